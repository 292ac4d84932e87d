/** Values of the front matter read from words: list entries, signatures, states, dates. */

import { normalKey } from './keys.ts';
import type { CalendarDate, Item, Signer, Status } from './metadata.ts';

/** A text without the dash before it and the `;` or `.` after it. */
export const cleanText = (text: string): string =>
  text
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[;.,\s]+$/u, '')
    .trim();

/** An entry of a list without its dash and stop. */
export function cleanEntry(item: Item<string>): Item<string> {
  return { value: cleanText(item.value), span: item.span };
}

/** Items as one, null where there is none. */
export const joined = (items: readonly Item<string>[]): Item<string> | null =>
  items.length === 0
    ? null
    : {
        value: items.map(item => item.value).join(' '),
        span: { start: items[0]!.span.start, end: items.at(-1)!.span.end },
      };

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s*\./iu;

/** A bare `TM.` signs for the agency: `TM. ỦY BAN NHÂN DÂN`, its place left out where it is a people's committee or council. */
export function spelledOut(item: Item<string>, agency: string): Item<string> {
  if (!/^TM\s*\.?$/iu.test(item.value) || agency === '') return item;
  const upper = agency.toLocaleUpperCase('vi');
  const body = /^(?:[ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?=\s|$)/u.exec(upper)?.[0] ?? upper;
  return { value: `TM. ${body}`, span: item.span };
}

/** A signature typed as it is printed: authority lines, the position, the name last. */
export function printedSigner(lines: readonly Item<string>[], agency: string): Signer {
  const rest = lines.filter(line => line.value !== '' && !/^\(.*\)$/u.test(line.value));
  const authority: Item<string>[] = [];
  while (rest.length > 0 && AUTHORITY.test(rest[0]!.value)) authority.push(spelledOut(rest.shift()!, agency));
  const last = rest.at(-1);
  const capitals = last !== undefined && last.value === last.value.toLocaleUpperCase('vi') && rest.length === 1;
  if (capitals && authority.length > 0) return { authority, position: last, name: null };
  const name = rest.pop() ?? null;
  return { authority, position: joined(rest), name };
}

/** `dự thảo lần 2`, `trình ký`, `ban hành` and their English names; anything else is a draft. */
export function readStatus(text: string): { status: Status; round: number | null } {
  const normal = normalKey(text);
  const round = /(\d{1,3})$/u.exec(normal);
  if (normal.startsWith('trinhky') || normal.startsWith('trinhki') || normal === 'submitted')
    return { status: 'submitted', round: null };
  if (normal.startsWith('banhanh') || normal.startsWith('daban') || normal === 'issued')
    return { status: 'issued', round: null };
  return { status: 'draft', round: round ? Number(round[1]) : null };
}

/** `2021-07-28`, `28/7/2021`, `28-7-2021`, `28.7.2021` or `ngày 28 tháng 7 năm 2021`; null where no such day exists. */
export function parseDate(text: string): CalendarDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text.trim());
  const own =
    /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/u.exec(text.trim()) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : [];
  if (!year || !month || !day) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(date.year, date.month)
    ? date
    : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A date as NĐ 30/2020 prints it: a 0 before a day below 10 and before months 1 and 2; other words as they are. */
export function printedDate(text: string): string {
  const date = parseDate(text);
  if (!date) return text;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.day < 10 ? two(date.day) : date.day}/${date.month < 3 ? two(date.month) : date.month}/${date.year}`;
}
