/** How a workbook shows its numbers (ECMA-376 Part 1, 18.8.30 and 18.8.31): decimals, percentages, dates. */

import Big from 'big.js';
import { printPlain } from '../../numbers/cell.ts';
import { attribute, xmlTokens } from '../../syntax/xml-tokens.ts';

/** The format code of each cell style (`s`). */
export function readFormats(styles: string): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  for (const token of xmlTokens(styles)) {
    if (token.kind === 'close' && token.name === 'cellXfs') inCells = false;
    if (token.kind !== 'open') continue;
    if (token.name === 'numFmt')
      own.set(Number(attribute(token.attributes, 'numFmtId')), attribute(token.attributes, 'formatCode') ?? '');
    else if (token.name === 'cellXfs') inCells = !token.empty;
    else if (token.name === 'xf' && inCells) {
      const id = Number(attribute(token.attributes, 'numFmtId') ?? 0);
      formats.push(own.get(id) ?? BUILT_IN.get(id) ?? '');
    }
  }
  return formats;
}

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
]);

/** The cached value of a cell as a Vietnamese table would show it. `code`: its number format. */
export function formatNumber(raw: string, code: string, date1904: boolean): string {
  const value = exact(raw);
  if (value === null) return raw;
  const main = code.split(';')[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '');
  if (/[dmyh]/iu.test(main) && !/^general$/iu.test(main.trim())) return date(value, date1904, main);
  const places = /0\.(0+)/u.exec(main)?.[1]?.length ?? (/[0#]/u.test(main) ? 0 : null);
  if (main.includes('%')) {
    const percent = value.times(100);
    return `${printPlain(percent.toFixed(places ?? undefined, Big.roundHalfUp))}%`;
  }
  // Commas at the end of a format divide by a thousand each.
  const divisor = /0(,+)(?:\.0+)?$/u.exec(main.trim())?.[1]?.length ?? 0;
  const shown = divisor > 0 ? value.div(new Big(1000).pow(divisor)) : value;
  return printPlain(
    places === null ? shown.toFixed() : shown.toFixed(places, Big.roundHalfUp),
    /[#0],[#0]/u.test(main),
  );
}

/** A double as the fifteen digits that a workbook shows of it: 0.30000000000000004 is 0.3. */
function exact(raw: string): Big | null {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/iu.test(raw.trim())) return null;
  const value = new Big(raw.trim());
  return value.eq(0) ? value : value.prec(15, Big.roundHalfUp);
}

function date(value: Big, date1904: boolean, code: string): string {
  const serial = Math.floor(Number(value)) + (date1904 ? 1462 : 0);
  if (serial < 1 || serial > 2_958_465) return printPlain(value.toFixed());
  if (!/[dmy]/iu.test(code.replace(/h+:?m+(?::?s+)?/giu, ''))) {
    const minutes = Math.round((Number(value) % 1) * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  // Day 60 is a 29 February 1900 that never was (ECMA-376 Part 1, 18.17.4.1).
  const { year, month, day } = civil(serial - (serial > 60 ? 25_569 : 25_568));
  const two = (n: number, always: boolean): string => (n < 10 && always ? `0${n}` : String(n));
  return `${two(day, true)}/${two(month, month <= 2)}/${year}`;
}

/** Days since 1970-01-01 to a date of the calendar (Hinnant's algorithm for the proleptic Gregorian calendar). */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
