/**
 * Relations of a table's columns that hold exactly in every row, offered to the drafter as a row of column numbers with
 * formulas (`3=1+2`). Nothing is imposed: a relation is proposed only where every row bears it out and some tell.
 */

import Big from 'big.js';
import type { Row, Table } from '../model/report.ts';
import { percentTitle, totalWord } from '../model/table-words.ts';
import { figureAt } from './table-claim.ts';
import { type Relation, ratioRange, sumOf, test } from './table-columns.ts';
import type { Grid, GridColumn, GridRow } from './table-grid.ts';
import { readGrid } from './table-grid.ts';

export interface ProposedRelation {
  /** The column that is computed. */
  readonly column: number;
  /** With column numbers as the row of numbers gives them: `1+2`, `4/3*100`. */
  readonly formula: string;
  readonly operands: readonly number[];
  /** Rows in which it was found to hold. */
  readonly rows: number;
}

export interface InferredFormulas {
  readonly relations: readonly ProposedRelation[];
  /** The texts of the row of column numbers, to stand under the heading: `A`, `B`, `1`, `2`, `3=1+2`. */
  readonly row: readonly string[];
  /** The row of column numbers that stands there already, without formulas. */
  readonly numberRow: Row | null;
  /** The first row of the table under its heading. */
  readonly first: Row | null;
}

/** Most columns of figures and longest sums that are tried. */
const MAX_COLUMNS = 40;
const MAX_TERMS = 8;
const SAMPLE = 20;
/** Rows that must tell, so that a relation is no accident. */
const LEAST = 3;

/** What may be proposed for a table without formulas; no relations where it has some, or too few rows to go by. */
export function inferFormulas(table: Table): InferredFormulas {
  const grid = readGrid(table);
  if (!grid || grid.formulas.length > 0) return { relations: [], row: [], numberRow: null, first: null };
  const names = numberColumns(grid);
  const relations = inferRelations(table, grid, names);
  const row = grid.columns.map(column => {
    const name = names.get(column.index)!;
    const relation = relations.find(r => r.column === column.index);
    return relation ? `${name}=${relation.formula}` : name;
  });
  const first = grid.numberRow ?? grid.rows[0]?.row ?? null;
  return { relations, row: relations.length > 0 ? row : [], numberRow: grid.numberRow, first };
}

/** Letters for columns of words, numbers for columns of figures; the numbers that stand there already win. */
function numberColumns(grid: Grid): Map<number, string> {
  const names = new Map<number, string>();
  if (grid.numbers.size > 0) for (const [name, index] of grid.numbers) names.set(index, name);
  let letter = 0;
  let number = 0;
  for (const column of grid.columns) {
    if (column.role === 'number') {
      number++;
      if (!names.has(column.index)) names.set(column.index, String(number));
    } else if (!names.has(column.index)) names.set(column.index, String.fromCharCode(65 + (letter++ % 26)));
  }
  return names;
}

/** The relations that hold in every row, each column computed at most once and never from one that it computes. */
export function inferRelations(
  table: Table,
  grid: Grid | null = readGrid(table),
  names: ReadonlyMap<number, string> = grid ? numberColumns(grid) : new Map(),
): ProposedRelation[] {
  if (!grid) return [];
  const columns = grid.columns.filter(c => c.role === 'number').slice(0, MAX_COLUMNS);
  const rows = grid.rows.filter(row => row.role !== 'heading' && !row.elided);
  const found: ProposedRelation[] = [];
  const needs = new Map<number, ReadonlySet<number>>();
  const reaches = (from: number, to: number, seen: Set<number>): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return [...(needs.get(from) ?? [])].some(next => reaches(next, to, seen));
  };
  const told = new Set<string>();
  // First what reads naturally: a column computed from those before it, or one that is called a total or difference.
  for (const natural of [true, false]) {
    for (const column of columns) {
      if (needs.has(column.index)) continue;
      for (const candidate of candidatesFor(column, columns, rows)) {
        const { operands } = candidate;
        const follows = operands.every(operand => operand.index < column.index);
        const called = totalWord(column.path.at(-1) ?? '') !== null && /\+/u.test(candidate.formula(String));
        if (natural !== (follows || called)) continue;
        const set = [column, ...operands]
          .map(c => c.index)
          .sort((a, b) => a - b)
          .join();
        if (told.has(set) || operands.some(operand => reaches(operand.index, column.index, new Set()))) continue;
        const held = holds(grid, rows, candidate, column);
        if (held < LEAST) continue;
        needs.set(column.index, new Set(operands.map(o => o.index)));
        told.add(set);
        const formula = candidate.formula(index => names.get(index)!);
        found.push({ column: column.index, formula, operands: operands.map(o => o.index), rows: held });
        break;
      }
    }
  }
  found.sort((a, b) => a.column - b.column);
  return found;
}

