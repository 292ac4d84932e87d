/** What came in, what was done and what is left: `thụ lý 77 vụ, giải quyết 53 vụ …. Còn tồn 24 vụ`, over several sentences. */

import type { Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { weigh } from './weigh.ts';

/** How many sentences back the whole may stand. */
const BACK = 3;
/** How far the sum may miss the whole before they are taken for figures of other things. */
const FURTHEST = 0.35;

/** All wholes of a passage with what was done and what is left of each. */
export function readStocks(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  passage.quantities.forEach((q, i) => {
    const claim = isLeft(passage, q) ? fromLeft(passage, i) : null;
    if (claim) claims.push(claim);
  });
  return claims;
}

/** `còn 24 vụ`, `còn tồn 24 vụ`, `còn lại đang giải quyết 348 vụ`. */
function isLeft(passage: Passage, q: Quantity): boolean {
  if (q.unit?.kind !== 'count' || q.role !== 'amount' || q.weak || q.hedge || divides(passage, q)) return false;
  for (let i = q.token - 1; i > q.token - 7 && passage.tokens[i]?.kind === 'word'; i--) {
    if (lowAt(passage, i) !== 'còn') continue;
    return /^(tồn|lại|đang|chưa|)$/u.test(i + 1 < q.token ? lowAt(passage, i + 1) : '') && !fell(passage, i);
  }
  return false;
}

/** `giảm còn 24 vụ`, `chỉ còn 24 vụ`: what it fell to. */
const fell = (passage: Passage, i: number): boolean => /^(xuống|giảm|chỉ|vẫn)$/u.test(lowAt(passage, i - 1));

/** Whether a quantity is one of two that make a fraction; `1.367 vụ/2.420 bị cáo` tells of two things. */
const divides = (passage: Passage, q: Quantity): boolean => {
  const other = passage.quantities[q.over ?? q.under ?? -1];
  return other !== undefined && unitFit(q.unit, other.unit) !== 'foreign' && unitFit(q.unit, other.unit) !== 'apart';
};

const DONE = /^(giải quyết|quyết xong|xét xử|xử lý|lý xong|thi hành|hành xong|hoàn thành|trả lời|đã giải)$/u;
const TAKEN_IN = /^(thụ lý|tiếp nhận|đã nhận|tổng số|phải giải|phải thi|được giao|tổng cộng)$/u;

/** Whether one of the words stands before a quantity, with at most three others between. */
function follows(passage: Passage, q: Quantity, phrases: RegExp): boolean {
  for (let i = q.token - 1; i > q.token - 6 && passage.tokens[i]?.kind === 'word'; i--)
    if (phrases.test(`${lowAt(passage, i - 1)} ${lowAt(passage, i)}`)) return true;
  return false;
}

function fromLeft(passage: Passage, at: number): RawClaim | null {
  const left = passage.quantities[at]!;
  const first = passage.starts[Math.max(0, passage.sentence[left.token]! - BACK)]!;
  const noun = left.unit!;
  let done: Quantity | null = null;
  for (let k = at - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < first) break;
    if (q.role !== 'amount' || q.unit?.kind !== 'count' || unitFit(q.unit, noun) !== 'same' || divides(passage, q))
      continue;
    if (!done) {
      // The nearest of the same noun must be what was done.
      if (!follows(passage, q, DONE) || follows(passage, q, TAKEN_IN) || q.hedge || q.weak) return null;
      done = q;
    } else {
      if (!follows(passage, q, TAKEN_IN) || q.hedge || q.weak) return null;
      return claim(q, done, left);
    }
  }
  return null;
}

function claim(whole: Quantity, done: Quantity, left: Quantity): RawClaim | null {
  const weighing = weigh(whole, [done, left]);
  if (weighing.deviation > FURTHEST) return null;
  const home = 0;
  const wrong = weighing.balance !== 'fits';
  return {
    kind: 'breakdown',
    verdict: wrong ? 'inconsistent' : 'consistent',
    total: { quantity: whole, home },
    parts: [done, left].map(quantity => ({ quantity, home })),
    cue: null,
    expected: weighing.expected,
    stated: weighing.stated,
    tolerance: weighing.tolerance,
    rule: wrong ? 'totals/breakdown' : null,
    focus: wrong ? { quantity: whole, home } : null,
    reason: 'remainder',
  };
}
