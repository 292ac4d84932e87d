/** The outline: sections with their numbers, and in each its tables and footnotes (LSP: textDocument/documentSymbol). */

import { say } from '../locale/locale.ts';
import type { FootnoteDefinition, Section, Table } from '../model/report.ts';
import { NOTE_MARK } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { headingText, here, sectionExtents, shorten, type View, walkBlocks } from './view.ts';

export interface OutlineItem {
  readonly kind: 'section' | 'table' | 'footnote';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What is selected when the drafter goes there; within `span`. */
  readonly selection: Span;
  readonly children: OutlineItem[];
}

export function outlineOf(view: View): OutlineItem[] {
  const { report } = view;
  const extents = sectionExtents(report);
  const roots = report.sections
    .filter(section => here(view, section))
    .map(section => sectionItem(view, section, extents));
  let tables = 0;
  for (const block of walkBlocks(report.blocks))
    if (block.kind === 'table') {
      tables++;
      if (here(view, block)) insert(roots, tableItem(view, block, tables));
    }
  for (const note of report.footnotes.definitions) if (here(view, note)) insert(roots, footnoteItem(view, note));
  return roots;
}

function sectionItem(view: View, section: Section, extents: ReadonlyMap<Section, Span>): OutlineItem {
  return {
    kind: 'section',
    name: shorten(headingText(section)) || say(view.locale, 'features.untitled'),
    detail: '',
    span: extents.get(section) ?? section.span,
    selection: section.heading.span,
    children: section.children.filter(child => here(view, child)).map(child => sectionItem(view, child, extents)),
  };
}

function tableItem(view: View, table: Table, index: number): OutlineItem {
  return {
    kind: 'table',
    name: shorten(table.caption?.text ?? '') || say(view.locale, 'features.table', { index }),
    detail: say(view.locale, 'features.table-size', { rows: table.rows.length, columns: table.columns.length }),
    span: table.span,
    selection: table.header[0]?.span ?? table.span,
    children: [],
  };
}

function footnoteItem(view: View, note: FootnoteDefinition): OutlineItem {
  return {
    kind: 'footnote',
    name: say(view.locale, 'features.footnote', { label: note.label }),
    detail: shorten(noteText(note), 80),
    span: note.span,
    selection: note.labelSpan,
    children: [],
  };
}

/** A note's text as a reader sees it. */
export function noteText(note: FootnoteDefinition): string {
  const texts: string[] = [];
  for (const block of walkBlocks(note.blocks)) if (block.kind === 'paragraph') texts.push(block.prose.text);
  return texts.join('\n').replaceAll(NOTE_MARK, '').trim();
}

/** Puts an item into the innermost section that holds it, in the order of the text. */
function insert(level: OutlineItem[], item: OutlineItem): void {
  const home = level.find(
    other => other.kind === 'section' && other.span.start <= item.span.start && item.span.end <= other.span.end,
  );
  if (home) {
    insert(home.children, item);
    return;
  }
  const after = level.findIndex(other => other.span.start > item.span.start);
  level.splice(after < 0 ? level.length : after, 0, item);
}
