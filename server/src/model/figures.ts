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
  /** Before rounding, to 30 decimals: what formulas compute with. */
  readonly exact: string | null;
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly formula: string | null;
  /** Who answers for it. */
  readonly owner: string | null;
  /** The date that it was counted on, as typed. */
  readonly asOf: string | null;
  /** Its parts; then, where it has a value of the period before, `kỳ-trước` and `tăng-trưởng`. */
  readonly parts: readonly Figure[];
  /** Computed by the tool and written nowhere: `tăng-trưởng`. */
  readonly derived: boolean;
}

/** Names compare in NFC and without regard to case, diacritics kept. */
export const figureKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').trim();

/** The figure that a name stands for; `x.tổng` is x itself where x has no part of that name. */
export function findFigure(figures: FigureSet, name: string): Figure | undefined {
  const key = figureKey(name);
  return figures.byName.get(key) ?? figures.byName.get(withoutTotal(key) ?? key);
}

/** `x` of `x.tổng`; null where the key ends in no such word. */
export const withoutTotal = (key: string): string | null => /^(.+)\.(?:tổng|tổng-số|total)$/u.exec(key)?.[1] ?? null;
