/**
 * Totals down the rows of a table: rows that are called a total, and rows whose number (I over 1, 2, 3) makes them one.
 * Which rows a total adds up is read from the structure in several ways; the one that the figures bear out is taken, and
 * a column that departs from it is wrong. A table that bears out none is left alone unless its shape leaves no doubt.
 */

import Big from 'big.js';
import type { Claim } from './claim.ts';
import { type Comparison, compare, type Figure, figureAt, rangeOf, rowCue, tableClaim } from './table-claim.ts';
import type { Grid, GridColumn, GridRow } from './table-grid.ts';
import { attribute, tidy } from './table-words.ts';

/** Rows that a total may add up. `sure`: the shape of the table allows no other reading. */
interface Reading {
  readonly rows: readonly GridRow[];
  /** Rows that are taken off instead of added: `Chênh lệch (I - II)`. */
  readonly minus: ReadonlySet<GridRow>;
  readonly reason: string;
  readonly sure: boolean;
}

interface Outcome {
  readonly column: GridColumn;
  readonly parts: readonly Figure[];
  readonly comparison: Comparison;
  /** At least two parts that are not zero: a fit that says something. */
  readonly telling: boolean;
}

const NONE: ReadonlySet<GridRow> = new Set();
/** Cells that all readings of all totals of a table may look at: keeps a table of nothing but totals linear. */
const BUDGET_PER_CELL = 24;

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
  const layout = layoutOf(grid);
  for (const row of grid.rows) {
    const stated = statedRows(layout, row);
    if (row.role !== 'total' && row.role !== 'weak-total' && !stated) continue;
    const found = totalClaims(grid, layout, columns, row, stated, work);
    if (found) {
      claims.push(...found);
      done.add(row);
    }
  }
  claims.push(...levelClaims(grid, columns, done, claims.length > 0));
  return claims;
}

const nonlinear = (text: string): boolean => /[*×x/:]/iu.test(text);

// ------------------------------------------------------------------------------------------------ total rows

/** What is found out once for all totals of a table. */
interface Layout {
  readonly rows: readonly GridRow[];
  readonly totals: readonly GridRow[];
  /** Rows by their number; null where two share it. */
  readonly byOrder: ReadonlyMap<string, GridRow | null>;
}

function layoutOf(grid: Grid): Layout {
  const byOrder = new Map<string, GridRow | null>();
  for (const row of grid.rows) {
    const order = row.order.replace(/[.)]+$/u, '');
    if (order !== '') byOrder.set(order, byOrder.has(order) ? null : row);
  }
  return { rows: grid.rows, totals: grid.rows.filter(row => row.role === 'total'), byOrder };
}

function totalClaims(
  grid: Grid,
  layout: Layout,
  columns: readonly GridColumn[],
  total: GridRow,
  stated: Reading | null,
  work: { left: number },
): Claim[] | null {
  const readings = readingsOf(layout, total, stated);
  let best: { reading: Reading; outcomes: readonly Outcome[]; fits: number; score: number } | null = null;
  const tried: (readonly Outcome[])[] = [];
  for (const reading of readings) {
    work.left -= reading.rows.length * columns.length;
    if (work.left < 0) break;
    const outcomes = outcomesOf(columns, total, reading);
    tried.push(outcomes);
    const fits = outcomes.filter(o => o.telling && o.comparison.verdict !== 'inconsistent').length;
    const score = reading.reason === 'stated-rows' ? Infinity : fits;
    if (outcomes.length > 0 && (best === null || score > best.score)) best = { reading, outcomes, fits, score };
  }
  if (!best) return null;
  const telling = best.outcomes.filter(o => o.telling).length;
  const strong = total.role === 'total' || best.reading.reason === 'stated-rows';
  if (!strong && best.fits === 0) return null;
  const sure = strong && best.reading.sure && !overlapping(best.reading.rows);
  const borneOut = best.fits > 0 && best.fits * 2 >= telling;
  const cue = rowCue(grid, total);
  const claims: Claim[] = [];
  for (const outcome of best.outcomes) {
    let comparison = outcome.comparison;
    if (comparison.verdict === 'inconsistent') {
      // Another reading that holds in this column is as good.
      const other = tried.flatMap(list =>
        list.filter(o => o.column === outcome.column && o.comparison.verdict !== 'inconsistent'),
      );
      if (other[0]?.telling) {
        claims.push(
          tableClaim(figureAt(total, outcome.column), other[0].parts, other[0].comparison, {
            rule: 'totals/table-sum',
            reason: best.reading.reason,
            cue,
          }),
        );
        continue;
      }
      if (!(borneOut || (sure && (outcome.column.additive === 'yes' || telling <= 2)))) continue;
      if (outcome.column.additive === 'maybe' && looksAverage(outcome)) continue;
      if (!outcome.telling && best.fits === 0) continue;
      comparison = outcome.comparison;
    }
    claims.push(
      tableClaim(figureAt(total, outcome.column), outcome.parts, comparison, {
        rule: 'totals/table-sum',
        reason: best.reading.reason,
        cue,
      }),
    );
  }
  return claims.length > 0 ? claims : null;
}

