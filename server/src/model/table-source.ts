/** The YAML of a table as data: its columns, the groups over them, and its rows however they are written. */

import type { DataSource, YamlMap, YamlNode, YamlScalar } from '../syntax/data-fence.ts';
import type { Span } from '../text/span.ts';
import { readDataFile } from './data-file/data-file.ts';
import type { DataFileCell, DataFileGrid } from './data-file/grid.ts';
import { isFileName, type LocatedFormula, locatedFormula, problem, taken } from './figure-read.ts';
import type { DataCell } from './figure-table.ts';
import type { ReadFile } from './figure-values.ts';
import { figureKey } from './figures.ts';
import { keyIn, nearestKey } from './keys.ts';
import type { Column, Problem } from './report.ts';
import { areAmounts, cellOf, covered, type RowLine, scalarLines, type TableCell, withDots } from './table-cells.ts';

export const TABLE_KEYS = {
  title: ['tên', 'tiêu đề', 'title', 'name'],
  unit: ['đơn vị tính', 'đơn vị', 'đvt', 'unit'],
  columns: ['cột', 'columns'],
  rows: ['dòng', 'hàng', 'rows'],
  total: ['tổng', 'tổng số', 'total'],
  source: ['nguồn', 'source', 'tệp', 'file'],
} as const;

export const COLUMN_KEYS = {
  name: ['tên', 'name', 'tiêu đề'],
  key: ['khóa', 'khoá', 'key', 'mã'],
  formula: ['công thức', 'formula'],
  decimals: ['làm tròn', 'decimals', 'round'],
  unit: ['đơn vị tính', 'đơn vị', 'đvt', 'unit'],
  columns: ['gồm', 'columns', 'parts'],
  align: ['căn', 'align'],
} as const;

export interface TableColumn {
  readonly column: Column;
  readonly key: string | null;
  readonly formula: LocatedFormula | null;
}

export interface TableRow {
  readonly span: Span;
  /** By column; null where the column is computed, or the row lacks the cell. */
  readonly cells: readonly (TableCell | null)[];
  /** From `cấp 1 |`, 1 outermost; null where none is given. */
  readonly level: number | null;
  /** Its cells do not fit the columns (told): nothing may be computed from it. */
  readonly broken: boolean;
}

export interface TableSource {
  readonly caption: YamlScalar | null;
  readonly unit: YamlScalar | null;
  readonly columns: readonly TableColumn[];
  readonly header: readonly (readonly DataCell[])[];
  readonly rows: readonly TableRow[];
  readonly total: { readonly label: string; readonly span: Span } | null;
}

const MAX_GROUPS = 4;

/** Reads the YAML of a table; null where it has neither columns nor rows. */
export function readTableSource(source: DataSource, read: ReadFile | null, problems: Problem[]): TableSource | null {
  const { uri, root } = source;
  if (root === null) return null;
  if (root.kind !== 'map') {
    problems.push(problem('figures/row', 'shape', uri, source.head, {}));
    return null;
  }
  const values = new Map<keyof typeof TABLE_KEYS, YamlNode>();
  let bare: Span | null = null;
  for (const entry of root.entries) {
    const key = keyIn(TABLE_KEYS, entry.key.text);
    if (key === null) unknownKey(uri, entry.key, nearestKey(TABLE_KEYS, entry.key.text), problems);
    else if (entry.value) values.set(key, entry.value);
    else if (key === 'total') bare = entry.key.span;
  }
  const scalar = (key: keyof typeof TABLE_KEYS): YamlScalar | null => {
    const node = values.get(key);
    return node?.kind === 'scalar' && node.text.trim() !== '' ? node : null;
  };
  const reader = new TableReader(uri, problems);
  const file = scalar('source');
  let grid: DataFileGrid | null = null;
  if (file) {
    if (!isFileName(file.text)) problems.push(problem('figures/source', 'kind', uri, file.span, { path: file.text }));
    else {
      const result = readDataFile(file.text, uri, read);
      if (result.ok) {
        grid = result.grid;
        taken({ reference: file.text, uri, span: file.span }, grid, problems);
      } else problems.push(problem(result.failure.rule, result.failure.key, uri, file.span, result.failure.data));
    }
  }
  const columnNode = values.get('columns');
  const rowNode = values.get('rows');
  if (columnNode) reader.readColumns(columnNode);
  else if (grid) reader.columnsFromFile(grid, file!.span);
  const rows = rowNode ? reader.rows(rowNode, columnNode !== undefined || grid !== null) : [];
  if (grid && file) rows.push(...reader.rowsFromFile(grid, file, columnNode !== undefined));
  if (reader.columns.length === 0) return null;
  return {
    caption: scalar('title'),
    unit: scalar('unit'),
    columns: reader.columns,
    header: reader.header(),
    rows,
    total: totalOf(scalar('total'), bare),
  };
}

