/** An amount with the percentage that it is: `23,8 tỷ đồng (59,5%)`, `12,4% (892 phiếu)`. */

import type { Quantity } from '../numbers/quantity.ts';
import { leadsOn, movementOf } from './movement.ts';
import { alone, lowAt, type Passage, sentenceStart } from './passage.ts';

/** An amount and the percentage that it is. `after`: the amount follows, in a bracket or after `tương đương`. */
export interface Share {
  readonly amount: Quantity;
  readonly percent: Quantity;
  readonly after: boolean;
  /** Whether nothing but joining words stands between them. */
  readonly tight: boolean;
}
/** Between an amount and the percentage that it is. */
const JOINING = new Set(
  ', ( - : đạt chiếm bằng là tỷ tỉ lệ trọng tương đương ứng với mức tức hay khoảng gần hơn trên dưới xấp xỉ tới chỉ mới được hoàn thành ước có'.split(
    ' ',
  ),
);

/** The percentages of a sentence with their amounts; `used` are told of otherwise. */
export function sharesIn(passage: Passage, percents: readonly number[], used: ReadonlySet<number>): Share[] {
  return percents.flatMap(index => {
    const share = used.has(index) ? null : shareOf(passage, index);
    return share ? [share] : [];
  });
}

function shareOf(passage: Passage, index: number): Share | null {
  const told = amountBefore(passage, index);
  if (told?.tight) return shareBefore(passage, index, told);
  return shareAfter(passage, index) ?? (told ? shareBefore(passage, index, told) : null);
}

/** A percentage with the amount before it; a plan between them is passed over. */
function shareBefore(passage: Passage, index: number, told: { amount: Quantity; tight: boolean }): Share | null {
  const percent = passage.quantities[index]!;
  const { amount, tight } = told;
  if (!isTarget(passage, amount)) return { amount, percent, after: false, tight };
  // `đạt 37.656 tỷ, bằng 34,61% dự toán là 108.800 tỷ, đạt 33,35% chỉ tiêu (112.900 tỷ)`
  const result = passage.quantities[index - 3];
  const rate = passage.quantities[index - 2];
  if (!result || rate?.unit?.kind !== 'percent' || !isAmount(passage, result)) return null;
  return result.token >= sentenceStart(passage, percent.token) && joins(passage, result.next, rate.token)
    ? { amount: result, percent, after: false, tight: true }
    : null;
}

/** A percentage with the amount after it: in a bracket, or after `tương đương`. */
function shareAfter(passage: Passage, index: number): Share | null {
  const percent = passage.quantities[index]!;
  const next = passage.quantities[index + 1];
  if (!next || !isAmount(passage, next) || next.token - percent.next > 9) return null;
  // `19% ứng viên nam (303 người)`, `10% vốn (60 tỷ đồng)`
  let open = percent.next;
  while (open - percent.next < 4 && passage.tokens[open]?.kind === 'word') open++;
  // `30% tổng số điểm (30 điểm)` says the same twice.
  if (next.value === percent.value) return null;
  if (lowAt(passage, open) === '(' && next.token === open + (next.hedge ? 2 : 1) && alone(passage, open, next))
    return { amount: next, percent, after: true, tight: true };
  let equal = false;
  for (let i = percent.next; i < next.token; i++) {
    const word = lowAt(passage, i);
    if (/^[;.(]$/u.test(word)) return null;
    if (word === 'tương' || word === 'tức') equal = true;
    else if (equal && !JOINING.has(word) && word !== 'số') return null;
  }
  return equal ? { amount: next, percent, after: true, tight: true } : null;
}

/** Whether a quantity says how much there is of something, and not by how much it changed. */
export const isAmount = (passage: Passage, q: Quantity): boolean =>
  (q.role === 'amount' || (q.role === 'rate' && q.unit?.kind === 'rate')) &&
  !/^(percent|points|times|time|age)$/u.test(q.unit?.kind ?? '') &&
  q.over === null &&
  q.under === null &&
  !q.weak &&
  !movementOf(passage, q) &&
  !surplus(passage, q);

/** `cao hơn dự kiến ban đầu 63 điều kiện`. */
function surplus(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 2; i > q.token - 7 && passage.tokens[i]?.kind === 'word'; i--)
    if (lowAt(passage, i) === 'hơn' && /^(cao|thấp|nhiều|ít)$/u.test(lowAt(passage, i - 1))) return true;
  return false;
}

