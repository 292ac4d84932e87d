/** Reviewed files back into their drafts: every change at its place, everything else as it was. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../test/render/support.ts';
import { type Deed, docxOf, reviewDocx } from '../../../test/support/reviewed.ts';
import { repositoryText } from '../../../test/support/shipped.ts';
import { readWord } from '../import/word/read.ts';
import { type Merge, mergeProposals } from './merge.ts';
import { applyProposals, type Proposal } from './proposal.ts';
import { afterText, type ReviewedBlock, readReviewed } from './reviewed.ts';

const DRAFT = `---
vanthu: van-ban
trạng thái: dự thảo
cơ quan: Ủy ban nhân dân tỉnh Lâm Viên
địa danh: Lâm Viên
ngày: 2026-07-28
trích yếu: Kết quả công tác 6 tháng
người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Thu Hà}
nơi nhận:
  - Các sở, ban, ngành
  - UBND các xã, phường
lưu: VT, TH
số liệu:
  hồ-sơ: 1.200
---

Mở đầu của **báo cáo** này[^1], có *nghiêng* và \`mã\`. <!-- giữ lại -->

## I. Tình hình chung {#tinh-hinh}

Đã tiếp nhận {{hồ-sơ}} hồ sơ, giải quyết đúng hạn.
Dòng hai của đoạn & ký hiệu.

- Việc thứ nhất;
- Việc thứ hai.

### 1. Về kinh tế

Thu ngân sách đạt kế hoạch đề ra cho cả năm.

Đoạn cuối của mục về kinh tế cần nói rõ hơn.

Bảng 1: Thu theo quý

| Quý | Kế hoạch | Thực hiện |
|---|---|---|
| Quý I | 100 | 90 |
| Quý II | 200 | |
| Quý III | 300 | 310 |

## II. Phương hướng

Tiếp tục thực hiện các giải pháp đã đề ra[^2]./.

[^1]: Số liệu đến ngày 14/6.
[^2]: Theo Nghị quyết số 12.
`;

function merged(bytes: Uint8Array, current = DRAFT): Merge {
  const word = readWord(bytes);
  if (!word.ok) throw new Error(word.problem);
  const merge = mergeProposals(word.document, path => (path === 'bao-cao.md' ? current : null));
  if (!merge) throw new Error('no source part');
  return merge;
}

/** The proposals of deeds, and the draft with all that can be taken. */
function review(
  deeds: readonly Deed[],
  draft = DRAFT,
  current = draft,
): { proposals: readonly Proposal[]; text: string } {
  const { proposals } = merged(reviewDocx(docxOf(reportOf(draft)), deeds), current);
  const open = proposals.filter(each => each.state === 'open');
  const { files, refused } = applyProposals(new Map([['bao-cao.md', current]]), open);
  expect(refused).toEqual([]);
  return { proposals, text: files.get('bao-cao.md') ?? current };
}

const lineWith = (text: string, words: string): string =>
  text.split('\n').find(line => line.includes(words)) ?? `(no line with ${words})`;

/** What is printed, paragraph by paragraph, as a reader of the DOCX finds it after all changes. */
function printed(bytes: Uint8Array): string[] {
  const word = readWord(bytes);
  if (!word.ok) throw new Error(word.problem);
  const texts = (blocks: readonly ReviewedBlock[]): string[] =>
    blocks.flatMap(block =>
      block.kind === 'paragraph'
        ? afterText(block).split('\u2029')
        : block.rows.filter(row => !row.deleted).flatMap(row => row.cells.map(cell => cell.map(afterText).join(' '))),
    );
  const { body, notes } = readReviewed(word.document);
  const joined: string[] = [];
  let open = false;
  for (const block of body) {
    const lines = texts([block]);
    if (open) joined[joined.length - 1] += lines.shift() ?? '';
    joined.push(...lines);
    open = block.kind === 'paragraph' && block.end !== null;
  }
  const all = [...joined, ...[...notes.values()].flatMap(texts)];
  return all
    .map(text => text.replace(/\s+/gu, ' ').replaceAll('\u2011', '-').trim().toLocaleLowerCase('vi'))
    .filter(text => text !== '');
}

