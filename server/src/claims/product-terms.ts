/** What readers of products share: the terms of a product found in their sentences, and the claim they make. */

import { type Decimal, decimal, rounded } from '../numbers/decimal.ts';
import type { Interval } from '../numbers/interval.ts';
import { lastDigit, type Quantity } from '../numbers/quantity.ts';
import { countedUnit, measureExponent, unitFit } from '../numbers/unit.ts';
import type { Verdict } from './claim.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import type { RawClaim } from './raw.ts';

/** More quantities than this are not looked through for a term. */
const FURTHEST = 14;

/** Token range of the sentence of a token and of the one before it. */
export function reachBack(passage: Passage, token: number): { readonly own: number; readonly before: number } {
  const own = sentenceStart(passage, token);
  return { own, before: own > 0 ? sentenceStart(passage, own - 1) : 0 };
}

/** Token where the sentence of a token ends, and where the next one does. */
export function reachOn(passage: Passage, token: number): { readonly own: number; readonly after: number } {
  const own = sentenceEnd(passage, token);
  return { own, after: own < passage.tokens.length ? sentenceEnd(passage, own) : own };
}

/** The quantities between two tokens, in order; none where there are more than a reader would hold together. */
export function between(passage: Passage, from: number, to: number): readonly Quantity[] {
  const found = passage.quantities.slice(quantityFrom(passage, from), quantityFrom(passage, to));
  return found.length > FURTHEST * 2 ? [] : found;
}

/** The nearest wanted quantity before token `to`, not before `from`. */
export function lastBefore(
  passage: Passage,
  from: number,
  to: number,
  wanted: (q: Quantity) => boolean,
): Quantity | null {
  const end = quantityFrom(passage, to);
  const start = Math.max(quantityFrom(passage, from), end - FURTHEST);
  for (let i = end - 1; i >= start; i--) if (wanted(passage.quantities[i]!)) return passage.quantities[i]!;
  return null;
}

/** The first wanted quantity from token `from` on, before `to`. */
export function firstAfter(
  passage: Passage,
  from: number,
  to: number,
  wanted: (q: Quantity) => boolean,
): Quantity | null {
  const start = quantityFrom(passage, from);
  const end = Math.min(quantityFrom(passage, to), start + FURTHEST);
  for (let i = start; i < end; i++) if (wanted(passage.quantities[i]!)) return passage.quantities[i]!;
  return null;
}

/** An amount that stands for itself: neither `a` nor `b` of `a/b`, nor a rate, a rise or a figure of the past. */
export const stands = (q: Quantity): boolean => q.role === 'amount' && q.over === null && q.under === null;

const ALIASES: ReadonlyMap<string, string> = new Map([['cp', 'cổ']]);

/** Whether a quantity counts or measures what a rate names behind `mỗi` or `/`: its noun's first syllable, or a symbol. */
export function countedBy(q: Quantity, noun: string): boolean {
  const name = ALIASES.get(noun) ?? noun;
  if (q.unit === null) return false;
  if (q.unit.kind === 'count') return q.unit.words[0] === name;
  const symbol = measureExponent(name);
  if (symbol) return q.unit.kind === 'measure' && q.unit.dimension === symbol.dimension;
  return q.unit.name.toLowerCase() === name;
}

/** Whether a quantity counts people where a rate names them otherwise: `120 học sinh, mỗi em …`. */
export function kinBy(q: Quantity, noun: string): boolean {
  const unit = countedUnit(noun);
  return (
    unit !== null && q.unit?.kind === 'count' && unit.families.includes('person') && unitFit(q.unit, unit) === 'kin'
  );
}

/** The power of ten by which one of a noun differs from the base unit of what is measured: 3 for `tấn`. */
export const exponentOf = (noun: string): number => measureExponent(noun)?.exponent ?? 0;

/** The words before a quantity in its clause, at most `most`, the nearest last. */
export function wordsBefore(passage: Passage, q: Quantity, most = 9): string {
  const words: string[] = [];
  for (let k = q.token - 1; k > q.token - 1 - most && k >= 0; k--) {
    const word = lowAt(passage, k);
    if (/^[,;.()]$/u.test(word) || passage.tokens[k]!.kind === 'number') break;
    if (word !== ':') words.unshift(word);
  }
  return ` ${words.join(' ')} `;
}

/** `tổng trị giá 60 triệu đồng`: what all of them make together. */
export const summed = (passage: Passage, q: Quantity): boolean =>
  / (tổng|thành tiền|cộng) /u.test(wordsBefore(passage, q, 14));

/** `trị giá`, `giá trị`, `tương đương`: what they are worth. */
export const valued = (passage: Passage, q: Quantity): boolean =>
  summed(passage, q) ||
  / (trị giá|giá trị|tương đương|tương ứng|sản lượng|số tiền|tạm tính|tức|là|kinh phí|hết|thu về|thu được|doanh thu) /u.test(
    wordsBefore(passage, q),
  );

export const times = (a: Interval, b: Interval): Interval => ({ low: a.low.times(b.low), high: a.high.times(b.high) });

export const scaled = (a: Interval, factor: Decimal): Interval => ({
  low: a.low.times(factor),
  high: a.high.times(factor),
});

/** Whether a value can be told in the digits that a total is printed with. */
export function tellable(value: Decimal, total: Quantity): boolean {
  const units = value.div(lastDigit(total));
  return rounded(units, 0).eq(units);
}

/** |value − stated| / stated of two plain decimals in one scale. */
export function deviation(expected: string, stated: string): number {
  const said = decimal(stated);
  return said.eq(0) ? Number.POSITIVE_INFINITY : Number(decimal(expected).minus(said).abs().div(said).toPrecision(6));
}

/** The claim that two terms make a total, or a total and a term a mean; null where it is wrong and its form too loose to say so. */
export function product(
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
