/** The draft inside its DOCX: read back whole, each printed paragraph with its way to the draft; what must not leak does not. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../server/src/import/package.ts';
import { readSourcePart } from '../../server/src/import/source-part.ts';
import { paragraphsOf } from '../../server/src/import/word/document.ts';
import { readWord } from '../../server/src/import/word/read.ts';
import { buildReport } from '../../server/src/model/build.ts';
import type { Report } from '../../server/src/model/report.ts';
import {
  type BaseBlock,
  type BaseParagraph,
  readSourceValues,
  type SourcePart,
  writeSourcePart,
} from '../../server/src/model/source-part.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printTree } from '../../server/src/render/report-tree.ts';
import { sourcePartOf } from '../../server/src/render/source-part.ts';
import { asTyped } from '../../server/src/render/unbroken.ts';
import { createSource } from '../../server/src/text/source.ts';
import { repositoryText, SHIPPED } from '../support/shipped.ts';
import { FULL_DRAFT } from './full-draft.ts';
import { reportOf, TODAY, templateOf } from './support.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

function made(report: Report, final = report.metadata.status !== 'draft') {
  const tree = printTree(report, templateOf(report.profile?.id ?? 'van-ban'), { today: TODAY, final });
  const part = sourcePartOf(report, tree, { final });
  const bytes = printDocx(tree, hash, part && writeSourcePart(part));
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  return { part, bytes, read: readSourcePart(opened) };
}

const paragraphs = (blocks: readonly BaseBlock[]): BaseParagraph[] =>
  blocks.flatMap(block => (block.kind === 'paragraph' ? [block] : block.rows.flatMap(row => row.cells)));

const all = (part: SourcePart): BaseParagraph[] => [...paragraphs(part.body), ...part.notes.flat()];

/** Lines that the template breaks as one. */
const flat = (text: string): string => text.replaceAll('\n', ' ');

