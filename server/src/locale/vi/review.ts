/** Reviewed Word files and changes between two versions, in Vietnamese. */
export default {
  'review.insert': 'thêm “{new}”',
  'review.delete': 'bỏ “{old}”',
  'review.replace': 'thay “{old}” bằng “{new}”',
  'review.insert-paragraph': 'thêm đoạn “{new}”',
  'review.delete-paragraph': 'bỏ đoạn “{old}”',
  'review.split': 'tách đoạn tại đây',
  'review.join': 'nối đoạn này với đoạn sau',
  'review.move': 'chuyển đoạn “{old}” đến đây',
  'review.insert-row': 'thêm dòng bảng “{new}”',
  'review.delete-row': 'bỏ dòng bảng “{old}”',
  'review.table': 'đổi bảng: “{old}” thành “{new}”',
  'review.comment': 'góp ý về “{old}”: {comment}',
  'review.figure': 'đổi số liệu “{figure}” từ {old} thành {new}',
  'review.untracked': 'sửa không bật theo dõi, không rõ ai',
  'review.unnamed': 'người góp ý không ghi tên',
  'review.state-figure': 'Số này lấy từ số liệu “{figure}” nên không gõ đè. Hãy sửa ở nơi khai số liệu nếu đồng ý.',
  'review.state-generated':
    'Chỗ này do mẫu trình bày hoặc phần mềm in ra, không có trong bản thảo. Hãy tự xem lại nếu đồng ý.',
  'review.state-layout': 'Thay đổi này không đưa được vào bản thảo một cách chắc chắn. Hãy tự sửa nếu đồng ý.',
  'review.state-conflict': 'Bản thảo ở chỗ này đã được sửa khác sau khi xuất tệp Word. Hãy tự so hai bên.',
  'review.state-done': 'Bản thảo đã như vậy.',
} as const;
