/** The figures of a chart: from a table of the report, from named figures, or from rows written in the chart itself. */

import Big from 'big.js';
import { printPlain, readNumber } from '../numbers/cell.ts';
import type { YamlNode, YamlScalar } from '../syntax/data-fence.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { ChartSource } from './chart.ts';
import { isFileName, problem } from './figure-read.ts';
import { printFigure, referencedNames, referenceValue } from './figure-reference.ts';
import { evaluateTable } from './figure-table.ts';
import type { ReadFile } from './figure-values.ts';
import { type Figure, type FigureSet, figureKey, findFigure } from './figures.ts';
import type { Block, Chart, ChartData, ChartValue, Problem, Table } from './report.ts';
import { percentTitle, thereof, tidy, totalWord } from './table-words.ts';

/** What can be drawn so that it can still be read. */
const MOST = { series: 8, labels: 60, slices: 12 } as const;

/** Rows and columns of texts, wherever they stood. */
interface Grid {
  readonly columns: readonly { readonly title: string; readonly key: string | null }[];
  readonly rows: readonly (readonly { readonly text: string; readonly span: Span }[])[];
  readonly unit: string | null;
  /** Whether the cells are written in the chart itself. */
  readonly own: boolean;
}

/** What a chart draws. */
export interface Drawn {
  readonly data: ChartData | null;
  /** Of the table or figures where the description says none. */
  readonly unit: string | null;
  readonly figures: Chart['figures'];
}

/** Tables of a report that a chart can name, in order. */
export function namedTables(blocks: readonly Block[]): Table[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return block.caption ? [block] : [];
    if (block.kind === 'list') return block.items.flatMap(item => namedTables(item.blocks));
    return block.kind === 'quote' ? namedTables(block.blocks) : [];
  });
}

/** Looks up the figures of a chart; what cannot be had is told, and `data` is null. */
export function chartData(
  chart: ChartSource,
  tables: readonly Table[],
  figures: FigureSet,
  read: ReadFile | null,
  problems: Problem[],
): Drawn {
  const drawer = new Drawer(chart, figures, problems);
  const { data } = chart;
  if (data === null) return drawer.drawn(null, null);
  if (data.kind !== 'scalar') return drawer.listed(data);
  const text = data.text.normalize('NFC').trim();
  const rows = data.style === 'literal' || data.style === 'folded' || text.includes('|');
  if (rows || isFileName(text)) {
    const key: YamlScalar = { ...data, text: rows ? 'dòng' : 'nguồn' };
    const root: YamlNode = {
      kind: 'map',
      entries: [{ key, value: data, span: data.span }],
      span: data.span,
      flow: false,
    };
    const made = evaluateTable({ uri: chart.uri, span: data.span, head: chart.head, root }, figures, read);
    problems.push(...made.problems);
    if (!made.table) return drawer.nothing(data.span);
    const columns = made.table.columns.map(({ title }) => ({ title, key: null }));
    return drawer.grid({ columns, rows: made.table.rows.map(row => row.cells), unit: null, own: true }, data.span);
  }
  const table = tableNamed(tables, text);
  if (table) return drawer.grid(gridOf(table), data.span);
  const figure = findFigure(figures, text);
  if (figure) return drawer.figure(figure, data);
  return drawer.unknown(data, text, tables);
}

/** The table that a text names by its caption or number. */
export const tableNamed = (tables: readonly Table[], text: string): Table | undefined =>
  tables.find(table => isNamed(table, text));

const CAPTION = /^(bảng|biểu)(?: số)? (\d[\d.]*) ?[:.–-] ?(.*)$/u;

/** Whether a text names a table: by its whole caption, by its number, or by what stands after the number. */
function isNamed(table: Table, text: string): boolean {
  const caption = tidy(table.caption?.text ?? '');
  const wanted = tidy(text);
  const match = CAPTION.exec(caption);
  if (caption === wanted || (match && tidy(match[3]!) === wanted)) return wanted !== '';
  const number = match?.[2]?.replace(/\.$/u, '');
  return number !== undefined && /^(?:bảng|biểu)(?: số)? ([\d.]+)$/u.exec(wanted)?.[1] === number;
}

