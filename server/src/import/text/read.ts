/** A plain text as a document that can be converted: paragraphs with such looks as their words and places let guess. */

import type { Accepted } from '../draft/accept.ts';
import type { Remark } from '../draft/conversion.ts';
import type { Origin } from '../draft/writer.ts';
import type { WordDocument, WordInline, WordNote, WordParagraph, WordText } from '../word/document.ts';
import { PLAIN_PARAGRAPH, PLAIN_RUN } from '../word/format.ts';
import { raisedNumber, readLayout, SUPERSCRIPTS, type TextParagraph } from './lines.ts';

export interface ReadText {
  readonly accepted: Accepted;
  readonly remarks: readonly Remark[];
}

/** Reads a text; never throws, in time that grows with its length. */
export function readText(text: string): ReadText {
  const layout = readLayout(text);
  const origins = new Map<WordInline, Origin>();
  const build = (paragraph: TextParagraph, look: Look): WordParagraph =>
    paragraphOf(paragraph, look, layout.notes, origins);
  const looks = looksOf(layout.paragraphs);
  const body = layout.paragraphs.map((paragraph, i) => build(paragraph, looks[i]!));
  const notes = new Map<string, WordNote>(
    [...layout.notes].map(([number, paragraph]) => {
      const key = `footnote ${number}`;
      return [key, { key, kind: 'footnote', id: String(number), blocks: [build(paragraph, PLAIN)] }];
    }),
  );
  const document: WordDocument = {
    package: { parts: new Map(), main: '', macros: false },
    xml: new Map(),
    body,
    notes,
    comments: new Map(),
    sections: [],
    stories: new Map(),
    relationships: new Map(),
    styles: new Map(),
    properties: new Map(),
    losses: [],
  };
  const first = layout.pageNumbers[0];
  const remarks: Remark[] =
    first === undefined
      ? []
      : [
          {
            key: 'page-numbers',
            data: { count: layout.pageNumbers.length },
            place: { part: '', paragraph: first, start: 0, end: 0 },
          },
        ];
  const nowhere: Origin = { part: '', paragraph: 0, offset: 0 };
  return { accepted: { document, origin: inline => origins.get(inline) ?? nowhere }, remarks };
}

interface Look {
  readonly centred: boolean;
  readonly bold: boolean;
}

const PLAIN: Look = { centred: false, bold: false };

/** Lines in capitals stand out; so does what follows the type of the document, its subject. */
function looksOf(paragraphs: readonly TextParagraph[]): Look[] {
  const type = paragraphs
    .slice(0, 40)
    .findIndex(({ text }) =>
      /^(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|HƯỚNG DẪN|CHỈ THỊ|NGHỊ QUYẾT|QUYẾT ĐỊNH)$/u.test(
        text,
      ),
    );
  return paragraphs.map(({ text }, i) => {
    const capitals = text.length < 200 && /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');
    const subject =
      type >= 0 && i > type && i <= type + 2 && text.length < 400 && !/[.;:]$/u.test(text) && !/^Kính gửi/iu.test(text);
    const before = i === type + 2 ? paragraphs[type + 1]!.text : '';
    const goesOn = i !== type + 2 || (before.length < 400 && !/[.;:]$/u.test(before) && text.length < 160);
    return { bold: capitals || (subject && goesOn), centred: capitals || (subject && goesOn) };
  });
}

function paragraphOf(
  { runs }: TextParagraph,
  look: Look,
  notes: ReadonlyMap<number, TextParagraph>,
  origins: Map<WordInline, Origin>,
): WordParagraph {
  const inlines: WordInline[] = [];
  const format = look.bold ? { ...PLAIN_RUN, bold: true } : PLAIN_RUN;
  const nowhere = { start: 0, end: 0 };
  const push = (text: string, origin: Origin): void => {
    if (text === '') return;
    const inline: WordText = {
      kind: 'text',
      text,
      format,
      link: null,
      field: null,
      span: nowhere,
      run: nowhere,
      revision: null,
    };
    inlines.push(inline);
    origins.set(inline, origin);
  };
  runs.forEach(({ text, line, column }, i) => {
    if (i > 0) push(' ', { part: '', paragraph: line, offset: column });
    let at = 0;
    for (const found of divided(text)) {
      const origin = { part: '', paragraph: line, offset: column + at };
      if (found.note !== null && notes.has(found.note)) {
        const mark: WordInline = {
          kind: 'note',
          note: `footnote ${found.note}`,
          format,
          span: nowhere,
          run: nowhere,
          revision: null,
        };
        inlines.push(mark);
        origins.set(mark, origin);
      } else push(found.tab ? '\t' : found.text, origin);
      at += found.text.length;
    }
  });
  const first = runs[0];
  return {
    kind: 'paragraph',
    inlines,
    format: { ...PLAIN_PARAGRAPH, align: look.centred ? 'center' : 'left', run: format },
    label: null,
    numbering: null,
    mark: null,
    reformatted: false,
    section: 0,
    part: '',
    span: nowhere,
    index: first?.line ?? 0,
    page: null,
  };
}

/** A line cut at marks of notes, and where blanks set its halves apart. */
function divided(text: string): { readonly text: string; readonly note: number | null; readonly tab: boolean }[] {
  const cuts: { text: string; note: number | null; tab: boolean }[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) cuts.push({ text: text.slice(at, to), note: null, tab: false });
  };
  for (const match of text.matchAll(new RegExp(`${SUPERSCRIPTS.source}| {3,}|\\t+`, 'gu'))) {
    const blank = /^\s/u.test(match[0]);
    // Square and cubic measures are no marks.
    const measure =
      /^[²³]$/u.test(match[0]) &&
      /(?:^|[^\p{L}])[kdcm]?m$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (measure) continue;
    plain(match.index);
    cuts.push({ text: match[0], note: blank ? null : raisedNumber(match[0]), tab: blank });
    at = match.index + match[0].length;
  }
  plain(text.length);
  return cuts;
}
