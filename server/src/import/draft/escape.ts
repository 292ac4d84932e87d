/** Literal text as Markdown of a draft: what would be read as a mark gets a backslash, and nothing else does. */

/** A stretch of the text: as it is, or one character that takes a backslash. */
export interface EscapedPiece {
  readonly text: string;
  readonly escaped: boolean;
}

export interface EscapeContext {
  /** The text begins a line of the draft. */
  readonly lineStart: boolean;
  /** In a cell of a table, where `|` divides. */
  readonly cell: boolean;
  /** The characters before and after it, empty where there are none. */
  readonly before: string;
  readonly after: string;
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash|#\d{1,7}|#[xX][\da-fA-F]{1,6});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/**
 * Pieces that joined give `printed` back, those that are escaped one character long. Hyphens and spaces that Word does
 * not break lines at are plain ones in a draft: printing it keeps symbols and units together by itself.
 */
export function escapePieces(printed: string, context: EscapeContext): EscapedPiece[] {
  const text = printed.replaceAll('\u2011', '-').replace(/(?<=\d)\u00a0(?=[\p{L}%‰])/gu, ' ');
  const pieces: EscapedPiece[] = [];
  let plain = 0;
  const first = context.lineStart ? lineMark(text) : -1;
  for (let at = 0; at < text.length; at++) {
    if (at !== first && !/[\\`*_[\]{<&^|~#]/u.test(text[at]!)) continue;
    if (at !== first && !isMark(text, at, context)) continue;
    if (at > plain) pieces.push({ text: text.slice(plain, at), escaped: false });
    pieces.push({ text: text[at]!, escaped: true });
    plain = at + 1;
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), escaped: false });
  return pieces;
}

/** `text` with its backslashes. */
export const escapeText = (text: string, context: Partial<EscapeContext> = {}): string =>
  escapePieces(text, { lineStart: false, cell: false, before: '', after: '', ...context })
    .map(piece => (piece.escaped ? `\\${piece.text}` : piece.text))
    .join('');

/** The character that would make a line a heading, a quotation, a rule, a row or a fence; -1 where none would. Items of lists are left alone: they print as they were typed. */
function lineMark(text: string): number {
  const at = text.search(/\S/u);
  if (at < 0) return -1;
  const rest = text.slice(at);
  if (/^(?:#+(?:\s|$)|>|\||~~~|\*(?:\s|$)|[-+•]\s*$)/u.test(rest)) return at;
  if (/^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|[-:|\s]*\|[-:|\s]*)$/u.test(rest)) return at;
  return -1;
}

function isMark(text: string, at: number, { cell, before, after }: EscapeContext): boolean {
  const char = text[at]!;
  const previous = at > 0 ? text[at - 1]! : before;
  const next = at + 1 < text.length ? text[at + 1]! : after;
  switch (char) {
    case '\\':
      return next === '' || next === '\n' || ESCAPABLE.test(next);
    case '`':
      return true;
    case '*': {
      const blank = (c: string): boolean => c === '' || /\s/u.test(c);
      return !(blank(previous) && blank(next)) && !(/\d/u.test(previous) && /\d/u.test(next));
    }
    case '_': {
      const inWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
      return !(inWord(previous) && inWord(next));
    }
    case '[':
      return next === '^';
    case ']':
      return next === '(';
    case '^':
      return next === '[' || (cell && text.trim() === '^' && previous === '' && next === '');
    case '{':
      return next === '{' || next === '#';
    case '<':
      return /[A-Za-z\d!]/u.test(next) || (cell && text.trim() === '<' && before === '' && after === '');
    case '&':
      ENTITY.lastIndex = at;
      return ENTITY.test(text);
    case '#':
      return next === '';
    case '|':
      return cell;
    default:
      return false;
  }
}
