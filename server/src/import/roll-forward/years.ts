/** Where a report names its own period and the one a year before, and how the names read a year later. */

import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

export interface YearNames {
  readonly edits: readonly Edit[];
  /** Years that stand elsewhere: events, plans, dates of this report's own year or the one before; to be looked at. */
  readonly left: readonly Span[];
}

const PERIODS: readonly RegExp[] = [
  /(?:\b0?[369]|sáu|chín|ba) tháng (?:đầu |cuối )?năm (\d{4})/giu,
  /quý (?:IV|I{1,3}|[1-4])\s*(?:năm |\/|-|\s)\s*(\d{4})/giu,
  /cùng kỳ (?:năm )?(\d{4})/giu,
];
const MONTH = /tháng (?:1[0-2]|0?[1-9])\s*(?:năm |\/)\s*(\d{4})/giu;
const YEAR = /năm (\d{4})/giu;
const ANY_YEAR = /(?<!\d|\d[./-])((?:19|20)\d{2})(?:\s?[-–]\s?((?:19|20)\d{2}))?(?!\d)/gu;

/** A day, as figures are counted to one and tasks are due on one. */
const DAY = /(?<![\d/])\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d{2})(?!\d)/gu;

/** The number and symbol of a document: its title after it keeps the period that it names. */
const CITATION = /(?<!\p{L})số\s*:?\s*\d+[\p{L}\d]*\s*[/-]\s*[\p{Lu}\d]/iu;

/** How far back a sentence is looked at for a document's number. */
const REACH = 400;

/**
 * The names of periods in a stretch of text, moved on by a year.
 * @param year of the report
 * @param title true for headings and the subject, where every `năm` is the report's own
 * @param months true for a monthly report, whose months are periods and not dates
 */
export function moveYears(
  text: string,
  { start, end }: Span,
  year: number,
  title: boolean,
  months: boolean,
): YearNames {
  const edits: Edit[] = [];
  const taken = new Set<number>();
  /** Periods in the title of another document, which may be of this report all the same. */
  const cited = new Set<number>();
  const move = (pattern: RegExp, from: number): void => {
    for (const match of text.slice(start, end).matchAll(pattern)) {
      const named = Number(match[1]);
      const at = start + match.index + match[0].length - 4;
      if (named < from || named > year || taken.has(at) || isDate(text, start + match.index)) continue;
      if (isCited(text, start, start + match.index)) {
        cited.add(at);
        continue;
      }
      taken.add(at);
      edits.push({ span: { start: at, end: at + 4 }, newText: String(named + 1) });
    }
  };
  for (const pattern of PERIODS) move(pattern, year - 1);
  if (months) move(MONTH, year - 1);
  if (title) move(YEAR, year - 1);
  const left: Span[] = [];
  for (const match of text.slice(start, end).matchAll(ANY_YEAR)) {
    const at = start + match.index;
    const named = Number(match[1]);
    const last = Number(match[2] ?? named);
    // Terms and plans of several years are names.
    if (taken.has(at) || last - named > 1 || last < year - 1 || named > year + 1) continue;
    if (isCited(text, start, at) && !cited.has(at)) continue;
    left.push({ start: at, end: at + match[0].length });
  }
  for (const match of text.slice(start, end).matchAll(DAY)) {
    const at = start + match.index;
    const named = Number(match[1]);
    if (named >= year - 1 && named <= year + 1 && !isCited(text, start, at))
      left.push({ start: at, end: at + match[0].length });
  }
  return { edits, left };
}

/** `ngày 5 tháng 6 năm 2025` is a day, not a month's report. */
const isDate = (text: string, at: number): boolean => /ngày\s+\d{1,2}\s+$/iu.test(text.slice(Math.max(0, at - 12), at));

/** True within the title of a cited document: its number stands before, in the same sentence. */
function isCited(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - REACH), at);
  const sentence = before.slice(Math.max(...['. ', '; ', '\n'].map(end => before.lastIndexOf(end) + 1)));
  // Behind a comma a capital begins what is said of the document, or by it.
  const cited = CITATION.exec(sentence);
  return cited !== null && !/,\s\p{Lu}\p{Ll}/u.test(sentence.slice(cited.index));
}
