/** What belongs to a Markdown table besides its cells: caption and unit above it, merged cells, titles of columns. */

import type { ParagraphNode, Range } from '../syntax/tree.ts';
import { EMPTY_PROSE } from '../text/prose.ts';
import type { Row } from './report.ts';

/** A line above a table that belongs to it. */
export interface CaptionLine extends Range {
  readonly kind: 'caption' | 'unit';
  /** Where the line starts, its label included. */
  readonly start: number;
}

const CAPTION = /^[*_]{0,3}(?:Bảng|Biểu)(?:\s+số)?\s+\d[\d.]*\s*[:.–-]/iu;
const UNIT = /^[*_(]{0,4}(?:Đơn vị(?:\s+tính)?|ĐVT)\s*:\s*/iu;

/** What a line above a table says of it, by how it begins; null where it is a line of the text. */
export const captionKind = (line: string): CaptionLine['kind'] | null =>
  line.length > 400 ? null : UNIT.test(line) ? 'unit' : CAPTION.test(line) ? 'caption' : null;

/** The caption and unit lines that end a paragraph above a table, and the lines before them; null where there is none. */
export function captionLines(
  text: string,
  node: ParagraphNode,
): { readonly before: readonly Range[]; readonly lines: readonly CaptionLine[] } | null {
  const lines: CaptionLine[] = [];
  let at = node.lines.length;
  while (at > 0 && lines.length < 2) {
    const line = node.lines[at - 1]!;
    const words = text.slice(line.from, line.to).normalize('NFC');
    if (words.length > 400) break;
    if (!lines.some(l => l.kind === 'unit') && UNIT.test(words)) {
      const from = line.from + text.slice(line.from, line.to).indexOf(':') + 1;
      lines.unshift({ kind: 'unit', start: line.from, ...trimMarks(text, from, line.to) });
    } else if (!lines.some(l => l.kind === 'caption') && CAPTION.test(words))
      lines.unshift({ kind: 'caption', start: line.from, from: line.from, to: line.to });
    else break;
    at--;
  }
  return lines.length === 0 ? null : { before: node.lines.slice(0, at), lines };
}

function trimMarks(text: string, from: number, to: number): Range {
  while (from < to && /[\s*_]/u.test(text[from]!)) from++;
  while (to > from && /[\s*_)]/u.test(text[to - 1]!)) to--;
  return { from, to };
}

/**
 * Cells `<` and `^` widen the cell to their left or above. A mark that no cell can take up stays the text it is.
 * Rows may be ragged.
 */
export function mergeCells(rows: readonly Row[]): readonly Row[] {
  const marks = rows.map(row => row.cells.map(cell => cell.prose.text));
  if (!marks.some(row => row.includes('<') || row.includes('^'))) return rows;
  const owners: (readonly [number, number])[][] = [];
  marks.forEach((row, r) => {
    owners.push([]);
    row.forEach((mark, c) => {
      const left = mark === '<' && c > 0 ? owners[r]![c - 1] : undefined;
      const above = mark === '^' && r > 0 ? owners[r - 1]![c] : undefined;
      owners[r]!.push(left ?? above ?? [r, c]);
    });
  });
  const owns = (r: number, c: number, row: number, column: number): boolean => {
    const owner = owners[row]?.[column];
    return owner !== undefined && owner[0] === r && owner[1] === c;
  };
  const covered = new Set<string>();
  const spans = marks.map((row, r) =>
    row.map((_mark, c) => {
      if (!owns(r, c, r, c)) return { colSpan: 1, rowSpan: 1 };
      let colSpan = 1;
      while (owns(r, c, r, c + colSpan)) colSpan++;
      const whole = (down: number): boolean =>
        Array.from({ length: colSpan }, (_, i) => owns(r, c, r + down, c + i)).every(Boolean);
      let rowSpan = 1;
      while (whole(rowSpan)) rowSpan++;
      for (let y = r; y < r + rowSpan; y++)
        for (let x = c; x < c + colSpan; x++) if (y > r || x > c) covered.add(`${y} ${x}`);
      return { colSpan, rowSpan };
    }),
  );
  return rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) =>
      covered.has(`${r} ${c}`)
        ? { ...cell, inlines: [], prose: EMPTY_PROSE, merged: true }
        : { ...cell, ...spans[r]![c]! },
    ),
  }));
}

/** Rows that a cell of the heading row reaches down into are heading rows too: columns in groups. */
export function headingRows(rows: readonly Row[]): { header: readonly Row[]; rows: readonly Row[] } {
  let count = 1;
  for (let r = 0; r < count; r++) for (const cell of rows[r]!.cells) count = Math.max(count, r + cell.rowSpan);
  return { header: rows.slice(0, count), rows: rows.slice(count) };
}

/** The heading cells that stand over a column, outermost first. */
export function columnTitle(header: readonly Row[], column: number): string {
  const titles = header.map(row => {
    let at = column;
    while (at > 0 && row.cells[at]?.merged) at--;
    const cell = row.cells[at];
    return cell && at + cell.colSpan > column ? cell.prose.text : '';
  });
  return titles.filter((title, i) => title !== '' && titles.indexOf(title) === i).join(' / ');
}
