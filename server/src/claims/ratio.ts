/** Ratios with their percentage: `351.305/411.092 hồ sơ, đạt 85,46%`, `66 trên 77 đơn (85,71%)`, a result, a plan and a rate. */

import { decimal } from '../numbers/decimal.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { isCounted, unitFit } from '../numbers/unit.ts';
import { aligned } from './change-verdict.ts';
import type { Reason } from './claim.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import { compare, percentOf } from './proportion.ts';
import type { RawClaim } from './raw.ts';
import { sharesIn, wholesOf } from './whole.ts';

/** Two quantities that a text sets in proportion. `firm`: its form leaves no doubt (`a/b`, `a trên b, p%`). */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  readonly firm: boolean;
}

/** Words that may stand between a pair and its percentage without telling of something else. */
const LINKS = new Set(
  'đạt chiếm bằng là tỷ tỉ lệ với mức được tương đương ứng khoảng gần hơn trên hay tức ( - : , có ước xấp xỉ đã trung bình vượt về'.split(
    ' ',
  ),
);
/** Words that may follow a percentage without naming a whole. */
const FUNCTION = new Set(
  'và so với nhưng có là trong trên của theo tại ở đã được cho để khi như kế dự yêu cao thấp tăng giảm quy chỉ mục nghị định'.split(
    ' ',
  ),
);
const CUES = new Set(['đạt', 'chiếm', 'bằng', 'lệ', 'đương', 'ứng', 'thành', 'là']);

/** All ratios of a passage. `breakdowns` are its breakdowns, whose parts may be followed by their share. */
export function readRatios(passage: Passage, breakdowns: readonly RawClaim[]): RawClaim[] {
  const percents = passage.quantities.flatMap((q, i) => (isShare(q) ? [i] : []));
  if (percents.length === 0) return [];
  const claims: RawClaim[] = [];
  const used = new Set<number>();
  for (const pair of pairsOf(passage)) {
    const p = percentOfPair(passage, pair, percents, used);
    if (!p) continue;
    const claim = ratioClaim(passage, pair, p.index, p.tight && pair.firm);
    if (!claim) continue;
    used.add(p.index);
    claims.push(claim);
  }
  for (const index of percents) {
    if (used.has(index)) continue;
    const claim = planned(passage, index) ?? shareOfWhole(passage, index, breakdowns);
    if (!claim) continue;
    used.add(index);
    claims.push(claim);
  }
  const known = claims.flatMap(claim =>
    claim.verdict !== 'inconsistent' &&
    (claim.reason === 'share-of-total' || claim.reason === 'plan') &&
    claim.parts[1]!.quantity.token < claim.parts[0]!.quantity.token
      ? [claim.parts[1]!.quantity]
      : [],
  );
  for (const { share, whole, strong } of wholesOf(passage, sharesIn(passage, percents, used), known)) {
    const ends = aligned(share.amount, whole);
    const claim = ends ? settled(passage, ends.a, ends.b, share.percent, strong, 'share-of-total') : null;
    if (claim) claims.push(claim);
  }
  return claims;
}

const isShare = (q: Quantity): boolean => q.unit?.kind === 'percent' && q.role === 'amount';

// ------------------------------------------------------------------------------------------------ pairs

function pairsOf(passage: Passage): Pair[] {
  const pairs: Pair[] = [];
  passage.quantities.forEach((q, i) => {
    if (q.over !== null) {
      const b = passage.quantities[q.over]!;
      if (!q.weak && b.unit?.kind !== 'percent') pairs.push({ a: i, b: q.over, from: q.token, to: b.next, firm: true });
    } else if (q.under === null) {
      const pair = wordPair(passage, i) ?? bracketPair(passage, i);
      if (pair) pairs.push(pair);
    }
  });
  return pairs;
}

/** `176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn`: the parts of a stand in a bracket before the stroke. */
function bracketPair(passage: Passage, b: number): Pair | null {
  const below = passage.quantities[b]!;
  if (lowAt(passage, below.token - 1) !== '/' || lowAt(passage, below.token - 2) !== ')') return null;
  const depth = passage.depth[below.token]!;
  for (let a = b - 1; a >= Math.max(0, b - 12); a--) {
    const above = passage.quantities[a]!;
    if (passage.depth[above.token]! > depth) continue;
    if (lowAt(passage, above.next) !== '(' || above.role !== 'amount' || above.under !== null) return null;
    const fits = /^(same|elided|kin)$/u.test(unitFit(below.unit, above.unit));
    return fits ? { a, b, from: above.token, to: below.next, firm: true } : null;
  }
  return null;
}

