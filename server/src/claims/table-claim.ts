/** From cells to claims: exact sums and intervals of printed figures, and the verdict that they give. */

import Big from 'big.js';
import { splitUnit } from '../model/table-words.ts';
import type { Claim, ClaimNumber, Reason, Verdict } from './claim.ts';
import { type Grid, type GridCell, type GridColumn, type GridRow, halfOf } from './table-grid.ts';

/** All values that round to what is printed: from `low` to `high`, both ends included. */
export interface Range {
  readonly low: Big;
  readonly high: Big;
}

export const exactly = (value: Big): Range => ({ low: value, high: value });

/** A cell with the row and column it stands in. */
export interface Figure {
  readonly cell: GridCell;
  readonly row: GridRow;
  readonly column: GridColumn;
}

export const figureAt = (row: GridRow, column: GridColumn): Figure => ({ cell: row.cells[column.index]!, row, column });

/** What a printed figure stands for. A blank or dash counts as nothing, exactly. */
export function rangeOf(figure: Figure): Range {
  const { cell } = figure;
  if (cell.value === null) return exactly(new Big(0));
  const half = halfOf(cell, figure.row, figure.column);
  return { low: cell.value.minus(half), high: cell.value.plus(half) };
}

export interface Comparison {
  readonly verdict: Extract<Verdict, 'consistent' | 'rounding' | 'inconsistent'>;
  readonly expected: Big;
  readonly stated: Big;
  readonly tolerance: Big;
}

/**
 * Sets a stated figure against what it must be. `rounding`: the two only meet when the last digit may be off by one,
 * which is what cutting decimals off instead of rounding does.
 */
export function compare(stated: Figure, value: Big, range: Range): Comparison {
  const printed = stated.cell.value!;
  const own = halfOf(stated.cell, stated.row, stated.column);
  const expected = value;
  const spread = range.high.minus(value).gt(value.minus(range.low)) ? range.high.minus(value) : value.minus(range.low);
  const tolerance = own.plus(spread);
  const base = { expected, stated: printed, tolerance };
  if (range.low.lte(printed.plus(own)) && range.high.gte(printed.minus(own))) return { ...base, verdict: 'consistent' };
  // Truncation: the true value is up to one whole unit of the last digit away from what is printed.
  const loose = own.times(2);
  if (own.gt(0) && range.low.lte(printed.plus(loose)) && range.high.gte(printed.minus(loose)))
    return { ...base, verdict: 'rounding' };
  return { ...base, verdict: 'inconsistent' };
}

/** A cell as a number of a claim, with its unit from the cell, its row, its column or the table. */
export function claimNumber({ cell, row, column }: Figure): ClaimNumber {
  const unit = cell.unit ?? row.unit ?? column.unit;
  const split = unit === null ? { unit: null, scale: '1' } : splitUnit(unit);
  return {
    value: cell.value === null ? '0' : cell.value.abs().toFixed(cell.decimals),
    unit: split.unit,
    scale: split.scale,
    text: cell.text,
    place: cell.place,
  };
}

/** The claim that a cell follows from others. `digits`: decimals of the expected value. */
export function tableClaim(
  stated: Figure,
  parts: readonly Figure[],
  comparison: Comparison,
  about: { readonly rule: string; readonly reason: Reason; readonly cue: Claim['cue']; readonly digits?: number },
): Claim {
  const total = claimNumber(stated);
  const digits = about.digits ?? Math.max(stated.cell.decimals, decimalsOf(parts));
  return {
    kind: 'table',
    verdict: comparison.verdict,
    place: stated.cell.place!,
    cue: about.cue,
    total,
    parts: parts.map(claimNumber),
    expected: plain(comparison.expected, digits),
    stated: plain(comparison.stated, stated.cell.decimals),
    tolerance: comparison.tolerance.round(Math.max(digits + 2, 4), Big.roundHalfUp).toFixed(),
    rule: about.rule,
    focus: total,
    reason: about.reason,
  };
}

function decimalsOf(parts: readonly Figure[]): number {
  let most = 0;
  for (const part of parts) if (part.cell.decimals > most) most = part.cell.decimals;
  return most;
}

const plain = (value: Big, digits: number): string => value.toFixed(digits, Big.roundHalfUp);

/** The cell that says what a row is, as the cue of its claims. */
export function rowCue(grid: Grid, row: GridRow): Claim['cue'] {
  const column = grid.columns.find(
    c => c.role === 'label' && row.cells[c.index]!.place && row.cells[c.index]!.text !== '',
  );
  const order = grid.columns.find(c => c.role === 'order');
  const cell = row.cells[column?.index ?? order?.index ?? -1];
  return cell?.place ? { text: cell.text, place: cell.place } : null;
}

/** The heading of a column as a cue. */
export function columnCue(grid: Grid, column: GridColumn): Claim['cue'] {
  if (grid.table.origin === 'data' && grid.table.header.length > 1) return null;
  for (let i = grid.table.header.length - 1; i >= 0; i--) {
    const cell = grid.table.header[i]!.cells[column.index];
    if (cell && !cell.merged && cell.prose.text.trim() !== '')
      return { text: cell.prose.text.trim(), place: { uri: cell.uri, span: cell.span } };
  }
  return null;
}
