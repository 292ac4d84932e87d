/** Parts that are each told with their share of one whole: `19 chuyên gia …, có 11 người (58%) …, 3 người (16%) … và 5 người (26%)`. */

import type { Quantity } from '../numbers/quantity.ts';
import { fullValue } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Passage } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { weigh } from './weigh.ts';

/** A part and its percentage. */
interface Portion {
  readonly part: Quantity;
  readonly percent: Quantity;
}

/** How far a percentage may stand behind its part, in tokens. */
const REACH = 16;
/** How far the shares of all parts may be from 100, and each from its own, in points. */
const ALL = 1.5;
const EACH = 0.15;
/** How far the sum may miss the whole before it is taken for another thing. */
const FURTHEST = 0.35;

/** All breakdowns of a passage whose parts prove with their shares that they are all of it. */
export function readPortions(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  for (let k = 0; k < passage.quantities.length; ) {
    const row = portionsFrom(passage, k);
    const claim = row.length > 1 ? fromPortions(passage, row) : null;
    if (claim) claims.push(claim);
    k = row.length > 1 ? passage.quantities.indexOf(row.at(-1)!.percent) + 1 : k + 1;
  }
  return claims;
}

/** The row of parts with percentages that begins at quantity `k`; empty where none does. */
function portionsFrom({ quantities, sentence }: Passage, k: number): Portion[] {
  const row: Portion[] = [];
  for (let i = k; i + 1 < quantities.length && row.length < 12; i += 2) {
    const [part, percent] = [quantities[i]!, quantities[i + 1]!];
    if (part.role !== 'amount' || part.weak || part.hedge || part.over !== null || part.under !== null) break;
    if (percent.unit?.kind !== 'percent' || percent.role !== 'amount' || percent.hedge) break;
    if (percent.token - part.next > REACH || sentence[part.token] !== sentence[quantities[k]!.token]) break;
    const first = row[0]?.part;
    if (first ? !alike(first, part) : !/^(count|money|measure)$/u.test(part.unit?.kind ?? '')) break;
    row.push({ part, percent });
  }
  return row;
}

/** Whether two parts may be of one whole. */
const alike = (a: Quantity, b: Quantity): boolean => !/^(other|apart)$/u.test(unitFit(a.unit, b.unit));

function fromPortions(passage: Passage, row: readonly Portion[]): RawClaim | null {
  const shares = row.reduce((sum, { percent }) => sum + Number(percent.value), 0);
  if (Math.abs(shares - 100) > ALL) return null;
  const parts = row.map(({ part }) => ({ ...part, unit: part.unit ?? row[0]!.part.unit }));
  const values = parts.map(part => Number(fullValue(part).toString()));
  const sum = values.reduce((a, b) => a + b, 0);
  /** How many of the parts have the share of a whole that is told of them. */
  const agreeing = (whole: number): number =>
    row.filter(
      ({ percent }, n) =>
        Math.abs((values[n]! / whole) * 100 - Number(percent.value)) <= Math.max(EACH, 10 ** -percent.decimals),
    ).length;
  const total = wholeBefore(passage, row[0]!.part, sum);
  if (!total) return null;
  const stated = Number(fullValue(total).toString());
  // The shares are of this whole, or of the sum that it should be.
  if (agreeing(stated) === 0 && agreeing(sum) < row.length) return null;
  const weighing = weigh(total, parts);
  const home = 0;
  const wrong = weighing.balance === 'short' || weighing.balance === 'over';
  if (wrong && (total.hedge !== null || weighing.deviation > FURTHEST)) return null;
  return {
    kind: 'breakdown',
    verdict: wrong ? 'inconsistent' : weighing.balance === 'fits' ? 'consistent' : 'rounding',
    total: { quantity: total, home },
    parts: row.map(({ part }) => ({ quantity: part, home })),
    cue: null,
    expected: weighing.expected,
    stated: weighing.stated,
    tolerance: weighing.tolerance,
    rule: wrong ? 'totals/breakdown' : null,
    focus: wrong ? { quantity: total, home } : null,
    reason: 'shares',
  };
}

/** The whole that a row may divide: the nearest before it, in its sentence or the one before, that is about its sum. */
function wholeBefore(passage: Passage, first: Quantity, sum: number): Quantity | null {
  const from = passage.starts[Math.max(0, passage.sentence[first.token]! - 1)]!;
  for (let k = passage.quantities.indexOf(first) - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < from) return null;
    if (q.role !== 'amount' || q.weak || unitFit(q.unit, first.unit) === 'other') continue;
    const value = Number(fullValue(q).toString());
    if (Math.abs(value - sum) / sum <= FURTHEST) return q;
  }
  return null;
}
