/** What a new version of a part changed: paragraphs, and the figures in those that stayed otherwise. */

import { commonRuns } from './common.ts';
import { sideBySide } from './pairs.ts';

export interface PartChanges {
  /** Each with its text before and after; null where it is new or gone. */
  readonly paragraphs: readonly { readonly before: string | null; readonly after: string | null }[];
  /** Figures that others took the place of, as printed. */
  readonly figures: readonly { readonly before: string; readonly after: string; readonly paragraph: string }[];
}

/** Compares two texts of a part, their front matter aside. */
export function partChanges(before: string, after: string): PartChanges {
  const [left, right] = [paragraphsOf(before), paragraphsOf(after)];
  const paragraphs: PartChanges['paragraphs'][number][] = [];
  const figures: PartChanges['figures'][number][] = [];
  for (const [i, j] of sideBySide(left, right)) {
    const [old, now] = [i === null ? null : left[i]!, j === null ? null : right[j]!];
    if (old === now) continue;
    paragraphs.push({ before: old, after: now });
    if (old !== null && now !== null) for (const pair of figuresOf(old, now)) figures.push({ ...pair, paragraph: now });
  }
  return { paragraphs, figures };
}

const paragraphsOf = (text: string): string[] =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** Figures of one paragraph that stand in the place of others. */
function figuresOf(before: string, after: string): { before: string; after: string }[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const found: { before: string; after: string }[] = [];
  let [i, j] = [0, 0];
  for (const run of [...commonRuns(left, right), { a: left.length, b: right.length, length: 0 }]) {
    const [gone, come] = [left.slice(i, run.a).filter(isFigure), right.slice(j, run.b).filter(isFigure)];
    for (let k = 0; k < Math.min(gone.length, come.length); k++)
      if (gone[k] !== come[k]) found.push({ before: gone[k]!, after: come[k]! });
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  return found;
}

const wordsOf = (text: string): string[] => text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|\S/gu) ?? [];

const isFigure = (word: string): boolean => /^\p{N}/u.test(word);
