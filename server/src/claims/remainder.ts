/** Wholes without a cue: `19/33 vụ việc, 14 vụ còn lại`, `120 đơn, đã giải quyết 100, còn 20`, `01/18 …; 14/18 …; 03/18 …`. */

import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Reason } from './claim.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { type Weighing, weigh } from './weigh.ts';

/** All breakdowns of a passage that stand without a cue. */
export function readRemainders(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  passage.quantities.forEach((q, i) => {
    const claim = q.over !== null ? fromPair(passage, i) : (fromChain(passage, i) ?? fromRest(passage, i));
    if (claim) claims.push(claim);
    const common = commonWhole(passage, i);
    if (common) claims.push(common);
  });
  return claims;
}

/** `a/b …, c còn lại`: b is a and what is left. */
function fromPair(passage: Passage, i: number): RawClaim | null {
  const a = passage.quantities[i]!;
  const b = passage.quantities[a.over!]!;
  if (a.weak || b.unit?.kind === 'percent') return null;
  const end = sentenceEnd(passage, a.token);
  const rest: Quantity[] = [];
  for (let k = a.over! + 1; k < passage.quantities.length && rest.length < 6; k++) {
    const q = passage.quantities[k]!;
    if (q.token >= end || q.over !== null) break;
    if (q.role !== 'amount' || q.under !== null || q.weak || passage.depth[q.token] !== passage.depth[a.token])
      continue;
    const how = unitFit(b.unit, q.unit);
    if (how === 'same' || (how === 'elided' && q.unit === null) || (how === 'kin' && rest.length === 0)) rest.push(q);
    else if (how === 'elided' && b.unit === null) rest.push(q);
  }
  for (let n = 1; n <= rest.length; n++) {
    const parts = [a, ...rest.slice(0, n)];
    const weighing = weigh(b, parts);
    if (weighing.balance !== 'fits' && weighing.balance !== 'loose') continue;
    const said = rest.slice(0, n).some(q => isLeft(passage, q) || isNegated(passage, q));
    const large = Number(b.value) >= 20 && rest.slice(0, n).every(q => sameNoun(b, q) && q.unit !== null);
    if (said || large)
      return claim(b, parts, weighing, weighing.balance === 'fits' ? 'consistent' : 'rounding', 'remainder');
  }
  const next = rest[0];
  if (!next || !isLeft(passage, next) || a.hedge || next.hedge || !sameNoun(b, next)) return null;
  const weighing = weigh(b, [a, next]);
  return weighing.deviation > 0.35 ? null : claim(b, [a, next], weighing, 'inconsistent', 'remainder');
}

/** More numbers of one noun before what is left are no list of a whole. */
const MOST_TOLD = 6;

/** `17 người …, 11 người cho rằng …, 5 người …, 3 người còn lại …`: the first is all of them, in this sentence or the one before. */
function fromRest(passage: Passage, i: number): RawClaim | null {
  const left = passage.quantities[i]!;
  const before = lowAt(passage, left.token - 1) === 'là' ? left.token - 2 : left.token - 1;
  const said = restNamed(passage, left) || (lowAt(passage, before) === 'lại' && lowAt(passage, before - 1) === 'còn');
  if (!said || left.unit?.kind !== 'count' || left.word || left.hedge) return null;
  const own = sentenceStart(passage, left.token);
  const sentences = [own, own > 0 ? sentenceStart(passage, own - 1) : own];
  for (const start of sentences) {
    const told: Quantity[] = [];
    for (let k = i - 1; k >= 0 && passage.quantities[k]!.token >= start; k--) {
      const q = passage.quantities[k]!;
      if (q.unit?.kind !== 'count' || !/^(same|kin|foreign)$/u.test(unitFit(q.unit, left.unit))) continue;
      if (q.over !== null || q.under !== null || q.role !== 'amount' || q.weak || q.word || q.hedge) return null;
      if (told.length > MOST_TOLD) return null;
      told.unshift(q);
    }
    const [whole, ...parts] = told;
    if (!whole || parts.length === 0) continue;
    const all = [...parts, left];
    if (all.some(part => fullValue(part).gte(fullValue(whole)))) return null;
    const weighing = weigh(whole, all);
    if (weighing.balance === 'fits') return claim(whole, all, weighing, 'consistent', 'remainder');
    const alike = all.every(part => sameOrKin(whole, part));
    const close = weighing.deviation <= 0.125 || Math.abs(Number(weighing.expected) - Number(weighing.stated)) === 1;
    return alike && close ? claim(whole, all, weighing, 'inconsistent', 'remainder') : null;
  }
  return null;
}

/** `3 người còn lại`: the words stand after the number and its noun. */
function restNamed(passage: Passage, q: Quantity): boolean {
  if (q.word) return false;
  for (let i = q.last + 1; i < q.next + 3 && passage.tokens[i]?.kind === 'word'; i++)
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  return false;
}

const sameOrKin = (a: Quantity, b: Quantity): boolean =>
  b.unit === null || /^(same|kin)$/u.test(unitFit(a.unit, b.unit));

const sameNoun = (a: Quantity, b: Quantity): boolean => b.unit === null || unitFit(a.unit, b.unit) === 'same';

/** `còn 05 vụ`, `14 vụ còn lại`, `còn lại 14 vụ`. */
function isLeft(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 4; i--) {
    const word = lowAt(passage, i);
    if (word === 'còn')
      return lowAt(passage, i - 1) !== 'xuống' && lowAt(passage, i - 1) !== 'giảm' && lowAt(passage, i - 1) !== 'chỉ';
    if (!/^(lại|khoảng|gần|hơn|trên|là|có)$/u.test(word)) break;
  }
  for (let i = q.last + 1; i < q.next + 3; i++) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  }
  return false;
}

