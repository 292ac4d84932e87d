/** A block's prose as a row of tokens: words, numerals and marks, each with its place. Linear in the text's length. */

import { type Numeral, readNumeral } from './numeral.ts';

export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** In lower case; a mark is the character itself, `…` also for three dots. */
  readonly low: string;
  /** Whether a word begins with a capital letter. */
  readonly capital: boolean;
  readonly numeral: Numeral | null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * By UTF-16 code unit: 1 a letter, 2 a digit, 3 white space, 0 a mark. Letters are those of every script that a draft
 * may hold; combining marks count, so decomposed text stays in one word.
 */
const KINDS: Readonly<Uint8Array> = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of ['az', 'AZ', 'ªª', 'ºº', '²³', '\u00c0\uffef'])
    table.fill(1, from!.charCodeAt(0), to!.charCodeAt(0) + 1);
  for (const sign of '×÷') table[sign.charCodeAt(0)] = 0;
  // General punctuation up to arrows and signs, and the punctuation of East Asia.
  table.fill(0, 0x2000, 0x2c00).fill(0, 0x3000, 0x3040);
  table.fill(2, 0x30, 0x3a);
  table.fill(3, 0, 0x21);
  for (const space of '\u00a0\u2009\u202f') table[space.charCodeAt(0)] = 3;
  return table;
}

/** Splits a text into tokens. White space is dropped; `A01`, `Covid-19`, `m2` are one word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const lower = text.toLowerCase();
  const low = lower.length === text.length ? lower : text;
  const length = text.length;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === 3) {
      at++;
    } else if (kind === 2) {
      const numeral = readNumeral(text, at);
      tokens.push({ kind: 'number', start: at, end: numeral.end, low: numeral.text, capital: false, numeral });
      at = numeral.end;
    } else if (kind === 1) {
      const start = at;
      at++;
      for (; at < length; at++) {
        const next = text.charCodeAt(at);
        const inside = KINDS[next]!;
        if (inside === 1 || inside === 2) continue;
        // A hyphen within a name that ends in digits (Covid-19), not one between words.
        if (next === 45 && isDigit(text.charCodeAt(at + 1)) && at - start > 2) continue;
        break;
      }
      const first = text.charCodeAt(start);
      const capital = first < 128 ? first <= 90 : text[start] !== low[start];
      tokens.push({ kind: 'word', start, end: at, low: low.slice(start, at), capital, numeral: null });
    } else {
      let end = at + 1;
      let mark = text[at]!;
      if (mark === '.') {
        while (text[end] === '.') end++;
        if (end - at > 1) mark = '…';
      } else if (mark === '–' || mark === '—' || mark === '−') mark = '-';
      tokens.push({ kind: 'mark', start: at, end, low: mark, capital: false, numeral: null });
      at = end;
    }
  }
  return tokens;
}

/** The lower-cased word or mark at an index, or '' outside. */
export const lowOf = (tokens: readonly Token[], i: number): string => tokens[i]?.low ?? '';
