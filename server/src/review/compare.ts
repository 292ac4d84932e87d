/** Paragraphs as we printed them against paragraphs as reviewers left them: each change by its place in what was printed. */

import type { BaseParagraph } from '../model/source-part.ts';
import { NOTE_MARK } from '../text/prose.ts';
import { type CommonRun, commonRuns, commonText, likeness } from './common.ts';
import { likePairs, type Range } from './pairs.ts';
import {
  type Insertion,
  PARAGRAPH_END,
  type Removal,
  type ReviewedParagraph,
  sameHand,
  type Tracked,
} from './reviewed.ts';

/** A place between two characters of a list of paragraphs. */
export interface Position {
  readonly paragraph: number;
  readonly offset: number;
}

/** What stands between two positions becomes `text`. */
export interface Change {
  readonly start: Position;
  readonly end: Position;
  /** May hold PARAGRAPH_END, and NOTE_MARK for each of `notes`. */
  readonly text: string;
  readonly notes: readonly (string | null)[];
  /** Null where it was not tracked. */
  readonly by: Tracked | null;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Marks of notes that stand on both sides. */
  readonly notes: readonly { readonly at: Position; readonly note: string }[];
  readonly comments: readonly { readonly id: string; readonly at: Position; readonly opens: boolean }[];
}

export function compareParagraphs(base: readonly BaseParagraph[], given: readonly ReviewedParagraph[]): Comparison {
  const reviewed = withoutEmpty(given);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of base) {
    starts.push(length);
    length += text.length + 1;
  }
  const position = (at: number): Position => {
    let low = 0;
    let high = base.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { paragraph: low, offset: Math.min(at - starts[low]!, base[low]!.text.length) };
  };
  const steps: Step[] = [];
  const notes: { at: Position; note: string }[] = [];
  const comments: { id: string; at: Position; opens: boolean }[] = [];
  if (base.length === 0) return { changes: [], notes, comments };
  const whole = base.map(paragraph => paragraph.text).join(PARAGRAPH_END);
  for (const group of groupsOf(base, reviewed)) {
    const from = group.base.from < base.length ? starts[group.base.from]! : whole.length;
    const last = group.base.to === base.length || group.reviewed.to === reviewed.length;
    if (group.base.from === group.base.to) {
      steps.push(...insertedParagraphs(reviewed.slice(group.reviewed.from, group.reviewed.to), from, whole.length));
      continue;
    }
    const to = last ? starts[group.base.to - 1]! + base[group.base.to - 1]!.text.length : starts[group.base.to]!;
    const before = whole.slice(from, to);
    const joined = join(
      reviewed.slice(group.reviewed.from, group.reviewed.to),
      !last && group.reviewed.to > group.reviewed.from,
    );
    const runs = commonText(before, joined.text);
    steps.push(...stepsOf(before, joined, runs, from));
    for (const { at, note } of joined.notes) {
      const place = matched(runs, at);
      if (place !== null && note !== null && before[place] === NOTE_MARK)
        notes.push({ at: position(from + place), note });
    }
    for (const { id, at, opens } of joined.comments)
      comments.push({ id, at: position(from + nearest(runs, at, before.length)), opens });
  }
  return { changes: changesOf(steps, position), notes, comments };
}

/** Paragraphs without text before the review hold only what was inserted: it belongs to the one before or after them. */
function withoutEmpty(given: readonly ReviewedParagraph[]): ReviewedParagraph[] {
  const kept: ReviewedParagraph[] = [];
  let waiting: Insertion[] = [];
  for (const paragraph of given) {
    if (paragraph.text !== '') {
      const lead = waiting.map(each => ({ ...each, at: 0, text: each.text + PARAGRAPH_END }));
      kept.push({ ...paragraph, insertions: [...lead, ...paragraph.insertions] });
      waiting = [];
      continue;
    }
    const last = kept.at(-1);
    const { insertions } = paragraph;
    if (!last) waiting.push(...insertions);
    else
      kept[kept.length - 1] = {
        ...last,
        insertions: [
          ...last.insertions,
          ...insertions.map((each, i) => ({
            ...each,
            at: last.text.length,
            text: i === 0 ? PARAGRAPH_END + each.text : each.text,
          })),
        ],
        comments: [...last.comments, ...paragraph.comments.map(each => ({ ...each, at: last.text.length }))],
      };
  }
  const last = kept.at(-1);
  if (!last && waiting.length > 0) kept.push({ ...given[0]!, insertions: waiting });
  return kept;
}

// ------------------------------------------------------------------------------------------------ groups

