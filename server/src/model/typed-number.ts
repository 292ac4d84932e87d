/** Numbers as typed before a heading: `A.`, `II.`, `2.2.`, `đ)`, `Phần thứ nhất`, `Phụ lục I`. */

import { romanValue, toRoman } from '../numbers/roman.ts';
import type { NumberStyle } from './report.ts';

/** A number at the start of a text. */
export interface LeadingNumber {
  /** The number with its point or bracket, without the space after it. */
  readonly text: string;
  /** Characters up to the title. */
  readonly length: number;
  readonly style: NumberStyle;
  readonly path: readonly number[];
  /** The other reading of a single letter that may be a Roman numeral or a letter of the alphabet. */
  readonly other: { readonly style: NumberStyle; readonly path: readonly number[] } | null;
}

/** The letters that number items in Vietnamese documents, in order (NĐ 30/2020, Phụ lục I). */
export const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

const WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const NAMED: Readonly<Record<string, NumberStyle>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'division',
  'phụ lục': 'appendix',
};
/** What a name begins with: a quick look first. */
const NAMED_START = /^(?:ph[ầụ]|ch[ư]|m[ụ])/iu;
const NAME =
  /^(phần|chương|mục|phụ lục)(?:\s+(?:thứ\s+([\p{L}]+)|số\s+(\d{1,3})|([ivxlc]{1,7}|\d{1,3}|[a-zđ]))(?![\p{L}\p{N}]))?\s*[.:–-]?\s*/iu;
const TYPED = /^(?:(\d{1,2}|[IVXLC]{1,7}|[A-ZĐ])((?:\.\d{1,2}){0,5})|([a-zđ]))(\.|\)|\/|:|\s*[-–](?=\s))?(\s*)/u;

/** The number at the start of a heading's text, or null. */
export function leadingNumber(text: string): LeadingNumber | null {
  return namedNumber(text) ?? typedNumber(text);
}

function namedNumber(text: string): LeadingNumber | null {
  const found = NAMED_START.test(text) ? NAME.exec(text) : null;
  if (!found) return null;
  const style = NAMED[found[1]!.toLocaleLowerCase('vi').replace(/\s+/gu, ' ')]!;
  const number = found[2] ?? found[3] ?? found[4];
  // `PHỤ LỤC` alone opens the only appendix; `Mục tiêu`, `Phần lớn` are words.
  if (number === undefined) {
    if (style !== 'appendix' || !/^phụ lục\s*[.:–-]?\s*$/iu.test(text)) return null;
    return { text: text.trim(), length: text.length, style, path: [1], other: null };
  }
  const lower = number.toLocaleLowerCase('vi');
  const value = found[2]
    ? WORDS[lower]
    : /^\d/u.test(number)
      ? Number(number)
      : (romanValue(number.toUpperCase()) ?? letterValue(lower));
  if (!value) return null;
  return { text: found[0].trim(), length: found[0].length, style, path: [value], other: null };
}

function typedNumber(text: string): LeadingNumber | null {
  const found = TYPED.exec(text);
  if (!found) return null;
  const [whole, first, rest = '', lower, mark, gap] = found;
  const after = text[whole.length];
  const deep = rest !== '';
  if (mark === undefined) {
    // Only `2.2 Về …` does without a mark.
    if (!deep || gap === '' || after === undefined || !/\p{Lu}/u.test(after)) return null;
  } else if (gap === '' && after !== undefined && !/[\p{Lu}“"(]/u.test(after)) return null;
  if (mark === ':' && !deep && lower === undefined && /^\d/u.test(first!)) return null;
  const token = whole.slice(0, whole.length - gap!.length);
  const length = whole.length;
  if (lower !== undefined) {
    if (mark !== ')' && mark !== '.' && mark !== '/') return null;
    return { text: token, length, style: 'lower-alpha', path: [letterValue(lower)], other: null };
  }
  const tail = rest.split('.').slice(1).map(Number);
  if (/^\d/u.test(first!)) {
    const path = [Number(first), ...tail];
    return { text: token, length, style: deep ? 'decimal-path' : 'decimal', path, other: null };
  }
  const roman = romanValue(first!);
  const letter = first!.length === 1 ? letterValue(first!.toLocaleLowerCase('vi')) : null;
  if (deep) return { text: token, length, style: 'decimal-path', path: [roman ?? letter ?? 0, ...tail], other: null };
  const asRoman = roman === null ? null : ({ style: 'upper-roman', path: [roman] } as const);
  const asLetter = letter === null ? null : ({ style: 'upper-alpha', path: [letter] } as const);
  if (!asRoman && !asLetter) return null;
  const prefersLetter = asLetter !== null && (!asRoman || /[CDLM]/u.test(first!));
  const reading = prefersLetter ? asLetter : asRoman!;
  const other = prefersLetter ? asRoman : asLetter;
  return { text: token, length, ...reading, other: asRoman && asLetter ? other : null };
}

/** The place of a lower-case letter in the Vietnamese alphabet; letters that it lacks stand after the one before them. */
export function letterValue(letter: string): number {
  const at = ALPHABET.indexOf(letter);
  if (at >= 0) return at + 1;
  const before: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' };
  const neighbour = before[letter];
  return neighbour === undefined ? 0 : ALPHABET.indexOf(neighbour) + 1.5;
}

/** The number of a heading as a profile's scheme prints it: `A.`, `II.`, `3.`, `3.1.`, `đ)`, `Phần thứ hai`. */
export function printNumber(style: NumberStyle, path: readonly number[]): string {
  const value = path.at(-1) ?? 0;
  const letter = ALPHABET[(value - 1) % ALPHABET.length] ?? '?';
  switch (style) {
    case 'part':
      return `Phần ${ordinal(value)}`;
    case 'chapter':
      return `Chương ${toRoman(value)}`;
    case 'division':
      return `Mục ${value}`;
    case 'appendix':
      return `Phụ lục ${toRoman(value)}`;
    case 'upper-alpha':
      return `${letter.toLocaleUpperCase('vi')}.`;
    case 'upper-roman':
      return `${toRoman(value)}.`;
    case 'decimal':
      return `${value}.`;
    case 'decimal-path':
      return `${path.join('.')}.`;
    case 'lower-alpha':
      return `${letter})`;
  }
}

function ordinal(value: number): string {
  const word = Object.entries(WORDS).find(([name, n]) => n === value && name !== 'nhì' && name !== 'bốn')?.[0];
  return word ? `thứ ${word}` : toRoman(value);
}

/**
 * Settles among siblings whether single letters are Roman numerals or letters: one that can only be one of the two
 * decides for those that could be either; where none can, a first `I` is Roman and a first `C`, `D` … continues letters.
 */
export function settle(numbers: readonly LeadingNumber[]): readonly Pick<LeadingNumber, 'style' | 'path'>[] {
  const upper = numbers.filter(n => n.style === 'upper-roman' || n.style === 'upper-alpha');
  const sure = upper.filter(n => !n.other);
  const roman = sure.filter(n => n.style === 'upper-roman').length;
  const alpha = sure.length - roman;
  const first = upper[0];
  const wanted = roman !== alpha ? (roman > alpha ? 'upper-roman' : 'upper-alpha') : (first?.style ?? 'upper-roman');
  return numbers.map(n => (n.other && n.style !== wanted && n.other.style === wanted ? n.other : n));
}
