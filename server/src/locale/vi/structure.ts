/** Messages of the rules about sections and their headings. */
export default {
  'structure/unknown-profile.title': 'Loại báo cáo không có hoặc chưa đọc được',
  'structure/unknown-profile.unknown':
    'Không có loại báo cáo “{profile}”, nên chưa kiểm tra được các mục phải có. Chọn một trong: {known}.',
  'structure/unknown-profile.empty': 'Chưa ghi loại báo cáo sau “vanthu:”. Chọn một trong: {known}.',
  'structure/unknown-profile.unreadable':
    'Chưa dùng được loại báo cáo “{profile}” vì tệp {file} có chỗ sai ở dòng {line}. Mở tệp đó để sửa.',
  'structure/unknown-profile.faulty':
    'Tệp {file} của loại báo cáo “{profile}” có chỗ sai ở dòng {line} nên chưa được dùng đúng như đã ghi. Mở tệp đó để sửa.',
  'structure/unknown-profile.here': 'dòng {line} của tệp {file}',
  'structure/unknown-profile.base': 'Không có loại báo cáo “{profile}” để kế thừa. Sửa tên, hoặc bỏ dòng này.',
  'structure/unknown-profile.base-itself':
    'Loại báo cáo “{profile}” lại kế thừa chính loại này, nên không kế thừa được gì. Sửa tên, hoặc bỏ dòng này.',
  'structure/unknown-profile.fix-replace': 'Đổi thành “{nearest}”',

  'structure/missing-section.title': 'Thiếu mục phải có',
  'structure/missing-section.after': 'Thiếu mục “{title}”. Bấm “Chèn mục” để thêm vào sau mục “{neighbour}”.',
  'structure/missing-section.before': 'Thiếu mục “{title}”. Bấm “Chèn mục” để thêm vào trước mục “{neighbour}”.',
  'structure/missing-section.within': 'Thiếu mục “{title}” trong mục “{neighbour}”. Bấm “Chèn mục” để thêm.',
  'structure/missing-section.end': 'Thiếu mục “{title}”. Bấm “Chèn mục” để thêm vào cuối báo cáo.',
  'structure/missing-section.plain': 'Thiếu mục “{title}”. Thêm mục này vào báo cáo.',
  'structure/missing-section.fix-insert': 'Chèn mục “{title}”',

  'structure/section-order.title': 'Mục đứng sai thứ tự',
  'structure/section-order.before': 'Mục “{title}” thường đứng trước mục “{neighbour}”. Chuyển mục lên trước.',
  'structure/section-order.after': 'Mục “{title}” thường đứng sau mục “{neighbour}”. Chuyển mục xuống sau.',
  'structure/section-order.neighbour': 'Mục “{neighbour}”',
  'structure/section-order.fix-move': 'Chuyển mục “{title}” về đúng chỗ',

  'structure/section-numbering.title': 'Số đề mục không liên tục',
  'structure/section-numbering.gap':
    'Số đề mục nhảy từ “{before}” sang “{number}”; đúng ra là “{expected}”. Đánh lại số đề mục, hoặc bổ sung mục còn thiếu.',
  'structure/section-numbering.swap':
    'Mục “{number}” đứng trước mục “{expected}”. Đánh lại số đề mục, hoặc đổi chỗ hai mục.',
  'structure/section-numbering.start': 'Đề mục đầu tiên ghi “{number}”; đúng ra là “{expected}”. Đánh lại số đề mục.',
  'structure/section-numbering.repeat':
    'Số đề mục “{number}” đã dùng ở trên; đúng ra là “{expected}”. Đánh lại số đề mục.',
  'structure/section-numbering.backwards':
    'Số đề mục chạy ngược: “{number}” đứng sau “{before}”; đúng ra là “{expected}”. Đánh lại số đề mục.',
  'structure/section-numbering.parent':
    'Đề mục “{number}” nằm trong mục “{before}”, số phải bắt đầu theo mục đó (“{expected}”). Đánh lại số, hoặc thêm mục còn thiếu ở trên.',
  'structure/section-numbering.system':
    'Đề mục “{number}” đánh số khác kiểu với các mục cùng cấp (“{before}”). Đổi cho cùng kiểu, hoặc đổi cấp của đề mục.',
  'structure/section-numbering.before': 'Đề mục “{before}”',
  'structure/section-numbering.parent-here': 'Mục “{before}” chứa đề mục này',
  'structure/section-numbering.fix-renumber': 'Đánh lại số đề mục trong cả báo cáo',

  'structure/heading-level.title': 'Đề mục nhảy cấp',
  'structure/heading-level.jump':
    'Đề mục này ở cấp “{level}” ngay dưới cấp “{above}”, bỏ qua một cấp. Đổi thành “{due}”.',
  'structure/heading-level.fix-level': 'Đưa các đề mục về đúng cấp',

  'structure/empty-section.title': 'Mục chưa có nội dung',
  'structure/empty-section.empty': 'Mục “{title}” chưa có nội dung. Viết nội dung hoặc bỏ mục.',
  'structure/empty-section.placeholder': 'Mục “{title}” mới chỉ có chỗ để điền. Viết nội dung hoặc bỏ mục.',

  'structure/duplicate-section.title': 'Hai mục cho cùng một nội dung',
  'structure/duplicate-section.twice':
    'Mục “{title}” trùng nội dung với mục “{first}” ở trên. Gộp hai mục, hoặc đổi tên một mục.',
  'structure/duplicate-section.first': 'Mục thứ nhất: “{first}”',

  'structure/closing-mark.title': 'Thiếu dấu kết thúc ./.',
  'structure/closing-mark.missing': 'Hết nội dung mà chưa có dấu “./.”. Thêm “./.” vào cuối bài.',
  'structure/closing-mark.fix-close': 'Thêm dấu “./.”',
  'structure/layout.title': 'Bố cục bị đọc sai',
  'structure/layout.heading':
    'Dòng “{text}” trông như đề mục nhưng không có dấu # ở đầu nên được coi là đoạn văn. Thêm dấu # để thành đề mục.',
  'structure/layout.fix-heading': 'Đổi thành đề mục',
  'structure/layout.open-fence':
    'Khối mở bằng “{text}” chưa được đóng nên mọi dòng phía sau đều nằm trong khối. Thêm dòng ``` vào cuối khối.',
  'structure/layout.swallowed':
    'Đề mục “{text}” dính vào danh sách phía trên vì không có dòng trống và dấu #. Tách thành đề mục.',
  'structure/layout.fix-swallowed': 'Tách thành đề mục',
  'structure/layout.run-in':
    'Đề mục “{text}” viết liền với nội dung nên được coi là một mục của danh sách. Tách đề mục ra dòng riêng.',
  'structure/layout.fix-run-in': 'Tách đề mục ra dòng riêng',
  'structure/layout.table':
    'Các dòng từ “{text}” chưa thành bảng vì dưới dòng đầu không có dòng “|---|---|”. Thêm dòng đó.',
  'structure/layout.fix-table': 'Thêm dòng kẻ “|---|” để thành bảng',
  'structure/layout.merged':
    'Dòng “{text}” sẽ nhập vào đoạn phía trên vì giữa hai đoạn không có dòng trống. Thêm một dòng trống.',
  'structure/layout.fix-merged': 'Thêm dòng trống giữa các đoạn',
  'structure/layout.printed-title':
    '“{text}” được in ở đầu văn bản theo phần đầu của bản thảo nên không in lại ở đây. Bỏ dòng này.',
  'structure/layout.fix-printed-title': 'Bỏ dòng “{text}”',
} as const;
