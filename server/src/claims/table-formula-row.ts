/** The row of column numbers under a table's heading, `A | B | 1 | 2 | 3=1+2`, or such numbers in the headings themselves. */

import type { Row, Table } from '../model/report.ts';
import { LONGEST } from '../model/table-words.ts';
import { type FormulaNode, parseFormula } from '../numbers/formula.ts';
import { NOTE_MARK, sourceSpan } from '../text/prose.ts';
import type { Place } from '../text/span.ts';

export interface ColumnFormula {
  /** The column that it computes. */
  readonly column: number;
  /** `1+2` as typed, for messages. */
  readonly text: string;
  readonly node: FormulaNode;
  /** Where it stands: the cell of the number row, or the heading. */
  readonly place: Place;
}

export interface ColumnNumbers {
  /** The body row that holds the numbers and no figures; null where the headings hold them, or nothing does. */
  readonly row: Row | null;
  readonly numbers: ReadonlyMap<string, number>;
  readonly formulas: readonly ColumnFormula[];
}

const NONE: ColumnNumbers = { row: null, numbers: new Map(), formulas: [] };
const NUMBER = /^[([]?\s*(\d{1,3}|[A-ZĐ])\s*[)\]]?$/u;
const FORMULA = /^[([]?\s*(?:(\d{1,3}|[A-ZĐ])\s*[)\]]?\s*)?=\s*(.{1,200}?)$/u;

/** Finds the column numbers of a table whose heading takes up the first `from` rows of its body. */
export function columnNumbers(table: Table, from: number): ColumnNumbers {
  for (const row of [...table.header.slice(1), ...table.rows.slice(from, from + 2)]) {
    const found = numberRow(row);
    if (found) return { ...found, row: table.rows.includes(row) ? row : null };
  }
  const last = table.header.at(-1);
  return last ? headingNumbers(last) : NONE;
}

function numberRow(row: Row): Omit<ColumnNumbers, 'row'> | null {
  const numbers = new Map<string, number>();
  const pending: { column: number; text: string; place: Place }[] = [];
  let before = 0;
  let inOrder = true;
  let figures = 0;
  for (const [column, cell] of row.cells.entries()) {
    const text = cell.prose.text.replaceAll(NOTE_MARK, '').trim();
    if (text === '' || cell.merged) continue;
    if (text.length > LONGEST) return null;
    const plain = NUMBER.exec(text);
    const formula = plain ? null : FORMULA.exec(text);
    if (!plain && !formula) return null;
    const name = plain?.[1] ?? formula?.[1];
    if (name !== undefined) {
      if (/^\d/u.test(name)) {
        figures++;
        if (Number(name) !== before + 1) inOrder = false;
        before = Number(name);
      }
      if (numbers.has(nameKey(name))) return null;
      numbers.set(nameKey(name), column);
    }
    if (formula) pending.push({ column, text: closing(formula[2]!), place: { uri: cell.uri, span: cell.span } });
  }
  // Without formulas only a plain run 1, 2, 3 … is a row of numbers and not of figures.
  if (
    pending.length === 0
      ? !inOrder || figures < 2 || numbers.size < row.cells.filter(c => !c.merged).length - 1
      : figures < 1
  )
    return null;
  return { numbers, formulas: readFormulas(pending) };
}

/** `Tổng số (3=1+2)`, `Tỷ lệ (5)=(4)/(3)` in the headings. */
function headingNumbers(row: Row): ColumnNumbers {
  const numbers = new Map<string, number>();
  const pending: { column: number; text: string; place: Place }[] = [];
  row.cells.forEach((cell, column) => {
    const text = cell.prose.text;
    if (text.length > LONGEST) return;
    const match =
      /\(\s*(\d{1,3})\s*=\s*([^=]{1,120})\)\s*$/u.exec(text) ??
      /\(\s*(\d{1,3})\s*\)\s*=\s*([^=]{1,120})$/u.exec(text) ??
      /(?:^|\s)(\d{1,3})\s*=\s*([\d(][\d()\s.,x×*/:+−-]{0,120})$/u.exec(text) ??
      /\(\s*(\d{1,3})\s*\)\s*$/u.exec(text);
    if (!match || numbers.has(match[1]!)) return;
    numbers.set(String(Number(match[1]!)), column);
    if (match[2] !== undefined)
      pending.push({
        column,
        text: match[2].trim(),
        place: { uri: cell.uri, span: sourceSpan(cell.prose, match.index, text.length) },
      });
  });
  if (pending.length === 0 || numbers.size < 2) return NONE;
  return { row: null, numbers, formulas: readFormulas(pending) };
}

/** Drops the bracket that closes `(3=1+2)` as a whole. */
function closing(text: string): string {
  let depth = 0;
  for (const character of text) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  return (depth < 0 ? text.replace(/[)\]]\s*$/u, '') : text).trim();
}

function readFormulas(pending: readonly { column: number; text: string; place: Place }[]): ColumnFormula[] {
  const formulas: ColumnFormula[] = [];
  for (const { column, text, place } of pending) {
    const parsed = parseFormula(expandRange(text), { columns: true });
    if (parsed.ok) formulas.push({ column, text, node: parsed.node, place });
  }
  return formulas;
}

/** `4+...+8` and `4+5+…+8` name every column between. */
function expandRange(text: string): string {
  return text.replace(
    /\(?(\d{1,3})\)?\s*\+\s*(?:…|\.{2,})\s*\+\s*\(?(\d{1,3})\)?/gu,
    (whole, from: string, to: string) => {
      const [a, b] = [Number(from), Number(to)];
      if (b <= a || b - a > 100) return whole;
      return Array.from({ length: b - a + 1 }, (_, i) => a + i).join('+');
    },
  );
}

/** Names of columns are compared as numbers or upper-case letters. */
export const nameKey = (name: string): string =>
  /^\d+$/u.test(name) ? String(Number(name)) : name.toLocaleUpperCase('vi');
