/** The words and signs of a formula, with their offsets in its text. */

import Big from 'big.js';
import { readNumber } from './cell.ts';

/** What is wrong with a formula: a message key below `figures/formula`, the range in its text, and the data. */
export interface FormulaError {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface FormulaToken {
  readonly kind: 'number' | 'name' | 'sign';
  /** A name in NFC with single spaces; a sign in its canonical form (`×` is `*`, `;` is `,`). */
  readonly text: string;
  readonly value: Big | null;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}_.]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  ',': ',',
  ';': ',',
  '%': '%',
};

/**
 * Splits a formula; the first error instead where a character or numeral cannot be read. With `columns`, whole numbers
 * and single letters stand apart and `x` between them multiplies.
 */
export function tokenize(text: string, columns: boolean): FormulaToken[] | FormulaError {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (SPACE.test(character)) {
      at++;
      continue;
    }
    if (WORD.test(characterAt(text, at))) {
      const end = columns ? columnWordEnd(text, at) : wordEnd(text, at);
      const token = word(text.slice(at, end), at, end, columns);
      if ('key' in token) return token;
      at = end;
      // Words side by side are one name: `kế hoạch năm`, `tỷ lệ(`.
      const before = tokens.at(-1);
      if (token.kind === 'name' && before?.kind === 'name') {
        tokens[tokens.length - 1] = { ...before, text: `${before.text} ${token.text}`, end: token.end };
      } else tokens.push(token);
      continue;
    }
    // `4=3/1x100%`: the percent sign of a column formula says how the column is read, not that 100 is 1.
    if (columns && character === '%') {
      at++;
      continue;
    }
    const sign = columns && character === ':' ? '/' : SIGNS[character];
    if (!sign)
      return {
        key: 'character',
        start: at,
        end: at + characterAt(text, at).length,
        data: { text: characterAt(text, at) },
      };
    tokens.push({ kind: 'sign', text: sign, value: null, start: at, end: at + 1 });
    at++;
  }
  return tokens;
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);

/** A word goes on over letters, digits, dots, a hyphen or a decimal comma between them. */
function wordEnd(text: string, start: number): number {
  let at = start;
  let numeric = true;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (WORD.test(character)) {
      if (character !== '.' && !DIGIT.test(character)) numeric = false;
      at += character.length;
    } else if (character === '-' && at > start && at + 1 < text.length && WORD.test(characterAt(text, at + 1))) {
      // `10-3` is a difference, `quý-1` and `6-tháng` are names.
      if (numeric && !nameFollows(text, at + 1)) break;
      at++;
    } else if (character === ',' && numeric && at + 1 < text.length && DIGIT.test(text[at + 1]!)) at++;
    else break;
  }
  // A dot at the end closes a sentence, not a name.
  while (at > start + 1 && text[at - 1] === '.') at--;
  return at;
}

function nameFollows(text: string, from: number): boolean {
  for (let at = from; at < text.length; ) {
    const character = characterAt(text, at);
    if (!WORD.test(character) && character !== '-') return false;
    if (/[\p{L}_]/u.test(character)) return true;
    at += character.length;
  }
  return false;
}

/** In a row of column numbers a word is a run of digits (with dots and a decimal comma) or a run of letters. */
function columnWordEnd(text: string, start: number): number {
  let at = start;
  const digits = DIGIT.test(text[at]!);
  while (at < text.length) {
    const character = characterAt(text, at);
    if (digits ? !/[\p{Nd}.,]/u.test(character) : !/[\p{L}\p{M}]/u.test(character)) break;
    if (!digits && /^[xX]$/u.test(character) && at > start) break;
    at += character.length;
    if (!digits && /^[xX]$/u.test(character)) break;
  }
  while (at > start + 1 && /[.,]/u.test(text[at - 1]!)) at--;
  return at;
}

function word(raw: string, start: number, end: number, columns: boolean): FormulaToken | FormulaError {
  const text = raw.normalize('NFC');
  if (columns) {
    if (/^[xX]$/u.test(text)) return { kind: 'sign', text: '*', value: null, start, end };
    if (/^\d{1,3}$/u.test(text) && text !== '100')
      return { kind: 'name', text: String(Number(text)), value: null, start, end };
  }
  if (!/^[\p{Nd}.,]+$/u.test(text)) return { kind: 'name', text, value: null, start, end };
  const number = readNumber(text);
  if (!number) return { key: 'numeral', start, end, data: { text } };
  if (number.ambiguous)
    return {
      key: 'number',
      start,
      end,
      data: { text, decimal: number.ambiguous.decimal, whole: number.ambiguous.whole },
    };
  return { kind: 'number', text, value: new Big(number.value), start, end };
}
