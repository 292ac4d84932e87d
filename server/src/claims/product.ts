/** Products: so many at so much make so much, an area and a yield, a sum in another currency, an average by day. */

import { type Decimal, decimal, powerOfTen, sumOf } from '../numbers/decimal.ts';
import { type Interval, intervalOf, meets } from '../numbers/interval.ts';
import { fullValue, lastDigit, type Quantity } from '../numbers/quantity.ts';
import { countedUnit, measureExponent, unitFit } from '../numbers/unit.ts';
import type { Verdict } from './claim.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';
import { compare } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** All products of a passage. */
export function readProducts(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  passage.quantities.forEach((q, i) => {
    if (q.unit?.kind !== 'rate' && q.role !== 'rate') return;
    const claim =
      q.unit?.kind === 'rate'
        ? ratePer(passage, i)
        : (average(passage, i) ?? each(passage, i) ?? meanOfEach(passage, i));
    if (claim) claims.push(claim);
  });
  return claims;
}

const times = (a: Interval, b: Interval): Interval => ({ low: a.low.times(b.low), high: a.high.times(b.high) });

// ------------------------------------------------------------------------------------------------ each

/** `120 suất quà, mỗi suất 500.000 đồng, tổng trị giá 60 triệu đồng`: i is what each costs. */
function each(passage: Passage, i: number): RawClaim | null {
  const price = passage.quantities[i]!;
  const noun = nounAfterEach(passage, price);
  if (!noun || price.unit?.kind === 'time' || price.unit?.kind === 'percent') return null;
  const counts = countsOf(passage, i, noun);
  const count = counts.at(-1);
  const total =
    after(passage, i, q => unitFit(q.unit, price.unit) === 'same' && summed(passage, q)) ??
    before(passage, i, q => unitFit(q.unit, price.unit) === 'same' && q.role === 'amount' && valued(passage, q));
  if (count === undefined || total === null || perSomething(passage, count)) return null;
  // `89 hộ nghèo, 45 hộ cận nghèo, mỗi hộ …`: all of them; only believed where it holds.
  const all = sumOf(counts.map(fullValue));
  const value = all.times(fullValue(price));
  const unit = intervalOf(price);
  const result = compare(total, value, { low: unit.low.times(all), high: unit.high.times(all) });
  // Other amounts between may belong to a special part of them.
  const plain =
    counts.length === 1 && total.token > price.token && !others(passage, price, total) && !count.hedge && !price.hedge;
  return product(count, price, total, result, plain);
}

/** All counts of a noun in the sentence before quantity `i`. */
function countsOf(passage: Passage, i: number, noun: string): Quantity[] {
  const start = sentenceStart(passage, passage.quantities[i]!.token);
  return passage.quantities
    .slice(Math.max(0, i - 12), i)
    .filter(
      q =>
        q.token >= start &&
        q.unit?.kind === 'count' &&
        q.unit.words[0] === noun &&
        q.role === 'amount' &&
        q.over === null &&
        q.under === null,
    );
}

/** `trị giá 150 triệu đồng`, `tổng kinh phí 150 triệu đồng`. */
const valued = (passage: Passage, q: Quantity): boolean =>
  summed(passage, q) || (lowAt(passage, q.token - 1) === 'giá' && lowAt(passage, q.token - 2) === 'trị');

/** `24 buổi cho 2.160 lượt người, bình quân mỗi buổi 90 lượt người`: i is what each has on average. */
function meanOfEach(passage: Passage, i: number): RawClaim | null {
  const mean = passage.quantities[i]!;
  const noun = nounAfterEach(passage, mean);
  if (!noun || mean.unit?.kind === 'time' || mean.unit?.kind === 'percent' || mean.unit === null) return null;
  const count = before(passage, i, q => q.unit?.kind === 'count' && q.unit.words[0] === noun && q.role === 'amount');
  const amount = before(passage, i, q => q !== count && q.role === 'amount' && unitFit(q.unit, mean.unit) === 'same');
  if (!count || !amount || count.over !== null || count.under !== null || fullValue(count).lte(0)) return null;
  const value = fullValue(amount).div(fullValue(count));
  const result = compare(mean, value, {
    low: value.minus(lastDigit(mean).div(2)),
    high: value.plus(lastDigit(mean).div(2)),
  });
  return product(mean, count, amount, result, false, mean);
}

/** The noun in `mỗi suất`, `mỗi hộ được`, with at most three words between it and the number. */
function nounAfterEach(passage: Passage, price: Quantity): string | null {
  for (let k = price.token - 1; k > price.token - 7 && k > 0; k--) {
    const token = passage.tokens[k]!;
    if (token.kind !== 'word') return null;
    if (token.low === 'mỗi') return lowAt(passage, k + 1);
  }
  return null;
}

