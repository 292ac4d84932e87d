/** Offsets to LSP positions and back: the only place that knows both. */

import type { Edit } from '../text/edit.ts';
import { createSource, offsetAt, positionAt, type Source } from '../text/source.ts';
import type { Place, Span } from '../text/span.ts';
import type { Location, Range } from './protocol.ts';

export interface TextEdit {
  range: Range;
  newText: string;
}

/** The sources of a report by uri; a place in a file that is not among them stands at the file's start. */
export type Sources = ReadonlyMap<string, Source>;

export const toRange = (source: Source, span: Span): Range => ({
  start: positionAt(source, span.start),
  end: positionAt(source, span.end),
});

export function toSpan(source: Source, range: Range): Span {
  const a = offsetAt(source, range.start);
  const b = offsetAt(source, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toLocation(sources: Sources, place: Place): Location {
  return { uri: place.uri, range: toRange(sources.get(place.uri) ?? createSource(place.uri, ''), place.span) };
}

export const toTextEdit = (source: Source, edit: Edit): TextEdit => ({
  range: toRange(source, edit.span),
  newText: edit.newText,
});

/** Edits by file as `WorkspaceEdit.changes`; files that are not among the sources are left out. */
export function toChanges(
  sources: Sources,
  files: readonly { readonly uri: string; readonly edits: readonly Edit[] }[],
): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of files) {
    const source = sources.get(uri);
    if (!source) continue;
    changes[uri] = [...(changes[uri] ?? []), ...edits.map(edit => toTextEdit(source, edit))];
  }
  return changes;
}
