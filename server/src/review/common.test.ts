/** Common runs: always ascending and equal, whole where nothing changed, bounded in time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommonRun, commonRuns, commonText, likeness } from './common.ts';

/** Both sequences again from their common runs and the rests between them. */
function holds(a: readonly string[], b: readonly string[], runs: readonly CommonRun[]): void {
  let [i, j] = [0, 0];
  for (const run of runs) {
    expect(run.a).toBeGreaterThanOrEqual(i);
    expect(run.b).toBeGreaterThanOrEqual(j);
    expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
    [i, j] = [run.a + run.length, run.b + run.length];
  }
}

describe('commonRuns', () => {
  it('holds for any two sequences, and finds all where one is the other', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        holds(a, b, commonRuns(a, b));
        expect(commonRuns(a, a).reduce((sum, run) => sum + run.length, 0)).toBe(a.length);
      }),
    );
  });

  it('finds what a few changes leave', () => {
    const a = [...'abcdefgh'];
    expect(commonRuns(a, [...'abXdefh'])).toEqual([
      { a: 0, b: 0, length: 2 },
      { a: 3, b: 3, length: 3 },
      { a: 7, b: 6, length: 1 },
    ]);
    expect(commonRuns([...'aabbaabb'], [...'aababb']).reduce((sum, run) => sum + run.length, 0)).toBe(6);
  });

  it('takes long sequences without anything in common in a moment', () => {
    const a = Array.from({ length: 50_000 }, (_, i) => `a${i % 7}`);
    const b = Array.from({ length: 50_000 }, (_, i) => `a${(i * i) % 7}`);
    const started = performance.now();
    holds(a.slice(0, 10), b.slice(0, 10), []);
    commonRuns(a, b);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('commonText', () => {
  it('tells changes word by word, numbers whole', () => {
    const [a, b] = ['Thu 1.234,5 tỷ đồng, đạt 90%.', 'Thu 1.234,8 tỷ đồng, vượt 90%.'];
    const rests: string[] = [];
    let at = 0;
    for (const run of [...commonText(a, b), { a: a.length, b: b.length, length: 0 }]) {
      if (run.a > at) rests.push(a.slice(at, run.a));
      at = run.a + run.length;
    }
    expect(rests).toEqual(['1.234,5', 'đạt']);
  });

  it('takes a stretch of changed words as one change', () => {
    const runs = commonText('một hai ba bốn', 'một bảy tám bốn');
    expect(runs).toEqual([
      { a: 0, b: 0, length: 4 },
      { a: 10, b: 11, length: 4 },
    ]);
  });
});

it('likeness counts words', () => {
  expect(likeness('a b c', 'a b c')).toBe(1);
  expect(likeness('a b', 'c d')).toBe(0);
  expect(likeness('a b', 'a c')).toBe(0.5);
});
