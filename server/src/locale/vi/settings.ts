/** What the keys of `.vanthu.yaml` and `profile.yaml` are for; the schemas and the editor show it. */
export default {
  'settings.config-title': 'Thiết đặt của thư mục hồ sơ (.vanthu.yaml)',
  'settings.config-severities':
    'Mức nhắc của từng kiểm tra, hoặc của cả một nhóm như text/*: phải sửa, nên xem lại, lưu ý, gợi ý, tắt.',
  'settings.config-dictionary':
    'Từ điển của cơ quan: tên riêng, thuật ngữ, chữ viết tắt được coi là đúng. Ghi thành danh sách, hoặc “từ: giải thích”.',
  'settings.config-abbreviations':
    'Chữ viết tắt mà cơ quan dùng không cần giải thích. Ghi thành danh sách, hoặc “KVPT: khu vực phòng thủ”.',
  'settings.config-templates':
    'Thư mục chứa mẫu và loại báo cáo riêng, tính từ tệp này. Không ghi thì là .vanthu/templates.',
  'settings.config-carry':
    'Tệp Word có mang theo bản thảo hay không, để nhập lại góp ý trên Word: có (mặc định) hoặc không.',
  'settings.config-reference':
    'Tệp Word (.docx) trong thư mục hồ sơ: cỡ chữ, cách đoạn, phông của các kiểu cùng tên được lấy theo, trong mức nghị định cho phép.',
  'settings.config-fonts':
    'Phông chữ dùng khi in thay cho phông của mẫu: tên phông, hoặc tệp .ttf, .otf trong thư mục hồ sơ để nhúng vào PDF.',
  'settings.config-language': 'Ngôn ngữ của lời nhắc: vi (tiếng Việt) hoặc en (tiếng Anh).',

  'settings.profile-title-of-schema': 'Loại báo cáo (profile.yaml)',
  'settings.profile-id': 'Tên không dấu mà bản thảo ghi sau “vanthu:”, ví dụ so-ket-quy.',
  'settings.profile-extends':
    'Loại báo cáo được kế thừa, ví dụ kiem-diem. Chỉ cần ghi những gì khác; mục cùng id thì sửa mục của loại đó, dù đứng ở bậc nào.',
  'settings.profile-title': 'Tên của loại báo cáo, như hiện khi soạn báo cáo mới; hoặc ghi hai tên {vi: …, en: …}.',
  'settings.profile-documentType': 'Tên loại văn bản được in, ví dụ BÁO CÁO.',
  'settings.profile-abbreviation': 'Chữ viết tắt của tên loại trong ký hiệu, ví dụ BC (Phụ lục III Nghị định 30).',
  'settings.profile-sections': 'Các mục của báo cáo, theo thứ tự.',
  'settings.profile-required': 'Các từ khóa ở phần đầu phải có ngay từ dự thảo, ví dụ [cơ quan, trích yếu, người ký].',
  'settings.profile-requiredWhenIssued': 'Các từ khóa chỉ phải có khi văn bản đã ban hành, ví dụ [số, ngày].',
  'settings.profile-numbering':
    'Cách đánh số các bậc đề mục khi bản thảo không tự ghi số, từ bậc ngoài cùng, ví dụ [upper-roman, decimal].',

  'settings.title-vi': 'Tên tiếng Việt.',
  'settings.title-en': 'Tên tiếng Anh.',

  'settings.section-id': 'Tên không dấu của mục, ví dụ ket-qua; dùng trong {#ket-qua} và trong “các phần”.',
  'settings.section-title': 'Tiêu đề của mục, như được chèn vào bản thảo.',
  'settings.section-variants': 'Các cách gọi khác của mục; đề mục có những chữ này thì được coi là mục này.',
  'settings.section-required': 'Có phải có mục này không. Không ghi thì như ở loại được kế thừa, hoặc là không.',
  'settings.section-sharedWith': 'Mục này có thể viết chung đề mục với mục có id này.',
  'settings.section-sections': 'Các mục bên trong mục này.',
} as const;
