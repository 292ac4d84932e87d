/** Typed section numbers: their order, and how a number is typed anew. */

import type { NumberStyle, TypedNumber } from '../../model/report.ts';
import { toRoman } from '../../numbers/roman.ts';

/** Letters as the decree counts them (NĐ 30/2020/NĐ-CP, Điều 8 itself: a, b, c, d, đ, e, g). */
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
/** Letters as many type them; `đ` left out, or the English ones once there is an `f`, `j`, `w` or `z`. */
const WITHOUT_DD = 'abcdeghiklmnopqrstuvxy';
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const isLetters = (style: NumberStyle): boolean => style === 'upper-alpha' || style === 'lower-alpha';

/** The values of siblings of one system, 1 for the first of its kind; letters by the alphabet that the siblings use. */
export function valuesOf(numbers: readonly TypedNumber[]): number[] {
  if (numbers.length === 0 || !isLetters(numbers[0]!.style)) return numbers.map(n => n.path[n.path.length - 1] ?? 0);
  const letters = numbers.map(letterOf);
  const alphabet = alphabetOf(letters);
  return letters.map((letter, i) => alphabet.indexOf(letter) + 1 || numbers[i]!.path[0] || 0);
}

const letterOf = (number: TypedNumber): string =>
  /\p{L}/u.exec(number.text.normalize('NFC'))?.[0].toLocaleLowerCase('vi') ?? '';

function alphabetOf(letters: readonly string[]): string {
  if (letters.includes('đ')) return VIETNAMESE;
  return letters.some(letter => 'fjwz'.includes(letter)) ? ENGLISH : WITHOUT_DD;
}

/** The number retyped with other values, its punctuation and case kept; null where its form cannot say them. */
export function retype(number: TypedNumber, path: readonly number[], siblings: readonly TypedNumber[]): string | null {
  const text = number.text.normalize('NFC');
  const value = path[path.length - 1]!;
  switch (number.style) {
    case 'decimal':
    case 'decimal-path':
      return text.replace(/\d+(?:\s*\.\s*\d+)*/u, path.join('.'));
    case 'upper-roman':
    case 'appendix':
      return replaceLast(text, /\d+|[IVXLC]+(?![\p{L}])/gu, run => (/\d/u.test(run) ? String(value) : toRoman(value)));
    case 'upper-alpha':
    case 'lower-alpha': {
      const letter = alphabetOf(siblings.map(letterOf))[value - 1];
      if (letter === undefined) return null;
      return text.replace(/\p{L}/u, number.style === 'upper-alpha' ? letter.toLocaleUpperCase('vi') : letter);
    }
    case 'part':
    case 'chapter':
    case 'division':
      return retypePart(text, value);
  }
}

function retypePart(text: string, value: number): string | null {
  const words = /^(.*?thứ\s+)(\p{L}+)(.*)$/isu.exec(text);
  if (!words)
    return replaceLast(text, /\d+|[IVXLC]+(?![\p{L}])/gu, run => (/\d/u.test(run) ? String(value) : toRoman(value)));
  const word = ORDINALS[value - 1];
  if (word === undefined) return null;
  const upper = words[2] === words[2]!.toLocaleUpperCase('vi');
  return words[1] + (upper ? word.toLocaleUpperCase('vi') : word) + words[3];
}

function replaceLast(text: string, pattern: RegExp, by: (run: string) => string): string | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? text.slice(0, last.index) + by(last[0]) + text.slice(last.index + last[0].length) : null;
}
