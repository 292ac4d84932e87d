/** So many at so much each: `15 suất, mỗi suất 7 triệu đồng, tổng 105 triệu đồng`; `43 triệu đồng (500.000 đồng/hộ)`. */

import { powerOfTen, sumOf, ZERO } from '../numbers/decimal.ts';
import { type Interval, intervalOf, slack } from '../numbers/interval.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { measureExponent, type Unit, unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';
import {
  countedBy,
  exponentOf,
  firstAfter,
  kinBy,
  lastBefore,
  product,
  reachBack,
  reachOn,
  scaled,
  stands,
  summed,
  tellable,
  times,
  valued,
  wordsBefore,
} from './product-terms.ts';
import { compare } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** A price, a yield or a number for each one of something. */
interface Rate {
  readonly quantity: Quantity;
  /** What there is so much of: the syllable behind `mỗi` or `/`. */
  readonly noun: string;
  /** The unit of what each makes; null where none is printed. */
  readonly unit: Unit | null;
  /** Powers of ten by which the rate's own numeral must be taken. */
  readonly exponent: number;
  /** Where its words begin. */
  readonly from: number;
  /** Per one and per period (`đồng/người/tháng`), or only a part of what each gets. */
  readonly loose: boolean;
}

/** Words before a number that make it the surrounding of what is given. */
const ROUND = /^(cho|của|tại|ở|trên|với|thuộc|tới|đến|trong)$/u;
/** Among more quantities than this nobody sees which belong together. */
const MOST_TERMS = 24;
const PERIODS = /^(ngày|tháng|năm|quý|tuần|giờ|lần|kỳ|đợt|vụ)$/u;

/** The product that the rate at quantity `i` makes with a count and a total of its sentence or the ones beside it. */
export function priced(passage: Passage, i: number): RawClaim | null {
  const rate = rateAt(passage, i);
  if (!rate) return null;
  const counts = countsFor(passage, rate);
  const count = counts.at(-1);
  if (!count || perSomething(passage, count)) return null;
  const found = totalFor(passage, rate, count);
  if (!found) return null;
  const { total, sure } = found;
  const factor = powerOfTen(rate.exponent - exponentOf(rate.noun));
  const one = priceOf(passage, rate);
  const value = fullValue(count).times(fullValue(rate.quantity)).times(factor);
  const held = compare(total, value, scaled(times(intervalOf(count), one), factor));
  // Whole prices of whole things can be told exactly: `12 × 1 triệu đồng` is no 13 triệu đồng by rounding.
  const whole = one.low.eq(one.high) && slack(count).eq(ZERO) && total.hedge === null && tellable(value, total);
  const alone = held.verdict === 'rounding' && whole ? { ...held, verdict: 'inconsistent' as const } : held;
  const distinct = new Set(counts.map(q => fullValue(q).toFixed()));
  if (distinct.size > 1 && alone.verdict === 'inconsistent') {
    // `89 hộ nghèo, 45 hộ cận nghèo, mỗi hộ …`: all of them; only believed where it holds.
    const all = sumOf(counts.map(fullValue)).times(factor);
    return product(
      count,
      rate.quantity,
      total,
      compare(total, all.times(fullValue(rate.quantity)), scaled(one, all)),
      false,
    );
  }
  const exact = !count.hedge && !rate.quantity.hedge && !total.hedge;
  const strong =
    sure &&
    exact &&
    distinct.size === 1 &&
    !rate.loose &&
    !PERIODS.test(rate.noun) &&
    alonePriced(passage, rate, count, total);
  return product(count, rate.quantity, total, alone, strong);
}

/** What one costs: a price is meant exactly, an average is rounded. */
function priceOf(passage: Passage, rate: Rate): Interval {
  const q = rate.quantity;
  if (q.hedge !== null || rate.unit?.kind !== 'money' || / (bình|trung) /u.test(wordsBefore(passage, q)))
    return intervalOf(q);
  return { low: fullValue(q), high: fullValue(q) };
}

