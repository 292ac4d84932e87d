/** The texts of a report in which claims are read, and texts put together across blocks (a list, a footnote). */

import type { Block, List, Report } from '../model/report.ts';
import { NOTE_MARK, type Prose, sourceSpan } from '../text/prose.ts';
import type { Place } from '../text/span.ts';

/** A block's own text. */
export interface TextUnit {
  readonly prose: Prose;
  readonly uri: string;
  readonly kind: 'paragraph' | 'heading' | 'note';
}

/** All texts that claims are read in, in document order, footnotes last. Tables have readers of their own. */
export function textUnits(report: Report): TextUnit[] {
  const units: TextUnit[] = [];
  for (const block of report.blocks) collect(block, units, 'paragraph');
  for (const note of report.footnotes.definitions) for (const block of note.blocks) collect(block, units, 'note');
  return units;
}

function collect(block: Block, units: TextUnit[], kind: 'paragraph' | 'note'): void {
  switch (block.kind) {
    case 'paragraph':
      add(units, { prose: block.prose, uri: block.uri, kind });
      break;
    case 'heading':
      add(units, { prose: block.title, uri: block.uri, kind: 'heading' });
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) collect(inner, units, kind);
      break;
    case 'quote':
      for (const inner of block.blocks) collect(inner, units, kind);
      break;
    default:
      break;
  }
}

function add(units: TextUnit[], unit: TextUnit): void {
  units.push(unit);
  for (const note of unit.prose.notes) if (note.inline) add(units, { prose: note.inline, uri: unit.uri, kind: 'note' });
}

/** A stretch of a block's text within a text that was put together. */
export interface Piece {
  /** Where it begins in the whole. */
  readonly at: number;
  readonly length: number;
  readonly prose: Prose;
  /** Where it begins in its block's prose. */
  readonly from: number;
  readonly uri: string;
}

/** A text of one or several blocks, read as one. */
export interface Composite {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const single = (unit: TextUnit): Composite => ({
  text: unit.prose.text,
  pieces: [{ at: 0, length: unit.prose.text.length, prose: unit.prose, from: 0, uri: unit.uri }],
});

/** The index of the piece in which an offset of the whole stands. */
export function pieceAt(composite: Composite, offset: number): number {
  const { pieces } = composite;
  for (let i = pieces.length - 1; i > 0; i--) if (pieces[i]!.at <= offset) return i;
  return 0;
}

/** The place in its file of `text[start, end)` of the whole. */
export function placeIn(composite: Composite, start: number, end: number): Place {
  const piece = composite.pieces[pieceAt(composite, start)]!;
  const from = piece.from + (start - piece.at);
  const to = Math.min(piece.from + (end - piece.at), piece.from + piece.length);
  return { uri: piece.uri, span: sourceSpan(piece.prose, from, to) };
}

/** Puts stretches together; `join` stands between them, `before` and `after` around all but the first. */
function compose(
  parts: readonly { prose: Prose; from: number; to: number; uri: string }[],
  joins: readonly string[],
  end: string,
): Composite {
  let text = '';
  const pieces: Piece[] = [];
  parts.forEach((part, i) => {
    if (i > 0) text += joins[i - 1] ?? '; ';
    pieces.push({ at: text.length, length: part.to - part.from, prose: part.prose, from: part.from, uri: part.uri });
    text += part.prose.text.slice(part.from, part.to);
  });
  return { text: text + end, pieces };
}

/** A lead sentence that ends in a colon with the items of the list below it: `…, trong đó: a; b; c`. */
export function withList(lead: TextUnit, list: List): Composite | null {
  const text = lead.prose.text.trimEnd();
  if (!text.endsWith(':') || !/\d|cơ cấu|t[ỷỉ] trọng/iu.test(text) || list.items.length < 2 || list.items.length > 80)
    return null;
  const parts = [{ prose: lead.prose, from: lastSentences(text), to: text.length, uri: lead.uri }];
  for (const item of list.items) {
    const first = item.blocks[0];
    if (first?.kind !== 'paragraph') return null;
    parts.push({ prose: first.prose, from: 0, to: firstSentence(first.prose.text), uri: first.uri });
  }
  return compose(parts, [' ', ...parts.slice(2).map(() => '; ')], '.');
}

/** A sentence up to a footnote mark with the note in brackets after it: `31 nội dung (03 …; 28 …)`. */
export function withNote(main: TextUnit, mark: number, note: TextUnit): Composite | null {
  const noteText = note.prose.text;
  if (!/\d/u.test(noteText)) return null;
  const from = lastSentences(main.prose.text.slice(0, mark));
  if (!/\d/u.test(main.prose.text.slice(from, mark)) || !balanced(noteText)) return null;
  const end = noteText.trimEnd().replace(/[.;…\s]+$/u, '').length;
  return compose(
    [
      { prose: main.prose, from, to: mark, uri: main.uri },
      { prose: note.prose, from: 0, to: end, uri: note.uri },
    ],
    [`${NOTE_MARK} (`],
    ').',
  );
}

function balanced(text: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === '(') open++;
    else if (mark === ')' && --open < 0) return false;
  }
  return open === 0;
}

/** Offset where the last two sentences of a text begin. */
function lastSentences(text: string): number {
  let found = 0;
  for (let at = text.length - 2; at > 0; at--) {
    if (text[at] !== '.' || !/\s/u.test(text[at + 1] ?? '') || text[at - 1] === '.') continue;
    found++;
    if (found === 2) return at + 2;
  }
  return 0;
}

/** Length of a list item's first sentence without its closing mark. */
function firstSentence(text: string): number {
  let end = text.length;
  for (let at = 1; at < text.length - 1; at++) {
    if (text[at] === '.' && /\s/u.test(text[at + 1]!) && /[\p{Ll}\d)%]/u.test(text[at - 1]!)) {
      end = at;
      break;
    }
  }
  while (end > 0 && /[\s.;,…]/u.test(text[end - 1]!)) end--;
  return end;
}