function totalOf(node: YamlScalar | null, bare: Span | null): TableSource['total'] {
  if (!node) return bare && { label: 'Tổng số', span: bare };
  const text = node.text.normalize('NFC').trim();
  if (/^(?:false|no|không|sai)$/iu.test(text)) return null;
  return { label: /^(?:true|yes|có|đúng)$/iu.test(text) ? 'Tổng số' : text, span: node.span };
}

function unknownKey(uri: string, key: YamlScalar, nearest: string | null, problems: Problem[]): void {
  const edits = nearest ? [{ span: key.span, newText: nearest }] : undefined;
  const data = { name: key.text.trim(), nearest: nearest ?? '' };
  problems.push(problem('figures/unknown', nearest ? 'key-near' : 'key', uri, key.span, data, edits));
}

interface Heading {
  readonly text: string;
  readonly span: Span;
  readonly children: readonly Heading[];
}

class TableReader {
  readonly columns: TableColumn[] = [];
  private headings: Heading[] = [];
  private fileHeader: readonly (readonly DataCell[])[] | null = null;

  constructor(
    private readonly uri: string,
    private readonly problems: Problem[],
  ) {}

  // ---------------------------------------------------------------------------------------------- columns

  readColumns(node: YamlNode): void {
    const items = node.kind === 'list' ? node.items : [node];
    this.headings = items.flatMap(item => this.column(item, [], 0) ?? []);
  }

  private column(node: YamlNode, path: readonly string[], depth: number): Heading | null {
    if (node.kind === 'scalar') {
      const title = node.text.normalize('NFC').trim();
      this.columns.push({ column: { align: null, title: [...path, title].join(' / ') }, key: null, formula: null });
      return { text: title, span: node.span, children: [] };
    }
    if (node.kind === 'list') {
      this.problems.push(problem('figures/row', 'shape', this.uri, node.span, {}));
      return null;
    }
    const values = new Map<keyof typeof COLUMN_KEYS, YamlNode>();
    for (const entry of node.entries) {
      const key = keyIn(COLUMN_KEYS, entry.key.text);
      if (key === null) unknownKey(this.uri, entry.key, nearestKey(COLUMN_KEYS, entry.key.text), this.problems);
      else if (entry.value) values.set(key, entry.value);
    }
    const text = (key: keyof typeof COLUMN_KEYS): string | null => {
      const value = values.get(key);
      return value?.kind === 'scalar' ? value.text.normalize('NFC').trim() || null : null;
    };
    const nameNode = values.get('name') ?? values.get('key');
    const title = text('name') ?? text('key') ?? '';
    const span = nameNode?.span ?? node.span;
    const group = values.get('columns');
    if (group && group.kind !== 'scalar' && depth < MAX_GROUPS) {
      const items = group.kind === 'list' ? group.items : [group];
      const children = items.flatMap(item => this.column(item, [...path, title], depth + 1) ?? []);
      return children.length > 0 ? { text: title, span, children } : null;
    }
    const formulaNode = values.get('formula');
    const formula =
      formulaNode?.kind === 'scalar' && formulaNode.text.trim() !== '' ? locatedFormula(formulaNode) : null;
    const decimals = text('decimals');
    if (decimals !== null && !/^(?:\d|1[0-2])$/u.test(decimals))
      this.problems.push(
        problem('figures/formula', 'decimals', this.uri, values.get('decimals')!.span, { text: decimals }),
      );
    const unit = text('unit');
    this.columns.push({
      column: {
        align: alignOf(text('align')),
        title: [...path, title].join(' / '),
        ...(formula ? { formula: formula.text } : {}),
        ...(decimals !== null && /^\d{1,2}$/u.test(decimals) ? { decimals: Math.min(12, Number(decimals)) } : {}),
        ...(unit !== null ? { unit } : {}),
        ...(text('key') !== null ? { key: text('key')! } : {}),
      },
      key: text('key'),
      formula,
    });
    return { text: title, span, children: [] };
  }

