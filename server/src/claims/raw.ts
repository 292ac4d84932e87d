/** Claims as they are read, before their numbers are placed in a file. */

import type { Quantity } from '../numbers/quantity.ts';
import type { ClaimKind, Reason, Verdict } from './claim.ts';

/** A number of a claim: a quantity of the block `home` (an index into the blocks that the claim spans). */
export interface RawNumber {
  readonly quantity: Quantity;
  readonly home: number;
}

export interface RawClaim {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly total: RawNumber | null;
  readonly parts: readonly RawNumber[];
  /** Offsets in the text of block `home`. */
  readonly cue: { readonly start: number; readonly end: number; readonly home: number } | null;
  readonly expected: string | null;
  readonly stated: string | null;
  readonly tolerance: string | null;
  readonly rule: string | null;
  /** The number that must change; null where nothing need change. */
  readonly focus: RawNumber | null;
  readonly reason: Reason;
}
