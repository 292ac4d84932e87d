/** Messages of the rules about numbers in prose. */
export default {
  'totals/breakdown.title': 'Các phần không cộng đúng bằng tổng',
  'totals/breakdown.more':
    'Các phần cộng lại {sum}, nhiều hơn tổng {total} là {difference} ({parts}). Kiểm tra lại, hoặc các nhóm có trùng nhau?',
  'totals/breakdown.less':
    'Các phần cộng lại {sum}, ít hơn tổng {total} là {difference} ({parts}). Kiểm tra lại, hoặc còn phần nào chưa kể?',
  'totals/breakdown.single': 'Phần {parts} không bằng tổng {total}. Kiểm tra lại hai số này.',
  'totals/breakdown.part': 'Số thành phần {value}',
  'totals/breakdown.fix-value': 'Sửa {stated} thành {expected}',

  'totals/exceeds.title': 'Các phần “trong đó” lớn hơn tổng',
  'totals/exceeds.more':
    'Các phần cộng lại {sum}, nhiều hơn tổng {total} là {difference} ({parts}). Kiểm tra lại, hoặc các nhóm có trùng nhau?',
  'totals/exceeds.less':
    'Các phần cộng lại {sum}, ít hơn tổng {total} là {difference} ({parts}). Kiểm tra lại, hoặc còn phần nào chưa kể?',
  'totals/exceeds.single': 'Phần “trong đó” là {parts}, lớn hơn cả tổng {total}. Kiểm tra lại hai số này.',
  'totals/exceeds.part': 'Số thành phần {value}',
  'totals/exceeds.fix-value': 'Sửa {stated} thành {expected}',

  'totals/ratio.title': 'Tỷ lệ phần trăm không khớp hai số gốc',
  'totals/ratio.differs':
    '{ratio} là {expected}%; báo cáo ghi {stated}%. Kiểm tra lại tỷ lệ, hai số gốc, hoặc ghi rõ tỷ lệ tính trên số nào.',
  'totals/ratio.part': 'Số gốc {value}',
  'totals/ratio.fix-value': 'Sửa {stated} thành {expected}',

  'totals/shares.title': 'Các tỷ lệ của một tổng không đủ 100%',
  'totals/shares.sum': 'Các tỷ lệ cộng lại {sum}%, không phải 100% ({parts}). Kiểm tra lại từng tỷ lệ.',
  'totals/shares.part': 'Tỷ lệ {value}%',

  'totals/change.title': 'Mức tăng, giảm không khớp hai số đầu và cuối',
  'totals/change.amount': 'Từ {old} đến {now} chênh {expected}; báo cáo ghi {stated}. Kiểm tra lại ba số này.',
  'totals/change.percent': 'Từ {old} đến {now} thay đổi {expected}%; báo cáo ghi {stated}%. Kiểm tra lại ba số này.',
  'totals/change.times': 'Từ {old} đến {now} là {expected} lần; báo cáo ghi {stated} lần. Kiểm tra lại ba số này.',
  'totals/change.twin':
    'Tăng, giảm {old} để thành {now} là {expected}%; báo cáo ghi {stated}%. Kiểm tra lại ba số này.',
  'totals/change.difference':
    'Chênh lệch giữa {old} và {now} là {expected}; báo cáo ghi {stated}. Kiểm tra lại ba số này.',
  'totals/change.points':
    'Từ {old} đến {now} là {stated} điểm phần trăm, không phải {stated}%. Nếu nói mức chênh, viết “{stated} điểm phần trăm”.',
  'totals/change.part': 'Số so sánh {value}',
  'totals/change.fix-value': 'Sửa {stated} thành {expected}',

  'totals/conversion.title': 'Số lượng, đơn giá và thành tiền không khớp',
  'totals/conversion.product': '{amount} nhân với {rate} là {expected}; báo cáo ghi {stated}. Kiểm tra lại ba số này.',
  'totals/conversion.one-rate':
    'Ở trên ghi {first}, ở đây ghi {stated} cho cùng một mức. Thống nhất một số, hoặc nói rõ vì sao khác nhau.',
  'totals/conversion.implied-rate':
    'Tỷ giá suy ra từ {amount} {currency} ở đây khác xa tỷ giá suy ra từ {first} {currency} ở trên. Kiểm tra lại số tiền hoặc đơn vị (nghìn, triệu, tỷ).',
  'totals/conversion.average':
    'Tổng {total} chia cho {rate} được bình quân {expected}; báo cáo ghi {stated}. Kiểm tra lại ba số này.',
  'totals/conversion.average-period':
    'Tổng {total} chia đều cho cả kỳ được bình quân {expected}; báo cáo ghi {stated}. Kiểm tra lại các số này.',
  'totals/conversion.part': 'Số tính {value}',
  'totals/conversion.fix-value': 'Sửa {stated} thành {expected}',

  'totals/list-count.title': 'Số mục nêu ra khác số mục liệt kê',
  'totals/list-count.differs': 'Nêu {stated} {noun} nhưng liệt kê {count} mục. Sửa số hoặc bổ sung, bớt mục cho khớp.',
  'totals/list-count.fix-value': 'Sửa {stated} thành {expected}',

  'totals/repeated-figure.title': 'Một số liệu ghi hai giá trị khác nhau',
  'totals/repeated-figure.differs':
    'Số liệu này ghi {stated}, nhưng ở trên đã ghi {first}. Kiểm tra xem số nào đúng rồi sửa cho thống nhất.',
  'totals/repeated-figure.first': 'Chỗ ghi {value}',
  'totals/repeated-figure.fix-value': 'Sửa {stated} thành {expected}',
} as const;
