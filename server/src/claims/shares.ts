/** Shares of one whole: percentages in a row that make 100, by what the text says of them or because they do. */

import { type Decimal, decimal, HUNDRED, plain, sumOf, ZERO } from '../numbers/decimal.ts';
import { lastDigit, type Quantity } from '../numbers/quantity.ts';
import type { Verdict } from './claim.ts';
import type { Passage } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { type Share, shareRows } from './share-row.ts';
import { datedApart, mayOverlap, openRow, type Signs, severalWholes, signsOf } from './share-signs.ts';

/** The most and the least that a slip may make of a row that is told as the shares of one whole. */
const MOST = 116;
const LEAST = 90;

/** All rows of shares in a passage. */
export function readShares(passage: Passage): RawClaim[] {
  return shareRows(passage)
    .flatMap(row => claimsOf(passage, row))
    .filter(claim => claim.verdict !== 'inconsistent' || !(hundredWithin(claim) || restUnnumbered(passage, claim)));
}

/** `dưới trung bình 19%, từ trung bình 81%, điểm 10 1%`: some of them are all, and the others are among these. */
function hundredWithin({ parts }: RawClaim): boolean {
  for (let from = 0; from < parts.length - 1; from++) {
    let sum = ZERO;
    for (let to = from; to < parts.length && to - from < parts.length - 1; to++) {
      sum = sum.plus(parts[to]!.quantity.value);
      if (sum.eq(HUNDRED) && (to - from === 1 || (from === 0 && to > 0))) return true;
    }
  }
  return false;
}

/** `…, còn lại là doanh nghiệp nhà nước`: a remainder without a number follows a row that makes less than 100. */
function restUnnumbered({ tokens, depth }: Passage, { parts, stated }: RawClaim): boolean {
  if (decimal(stated!).gte(HUNDRED)) return false;
  const { next } = parts.at(-1)!.quantity;
  for (let i = next; i < Math.min(next + 14, tokens.length); i++) {
    if (tokens[i]!.kind === 'number' || tokens[i]!.low === '.') return false;
    if (tokens[i]!.low === 'còn' && tokens[i + 1]?.low === 'lại' && depth[i] === 0) {
      const after = tokens.slice(i + 2, i + 8);
      const end = after.findIndex(token => /^[.;,]$/u.test(token.low));
      return !after.slice(0, end < 0 ? after.length : end).some(token => token.kind === 'number');
    }
  }
  return false;
}

function claimsOf(passage: Passage, row: readonly Share[]): RawClaim[] {
  const { sum, reach } = total(row);
  const off = sum.minus(HUNDRED);
  const several = severalWholes(passage, row);
  const signs: Signs = several ? { one: false, all: false } : signsOf(passage, row);
  if (off.abs().lte(reach)) {
    const side = row.length > 2 || signs.one || sideBySide(row);
    return side && !(several && row.length === 2) ? [claim(row, sum, reach, 'consistent')] : [];
  }
  // `54% cổ phần …: 35% … và 19% …`: one of them is what the others make.
  const divided = row.length > 2 && row.some(share => decimal(share.quantity.value).times(2).eq(sum));
  const told = signs.one && !divided && !mayOverlap(passage, row) && !datedApart(passage, row);
  if (told && (off.gt(ZERO) || signs.all)) {
    const verdict = verdictOf(passage, row, { sum, reach });
    if (verdict) return [claim(row, sum, reach, verdict)];
  }
  const stretch = stretchOf(passage, row);
  return stretch ? [claim(stretch, HUNDRED, total(stretch).reach, 'consistent')] : [];
}

/** What a row that is told as shares of one whole and does not make 100 is; null where that is too far for a slip. */
function verdictOf(
  passage: Passage,
  row: readonly Share[],
  { sum, reach }: { sum: Decimal; reach: Decimal },
): Verdict | null {
  if (sum.gt(MOST) || sum.lt(LEAST)) return null;
  if (row.some(share => share.quantity.hedge !== null)) return 'unresolved';
  const off = sum.minus(HUNDRED);
  // Cut off instead of rounded they make less, and one of them may be rounded up.
  const loose = off.lt(ZERO) ? reach.times(2) : reach.plus(lastDigit(row[0]!.quantity).div(2));
  if (off.abs().lte(loose)) return 'rounding';
  return off.lt(ZERO) && openRow(passage, row) ? null : 'inconsistent';
}

/** `52% ủng hộ và 48% phản đối`: two exact numbers side by side, neither in brackets. */
function sideBySide(row: readonly Share[]): boolean {
  const [a, b] = row.map(share => share.quantity) as [Quantity, Quantity];
  return b.token - a.next < 20 && row.every(share => !share.tag && share.quantity.hedge === null);
}

/** A stretch of a row, of three numbers or with a decimal comma, that makes 100 to the last digit. */
function stretchOf(passage: Passage, row: readonly Share[]): readonly Share[] | null {
  for (let length = row.length - 1; length >= 2; length--) {
    for (let from = 0; from + length <= row.length; from++) {
      const part = row.slice(from, from + length);
      if (!total(part).sum.eq(HUNDRED) || severalWholes(passage, part)) continue;
      if (length > 2 || part.every(share => share.quantity.decimals > 0)) return part;
    }
  }
  return null;
}

function total(row: readonly Share[]): { sum: Decimal; reach: Decimal } {
  const all = row.map(share => share.quantity);
  // Where some are printed more finely, the whole ones among them are meant exactly.
  const fine = all.filter(q => q.decimals > 0);
  const inexact = fine.length > 0 ? fine : all;
  return { sum: sumOf(all.map(q => decimal(q.value))), reach: sumOf(inexact.map(q => lastDigit(q).div(2))) };
}

function claim(row: readonly Share[], sum: Decimal, reach: Decimal, verdict: Verdict): RawClaim {
  const home = 0;
  const wrong = verdict === 'inconsistent';
  return {
    kind: 'shares',
    verdict,
    total: null,
    parts: row.map(({ quantity }) => ({ quantity, home })),
    cue: null,
    expected: '100',
    stated: plain(sum),
    tolerance: plain(reach),
    rule: wrong ? 'totals/shares' : null,
    focus: wrong ? { quantity: row[0]!.quantity, home } : null,
    reason: 'shares',
  };
}
