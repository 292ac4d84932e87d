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
];
