/** Near misses: drafts that look like a defect and are none. */

import { front, letter, periodic, type Quiet, SECTIONS } from './planted.ts';

function say(name: string, paragraph: string, notes = ''): Quiet {
  return { name, draft: letter(paragraph, notes) };
}

export const QUIET: readonly Quiet[] = [
  say(
    'attributes that overlap',
    'Đảng bộ có 214 đảng viên, trong đó 96 nữ, 130 người dân tộc thiểu số, 88 người dưới 35 tuổi, 41 người tái cử.',
  ),
  say(
    'sanctions of which one person may have two',
    'Đã kỷ luật 15 người: khiển trách 10 người, cảnh cáo 04 người, cách chức 03 người (có 02 người bị cách chức cả đảng và chính quyền).',
  ),
  say('a subset that is smaller', 'Toàn xã có 640 hộ, trong đó có 152 hộ nghèo và 97 hộ cận nghèo.'),
  say('a rank and a score', 'Chỉ số chuyển đổi số đạt 0,62 điểm, xếp thứ 46/63 tỉnh, thành phố, tăng 05 bậc.'),
  say(
    'growth rates of parts',
    'Giá trị sản xuất tăng 8,5%, trong đó nông nghiệp tăng 4,1%, công nghiệp tăng 12,7%, dịch vụ tăng 7,9%.',
  ),
  say(
    'years, periods and document numbers',
    'Thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ, giai đoạn I (2021 - 2025), kỳ họp thứ 9, khóa XV, đã xong 100% việc năm 2025.',
  ),
  say(
    'approximate numbers',
    'Có trên 1.200 lượt người dự lễ hội, gồm khoảng 700 người trong xã và hơn 500 khách thập phương.',
  ),
  say('a truncated percentage', 'Đã tiêm cho 14/18 bản, đạt 77,7%.'),
  say(
    'a rounded sum of amounts',
    'Tổng chi 2,5 tỷ đồng, gồm chi đầu tư 1,32 tỷ đồng và chi thường xuyên 1,21 tỷ đồng.',
  ),
  say(
    'shares that miss 100 by rounding',
    'Cơ cấu: nông nghiệp chiếm 33,3%, công nghiệp chiếm 33,3%, dịch vụ chiếm 33,3%.',
  ),
  say('two breakdowns of one total', 'Có 60 học viên (nam 35, nữ 25; cấp tỉnh 20, cấp xã 40).'),
  say(
    'a breakdown of a part',
    'Xã có 9 trường, gồm 4 trường mầm non và 5 trường phổ thông (2 trường tiểu học, 3 trường trung học cơ sở).',
  ),
  say(
    'the whole is not the nearest number',
    'Đã giải quyết 30/36 vụ, còn 06 vụ mới thụ lý; trong số đã giải quyết có 22 vụ hòa giải thành và 08 vụ chuyển cấp trên.',
  ),
  say(
    'names with digits',
    'Bản Na Khoang 2 nằm cạnh Quốc lộ 279, cách đồn biên phòng 425 là 8 km, có 3 hộ mắc Covid-19.',
  ),
  say('a total reached over time', 'Trong tháng thêm 02 tổ hợp tác, nâng tổng số lên 16 tổ hợp tác.'),
  say('a list that ends openly', 'Có nhiều cây trồng: lúa 120 ha, ngô 85 ha, sắn 60 ha… trên tổng diện tích 410 ha.'),
  say(
    'an announced list of the right length',
    'Xã có 03 nhiệm vụ sau:\n\n- Một là, làm đường;\n- Hai là, sửa cầu;\n- Ba là, dựng trường.',
  ),
  say(
    'letters of the Vietnamese alphabet',
    '## I. KẾT QUẢ\n\n### a) Lúa\n\nĐạt.\n\n### b) Ngô\n\nĐạt.\n\n### c) Sắn\n\nĐạt.\n\n### d) Rau\n\nĐạt.\n\n### đ) Đậu\n\nĐạt.\n\n### e) Mía\n\nĐạt.\n\n### g) Chè\n\nĐạt.',
  ),
  say(
    'different parents, different systems',
    '## A. KẾT QUẢ\n\n### I. Kinh tế\n\nĐạt.\n\n### II. Xã hội\n\nĐạt.\n\n## B. NHIỆM VỤ\n\n### 1. Kinh tế\n\nLàm tiếp.\n\n### 2. Xã hội\n\nLàm tiếp.',
  ),
  say('headings without numbers', '## Kết quả\n\n### Kinh tế\n\nĐạt.\n\n## Nhiệm vụ\n\nLàm tiếp.'),
  say('word labels in any order', 'Họp dân[^hop], làm đường[^duong].', '[^duong]: Góp công.\n\n[^hop]: Ở các bản.'),
  say(
    'notes in place among numbered ones',
    'Họp dân[^1], làm đường^[Góp công.], sửa kênh[^2].',
    '[^1]: Ở các bản.\n\n[^2]: Bằng vốn xã.',
  ),
  say('a parenthesis that is no note', 'Nhóm (1) gồm các bản vùng cao, nhóm (2) gồm các bản vùng thấp.'),
  say('reduplication', 'Bà con ai ai cũng mừng; đường đi xa xa mới tới, mưa nhỏ thường thường về chiều.'),
  say(
    'a chainage on a road',
    'Huy động 250 cán bộ, chia thành 05 tổ; phân luồng Quốc lộ 37 từ Km 12+300 đến Km 15+800.',
  ),
  say(
    'a total by years',
    'Giai đoạn 2021 - 2025 bố trí 1.250 tỷ đồng, trong đó năm 2021: 210 tỷ đồng; năm 2022: 240 tỷ đồng; năm 2023: 260 tỷ đồng; năm 2024: 265 tỷ đồng; năm 2025: 275 tỷ đồng.',
  ),
  say('households that do both', 'Trong 120 hộ có 45 hộ nuôi trâu, 60 hộ nuôi bò, 38 hộ nuôi cả trâu và bò.'),
  say('a class by sex and by people, with gồm', 'Lớp có 35 em, gồm 18 em nữ, 20 em dân tộc Thái, 15 em dân tộc Mông.'),
  say(
    'what came in, where from, and what was done',
    'Tiếp nhận 50 đơn, gồm 20 đơn kỳ trước chuyển sang và 30 đơn mới; đã giải quyết 44 đơn.',
  ),
  say(
    'fractions of one whole that are no parts of it',
    'Trong 12 xã có 10/12 xã có đường nhựa, 11/12 xã có điện lưới, 9/12 xã có trạm y tế đạt chuẩn.',
  ),
  say('percentages of different wholes', 'Thu thuế đạt 95% kế hoạch, tăng 5% so với cùng kỳ, chiếm 40% tổng thu.'),
  say('a scale of a map', 'Quy hoạch chi tiết tỷ lệ 1/500 của 03 khu đã duyệt, gồm 02 khu ở và 01 khu chợ.'),
  say('a decrease with both ends', 'Số hộ nghèo giảm 120 hộ, từ 420 hộ xuống còn 300 hộ.'),
  say('a multiple', 'Số sản phẩm tăng từ 4 lên 10 sản phẩm, gấp 2,5 lần năm trước.'),
  say('rounds that are added up afterwards', 'Đợt 1 có 40 người, đợt 2 có 35 người, cả hai đợt có 75 người.'),
  say(
    'movements in opposite directions',
    'So với cùng kỳ, số vụ tăng 12%, số người chết giảm 8%, số người bị thương giảm 15%.',
  ),
  say(
    'a whole of kinds that are counted in other units',
    'Xã nhận hỗ trợ gồm 120 con bò, 3.500 con gà, 12 tấn phân bón và 450 triệu đồng tiền mặt cho 86 hộ.',
  ),
  say(
    'the year before beside its own parts',
    'Thu 820 triệu đồng (năm trước 760 triệu đồng), trong đó phí 520 triệu đồng, lệ phí 300 triệu đồng.',
  ),
  say(
    'a plan for a later year',
    'Đến năm 2030, có 20 xã đạt chuẩn; năm 2026 có 12 xã, năm 2027 có 14 xã, năm 2028 có 16 xã.',
  ),
  {
    name: 'keys without diacritics, in capitals',
    draft: periodic({
      'TRẠNG THÁI': 'trình ký',
      'trạng thái': '',
      'co quan': 'Sở Y tế',
      'cơ quan': '',
      noi_nhan: '[Bộ Y tế]',
      'nơi nhận': '',
    }),
  },
  {
    name: 'archive as an entry of the recipients',
    draft: periodic({ lưu: '', 'nơi nhận': '\n  - Bộ Y tế;\n  - Các phòng thuộc Sở;\n  - "Lưu: VT, NVY."' }),
  },
  {
    name: 'a draft whose signer is still to come',
    draft: `${front('dinh-ky', { 'trạng thái': 'dự thảo lần 2', 'người ký': ' ' })}\n${SECTIONS}\n`,
  },
  {
    name: 'the next period of the same year',
    draft: periodic(
      { 'kỳ báo cáo': '6 tháng đầu năm 2026' },
      SECTIONS.replace('THỜI GIAN TỚI', '6 THÁNG CUỐI NĂM 2026'),
    ),
  },
  ...[
    'Trong 5 năm, tỉnh huy động 8.420 tỷ đồng, trong đó ngân sách trung ương 2.150 tỷ đồng, ngân sách tỉnh 1.870 tỷ đồng, người dân hiến đất, góp công trị giá trên 640 tỷ đồng.',
    'Tỷ lệ che phủ rừng đạt 45,2%, tăng 1,3 điểm phần trăm so với năm 2020 và vượt 0,2 điểm phần trăm so với mục tiêu (45%).',
    'GRDP tăng 7,8%, đứng thứ 21/63 cả nước và thứ 5/14 vùng Trung du và miền núi phía Bắc.',
    'Thực hiện Kế hoạch số 30/KH-UBND ngày 12/02/2026 của UBND tỉnh, đã thành lập 05 đoàn kiểm tra liên ngành, kiểm tra 120 cơ sở, xử phạt 14 cơ sở với số tiền 86 triệu đồng.',
    'Toàn xã có 12 bản, 1.046 hộ, 5.230 khẩu, gồm 4 dân tộc: Thái 62%, Mông 25%, Khơ Mú 10%, Kinh 3%.',
    'Xã có 1.046 hộ với 5.230 nhân khẩu, bình quân 5 khẩu/hộ.',
    'Có 8 xã đạt 19 tiêu chí, 6 xã đạt từ 15 đến 18 tiêu chí, 4 xã đạt từ 10 đến 14 tiêu chí; bình quân 16,2 tiêu chí/xã.',
    'Tại kỳ họp thứ 8, HĐND tỉnh khóa XV đã thông qua 24 nghị quyết, trong đó có 15 nghị quyết quy phạm pháp luật.',
    'Sản lượng điện đạt 1.250 triệu kWh, tăng 12,4% so với cùng kỳ; điện thương phẩm 310 triệu kWh, tăng 8,1%.',
    'Công suất thiết kế 30 MW, 2 tổ máy, mỗi tổ máy 15 MW; sản lượng 105 triệu kWh/năm.',
    'Thu hút 18 dự án với tổng vốn 4.560 tỷ đồng (lũy kế 142 dự án, tổng vốn 61.200 tỷ đồng).',
    'Có 3.120 lượt hộ vay với doanh số cho vay 214,6 tỷ đồng, dư nợ 1.862 tỷ đồng, nợ quá hạn 2,1 tỷ đồng, chiếm 0,11% tổng dư nợ.',
    'Tổ chức 246 buổi tuyên truyền cho 18.460 lượt người nghe, phát 12.500 tờ rơi, treo 320 băng rôn.',
    'Xảy ra 15 vụ cháy, làm 02 người chết, 03 người bị thương, thiệt hại 4,2 tỷ đồng; so với cùng kỳ giảm 03 vụ, tăng 01 người chết.',
    'Tỷ lệ hộ nghèo còn 8,4%, trong đó vùng cao 14,6%, vùng thấp 3,2%.',
    'Năng suất lúa xuân 62,4 tạ/ha, lúa mùa 55,8 tạ/ha, bình quân cả năm 59,1 tạ/ha.',
    'Đến nay có 96% hộ dùng điện, 89% hộ dùng nước hợp vệ sinh, 74% hộ có nhà tiêu đạt chuẩn.',
    'Thành lập 03 tổ công tác, mỗi tổ từ 5 đến 7 người, hoạt động từ ngày 10/4 đến ngày 20/5/2026.',
    'Giá trị sản xuất nông nghiệp đạt 2.318 tỷ đồng (theo giá so sánh 2010), tăng 3,9%; theo giá hiện hành đạt 4.120 tỷ đồng.',
    'Đường tỉnh 139 dài 42 km, trong đó 18 km mặt đường bê tông nhựa, 20 km láng nhựa, còn lại là đường đất.',
    'Tổng vốn 120 tỷ đồng, đã cấp 90 tỷ đồng, đã giải ngân 72 tỷ đồng, đạt 80% vốn đã cấp và 60% tổng vốn.',
    'Số người nhiễm mới 46 người (giảm 4 người), số người điều trị ARV 812 người, đạt 94%.',
    'Tổng số 64 cuộc thanh tra, kiểm tra, gồm: 20 cuộc thanh tra, 44 cuộc kiểm tra; ban hành 58 kết luận, xử phạt 31 tổ chức, 12 cá nhân.',
    'Trong số 45 dự án, có 30 dự án hoàn thành, 10 dự án đang thi công, 5 dự án chưa khởi công; trong đó 12 dự án trọng điểm.',
    'Tốc độ tăng GRDP bình quân 5 năm 2021 - 2025 đạt 6,4%/năm; quy mô gấp 1,7 lần năm 2020.',
    'Cả nước có 34 tỉnh, thành phố; tỉnh ta xếp thứ 18 về chuyển đổi số, tăng 3 bậc so với năm 2024 (thứ 21).',
    'Phấn đấu 100% xã có bác sĩ; đến nay đã có 26/30 xã, còn 4 xã chưa có.',
    'Kinh phí 15 tỷ đồng, trong đó năm 2026 là 6 tỷ đồng, năm 2027 là 5 tỷ đồng.',
    'Mỗi xã được hỗ trợ từ 500 triệu đồng đến 1 tỷ đồng; tổng kinh phí 22 tỷ đồng cho 30 xã.',
    'Lãi suất cho vay 6,6%/năm, thời hạn 60 tháng, mức vay tối đa 100 triệu đồng/hộ.',
    'Đợt mưa ngày 12 - 14/7/2026 với lượng mưa 150 - 250 mm làm sạt lở 34 điểm, khối lượng 12.500 m3.',
    'Tỷ lệ giải quyết việc làm mới: nam chiếm 54%, nữ chiếm 46%; lao động qua đào tạo chiếm 38%.',
    'Tỷ lệ đồng ý 92%, không đồng ý 5%, không có ý kiến 3% trên tổng số 1.400 phiếu.',
    'Đã cấp 5.210 giấy chứng nhận, tăng 11% so với cùng kỳ, trong đó cấp lần đầu 1.320 giấy, cấp đổi 3.890 giấy.',
    'Tổng hợp 3 đợt: đợt 1 hỗ trợ 120 hộ, đợt 2 hỗ trợ 85 hộ, đợt 3 hỗ trợ 64 hộ, nâng tổng số lên 269 hộ.',
    'Nguồn thu đạt 18,4 tỷ đồng, hụt 1,6 tỷ đồng so với dự toán 20 tỷ đồng.',
    'Có 17 học sinh đoạt giải (02 giải Nhất, 05 giải Nhì, 10 giải Ba), xếp thứ 9 toàn quốc.',
    'Theo Nghị quyết số 57-NQ/TW, đến năm 2030 kinh tế số chiếm ít nhất 30% GDP, 100% dịch vụ công trực tuyến.',
    'Đã thực hiện 9/15 nội dung; 4 nội dung đang làm; 2 nội dung chưa làm.',
    'Nước sạch: công suất 8.000 m3/ngày đêm, cấp cho 6.400 hộ, thất thoát 17,5%.',
    'Có 250 người dự, đông nhất là bản Co Muông 48 người, bản Lọng 41 người.',
    'Huy động 1.280 lượt người, 56 lượt phương tiện, 12 máy xúc; di dời 38 hộ với 176 khẩu (trong đó 22 trẻ em dưới 6 tuổi, 14 người già).',
    'Tổng mức bán lẻ đạt 4.860 tỷ đồng, tăng 11,2%: bán lẻ hàng hóa 3.902 tỷ đồng, tăng 10,8%; lưu trú, ăn uống 512 tỷ đồng, tăng 15,1%; dịch vụ khác 446 tỷ đồng, tăng 10,4%.',
    'Trồng 5.200 cây, tỷ lệ sống 92%, tương đương 4.784 cây.',
    'Toàn tỉnh có 6 đoàn, 128 vận động viên dự 9 môn, giành 21 huy chương: 5 vàng, 7 bạc, 9 đồng.',
  ].map(paragraph => say(paragraph, paragraph)),
];
