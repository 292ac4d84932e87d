/** Percentages whose amount stands beside them and whose whole stands further off: `vốn điều lệ 40 tỷ, … góp 23,8 tỷ (59,5% vốn điều lệ)`. */

import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { aligned } from './change-verdict.ts';
import { movementOf, ofAnother } from './movement.ts';
import { alone, lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import { compare, percentOf } from './proportion.ts';
import { isAmount, type Share } from './share.ts';

export interface Whole {
  readonly share: Share;
  readonly whole: Quantity;
  /** Whether nothing else can be the whole, so that a percentage that does not fit is wrong. */
  readonly strong: boolean;
  /** Whether words name it: after the percentage, or `trong tổng số` before it. */
  readonly sure?: boolean;
}

/**
 * The wholes that the shares of a sentence are of: those that fit, and those that do not fit the one that must be meant.
 * `known`: wholes of other shares.
 */
export function wholesOf(passage: Passage, shares: readonly Share[], known: readonly Quantity[]): Whole[] {
  const found: Whole[] = [];
  const bySentence = new Map<number, Share[]>();
  for (const share of shares) {
    const sentence = passage.sentence[share.percent.token]!;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), share]);
  }
  for (const group of bySentence.values()) {
    const sentence = passage.sentence[group[0]!.percent.token];
    const told = known.filter(
      whole => passage.sentence[whole.token] === sentence && !group.some(share => share.amount.start === whole.start),
    );
    const own = group.length > 1 && group.length <= 12 ? commonWhole(passage, group) : null;
    for (const share of group.slice(0, 12)) {
      const named = namedWhole(passage, share, group);
      const shared = told.findLast(whole => whole.token < share.amount.token);
      const common = shared ? { whole: shared, strong: true } : own;
      if (named && fits(share, named.whole)) found.push(named);
      else if (common && fits(share, common.whole)) found.push({ share, ...common });
      else if (named?.sure) found.push(named);
      else if (!share.tight || (named && noneFits(group, named.whole))) continue;
      else if (named && !(common && common === own)) found.push(named);
      else if (common && alike(share.amount, common.whole) && ofTheSame(passage, share, common.whole))
        found.push({ share, ...common });
    }
  }
  return found;
}

/** Whether several shares stand in one sentence and none of them is of this whole. */
const noneFits = (group: readonly Share[], whole: Quantity): boolean =>
  group.length > 1 && !group.some(share => fits(share, whole));

function fits(share: Share, whole: Quantity): boolean {
  const ends = aligned(share.amount, whole);
  const ratio = ends ? percentOf(ends.a, ends.b) : null;
  return ratio !== null && compare(share.percent, ratio.value, ratio.spread).verdict !== 'inconsistent';
}

/** Whether numbers are precise enough that a percentage can hardly fit them by chance. */
const telling = (share: Share, whole: Quantity): boolean =>
  share.percent.value !== '100' &&
  (share.percent.decimals > 0 ||
    (digits(share.amount) + digits(whole) > 3 && !/^(10|20|50)$/u.test(share.percent.value)));

const digits = (q: Quantity): number => q.value.replace('.', '').replace(/0+$/u, '').length;

const alike = (a: Quantity, b: Quantity): boolean => {
  const ends = aligned(a, b);
  return ends !== null && fullValue(ends.b).gte(fullValue(ends.a));
};

/** `trong 17 chuyên gia …, 11 người (65%) …, 3 người (18%)`: the amount before them of which most are the share that they say. */
function commonWhole(passage: Passage, group: readonly Share[]): { whole: Quantity; strong: boolean } | null {
  const first = group[0]!;
  const start = sentenceStart(passage, first.percent.token);
  let best: { whole: Quantity; strong: boolean; fitting: number } | null = null;
  const from = quantityFrom(passage, first.amount.token);
  for (let k = from - 1; k >= Math.max(0, from - 6); k--) {
    const whole = passage.quantities[k]!;
    if (whole.token < start) break;
    if (!isAmount(passage, whole)) continue;
    const fitting = group.filter(share => fits(share, whole) && (group.length > 2 || telling(share, whole))).length;
    const all = group.length > 1 && group.every(share => fits(share, whole));
    if (all && group.length > (best?.fitting ?? 0)) best = { whole, strong: true, fitting: group.length };
    else if (fitting > 0 && fitting > (best?.fitting ?? 0)) best = { whole, strong: fitting >= 2, fitting };
  }
  return best && (best.fitting >= 2 || best.fitting === group.length) ? best : null;
}

