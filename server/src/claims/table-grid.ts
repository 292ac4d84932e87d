/** A table as rows and columns that know what they are: number columns, labels, levels, totals, parts, units. */

import Big from 'big.js';
import type { Cell, Row, Table } from '../model/report.ts';
import {
  additive,
  isMeasure,
  LONGEST,
  percentTitle,
  rateLabel,
  thereof,
  tidy,
  totalWord,
} from '../model/table-words.ts';
import { readNumber } from '../numbers/cell.ts';
import { sourceSpan } from '../text/prose.ts';
import type { Place } from '../text/span.ts';
import { type ColumnFormula, columnNumbers } from './table-formula-row.ts';
import { headingOf } from './table-heading.ts';
import { orderRank } from './table-order.ts';

/**
 * `blank`: nothing; `nil`: a dash, nothing of the kind; `void`: `x`, does not apply; `doubt`: a number that can be read
 * two ways, or approximate.
 */
export interface GridCell {
  readonly kind: 'number' | 'blank' | 'nil' | 'void' | 'text' | 'doubt';
  readonly value: Big | null;
  /** The value in floating point, for a first look only; NaN where there is none. */
  readonly rough: number;
  readonly decimals: number;
  /** The text of the number, or of the whole cell. */
  readonly text: string;
  /** What stands behind the number in the cell. */
  readonly unit: string | null;
  readonly place: Place | null;
}

export interface GridColumn {
  readonly index: number;
  readonly title: string;
  /** The header texts above the column, outermost first. */
  readonly path: readonly string[];
  readonly role: 'order' | 'label' | 'unit' | 'number' | 'text';
  readonly additive: 'yes' | 'no' | 'maybe';
  readonly percent: boolean;
  readonly unit: string | null;
  /** Half a unit in the last digit of a whole number of this column: 0 for counts. */
  readonly wholeHalf: Big;
}

export interface GridRow {
  readonly index: number;
  readonly row: Row;
  readonly label: string;
  /** What stands in the STT column, or before the label. */
  readonly order: string;
  /** Depth by its number, 0 outermost; null where it has none. */
  readonly rank: number | null;
  readonly role: 'data' | 'total' | 'weak-total' | 'thereof' | 'rate' | 'heading';
  readonly unit: string | null;
  /** Stands under `Trong đó`, but nothing shows where that ends. */
  readonly loose: boolean;
  /** `…` stands for rows that are left out. */
  readonly elided: boolean;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly table: Table;
  readonly columns: readonly GridColumn[];
  /** Body rows without the row of column numbers. */
  readonly rows: readonly GridRow[];
  /** Column index by the number or letter that its heading gives it. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly formulas: readonly ColumnFormula[];
  /** The body row of column numbers; null where the headings hold them, or nothing does. */
  readonly numberRow: Row | null;
}

const ELIDED = /^(?:…|\.\.)[….]*$/u;
const EMPTY: GridCell = {
  kind: 'blank',
  value: null,
  rough: Number.NaN,
  decimals: 0,
  text: '',
  unit: null,
  place: null,
};
const ZERO = new Big(0);
const HALF = new Big('0.5');

/** Reads a table; null where it holds no figures to compare. */
export function readGrid(table: Table): Grid | null {
  if (table.rows.length === 0 || table.columns.length < 2 || table.columns.length > 200) return null;
  const heading = headingOf(table);
  const numbering = columnNumbers(table, heading.rows.length);
  const body = table.rows.slice(heading.rows.length).filter(row => row !== numbering.row);
  if (body.length === 0) return null;
  const width = table.columns.length;
  const cells = body.map(row => Array.from({ length: width }, (_, i) => readCell(row.cells[i])));
  const { titles } = heading;
  const roles = columnRoles(titles, cells);
  settleConventions(cells, roles);
  const unitColumn = roles.indexOf('unit');
  const tableUnit = table.unit ? singleUnit(table.unit.text) : null;
  const columns = titles.map((title, index): GridColumn => {
    const own = table.columns[index]!.unit ?? titleUnit(title);
    const percent = roles[index] === 'number' && (own === '%' || percentTitle(title) || mostlyPercent(cells, index));
    const unit = own ?? (percent ? '%' : unitColumn >= 0 ? null : tableUnit);
    const word = percent ? 'no' : additive(title);
    return {
      index,
      title,
      path: title.split(' / ').map(part => part.trim()),
      role: roles[index]!,
      additive: word === 'maybe' && tableUnit !== null && tableUnit !== '%' && !tableUnit.includes('/') ? 'yes' : word,
      percent,
      unit,
      wholeHalf: wholeHalf(cells, index, unit),
    };
  });
  const label = roles.indexOf('label');
  const order = roles.indexOf('order');
  let part = false;
  let partRank: number | null = null;
  const ordered = order >= 0 && cells.some(row => orderRank(row[order]!.text) !== null);
  const rows = body.map((row, index): GridRow => {
    const line = cells[index]!;
    const name = labelOf(line, label, order);
    const mark = order >= 0 && orderRank(line[order]!.text) !== null ? line[order]!.text : leadingMark(name);
    const rank = orderRank(mark);
    const text = mark !== '' && name.startsWith(mark) ? name.slice(mark.length).replace(/^[\s.)]+/u, '') : name;
    const figures = line.some((cell, i) => roles[i] === 'number' && cell.kind !== 'blank' && cell.kind !== 'text');
    const isThereof = thereof(text);
    const total = totalWord(text);
    if (isThereof) {
      part = true;
      partRank = rank;
    } else if (part && !goesOn(rank, partRank, ordered)) part = false;
    else if (part && total === 'strong') part = false;
    let role: GridRow['role'] = 'data';
    if (!figures) role = line.some(cell => ELIDED.test(cell.text)) ? 'data' : 'heading';
    else if (part) role = 'thereof';
    else if (total) role = total === 'strong' ? 'total' : 'weak-total';
    else if (rateLabel(text) && !figuresCount(unitColumn >= 0 ? line[unitColumn]!.text : '')) role = 'rate';
    return {
      index,
      row,
      label: text,
      order: mark,
      rank,
      role,
      loose: role === 'thereof' && !isThereof && rank === null && !ordered,
      elided: line.some(cell => ELIDED.test(cell.text)),
      unit: unitColumn >= 0 ? tidy(line[unitColumn]!.text) || null : null,
      cells: line,
    };
  });
  return { table, columns, rows, numbers: numbering.numbers, formulas: numbering.formulas, numberRow: numbering.row };
}