describe('a reviewed file of ours', () => {
  it('that nobody touched proposes nothing', () => {
    for (const draft of [
      DRAFT,
      ...['kiem-diem', 'kiem-diem-loi', 'dinh-ky'].map(name => repositoryText(`seeds/${name}.md`)),
    ])
      expect(merged(docxOf(reportOf(draft)), draft).proposals).toEqual([]);
  });

  it('replaces, inserts and deletes words at their place, with author and date', () => {
    const { proposals, text } = review([
      { in: 'giải quyết đúng hạn', replace: 'đúng hạn', with: 'trước hạn' },
      { in: 'Thu ngân sách', replace: ' đề ra', with: '', by: 'Trần Văn Nam' },
      { in: 'Dòng hai', replace: '&', with: '& *' },
      { in: 'Tiếp tục', replace: 'Tiếp tục', with: 'Chủ động, tiếp tục' },
    ]);
    expect(proposals.map(({ kind, author, old, new: now }) => [kind, author, old, now])).toEqual([
      ['replace', 'Lê Thị Hà', 'đúng hạn', 'trước hạn'],
      ['replace', 'Lê Thị Hà', '&', '& *'],
      ['delete', 'Trần Văn Nam', ' đề ra', ''],
      ['replace', 'Lê Thị Hà', 'Tiếp tục', 'Chủ động, tiếp tục'],
    ]);
    expect(proposals[0]).toMatchObject({ date: '2026-08-03T09:30:00Z', path: 'bao-cao.md', state: 'open' });
    expect(text).toBe(
      DRAFT.replace('đúng hạn', 'trước hạn')
        .replace(' đề ra cho', ' cho')
        .replace('đoạn & ký', 'đoạn & * ký')
        .replace('Tiếp tục', 'Chủ động, tiếp tục'),
    );
  });

  it('finds what was typed without tracking, as made by nobody known', () => {
    const { proposals, text } = review([
      { in: 'giải quyết đúng hạn', replace: 'giải quyết đúng hạn', with: 'giải quyết sớm và đúng hạn', by: null },
      { in: 'Việc thứ nhất', remove: 'paragraph', by: null },
      { in: 'Thu ngân sách', after: 'Đoạn mới chưa ai theo dõi được viết ra ở đây.', by: null },
    ]);
    expect(proposals.map(each => [each.kind, each.author])).toEqual([
      ['insert', null],
      ['delete-paragraph', null],
      ['insert-paragraph', null],
    ]);
    expect(text).toBe(
      DRAFT.replace('giải quyết đúng', 'giải quyết sớm và đúng')
        .replace('- Việc thứ nhất;\n', '')
        .replace('cả năm.\n', 'cả năm.\n\nĐoạn mới chưa ai theo dõi được viết ra ở đây.\n'),
    );
  });

  it.each([['Lê Thị Hà'], [null]])('splits, joins, puts in and takes out paragraphs (tracked by %s)', by => {
    const { proposals, text } = review([
      { in: 'Thu ngân sách', splitAt: 'cho cả năm', by },
      { in: 'Mở đầu', after: 'Một đoạn nữa về bối cảnh chung của tỉnh.', by },
      { in: 'Việc thứ nhất', remove: 'paragraph', by },
    ]);
    expect(proposals.map(each => each.kind)).toEqual(['insert-paragraph', 'delete-paragraph', 'split']);
    expect(text).toBe(
      DRAFT.replace('<!-- giữ lại -->\n', '<!-- giữ lại -->\n\nMột đoạn nữa về bối cảnh chung của tỉnh.\n')
        .replace('- Việc thứ nhất;\n', '')
        .replace('đề ra cho cả năm', 'đề ra \n\ncho cả năm'),
    );
    const joined = review([{ in: 'Thu ngân sách', remove: 'end', by }]);
    expect(joined.text).toBe(DRAFT.replace('cả năm.\n\nĐoạn cuối', 'cả năm.Đoạn cuối'));
  });

  it('moves a paragraph with its source, names and notes', () => {
    const { proposals, text } = review([
      {
        in: 'Tiếp tục thực hiện',
        after: 'Đã tiếp nhận 1.200 hồ sơ, giải quyết đúng hạn. Dòng hai của đoạn & ký hiệu.',
      },
      { in: 'Đã tiếp nhận', remove: 'paragraph' },
    ]);
    expect(proposals.map(each => each.kind)).toEqual(['move']);
    const moved = 'Đã tiếp nhận {{hồ-sơ}} hồ sơ, giải quyết đúng hạn.\nDòng hai của đoạn & ký hiệu.\n';
    expect(text).toBe(DRAFT.replace(`${moved}\n`, '').replace('đề ra[^2]./.\n', `đề ra[^2]./.\n\n${moved}`));
  });

  it('edits cells, empty ones too, and takes out and puts in rows', () => {
    const { text } = review([
      { in: '310', replace: '310', with: '315' },
      { in: 'Quý I', replace: 'Quý I', with: 'Quý một' },
      { in: 'Quý II', remove: 'row' },
    ]);
    expect(text).toBe(DRAFT.replace('310', '315').replace('Quý I |', 'Quý một |').replace('| Quý II | 200 | |\n', ''));
  });

  it('edits notes, adds one in place, and takes one out with its mark', () => {
    const { text, proposals } = review([
      { in: 'Số liệu đến ngày', replace: '14/6', with: '15/6' },
      { in: 'Thu ngân sách', note: 'Báo cáo của Sở Tài chính.', after: 'kế hoạch' },
    ]);
    expect(proposals).toHaveLength(2);
    expect(text).toBe(
      DRAFT.replace('ngày 14/6', 'ngày 15/6').replace('đạt kế hoạch', 'đạt kế hoạch^[Báo cáo của Sở Tài chính.]'),
    );
    const whole = review([{ in: 'Tiếp tục thực hiện', remove: 'paragraph', by: null }]);
    expect(whole.text).not.toContain('[^2]');
    expect(whole.text).toContain('[^1]: Số liệu');
  });

  it('edits the front matter behind what the template prints', () => {
    const { text, proposals } = review([
      { in: 'Các sở, ban, ngành', replace: 'ngành', with: 'ngành tỉnh' },
      { in: 'UBND các xã', after: '- Công an tỉnh;' },
      { in: 'Kết quả công tác', replace: '6 tháng', with: '6 tháng: bổ sung' },
      { in: 'Nguyễn Thu Hà', replace: 'Hà', with: 'Hằng' },
      { in: 'ngày 28', replace: '28', with: '30' },
    ]);
    expect(proposals.map(each => each.state)).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(text).toBe(
      DRAFT.replace('  - Các sở, ban, ngành', '  - Các sở, ban, ngành tỉnh')
        .replace('xã, phường\n', 'xã, phường\n  - Công an tỉnh\n')
        .replace('trích yếu: Kết quả công tác 6 tháng', 'trích yếu: "Kết quả công tác 6 tháng: bổ sung"')
        .replace('Thu Hà}', 'Thu Hằng}')
        .replace('2026-07-28', '2026-07-30'),
    );
    expect(reportOf(text).problems).toHaveLength(reportOf(DRAFT).problems.length);
  });

  it('never types over a figure, a computed number or what the template says', () => {
    const { text, proposals } = review([
      { in: 'Đã tiếp nhận', replace: '1.200', with: '1.300' },
      { in: 'Nơi nhận', replace: 'Nơi nhận', with: 'Kính gửi' },
    ]);
    expect(proposals.map(({ state, figure, old, new: now }) => [state, figure, old, now])).toEqual([
      ['figure', 'hồ-sơ', '1.200', '1.300'],
      ['generated', null, 'Nơi nhận', 'Kính gửi'],
    ]);
    expect(text).toBe(DRAFT);
  });

  it('shows comments with their answers, and writes them only where they are asked for', () => {
    const { proposals, text } = review([
      { in: 'Thu ngân sách', comment: 'Nêu rõ -- số thu <bao nhiêu>?', on: 'đạt kế hoạch', answer: 'Đã hỏi Sở.' },
      { in: 'Các sở, ban', comment: 'Thêm Công an.', on: 'Các sở, ban, ngành' },
    ]);
    expect(proposals.map(each => each.kind)).toEqual(['comment', 'comment']);
    expect(proposals.find(each => each.old === 'đạt kế hoạch')!.remarks).toEqual([
      { author: 'Lê Thị Hà', date: '2026-08-03T09:30:00Z', text: 'Nêu rõ -- số thu <bao nhiêu>?' },
      { author: 'Trần Văn Nam', date: '2026-08-03T09:30:00Z', text: 'Đã hỏi Sở.' },
    ]);
    expect(lineWith(text, 'Thu ngân sách')).toBe(
      'Thu ngân sách đạt kế hoạch <!-- Góp ý (Lê Thị Hà, 03/08/2026): Nêu rõ – số thu bao nhiêu ? – Trả lời (Trần Văn Nam, 03/08/2026): Đã hỏi Sở. --> đề ra cho cả năm.',
    );
    expect(lineWith(text, 'Thêm Công an')).toBe('  # Góp ý (Lê Thị Hà, 03/08/2026): Thêm Công an.');
    expect(reportOf(text).problems).toHaveLength(reportOf(DRAFT).problems.length);
  });
});