/** `mỗi tỉnh 100 suất`: the count is itself one of many. */
function perSomething(passage: Passage, q: Quantity): boolean {
  for (let k = q.token - 1; k > q.token - 7 && k >= 0 && passage.tokens[k]!.kind === 'word'; k--)
    if (lowAt(passage, k) === 'mỗi') return true;
  return false;
}

/** `tổng trị giá 60 triệu đồng`. */
function summed(passage: Passage, q: Quantity): boolean {
  for (let k = q.token - 1; k > q.token - 8 && k >= 0; k--) {
    if (/^[,;.]$/u.test(lowAt(passage, k))) return false;
    if (/^(tổng|thành|cộng)$/u.test(lowAt(passage, k))) return true;
  }
  return false;
}

function others(passage: Passage, from: Quantity, to: Quantity): boolean {
  return passage.quantities.some(
    q => q.token > from.token && q.token < to.token && q !== from && q !== to && q.unit?.kind === to.unit?.kind,
  );
}

// ------------------------------------------------------------------------------------------------ a rate with its unit

/** `320 ha, năng suất 60 tạ/ha, sản lượng 1.920 tấn`; `50.000 USD (25.000 đồng/USD), tương đương 1.250 triệu đồng`. */
function ratePer(passage: Passage, i: number): RawClaim | null {
  const rate = passage.quantities[i]!;
  const [upper, lower] = rate.unit!.name.toLowerCase().split('/') as [string, string?];
  if (!lower) return null;
  const one = countedUnit(lower);
  const fits = (q: Quantity): boolean =>
    q.unit?.name.toLowerCase() === lower ||
    q.unit?.words[0] === lower ||
    (one !== null && q.unit?.kind === 'count' && /^(same|kin)$/u.test(unitFit(q.unit, one)));
  const count = before(passage, i, q => q.role === 'amount' && fits(q));
  if (!count) return null;
  const top = measureExponent(upper);
  const total = after(passage, i, q =>
    top ? q.unit?.dimension === top.dimension : q.unit?.name.toLowerCase() === upper,
  );
  if (total?.role !== 'amount') return null;
  const factor = powerOfTen((top?.exponent ?? 0) - (count.unit?.exponent ?? 0));
  const value = fullValue(count).times(fullValue(rate)).times(factor);
  const spread = times(intervalOf(count), intervalOf(rate));
  const result = compare(total, value, { low: spread.low.times(factor), high: spread.high.times(factor) });
  return product(
    count,
    rate,
    total,
    result,
    resulting(passage, rate, total) && !others(passage, rate, total) && !count.hedge && !rate.hedge,
  );
}

/** Whether the words before a total call it the outcome. */
function resulting(passage: Passage, rate: Quantity, total: Quantity): boolean {
  for (let k = total.token - 1; k > total.token - 5 && k >= rate.next; k--) {
    const two = `${lowAt(passage, k)} ${lowAt(passage, k + 1)}`;
    if (/^(sản lượng|tương đương|thành tiền|tổng cộng|tổng số|tổng kinh|tổng sản|tổng trị|tổng giá)$/u.test(two))
      return true;
  }
  return false;
}

// ------------------------------------------------------------------------------------------------ averages

/** Days of so many months: from the shortest to the longest run of that many. */
const DAYS: readonly (readonly [number, number])[] = [
  [28, 31],
  [59, 62],
  [89, 92],
  [120, 123],
  [150, 153],
  [181, 184],
  [212, 215],
  [242, 245],
  [273, 276],
  [303, 306],
  [334, 337],
  [365, 366],
];

/** `Trong 30 ngày … 1.350 lượt khám, bình quân mỗi ngày 45 lượt`: i is the average. */
function average(passage: Passage, i: number): RawClaim | null {
  const mean = passage.quantities[i]!;
  const per = periodOf(passage, mean);
  if (!per || mean.unit === null) return null;
  const start = sentenceStart(passage, mean.token);
  let amount: Quantity | null = null;
  let period: Quantity | null = null;
  for (let k = i - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < start) break;
    if (q.unit?.kind === 'time' && !period) period = q;
    else if (
      !amount &&
      q.role === 'amount' &&
      q.under === null &&
      q.over === null &&
      unitFit(q.unit, mean.unit) === 'same'
    )
      amount = q;
  }
  const spread = period ? lengthIn(period, per) : namedPeriod(passage, start, mean.token, per);
  if (!amount || !spread || amount.scale !== mean.scale) return null;
  const total = fullValue(amount);
  const range: Interval = { low: total.div(spread.high), high: total.div(spread.low) };
  const said = fullValue(mean);
  const unit = lastDigit(mean);
  // Rounded to the nearest, or cut off.
  const near: Interval = { low: said.minus(unit.div(2)), high: said.plus(unit.div(2)) };
  const cut: Interval = { low: said, high: said.plus(unit) };
  const verdict: Verdict = meets(near, range) ? 'consistent' : meets(cut, range) ? 'rounding' : 'inconsistent';
  const middle = total.div(spread.low.plus(spread.high).div(2));
  const result = { verdict, expected: middle.toFixed(2), stated: mean.value, tolerance: '0.5' };
  return product(mean, period, amount, result, !amount.hedge && !mean.hedge, mean);
}

