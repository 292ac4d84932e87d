/** A place where a breakdown may begin, with the list that follows it and the totals it may divide. */

import type { Reason } from './claim.ts';
import type { Region } from './list.ts';

/**
 * `all`: gồm, bao gồm, chia ra … `within`: trong đó. `among`: trong số 63 người, … `bracket`: a bracket without a cue.
 * `tagged`: names with their numbers in brackets.
 * `colon`: a colon without a cue. `with`: 5.591 đơn, với 651 … `group`: ba khu vực a, b và c. `apposition`: gồm 10 món, 1 … và 9 …
 */
export type CueKind = 'all' | 'within' | 'among' | 'bracket' | 'colon' | 'with' | 'group' | 'apposition' | 'tagged';

export interface Cue {
  readonly kind: CueKind;
  /** Tokens of the cue, half-open. */
  readonly from: number;
  readonly to: number;
  readonly region: Region;
  /** Indices of quantities that it may divide, the most likely first. */
  readonly totals: readonly number[];
  /** Whether it promises all parts. */
  readonly complete: boolean;
  /** Whether parts that exceed the total are wrong without further signs. */
  readonly firm: boolean;
  readonly reason: Reason;
}
