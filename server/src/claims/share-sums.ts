/** Percentages of a sentence that make 100 together, and rows that promise to by the words around them. */

import { type Decimal, decimal, HUNDRED, plain, sumOf, ZERO } from '../numbers/decimal.ts';
import { lastDigit, type Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, sentenceEnd } from './passage.ts';
import type { RawClaim } from './raw.ts';
import {
  announced,
  bands,
  closes,
  datedApart,
  everyTakes,
  inOneBracket,
  labelled,
  oneBase,
  pairPromises,
  speaksOfAnswers,
  speaksOfMakeUp,
  speaksOfRates,
  speaksOfRest,
  speaksOfShares,
} from './share-words.ts';

/** How far from 100 a row of shares may lie before it is none. */
const FURTHEST = 15;
const FURTHEST_PAIR = 10;
/** The same where less speaks for it. */
const FURTHEST_TOLD = 8;

/** All rows of shares in a passage, by their sums and the words around them. */
export function readShareSums(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  const all = passage.quantities.filter(q => q.unit?.kind === 'percent');
  for (let at = 0; at < all.length; ) {
    const end = sentenceEnd(passage, all[at]!.token);
    const group: Quantity[] = [];
    while (at < all.length && all[at]!.token < end) group.push(all[at++]!);
    const row = standing(
      passage,
      group.filter(q => q.role === 'amount'),
    ).slice(0, 24);
    const right = rightRows(passage, row);
    if (right.length > 0) claims.push(...right);
    else claims.push(...wrongRows(passage, row));
  }
  return claims;
}

/** Those that say how much there is, not what it was or became: without `từ 53% xuống 48%`, `thay vì 20%`. */
function standing(passage: Passage, group: readonly Quantity[]): Quantity[] {
  let left = false;
  return group.filter(q => {
    let at = q.token - 1;
    while (/^(mức|khoảng|gần|hơn|trên|còn|chỉ)$/u.test(lowAt(passage, at))) at--;
    const word = lowAt(passage, at);
    const leaves = word === 'từ';
    const moved =
      leaves ||
      word === 'xuống' ||
      word === 'lên' ||
      (left && /^(đến|tới|thành)$/u.test(word)) ||
      (word === 'vì' && lowAt(passage, at - 1) === 'thay');
    left = leaves;
    return !moved;
  });
}

/** The rows that make 100: the longest first, then what stands before and after it. */
function rightRows(passage: Passage, group: readonly Quantity[]): RawClaim[] {
  for (let length = group.length; length >= 2; length--) {
    for (let from = 0; from + length <= group.length; from++) {
      const row = group.slice(from, from + length);
      if (!makesHundred(passage, row, group, from)) continue;
      const { sum, reach } = total(row);
      return [
        ...rightRows(passage, group.slice(0, from)),
        claim(row, sum, reach, 'consistent'),
        ...rightRows(passage, group.slice(from + length)),
      ];
    }
  }
  return [];
}

/** Whether a stretch of a group makes 100 and is no mere chance. */
function makesHundred(passage: Passage, row: readonly Quantity[], group: readonly Quantity[], from: number): boolean {
  const { sum, reach } = total(row);
  const part = row.length < group.length;
  // A stretch of a longer row only where it makes 100 to the last digit.
  if (
    sum
      .minus(HUNDRED)
      .abs()
      .gt(part ? ZERO : reach)
  )
    return false;
  if (row.some(q => decimal(q.value).gte(HUNDRED))) return false;
  // `gồm 7% …, 20% …, 33% …, 27% … và 20% …` is one row from its first number on.
  if (part && from > 0 && row.length > 2 && announced(passage, group) === 'all' && closes(passage, group)) return false;
  return row.length > 2 || pairOfShares(passage, row, group);
}