/** The period in `bình quân (mỗi) ngày`, `mỗi tháng`. */
function periodOf(passage: Passage, mean: Quantity): 'ngày' | 'tháng' | null {
  let found: 'ngày' | 'tháng' | null = null;
  for (let k = mean.token - 1; k > mean.token - 7 && k >= 0; k--) {
    const word = lowAt(passage, k);
    if (passage.tokens[k]!.kind !== 'word') return null;
    if (word === 'ngày' || word === 'tháng') found = word;
    if (found && (word === 'mỗi' || (word === 'quân' && lowAt(passage, k - 1) === 'bình'))) return found;
  }
  return null;
}

/** `trong tháng 5`, `quý I`: the length of a period that has a name. */
function namedPeriod(
  passage: Passage,
  from: number,
  to: number,
  per: 'ngày' | 'tháng',
): { low: Decimal; high: Decimal } | null {
  for (let i = from; i < to; i++) {
    const named = passage.names.has(i + 1) || /^i{1,3}v?$/u.test(lowAt(passage, i + 1));
    if (!named || passage.depth[i]! > 0) continue;
    if (lowAt(passage, i) === 'tháng' && per === 'ngày') return { low: decimal(28), high: decimal(31) };
    if (lowAt(passage, i) === 'quý')
      return per === 'ngày' ? { low: decimal(90), high: decimal(92) } : { low: decimal(3), high: decimal(3) };
  }
  return null;
}

function lengthIn(period: Quantity, per: 'ngày' | 'tháng'): { low: Decimal; high: Decimal } | null {
  const n = decimal(period.value);
  const months = Number(period.value);
  const same = period.unit!.name === per;
  if (n.lte(0)) return null;
  if (same) return { low: n, high: n };
  if (per === 'tháng' && period.unit!.name === 'năm') return { low: n.times(12), high: n.times(12) };
  if (per === 'ngày' && period.unit!.name === 'tuần') return { low: n.times(7), high: n.times(7) };
  const days = per === 'ngày' && period.unit!.name === 'tháng' ? DAYS[months - 1] : undefined;
  return days ? { low: decimal(days[0]), high: decimal(days[1]) } : null;
}

// ------------------------------------------------------------------------------------------------ shared

function before(passage: Passage, i: number, wanted: (q: Quantity) => boolean): Quantity | null {
  const start = sentenceStart(passage, passage.quantities[i]!.token);
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const q = passage.quantities[k]!;
    if (q.token < start) return null;
    if (wanted(q)) return q;
  }
  return null;
}

function after(passage: Passage, i: number, wanted: (q: Quantity) => boolean): Quantity | null {
  const end = sentenceEnd(passage, passage.quantities[i]!.token);
  for (let k = i + 1; k < Math.min(passage.quantities.length, i + 8); k++) {
    const q = passage.quantities[k]!;
    if (q.token >= end) return null;
    if (wanted(q)) return q;
  }
  return null;
}

function product(
  a: Quantity,
  b: Quantity | null,
  total: Quantity,
  result: { verdict: Verdict; expected: string; stated: string; tolerance: string },
  strong: boolean,
  focus: Quantity = total,
): RawClaim | null {
  const wrong = result.verdict === 'inconsistent';
  if (wrong && !strong) return null;
  const home = 0;
  return {
    kind: 'product_rate',
    verdict: result.verdict,
    total: { quantity: total, home },
    // A period that has a name (`tháng 5`) is implied.
    parts: [{ quantity: a, home }, ...(b ? [{ quantity: b, home }] : [])],
    cue: null,
    expected: result.expected,
    stated: result.stated,
    tolerance: result.tolerance,
    rule: wrong ? 'totals/conversion' : null,
    focus: wrong ? { quantity: focus, home } : null,
    reason: focus === total ? 'product' : 'average',
  };
}
