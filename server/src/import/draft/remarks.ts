/** What a Word file holds besides its text: tracked changes, comments, text outside the body, and what the reader could not take. */

import {
  inView,
  paragraphsOf,
  paragraphText,
  type Revision,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordParagraph,
} from '../word/document.ts';
import type { Remark, RemarkKey, WordPlace } from './conversion.ts';

/** Beyond this many of a kind the rest is counted, not quoted. */
const LONGEST_QUOTE = 120;

export const quote = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE - 1)}…` : plain;
};

/** The tracked changes of a story, each with its text and its place in the text as it is when all are taken. */
export function revisionRemarks(blocks: readonly WordBlock[]): Remark[] {
  const remarks: Remark[] = [];
  for (const paragraph of paragraphsOf(blocks)) {
    let offset = 0;
    let open: { revision: Revision; text: string; start: number; end: number } | null = null;
    const close = (): void => {
      if (open && open.text.trim() !== '')
        remarks.push(
          revisionRemark(open.revision, open.text, {
            part: paragraph.part,
            paragraph: paragraph.index,
            start: open.start,
            end: open.end,
          }),
        );
      open = null;
    };
    for (const inline of paragraph.inlines) {
      const { revision } = inline;
      const text = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '';
      const width = inView(revision, 'after') ? text.length : 0;
      if (open && !(revision && sameChange(open.revision, revision))) close();
      if (revision) {
        open ??= { revision, text: '', start: offset, end: offset };
        open.text += text;
        open.end = offset + width;
      }
      offset += width;
    }
    close();
    if (paragraph.reformatted)
      remarks.push({ key: 'reformatted', data: { text: quote(paragraphText(paragraph)) }, place: placeOf(paragraph) });
  }
  return remarks;
}

const sameChange = (a: Revision, b: Revision): boolean =>
  a.kind === b.kind && a.author === b.author && a.date === b.date;

const KEYS: Readonly<Record<Revision['kind'], RemarkKey>> = {
  insert: 'inserted',
  delete: 'deleted',
  'move-to': 'moved',
  'move-from': 'moved',
};

const revisionRemark = ({ kind, author, date }: Revision, text: string, place: WordPlace): Remark => ({
  key: KEYS[kind],
  data: { author, date: date.slice(0, 10), text: quote(text) },
  place,
});

/** The comments, each at the text that it is about. */
export function commentRemarks(document: WordDocument, stories: readonly (readonly WordBlock[])[]): Remark[] {
  const places = new Map<string, WordPlace>();
  for (const blocks of stories)
    for (const paragraph of paragraphsOf(blocks)) {
      let offset = 0;
      for (const inline of paragraph.inlines) {
        if (inline.kind === 'comment-start')
          places.set(inline.id, { part: paragraph.part, paragraph: paragraph.index, start: offset, end: offset });
        else if (inline.kind === 'comment-end') {
          const start = places.get(inline.id);
          if (!start || start.paragraph === paragraph.index)
            places.set(inline.id, {
              part: paragraph.part,
              paragraph: paragraph.index,
              start: start?.start ?? offset,
              end: offset,
            });
        }
        offset += widthOf(inline);
      }
    }
  return [...document.comments.values()].map(({ id, author, date, blocks }) => ({
    key: 'comment',
    data: {
      author,
      date: date.slice(0, 10),
      text: quote([...paragraphsOf(blocks)].map(p => paragraphText(p)).join(' ')),
    },
    place: places.get(id) ?? null,
  }));
}

const widthOf = (inline: WordInline): number => {
  if (!inView(inline.revision, 'after')) return 0;
  return inline.kind === 'text' ? inline.text.length : inline.kind === 'break' ? 1 : 0;
};

/** Headers and footers with more in them than a page number; `taken` paragraphs stand in the draft. */
export function runningTextRemarks(document: WordDocument, taken: ReadonlySet<WordParagraph>): Remark[] {
  const said = new Set<string>();
  return [...document.stories].flatMap(([part, blocks]) =>
    [...paragraphsOf(blocks)].flatMap((paragraph): Remark[] => {
      const text = paragraphText(paragraph).replace(/\s+/gu, ' ').trim();
      if (taken.has(paragraph) || said.has(text) || !/\p{L}{2}/u.test(text.replace(/trang|page|of/giu, ''))) return [];
      said.add(text);
      return [{ key: 'running-text', data: { text }, place: { ...placeOf(paragraph), part } }];
    }),
  );
}

/** What the reader met and did not take as text. */
export const lossRemarks = (document: WordDocument): Remark[] =>
  document.losses
    .filter(loss => loss.key !== 'hidden')
    .map(({ key, part, index, detail }) => ({
      key: key as RemarkKey,
      data: { detail },
      place: { part, paragraph: index, start: 0, end: 0 },
    }));

/** The whole of a paragraph. */
export const placeOf = (paragraph: WordParagraph): WordPlace => ({
  part: paragraph.part,
  paragraph: paragraph.index,
  start: 0,
  end: paragraphText(paragraph).length,
});

/** Remarks by their place in the file, those about all of it first. */
export const inOrder = (remarks: readonly Remark[]): Remark[] =>
  withoutRepeats(remarks)
    .map((remark, i) => ({ remark, i }))
    .sort(
      (a, b) =>
        Number(a.remark.place !== null) - Number(b.remark.place !== null) ||
        (a.remark.place?.part ?? '').localeCompare(b.remark.place?.part ?? '') ||
        (a.remark.place?.paragraph ?? 0) - (b.remark.place?.paragraph ?? 0) ||
        (a.remark.place?.start ?? 0) - (b.remark.place?.start ?? 0) ||
        a.i - b.i,
    )
    .map(({ remark }) => remark);

/** A drawing of sixty boxes says the same sixty times. */
function withoutRepeats(remarks: readonly Remark[]): Remark[] {
  const said = new Set<string>();
  return remarks.filter(remark => {
    const key = JSON.stringify(remark);
    return !said.has(key) && said.add(key);
  });
}
