/** Products that are written out: `461 x 24 = 11.064`, `11.064 buổi (461 x 24)`, `15 nhân 7 bằng 105`. */

import { intervalOf } from '../numbers/interval.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { readUnit } from '../numbers/unit.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';
import { product, tellable, times } from './product-terms.ts';
import { compare } from './proportion.ts';
import type { RawClaim } from './raw.ts';

const TIMES = new Set(['x', '×', '*', 'nhân']);

/** Every product with its sign, where its result stands right behind it or in front of its bracket. */
export function writtenOut(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  for (let i = 1; i + 1 < passage.tokens.length; i++) {
    if (!TIMES.has(lowAt(passage, i))) continue;
    const right = at(passage, lowAt(passage, i) === 'nhân' && lowAt(passage, i + 1) === 'với' ? i + 2 : i + 1);
    const left = endingAt(passage, i);
    if (!left || !right || TIMES.has(lowAt(passage, right.next)) || TIMES.has(lowAt(passage, left.token - 1))) continue;
    const total = resultOf(passage, left, right);
    if (!total || total.role === 'range') continue;
    const value = fullValue(left).times(fullValue(right));
    const exact = ![left, right, total].some(q => q.hedge !== null);
    // Who writes a product out means its terms exactly.
    const spread = exact ? { low: value, high: value } : times(intervalOf(left), intervalOf(right));
    const held = compare(total, value, spread);
    const slip = held.verdict === 'rounding' && exact && tellable(value, total);
    const claim = product(left, right, total, slip ? { ...held, verdict: 'inconsistent' } : held, exact);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** The quantity whose numeral stands at a token; its sign is no noun of it. */
function at(passage: Passage, token: number): Quantity | null {
  const q = passage.quantities[quantityFrom(passage, token)];
  return q?.token === token ? q : null;
}

/** The quantity before a sign, with no more than its noun between them; the sign itself may have been read into the noun. */
function endingAt(passage: Passage, sign: number): Quantity | null {
  const q = passage.quantities[quantityFrom(passage, sign) - 1];
  if (!q || sign - q.last > 5 || (q.next < sign && q.next > q.last + 1)) return null;
  for (let k = q.last + 1; k < sign; k++) if (k >= q.next && passage.tokens[k]!.kind !== 'word') return null;
  return q.next > sign && q.last + 1 === sign
    ? { ...q, unit: null, labelled: false, next: sign }
    : { ...q, next: sign };
}

/** What a product is said to make: `= 105`, `bằng 105`, or the number whose bracket it fills. */
function resultOf(passage: Passage, left: Quantity, right: Quantity): Quantity | null {
  const from = right.unit && TIMES.has(right.unit.words[0] ?? '') ? right.last + 1 : right.next;
  if (/^(=|bằng|là|thành)$/u.test(lowAt(passage, from))) return at(passage, from + 1);
  const open = left.token - 1;
  if (lowAt(passage, open) !== '(' || lowAt(passage, right.next) !== ')') return null;
  const before = passage.quantities[quantityFrom(passage, open) - 1];
  if (!before || before.role === 'range') return null;
  const unit = readUnit(passage.tokens, before.last + 1);
  return Math.max(before.next, unit.next) >= open - 2 ? before : null;
}
