/** The arithmetic of a change: an old value, a new one, and what the text says lies between them. */

import { type Decimal, powerOfTen, ZERO } from '../numbers/decimal.ts';
import { type Interval, intervalOf } from '../numbers/interval.ts';
import { fullValue, lastDigit, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Reason } from './claim.ts';
import type { Direction } from './movement.ts';
import { type Comparison, compare, differenceOf, growthOf, percentOf } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** Words that count things of any name: `từ 88 lên 98 máy bay, tăng 10 chiếc`. */
const CLASSIFIERS: ReadonlySet<string> = new Set(['chiếc', 'cái', 'con', 'ca', 'trường hợp', 'người']);

/**
 * Two quantities in one unit: a value without its own takes the other's, `50 triệu đồng/người` and `42 triệu đồng`
 * are both of money. Null where they cannot be compared; `sure` where both name the same.
 */
export function aligned(a: Quantity, b: Quantity): { a: Quantity; b: Quantity; sure: boolean } | null {
  const how = unitFit(a.unit, b.unit);
  if (how === 'same') return { a, b, sure: true };
  const [x, y] = [a.unit, b.unit];
  if (x && y) {
    const rate = x.kind === 'rate' ? x : y;
    const other = rate === x ? y : x;
    if (rate.kind === 'rate' && other.kind !== 'rate' && rate.name.startsWith(`${other.name}/`))
      return { a, b, sure: true };
    return how === 'kin' ? { a, b, sure: CLASSIFIERS.has(x.name) || CLASSIFIERS.has(y.name) } : null;
  }
  if (!x && !y) return { a: a.scale === b.scale ? a : borrowed(a, b), b, sure: true };
  const unit = x ?? y;
  if (unit && /^(age|times|points)$/u.test(unit.kind)) return null;
  if (!x) return { a: borrowed(a, b), b, sure: b.labelled };
  return { a, b: borrowed(b, a), sure: a.labelled };
}

/** A number with the unit of another, and with its scale too where that brings them closer: `từ 2 lên 11 triệu`, but `từ 540.000 lên 1,3 triệu`. */
function borrowed(bare: Quantity, like: Quantity): Quantity {
  const own = { ...bare, unit: like.unit };
  if (bare.scale > 0 || like.scale === 0) return own;
  const scaled = { ...own, scale: like.scale };
  return distance(scaled, like) <= distance(own, like) ? scaled : own;
}

/** By how many powers of ten two quantities differ. */
const distance = (a: Quantity, b: Quantity): number =>
  Math.abs(Math.log10(Number(a.value) || 1) + a.scale - Math.log10(Number(b.value) || 1) - b.scale);

/** A stated change against what its two ends give, in the reading that its unit asks for; null where it says nothing. */
export function changeOf(
  old: Quantity,
  now: Quantity,
  change: Quantity,
  direction: Direction | null,
  strong: boolean,
  reason: Reason,
): RawClaim | null {
  const kind = change.unit?.kind;
  let result: Comparison | null = null;
  let why = reason;
  if (kind === 'percent' && old.unit?.kind === 'percent') {
    const points = differenceOf(old, now);
    const growth = growthOf(old, now);
    result = compare(change, points.value, points.spread);
    if (growth && result.verdict === 'inconsistent') {
      const relative = compare(change, growth.value, { low: growth.value, high: growth.value });
      if (relative.verdict !== 'inconsistent') result = relative;
    } else why = 'points-called-percent';
  } else if (kind === 'percent') {
    const growth = growthOf(old, now);
    if (growth) result = compare(change, growth.value, growth.spread);
    // `bằng 120%`: the whole, not the growth
    if (growth && result?.verdict === 'inconsistent') {
      const ratio = percentOf(now, old);
      if (ratio && compare(change, ratio.value, ratio.spread).verdict !== 'inconsistent') return null;
    }
  } else if (kind === 'times') {
    result = manifold(old, now, change, direction);
  } else {
    const points = kind === 'points' && old.unit?.kind === 'percent';
    const like = points ? { a: old, b: change, sure: true } : aligned(old, change);
    if (!like) return null;
    const difference = differenceOf(like.a, now);
    result = compare(
      like.b,
      difference.value,
      finer(old, now, change) ? widened(difference.spread) : difference.spread,
    );
    if (!like.sure && result.verdict === 'inconsistent') return null;
  }
  if (!result) return null;
  const wrong = result.verdict === 'inconsistent';
  if (wrong && (!strong || old.hedge !== null || now.hedge !== null || fullValue(old).eq(ZERO))) return null;
  return changeClaim(old, now, change, result, why);
}

