/** Tables of WordprocessingML (ECMA-376-1, 17.4), and tables of the print tree as such. */

import type { PrintCell, PrintRow, PrintTable } from '../print.ts';
import { styleOf } from '../style.ts';
import type { DocxContext } from './context.ts';
import { changed, runs } from './inlines.ts';
import { border, paragraph } from './properties.ts';
import { borderSize, twips } from './units.ts';
import { element, valued } from './xml.ts';

export interface TableFrame {
  /** Of the columns, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Of all lines, in eighths of a point; 0: no lines. */
  readonly weight: number;
  /** Room in each cell at its sides, and above and below, in twentieths of a point. */
  readonly x: number;
  readonly y: number;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const measure = (name: string, size: number): string => element(name, { 'w:w': size, 'w:type': 'dxa' });

export function tableElement({ widths, weight, x, y }: TableFrame, rows: readonly string[]): string {
  const margins = measure('w:top', y) + measure('w:left', x) + measure('w:bottom', y) + measure('w:right', x);
  const properties =
    measure('w:tblW', sum(widths)) +
    element('w:tblBorders', {}, SIDES.map(side => border({ side, weight })).join('')) +
    element('w:tblLayout', { 'w:type': 'fixed' }) +
    element('w:tblCellMar', {}, margins);
  const columns = widths.map(width => element('w:gridCol', { 'w:w': width }));
  const grid = element('w:tblPr', {}, properties) + element('w:tblGrid', {}, columns.join(''));
  return element('w:tbl', {}, grid + rows.join(''));
}

/** A row, which no page break splits; heading rows stand on top of every page. */
export function rowElement(cells: readonly string[], heading = false, change = ''): string {
  const properties = element('w:cantSplit') + (heading ? element('w:tblHeader') : '') + change;
  return element('w:tr', {}, element('w:trPr', {}, properties) + cells.join(''));
}

interface CellProperties {
  readonly width: number;
  /** Columns; 1 by default. */
  readonly span?: number;
  /** A cell over several rows stands in each of them, in all but the first as one that continues (17.4.84). */
  readonly merge?: 'restart' | 'continue' | undefined;
  readonly centred?: boolean;
}

export function cellElement({ width, span = 1, merge, centred }: CellProperties, content: string): string {
  const properties =
    measure('w:tcW', width) +
    (span > 1 ? valued('w:gridSpan', span) : '') +
    (merge ? valued('w:vMerge', merge) : '') +
    (centred ? valued('w:vAlign', 'center') : '');
  return element('w:tc', {}, element('w:tcPr', {}, properties) + content);
}

/** A cell in the rows that it stands in: from the one where it begins up to `end`. */
interface Standing {
  readonly cell: PrintCell;
  readonly begin: number;
  readonly end: number;
}

export function tableXml(block: PrintTable, context: DocxContext): string {
  const { border: weight, padding } = context.style.tables;
  const widths = block.columns.map(twips);
  const last = block.header.length + block.rows.length - 1;
  let standing: readonly Standing[] = [];
  const rowOf = (print: PrintRow, r: number): string => {
    const begun = print.cells.map(cell => ({ cell, begin: r, end: r + cell.rowSpan }));
    standing = [...standing.filter(({ end }) => end > r), ...begun].sort((a, b) => a.cell.column - b.cell.column);
    const cells = standing.map(({ cell, begin }) => {
      const { column, colSpan, rowSpan } = cell;
      const merge = rowSpan === 1 ? undefined : begin === r ? 'restart' : 'continue';
      const width = sum(widths.slice(column, column + colSpan));
      const size = block.scale < 1 ? styleOf(context.style, cell.style).size * block.scale : null;
      const content = merge === 'continue' ? '' : runs(cell.inlines, context, size === null ? {} : { size });
      const style = context.styles.paragraph(cell.style);
      // A row stays with the next where its paragraphs do.
      const keepNext = block.whole && r < last ? { keepNext: true } : {};
      const text = paragraph({ style, ...keepNext, align: cell.align }, content);
      return cellElement({ width, span: colSpan, merge, centred: true }, text);
    });
    const change = print.change && context.revision ? changed(print.change, context) : '';
    return rowElement(cells, r < block.header.length, change);
  };
  const frame = {
    widths,
    weight: borderSize(weight),
    x: twips(padding.x * block.scale),
    y: twips(padding.y * block.scale),
  };
  return tableElement(frame, [...block.header, ...block.rows].map(rowOf));
}