/** `a … trên (tổng số) b`, `a … trong b`, with at most a short phrase between. */
function wordPair(passage: Passage, b: number): Pair | null {
  const below = passage.quantities[b]!;
  if (below.role !== 'amount' && below.role !== 'past') return null;
  let at = below.token - 1;
  let steps = 0;
  while (
    at > 0 &&
    steps < 7 &&
    passage.tokens[at]!.kind === 'word' &&
    lowAt(passage, at) !== 'trên' &&
    lowAt(passage, at) !== 'trong'
  ) {
    at--;
    steps++;
  }
  const word = lowAt(passage, at);
  if (word !== 'trên' && word !== 'trong') return null;
  if (steps > 0 && !/^(tổng|số|dự|kế|chỉ|kh|dt|toàn)$/u.test(lowAt(passage, at + 1))) return null;
  for (let a = b - 1; a >= 0; a--) {
    const above = passage.quantities[a]!;
    if (above.role === 'bound' || above.unit?.kind === 'age') continue;
    if (
      at - above.next > 8 ||
      (above.role !== 'amount' && above.role !== 'move') ||
      above.over !== null ||
      above.under !== null
    )
      return null;
    for (let i = above.last + 1; i < at; i++) if (passage.tokens[i]!.kind === 'mark') return null;
    const how = unitFit(below.unit, above.unit);
    if (how === 'other' || above.unit?.kind === 'percent') return null;
    if (decimal(above.value).gt(decimal(below.value)) && above.scale >= below.scale) return null;
    return { a, b, from: above.token, to: below.next, firm: how !== 'apart' };
  }
  return null;
}

// ------------------------------------------------------------------------------------------------ their percentage

/** The percentage that goes with a pair: after it, or before it with the pair in a bracket. */
function percentOfPair(
  passage: Passage,
  pair: Pair,
  percents: readonly number[],
  used: ReadonlySet<number>,
): { index: number; tight: boolean } | null {
  const end = sentenceEnd(passage, pair.from);
  for (const index of percents) {
    const p = passage.quantities[index]!;
    if (p.token < pair.to || p.token >= end || used.has(index)) continue;
    const link = linkBetween(passage, pair.to, p.token, pair);
    if (link) return { index, tight: link === 'tight' && !otherBase(passage, p, pair) };
    break;
  }
  // 99,92% (6101/6106 người)
  for (const index of percents) {
    const p = passage.quantities[index]!;
    if (used.has(index) || lowAt(passage, p.next) !== '(' || pair.from < p.next || pair.from - p.next > 4) continue;
    return { index, tight: pair.from === p.next + 1 };
  }
  return null;
}

