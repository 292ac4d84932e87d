/** What the rules about footnotes share: labels belong to their file, and compare in NFC. */

import { inlinesOf } from '../../model/footnotes.ts';
import type { Block, FootnoteDefinition, FootnoteReference, Inline, InlineNote, Report } from '../../model/report.ts';
import { lineAt, lineSpan, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceholder, isPrinted, proseOf } from '../blocks.ts';

export type Reference = FootnoteReference & { readonly within: FootnoteDefinition | null };

/** A label as a key: the file and the label in NFC. */
export const noteKey = (note: { readonly uri: string; readonly label: string }): string =>
  `${note.uri}\n${note.label.normalize('NFC')}`;

/** The first definition of each label. */
export function definitionsByKey(report: Report): Map<string, FootnoteDefinition> {
  const result = new Map<string, FootnoteDefinition>();
  for (const definition of report.footnotes.definitions) {
    const key = noteKey(definition);
    if (!result.has(key)) result.set(key, definition);
  }
  return result;
}

/** The references in the text itself, not those inside notes, in order of appearance. */
export const textReferences = (report: Report): Reference[] =>
  report.footnotes.references.filter(r => r.within === null);

/** A label that is a plain number as its value, else null. */
export function numericLabel(label: string): number | null {
  return /^\d{1,6}$/u.test(label) ? Number(label) : null;
}

/** Whether a note says nothing: no text, or only a placeholder. */
export function isEmptyNote(definition: FootnoteDefinition): boolean {
  return definition.blocks.every(
    (block: Block) => !isPrinted(block) || proseOf(block).every(p => p.text.trim() === '' || isPlaceholder(p.text)),
  );
}

/** The whole lines of a span with the blank lines after it, or before it where it ends the file. */
export function wholeLines(source: Source, s: Span): Span {
  const first = lineAt(source, s.start);
  let last = lineAt(source, Math.max(s.start, s.end - 1)) + 1;
  while (last < source.lineStarts.length && isBlank(source, last)) last++;
  if (last < source.lineStarts.length) return { start: source.lineStarts[first]!, end: source.lineStarts[last]! };
  let start = source.lineStarts[first]!;
  let line = first;
  while (line > 0 && isBlank(source, line - 1)) line--;
  if (line > 0 && line < first) start = lineSpan(source, line - 1).end;
  return { start, end: lineSpan(source, source.lineStarts.length - 1).end };
}

const isBlank = (source: Source, line: number): boolean => {
  const s = lineSpan(source, line);
  return source.text.slice(s.start, s.end).trim() === '';
};

/** The line break that a file uses. */
export const lineBreakOf = (source: Source): string => (source.text.includes('\r\n') ? '\r\n' : '\n');

/** A note in place (`^[…]`), or a reference, with the note that it stands in. */
export interface PlacedNote {
  readonly note: InlineNote | FootnoteReference;
  readonly within: FootnoteDefinition | InlineNote | null;
}

/** All notes in place and references of a report, those inside notes included. */
export function* placedNotes(report: Report): Generator<PlacedNote> {
  function* visit(inlines: readonly Inline[], within: PlacedNote['within']): Generator<PlacedNote> {
    for (const inline of inlines) {
      if (inline.kind === 'footnote-reference') yield { note: inline, within };
      else if (inline.kind === 'inline-note') {
        yield { note: inline, within };
        yield* visit(inline.children, inline);
      } else if ('children' in inline) yield* visit(inline.children, within);
    }
  }
  for (const inlines of inlinesOf(report.blocks)) yield* visit(inlines, null);
  for (const definition of report.footnotes.definitions)
    for (const inlines of inlinesOf(definition.blocks)) yield* visit(inlines, definition);
}
