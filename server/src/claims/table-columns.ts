/**
 * How the columns of a table relate: a total column over its parts, a formula row, percentages and differences by their
 * headings. What a heading only hints at is believed when most rows bear it out; then the rows that do not are wrong.
 */

import Big from 'big.js';
import { breakdownWord, opposed, percentSign, tidy, totalWord } from '../model/table-words.ts';
import { divide, type FormulaNode } from '../numbers/formula.ts';
import type { Claim, Reason } from './claim.ts';
import {
  type Comparison,
  columnCue,
  compare,
  exactly,
  type Figure,
  figureAt,
  type Range,
  rangeOf,
  tableClaim,
} from './table-claim.ts';
import type { ColumnFormula } from './table-formula-row.ts';
import { nameKey } from './table-formula-row.ts';
import type { Grid, GridColumn, GridRow } from './table-grid.ts';
import { evaluateRange, hundredfold, type RangeValue } from './table-range.ts';

/** A relation that computes one column from others, row by row. */
export interface Relation {
  readonly column: GridColumn;
  readonly operands: readonly GridColumn[];
  /** Null where the row lacks a figure that it needs. */
  readonly compute: (row: GridRow) => RangeValue | null;
  readonly rule: 'totals/table-sum' | 'totals/table-formula';
  readonly reason: Reason;
  /** Rows that the relation does not speak of: a total row of products. */
  readonly skip?: (row: GridRow) => boolean;
  /** A figure of another row that it needs: the whole that shares are of. */
  readonly extra?: Figure;
  /** A change may be printed without its sign. */
  readonly unsigned?: boolean;
  readonly cue: Claim['cue'];
}

interface Tested {
  readonly row: GridRow;
  readonly comparison: Comparison;
  /** Says something: more than `0 = 0`, `100%`, or a total with a single part. */
  readonly telling: boolean;
}

/** Claims of formula rows: what the table states itself, in every row. */
export function formulaClaims(grid: Grid): Claim[] {
  const claims: Claim[] = [];
  for (const formula of grid.formulas) {
    const column = grid.columns[formula.column];
    if (column?.role !== 'number') continue;
    const relations = formulaRelations(grid, column, formula);
    let best: { relation: Relation; tested: Tested[]; fits: number } | null = null;
    for (const relation of relations) {
      const tested = test(grid, relation);
      const fits = tested.filter(t => t.comparison.verdict !== 'inconsistent').length;
      if (!best || fits > best.fits) best = { relation, tested, fits };
    }
    if (best) claims.push(...best.tested.map(t => claimOf(best.relation, t)));
  }
  return claims;
}

/** The readings of a formula: as it stands, and times 100 where a ratio stands under a percent heading. */
function formulaRelations(grid: Grid, column: GridColumn, formula: ColumnFormula): Relation[] {
  const names = namesOf(formula.node);
  const operands = new Map<string, GridColumn>();
  for (const name of names) {
    const index = grid.numbers.get(nameKey(name));
    const operand = index === undefined ? undefined : grid.columns[index];
    if (!operand || operand === column || operand.role !== 'number') return [];
    operands.set(nameKey(name), operand);
  }
  const base = {
    column,
    operands: [...new Set(operands.values())],
    rule: 'totals/table-formula' as const,
    reason: 'table-formula-row' as const,
    cue: { text: formula.text, place: formula.place },
    skip: isProduct(formula.node)
      ? (row: GridRow) => row.role === 'total' || row.role === 'weak-total' || row.role === 'heading'
      : undefined,
  };
  const relation = (node: FormulaNode): Relation => ({
    ...base,
    compute: row =>
      evaluateRange(node, name => {
        const operand = operands.get(nameKey(name))!;
        const figure = figureAt(row, operand);
        if (figure.cell.value !== null) return { value: figure.cell.value, range: rangeOf(figure), empty: false };
        return figure.cell.kind === 'blank' || figure.cell.kind === 'nil'
          ? { value: ZERO, range: exactly(ZERO), empty: true }
          : null;
      }),
  });
  if (!hundredfold(formula.node)) return [relation(formula.node)];
  const timesHundred: FormulaNode = {
    kind: 'binary',
    operator: '*',
    left: formula.node,
    right: { kind: 'number', value: HUNDRED, start: 0, end: 0 },
    start: 0,
    end: 0,
  };
  return column.percent
    ? [relation(timesHundred), relation(formula.node)]
    : [relation(formula.node), relation(timesHundred)];
}

function namesOf(node: FormulaNode): string[] {
  if (node.kind === 'name') return [node.name];
  if (node.kind === 'negate') return namesOf(node.operand);
  if (node.kind === 'binary') return [...namesOf(node.left), ...namesOf(node.right)];
  return node.kind === 'call' ? node.arguments.flatMap(namesOf) : [];
}

