/** The content of a paragraph as pieces that can be cut and written: text by its looks, marks of notes, breaks, pictures. */

import type { WordInline, WordParagraph, WordText } from '../word/document.ts';
import type { Accepted } from './accept.ts';
import type { Origin } from './writer.ts';

export type Piece = TextPiece | NotePiece | BreakPiece | ImagePiece;

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Of a typewriter's font among others. */
  readonly code: boolean;
  readonly link: string | null;
}

export interface TextPiece extends Look {
  readonly kind: 'text';
  readonly text: string;
  readonly origin: Origin;
  /** Characters of the file that it stands for: as many as it has, or those of one letter written in several. */
  readonly length: number;
}

export interface NotePiece {
  readonly kind: 'note';
  /** Key of the document's notes. */
  readonly note: string;
  readonly origin: Origin;
}

export interface BreakPiece {
  readonly kind: 'break';
  readonly origin: Origin;
}

export interface ImagePiece {
  readonly kind: 'image';
  /** The part of the archive. */
  readonly target: string;
  readonly alt: string;
  readonly origin: Origin;
}

export interface PieceContext {
  readonly accepted: Accepted;
  /** Told of text that is not shown. */
  hidden(text: string, origin: Origin): void;
  /** The note that the mark of a second mention names, by what it shows; null where there is none such. */
  noteByNumber(number: string): string | null;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i]!]),
);
const SUBSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '₀₁₂₃₄₅₆₇₈₉'[i]!]),
);

/** The pieces of some inlines of a paragraph, in NFC; the spaces at both ends are left out. */
export function piecesOf(
  paragraph: WordParagraph,
  context: PieceContext,
  inlines: readonly WordInline[] = paragraph.inlines,
): Piece[] {
  const pieces: Piece[] = [];
  const typewriter = isTypewriter(paragraph.format.run.font);
  for (const inline of inlines) {
    const origin = context.accepted.origin(inline);
    switch (inline.kind) {
      case 'text': {
        const { format } = inline;
        if (format.hidden) {
          context.hidden(inline.text, origin);
          break;
        }
        const mention = /^NOTEREF\b/u.test(inline.field ?? '') || isRaisedMark(inline, paragraph, pieces);
        const mentioned = mention ? context.noteByNumber(inline.text.trim()) : null;
        if (mentioned !== null) {
          pieces.push({ kind: 'note', note: mentioned, origin });
          break;
        }
        const look = {
          bold: format.bold,
          italic: format.italic,
          code: !typewriter && isTypewriter(format.font),
          link: inline.link ?? linkOf(inline.field),
        };
        for (const part of inNfc(plainLetters(inline.text, format.position)))
          pieces.push({ kind: 'text', ...part, ...look, origin: { ...origin, offset: origin.offset + part.at } });
        break;
      }
      case 'note':
        pieces.push({ kind: 'note', note: inline.note, origin });
        break;
      case 'break':
        if (inline.break === 'line') pieces.push({ kind: 'break', origin });
        break;
      case 'image':
        if (inline.target !== null) pieces.push({ kind: 'image', target: inline.target, alt: inline.alt, origin });
        break;
      default:
        break;
    }
  }
  return trimPieces(pieces);
}

/** In a note another note is named by its raised number; measures and powers are none. */
const isRaisedMark = (inline: WordText, { part }: WordParagraph, before: readonly Piece[]): boolean =>
  inline.format.position === 'superscript' &&
  /notes\d*\.xml$/u.test(part) &&
  !/(?:^|\d|(?:^|[^\p{L}])[kdcm]?m)$/u.test(textOfPieces(before));

const isTypewriter = (font: string): boolean => /^(?:courier|consolas|liberation mono)/iu.test(font);

const linkOf = (field: string | null): string | null => /^HYPERLINK "([^"]+)"/u.exec(field ?? '')?.[1] ?? null;

/** Tabs and blanks that do not break as spaces, hyphens of that kind as hyphens; raised and lowered digits as the characters that Unicode has for them. */
function plainLetters(text: string, position: 'superscript' | 'subscript' | null): string {
  const plain = text.replace(/[\t\n\r\u2028\u2029\u00a0\u202f]/gu, ' ').replaceAll('\u2011', '-');
  if (position === null) return plain;
  const table = position === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS;
  return plain.replace(/\d/gu, digit => table[digit]!);
}