/** The whole that the words around a percentage name; strong where they name it beyond doubt. */
function namedWhole(passage: Passage, share: Share, group: readonly Share[]): Whole | null {
  const behind = wholeAfter(passage, share);
  if (behind) return behind;
  const start = sentenceStart(passage, share.percent.token);
  const own = wholeBefore(passage, share, group, start, start);
  if (own || start === 0) return own;
  // `Số vụ phải thi hành là 1.432 vụ. Đến nay đã xong 1.190 vụ, đạt 83,10%.`
  const earlier = wholeBefore(passage, share, group, sentenceStart(passage, start - 1), start);
  return earlier && (earlier.strong || share.percent.decimals > 0) ? earlier : null;
}

/** Of the amounts from token `start` on, the one that a share is of; those before token `own` stand in another sentence. */
function wholeBefore(
  passage: Passage,
  share: Share,
  group: readonly Share[],
  start: number,
  own: number,
): Whole | null {
  const { amount, percent } = share;
  const from = quantityFrom(passage, Math.min(amount.token, percent.token));
  let holds: Whole | null = null;
  let wrong: Whole | null = null;
  let rivals = 0;
  for (let k = from - 1; k >= Math.max(0, from - 8); k--) {
    const whole = passage.quantities[k]!;
    if (whole.token < start) break;
    if ((!isAmount(passage, whole) && whole.role !== 'past') || !alike(amount, whole)) continue;
    // `giảm từ 2.632 tỷ xuống 659 tỷ` tells no whole.
    if (/^(từ|xuống|lên)$/u.test(lowAt(passage, whole.token - 1))) continue;
    if (whole.decimals > 0 && whole.scale === 0 && amount.decimals === 0 && amount.unit?.kind === 'count') continue;
    const again = namedAgain(passage, share, whole);
    const within =
      rivals === 0 &&
      !again &&
      ((whole.token >= own && announced(passage, whole, share, group)) || processed(passage, whole, share));
    rivals++;
    if (fits(share, whole)) {
      if (again || within || telling(share, whole)) holds ??= { share, whole, strong: again || within };
    } else if ((again || within) && !inARow(passage, share, whole, group))
      wrong ??= { share, whole, strong: true, sure: again || (within && introduced(passage, whole)) };
  }
  return holds ?? wrong;
}

/** `A 36,2 triệu USD, B 48,8 triệu USD, chiếm 77,8% tổng vốn`: the share may be of several amounts together. */
function inARow(passage: Passage, share: Share, whole: Quantity, group: readonly Share[]): boolean {
  const before = passage.quantities[quantityFrom(passage, share.amount.token) - 1];
  if (!before || before === whole || !isAmount(passage, before) || before.token < whole.token) return false;
  return aligned(before, share.amount) !== null && !group.some(each => each.amount === before);
}

const TAKEN = new Set([
  'thụ lý',
  'tiếp nhận',
  'đã nhận',
  'phải thi',
  'phải giải',
  'phải thu',
  'điều kiện',
  'phê duyệt',
  'được giao',
  'kế hoạch',
  'thu hồi',
  'tổng số',
  'dự toán',
]);
const DONE = new Set([
  'giải quyết',
  'xử lý',
  'giải ngân',
  'thi hành',
  'thu hồi',
  'hoàn thành',
  'chi trả',
  'xét xử',
  'thực hiện',
  'nghiệm thu',
  'thanh toán',
  'trả lời',
]);

/** `thụ lý 469 vụ, đã giải quyết 356 vụ, đạt 75,9%`: what came in, and what of it was done. */
function processed(passage: Passage, whole: Quantity, share: Share): boolean {
  const { amount, percent } = share;
  if (share.after || blocked(passage, percent) || comparedTo(passage, percent)) return false;
  const ends = aligned(amount, whole);
  if (!ends?.sure || amount.token - whole.next > 45) return false;
  return leadIs(passage, whole, TAKEN) && leadIs(passage, amount, DONE) && !leadIs(passage, amount, TAKEN, 'thu hồi');
}

/** Whether one of these pairs of words stands before an amount in its clause. */
function leadIs(passage: Passage, q: Quantity, pairs: ReadonlySet<string>, but = ''): boolean {
  for (let i = q.token - 2; i > q.token - 10 && i >= 0; i--) {
    if (/^[,;.()]$/u.test(lowAt(passage, i))) return false;
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (two !== but && pairs.has(two)) return true;
  }
  return false;
}