/** Column times column: the total of products is not the product of totals. */
function isProduct(node: FormulaNode): boolean {
  if (node.kind === 'binary') {
    if (node.operator === '*' && namesOf(node.left).length > 0 && namesOf(node.right).length > 0) return true;
    return isProduct(node.left) || isProduct(node.right);
  }
  return node.kind === 'negate' && isProduct(node.operand);
}

// ------------------------------------------------------------------------------------------------ total columns

/** Claims of columns called a total: `Tổng số | Nam | Nữ`, `Quý I | Quý II | Cộng`. */
export function totalColumnClaims(grid: Grid): Claim[] {
  const stated = new Set(grid.formulas.map(f => f.column));
  const claims: Claim[] = [];
  for (const column of grid.columns) {
    if (column.role !== 'number' || column.percent || column.additive === 'no' || stated.has(column.index)) continue;
    const word = totalColumnWord(column);
    if (!word) continue;
    const sets = partColumns(grid, column);
    let best: { relation: Relation; tested: Tested[]; fits: number; sure: boolean } | null = null;
    for (const { columns, sure } of sets) {
      const relation = sumRelation(grid, column, columns);
      const tested = test(grid, relation);
      const fits = tested.filter(t => t.telling && t.comparison.verdict !== 'inconsistent').length;
      if (!best || fits > best.fits) best = { relation, tested, fits, sure };
    }
    if (!best) continue;
    const telling = best.tested.filter(t => t.telling).length;
    const held =
      best.fits > 0 &&
      best.fits * 2 >= telling &&
      (word === 'strong' || (best.fits > 1 && best.fits * 3 >= telling * 2));
    const certain = word === 'strong' && best.sure;
    if (!held && !certain) continue;
    claims.push(
      ...best.tested
        .filter(t => t.telling || t.comparison.verdict !== 'inconsistent')
        .map(t => claimOf(best.relation, t)),
    );
  }
  return claims;
}

/** Whether the innermost heading says total; `Số hộ / Tổng số` as well as `Tổng số / hộ`. */
function totalColumnWord(column: GridColumn): 'strong' | 'weak' | null {
  const leaf = column.path.at(-1) ?? '';
  return (
    totalWord(leaf.replace(/\([^()]*\)/gu, ' ').replace(/=.*$/u, '')) ??
    (column.path.slice(0, -1).some(part => totalWord(part) === 'strong') ? 'weak' : null)
  );
}

/** The columns that a total column may add up, the most natural first. */
function partColumns(grid: Grid, total: GridColumn): { columns: readonly GridColumn[]; sure: boolean }[] {
  const usable = (c: GridColumn): boolean => c.role === 'number' && !c.percent && c.additive !== 'no' && c !== total;
  const sets: { columns: readonly GridColumn[]; sure: boolean }[] = [];
  const add = (columns: readonly GridColumn[], sure = false): void => {
    const key = columns.map(c => c.index).join();
    if (columns.length > 1 && columns.length <= 40 && !sets.some(s => s.columns.map(c => c.index).join() === key))
      sets.push({ columns, sure });
  };
  const leaf = tidy(total.path.at(-1)!);
  if (total.path.length > 1 && !totalWord(leaf)) {
    // `Tổng số / Hộ` over `Xã A / Hộ`, `Xã B / Hộ`.
    const alike = grid.columns.filter(
      c => usable(c) && c.path.length === total.path.length && tidy(c.path.at(-1)!) === leaf,
    );
    add(alike);
  }
  const group = total.path.slice(0, -1).join(' / ');
  if (group !== '') {
    const siblings = grid.columns.filter(
      c => usable(c) && c.path.slice(0, total.path.length - 1).join(' / ') === group,
    );
    add(siblings, opposedPair(siblings));
  }
  const right = run(grid, total, 1, usable);
  const left = run(grid, total, -1, usable);
  const under = right.filter(c => c.path.slice(0, -1).some(breakdownWord) && !totalWord(c.path.at(-1)!));
  add(under, opposedPair(under) || under.some(c => /^(?:chia ra|gồm|phân theo)/u.test(tidy(c.path[0]!))));
  if (right.length >= 2) add(right.slice(0, 2), opposedPair(right.slice(0, 2)));
  add(right);
  const last = !grid.columns.slice(total.index + 1).some(usable);
  add(left, last && left.length === grid.columns.filter(usable).length && left.every(c => c.unit === total.unit));
  for (let n = 2; n <= Math.min(12, right.length); n++) add(right.slice(0, n));
  for (let n = 2; n <= Math.min(12, left.length); n++) add(left.slice(-n));
  return sets;
}

const opposedPair = (columns: readonly GridColumn[]): boolean =>
  columns.length === 2 && opposed(columns[0]!.path.at(-1)!, columns[1]!.path.at(-1)!);

