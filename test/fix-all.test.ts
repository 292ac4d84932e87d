/**
 * Fix-all on messy drafts as people type them, with every rule and the shipped profiles: it leaves nothing to mend, does
 * nothing the second time, changes no figure and loses no text; the same for Windows lines, decomposed letters and YAML.
 */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../server/src/check/analysis.ts';
import { fixAll } from '../server/src/check/fix-all.ts';
import { RULES } from '../server/src/rules/index.ts';
import { createSource } from '../server/src/text/source.ts';
import { front } from './drafts/defects/planted.ts';
import { yamlReport } from './drafts/defects/surroundings.ts';
import { SHIPPED } from './support/shipped.ts';

const PIECES = [
  '## I. KẾT QUẢ THỰC HIỆN',
  '## III. TỒN TẠI, HẠN CHẾ',
  '## 2. Nhiệm vụ thời gian tới',
  '# A. MỞ ĐẦU',
  '#### 2.2. Bốn bậc',
  '### b) Năm',
  '### đ) Sáu:',
  '##### Không số',
  '## Phần thứ ba',
  '## Phụ lục II. Biểu kèm theo',
  'I. Trên lĩnh vực kinh tế\nTrồng 1.207 ha lúa. Nuôi 36 đàn gà.',
  '1. Về công nghiệp: Chỉ đạo 12 nhà máy hoạt động.\n2. Về thương mại: Mở 5 chợ.',
  'II. XÃ HỘI\n\tMở 30 lớp học.\n\tXây 02 trường.',
  '- Một việc;\n- Hai việc.\n3. Về y tế\nKhám cho 100 người.',
  'Đã ban hành 3.877 văn bản[^3], trong đó 1.207 quyết định¹..',
  'Ngày 5/1/2026 có 12 xã;; đạt ơ^2ư 85,46%,, hết.',
  'Tổng 608 nhiệm vụ (1), ngày 07/5/2026, còn 22 (2).',
  'Dòng một kết thúc ở đây.\nDòng hai bắt đầu với 15 việc.\nDòng ba.',
  'dòng gãy giữa\nchừng không hoa 7 việc',
  '[^1]: Nguồn 1.\n[^2]: Nguồn 2.',
  '[^3]: Xem[^1], 45 xã.',
  '[^4]:',
  'Họp^[tại 3 bản¹..] xong[^4][^2].',
  '<!-- vanthu-ignore footnotes/order: thử -->',
  '<!-- bỏ qua text/repeated-word: từ láy -->\n\nXa xa,, gần gần.',
  '- <!-- bỏ qua text/date-format: theo gốc -->\n- Ngày 1/1/2026.',
  '<!-- hỏi lại 5 xã -->',
  '| A | B |\n|---|---|\n| 1/2/2026 | 2[^4],, |\n| Cộng | 2² |',
  'Bảng 1: Số hộ\nĐơn vị tính: hộ\n\n| Bản | Hộ |\n| --- | ---: |\n| Lọng | 12 |\n| Cộng | 13 |',
  'Tỉnh Ðiện Biên\u200B, Điê\u0323n Biên, Нà Tâu 9 bản',
  '```\n5/1/2026,, [^9] ¹\n```',
  '```yaml số-liệu\nhộ: 1.207\n# vanthu-ignore figures/unused: để sau\nxã: 5\n```',
  'Có {{hộ}} hộ,, {{= hộ * 2}} người.',
  '> Trích lời,, 3 ý¹..',
  '1. Một;\n2. Hai;\n4. Bốn.',
  '*Nghiêng,,* **đậm..** `mã,,` [liên kết](a,,b) 2/2/2026',
  '\\*không\\* ngày 3/2/2026.',
  'Kết thúc báo cáo 6 tháng.',
  '---',
  'm² 5 ha¹, CO₂, 10³ kg, x² + y²',
];

const bodies = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 });
const KINDS = ['markdown', 'windows', 'decomposed', 'yaml'] as const;

const drafts = fc
  .tuple(bodies, fc.constantFrom('van-ban', 'dinh-ky', 'kiem-diem'), fc.constantFrom(...KINDS))
  .map(([pieces, profile, kind]): { uri: string; text: string } => {
    const body = pieces.join('\n\n');
    if (kind === 'yaml') {
      const block = body.replace(/^/gmu, '      ');
      return { uri: 'file:///a.yaml', text: yamlReport(`mục:\n  - tiêu đề: KẾT QUẢ\n    nội dung: |\n${block}\n`) };
    }
    const text = `${front(profile)}\n${body}\n`;
    const typed =
      kind === 'windows' ? text.replaceAll('\n', '\r\n') : kind === 'decomposed' ? text.normalize('NFD') : text;
    return { uri: 'file:///a.md', text: typed };
  });

const environment = { profiles: SHIPPED };

const fixed = (uri: string, text: string): string =>
  fixAll(createSource(uri, text), environment, RULES).get(uri) ?? text;

const fixable = (uri: string, text: string): string[] =>
  analyse(createSource(uri, text), environment, RULES)!.findings.flatMap(found =>
    found.fixes.some(fix => fix.all) ? [`${found.rule} ${found.message.key}`] : [],
  );

/** Section numbers, footnote labels, zeros of dates, comments and marks of layout aside: all that is said. */
const said = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<!--.*?-->|^[ \t]*# vanthu-ignore.*$/gmsu, '')
    .replace(/^[ \t]*#* *(?:(?:[A-H]|[IVX]+|\d+(?:\.\d+)*|\p{Ll})[.)](?=\s)|Phần thứ \p{L}+|Phụ lục [IVX]+\.?)/gmu, '')
    .replace(/\[\^\d+\]:?|\(\d\)|ơ\^\dư|(?<![mxy\d])[¹²³]|\u200B/gu, '')
    .replace(/Ð/gu, 'Đ')
    .replace(/Н/gu, 'H')
    .replace(/(?<!\d)0(?=\d\/)|(?<=\/)0(?=\d\/)/gu, '')
    .replace(/[\s.,;:/#>-]+/gu, ' ')
    .trim();

test('fix-all on messy drafts', () => {
  fc.assert(
    fc.property(drafts, ({ uri, text }) => {
      const once = fixed(uri, text);
      expect(fixable(uri, once)).toEqual([]);
      expect(fixed(uri, once)).toBe(once);
      expect(said(once)).toBe(said(text));
      if (text.includes('\r\n')) expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }),
    { numRuns: Number(process.env.RUNS ?? 80) },
  );
});
