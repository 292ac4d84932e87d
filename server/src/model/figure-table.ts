/** A table as data (` ```yaml bảng `) to rows of located texts: columns, computed columns, a computed total row. */

import Big from 'big.js';
import { printPlain, readNumber } from '../numbers/cell.ts';
import { evaluateFormula, type FormulaNode, parseFormula, type Quantity } from '../numbers/formula.ts';
import type { DataSource, YamlScalar } from '../syntax/data-fence.ts';
import type { Span } from '../text/span.ts';
import { formulaProblem, plain } from './figure-evaluate.ts';
import { ambiguous, type LocatedFormula, problem } from './figure-read.ts';
import { quantityOf, referenceValue } from './figure-reference.ts';
import type { ReadFile } from './figure-values.ts';
import { type FigureSet, figureKey, findFigure } from './figures.ts';
import type { Column, Problem } from './report.ts';
import type { TableCell } from './table-cells.ts';
import { readTableSource, type TableColumn, type TableRow } from './table-source.ts';
import { additive, percentTitle, totalWord } from './table-words.ts';

/** A text with its place in the draft's file; the text may differ from the source where it was computed. */
export interface LocatedText {
  readonly text: string;
  readonly span: Span;
}

export interface DataCell extends LocatedText {
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Typed nowhere. */
  readonly computed?: boolean;
}

/** A table as data, ready to become a table block. */
export interface DataTable {
  readonly caption: LocatedText | null;
  readonly unit: LocatedText | null;
  readonly columns: readonly Column[];
  readonly header: readonly (readonly DataCell[])[];
  readonly rows: readonly { readonly span: Span; readonly cells: readonly DataCell[] }[];
}

/** What a column's cell holds once it is known. */
interface Value {
  readonly text: string;
  readonly span: Span;
  readonly quantity: Quantity | null;
  readonly decimals: number;
  readonly blank: boolean;
  readonly computed?: boolean;
}

/** The table of a fence `yaml bảng`; null where nothing of it can be read. */
export function evaluateTable(
  source: DataSource,
  figures: FigureSet,
  read: ReadFile | null,
): { readonly table: DataTable | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const found = readTableSource(source, read, problems);
  if (!found) return { table: null, problems };
  const maker = new Maker(source.uri, found.columns, found.unit?.text ?? null, figures, problems);
  const rows = found.rows.map(row => maker.row(row));
  const total = found.total ? maker.total(rows, found.total) : null;
  const cell = ({ text, span, computed = false }: Value): DataCell => ({
    text,
    span,
    colSpan: 1,
    rowSpan: 1,
    computed,
  });
  return {
    table: {
      caption: found.caption && locatedScalar(found.caption),
      unit: found.unit && locatedScalar(found.unit),
      columns: found.columns.map(column => column.column),
      header: found.header,
      rows: [
        ...rows.map(row => ({ span: row.row.span, cells: row.values.map(cell) })),
        ...(total ? [{ span: total.span, cells: total.values.map(cell) }] : []),
      ],
    },
    problems,
  };
}

/** A value of YAML as a text with its place, without its quotes. */
export const locatedScalar = (node: YamlScalar): LocatedText => {
  const quote = node.style === 'quoted' && node.span.end - node.span.start === node.text.length + 2 ? 1 : 0;
  return { text: node.text, span: { start: node.span.start + quote, end: node.span.end - quote } };
};

interface MadeRow {
  readonly row: TableRow;
  readonly values: readonly Value[];
}

class Maker {
  /** Formulas by column, in an order in which each finds what it needs. */
  private readonly nodes = new Map<number, FormulaNode>();
  private readonly order: number[] = [];
  private readonly byName = new Map<string, number>();
  /** Column names that were told to be wrong; once is enough. */
  private readonly told = new Set<string>();

  constructor(
    private readonly uri: string,
    private readonly columns: readonly TableColumn[],
    private readonly tableUnit: string | null,
    private readonly figures: FigureSet,
    private readonly problems: Problem[],
  ) {
    columns.forEach((column, index) => {
      for (const name of [
        column.key,
        column.column.title
          .split(' / ')
          .at(-1)!
          .replace(/\s*\([^()]*\)\s*$/u, ''),
        column.column.title,
      ])
        if (name !== null && name !== '' && !this.byName.has(figureKey(name))) this.byName.set(figureKey(name), index);
    });
    columns.forEach((column, index) => {
      if (!column.formula) return;
      const parsed = parseFormula(column.formula.text);
      if (parsed.ok) this.nodes.set(index, parsed.node);
      else this.problems.push(formulaProblem(uri, column.formula, parsed.error));
    });
    const phase = new Map<number, 'open' | 'done'>();
    for (const index of this.nodes.keys()) this.visit(index, phase);
  }

