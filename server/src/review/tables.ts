/** Tables as we printed them against tables as reviewers left them: rows that came and went, and cells to compare. */

import { escapeText } from '../import/draft/escape.ts';
import type { BaseBlock, BaseParagraph, BaseRow, BaseTable, SourceFile } from '../model/source-part.ts';
import { commonRuns, likeness } from './common.ts';
import {
  afterText,
  type ReviewedBlock,
  type ReviewedParagraph,
  type ReviewedRow,
  type ReviewedTable,
  type Tracked,
} from './reviewed.ts';
import type { FoundProposal } from './today.ts';

export type TableStep =
  | { readonly kind: 'cell'; readonly base: BaseParagraph; readonly given: readonly ReviewedParagraph[] }
  | {
      readonly kind: 'insert-row' | 'delete-row' | 'table';
      readonly by: Tracked | null;
      readonly old: string;
      readonly new: string;
      readonly context: string;
      readonly change: FoundProposal['change'];
    };

const rowText = (row: BaseRow): string => row.cells.map(cell => cell.text).join(' | ');
const beforeText = (row: ReviewedRow): string =>
  row.cells.map(cell => cell.map(each => each.text).join(' ')).join(' | ');

/** Which tables answer each other, by their place among the blocks: the same ones, and between these the most alike in order. */
export function pairTables(base: readonly BaseBlock[], given: readonly ReviewedBlock[]): [number, number][] {
  const ours = base.flatMap((block, i) =>
    block.kind === 'table' ? [{ i, text: block.rows.map(rowText).join('\n') }] : [],
  );
  const theirs = given.flatMap((block, i) =>
    block.kind === 'table'
      ? [
          {
            i,
            text: block.rows
              .filter(row => !row.inserted)
              .map(beforeText)
              .join('\n'),
          },
        ]
      : [],
  );
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  const runs = commonRuns(
    ours.map(each => each.text),
    theirs.map(each => each.text),
  );
  for (const run of [...runs, { a: ours.length, b: theirs.length, length: 0 }]) {
    for (; i < run.a && j < run.b; j++) {
      const rest = ours.slice(i, run.a).findIndex(each => likeness(each.text, theirs[j]!.text) >= 0.3);
      if (rest < 0) continue;
      pairs.push([ours[i + rest]!.i, theirs[j]!.i]);
      i += rest + 1;
    }
    for (let k = 0; k < run.length; k++) pairs.push([ours[run.a + k]!.i, theirs[run.b + k]!.i]);
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  return pairs;
}

export function compareTables(base: BaseTable, given: ReviewedTable, files: readonly SourceFile[]): TableStep[] {
  const steps: TableStep[] = [];
  const own = given.rows.filter(row => !row.inserted);
  const pairs = pairRows(base.rows, own);
  const taken = new Map(pairs);
  base.rows.forEach((row, i) => {
    const other = taken.get(i);
    const answer = other === undefined ? undefined : own[other]!;
    if (!answer || answer.deleted) steps.push(deletedRow(base, row, answer?.deleted ?? null, files));
    else if (answer.cells.length !== row.cells.length) steps.push(otherColumns(base, row, answer));
    else
      row.cells.forEach((cell, c) => {
        if (cell.text !== '' || answer.cells[c]!.length > 0)
          steps.push({ kind: 'cell', base: cell, given: answer.cells[c]! });
      });
  });
  const answered = new Map(pairs.map(([i, j]) => [own[j]!, i]));
  let previous = -1;
  for (const row of given.rows) {
    const at = answered.get(row);
    if (at !== undefined) previous = at;
    else if (beforeText(row).trim() !== '' || row.inserted) {
      if (row.deleted) continue;
      steps.push(insertedRow(base, previous, row, files));
    }
  }
  return steps;
}

function pairRows(base: readonly BaseRow[], given: readonly ReviewedRow[]): [number, number][] {
  const left = base.map(rowText);
  const right = given.map(beforeText);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const run of [...commonRuns(left, right), { a: left.length, b: right.length, length: 0 }]) {
    // Between rows that are equal, as many as there are answer each other; else those that begin alike.
    if (run.a - i === run.b - j) for (; i < run.a; ) pairs.push([i++, j++]);
    for (; i < run.a && j < run.b; j++) {
      const rest = left.slice(i, Math.min(run.a, i + 50)).findIndex(text => likeness(text, right[j]!) >= 0.5);
      if (rest < 0) continue;
      pairs.push([i + rest, j]);
      i += rest + 1;
    }
    for (let k = 0; k < run.length; k++) pairs.push([run.a + k, run.b + k]);
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  return pairs;
}

const isComputed = (row: BaseRow): boolean => row.cells.every(cell => cell.span === null);

/** The whole line of a row. */
function lineOf(files: readonly SourceFile[], table: BaseTable, row: BaseRow): { start: number; end: number } {
  const { text } = files[table.file]!;
  const start = text.lastIndexOf('\n', Math.max(0, row.span.start - 1)) + 1;
  const end = text.indexOf('\n', row.span.end);
  return { start: Math.min(start, row.span.start), end: end < 0 ? text.length : end + 1 };
}

function deletedRow(table: BaseTable, row: BaseRow, by: Tracked | null, files: readonly SourceFile[]): TableStep {
  const line = lineOf(files, table, row);
  const first = table.rows.indexOf(row) === 0;
  const change: FoundProposal['change'] =
    isComputed(row) || first || !files[table.file]!.text.slice(line.start, line.end).includes('|')
      ? { file: table.file, span: row.span, edits: [], obstacle: 'generated', figure: null }
      : { file: table.file, span: line, edits: [{ span: line, newText: '' }], obstacle: null, figure: null };
  return { kind: 'delete-row', by, old: rowText(row), new: '', context: '', change };
}

function otherColumns(table: BaseTable, row: BaseRow, given: ReviewedRow): TableStep {
  const change = { file: table.file, span: row.span, edits: [], obstacle: 'layout', figure: null } as const;
  return { kind: 'table', by: null, old: rowText(row), new: afterRow(given).join(' | '), context: '', change };
}

const afterRow = (row: ReviewedRow): string[] =>
  row.cells.map(cell => cell.map(afterText).join(' ').replace(/\s+/gu, ' ').trim());

function insertedRow(table: BaseTable, previous: number, given: ReviewedRow, files: readonly SourceFile[]): TableStep {
  const texts = afterRow(given);
  const { text } = files[table.file]!;
  const before = table.rows[previous];
  const next = table.rows[previous + 1];
  // The line of dashes follows the first row: a row after that one goes before the next.
  const neighbour = previous > 0 || !next ? before : next;
  const line = neighbour && lineOf(files, table, neighbour);
  const sample = line ? text.slice(line.start, line.end) : '';
  const cells = texts.map(each => escapeText(each, { cell: true }));
  const written = /^\s*\|/u.test(sample) ? `| ${cells.join(' | ')} |` : cells.join(' | ');
  const indent = /^[ \t]*/u.exec(sample)![0];
  const newline = sample.endsWith('\r\n') ? '\r\n' : '\n';
  const at = line ? (neighbour === next && previous <= 0 ? line.start : line.end) : 0;
  const missing = line && at === line.end && !sample.endsWith('\n');
  const newText = missing ? `${newline}${indent}${written}` : `${indent}${written}${newline}`;
  const span = { start: at, end: at };
  const works = line && sample.includes('|') && !isComputed(neighbour!);
  const change: FoundProposal['change'] = works
    ? { file: table.file, span, edits: [{ span, newText }], obstacle: null, figure: null }
    : { file: table.file, span: table.span, edits: [], obstacle: 'layout', figure: null };
  const by = given.inserted ?? null;
  return { kind: 'insert-row', by, old: '', new: texts.join(' | '), context: before ? rowText(before) : '', change };
}
