/**
 * Every quick fix by its words and by what it makes of the draft: nothing changes but what the table says. A fix whose
 * title stands in the locale and not here fails the last test.
 */

import { expect, test } from 'vitest';
import { messageText } from '../server/src/check/finding.ts';
import { vi } from '../server/src/locale/vi/index.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { front, letter, periodic, SECTIONS } from './drafts/defects/planted.ts';
import { yamlReport } from './drafts/defects/surroundings.ts';
import { checkDraft } from './support/shipped.ts';

interface Case {
  /** Rule and key of the fix. */
  readonly key: string;
  readonly draft: string;
  /** The title as the drafter reads it. */
  readonly title: string;
  /** What is replaced by what, in order; everything else stays. */
  readonly changes: readonly (readonly [string, string])[];
  readonly uri?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const fence = (yaml: string): string => `\`\`\`yaml số-liệu\n${yaml}\n\`\`\``;
const chart = (yaml: string): string =>
  `Bảng 1: Hộ\n\n| Bản | Số hộ |\n| --- | ---: |\n| Lọng | 12 |\n| Pú | 15 |\n\n\`\`\`yaml biểu-đồ\n${yaml}\n\`\`\``;
const amount = (key: string, body: string, title: string, change: readonly [string, string]): Case => ({
  key,
  draft: letter(body),
  title,
  changes: [change],
});
const yaml = (name: string, line: string, after: string, title: string): Case => ({
  key: `metadata/yaml.fix-${name}`,
  draft: `---\nvanthu: van-ban\n${line}\n---\n\nXong./.\n`,
  title,
  changes: [[line, after]],
});

const CASES: readonly Case[] = [
  // ---------------------------------------------------------------------------------------------- the outline
  {
    key: 'structure/unknown-profile.fix-replace',
    draft: periodic({ vanthu: '⟦vanthu: dinh-kyy⟧' }).replace(/[⟦⟧]/gu, ''),
    title: 'Đổi thành “dinh-ky”',
    changes: [['dinh-kyy', 'dinh-ky']],
  },
  {
    key: 'structure/missing-section.fix-insert',
    draft: `${front('dinh-ky')}\n${SECTIONS.replace(/## II\.[\s\S]*?(?=## III)/u, '').replace('III.', 'II.')}\n`,
    title: 'Chèn mục “Tồn tại, hạn chế”',
    changes: [['## II. NHIỆM VỤ', '## II. TỒN TẠI, HẠN CHẾ\n\n…\n\n## III. NHIỆM VỤ']],
  },
  {
    key: 'structure/section-order.fix-move',
    draft: `${front('dinh-ky')}\n## KẾT QUẢ\n\nMột.\n\n## KIẾN NGHỊ\n\nHai.\n\n## TỒN TẠI\n\nBa.\n\n## NHIỆM VỤ\n\nBốn./.\n`,
    title: 'Chuyển mục “KIẾN NGHỊ” về đúng chỗ',
    changes: [
      ['## KIẾN NGHỊ\n\nHai.\n\n', ''],
      ['Bốn./.\n', 'Bốn./.\n\n## KIẾN NGHỊ\n\nHai.\n'],
    ],
  },
  {
    key: 'structure/section-numbering.fix-renumber',
    draft: letter('## I. Một\n\nx.\n\n## II. Hai\n\nx.\n\n## IV. Ba\n\nx.\n\n## V. Bốn\n\nx.'),
    title: 'Đánh lại số đề mục trong cả báo cáo',
    changes: [
      ['## IV.', '## III.'],
      ['## V.', '## IV.'],
    ],
  },
  {
    key: 'structure/heading-level.fix-level',
    draft: letter('## I. Một\n\n#### 1. Hai\n\nx.'),
    title: 'Đưa các đề mục về đúng cấp',
    changes: [['#### 1.', '### 1.']],
  },
  {
    key: 'structure/closing-mark.fix-close',
    draft: letter('Xong.').replace('Nà Tâu./.', 'Nà Tâu.'),
    title: 'Thêm dấu “./.”',
    changes: [['của xã Nà Tâu.\n', 'của xã Nà Tâu./.\n']],
  },
  {
    key: 'structure/layout.fix-heading',
    draft: letter('## I. Một\n\nx.\n\nII. Hai\n\nx.'),
    title: 'Đổi thành đề mục',
    changes: [['II. Hai', '## II. Hai']],
  },
  {
    key: 'structure/layout.fix-swallowed',
    draft: letter('## I. Một\n\n- Họp dân.\nII. Hai\n\nx.'),
    title: 'Tách thành đề mục',
    changes: [['Họp dân.\nII. Hai', 'Họp dân.\n\n## II. Hai']],
  },
  {
    key: 'structure/layout.fix-run-in',
    draft: letter('I. Về công nghiệp: Sản xuất ổn định.\n\nII. Về thương mại: Hàng hóa dồi dào.'),
    title: 'Tách đề mục ra dòng riêng',
    changes: [['I. Về công nghiệp: Sản', '## I. Về công nghiệp:\n\nSản']],
  },
  {
    key: 'structure/layout.fix-table',
    draft: letter('| Xã | Hộ |\n| A | 10 |\n| B | 12 |'),
    title: 'Thêm dòng kẻ “|---|” để thành bảng',
    changes: [['| Xã | Hộ |\n', '| Xã | Hộ |\n|---|---|\n']],
  },
  {
    key: 'structure/layout.fix-merged',
    draft: letter('Sản xuất nông nghiệp ổn định.\nThương mại, dịch vụ phát triển.'),
    title: 'Thêm dòng trống giữa các đoạn',
    changes: [['ổn định.\nThương', 'ổn định.\n\nThương']],
  },
  {
    key: 'structure/layout.fix-printed-title',
    draft: letter('# BÁO CÁO\n\nHọp dân.'),
    title: 'Bỏ dòng “BÁO CÁO”',
    changes: [['# BÁO CÁO', '']],
  },
  // ---------------------------------------------------------------------------------------------- the head
  {
    key: 'metadata/missing-field.fix-insert',
    draft: periodic({ 'trích yếu': '' }),
    title: 'Thêm trích yếu',
    changes: [['địa danh: Thanh Giang\n', 'địa danh: Thanh Giang\ntrích yếu: \n']],
  },
  {
    key: 'metadata/unknown-key.fix-replace',
    draft: periodic({ 'độ khẩnn': 'Khẩn' }),
    title: 'Đổi thành “độ khẩn”',
    changes: [['độ khẩnn', 'độ khẩn']],
  },
  {
    key: 'metadata/invalid-value.fix-replace',
    draft: periodic({ 'ký hiệu': 'BC – SYT' }),
    title: 'Đổi thành “BC-SYT”',
    changes: [['BC – SYT', 'BC-SYT']],
  },
  {
    key: 'metadata/yaml.fix-unclosed',
    draft: '---\nvanthu: van-ban\ncơ quan: A\n\nXong./.\n',
    title: 'Thêm dòng “---”',
    changes: [['cơ quan: A\n', 'cơ quan: A\n---\n']],
  },
  yaml('tab', 'người ký:\n\tchức vụ: A\n\thọ tên: B', 'người ký:\n  chức vụ: A\n\thọ tên: B', 'Thay Tab bằng dấu cách'),
  yaml('dash', 'nơi nhận:\n  -Sở A\n  - Sở B', 'nơi nhận:\n  - Sở A\n  - Sở B', 'Thêm dấu cách sau gạch đầu dòng'),
  yaml('space', 'cơ quan:Sở Y tế', 'cơ quan: Sở Y tế', 'Thêm dấu cách sau dấu hai chấm'),
  yaml('continuation', 'trích yếu: Kết quả\ncông tác', 'trích yếu: Kết quả\n  công tác', 'Lùi dòng này vào'),
  yaml('colon', 'trích yếu: Quý II: dự phòng', 'trích yếu: "Quý II: dự phòng"', 'Đặt trong ngoặc kép'),
  yaml('sign', 'trích yếu: %đạt', 'trích yếu: "%đạt"', 'Đặt trong ngoặc kép'),
  yaml('hash', 'trích yếu: Đợt #1 và #2', 'trích yếu: "Đợt #1 và #2"', 'Đặt trong ngoặc kép'),
  yaml(
    'comma',
    'người ký: {chức vụ: PHÓ GIÁM ĐỐC, KIÊM TRƯỞNG BAN, họ tên: B}',
    'người ký: {chức vụ: "PHÓ GIÁM ĐỐC, KIÊM TRƯỞNG BAN", họ tên: B}',
    'Đặt trong ngoặc kép',
  ),
  yaml('quote', 'trích yếu: "Đổi mới" y tế', `trích yếu: '"Đổi mới" y tế'`, 'Đặt cả nội dung trong ngoặc'),
  yaml('unclosed-quote', 'trích yếu: "Đổi mới y tế', 'trích yếu: "Đổi mới y tế"', 'Đóng ngoặc kép'),
  yaml('bracket', 'trích yếu: [Mật] y tế', 'trích yếu: "[Mật] y tế"', 'Đặt cả nội dung trong ngoặc kép'),
  // ---------------------------------------------------------------------------------------------- notes
  {
    key: 'footnotes/undefined.fix-create',
    draft: letter('Họp dân[^1].'),
    title: 'Thêm nội dung cho chú thích [^1]',
    changes: [['Nà Tâu./.\n', 'Nà Tâu./.\n\n[^1]: …\n']],
  },
  {
    key: 'footnotes/unused.fix-remove',
    draft: letter('Họp dân.', '[^1]: Có biên bản.'),
    title: 'Bỏ chú thích [^1]',
    changes: [['\n\n[^1]: Có biên bản.\n', '']],
  },
  {
    key: 'footnotes/order.fix-renumber',
    draft: letter('Họp dân[^2], làm đường[^1].', '[^1]: Góp công.\n\n[^2]: Có biên bản.'),
    title: 'Đánh lại số chú thích',
    changes: [
      ['[^2], làm đường[^1]', '[^1], làm đường[^2]'],
      ['[^1]: Góp', '[^2]: Góp'],
      ['[^2]: Có', '[^1]: Có'],
    ],
  },
  {
    key: 'footnotes/raw-marker.fix-convert',
    draft: letter('Thu 120 triệu đồng (1).').replace('./.\n', './.\n\n(1) Theo Phòng Tài chính.\n'),
    title: 'Đổi “(1)” thành chú thích [^1]',
    changes: [
      [' (1).', '[^1].'],
      ['(1) Theo', '[^1]: Theo'],
    ],
  },
  // ---------------------------------------------------------------------------------------------- amounts
  amount('totals/breakdown.fix-value', 'Có 39 xã, gồm 21 xã vùng thấp và 17 xã vùng cao.', 'Sửa 39 thành 38', [
    '39 xã',
    '38 xã',
  ]),
  amount('totals/exceeds.fix-value', 'Có 30 vụ, trong đó có 35 vụ đã giải quyết xong.', 'Sửa 35 thành 30', [
    '35 vụ',
    '30 vụ',
  ]),
  amount('totals/ratio.fix-value', 'Giải quyết 90/120 hồ sơ, đạt 85%.', 'Sửa 85 thành 75', ['85%', '75%']),
  amount('totals/change.fix-value', 'Số vụ tăng 20 vụ, từ 30 lên 40 vụ.', 'Sửa 20 thành 10', ['tăng 20', 'tăng 10']),
  amount(
    'totals/conversion.fix-value',
    'Trao 15 suất quà, mỗi suất 7 triệu đồng, tổng 115 triệu đồng.',
    'Sửa 115 thành 105',
    ['115 triệu', '105 triệu'],
  ),
  amount('totals/list-count.fix-value', 'Giao 03 nhiệm vụ sau:\n\n- Họp dân;\n- Làm đường.', 'Sửa 03 thành 02', [
    '03 nhiệm',
    '02 nhiệm',
  ]),
  amount(
    'totals/repeated-figure.fix-value',
    'Tỷ lệ cử tri đi bầu đạt 99,94%.\n\nTỷ lệ cử tri đi bầu đạt 99,49%.',
    'Sửa 99,49 thành 99,94',
    ['99,49%', '99,94%'],
  ),
  amount(
    'totals/table-sum.fix-value',
    '| Bản | Số hộ |\n| --- | ---: |\n| Lọng | 12 |\n| Pú | 15 |\n| Cộng | 28 |',
    'Sửa 28 thành 27',
    ['| 28 |', '| 27 |'],
  ),
  amount(
    'totals/table-formula.fix-value',
    '| Bản | Nam | Nữ | Chung |\n| --- | ---: | ---: | ---: |\n| 1 | 2 | 3 | 4=2+3 |\n| Lọng | 12 | 13 | 26 |\n| Pú | 15 | 14 | 29 |',
    'Sửa 26 thành 25',
    ['| 26 |', '| 25 |'],
  ),
  // ---------------------------------------------------------------------------------------------- figures
  amount('figures/unknown.fix-name-near', `Có {{hộo}} hộ.\n\n${fence('hộ: 12')}`, 'Sửa thành “hộ”', [
    '{{hộo}}',
    '{{hộ}}',
  ]),
  amount('figures/unknown.fix-key-near', `Có {{hộ}} hộ.\n\n${fence('hộ:\n  giá trịi: 12')}`, 'Sửa thành “giá trị”', [
    'giá trịi',
    'giá trị',
  ]),
  amount('figures/number.fix-decimal', `Có {{dt}} ha.\n\n${fence('dt: 3.5')}`, 'Hiểu là 3,5', ['dt: 3.5', 'dt: "3,5"']),
  amount('figures/number.fix-whole', `Có {{dt}} ha.\n\n${fence('dt: 3.5')}`, 'Hiểu là 35', ['dt: 3.5', 'dt: 35']),
  amount(
    'figures/parts.fix-less',
    `Có {{xã}} xã.\n\n${fence('xã: {giá trị: 38, gồm: {a: 21, b: 18}}')}`,
    'Sửa 38 thành 39',
    ['giá trị: 38', 'giá trị: 39'],
  ),
  amount(
    'figures/parts.fix-more',
    `Có {{xã}} xã.\n\n${fence('xã: {giá trị: 38, gồm: {a: 21, b: 16}}')}`,
    'Sửa 38 thành 37',
    ['giá trị: 38', 'giá trị: 37'],
  ),
  amount('figures/chart.fix-kind-near', chart('loại: cộtt\ndữ liệu: Bảng 1'), 'Sửa thành “cột”', ['cộtt', 'cột']),
  amount(
    'figures/chart.fix-no-table-near',
    `${fence('dân cư: {gồm: {nam: 32, nữ: 41}}')}\n\n${chart('loại: cột\ndữ liệu: dân cưu')}`,
    'Sửa thành “dân cư”',
    ['dân cưu', 'dân cư'],
  ),
  amount('figures/chart.fix-no-column-near', chart('loại: cột\ndữ liệu: Bảng 1\ncột: [Số hội]'), 'Sửa thành “Số hộ”', [
    'Số hội',
    'Số hộ',
  ]),
  // ---------------------------------------------------------------------------------------------- parts, comments
  {
    key: 'assembly/missing-part.fix-create',
    uri: 'file:///w/bao-cao.yaml',
    draft: yamlReport(
      'các phần:\n  - {mục: ket-qua, tệp: phan/ket-qua.md}\n  - {mục: han-che, tệp: a.md}\n  - {mục: nhiem-vu, tệp: b.md}\n',
    ),
    files: { 'file:///w/a.md': 'Còn chậm.\n', 'file:///w/b.md': 'Làm tiếp./.\n' },
    title: 'Tạo tệp “phan/ket-qua.md”',
    changes: [],
  },
  {
    key: 'ignore/unused.fix-remove',
    draft: letter('<!-- bỏ qua totals/shares: đã hỏi -->\n\nHọp dân.'),
    title: 'Bỏ ghi chú bỏ qua “totals/shares”',
    changes: [['<!-- bỏ qua totals/shares: đã hỏi -->\n\n', '']],
  },
  {
    key: 'ignore/unused.fix-rename',
    draft: letter('<!-- bỏ qua text/sylable: tên riêng -->\n\nHọp dân.'),
    title: 'Sửa thành “text/syllable”',
    changes: [['text/sylable', 'text/syllable']],
  },
  // ---------------------------------------------------------------------------------------------- the text
  {
    key: 'text/unicode.fix-nfc',
    draft: letter('Họp dân ở các bản.').replace('Họp', 'Họp'.normalize('NFD')),
    title: 'Chuyển sang Unicode dựng sẵn (1 chỗ)',
    changes: [['Họp'.normalize('NFD'), 'Họp']],
  },
  amount('text/unicode.fix-invisible', 'Họp\u200B dân ở các bản.', 'Xóa 1 ký tự không nhìn thấy', ['\u200B', '']),
  amount('text/unicode.fix-lookalike', 'Nhаn dân đồng thuận.', 'Thay 1 chữ bằng chữ đúng', ['Nhаn', 'Nhan']),
  amount('text/repeated-word.fix-word', 'Thu ngân sách đạt đạt khá.', 'Bỏ một từ “đạt”', ['đạt đạt', 'đạt']),
  amount('text/repeated-word.fix-mark', 'Họp dân,, làm đường.', 'Chỉ giữ “,”', [',,', ',']),
  amount('text/syllable.fix-replace', 'Người dân nghiêmm túc thực hiện.', 'Sửa thành “nghiêm”', ['nghiêmm', 'nghiêm']),
  amount('text/capitals.fix-replace', 'Theo chỉ đạo của Chính Phủ.', 'Đổi thành “Chính phủ”', [
    'Chính Phủ',
    'Chính phủ',
  ]),
  amount(
    'text/capitals.fix-replace-all',
    'Nhà văn hóa do nhân dân đóng góp, nhân dân xây dựng.',
    'Đổi cả 2 chỗ thành “Nhân dân”',
    ['nhân dân đóng góp, nhân dân', 'Nhân dân đóng góp, Nhân dân'],
  ),
  amount('text/date-format.fix-zero', 'Họp ngày 5/1/2026.', 'Đổi thành “05/01/2026”', ['5/1/2026', '05/01/2026']),
  amount(
    'text/spelling-variant.fix-unify',
    'Bản Hoà Bình và bản Hòa Bình, Hòa Bình, Hòa Bình họp dân.',
    'Viết thống nhất “Hòa”',
    ['Hoà Bình', 'Hòa Bình'],
  ),
];

function check({ draft, uri, files = {} }: Case) {
  return checkDraft(draft, uri, { read: name => files[name] ?? null });
}

test.each(CASES)('$key: $title', given => {
  const { findings, source } = check(given);
  const rule = given.key.slice(0, given.key.indexOf('.'));
  const fixes = findings
    .filter(found => found.rule === rule)
    .flatMap(found => found.fixes)
    .filter(fix => `${rule}.${fix.title.key}` === given.key);
  const titled = fixes.map(fix => messageText(vi, rule, fix.title));
  expect(titled).toContain(given.title);
  const fix = fixes[titled.indexOf(given.title)]!;
  const after = applyEdits(
    source.text,
    fix.edits.flatMap(file => (file.uri === source.uri ? file.edits : [])),
  );
  let expected = given.draft;
  let from = 0;
  for (const [before, then] of given.changes) {
    const at = expected.indexOf(before, from);
    expect(at, before).toBeGreaterThanOrEqual(0);
    expected = expected.slice(0, at) + then + expected.slice(at + before.length);
    from = at + then.length;
  }
  expect(after).toBe(expected);
});

test('every fix of the locale is here', () => {
  const shown = Object.keys(vi.messages).filter(key => /^[\w-]+\/[\w-]+\.fix-/u.test(key));
  const here = new Set(CASES.map(given => given.key));
  expect(shown.filter(key => !here.has(key))).toEqual([]);
});
