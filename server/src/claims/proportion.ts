/** The arithmetic of a stated percentage, difference or product: what was printed against what its numbers give. */

import { type Decimal, larger, plain, powerOfTen, ZERO } from '../numbers/decimal.ts';
import { type Interval, intervalOf, meets, slack } from '../numbers/interval.ts';
import { fullValue, lastDigit, type Quantity } from '../numbers/quantity.ts';
import type { Verdict } from './claim.ts';

export interface Comparison {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly stated: string;
  readonly tolerance: string;
}

/**
 * Holds a stated quantity against the value that its terms give. `spread` is how far the terms' own rounding moves
 * that value. Truncation and one unit of the last digit are `rounding`; a hedge makes it a matter of intervals.
 */
export function compare(
  stated: Quantity,
  value: Decimal,
  spread: Interval,
  divisor: Decimal = powerOfTen(0),
): Comparison {
  const said = fullValue(stated).div(divisor);
  const unit = lastDigit(stated).div(divisor);
  const exact = slack(stated).eq(ZERO) && stated.decimals === 0;
  const half = exact ? ZERO : unit.div(2);
  const printed: Interval = { low: said.minus(half), high: said.plus(half) };
  const scale = powerOfTen(-(stated.scale + (stated.unit?.exponent ?? 0)));
  const show = (d: Decimal): string => plain(d.times(divisor).times(scale).round(6));
  const base = { expected: show(value), stated: show(said), tolerance: show(half) };
  if (meets(printed, spread)) return { ...base, verdict: 'consistent' };
  const off = value.minus(said).abs();
  if (!exact && off.lte(unit)) return { ...base, verdict: 'rounding' };
  if (stated.hedge && meets(intervalOf(stated), spread)) return { ...base, verdict: 'unresolved' };
  return { ...base, verdict: 'inconsistent' };
}

/** a / b × 100 with its spread; null where b may be zero. */
export function percentOf(a: Quantity, b: Quantity): { value: Decimal; spread: Interval } | null {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  const below = fullValue(b);
  if (y.low.lte(ZERO) || below.lte(ZERO)) return null;
  return {
    value: fullValue(a).div(below).times(100),
    spread: { low: x.low.div(y.high).times(100), high: x.high.div(y.low).times(100) },
  };
}

/** (b − a) / a × 100 with its spread, without its sign; null where a may be zero. */
export function growthOf(a: Quantity, b: Quantity): { value: Decimal; spread: Interval } | null {
  const ratio = percentOf(b, a);
  if (!ratio) return null;
  const value = ratio.value.minus(100);
  const [low, high] = [ratio.spread.low.minus(100), ratio.spread.high.minus(100)];
  if (value.lt(ZERO)) return { value: value.abs(), spread: { low: larger(high.times(-1), ZERO), high: low.times(-1) } };
  return { value, spread: { low: larger(low, ZERO), high } };
}

/** |b − a| with its spread. */
export function differenceOf(a: Quantity, b: Quantity): { value: Decimal; spread: Interval } {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  const value = fullValue(b).minus(fullValue(a));
  const [low, high] = [y.low.minus(x.high), y.high.minus(x.low)];
  if (value.lt(ZERO)) return { value: value.abs(), spread: { low: high.times(-1), high: low.times(-1) } };
  return { value, spread: { low, high } };
}