  /** Puts a computed column after those it needs; a cycle is told at the name where it closes. */
  private visit(index: number, phase: Map<number, 'open' | 'done'>): boolean {
    if (phase.get(index) === 'done') return this.nodes.has(index);
    phase.set(index, 'open');
    const node = this.nodes.get(index)!;
    const formula = this.columns[index]!.formula!;
    let good = true;
    for (const { name, start, end } of names(node)) {
      const other = this.byName.get(figureKey(name));
      if (other === undefined || !this.nodes.has(other)) continue;
      if (phase.get(other) === 'open') {
        this.problems.push(formulaProblem(this.uri, formula, { key: 'cycle', start, end, data: { name } }));
        good = false;
      } else if (!this.visit(other, phase)) good = false;
    }
    phase.set(index, 'done');
    if (good) this.order.push(index);
    else this.nodes.delete(index);
    return good;
  }

  row(row: TableRow): MadeRow {
    const values: Value[] = this.columns.map((_, index) => this.given(row.cells[index], row));
    for (const index of this.order) {
      if (row.cells[index]) {
        this.against(index, values, row);
        continue;
      }
      values[index] = this.computed(index, values, row.broken ? null : row.span);
    }
    return { row, values };
  }

  /** A value typed where the column is computed: kept, and told where the formula gives another. */
  private against(index: number, values: readonly Value[], row: TableRow): void {
    const typed = values[index]!;
    if (!typed.quantity || row.broken) return;
    const computed = this.computed(index, values, row.span);
    if (!computed.quantity) return;
    const unit = new Big(10).pow(-typed.decimals);
    const gap = computed.quantity.value.minus(typed.quantity.value).abs();
    if (gap.eq(0) || (typed.decimals > 0 && gap.lt(unit)) || (divides(this.nodes.get(index)!) && gap.lt(unit))) return;
    const name = this.columns[index]!.column.title;
    this.problems.push(
      problem('figures/formula', 'stated', this.uri, typed.span, { name, stated: typed.text, expected: computed.text }),
    );
  }

  /** A cell as typed, and the number that it stands for. */
  private given(cell: TableCell | null | undefined, row: TableRow): Value {
    if (!cell)
      return { text: '', span: { start: row.span.end, end: row.span.end }, quantity: null, decimals: 0, blank: true };
    const base = { text: cell.text, span: cell.span, decimals: 0, blank: /^[-–—\s]*$/u.test(cell.text) };
    const reference = /^\{\{(.*)\}\}$/u.exec(cell.text.trim());
    if (reference) {
      const found = referenceValue(reference[1]!, this.figures, { uri: this.uri, span: cell.span });
      return 'value' in found
        ? { ...base, quantity: { value: found.value, unit: found.unit }, decimals: found.decimals ?? 0 }
        : { ...base, quantity: null };
    }
    const match = cell.text.length > 200 ? null : /^([-+−]?\s?\d[\d.,\u00A0 ]*?)\s*(%)?$/u.exec(cell.text.trim());
    const number = match ? readNumber(match[1]!) : null;
    if (number?.ambiguous && !cell.fromFile) {
      this.problems.push(ambiguous(this.uri, cell.span, match![1]!, number.ambiguous));
      return { ...base, quantity: null };
    }
    return {
      ...base,
      quantity: number && { value: new Big(number.value), unit: null },
      decimals: number?.decimals ?? 0,
    };
  }

  private computed(index: number, values: readonly Value[], place: Span | null): Value {
    const column = this.columns[index]!;
    const formula = column.formula!;
    const empty: Value = { text: '', span: formula.span, quantity: null, decimals: 0, blank: true, computed: true };
    if (place === null) return empty;
    const node = this.nodes.get(index)!;
    const quantity = this.evaluate(node, formula, values, place);
    if (!quantity) return empty;
    const decimals = column.column.decimals ?? (divides(node) ? 2 : null);
    const rounded = decimals === null ? quantity.value : quantity.value.round(decimals, Big.roundHalfUp);
    const text = decimals === null ? plain(rounded) : rounded.toFixed(decimals);
    return {
      ...empty,
      text: printPlain(text),
      quantity,
      decimals: decimals ?? text.split('.')[1]?.length ?? 0,
      blank: false,
    };
  }

