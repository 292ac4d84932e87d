/** The relations that hold in every row of a table without formulas, as a row of column numbers for the drafter to take. */

import { inferFormulas } from '../claims/table-inference.ts';
import type { Table } from '../model/report.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { allBlocks, here, type View } from './view.ts';

export interface ProposedFormulas {
  /** The formulas alone, for a title: `3=1+2; 5=3-4`. */
  readonly formulas: string;
  /** In the view's file: the row under the heading, or the formulas in the row of numbers that stands there. */
  readonly edits: readonly Edit[];
}

/** The Markdown table that the span touches. */
export function tableAt(view: View, span: Span): Table | null {
  for (const block of allBlocks(view.report))
    if (block.kind === 'table' && block.origin === 'markdown' && here(view, block) && overlaps(block.span, span))
      return block;
  return null;
}

/** What is proposed for a table; null where it has formulas, or nothing holds in every row. */
export function proposedFormulas(view: View, table: Table): ProposedFormulas | null {
  const { relations, row, numberRow, first } = inferFormulas(table);
  if (relations.length === 0 || !first) return null;
  const formulas = relations.map(relation => row[relation.column]).join('; ');
  if (numberRow) {
    const edits = relations.flatMap(({ column }): Edit[] => {
      const cell = numberRow.cells[column];
      return cell ? [{ span: cell.span, newText: row[column]! }] : [];
    });
    return edits.length === relations.length ? { formulas, edits } : null;
  }
  const { text, lineStarts } = view.source;
  const at = lineStarts[lineAt(view.source, first.span.start)]!;
  // As the row below it stands: in a quote, a list or the text of a YAML draft.
  const lead = /^[ \t>]*/u.exec(text.slice(at, first.span.start))![0];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { formulas, edits: [{ span: { start: at, end: at }, newText: `${lead}| ${row.join(' | ')} |${lineBreak}` }] };
}