/** The rate that a quantity is, by its unit, by `mỗi` before it or behind it. */
function rateAt(passage: Passage, i: number): Rate | null {
  const q = passage.quantities[i]!;
  if (q.unit?.kind === 'percent' || q.unit?.kind === 'time') return null;
  if (q.unit?.kind === 'rate') {
    const [upper, noun] = q.unit.name.toLowerCase().split('/') as [string, string?];
    if (!noun) return null;
    const symbol = measureExponent(upper);
    // A yield has a reader of its own.
    if (symbol?.dimension === 'weight' && measureExponent(noun)?.dimension === 'area') return null;
    const unit: Unit = symbol
      ? { ...q.unit, kind: 'measure', name: upper, words: [upper], dimension: symbol.dimension }
      : {
          ...q.unit,
          kind: q.unit.dimension === 'money' ? 'money' : 'count',
          name: upper,
          words: [upper],
          dimension: '',
        };
    const twice = lowAt(passage, q.next - 2) === '/' && lowAt(passage, q.next - 4) === '/';
    const shared = eachBefore(passage, q) !== null;
    return { quantity: q, noun, unit, exponent: symbol?.exponent ?? 0, from: q.token, loose: twice || shared };
  }
  const each = eachBefore(passage, q);
  if (each && (q.role === 'rate' || q.role === 'amount')) {
    const loose = / (gồm|thêm) /u.test(wordsBefore(passage, q));
    return { quantity: q, noun: each.noun, unit: q.unit, exponent: 0, from: each.at, loose };
  }
  // 3,5 triệu đồng mỗi em
  if (q.unit?.kind === 'money' && lowAt(passage, q.next) === 'mỗi' && passage.tokens[q.next + 1]?.kind === 'word')
    return { quantity: q, noun: lowAt(passage, q.next + 1), unit: q.unit, exponent: 0, from: q.token, loose: false };
  return null;
}

/** The noun in `mỗi suất`, `mỗi hộ được`, with at most four words between it and the number. */
function eachBefore(passage: Passage, price: Quantity): { noun: string; at: number } | null {
  for (let k = price.token - 1; k > price.token - 8 && k > 0; k--) {
    const token = passage.tokens[k]!;
    if (token.kind !== 'word') return null;
    if (token.low === 'mỗi') return { noun: lowAt(passage, k + 1), at: k };
  }
  return null;
}

/** All counts of what a rate names, in its sentence before it, else in the sentence before. */
function countsFor(passage: Passage, rate: Rate): Quantity[] {
  const { own, before } = reachBack(passage, rate.from);
  let item = own;
  for (let k = rate.from; k > Math.max(own, rate.from - 200); k--)
    if (lowAt(passage, k) === ';') {
      item = k;
      break;
    }
  for (const [from, to] of [
    [item, rate.from],
    [own, rate.from],
    [before, own],
  ] as const) {
    const end = quantityFrom(passage, to);
    const near = passage.quantities.slice(Math.max(quantityFrom(passage, from), end - 20), end).filter(stands);
    for (const by of [countedBy, kinBy]) {
      const found = near.filter(q => by(q, rate.noun));
      if (found.length > 0) return found;
    }
  }
  // `500.000 đồng/suất cho 150 suất`
  const { own: end } = reachOn(passage, rate.from);
  const later = firstAfter(passage, rate.quantity.next, end, q => stands(q) && countedBy(q, rate.noun));
  return later && rate.quantity.unit?.kind === 'rate' ? [later] : [];
}

/** `mỗi tỉnh 100 suất`: the count is itself one of many. */
function perSomething(passage: Passage, q: Quantity): boolean {
  for (let k = q.token - 1; k > q.token - 7 && k >= 0 && passage.tokens[k]!.kind === 'word'; k--)
    if (lowAt(passage, k) === 'mỗi') return true;
  for (let k = q.next; k < q.next + 4 && passage.tokens[k]?.kind === 'word'; k++)
    if (lowAt(passage, k) === 'mỗi') return true;
  return false;
}