interface Candidate {
  readonly operands: readonly GridColumn[];
  readonly compute: Relation['compute'];
  readonly formula: (name: (index: number) => string) => string;
}

/** Sums of neighbours, sums and differences of two, ratios; those that a sample of rows refutes are left out early. */
function* candidatesFor(
  column: GridColumn,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
): Generator<Candidate> {
  const sample = spread(
    rows.filter(row => row.cells[column.index]!.value !== null),
    SAMPLE,
  );
  if (sample.length === 0) return;
  const number = (row: GridRow, c: GridColumn): number => row.cells[c.index]!.rough || 0;
  const slack = (row: GridRow): number =>
    2 * 10 ** -row.cells[column.index]!.decimals + 1e-9 * Math.abs(number(row, column));
  const fits = (value: (row: GridRow) => number): boolean =>
    sample.every(row => Math.abs(value(row) - number(row, column)) <= slack(row));
  const percent = column.percent || percentTitle(column.title);
  if (percent) {
    for (const [a, b] of pairs(columns.filter(c => c !== column && !c.percent))) {
      if (!sample.every(row => number(row, b) !== 0 || row.cells[b.index]!.value === null)) continue;
      const ratio = (row: GridRow): number =>
        number(row, b) === 0 ? number(row, column) : (number(row, a) / number(row, b)) * 100;
      if (fits(ratio))
        yield {
          operands: [a, b],
          compute: row => ratioRange(figureAt(row, a), figureAt(row, b), 100),
          formula: name => `${name(a.index)}/${name(b.index)}*100`,
        };
    }
    return;
  }
  const others = columns.filter(c => c !== column && !c.percent);
  // Runs of neighbours before or after: Tổng số | Nam | Nữ, Quý I | … | Cộng.
  for (let from = 0; from < others.length; from++) {
    for (let length = 2; length <= MAX_TERMS && from + length <= others.length; length++) {
      const operands = others.slice(from, from + length);
      if (fits(row => operands.reduce((sum, c) => sum + number(row, c), 0)))
        yield { operands, compute: sumOf(operands), formula: name => operands.map(c => name(c.index)).join('+') };
    }
  }
  for (const [a, b] of pairs(others)) {
    if (a.index < b.index && fits(row => number(row, a) + number(row, b)))
      yield { operands: [a, b], compute: sumOf([a, b]), formula: name => `${name(a.index)}+${name(b.index)}` };
    if (fits(row => number(row, a) - number(row, b)))
      yield {
        operands: [a, b],
        compute: row => minus(row, a, b),
        formula: name => `${name(a.index)}-${name(b.index)}`,
      };
  }
}

function minus(row: GridRow, a: GridColumn, b: GridColumn): ReturnType<Relation['compute']> {
  const [x, y] = [row.cells[a.index]!, row.cells[b.index]!];
  if (x.value === null && y.value === null) return null;
  const value = (x.value ?? new Big(0)).minus(y.value ?? 0);
  return { value, range: { low: value, high: value } };
}

/** Rows in which the relation holds and tells something; 0 where any row refutes it. */
function holds(grid: Grid, rows: readonly GridRow[], candidate: Candidate, column: GridColumn): number {
  const relation: Relation = {
    column,
    operands: candidate.operands,
    compute: candidate.compute,
    rule: 'totals/table-formula',
    reason: 'table-inferred',
    cue: null,
  };
  const tested = test(grid, relation, rows);
  if (tested.some(t => t.comparison.verdict !== 'consistent')) return 0;
  const telling = tested.filter(t => t.telling);
  // Every row must be told by it, but for those without figures.
  const stated = rows.filter(row => row.cells[column.index]!.value !== null).length;
  return tested.length * 10 >= stated * 9 ? telling.length : 0;
}

function* pairs(columns: readonly GridColumn[]): Generator<[GridColumn, GridColumn]> {
  for (const a of columns) for (const b of columns) if (a !== b) yield [a, b];
}

function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
