/** XLSX workbooks (ECMA-376 Part 1, 18): sheets, ranges, names, shared strings, cached values of formulas, merged headings. */

import { strFromU8, unzipSync } from 'fflate';
import { attribute, unescapeXml, xmlTokens } from '../../syntax/xml-tokens.ts';
import { type DataFileCell, type DataFileResult, failed, MAX_COLUMNS } from './grid.ts';
import { formatNumber, readFormats } from './number-format.ts';
import { type CellRange, columnIndex, printRange, readRange, readSheetReference } from './range.ts';

/** Bounds of what is unpacked: a zip says little about what it grows to. */
const MAX_ENTRY = 40_000_000;
const MAX_TOTAL = 120_000_000;
const MAX_ENTRIES = 2000;
const MAX_CELLS = 1_000_000;
const MAX_HEADER = 4;

class Refused extends Error {
  constructor(
    readonly key: string,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
  }
}

/** Reads what `reference` (the part after `#`) names of a workbook; never throws. */
export function readXlsx(content: Uint8Array, reference: string): DataFileResult {
  if (content[0] === 0xd0 && content[1] === 0xcf && content[2] === 0x11 && content[3] === 0xe0) return failed('xls');
  if (content[0] !== 0x50 || content[1] !== 0x4b) return failed('unreadable');
  try {
    return read(content, reference);
  } catch (error) {
    if (error instanceof Refused) return failed(error.key, error.data);
    return failed('unreadable');
  }
}

function read(content: Uint8Array, reference: string): DataFileResult {
  const parts = unpack(content, name =>
    /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml)$/u.test(name),
  );
  const workbook = readWorkbook(parts);
  if (workbook.sheets.length === 0) throw new Refused('unreadable');
  const wanted = locate(workbook, reference);
  const path = wanted.sheet.path;
  const sheet = unpack(content, name => name === path).get(path);
  if (sheet === undefined) throw new Refused('sheet', { name: wanted.sheet.name });
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const formats = readFormats(parts.get('xl/styles.xml') ?? '');
  const cells = readSheet(sheet, strings, formats, workbook.date1904, wanted.range);
  const used = wanted.range ? clip(wanted.range, cells.used) : cells.used && trimTitles(cells);
  if (!used) throw new Refused('empty');
  if (used.right - used.left >= MAX_COLUMNS) throw new Refused('too-large', { limit: MAX_COLUMNS });
  if ((used.bottom - used.top + 1) * (used.right - used.left + 1) > MAX_CELLS)
    throw new Refused('too-large', { limit: MAX_CELLS });
  return { ok: true, grid: { ...divide(cells, used), range: `${wanted.sheet.name}!${printRange(used)}` } };
}