  columnsFromFile(grid: DataFileGrid, span: Span): void {
    const width = Math.max(...grid.header.map(row => row.length));
    for (let i = 0; i < width; i++) {
      const title = this.filePath(grid, i).join(' / ');
      this.columns.push({ column: { align: null, title }, key: null, formula: null });
    }
    this.fileHeader = grid.header.map((row, r) => {
      const cells: DataCell[] = [];
      for (const [i, cell] of row.entries())
        if (!covered(grid.header, r, i))
          cells.push({ ...cell, rowSpan: Math.min(cell.rowSpan, grid.header.length - r), span });
      return cells;
    });
  }

  /** The texts over a column of a file, merged cells reaching over those that they cover. */
  private filePath(grid: DataFileGrid, column: number): string[] {
    const path: string[] = [];
    grid.header.forEach((row, r) => {
      let at = column;
      while (at > 0 && row[at]!.text === '' && covered([row], 0, at)) at--;
      const text = row[at]?.text ?? '';
      if (text !== '' && path.at(-1) !== text && !(at !== column && r === grid.header.length - 1)) path.push(text);
    });
    return path;
  }

  /** Heading rows: a group spans its columns, a column without a group reaches down to the last row. */
  header(): readonly (readonly DataCell[])[] {
    if (this.fileHeader) return this.fileHeader;
    const depthOf = (heading: Heading): number => 1 + Math.max(0, ...heading.children.map(depthOf));
    const leaves = (heading: Heading): number =>
      heading.children.length === 0 ? 1 : heading.children.reduce((n, c) => n + leaves(c), 0);
    const depth = Math.max(1, ...this.headings.map(depthOf));
    const rows: DataCell[][] = Array.from({ length: depth }, () => []);
    const put = (heading: Heading, level: number): void => {
      const { text, span, children } = heading;
      rows[level]!.push({ text, span, colSpan: leaves(heading), rowSpan: children.length === 0 ? depth - level : 1 });
      for (const child of children) put(child, level + 1);
    };
    for (const heading of this.headings) put(heading, 0);
    return rows;
  }

  // ---------------------------------------------------------------------------------------------- rows

  rows(node: YamlNode, named: boolean): TableRow[] {
    let lines = this.lines(node);
    if (!named && lines[0]) {
      // Without columns the first row names them.
      const [first] = lines;
      this.headings = first.cells.map(cell => ({ text: cell.text, span: cell.span, children: [] }));
      for (const cell of first.cells)
        this.columns.push({ column: { align: null, title: cell.text }, key: null, formula: null });
      lines = lines.slice(1);
    }
    return lines.map(line => this.fit(line));
  }

  private lines(node: YamlNode): RowLine[] {
    if (node.kind === 'scalar') return scalarLines(node);
    if (node.kind === 'list')
      return node.items.flatMap(item => {
        if (item.kind === 'scalar') return scalarLines(item);
        if (item.kind === 'map') return [this.mapRow(item, null)];
        return [{ span: item.span, cells: item.items.map(cellOf), level: null, flow: item.flow, byName: false }];
      });
    return node.entries.map(entry => {
      const label: TableCell = { text: entry.key.text.normalize('NFC').trim(), span: entry.key.span, fromFile: false };
      const value = entry.value;
      if (value?.kind === 'map') return this.mapRow(value, label);
      const cells =
        value === null
          ? []
          : value.kind === 'list'
            ? value.items.map(cellOf)
            : scalarLines(value).flatMap(line => line.cells);
      return {
        span: entry.span,
        cells: [label, ...cells],
        level: null,
        flow: value?.kind === 'list' && value.flow,
        byName: false,
      };
    });
  }

