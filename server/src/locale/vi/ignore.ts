/** Messages of the rules about switched-off checks. */
export default {
  'ignore/reason.title': 'Bỏ qua kiểm tra mà không ghi lý do',
  'ignore/reason.missing': 'Chưa ghi lý do bỏ qua “{rule}” nên kiểm tra này vẫn chạy. Ghi lý do sau dấu hai chấm.',

  'ignore/unused.title': 'Bỏ qua kiểm tra không cần thiết',
  'ignore/unused.unused': 'Không có gì để bỏ qua: “{rule}” không báo lỗi nào ở đây. Bỏ ghi chú này.',
  'ignore/unused.unknown': 'Không có kiểm tra nào tên “{rule}”. Sửa tên hoặc bỏ ghi chú này.',
  'ignore/unused.fix-remove': 'Bỏ ghi chú bỏ qua “{rule}”',
  'ignore/unused.fix-rename': 'Sửa thành “{nearest}”',
} as const;