/** `18, chiếm 36% trong tổng số 50`, `đạt 51,8% dự toán (23.600 tỷ)`, `bằng 84,2% so với năm 2017 (7,381 triệu)`, `91,2% dự toán, tương đương 99.395 tỷ, so với chỉ tiêu là 109.000 tỷ`. */
function wholeAfter(passage: Passage, share: Share): Whole | null {
  const { amount, percent } = share;
  const end = sentenceEnd(passage, percent.token);
  const from = share.after ? amount.next : percent.next;
  const whole = passage.quantities[quantityFrom(passage, from)];
  if (!whole || whole.token >= end || whole.token - from > 18 || whole.unit?.kind === 'percent') return null;
  if (whole.over !== null || whole.weak || movementOf(passage, whole) || whole.unit?.kind === 'time') return null;
  let joined = false;
  let explicit = false;
  let open = -1;
  for (let i = from; i < whole.token; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    const word = lowAt(passage, i);
    if (
      /^(trong số|trong tổng|trên tổng|của tổng|so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|vốn điều|tổng số|vốn đầu|cùng kỳ)$/u.test(
        two,
      )
    )
      joined = true;
    if (word === 'của' && i >= whole.token - 2) joined = true;
    if (/^(trong số|trong tổng|trên tổng|của tổng)$/u.test(two)) explicit = true;
    if (word === '(') open = i;
    else if (/^[;.]$/u.test(word) || word === 'và' || (word === ',' && !leadsToPlan(passage, i + 1))) return null;
    if (/^(tăng|giảm|vượt|trong đó|còn)$/u.test(word)) return null;
  }
  if (!joined) return null;
  if (open >= 0 && !alone(passage, open, whole)) return null;
  const ends = aligned(amount, whole);
  if (!ends || fullValue(ends.a).gt(fullValue(ends.b)) !== Number(percent.value) > 100) return null;
  const lead = lowAt(passage, whole.token - (whole.hedge ? 2 : 1));
  const close =
    open >= 0 ? whole.token - open <= 5 : /^(số|là|mức|với|của|trong|trên|:)$/u.test(lead) || whole.token - from <= 4;
  return { share, whole, strong: (close || explicit) && ends.sure, sure: explicit && ends.sure };
}

/** `, so với chỉ tiêu …`, `, trong khi kế hoạch …`. */
const leadsToPlan = (passage: Passage, i: number): boolean =>
  lowAt(passage, i) === 'so' || (lowAt(passage, i) === 'trong' && lowAt(passage, i + 1) === 'khi');

/** `… 40 tỷ đồng vốn điều lệ …, chiếm 59,5% vốn điều lệ`, `1.356 vụ …, 1.087 vụ, chiếm 80% tổng số vụ`: the words after the percentage stand before or after the whole. */
function namedAgain(passage: Passage, share: Share, whole: Quantity): boolean {
  const { amount, percent } = share;
  if (!ofAnother(passage, percent) && !/^(tổng|trong)$/u.test(lowAt(passage, percent.next))) return false;
  let at = percent.next;
  let sum = false;
  while (/^(tổng|toàn|số|của|trong|so|với|mức|giá|trị|khối|lượng|bộ|tiền|các|những|khoản)$/u.test(lowAt(passage, at))) {
    if (lowAt(passage, at) === 'tổng') sum = true;
    at++;
  }
  const [one, two] = [lowAt(passage, at), lowAt(passage, at + 1)];
  if (passage.tokens[at]?.kind !== 'word') return false;
  if (sum && whole.unit?.kind === 'count' && whole.unit.words[0] === one) return toldBefore(passage, at + 1, percent);
  if (lowAt(passage, whole.token - 1) === one && lowAt(passage, amount.token - 1) !== one) return true;
  if (!BASES.has(one) && !sum) return false;
  const names = (q: Quantity): boolean => {
    for (let i = q.token - 1; i > q.token - 10 && i >= 0; i--) {
      if (/^[,;.)]$/u.test(lowAt(passage, i))) return false;
      if (lowAt(passage, i) !== one) continue;
      if (lowAt(passage, i + 1) === two || (one === 'vốn' && (sum || passage.tokens[at + 1]?.kind !== 'word')))
        return true;
    }
    return false;
  };
  // `Hàn Quốc có tổng vốn 2,62 tỷ, chiếm 15,7% tổng vốn`: the part bears the name as well, so it tells nothing.
  return names(whole) && !names(amount);
}

/** First words of what is divided into shares. */
const BASES = new Set(
  'vốn diện kinh doanh dân cổ ngân chi quỹ nguồn dư sản chỉ nhu công dung kim thu lao hộ nợ quy thị kế mục dự'.split(
    ' ',
  ),
);

