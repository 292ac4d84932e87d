/** Notes typed as plain text, as at the foot of a page: `(1) Theo Phòng Tài chính.`, `¹ Theo …`, each on a line of its own. */

import type { Block, Report } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';

export interface TypedNote {
  readonly uri: string;
  /** The mark at the start of its line, `(1)` or `¹`. */
  readonly mark: Span;
  readonly text: string;
  readonly label: string;
  /** Whether a blank follows the mark. */
  readonly spaced: boolean;
  /** Brackets number enumerations too: such a note needs a reference in the text. */
  readonly brackets: boolean;
}

const MARK = /^[ \t]*(?:\((\d{1,2})\)|([¹²³⁰⁴-⁹]{1,3}))([ \t]*)(?=[\p{L}\d“"])/u;

/** The notes of each file: lines of paragraphs whose first has a mark, counting on from 1, or from the notes that are right. */
export function typedNotes(report: Report): TypedNote[] {
  const found: TypedNote[] = [];
  const byFile = new Map<string, Block[]>();
  for (const block of report.blocks) byFile.set(block.uri, [...(byFile.get(block.uri) ?? []), block]);
  for (const [uri, blocks] of byFile) {
    const text = report.sources.get(uri)?.text;
    if (text === undefined || /\.ya?ml$/iu.test(uri)) continue;
    const notes: TypedNote[] = [];
    let before: Block | null = null;
    for (const block of blocks) {
      const own = block.kind === 'paragraph' ? notesIn(uri, text, block.span) : [];
      // After a colon, or among its like in a sentence, a number in brackets counts the items of a list.
      const listed = before !== null && /[:;]\s*$/u.test(text.slice(before.span.start, before.span.end));
      if (own.length > 0 && before !== null && !listed) notes.push(...own);
      if (block.kind !== 'comment') before = block;
    }
    const defined = new Set(report.footnotes.definitions.flatMap(d => (d.uri === uri ? d.label : [])));
    const first = Number(notes[0]?.label ?? 0);
    if (first > 1 && !defined.has(String(first - 1))) continue;
    if (notes.every((note, index) => note.label === String(first + index))) found.push(...notes);
  }
  return found;
}

function notesIn(uri: string, text: string, { start, end }: Span): TypedNote[] {
  const notes: TypedNote[] = [];
  for (let at = start; at < end; ) {
    const newline = /\r\n|\r|\n/u.exec(text.slice(at, end));
    const line = text.slice(at, newline ? at + newline.index : end);
    const match = MARK.exec(line);
    if (!match && at === start) return [];
    if (match) {
      const words = match[0].trim();
      const from = at + match[0].indexOf(words);
      const label = String(Number(match[1] ?? plainDigits(match[2]!)));
      const brackets = match[1] !== undefined;
      notes.push({
        uri,
        mark: { start: from, end: from + words.length },
        text: words,
        label,
        spaced: match[3] !== '',
        brackets,
      });
    }
    at += line.length + (newline?.[0].length ?? 1);
  }
  return notes;
}

/** `¹²` → `12`. */
export const plainDigits = (superscript: string): string =>
  superscript.replace(/./gu, c => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)));
