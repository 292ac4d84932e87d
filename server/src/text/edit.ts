/** Changes to a text, as values. */

import type { Span } from './span.ts';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits whose spans do not overlap; all spans refer to the text before any of them. Throws on overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < at) throw new RangeError(`edits overlap at offset ${edit.span.start}`);
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** One edit from one text to the other, without what both begin and end with; none where they are equal. */
export function differenceOf(before: string, after: string): Edit[] {
  if (before === after) return [];
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < limit - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) }];
}
