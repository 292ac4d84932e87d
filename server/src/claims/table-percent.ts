/**
 * Percent and difference columns that only their headings announce (Tỷ lệ, % KH, so với cùng kỳ, tăng/giảm): which two
 * columns they compare is found from the figures, and believed only when most rows agree to the last digit.
 */

import Big from 'big.js';
import {
  actualTitle,
  differenceTitle,
  growthTitle,
  percentTitle,
  planTitle,
  priceTitle,
  productTitle,
  splitUnit,
} from '../model/table-words.ts';
import type { Claim, Reason } from './claim.ts';
import { columnCue, figureAt, rangeOf } from './table-claim.ts';
import { claimOf, type Relation, ratioRange, test } from './table-columns.ts';
import type { Grid, GridColumn, GridRow } from './table-grid.ts';
import type { RangeValue } from './table-range.ts';

/** Rows looked at to find candidates, and candidates tested in full. */
const SAMPLE = 24;
const FULL_TESTS = 6;
const MAX_OPERANDS = 14;

type Shape = 'ratio' | 'growth' | 'difference' | 'times' | 'share' | 'product';

interface Candidate {
  readonly shape: Shape;
  readonly a: GridColumn;
  readonly b: GridColumn;
  /** The total row that shares are of. */
  readonly whole: GridRow | null;
  /** Of a product: what the scales of its columns make of it (`nghìn đồng` by the piece, `triệu đồng` in all: 0,001). */
  readonly factor?: Big;
}

/** Claims of percent and difference columns without a formula. */
export function percentClaims(grid: Grid): Claim[] {
  const stated = new Set(grid.formulas.map(f => f.column));
  const operands = grid.columns.filter(c => c.role === 'number' && !c.percent);
  const claims: Claim[] = [];
  for (const column of grid.columns) {
    if (column.role !== 'number' || stated.has(column.index)) continue;
    const percent = column.percent || percentTitle(column.title);
    const difference = differenceTitle(column.title);
    const times = /(?:^|[^\p{L}])lần(?![\p{L}])/u.test(column.title.toLocaleLowerCase('vi'));
    const product = productTitle(column.title);
    if (!percent && !difference && !times && !product) continue;
    const others = nearestColumns(operands, column);
    const found = believed(grid, column, candidates(grid, column, others, { percent, difference, times, product }));
    if (found) claims.push(...found);
  }
  return claims;
}

/** The columns of figures about a column, those before it first. */
function nearestColumns(operands: readonly GridColumn[], column: GridColumn): GridColumn[] {
  const distance = (c: GridColumn): number =>
    c.index < column.index ? column.index - c.index : 2 * (c.index - column.index);
  const others = operands.filter(c => c !== column);
  if (others.length <= MAX_OPERANDS) return others;
  return others.sort((a, b) => distance(a) - distance(b)).slice(0, MAX_OPERANDS);
}

function candidates(
  grid: Grid,
  column: GridColumn,
  operands: readonly GridColumn[],
  says: { percent: boolean; difference: boolean; times: boolean; product: boolean },
): Candidate[] {
  const list: Candidate[] = [];
  const wholes = grid.rows.filter(row => row.role === 'total');
  const whole = wholes.length === 1 ? wholes[0]! : null;
  const shapes: Shape[] = [
    ...(says.percent || says.difference ? (['ratio'] as const) : []),
    ...((says.percent || says.difference) && growthTitle(column.title) ? (['growth'] as const) : []),
    ...(says.times ? (['times'] as const) : []),
    ...(says.difference && !column.percent ? (['difference'] as const) : []),
  ];
  for (const a of operands) {
    if (says.percent && whole) list.push({ shape: 'share', a, b: a, whole });
    for (const b of operands) if (a !== b) for (const shape of shapes) list.push({ shape, a, b, whole: null });
    if (says.product && priceTitle(a.title))
      for (const b of operands)
        if (a !== b && !priceTitle(b.title))
          list.push({ shape: 'product', a, b, whole: null, factor: factorOf(a, b, column) });
  }
  // Nearer columns first, the plan and the actual figure by their names before all.
  const distance = (c: Candidate): number =>
    Math.abs(c.a.index - column.index) +
    Math.abs(c.b.index - column.index) -
    (planTitle(c.b.title) && actualTitle(c.a.title) ? 100 : 0) +
    (differenceTitle(c.a.title) || differenceTitle(c.b.title) ? 50 : 0);
  return list.sort((x, y) => distance(x) - distance(y));
}

