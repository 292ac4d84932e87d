/** Near misses of spelling, typing and citing: not even a hint is due. */

import { letter, type Quiet } from './planted.ts';

const SILENT = [
  'text/unicode',
  'text/placeholder',
  'text/open-note',
  'text/repeated-word',
  'text/syllable',
  'text/capitals',
  'text/brackets',
  'text/date-format',
  'text/number-format',
  'text/abbreviation',
  'text/spelling-variant',
  'citations/incomplete',
  'citations/conflict',
  'figures/unused',
];

const PARAGRAPHS: readonly string[] = [
  // Enumerations that go on, quotations with a gap.
  'Đã trồng lúa, ngô, sắn, đậu tương… trên đất một vụ.',
  'Có mặt đại diện các ban, ngành, đoàn thể, bản, tổ dân cư...',
  'Các bản Lọng, Co Muông, Nà Nghè,… đã có điện.',
  'Bà con góp gạo, củi, rau, v.v... nuôi đội thợ.',
  'Cử tri nói: “… chúng tôi mong có cầu”.',
  'Xem các tài liệu [1], [2] và [3] kèm theo.',
  'Đây là di sản từ thế kỷ XX, được nêu trong Văn kiện Đại hội XIII.',
  'Mẫu giấy 5x7 cm, khổ 3x4 cm, sân 40x20 m.',
  'Vì sao việc chậm? Vì thiếu đá và xi măng.',
  // Words that stand twice by right.
  'Cán bộ bộ đội biên phòng cùng ăn, cùng ở với dân.',
  'Công tác tác chiến điện tử được giữ vững.',
  'Hiện tại tại xã có 3 chợ.',
  'Năm năm qua, đời đời nhớ ơn, ngày ngày chăm lo.',
  'Bố trí trí thức trẻ về bản; xử lý lý lịch đúng hạn.',
  'Từng bước, từng bước làm; dần dần, đều đều, luôn luôn, thường thường.',
  'Người người thi đua, nhà nhà thi đua, ngành ngành thi đua.',
  'Bảo hiểm xã hội, xã Nà Tâu; dự án án ngữ lối vào.',
  'Ngân hàng hàng tháng giao dịch tại xã.',
  'Trường học học hai buổi một ngày.',
  'Thu nhập nhập vào quỹ chung; kế hoạch hoạch định rõ.',
  'Đội bóng chuyền chuyền hay, đỡ tốt.',
  'Đoàn kết kết nối các bản; phát triển triển khai đồng bộ.',
  // Words that the grammar of the syllable does not spell.
  'Thợ hàn dùng khí ôxy, thợ nước dùng cờ lê và ống kẽm dài 12 mét.',
  'Đồng bào Khơ Mú, Hà Nhì, Mông, Si La, Cống, Kháng ở Pá Khoang, Sín Thầu, Leng Su Sìn.',
  'Trồng mắc ca, sa nhân, quế; nuôi cá rô phi, cá trắm, dê và ong.',
  'Cài phần mềm iOffice, họp qua Zoom, nhắn qua Zalo, đăng trên Facebook.',
  'Bổ sung prô-tê-in, vi-ta-min, lipit và men vi sinh.',
  'Xoè Thái, khèn Mông, tằng cẩu; lễ Xên bản, Kin Pang Then.',
  'Khoét núi, nguệch ngoạc, khuỷu tay, ngoằn ngoèo, khuya khoắt, quyết toán, quốc gia, giặt giũ, gìn giữ.',
  // Capitals as the decree has them.
  'Chính phủ, Thủ tướng Chính phủ, Bộ Chính trị, Ban Bí thư, Quốc hội, Nhà nước và Nhân dân.',
  'Tỉnh Điện Biên đứng đầu câu; còn tỉnh Điện Biên đứng giữa câu.',
  'Đón tết Nguyên đán Bính Ngọ; Tết này vui hơn Tết trước.',
  'Tòa án nhân dân, Viện kiểm sát nhân dân, Quân đội nhân dân, Công an nhân dân, Hội đồng nhân dân.',
  'Danh hiệu Nghệ sĩ Nhân dân, Nhà giáo Nhân dân, Thầy thuốc Nhân dân; báo Nhân Dân đưa tin.',
  'Về Thành phố Hồ Chí Minh, qua Thủ đô Hà Nội, đến phường Điện Biên Phủ.',
  'Quản lý nhà nước về đất đai, công chức nhà nước, ngân sách nhà nước, doanh nghiệp nhà nước.',
  // Marks that pair or need not.
  'Gồm: a) Lúa; b) Ngô; c) Sắn.',
  'Có 3 việc: 1) họp dân; 2) làm đường; 3) sửa kênh.',
  'Màn hình 32", ống 21", góc 30°15\'.',
  'Phong trào “Toàn dân đoàn kết (gồm cả các bản “vùng cao”) làm đường” lan rộng.',
  'Nhóm "Bản sạch" và nhóm "Nhà đẹp" cùng làm (mỗi nhóm 5 hộ).',
  'Đường dài 5 km (đoạn Km 3+200 - Km 8+200).',
  // Dates and what only looks like one.
  'Từ ngày 05/3/2026 đến ngày 20/12/2026; ngày 07 tháng 5 năm 1954; ngày 10 tháng 3 âm lịch.',
  'Mừng ngày 2/9, ngày 20/11, ngày Quốc khánh 2-9, ngày Quốc tế Lao động 1-5.',
  'Bản đồ tỷ lệ 1/5.000; 3/5 bản đã họp; tháng 9/2026; quý III/2026; năm học 2025 - 2026.',
  'Đạt 31/40 chỉ tiêu, 9/31 bản về đích; 24/7 trực đường dây nóng.',
  // Numbers as they should be.
  'Thu 1.234,5 triệu đồng, chi 987,65 triệu đồng, đạt 85,46%; 3.877 văn bản.',
  'Gọi 0215 3825 409 hoặc 1900 6868; xe biển số 27A-1234.',
  'Phiên bản 2.0 của phần mềm, khoản 2 Điều 12, mục 3.1, bảng 2.5.',
  'Năm 2026, đến năm 2030; số 1207/UBND-TH; Quốc lộ 12, tỉnh lộ 139; kênh dài 900 m.',
  // Abbreviations that are known or explained.
  'UBND, HĐND, MTTQ, NTM, THPT, THCS, CNTT, ATGT, PCCC, BHYT, BHXH, KT-XH, QP-AN, GRDP, USD.',
  'Ban quản lý dự án rừng (viết tắt là BQR) đã họp; BQR nhận việc.',
  'Hợp tác xã Lọng Xanh (HLX) đã đăng ký; HLX có 12 thành viên.',
  'Đại hội lần thứ XIV, chương IV, phần II; nhóm A, nhóm B; vitamin C; thửa đất số 12.',
  // Spellings that may stand side by side.
  'Hòa bình, hòa giải, hòa thuận; thủy lợi, thủy điện; ủy quyền, Ủy ban.',
  'Quý I, quý giá; mua quà; quả na, quỹ lớp.',
  'Thành phố Điện Biên Phủ đứng đầu câu. Đến thành phố Điện Biên Phủ thì nghỉ.',
  // Citations in full, again, of one's own, of laws.
  'Theo Nghị quyết số 63/NQ-CP ngày 29/6/2026 của Chính phủ, xã đã giao việc; Nghị quyết số 63/NQ-CP còn nêu hạn.',
  'Theo Luật Đất đai năm 2024, Bộ luật Lao động và Pháp lệnh Dân quân tự vệ.',
  'Thực hiện Kế hoạch số 30/KH-UBND ngày 12/02/2026 của UBND xã, đã làm xong đường.',
  'Căn cứ Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ về Chương trình mục tiêu.',
  'Quyết định số 12/QĐ-UBND ngày 05/3/2025 của UBND tỉnh và Quyết định số 12/QĐ-UBND ngày 06/3/2026 của UBND tỉnh.',
  'Theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; các nghị quyết, quyết định của cấp trên.',
];

export const QUIET_TEXT: readonly Quiet[] = PARAGRAPHS.flatMap(text => [
  { name: text, draft: letter(text), silent: SILENT },
  { name: `${text} [in a list]`, draft: letter(`- ${text}\n- Họp dân.`), silent: SILENT },
  {
    name: `${text} [decomposed, windows lines]`,
    draft: letter(text).normalize('NFD').replaceAll('\n', '\r\n'),
    silent: SILENT.slice(1),
  },
]);
