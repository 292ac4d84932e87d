/**
 * Totals down the rows of a table: rows that are called a total, and rows whose number (I over 1, 2, 3) makes them one.
 * Which rows a total adds up is read from the structure in several ways; the one that the figures bear out is taken, and
 * a column that departs from it is wrong. A table that bears out none is left alone unless its shape leaves no doubt.
 */

import Big from 'big.js';
import { attribute, tidy } from '../model/table-words.ts';
import type { Claim } from './claim.ts';
import { type Comparison, compare, type Figure, figureAt, rangeOf, rowCue, tableClaim } from './table-claim.ts';
import type { Grid, GridColumn, GridRow } from './table-grid.ts';
import { type Layout, layoutOf, NONE, type Reading, readingsOf, statedRows } from './table-readings.ts';

interface Outcome {
  readonly column: GridColumn;
  readonly parts: readonly Figure[];
  readonly comparison: Comparison;
  /** At least two parts that are not zero: a fit that says something. */
  readonly telling: boolean;
}

/** Cells that all readings of all totals of a table may look at: keeps a table of nothing but totals linear. */
const BUDGET_PER_CELL = 10;
/** More rows called `Tổng số …` than this are indicators, not totals. */
const MAX_WEAK = 60;

/** The claims of total and subtotal rows. */
export function sumClaims(grid: Grid): Claim[] {
  const columns = grid.columns.filter(
    c =>
      c.role === 'number' && c.additive !== 'no' && !grid.formulas.some(f => f.column === c.index && nonlinear(f.text)),
  );
  if (columns.length === 0) return [];
  const claims: Claim[] = [];
  const work = { left: BUDGET_PER_CELL * grid.rows.length * columns.length + 10_000 };
  const done = new Set<GridRow>();
  const added = new Map<number, Set<GridRow>>();
  const layout = layoutOf(grid);
  const weak = grid.rows.filter(row => row.role === 'weak-total').length;
  const settled: Settled[] = [];
  const held = new Set<string>();
  for (const row of grid.rows) {
    const stated = statedRows(layout, row);
    if (row.role !== 'total' && !(row.role === 'weak-total' && weak <= MAX_WEAK) && !stated) continue;
    const found = settle(layout, columns, row, stated, work);
    if (!found) continue;
    settled.push(found);
    if (found.fits > 0) held.add(tidy(row.label));
  }
  for (const one of settled) {
    const found = totalClaims(grid, one, held.has(tidy(one.total.label)), added);
    if (found.length > 0) done.add(one.total);
    claims.push(...found);
  }
  claims.push(...levelClaims(grid, columns, done, added));
  return claims;
}

const nonlinear = (text: string): boolean => /[*×x/:]/iu.test(text);

// ------------------------------------------------------------------------------------------------ total rows

/** A total row with the reading that its figures bear out best. */
interface Settled {
  readonly total: GridRow;
  readonly reading: Reading;
  readonly outcomes: readonly Outcome[];
  readonly tried: readonly { readonly stretch: number; readonly outcomes: readonly Outcome[] }[];
  /** Columns that say something, and those of them in which it holds. */
  readonly telling: number;
  readonly fits: number;
}

