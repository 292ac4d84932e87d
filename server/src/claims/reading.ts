/** What a block's prose claims: the readers of every kind over one passage. A pure function of the text. */

import { readBreakdowns } from './breakdown.ts';
import { readChanges } from './change.ts';
import { readExactSums } from './exact-sums.ts';
import { type Passage, readPassage } from './passage.ts';
import { readPortions } from './portions.ts';
import { readProducts } from './product.ts';
import { readRatios } from './ratio.ts';
import type { RawClaim } from './raw.ts';
import { readRemainders } from './remainder.ts';
import { readShares } from './shares.ts';
import { readStocks } from './stock.ts';
import { readSumsAfter } from './sum-after.ts';

export interface Reading {
  readonly passage: Passage;
  readonly claims: readonly RawClaim[];
}

/** Reads a block's text. */
export function readProse(text: string): Reading {
  const passage = readPassage(text);
  if (passage.quantities.length === 0) return { passage, claims: [] };
  const breakdowns = settle([
    ...readBreakdowns(passage),
    ...readRemainders(passage),
    ...readSumsAfter(passage),
    ...readStocks(passage),
    ...readPortions(passage),
    ...readExactSums(passage),
  ]);
  const ratios = readRatios(passage, breakdowns);
  return {
    passage,
    claims: settle([
      ...breakdowns,
      ...ratios,
      ...readShares(passage).filter(row => !explained(row, ratios)),
      ...readChanges(passage),
      ...readProducts(passage),
    ]),
  };
}

/** Whether a row of shares is wrong by a share that its own amounts already show to be wrong. */
const explained = (row: RawClaim, ratios: readonly RawClaim[]): boolean =>
  row.verdict === 'inconsistent' &&
  ratios.some(
    ratio =>
      ratio.verdict === 'inconsistent' && row.parts.some(part => part.quantity.start === ratio.total?.quantity.start),
  );

/** One claim for one set of numbers; of readings that share numbers the one that adds up. */
export function settle(claims: readonly RawClaim[]): RawClaim[] {
  const seen = new Set<string>();
  const good = claims.filter(claim => claim.verdict === 'consistent' || claim.verdict === 'rounding');
  return claims.filter(claim => {
    const key = `${claim.kind}:${claim.total?.quantity.start}:${claim.parts.map(part => part.quantity.start).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (claim.verdict === 'consistent' || claim.verdict === 'rounding' || claim.kind !== 'breakdown') return true;
    return !good.some(other => other.kind === 'breakdown' && shared(other, claim) >= 2);
  });
}

function shared(a: RawClaim, b: RawClaim): number {
  const own = new Set([a.total, ...a.parts].map(number => number?.quantity.start));
  return [b.total, ...b.parts].filter(number => number && own.has(number.quantity.start)).length;
}
