/** Messages of the rules about named figures, data tables and data files. */
export default {
  'figures/unknown.title': 'Tên số liệu không có',
  'figures/unknown.name': 'Không có số liệu nào tên “{name}”. Khai báo số liệu này hoặc sửa lại tên.',
  'figures/unknown.name-near': 'Không có số liệu nào tên “{name}”. Có phải là “{nearest}”?',
  'figures/unknown.fix-name-near': 'Sửa thành “{nearest}”',
  'figures/unknown.key':
    '“{name}” không phải là mục của số liệu, của bảng hay của biểu đồ. Sửa lại tên mục hoặc bỏ dòng này.',
  'figures/unknown.key-near':
    '“{name}” không phải là mục của số liệu, của bảng hay của biểu đồ. Có phải là “{nearest}”?',
  'figures/unknown.fix-key-near': 'Sửa thành “{nearest}”',

  'figures/chart.title': 'Biểu đồ không vẽ được',
  'figures/chart.shape': 'Không đọc được biểu đồ này. Viết mỗi dòng một mục, ví dụ “loại: cột”, “dữ liệu: Bảng 1”.',
  'figures/chart.text': 'Chỗ này phải là một tên hoặc một số. Viết lại trên một dòng.',
  'figures/chart.twice': 'Mục “{name}” đã có ở trên. Bỏ một trong hai dòng.',
  'figures/chart.kind': 'Không có loại biểu đồ “{text}”. Chọn một trong: {kinds}.',
  'figures/chart.kind-near': 'Không có loại biểu đồ “{text}”. Có phải là “{nearest}”?',
  'figures/chart.fix-kind-near': 'Sửa thành “{nearest}”',
  'figures/chart.height': 'Chiều cao “{text}” không dùng được. Ghi từ 3cm đến 20cm, ví dụ 8cm.',
  'figures/chart.no-data':
    'Biểu đồ chưa có dữ liệu. Thêm “dữ liệu:” với tên bảng, tên số liệu, hoặc từng dòng “tên: giá trị”.',
  'figures/chart.no-values': 'Không tìm thấy số nào để vẽ ở đây. Kiểm tra lại các cột và các dòng được chọn.',
  'figures/chart.no-table': 'Không có bảng hay số liệu nào tên “{text}”. Ghi đúng tên bảng, số bảng, hoặc tên số liệu.',
  'figures/chart.no-table-near': 'Không có bảng hay số liệu nào tên “{text}”. Có phải là “{nearest}”?',
  'figures/chart.fix-no-table-near': 'Sửa thành “{nearest}”',
  'figures/chart.no-column': 'Bảng không có cột “{text}”. Các cột: {columns}. Sửa tên cho khớp.',
  'figures/chart.no-column-near': 'Bảng không có cột “{text}”. Có phải là “{nearest}”?',
  'figures/chart.fix-no-column-near': 'Sửa thành “{nearest}”',
  'figures/chart.no-row': 'Bảng không có dòng “{text}”. Sửa tên cho khớp với bảng.',
  'figures/chart.not-number':
    '“{text}” ở cột “{column}” không phải là số nên không vẽ được. Sửa số, hoặc chọn cột khác.',
  'figures/chart.row': 'Chỗ này có {count} số, các dòng khác có {expected}. Thêm hoặc bớt cho khớp.',
  'figures/chart.series-count': 'Nêu {count} tên cột, dữ liệu có {expected}. Thêm hoặc bớt cho khớp.',
  'figures/chart.many-labels': 'Biểu đồ có {count} mục, chỉ {limit} mục trở xuống mới đọc được. Chọn bớt bằng “dòng:”.',
  'figures/chart.many-series':
    'Biểu đồ có {count} cột số, chỉ {limit} cột trở xuống mới phân biệt được. Chọn bớt bằng “cột:”.',
  'figures/chart.share':
    'Biểu đồ tròn cần các số dương có tổng khác 0, ở đây có {text}. Dùng loại cột, hoặc sửa lại số.',

  'figures/formula.title': 'Công thức không tính được',
  'figures/formula.empty': 'Công thức để trống. Viết công thức hoặc bỏ dòng này.',
  'figures/formula.incomplete': 'Công thức dừng giữa chừng. Viết tiếp phần còn thiếu sau chỗ này.',
  'figures/formula.unexpected': 'Không hiểu “{text}” ở chỗ này của công thức. Kiểm tra dấu phép tính và dấu ngoặc.',
  'figures/formula.unclosed': 'Ngoặc mở ở đây chưa đóng. Thêm dấu “)” vào đúng chỗ.',
  'figures/formula.character': 'Công thức không dùng được ký tự “{text}”. Chỉ dùng + - * / ( ) và tên số liệu.',
  'figures/formula.numeral': '“{text}” không phải là một số. Viết lại, ví dụ 1.200 hoặc 3,5.',
  'figures/formula.function': 'Không có hàm “{name}”. Các hàm có: {known}.',
  'figures/formula.arguments': 'Hàm “{name}” cần {expected} số, ở đây có {count}. Thêm hoặc bớt cho đủ.',
  'figures/formula.decimals': 'Số chữ số thập phân “{text}” không hợp lệ. Dùng số nguyên từ 0 đến 12.',
  'figures/formula.too-long': 'Công thức dài quá {limit} ký tự. Tách thành nhiều số liệu.',
  'figures/formula.too-deep': 'Công thức lồng nhau quá {limit} lớp. Tách thành nhiều số liệu đơn giản hơn.',
  'figures/formula.too-large': 'Kết quả lớn quá mức tính được. Kiểm tra lại công thức.',
  'figures/formula.cycle':
    'Đến “{name}” thì công thức quay vòng về chính nó, nên không tính được. Bỏ tên này khỏi công thức.',
  'figures/formula.zero': 'Chỗ này bằng 0, không chia được. Kiểm tra lại số liệu hoặc công thức.',
  'figures/formula.zero-row':
    'Dòng này có số chia bằng 0 nên công thức {formula} không tính được. Kiểm tra lại số hoặc để trống ô.',
  'figures/formula.unit': 'Không tính chung được “{left}” với “{right}”. Đổi về cùng đơn vị tính.',
  'figures/formula.unit-declared':
    '“{name}” khai đơn vị tính “{declared}” nhưng tính ra theo “{unit}”. Sửa đơn vị tính hoặc công thức.',
  'figures/formula.duplicate':
    'Số liệu “{name}” đã được khai báo ở trên; chỗ này không được dùng. Đổi tên hoặc bỏ một chỗ.',
  'figures/formula.stated': '“{name}” ghi {stated} nhưng công thức tính ra {expected}. Bỏ giá trị hoặc sửa công thức.',
  'figures/formula.sign': 'Muốn tính “{text}” thì thêm dấu = ở đầu, ngay sau hai ngoặc nhọn.',

  'figures/number.title': 'Số có thể đọc hai cách, hoặc không phải là số',
  'figures/number.ambiguous':
    '“{text}” có thể là {decimal} hoặc {whole}. Viết dấu phẩy trước phần thập phân, dấu chấm sau hàng nghìn.',
  'figures/number.fix-decimal': 'Hiểu là {reading}',
  'figures/number.fix-whole': 'Hiểu là {reading}',
  'figures/number.not-number': '“{text}” không phải là số nên “{name}” chưa có giá trị. Viết lại bằng chữ số.',
  'figures/number.missing': 'Số liệu “{name}” chưa có giá trị. Điền giá trị, các phần gồm, hoặc công thức.',
  'figures/number.row': 'Dòng {line} của tệp: “{text}” không phải là số nên “{name}” chưa có giá trị. Sửa trong tệp.',
  'figures/number.mixed':
    'Tệp {path} viết số theo cả hai kiểu: “{vietnamese}” và “{plain}”. Thống nhất một kiểu trong cả tệp.',

  'figures/row.title': 'Dòng không khớp số cột của bảng',
  'figures/row.count': 'Dòng có {count} ô, bảng cần {expected}. Thêm hoặc bớt ô cho khớp.',
  'figures/row.comma':
    'Dòng có {count} ô, bảng cần {expected}: có lẽ dấu phẩy thập phân đã cắt một số làm hai. Đặt số đó trong ngoặc kép, ví dụ "3,5".',
  'figures/row.column': 'Bảng không có cột “{name}”. Sửa tên cho khớp với cột.',
  'figures/row.shape':
    'Không đọc được phần này. Viết mỗi số liệu một dòng dạng “tên: giá trị”, mỗi dòng của bảng dạng “a | b | c”.',

  'figures/parts.title': 'Giá trị và tổng các phần của số liệu khác nhau',
  'figures/parts.more':
    '“{name}” ghi {stated} nhưng các phần cộng lại {expected}, ghi thừa {difference} ({parts}). Kiểm tra lại giá trị hoặc các phần.',
  'figures/parts.less':
    '“{name}” ghi {stated} nhưng các phần cộng lại {expected}, ghi thiếu {difference} ({parts}). Kiểm tra lại giá trị hoặc các phần.',
  'figures/parts.fix-more': 'Sửa {stated} thành {expected}',
  'figures/parts.fix-less': 'Sửa {stated} thành {expected}',

  'figures/unused.title': 'Số liệu không được dùng',
  'figures/unused.unused': 'Chưa chỗ nào dùng số liệu “{name}”. Dẫn vào bài bằng tên trong hai ngoặc nhọn, hoặc bỏ đi.',

  'figures/source.title': 'Tệp số liệu',
  'figures/source.missing': 'Không có tệp {path} bên cạnh bản thảo. Kiểm tra lại tên tệp và thư mục.',
  'figures/source.unreadable': 'Không đọc được tệp {path}. Mở tệp và lưu lại dạng .xlsx hoặc .csv.',
  'figures/source.xls': 'Tệp {path} là Excel đời cũ (.xls). Mở tệp trong Excel và lưu lại dạng .xlsx.',
  'figures/source.ods': 'Tệp {path} là của LibreOffice (.ods). Lưu lại dạng .xlsx hoặc .csv.',
  'figures/source.kind': 'Không dùng được “{path}” làm nguồn số liệu. Dùng tệp .csv hoặc .xlsx.',
  'figures/source.outside': 'Đường dẫn {path} không nằm trong thư mục hồ sơ. Chép tệp vào cạnh bản thảo.',
  'figures/source.encoding': 'Tệp {path} không phải mã Unicode (UTF-8). Lưu lại dạng “CSV UTF-8”.',
  'figures/source.empty': 'Tệp {path} không có số liệu ở chỗ được chỉ. Kiểm tra lại trang tính và vùng.',
  'figures/source.too-large': 'Tệp {path} lớn quá mức đọc được ({limit}). Chỉ rõ vùng cần lấy, hoặc tách tệp.',
  'figures/source.sheet': 'Tệp {path} không có trang tính hay vùng tên “{name}”. Kiểm tra lại tên.',
  'figures/source.range': 'Không hiểu vùng “{name}” của tệp {path}. Viết dạng A6:K42.',
  'figures/source.column': 'Tệp {path} không có cột “{column}”. Sửa tên cột trong tệp hoặc trong bản thảo cho khớp.',
  'figures/source.taken': 'Lấy {range}, {rows} dòng. Kiểm tra nếu đó không phải là vùng cần lấy.',
} as const;
