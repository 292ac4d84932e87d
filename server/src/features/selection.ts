/** Growing selections: sentence, cell, row, block, section, its parents, the whole (LSP: selectionRange). */

import type { Block } from '../model/report.ts';
import { contains, type Span } from '../text/span.ts';
import { allBlocks, here, inlinesOf, sectionExtents, touches, type View } from './view.ts';

/** Spans around an offset, the narrowest first, each within the next. */
export function selectionAt(view: View, offset: number): Span[] {
  const { source, report } = view;
  const spans: Span[] = [{ start: 0, end: source.text.length }];
  const add = (span: Span) => {
    if (touches(span, offset)) spans.push(span);
  };
  if (report.uri === source.uri && report.metadata.span) add(report.metadata.span);
  for (const [section, extent] of sectionExtents(report)) if (here(view, section)) add(extent);
  for (const note of report.footnotes.definitions) if (here(view, note)) add(note.span);
  for (const block of allBlocks(report))
    if (here(view, block) && touches(block.span, offset)) addBlock(view, block, offset, add);
  return nested(spans);
}

function addBlock(view: View, block: Block, offset: number, add: (span: Span) => void): void {
  add(block.span);
  if (block.kind === 'list') for (const item of block.items) add(item.span);
  if (block.kind === 'table')
    for (const row of [...block.header, ...block.rows]) {
      add(row.span);
      for (const cell of row.cells) add(cell.span);
    }
  for (const inline of inlinesOf(block)) if (inline.kind !== 'text') add(inline.span);
  if (block.kind === 'paragraph') add(sentenceAt(view.source.text, block.span, offset));
}

/** From the end of the sentence before to the mark that ends this one; a mark inside a number ends none. */
function sentenceAt(text: string, within: Span, offset: number): Span {
  let start = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(/[.;!?](?=\s)/gu)) {
    const end = within.start + match.index + 1;
    if (end > offset) return { start, end };
    start = end + 1;
  }
  return { start, end: within.end };
}

/** Sorted from narrow to wide; what does not nest, and what is there twice, is left out. */
function nested(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const result: Span[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (!last || (contains(next, last) && next.end - next.start > last.end - last.start)) result.push(next);
  }
  return result;
}