const find = (part: SourcePart, text: string): BaseParagraph => {
  const found = all(part).find(paragraph => flat(paragraph.text).includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};

/** What the draft says where a printed text stands. */
function sourceOf(part: SourcePart, text: string): string | null {
  const paragraph = find(part, text);
  const at = flat(paragraph.text).indexOf(text);
  const segment = paragraph.segments.find(each => each.at <= at && at < each.at + each.length);
  if (!segment || paragraph.file === null) return null;
  const { start, end } = segment.source;
  const shift = segment.length === end - start ? at - segment.at : 0;
  return part.files[paragraph.file]!.text.slice(
    start + shift,
    shift > 0 || segment.length === end - start ? start + shift + text.length : end,
  );
}

const SECRET_FREE = FULL_DRAFT.replace(/^độ mật:.*\n/mu, '');
const SEEDS = ['seeds/kiem-diem.md', 'seeds/kiem-diem-loi.md', 'seeds/dinh-ky.md'].map(repositoryText);

describe('a DOCX carries its draft', () => {
  test.each([...SEEDS, SECRET_FREE])('whole, and reads it back', text => {
    const { part, read, bytes } = made(reportOf(text), false);
    expect(read).toEqual(part);
    expect(read!.files).toEqual([{ path: 'bao-cao.md', text }]);
    expect(made(reportOf(text), false).bytes).toEqual(bytes);
  });

  test.each([...SEEDS, SECRET_FREE])('with the paragraphs that a reader of the DOCX finds', text => {
    const { part, bytes } = made(reportOf(text), false);
    const word = readWord(bytes);
    if (!word.ok) throw new Error(word.problem);
    const plain = (line: string): string =>
      line
        .replace(/[\uFFFC\n]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
    const seen = [...paragraphsOf(word.document.body)].map(paragraph =>
      plain(
        paragraph.inlines
          .map(inline =>
            inline.kind === 'text' && !inline.field?.startsWith('NOTEREF')
              ? inline.text
              : inline.kind === 'break'
                ? ' '
                : ' ',
          )
          .join(''),
      ),
    );
    const kept = paragraphs(part!.body).map(paragraph => plain(paragraph.text));
    expect(seen.filter(line => line !== '')).toEqual(kept.filter(line => line !== ''));
  });

  test.each([...SEEDS, SECRET_FREE])('every stretch reads in the draft as it is printed', text => {
    const { part } = made(reportOf(text), false);
    let letters = 0;
    for (const paragraph of all(part!))
      for (const { at, length, source, kind } of paragraph.segments) {
        const typed = part!.files[paragraph.file!]!.text.slice(source.start, source.end);
        if (kind === 'figure') expect(typed).toMatch(/^\{\{.*\}\}$/su);
        else if (kind === 'note') expect(typed).toMatch(/^(?:\[\^|\^\[)/u);
        else if (length === typed.length && length > 1 && kind === 'text') {
          letters += length;
          expect(asTyped(paragraph.text.slice(at, at + length)).toLowerCase()).toBe(typed.toLowerCase());
        }
      }
    expect(letters).toBeGreaterThan(200);
  });

  test('values of the front matter are found where the template prints them', () => {
    const { part } = made(reportOf(SECRET_FREE), false);
    expect(sourceOf(part!, 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG')).toBe('Sở Nông nghiệp và Môi trường');
    expect(sourceOf(part!, 'Lò Thị Hương')).toBe('Lò Thị Hương');
    expect(sourceOf(part!, 'PHÓ GIÁM ĐỐC')).toBe('PHÓ GIÁM ĐỐC');
    expect(sourceOf(part!, 'Lãnh đạo Sở')).toBe('Lãnh đạo Sở');
    expect(sourceOf(part!, 'VT, KHTC')).toBe('VT, KHTC');
    expect(sourceOf(part!, 'Kết quả sản xuất vụ đông xuân')).toBe('Kết quả sản xuất vụ đông xuân');
    expect(sourceOf(part!, 'CỘNG HÒA')).toBe(null);
  });

  test('what is computed leads to its name, not to its digits', () => {
    const text = `---\nvanthu: van-ban\nsố liệu: {a: 1.200, b: 300}\n---\n\n## I. Kết quả\n\nCó {{a}} hồ sơ, còn {{= a - b}}.\n`;
    const { part } = made(reportOf(text));
    expect(sourceOf(part!, '1.200')).toBe('{{a}}');
    expect(find(part!, '1.200').segments.filter(s => s.kind === 'figure')).toHaveLength(2);
  });

  test('an assembly: every part by its path below the report', () => {
    const uri = 'file:///x/y/bao-cao.yaml';
    const files: Record<string, string> = {
      'file:///x/y/phan/kinh%20te.md': '## I. Kinh tế\n\nTăng 5%[^1].\n\n[^1]: Theo số liệu.\n',
    };
    const yaml = 'vanthu: van-ban\ncác phần:\n  - tệp: phan/kinh te.md\n';
    const report = buildReport(createSource(uri, yaml), { profiles: SHIPPED, read: wanted => files[wanted] ?? null });
    const { read } = made(report!);
    expect(read!.files.map(file => file.path)).toEqual(['bao-cao.yaml', 'phan/kinh te.md']);
    expect(find(read!, 'Tăng 5%').file).toBe(1);
    expect(sourceOf(read!, 'Theo số liệu')).toBe('Theo số liệu');
    expect(JSON.stringify(read)).not.toContain('file:');
  });
});

describe('what must not leak', () => {
  const DRAFT = `---
vanthu: van-ban
trạng thái: ban hành
# nhắc: hỏi lại Sở
người soạn: nvl
bỏ qua: {text/whitespace: lý do kín}
ghi chú riêng: chuyện nội bộ
số liệu:
  a: {giá trị: 12, theo: Phòng Kinh tế}   # chị Lan nói, chưa chắc
  thừa: {giá trị: 777}
---

## I. Kết quả

Có {{a}} hồ sơ <!-- xem lại --> đúng hạn[^1].

<!-- Góp ý của đồng chí Hà: bớt đoạn này
hai dòng -->

<!-- khổ ngang -->

Cuối.

\`\`\`yaml bảng
cột: [Tên, Số]   # dò lại với phòng
dòng: |
  Thu | 1 # hai
\`\`\`

[^1]: Nguồn công khai[^3].
[^2]: Ghi chú không dùng.
[^3]: Trong chú thích.
`;

  test('a final report carries only what it prints', () => {
    const { read, part } = made(reportOf(DRAFT));
    const [file] = read!.files;
    expect(read!.blanked).toBe(true);
    expect(file!.text).toHaveLength(DRAFT.length);
    expect(file!.text.split('\n').map(line => line.length)).toEqual(DRAFT.split('\n').map(line => line.length));
    for (const secret of [
      'xem lại',
      'đồng chí Hà',
      'hai dòng',
      'hỏi lại',
      'lý do',
      'nội bộ',
      'không dùng',
      'chị Lan',
      'chưa chắc',
      'dò lại',
      '777',
    ])
      expect(JSON.stringify(read), secret).not.toContain(secret);
    for (const kept of [
      'Nguồn công khai',
      'Trong chú thích',
      'khổ ngang',
      'giá trị: 12, theo: Phòng Kinh tế',
      'người soạn',
      'Thu | 1 # hai',
    ])
      expect(file!.text, kept).toContain(kept);
    expect(reportOf(file!.text).problems).toEqual([]);
    expect(part!.notes).toHaveLength(1);
  });

  test('a dự thảo carries its comments: its readers are its writers', () => {
    expect(made(reportOf(DRAFT.replace('ban hành', 'dự thảo'))).read!.files[0]!.text).toContain('đồng chí Hà');
  });

  test('a report with độ mật carries nothing', () => {
    expect(made(reportOf(FULL_DRAFT))).toMatchObject({ part: null, read: null });
  });
});

describe('a part that is not as we wrote it', () => {
  const { part } = made(reportOf(SECRET_FREE), false);
  const xml = writeSourcePart(part!)!;
  const [json, printed] = [/<file[^>]*>(.*?)<\/file>/u.exec(xml)![1]!, /<printed>(.*?)<\/printed>/u.exec(xml)![1]!];

  test('is refused where a path leads away', () => {
    for (const path of ['/etc/passwd', 'C:\\x.md', 'file:///x.md', ''])
      expect(readSourceValues([{ path, json }], printed)).toBe(null);
    expect(readSourceValues([{ path: 'a.md', json }], printed)).not.toBe(null);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.nat(printed.length), fc.nat(6), fc.string({ maxLength: 6 }), (at, cut, text) => {
        readSourceValues([{ path: 'a.md', json }], printed.slice(0, at) + text + printed.slice(at + cut));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        readSourceValues([{ path: 'a.md', json: '"x"' }], JSON.stringify(value));
      }),
    );
  });
});