  /** `{chu: Sở Y tế, kh: 1.200}`: cells by the keys or names of the columns. */
  private mapRow(map: YamlMap, label: TableCell | null): RowLine {
    const cells: (TableCell | null)[] = this.columns.map(() => null);
    if (label && cells.length > 0) cells[0] = label;
    let level: number | null = null;
    for (const entry of map.entries) {
      const name = figureKey(entry.key.text);
      if (name === 'cấp' && entry.value?.kind === 'scalar') {
        level = Number(entry.value.text) || null;
        continue;
      }
      const index = this.columnNamed(name);
      if (index < 0)
        this.problems.push(problem('figures/row', 'column', this.uri, entry.key.span, { name: entry.key.text.trim() }));
      else if (entry.value) cells[index] = cellOf(entry.value);
    }
    return { span: map.span, cells: cells as TableCell[], level, flow: map.flow, byName: true };
  }

  private columnNamed(name: string): number {
    return this.columns.findIndex(
      c =>
        (c.key !== null && figureKey(c.key) === name) ||
        figureKey(c.column.title) === name ||
        figureKey(c.column.title.split(' / ').at(-1)!) === name,
    );
  }

  /** Cells to columns: a row gives all columns, or all that are not computed. */
  private fit(line: RowLine): TableRow {
    const { columns } = this;
    const base = { span: line.span, level: line.level };
    if (line.byName) return { ...base, cells: line.cells, broken: false };
    const typed = columns.filter(column => !column.formula).length;
    if (line.cells.length === columns.length)
      return {
        ...base,
        cells: line.cells.map((cell, i) => (columns[i]!.formula && cell.text === '' ? null : cell)),
        broken: false,
      };
    const broken = line.cells.length !== typed;
    if (broken) {
      const comma = line.flow && line.cells.length > typed && line.cells.some(cell => /^\d{1,2}$/u.test(cell.text));
      this.problems.push(
        problem('figures/row', comma ? 'comma' : 'count', this.uri, line.span, {
          count: line.cells.length,
          expected: typed,
        }),
      );
    }
    let next = 0;
    return { ...base, cells: columns.map(column => (column.formula ? null : (line.cells[next++] ?? null))), broken };
  }

  rowsFromFile(grid: DataFileGrid, file: YamlScalar, named: boolean): TableRow[] {
    const width = Math.max(...grid.header.map(row => row.length));
    let sources: number[] = this.columns.map((_, i) => i);
    if (named) {
      const paths = Array.from({ length: width }, (_, i) => this.filePath(grid, i));
      const inputs = this.columns.filter(column => !column.formula).length;
      const matched = this.columns.map(({ column, key, formula }) => {
        const names = [key, column.title, column.title.split(' / ').at(-1)!].flatMap(name =>
          name ? [figureKey(name)] : [],
        );
        const at = paths.findIndex(
          path => names.includes(figureKey(path.join(' / '))) || names.includes(figureKey(path.at(-1) ?? '')),
        );
        return formula ? (at >= 0 ? at : -2) : at;
      });
      // Headings that match nothing: in order, when there are just as many.
      if (matched.every(at => at < 0) && width === inputs) {
        let next = 0;
        sources = this.columns.map(column => (column.formula ? -2 : next++));
      } else sources = matched;
      sources.forEach((at, i) => {
        if (at === -1)
          this.problems.push(
            problem('figures/source', 'column', this.uri, file.span, {
              path: file.text,
              column: this.columns[i]!.column.title,
            }),
          );
      });
    }
    const grouped = sources.map((at, i) => at >= 0 && areAmounts(grid, at, this.columns[i]!.column.title));
    const cell = (found: DataFileCell | undefined, group: boolean): TableCell => {
      const text = found?.text ?? '';
      return {
        text: group && /^-?\d{4,}(?:,\d+)?$/u.test(text) ? withDots(text) : text,
        span: file.span,
        fromFile: true,
      };
    };
    return grid.rows.map(row => ({
      span: file.span,
      cells: sources.map((at, i) => (at < 0 ? null : cell(row[at], grouped[i]!))),
      level: null,
      broken: sources.includes(-1),
    }));
  }
}

function alignOf(text: string | null): Column['align'] {
  if (text === null) return null;
  if (/^(?:trái|left)$/iu.test(text)) return 'left';
  if (/^(?:phải|right)$/iu.test(text)) return 'right';
  return /^(?:giữa|center)$/iu.test(text) ? 'center' : null;
}
