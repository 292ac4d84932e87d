/** What import says of a Word or text file, in Vietnamese. */
export default {
  'import/place': 'đoạn {paragraph}',
  'import/place-note': 'chú thích, đoạn {paragraph}',
  'import/place-other': '{part}, đoạn {paragraph}',
  'import/place-line': 'dòng {line}',
  'import/no-author': 'không rõ ai',
  'import/who': '{author}, {date}',

  'import/inserted': '{who} chèn “{text}”. Bản thảo đã lấy chữ chèn; xem có đúng ý không.',
  'import/deleted': '{who} xóa “{text}”. Bản thảo không còn chữ này; cần giữ thì gõ lại.',
  'import/moved': '{who} chuyển chỗ “{text}”. Bản thảo để ở chỗ mới.',
  'import/reformatted': 'Đoạn “{text}” có thay đổi định dạng đang theo dõi. Bản thảo không giữ định dạng riêng.',
  'import/comment': '{who} góp ý: “{text}”. Bản thảo không chứa góp ý; xem và sửa theo nếu cần.',
  'import/unplaced':
    'Dòng “{text}” không rõ là thành phần nào của thể thức. Dòng được giữ trong nội dung; chuyển lên phần đầu hoặc bỏ đi.',
  'import/contents': 'Dòng mục lục “{text}” không đưa vào bản thảo. Mục lục làm lại từ đề mục khi cần.',
  'import/running-text':
    'Đầu trang hoặc chân trang có “{text}”, không đưa vào bản thảo. Nếu là nội dung thì chép vào chỗ cần.',
  'import/attached-line': 'Dòng “{text}” dưới tên phụ lục không đưa vào bản thảo. Mẫu tự in dòng này.',
  'import/signed-mark': 'Dòng “{text}” ở chỗ ký không đưa vào bản thảo; bản in chừa chỗ ký.',
  'import/hidden': 'Chữ ẩn “{text}” trở thành lời nhắn không in. Xem rồi bỏ hoặc đưa ra ngoài lời nhắn.',
  'import/unused-note': 'Chú thích “{text}” không còn chỗ nào trong bài nhắc đến, nên không đưa vào bản thảo.',
  'import/unmarked-note':
    'Chú thích “{text}” không rõ gắn vào chỗ nào. Chú thích được giữ ở cuối bài; đặt dấu nhắc vào chỗ đúng.',
  'import/header-note':
    'Chú thích ở phần đầu văn bản “{text}” không có chỗ trong bản thảo. Chú thích được giữ ở cuối bài.',
  'import/text-box': 'Có chữ trong hộp văn bản. Chữ được đặt sau đoạn chứa hộp; xem lại thứ tự.',
  'import/object':
    'Có đối tượng nhúng {detail} không đưa được vào bản thảo. Lưu riêng thành tệp hoặc ảnh rồi chèn lại.',
  'import/equation': 'Có công thức toán. Bản thảo giữ chữ của công thức; xem lại cách viết.',
  'import/chart': 'Có biểu đồ không đưa được vào bản thảo. Lưu thành ảnh rồi chèn lại.',
  'import/image': 'Có ảnh không đọc được. Lưu ảnh ra tệp rồi chèn lại.',
  'import/nested-table': 'Có bảng nằm trong bảng. Chữ của bảng trong được gộp vào ô; tách thành bảng riêng nếu cần.',
  'import/alternate': 'Có phần chép từ tệp khác mà Word chưa ghép vào. Mở bằng Word, lưu lại rồi chuyển lần nữa.',
  'import/macro': 'Tệp có macro. Macro không được đọc và không chạy.',
  'import/external': 'Có phần lấy từ ngoài tệp ({detail}), không được tải về.',
  'import/form': 'Có ô nhập liệu. Bản thảo lấy chữ đang có trong ô.',
  'import/unknown': 'Có ký hiệu {detail} không rõ chữ gì. Bản thảo để dấu □; thay bằng chữ đúng.',
  'import/page-numbers': 'Đã bỏ {count} dòng chỉ có số trang.',
  'import/cell-paragraphs': 'Ô “{text}” có {count} đoạn, được gộp thành một.',
  'import/stored': 'Tệp do Văn Thư xuất và chưa ai sửa. Bản thảo được lấy lại như tệp đã mang theo.',
  'import/stored-text':
    'Chữ trong tệp vẫn như khi Văn Thư xuất, tuy tệp đã được lưu lại. Bản thảo được lấy lại nguyên vẹn; định dạng sửa tay thì không lấy.',
  'import/stored-blanked':
    'Báo cáo trình ký hoặc ban hành chỉ mang theo những gì nó in ra. Lời nhắn, số liệu không dùng trong bản thảo thành khoảng trống.',
  'import/edited':
    'Tệp do Văn Thư xuất và đã được sửa trong Word. Bản thảo được đọc lại từ chữ trong tệp, số liệu đặt tên không còn; để giữ bản thảo cũ và nhận từng chỗ sửa, dùng vanthu merge.',

  'import/no-section': 'phần mở đầu',
  'import/renew-dates': 'Kỳ báo cáo ghi theo ngày ({text}); sửa thành kỳ mới.',
  'import/renew-number': 'Số cũ {text} đã bỏ; số mới do văn thư cấp.',
  'import/renew-date': 'Ngày cũ {text} đã bỏ; điền khi ban hành.',
  'import/renew-signer': 'Họ tên người ký cũ ({text}) đã bỏ; điền người ký mới.',
  'import/renew-figure': 'Số liệu “{name}” để trống, số cũ {text} thành kỳ trước; điền số mới.',
  'import/renew-file': 'Số liệu lấy từ tệp ({text}); thay tệp của kỳ mới.',
  'import/renew-deadline': 'Hạn cũ {text} đã bỏ; đặt hạn mới.',
  'import/renew-year': 'Còn năm cũ: “{text}”. Xem có phải đổi không.',
  'import/renew-numbers': 'Mục “{section}” còn {count} con số gõ trực tiếp của kỳ trước; thay số mới.',
  'import/renew-table': 'Bảng ở mục “{section}” là số liệu kỳ trước; thay số mới.',
} as const;
