/** The cells of a data table's rows as they are typed: `a | b | c` lines, YAML values, cells of a file. */

import { printPlain } from '../numbers/cell.ts';
import type { YamlNode, YamlScalar } from '../syntax/data-fence.ts';
import type { Span } from '../text/span.ts';
import type { DataFileCell, DataFileGrid } from './data-file/grid.ts';

export interface TableCell {
  readonly text: string;
  readonly span: Span;
  readonly fromFile: boolean;
}

/** A row before its cells are given to columns. */
export interface RowLine {
  readonly span: Span;
  readonly cells: readonly TableCell[];
  readonly level: number | null;
  readonly flow: boolean;
  readonly byName: boolean;
}

/** A value of a list or map as a cell. */
export function cellOf(node: YamlNode): TableCell {
  if (node.kind !== 'scalar') return { text: '', span: node.span, fromFile: false };
  const quote = node.style === 'quoted' && node.span.end - node.span.start === node.text.length + 2 ? 1 : 0;
  return { text: node.text, span: { start: node.span.start + quote, end: node.span.end - quote }, fromFile: false };
}

/** Rows written as `a | b | c`, one a line; rows of dashes are passed over, `cấp 1 |` gives the level. */
export function scalarLines(node: YamlScalar): RowLine[] {
  const texts = node.text.split('\n');
  const rows: RowLine[] = [];
  texts.forEach((text, i) => {
    const span = node.lines[i] ?? node.span;
    if (text.trim() === '' || /^[\s|:-]+$/u.test(text)) return;
    const exact = node.lines.length === texts.length && span.end - span.start >= text.trimEnd().length;
    const cells: TableCell[] = [];
    let at = 0;
    for (const part of splitBars(text)) {
      const lead = part.length - part.trimStart().length;
      const start = exact ? span.start + at + lead : span.start;
      const end = exact ? start + part.trim().length : span.end;
      cells.push({
        text: part.trim(),
        span: { start: Math.min(start, span.end), end: Math.min(Math.max(start, end), span.end) },
        fromFile: false,
      });
      at += part.length + 1;
    }
    if (cells.length > 1 && cells[0]!.text === '' && text.trimStart().startsWith('|')) cells.shift();
    if (cells.length > 1 && cells.at(-1)!.text === '' && text.trimEnd().endsWith('|')) cells.pop();
    const level = /^cấp\s+(\d)$/iu.exec(cells[0]?.text.normalize('NFC') ?? '');
    if (level) cells.shift();
    rows.push({ span, cells, level: level ? Number(level[1]) : null, flow: false, byName: false });
  });
  return rows;
}

/** Parts between `|`; one that is escaped or stands in `{{…}}` does not divide. */
function splitBars(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith('{{', at)) {
      const close = text.indexOf('}}', at);
      if (close > 0) at = close + 1;
    } else if (text[at] === '|') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Whether a merged cell of the heading reaches over this place. */
export function covered(header: readonly (readonly DataFileCell[])[], row: number, column: number): boolean {
  for (let r = 0; r <= row; r++)
    for (let c = 0; c <= column; c++) {
      const cell = header[r]![c];
      if (!cell || (r === row && c === column)) continue;
      if (r + cell.rowSpan > row && c + cell.colSpan > column) return true;
    }
  return false;
}

/** Whether the plain numbers of a file's column are amounts, printed with dots, and not years or codes. */
export function areAmounts(grid: DataFileGrid, column: number, title: string): boolean {
  if (/(?:^|[^\p{L}])(?:mã|số hiệu|năm|điện thoại|số tài khoản|cccd|cmnd)(?![\p{L}])/iu.test(title)) return false;
  const whole = grid.rows.map(row => row[column]?.text ?? '').filter(text => /^\d+$/u.test(text));
  return (
    !(whole.length > 0 && whole.every(text => /^(?:19|20)\d{2}$/u.test(text))) &&
    !whole.some(text => /^0\d/u.test(text))
  );
}

/** A plain number of a file with dots after thousands. */
export const withDots = (text: string): string => {
  const [number, fraction] = text.split(',') as [string, string?];
  return printPlain(fraction === undefined ? number : `${number}.${fraction}`);
};
