/** A claim: a place where the text itself says how numbers relate, with the verdict of exact arithmetic. */

import type { Place } from '../text/span.ts';

export type ClaimKind =
  | 'breakdown'
  | 'ratio_percent'
  | 'shares'
  | 'change'
  | 'product_rate'
  | 'same_figure'
  | 'list_count'
  | 'table';

/** `rounding`: agrees in a looser rounding. `subset`: parts that need not be all of it, and fit. `unresolved`: a number is missing or approximate. */
export type Verdict = 'consistent' | 'rounding' | 'inconsistent' | 'subset' | 'unresolved';

/** The reasons for reading a claim as it is read; their words are `features.reason-…` of the locale. */
export const REASONS = [
  'exhaustive-cue',
  'within-cue',
  'same-unit',
  'remainder',
  'sum-after',
  'common-denominator',
  'apposition',
  'colon',
  'with',
  'among',
  'announced',
  'shares',
  'ratio',
  'plan',
  'share-of-total',
  'product',
  'average',
  'one-rate',
  'implied-rate',
  'same-label',
  'list-count',
  'from-to',
  'against-past',
  'amount-and-percent',
  'named-difference',
  'points-called-percent',
  'table-total-row',
  'table-total-column',
  'table-levels',
  'stated-rows',
  'table-thereof',
  'table-inferred',
  'table-formula-row',
  'table-percent-column',
  'table-share-column',
  'table-difference-column',
  'table-product-column',
  'table-cited-total',
] as const;

export type Reason = (typeof REASONS)[number];

export interface ClaimNumber {
  /** The numeral as printed, unsigned, in plain notation: `1143.234`. */
  readonly value: string;
  /** Its noun or symbol. */
  readonly unit: string | null;
  /** A power of ten as a string: `1`, `1000000`. */
  readonly scale: string;
  /** As it stands in the draft; null with `place` where the number is implied. */
  readonly text: string | null;
  readonly place: Place | null;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** The numerals of the claim in the block of its total. */
  readonly place: Place;
  readonly cue: { readonly text: string; readonly place: Place } | null;
  readonly total: ClaimNumber | null;
  readonly parts: readonly ClaimNumber[];
  /** Decimal strings in the total's scale; null where unresolved. */
  readonly expected: string | null;
  readonly stated: string | null;
  readonly tolerance: string | null;
  /** The rule that reports it when inconsistent, e.g. `totals/exceeds`; null where it is only listed. */
  readonly rule: string | null;
  /** The number that must change, and where its finding stands. */
  readonly focus: ClaimNumber | null;
  /** Why it was read like this, and why it is held complete or not. */
  readonly reason: Reason;
}