/** The total that a rate and a count make, and whether its place and words leave no doubt. */
function totalFor(passage: Passage, rate: Rate, count: Quantity): { total: Quantity; sure: boolean } | null {
  const fits = (q: Quantity): boolean => q !== count && q !== rate.quantity && stands(q) && likeTotal(q, rate);
  const { own, after } = reachOn(passage, rate.quantity.token);
  // `trị giá 90 tỷ đồng (30 tỷ đồng/hợp đồng)`, `43 triệu đồng, mỗi hộ 500.000`
  const { own: start } = reachBack(passage, rate.from);
  const beside = lastBefore(passage, start, rate.from, () => true);
  const close = (q: Quantity): boolean => {
    for (let k = q.next; k < rate.from; k++)
      if (!/^([,;(-]|bình|quân|trung|tức|là|tương|đương)$/u.test(lowAt(passage, k))) return false;
    return true;
  };
  if (beside && fits(beside) && close(beside)) return { total: beside, sure: true };
  // `chi 43 triệu đồng cho 86 hộ (mỗi hộ 500.000 đồng)`
  const spent = lastBefore(passage, start, count.token, fits);
  if (spent && lowAt(passage, spent.next) === 'cho' && count.token <= spent.next + 2)
    return { total: spent, sure: !others(passage, rate, spent) };
  const next = firstAfter(passage, rate.quantity.next, own, q => fits(q) && valued(passage, q));
  if (next) return { total: next, sure: !others(passage, rate, next) };
  const before = lastBefore(passage, start, rate.from, q => fits(q) && valued(passage, q));
  if (before) return { total: before, sure: summed(passage, before) && !others(passage, rate, before) };
  const later = firstAfter(passage, own, after, q => fits(q) && summed(passage, q));
  return later ? { total: later, sure: !others(passage, rate, later) } : null;
}

/** Whether a quantity may be the total of a rate: money of money, weight of weight, the same noun. */
function likeTotal(q: Quantity, rate: Rate): boolean {
  if (rate.unit === null || (rate.unit.kind === 'money' && rate.unit.name === ''))
    return q.unit?.kind === 'money' && Number(rate.quantity.value) > (rate.quantity.scale > 0 ? 0 : 999);
  return unitFit(q.unit, rate.unit) === 'same';
}

/** Whether an amount of the total's kind, or things that are given beside, stand between a rate and its total. */
function others(passage: Passage, rate: Rate, total: Quantity): boolean {
  const [from, to] = rate.from < total.token ? [rate.quantity.next, total.token] : [total.next, rate.from];
  return passage.quantities.slice(quantityFrom(passage, from), quantityFrom(passage, to)).some(q => {
    if (q === total || q === rate.quantity) return false;
    if (q.unit?.kind === total.unit?.kind) return true;
    if (q.role !== 'amount' || q.unit?.kind !== 'count') return false;
    // `cho 200 hộ nghèo` says to whom; `và 10 xe đạp` is more of it.
    return !ROUND.test(lowAt(passage, q.token - 1)) && !countedBy(q, rate.noun);
  });
}

/** Whether no other rate stands between the terms, and what is measured is no area that may hold more. */
function alonePriced(passage: Passage, rate: Rate, count: Quantity, total: Quantity): boolean {
  const first = Math.min(count.token, total.token, rate.from);
  // What a sum that is called so holds may be told from the start of the sentence on.
  const from = summed(passage, total) && total.token > rate.from ? reachBack(passage, first).own : first;
  const to = Math.max(count.next, total.next, rate.quantity.next);
  if (total.unit?.dimension === 'area' || total.unit?.dimension === 'length') return false;
  const [start, end] = [quantityFrom(passage, from), quantityFrom(passage, to)];
  if (end - start > MOST_TERMS) return false;
  for (let i = start; i < end; i++) {
    const q = passage.quantities[i]!;
    if (q === rate.quantity) continue;
    if (q.unit?.kind === total.unit?.kind && q !== total && q !== count) return false;
    if (rateAt(passage, i) || (q.token < count.token && givenToo(passage, q, rate))) return false;
  }
  const [low, high] = rate.from < total.token ? [rate.from, total.token] : [total.next, rate.from];
  for (let k = low; k < high; k++)
    if (
      /^(gồm|ngoài|riêng|còn|thêm)$/u.test(lowAt(passage, k)) ||
      (lowAt(passage, k) === 'trong' && lowAt(passage, k + 1) === 'đó')
    )
      return false;
  return true;
}

/** `20 xe đạp và 100 suất quà, mỗi suất …`: things that the same total may hold. */
function givenToo(passage: Passage, q: Quantity, rate: Rate): boolean {
  if (!stands(q) || q.unit?.kind !== 'count' || countedBy(q, rate.noun)) return false;
  const given = q.unit.families.some(family => /^(thing|building|animal)$/u.test(family));
  return given && !ROUND.test(lowAt(passage, q.token - 1));
}
