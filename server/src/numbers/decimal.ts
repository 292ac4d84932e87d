/** Exact decimals: every figure of a report is added, divided and compared here and never in binary floats. */

import Big from 'big.js';

/** A constructor of our own, so that nobody else's settings reach it. */
const Decimals = Big();
Decimals.DP = 30;
Decimals.RM = Decimals.roundHalfUp;
Decimals.NE = -1_000_000;
Decimals.PE = 1_000_000;

export type Decimal = Big;

/** A decimal from plain notation (`-1143.234`); throws on anything else. */
export const decimal = (value: string | number): Decimal => new Decimals(value);

export const ZERO = decimal(0);
export const HUNDRED = decimal(100);

/** 10 to the power of `exponent`, which may be negative. */
export function powerOfTen(exponent: number): Decimal {
  return decimal(`1e${exponent}`);
}

export function sumOf(values: readonly Decimal[]): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** a / b to 30 decimals, or null where b is zero. */
export const quotient = (a: Decimal, b: Decimal): Decimal | null => (b.eq(0) ? null : a.div(b));

/** Plain notation without an exponent and without trailing zeros after the point. */
export function plain(value: Decimal): string {
  const text = value.toFixed();
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end--;
  if (text[end - 1] === '.') end--;
  return text.slice(0, end);
}

/** Rounded half up to so many decimals, trailing zeros kept away. */
export const rounded = (value: Decimal, decimals: number): Decimal =>
  value.round(Math.max(0, decimals), Decimals.roundHalfUp);

export const larger = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);
export const smaller = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
