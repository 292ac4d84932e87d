/** Two versions of a paragraph as one: what came and what went marked, the rest as it is in the later one. */

import type { PrintChange, PrintInline } from '../render/print.ts';
import { NOTE_MARK } from '../text/prose.ts';
import { commonText } from './common.ts';

/** A stretch of text, or one character that stands for something else, with what encloses it. */
interface Leaf {
  readonly text: string;
  readonly inline: PrintInline;
  readonly around: readonly PrintInline[];
}

/** Stands for a picture while texts are compared. */
const PICTURE = '\uFFFB';

function leavesOf(inlines: readonly PrintInline[], around: readonly PrintInline[] = []): Leaf[] {
  return inlines.flatMap((inline): Leaf[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return inline.text === '' ? [] : [{ text: inline.text, inline, around }];
      case 'break':
        return [{ text: '\n', inline, around }];
      case 'note':
        return [{ text: NOTE_MARK, inline, around }];
      case 'image':
        return [{ text: PICTURE, inline, around }];
      default:
        return leavesOf(inline.children, [...around, inline]);
    }
  });
}

/** The text by which versions are compared. */
export const comparedText = (inlines: readonly PrintInline[]): string =>
  leavesOf(inlines)
    .map(leaf => leaf.text)
    .join('');

/** Marks of notes that stand in both versions, by their numbers. */
export type NotePairs = (before: number, after: number) => void;

/** A change within a paragraph, as text. */
export interface WordChange {
  readonly old: string;
  readonly new: string;
}

export interface MergedInlines {
  readonly inlines: readonly PrintInline[];
  readonly words: readonly WordChange[];
}

/** Both versions in one: deleted stretches before those that took their place. */
export function mergeInlines(
  before: readonly PrintInline[],
  after: readonly PrintInline[],
  pair: NotePairs,
): MergedInlines {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  const [old, now] = [left.map(leaf => leaf.text).join(''), right.map(leaf => leaf.text).join('')];
  const inlines: PrintInline[] = [];
  const words: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const run of [...commonText(old, now), { a: old.length, b: now.length, length: 0 }]) {
    const [gone, come] = [old.slice(i, run.a), now.slice(j, run.b)];
    if (gone !== '') inlines.push(...marked('deleted', slice(left, i, run.a)));
    if (come !== '') inlines.push(...marked('inserted', slice(right, j, run.b)));
    if (gone !== '' || come !== '') words.push({ old: plain(gone), new: plain(come) });
    const [kept, was] = [slice(right, run.b, run.b + run.length), slice(left, run.a, run.a + run.length)];
    const notes = (leaves: readonly Leaf[]) => leaves.flatMap(({ inline }) => (inline.kind === 'note' ? [inline] : []));
    const olds = notes(was);
    notes(kept).forEach((note, k) => {
      if (olds[k]) pair(olds[k].number, note.number);
    });
    inlines.push(...kept.map(enclosed));
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  return { inlines, words };
}

/** All of a paragraph as one change. */
export const wholeInlines = (inlines: readonly PrintInline[], change: PrintChange): PrintInline[] =>
  marked(change, leavesOf(inlines));

const marked = (change: PrintChange, leaves: readonly Leaf[]): PrintInline[] =>
  leaves.length === 0 ? [] : [{ kind: 'change', change, children: leaves.map(enclosed) }];

const plain = (text: string): string => text.replaceAll(NOTE_MARK, '').replaceAll(PICTURE, '').replaceAll('\n', ' ');

/** The leaves of `[from, to)` of the text, cut where it begins and ends. */
function slice(leaves: readonly Leaf[], from: number, to: number): Leaf[] {
  const found: Leaf[] = [];
  let at = 0;
  for (const leaf of leaves) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + leaf.text.length)];
    if (start < end) {
      const text = leaf.text.slice(start - at, end - at);
      const { inline } = leaf;
      const cut: PrintInline = inline.kind === 'text' || inline.kind === 'code' ? { kind: inline.kind, text } : inline;
      found.push({ ...leaf, text, inline: cut });
    }
    at += leaf.text.length;
  }
  return found;
}

const enclosed = ({ inline, around }: Leaf): PrintInline =>
  around.reduceRight<PrintInline>(
    (inner, outer) => ('children' in outer ? { ...outer, children: [inner] } : inner),
    inline,
  );
