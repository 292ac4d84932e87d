/** What a data file holds once it is read: rows of cells, or the reason why it could not be read. */

export interface DataFileCell {
  /** As it would stand in a Vietnamese table: `1.318,47`, `12/3/2025`, words. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface DataFileGrid {
  /** Heading rows: one, or more where cells are merged. Covered places are empty cells. */
  readonly header: readonly (readonly DataFileCell[])[];
  readonly rows: readonly (readonly DataFileCell[])[];
  /** What was taken: `Biểu 1!A6:K42`; null for a CSV file. */
  readonly range: string | null;
}

/** A message key below `figures/source` (or `figures/number`) with its data. */
export interface DataFileFailure {
  readonly rule: 'figures/source' | 'figures/number';
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export type DataFileResult =
  | { readonly ok: true; readonly grid: DataFileGrid }
  | { readonly ok: false; readonly failure: DataFileFailure };

export const failed = (
  key: string,
  data: DataFileFailure['data'] = {},
  rule: DataFileFailure['rule'] = 'figures/source',
): DataFileResult => ({
  ok: false,
  failure: { rule, key, data },
});

export const cellOf = (text: string): DataFileCell => ({ text, colSpan: 1, rowSpan: 1 });

/** More columns than any table of a report has. */
export const MAX_COLUMNS = 500;