/** A text in NFC: as one part where it is so already, else letter by letter where it is not. */
function inNfc(text: string): { readonly text: string; readonly at: number; readonly length: number }[] {
  if (text.normalize('NFC') === text) return [{ text, at: 0, length: text.length }];
  const parts: { text: string; at: number; length: number }[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const composed = match[0].normalize('NFC');
    const last = parts.at(-1);
    if (composed === match[0] && last && last.text.length === last.length) {
      last.text += composed;
      last.length += composed.length;
    } else parts.push({ text: composed, at: match.index, length: match[0].length });
  }
  return parts;
}

/** The text of pieces: a break is a line's end, marks and pictures take no room. */
export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('');

const widthOf = (piece: Piece): number => (piece.kind === 'text' ? piece.text.length : piece.kind === 'break' ? 1 : 0);

/** The pieces of `[from, to)` of their text; what takes no room at `from` belongs to them, at `to` it does only at the end. */
export function slicePieces(pieces: readonly Piece[], from: number, to = Number.POSITIVE_INFINITY): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  if (to <= from) return result;
  for (const piece of pieces) {
    const end = at + widthOf(piece);
    if (end === at ? at >= from && (at < to || to === Number.POSITIVE_INFINITY) : end > from && at < to) {
      if (piece.kind !== 'text' || (at >= from && end <= to)) result.push(piece);
      else result.push(cut(piece, Math.max(0, from - at), Math.min(piece.text.length, to - at)));
    }
    at = end;
  }
  return result;
}

function cut(piece: TextPiece, from: number, to: number): TextPiece {
  if (piece.length !== piece.text.length) return { ...piece, text: piece.text.slice(from, to) };
  const origin = { ...piece.origin, offset: piece.origin.offset + from };
  return { ...piece, text: piece.text.slice(from, to), origin, length: to - from };
}

/** Without the blanks and breaks at both ends. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  let result = [...pieces];
  const blank = (piece: Piece): boolean => piece.kind === 'break' || (piece.kind === 'text' && !/\S/u.test(piece.text));
  // Marks of notes may stand after the last blank: only blanks at the very ends go.
  while (result.length > 0 && blank(result[0]!)) result = result.slice(1);
  while (result.length > 0 && blank(result.at(-1)!)) result = result.slice(0, -1);
  const first = result[0];
  if (first?.kind === 'text') result[0] = cut(first, first.text.search(/\S/u), first.text.length);
  const last = result.at(-1);
  if (last?.kind === 'text') result[result.length - 1] = cut(last, 0, last.text.trimEnd().length);
  return result;
}

/** The pieces of several paragraphs in a row, a space between them. */
export function joinPieces(groups: readonly (readonly Piece[])[]): Piece[] {
  const result: Piece[] = [];
  for (const group of groups) {
    if (group.length === 0) continue;
    const last = result.at(-1);
    if (last) result.push({ ...PLAIN, kind: 'text', text: ' ', origin: endOf(last), length: 0 });
    result.push(...group);
  }
  return result;
}

const PLAIN: Look = { bold: false, italic: false, code: false, link: null };

const endOf = (piece: Piece): Origin =>
  piece.kind === 'text' ? { ...piece.origin, offset: piece.origin.offset + piece.length } : piece.origin;

/** Text of our own, standing where `origin` is. */
export const ownText = (text: string, origin: Origin, look: Look = PLAIN): TextPiece => ({
  ...look,
  kind: 'text',
  text,
  origin,
  length: 0,
});

/** Breaks as spaces, for a place that has one line. */
export const onOneLine = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(piece =>
    piece.kind === 'break' ? { ...PLAIN, kind: 'text', text: ' ', origin: piece.origin, length: 1 } : piece,
  );

/** The same text without its bold, and its italics where told so. */
export const plainPieces = (pieces: readonly Piece[], italic = false): Piece[] =>
  pieces.map(piece => (piece.kind === 'text' ? { ...piece, bold: false, italic: piece.italic && !italic } : piece));

/** True where all letters have a look. */
export function allText(pieces: readonly Piece[], test: (piece: TextPiece) => boolean): boolean {
  const texts = pieces.filter((piece): piece is TextPiece => piece.kind === 'text' && /\S/u.test(piece.text));
  return texts.length > 0 && texts.every(test);
}
