/** Ratios with their percentage: `351.305/411.092 hồ sơ, đạt 85,46%`, `66 trên 77 đơn (85,71%)`, a result, a plan and a rate. */

import type { Quantity } from '../numbers/quantity.ts';
import { aligned } from './change-verdict.ts';
import { linkBetween, type Pair, pairsOf } from './pair.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import { planned } from './plan.ts';
import { settled } from './ratio-verdict.ts';
import type { RawClaim } from './raw.ts';
import { sharesIn } from './share.ts';
import { wholesOf } from './whole.ts';

/** Words that may follow a percentage without naming a whole. */
const FUNCTION = new Set(
  'và so với nhưng có là trong trên của theo tại ở đã được cho để khi như kế dự yêu cao thấp tăng giảm quy chỉ mục nghị định'.split(
    ' ',
  ),
);

/** All ratios of a passage. `breakdowns` are its breakdowns, whose parts may be followed by their share. */
export function readRatios(passage: Passage, breakdowns: readonly RawClaim[]): RawClaim[] {
  const percents = passage.quantities.flatMap((q, i) => (isShare(q) ? [i] : []));
  // `xóa được 109 trong 126 điểm ngập (giảm 86,51%)`
  const paired = passage.quantities.flatMap((q, i) => (isShare(q) || isBracketed(passage, q) ? [i] : []));
  if (paired.length === 0) return [];
  const claims: RawClaim[] = [];
  const used = new Set<number>();
  for (const pair of pairsOf(passage)) {
    const p = percentOfPair(passage, pair, paired, used);
    if (!p) continue;
    const claim = ratioClaim(passage, pair, p.index, p.tight && pair.firm);
    if (!claim) continue;
    used.add(p.index);
    claims.push(claim);
  }
  const doubtful: RawClaim[] = [];
  for (const index of percents) {
    if (used.has(index)) continue;
    const claim = planned(passage, index) ?? shareOfWhole(passage, index, breakdowns);
    if (!claim) continue;
    // What does not fit may be of another whole.
    if (claim.verdict === 'inconsistent') {
      doubtful.push(claim);
      continue;
    }
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
  const told = new Set(claims.map(claim => claim.total!.quantity.start));
  return [...claims, ...doubtful.filter(claim => !told.has(claim.total!.quantity.start))];
}

/** A percentage of change that begins a bracket. */
const isBracketed = (passage: Passage, q: Quantity): boolean =>
  q.unit?.kind === 'percent' && q.role === 'move' && lowAt(passage, q.token - 2) === '(';

const isShare = (q: Quantity): boolean => q.unit?.kind === 'percent' && q.role === 'amount';

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

/** `96,15% tổng số đại biểu`, `100% năng lượng tái tạo`: of something else than the pair's own whole. */
function otherBase(passage: Passage, p: Quantity, pair: Pair): boolean {
  if (ofTheirOwn(passage, p, pair)) return false;
  for (let i = p.next; i < p.next + 2; i++) if (/^(tổng|toàn|so)$/u.test(lowAt(passage, i))) return true;
  const at = lowAt(passage, p.next) === 'số' ? p.next + 1 : p.next;
  const word = lowAt(passage, at);
  if (passage.tokens[at]?.kind !== 'word' || FUNCTION.has(word)) return false;
  if ([pair.a, pair.b].some(index => passage.quantities[index]!.unit?.words.includes(word))) return false;
  // `dung tích … 119,69/194,49 triệu m3, chiếm 61,54% dung tích`: named before the pair.
  for (let i = sentenceStart(passage, pair.from); i < pair.from; i++) if (lowAt(passage, i) === word) return false;
  return true;
}

/** `102/163 điều kiện …, chiếm 62,6% tổng số điều kiện`: of what the pair counts; deputies are shares of all seats. */
function ofTheirOwn(passage: Passage, p: Quantity, pair: Pair): boolean {
  if (lowAt(passage, p.next) !== 'tổng' || lowAt(passage, p.next + 1) !== 'số') return false;
  const unit = passage.quantities[pair.b]!.unit ?? passage.quantities[pair.a]!.unit;
  return unit?.kind === 'count' && unit.words[0] === lowAt(passage, p.next + 2) && unit.name !== 'đại biểu';
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

/** A part of a breakdown and the share that follows it: `trong đó nữ 80 người, chiếm 40%`. */
function shareOfWhole(passage: Passage, percent: number, breakdowns: readonly RawClaim[]): RawClaim | null {
  const p = passage.quantities[percent]!;
  for (const claim of breakdowns) {
    if (!claim.total || claim.verdict === 'inconsistent' || claim.total.quantity.unit?.kind === 'percent') continue;
    for (const part of claim.parts) {
      const q = part.quantity;
      if (p.token < q.next || p.token - q.next > 14) continue;
      let next = quantityFrom(passage, q.token + 1);
      while (passage.quantities[next]?.unit?.kind === 'percent' && passage.quantities[next]!.token < p.token) next++;
      if (passage.quantities[next]!.token < p.token) continue;
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
