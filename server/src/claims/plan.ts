/** A result, its plan and the percentage reached: `kế hoạch 500 tỷ đồng, đã giải ngân 250 tỷ đồng, đạt 50%`. */

import type { Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { linkBetween } from './pair.ts';
import { alone, lowAt, type Passage, sentenceStart } from './passage.ts';
import { settled } from './ratio-verdict.ts';
import type { RawClaim } from './raw.ts';

const PLAN = new Set([
  'kế hoạch',
  'dự toán',
  'chỉ tiêu',
  'tổng số',
  'tổng vốn',
  'được giao',
  'vốn giao',
  'trong tổng',
  'tổng kế',
  'nhu cầu',
  'phải thu',
  'nghị quyết',
  'mục tiêu',
]);

/** So many numbers before its result a plan may stand. */
const FARTHEST = 12;

/** `kế hoạch 500 tỷ đồng, đã giải ngân 250 tỷ đồng, đạt 50%`; `12.221 tỷ đồng, đạt 51,8% dự toán (23.600 tỷ đồng)`. */
export function planned(passage: Passage, percent: number): RawClaim | null {
  const p = passage.quantities[percent]!;
  let cue = p.token - 1;
  while (/^(khoảng|gần|hơn|trên|mức|tỷ|tỉ|lệ|được|với)$/u.test(lowAt(passage, cue))) cue--;
  const bracketed = lowAt(passage, cue) === '(';
  if (!bracketed && !/^(đạt|bằng|chiếm|thành)$/u.test(lowAt(passage, cue))) return null;
  const start = sentenceStart(passage, p.token);
  const a = resultBefore(passage, percent, start);
  if (a === null) return null;
  const result = passage.quantities[a]!;

  const after = planAfter(passage, percent, result);
  if (after) return settled(passage, result, after.plan, p, after.tight && !bracketed, 'plan');
  // The plan stands before the result.
  const told =
    linkBetween(passage, result.next, p.token, { a, b: a, from: result.token, to: p.token, firm: true }) === 'tight';
  for (let k = a - 1; k >= Math.max(0, a - FARTHEST); k--) {
    const plan = passage.quantities[k]!;
    if (plan.token < start) break;
    const how = unitFit(plan.unit, result.unit);
    if (plan.over !== null || plan.under !== null || (how !== 'same' && how !== 'kin' && how !== 'elided')) continue;
    if (plan.unit?.kind === 'percent' || plan.unit?.kind === 'time' || plan.role === 'move') continue;
    const named = isPlan(passage, plan) || isFund(passage, plan, result);
    const claim = settled(
      passage,
      result,
      plan,
      p,
      named && how === 'same' && k === a - 1 && plainBase(passage, p) && told,
      'plan',
    );
    if (claim && (named || claim.verdict !== 'inconsistent') && (named || Number(plan.value) > 20)) return claim;
    if (named) return null;
  }
  return null;
}

/** `đạt 50%.`, `đạt 50% kế hoạch`: nothing that names another whole. */
const plainBase = (passage: Passage, p: Quantity): boolean =>
  passage.tokens[p.next] === undefined || passage.tokens[p.next]!.kind === 'mark' || lowAt(passage, p.next) === 'kế';

/** The nearest amount before a percentage, in the same clause or the one before. */
function resultBefore(passage: Passage, percent: number, start: number): number | null {
  const p = passage.quantities[percent]!;
  for (let k = percent - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < start || p.token - q.next > 14) return null;
    if (q.over !== null || q.under !== null) return null;
    if (q.unit?.kind === 'percent' || q.role === 'move' || q.role === 'past' || q.role === 'bound') continue;
    if (q.role !== 'amount' || q.weak || q.unit?.kind === 'time') return null;
    for (let i = q.next; i < p.token; i++)
      if (lowAt(passage, i) === ';' || passage.depth[i]! < passage.depth[q.token]!) return null;
    return k;
  }
  return null;
}

/** The whole that stands after a percentage: `dự toán (23.600 tỷ)`, `trong 15,9 tỷ`, `của 60 đại biểu`. */
function planAfter(passage: Passage, percent: number, result: Quantity): { plan: Quantity; tight: boolean } | null {
  const p = passage.quantities[percent]!;
  const plan = passage.quantities[percent + 1];
  if (!plan || plan.token - p.next > 9 || plan.over !== null || plan.unit?.kind === 'percent' || plan.role === 'move')
    return null;
  const open = passage.tokens.slice(p.next, plan.token).findLastIndex(token => token.low === '(');
  if (open >= 0 && !alone(passage, p.next + open, plan)) return null;
  let joined = /^(trong|trên|của)$/u.test(lowAt(passage, p.next)) && !/^(khi|đó)$/u.test(lowAt(passage, p.next + 1));
  for (let i = p.next; i < plan.token; i++) {
    const mark = lowAt(passage, i);
    if (mark === ',' || mark === ';' || mark === '.') return null;
    if (PLAN.has(`${mark} ${lowAt(passage, i + 1)}`)) joined = true;
    if (mark === 'cùng' && lowAt(passage, i + 1) === 'kỳ') joined = true;
  }
  const how = unitFit(plan.unit, result.unit);
  // `18, chiếm 36% trong tổng số 50 dự án`: nothing else can be meant.
  const explicit = lowAt(passage, p.next + 1) === 'tổng' && p.token - result.next < 4;
  const fits = how === 'same' || how === 'elided' || how === 'kin';
  return joined && fits ? { plan, tight: how === 'same' || explicit } : null;
}

/** `vốn sự nghiệp 120.500 triệu đồng, đã giải ngân 45.300 triệu đồng`. */
function isFund(passage: Passage, plan: Quantity, result: Quantity): boolean {
  let spent = false;
  for (let i = result.token - 1; i > result.token - 5; i--)
    if (lowAt(passage, i) === 'giải' && lowAt(passage, i + 1) === 'ngân') spent = true;
  if (!spent || result.token - plan.next > 6) return false;
  for (let i = plan.token - 1; i > plan.token - 8 && i >= 0; i--) {
    if (passage.tokens[i]!.kind === 'mark') return false;
    if (lowAt(passage, i) === 'vốn' || lowAt(passage, i) === 'phí') return true;
  }
  return false;
}

/** Whether the words before a quantity call it a plan or a whole. */
function isPlan(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 13 && i >= 0; i--) {
    if (passage.tokens[i]!.kind === 'mark' && lowAt(passage, i) !== ':') return false;
    if (passage.tokens[i]!.kind === 'number' && !passage.names.has(i)) return false;
    if (PLAN.has(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}