/** Whether a row after `Trong đó` still belongs to it: deeper than it, or unnumbered among numbered rows. */
function goesOn(rank: number | null, partRank: number | null, ordered: boolean): boolean {
  if (rank === null) return ordered || partRank === null;
  if (partRank === null) return rank >= 7;
  return rank >= partRank && rank >= 7;
}

const figuresCount = (unit: string): boolean => unit !== '' && !/%|\//u.test(unit);

// ------------------------------------------------------------------------------------------------ cells

const NOTE = '\uFFFC';

/** What a cell says. Footnote marks, a closing star and `(1)` behind a number are no part of it. */
export function readCell(cell: Cell | undefined): GridCell {
  if (!cell || cell.merged) return EMPTY;
  const whole = cell.prose.text;
  let start = 0;
  let end = whole.length;
  const edge = (at: number): boolean => /[\s\uFFFC*¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(whole[at]!);
  while (start < end && edge(start)) start++;
  while (end > start && edge(end - 1)) end--;
  const text = whole.slice(start, end);
  const at = (from: number, to: number): Place => ({ uri: cell.uri, span: sourceSpan(cell.prose, from, to) });
  if (text === '') return { ...EMPTY, place: { uri: cell.uri, span: cell.span } };
  if (/^[-–—−]{1,3}$/u.test(text)) return { ...EMPTY, kind: 'nil', text, place: at(start, end) };
  if (/^[xX×]$/u.test(text)) return { ...EMPTY, kind: 'void', text, place: at(start, end) };
  if (text.length > 80 || text.includes(NOTE))
    return { ...EMPTY, kind: 'text', text: text.replaceAll(NOTE, ''), place: at(start, end) };
  const match =
    /^([-+−–]?\s?\(?\d[\d.,\u0020\u00A0\u2009\u202F]*\)?)\s*(%|‰|[\p{L}][\p{L}\p{M}\d²³./ ]*)?(?:\s?\(\d{1,2}\))?$/u.exec(
      text,
    );
  const numeral = match?.[1]?.trim();
  const number = numeral ? readNumber(numeral) : null;
  if (!number) return { ...EMPTY, kind: approximate(text) ? 'doubt' : 'text', text, place: at(start, end) };
  const unit = match![2]?.trim() ?? null;
  return {
    kind: 'number',
    value: new Big(number.value),
    rough: Number(number.value),
    decimals: number.decimals,
    text: numeral!,
    unit,
    place: at(start, start + numeral!.length),
  };
}

const approximate = (text: string): boolean => /^(?:[<>≤≥~≈]|trên|khoảng|gần|hơn|dưới|ước)\s*\d/iu.test(text);

/** In a column of plain decimals (`85.46`) a numeral such as `1.234` can be either; it is then left alone. */
function settleConventions(cells: GridCell[][], roles: readonly GridColumn['role'][]): void {
  roles.forEach((role, index) => {
    if (role !== 'number') return;
    const plain = cells.some(row => row[index]!.kind === 'number' && readNumber(row[index]!.text)?.ambiguous);
    if (!plain) return;
    for (const row of cells) {
      const cell = row[index]!;
      if (cell.kind === 'number' && /^[-+−]?\d{1,3}[.,]\d{3}$/u.test(cell.text))
        row[index] = { ...cell, kind: 'doubt', value: null, rough: Number.NaN };
    }
  });
}

// ------------------------------------------------------------------------------------------------ columns

const ORDER_TITLE = /^(?:stt|tt|số tt|số thứ tự|thứ tự|#|no\.?)$/u;
const UNIT_TITLE = /^(?:đvt|đơn vị tính|đv tính|đ\.v\.t|đơn vị)(?: |$|\()/u;

function columnRoles(titles: readonly string[], cells: readonly (readonly GridCell[])[]): GridColumn['role'][] {
  const roles: GridColumn['role'][] = titles.map((title, index) => {
    const name = tidy(title);
    let numbers = 0;
    let words = 0;
    for (const row of cells) {
      const kind = row[index]!.kind;
      if (kind === 'number' || kind === 'doubt') numbers++;
      else if (kind === 'text') words++;
    }
    if (ORDER_TITLE.test(name)) return 'order';
    if (index === 0 && name === '' && cells.every(row => row[0]!.text === '' || orderRank(row[0]!.text) !== null))
      return 'order';
    return numbers > 0 && numbers >= words ? 'number' : 'text';
  });
  // The label: the first column of words; else the first column, whatever it holds.
  let label = roles.findIndex((role, index) => role === 'text' && cells.some(row => row[index]!.kind === 'text'));
  const first = roles.findIndex(role => role !== 'order');
  if (label < 0 || label > first + 1) label = first;
  if (label >= 0) roles[label] = 'label';
  titles.forEach((title, index) => {
    if (index !== label && index > label && roles[index] === 'text' && UNIT_TITLE.test(tidy(title)))
      roles[index] = 'unit';
  });
  return roles;
}

/** The label of a row; a total is often typed in the STT column. */
function labelOf(line: readonly GridCell[], label: number, order: number): string {
  const own = label >= 0 ? line[label]!.text.slice(0, LONGEST) : '';
  if (own !== '' || order < 0) return own.normalize('NFC');
  const before = line[order]!.text;
  return orderRank(before) === null || totalWord(before) ? before.normalize('NFC') : '';
}

/** The number or sign before a label: `- Nam`, `1.1. Cây lúa`, `a) Lúa`. */
function leadingMark(label: string): string {
  const match = /^(?:[-–+•*](?=\s)|(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[a-zđA-ZĐ])(?=[.)]\s))/u.exec(label);
  return match ? match[0] : '';
}

function mostlyPercent(cells: readonly (readonly GridCell[])[], index: number): boolean {
  let percent = 0;
  let numbers = 0;
  for (const row of cells) {
    if (row[index]!.kind !== 'number') continue;
    numbers++;
    if (row[index]!.unit === '%') percent++;
  }
  return percent * 2 > numbers;
}

/** The unit in a heading's parentheses: `Diện tích (ha)`, `Kinh phí (triệu đồng)`; outer headings count for the inner ones. */
function titleUnit(title: string): string | null {
  let unit: string | null = null;
  for (const part of title.split(' / ')) {
    const match = /\(\s*(?:đvt\s*:|đơn vị(?: tính)?\s*:)?\s*([^()\d=+]{1,24}?\d?)\s*\)\s*$/iu.exec(part);
    if (match && isUnit(match[1]!)) unit = tidy(match[1]!);
    else if (/%/u.test(part)) unit = '%';
  }
  return unit;
}

const isUnit = (text: string): boolean =>
  /^(?:%|‰|[\p{L}][\p{L}\p{M}\d²³./% ]{0,23})$/u.test(text.trim()) &&
  !/^(?:nếu|tăng|giảm|kèm|theo)/iu.test(text.trim());

/** The one unit that stands above a table; null where it names several. */
function singleUnit(text: string): string | null {
  const unit = tidy(text);
  return unit === '' || /[,;]|\bvà\b/u.test(unit) ? null : unit;
}

function wholeHalf(cells: readonly (readonly GridCell[])[], index: number, unit: string | null): Big {
  let least = 0;
  for (const row of cells) {
    const cell = row[index]!;
    if (cell.kind === 'number' && cell.decimals > 0 && (least === 0 || cell.decimals < least)) least = cell.decimals;
  }
  if (least > 0) return halfUnit(least);
  return unit !== null && isMeasure(unit) ? HALF : ZERO;
}

/** Half a unit in the last of `decimals` digits. */
export const halfUnit = (decimals: number): Big => new Big(`5e-${decimals + 1}`);

/** How far a printed cell may stand from its true value. */
export function halfOf(cell: GridCell, row: GridRow, column: GridColumn): Big {
  if (cell.decimals > 0) return halfUnit(cell.decimals);
  const unit = cell.unit ?? row.unit;
  return unit !== null && column.wholeHalf.eq(0) && isMeasure(unit) ? HALF : column.wholeHalf;
}
