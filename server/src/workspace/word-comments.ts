/** A copy of a Word file with a comment for each thing that was found in the draft it becomes. */

import { annotate, type NewComment } from '../import/annotate.ts';
import { paragraphsOf, paragraphText, type WordDocument, type WordParagraph } from '../import/word/document.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Span } from '../text/span.ts';
import { type WordDraft, type WordLocation, wordLocation } from './word-drafts.ts';

/** Who the comments are from. */
const AUTHOR = { author: 'Văn Thư', initials: 'VT' };

/**
 * The bytes of the copy, and how many comments it got. What stands in a note is said where the note is referred to: Word
 * takes no comments in notes; what stands nowhere is said at the first paragraph.
 */
export function commentedCopy(
  draft: WordDraft,
  notes: readonly { readonly span: Span; readonly text: string }[],
  today: CalendarDate,
): { readonly bytes: Uint8Array; readonly placed: number } {
  const { document } = draft;
  const paragraphs = [...paragraphsOf(document.body)];
  const comments = notes.flatMap(({ span, text }) => {
    const at = wordLocation(draft, span);
    const place = at ? inBody(at, document, paragraphs) : null;
    const paragraph = place?.paragraph ?? paragraphs[0];
    return paragraph ? [{ paragraph, start: place?.start ?? 0, end: place?.end ?? 0, text } satisfies NewComment] : [];
  });
  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = `${today.year}-${pad(today.month)}-${pad(today.day)}T00:00:00Z`;
  return annotate(document, comments, { ...AUTHOR, date });
}

/** A place of the body; for one in a note, the text before the reference to it. */
function inBody(
  at: WordLocation,
  document: WordDocument,
  paragraphs: readonly WordParagraph[],
): Omit<NewComment, 'text'> | null {
  if (at.part === document.package.main) return { paragraph: at.at, start: at.start, end: at.end };
  const note = [...document.notes.values()].find(({ blocks }) => [...paragraphsOf(blocks)].includes(at.at));
  for (const paragraph of paragraphs) {
    let offset = 0;
    for (const inline of paragraph.inlines) {
      if (inline.kind === 'note' && inline.note === note?.key) {
        const before = paragraphText(paragraph).slice(0, offset);
        const word = /\S+\s*$/u.exec(before);
        return { paragraph, start: word ? word.index : 0, end: offset };
      }
      const gone = inline.revision?.kind === 'delete' || inline.revision?.kind === 'move-from';
      if (!gone) offset += inline.kind === 'text' ? inline.text.length : inline.kind === 'break' ? 1 : 0;
    }
  }
  return null;
}
