/** Pieces as inline Markdown: escapes, emphasis, links, code, marks of notes, pictures. */

import { flanks } from '../../syntax/emphasis.ts';
import { escapePieces } from './escape.ts';
import type { Piece, TextPiece } from './pieces.ts';
import type { DraftWriter } from './writer.ts';

/** What marks and pictures are called in the draft. */
export interface Names {
  /** The label of a note, given when it is first asked for. */
  label(note: string): string;
  /** The address of a picture; null where it is none. */
  image(target: string): string | null;
}

export interface InlineContext {
  /** The text begins a line of the draft. */
  readonly lineStart: boolean;
  readonly cell: boolean;
  /** What stands before each further line of the paragraph. */
  readonly indent: string;
}

interface Stretch {
  readonly pieces: readonly Piece[];
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Writes a paragraph's pieces; takes one line and one more for each break. */
export function writeInlines(
  writer: DraftWriter,
  given: readonly Piece[],
  names: Names,
  { lineStart, cell, indent }: InlineContext,
): void {
  const pieces = given.flatMap((piece): Piece[] => (piece.kind === 'text' ? spacesApart(piece) : [piece]));
  let fresh = lineStart;
  let previous = '';
  const emit = (piece: Piece, i: number, row: readonly Piece[]): void => {
    switch (piece.kind) {
      case 'text': {
        const next = row[i + 1];
        const after = next?.kind === 'text' ? (next.text[0] ?? '') : next?.kind === 'note' ? '[' : '';
        if (piece.code && piece.text.trim() !== '') writeCode(writer, piece);
        else {
          let at = 0;
          for (const part of escapePieces(piece.text, { lineStart: fresh, cell, before: previous, after })) {
            const exact = piece.length === piece.text.length;
            const origin = exact ? { ...piece.origin, offset: piece.origin.offset + at } : piece.origin;
            const covered = exact ? part.text.length : at === 0 ? piece.length : 0;
            if (part.escaped) writer.copy(`\\${part.text}`, origin, covered);
            else writer.copy(part.text, origin, covered);
            at += part.text.length;
          }
        }
        if (piece.text !== '') previous = piece.text.at(-1)!;
        if (/\S/u.test(piece.text)) fresh = false;
        break;
      }
      case 'note':
        writer.copy(`[^${names.label(piece.note)}]`, piece.origin, 0);
        previous = ']';
        fresh = false;
        break;
      case 'break':
        writer.copy(`\\\n`, piece.origin, 1);
        if (indent !== '') writer.mark(indent);
        fresh = true;
        previous = '';
        break;
      case 'image': {
        const address = names.image(piece.target);
        if (address === null) break;
        const alt = piece.alt.replace(/[\s[\]\\]+/gu, ' ').trim();
        writer.copy(`![${alt}](${address})`, piece.origin, 0);
        previous = ')';
        fresh = false;
        break;
      }
    }
  };

  const stretches = stretchesOf(pieces);
  let marked = false;
  stretches.forEach((stretch, s) => {
    const before = s > 0 ? lastCharacter(stretches[s - 1]!.pieces) : ' ';
    const after = s + 1 < stretches.length ? firstCharacter(stretches[s + 1]!.pieces) : ' ';
    const mark = stretch.bold ? (stretch.italic ? '***' : '**') : stretch.italic ? '*' : '';
    // Marks that touch those of the neighbour would be read together.
    const marks = mark !== '' && !marked && holds(stretch.pieces, before, after) ? mark : '';
    marked = marks !== '';
    if (marks !== '') {
      writer.mark(marks);
      previous = '*';
      fresh = false;
    }
    let link: string | null = null;
    stretch.pieces.forEach((piece, i) => {
      const own = piece.kind === 'text' ? piece.link : null;
      if (own !== link) {
        if (link !== null) writer.mark(`](${address(link)})`);
        if (own !== null) writer.mark('[');
        link = own;
      }
      emit(piece, i, stretch.pieces);
    });
    if (link !== null) writer.mark(`](${address(link)})`);
    if (marks !== '') {
      writer.mark(marks);
      previous = '*';
    }
  });
}

/** Blanks at the ends of bold or italic text carry no look: the marks stand beside letters. */
function spacesApart(piece: TextPiece): TextPiece[] {
  if (!piece.bold && !piece.italic) return [piece];
  if (piece.length !== piece.text.length) return [piece];
  const start = piece.text.search(/\S/u);
  if (start < 0) return [piece];
  const end = piece.text.trimEnd().length;
  const part = (from: number, to: number): TextPiece => ({
    ...piece,
    text: piece.text.slice(from, to),
    origin: { ...piece.origin, offset: piece.origin.offset + from },
    length: to - from,
  });
  return [part(0, start), part(start, end), part(end, piece.text.length)].filter(p => p.text !== '');
}

/** Neighbours of one look; blanks between two of a look belong to it, at its ends they do not. */
function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: { pieces: Piece[]; bold: boolean; italic: boolean }[] = [];
  const lookOf = (piece: Piece): { bold: boolean; italic: boolean } | null => {
    if (piece.kind !== 'text') return piece.kind === 'break' ? { bold: false, italic: false } : null;
    return /\S/u.test(piece.text) ? { bold: piece.bold, italic: piece.italic } : null;
  };
  let waiting: Piece[] = [];
  const flush = (): void => {
    if (waiting.length > 0) stretches.push({ pieces: waiting, bold: false, italic: false });
    waiting = [];
  };
  for (const piece of pieces) {
    const look = lookOf(piece);
    if (!look) {
      waiting.push(piece);
      continue;
    }
    const last = stretches.at(-1);
    if (
      last &&
      last.bold === look.bold &&
      last.italic === look.italic &&
      (last.bold || last.italic || waiting.every(p => p.kind === 'text'))
    ) {
      last.pieces.push(...waiting, piece);
      waiting = [];
    } else {
      flush();
      stretches.push({ pieces: [piece], ...look });
    }
  }
  flush();
  return stretches;
}

const firstCharacter = (pieces: readonly Piece[]): string => {
  const [first] = pieces;
  return first?.kind === 'text' ? (first.text[0] ?? ' ') : first?.kind === 'note' ? '[' : ' ';
};

const lastCharacter = (pieces: readonly Piece[]): string => {
  const last = pieces.at(-1);
  return last?.kind === 'text' ? (last.text.at(-1) ?? ' ') : last?.kind === 'note' ? ']' : ' ';
};

/** Whether marks around these pieces would be read as such. */
function holds(pieces: readonly Piece[], before: string, after: string): boolean {
  if (before === '*' || after === '*') return false;
  const opens = flanks('*', before, firstCharacter(pieces)).opens;
  return opens && flanks('*', lastCharacter(pieces), after).closes;
}

const address = (link: string): string =>
  link.replace(/[()\s<>]/gu, c => (c === '(' ? '%28' : c === ')' ? '%29' : encodeURIComponent(c)));

function writeCode(writer: DraftWriter, piece: TextPiece): void {
  const longest = Math.max(0, ...(piece.text.match(/`+/gu) ?? []).map(run => run.length));
  const ticks = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/u.test(piece.text) ? ' ' : '';
  writer.mark(ticks + room);
  writer.copy(piece.text, piece.origin, piece.length);
  writer.mark(room + ticks);
}