/** `17 đại biểu không tán thành`, `91 công chức vắng mặt`. */
function isNegated(passage: Passage, q: Quantity): boolean {
  for (let i = q.last + 1; i < q.next + 3; i++) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (/^(không|chưa|vắng|quá|trượt|hỏng|sai)$/u.test(lowAt(passage, i))) return true;
  }
  return /^(chưa|không|vắng)$/u.test(lowAt(passage, q.token - 1));
}

/** `Tiếp nhận 120 đơn, đã giải quyết 100 đơn, còn 20 đơn`: i is what is left. */
function fromChain(passage: Passage, i: number): RawClaim | null {
  const left = passage.quantities[i]!;
  const open = isLeft(passage, left) ? 'left' : isUnderWay(passage, left) ? 'under way' : null;
  if (left.under !== null || left.role !== 'amount' || left.weak || open === null) return null;
  const start = sentenceStart(passage, left.token);
  const before: Quantity[] = [];
  for (let k = i - 1; k >= 0 && before.length < 6; k--) {
    const q = passage.quantities[k]!;
    if (q.token < start || q.over !== null || q.under !== null) break;
    if (q.role !== 'amount' || q.weak || passage.depth[q.token] !== passage.depth[left.token]) continue;
    const how = unitFit(q.unit, left.unit);
    if (how === 'same' || how === 'elided' || how === 'kin') before.unshift(q);
  }
  // The whole may be any earlier one: the nearest that adds up.
  for (let k = before.length - 2; k >= 0; k--) {
    const parts = [...before.slice(k + 1), left];
    const weighing = weigh(before[k]!, parts);
    if (weighing.balance === 'fits' || weighing.balance === 'loose')
      return claim(before[k]!, parts, weighing, weighing.balance === 'fits' ? 'consistent' : 'rounding', 'remainder');
  }
  const [whole, done] = before;
  if (
    before.length !== 2 ||
    !whole ||
    !done ||
    !(announced(passage, whole) || restNamed(passage, left)) ||
    !sameOrKin(whole, left) ||
    !sameOrKin(whole, done)
  )
    return null;
  if (
    whole.hedge ||
    done.hedge ||
    left.hedge ||
    !(restNamed(passage, left) || /^(đã|được|quyết|lý|thành|xong|hiện)$/u.test(lowAt(passage, done.token - 1)))
  )
    return null;
  const weighing = weigh(whole, [done, left]);
  if ([done, left].some(part => fullValue(part).gte(fullValue(whole)) || part.word) || whole.word) return null;
  // What is done and what is under way may leave others aside, but not be more than all.
  if (
    (weighing.deviation > 0.35 && Math.abs(Number(weighing.expected) - Number(weighing.stated)) > 1) ||
    (open === 'under way' && weighing.balance !== 'over')
  )
    return null;
  return claim(whole, [done, left], weighing, 'inconsistent', 'remainder');
}

/** `đang giải quyết 7 vụ`, `7 vụ chưa giải quyết`: what stands beside what is done. */
function isUnderWay(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 5 && passage.tokens[i]?.kind === 'word'; i--)
    if (/^(đang|chưa)$/u.test(lowAt(passage, i))) return true;
  for (let i = q.last + 1; i < q.next + 2 && passage.tokens[i]?.kind === 'word'; i++)
    if (/^(đang|chưa)$/u.test(lowAt(passage, i))) return true;
  return false;
}

/** `tiếp nhận 120 đơn`, `tổng số 45 nhiệm vụ`: the words before a number say that it is the whole. */
function announced(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 5 && i >= 0; i--) {
    if (/^(nhận|số|tổng|giao|lý|sinh|trong|cộng)$/u.test(lowAt(passage, i))) return true;
  }
  for (let i = q.next; i < q.next + 3; i++)
    if (lowAt(passage, i) === 'được' && lowAt(passage, i + 1) === 'giao') return true;
  return false;
}

/** `01/18 …; 14/18 …; 03/18 …`: the numerators of one denominator; i is the first numerator. */
function commonWhole(passage: Passage, i: number): RawClaim | null {
  const first = passage.quantities[i]!;
  if (first.over === null || first.weak) return null;
  const whole = passage.quantities[first.over]!;
  const end = sentenceEnd(passage, first.token);
  for (let k = i - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < sentenceStart(passage, first.token)) break;
    if (q.over !== null && passage.quantities[q.over]!.value === whole.value) return null;
  }
  const parts: Quantity[] = [first];
  for (let k = first.over + 1; k < passage.quantities.length; k++) {
    const q = passage.quantities[k]!;
    if (q.token >= end) break;
    if (q.over === null) continue;
    if (passage.quantities[q.over]!.value !== whole.value) return null;
    parts.push(q);
  }
  if (parts.length < 2) return null;
  const weighing = weigh(whole, parts);
  if (weighing.balance !== 'fits') return null;
  return claim(statedBefore(passage, i, whole), parts, weighing, 'consistent', 'common-denominator');
}

/** The whole as it was told before the list (`18 vụ (01/18 …`), or the first denominator. */
function statedBefore(passage: Passage, i: number, whole: Quantity): Quantity {
  const before = passage.quantities[i - 1];
  return before && before.value === whole.value && before.over === null && before.under === null ? before : whole;
}

function claim(
  total: Quantity,
  parts: readonly Quantity[],
  weighing: Weighing,
  verdict: RawClaim['verdict'],
  reason: Reason,
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
    reason,
  };
}
