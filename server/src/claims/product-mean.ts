/** What there is on average of each one or in each day: `24 buổi cho 2.160 lượt người, bình quân mỗi buổi 90 lượt người`. */

import { type Decimal, decimal } from '../numbers/decimal.ts';
import { type Interval, intervalOf, meets } from '../numbers/interval.ts';
import { fullValue, lastDigit, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Verdict } from './claim.ts';
import { lowAt, type Passage, sentenceStart } from './passage.ts';
import { between, countedBy, lastBefore, product, reachBack, stands } from './product-terms.ts';
import { compare } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** `24 buổi cho 2.160 lượt người, bình quân mỗi buổi 90 lượt người`: i is what each has on average; `called` wants that word. */
export function meanOfEach(passage: Passage, i: number, called: boolean): RawClaim | null {
  const mean = passage.quantities[i]!;
  const each = nounOfMean(passage, mean);
  if (!each || each.mean !== called || mean.unit === null || /^(time|percent|rate)$/u.test(mean.unit.kind)) return null;
  const { own } = reachBack(passage, mean.token);
  const counts = between(passage, own, mean.token).filter(q => stands(q) && countedBy(q, each.noun));
  const count = counts.at(-1);
  const like = (q: Quantity): boolean => q !== count && stands(q) && unitFit(q.unit, mean.unit) === 'same';
  const amount = lastBefore(passage, own, mean.token, like);
  if (!count || !amount || fullValue(count).lte(0)) return null;
  // `giải nhất 8 triệu đồng; 02 giải nhì, mỗi giải 5 triệu đồng`: items of their own
  for (let k = Math.min(count.token, amount.token); k < mean.token; k++) if (lowAt(passage, k) === ';') return null;
  const value = fullValue(amount).div(fullValue(count));
  const range = intervalOf(amount);
  const result = compare(mean, value, { low: range.low.div(fullValue(count)), high: range.high.div(fullValue(count)) });
  const amounts = between(passage, own, mean.token).filter(like);
  const exact = ![mean, count, amount].some(q => q.hedge !== null);
  const strong =
    each.mean &&
    exact &&
    counts.length === 1 &&
    amounts.length === 1 &&
    passage.depth[count.token] === passage.depth[mean.token];
  return product(mean, count, amount, result, strong, mean);
}

/** The noun in `bình quân mỗi buổi …`, `mỗi hộ …`, and whether it is called an average. */
function nounOfMean(passage: Passage, mean: Quantity): { noun: string; mean: boolean } | null {
  for (let k = mean.token - 1; k > mean.token - 8 && k > 0; k--) {
    const token = passage.tokens[k]!;
    if (token.kind !== 'word') return null;
    const before = `${lowAt(passage, k - 2)} ${lowAt(passage, k - 1)}`;
    if (token.low === 'mỗi')
      return { noun: lowAt(passage, k + 1), mean: before === 'bình quân' || before === 'trung bình' };
  }
  return null;
}

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
export function average(passage: Passage, i: number): RawClaim | null {
  const mean = passage.quantities[i]!;
  const per = periodOf(passage, mean);
  if (!per || mean.unit === null || mean.role !== 'rate') return null;
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