/** The amount before a percentage, changes of it passed over: `579.413 việc, tăng 7.240 việc (tăng 1,27%); chiếm 79,56%`. */
function amountBefore(passage: Passage, index: number): { amount: Quantity; tight: boolean } | null {
  const percent = passage.quantities[index]!;
  const start = sentenceStart(passage, percent.token);
  let k = index - 1;
  let from = percent.token;
  while (k > Math.max(0, index - 5) && passage.quantities[k]!.token >= start) {
    const movement = movementOf(passage, passage.quantities[k]!);
    if (!movement) break;
    from = Math.min(from, movement.verb);
    k--;
  }
  const before = passage.quantities[k];
  if (!before || before.token < start) return null;
  if (k < index - 1) {
    const last = passage.quantities[index - 1]!;
    // From the amount to its change, and from the last bracket of the change to the percentage.
    let at = percent.token - 1;
    while (at > last.next && JOINING.has(lowAt(passage, at)) && !/^[,;]$/u.test(lowAt(passage, at))) at--;
    const ends = /^[,;)]$/u.test(lowAt(passage, at)) && percent.token - last.next < 16;
    const plain = isAmount(passage, before) && leadsOn(passage, before.next, from);
    return ends && plain && percent.token - at > 1 ? { amount: before, tight: true } : null;
  }
  // `giải quyết 1.206 vụ/2.085 bị cáo, đạt 88,22%`: of the cases.
  const amount = lowAt(passage, before.token - 1) === '/' ? passage.quantities[k - 1] : before;
  if (!amount || !isAmount(passage, amount)) return null;
  // `10.591 doanh nghiệp có vốn dưới 10 tỷ đồng, chiếm 91,8%`: what is counted, not what bounds it.
  const counted = passage.quantities[k - 1];
  const bound =
    /^(dưới|trên)$/u.test(lowAt(passage, before.token - 1)) &&
    before.unit?.kind !== 'count' &&
    counted?.unit?.kind === 'count';
  if (bound && isAmount(passage, counted) && counted.token >= start && before.token - counted.next <= 8)
    return wordsOnly(passage, counted.next, before.token) && joins(passage, before.next, percent.token)
      ? { amount: counted, tight: true }
      : null;
  if (percent.token - before.next <= 8 && joins(passage, before.next, percent.token)) return { amount, tight: true };
  const later = joinsLater(passage, before.next, percent.token);
  return later ? { amount, tight: later !== 'mark' } : null;
}

/** `dự toán là 108.800 tỷ`, `(kế hoạch 500 ha)`: what was to be reached, and no result. */
function isTarget(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 9 && i >= 0; i--) {
    const word = lowAt(passage, i);
    if (word === ',' || word === ';' || word === 'đạt' || passage.tokens[i]!.kind === 'number') return false;
    if (/^(dự toán|chỉ tiêu|kế hoạch|mục tiêu)$/u.test(`${word} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}

/** Whether only joining words stand in `[from, to)`, and a mark or a verb among them. */
function joins(passage: Passage, from: number, to: number): boolean {
  let joined = false;
  for (let i = from; i < to; i++) {
    const word = lowAt(passage, i);
    // `5.209 vụ; đạt 83,74%`
    const on = word === ';' && /^(đạt|chiếm)$/u.test(lowAt(passage, i + 1));
    if (!JOINING.has(word) && !on) return false;
    if (/^([,(-]|đạt|chiếm|bằng|đương|ứng|thành|tức|hay)$/u.test(word)) joined = true;
  }
  return joined;
}

/** `đã chi trả 6.403 tỷ đồng cho người dân, tương đương 98,7%`, `12 vụ do bất cẩn chiếm 30%`: the phrase goes on up to a mark or the verb. */
function joinsLater(passage: Passage, from: number, to: number): 'mark' | 'bracket' | 'verb' | null {
  if (to - from > 16) return null;
  for (let i = to - 1; i > from; i--) {
    const word = lowAt(passage, i);
    const verb = word === 'chiếm';
    if (verb || word === ',' || word === '(' || word === '-')
      return joins(passage, i, to) && wordsOnly(passage, from, i)
        ? verb
          ? 'verb'
          : word === '('
            ? 'bracket'
            : 'mark'
        : null;
    if (!JOINING.has(word)) return null;
  }
  return null;
}

function wordsOnly(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (passage.tokens[i]!.kind !== 'word') return false;
  return true;
}