describe('a draft that has changed since', () => {
  const deeds: Deed[] = [
    { in: 'Thu ngân sách', replace: 'đề ra', with: 'đã giao' },
    { in: 'giải quyết đúng hạn', replace: 'đúng hạn', with: 'trước hạn' },
  ];

  it('takes what stands where it stood', () => {
    const now = DRAFT.replace('Mở đầu của', 'Phần mở đầu dài hơn của').replace('cả năm', 'năm 2026');
    const { text, proposals } = review(deeds, DRAFT, now);
    expect(proposals.map(each => each.state)).toEqual(['open', 'open']);
    expect(text).toBe(now.replace('kế hoạch đề ra', 'kế hoạch đã giao').replace('đúng hạn', 'trước hạn'));
  });

  it('says what stands there otherwise now, and what is done already', () => {
    const now = DRAFT.replace('kế hoạch đề ra', 'kế hoạch tỉnh giao').replace('đúng hạn', 'trước hạn');
    const { text, proposals } = review(deeds, DRAFT, now);
    expect(proposals.map(each => each.state)).toEqual(['done', 'conflict']);
    expect(text).toBe(now);
  });

  it('knows a final report that left out its comments', () => {
    const draft = DRAFT.replace('trạng thái: dự thảo', 'trạng thái: trình ký').replace(
      'cho cả năm',
      'cho cả <!-- hỏi lại --> năm',
    );
    const { text } = review(deeds, draft);
    expect(text).toBe(draft.replace('kế hoạch đề ra', 'kế hoạch đã giao').replace('đúng hạn', 'trước hạn'));
  });
});

