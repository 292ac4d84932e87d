/**
 * Numerals as they are written: reads them from text by their shape alone, and prints numbers in the Vietnamese way
 * (`.` between thousands, `,` before decimals: Luật Kế toán 88/2015/QH13, Điều 11). What a numeral means where it
 * stands (an amount, a year, a document's number) is decided in `quantity.ts`.
 */

import { type Decimal, decimal } from './decimal.ts';

/**
 * `vi`: reads in one way only as a Vietnamese number. `en`: thousands by comma, decimals by point (`1,234.5`).
 * `odd`: dots that are neither (`3.5`, `1.1.2`, `15.6`), which may be a date, a section or a slip. `long`: more digits
 * than any amount has.
 */
export type NumeralForm = 'vi' | 'en' | 'odd' | 'long';

export interface Numeral {
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: NumeralForm;
  /** Plain decimal notation, leading zeros gone: `1318.47`. Empty where the form is `odd` or `long`. */
  readonly value: string;
  /** Digits printed after the decimal comma. */
  readonly decimals: number;
  /** Whether its thousands are set apart. */
  readonly grouped: boolean;
}

/** More digits than this are no amount but a code, an account, or noise. */
const MOST_DIGITS = 24;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** All numerals of a text, in order. Linear in its length: each run of digits, dots and commas is looked at once. */
export function readNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const numeral = readNumeral(text, at);
    found.push(numeral);
    at = numeral.end - 1;
  }
  return found;
}

/** The numeral that starts at `start`, where a digit stands: the run of digits with single dots and commas inside. */
export function readNumeral(text: string, start: number): Numeral {
  let end = start;
  let dots = 0;
  let commas = 0;
  for (;;) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    const mark = text[end];
    if ((mark !== '.' && mark !== ',') || !isDigit(text.charCodeAt(end + 1))) break;
    if (mark === '.') dots++;
    else commas++;
    end++;
  }
  const run = text.slice(start, end);
  if (dots === 0 && commas === 0 && run.length <= MOST_DIGITS) {
    let zeros = 0;
    while (zeros < run.length - 1 && run.charCodeAt(zeros) === 48) zeros++;
    const value = zeros > 0 ? run.slice(zeros) : run;
    return { start, end, text: run, form: 'vi', value, decimals: 0, grouped: false };
  }
  const base = { start, end, text: run };
  if (run.length - dots - commas > MOST_DIGITS)
    return { ...base, form: 'long', value: '', decimals: 0, grouped: false };
  const vi = readWith(run, '.', ',', dots, commas);
  if (vi) return { ...base, form: 'vi', ...vi };
  const en = dots <= 1 && commas > 0 ? readWith(run, ',', '.', commas, dots) : null;
  if (en) return { ...base, form: 'en', ...en };
  // `17,18,19`: a list without spaces. Its first member ends at the first comma.
  if (commas > 1 && dots === 0) return readNumeral(text.slice(0, start + run.indexOf(',')), start);
  return { ...base, form: 'odd', value: '', decimals: 0, grouped: false };
}

function readWith(
  run: string,
  thousands: string,
  point: string,
  groups: number,
  points: number,
): { value: string; decimals: number; grouped: boolean } | null {
  if (points > 1) return null;
  const cut = points ? run.indexOf(point) : run.length;
  const whole = run.slice(0, cut);
  const fraction = run.slice(cut + 1);
  if (fraction.includes(thousands)) return null;
  if (groups > 0) {
    const pieces = whole.split(thousands);
    if (pieces[0]!.length > 3 || pieces[0] === '0' || pieces.some((piece, i) => i > 0 && piece.length !== 3))
      return null;
  }
  let digits = groups > 0 ? whole.replaceAll(thousands, '') : whole;
  let zeros = 0;
  while (zeros < digits.length - 1 && digits[zeros] === '0') zeros++;
  digits = digits.slice(zeros);
  return { value: fraction ? `${digits}.${fraction}` : digits, decimals: fraction.length, grouped: groups > 0 };
}

export interface PrintOptions {
  /** Exactly so many decimals; without it as many as the value has. */
  readonly decimals?: number;
  /** `always` (default) sets thousands apart from 1.000 on, `never` prints the digits alone. */
  readonly grouping?: 'always' | 'never';
  /** Padded with zeros to so many digits before the comma: `08`. */
  readonly digits?: number;
  /** Separators of another language: `en` prints 1,234.5. */
  readonly separators?: 'vi' | 'en';
}

/** A number as Vietnamese offices print it: `1.318,47`. Takes plain notation or a decimal. */
export function printNumber(value: Decimal | string | number, options: PrintOptions = {}): string {
  const exact = typeof value === 'object' ? value : decimal(value);
  const fixed = options.decimals === undefined ? exact.toFixed() : exact.toFixed(options.decimals);
  const negative = fixed.startsWith('-');
  const [whole = '0', fraction] = (negative ? fixed.slice(1) : fixed).split('.');
  const [group, point] = options.separators === 'en' ? [',', '.'] : ['.', ','];
  const padded = whole.padStart(options.digits ?? 1, '0');
  const grouped = options.grouping === 'never' || padded.length < 4 ? padded : inThousands(padded, group);
  return `${negative ? '-' : ''}${grouped}${fraction ? point + fraction : ''}`;
}

function inThousands(digits: string, separator: string): string {
  let result = '';
  for (let at = digits.length; at > 0; at -= 3) {
    const piece = digits.slice(Math.max(0, at - 3), at);
    result = result ? piece + separator + result : piece;
  }
  return result;
}

/** A value in the manner of a numeral that stands in the draft: its leading zero, its grouping, its decimals. */
export function printLike(value: Decimal | string | number, like: Numeral): string {
  const exact = typeof value === 'object' ? value : decimal(value);
  const whole = like.value.split('.')[0]!.length;
  const written = like.text.search(/[.,]/u) < 0 ? like.text.length : like.text.search(/[.,]/u);
  const padded = like.text.startsWith('0') && written > 1 && !like.grouped;
  return printNumber(exact, {
    decimals: like.decimals,
    grouping: !like.grouped && whole >= 4 ? 'never' : 'always',
    ...(padded ? { digits: written } : {}),
  });
}