/** The claims of the relation that the rows bear out, or none. */
/** `số lượng × đơn giá (nghìn đồng) = thành tiền (triệu đồng)`: by the scales that the headings give. */
function factorOf(a: GridColumn, b: GridColumn, product: GridColumn): Big {
  const scale = (column: GridColumn): Big => new Big(column.unit === null ? 1 : splitUnit(column.unit).scale);
  return scale(a).times(scale(b)).div(scale(product));
}

function believed(grid: Grid, column: GridColumn, list: readonly Candidate[]): Claim[] | null {
  const rows = grid.rows.filter(row => row.cells[column.index]!.kind === 'number' && row.role !== 'heading');
  if (rows.length === 0) return null;
  const sample = spread(
    rows.filter(row => !trivial(row, column)),
    SAMPLE,
  );
  const screened = list
    .map(candidate => ({ candidate, hits: hitsOf(candidate, sample, column) }))
    .filter(s => s.hits > 0)
    .sort((x, y) => y.hits - x.hits)
    .slice(0, FULL_TESTS);
  const results = screened.map(({ candidate }) => {
    const relation = relationOf(grid, column, candidate);
    const tested = test(grid, relation, rows);
    const telling = tested.filter(t => t.telling);
    return { candidate, relation, tested, telling, fits: telling.filter(t => t.comparison.verdict !== 'inconsistent') };
  });
  let best = results[0];
  for (const result of results) if (best && result.fits.length > best.fits.length) best = result;
  if (
    best &&
    strongEnough(
      best.fits.map(t => t.row),
      best.telling.length,
      column,
      clear(best.candidate) || list.length <= 4,
    )
  ) {
    const rivals = results.filter(r => r !== best && r.fits.length === best.fits.length);
    return best.tested
      .filter(t => t.comparison.verdict !== 'inconsistent' || !rivals.some(r => r.fits.some(f => f.row === t.row)))
      .map(t => claimOf(best.relation, t));
  }
  return named(grid, column, list, rows);
}

/** Sampled rows that a candidate passes; one that fails the first third of them all is given up. */
function hitsOf(candidate: Candidate, sample: readonly GridRow[], column: GridColumn): number {
  let hits = 0;
  for (const [i, row] of sample.entries()) {
    if (nearly(candidate, row, column)) hits++;
    else if (hits === 0 && i >= SAMPLE / 3) return 0;
  }
  return hits;
}

/** Too few digits to go by, but headings that leave no doubt: one plan, one actual figure, one percentage. */
function named(grid: Grid, column: GridColumn, list: readonly Candidate[], rows: readonly GridRow[]): Claim[] | null {
  const difference = differenceTitle(column.title);
  const others = grid.columns.filter(
    c => c.role === 'number' && c !== column && !c.percent && !differenceTitle(c.title),
  );
  if (others.length !== 2 || (difference && column.percent)) return null;
  const shape = (c: Candidate): boolean =>
    difference ? c.shape === 'difference' && others.includes(c.a) && others.includes(c.b) : clear(c);
  const tried = list.filter(shape).map(candidate => {
    const relation = relationOf(grid, column, candidate);
    const tested = test(grid, relation, rows);
    return { relation, tested, fits: tested.filter(t => t.comparison.verdict !== 'inconsistent').length };
  });
  const best = tried.sort((x, y) => y.fits - x.fits)[0];
  if (!best) return null;
  const enough = difference
    ? best.fits > 1 && best.fits * 2 >= best.tested.length
    : best.fits * 2 >= best.tested.length;
  return enough || (rows.length === 1 && !difference) ? best.tested.map(t => claimOf(best.relation, t)) : null;
}

/** The headings name a plan and what came of it. */
const clear = (c: Candidate): boolean => c.shape === 'ratio' && planTitle(c.b.title) && actualTitle(c.a.title);

/** Agreement to the last digit in most rows, and with enough digits between them that it is no accident. */
function strongEnough(fits: readonly GridRow[], tested: number, column: GridColumn, likely: boolean): boolean {
  if (fits.length === 0) return false;
  let digits = 0;
  const zeros = column.percent ? /^0+|0+$/gu : /^0+/gu;
  for (const row of fits) digits += row.cells[column.index]!.text.replace(/\D/gu, '').replace(zeros, '').length;
  if (digits < 4 && !((likely || fits.length === tested) && digits >= 3)) return false;
  return tested <= 3 ? fits.length * 2 >= tested : fits.length * 5 >= tested * 3;
}

