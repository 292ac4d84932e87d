/** CSV (RFC 4180): comma, semicolon or tab, found by looking; one convention of numbers throughout a file. */

import { printPlain, readNumber } from '../../numbers/cell.ts';
import { decodeText } from './encoding.ts';
import { cellOf, type DataFileResult, failed, MAX_COLUMNS } from './grid.ts';

const MAX_CELLS = 2_000_000;

/** Reads a CSV file; its first row names the columns. */
export function readCsv(content: string | Uint8Array): DataFileResult {
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/u, '') : decodeText(content);
  if (text === null || text.includes('\uFFFD')) return failed('encoding');
  if (text.includes('\0')) return failed('unreadable');
  const separator = separatorOf(text);
  const rows = split(text, separator);
  if (rows === null) return failed('too-large', { limit: MAX_CELLS });
  const filled = rows.filter(row => row.some(cell => cell !== ''));
  if (filled.length === 0) return failed('empty');
  if (filled.some(row => row.length > MAX_COLUMNS)) return failed('too-large', { limit: MAX_COLUMNS });
  const settled = settle(filled.slice(1));
  if ('vietnamese' in settled) return failed('mixed', settled, 'figures/number');
  return {
    ok: true,
    grid: { header: [filled[0]!.map(cellOf)], rows: settled.rows.map(row => row.map(cellOf)), range: null },
  };
}

/** The separator that cuts the first rows into the same number of cells, more than one; a stated `sep=;` wins. */
export function separatorOf(text: string): string {
  const stated = /^sep=(.)\r?\n/u.exec(text);
  if (stated) return stated[1]!;
  const head = text.slice(0, 20_000);
  let best = ',';
  let bestScore = 0;
  for (const separator of ['\t', ';', ',']) {
    const rows = (split(head, separator) ?? []).filter(row => row.some(cell => cell !== '')).slice(0, 20);
    // The last row may be cut off.
    if (rows.length > 2 && head.length < text.length) rows.pop();
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const same = rows.filter(row => row.length === width).length;
    const score = (same / rows.length) * 100 + Math.min(width, 50) / 100;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Cells by rows, quotes taken off; null where there are too many. */
function split(source: string, separator: string): string[][] | null {
  const text = source.replace(/^sep=.\r?\n/u, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  const end = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const pieces: string[] = [];
      at++;
      for (;;) {
        let close = text.indexOf('"', at);
        if (close < 0) close = text.length;
        pieces.push(text.slice(at, close));
        at = close + 1;
        if (text[at] !== '"') break;
        pieces.push('"');
        at++;
      }
      const rest = restEnd(text, at, separator);
      cell = pieces.join('') + text.slice(at, rest);
      at = rest;
    } else {
      const rest = restEnd(text, at, separator);
      cell = text.slice(at, rest);
      at = rest;
    }
    row.push(cell.replace(/\s+/gu, ' ').trim().normalize('NFC'));
    if (++cells > MAX_CELLS) return null;
    if (text[at] === separator) {
      at++;
      if (at >= text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    end();
  }
  if (row.length > 0) end();
  return rows;
}

function restEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Numbers as a Vietnamese report writes them; a file that uses both conventions is refused with an example of each. */
function settle(
  rows: readonly string[][],
): { readonly rows: readonly string[][] } | { readonly vietnamese: string; readonly plain: string } {
  let vietnamese: string | null = null;
  let plain: string | null = null;
  for (const row of rows)
    for (const cell of row) {
      const number = readNumber(cell);
      if (number?.convention === 'vietnamese') vietnamese ??= cell;
      else if (number?.convention === 'plain') plain ??= cell;
    }
  if (vietnamese !== null && plain !== null) return { vietnamese, plain };
  if (plain === null) return { rows };
  return {
    rows: rows.map(row =>
      row.map(cell => {
        const number = readNumber(cell, 'plain');
        return number && /[.,]/u.test(cell) ? printPlain(number.value) : cell;
      }),
    ),
  };
}