function settle(
  layout: Layout,
  columns: readonly GridColumn[],
  total: GridRow,
  stated: Reading | null,
  work: { left: number },
): Settled | null {
  let best: Settled | null = null;
  let bestScore = -1;
  const tried: Settled['tried'][number][] = [];
  for (const reading of readingsOf(layout, total, stated)) {
    work.left -= reading.rows.length * columns.length;
    if (work.left < 0) break;
    const outcomes = outcomesOf(columns, total, reading);
    if (outcomes.length === 0) continue;
    tried.push({ stretch: reading.stretch, outcomes });
    const telling = outcomes.filter(o => o.telling);
    const fits = telling.filter(o => o.comparison.verdict !== 'inconsistent').length;
    const score = reading.reason === 'stated-rows' ? Infinity : fits + (reading.sure ? 0.5 : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { total, reading, outcomes, tried, telling: telling.length, fits };
  }
  return best;
}

/**
 * The claims of a total row. `alike`: another total of the same name holds, so that this one is read rightly. `added`
 * gathers the rows that totals which hold add up, by column.
 */
function totalClaims(grid: Grid, settled: Settled, alike: boolean, added: Map<number, Set<GridRow>>): Claim[] {
  const { total, reading, outcomes, tried, telling, fits } = settled;
  const strong = total.role === 'total' || reading.reason === 'stated-rows';
  if (!strong && fits === 0) return [];
  const sure = strong && (reading.sure || alike) && !overlapping(reading.rows);
  const borneOut = fits > 0 && fits * 2 >= telling;
  const cue = rowCue(grid, total);
  const claims: Claim[] = [];
  for (const outcome of outcomes) {
    let told = outcome;
    if (outcome.comparison.verdict === 'inconsistent') {
      // Another reading that holds in this column is as good: of the same rows, or of any where nothing is settled yet.
      const other = tried
        .filter(t => t.stretch === reading.stretch || (fits === 0 && !alike))
        .flatMap(t => t.outcomes)
        .find(o => o.column === outcome.column && o.telling && o.comparison.verdict !== 'inconsistent');
      if (other) told = other;
      else {
        if (!borneOut && !(sure && (outcome.column.additive === 'yes' || telling <= 2))) continue;
        if (outcome.column.additive === 'maybe' && looksAverage(outcome)) continue;
        if (!outcome.telling && fits === 0) continue;
      }
    }
    if (told.telling && told.comparison.verdict !== 'inconsistent') {
      const rows = added.get(outcome.column.index) ?? new Set();
      for (const part of told.parts) rows.add(part.row);
      added.set(outcome.column.index, rows);
    }
    claims.push(
      tableClaim(figureAt(total, outcome.column), told.parts, told.comparison, {
        rule: 'totals/table-sum',
        reason: reading.reason,
        cue,
      }),
    );
  }
  return claims;
}

// ------------------------------------------------------------------------------------------------ levels

/** Rows with numbered rows under them, where the table shows that these are their parts. */
function levelClaims(
  grid: Grid,
  columns: readonly GridColumn[],
  done: ReadonlySet<GridRow>,
  added: ReadonlyMap<number, ReadonlySet<GridRow>>,
): Claim[] {
  const parents = parentsOf(grid.rows);
  const found: { parent: GridRow; outcomes: Outcome[] }[] = [];
  const held = new Map<number, number>();
  let fits = 0;
  let misses = 0;
  const hold = (column: number): void => {
    fits++;
    held.set(column, (held.get(column) ?? 0) + 1);
  };
  for (const { parent, children } of parents) {
    // A numbered total that holds shows as well that numbers mean parts.
    if (done.has(parent) && children.length > 1)
      for (const [column, rows] of added) if (children.every(child => rows.has(child))) hold(column);
    if (done.has(parent) || children.length < 2 || overlapping(children)) continue;
    if (parent.unit !== null && children.some(child => child.unit !== null && child.unit !== parent.unit)) continue;
    const outcomes = outcomesOf(columns, parent, {
      rows: children,
      minus: NONE,
      reason: 'table-levels',
      sure: false,
      stretch: 0,
    });
    if (outcomes.length === 0) continue;
    found.push({ parent, outcomes });
    for (const outcome of outcomes) {
      if (!outcome.telling) continue;
      if (outcome.comparison.verdict === 'inconsistent') misses++;
      else hold(outcome.column.index);
    }
  }
  const claims: Claim[] = [];
  for (const { parent, outcomes } of found) {
    const telling = outcomes.filter(o => o.telling);
    const own = telling.filter(o => o.comparison.verdict !== 'inconsistent').length;
    const cue = rowCue(grid, parent);
    for (const outcome of outcomes) {
      const { verdict } = outcome.comparison;
      if (verdict === 'inconsistent') {
        const inTotal = outcome.parts.every(part => added.get(outcome.column.index)?.has(part.row));
        const likely = (held.get(outcome.column.index) ?? 0) > 0 && fits >= misses && isSlip(outcome.comparison);
        const backed = own > 0 ? own * 2 >= telling.length : telling.length === 1 && (inTotal || likely);
        if (!backed || !outcome.telling) continue;
        if (!inTotal && (own === 0 || outcome.column.additive === 'maybe') && looksAverage(outcome)) continue;
      } else if (!outcome.telling) continue;
      claims.push(
        tableClaim(figureAt(parent, outcome.column), outcome.parts, outcome.comparison, {
          rule: 'totals/table-sum',
          reason: 'table-levels',
          cue,
        }),
      );
    }
  }
  return claims;
}

/** Every numbered row with the rows one level below it. Rows without a number and rows after `Trong đó` are passed over. */
function parentsOf(rows: readonly GridRow[]): { parent: GridRow; children: GridRow[] }[] {
  const result: { parent: GridRow; children: GridRow[] }[] = [];
  const stack: { row: GridRow; rank: number; children: GridRow[]; inner: number }[] = [];
  for (const row of rows) {
    if (row.role === 'total') {
      // A total between the groups closes them.
      if (row.rank === null) stack.length = 0;
    }
    if (row.rank === null || row.role === 'thereof' || row.role === 'rate') continue;
    while (stack.length > 0 && stack.at(-1)!.rank >= row.rank) stack.pop();
    const parent = stack.at(-1);
    if (parent && row.role !== 'heading' && (parent.inner === row.rank || parent.children.length === 0)) {
      parent.inner = row.rank;
      parent.children.push(row);
    }
    const entry = { row, rank: row.rank, children: [] as GridRow[], inner: row.rank };
    stack.push(entry);
    if (row.role !== 'heading') result.push({ parent: row, children: entry.children });
  }
  return result;
}

// ------------------------------------------------------------------------------------------------ sums

/** The total against the sum of the rows, in every column where both have figures. */
function outcomesOf(columns: readonly GridColumn[], total: GridRow, reading: Reading): Outcome[] {
  const outcomes: Outcome[] = [];
  const rows = reading.rows.filter(row => sameKind(total, row));
  if (rows.length === 0 || rows.length < reading.rows.length || rows.some(row => row.elided)) return outcomes;
  if (total.unit === null && new Set(rows.flatMap(row => row.unit ?? [])).size > 1) return outcomes;
  for (const column of columns) {
    const stated = total.cells[column.index]!;
    if (stated.kind !== 'number') continue;
    const parts: Figure[] = [];
    let sum = new Big(0);
    let spread = new Big(0);
    let amounts = 0;
    let readable = true;
    for (const row of rows) {
      const figure = figureAt(row, column);
      const { kind, value } = figure.cell;
      if (kind === 'text' || kind === 'doubt' || kind === 'void') {
        readable = false;
        break;
      }
      if (value === null) continue;
      parts.push(figure);
      if (!value.eq(0)) amounts++;
      sum = reading.minus.has(row) ? sum.minus(value) : sum.plus(value);
      const range = rangeOf(figure);
      spread = spread.plus(range.high.minus(value));
    }
    if (!readable || parts.length === 0) continue;
    const comparison = compare(figureAt(total, column), sum, { low: sum.minus(spread), high: sum.plus(spread) });
    outcomes.push({ column, parts, comparison, telling: amounts > 1 });
  }
  return outcomes;
}

/** Only like adds to like: a row in another unit is no part. */
const sameKind = (total: GridRow, row: GridRow): boolean =>
  total.unit === null || row.unit === null || total.unit === row.unit;

/** Off by little, or by one digit: a slip, where a sum is likely meant. */
function isSlip({ stated, expected }: Comparison): boolean {
  if (stated.minus(expected).abs().times(5).lte(expected.abs())) return true;
  const [a, b] = [stated.toFixed(), expected.toFixed()];
  return a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/** A total strictly between its least and its greatest part is an average, not a sum. */
function looksAverage(outcome: Outcome): boolean {
  const values = outcome.parts.map(part => part.cell.value!);
  if (values.length < 2 || values.some(value => value.lt(0))) return false;
  let [low, high] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value.lt(low)) low = value;
    if (value.gt(high)) high = value;
  }
  const { stated } = outcome.comparison;
  return stated.gt(low) && stated.lt(high);
}

/** Categories that overlap (nữ, dân tộc, đảng viên) are no parts of a sum, unless it is nam and nữ. */
function overlapping(rows: readonly GridRow[]): boolean {
  if (rows.length > 12) return false;
  const marked = rows.filter(row => attribute(row.label));
  if (marked.length === 0) return false;
  return !(marked.length === 1 && rows.some(row => /(?:^|[^\p{L}])nam(?![\p{L}])/u.test(tidy(row.label))));
}