/** The figures beside a column up to the next total. */
function run(grid: Grid, from: GridColumn, step: 1 | -1, usable: (c: GridColumn) => boolean): GridColumn[] {
  const columns: GridColumn[] = [];
  for (let i = from.index + step; i >= 0 && i < grid.columns.length; i += step) {
    const column = grid.columns[i]!;
    if (column.role === 'number' && totalColumnWord(column) === 'strong') break;
    if (column.role !== 'number') {
      if (column.role === 'text') continue;
      break;
    }
    if (usable(column)) columns.push(column);
  }
  return step === 1 ? columns : columns.reverse();
}

function sumRelation(grid: Grid, column: GridColumn, operands: readonly GridColumn[]): Relation {
  return {
    column,
    operands,
    rule: 'totals/table-sum',
    reason: 'table-total-column',
    cue: columnCue(grid, column),
    compute: sumOf(operands),
  };
}

/** The sum of some columns in a row, a blank counting as nothing; null where one is unreadable or all are blank. */
export function sumOf(operands: readonly GridColumn[]): Relation['compute'] {
  return row => {
    let value = ZERO;
    let spread = ZERO;
    let any = false;
    for (const operand of operands) {
      const figure = figureAt(row, operand);
      const { kind } = figure.cell;
      if (kind === 'text' || kind === 'doubt') return null;
      if (figure.cell.value === null) continue;
      any = true;
      value = value.plus(figure.cell.value);
      spread = spread.plus(rangeOf(figure).high.minus(figure.cell.value));
    }
    return any ? { value, range: { low: value.minus(spread), high: value.plus(spread) } } : null;
  };
}

// ------------------------------------------------------------------------------------------------ testing

const ZERO = new Big(0);
const HUNDRED = new Big(100);

/** Every row in which the relation can be computed and its column has a figure. */
export function test(grid: Grid, relation: Relation, rows: readonly GridRow[] = grid.rows): Tested[] {
  const tested: Tested[] = [];
  for (const row of rows) {
    if (row.role === 'heading' || relation.skip?.(row)) continue;
    const stated = figureAt(row, relation.column);
    if (stated.cell.value === null) continue;
    const computed = relation.compute(row);
    if (!computed) continue;
    let comparison = compare(stated, computed.value, computed.range);
    if (comparison.verdict === 'inconsistent' && relation.unsigned && computed.value.lt(0) && stated.cell.value.gt(0)) {
      const flipped: Range = { low: computed.range.high.times(-1), high: computed.range.low.times(-1) };
      const other = compare(stated, computed.value.times(-1), flipped);
      if (other.verdict !== 'inconsistent') comparison = other;
    }
    tested.push({ row, comparison, telling: isTelling(relation, row, stated) });
  }
  return tested;
}

function isTelling(relation: Relation, row: GridRow, stated: Figure): boolean {
  let amounts = 0;
  for (const operand of relation.operands) {
    const { value } = row.cells[operand.index]!;
    if (value !== null && !value.eq(0)) amounts++;
  }
  if (relation.extra?.cell.value) amounts++;
  return amounts > 1 && !(relation.column.percent && (stated.cell.value!.eq(HUNDRED) || stated.cell.value!.eq(0)));
}

export function claimOf(relation: Relation, tested: Tested): Claim {
  const parts = relation.operands
    .map(operand => figureAt(tested.row, operand))
    .filter(figure => figure.cell.kind === 'number');
  if (relation.extra) parts.push(relation.extra);
  const stated = figureAt(tested.row, relation.column);
  const digits = relation.rule === 'totals/table-sum' ? undefined : digitsOf(relation, stated);
  return tableClaim(stated, parts, tested.comparison, {
    rule: relation.rule,
    reason: relation.reason,
    cue: relation.cue,
    digits,
  });
}

/** A quotient is told as precisely as its column is printed. */
function digitsOf(relation: Relation, stated: Figure): number | undefined {
  if (relation.column.percent || percentSign(relation.column.title) || relation.reason !== 'table-formula-row')
    return Math.max(
      stated.cell.decimals,
      relation.column.percent ? Math.min(2, Math.max(1, stated.cell.decimals)) : stated.cell.decimals,
    );
  return undefined;
}

/** The ratio of two ranges, times `factor`; null where the divisor may be zero. */
export function ratioRange(a: Figure, b: Figure, factor: number): RangeValue | null {
  if (a.cell.value === null || b.cell.value === null || b.cell.value.eq(0)) return null;
  const [ra, rb] = [rangeOf(a), rangeOf(b)];
  const value = divide(a.cell.value.times(factor), b.cell.value);
  if (rb.low.lte(0) && rb.high.gte(0)) return null;
  const ends = [ra.low, ra.high].flatMap(x => [divide(x.times(factor), rb.low), divide(x.times(factor), rb.high)]);
  return {
    value,
    range: { low: ends.reduce((m, e) => (e.lt(m) ? e : m)), high: ends.reduce((m, e) => (e.gt(m) ? e : m)) },
  };
}
