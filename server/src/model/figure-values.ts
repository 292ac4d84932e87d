/** Named figures and tables as data: their YAML evaluated to values. */

import type { DataSource } from '../syntax/data-fence.ts';
import type { Span } from '../text/span.ts';
import type { FigureSet } from './figures.ts';
import type { Column, Problem } from './report.ts';

/** Reads a file that a draft names; null where it is not there. */
export type ReadFile = (uri: string) => string | Uint8Array | null;

/** A text with its place in the draft's file; the text may differ from the source where it was computed. */
export interface LocatedText {
  readonly text: string;
  readonly span: Span;
}

export interface DataCell extends LocatedText {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A table as data, ready to become a table block. */
export interface DataTable {
  readonly caption: LocatedText | null;
  readonly unit: LocatedText | null;
  readonly columns: readonly Column[];
  readonly header: readonly (readonly DataCell[])[];
  readonly rows: readonly { readonly span: Span; readonly cells: readonly DataCell[] }[];
}

/** The figures of all sources of a report, in order. Computed values are in plain decimal notation. */
export function evaluateFigures(
  _sources: readonly DataSource[],
  _read: ReadFile | null,
): { readonly figures: FigureSet; readonly problems: readonly Problem[] } {
  return { figures: { byName: new Map() }, problems: [] };
}

/** What `{{expression}}` prints: Vietnamese number, or null with the problem. `span` is the reference's place. */
export function evaluateReference(
  _expression: string,
  _figures: FigureSet,
  _place: { readonly uri: string; readonly span: Span },
): { readonly text: string | null; readonly problem: Problem | null } {
  return { text: null, problem: null };
}

/** The table of a fence `yaml bảng`; null where nothing of it can be read. */
export function evaluateTable(
  _source: DataSource,
  _figures: FigureSet,
  _read: ReadFile | null,
): { readonly table: DataTable | null; readonly problems: readonly Problem[] } {
  return { table: null, problems: [] };
}
