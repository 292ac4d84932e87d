/** The claims of tables: total rows and columns, levels, formula rows, percent and difference columns. */

import type { Block, ListItem, Report, Table } from '../model/report.ts';
import type { Claim } from './claim.ts';
import { citationClaims } from './table-citation.ts';
import { formulaClaims, totalColumnClaims } from './table-columns.ts';
import { readGrid } from './table-grid.ts';
import { percentClaims } from './table-percent.ts';
import { sumClaims } from './table-sums.ts';
import { thereofClaims } from './table-thereof.ts';

/** All claims that the tables of a report make in document order, then those between them and the text before them. */
export function tableClaims(report: Report, read: (table: Table) => readonly Claim[] = claimsOfTable): Claim[] {
  return [...tablesOf(report).flatMap(read), ...citationClaims(report)];
}

/** The claims of one table: a pure function of it, so that it may be remembered with it. */
export function claimsOfTable(table: Table): Claim[] {
  const grid = readGrid(table);
  if (!grid) return [];
  const claims = [
    ...sumClaims(grid),
    ...thereofClaims(grid),
    ...formulaClaims(grid),
    ...totalColumnClaims(grid),
    ...percentClaims(grid),
  ];
  // What the tool computed itself is right, and nothing that the drafter could change.
  const computed = new Set(
    grid.rows.flatMap(row => row.cells.filter((_, i) => row.row.cells[i]?.computed).map(cell => cell.place)),
  );
  return claims
    .filter(claim => !computed.has(claim.total?.place ?? null))
    .sort((a, b) => a.place.span.start - b.place.span.start);
}

/** The tables of a report, also those in lists, quotations and footnotes. */
export function tablesOf(report: Report): Table[] {
  const tables: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') tables.push(block);
      else if (block.kind === 'quote') visit(block.blocks);
      else if (block.kind === 'list') for (const item of block.items as readonly ListItem[]) visit(item.blocks);
    }
  };
  visit(report.blocks);
  for (const note of report.footnotes.definitions) visit(note.blocks);
  return tables;
}
