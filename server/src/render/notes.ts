/**
 * Numbers for footnotes: in order of first mention in the text as it is printed, headings, lists and tables included.
 * A note that is mentioned only inside another note is printed below that one, since notes cannot hang from notes.
 */

import type { FootnoteDefinition, FootnoteReference, InlineNote, Report } from '../model/report.ts';
import type { Prose } from '../text/prose.ts';

/** What a mark leads to: a definition, or a note in place. */
export type NoteSource = FootnoteDefinition | InlineNote | Prose;

export interface NoteBook {
  /** By uri and label; the first definition of a label counts. */
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly numbers: Map<NoteSource, number>;
  /** By number - 1. */
  readonly order: NoteSource[];
}

const keyOf = (uri: string, label: string): string => `${uri}\n${label.normalize('NFC')}`;

export function createNoteBook(report: Report): NoteBook {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const definition of report.footnotes.definitions) {
    const key = keyOf(definition.uri, definition.label);
    if (!definitions.has(key)) definitions.set(key, definition);
  }
  return { definitions, numbers: new Map(), order: [] };
}

export const definitionOf = (book: NoteBook, uri: string, label: string): FootnoteDefinition | null =>
  book.definitions.get(keyOf(uri, label)) ?? null;

export const definitionAt = (book: NoteBook, reference: FootnoteReference): FootnoteDefinition | null =>
  definitionOf(book, reference.uri, reference.label);

/** The number of a note and whether this is its first mention; the first mention numbers it. */
export function mention(book: NoteBook, note: NoteSource): { number: number; first: boolean } {
  const known = book.numbers.get(note);
  if (known !== undefined) return { number: known, first: false };
  book.order.push(note);
  book.numbers.set(note, book.order.length);
  return { number: book.order.length, first: true };
}
