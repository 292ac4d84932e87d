/** One way to read a cue of a breakdown: which total, which parts, and how their numbers and nouns stand to it. */

import { sumOf } from '../numbers/decimal.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import type { Fit } from '../numbers/unit.ts';
import type { Cue } from './cue.ts';
import type { Part, PartList } from './list.ts';
import { type Weighing, weigh } from './weigh.ts';

/** One way to read a cue: which total, which parts. */
export interface Reading {
  readonly total: Quantity;
  /** 0 for the candidate nearest to the cue. */
  readonly distance: number;
  readonly list: PartList;
  readonly parts: readonly Part[];
  readonly weighing: Weighing;
  readonly worst: Fit;
}

/** How far below its total a list without `còn lại` may stay before it is taken for a part of it. */
export const SHORTEST = 0.2;

export interface Candidate {
  readonly total: Quantity;
  readonly list: PartList;
  readonly distance: number;
}

export const FIT_ORDER: readonly Fit[] = ['same', 'elided', 'kin', 'foreign', 'apart', 'other'];
const worstOf = (fits: readonly Fit[]): Fit =>
  fits.reduce((a, b) => (FIT_ORDER.indexOf(b) > FIT_ORDER.indexOf(a) ? b : a), 'same');

/** Every way to read the totals that a cue may divide, each with every stretch of its list. */
export function readingsOf(candidates: readonly Candidate[]): Reading[] {
  const readings: Reading[] = [];
  for (const { total, list, distance } of candidates) {
    for (const parts of variants(total, list)) {
      if (parts.length < 2) continue;
      readings.push({
        total,
        distance,
        list,
        parts,
        weighing: weigh(
          total,
          parts.map(p => p.quantity),
        ),
        worst: worstOf(parts.map(p => p.fit)),
      });
    }
  }
  return readings;
}

/** The stretches of a list that may be the whole of it: up to each end, with and without nouns that only resemble. */
function* variants(total: Quantity, list: PartList): Generator<readonly Part[]> {
  const seen = new Set<string>();
  for (const end of [...new Set([...full(total, list), ...list.ends])].sort((a, b) => b - a)) {
    const all = list.parts.slice(0, end);
    const firm = all.filter(part => !part.quantity.weak);
    const close = all.filter(part => part.fit !== 'apart' && part.fit !== 'foreign');
    const same = all.filter(part => part.fit === 'same');
    // `18 trường mầm non, gồm 9 …, 9 …; 23 trường tiểu học, gồm …`
    const heads = list.deeper.length > 0 ? all.filter((part, n) => n === 0 || part.separator === ';') : all;
    const tops = heads.every(part => part.leads) ? heads : all;
    for (const parts of [all, close, firm, same, tops]) {
      const key = parts.map(part => part.index).join();
      if (seen.has(key)) continue;
      seen.add(key);
      yield parts;
    }
  }
}

/** `761 tàu, trong đó 301 …, 53 …, 407 … và 105 tàu nâng cấp`: where the first parts are already a large total. */
function full(total: Quantity, list: PartList): number[] {
  if (Number(total.value) < 100) return [];
  const whole = fullValue(total);
  const at = list.parts.findIndex((_, n) =>
    sumOf(list.parts.slice(0, n + 1).map(part => fullValue(part.quantity))).eq(whole),
  );
  return at > 0 ? [at + 1] : [];
}

/** Whether a reading takes the list to its end. */
export const whole = (reading: Reading): boolean => reading.parts.at(-1) === reading.list.parts.at(-1);

/** By how much a sum misses its total, in the total's scale. */
export const off = (weighing: Weighing): number => Math.abs(Number(weighing.expected) - Number(weighing.stated));

/** Whether amounts of another kind stand before the last part. */
export const mixed = ({ parts, list }: Pick<Reading, 'parts' | 'list'>): boolean =>
  list.strays.some(stray => stray.after < parts.length);

/** Whether an item before the last part, or right after it, begins with an amount of another kind: `31.850 viên, 1 kg và 17,8 kg`. */
export const alien = ({ parts, list }: Reading): boolean =>
  list.strays.some(
    stray =>
      stray.leads &&
      // `gồm hai hợp phần: … dài 25 km và … dài 30 km` announces them.
      !(stray.after === 0 && stray.value === parts.length) &&
      (parts.at(-1)!.separator === 'và' ? stray.after < parts.length : stray.after <= parts.length),
  );

/** Whether a number of the same kind shares an item with a part, so that either may be meant. */
export const crowded = ({ parts, list }: Reading): boolean => list.crowds.some(after => after <= parts.length);

/** Every number of the list right behind its total is a part, and begins its item: no chance, whatever their nouns. */
export function closedList(cue: Cue, { total, parts, list, distance }: Reading): boolean {
  return (
    distance === 0 &&
    ['all', 'within', 'colon', 'with', 'bracket'].includes(cue.kind) &&
    cue.from - total.next < 16 &&
    total.role === 'amount' &&
    !mixed({ parts, list }) &&
    (parts.length === list.parts.length ||
      list.deeper[0] === parts.length ||
      (parts.at(-1)!.separator === 'và' && (parts.length > 2 || list.parts[parts.length]?.leads === false))) &&
    parts.every(part => part.leads && !part.quantity.weak)
  );
}

/** `26% vốn, gồm 18% bằng tiền và 8% bằng đất`: shares of one whole that are divided further. */
export function dividesPercent(cue: Cue, { total, parts, distance, weighing }: Reading): boolean {
  // Where decimals agree to the last digit, the words between say nothing.
  const exact = weighing.deviation === 0 && total.decimals > 0 && Number(total.value) < 100;
  if (exact && cue.kind !== 'with' && distance < 2 && parts.every(part => part.fit === 'same')) return true;
  return (
    ['all', 'within', 'tagged', 'colon'].includes(cue.kind) &&
    distance === 0 &&
    total.role === 'amount' &&
    Number(total.value) < 100 &&
    (cue.kind === 'tagged' || cue.from - total.next < (cue.kind === 'colon' ? 4 : 12)) &&
    parts.every(part => part.fit === 'same')
  );
}

/** `nghỉ 8 ngày, gồm 3 ngày dịp Giỗ Tổ và 5 ngày dịp 30/4`. */
export const dividesTime = (cue: Cue, reading: Reading): boolean =>
  closedList(cue, reading) && reading.parts.every(part => part.fit === 'same' && !part.quantity.word);

/** Whether all parts name things of one family, other than their total's. */
export function alikeAmong(parts: readonly Part[]): boolean {
  const first = parts[0]!.quantity.unit?.families ?? [];
  return parts.every(part => part.quantity.unit?.families.some(family => first.includes(family)));
}
