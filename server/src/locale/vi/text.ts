/** Messages of the rules about spelling and typing. */
export default {
  'text/unicode.title': 'Ký tự không đúng chuẩn Unicode dựng sẵn',
  'text/unicode.nfc':
    'Tệp dùng Unicode tổ hợp ở {count} chỗ, khó tìm kiếm và dễ lỗi phông. Chuyển sang Unicode dựng sẵn.',
  'text/unicode.fix-nfc': 'Chuyển sang Unicode dựng sẵn ({count} chỗ)',
  'text/unicode.invisible': 'Có {count} ký tự không nhìn thấy ({code}) lẫn trong văn bản. Xóa các ký tự này.',
  'text/unicode.fix-invisible': 'Xóa {count} ký tự không nhìn thấy',
  'text/unicode.lookalike':
    'Từ “{word}” có chữ của bảng chữ khác trông giống chữ Việt ({count} chữ trong tệp). Thay bằng chữ đúng.',
  'text/unicode.fix-lookalike': 'Thay {count} chữ bằng chữ đúng',
  'text/unicode.old-encoding':
    'Còn chữ gõ theo bảng mã cũ {name}, ví dụ “{word}” ({count} từ). Chuyển mã sang Unicode.',

  'text/placeholder.title': 'Còn chỗ chưa điền',
  'text/placeholder.open': 'Chỗ “{text}” chưa điền. Điền số liệu hoặc tên, hoặc sửa lại câu.',

  'text/open-note.title': 'Còn ghi chú trao đổi',
  'text/open-note.note': 'Còn ghi chú trao đổi: “{text}”. Xử lý rồi bỏ ghi chú trước khi trình ký.',

  'text/repeated-word.title': 'Từ hoặc dấu gõ lặp',
  'text/repeated-word.word': 'Từ “{word}” gõ lặp. Bỏ một từ.',
  'text/repeated-word.mark': 'Dấu “{marks}” gõ lặp. Chỉ giữ “{mark}”.',
  'text/repeated-word.fix-word': 'Bỏ một từ “{word}”',
  'text/repeated-word.fix-mark': 'Chỉ giữ “{mark}”',

  'text/syllable.title': 'Âm tiết không có trong tiếng Việt',
  'text/syllable.near': 'Tiếng Việt không có âm tiết “{word}”. Có phải {near}?',
  'text/syllable.impossible': 'Tiếng Việt không có âm tiết “{word}”. Kiểm tra lại chính tả.',
  'text/syllable.fix-replace': 'Sửa thành “{near}”',

  'text/capitals.title': 'Viết hoa chưa đúng',
  'text/capitals.form': '“{text}” viết đúng là “{due}”.',
  'text/capitals.forms': '“{text}” viết đúng là “{due}” ({count} chỗ trong báo cáo).',
  'text/capitals.fix-replace': 'Đổi thành “{due}”',
  'text/capitals.fix-replace-all': 'Đổi cả {count} chỗ thành “{due}”',

  'text/brackets.title': 'Dấu ngoặc không đủ cặp',
  'text/brackets.unclosed': 'Dấu “{mark}” chưa được đóng lại. Thêm “{partner}” hoặc bỏ dấu này.',
  'text/brackets.unopened': 'Dấu “{mark}” không có “{partner}” mở trước đó. Thêm “{partner}” hoặc bỏ dấu này.',

  'text/date-format.title': 'Ngày tháng viết chưa đúng',
  'text/date-format.zero':
    'Theo quy ước, ngày dưới 10 và tháng 1, 2 có số 0 đứng trước: viết “{corrected}” thay cho “{text}”.',
  'text/date-format.zero-words':
    'Như ở ngày ban hành, ngày dưới 10 và tháng 1, 2 có số 0 đứng trước: viết “{corrected}” thay cho “{text}”.',
  'text/date-format.none': 'Không có ngày “{text}”. Kiểm tra lại.',
  'text/date-format.fix-zero': 'Đổi thành “{corrected}”',

  'text/number-format.title': 'Số viết chưa đúng cách',
  'text/number-format.foreign':
    'Số “{text}” viết theo cách của tiếng Anh. Viết “{expected}”: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân.',
  'text/number-format.ungrouped':
    'Số “{text}” không có dấu chấm hàng nghìn, trong khi chỗ khác viết “{example}”. Nên viết thống nhất “{expected}”.',

  'text/abbreviation.title': 'Chữ viết tắt chưa giải thích',
  'text/abbreviation.unknown':
    'Chữ viết tắt “{short}” chưa được giải thích trong báo cáo. Viết đầy đủ ở lần đầu, kèm “(viết tắt là {short})”.',

  'text/spelling-variant.title': 'Một từ viết hai cách',
  'text/spelling-variant.two-ways':
    '“{form}” ({count} chỗ) và “{usual}” ({usualCount} chỗ) là một. Nên viết thống nhất.',
  'text/spelling-variant.usual': 'Cách viết “{usual}”',
  'text/spelling-variant.fix-unify': 'Viết thống nhất “{usual}”',
} as const;