/** Whether the words that narrow a noun down, up to the next mark, were all said before. */
function toldBefore(passage: Passage, from: number, percent: Quantity): boolean {
  const start = sentenceStart(passage, percent.token);
  for (let i = from; i < from + 4 && passage.tokens[i]?.kind === 'word'; i++) {
    if (/^(trong|của|tại|ở|và|năm|tăng|giảm|so|với)$/u.test(lowAt(passage, i))) return true;
    let found = false;
    for (let k = percent.token - 1; k >= Math.max(start, percent.token - 60); k--)
      if (lowAt(passage, k) === lowAt(passage, i)) found = true;
    if (!found) return false;
  }
  return true;
}

/** Whether a percentage of a group is of the group's whole: nothing else is named after it. */
const ofTheSame = (passage: Passage, share: Share, whole: Quantity): boolean =>
  !comparedTo(passage, share.percent) &&
  (!blocked(passage, share.percent) ||
    chief(passage, share.percent) === 'bracket' ||
    lowAt(passage, share.percent.next) === lowAt(passage, whole.token - 1));

/** `trong số 920 cô dâu …, có 387 trường hợp (42,1%)`, `1.319 chuyến bay; trong đó … 1.225 chuyến, chiếm tỷ lệ 92,9%`. */
function announced(passage: Passage, whole: Quantity, share: Share, group: readonly Share[]): boolean {
  const { amount, percent } = share;
  if (blocked(passage, percent) || comparedTo(passage, percent) || amount.token - whole.next > 40) return false;
  const ends = aligned(amount, whole);
  const told = chief(passage, percent);
  if (!ends || (!amount.labelled && !whole.labelled)) return false;
  const reached = /^(đạt|lệ)$/u.test(lowAt(passage, percent.token - 1));
  if ((told || reached) && introduced(passage, whole)) {
    // `trong tổng số 70 triệu cổ phiếu …, mua thêm 50 triệu, từ 15 triệu lên 65 triệu`: other amounts tell on.
    for (
      let k = quantityFrom(passage, whole.next);
      passage.quantities[k] && passage.quantities[k]!.token < amount.token;
      k++
    ) {
      const other = passage.quantities[k]!;
      if (isAmount(passage, other) && aligned(other, whole) && !group.some(each => each.amount === other)) return false;
    }
    return true;
  }
  if (!told && !share.after) return false;
  for (let i = whole.next; i < Math.min(amount.token, percent.token); i++)
    if (lowAt(passage, i) === 'trong' && lowAt(passage, i + 1) === 'đó') return ends.sure;
  return false;
}

/** `trong (tổng) số 920 cô dâu`, `trên tổng số 7.166 phiếu`, `trong tổng dân số 96 triệu người`. */
function introduced(passage: Passage, whole: Quantity): boolean {
  for (let i = whole.token - 1; i > whole.token - 6 && i >= 0; i--) {
    if (passage.tokens[i]!.kind !== 'word') return false;
    if (/^(trong số|trong tổng|trên tổng)$/u.test(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
    if (i === whole.token - 1 && lowAt(passage, i) === 'trong' && whole.unit?.kind === 'count') return true;
  }
  return false;
}

/** `chiếm (tỷ lệ) 82%`, or in a bracket: `(82%)`, `(tỷ lệ 82%)`. */
function chief(passage: Passage, percent: Quantity): 'bracket' | 'verb' | null {
  for (let i = percent.token - 1; i > percent.token - 5; i--) {
    if (lowAt(passage, i) === '(') return 'bracket';
    if (/^(chiếm|đương|ứng|tức)$/u.test(lowAt(passage, i))) return 'verb';
  }
  return lowAt(passage, percent.next) === '(' ? 'bracket' : null;
}

/** Whether a noun after the percentage names what it is of; a verb (`69% dự đoán giá tăng`) does not. */
function blocked(passage: Passage, percent: Quantity): boolean {
  if (!ofAnother(passage, percent)) return false;
  const word = lowAt(passage, percent.next);
  const budget = word === 'dự' && lowAt(passage, percent.next + 1) === 'toán';
  return passage.tokens[percent.next]?.kind !== 'word' || budget || !TELLING.has(word);
}

/** Verbs after a share: `69% dự đoán giá tăng`. */
const TELLING = new Set(
  'dự nhận cho đồng tán ủng phản có bị được đã không chưa tham chọn tin kỳ muốn nằm thuộc'.split(' '),
);

/** `so với dự toán`, `kế hoạch`, `cùng kỳ`: of something else than the whole. */
const comparedTo = (passage: Passage, percent: Quantity): boolean =>
  /^(so|kế|chỉ|cùng|mục|trên|của|trong)$/u.test(lowAt(passage, percent.next)) &&
  !/^(trong khi|trên thực)$/u.test(`${lowAt(passage, percent.next)} ${lowAt(passage, percent.next + 1)}`);
