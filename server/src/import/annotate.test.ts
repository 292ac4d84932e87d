import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paragraph, type WordParts, wordFile } from '../../../test/support/word.ts';
import { annotate, type NewComment } from './annotate.ts';
import { paragraphsOf, paragraphText, type WordDocument, type WordParagraph } from './word/document.ts';
import { readWord } from './word/read.ts';

const ANNOTATOR = { author: 'Văn Thư', initials: 'VT', date: '2026-07-01T00:00:00Z' };

function read(bytes: Uint8Array): WordDocument {
  const result = readWord(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.document;
}

const textsOf = (document: WordDocument): string[] => [...paragraphsOf(document.body)].map(p => paragraphText(p));

/** What each comment spans, by its text. */
function spans(document: WordDocument): Record<string, string> {
  const found: Record<string, string> = {};
  const open = new Map<string, string>();
  const name = (id: string): string =>
    document.comments
      .get(id)!
      .blocks.map(block => (block.kind === 'paragraph' ? paragraphText(block) : ''))
      .join('/');
  for (const p of paragraphsOf(document.body))
    for (const inline of p.inlines)
      if (inline.kind === 'comment-start') open.set(inline.id, '');
      else if (inline.kind === 'comment-end') {
        found[name(inline.id)] = open.get(inline.id) ?? 'không mở';
        open.delete(inline.id);
      } else if (inline.kind === 'text') for (const [id, text] of open) open.set(id, text + inline.text);
  expect(open.size).toBe(0);
  return found;
}

function annotated(
  body: string,
  comments: (paragraphs: WordParagraph[]) => readonly NewComment[],
  parts: WordParts = {},
): WordDocument {
  const before = read(wordFile(body, parts));
  const made = annotate(before, comments([...paragraphsOf(before.body)]), ANNOTATOR);
  const after = read(made.bytes);
  expect(textsOf(after)).toEqual(textsOf(before));
  return after;
}

const on = (p: WordParagraph, words: string, text: string): NewComment => {
  const start = paragraphText(p).indexOf(words);
  return { paragraph: p, start, end: start + words.length, text };
};

describe('a comment spans the words it is about', () => {
  test('in the middle of a run, whose formatting stays on both sides', () => {
    const body = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>giao 608 nhiệm vụ</w:t></w:r></w:p>';
    const after = annotated(body, ([p]) => [on(p!, '608', 'Lệch 22')]);
    expect(spans(after)).toEqual({ 'Lệch 22': '608' });
    const [block] = after.body as [WordParagraph];
    expect(block.inlines.filter(i => i.kind === 'text').map(i => [i.text, i.format.bold])).toEqual([
      ['giao ', true],
      ['608', true],
      [' nhiệm vụ', true],
    ]);
    expect([...after.comments.values()][0]).toMatchObject({ author: 'Văn Thư', date: '2026-07-01T00:00:00Z' });
  });

  test('over several runs, tabs and links, several in one run, overlapping', () => {
    const body =
      '<w:p><w:r><w:t>một</w:t><w:tab/><w:t>hai ba</w:t></w:r><w:hyperlink r:id="x"><w:r><w:t xml:space="preserve"> bốn năm</w:t></w:r></w:hyperlink></w:p>';
    const after = annotated(body, ([p]) => [
      on(p!, 'một', 'A'),
      on(p!, 'hai', 'B'),
      on(p!, 'ba bốn', 'C'),
      on(p!, 'hai ba', 'D'),
      on(p!, 'năm', 'E'),
    ]);
    expect(spans(after)).toEqual({ A: 'một', B: 'hai', C: 'ba bốn', D: 'hai ba', E: 'năm' });
  });

  test('a whole paragraph, an empty one, one with properties', () => {
    const after = annotated(
      `${paragraph('a', '<w:jc w:val="center"/>')}<w:p/><w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>`,
      paragraphs => paragraphs.map((p, i) => ({ paragraph: p, start: 0, end: 0, text: `số ${i}` })),
    );
    expect(spans(after)).toEqual({ 'số 0': '', 'số 1': '', 'số 2': '' });
  });

  test('with other comments there, whose ids it does not take', () => {
    const body =
      '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>xin chào</w:t></w:r><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>';
    const comments = `<w:comment w:id="4" w:author="B">${paragraph('của B')}</w:comment>`;
    const after = annotated(body, ([p]) => [on(p!, 'chào', 'của tôi\nhai dòng')], { comments });
    expect([...after.comments.keys()]).toEqual(['4', '5']);
    expect(spans(after)).toEqual({ 'của B': 'xin chào', 'của tôi/hai dòng': 'chào' });
  });
});

test('every other part of the file keeps its bytes', () => {
  const before = wordFile(paragraph('giao 608'), { styles: '<w:docDefaults/>' });
  const document = read(before);
  const [p] = [...paragraphsOf(document.body)];
  const after = unzipSync(annotate(document, [on(p!, '608', 'x')], ANNOTATOR).bytes);
  const old = unzipSync(before);
  const same = Object.keys(old).filter(name => strFromU8(old[name]!) === strFromU8(after[name]!));
  expect(same).toEqual(['_rels/.rels', 'word/styles.xml']);
});

test('whatever the runs, the text stays and each comment spans its words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'ă', '&', '<', ' ', '1'), minLength: 1, maxLength: 6 });
  const run = fc
    .tuple(fc.array(letters, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
    .map(([texts, bold, inserted]) => {
      const inner = texts
        .map(t => `<w:t xml:space="preserve">${t.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`)
        .join('<w:tab/>');
      const xml = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${inner}</w:r>`;
      return inserted ? `<w:ins w:id="9" w:author="A">${xml}</w:ins>` : xml;
    });
  const property = fc.property(
    fc.array(run, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(10)), { minLength: 1, maxLength: 6 }),
    (runs, ranges) => {
      let text = '';
      const after = annotated(`<w:p>${runs.join('')}</w:p>`, ([p]) => {
        text = paragraphText(p!);
        return ranges.map(([at, length], i) => {
          const start = at % text.length;
          return { paragraph: p!, start, end: Math.min(text.length, start + 1 + length), text: `số ${i}` };
        });
      });
      const expected = Object.fromEntries(
        ranges.map(([at, length], i) => {
          const start = at % text.length;
          return [`số ${i}`, text.slice(start, Math.min(text.length, start + 1 + length))];
        }),
      );
      expect(spans(after)).toEqual(expected);
    },
  );
  fc.assert(property, { numRuns: 150 });
});
