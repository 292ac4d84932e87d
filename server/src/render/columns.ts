/** Widths of a table's columns from what stands in them, so that all outputs share them. */

import { breakLines, textWidth } from './metrics.ts';

export interface ColumnText {
  readonly column: number;
  readonly colSpan: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/**
 * `count` widths that add up to `width` millimetres. Each column gets at least its longest word as far as there is
 * room, then what its longest text asks for; `padding` is what a cell needs left and right together.
 */
export function columnWidths(cells: readonly ColumnText[], count: number, width: number, padding: number): number[] {
  const least = leastWidths(cells, count, padding);
  const most = new Array<number>(count).fill(padding + 4);
  for (const cell of cells) {
    if (cell.colSpan !== 1 || cell.column >= count) continue;
    const whole = Math.min(width, textWidth(cell.text, cell.size, cell.bold));
    most[cell.column] = Math.max(most[cell.column]!, whole + padding + 0.5);
  }
  for (const cell of cells) {
    if (cell.colSpan <= 1) continue;
    const end = Math.min(count, cell.column + cell.colSpan);
    const lines = breakLines(cell.text, cell.size, cell.bold, width / 2);
    const need = Math.max(0, ...lines.map(l => textWidth(l, cell.size, cell.bold))) + padding;
    const have = sum(most.slice(cell.column, end));
    if (need > have) for (let i = cell.column; i < end; i++) most[i] = most[i]! + (need - have) / (end - cell.column);
  }
  const leastSum = sum(least);
  if (leastSum >= width) return least.map(w => (w / leastSum) * width);
  const wish = most.map((w, i) => w - least[i]!);
  const wishSum = sum(wish);
  const free = width - leastSum;
  if (wishSum <= 0) return least.map(w => w + free / count);
  if (wishSum <= free) {
    // What is left goes to the columns with longer texts: a column of marks stays narrow.
    const shares = wish.map(w => w + 2);
    const sharesSum = sum(shares);
    const left = free - wishSum;
    return most.map((w, i) => w + (shares[i]! / sharesSum) * left);
  }
  // What texts ask for is dampened, so that one long column does not starve the others.
  const damped = wish.map(Math.sqrt);
  const dampedSum = sum(damped);
  return least.map((w, i) => w + (damped[i]! / dampedSum) * free);
}

/** What each column needs for its longest word. */
function leastWidths(cells: readonly ColumnText[], count: number, padding: number): number[] {
  const least = new Array<number>(count).fill(padding + 4);
  for (const cell of cells) {
    if (cell.colSpan !== 1 || cell.column >= count) continue;
    let word = 0;
    for (const w of cell.text.split(/[ \t\n]+/u)) word = Math.max(word, textWidth(w, cell.size, cell.bold));
    least[cell.column] = Math.max(least[cell.column]!, word + padding + 0.5);
  }
  return least;
}

/** Smaller letters than this share of the style's can hardly be read: a wider table breaks its words. */
const SMALLEST = 0.62;

/** The share of its letters' size, at most 1, at which a table fits into `width` without breaking a word. */
export function fittingScale(cells: readonly ColumnText[], count: number, width: number, padding: number): number {
  for (let scale = 1; scale > SMALLEST; scale -= 0.04) {
    const smaller = scale === 1 ? cells : cells.map(cell => ({ ...cell, size: cell.size * scale }));
    if (sum(leastWidths(smaller, count, padding * scale)) <= width) return Math.round(scale * 100) / 100;
  }
  return SMALLEST;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
