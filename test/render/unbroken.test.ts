/** What a line must not break, wide tables, nested lists, run-in headings, tables in notes. */

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { convertWord } from '../../server/src/import/draft/convert.ts';
import { readWord } from '../../server/src/import/word/read.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printHtml } from '../../server/src/render/html.ts';
import type { PrintTable } from '../../server/src/render/print.ts';
import { printTypst } from '../../server/src/render/typst.ts';
import { asTyped, stretchesOf, unbroken } from '../../server/src/render/unbroken.ts';
import { all, child, outOfOrder, parseXml, wordText } from './ooxml.ts';
import { draft, partsOf, treeOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
const treeFor = (text: string) => treeOf(draft('cơ quan: Sở Nội vụ', text));
const partsFor = (text: string) => partsOf(printDocx(treeFor(text), hash));

const kept = (text: string): string =>
  unbroken([{ kind: 'text', text }])
    .map(inline => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .replaceAll('\u00a0', '~');

test.each([
  ['Báo cáo số 12/BC-UBND ngày 5', 'Báo cáo số 12/BC‑UBND ngày 5'],
  ['(Nghị định số 30/2020/NĐ-CP)', '(Nghị định số 30/2020/NĐ‑CP)'],
  ['1207/UBND-KGVX, 05/2021/QĐ-TTg', '1207/UBND‑KGVX, 05/2021/QĐ‑TTg'],
  ['Nghị quyết số 02-NQ/TU', 'Nghị quyết số 02‑NQ/TU'],
  ['giai đoạn 2021-2025, tỷ lệ 3/4, Covid-19', 'giai đoạn 2021-2025, tỷ lệ 3/4, Covid-19'],
  ['https://a.vn/12/BC-UBND', 'https://a.vn/12/BC-UBND'],
  // Years are searched for with plain spaces.
  ['giai đoạn 2021 - 2025, kinh tế - xã hội', 'giai đoạn 2021 - 2025, kinh tế - xã hội'],
  ['1.250,5 ha; 15 triệu đồng; 12 %; 7 m2', '1.250,5~ha; 15~triệu đồng; 12~%; 7~m2'],
  ['12 hạng mục, 05 tháng, 3 tạp chí, 2 mới', '12 hạng mục, 05 tháng, 3 tạp chí, 2 mới'],
])('%s', (text, expected) => {
  expect(kept(text)).toBe(expected);
  expect(asTyped(kept(text).replaceAll('~', '\u00a0'))).toBe(text);
});

test('a named figure stays with its unit', () => {
  const text = '```yaml số-liệu\nvốn: 15\n```\n\nKinh phí {{vốn}} triệu đồng.';
  const { blocks } = treeFor(text).parts[0]!;
  expect(JSON.stringify(blocks)).toContain('\u00a0triệu đồng.');
});

test('a symbol is searched for with a plain hyphen, and no line breaks in it', () => {
  const text = 'Theo Quyết định số 57/QĐ-UBND của tỉnh.';
  expect(printHtml(treeFor(text))).toContain('<span class="vt-lien">57/QĐ-UBND</span>');
  expect(printTypst(treeFor(text)).main).toContain('#lien[#"57/QĐ-UBND";]');
  const document = partsFor(text).get('word/document.xml')!;
  expect(document).toContain('57/QĐ</w:t><w:noBreakHyphen/><w:t xml:space="preserve">UBND');
  expect(stretchesOf('a 1/B‑C, d')).toEqual([
    { text: 'a ', whole: false },
    { text: '1/B-C,', whole: true },
    { text: ' d', whole: false },
  ]);
});

const WIDE = `| STT | Đơn vị | ${Array.from({ length: 11 }, (_, i) => `Cột ${i + 1}`).join(' | ')} |
|${'---|'.repeat(13)}
| 1 | Sở Xây dựng | ${Array.from({ length: 11 }, () => '1.200.000').join(' | ')} |
`;

test('a table that is too wide has smaller letters, so that no word breaks', () => {
  const table = treeFor(WIDE).parts[0]!.blocks.find((b): b is PrintTable => b.kind === 'table')!;
  expect(table.scale).toBeLessThan(0.8);
  expect(table.scale).toBeGreaterThan(0.6);
  expect(table.columns.reduce((a, b) => a + b, 0)).toBeCloseTo(165, 3);
  const xml = parseXml(partsFor(WIDE).get('word/document.xml')!);
  expect(outOfOrder(xml)).toEqual([]);
  const sizes = all(all(xml, 'w:tbl').at(-2)!, 'w:sz').map(s => s.attributes['w:val']);
  expect(new Set(sizes).size).toBe(1);
  const usual = treeFor('| A | B |\n|---|---|\n| 1 | 2 |').parts[0]!.blocks.find(
    (b): b is PrintTable => b.kind === 'table',
  )!;
  expect(usual.scale).toBe(1);
});

const rows = (count: number): string =>
  `| Xã | Hộ |\n|---|---|\n${Array.from({ length: count }, (_, i) => `| Xã ${i} | ${i} |`).join('\n')}\n`;

test('a short table is not split between pages, a long one may be', () => {
  const tableOf = (text: string) => treeFor(text).parts[0]!.blocks.find((b): b is PrintTable => b.kind === 'table')!;
  expect([tableOf(rows(5)).whole, tableOf(rows(40)).whole]).toEqual([true, false]);
  // Many lines in few rows are long too.
  expect(tableOf(`| Xã | Ghi chú |\n|---|---|\n| Một | ${'dài '.repeat(600)} |`).whole).toBe(false);
  const kept = (text: string): (string | null)[] => {
    const table = all(parseXml(partsFor(text).get('word/document.xml')!), 'w:tbl').find(t =>
      wordText(t).includes('Xã 0'),
    )!;
    return all(table, 'w:tr').map(row => (all(row, 'w:keepNext').length > 0 ? 'next' : null));
  };
  expect(kept(rows(3))).toEqual(['next', 'next', 'next', null]);
  expect(
    kept(rows(40))
      .slice(1)
      .every(each => each === null),
  ).toBe(true);
});

test('nested lists stand in further', () => {
  const styles = parseXml(partsFor('- Một\n  - Hai\n    - Ba').get('word/styles.xml')!);
  const left = (id: string): number => {
    const style = all(styles, 'w:style').find(s => s.attributes['w:styleId'] === id);
    return Number(child(child(style, 'w:pPr'), 'w:ind')?.attributes['w:left'] ?? 0);
  };
  expect(left('danh-sach-2')).toBeGreaterThan(left('danh-sach-1'));
  expect(left('danh-sach-3')).toBeGreaterThan(left('danh-sach-2'));
});

test('a run-in heading stands in the outline of the document', () => {
  const xml = parseXml(
    partsFor('## I. Kết quả\n\n### 1. Về công nghiệp:\n\nChỉ đạo các ngành.').get('word/document.xml')!,
  );
  const heading = all(xml, 'w:p').find(p => wordText(p).startsWith('1. Về công nghiệp: Chỉ đạo'))!;
  expect(child(child(heading, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val']).toBe('1');
});

test('and is read back as a heading with its paragraph', () => {
  const text =
    '## I. Kết quả\n\n### 1. Về công nghiệp:\n\nTheo Báo cáo số 12/BC-SCT, tăng 5 ha.\n\n### 2. Về nông nghiệp:\n\nỔn định.';
  const read = readWord(printDocx(treeFor(text), hash));
  if (!read.ok) throw new Error(read.problem);
  expect(convertWord(read.document).text).toContain(
    '### 1. Về công nghiệp:\n\nTheo Báo cáo số 12/BC-SCT, tăng 5 ha.\n\n### 2. Về nông nghiệp:\n\nỔn định.',
  );
});

test('a table in a note is a table, in letters of the note’s size, and the note ends in a paragraph', () => {
  const text = 'Có hai xã[^a].\n\n[^a]: Gồm:\n\n    | Xã | Hộ |\n    |---|---:|\n    | Na Sang | 12 |\n';
  const notes = parseXml(partsFor(text).get('word/footnotes.xml')!);
  const note = all(notes, 'w:footnote').find(n => n.attributes['w:id'] === '1')!;
  expect(note.children.map(c => (typeof c === 'string' ? c : c.name))).toEqual(['w:p', 'w:tbl', 'w:p']);
  expect(wordText(note)).toBe(' Gồm:XãHộNa Sang12');
  expect(all(note, 'w:sz').map(s => s.attributes['w:val'])).toEqual(['20', '20', '20', '20']);
  const only = parseXml(partsFor(text.replace('Gồm:\n\n', '\n\n')).get('word/footnotes.xml')!);
  expect(outOfOrder(only)).toEqual([]);
  expect(all(only, 'w:footnoteRef').length).toBe(1);
});
