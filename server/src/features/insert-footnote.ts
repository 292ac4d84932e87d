/** A new footnote where the cursor is: its mark, its definition in its place, and the later numeric labels moved on. */

import type { Edit } from '../text/edit.ts';
import { allBlocks, here, type View } from './view.ts';

export interface NewFootnote {
  /** In the view's file; spans do not overlap. */
  readonly edits: readonly Edit[];
  /** Where the note's text is to be typed, in the text after the edits. */
  readonly cursor: number;
  readonly label: string;
}

/** Null where no note can stand: outside the text, in a heading's marks, in a fence or within another note. */
export function footnoteAt(view: View, offset: number): NewFootnote | null {
  if (!mayStand(view, offset)) return null;
  const { references, definitions } = view.report.footnotes;
  const text = view.source.text;
  const numeric = (label: string) => /^\d+$/u.test(label);
  const own = references.filter(r => here(view, r) && r.within === null && numeric(r.label));
  const before = own.filter(r => r.span.end <= offset).map(r => Number(r.label));
  const number = Math.max(0, ...before) + 1;
  const label = String(number);
  const edits: Edit[] = [{ span: { start: offset, end: offset }, newText: `[^${label}]` }];
  const shift = (labelText: string, span: { start: number; end: number }) => {
    if (numeric(labelText) && Number(labelText) >= number) edits.push({ span, newText: String(Number(labelText) + 1) });
  };
  for (const r of references) if (here(view, r)) shift(r.label, r.labelSpan);
  for (const d of definitions) if (here(view, d)) shift(d.label, d.labelSpan);

  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const definition = `[^${label}]: `;
  const ours = definitions.filter(d => here(view, d));
  const next = ours.find(d => numeric(d.label) && Number(d.label) >= number);
  const previous = ours.filter(d => numeric(d.label) && Number(d.label) < number).at(-1) ?? ours.at(-1);
  // As the definitions that are there: with a blank line between them or none.
  const [first, second] = ours;
  const spaced = !first || !second || /\n\s*\n/u.test(text.slice(trimmed(text, first.span.end), second.span.start));
  const gap = spaced ? lineBreak + lineBreak : lineBreak;
  let at: number;
  let newText: string;
  if (previous && previous.span.end > offset) {
    at = trimmed(text, previous.span.end);
    newText = gap + definition;
  } else if (next && next.span.start > offset) {
    at = next.span.start;
    newText = definition + gap;
  } else {
    at = trimmed(text, text.length);
    newText = (previous && trimmed(text, previous.span.end) === at ? gap : lineBreak + lineBreak) + definition;
  }
  if (at < offset) at = offset;
  edits.push({ span: { start: at, end: at }, newText });
  const moved = edits
    .filter(edit => edit.span.end <= at)
    .reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  return { edits, cursor: at + moved - (newText.length - newText.indexOf(definition) - definition.length), label };
}

/** In a paragraph, a heading's text or a cell, or at the end of one. */
function mayStand(view: View, offset: number): boolean {
  const { metadata, footnotes } = view.report;
  if (metadata.span && view.report.uri === view.source.uri && offset < metadata.span.end) return false;
  if (footnotes.definitions.some(d => here(view, d) && d.span.start <= offset && offset <= d.span.end)) return false;
  for (const block of allBlocks(view.report)) {
    if (!here(view, block) || offset < block.span.start || offset > block.span.end) continue;
    if (block.kind === 'paragraph') return true;
    if (block.kind === 'heading') return offset >= (block.title.segments[0]?.source ?? block.span.end);
    if (block.kind === 'table')
      return block.rows.some(row => row.cells.some(cell => cell.span.start <= offset && offset <= cell.span.end));
  }
  return false;
}

function trimmed(text: string, end: number): number {
  while (end > 0 && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