/** How the words between a pair and a percentage join them: `tight`, `loose` (only believed where it holds), or not at all. */
function linkBetween(passage: Passage, from: number, to: number, pair: Pair): 'tight' | 'loose' | null {
  if (to - from > 28) return null;
  let clause = from;
  for (let i = from; i < to; i++) {
    const mark = lowAt(passage, i);
    if (mark === ';' || mark === '.') return null;
    // A bracket further on tells of something else: `5/29 nước, gồm A (3,6% …`.
    if (mark === '(' && clause !== from) return 'loose';
    if (mark === ',' || mark === '(' || mark === ':') clause = i + 1;
  }
  for (let k = quantityFrom(passage, from); k < passage.quantities.length; k++) {
    const q = passage.quantities[k]!;
    if (q.token >= to) break;
    if (q.over !== null || q.unit?.kind === 'percent') return null;
    if (k !== pair.b && q.role === 'amount') return 'loose';
  }
  // `14/31 chủ đầu tư giải ngân trên 50%`: nothing joins them but a threshold.
  let joined = false;
  for (let i = from; i < to; i++) if (/^[,(:-]$/u.test(lowAt(passage, i)) || CUES.has(lowAt(passage, i))) joined = true;
  if (!joined) return null;
  // `3/4 người A, 15% người B`: one of a row.
  if (to - from === 1 && lowAt(passage, from) === ',' && namesItsOwn(passage, to)) return null;
  let tight = true;
  for (let i = clause; i < to; i++) if (!LINKS.has(lowAt(passage, i))) tight = false;
  if (tight) return 'tight';
  // No comma between: what is counted goes on up to `đạt`, `chiếm`.
  let last = to - 1;
  while (last > from && /^(khoảng|gần|hơn|trên|dưới|mức)$/u.test(lowAt(passage, last))) last--;
  return clause === from && CUES.has(lowAt(passage, last)) ? 'tight' : 'loose';
}

/** Whether the percentage at a token is followed by a counted noun, as in a row of shares. */
function namesItsOwn(passage: Passage, token: number): boolean {
  const p = passage.quantities[quantityFrom(passage, token)];
  return !!p && p.token === token && isCounted(passage.tokens, p.next);
}

/** `96,15% tổng số đại biểu`, `100% năng lượng tái tạo`: of something else than the pair's own whole. */
function otherBase(passage: Passage, p: Quantity, pair: Pair): boolean {
  for (let i = p.next; i < p.next + 2; i++) if (/^(tổng|toàn|so)$/u.test(lowAt(passage, i))) return true;
  const at = lowAt(passage, p.next) === 'số' ? p.next + 1 : p.next;
  const word = lowAt(passage, at);
  if (passage.tokens[at]?.kind !== 'word' || FUNCTION.has(word)) return false;
  if ([pair.a, pair.b].some(index => passage.quantities[index]!.unit?.words.includes(word))) return false;
  // `dung tích … 119,69/194,49 triệu m3, chiếm 61,54% dung tích`: named before the pair.
  for (let i = sentenceStart(passage, pair.from); i < pair.from; i++) if (lowAt(passage, i) === word) return false;
  return true;
}

function ratioClaim(passage: Passage, pair: Pair, percent: number, strong: boolean): RawClaim | null {
  const p = passage.quantities[percent]!;
  const a = passage.quantities[pair.a]!;
  let b = passage.quantities[pair.b]!;
  // 102/102 (chiếm 97% trên 105 đại biểu)
  if (/^(trên|trong|của)$/u.test(lowAt(passage, p.next))) {
    const other = passage.quantities[percent + 1];
    if (other && other.token - p.next <= 3 && other.unit?.kind !== 'percent') b = other;
  }
  return settled(passage, a, b, p, strong, 'ratio');
}

function settled(
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

// ------------------------------------------------------------------------------------------------ result, plan, rate

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

/** `kế hoạch 500 tỷ đồng, đã giải ngân 250 tỷ đồng, đạt 50%`; `12.221 tỷ đồng, đạt 51,8% dự toán (23.600 tỷ đồng)`. */
function planned(passage: Passage, percent: number): RawClaim | null {
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
  for (let k = a - 1; k >= 0; k--) {
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

// ------------------------------------------------------------------------------------------------ shares of a whole

/** A part of a breakdown and the share that follows it: `trong đó nữ 80 người, chiếm 40%`. */
function shareOfWhole(passage: Passage, percent: number, breakdowns: readonly RawClaim[]): RawClaim | null {
  const p = passage.quantities[percent]!;
  for (const claim of breakdowns) {
    if (!claim.total || claim.verdict === 'inconsistent' || claim.total.quantity.unit?.kind === 'percent') continue;
    for (const part of claim.parts) {
      const q = part.quantity;
      const next = passage.quantities.find(other => other.token > q.token && other.unit?.kind !== 'percent');
      if (p.token < q.next || p.token - q.next > 14 || (next && next.token < p.token)) continue;
      const link = linkBetween(passage, q.next, p.token, { a: 0, b: -1, from: q.token, to: q.next, firm: false });
      const share = [1, 2, 3].some(back => lowAt(passage, p.token - back) === 'chiếm');
      const strong =
        link === 'tight' && share && passage.tokens[p.next]?.kind !== 'word' && claim.verdict !== 'unresolved';
      const whole = claim.total.quantity;
      if (whole.decimals > 0 && whole.scale === 0 && q.unit?.kind === 'count') continue;
      // `8/40 mẫu …, trong đó 2 mẫu (5%)`: of the forty.
      const wider =
        whole.over === null ? null : settled(passage, q, passage.quantities[whole.over]!, p, false, 'share-of-total');
      return wider ?? settled(passage, q, whole, p, strong, 'share-of-total');
    }
  }
  return null;
}