  /** A formula over the values of a row and the figures of the report; a blank counts as nothing in sums only. */
  private evaluate(node: FormulaNode, formula: LocatedFormula, values: readonly Value[], place: Span): Quantity | null {
    const lenient = !divides(node);
    let any = false;
    const result = evaluateFormula(node, (name, start, end) => {
      const index = this.byName.get(figureKey(name));
      if (index !== undefined) {
        const value = values[index]!;
        if (value.quantity) any = true;
        if (value.quantity) return { value: value.quantity.value, unit: this.columns[index]!.column.unit ?? null };
        return lenient && value.blank ? { value: new Big(0), unit: null } : null;
      }
      const figure = findFigure(this.figures, name);
      any = true;
      return figure ? quantityOf(figure) : { key: 'unknown', start, end, data: { name } };
    });
    if (result.ok) return any ? result.quantity : null;
    const { error } = result;
    if (!error) return null;
    // What is wrong with the formula is told once, what is wrong with a row at the row.
    const key = error.key === 'zero' ? `zero ${place.start}` : `${error.key} ${formula.span.start} ${error.start}`;
    if (this.told.has(key)) return null;
    this.told.add(key);
    const known = [...this.byName.keys(), ...this.figures.byName.keys()];
    const found = formulaProblem(this.uri, formula, error, known);
    this.problems.push(
      error.key === 'zero' ? problem('figures/formula', 'zero-row', this.uri, place, { formula: formula.text }) : found,
    );
    return null;
  }

  // ---------------------------------------------------------------------------------------------- the total row

  total(
    rows: readonly MadeRow[],
    total: { readonly label: string; readonly span: Span },
  ): { span: Span; values: Value[] } {
    const level = Math.min(...rows.map(row => row.row.level ?? Infinity));
    const parts = rows.filter(
      row =>
        (row.row.level === null || row.row.level === level) &&
        totalWord(row.values[this.label()]?.text ?? '') !== 'strong',
    );
    const broken = rows.some(row => row.row.broken);
    const values: Value[] = this.columns.map(() => ({
      text: '',
      span: total.span,
      quantity: null,
      decimals: 0,
      blank: true,
    }));
    this.columns.forEach((_, index) => {
      if (index === this.label()) values[index] = { ...values[index]!, text: total.label, blank: false };
      else if (!this.nodes.has(index) && !broken) values[index] = this.sum(index, parts, total.span, false);
    });
    for (const index of this.order) {
      if (broken) continue;
      const product = multiplies(this.nodes.get(index)!, name => this.byName.has(figureKey(name)));
      const value = product ? this.sum(index, parts, total.span, true) : this.computed(index, values, total.span);
      values[index] = { ...value, span: total.span };
    }
    return { span: total.span, values };
  }

  private sum(index: number, rows: readonly MadeRow[], span: Span, computed: boolean): Value {
    const empty: Value = { text: '', span, quantity: null, decimals: 0, blank: true, computed: true };
    const { title, unit } = this.columns[index]!.column;
    if (!computed && (unit === '%' || percentTitle(title) || additive(title) === 'no')) return empty;
    let sum = new Big(0);
    let decimals = 0;
    let any = false;
    for (const { values } of rows) {
      const value = values[index]!;
      if (!value.quantity) {
        if (!value.blank) return empty;
        continue;
      }
      any = true;
      sum = sum.plus(computed ? value.quantity.value.round(value.decimals, Big.roundHalfUp) : value.quantity.value);
      decimals = Math.max(decimals, value.decimals);
    }
    if (!any) return empty;
    return {
      ...empty,
      text: printPlain(sum.toFixed(decimals)),
      quantity: { value: sum, unit: this.tableUnit },
      decimals,
      blank: false,
    };
  }

  /** The column that says what a row is: the first whose name is not STT. */
  private label(): number {
    const index = this.columns.findIndex(column => !/^(?:stt|tt|số tt|số thứ tự)$/iu.test(column.column.title.trim()));
    return Math.max(0, index);
  }
}

function names(node: FormulaNode): { name: string; start: number; end: number }[] {
  if (node.kind === 'name') return [node];
  if (node.kind === 'negate') return names(node.operand);
  if (node.kind === 'binary') return [...names(node.left), ...names(node.right)];
  return node.kind === 'call' ? node.arguments.flatMap(names) : [];
}

function divides(node: FormulaNode): boolean {
  if (node.kind === 'negate') return divides(node.operand);
  if (node.kind === 'binary') return node.operator === '/' || divides(node.left) || divides(node.right);
  return (
    node.kind === 'call' && (node.function === 'percent' || node.function === 'growth' || node.arguments.some(divides))
  );
}

/** Column times column: the total of products is the sum of the rows. */
function multiplies(node: FormulaNode, isColumn: (name: string) => boolean): boolean {
  const has = (n: FormulaNode): boolean => names(n).some(found => isColumn(found.name));
  if (node.kind === 'negate') return multiplies(node.operand, isColumn);
  if (node.kind === 'call') return node.arguments.some(argument => multiplies(argument, isColumn));
  if (node.kind !== 'binary') return false;
  if (node.operator === '*' && has(node.left) && has(node.right)) return true;
  return multiplies(node.left, isColumn) || multiplies(node.right, isColumn);
}
