/** Which rows a total row may add up: the ways in which a table's shape can be read, the most natural first. */

import { tidy } from '../model/table-words.ts';
import type { Reason } from './claim.ts';
import type { Grid, GridRow } from './table-grid.ts';

export const NONE: ReadonlySet<GridRow> = new Set();

/** What is found out once for all totals of a table. */
export interface Layout {
  readonly rows: readonly GridRow[];
  readonly totals: readonly GridRow[];
  /** Rows by their number; null where two share it. */
  readonly byOrder: ReadonlyMap<string, GridRow | null>;
}

/** Finds the totals and numbers of a table. */
export function layoutOf(grid: Grid): Layout {
  const byOrder = new Map<string, GridRow | null>();
  for (const row of grid.rows) {
    const order = row.order.replace(/[.)]+$/u, '');
    if (order !== '') byOrder.set(order, byOrder.has(order) ? null : row);
  }
  return { rows: grid.rows, totals: grid.rows.filter(row => row.role === 'total'), byOrder };
}

/** Rows that a total may add up. `sure`: the shape of the table allows no other reading. */
export interface Reading {
  readonly rows: readonly GridRow[];
  /** Rows that are taken off instead of added: `Chênh lệch (I - II)`. */
  readonly minus: ReadonlySet<GridRow>;
  readonly reason: Reason;
  readonly sure: boolean;
  /** Readings of one stretch of the table share its number. */
  readonly stretch: number;
}

/** The rows that a total may stand for, the most natural reading first. */
export function readingsOf(layout: Layout, total: GridRow, stated: Reading | null): Reading[] {
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
  const own = sets.length;
  const among = totals.length <= 40 || total === totals[0] || total === totals.at(-1);
  if (among && (before >= 0 || after < rows.length)) {
    const earlier = rows.slice(0, at);
    const later = rows.slice(at + 1);
    for (const part of [earlier, later]) {
      const same = part.filter(isTotal);
      const others = same.filter(row => tidy(row.label) !== tidy(total.label));
      const alike = others.length === same.length && others.every(row => tidy(row.label) === tidy(others[0]!.label));
      if (others.length > 1) sets.push({ rows: others, sure: alike && (first || last) });
      if (same.length > 1 && same.length !== others.length) sets.push({ rows: same, sure: false });
    }
    if (after >= rows.length && before >= 0 && earlier.length <= 2000)
      sets.push({ rows: earlier.filter(row => !isTotal(row)), sure: false });
    if (before < 0 && after < rows.length && later.length <= 2000)
      sets.push({ rows: later.filter(row => !isTotal(row)), sure: false });
  }
  for (const [i, set] of sets.entries())
    readings.push(...ways(set.rows, set.sure).map(way => ({ ...way, stretch: Math.min(i, own) })));
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
  const loose = range.some(row => row.loose || row.role === 'weak-total');
  const make = (rows: readonly GridRow[], reason: Reason, certain = false): Reading => ({
    rows,
    minus: NONE,
    reason,
    sure: sure && certain,
    stretch: 0,
  });
  if (plain) {
    const list = [make(data, 'table-total-row', !loose)];
    const unweighted = data.filter(row => row.role !== 'weak-total');
    if (unweighted.length < data.length && unweighted.length > 0) list.push(make(unweighted, 'table-total-row'));
    // Rows after `Trong đó` that may be no part of it after all.
    const parts = range.filter(
      row => row.loose || (row.role !== 'rate' && row.role !== 'heading' && row.role !== 'thereof'),
    );
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
export function statedRows(layout: Layout, row: GridRow): Reading | null {
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
  return { rows, minus, reason: 'stated-rows', sure: true, stretch: -1 };
}
