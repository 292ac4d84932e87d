/** A change of a printed value of the front matter as an edit of its YAML. */

import type { BaseSegment } from '../model/source-part.ts';
import { asTyped } from '../render/unbroken.ts';
import type { Edit } from '../text/edit.ts';
import { isPlain } from './source-blocks.ts';

/**
 * The edit of a value for `text[from, to)` of its printed paragraph becoming `typed`; null where more than the value and
 * the signs around it changed, or the new value could not be read back.
 */
export function valueEdit(
  source: string,
  { at, length, source: span }: BaseSegment,
  text: string,
  from: number,
  to: number,
  typed: string,
): Edit | null {
  const outside = text.slice(Math.min(from, at), at) + text.slice(at + length, Math.max(to, at + length));
  if ((from < at || to > at + length) && /[\p{L}\p{N}]/u.test(outside)) return null;
  const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
  if (end < 0 || start > length) return null;
  const printed = text.slice(at, at + length);
  const raw = source.slice(span.start, span.end);
  const bare = asTyped(to > at + length || from < at ? typed.replace(/^[-–]\s+|[;.]\s*$/gu, '') : typed);
  const changed = (value: string): string => value.slice(0, start) + bare + value.slice(Math.max(start, end));
  if (raw.length !== length) return dateEdit(changed(printed), span);
  const small = printed !== raw && /\p{Ll}/u.test(raw) && !/\p{Ll}/u.test(bare) && !/\p{Ll}/u.test(printed);
  const own = small ? bare.toLocaleLowerCase('vi') : bare;
  const value = raw.slice(0, start) + own + raw.slice(Math.max(start, end));
  const place = { start: span.start + start, end: span.start + Math.max(start, end) };
  const quote = /["']/u.exec(source[span.start - 1] ?? '')?.[0];
  if (quote === '"') return { span: place, newText: own.replace(/["\\]/gu, '\\$&') };
  if (quote === "'") return { span: place, newText: own.replaceAll("'", "''") };
  const line = source.slice(source.lastIndexOf('\n', span.start) + 1, span.start);
  const plain = isPlain(value.trim(), /[[{]/u.test(line));
  if (plain || /[|>][-+\d]*\s*$/u.test(lineAbove(source, span.start))) return { span: place, newText: own };
  // A value that is the whole of what stands after its key, dash or bracket can be put in quotes.
  const alone =
    /[:\-,[{]\s*$/u.test(source.slice(Math.max(0, span.start - 40), span.start)) &&
    /^\s*(?:$|[\r\n,\]}]|\s#)/u.test(source.slice(span.end, span.end + 40));
  return alone && value.trim() !== '' ? { span, newText: JSON.stringify(value.trim()) } : null;
}

/** The line with the key, where a value stands on lines of its own. */
function lineAbove(source: string, at: number): string {
  let end = source.lastIndexOf('\n', at - 1);
  const indent = /^[ \t]*/u.exec(source.slice(end + 1, at + 1))![0].length;
  while (end > 0) {
    const start = source.lastIndexOf('\n', end - 1) + 1;
    const line = source.slice(start, end).replace(/\r$/u, '');
    if (line.trim() !== '' && /^[ \t]*/u.exec(line)![0].length < indent) return line;
    end = start - 1;
  }
  return '';
}

/** A printed date as it is typed. */
function dateEdit(printed: string, span: { readonly start: number; readonly end: number }): Edit | null {
  const found = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u.exec(
    printed.replaceAll('\u00a0', ' ').trim(),
  );
  if (!found) return null;
  const [day, month, year] = found.slice(1) as [string, string, string];
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return valid ? { span, newText: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : null;
}
