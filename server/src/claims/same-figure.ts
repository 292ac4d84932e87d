/** The same thing told twice: one name, one unit, one period, and the numbers that two places give it. */

import type { Block, Heading, Report } from '../model/report.ts';
import { intervalOf, meets } from '../numbers/interval.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { placeIn, single, type TextUnit } from './blocks.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { type Passage, readPassage } from './passage.ts';
import type { Reading } from './reading.ts';
import { type Subject, subjectOf } from './subject.ts';

interface Mention {
  readonly unit: TextUnit;
  readonly quantity: Quantity;
  readonly subject: Subject;
  /** The headings above it, the topmost first. */
  readonly path: readonly Heading[];
}

/** Figures that two places of a report give, each as one claim; where they differ the later place is the one to look at. */
export function sameFigures(report: Report, read: (text: string) => Reading): Claim[] {
  const mentions = new Map<string, Mention[]>();
  walk(report, (unit, path) => {
    const { passage } = read(unit.prose.text);
    for (const quantity of passage.quantities) {
      const subject = subjectOf(passage, quantity);
      if (subject === null) continue;
      const list = mentions.get(subject.key) ?? [];
      list.push({ unit, quantity, subject, path });
      mentions.set(subject.key, list);
    }
  });
  const claims: Claim[] = [];
  for (const list of mentions.values()) {
    if (list.length < 2) continue;
    // An indicator that is told of one place or time after another has as many values.
    const series = new Set(list.map(mention => fullValue(mention.quantity).toFixed())).size > 2;
    const first = list[0]!;
    for (const later of list.slice(1)) {
      const agrees = meets(intervalOf(first.quantity), intervalOf(later.quantity));
      if (later.unit === first.unit || !compatible(first, later)) continue;
      if (agrees || (!series && sameThing(first, later) && near(first, later)))
        claims.push(claim(first, later, agrees));
    }
  }
  return claims;
}

/** Calls `visit` for each paragraph, in lists and quotes too, with the headings above it. */
function walk(report: Report, visit: (unit: TextUnit, path: readonly Heading[]) => void): void {
  let path: readonly Heading[] = [];
  const inside = (block: Block): void => {
    if (block.kind === 'paragraph') visit({ prose: block.prose, uri: block.uri, kind: 'paragraph' }, path);
    else if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(inside);
    else if (block.kind === 'quote') block.blocks.forEach(inside);
  };
  for (const block of report.blocks) {
    if (block.kind === 'heading') path = [...path.filter(heading => heading.level < block.level), block];
    else inside(block);
  }
}

/** Whether nothing tells two mentions apart: where both name times or a scene, these are the same. */
function compatible({ subject: a }: Mention, { subject: b }: Mention): boolean {
  return (!a.times || !b.times || a.times === b.times) && (a.scene === '|' || b.scene === '|' || a.scene === b.scene);
}

/** Whether two mentions with different numbers can only mean one thing. */
function sameThing(first: Mention, later: Mention): boolean {
  const [a, b] = [first.subject, later.subject];
  // A year that only one of them names is enough to tell them apart, but for two digits that changed places.
  const timed = a.times === b.times || ((!a.times || !b.times) && transposed(first.quantity, later.quantity));
  if (!timed || a.scene !== b.scene || a.after !== b.after) return false;
  // Sub-headings beside each other tell the same of different things, and so do headings with other names and times.
  const [x, y] = [first.path, later.path];
  const fork = x.findIndex((heading, i) => heading !== y[i]);
  if (fork > 0 && y[fork] !== undefined) return false;
  return setting(x) === setting(y);
}

/** Whether two numbers have the same digits in another order: `131.500` and `135.100`. */
function transposed(a: Quantity, b: Quantity): boolean {
  const digits = (q: Quantity): string => [...q.value].sort().join('');
  return a.value.length === b.value.length && digits(a) === digits(b);
}

/** Names and times in headings: capitals beyond the first word, and digits. */
function setting(path: readonly Heading[]): string {
  const words: string[] = [];
  for (const heading of path) {
    const passage: Passage = readPassage(heading.title.text, false);
    const loud = heading.title.text === heading.title.text.toUpperCase();
    passage.tokens.forEach((token, i) => {
      if (token.kind === 'number' || (i > 0 && token.capital && !loud)) words.push(token.low);
    });
  }
  return words.sort().join(' ');
}

/** Whether one number may be a slip for the other: further apart they are two things. */
function near({ quantity: a }: Mention, { quantity: b }: Mention): boolean {
  const [x, y] = [fullValue(a), fullValue(b)];
  return x.lt(y.times(2)) && y.lt(x.times(2));
}

function claim(first: Mention, later: Mention, agrees: boolean): Claim {
  const number = (mention: Mention): ClaimNumber => {
    const q = mention.quantity;
    const whole = single(mention.unit);
    return {
      value: q.value,
      unit: q.unit?.name || null,
      scale: `1${'0'.repeat(q.scale)}`,
      text: whole.text.slice(q.start, q.end),
      place: placeIn(whole, q.start, q.end),
    };
  };
  const [a, b] = [number(first), number(later)];
  return {
    kind: 'same_figure',
    verdict: agrees ? 'consistent' : 'inconsistent',
    place: b.place!,
    cue: null,
    total: null,
    parts: [a, b],
    expected: agrees ? null : a.value,
    stated: agrees ? null : b.value,
    tolerance: agrees ? null : '0',
    rule: agrees ? null : 'totals/repeated-figure',
    focus: agrees ? null : b,
    reason: 'same-label',
  };
}
