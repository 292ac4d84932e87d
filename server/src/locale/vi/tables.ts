/** Messages of the rules about tables. */
export default {
  'totals/table-sum.title': 'Dòng tổng, cột tổng của bảng cộng không khớp',
  'totals/table-sum.row-more':
    'Dòng tổng ghi {stated} nhưng các dòng thành phần cộng lại {expected}, ghi thừa {difference} ({parts}). Kiểm tra lại số tổng hoặc các dòng.',
  'totals/table-sum.row-less':
    'Dòng tổng ghi {stated} nhưng các dòng thành phần cộng lại {expected}, ghi thiếu {difference} ({parts}). Kiểm tra lại số tổng hoặc các dòng.',
  'totals/table-sum.column-more':
    'Cột tổng ghi {stated} nhưng các cột thành phần cộng lại {expected}, ghi thừa {difference} ({parts}). Kiểm tra lại số tổng hoặc các cột.',
  'totals/table-sum.column-less':
    'Cột tổng ghi {stated} nhưng các cột thành phần cộng lại {expected}, ghi thiếu {difference} ({parts}). Kiểm tra lại số tổng hoặc các cột.',
  'totals/table-sum.cited-more':
    'Câu dẫn ghi {stated} nhưng dòng tổng của bảng ngay sau ghi {expected}, câu dẫn thừa {difference}. Thống nhất hai số.',
  'totals/table-sum.cited-less':
    'Câu dẫn ghi {stated} nhưng dòng tổng của bảng ngay sau ghi {expected}, câu dẫn thiếu {difference}. Thống nhất hai số.',
  'totals/table-sum.thereof-less':
    'Dòng này ghi {stated} nhưng dòng “Trong đó” bên dưới ghi {expected}, vượt {difference}. Kiểm tra lại hai dòng.',
  'totals/table-sum.part': 'Số thành phần {value}',
  'totals/table-sum.fix-value': 'Sửa {stated} thành {expected}',

  'totals/table-formula.title': 'Ô của bảng không khớp công thức hoặc tiêu đề cột',
  'totals/table-formula.formula-more':
    'Theo công thức {formula} ở đầu bảng, ô này phải là {expected}; bảng ghi {stated}, thừa {difference}. Kiểm tra lại ô này hoặc các số {parts}.',
  'totals/table-formula.formula-less':
    'Theo công thức {formula} ở đầu bảng, ô này phải là {expected}; bảng ghi {stated}, thiếu {difference}. Kiểm tra lại ô này hoặc các số {parts}.',
  'totals/table-formula.percent-more':
    'Tính từ {parts} được {expected}; bảng ghi {stated}, thừa {difference}. Kiểm tra lại tỷ lệ hoặc hai số gốc.',
  'totals/table-formula.percent-less':
    'Tính từ {parts} được {expected}; bảng ghi {stated}, thiếu {difference}. Kiểm tra lại tỷ lệ hoặc hai số gốc.',
  'totals/table-formula.share-more':
    'Tính phần của {parts} trong tổng được {expected}%; bảng ghi {stated}, thừa {difference}. Kiểm tra lại tỷ trọng hoặc các số gốc.',
  'totals/table-formula.share-less':
    'Tính phần của {parts} trong tổng được {expected}%; bảng ghi {stated}, thiếu {difference}. Kiểm tra lại tỷ trọng hoặc các số gốc.',
  'totals/table-formula.difference-more':
    'Hiệu của {parts} là {expected}; bảng ghi {stated}, thừa {difference}. Kiểm tra lại ô này hoặc hai số gốc.',
  'totals/table-formula.difference-less':
    'Hiệu của {parts} là {expected}; bảng ghi {stated}, thiếu {difference}. Kiểm tra lại ô này hoặc hai số gốc.',
  'totals/table-formula.product-more':
    'Tích của {parts} là {expected}; bảng ghi {stated}, thừa {difference}. Kiểm tra lại ô này hoặc hai số gốc.',
  'totals/table-formula.product-less':
    'Tích của {parts} là {expected}; bảng ghi {stated}, thiếu {difference}. Kiểm tra lại ô này hoặc hai số gốc.',
  'totals/table-formula.part': 'Số gốc {value}',
  'totals/table-formula.fix-value': 'Sửa {stated} thành {expected}',
} as const;