/** `tăng 9,4 điểm từ 1229 lên 1238`: ends that were rounded before they were printed. */
const finer = (old: Quantity, now: Quantity, change: Quantity): boolean =>
  change.decimals > 0 && old.decimals === 0 && now.decimals === 0 && change.scale === now.scale;
const widened = (spread: Interval): Interval => ({ low: spread.low.minus(1), high: spread.high.plus(1) });

/** `gấp 4 lần`, `tăng 2,5 lần`, `giảm 3 lần`: the quotient of the two ends, or for a rise also the growth. */
function manifold(old: Quantity, now: Quantity, change: Quantity, direction: Direction | null): Comparison | null {
  const [large, small] =
    direction === 'down' || (direction === null && fullValue(old).gt(fullValue(now))) ? [old, now] : [now, old];
  const ratio = percentOf(large, small);
  if (!ratio) return null;
  const over = (d: Decimal): Decimal => d.div(100);
  const spread = { low: over(ratio.spread.low), high: over(ratio.spread.high) };
  const said = fullValue(change);
  const unit = lastDigit(change);
  const judged = (value: Decimal, range: Interval): Comparison => {
    const result = compare(change, value, range);
    if (result.verdict !== 'inconsistent') return result;
    // Rounded to the nearest, or cut off: `gấp 4 lần` for 3,98 and for 4,7, `gấp 20 lần` for 24.
    const reach = change.decimals === 0 && change.value.endsWith('0') ? unit.times(5) : unit;
    if (range.low.lt(said.plus(reach)) && range.high.gte(said.minus(reach.div(2))))
      return { ...result, verdict: 'rounding' };
    return result;
  };
  const quotient = judged(over(ratio.value), spread);
  if (quotient.verdict !== 'inconsistent' || direction === 'down') return quotient;
  const growth = judged(over(ratio.value).minus(1), { low: spread.low.minus(1), high: spread.high.minus(1) });
  return growth.verdict === 'inconsistent' ? quotient : growth;
}

/**
 * A change given as an amount and as a percentage, with the value it led to (or, for a fall and a rise alike, came
 * from): `12.500 con, giảm 500 con (3,85%)`.
 */
export function twinOf(
  now: Quantity,
  amount: Quantity,
  percent: Quantity,
  direction: Direction,
  strong: boolean,
): RawClaim | null {
  const like = aligned(now, amount);
  if (!like) return null;
  const [n, d] = [intervalOf(like.a), intervalOf(like.b)];
  const base =
    direction === 'up' ? fullValue(like.a).minus(fullValue(like.b)) : fullValue(like.a).plus(fullValue(like.b));
  const low = direction === 'up' ? n.low.minus(d.high) : n.low.plus(d.low);
  const high = direction === 'up' ? n.high.minus(d.low) : n.high.plus(d.high);
  if (base.lte(ZERO) || low.lte(ZERO)) return null;
  const hundred = powerOfTen(2);
  const value = fullValue(like.b).div(base).times(hundred);
  const result = compare(percent, value, {
    low: d.low.div(high).times(hundred),
    high: d.high.div(low).times(hundred),
  });
  const wrong = result.verdict === 'inconsistent';
  if (wrong && (!strong || !like.sure || now.hedge !== null || amount.hedge !== null)) return null;
  return changeClaim(amount, now, percent, result, 'amount-and-percent');
}

/** A claim about a change, reported where it does not hold or where points are called a percentage. */
export function changeClaim(
  old: Quantity,
  now: Quantity,
  change: Quantity,
  result: Comparison,
  reason: Reason,
): RawClaim {
  const home = 0;
  const wrong = result.verdict === 'inconsistent';
  const points = reason === 'points-called-percent' && !wrong;
  return {
    kind: 'change',
    verdict: result.verdict,
    total: { quantity: change, home },
    parts: [
      { quantity: old, home },
      { quantity: now, home },
    ],
    cue: null,
    expected: result.expected,
    stated: result.stated,
    tolerance: result.tolerance,
    rule: wrong || points ? 'totals/change' : null,
    focus: wrong || points ? { quantity: change, home } : null,
    reason: points ? reason : reason === 'points-called-percent' ? 'from-to' : reason,
  };
}
