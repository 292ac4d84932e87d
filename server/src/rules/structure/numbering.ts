/** What is wrong with typed section numbers, and the numbers they should have. */

import type { NumberStyle, Report, Section, TypedNumber } from '../../model/report.ts';
import { leadingNumber } from '../../model/typed-number.ts';
import type { Edit } from '../../text/edit.ts';
import { breaksOf } from '../sequence.ts';
import { retype, valuesOf } from './numbers.ts';
import { allSections, type Siblings, siblingsOf } from './outline.ts';

export interface NumberingBreak {
  readonly section: Section;
  /** `parent`: 2.2 below 1; `system`: a number of another kind among its siblings; the others as in `sequence.ts`. */
  readonly kind: 'parent' | 'system' | 'start' | 'gap' | 'early' | 'repeat' | 'backwards';
  /** The number that is due, as it would be typed; empty where that cannot be said. */
  readonly expected: string;
  /** The section before it, for the message. */
  readonly previous: Section | null;
}

interface Numbered {
  readonly section: Section;
  readonly number: TypedNumber;
}

/** Siblings of one system, in order; those of other systems among them apart. */
interface Run {
  readonly parent: Section | null;
  readonly style: NumberStyle;
  readonly members: readonly Numbered[];
  readonly strangers: readonly Numbered[];
  /** The first value: 1, or where the same run goes on from the parent before. */
  readonly start: number;
}

/** All breaks in document order, one for one cause. */
export function numberingBreaks(report: Report): NumberingBreak[] {
  const runs = runsOf(report);
  const misplaced = new Set<Section>();
  const pending = pendingNumbers(report);
  const slips = slipsOf(runs);
  const late = new Set<Section>();
  const result: NumberingBreak[] = [];
  for (const run of runs) {
    const wrong = run.members.find(m => !prefixFits(m.number, run.parent, run.members));
    if (wrong && !fitsDue(wrong.number, run.parent, slips)) {
      misplaced.add(wrong.section);
      const due = retype(wrong.number, duePath(wrong.number, run.parent, run.start), [wrong.number]) ?? '';
      result.push({ section: wrong.section, kind: 'parent', expected: due, previous: run.parent });
    }
  }
  for (const run of runs) {
    const stranger = run.strangers[0];
    if (stranger)
      result.push({
        section: stranger.section,
        kind: 'system',
        expected: '',
        previous: run.members[0]?.section ?? null,
      });
    const breaks = valueBreaks(run, misplaced, pending);
    const first = run.members[0];
    if (first && breaks[0]?.section === first.section && goesOnFrom(run)) {
      // One level too deep all the way down: 1, in it 2, in it 3.
      if (late.has(run.parent!)) breaks.shift();
      late.add(first.section);
    }
    result.push(...breaks);
  }
  return result.sort((a, b) => a.section.span.start - b.section.span.start);
}

/** Numbers that break their run by themselves, with the value that is due. */
function slipsOf(runs: readonly Run[]): ReadonlyMap<Section, number> {
  const slips = new Map<Section, number>();
  for (const { members, start } of runs)
    for (const { index, expected } of breaksOf(valuesOf(members.map(m => m.number)), start))
      slips.set(members[index]!.section, expected);
  return slips;
}

/** Whether `2.1` stands below what should be 2: the parent's number is the slip, and told there. */
function fitsDue(number: TypedNumber, parent: Section | null, slips: ReadonlyMap<Section, number>): boolean {
  const above = parent?.heading.number;
  const due = parent ? slips.get(parent) : undefined;
  if (!above || due === undefined) return false;
  const path = above.style.startsWith('decimal') ? [...above.path.slice(0, -1), due] : [due];
  return same(number.path.slice(0, -1), path);
}

interface PendingNumber {
  readonly uri: string;
  readonly start: number;
  readonly style: NumberStyle;
  readonly value: number;
}

/** Numbers of lines that look like headings and are none yet. */
function pendingNumbers(report: Report): PendingNumber[] {
  return report.problems.flatMap(({ rule, uri, span, data }) => {
    const number = rule === 'structure/layout' ? leadingNumber(`${data.text}`) : null;
    if (!number) return [];
    return [{ uri, start: span.start, style: number.style, value: number.path.at(-1) ?? 0 }];
  });
}

/** Whether the run's first number is its parent's next sibling's: the heading stands one level too deep. */
function goesOnFrom({ parent, style, members }: Run): boolean {
  const above = parent?.heading.number;
  return above?.style === style && valuesOf([members[0]!.number])[0] === valuesOf([above])[0]! + 1;
}

function valueBreaks(run: Run, misplaced: ReadonlySet<Section>, pending: readonly PendingNumber[]): NumberingBreak[] {
  const numbers = run.members.map(m => m.number);
  const values = valuesOf(numbers);
  const first = run.members[0];
  // A run that already broke with its parent goes on from its own first number.
  const start = first && misplaced.has(first.section) ? values[0]! : run.start;
  return breaksOf(values, start).flatMap(({ index, kind, expected }) => {
    const { section, number } = run.members[index]!;
    const previous = run.members[index - 1]?.section ?? null;
    if (misplaced.has(section) || (previous && explains(previous, expected, run, misplaced))) return [];
    const strangerBetween = run.strangers.some(
      s => s.number.path.length > 0 && s.number.path[0] === expected && s.section.span.start < section.span.start,
    );
    if (strangerBetween) return [];
    // The number that is due stands above in a line that is no heading yet, which is told there.
    const typed = pending.some(
      p => p.uri === section.uri && p.start < section.span.start && p.style === run.style && p.value === expected,
    );
    if (typed) return [];
    const path = [...number.path.slice(0, -1), expected];
    return [{ section, kind, expected: retype(number, path, numbers) ?? String(expected), previous }];
  });
}

