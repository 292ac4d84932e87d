/** The arithmetic of a ratio: a, b, and the percentage that the text gives. */

import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Reason } from './claim.ts';
import { lowAt, type Passage, quantityFrom, sentenceStart } from './passage.ts';
import { compare, percentOf } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** A percentage held against a/b; null where it does not fit and something else may be meant (`strong` false). */
export function settled(
  passage: Passage,
  a: Quantity,
  b: Quantity,
  p: Quantity,
  strong: boolean,
  reason: Reason,
): RawClaim | null {
  const ratio = percentOf(a, { ...b, hedge: b.under !== null ? b.hedge : null });
  if (!ratio) return null;
  const result = compare(p, ratio.value, ratio.spread);
  const wrong = result.verdict === 'inconsistent';
  if (
    wrong &&
    (!strong || a.hedge !== null || a.weak || (b.hedge !== null && reason !== 'ratio') || ratio.value.gt(400))
  )
    return null;
  if (wrong && (rough(a, b) || otherwise(passage, a, b, p))) return null;
  // 40 of 50 done, 20% left: the percentage is of the rest.
  const rest = ratio.value.minus(100).abs();
  if (wrong && compare(p, rest, { low: rest, high: rest }).verdict === 'consistent' && ofTheRest(passage, p))
    return null;
  const home = 0;
  return {
    kind: 'ratio_percent',
    verdict: result.verdict,
    total: { quantity: p, home },
    parts: [
      { quantity: a, home },
      { quantity: b, home },
    ],
    cue: null,
    expected: result.expected,
    stated: result.stated,
    tolerance: result.tolerance,
    rule: wrong ? 'totals/ratio' : null,
    focus: wrong ? { quantity: p, home } : null,
    reason,
  };
}

/** `chưa đầy 1/3 (30%)`: a fraction in words, no count. */
const rough = (a: Quantity, b: Quantity): boolean =>
  b.under !== null && a.value === '1' && b.decimals === 0 && Number(b.value) <= 10;

/** `9 xe điện, 101 xe khí trong tổng số 2.595 xe, đạt 4,24%`: the percentage of this amount and the one listed before it. */
function otherwise(passage: Passage, a: Quantity, b: Quantity, p: Quantity): boolean {
  const before = passage.quantities[quantityFrom(passage, a.token) - 1];
  if (!before || a.token - before.next > 6 || before.token < sentenceStart(passage, a.token)) return false;
  if (!/^(same|elided|kin)$/u.test(unitFit(a.unit, before.unit)) || before.unit?.kind === 'percent') return false;
  const both = fullValue(a).plus(fullValue(before));
  const ratio = fullValue(b).lte(0) ? null : both.div(fullValue(b)).times(100);
  return ratio !== null && compare(p, ratio, { low: ratio, high: ratio }).verdict !== 'inconsistent';
}

/** `còn 20%`, `20% chưa hoàn thành`. */
function ofTheRest(passage: Passage, p: Quantity): boolean {
  for (let i = p.token - 4; i < p.next + 3; i++) if (/^(còn|chưa|lại)$/u.test(lowAt(passage, i))) return true;
  return false;
}