/** The rows that a total may stand for, the most natural reading first. */
function readingsOf(layout: Layout, total: GridRow, stated: Reading | null): Reading[] {
  const { rows, totals } = layout;
  const at = total.index;
  const readings: Reading[] = [];
  if (stated) readings.push(stated);
  const isTotal = (row: GridRow): boolean => row.role === 'total';
  let before = at - 1;
  while (before >= 0 && !isTotal(rows[before]!)) before--;
  let after = at + 1;
  while (after < rows.length && !isTotal(rows[after]!)) after++;
  const below = rows.slice(at + 1, total.rank === null ? after : endOfChildren(rows, at, after));
  const above = rows.slice(before + 1, at);
  const alone = before < 0 && after >= rows.length;
  const first = above.every(row => row.role === 'heading');
  const last = below.every(row => row.role === 'heading' || row.role === 'rate');
  const sets: { rows: readonly GridRow[]; sure: boolean }[] = [];
  if (first) sets.push({ rows: below, sure: alone });
  else if (last) sets.push({ rows: above, sure: alone });
  else sets.push({ rows: above, sure: false }, { rows: below, sure: false });
  // A grand total over the totals of its groups, or over everything.
  const among = totals.length <= 40 || total === totals[0] || total === totals.at(-1);
  if (among && (before >= 0 || after < rows.length)) {
    const earlier = rows.slice(0, at);
    const later = rows.slice(at + 1);
    for (const part of [earlier, later]) {
      const same = part.filter(isTotal);
      const others = same.filter(row => tidy(row.label) !== tidy(total.label));
      if (others.length > 1) sets.push({ rows: others, sure: false });
      if (same.length > 1 && same.length !== others.length) sets.push({ rows: same, sure: false });
    }
    if (last && before >= 0 && earlier.length <= 2000)
      sets.push({ rows: earlier.filter(row => !isTotal(row)), sure: false });
    if (first && after < rows.length && later.length <= 2000)
      sets.push({ rows: later.filter(row => !isTotal(row)), sure: false });
  }
  for (const set of sets) readings.push(...ways(set.rows, set.sure));
  return readings;
}

function endOfChildren(rows: readonly GridRow[], at: number, end: number): number {
  const rank = rows[at]!.rank!;
  let stop = at + 1;
  while (stop < end && (rows[stop]!.rank === null || rows[stop]!.rank! > rank)) stop++;
  // A numbered total among its equals adds them up: `1. Tổng số; 2. Xã A; 3. Xã B`.
  return stop === at + 1 ? end : stop;
}

/** The rows of a range that may be its parts: the outermost numbered ones, the innermost, or all of them. */
function ways(range: readonly GridRow[], sure: boolean): Reading[] {
  const data = range.filter(row => row.role === 'data' || row.role === 'total' || row.role === 'weak-total');
  if (data.length === 0) return [];
  const ranks = data.map(row => row.rank);
  const ranked = ranks.filter((rank): rank is number => rank !== null);
  const top = Math.min(...(ranked.length > 5000 ? ranked.slice(0, 5000) : ranked));
  const plain = ranked.length === 0 || (ranked.length === data.length && ranked.every(rank => rank === top));
  const loose = range.some(row => row.role === 'thereof' || row.role === 'weak-total');
  const make = (rows: readonly GridRow[], reason: string, certain = false): Reading => ({
    rows,
    minus: NONE,
    reason,
    sure: sure && certain,
  });
  if (plain) {
    const list = [make(data, 'table-total-row', !loose)];
    const unweighted = data.filter(row => row.role !== 'weak-total');
    if (unweighted.length < data.length && unweighted.length > 0) list.push(make(unweighted, 'table-total-row'));
    // Rows after `Trong đó` that are no part of it after all.
    const parts = range.filter(row => row.role !== 'rate' && row.role !== 'heading');
    if (parts.length > data.length) list.push(make(parts, 'table-total-row'));
    return list;
  }
  const readings: Reading[] = [];
  const outer = data.filter(row => row.rank === top);
  const unnumbered = data.filter(row => row.rank === null);
  readings.push(make(outer, 'table-total-row', unnumbered.length === 0 && !loose && outer.length > 1));
  const leaves = data.filter((row, i) => {
    const next = data[i + 1];
    return row.rank === null || !next || next.rank === null || next.rank <= row.rank;
  });
  readings.push(make(leaves, 'table-total-row'));
  if (unnumbered.length > 0) {
    readings.push(
      make(
        [...outer, ...unnumbered].sort((a, b) => a.index - b.index),
        'table-total-row',
      ),
    );
    if (unnumbered.length > 1) readings.push(make(unnumbered, 'table-total-row'));
  }
  const second = Math.min(...ranked.filter(rank => rank > top).slice(0, 5000));
  if (Number.isFinite(second))
    readings.push(
      make(
        data.filter(row => row.rank === second),
        'table-total-row',
      ),
    );
  readings.push(make(data, 'table-total-row'));
  return readings;
}

