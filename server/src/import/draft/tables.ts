/** Tables as rows of cells between `|`, merged cells as `<` and `^`. */

import type { WordCell, WordTable } from '../word/document.ts';
import { type Names, writeInlines } from './inlines.ts';
import { allText, joinPieces, onOneLine, type Piece, plainPieces, textOfPieces } from './pieces.ts';
import type { DraftWriter } from './writer.ts';

/** A cell of the grid: what stands in it, or the mark of one that reaches into it. */
type GridCell = { readonly pieces: readonly Piece[]; readonly align: Align | null } | '<' | '^';

type Align = 'left' | 'center' | 'right';

export interface TableContext {
  readonly names: Names;
  /** The pieces of a cell's paragraphs, each with its number; tables in it as their paragraphs. */
  paragraphs(cell: WordCell): readonly { readonly pieces: readonly Piece[]; readonly align: Align | null }[];
  /** Told where paragraphs of a cell become one. */
  merged(cell: WordCell, count: number): void;
}

/** Writes a table; the first row becomes its heading row. */
export function writeTable(writer: DraftWriter, table: WordTable, context: TableContext): void {
  const grid = gridOf(table, context);
  const width = Math.max(1, ...grid.map(row => row.length));
  const rows = grid.map(row => [
    ...row,
    ...Array.from({ length: width - row.length }, (): GridCell => ({ pieces: [], align: null })),
  ]);
  const heads = headingRows(rows);
  const align = Array.from({ length: width }, (_, column) => columnAlign(rows.slice(heads).map(row => row[column]!)));
  rows.forEach((row, r) => {
    // Bold heading and total rows are printed so by themselves.
    const whole = row.every(
      cell => typeof cell === 'string' || cell.pieces.length === 0 || allText(cell.pieces, p => p.bold),
    );
    const plain = r < heads || (whole && isTotal(row));
    writer.mark('|');
    for (const cell of row) {
      if (typeof cell === 'string') writer.mark(` ${cell} |`);
      else if (cell.pieces.length === 0) writer.mark(' |');
      else {
        writer.mark(' ');
        writeInlines(writer, plain ? plainPieces(cell.pieces) : cell.pieces, context.names, {
          lineStart: false,
          cell: true,
          indent: '',
        });
        writer.mark(' |');
      }
    }
    writer.mark('\n');
    if (r === 0)
      writer.mark(`|${align.map(a => (a === 'center' ? ':---:' : a === 'right' ? '---:' : '---')).join('|')}|\n`);
  });
}

function gridOf(table: WordTable, context: TableContext): GridCell[][] {
  const grid: GridCell[][] = [];
  for (const row of table.rows) {
    const cells: GridCell[] = Array.from({ length: Math.min(row.skipped, 60) }, () => ({ pieces: [], align: null }));
    for (const cell of row.cells) {
      const paragraphs = context.paragraphs(cell).filter(p => p.pieces.length > 0);
      if (paragraphs.length > 1) context.merged(cell, paragraphs.length);
      const pieces = onOneLine(joinPieces(paragraphs.map(p => p.pieces)));
      const above = grid.at(-1)?.[cells.length];
      if (cell.merge === 'continue' && pieces.length === 0 && above !== undefined) cells.push('^');
      else cells.push({ pieces, align: paragraphs[0]?.align ?? null });
      for (let i = 1; i < cell.colSpan && cells.length < 200; i++) cells.push('<');
    }
    grid.push(cells);
  }
  return grid;
}

/** Rows that a cell of the first one reaches down into are heading rows too. */
function headingRows(rows: readonly (readonly GridCell[])[]): number {
  let count = 1;
  while (rows[count]?.includes('^')) count++;
  return count;
}

/** How most cells of a column stand. */
function columnAlign(cells: readonly GridCell[]): Align {
  const counts: Record<Align, number> = { left: 0, center: 0, right: 0 };
  for (const cell of cells) if (typeof cell !== 'string' && cell.pieces.length > 0 && cell.align) counts[cell.align]++;
  if (counts.right > counts.left && counts.right >= counts.center) return 'right';
  return counts.center > counts.left ? 'center' : 'left';
}

/** A row that says of itself that it is a total: outputs print it bold. */
function isTotal(row: readonly GridCell[]): boolean {
  const texts = row.map(cell => (typeof cell === 'string' ? '' : textOfPieces(cell.pieces).trim()));
  const label = texts.find(text => /\p{L}{2}/u.test(text)) ?? '';
  return /^(?:tổng\s+(?:số|cộng)(?!\p{L})|(?:tổng|cộng|toàn\s+(?:tỉnh|xã|ngành|thành phố))\s*:?$)/iu.test(label);
}
