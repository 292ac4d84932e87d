/** text/date-format: days below 10 and months 1 and 2 with their 0; dates that do not exist. */

import { finding, safeFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';

export const textDateFormat: Rule = {
  id: 'text/date-format',
  severity: 'information',
  worst: 'warning',
  ground: null,
  fix: 'all',
  *check(report, { memo }) {
    for (const block of textBlocks(report))
      for (const date of memo.recall('text/date-format', block.prose.text, dates)) yield* judge(block, date);
  },
};

/** What the decree says of the date of issue; of other dates it says nothing, and figures are usage. */
const IN_WORDS = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.b';

/** 5/3/2021, 05-3-2021; not part of a document number or a longer run. */
const NUMERIC =
  /(?<![\d/.,])(?<!\D-|^-)(?:(\d{1,2})(\/)(\d{1,2})\/(\d{4})|(?<!-)(\d{1,2})(-)(\d{1,2})-(\d{4}))(?![\d/]|[.,]\d)/gu;
/** ngày 5/3, without a year; holidays (1/5, 2/9) keep their form. */
const YEARLESS = /(?<=ngày )(\d{1,2})(\/)(\d{1,2})(?![\d/-]|[.,]\d)/giu;
const WORDS = /ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)/giu;

/** A date as typed; `corrected` is how it is due, null where its form is free. */
interface Typed {
  readonly at: number;
  readonly whole: string;
  readonly day: string;
  readonly month: string;
  readonly year: number | null;
  readonly corrected: string | null;
}

function dates(text: string): Typed[] {
  if (!/\d[/-]\d|ngày \d/iu.test(text)) return [];
  const found: Typed[] = [];
  for (const match of text.matchAll(NUMERIC)) {
    const [whole, ...parts] = match as unknown as (string | undefined)[];
    const [day, mark, month, year] = parts.filter(part => part !== undefined);
    const corrected = `${due(day!, 10)}${mark}${due(month!, 3)}${mark}${year}`;
    found.push({ at: match.index, whole: whole!, day: day!, month: month!, year: Number(year), corrected });
  }
  for (const match of text.matchAll(YEARLESS)) {
    const [whole, day, , month] = match as unknown as string[];
    found.push({ at: match.index, whole: whole!, day: day!, month: month!, year: null, corrected: null });
  }
  for (const match of text.matchAll(WORDS)) {
    const [whole, day, month, year] = match as unknown as string[];
    const tail = year === undefined ? '' : ` năm ${year}`;
    const corrected = `${whole!.slice(0, 5)}${due(day!, 10)} tháng ${due(month!, 3)}${tail}`;
    const typed = { at: match.index, whole: whole!, day: day!, month: month!, corrected };
    found.push({ ...typed, year: year === undefined ? null : Number(year) });
  }
  return found;
}

const due = (text: string, below: number): string => (text.length === 1 && Number(text) < below ? `0${text}` : text);

function* judge(block: TextBlock, typed: Typed): Generator<RuleFinding> {
  const { at, whole, day, month, year, corrected } = typed;
  const span = sourceSpan(block.prose, at, at + whole.length);
  const place = { uri: block.uri, span };
  if (!exists(Number(day), Number(month), year)) {
    // Without a year, 35/40 may be a ratio; only what begins as a date is one.
    if (year !== null || Number(month) <= 12) yield finding(place, 'none', { text: whole }, { severity: 'warning' });
    return;
  }
  if (corrected === null || corrected === whole) return;
  const data = { text: whole, corrected };
  const words = /^ng/iu.test(whole);
  yield finding(place, words ? 'zero-words' : 'zero', data, {
    ...(words && { ground: IN_WORDS }),
    fixes: [safeFix(block.uri, [{ span, newText: corrected }], 'zero', data)],
  });
}

function exists(day: number, month: number, year: number | null): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
