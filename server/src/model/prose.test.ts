/** Prose and its way back to the source. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD, reportOf, reportOfBody } from '../../../test/support/draft.ts';
import { NOTE_MARK, type Prose, proseOffset, sliceProse, sourceSpan } from '../text/prose.ts';

function proseOf(text: string): Prose {
  const block = reportOf(text).blocks.find(b => b.kind === 'paragraph');
  return block?.kind === 'paragraph' ? block.prose : { text: '', segments: [], notes: [] };
}

describe('prose', () => {
  it('is what a reader sees', () => {
    const prose = proseOf(
      `${HEAD}**Đạt** 85,46\\% hồ sơ[^1], *tăng*\n{{x}} vụ^[chú \`mã\`] <!-- ghi --> \`a_b\` [tên](u).`,
    );
    expect(prose.text).toBe(`Đạt 85,46% hồ sơ${NOTE_MARK}, tăng … vụ${NOTE_MARK}  a_b tên.`);
    expect(prose.notes.map(note => [note.label, note.inline?.text ?? null])).toEqual([
      ['1', null],
      [null, 'chú mã'],
    ]);
  });

  const piece = fc.constantFrom(
    'Đạt ',
    'trường hợp ',
    '85,46',
    '%',
    '**',
    '*',
    ' ',
    '\n',
    '[^1]',
    '\\*',
    '&amp;',
    '^[chú]',
    '`x`',
    '(',
    ')',
    '; ',
    'ư',
    'o\u031B\u0323',
    'ngày',
  );
  const body = fc.array(piece, { minLength: 1, maxLength: 30 }).map(parts => parts.join(''));

  it('leads every stretch back to source text that says the same', () => {
    fc.assert(
      fc.property(body, fc.boolean(), fc.boolean(), fc.nat(), fc.nat(), (words, decomposed, crlf, a, b) => {
        let text = HEAD + words;
        if (decomposed) text = text.normalize('NFD');
        if (crlf) text = text.replaceAll('\n', '\r\n');
        const prose = proseOf(text);
        expect(prose.text.normalize('NFC')).toBe(prose.text);
        let at = 0;
        for (const segment of prose.segments) {
          expect(segment.at).toBe(at);
          at += segment.length;
          const { start, end } = sourceSpan(prose, segment.at, segment.at + segment.length);
          const source = text.slice(start, end);
          const shown = prose.text.slice(segment.at, segment.at + segment.length);
          if (/^[\p{L}\p{M}\d ,;%()]+$/u.test(shown) && !/[&\\\r\n]/u.test(source))
            expect(source.normalize('NFC')).toBe(shown);
          expect(proseOffset(prose, start)).toBe(segment.at);
        }
        expect(at).toBe(prose.text.length);
        const from = a % (prose.text.length + 1);
        const to = from + (b % (prose.text.length - from + 1));
        const slice = sliceProse(prose, from, to);
        expect(slice.text).toBe(prose.text.slice(from, to));
        if (to > from) expect(sourceSpan(slice, 0, to - from)).toEqual(sourceSpan(prose, from, to));
      }),
    );
  });

  it('gives the same report for composed, decomposed and CRLF text', () => {
    const text = `${HEAD}## I. Kết quả đạt được\n\nĐã giải quyết 25/30 vụ việc[^1].\n\n[^1]: Đạt 83%.\n`;
    const shown = (source: string): unknown => {
      const report = reportOf(source);
      return [
        report.metadata.subject?.value,
        report.sections.map(section => [section.number, section.heading.title.text]),
        report.blocks.map(block => ('prose' in block ? block.prose.text : block.kind)),
        report.footnotes.printed.map(note => note.definition?.label),
      ];
    };
    expect(shown(text.normalize('NFD'))).toEqual(shown(text));
    expect(shown(text.replaceAll('\n', '\r\n'))).toEqual(shown(text));
    expect(shown(`\uFEFF${text}`)).toEqual(shown(text));
  });

  it('cuts a typed number off title and inlines', () => {
    const report = reportOfBody('## **II. Trên *lĩnh vực* kinh tế:**\n');
    const { heading } = report.sections[0]!;
    expect(heading.number).toMatchObject({ text: 'II.', style: 'upper-roman', path: [2] });
    expect(heading.title.text).toBe('Trên lĩnh vực kinh tế:');
    expect(heading.runIn).toBe(true);
    expect(heading.inlines).toMatchObject([
      { kind: 'strong', children: [{ text: 'Trên ' }, { kind: 'emphasis' }, { text: ' kinh tế:' }] },
    ]);
  });
});
