/** Titles as offices write them: which sections of the profile a draft has, and which it lacks. */

import { expect, test } from 'vitest';
import { front } from './drafts/defects/planted.ts';
import { checkDraft } from './support/shipped.ts';

/** The profile, the titles with their level before them, and the ids of what is missing. */
const DRAFTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'dinh-ky',
    [
      '1 I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THÁNG 9',
      '2 1. Về kinh tế',
      '2 2. Về xã hội',
      '1 II. KHÓ KHĂN, VƯỚNG MẮC',
      '1 III. PHƯƠNG HƯỚNG THÁNG 10',
    ],
    [],
  ],
  [
    'dinh-ky',
    [
      '1 A. ĐÁNH GIÁ KẾT QUẢ QUÝ III',
      '2 I. Công tác chuyên môn',
      '2 II. Đánh giá chung',
      '3 1. Ưu điểm',
      '3 2. Hạn chế, nguyên nhân',
      '1 B. CHƯƠNG TRÌNH CÔNG TÁC QUÝ IV',
    ],
    [],
  ],
  [
    'dinh-ky',
    [
      '1 1. Những việc đã làm được trong tuần',
      '1 2. Những việc chưa làm được',
      '1 3. Kế hoạch tuần tới',
      '1 4. Kiến nghị',
    ],
    [],
  ],
  [
    'dinh-ky',
    [
      '1 Phần thứ nhất. KẾT QUẢ NĂM 2026',
      '2 I. Kết quả đạt được',
      '2 II. Những tồn tại, khó khăn',
      '1 Phần thứ hai. NHIỆM VỤ TRỌNG TÂM NĂM 2027',
    ],
    [],
  ],
  [
    'dinh-ky',
    [
      '1 A. TÌNH HÌNH',
      '1 B. CÁC MẶT CÔNG TÁC ĐÃ THỰC HIỆN',
      '1 C. KHÓ KHĂN VÀ ĐỀ XUẤT',
      '1 D. CÔNG TÁC TRỌNG TÂM TUẦN 45',
    ],
    [],
  ],
  ['dinh-ky', ['1 I. KẾT QUẢ CÔNG TÁC', '1 II. PHƯƠNG HƯỚNG THÁNG TỚI'], ['han-che']],
  [
    'chuyen-de',
    [
      '1 I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      '1 II. KẾT QUẢ CHUYỂN ĐỔI SỐ',
      '1 III. MỘT SỐ KHÓ KHĂN, TỒN TẠI',
      '1 IV. GIẢI PHÁP TRONG THỜI GIAN TỚI',
    ],
    [],
  ],
  [
    'chuyen-de',
    [
      '1 I. Khái quát chung',
      '1 II. Thực trạng công tác bảo vệ rừng',
      '1 III. Những bất cập và nguyên nhân',
      '1 IV. Các giải pháp trọng tâm',
    ],
    [],
  ],
  [
    'chuyen-de',
    [
      '1 I. Tổ chức thực hiện',
      '1 II. Kết quả giám sát',
      '1 III. Ưu điểm',
      '1 IV. Hạn chế, bất cập',
      '1 V. Đề xuất giải pháp',
    ],
    [],
  ],
  ['chuyen-de', ['1 I. Bối cảnh', '1 II. Tồn tại, hạn chế', '1 III. Giải pháp'], ['ket-qua']],
  [
    'kiem-diem',
    [
      '1 PHẦN THỨ NHẤT: KIỂM ĐIỂM CÔNG TÁC CHỈ ĐẠO NĂM 2026',
      '2 I. VỀ PHÁT TRIỂN KINH TẾ',
      '2 II. VỀ VĂN HÓA, XÃ HỘI',
      '2 III. VỀ QUỐC PHÒNG, AN NINH',
      '2 IV. NHỮNG YẾU KÉM VÀ NGUYÊN NHÂN',
      '1 PHẦN THỨ HAI: NHIỆM VỤ NĂM 2027',
    ],
    [],
  ],
  [
    'kiem-diem',
    [
      '1 I. KẾT QUẢ CHỈ ĐẠO',
      '2 1. Sản xuất nông, lâm nghiệp và các ngành kinh tế',
      '2 2. Giáo dục, y tế, văn hóa và an sinh xã hội',
      '2 3. Quân sự, biên phòng và trật tự an toàn xã hội',
      '1 II. TỒN TẠI',
      '1 III. NGUYÊN NHÂN CỦA TỒN TẠI',
      '1 IV. TRỌNG TÂM CÔNG TÁC THỜI GIAN TỚI',
    ],
    [],
  ],
  [
    'kiem-diem',
    [
      '1 A. ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN 6 THÁNG ĐẦU NĂM',
      '2 I. Về kinh tế',
      '2 II. Về văn hóa, y tế',
      '2 III. Về an ninh',
      '2 IV. Đánh giá chung',
      '3 1. Ưu điểm',
      '3 2. Tồn tại',
      '3 3. Nguyên nhân',
      '1 B. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM',
      '2 I. Về kinh tế',
      '2 II. Về văn hóa',
      '2 III. Về an ninh',
    ],
    [],
  ],
  [
    'kiem-diem',
    [
      '1 I. Kiểm điểm sự chỉ đạo, điều hành của UBND',
      '2 1. Về kinh tế',
      '2 2. Về xã hội',
      '2 3. Về an ninh, quốc phòng',
      '1 II. Những mặt hạn chế và nguyên nhân',
      '1 III. Trọng tâm chỉ đạo những tháng cuối năm',
    ],
    [],
  ],
  [
    'kiem-diem',
    [
      '1 I. Kết quả',
      '2 1. Kinh tế',
      '2 2. Văn hóa - xã hội',
      '1 II. Hạn chế',
      '1 III. Nhiệm vụ quốc phòng, an ninh và kinh tế',
    ],
    ['quoc-phong-an-ninh', 'nguyen-nhan'],
  ],
];

test.each(DRAFTS)('%s: %j', (profile, titles, missing) => {
  const body = titles.map(title => `${'#'.repeat(Number(title[0]))} ${title.slice(2)}\n\nĐã xong việc trong kỳ.`);
  const { findings, report } = checkDraft(`${front(profile)}\n${body.join('\n\n')}/.\n`);
  const titleOf = (id: string): string => {
    const all = (report.profile?.sections ?? []).flatMap(section => [section, ...section.sections]);
    return all.find(section => section.id === id)?.title ?? id;
  };
  const found = findings.filter(({ rule }) => /^structure\/(?:missing|duplicate)-section$/u.test(rule));
  expect(found.map(({ rule, message }) => `${rule} ${message.data.title}`)).toEqual(
    missing.map(id => `structure/missing-section ${titleOf(id)}`),
  );
});