describe('any review', () => {
  const SEED = repositoryText('seeds/dinh-ky.md');
  const word = fc.constantFrom('bổ sung', 'rà soát', 'a*b', '[x]', '1 < 2', '{{', 'Đ/c', '#', '|', '_kỹ_', '<!--');

  it.each([
    ['a small draft', DRAFT],
    ['a sample', SEED],
  ])(
    'prints after the merge what it printed after the changes were taken in Word: %s',
    (_, draft) => {
      const report = reportOf(draft);
      const bytes = docxOf(report);
      const { part } = merged(bytes, draft);
      // Text of the draft that stands in one run, so that the XML can be changed by hand.
      const targets = part.body.flatMap(block => {
        if (block.kind !== 'paragraph' || block.file === null) return [];
        return block.segments.flatMap(segment => {
          const text = block.text.slice(segment.at, segment.at + segment.length);
          const typed = draft.slice(segment.source.start, segment.source.end);
          const words = text.split(' ').filter(each => /^\p{L}{3,}$/u.test(each));
          const once = words.filter(each => text.split(each).length === 2);
          return segment.kind === 'text' && typed === text && text.length > 20 && draft.split(text).length === 2
            ? once.map(each => ({ in: text, replace: each }))
            : [];
        });
      });
      expect(targets.length).toBeGreaterThan(8);
      const chosen = fc.uniqueArray(
        fc.record({
          target: fc.nat(targets.length - 1),
          with: fc.oneof(word, fc.constant('')),
          by: fc.constantFrom('A', 'B'),
        }),
        {
          minLength: 1,
          maxLength: 6,
          selector: each => targets[each.target]!.in,
        },
      );
      fc.assert(
        fc.property(chosen, picks => {
          const deeds = picks.map(({ target, with: text, by }) => ({ ...targets[target]!, with: text, by }));
          const reviewed = reviewDocx(bytes, deeds);
          const { proposals } = merged(reviewed, draft);
          expect(proposals.every(each => each.state === 'open')).toBe(true);
          const { files, refused } = applyProposals(new Map([['bao-cao.md', draft]]), proposals);
          expect(refused).toEqual([]);
          const after = files.get('bao-cao.md')!;
          expect(printed(docxOf(reportOf(after)))).toEqual(printed(reviewed));
          // Lines that no proposal is about are as they were.
          const touched = new Set(proposals.flatMap(each => each.edits.map(edit => lineOf(draft, edit.span.start))));
          const untouched = draft.split('\n').filter((_line, i) => !touched.has(i));
          for (const line of untouched) expect(after).toContain(line);
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
});

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;