/** The wanted entries as text. Sizes are checked before anything is inflated, and inflating never outgrows them. */
function unpack(content: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  let total = 0;
  let entries = 0;
  const files = unzipSync(content, {
    filter: file => {
      if (++entries > MAX_ENTRIES) throw new Refused('too-large', { limit: MAX_ENTRIES });
      if (!wanted(file.name)) return false;
      total += file.originalSize;
      if (file.originalSize > MAX_ENTRY || total > MAX_TOTAL) throw new Refused('too-large', { limit: MAX_ENTRY });
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

function readWorkbook(parts: ReadonlyMap<string, string>): Workbook {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(parts.get('xl/_rels/workbook.xml.rels') ?? ''))
    if (token.kind === 'open' && token.name === 'Relationship') {
      const target = attribute(token.attributes, 'Target') ?? '';
      targets.set(attribute(token.attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  const sheets: Sheet[] = [];
  const names = new Map<string, string>();
  let date1904 = false;
  let name: string | null = null;
  for (const token of xmlTokens(parts.get('xl/workbook.xml') ?? '')) {
    if (token.kind === 'open' && token.name === 'sheet') {
      const path = targets.get(attribute(token.attributes, 'id') ?? '') ?? '';
      if (/\/worksheets\//u.test(path))
        sheets.push({ name: (attribute(token.attributes, 'name') ?? '').normalize('NFC'), path });
    } else if (token.kind === 'open' && token.name === 'workbookPr') {
      date1904 = /^(?:1|true)$/u.test(attribute(token.attributes, 'date1904') ?? '');
    } else if (token.kind === 'open' && token.name === 'definedName')
      name = (attribute(token.attributes, 'name') ?? '').normalize('NFC');
    else if (token.kind === 'text' && name !== null) names.set(name.toLocaleLowerCase('vi'), unescapeXml(token.text));
    else if (token.kind === 'close' && token.name === 'definedName') name = null;
  }
  return { sheets, names, date1904 };
}

/** The sheet and range that a reference names. */
function locate(workbook: Workbook, reference: string): { sheet: Sheet; range: CellRange | null } {
  const wanted = readSheetReference(reference);
  const byName = (name: string): Sheet | undefined => {
    const key = name.normalize('NFC').toLocaleLowerCase('vi').trim();
    return workbook.sheets.find(sheet => sheet.name.toLocaleLowerCase('vi').trim() === key);
  };
  const known = workbook.sheets.map(sheet => sheet.name).join(', ');
  if (wanted.name !== null) {
    const sheet = byName(wanted.name);
    if (sheet) return { sheet, range: null };
    const defined = workbook.names.get(wanted.name.toLocaleLowerCase('vi'));
    if (defined === undefined) throw new Refused('sheet', { name: wanted.name, known });
    const target = readSheetReference(defined.split(',')[0]!);
    const range = readRange(target.range ?? '');
    const targetSheet = target.sheet === null ? workbook.sheets[0] : byName(target.sheet);
    if (!range || !targetSheet) throw new Refused('range', { name: wanted.name });
    return { sheet: targetSheet, range };
  }
  const sheet = wanted.sheet === null ? workbook.sheets[0]! : byName(wanted.sheet);
  if (!sheet) throw new Refused('sheet', { name: wanted.sheet ?? '', known });
  const range = wanted.range === null || wanted.range === '' ? null : readRange(wanted.range);
  if (wanted.range && !range) throw new Refused('range', { name: wanted.range });
  return { sheet, range };
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let within = false;
  let phonetic = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open' && token.name === 'si') {
      text = '';
      if (token.empty) strings.push('');
    } else if (token.kind === 'close' && token.name === 'si') strings.push(text);
    else if (token.kind === 'open' && token.name === 'rPh' && !token.empty) phonetic++;
    else if (token.kind === 'close' && token.name === 'rPh') phonetic--;
    else if (token.kind === 'open' && token.name === 't') within = !token.empty && phonetic === 0;
    else if (token.kind === 'close' && token.name === 't') within = false;
    else if (token.kind === 'text' && within) text += unescapeXml(token.text);
  }
  return strings;
}

interface Cells {
  /** Rows by number, cells by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly CellRange[];
  readonly used: CellRange | null;
}

function readSheet(
  xml: string,
  strings: readonly string[],
  formats: readonly string[],
  date1904: boolean,
  only: CellRange | null,
): Cells {
  const rows = new Map<number, Map<number, string>>();
  const merges: CellRange[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let take = false;
  let count = 0;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (take) value += unescapeXml(token.text);
    } else if (token.kind === 'open') {
      if (token.name === 'row') {
        row = Number(attribute(token.attributes, 'r') ?? row + 2) - 1;
        column = -1;
      } else if (token.name === 'c') {
        const at = attribute(token.attributes, 'r');
        column = at ? columnIndex(/^[A-Z]+/u.exec(at)?.[0] ?? 'A') : column + 1;
        type = attribute(token.attributes, 't') ?? 'n';
        style = Number(attribute(token.attributes, 's') ?? 0);
        value = '';
      } else if (token.name === 'v' || token.name === 't') take = !token.empty;
      else if (token.name === 'mergeCell') {
        const range = readRange(attribute(token.attributes, 'ref') ?? '');
        if (range) merges.push(range);
      }
    } else if (token.name === 'v' || token.name === 't') take = false;
    else if (token.name === 'c') {
      const inside = !only || (row >= only.top && row <= only.bottom && column >= only.left && column <= only.right);
      if (!inside || value === '' || row < 0) continue;
      if (++count > MAX_CELLS) throw new Refused('too-large', { limit: MAX_CELLS });
      const text = shown(value, type, strings, formats[style] ?? '', date1904);
      if (text === '') continue;
      if (!rows.has(row)) rows.set(row, new Map());
      rows.get(row)!.set(column, text);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { rows, merges, used: bottom < 0 ? null : { top, left, bottom, right } };
}

/** A cell's text by its type (18.18.11): shared and inline strings, truth values, errors, numbers. */
function shown(value: string, type: string, strings: readonly string[], format: string, date1904: boolean): string {
  if (type === 's') return tidy(strings[Number(value)] ?? '');
  if (type === 'inlineStr' || type === 'str') return tidy(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return value;
  if (type === 'd') return value;
  return formatNumber(value, format, date1904);
}

const tidy = (text: string): string =>
  text
    .replace(/_x000D_/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');

const clip = (range: CellRange, used: CellRange | null): CellRange | null =>
  used && {
    top: range.top,
    left: range.left,
    bottom: Math.min(range.bottom, Math.max(used.bottom, range.top)),
    right: Math.min(range.right, Math.max(used.right, range.left)),
  };

/** A whole sheet without the title lines above its table: rows of one cell above rows of several. */
function trimTitles(cells: Cells): CellRange | null {
  const { used } = cells;
  if (!used) return null;
  let top = used.top;
  while (top < used.bottom && (cells.rows.get(top)?.size ?? 0) <= 1 && used.right > used.left) top++;
  return { ...used, top };
}

/** Heading rows, as deep as merged cells at the top reach, and the rows below. */
function divide(cells: Cells, range: CellRange): { header: DataFileCell[][]; rows: DataFileCell[][] } {
  const merges = cells.merges.filter(
    m => m.top >= range.top && m.top <= range.bottom && m.left >= range.left && m.left <= range.right,
  );
  let depth = 1;
  for (let again = true; again && depth < MAX_HEADER; ) {
    again = false;
    for (const merge of merges) {
      if (merge.top >= range.top + depth) continue;
      const below = merge.right > merge.left ? merge.bottom + 2 : merge.bottom + 1;
      const reach = Math.min(MAX_HEADER, below - range.top);
      if (reach > depth && range.top + reach <= range.bottom) {
        depth = reach;
        again = true;
      }
    }
  }
  const starts = new Map(merges.map(m => [`${m.top}:${m.left}`, m]));
  const line = (row: number): DataFileCell[] =>
    Array.from({ length: range.right - range.left + 1 }, (_, i) => {
      const merge = starts.get(`${row}:${range.left + i}`);
      return {
        text: cells.rows.get(row)?.get(range.left + i) ?? '',
        colSpan: merge ? Math.min(merge.right, range.right) - merge.left + 1 : 1,
        rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
      };
    });
  const header: DataFileCell[][] = [];
  const rows: DataFileCell[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cellsOfRow = line(row);
    if (row < range.top + depth) header.push(cellsOfRow);
    else if (cellsOfRow.some(cell => cell.text !== '')) rows.push(cellsOfRow);
  }
  return { header, rows };
}
