/** LibreOffice opens the DOCX: its pages are those of our PDF, its footnotes in order at the foot of their pages. */

import { beforeAll, describe, expect, test } from 'vitest';
import { FULL_DRAFT } from '../render/full-draft.ts';
import { repositoryText } from '../support/shipped.ts';
import { bare, officePdf, pagesOf, render, run, save, templatesInTinos } from './tools.ts';

describe.each([
  ['the sample report', repositoryText('seeds/kiem-diem.md')],
  ['a periodic report', repositoryText('seeds/dinh-ky.md')],
  ['everything that can be printed', FULL_DRAFT],
])('%s', (name, text) => {
  let office: string[];
  let ours: string[];
  let pdf: string;

  beforeAll(async () => {
    const templates = templatesInTinos();
    pdf = officePdf(name.replace(/\W+/gu, '-'), await render(text, 'docx', 'wasm', templates));
    office = pagesOf(pdf);
    ours = pagesOf(save('ours.pdf', await render(text, 'pdf', 'wasm', templates)));
  });

  test('page counts agree within one page per ten', () => {
    expect(Math.abs(office.length - ours.length)).toBeLessThanOrEqual(Math.max(1, Math.ceil(ours.length / 10)));
  });

  test('the text is the same, to the letter', () => {
    // Page numbers aside: their place among the lines differs.
    const letters = (pages: readonly string[]): string[] =>
      [...bare(pages.map(p => p.replace(/^\s*\d+\s*$/gmu, '')).join(''))].sort();
    const [a, b] = [letters(office), letters(ours)];
    expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(Math.ceil(b.length / 500));
    const count = (list: readonly string[]): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const letter of list) counts.set(letter, (counts.get(letter) ?? 0) + 1);
      return counts;
    };
    const theirs = count(a);
    for (const [letter, n] of count(b))
      if (/\p{L}/u.test(letter)) expect([letter, theirs.get(letter) ?? 0]).toEqual([letter, n]);
  });

  test('pages begin with the same words', () => {
    let same = 0;
    const start = (page: string): string => bare(page.replace(/^\s*\d+\s*\n/u, '')).slice(0, 25);
    for (let i = 0; i < Math.min(office.length, ours.length); i++) if (start(office[i]!) === start(ours[i]!)) same++;
    expect(same / ours.length).toBeGreaterThanOrEqual(0.6);
  });

  test('page 1 carries no number, page 2 does', () => {
    expect(office[0]!.trimStart()).not.toMatch(/^1\s*\n/u);
    if (office.length > 1) expect(office[1]).toMatch(/^\s*2\s*\n/u);
  });

  test('A4 paper', () => {
    const size = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(run('pdfinfo', [pdf]))!;
    expect(Math.abs(Number(size[1]) - 595.3)).toBeLessThan(1);
    expect(Math.abs(Number(size[2]) - 841.9)).toBeLessThan(1);
  });
});

test('footnotes stand in order, each at the foot of the page that mentions it, tables and headings included', async () => {
  const office = pagesOf(officePdf('notes', await render(FULL_DRAFT, 'docx', 'wasm', templatesInTinos())));
  const whole = office.join('\n');
  const notes = [
    'Chú thích thứ nhất',
    'Tại chỗ có',
    'Chú thích ở đề mục',
    'Chú thích trong danh sách',
    'Chú thích ở tên bảng',
    'Chú thích trong ô',
    'Chú thích ở phụ lục',
  ];
  const at = notes.map(note => whole.indexOf(note));
  expect(at.every(i => i >= 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  const pageWith = (text: string): number => office.findIndex(page => page.includes(text));
  expect(pageWith('Chú thích ở tên bảng')).toBe(pageWith('Diện tích theo vụ'));
  expect(pageWith('Chú thích ở phụ lục')).toBe(pageWith('Nội dung phụ lục một'));
});

test('charts are drawn by LibreOffice with their figures and names', async () => {
  const text = `---
vanthu: van-ban
cơ quan: Sở Tài chính
---

Bảng 1: Giải ngân

| Chủ đầu tư | Kế hoạch | Giải ngân |
|---|---:|---:|
| Sở Xây dựng | 1.234.500 | 800.250 |
| Sở Y tế | 640.000 | 512.750 |

\`\`\`yaml biểu-đồ
loại: cột
tiêu đề: Biểu đồ 1. Giải ngân
dữ liệu: Bảng 1
\`\`\`

\`\`\`yaml biểu-đồ
loại: tròn
tiêu đề: Biểu đồ 2. Cơ cấu
dữ liệu:
  Trực tuyến: 1.765
  Trực tiếp: 419
\`\`\`

\`\`\`yaml biểu-đồ
loại: đường
tiêu đề: Biểu đồ 3. Thu
dữ liệu: |
  Quý | Năm 2026
  Quý I | 812,5
  Quý II | 640,25
\`\`\`
`;
  const pdf = officePdf('charts', await render(text, 'docx', 'wasm', templatesInTinos()));
  const office = pagesOf(pdf).join('\n');
  const ours = pagesOf(save('charts.pdf', await render(text, 'pdf', 'wasm', templatesInTinos()))).join('\n');
  for (const pages of [office, ours]) {
    // The table's figures again over the columns; shares and decimals the Vietnamese way, whatever the machine's region.
    for (const figure of ['1.234.500', '512.750']) expect(pages.split(figure).length - 1).toBe(2);
    for (const figure of ['1.765 (80,8%)', '419 (19,2%)', '812,5', '640,25', 'Trực tuyến', 'Quý II'])
      expect(bare(pages)).toContain(bare(figure));
  }
});