/** Paragraphs that answer each other: mostly one and one; one and several where it was split, several and one where joined. */
interface Group {
  readonly base: Range;
  readonly reviewed: Range;
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function groupsOf(base: readonly BaseParagraph[], reviewed: readonly ReviewedParagraph[]): Group[] {
  const left = base.map(paragraph => paragraph.text);
  const right = reviewed.map(paragraph => paragraph.text);
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  for (const run of [
    ...commonRuns(left.map(folded), right.map(folded)),
    { a: left.length, b: right.length, length: 0 },
  ]) {
    groups.push(...pairRest(left, right, { from: i, to: run.a }, { from: j, to: run.b }));
    for (let k = 0; k < run.length; k++) groups.push({ base: one(run.a + k), reviewed: one(run.b + k) });
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  return groups;
}

const one = (at: number): Range => ({ from: at, to: at + 1 });

/** Pairs what two stretches without an equal paragraph have: the most alike in order, split and joined ones together. */
function pairRest(left: readonly string[], right: readonly string[], base: Range, reviewed: Range): Group[] {
  const [n, m] = [base.to - base.from, reviewed.to - reviewed.from];
  if (n === 0 && m === 0) return [];
  const pairs = likePairs(left, right, base, reviewed);
  const groups: Group[] = [];
  let [i, j] = [base.from, reviewed.from];
  const rest = (to: number, end: number): void => {
    for (; i < to; i++) groups.push({ base: one(i), reviewed: { from: j, to: j } });
    for (; j < end; j++) groups.push({ base: { from: i, to: i }, reviewed: one(j) });
  };
  for (const [index, [x, y]] of pairs.entries()) {
    const next = pairs[index + 1] ?? [base.to, reviewed.to];
    let [a, b] = [
      { from: x, to: x + 1 },
      { from: y, to: y + 1 },
    ];
    const joins = (more: Range, other: Range): number =>
      likeness(left.slice(more.from, more.to).join(' '), right.slice(other.from, other.to).join(' '));
    let alike = joins(a, b);
    const grow = (nextA: Range, nextB: Range): boolean => {
      const better = joins(nextA, nextB);
      if (better <= alike + 0.05) return false;
      [a, b, alike] = [nextA, nextB, better];
      return true;
    };
    while (b.to < next[1] && grow(a, { from: b.from, to: b.to + 1 }));
    while (b.from > j && grow(a, { from: b.from - 1, to: b.to }));
    while (a.to < next[0] && grow({ from: a.from, to: a.to + 1 }, b));
    while (a.from > i && grow({ from: a.from - 1, to: a.to }, b));
    rest(a.from, b.from);
    groups.push({ base: a, reviewed: b });
    [i, j] = [a.to, b.to];
  }
  rest(base.to, reviewed.to);
  return groups;
}

// ------------------------------------------------------------------------------------------------ steps

/** A change within the joined text of all paragraphs. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly notes: readonly (string | null)[];
  readonly by: Tracked | null;
}

/** Reviewed paragraphs as one text. */
interface Joined {
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly insertions: readonly Insertion[];
  readonly notes: readonly { readonly at: number; readonly note: string | null }[];
  readonly comments: readonly { readonly id: string; readonly at: number; readonly opens: boolean }[];
}

function join(paragraphs: readonly ReviewedParagraph[], ended: boolean): Joined {
  let text = '';
  const removals: Removal[] = [];
  const insertions: Insertion[] = [];
  const notes: { at: number; note: string | null }[] = [];
  const comments: { id: string; at: number; opens: boolean }[] = [];
  paragraphs.forEach((paragraph, i) => {
    const from = text.length;
    removals.push(...paragraph.removals.map(each => ({ ...each, start: each.start + from, end: each.end + from })));
    insertions.push(...paragraph.insertions.map(each => ({ ...each, at: each.at + from })));
    comments.push(...paragraph.comments.map(each => ({ ...each, at: each.at + from })));
    let mark = 0;
    for (let at = paragraph.text.indexOf(NOTE_MARK); at >= 0; at = paragraph.text.indexOf(NOTE_MARK, at + 1))
      notes.push({ at: from + at, note: paragraph.notes[mark++] ?? null });
    text += paragraph.text;
    if (i < paragraphs.length - 1 || ended) {
      if (paragraph.end) removals.push({ start: text.length, end: text.length + 1, by: paragraph.end });
      text += PARAGRAPH_END;
    }
  });
  return { text, removals, insertions, notes, comments };
}

/** What was done to `before`, in its order; `from` is added to all places. */
function stepsOf(before: string, joined: Joined, runs: readonly CommonRun[], from: number): Step[] {
  const steps: Step[] = [];
  let insertion = 0;
  let removal = 0;
  const insertUpTo = (limit: number, to: (at: number) => number): void => {
    for (; insertion < joined.insertions.length && joined.insertions[insertion]!.at <= limit; insertion++) {
      const { at, text, by, notes } = joined.insertions[insertion]!;
      const place = from + to(at);
      steps.push({ start: place, end: place, text, notes, by });
    }
  };
  let [i, j] = [0, 0];
  for (const run of [...runs, { a: before.length, b: joined.text.length, length: 0 }]) {
    if (run.a > i) steps.push({ start: from + i, end: from + run.a, text: '', notes: [], by: null });
    // What is in the reviewed text and was not printed: typed without tracking, unless it was deleted again.
    const typed = keptText(joined, j, run.b);
    if (typed.text !== '') steps.push({ start: from + run.a, end: from + run.a, ...typed, by: null });
    insertUpTo(run.b - (run.length > 0 ? 1 : 0), () => run.a);
    const end = run.b + run.length;
    while (removal < joined.removals.length && joined.removals[removal]!.end <= run.b) removal++;
    for (let at = run.b; at < end; ) {
      const next = joined.removals[removal];
      const stop = next && next.start < end ? Math.max(at, next.start) : end;
      insertUpTo(stop, place => run.a + Math.max(0, place - run.b));
      if (!next || next.start >= end) break;
      const until = Math.min(end, next.end);
      const shift = run.a - run.b;
      steps.push({ start: from + stop + shift, end: from + until + shift, text: '', notes: [], by: next.by });
      insertUpTo(until - 1, () => until + shift);
      at = until;
      if (next.end <= end) removal++;
      else break;
    }
    insertUpTo(end, place => run.a + Math.max(0, Math.min(run.length, place - run.b)));
    [i, j] = [run.a + run.length, end];
  }
  return steps;
}

function keptText(joined: Joined, from: number, to: number): { text: string; notes: (string | null)[] } {
  let text = '';
  const kept: [number, number][] = [];
  let at = from;
  if (from >= to) return { text, notes: [] };
  for (let i = firstAfter(joined.removals, from); i < joined.removals.length; i++) {
    const { start, end } = joined.removals[i]!;
    if (start >= to) break;
    if (start > at) kept.push([at, start]);
    at = Math.max(at, Math.min(end, to));
  }
  if (at < to) kept.push([at, to]);
  const notes: (string | null)[] = [];
  for (const [start, end] of kept) {
    text += joined.text.slice(start, end);
    for (const { at: place, note } of joined.notes) if (place >= start && place < end) notes.push(note);
  }
  return { text, notes };
}

/** Index of the first removal that ends after a place. */
function firstAfter(removals: readonly Removal[], at: number): number {
  let low = 0;
  let high = removals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (removals[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whole paragraphs that were not printed: put before the one that starts at `at`, or after the last. */
function insertedParagraphs(paragraphs: readonly ReviewedParagraph[], at: number, length: number): Step[] {
  return paragraphs.flatMap((paragraph): Step[] => {
    const joined = join([paragraph], false);
    const steps = stepsOf('', joined, [], 0).filter(step => step.text !== '');
    const text = steps.map(step => step.text).join('');
    if (text.trim() === '') return [];
    const by = steps.every(step => step.by) ? steps[0]!.by : null;
    const notes = steps.flatMap(step => step.notes);
    const last = at >= length;
    const place = last ? length : at;
    return [{ start: place, end: place, text: last ? PARAGRAPH_END + text : text + PARAGRAPH_END, notes, by }];
  });
}

/** The place in the first text of a character that both have; null where it has none. */
function matched(runs: readonly CommonRun[], at: number): number | null {
  const run = lastBefore(runs, at);
  return run && at < run.b + run.length ? run.a + at - run.b : null;
}

/** The place in the first text nearest to one in the second. */
function nearest(runs: readonly CommonRun[], at: number, length: number): number {
  const run = lastBefore(runs, at);
  if (!run) return 0;
  return Math.min(length, run.a + Math.min(run.length, at - run.b));
}

function lastBefore(runs: readonly CommonRun[], at: number): CommonRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.b <= at) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** Steps that touch and are one hand's work are one change: a deletion with what was typed in its place. */
function changesOf(steps: readonly Step[], position: (at: number) => Position): Change[] {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    if (last && last.end === step.start && isOneHand(last.by, step.by) && !isParagraphs(last) && !isParagraphs(step))
      merged[merged.length - 1] = {
        ...last,
        end: step.end,
        text: last.text + step.text,
        notes: [...last.notes, ...step.notes],
      };
    else merged.push(step);
  }
  return merged.map(({ start, end, text, notes, by }) => ({
    start: position(start),
    end: position(end),
    text,
    notes,
    by,
  }));
}

/** Whole paragraphs that were put in stay proposals of their own. */
const isParagraphs = (step: Step): boolean =>
  step.start === step.end &&
  step.text.length > 1 &&
  (step.text.endsWith(PARAGRAPH_END) || step.text.startsWith(PARAGRAPH_END));

const isOneHand = (a: Tracked | null, b: Tracked | null): boolean => (a && b ? sameHand(a, b) : a === b);
