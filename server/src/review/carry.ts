/** Places of a file as it was when its report was made, in the file as it is now. */

import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { type CommonRun, commonRuns, commonText } from './common.ts';

export interface Carrier {
  /** The same edit in today's file; `done` where it reads so already, null where that place has changed otherwise. */
  carry(edit: Edit): Edit | 'done' | null;
  /** Today's place of a span, or the nearest to it. */
  place(span: Span): Span;
}

/** `before` is the file when the report was made, `now` as it is; in `before` spaces may stand for what was left out. */
export function createCarrier(before: string, now: string): Carrier {
  if (before === now) return { carry: edit => edit, place: span => span };
  const runs = runsOf(before, now);
  const runAt = (at: number): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.a <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const exact = ({ start, end }: Span): Span | null => {
    // The characters on both sides of an insertion must be as they were, or one of them and the file's end.
    const index = runAt(start);
    const run = runs[index];
    const reaches = run && end <= run.a + run.length;
    if (!run || !reaches) return null;
    return { start: run.b + start - run.a, end: run.b + end - run.a };
  };
  const near = (at: number, last: boolean): number => {
    const run = runs[runAt(at)];
    if (!run) return 0;
    const next = runs[runAt(at) + 1];
    if (at <= run.a + run.length) return run.b + at - run.a;
    return last ? (next?.b ?? now.length) : run.b + run.length;
  };
  return {
    carry({ span, newText }) {
      const place = exact(span);
      if (place) return { span: place, newText };
      return isDone(before, now, runs, { span, newText }) ? 'done' : null;
    },
    place({ start, end }) {
      const from = near(start, false);
      return { start: from, end: Math.max(from, near(end, true)) };
    },
  };
}

function runsOf(before: string, now: string): CommonRun[] {
  const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const [left, right] = [lines(before), lines(now)];
  const starts = (list: readonly string[]): number[] => {
    let at = 0;
    return [0, ...list.map(line => (at += line.length))];
  };
  const [atLeft, atRight] = [starts(left), starts(right)];
  const runs: CommonRun[] = [];
  let [i, j] = [0, 0];
  for (const run of [...commonRuns(left, right), { a: left.length, b: right.length, length: 0 }]) {
    const [from, to] = [atLeft[i]!, atLeft[run.a]!];
    const [start, end] = [atRight[j]!, atRight[run.b]!];
    for (const inner of commonText(before.slice(from, to), now.slice(start, end)))
      runs.push({ a: from + inner.a, b: start + inner.b, length: inner.length });
    if (run.length > 0) runs.push({ a: to, b: end, length: atLeft[run.a + run.length]! - to });
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  const joined: { a: number; b: number; length: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length;
    else joined.push({ ...run });
  }
  return joined;
}

/** Whether a place reads today as the edit would make it. */
function isDone(before: string, now: string, runs: readonly CommonRun[], { span, newText }: Edit): boolean {
  const first = runs.findLast(run => run.a <= span.start);
  const last = runs.find(run => run.a + run.length >= span.end);
  const from = first ? Math.min(span.start, first.a + first.length) : 0;
  const to = last ? Math.max(span.end, last.a) : before.length;
  const start = first ? first.b + from - first.a : 0;
  const end = last ? last.b + to - last.a : now.length;
  return before.slice(from, span.start) + newText + before.slice(span.end, to) === now.slice(start, end);
}
