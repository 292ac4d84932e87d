/** A table of the draft as a print table: title and unit above it, merged cells, total rows, widths. */

import type { Cell, Row, Table } from '../model/report.ts';
import { type BodyContext, printInlines, proseInlines } from './body.ts';
import { type ColumnText, columnWidths, fittingScale } from './columns.ts';
import { breakLines } from './metrics.ts';
import { type PrintBlock, type PrintCell, type PrintRow, textOf } from './print.ts';
import { styleOf } from './style.ts';

type CellAlign = PrintCell['align'];

export function printTable(table: Table, context: BodyContext): PrintBlock[] {
  const place = { uri: table.uri, span: table.span };
  const blocks: PrintBlock[] = [];
  if (table.caption)
    blocks.push({
      kind: 'paragraph',
      style: 'bang-ten',
      inlines: proseInlines(table.caption, table.uri, context),
      place,
      opens: null,
    });
  if (table.unit)
    blocks.push({
      kind: 'paragraph',
      style: 'bang-don-vi',
      inlines: [{ kind: 'text', text: 'Đơn vị tính: ' }, ...proseInlines(table.unit, table.uri, context)],
      place,
      opens: null,
    });

  const count = Math.max(1, table.columns.length, ...[...table.header, ...table.rows].map(row => widthOf(row)));
  const aligns = Array.from({ length: count }, (_, i) => table.columns[i]?.align ?? guessAlign(table.rows, i));
  const header = printRows(
    table.header,
    count,
    () => 'bang-dau',
    () => 'center',
    context,
  );
  const rows = printRows(
    table.rows,
    count,
    row => (isTotal(row) ? 'bang-tong' : 'bang-o'),
    (row, column) => (isColumnNumbers(row) ? 'center' : aligns[column]!),
    context,
  );

  const texts: ColumnText[] = [...header, ...rows].flatMap(row =>
    row.cells.map(cell => {
      const style = styleOf(context.style, cell.style);
      return {
        column: cell.column,
        colSpan: cell.colSpan,
        text: textOf(cell.inlines),
        size: style.size,
        bold: style.bold,
      };
    }),
  );
  const padding = context.style.tables.padding.x * 2;
  // In a note letters are as small as the note's.
  const note = styleOf(context.style, 'chu-thich').size / styleOf(context.style, 'bang-o').size;
  const fitting = fittingScale(texts, count, context.width, padding);
  const scale = context.inNote ? Math.min(fitting, note) : fitting;
  const scaled = texts.map(text => ({ ...text, size: text.size * scale }));
  const columns = columnWidths(scaled, count, context.width, padding * scale);
  blocks.push({
    kind: 'table',
    columns,
    scale,
    whole: isShort(header, rows, columns, context, scale),
    header,
    rows,
    place,
  });
  return blocks;
}

/** A table of at most this many lines is not split: a total alone on the next page helps nobody. */
const SHORT = 14;

function isShort(
  header: readonly PrintRow[],
  rows: readonly PrintRow[],
  columns: readonly number[],
  context: BodyContext,
  scale: number,
): boolean {
  let lines = 0;
  for (const { cells } of [...header, ...rows]) {
    const heights = cells.map(cell => {
      const { size, bold } = styleOf(context.style, cell.style);
      const width = columns.slice(cell.column, cell.column + cell.colSpan).reduce((a, b) => a + b, 0);
      const room = width - context.style.tables.padding.x * 2 * scale;
      return breakLines(textOf(cell.inlines), size * scale, bold, room).length / cell.rowSpan;
    });
    lines += Math.max(1, ...heights);
    if (lines > SHORT) return false;
  }
  return true;
}

const widthOf = (row: Row): number =>
  row.cells.some(c => c.merged) ? row.cells.length : row.cells.reduce((n, c) => n + Math.max(1, c.colSpan), 0);

/** Rows with each cell at its column; spans end at the table's edge, and places that no cell covers get an empty one. */
function printRows(
  rows: readonly Row[],
  count: number,
  styleFor: (row: Row) => string,
  alignFor: (row: Row, column: number) => CellAlign,
  context: BodyContext,
): PrintRow[] {
  /** For each column the row, counted from 0, at which it is free again. */
  const freeFrom = new Array<number>(count).fill(0);
  return rows.map((row, r) => {
    const cells: PrintCell[] = [];
    const placed = row.cells.some(c => c.merged) || row.cells.length === count;
    const covered = freeFrom.map(f => f > r);
    let next = 0;
    const add = (cell: Cell | null, column: number): void => {
      let colSpan = 1;
      while (cell && colSpan < cell.colSpan && column + colSpan < count && !covered[column + colSpan]) colSpan++;
      const rowSpan = Math.max(1, Math.min(cell?.rowSpan ?? 1, rows.length - r));
      for (let c = column; c < column + colSpan; c++) {
        covered[c] = true;
        freeFrom[c] = r + rowSpan;
      }
      cells.push({
        column,
        colSpan,
        rowSpan,
        style: styleFor(row),
        align: alignFor(row, column),
        inlines: cell ? printInlines(cell.inlines, context) : [],
        place: cell && !cell.computed ? { uri: cell.uri, span: cell.span } : null,
      });
    };
    row.cells.forEach((cell, i) => {
      if (cell.merged) return;
      let column = placed ? i : next;
      while (column < count && covered[column]) column++;
      if (column >= count) return;
      add(cell, column);
      next = column + Math.max(1, cell.colSpan);
    });
    for (let c = 0; c < count; c++) if (!covered[c]) add(null, c);
    return { cells: cells.sort((a, b) => a.column - b.column), place: { uri: row.uri, span: row.span } };
  });
}

const FIGURE = /^[-+−]?\(?\d[\d.,\s]*\)?%?$/u;

/** Columns of figures stand right, short marks (STT, x) in the middle, words left. */
function guessAlign(rows: readonly Row[], column: number): CellAlign {
  let figures = 0;
  let marks = 0;
  let filled = 0;
  for (const row of rows) {
    const text = row.cells[column]?.merged ? '' : (row.cells[column]?.prose.text.trim() ?? '');
    if (text === '' || isColumnNumbers(row)) continue;
    filled++;
    if (text.length <= 4 && (column === 0 || !/\d/u.test(text))) marks++;
    else if (FIGURE.test(text)) figures++;
  }
  if (filled === 0) return 'left';
  if (marks === filled) return 'center';
  return figures + marks >= filled * 0.7 && figures > 0 ? 'right' : 'left';
}

/** `1 | 2 | 3=1+2`: numbers of columns, not figures. */
function isColumnNumbers(row: Row): boolean {
  const texts = row.cells.filter(c => !c.merged).map(c => c.prose.text.replace(/\s/gu, ''));
  return (
    texts.length > 1 &&
    texts.every((t, i) => /^\(?(?:[A-Z]|\d+(?:=.+)?)\)?$/u.test(t) && (/\D/u.test(t) || Number(t) <= i + 1))
  );
}

const isTotal = (row: Row): boolean => {
  const first = row.cells.find(c => !c.merged && /\p{L}{2}/u.test(c.prose.text))?.prose.text.trim() ?? '';
  return /^(?:tổng\s+(?:số|cộng)(?!\p{L})|(?:tổng|cộng|toàn\s+(?:tỉnh|xã|ngành|thành phố))\s*:?$)/iu.test(first);
};
