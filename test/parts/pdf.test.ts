/** The PDF: pages, fonts, text, bookmarks, and the same bytes from both engines. */

import { beforeAll, describe, expect, test } from 'vitest';
import { FULL_DRAFT } from '../render/full-draft.ts';
import { draft } from '../render/support.ts';
import { repositoryText } from '../support/shipped.ts';
import { bare, pagesOf, render, run, save } from './tools.ts';

const SAMPLE = repositoryText('seeds/kiem-diem.md');
let bytes: Uint8Array;
let file: string;
let pages: string[];

beforeAll(async () => {
  bytes = await render(SAMPLE, 'pdf');
  file = save('sample.pdf', bytes);
  pages = pagesOf(file);
});

test('A4, with title, tagged', () => {
  const info = run('pdfinfo', [file]);
  expect(info).toContain('595.276 x 841.89');
  expect(info).toMatch(/Title:\s+BÁO CÁO/u);
  expect(info).toMatch(/Tagged:\s+yes/u);
  expect(info).not.toMatch(/Author:/u);
  // Of the draft, not of the day on which it was printed.
  expect(info).toMatch(/CreationDate:.* 2021/u);
});

test('fonts are embedded and in Unicode', () => {
  const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).toContain('Tinos');
    expect(font).toMatch(/yes yes yes/u);
  }
});

test('all text can be selected, in order', () => {
  const text = bare(pages.join(''));
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 289/BC-UBND',
    'Nơi nhận:',
  ])
    expect(text).toContain(bare(words));
  const body = SAMPLE.slice(SAMPLE.indexOf('\n---', 4) + 4);
  const paragraphs = body.split('\n').filter(l => /^\p{Lu}[^|#[{]{120,}$/u.test(l) && !/[*_`{[]/u.test(l));
  expect(paragraphs.length).toBeGreaterThan(10);
  const flowing = bare(pages.map(p => p.replace(/^\s*\d+\s*\n/u, '')).join(''));
  for (const p of paragraphs) expect(flowing).toContain(bare(p).slice(0, 60));
});

test('page numbers on top from page 2 on', () => {
  expect(pages[0]).not.toMatch(/^\s*1\s*\n/u);
  pages.slice(1).forEach((page, i) => {
    expect(page.trimStart().startsWith(String(i + 2))).toBe(true);
  });
});

test('footnotes stand at the foot of the page that mentions them', async () => {
  const text = draft(
    'cơ quan: Sở',
    `Đầu trang[^1].\n\n${'Đoạn văn dài. '.repeat(700)}\n\nCuối[^2].\n\n[^1]: Chú một.\n[^2]: Chú hai.`,
  );
  const read = pagesOf(save('notes.pdf', await render(text, 'pdf')));
  expect(read[0]).toContain('Chú một.');
  expect(read[0]!.indexOf('Chú một.')).toBeGreaterThan(read[0]!.length * 0.8);
  expect(read.findIndex(p => p.includes('Chú hai.'))).toBe(read.findIndex(p => p.includes('Cuối')));
});

test('a note of a table’s name stands on the page of the table, wherever the page ends', async () => {
  const table =
    'Bảng 9: Tên bảng[^t]\n\n| Xã | Hộ |\n|---|---|\n| Na Sang | 12 |\n| Mường Lay | 8 |\n\n[^t]: Chú ở tên bảng.';
  for (let count = 22; count <= 30; count += 1) {
    const lines = Array.from({ length: count }, (_, i) => `Dòng ${i}.`).join('\n\n');
    const read = pagesOf(save('captions.pdf', await render(draft('cơ quan: Sở', `${lines}\n\n${table}`), 'pdf')));
    const page = read.find(p => p.includes('Bảng 9'))!;
    expect([page.includes('Chú ở tên bảng.'), page.includes('Mường Lay')], `${count}`).toEqual([true, true]);
  }
});

test('appendices count their own pages, their first page shows no number', async () => {
  const read = pagesOf(save('full.pdf', await render(FULL_DRAFT, 'pdf')));
  const first = read.findIndex(p => p.includes('Phụ lục I\n') || /Phụ lục I\s/u.test(p));
  expect(read[first]!.trimStart().startsWith('Phụ lục I')).toBe(true);
  expect(run('pdfinfo', ['-f', '1', '-l', '9', save('full.pdf', await render(FULL_DRAFT, 'pdf'))])).toMatch(
    /841\.89 x 595\.276/u,
  );
});

describe('engines', () => {
  test.each([
    ['the sample', SAMPLE],
    ['everything', FULL_DRAFT],
  ])('%s: native and WebAssembly give the same bytes', async (_, text) => {
    const [native, wasm] = [await render(text, 'pdf', 'native'), await render(text, 'pdf', 'wasm')];
    expect(Buffer.compare(Buffer.from(native), Buffer.from(wasm))).toBe(0);
    expect(Buffer.compare(Buffer.from(wasm), Buffer.from(await render(text, 'pdf', 'wasm')))).toBe(0);
  });

  test('headings are bookmarks', () => {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/\/Type\s*\/Outlines/u);
  });

  test('hostile text compiles, as text', async () => {
    const text = '#eval("1") \\$x\\$ @ref \\<label\\> = a / + b // c /* d */ \\# \\" ] [ } { \u0000 \ud800';
    const read = pagesOf(save('hostile.pdf', await render(draft('cơ quan: "#sys"\ntrích yếu: "\\"]#x"', text), 'pdf')));
    expect(bare(read[0]!)).toContain('#eval("1")$x$@ref<label>=a/+b//c/*d*/#"][}{');
  });
});
