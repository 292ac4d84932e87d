/** Which texts of two lists answer each other: the equal ones, and between these the most alike in their order. */

import { commonRuns, likeness } from './common.ts';

/** Paragraphs less alike than this are different ones. */
const ALIKE = 0.4;
/** More pairs of paragraphs than this are not tried one by one. */
const MOST_PAIRS = 4000;

/** `[from, to)` of a list. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Pairs of texts that are alike within two ranges, ascending in both. */
export function likePairs(left: readonly string[], right: readonly string[], a: Range, b: Range): [number, number][] {
  const [n, m] = [a.to - a.from, b.to - b.from];
  if (n === 0 || m === 0) return [];
  if (n * m <= MOST_PAIRS) return bestPairs(left, right, a, b);
  const pairs: [number, number][] = [];
  for (let k = 0; k < Math.min(n, m); k++)
    if (likeness(left[a.from + k]!, right[b.from + k]!) >= ALIKE) pairs.push([a.from + k, b.from + k]);
  return pairs;
}

/** Pairs in order with the greatest likeness in all. */
function bestPairs(
  left: readonly string[],
  right: readonly string[],
  base: Range,
  reviewed: Range,
): [number, number][] {
  const [n, m] = [base.to - base.from, reviewed.to - reviewed.from];
  const alike = Array.from({ length: n }, (_, i) =>
    Array.from({ length: m }, (_, j) => likeness(left[base.from + i]!, right[reviewed.from + j]!)),
  );
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const gain = (i: number, j: number): number => (alike[i]![j]! >= ALIKE ? alike[i]![j]! : Number.NEGATIVE_INFINITY);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gain(i, j) + best[i + 1]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (best[i]![j] === gain(i, j) + best[i + 1]![j + 1]!) pairs.push([base.from + i++, reviewed.from + j++]);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

/** Two lists side by side in order: each text with the one that answers it, or null where none does. */
export function sideBySide(left: readonly string[], right: readonly string[]): [number | null, number | null][] {
  const result: [number | null, number | null][] = [];
  let [i, j] = [0, 0];
  const upTo = (a: number, b: number): void => {
    for (; i < a; i++) result.push([i, null]);
    for (; j < b; j++) result.push([null, j]);
  };
  for (const run of [...commonRuns(left, right), { a: left.length, b: right.length, length: 0 }]) {
    for (const [x, y] of likePairs(left, right, { from: i, to: run.a }, { from: j, to: run.b })) {
      upTo(x, y);
      result.push([i++, j++]);
    }
    upTo(run.a, run.b);
    for (let k = 0; k < run.length; k++) result.push([i++, j++]);
  }
  return result;
}
