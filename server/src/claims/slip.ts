/** Whether the figures of a list show a slip of the pen: off by one, two digits swapped, one digit changed. */

import type { Quantity } from '../numbers/quantity.ts';
import { closedList, off, type Reading } from './breakdown-reading.ts';
import type { Cue } from './cue.ts';

/** How far a sum may miss its total where only a slip can explain it. */
const FURTHEST = 0.2;
/** The least that counts as a list that is told to its end, where one thing is missing. */
const SMALLEST = 10;

/**
 * Whether a list that need not be complete, all of one noun and right behind its total, falls short of it by no more
 * than one slip in one of its numerals: then it is meant to be complete. Numbers that are rounded or approximate say
 * nothing, nor do round ones, which miss each other by a single digit anyway.
 */
export function slipped(cue: Cue, reading: Reading): boolean {
  const { total, parts, weighing, worst } = reading;
  if (cue.kind !== 'within' || weighing.balance !== 'short' || weighing.deviation > FURTHEST) return false;
  if ((worst !== 'same' && worst !== 'kin') || !closedList(cue, reading)) return false;
  const all = [total, ...parts.map(part => part.quantity)];
  if (all.some(q => q.hedge !== null || q.scale !== total.scale || q.decimals !== total.decimals)) return false;
  if (total.unit?.kind === 'percent') return false;
  const whole = digitsOf(total);
  const gap = Math.round(off(weighing) * 10 ** total.decimals);
  if (!Number.isSafeInteger(whole) || whole < SMALLEST) return false;
  const counted = total.unit?.kind === 'count' && total.scale === 0;
  if (gap === 1) return counted;
  return (
    swapped(whole, -gap) ||
    parts.some(part => swapped(digitsOf(part.quantity), gap)) ||
    oneDigit(whole, gap, weighing.deviation)
  );
}

/** A number without its comma. */
const digitsOf = (q: Quantity): number => Number(q.value.replace('.', ''));

/** Whether two neighbouring digits of a number, swapped, change it by `difference`. */
function swapped(value: number, difference: number): boolean {
  const digits = String(value);
  if (digits.length < 3) return false;
  for (let i = 0; i + 1 < digits.length; i++) {
    const other = `${digits.slice(0, i)}${digits[i + 1]}${digits[i]}${digits.slice(i + 2)}`;
    if (other[0] !== '0' && Number(other) - value === difference) return true;
  }
  return false;
}

/** Whether a sum and its total differ in one digit before their last ones, which agree and are not all zero. */
function oneDigit(whole: number, gap: number, deviation: number): boolean {
  let place = 1;
  while (gap % (place * 10) === 0) place *= 10;
  if (place === 1 || gap / place > 9 || whole % place === 0) return false;
  return deviation <= (place >= 100 ? FURTHEST : FURTHEST / 4);
}
