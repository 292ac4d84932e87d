/** Named figures: one number, one place. */

import type { Place, Span } from '../text/span.ts';

export interface FigureSet {
  /** By normalised name (`figureKey`), parts as `name.part`. */
  readonly byName: ReadonlyMap<string, Figure>;
}

export interface Figure extends Place {
  readonly name: string;
  readonly nameSpan: Span;
  readonly label: string | null;
  /** Plain decimal notation, or null where it could not be computed. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly formula: string | null;
  /** Who answers for it. */
  readonly owner: string | null;
  readonly parts: readonly Figure[];
}

/** Names compare in NFC and without regard to case, diacritics kept. */
export const figureKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').trim();
