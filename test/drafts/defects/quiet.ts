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
