/** Sums without a cue: a number of many digits, and right behind it numbers of the same unit that make it exactly. */

import { plain, sumOf } from '../numbers/decimal.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, sentenceEnd } from './passage.ts';
import type { RawClaim } from './raw.ts';

/** Fewer significant digits agree by chance. */
const FEWEST_DIGITS = 4;
const MOST_PARTS = 6;

/** All sums of a passage that only their numbers tell; never wrong, since nothing else says that they belong together. */
export function readExactSums(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  const { quantities } = passage;
  quantities.forEach((total, i) => {
    if (!mayCount(total) || significant(total) < FEWEST_DIGITS || moves(passage, total)) return;
    const end = sentenceEnd(passage, total.token);
    const whole = fullValue(total);
    const parts: Quantity[] = [];
    for (let k = i + 1; k < quantities.length && parts.length < MOST_PARTS; k++) {
      const q = quantities[k]!;
      if (q.token >= end) break;
      if (unitFit(total.unit, q.unit) !== 'same') continue;
      if (!mayCount(q) || q.scale !== total.scale || moves(passage, q)) break;
      parts.push(q);
      const sum = sumOf(parts.map(fullValue));
      if (sum.gt(whole)) break;
      if (parts.length > 1 && sum.eq(whole)) {
        claims.push(claim(total, parts));
        break;
      }
    }
  });
  return claims;
}

const mayCount = (q: Quantity): boolean =>
  /^(count|money|measure)$/u.test(q.unit?.kind ?? '') &&
  q.role === 'amount' &&
  !q.weak &&
  q.hedge === null &&
  q.over === null &&
  q.under === null;

/** `từ 4.128 triệu ha xuống còn 3.999`, `mất 129 triệu ha`: what became of something, not what it is made of. */
function moves(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 4 && passage.tokens[i]?.kind === 'word'; i--) {
    const word = lowAt(passage, i);
    if (/^(từ|giảm|xuống|mất|tăng|lên|lỗ|bán)$/u.test(word)) return true;
    if (word === 'còn' && lowAt(passage, i + 1) !== 'lại' && lowAt(passage, i - 1) === 'chỉ') return true;
  }
  return false;
}

/** How many digits of a number are printed before its last zeros. */
const significant = (q: Quantity): number => q.value.replace('.', '').replace(/^0+|0+$/gu, '').length;

function claim(total: Quantity, parts: readonly Quantity[]): RawClaim {
  const home = 0;
  const stated = plain(fullValue({ ...total, scale: 0, unit: null }));
  return {
    kind: 'breakdown',
    verdict: 'consistent',
    total: { quantity: total, home },
    parts: parts.map(quantity => ({ quantity, home })),
    cue: null,
    expected: stated,
    stated,
    tolerance: '0',
    rule: null,
    focus: null,
    reason: 'same-unit',
  };
}
