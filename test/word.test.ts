/** Word files on the command line: checked as they are, commented, taken as parts of a report. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../server/src/cli/run.ts';
import { paragraphsOf, paragraphText } from '../server/src/import/word/document.ts';
import { readWord } from '../server/src/import/word/read.ts';
import { paragraph, wordFile, wordReport } from './support/word.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
};

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    root,
    cwd: folder,
    environment: {},
    stdin: (async function* () {})(),
    stdout: { write: text => (out += text) },
    stderr: { write: text => (err += text) },
    now: () => new Date(2026, 5, 15),
    loadRenderer: () => import('../server/src/render/node/worker.ts'),
  });
  return { code, out, err };
}

const heading = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const NOTE =
  '<w:p><w:r><w:t xml:space="preserve">Xã có 31 nội dung</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, đã xong cả.</w:t></w:r></w:p>';
const CONTENT = [
  heading('I. Kết quả thực hiện'),
  paragraph('Xã được giao 39 nhiệm vụ, gồm 21 nhiệm vụ đã xong và 17 nhiệm vụ đang làm.'),
  heading('II. Nhiệm vụ tháng 6'),
  NOTE,
  paragraph('Trên đây là báo cáo của xã./.'),
].join('');
const FOOTNOTES = {
  footnotes: `<w:footnote w:id="2">${paragraph('Gồm 20 nội dung về kinh tế đạt đạt kế hoạch và 11 nội dung về xã hội.')}</w:footnote>`,
};

describe('check a.docx', () => {
  it('gives the findings of a draft, by paragraph, and what departs from the layout', async () => {
    write('a.docx', wordReport(CONTENT, FOOTNOTES));
    const { code, out } = await run('check', 'a.docx', '--format', 'json');
    expect(code).toBe(0);
    const [file] = JSON.parse(out).files;
    expect([file.path, file.kind]).toEqual(['a.docx', 'draft']);
    const found = (rule: string) => file.diagnostics.find((d: { rule: string }) => d.rule === rule);
    expect(found('totals/breakdown')).toMatchObject({
      message: expect.stringContaining('38'),
      fixable: false,
      word: { part: 'word/document.xml', page: null, note: null, section: 'I. Kết quả thực hiện' },
    });
    const { start, end } = found('totals/breakdown').range;
    const read = readWord(fs.readFileSync(path.join(folder, 'a.docx')));
    const text = read.ok ? paragraphText([...paragraphsOf(read.document.body)][start.line]!) : '';
    expect(text.slice(start.character, end.character)).toBe('39');
    expect(found('text/repeated-word').word).toMatchObject({ part: 'word/footnotes.xml', note: 1 });
    expect(file.diagnostics.some((d: { rule: string }) => d.rule === 'inspect')).toBe(true);
  });

  it('says page and paragraph to people', async () => {
    const page =
      '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Xã có 39 bản, gồm 21 bản vùng cao và 17 bản vùng thấp.</w:t></w:r></w:p>';
    write('a.docx', wordReport(page + paragraph('Hết./.')));
    expect((await run('check', 'a.docx')).out).toMatch(/trang 2, đoạn \d+ {2}Nên xem lại {2}Các phần cộng lại 38/u);
  });

  it('never writes to the file, whatever is asked', async () => {
    const file = write('a.docx', wordReport(CONTENT, FOOTNOTES));
    const before = fs.readFileSync(file);
    await run('check', 'a.docx', '--fix');
    expect((await run('check', 'a.docx', '--comments', 'a.docx')).code).toBe(2);
    expect(fs.readFileSync(file)).toEqual(before);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['cu.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.doc kiểu cũ/u],
    ['cut.docx', wordFile(paragraph('a')).slice(0, 200), /cắt cụt/u],
    ['text.docx', new TextEncoder().encode('xin chào'), /không phải tệp Word đọc được/u],
  ])('refuses %s in one line', async (name, bytes, message) => {
    write(name, bytes);
    const { code, out, err } = await run('check', name);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('--comments', () => {
  it('writes a copy in which each finding is a comment on its words', async () => {
    write('a.docx', wordReport(CONTENT, FOOTNOTES));
    const { code, err } = await run('check', 'a.docx', '--comments', 'ra/b.docx');
    expect(code).toBe(2);
    expect(err).toContain('b.docx');
    const done = await run('check', 'a.docx', '--comments', 'b.docx');
    expect(done.code).toBe(0);
    const copy = readWord(fs.readFileSync(path.join(folder, 'b.docx')));
    if (!copy.ok) throw new Error(copy.problem);
    const { comments, body } = copy.document;
    const said = [...comments.values()].map(c =>
      c.blocks.map(b => (b.kind === 'paragraph' ? paragraphText(b) : '')).join(),
    );
    const sum = said.findIndex(text => text.startsWith('Nên xem lại: Các phần cộng lại 38'));
    expect(sum).toBeGreaterThanOrEqual(0);
    const id = [...comments.keys()][sum];
    const inlines = [...paragraphsOf(body)].flatMap(p => p.inlines);
    const from = inlines.findIndex(i => i.kind === 'comment-start' && i.id === id);
    expect(inlines.slice(from + 1).find(i => i.kind === 'text')).toMatchObject({ text: '39' });
    // What is wrong in a note is said where the note is referred to.
    expect(said.some(text => text.includes('“đạt” gõ lặp'))).toBe(true);
  });

  it('goes with one Word file only', async () => {
    write('a.docx', wordReport(CONTENT));
    write('b.docx', wordReport(CONTENT));
    expect((await run('check', 'a.docx', 'b.docx', '--comments', 'c.docx')).code).toBe(2);
    expect(fs.existsSync(path.join(folder, 'c.docx'))).toBe(false);
  });
});

describe('a part that is a Word file', () => {
  const REPORT = `vanthu: van-ban
cơ quan: Ủy ban nhân dân xã Nậm Pồ
trích yếu: Kết quả công tác
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lò Văn Hặc}
nơi nhận: [UBND tỉnh]
lưu: VT
các phần:
  - tệp: kinh-te.md
  - {tệp: xa-hoi.docx, đơn vị: Phòng Văn hóa}
`;

  it('is checked with its report, at its paragraph', async () => {
    write('kinh-te.md', '## I. Kinh tế\n\nThu đạt kế hoạch.\n');
    write(
      'xa-hoi.docx',
      wordReport(heading('II. Xã hội') + paragraph('Xã có 39 bản, gồm 21 bản vùng cao và 17 bản vùng thấp./.')),
    );
    write('bao-cao.yaml', REPORT);
    const { out } = await run('check', 'bao-cao.yaml', '--format', 'json');
    const files: { path: string; kind: string; diagnostics: { rule: string; word?: object }[] }[] =
      JSON.parse(out).files;
    expect(files.map(f => [f.path, f.kind])).toEqual([
      ['bao-cao.yaml', 'draft'],
      ['kinh-te.md', 'part'],
      ['xa-hoi.docx', 'part'],
    ]);
    expect(files[2]!.diagnostics.map(d => [d.rule, d.word])).toEqual([
      ['totals/breakdown', expect.objectContaining({ section: 'II. Xã hội' })],
    ]);
  });

  it('is printed with the others, without its own header and signature', async () => {
    write('kinh-te.md', '## I. Kinh tế\n\nThu đạt kế hoạch.\n');
    write('xa-hoi.docx', wordReport(heading('II. Xã hội') + paragraph('Xã có 38 bản./.')));
    write('bao-cao.yaml', REPORT);
    expect((await run('render', 'bao-cao.yaml', '--to', 'html')).err).toBe('');
    const html = fs.readFileSync(path.join(folder, 'bao-cao.html'), 'utf8');
    expect(html).toContain('Xã có 38 bản./.');
    expect(html.match(/CHỦ TỊCH/gu)).toHaveLength(1);
    expect(html).not.toContain('45/BC-UBND');
  });

  it('that cannot be read is said at its entry', async () => {
    write('kinh-te.md', '## I. Kinh tế\n\nThu đạt kế hoạch.\n');
    write('xa-hoi.docx', 'không phải Word');
    write('bao-cao.yaml', REPORT);
    const { code, out } = await run('check', 'bao-cao.yaml');
    expect(code).toBe(1);
    expect(out).toContain('Tệp Word “xa-hoi.docx” không đọc được');
  });
});