const REASONS: Readonly<Record<Shape, Reason>> = {
  ratio: 'table-percent-column',
  growth: 'table-percent-column',
  times: 'table-percent-column',
  share: 'table-share-column',
  difference: 'table-difference-column',
  product: 'table-product-column',
};

function relationOf(grid: Grid, column: GridColumn, candidate: Candidate): Relation {
  const { shape, a, b, whole } = candidate;
  return {
    column,
    operands: shape === 'share' ? [a] : [a, b],
    compute: row => compute(candidate, row),
    rule: 'totals/table-formula',
    reason: REASONS[shape],
    // The total of products is not the product of totals.
    skip: shape === 'product' ? row => row.role === 'total' || row.role === 'weak-total' : undefined,
    unsigned: (shape === 'growth' || shape === 'difference') && growthTitle(column.title),
    cue: columnCue(grid, column),
    extra: whole ? figureAt(whole, a) : undefined,
  };
}

function compute({ shape, a, b, whole, factor = ONE }: Candidate, row: GridRow): RangeValue | null {
  const first = figureAt(row, a);
  const second = whole ? figureAt(whole, a) : figureAt(row, b);
  if (shape === 'difference') {
    if (first.cell.value === null || second.cell.value === null) return null;
    const [ra, rb] = [rangeOf(first), rangeOf(second)];
    return {
      value: first.cell.value.minus(second.cell.value),
      range: { low: ra.low.minus(rb.high), high: ra.high.minus(rb.low) },
    };
  }
  if (shape === 'product') {
    if (first.cell.value === null || second.cell.value === null) return null;
    const [ra, rb] = [rangeOf(first), rangeOf(second)];
    return {
      value: first.cell.value.times(second.cell.value).times(factor),
      range: { low: ra.low.times(rb.low).times(factor), high: ra.high.times(rb.high).times(factor) },
    };
  }
  const ratio = ratioRange(first, second, shape === 'times' ? 1 : 100);
  if (!ratio || shape !== 'growth') return ratio;
  const hundred = new Big(100);
  return {
    value: ratio.value.minus(hundred),
    range: { low: ratio.range.low.minus(hundred), high: ratio.range.high.minus(hundred) },
  };
}

const ONE = new Big(1);

const VALUES: Readonly<Record<Shape, (p: number, q: number) => number>> = {
  ratio: (p, q) => (p / q) * 100,
  share: (p, q) => (p / q) * 100,
  growth: (p, q) => ((p - q) / q) * 100,
  times: (p, q) => p / q,
  difference: (p, q) => p - q,
  product: (p, q) => p * q,
};

/** A quick look in floating point; what passes is tested exactly. */
function nearly({ shape, a, b, whole, factor = ONE }: Candidate, row: GridRow, column: GridColumn): boolean {
  const p = row.cells[a.index]!.rough;
  const q = (whole ?? row).cells[whole ? a.index : b.index]!.rough;
  const stated = row.cells[column.index]!.rough;
  if (Number.isNaN(p) || Number.isNaN(q) || (q === 0 && shape !== 'difference')) return false;
  const value = VALUES[shape](p, q) * Number(factor);
  const unit = 10 ** -row.cells[column.index]!.decimals;
  const spread = Math.abs(inaccuracy(row, a, p)) + Math.abs(inaccuracy(row, b, q));
  const moved = shape === 'difference' ? 2 * unit : (Math.abs(value) + (shape === 'growth' ? 100 : 0)) * spread;
  const slack = unit * 1.001 + Math.abs(value) * 1e-9 + moved;
  return (
    Math.abs(stated - value) <= slack ||
    (value < 0 && stated > 0 && Math.abs(stated + value) <= slack && shape !== 'ratio')
  );
}

/** How far rounding alone moves a figure, as a share of it. */
function inaccuracy(row: GridRow, column: GridColumn, value: number): number {
  const cell = row.cells[column.index]!;
  return value === 0 ? 0 : (cell.decimals > 0 ? 0.5 * 10 ** -cell.decimals : Number(column.wholeHalf)) / value;
}

/** 0, 100% and the like agree with too much to show anything. */
const trivial = (row: GridRow, column: GridColumn): boolean => {
  const value = row.cells[column.index]!.value!;
  return value.eq(0) || (column.percent && value.eq(100));
};

function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