function gridOf(table: Table): Grid {
  return {
    columns: table.columns.map(({ title, key = null }) => ({ title, key })),
    rows: table.rows.map(row =>
      row.cells.map(cell => ({ text: cell.merged ? '' : cell.prose.text.replaceAll('\uFFFC', ''), span: cell.span })),
    ),
    unit: table.unit?.text.trim() || null,
    own: false,
  };
}

class Drawer {
  private readonly used: { name: string; span: Span }[] = [];
  /** Whether something was found wrong: what follows from it is not told. */
  private told = false;

  constructor(
    private readonly chart: ChartSource,
    private readonly figures: FigureSet,
    private readonly problems: Problem[],
  ) {}

  drawn(data: ChartData | null, unit: string | null): Drawn {
    return { data, unit, figures: this.used };
  }

  nothing(span: Span): Drawn {
    if (!this.told) this.tell('no-values', span);
    return this.drawn(null, null);
  }

  unknown(data: YamlScalar, text: string, tables: readonly Table[]): Drawn {
    const known = [...tables.map(table => table.caption!.text.trim()), ...this.figures.byName.keys()];
    const near = nearest(text, known);
    const edits = near && !near.includes(':') ? [{ span: data.span, newText: near }] : undefined;
    this.tell(near ? 'no-table-near' : 'no-table', data.span, { text, nearest: near ?? '' }, edits);
    return this.drawn(null, null);
  }

  /** A figure alone is its parts. */
  figure(figure: Figure, node: YamlScalar): Drawn {
    this.used.push({ name: node.text.trim(), span: node.span });
    const parts = figure.parts.filter(part => !part.derived);
    const shown = parts.length > 0 ? parts : [figure];
    return this.one(
      shown.map(part => labelOf(part)),
      shown.map(part => printedValue(part)),
      figure.label ?? figure.name,
      figure.unit,
      node.span,
    );
  }

  /** `[thu, chi]`, or `Trực tuyến: hồ-sơ.trực-tuyến` with a list of values where there are several series. */
  listed(node: Exclude<YamlNode, YamlScalar>): Drawn {
    const labels: string[] = [];
    const rows: (ChartValue | null)[][] = [];
    let unit: string | null = null;
    const entries = node.kind === 'map' ? [node] : node.items;
    const items = entries.flatMap((item): { label: YamlScalar | null; value: YamlNode }[] =>
      item.kind === 'map'
        ? item.entries.flatMap(({ key, value }) => (value ? [{ label: key, value }] : []))
        : [{ label: null, value: item }],
    );
    const width = Math.max(1, ...items.map(({ value }) => (value.kind === 'list' ? value.items.length : 1)));
    for (const { label, value } of items) {
      const cells = value.kind === 'list' ? value.items : [value];
      if (cells.length !== width) {
        this.tell('row', value.span, { count: cells.length, expected: width });
        continue;
      }
      const values = cells.map(cell => {
        if (cell.kind === 'scalar') return this.value(cell);
        this.tell('text', cell.span);
        return null;
      });
      const figure = value.kind === 'scalar' ? findFigure(this.figures, value.text.trim()) : undefined;
      unit ??= figure?.unit ?? null;
      labels.push(label?.text.normalize('NFC').trim() ?? (figure ? labelOf(figure) : ''));
      rows.push(values);
    }
    const names = this.chart.series?.map(name => name.text.normalize('NFC').trim()) ?? [];
    if (this.chart.series && names.length !== width)
      this.tell('series-count', this.chart.series[0]!.span, { count: names.length, expected: width });
    const series = Array.from({ length: width }, (_, i) => ({
      name: names[i] ?? '',
      values: rows.map(row => row[i]!),
    }));
    return this.finish({ labels, series }, unit, node.span);
  }

