/**
 * What stands in a cell of a table or data file: a number the Vietnamese way, a dash, an `x`, or words. Separators:
 * Luật Kế toán, a dot after thousands, a comma before decimals.
 */

/** A numeral alone, without unit: `1.318,47`, `1207`, `08`, `-3,5`, `1 234`. */
export interface PlainNumber {
  /** Signed, in plain notation: `-1318.47`. */
  readonly value: string;
  readonly decimals: number;
  /** Which convention it can only be read by; null where both give the same value. */
  readonly convention: 'vietnamese' | 'plain' | null;
  /** A dot that cannot be a thousands dot: both readings, as a Vietnamese would print them. */
  readonly ambiguous: { readonly decimal: string; readonly whole: string } | null;
}

/** Longest numeral that is read; longer ones are no amounts. */
const MAX_DIGITS = 60;
const SPACES = /[\u0020\u00A0\u2007\u2009\u202F]/gu;
const MINUS = /^[-\u2212\u2013\u2012]/u;

/**
 * Reads a numeral; null where the text is none. `convention` settles what can be read both ways (`1.234` in a file that
 * writes plain decimals).
 */
export function readNumber(text: string, convention: 'vietnamese' | 'plain' = 'vietnamese'): PlainNumber | null {
  let body = text.trim();
  if (body.length === 0 || body.length > MAX_DIGITS * 2) return null;
  let sign = '';
  if (/^\([^()]+\)$/u.test(body) && /[.,]|\d{3}/u.test(body)) {
    sign = '-';
    body = body.slice(1, -1).trim();
  } else if (MINUS.test(body)) {
    sign = '-';
    body = body.slice(1).trim();
  } else if (body.startsWith('+')) body = body.slice(1).trim();
  if (/^\d{1,3}(?:[\u0020\u00A0\u2007\u2009\u202F]\d{3})+(?:,\d+)?$/u.test(body)) body = body.replace(SPACES, '');
  if (!/^\d[\d.,]*$/u.test(body) || body.length > MAX_DIGITS) return null;
  const known = shape(body, convention);
  if (!known) return null;
  const value = plain(known.whole, known.fraction);
  return {
    value: value === '0' || /^0\.0*$/u.test(value) ? value : sign + value,
    decimals: known.fraction.length,
    convention: known.only,
    ambiguous: known.doubtful ? bothReadings(body) : null,
  };
}

interface Shape {
  readonly whole: string;
  readonly fraction: string;
  readonly only: 'vietnamese' | 'plain' | null;
  readonly doubtful: boolean;
}

function shape(body: string, convention: 'vietnamese' | 'plain'): Shape | null {
  if (/^\d+$/u.test(body)) return { whole: body, fraction: '', only: null, doubtful: false };
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const thousands = (mark: string): boolean => {
    const groups = body.split(mark);
    return (
      groups.length > 1 &&
      /^\d{1,3}$/u.test(groups[0]!) &&
      !/^0/u.test(groups[0]!) &&
      groups.slice(1).every(g => /^\d{3}$/u.test(g))
    );
  };
  if (dots > 0 && commas > 0) {
    const comma = body.indexOf(',');
    const dot = body.indexOf('.');
    if (
      commas === 1 &&
      body.lastIndexOf('.') < comma &&
      grouped(body.slice(0, comma), '.') &&
      /^\d+$/u.test(body.slice(comma + 1))
    )
      return {
        whole: body.slice(0, comma).replaceAll('.', ''),
        fraction: body.slice(comma + 1),
        only: 'vietnamese',
        doubtful: false,
      };
    if (
      dots === 1 &&
      body.lastIndexOf(',') < dot &&
      grouped(body.slice(0, dot), ',') &&
      /^\d+$/u.test(body.slice(dot + 1))
    )
      return {
        whole: body.slice(0, dot).replaceAll(',', ''),
        fraction: body.slice(dot + 1),
        only: 'plain',
        doubtful: convention === 'vietnamese',
      };
    return null;
  }
  const mark = dots > 0 ? '.' : ',';
  const count = dots + commas;
  if (count > 1)
    return thousands(mark)
      ? {
          whole: body.replaceAll(mark, ''),
          fraction: '',
          only: mark === '.' ? 'vietnamese' : 'plain',
          doubtful: mark === ',' && convention === 'vietnamese',
        }
      : null;
  const [whole, fraction] = body.split(mark) as [string, string];
  if (fraction === '') return null;
  const either = thousands(mark);
  const groups = mark === '.' ? 'vietnamese' : 'plain';
  // One mark before three digits: thousands where that convention writes them so, else decimals.
  if (either && convention === groups) return { whole: whole + fraction, fraction: '', only: null, doubtful: false };
  const only = either ? null : mark === '.' ? 'plain' : 'vietnamese';
  return { whole, fraction, only, doubtful: only === 'plain' && convention === 'vietnamese' };
}

const grouped = (text: string, mark: string): boolean => {
  const groups = text.split(mark);
  return /^\d{1,3}$/u.test(groups[0]!) && groups.slice(1).every(g => /^\d{3}$/u.test(g));
};

function plain(whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/u, '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

/** `3.5` may mean 3,5 or 35; `12,345.6` may mean 12.345,6 or 123.456. */
function bothReadings(body: string): { decimal: string; whole: string } {
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const before = body
    .slice(0, last)
    .replace(/[.,]/gu, '')
    .replace(/^0+(?=\d)/u, '');
  const single = body.replace(/[.,]/gu, '').replace(/^0+(?=\d)/u, '');
  const oneMark = body.search(/[.,]/u) !== last;
  if (body[last] === ',' && oneMark) return { decimal: `${before},${body.slice(last + 1)}`, whole: withDots(single) };
  return { decimal: `${withDots(before)},${body.slice(last + 1)}`, whole: withDots(single) };
}

const withDots = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, '.');

/** A number in plain notation as Vietnamese print it: `-1318.47` is -1.318,47. `grouped` false leaves out the dots. */
export function printPlain(value: string, grouped = true): string {
  const [whole, fraction] = value.replace(/^-/u, '').split('.') as [string, string | undefined];
  const sign = value.startsWith('-') && /[1-9]/u.test(value) ? '-' : '';
  return `${sign}${grouped ? withDots(whole) : whole}${fraction ? `,${fraction}` : ''}`;
}
