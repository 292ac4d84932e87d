/** Sums that stand last: `cấp tỉnh thu 560 tỷ đồng, cấp huyện thu 340 tỷ đồng, tổng cộng 900 tỷ đồng`. */

import type { Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, sentenceStart } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { type Weighing, weigh } from './weigh.ts';

/** How far a sum may be from what is said where the words announce it. */
const FURTHEST = 0.12;
const MOST_PARTS = 8;

/** All sums of a passage that follow their parts in one sentence. */
export function readSumsAfter(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  passage.quantities.forEach((q, i) => {
    const cue = q.under === null && /^(count|money|measure)$/u.test(q.unit?.kind ?? '') ? cueOf(passage, q) : null;
    const found = cue ? fromSum(passage, i, cue) : null;
    if (found) claims.push(found);
  });
  return claims;
}

/** Whether a sum is announced before a quantity: `firm` where these words begin its clause. */
function cueOf(passage: Passage, q: Quantity): 'firm' | 'loose' | null {
  for (let i = q.token - 1; i > q.token - 13 && passage.tokens[i]?.kind === 'word'; i--) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (/^(lũy kế|luỹ kế|tổng cộng|cộng lại|cộng chung)$/u.test(two)) return 'firm';
    if (lowAt(passage, i) !== 'tổng' && (lowAt(passage, i) !== 'cộng' || lowAt(passage, i - 1) === 'tổng')) continue;
    if (/^(trên|trong|của|với|so|theo)$/u.test(lowAt(passage, i - 1))) return null;
    const begins = /^([,;:(]|thành|là|nâng|đưa|vậy)$/u.test(lowAt(passage, i - 1));
    return begins && q.token - i < 8 ? 'firm' : 'loose';
  }
  return null;
}

function fromSum(passage: Passage, i: number, cue: 'firm' | 'loose'): RawClaim | null {
  const total = passage.quantities[i]!;
  if (total.role !== 'amount') return null;
  const start = sentenceStart(passage, total.token);
  const parts: Quantity[] = [];
  let pure = true;
  for (let k = i - 1; k >= 0 && parts.length < MOST_PARTS; k--) {
    const q = passage.quantities[k]!;
    if (q.token < start || q.over !== null) break;
    const how = unitFit(total.unit, q.unit);
    const bare = how === 'elided' && q.unit === null && q.scale === 0 && total.scale === 0;
    if (how !== 'same' && how !== 'kin' && !bare) continue;
    // `vốn cấp mới 7.256 triệu USD; tăng thêm 4.924 triệu USD, nâng tổng vốn lên …`
    const added = q.role === 'move' && lowAt(passage, q.token - 1) === 'thêm';
    if (
      (q.role !== 'amount' && !added) ||
      q.under !== null ||
      q.weak ||
      passage.depth[q.token] !== passage.depth[total.token]
    ) {
      pure = false;
      continue;
    }
    parts.unshift(bare ? { ...q, unit: total.unit } : q);
    if (parts.length < 2) continue;
    const weighing = weigh(total, parts);
    if (weighing.balance === 'fits' && Number(total.value) >= 10) return claim(total, parts, weighing, 'consistent');
  }
  if (cue !== 'firm' || !pure || parts.length < 2 || [total, ...parts].some(q => q.hedge !== null)) return null;
  const weighing = weigh(total, parts);
  const largest = Math.max(...parts.map(part => Number(part.value)));
  if (weighing.deviation > FURTHEST || (total.scale === parts[0]!.scale && largest >= Number(total.value))) return null;
  return weighing.balance === 'short' || weighing.balance === 'over'
    ? claim(total, parts, weighing, 'inconsistent')
    : null;
}

function claim(
  total: Quantity,
  parts: readonly Quantity[],
  weighing: Weighing,
  verdict: 'consistent' | 'inconsistent',
): RawClaim {
  const home = 0;
  const wrong = verdict === 'inconsistent';
  return {
    kind: 'breakdown',
    verdict,
    total: { quantity: total, home },
    parts: parts.map(quantity => ({ quantity, home })),
    cue: null,
    expected: weighing.expected,
    stated: weighing.stated,
    tolerance: weighing.tolerance,
    rule: wrong ? 'totals/breakdown' : null,
    focus: wrong ? { quantity: total, home } : null,
    reason: 'sum-after',
  };
}
