/** Shares of one whole: percentages in a row that make 100. */

import { type Decimal, decimal, HUNDRED, plain, sumOf, ZERO } from '../numbers/decimal.ts';
import { NOT_NOUNS } from '../numbers/lexicon.ts';
import { lastDigit, type Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, sentenceEnd } from './passage.ts';
import type { RawClaim } from './raw.ts';

/** Words that speak of shares, and words that speak of rates, growth or targets instead. */
const SHARE = new Set([
  'chiếm',
  'góp',
  'cơ cấu',
  'tỷ trọng',
  'tỉ trọng',
  'cổ phần',
  'vốn',
  'còn lại',
  'nắm giữ',
  'nắm',
  'sở hữu',
  'cơ',
  'cổ phần',
]);
const REST = new Set(['còn lại']);
const NOT_SHARE = new Set([
  'tăng',
  'giảm',
  'kế hoạch',
  'dự toán',
  'so với',
  'lãi suất',
  'thuế suất',
  'cùng kỳ',
  'hoàn thành',
  'đạt',
  'vượt',
  'dân tộc',
  'tái cử',
  'tôn giáo',
  'nữ',
  'hao hụt',
  'giải ngân',
]);

/** All rows of shares in a passage. */
export function readShares(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  const all = passage.quantities.flatMap((q, i) => (q.unit?.kind === 'percent' ? [i] : []));
  for (let at = 0; at < all.length; ) {
    const end = sentenceEnd(passage, passage.quantities[all[at]!]!.token);
    const group: number[] = [];
    while (at < all.length && passage.quantities[all[at]!]!.token < end) group.push(all[at++]!);
    const amounts = group.filter(i => passage.quantities[i]!.role === 'amount');
    const claim = fromGroup(passage, standing(passage, amounts).slice(0, 24));
    if (claim) claims.push(claim);
  }
  return claims;
}

/** Those that say how much there is, not what it was or became: without `từ 53% xuống 48%`, `thay vì 20%`. */
function standing(passage: Passage, group: readonly number[]): number[] {
  let left = false;
  return group.filter(index => {
    let at = passage.quantities[index]!.token - 1;
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

function fromGroup(passage: Passage, group: readonly number[]): RawClaim | null {
  const quantities = group.map(i => passage.quantities[i]!);
  if (quantities.length < 2) return null;
  // The longest row that makes 100; two numbers only where the text speaks of shares.
  for (let length = quantities.length; length >= 2; length--) {
    for (let from = 0; from + length <= quantities.length; from++) {
      const row = quantities.slice(from, from + length);
      const { sum, reach } = total(row);
      // A stretch of a longer row only where it makes 100 to the last digit.
      if (
        sum
          .minus(HUNDRED)
          .abs()
          .gt(length < quantities.length ? ZERO : reach)
      )
        continue;
      if (row.some(q => decimal(q.value).gte(HUNDRED)) || (length === 2 && !pairOfShares(passage, row, quantities)))
        continue;
      return claim(row, sum, reach, 'consistent');
    }
  }
  return wrongRow(passage, quantities);
}

/** Two shares alone: side by side (`52% ủng hộ và 48% phản đối`), or the text must speak of shares; among others, they must also be fine or one of them what is left. */
function pairOfShares(passage: Passage, row: readonly Quantity[], all: readonly Quantity[]): boolean {
  const [a, b] = row as [Quantity, Quantity];
  const side = all.length === 2 && b.token - a.next < 20 && !speaksOf(passage, row, NOT_SHARE, 6, 1);
  const tags = row.every(q => lowAt(passage, q.token - 1) === '(');
  if (side && !tags && a.hedge === null && b.hedge === null) return true;
  if (!speaksOf(passage, row, SHARE)) return false;
  return all.length === 2 || row.every(q => q.decimals > 0) || speaksOf(passage, row, REST, 3, 4);
}

/** A whole row of shares, told as such, that makes a little more than 100, or less where it says that it is all. */
function wrongRow(passage: Passage, row: readonly Quantity[]): RawClaim | null {
  // Two alone only where one of them is all that is left.
  if (row.length < 3 && !(row.length === 2 && speaksOf(passage, row.slice(1), REST, 2, 3))) return null;
  if (row.some(q => q.hedge !== null || decimal(q.value).gte(HUNDRED))) return null;
  if (
    (speaksOf(passage, row, NOT_SHARE, 6, 1) && !everyTakes(passage, row)) ||
    !(speaksOf(passage, row, SHARE) || oneBase(passage, row))
  )
    return null;
  const { sum, reach } = total(row);
  const off = sum.minus(HUNDRED);
  if (off.abs().gt(15) || off.abs().lte(reach.times(2))) return null;
  const all = speaksOf(passage, row, new Set(['cơ cấu', 'còn lại'])) || bands(passage, row);
  if (off.lt(0) && (!all || row.length === 2)) return null;
  return claim(row, sum, reach, 'inconsistent');
}

function total(row: readonly Quantity[]): { sum: Decimal; reach: Decimal } {
  // Where some are printed more finely, the whole ones among them are meant exactly.
  const fine = row.filter(q => q.decimals > 0);
  const inexact = fine.length > 0 ? fine : row;
  return { sum: sumOf(row.map(q => decimal(q.value))), reach: sumOf(inexact.map(q => lastDigit(q).div(2))) };
}

/** Whether every number of a row follows `chiếm`. */
const everyTakes = (passage: Passage, row: readonly Quantity[]): boolean =>
  row.every(q => [1, 2, 3].some(back => lowAt(passage, q.token - back) === 'chiếm'));

/** `dưới 30 tuổi …, từ 30 đến 45 tuổi …, trên 45 tuổi …`: bands from the lowest to the highest. */
function bands(passage: Passage, row: readonly Quantity[]): boolean {
  if (!everyTakes(passage, row)) return false;
  const said = row.map(q => {
    const near: string[] = [];
    for (let i = q.token - 1; i > q.token - 9 && !/^[,;.:]$/u.test(lowAt(passage, i)) && i >= 0; i--)
      near.push(lowAt(passage, i));
    return near;
  });
  return said[0]!.includes('dưới') && (said.at(-1)!.includes('trên') || said.at(-1)!.includes('trở'));
}

/** Whether one of the words stands in the row or shortly before it. */
function speaksOf(
  passage: Passage,
  row: readonly Quantity[],
  words: ReadonlySet<string>,
  before = 14,
  after = 5,
): boolean {
  const last = row.at(-1)!;
  const first = row[0]!;
  const start = Math.max(passage.starts[passage.sentence[first.token]!]!, first.token - before);
  for (let i = start; i < Math.min(last.next + after, passage.tokens.length); i++) {
    if (passage.sentence[i] !== passage.sentence[first.token]) break;
    if (words.has(lowAt(passage, i)) || words.has(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}

/** `30% người dân …, 44% người dân …`: the same noun after at least two of them. */
function oneBase(passage: Passage, row: readonly Quantity[]): boolean {
  const nouns = row.map(q =>
    passage.tokens[q.next]?.kind === 'word' && !NOT_NOUNS.has(lowAt(passage, q.next))
      ? `${lowAt(passage, q.next)} ${lowAt(passage, q.next + 1)}`
      : '',
  );
  return nouns.some((noun, i) => noun !== '' && nouns.indexOf(noun) !== i);
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