/** Two shares alone: side by side (`52% ủng hộ và 48% phản đối`), or the text must speak of shares; among others, they must also be fine or one of them what is left. */
function pairOfShares(passage: Passage, row: readonly Quantity[], all: readonly Quantity[]): boolean {
  const [a, b] = row as [Quantity, Quantity];
  const side = b.token - a.next < 20 && !speaksOfRates(passage, row);
  const tags = row.every(q => lowAt(passage, q.token - 1) === '(');
  const halves = a.value === b.value && (a.hedge !== null || b.hedge !== null);
  if (side && all.length === 2 && !tags && !halves && total(row).sum.eq(HUNDRED)) return true;
  if (side && all.length === 2 && !tags && a.hedge === null && b.hedge === null) return true;
  // `81,5% và 18,5%, … 67% và 33%`
  if (side && !tags && b.token === a.next + 1 && lowAt(passage, a.next) === 'và') return true;
  const fine = row.every(q => q.decimals > 0);
  if (!speaksOfShares(passage, row)) return fine && speaksOfAnswers(passage, row);
  return all.length === 2 || everyTakes(passage, row) || fine || speaksOfRest(passage, row);
}

/** Rows told as shares that do not make 100: all of a sentence, or those of one bracket and those outside. */
function wrongRows(passage: Passage, group: readonly Quantity[]): RawClaim[] {
  const inner = group.filter(q => passage.depth[q.token]! > 0);
  const outer = group.filter(q => passage.depth[q.token] === 0);
  const rows = inner.length > 1 && inOneBracket(passage, inner) ? [group, outer, inner] : [group, outer];
  for (const row of rows) {
    const claim = row.length > 1 ? wrongRow(passage, row) : null;
    if (claim) return [claim];
    if (row.length === group.length && outer.length === group.length) return [];
  }
  return [];
}

/** A whole row of shares, told as such, that makes a little more than 100, or less where it says that it is all. */
function wrongRow(passage: Passage, row: readonly Quantity[]): RawClaim | null {
  if (row.some(q => q.hedge !== null) || row.length < 2) return null;
  const { sum, reach } = total(row);
  const off = sum.minus(HUNDRED);
  if (off.abs().gt(row.length === 2 ? FURTHEST_PAIR : FURTHEST) || off.abs().lte(reach.times(2))) return null;
  if (datedApart(passage, row)) return null;
  // One of them is what the others make.
  if (row.some(q => decimal(q.value).times(2).eq(sum))) return null;
  if (row.length === 2) {
    if (speaksOfRates(passage, row) && !everyTakes(passage, row)) return null;
    if (off.abs().lte(sumOf(row.map(q => lastDigit(q).div(2))))) return null;
    const promise = pairPromises(passage, row as unknown as readonly [Quantity, Quantity]);
    return promise === 'both' || (promise === 'over' && off.gt(0)) ? claim(row, sum, reach, 'inconsistent') : null;
  }
  if (row.some(q => decimal(q.value).gte(HUNDRED))) return null;
  if (speaksOfRates(passage, row) && !everyTakes(passage, row)) return null;
  const told =
    speaksOfShares(passage, row) ||
    oneBase(passage, row) ||
    speaksOfAnswers(passage, row) ||
    labelled(passage, row) ||
    announced(passage, row) === 'within';
  const listed = announced(passage, row) === 'all' && closes(passage, row);
  if (!told && !listed) return null;
  if (off.gt(FURTHEST_TOLD) && !listed && !speaksOfShares(passage, row) && !oneBase(passage, row)) return null;
  if (off.lt(-FURTHEST_TOLD) && !speaksOfRest(passage, row) && !bands(passage, row)) return null;
  if (off.lt(0) && !speaksOfMakeUp(passage, row) && !bands(passage, row)) return null;
  return claim(row, sum, reach, 'inconsistent');
}

function total(row: readonly Quantity[]): { sum: Decimal; reach: Decimal } {
  // Where some are printed more finely, the whole ones among them are meant exactly.
  const fine = row.filter(q => q.decimals > 0);
  const inexact = fine.length > 0 ? fine : row;
  return { sum: sumOf(row.map(q => decimal(q.value))), reach: sumOf(inexact.map(q => lastDigit(q).div(2))) };
}

function claim(
  row: readonly Quantity[],
  sum: Decimal,
  reach: Decimal,
  verdict: 'consistent' | 'inconsistent',
): RawClaim {
  const home = 0;
  return {
    kind: 'shares',
    verdict,
    total: null,
    parts: row.map(quantity => ({ quantity, home })),
    cue: null,
    expected: '100',
    stated: plain(sum),
    tolerance: plain(reach),
    rule: verdict === 'inconsistent' ? 'totals/shares' : null,
    focus: verdict === 'inconsistent' ? { quantity: row[0]!, home } : null,
    reason: 'shares',
  };
}