/** Rows that the label itself names: `Tổng cộng (I+II)`, `Chênh lệch (A - B)`, `III = I - II`. */
function statedRows(layout: Layout, row: GridRow): Reading | null {
  if (!row.label.includes('+') && !row.label.includes('=') && !row.label.endsWith(')')) return null;
  const match =
    /(?:\(\s*=?|=\s*)((?:[A-ZĐ]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*)(?:\s*[+\-–−]\s*(?:[A-ZĐ]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*)){1,40})\s*\)?\s*$/u.exec(
      row.label,
    );
  if (!match || row.role === 'heading') return null;
  const names = match[1]!.split(/[+\-–−]/u).map(name => name.trim());
  const signs = match[1]!.match(/[+\-–−]/gu)!;
  const rows: GridRow[] = [];
  const minus = new Set<GridRow>();
  for (const [i, name] of names.entries()) {
    const found = layout.byOrder.get(name);
    if (!found || found === row) return null;
    rows.push(found);
    if (i > 0 && signs[i - 1] !== '+') minus.add(found);
  }
  return { rows, minus, reason: 'stated-rows', sure: true };
}

// ------------------------------------------------------------------------------------------------ levels

/** Rows with numbered rows under them, where the table shows that these are their parts. */
function levelClaims(
  grid: Grid,
  columns: readonly GridColumn[],
  done: ReadonlySet<GridRow>,
  hasTotal: boolean,
): Claim[] {
  const parents = parentsOf(grid.rows);
  const found: { parent: GridRow; outcomes: Outcome[] }[] = [];
  const held = new Map<number, number>();
  let fits = 0;
  let misses = 0;
  for (const { parent, children } of parents) {
    if (done.has(parent) || children.length < 2 || overlapping(children)) continue;
    if (parent.unit !== null && children.some(child => child.unit !== null && child.unit !== parent.unit)) continue;
    const outcomes = outcomesOf(columns, parent, { rows: children, minus: NONE, reason: 'levels', sure: false });
    if (outcomes.length === 0) continue;
    found.push({ parent, outcomes });
    for (const outcome of outcomes) {
      if (!outcome.telling) continue;
      if (outcome.comparison.verdict === 'inconsistent') misses++;
      else {
        fits++;
        held.set(outcome.column.index, (held.get(outcome.column.index) ?? 0) + 1);
      }
    }
  }
  const mostly = fits > misses || (hasTotal && fits >= misses && fits > 0);
  const claims: Claim[] = [];
  for (const { parent, outcomes } of found) {
    const telling = outcomes.filter(o => o.telling);
    const own = telling.filter(o => o.comparison.verdict !== 'inconsistent').length;
    const cue = rowCue(grid, parent);
    for (const outcome of outcomes) {
      const { verdict } = outcome.comparison;
      if (verdict === 'inconsistent') {
        const backed =
          own > 0 ? own * 2 >= telling.length : mostly && fits >= 2 && (held.get(outcome.column.index) ?? 0) > 0;
        if (!backed || !outcome.telling || looksAverage(outcome)) continue;
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
  if (rows.length === 0 || rows.length < reading.rows.length) return outcomes;
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

/** A total between its least and its greatest part is an average, not a sum. */
function looksAverage(outcome: Outcome): boolean {
  const values = outcome.parts.map(part => part.cell.value!);
  if (values.length < 2 || values.some(value => value.lt(0))) return false;
  let [low, high] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value.lt(low)) low = value;
    if (value.gt(high)) high = value;
  }
  const { stated } = outcome.comparison;
  return stated.gte(low) && stated.lte(high);
}

/** Categories that overlap (nữ, dân tộc, đảng viên) are no parts of a sum, unless it is nam and nữ. */
function overlapping(rows: readonly GridRow[]): boolean {
  if (rows.length > 12) return false;
  const marked = rows.filter(row => attribute(row.label));
  if (marked.length === 0) return false;
  return !(marked.length === 1 && rows.some(row => /(?:^|[^\p{L}])nam(?![\p{L}])/u.test(tidy(row.label))));
}
