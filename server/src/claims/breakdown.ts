/** Breakdowns in one block: a total and the parts that a cue, a colon or a bracket gives it. */

import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type Candidate, FIT_ORDER, type Reading, readingsOf, whole } from './breakdown-reading.ts';
import { holds } from './chance.ts';
import { promises } from './completeness.ts';
import type { Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { balanced, isError, plausible, singleTooLarge } from './doubt.ts';
import { type Part, type PartList, partsFor } from './list.ts';
import { overlapping } from './overlap.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { type Weighing, weigh } from './weigh.ts';

/** All breakdowns of a block. */
export function readBreakdowns(passage: Passage): RawClaim[] {
  if (passage.quantities.length < 2) return [];
  const claims: RawClaim[] = [];
  for (const cue of findCues(passage)) {
    claims.push(...readCue(passage, cue));
  }
  return claims;
}

/** The claims of one cue: one for each unit that its possible totals are told in (dự án, tỷ đồng). */
function readCue(passage: Passage, cue: Cue): RawClaim[] {
  const groups = new Map<string, Candidate[]>();
  let last: string | null = null;
  for (const index of cue.totals) {
    const total = passage.quantities[index]!;
    const list = partsFor(passage, total, cue.region, othersOf(passage, cue, index));
    if (list.parts.length === 0 || tooSmall(passage, total, list)) continue;
    const { unit } = total;
    // A total without a noun stands with the one nearest to it.
    const own =
      unit === null ? null : unit.kind === 'count' ? (unit.families[0] ?? 'count') : unit.dimension || unit.kind;
    const told = othersOf(passage, cue, index).size > 0 ? unit!.words[0]! : null;
    const key: string = groups.has('bare') ? 'bare' : (told ?? own ?? last ?? 'bare');
    last = key;
    const group = groups.get(key) ?? [];
    group.push({ total, list, distance: groups.size + group.length - (groups.has(key) ? 1 : 0) });
    groups.set(key, group);
  }
  const claims: RawClaim[] = [];
  // Numbers without a noun belong to the nearest total; another needs parts that name its own.
  const [nearest] = [...groups.values()].filter(group =>
    group[0]!.list.parts.some(part => part.fit !== 'foreign' && part.fit !== 'apart'),
  );
  for (const group of groups.values()) {
    const named =
      group === nearest || group.some(each => each.list.parts.some(part => part.fit === 'same' || part.fit === 'kin'));
    const claim = named || nearest === undefined ? readGroup(passage, cue, group) : null;
    if (claim) claims.push(claim);
  }
  return claims;
}

/** `32 tác phẩm thuộc 4 loại hình, gồm 8 giải …, 16 giải …`: a number that no part stays below only tells where. */
function tooSmall(passage: Passage, total: Quantity, { parts }: PartList): boolean {
  const whole = fullValue(total);
  return (
    (total.role === 'move' || /^(thuộc|của|tại|ở|trong|trên|cho)$/u.test(lowAt(passage, total.token - 1))) &&
    parts.length > 1 &&
    parts.every(part => part.quantity.labelled && !part.quantity.weak && fullValue(part.quantity).gte(whole))
  );
}

/** `3.938 lượt với 3.092 người; trong đó …`: the nouns of the other totals beside one, where the list tells each of them. */
export function othersOf(passage: Passage, cue: Cue, index: number): ReadonlySet<string> {
  const total = passage.quantities[index]!;
  const nouns = new Set<string>();
  if (total.unit?.kind !== 'count') return nouns;
  const count = (name: string): number => {
    let n = 0;
    for (let k = quantityFrom(passage, cue.region.from); k < passage.quantities.length; k++) {
      const q = passage.quantities[k]!;
      if (q.token >= cue.region.to) break;
      if (q.labelled && q.unit?.kind === 'count' && q.unit.words[0] === name) n++;
    }
    return n;
  };
  const head = total.unit.words[0]!;
  const own = count(head);
  if (own < 2) return nouns;
  for (const other of cue.totals) {
    const { unit } = passage.quantities[other]!;
    const noun = unit?.kind === 'count' ? unit.words[0]! : head;
    if (noun !== head && count(noun) === own) nouns.add(noun);
  }
  return nouns;
}

function readGroup(passage: Passage, cue: Cue, group: readonly Candidate[]): RawClaim | null {
  const readings = readingsOf(group);
  const fitting = readings.filter(reading => holds(passage, cue, reading, readings)).sort(better);
  return fitting[0] ? agreed(passage, cue, fitting[0]) : disagreed(passage, cue, readings, group);
}

/** The better of two readings that add up. */
function better(a: Reading, b: Reading): number {
  const rank = { fits: 0, loose: 1, open: 2, short: 3, over: 3 } as const;
  return (
    rank[a.weighing.balance] - rank[b.weighing.balance] ||
    FIT_ORDER.indexOf(a.worst) - FIT_ORDER.indexOf(b.worst) ||
    a.distance - b.distance ||
    b.parts.length - a.parts.length
  );
}

function agreed(passage: Passage, cue: Cue, reading: Reading): RawClaim {
  const { weighing } = reading;
  const verdict = weighing.balance === 'fits' ? 'consistent' : weighing.balance === 'loose' ? 'rounding' : 'unresolved';
  return claim(passage, cue, reading.total, reading.parts, weighing, verdict, null);
}

/** No reading adds up: an error, a part of the whole, or nothing that can be said. */
function disagreed(
  passage: Passage,
  cue: Cue,
  readings: readonly Reading[],
  lists: readonly Candidate[],
): RawClaim | null {
  const near = lists.filter(each => each.list.parts.some(part => part.fit !== 'foreign' && part.fit !== 'apart'));
  const first = near.find(each => !each.total.weak) ?? near[0] ?? lists[0];
  if (!first || first.total.weak) return null;

  const likely = readings.filter(reading => plausible(passage, cue, reading));
  const own = likely.filter(reading => reading.total === first.total);
  const candidates = (own.length > 0 ? own : likely.filter(reading => pair(reading.total, first.total))).sort(
    (a, b) => Number(whole(b)) - Number(whole(a)) || a.weighing.deviation - b.weighing.deviation,
  );
  const wrong = candidates.find(reading => isError(passage, cue, reading, readings));
  if (wrong) {
    const rule =
      wrong.weighing.balance === 'over' && !promises(passage, cue, wrong) ? 'totals/exceeds' : 'totals/breakdown';
    return claim(passage, cue, wrong.total, wrong.parts, wrong.weighing, 'inconsistent', rule);
  }
  return subset(passage, cue, first.total, first.list);
}

/** Of `25/30 vụ` either may be divided. */
const pair = (a: Quantity, b: Quantity): boolean =>
  a.over !== null
    ? b.under !== null && Math.abs(b.token - a.token) < 4
    : b.over !== null && a.under !== null && Math.abs(b.token - a.token) < 4;

/** Parts that need not be all and fit; a single one that exceeds its whole is wrong. */
function subset(passage: Passage, cue: Cue, total: Quantity, list: PartList): RawClaim | null {
  const parts = list.parts.filter(
    part => (part.fit === 'same' || part.fit === 'elided' || part.fit === 'kin') && !part.quantity.weak,
  );
  const first = parts[0];
  if (!first || cue.kind === 'apposition' || cue.kind === 'colon') return null;
  const lengths = [parts.length, ...list.ends.filter(end => end > 1 && end < parts.length).reverse(), 1];
  for (const length of overlapping(passage, total, parts, cue.region.from, cue.region.to) ? [1] : lengths) {
    const chosen = parts.slice(0, length);
    const weighing = weigh(
      total,
      chosen.map(part => part.quantity),
    );
    if (weighing.balance === 'short') return claim(passage, cue, total, chosen, weighing, 'subset', null);
    if (
      length === 1 &&
      parts.length === 1 &&
      weighing.balance === 'over' &&
      !balanced(total, list) &&
      singleTooLarge(passage, cue, total, first, weighing)
    )
      return claim(passage, cue, total, chosen, weighing, 'inconsistent', 'totals/exceeds');
  }
  return null;
}

function claim(
  passage: Passage,
  cue: Cue,
  total: Quantity,
  parts: readonly Part[],
  weighing: Weighing,
  verdict: RawClaim['verdict'],
  rule: string | null,
): RawClaim {
  const start = passage.tokens[cue.from]!.start;
  const end = passage.tokens[Math.max(cue.from, cue.to - 1)]!.end;
  const home = 0;
  return {
    kind: 'breakdown',
    verdict,
    total: { quantity: total, home },
    parts: parts.map(part => ({ quantity: passage.quantities[part.index] ?? part.quantity, home })),
    cue: cue.kind === 'apposition' ? null : { start, end, home },
    expected: verdict === 'unresolved' ? null : weighing.expected,
    stated: verdict === 'unresolved' ? null : weighing.stated,
    tolerance: verdict === 'unresolved' ? null : weighing.tolerance,
    rule,
    focus: rule ? { quantity: total, home } : null,
    reason: cue.reason,
  };
}