  private one(
    labels: readonly string[],
    values: readonly (ChartValue | null)[],
    name: string,
    unit: string | null,
    span: Span,
  ): Drawn {
    return this.finish({ labels, series: [{ name, values }] }, unit, span);
  }

  /** A number, a figure's name, or a formula over figures (`= a / b : 1`, with or without braces). */
  private value(node: YamlScalar): ChartValue | null {
    const typed = node.text.trim();
    const number = numberIn(typed);
    if (number) return number;
    const braces = /^\{\{(.*)\}\}$/u.exec(typed);
    const expression = braces ? braces[1]! : typed;
    if (expression === '') return null;
    // The place of the braces that the expression is read in, whether they are typed or not.
    const quote = node.style === 'quoted' ? 1 : 0;
    const from = node.span.start + quote - (braces ? 0 : 2);
    const span = { start: from, end: from + expression.length + 4 };
    for (const { name, start, end } of referencedNames(expression))
      this.used.push({ name, span: { start: from + 2 + start, end: from + 2 + end } });
    const found = referenceValue(expression, this.figures, { uri: this.chart.uri, span });
    if ('value' in found) {
      const text = printFigure(found.value, found.decimals);
      return { value: readNumber(text)?.value ?? found.value.toFixed(), text };
    }
    if (found.problem) this.problems.push(found.problem);
    return null;
  }

  // ---------------------------------------------------------------------------------------------- tables

  grid(grid: Grid, place: Span): Drawn {
    const { chart } = this;
    const label = chart.labels ? this.column(grid, chart.labels) : labelColumn(grid);
    if (label === null) return this.drawn(null, null);
    const wanted = chart.series?.map(name => this.column(grid, name));
    if (wanted?.includes(null)) return this.drawn(null, null);
    const rows = this.rows(grid, label);
    const columns = (wanted as number[] | undefined) ?? numberColumns(grid, rows, label, chart.form === 'share');
    const series = columns.map((column, i) => {
      const { title } = grid.columns[column]!;
      const texts = rows.map(row => row[column]?.text.trim() ?? '');
      const wrong = texts.findIndex(text => numberIn(text) === null && /[^\s\-–—…]/u.test(text));
      if (wrong >= 0) {
        const at = grid.own ? rows[wrong]![column]!.span : (chart.series?.[i]?.span ?? place);
        this.tell('not-number', at, { text: texts[wrong]!, column: title });
      }
      return { name: title.split(' / ').join(' – '), values: texts.map(numberIn) };
    });
    const labels = rows.map(row => row[label]!.text.trim().replace(/^[-+–]\s*/u, ''));
    const percent = columns.length > 0 && columns.every(column => percentTitle(grid.columns[column]!.title));
    return this.finish({ labels, series }, percent ? '%' : grid.unit, place);
  }

  private column(grid: Grid, name: YamlScalar): number | null {
    const text = name.text.normalize('NFC').trim();
    const wanted = tidy(text);
    const titles = grid.columns.map(({ title }) => title);
    const at = grid.columns.findIndex(
      ({ title, key }) =>
        tidy(title) === wanted ||
        tidy(title.split(' / ').at(-1)!) === wanted ||
        (key !== null && figureKey(key) === figureKey(text)),
    );
    if (at >= 0) return at;
    const near = nearest(text, titles);
    const edits = near && !near.includes(':') ? [{ span: name.span, newText: near }] : undefined;
    const data = { text, nearest: near ?? '', columns: titles.join('; ') };
    this.tell(near ? 'no-column-near' : 'no-column', name.span, data, edits);
    return null;
  }

  /** The rows that are drawn: those that are named, else all but totals, parts of other rows and numbers of columns. */
  private rows(grid: Grid, label: number): Grid['rows'] {
    const text = (row: Grid['rows'][number]): string => row[label]?.text.trim() ?? '';
    if (this.chart.rows)
      return this.chart.rows.flatMap(name => {
        const row = grid.rows.find(one => tidy(text(one)) === tidy(name.text));
        if (!row) this.tell('no-row', name.span, { text: name.text.trim() });
        return row ? [row] : [];
      });
    return grid.rows.filter(
      row =>
        text(row) !== '' &&
        totalWord(text(row)) !== 'strong' &&
        !thereof(text(row)) &&
        !/^[-+–]/u.test(text(row)) &&
        !isColumnNumbers(row.map(cell => cell.text)),
    );
  }

