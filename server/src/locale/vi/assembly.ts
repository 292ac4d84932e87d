/** Messages of the rules about reports that are put together from parts. */
export default {
  'assembly/missing-part.title': 'Thiếu tệp của một phần',
  'assembly/missing-part.missing': 'Chưa có tệp “{file}”. Tạo tệp này hoặc sửa lại đường dẫn.',
  'assembly/missing-part.unreadable':
    'Tệp Word “{file}” không đọc được: có mật khẩu, kiểu .doc cũ, bị cắt cụt hoặc quá lớn. Lấy lại tệp .docx.',
  'assembly/missing-part.fix-create': 'Tạo tệp “{file}”',
  'assembly/missing-part.owed': 'Chưa có tệp “{file}” của {agency}. Nhắc đơn vị gửi, hoặc sửa lại đường dẫn.',
  'assembly/missing-part.overdue':
    'Chưa có tệp “{file}”, đã quá hạn {deadline}. Nhắc {agency} gửi ngay, hoặc sửa lại đường dẫn.',

  'assembly/outside.title': 'Đường dẫn của một phần không dùng được',
  'assembly/outside.outside': 'Tệp “{file}” nằm ngoài thư mục hồ sơ nên không được đọc. Chép tệp vào trong thư mục.',
  'assembly/outside.itself': 'Báo cáo không thể gồm chính nó (“{file}”). Sửa lại đường dẫn.',
  'assembly/outside.kind': 'Phần của báo cáo phải là tệp .md hoặc .docx; “{file}” không phải. Sửa lại đường dẫn.',
  'assembly/outside.twice': 'Tệp “{file}” đã có trong danh sách các phần. Bỏ một dòng.',

  'assembly/unlisted.title': 'Một phần không ứng với mục nào',
  'assembly/unlisted.no-section':
    'Loại báo cáo này không có mục “{section}”; phần này sẽ đứng riêng ở chỗ của nó. Sửa tên mục.',
  'assembly/unlisted.same-section': 'Mục “{section}” đã có một phần khác ở trên. Gộp hai phần, hoặc đổi mục.',
} as const;
