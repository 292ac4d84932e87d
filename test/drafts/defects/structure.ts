/** Planted defects of a report's outline. */

import { front, letter, type Planted, periodic, SECTIONS } from './planted.ts';

const [DONE = '', LACKING = '', NEXT = ''] = SECTIONS.split(/\n\n(?=## )/u);

/** A province's review with the sections that its profile requires; `lines` replaces single sections. */
function review(
  sections: Readonly<Partial<Record<'economy' | 'society' | 'defence' | 'limits' | 'causes' | 'tasks', string>>> = {},
  anchor = 'kiem-diem',
): string {
  const text = {
    economy: '### 1. Lĩnh vực kinh tế\n\nSản xuất phục hồi, thu ngân sách đạt khá.',
    society: '### 2. Lĩnh vực văn hóa - xã hội\n\nChất lượng giáo dục được giữ vững.',
    defence: '### 3. Quốc phòng - an ninh\n\nBiên giới ổn định, trật tự được giữ vững.',
    limits: '## II. TỒN TẠI, HẠN CHẾ\n\nGiải ngân còn chậm.',
    causes: '## III. NGUYÊN NHÂN\n\nMặt bằng bàn giao muộn.',
    tasks: '## IV. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI\n\nTập trung giải ngân, bảo đảm an sinh./.',
    ...sections,
  };
  const body = [text.economy, text.society, text.defence, text.limits, text.causes, text.tasks]
    .filter(part => part !== '')
    .join('\n\n');
  return `${front(anchor, { 'cơ quan': 'Ủy ban nhân dân tỉnh Thanh Giang', 'ký hiệu': 'BC-UBND', 'người ký': '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Hoàng Đình Khải}' })}
## I. KẾT QUẢ CHỈ ĐẠO, ĐIỀU HÀNH

${body}
`;
}

export const STRUCTURE: readonly Planted[] = [
  { rule: 'structure/unknown-profile', name: 'a letter too many', draft: periodic({ vanthu: '⟦vanthu: dinh-kyy⟧' }) },
  {
    rule: 'structure/unknown-profile',
    name: 'a kind of report that is not shipped',
    draft: `${front('x', { vanthu: '⟦vanthu: bao-cao-nhanh⟧' })}\nBáo cáo nhanh gửi lãnh đạo Sở./.\n`,
  },
  {
    rule: 'structure/unknown-profile',
    name: 'with spaces and diacritics',
    draft: `${front('x', { vanthu: '⟦vanthu: kiểm tra đột xuất⟧' })}\n## I. KẾT QUẢ\n\nĐã kiểm tra đủ các trạm./.\n`,
  },

  {
    rule: 'structure/layout',
    name: 'the type of the document as a heading',
    draft: `${front('dinh-ky')}
⟦# BÁO CÁO⟧

${SECTIONS}
`,
  },
  {
    rule: 'structure/layout',
    name: 'one heading typed as text, which is not missed besides',
    draft: `${front('dinh-ky')}
${DONE}

⟦II. TỒN TẠI, HẠN CHẾ⇒## II. TỒN TẠI, HẠN CHẾ⟧

Một số trạm y tế còn thiếu bác sĩ.

${NEXT}
`,
  },
  {
    rule: 'structure/section-numbering',
    name: 'each heading a level too deep',
    draft: letter(
      '## 1. Họp dân\n\nĐã họp.\n\n⟦### 2. Làm đường⟧\n\nĐã làm.\n\n#### 3. Sửa mương\n\nĐã sửa.\n\n##### 4. Trồng cây\n\nĐã trồng.',
    ),
  },
  {
    rule: 'structure/duplicate-section',
    name: 'causes by themselves below limits and causes',
    draft: `${front('dinh-ky')}
${DONE}

## II. HẠN CHẾ, YẾU KÉM VÀ NGUYÊN NHÂN

Một số trạm y tế còn thiếu bác sĩ do lương thấp.

⟦## III. NGUYÊN NHÂN CỦA HẠN CHẾ⇒## III. BÀI HỌC⟧

Thiếu nguồn tuyển.

${NEXT.replace('III.', 'IV.')}
`,
  },
  {
    rule: 'structure/missing-section',
    name: 'a periodic report without its limits',
    draft: `${front('x', { vanthu: '⟦vanthu: dinh-ky⟧' })}\n${DONE}\n\n${NEXT.replace('III.', 'II.')}\n`,
  },
  {
    rule: 'structure/missing-section',
    name: 'a periodic report without the tasks ahead',
    draft: `${front('x', { vanthu: '⟦vanthu: dinh-ky⟧' })}\n${DONE}\n\n${LACKING}\n\nTrên đây là báo cáo của Sở Y tế./.\n`,
  },
  {
    rule: 'structure/missing-section',
    name: 'a review that forgets defence',
    draft: review({ defence: '' }, '⟦vanthu: kiem-diem⟧'),
  },
  {
    rule: 'structure/missing-section',
    name: 'a thematic report without solutions',
    draft: `${front('x', { vanthu: '⟦vanthu: chuyen-de⟧' })}\n${DONE}\n\n${LACKING}\n\nTrên đây là báo cáo chuyên đề của Sở Y tế./.\n`,
  },
  {
    rule: 'structure/missing-section',
    name: 'a review without causes',
    draft: review(
      { causes: '', tasks: '## III. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI\n\nTập trung giải ngân./.' },
      '⟦vanthu: kiem-diem⟧',
    ),
  },

  {
    rule: 'structure/layout',
    name: 'a roman heading without its hash',
    draft: letter('## I. KẾT QUẢ\n\nSản xuất ổn định.\n\n⟦II. TỒN TẠI, HẠN CHẾ⟧\n\nMột số việc còn chậm.'),
  },
  {
    rule: 'structure/layout',
    name: 'a numbered heading that Markdown takes for a list',
    draft: letter(
      '## I. KẾT QUẢ\n\n### 1. Về nông nghiệp\n\nVụ mùa gieo cấy xong.\n\n⟦2. Về công nghiệp⟧\n\nHai cơ sở chế biến hoạt động đều.',
    ),
  },
  {
    rule: 'structure/layout',
    name: 'a heading swallowed by a list',
    draft: letter(
      '## I. KẾT QUẢ\n\n- Tu sửa đường bản;\n- Nạo vét kênh mương.\n⟦II. NHIỆM VỤ THỜI GIAN TỚI⟧\n\nChuẩn bị vụ đông.',
    ),
  },
  {
    rule: 'structure/layout',
    name: 'two paragraphs that Markdown would merge',
    draft: letter(
      '⟦Xã đã tổ chức họp dân ở tất cả các bản để lấy ý kiến về quy ước mới.\nCác chỉ tiêu cơ bản của tháng đều đạt so với kế hoạch huyện giao trước đây.⟧',
    ),
  },

  {
    rule: 'structure/section-order',
    name: 'tasks before limits',
    draft: periodic(
      {},
      `${DONE}\n\n⟦## II. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI⟧\n\nLuân phiên bác sĩ.\n\n‹## III. TỒN TẠI, HẠN CHẾ›\n\nCòn thiếu bác sĩ./.`,
    ),
  },
  {
    rule: 'structure/section-order',
    name: 'limits before results',
    draft: periodic(
      {},
      `⟦## I. TỒN TẠI, HẠN CHẾ⟧\n\nCòn thiếu bác sĩ.\n\n‹## II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ›\n\nMạng lưới được củng cố.\n\n${NEXT}`,
    ),
  },
  {
    rule: 'structure/section-order',
    name: 'society before the economy',
    draft: review({
      economy: '⟦### 1. Lĩnh vực văn hóa - xã hội⟧\n\nChất lượng giáo dục được giữ vững.',
      society: '‹### 2. Lĩnh vực kinh tế›\n\nThu ngân sách đạt khá.',
    }),
  },

  {
    rule: 'structure/section-numbering',
    name: 'I, II, IV',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n## II. HẠN CHẾ\n\nCòn chậm.\n\n## ⟦IV⇒III⟧. NHIỆM VỤ\n\nLàm tiếp.'),
  },
  {
    rule: 'structure/section-numbering',
    name: '1.1, 1.3',
    draft: letter('## 1. Kết quả\n\n### 1.1. Trồng trọt\n\nĐạt.\n\n### ⟦1.3⇒1.2⟧. Chăn nuôi\n\nỔn định.'),
  },
  {
    rule: 'structure/section-numbering',
    name: 'one number twice',
    draft: letter('## I. KẾT QUẢ\n\n### 1. Y tế\n\nĐạt.\n\n### 2. Giáo dục\n\nĐạt.\n\n### ⟦2⇒3⟧. Văn hóa\n\nĐạt.'),
  },
  {
    rule: 'structure/section-numbering',
    name: 'the letter d skipped',
    draft: letter(
      '## I. KẾT QUẢ\n\n### a) Trồng trọt\n\nĐạt.\n\n### b) Chăn nuôi\n\nĐạt.\n\n### c) Thủy sản\n\nĐạt.\n\n### ⟦đ⇒d⟧) Lâm nghiệp\n\nĐạt.',
    ),
  },
  {
    rule: 'structure/section-numbering',
    name: 'a child numbered below another parent',
    draft: letter('## 1. Kinh tế\n\nĐạt.\n\n## 2. Xã hội\n\n### ⟦1.1⇒2.1⟧. Y tế\n\nĐạt.\n\n### 2.2. Giáo dục\n\nĐạt.'),
  },
  {
    rule: 'structure/section-numbering',
    name: 'backwards',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n## ⟦III⟧. HẠN CHẾ\n\nChậm.\n\n## ‹II›. NHIỆM VỤ\n\nLàm tiếp.'),
  },
  {
    rule: 'structure/section-numbering',
    name: 'a level that starts at 2',
    draft: letter('## I. KẾT QUẢ\n\n### ⟦2⇒1⟧. Y tế\n\nĐạt.\n\n## II. NHIỆM VỤ\n\nLàm tiếp.'),
  },
  {
    rule: 'structure/section-numbering',
    name: 'arabic among roman',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n## ⟦2⇒II⟧. HẠN CHẾ\n\nChậm.\n\n## III. NHIỆM VỤ\n\nLàm tiếp.'),
  },

  {
    rule: 'structure/heading-level',
    name: 'from the second to the fourth',
    draft: letter('## Kết quả\n\n⟦#### Y tế⟧\n\nĐạt.'),
  },
  {
    rule: 'structure/heading-level',
    name: 'from the first to the third',
    draft: letter('# Kết quả\n\nĐạt.\n\n⟦### Y tế⟧\n\nĐạt.\n\n# Nhiệm vụ\n\nLàm tiếp.'),
  },
  {
    rule: 'structure/heading-level',
    name: 'a jump in the middle of a part',
    draft: letter('## Kết quả\n\n### Y tế\n\nĐạt.\n\n⟦##### Tiêm chủng⟧\n\nĐạt.\n\n## Nhiệm vụ\n\nLàm tiếp.'),
  },

  {
    rule: 'structure/empty-section',
    name: 'nothing below the heading',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n⟦## II. HẠN CHẾ⟧\n\n## III. NHIỆM VỤ\n\nLàm tiếp.'),
  },
  {
    rule: 'structure/empty-section',
    name: 'only dots',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n⟦## II. HẠN CHẾ⟧\n\n...\n\n## III. NHIỆM VỤ\n\nLàm tiếp.'),
    also: ['text/placeholder', 'text/repeated-word'],
  },
  {
    rule: 'structure/empty-section',
    name: 'only an open place',
    draft: letter('## I. KẾT QUẢ\n\nĐạt.\n\n⟦## II. HẠN CHẾ⟧\n\n[điền]\n\n## III. NHIỆM VỤ\n\nLàm tiếp.'),
    also: ['text/placeholder'],
  },
  {
    rule: 'structure/empty-section',
    name: 'a subsection at the end of its parent',
    draft: letter('## I. KẾT QUẢ\n\n### 1. Y tế\n\nĐạt.\n\n⟦### 2. Giáo dục⟧\n\n## II. NHIỆM VỤ\n\nLàm tiếp.'),
  },

  {
    rule: 'structure/duplicate-section',
    name: 'limits twice',
    draft: periodic(
      {},
      `${DONE}\n\n${LACKING}\n\n⟦## III. HẠN CHẾ, TỒN TẠI⟧\n\nThuốc có lúc thiếu.\n\n${NEXT.replace('III.', 'IV.')}`,
    ),
  },
  {
    rule: 'structure/duplicate-section',
    name: 'the tasks ahead twice',
    draft: periodic(
      {},
      `${DONE}\n\n${LACKING}\n\n## III. NHIỆM VỤ THỜI GIAN TỚI\n\nLuân phiên bác sĩ.\n\n⟦## IV. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI⟧\n\nNâng cấp trang thiết bị./.`,
    ),
  },
  {
    rule: 'structure/duplicate-section',
    name: 'two economic sections in a review',
    draft: review({
      society: '⟦### 2. Lĩnh vực phát triển kinh tế⟧\n\nThương mại sôi động.',
      defence: '### 3. Lĩnh vực văn hóa - xã hội\n\nĐạt.\n\n### 4. Quốc phòng - an ninh\n\nỔn định.',
    }),
  },

  {
    rule: 'structure/closing-mark',
    name: 'a full stop only',
    draft: periodic(
      {},
      SECTIONS.replace('nâng cấp trang thiết bị./.', '⟦nâng cấp trang thiết bị.⇒nâng cấp trang thiết bị./.⟧'),
    ),
  },
  {
    rule: 'structure/closing-mark',
    name: 'no mark at all',
    draft: periodic(
      {},
      SECTIONS.replace('nâng cấp trang thiết bị./.', '⟦nâng cấp trang thiết bị⇒nâng cấp trang thiết bị./.⟧'),
    ),
  },
  {
    rule: 'structure/closing-mark',
    name: 'the mark stands before the last paragraph',
    draft: periodic({}, `${SECTIONS}\n\n⟦Kính đề nghị Văn phòng tổng hợp.⟧`),
  },
];
