/**
 * What a printed number stands for: itself where whole things are counted, else the interval of half a unit in its
 * last digit; with `trên`, `gần`, `khoảng` a stretch on one side or both. (After XBRL Calculations 1.1.)
 */

import { type Decimal, larger, powerOfTen, smaller, ZERO } from './decimal.ts';
import { fullValue, lastDigit, type Quantity } from './quantity.ts';

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** How far the true value may lie from the printed one by rounding alone, in base units; zero where it is exact. */
export const slack = (q: Quantity): Decimal =>
  q.decimals === 0 && q.scale === 0 && (q.unit === null || ['count', 'time', 'times'].includes(q.unit.kind))
    ? ZERO
    : lastDigit(q).div(2);

/**
 * The values that a quantity may stand for, in base units. A hedge reaches as far as one unit of the last digit that
 * is not zero (`hơn 1.800` stays below 1.900; after a 5 five of them), at least 3% and at most 25% of the value.
 */
export function intervalOf(q: Quantity): Interval {
  const value = fullValue(q);
  const half = slack(q);
  if (!q.hedge) return { low: value.minus(half), high: value.plus(half) };
  const reach = larger(smaller(roundness(q), value.times('0.25')), value.times('0.03'));
  return {
    low: q.hedge === 'over' ? value.minus(half) : value.minus(larger(reach, half)),
    high: q.hedge === 'under' ? value.plus(half) : value.plus(larger(reach, half)),
  };
}

/** One unit of the last digit that is not zero, in base units; five of them after a 5. */
function roundness(q: Quantity): Decimal {
  const digits = q.value.replace('.', '');
  let zeros = 0;
  while (zeros < digits.length - 1 && digits[digits.length - 1 - zeros] === '0') zeros++;
  const unit = lastDigit(q).times(powerOfTen(zeros));
  return digits[digits.length - 1 - zeros] === '5' && digits.length - zeros > 1 ? unit.times(5) : unit;
}

export const sumIntervals = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((sum, each) => ({ low: sum.low.plus(each.low), high: sum.high.plus(each.high) }), {
    low: ZERO,
    high: ZERO,
  });

export const meets = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);
