/** Two versions as one document with tracked changes: taken it is the later one, refused the earlier one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf, TODAY, templateOf } from '../../../test/render/support.ts';
import { hashOf } from '../../../test/support/reviewed.ts';
import { repositoryText } from '../../../test/support/shipped.ts';
import { inView, paragraphsOf, type WordBlock } from '../import/word/document.ts';
import { readWord } from '../import/word/read.ts';
import { printDocx } from '../render/docx/document.ts';
import type { PrintDocument } from '../render/print.ts';
import { printTree } from '../render/report-tree.ts';
import { figureChanges } from './figure-changes.ts';
import { diffVersions } from './versions.ts';

const REVISION = { author: 'So sánh hai bản', date: '2026-08-03T00:00:00Z' };

const tree = (text: string): PrintDocument =>
  printTree(reportOf(text), templateOf('van-ban'), { today: TODAY, final: true });
const docx = (document: PrintDocument): Uint8Array => printDocx(document, hashOf);
const diff = (old: string, now: string) => diffVersions(tree(old), tree(now), REVISION);

/** The paragraphs and notes of a DOCX with all its changes taken or refused. */
function texts(bytes: Uint8Array, view: 'after' | 'before'): string[] {
  const word = readWord(bytes);
  if (!word.ok) throw new Error(word.problem);
  const { body, notes } = word.document;
  const shown: string[] = [];
  const read = (blocks: readonly WordBlock[]): string[] =>
    [...paragraphsOf(blocks)].map(({ inlines }) =>
      inlines
        .filter(inline => inView(inline.revision, view))
        .map(inline => {
          if (inline.kind === 'note') shown.push(inline.note);
          return inline.kind === 'text'
            ? inline.text
            : inline.kind === 'break'
              ? ' '
              : inline.kind === 'note'
                ? '¹'
                : '';
        })
        .join('')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  const lines = read(body);
  return [...lines, ...shown.flatMap(key => read(notes.get(key)!.blocks))].filter(line => line !== '');
}

const DRAFT = `---
vanthu: van-ban
cơ quan: Ủy ban nhân dân tỉnh Lâm Viên
trích yếu: Kết quả công tác 6 tháng
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Thu Hà}
nơi nhận: [Các sở ban ngành, UBND các xã]
số liệu:
  thu: {giá trị: 120, đơn vị tính: tỷ đồng}
---

## I. Kết quả

Thu đạt {{thu}} tỷ đồng[^1], hoàn thành **kế hoạch** đề ra.

Đoạn này nói về chi thường xuyên của các đơn vị.

| Quý | Kế hoạch | Thực hiện |
|---|---|---|
| Quý I | 100 | 90[^2] |
| Quý II | 200 | 180 |

## II. Phương hướng

Tiếp tục thực hiện các giải pháp đã đề ra./.

[^1]: Số liệu đến ngày 14/6.
[^2]: Ước tính.
`;

describe('two versions', () => {
  it('that are equal differ in nothing', () => {
    const { changes, document } = diff(DRAFT, DRAFT);
    expect(changes).toEqual([]);
    expect(docx({ ...document })).toEqual(docx(tree(DRAFT)));
  });

  it('are listed by section, word by word, cells, rows, notes and the front matter', () => {
    const now = DRAFT.replace('giá trị: 120', 'giá trị: 125')
      .replace('Đoạn này nói về chi thường xuyên của các đơn vị.\n\n', '')
      .replace('| 200 | 180 |', '| 200 | 185 |\n| Quý III | 300 | 310 |')
      .replace('ngày 14/6', 'ngày 15/6')
      .replace('Thu Hà', 'Thu Hằng')
      .replace('đề ra./.', 'đề ra.\n\nKiến nghị Chính phủ xem xét./.');
    const { changes } = diff(DRAFT, now);
    expect(
      changes.map(({ kind, place, section, words, old, new: is }) => [
        kind,
        place,
        section.join(' › '),
        words[0] ?? old + is,
      ]),
    ).toEqual([
      ['changed', 'paragraph', 'I. KẾT QUẢ', { old: '120', new: '125' }],
      ['removed', 'paragraph', 'I. KẾT QUẢ', 'Đoạn này nói về chi thường xuyên của các đơn vị.'],
      ['changed', 'cell', 'I. KẾT QUẢ', { old: '180', new: '185' }],
      ['added', 'row', 'I. KẾT QUẢ', 'Quý III | 300 | 310'],
      ['changed', 'paragraph', 'II. PHƯƠNG HƯỚNG', { old: '/.', new: '' }],
      ['added', 'paragraph', 'II. PHƯƠNG HƯỚNG', 'Kiến nghị Chính phủ xem xét./.'],
      ['changed', 'frame', '', { old: 'Hà', new: 'Hằng' }],
      ['changed', 'note', '', { old: '14', new: '15' }],
    ]);
    expect(figureChanges(reportOf(DRAFT), reportOf(now))).toMatchObject([
      { name: 'thu', old: '120', new: '125', unit: 'tỷ đồng', place: { uri: 'file:///bao-cao.md' } },
    ]);
  });

  it('make a document whose bytes repeat', () => {
    const now = DRAFT.replace('hoàn thành', 'vượt');
    expect(docx(diff(DRAFT, now).document)).toEqual(docx(diff(DRAFT, now).document));
  });
});

describe('any two versions', () => {
  const SEED = repositoryText('seeds/dinh-ky.md');
  /** A draft with lines changed, taken out, doubled or moved below its front matter. */
  const version = (text: string) => {
    const end = text.indexOf('\n---', 4) + 5;
    const lines = text.slice(end).split('\n');
    return fc
      .array(
        fc.record({ at: fc.nat(lines.length - 1), deed: fc.constantFrom('drop', 'word', 'new', 'swap', 'note') }),
        { maxLength: 6 },
      )
      .map(deeds => {
        const edited = [...lines];
        for (const { at, deed } of deeds) {
          const line = edited[at] ?? '';
          const table = line.startsWith('|');
          if (deed === 'drop' && !/^\|[-:| ]+$/u.test(line)) edited[at] = '';
          else if (deed === 'word') edited[at] = line.replace(/\p{L}{4,}/u, 'khác');
          else if (deed === 'new' && !table) edited[at] = `${line}\n\nMột đoạn mới thêm vào.\n`;
          else if (deed === 'note' && /^\p{L}/u.test(line)) edited[at] = `${line} Thêm^[Một chú thích mới.] nữa.`;
          else if (deed === 'swap' && !table)
            [edited[at], edited[(at + 4) % edited.length]] = [edited[(at + 4) % edited.length]!, line];
        }
        return text.slice(0, end) + edited.join('\n');
      });
  };

  it.each([
    ['a small draft', DRAFT],
    ['a sample', SEED],
  ])(
    'give the later one when changes are taken, the earlier one when they are refused: %s',
    (_, text) => {
      fc.assert(
        fc.property(version(text), version(text), (old, now) => {
          const bytes = docx(diff(old, now).document);
          expect(texts(bytes, 'after')).toEqual(texts(docx(tree(now)), 'after'));
          expect(texts(bytes, 'before')).toEqual(texts(docx(tree(old)), 'after'));
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );
});
