/** Names of reporting periods as reports write them: `6 tháng đầu năm 2026`, `quý II/2026`, `tháng 5 năm 2026`. */

import type { CalendarDate } from '../../model/metadata.ts';

export type PeriodKind = 'half' | 'nine' | 'rest' | 'quarter' | 'month' | 'year';

export interface Period {
  readonly kind: PeriodKind;
  /** 1 or 2 for halves, 1 … 4 for quarters, 1 … 12 for months, else 1. */
  readonly part: number;
  readonly year: number;
}

export interface NamedPeriod extends Period {
  readonly at: number;
  readonly text: string;
}

const NAMES: readonly (readonly [RegExp, (m: RegExpExecArray) => Period])[] = [
  [
    /(?:0?6|sáu) tháng (đầu|cuối) năm (\d{4})/giu,
    m => ({ kind: 'half', part: m[1]!.toLowerCase() === 'đầu' ? 1 : 2, year: Number(m[2]) }),
  ],
  [/(?:0?9|chín) tháng(?: đầu)? năm (\d{4})/giu, m => ({ kind: 'nine', part: 1, year: Number(m[1]) })],
  [/(?:0?3|ba) tháng cuối năm (\d{4})/giu, m => ({ kind: 'rest', part: 1, year: Number(m[1]) })],
  [
    /quý (IV|I{1,3}|[1-4])(?: năm |\/| - |\s)(\d{4})/giu,
    m => ({ kind: 'quarter', part: quarter(m[1]!), year: Number(m[2]) }),
  ],
  [
    /(?<!ngày \d{1,2} )(?<!\/)tháng (\d{1,2})(?: năm |\/)(\d{4})/giu,
    m => ({ kind: 'month', part: Number(m[1]), year: Number(m[2]) }),
  ],
];

const quarter = (text: string): number =>
  /\d/u.test(text) ? Number(text) : ['I', 'II', 'III', 'IV'].indexOf(text.toUpperCase()) + 1;

/** The periods that a text names, in order. */
export function periodsIn(text: string): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (const [pattern, read] of NAMES)
    for (const match of text.matchAll(pattern))
      found.push({ ...read(match as unknown as RegExpExecArray), at: match.index, text: match[0] });
  return found.sort((a, b) => a.at - b.at);
}

/** The period of a report from its `kỳ báo cáo`; a year where nothing narrower is named. */
export function periodOf(text: string): Period | null {
  const named = periodsIn(text)[0];
  if (named) return { kind: named.kind, part: named.part, year: named.year };
  const year = /(?:^|năm )(\d{4})$/iu.exec(text.trim());
  return year ? { kind: 'year', part: 1, year: Number(year[1]) } : null;
}

/** The one that follows, which a report plans for. */
export function nextPeriod({ kind, part, year }: Period): Period {
  switch (kind) {
    case 'half':
      return part === 1 ? { kind, part: 2, year } : { kind, part: 1, year: year + 1 };
    case 'nine':
      return { kind: 'rest', part: 1, year };
    case 'quarter':
      return part < 4 ? { kind, part: part + 1, year } : { kind, part: 1, year: year + 1 };
    case 'month':
      return part < 12 ? { kind, part: part + 1, year } : { kind, part: 1, year: year + 1 };
    default:
      return { kind: 'year', part: 1, year: year + 1 };
  }
}

/** A period in words. */
export function periodName({ kind, part, year }: Period): string {
  switch (kind) {
    case 'half':
      return `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine':
      return `9 tháng năm ${year}`;
    case 'rest':
      return `3 tháng cuối năm ${year}`;
    case 'quarter':
      return `quý ${['I', 'II', 'III', 'IV'][part - 1]}/${year}`;
    case 'month':
      return `tháng ${part} năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

/** The last day whose figures a report of the period holds (NĐ 09/2019/NĐ-CP, Điều 12). */
export function cutOff({ kind, part, year }: Period): CalendarDate {
  const month = { half: part * 6, nine: 9, rest: 12, quarter: part * 3, month: part, year: 12 }[kind];
  return { year, month, day: 14 };
}