/** Whether the missing sibling stands, with its number, below the one before (1, then 2.2 one level too deep). */
function explains(previous: Section, expected: number, run: Run, misplaced: ReadonlySet<Section>): boolean {
  const depth = run.style === 'decimal-path' ? run.members[0]!.number.path.length - 1 : 0;
  for (const inner of allSections(previous.children))
    if (misplaced.has(inner) && inner.heading.number!.path[depth] === expected) return true;
  return false;
}

// ------------------------------------------------------------------------------------------------ systems

function runsOf(report: Report): Run[] {
  const runs: Run[] = [];
  // Where each system of each depth ended below the parent before: a run may go on from there (III, then IV in the next part).
  const ended = new Map<string, number>();
  for (const group of siblingsOf(report)) {
    const depth = group.sections[0]?.level ?? 0;
    // Beside headings that the assembly makes, numbers are made too.
    if (group.sections.some(section => section.number !== null && section.heading.number === null)) continue;
    const numbered = group.sections.flatMap(section =>
      section.heading.number ? [{ section, number: section.heading.number }] : [],
    );
    const appendices = numbered.filter(n => n.number.style === 'appendix');
    const others = numbered.filter(n => n.number.style !== 'appendix');
    if (appendices.length > 0)
      runs.push({ parent: group.parent, style: 'appendix', members: appendices, strangers: [], start: 1 });
    if (others.length === 0) continue;
    const style = mainStyle(others);
    const members = others.filter(n => n.number.style === style);
    const values = valuesOf(members.map(m => m.number));
    const key = `${depth} ${style}`;
    const before = ended.get(key);
    const goesOn =
      style !== 'decimal-path' && before !== undefined && group.parent !== null && values[0] === before + 1;
    runs.push({
      parent: group.parent,
      style,
      members,
      strangers: strangersIn(group, others, style),
      start: goesOn ? before + 1 : 1,
    });
    ended.set(key, values[values.length - 1]!);
  }
  return runs;
}

/** The system of most siblings; of equals, the first. */
function mainStyle(numbered: readonly Numbered[]): NumberStyle {
  const count = new Map<NumberStyle, number>();
  for (const { number } of numbered) count.set(number.style, (count.get(number.style) ?? 0) + 1);
  let best = numbered[0]!.number.style;
  for (const [style, n] of count) if (n > count.get(best)!) best = style;
  return best;
}

const strangersIn = (_group: Siblings, numbered: readonly Numbered[], style: NumberStyle): Numbered[] =>
  numbered.filter(n => n.number.style !== style);

/** `2.1` stands below 2, or below II; under a parent without a number siblings agree among themselves. */
function prefixFits(number: TypedNumber, parent: Section | null, members: readonly Numbered[]): boolean {
  if (number.style !== 'decimal-path') return true;
  const prefix = number.path.slice(0, -1);
  const above = parent?.heading.number ?? null;
  if (above === null || above.style === 'appendix') return same(prefix, members[0]!.number.path.slice(0, -1));
  if (above.style === 'decimal' || above.style === 'decimal-path') return same(prefix, above.path);
  return same(prefix, [valuesOf([above])[0]!]) || same(prefix, above.path);
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function duePath(number: TypedNumber, parent: Section | null, value: number): number[] {
  const above = parent?.heading.number;
  if (number.style !== 'decimal-path' || !above) return [...number.path.slice(0, -1), value];
  return [...(above.style.startsWith('decimal') ? above.path : valuesOf([above])), value];
}

// ------------------------------------------------------------------------------------------------ renumbering

/** The edits that number all typed headings anew, by file; the outline decides, numbers of another system stay. */
export function renumberSections(report: Report): { uri: string; edits: Edit[] }[] {
  const due = new Map<Section, readonly number[]>();
  const byFile = new Map<string, Edit[]>();
  for (const run of runsOf(report)) {
    const numbers = run.members.map(m => m.number);
    const convertible = soleStranger(run);
    const order = [...run.members, ...(convertible ? [convertible] : [])].sort(
      (a, b) => a.section.span.start - b.section.span.start,
    );
    order.forEach(({ section, number }, index) => {
      const model = number.style === run.style ? number : numbers[0]!;
      const above = run.parent ? (due.get(run.parent) ?? run.parent.heading.number?.path ?? []) : [];
      const value = run.start + index;
      const decimalAbove = run.parent?.heading.number?.style.startsWith('decimal') ?? false;
      const prefix =
        decimalAbove || (run.parent?.heading.number && model.path.length === 2) ? above : model.path.slice(0, -1);
      const path = run.style === 'decimal-path' ? [...prefix, value] : [value];
      due.set(section, path);
      const text = retype(model, path, numbers);
      if (text === null || text === number.text.normalize('NFC')) return;
      const edits = byFile.get(section.uri) ?? [];
      edits.push({ span: number.span, newText: text });
      byFile.set(section.uri, edits);
    });
  }
  return [...byFile].map(([uri, edits]) => ({ uri, edits: edits.sort((a, b) => a.span.start - b.span.start) }));
}

/** A single number of another system that says what its place asks for (I, 2, III) is retyped in the siblings' system. */
function soleStranger(run: Run): Numbered | null {
  const [only, ...more] = run.strangers;
  if (!only || more.length > 0 || run.members.length < 2 || only.number.style === 'decimal-path') return null;
  const before = run.members.filter(m => m.section.span.start < only.section.span.start).length;
  return valuesOf([only.number])[0] === run.start + before ? only : null;
}
