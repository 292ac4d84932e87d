/** Large and hostile Word files: read in bounded time, all text kept, what is no text said. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '../../server/src/import/import-file.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { FULL_DRAFT } from '../render/full-draft.ts';
import { treeOf } from '../render/support.ts';
import { paragraph, wordFile } from '../support/word.ts';

function imported(bytes: Uint8Array) {
  // Time of the processor: other programs share the machine.
  const started = process.cpuUsage();
  const result = importFile(bytes);
  const { user } = process.cpuUsage(started);
  if (!result.ok) throw new Error(result.problem);
  return { text: result.drafts[0]!.text, remarks: result.remarks, milliseconds: user / 1000 };
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const SENTENCE =
  'Trong kỳ đã tiếp nhận 2.184 hồ sơ, giải quyết 2.131 hồ sơ, đạt 97,57%; còn 53 hồ sơ đang giải quyết trong hạn quy định. ';

test('two hundred pages with notes and tables take less than three seconds', () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl>${`<w:tr>${cell('Xã')}${cell('1.200')}${cell('85,46')}</w:tr>`.repeat(20)}</w:tbl>`;
  const page = (n: number): string =>
    `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${n}. Về lĩnh vực thứ ${n}</w:t></w:r></w:p>${`<w:p>${run(SENTENCE.repeat(3))}<w:r><w:footnoteReference w:id="${n + 10}"/></w:r>${run(SENTENCE)}</w:p>`.repeat(5)}${n % 4 === 0 ? table : ''}`;
  const pages = Array.from({ length: 200 }, (_, n) => page(n));
  const notes = Array.from(
    { length: 200 },
    (_, n) => `<w:footnote w:id="${n + 10}">${paragraph(SENTENCE)}</w:footnote>`,
  );
  const { text, milliseconds } = imported(wordFile(pages.join(''), { footnotes: notes.join('') }));
  expect(text.match(/2\.131/gu)).toHaveLength(200 * 5 * 4 + 200);
  expect(text).toContain('[^200]: ');
  expect(milliseconds).toBeLessThan(3000);
});

test('ten thousand tracked changes are taken and listed, each once', () => {
  const by = (n: number): string => `w:id="${n}" w:author="Người ${n % 7}" w:date="2026-07-0${(n % 9) + 1}T08:00:00Z"`;
  const change = (n: number): string =>
    n % 2 === 0
      ? `<w:ins ${by(n)}>${run(`chèn${n} `)}</w:ins>`
      : `<w:del ${by(n)}><w:r><w:delText>xóa${n} </w:delText></w:r></w:del>`;
  const body = Array.from(
    { length: 1000 },
    (_, p) => `<w:p>${Array.from({ length: 10 }, (_, i) => change(p * 10 + i)).join('')}</w:p>`,
  );
  const { text, remarks, milliseconds } = imported(wordFile(body.join('')));
  expect(remarks).toHaveLength(10_000);
  expect(text.match(/chèn\d+/gu)).toHaveLength(5000);
  expect(text).not.toContain('xóa');
  expect(milliseconds).toBeLessThan(5000);
});

test('all text of nested tables, boxes, controls, fields and equations is kept; what is no text is said', () => {
  const nest = (depth: number): string =>
    depth === 0
      ? paragraph('trong cùng')
      : `<w:tbl><w:tr><w:tc>${nest(depth - 1)}${paragraph(`tầng ${depth}`)}</w:tc><w:tc>${paragraph('bên')}</w:tc></w:tr></w:tbl>`;
  const body = [
    nest(30),
    `<w:p>${run('trước hộp')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('trong hộp')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${paragraph('trong ô chọn')}</w:sdtContent></w:sdt>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('đã điền')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    '<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>',
    '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn --> đi</w:t></w:r>${run('hiện')}</w:p>`,
    '<w:altChunk r:id="x"/>',
  ].join('');
  const { text, remarks } = imported(wordFile(body));
  for (const words of ['trong cùng', 'tầng 30', 'trước hộp', 'trong hộp', 'trong ô chọn', 'đã điền', 'x+1', 'hiện'])
    expect(text).toContain(words);
  for (let depth = 1; depth <= 30; depth++) expect(text).toMatch(new RegExp(`tầng ${depth}(?!\\d)`, 'u'));
  // Hidden text is kept where it does not print, and cannot end its comment.
  expect(text).toContain('<!-- ẩn – đi -->');
  const keys = new Set(remarks.map(remark => remark.key));
  for (const key of ['text-box', 'form', 'equation', 'object', 'hidden', 'alternate', 'nested-table'])
    expect(keys).toContain(key);
});

test('a text of one line or of a million is read in linear time', () => {
  const time = (text: string): number => imported(new TextEncoder().encode(text)).milliseconds;
  time('a b\n'.repeat(1000));
  const small = time(`${SENTENCE}\n`.repeat(1000));
  const large = time(`${SENTENCE}\n`.repeat(4000));
  expect(large / small).toBeLessThan(16);
  expect(time('a'.repeat(1_000_000))).toBeLessThan(3000);
  expect(time('¹ '.repeat(50_000))).toBeLessThan(3000);
  expect(time('1. A\n'.repeat(5000))).toBeLessThan(3000);
});

test('no damage to a file makes it throw or hang', () => {
  const whole = printDocx(treeOf(FULL_DRAFT), () => 'x');
  const parts = unzipSync(whole);
  const xml = strFromU8(parts['word/document.xml']!);
  const notes = strFromU8(parts['word/footnotes.xml']!);
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
    put: fc.constantFrom('', '<w:p>', '</w:tbl>', '&', '<!--', '<w:tbl>', ']]>', '\0'),
  });
  const damaged = (text: string, { at, length, put }: { at: number; length: number; put: string }): string => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + length);
  };
  fc.assert(
    fc.property(cut, cut, (body, note) => {
      const bytes = zipSync({
        ...parts,
        'word/document.xml': strToU8(damaged(xml, body)),
        'word/footnotes.xml': strToU8(damaged(notes, note)),
      });
      const result = importFile(bytes);
      if (result.ok) expect(result.drafts[0]!.text).toMatch(/^---\nvanthu: /u);
    }),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bytes = whole.slice();
      bytes[at] = value;
      importFile(bytes);
    }),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      importFile(new TextEncoder().encode(text));
    }),
    { numRuns: 80 },
  );
});
