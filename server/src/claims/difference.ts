/** Differences that have a name: nhập siêu, bội chi, kết dư, with the two amounts they lie between. */

import type { Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { changeClaim } from './change-verdict.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import { compare, differenceOf } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** Names of differences, and the words that name what they are the difference of. */
const NAMED: readonly (readonly [readonly string[], readonly [string, string]])[] = [
  [
    ['nhập siêu', 'xuất siêu', 'thâm hụt', 'thặng dư', 'cán cân'],
    ['xuất', 'nhập'],
  ],
  [
    ['bội chi', 'bội thu', 'kết dư', 'thâm hụt', 'thặng dư'],
    ['thu', 'chi'],
  ],
  [
    ['mua ròng', 'bán ròng'],
    ['mua', 'bán'],
  ],
];

/** `xuất khẩu 14,8 tỷ USD, nhập khẩu 46,7 tỷ USD, nhập siêu 31,9 tỷ USD`: k is the difference. */
export function namedDifference(passage: Passage, k: number): RawClaim | null {
  const change = passage.quantities[k]!;
  if (change.unit?.kind === 'percent' || change.role === 'past' || change.role === 'range') return null;
  for (const [names, terms] of NAMED) {
    if (!named(passage, change, names)) continue;
    const a = termNear(passage, k, terms[0], terms[1]);
    const b = termNear(passage, k, terms[1], terms[0]);
    if (!a || !b || a === b) continue;
    const like = (q: Quantity): Quantity => (q.labelled ? q : { ...q, unit: change.unit, scale: change.scale });
    const difference = differenceOf(like(a), like(b));
    const result = compare(change, difference.value, difference.spread);
    if (result.verdict === 'inconsistent' && (a.hedge || b.hedge || change.hedge)) return null;
    return changeClaim(a, b, change, result, 'named-difference');
  }
  return null;
}

function named(passage: Passage, q: Quantity, names: readonly string[]): boolean {
  for (let i = q.token - 1; i > q.token - 10 && i >= 0; i--) {
    if (passage.tokens[i]!.kind !== 'word') return false;
    if (names.includes(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}

/** The amount of the same sentence that the word `name` labels. */
function termNear(passage: Passage, k: number, name: string, other: string): Quantity | null {
  const change = passage.quantities[k]!;
  const start = sentenceStart(passage, change.token);
  const end = sentenceEnd(passage, change.token);
  for (let n = quantityFrom(passage, start); n < passage.quantities.length; n++) {
    const q = passage.quantities[n]!;
    if (q.token >= end) break;
    if (n === k || q.role !== 'amount') continue;
    const how = unitFit(change.unit, q.unit);
    if (how !== 'same' && how !== 'elided') continue;
    for (let i = q.token - 1; i > q.token - 9 && i >= start; i--) {
      if (passage.tokens[i]!.kind !== 'word') break;
      const word = lowAt(passage, i);
      if (word === other) break;
      if (
        word === name &&
        lowAt(passage, i + 1) !== other &&
        lowAt(passage, i - 1) !== other &&
        !/^(siêu|ròng)$/u.test(lowAt(passage, i + 1))
      )
        return q;
    }
  }
  return null;
}
