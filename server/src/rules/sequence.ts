/** Where a run of whole numbers stops being 1, 2, 3: one break for one cause. */

export interface Break {
  /** Index of the number that breaks the run. */
  readonly index: number;
  /** `start`: the first is not the one to start with; `early`: the expected one comes later; `gap`: it never comes. */
  readonly kind: 'start' | 'gap' | 'early' | 'repeat' | 'backwards';
  /** What would have stood there. */
  readonly expected: number;
}

/**
 * The breaks of a run that should count up from `start`. After a break the run goes on from the number that broke it,
 * so that one skipped, doubled or exchanged number is one break and not one for each of its followers.
 */
export function breaksOf(values: readonly number[], start = 1): Break[] {
  const result: Break[] = [];
  const lastAt = new Map(values.map((value, index) => [value, index]));
  const missing = new Set<number>();
  const seen = new Set<number>();
  let expected = start;
  let alternative: number | null = null;
  values.forEach((value, index) => {
    if (value === expected || value === alternative) {
      expected = value + 1;
      alternative = null;
    } else if (missing.delete(value)) {
      // The other half of an exchange that was told where it began.
    } else if (value > expected) {
      const later = (lastAt.get(expected) ?? -1) > index;
      const slip = !later && values[index + 1] === expected + 1;
      if (slip) {
        // One number is wrong and the run goes on as if it were right: 1, 5, 3, 4.
        result.push({ index, kind: index === 0 ? 'start' : 'gap', expected });
        expected++;
        alternative = null;
        seen.add(value);
        return;
      }
      result.push({ index, kind: later ? 'early' : index === 0 ? 'start' : 'gap', expected });
      for (let n = expected; n < value && missing.size <= values.length; n++) missing.add(n);
      expected = value + 1;
      alternative = null;
    } else {
      result.push({ index, kind: seen.has(value) ? 'repeat' : 'backwards', expected });
      alternative = expected;
      expected = value + 1;
    }
    seen.add(value);
  });
  return result;
}
