/** The arithmetic of a breakdown: a total, its parts, and what their exactness allows. */

import { type Decimal, plain, powerOfTen, smaller, sumOf, ZERO } from '../numbers/decimal.ts';
import { intervalOf, meets, slack, sumIntervals } from '../numbers/interval.ts';
import { fullValue, lastDigit, type Quantity } from '../numbers/quantity.ts';

/** `fits`: equal within rounding. `loose`: within one unit of every last digit. `open`: approximations that may meet. */
export type Balance = 'fits' | 'loose' | 'open' | 'short' | 'over';

export interface Weighing {
  readonly balance: Balance;
  /** In the total's scale, plain notation. */
  readonly expected: string;
  readonly stated: string;
  readonly tolerance: string;
  /** |sum − total| / total. */
  readonly deviation: number;
}

/** Holds the sum of parts against a total; all of one dimension. */
export function weigh(total: Quantity, parts: readonly Quantity[]): Weighing {
  const whole = fullValue(total);
  const sum = sumOf(parts.map(fullValue));
  const reach = roundingOf(total, parts);
  const difference = sum.minus(whole);
  const scale = powerOfTen(-(total.scale + (total.unit?.exponent ?? 0)));
  const inScale = (value: Decimal): string => plain(value.times(scale));
  return {
    balance: balanceOf(total, parts, difference, reach),
    expected: inScale(sum),
    stated: inScale(whole),
    tolerance: inScale(reach),
    deviation: whole.eq(ZERO) ? Number.POSITIVE_INFINITY : Number(difference.abs().div(whole).toPrecision(6)),
  };
}

/** How much of a total rounding may explain where all numbers are printed to the same digit. */
const MOST_ROUNDED = '0.06';

/** How far approximate numbers may miss each other, whichever side they are said to lie on. */
const HEDGED = '0.03';

/** How far rounding alone may move a sum from its total. Among `8 tỷ`, `6 tỷ` and `3 tỷ`, no finer than their total, it is no excuse. */
function roundingOf(total: Quantity, parts: readonly Quantity[]): Decimal {
  const reach = sumOf([total, ...parts].map(slack));
  const last = lastDigit(total);
  return parts.every(part => lastDigit(part).gte(last)) ? smaller(reach, fullValue(total).times(MOST_ROUNDED)) : reach;
}

function balanceOf(total: Quantity, parts: readonly Quantity[], difference: Decimal, reach: Decimal): Balance {
  if (difference.abs().lte(reach)) return 'fits';
  if ([total, ...parts].some(q => q.hedge !== null)) {
    const near = difference.abs().lte(fullValue(total).times(HEDGED));
    if (near || meets(intervalOf(total), sumIntervals(parts.map(intervalOf)))) return 'open';
  } else if (difference.abs().lte(smaller(reach.times(2), fullValue(total).times(MOST_ROUNDED)))) return 'loose';
  return difference.gt(0) ? 'over' : 'short';
}