  // ---------------------------------------------------------------------------------------------- the end

  private finish(data: ChartData, unit: string | null, span: Span): Drawn {
    const { form } = this.chart;
    const drawn = form === 'share' ? { ...data, series: data.series.slice(0, 1) } : data;
    const values = drawn.series.flatMap(series => series.values).filter(value => value !== null);
    if (values.length === 0) return this.nothing(span);
    const limit = form === 'share' ? MOST.slices : MOST.labels;
    if (drawn.labels.length > limit || drawn.series.length > MOST.series) {
      const many = drawn.labels.length > limit;
      const count = many ? drawn.labels.length : drawn.series.length;
      this.tell(many ? 'many-labels' : 'many-series', span, { count, limit: many ? limit : MOST.series });
      return this.drawn(null, unit);
    }
    if (form === 'share') {
      const negative = values.find(({ value }) => value.startsWith('-'));
      if (negative || values.every(({ value }) => Number(value) === 0)) {
        this.tell('share', span, { text: (negative ?? values[0]!).text });
        return this.drawn(null, unit);
      }
    }
    return this.drawn(drawn, unit);
  }

  private tell(key: string, span: Span, data: Problem['data'] = {}, edits?: Problem['edits']): void {
    this.told = true;
    this.problems.push(problem('figures/chart', key, this.chart.uri, span, data, edits));
  }
}

function labelOf(figure: Figure): string {
  const name = figure.label ?? figure.name.split('.').at(-1)!.replaceAll('-', ' ');
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}

const printedValue = (figure: Figure): ChartValue | null => {
  if (figure.value === null) return null;
  const text = printFigure(new Big(figure.value), figure.decimals);
  return { value: figure.value, text };
};

/** A number as a cell holds it: `1.318,47`, `85,5%`, `800,5 triệu đồng` is none. */
function numberIn(text: string): ChartValue | null {
  if (text.length > 60) return null;
  const number = readNumber(text.replace(/\s*%$/u, ''));
  return number && number.ambiguous === null ? { value: number.value, text: printPlain(number.value) } : null;
}

const ORDINAL = /^(?:stt|tt|số tt|số thứ tự)$/u;

/** The first column that is not the rows' numbers. */
function labelColumn(grid: Grid): number {
  const at = grid.columns.findIndex(({ title }) => !ORDINAL.test(tidy(title)));
  return Math.max(0, at);
}

/** Columns with nothing but numbers: amounts, or rates where there are no amounts; one where shares are drawn. */
function numberColumns(grid: Grid, rows: Grid['rows'], label: number, one: boolean): number[] {
  const all = grid.columns.flatMap(({ title }, column) => {
    if (column === label || ORDINAL.test(tidy(title))) return [];
    const texts = rows.map(row => row[column]?.text.trim() ?? '').filter(text => /[^\s\-–—…]/u.test(text));
    return texts.length > 0 && texts.every(text => numberIn(text) !== null) ? [column] : [];
  });
  const amounts = all.filter(column => !percentTitle(grid.columns[column]!.title));
  const found = amounts.length > 0 ? amounts : all;
  return one ? found.slice(0, 1) : found;
}

/** `1 | 2 | 3=1+2`, `A | B | 1`. */
const isColumnNumbers = (texts: readonly string[]): boolean => {
  const filled = texts.map(text => text.replace(/\s/gu, '')).filter(text => text !== '');
  return (
    filled.length > 1 &&
    filled.every(
      (text, i) => /^\(?(?:[A-Z]|\d{1,2}(?:=.+)?)\)?$/u.test(text) && (/\D/u.test(text) || Number(text) <= i + 1),
    )
  );
};
