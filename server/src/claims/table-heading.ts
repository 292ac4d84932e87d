/** The heading of a table: the texts above each column, also where the heading goes on in the first rows of the body. */

import type { Row, Table } from '../model/report.ts';
import { LONGEST } from '../model/table-words.ts';
import { NOTE_MARK } from '../text/prose.ts';

export interface Heading {
  /** Header texts above each column, outermost first, joined by ` / `. */
  readonly titles: readonly string[];
  /** Body rows that belong to the heading. */
  readonly rows: readonly Row[];
}

/** Most rows of the body that a heading may go on in. */
const MAX_ROWS = 3;

/** Reads the heading. A row goes on with it when it holds words only and nothing (or `^`) in its first column. */
export function headingOf(table: Table): Heading {
  const titles = table.columns.map(column =>
    column.title.slice(0, LONGEST).normalize('NFC').replaceAll(NOTE_MARK, '').trim(),
  );
  if (table.origin === 'data') return { titles, rows: [] };
  const rows: Row[] = [];
  for (const row of table.rows.slice(0, MAX_ROWS)) {
    if (!goesOn(row, rows.at(-1) ?? table.header.at(-1))) break;
    rows.push(row);
  }
  if (rows.length === 0) return { titles, rows };
  const first = table.header.at(-1);
  const whole = titles.map((title, column) => {
    const path = [title === '' || first?.cells[column]?.merged ? leftOf(titles, column) : title];
    for (const [i, row] of rows.entries()) {
      const text = textOf(row, column);
      const above = i === 0 ? titles : rows[i - 1]!.cells.map((_, c) => textOf(rows[i - 1]!, c));
      if (text !== '') path.push(text);
      else if (above[column] === '' && !row.cells[column]?.merged) path.push('');
    }
    return path.filter(part => part !== '').join(' / ');
  });
  return { titles: whole, rows };
}

const textOf = (row: Row, column: number): string => {
  const cell = row.cells[column];
  return cell && !cell.merged ? cell.prose.text.slice(0, LONGEST).replaceAll(NOTE_MARK, '').trim() : '';
};

/** The text of the group that reaches over a column without a text of its own. */
function leftOf(titles: readonly string[], column: number): string {
  for (let i = column; i > 0; i--) if (titles[i] !== '') return titles[i]!;
  return '';
}

function goesOn(row: Row, above: Row | undefined): boolean {
  const [first] = row.cells;
  if (!first || (!first.merged && first.prose.text.trim() !== '')) return false;
  const texts = row.cells.map((_, column) => textOf(row, column));
  // Years stand under headings too.
  if (texts.some(text => /^[-+(]?\d/u.test(text) && !/^(?:19|20)\d\d$/u.test(text))) return false;
  if (texts.filter(text => text !== '').length < 2) return false;
  const up = row.cells.some(cell => cell.merged);
  return (
    up || (above?.cells.some((cell, i) => (cell.merged || cell.prose.text.trim() === '') && texts[i] !== '') ?? false)
  );
}
