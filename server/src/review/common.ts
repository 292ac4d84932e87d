/**
 * What two sequences have in common, in order. Near linear: what occurs once in both is matched first (patience), small
 * rests are compared in full (Myers), and rests that differ beyond a bound count as wholly different.
 */

/** `a[a .. a+length)` equals `b[b .. b+length)`. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** More changes than this between two anchors are not told apart. */
const MOST_CHANGES = 300;

/** The runs that are equal, ascending in both. */
export function commonRuns(a: readonly string[], b: readonly string[]): CommonRun[] {
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size);
    return ids.size - 1;
  };
  const left = Int32Array.from(a, idOf);
  const right = Int32Array.from(b, idOf);
  const pairs: [number, number][] = [];
  const ranges: [number, number, number, number][] = [[0, left.length, 0, right.length]];
  const count = ids.size;
  const seen = { left: new Int32Array(count), right: new Int32Array(count), at: new Int32Array(count) };
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    let [from, to, start, end] = range;
    while (from < to && start < end && left[from] === right[start]) pairs.push([from++, start++]);
    while (from < to && start < end && left[to - 1] === right[end - 1]) pairs.push([--to, --end]);
    if (from === to || start === end) continue;
    const anchors = uniquePairs(left, right, [from, to, start, end], seen);
    if (anchors.length === 0) {
      pairs.push(
        ...fewestChanges(left.subarray(from, to), right.subarray(start, end)).map(
          ([i, j]) => [from + i, start + j] as [number, number],
        ),
      );
      continue;
    }
    let [i, j] = [from, start];
    for (const [x, y] of anchors) {
      ranges.push([i, x, j, y]);
      pairs.push([x, y]);
      [i, j] = [x + 1, y + 1];
    }
    ranges.push([i, to, j, end]);
  }
  pairs.sort((p, q) => p[0] - q[0]);
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [i, j] of pairs) {
    const last = runs.at(-1);
    if (last && last.a + last.length === i && last.b + last.length === j) last.length++;
    else runs.push({ a: i, b: j, length: 1 });
  }
  return runs;
}

interface Seen {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly at: Int32Array;
}

/** Pairs of what occurs once on both sides, the longest ascending choice of them. */
function uniquePairs(
  left: Int32Array,
  right: Int32Array,
  [from, to, start, end]: [number, number, number, number],
  { left: lefts, right: rights, at }: Seen,
): [number, number][] {
  for (let i = from; i < to; i++) lefts[left[i]!]!++;
  for (let j = start; j < end; j++) {
    rights[right[j]!]!++;
    at[right[j]!] = j;
  }
  const pairs: [number, number][] = [];
  for (let i = from; i < to; i++) if (lefts[left[i]!] === 1 && rights[left[i]!] === 1) pairs.push([i, at[left[i]!]!]);
  for (let i = from; i < to; i++) lefts[left[i]!] = 0;
  for (let j = start; j < end; j++) rights[right[j]!] = 0;
  return longestAscending(pairs);
}

/** The longest part of pairs, ascending in the first, that ascends in the second too. */
function longestAscending(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const chosen: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chosen.push(pairs[i]!);
  return chosen.reverse();
}

/** Pairs of the shortest edit script (Myers 1986); none where it would be longer than the bound. */
function fewestChanges(a: Int32Array, b: Int32Array): [number, number][] {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let i = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i++;
      reach[middle + k] = i;
      if (i >= a.length && i - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], endA: number, endB: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [endA, endB];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const at = (k: number): number => reach[k + d + 1]!;
    const k = i - j;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = d === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const previous = down ? k + 1 : k - 1;
    const [x, y] = d === 0 ? [0, 0] : [from, from - previous];
    const begin = d === 0 ? 0 : down ? x : x + 1;
    while (i > begin) pairs.push([--i, --j]);
    [i, j] = [x, y];
  }
  return pairs.reverse();
}

/** Words with their digits, stretches of space, and every other character by itself: the pieces that a change is told by. */
export const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*|[^\S\u2029]+|[\s\S]/gu) ?? [];

/** Equal stretches of two texts by character, found word by word. */
export function commonText(a: string, b: string): CommonRun[] {
  if (a === b) return a === '' ? [] : [{ a: 0, b: 0, length: a.length }];
  const left = tokensOf(a);
  const right = tokensOf(b);
  const starts = (tokens: readonly string[]): number[] => {
    let at = 0;
    return [0, ...tokens.map(token => (at += token.length))];
  };
  const [atLeft, atRight] = [starts(left), starts(right)];
  const runs: { a: number; b: number; length: number }[] = [];
  for (const run of commonRuns(left, right)) {
    const [from, start] = [atLeft[run.a]!, atRight[run.b]!];
    const length = atLeft[run.a + run.length]! - from;
    runs.push({ a: from, b: start, length });
  }
  return withoutChance(runs, a, b);
}

/** Without the spaces and signs that stand alone between two changes: they are equal by chance, and a change reads better whole. */
function withoutChance(runs: readonly CommonRun[], a: string, b: string): CommonRun[] {
  return runs.filter((run, i) => {
    const text = a.slice(run.a, run.a + run.length);
    if (/[\p{L}\p{N}\u2029\uFFFC]/u.test(text)) return true;
    const before = runs[i - 1];
    const after = runs[i + 1];
    const first = run.a === 0 && run.b === 0;
    const last = run.a + run.length === a.length && run.b + run.length === b.length;
    if (first || last) return true;
    // Told apart from what is changed on both sides of it.
    const changedBefore =
      run.a > (before ? before.a + before.length : 0) && run.b > (before ? before.b + before.length : 0);
    const changedAfter =
      run.a + run.length < (after ? after.a : a.length) && run.b + run.length < (after ? after.b : b.length);
    return !(changedBefore && changedAfter);
  });
}

/** How much two texts have in common: 1 for the same words, 0 for none. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [left, right] = [words(a), words(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const found = counts.get(word) ?? 0;
    if (found > 0) common++;
    counts.set(word, found - 1);
  }
  return (2 * common) / (left.length + right.length);
}
