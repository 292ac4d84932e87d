/** One rate in one document: an exchange rate or a price per piece told twice, and sums of money given in two currencies. */

import type { Report } from '../model/report.ts';
import { type Decimal, decimal, powerOfTen } from '../numbers/decimal.ts';
import { intervalOf } from '../numbers/interval.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type TextUnit, textUnits } from './blocks.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { ELSEWHEN, labelBefore, namesAround, numberAt } from './mention.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import type { Reading } from './reading.ts';
import { openingOf } from './subject.ts';

/** Currencies whose rate against the đồng a report may give or imply. */
const FOREIGN: ReadonlySet<string> = new Set(['USD', 'euro', 'yên', 'nhân dân tệ', 'bảng']);
/** Fewer words than this call a price nothing in particular. */
const LEAST_WORDS = 3;
/** Implied rates further apart than this are no drift of the market within a document. */
const FAR_APART = '1.3';

interface Rate {
  readonly unit: TextUnit;
  readonly quantity: Quantity;
  /** Names and times of its sentence. */
  readonly around: string;
  /** How many the rate is for, where its sentence says so before it: `31 nhà, mỗi nhà 60 triệu đồng`. */
  readonly counted: string | null;
}

/** A sum in another currency beside its value in đồng, and the rate between them. */
interface Pair {
  readonly unit: TextUnit;
  readonly amount: Quantity;
  readonly value: Quantity;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The rates of a report that contradict an earlier one, and those that repeat it. */
export function sameRates(report: Report, read: (text: string) => Reading): Claim[] {
  const rates = new Map<string, Rate[]>();
  const pairs = new Map<string, Pair[]>();
  for (const unit of textUnits(report)) {
    const { passage } = read(unit.prose.text);
    passage.quantities.forEach((quantity, i) => {
      const label = rateLabel(passage, quantity);
      if (label !== null)
        push(rates, label, {
          unit,
          quantity,
          around: namesAround(passage, quantity),
          counted: countedBy(passage, quantity),
        });
      const pair = pairAt(passage, i, unit);
      if (pair) push(pairs, pair.amount.unit!.name, pair);
    });
  }
  return [...[...rates.values()].flatMap(statedTwice), ...[...pairs.values()].flatMap(impliedTwice)];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

// ------------------------------------------------------------------------------------------------ stated

/** What a rate is of: the currencies, or the words before it; null where it may differ from place to place. */
function rateLabel(passage: Passage, q: Quantity): string | null {
  if (q.unit?.kind !== 'rate' || q.unit.dimension !== 'money' || q.hedge || q.word || q.weak) return null;
  if (q.over !== null || q.under !== null || moved(passage, q)) return null;
  const [upper, lower] = q.unit.name.split('/') as [string, string];
  const exchange = upper === 'đồng' && [...FOREIGN].some(name => name.toLowerCase() === lower);
  const label = labelBefore(passage, q);
  if (label === null) return exchange && !dated(passage, q) ? q.unit.name : null;
  if (exchange) return q.unit.name;
  if (marketPrice(passage, q)) return null;
  // `Xây mới 20 nhà, mức hỗ trợ …` and `Sửa chữa 15 nhà, mức hỗ trợ …` are two.
  let from = q.token;
  while (from > 0 && passage.tokens[from - 1]!.kind !== 'mark') from--;
  const opening = openingOf(passage, sentenceStart(passage, q.token), from).join(' ');
  return label.length >= LEAST_WORDS ? `${opening}|${label.join(' ')}|${q.unit.name}` : null;
}

/** `tăng 500 đồng/kg`, `từ 10.000 đồng/kg lên 12.000 đồng/kg`: no one price. */
function moved(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 5 && i >= 0; i--)
    if (/^(tăng|giảm|từ|lên|xuống|đến|còn|thêm|hơn)$/u.test(lowAt(passage, i))) return true;
  return lowAt(passage, q.next) === '-' || lowAt(passage, q.next) === 'đến';
}

/** A market's prices change by the hour, and who buys has another than who sells. */
const MARKET: ReadonlySet<string> = new Set(
  'mua vào,bán ra,hiện ở,sáng nay,chiều nay,hôm nay,giao dịch,niêm yết,trong nước,thế giới'.split(','),
);

function marketPrice(passage: Passage, q: Quantity): boolean {
  for (let i = Math.max(sentenceStart(passage, q.token), q.token - 40); i < q.token; i++)
    if (MARKET.has(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  return false;
}

/** Whether a sentence tells of another time than the report's. */
function dated(passage: Passage, q: Quantity): boolean {
  for (let i = sentenceStart(passage, q.token); i < sentenceEnd(passage, q.token); i++)
    if (ELSEWHEN.has(lowAt(passage, i))) return true;
  return false;
}

/** The number of what a rate is for, in the same sentence before it. */
function countedBy(passage: Passage, q: Quantity): string | null {
  const lower = q.unit!.name.split('/')[1];
  const from = sentenceStart(passage, q.token);
  const end = quantityFrom(passage, q.token);
  const count = passage.quantities
    .slice(Math.max(quantityFrom(passage, from), end - 20), end)
    .findLast(other => other.unit?.name === lower);
  return count ? fullValue(count).toFixed() : null;
}

function statedTwice(list: readonly Rate[]): Claim[] {
  const first = list[0]!;
  // A row of prices for one thing is a list of them.
  const values = new Set(list.map(rate => fullValue(rate.quantity).toFixed()));
  if (list.length < 2 || values.size > 2) return [];
  return list.slice(1).flatMap(later => {
    if (later.unit === first.unit || later.around !== first.around) return [];
    // Thirty-one new houses and fifteen repaired ones are two things, each with its price.
    if (first.counted !== null && later.counted !== null && first.counted !== later.counted) return [];
    const [a, b] = [numberAt(first.unit, first.quantity), numberAt(later.unit, later.quantity)];
    return [claim([a, b], b, fullValue(first.quantity).eq(fullValue(later.quantity)), a.value, b.value)];
  });
}

// ------------------------------------------------------------------------------------------------ implied

/** `970.579 USD (tương đương 22.323,3 triệu đồng)`: i is the amount in the other currency, or the one in đồng before it. */
function pairAt(passage: Passage, i: number, unit: TextUnit): Pair | null {
  const [a, b] = [passage.quantities[i]!, passage.quantities[i + 1]];
  if (!b || a.unit?.kind !== 'money' || b.unit?.kind !== 'money' || b.token - a.next > 6) return null;
  const [amount, value] = FOREIGN.has(a.unit.name) ? [a, b] : [b, a];
  if (!FOREIGN.has(amount.unit!.name) || value.unit!.name !== 'đồng') return null;
  if ([a, b].some(q => q.hedge !== null || q.role === 'range' || q.weak || q.over !== null || q.under !== null))
    return null;
  if (!equals(passage, a.next, b.token)) return null;
  const [x, y] = [intervalOf(amount), intervalOf(value)];
  if (x.low.lte(0)) return null;
  return { unit, amount, value, low: y.low.div(x.high), high: y.high.div(x.low) };
}

/** `(tương đương`, `, tương đương với`, a bracket alone, `hay`. */
function equals(passage: Passage, from: number, to: number): boolean {
  let said = lowAt(passage, from) === '(';
  for (let i = from; i < to; i++) {
    const word = lowAt(passage, i);
    if (!/^([(,=]|tương|đương|ứng|với|hay|tức|là|khoảng|bằng|quy|đổi|ra)$/u.test(word)) return false;
    if (/^(đương|ứng|hay|tức|=|đổi)$/u.test(word)) said = true;
  }
  return said && quantityFrom(passage, from) === quantityFrom(passage, to);
}

function impliedTwice(list: readonly Pair[]): Claim[] {
  const first = list[0]!;
  return list.slice(1).flatMap(later => {
    const far = later.low.gt(first.high.times(FAR_APART)) || first.low.gt(later.high.times(FAR_APART));
    const near = later.low.lte(first.high) && first.low.lte(later.high);
    if (!far && !near) return [];
    const rate = first.low.plus(first.high).div(2);
    const scale = powerOfTen(-(later.value.scale + (later.value.unit?.exponent ?? 0)));
    const expected = fullValue(later.amount).times(rate).times(scale);
    const numbers = [first.amount, first.value].map(q => numberAt(first.unit, q));
    const own = [later.amount, later.value].map(q => numberAt(later.unit, q));
    const digits = later.value.decimals + 2;
    return [claim([...numbers, ...own], own[1]!, near, expected.toFixed(digits), decimal(later.value.value).toFixed())];
  });
}

function claim(
  parts: readonly ClaimNumber[],
  focus: ClaimNumber,
  agrees: boolean,
  expected: string,
  stated: string,
): Claim {
  return {
    kind: 'product_rate',
    verdict: agrees ? 'consistent' : 'inconsistent',
    place: focus.place!,
    cue: null,
    total: null,
    parts,
    expected: agrees ? null : expected,
    stated: agrees ? null : stated,
    tolerance: agrees ? null : '0',
    rule: agrees ? null : 'totals/conversion',
    focus: agrees ? null : focus,
    reason: parts.length > 2 ? 'implied-rate' : 'one-rate',
  };
}
