/** A Word document with all tracked changes taken, its text still known by its place in the file. */

import {
  inView,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordNote,
  type WordParagraph,
  type WordTable,
} from '../word/document.ts';
import type { Origin } from './writer.ts';

export interface Accepted {
  /** Body and notes hold only what is there when all changes are taken. */
  readonly document: WordDocument;
  /** Where the text of an inline stands. */
  origin(inline: WordInline): Origin;
}

/** Takes all tracked changes: what was deleted is gone, and a paragraph whose mark was deleted runs on into the next. */
export function acceptChanges(document: WordDocument): Accepted {
  const origins = new Map<WordInline, Origin>();
  const blocks = (given: readonly WordBlock[]): WordBlock[] => {
    const kept: WordBlock[] = [];
    let running: WordParagraph | null = null;
    for (const block of given) {
      if (block.kind === 'table') {
        if (running) kept.push(running);
        running = null;
        const table = acceptTable(block, blocks);
        if (table) kept.push(table);
        continue;
      }
      const own = acceptParagraph(block, origins);
      const joined: WordParagraph = running ? { ...own, inlines: [...running.inlines, ...own.inlines] } : own;
      running = block.mark && !inView(block.mark, 'after') ? joined : null;
      if (!running) kept.push(joined);
    }
    // The last paragraph's mark ends the cell or the text; nothing is left of one that was deleted as a whole.
    if (running && (running.inlines.length > 0 || kept.length === 0)) kept.push(running);
    return kept;
  };
  const notes = new Map<string, WordNote>(
    [...document.notes].map(([key, note]) => [key, { ...note, blocks: blocks(note.blocks) }]),
  );
  const accepted = { ...document, body: blocks(document.body), notes };
  const nowhere: Origin = { part: '', paragraph: 0, offset: 0 };
  return { document: accepted, origin: inline => origins.get(inline) ?? nowhere };
}

function acceptParagraph(paragraph: WordParagraph, origins: Map<WordInline, Origin>): WordParagraph {
  let offset = 0;
  const inlines = paragraph.inlines.filter(inline => {
    if (!inView(inline.revision, 'after')) return false;
    origins.set(inline, { part: paragraph.part, paragraph: paragraph.index, offset });
    if (inline.kind === 'text') offset += inline.text.length;
    else if (inline.kind === 'break') offset += 1;
    return true;
  });
  return inlines.length === paragraph.inlines.length ? paragraph : { ...paragraph, inlines };
}

function acceptTable(table: WordTable, blocks: (given: readonly WordBlock[]) => WordBlock[]): WordTable | null {
  const rows = table.rows
    .filter(row => inView(row.revision, 'after'))
    .map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, blocks: blocks(cell.blocks) })) }));
  return rows.length > 0 ? { ...table, rows } : null;
}
