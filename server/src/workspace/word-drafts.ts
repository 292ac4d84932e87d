/** Word files read as drafts: each once for the bytes that it has, with the way back from a place in the draft. */

import { type Conversion, type WordPlace, wordPlace } from '../import/draft/conversion.ts';
import { convertWord } from '../import/draft/convert.ts';
import type { PackageProblem } from '../import/package.ts';
import { paragraphsOf, type WordDocument, type WordNote, type WordParagraph } from '../import/word/document.ts';
import { readWord } from '../import/word/read.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { Section } from '../model/report.ts';
import { createSource, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { fileName } from './files.ts';

export interface WordDraft {
  /** The draft that the file becomes; its uri is the file's. */
  readonly source: Source;
  readonly document: WordDocument;
  readonly conversion: Conversion;
}

export type WordDraftResult =
  | { readonly ok: true; readonly draft: WordDraft }
  | { readonly ok: false; readonly problem: PackageProblem };

/** Where something of the draft stands in the file. */
export interface WordLocation extends WordPlace {
  readonly at: WordParagraph;
  /** The number that the note is printed with, where it stands in one. */
  readonly note: number | null;
}

/** Reads the bytes of a Word file as a draft with the file's uri; never throws. */
export function readWordDraft(uri: string, bytes: Uint8Array): WordDraftResult {
  const read = readWord(bytes);
  if (!read.ok) return read;
  // Parts of one report each have their pictures in a folder of their own.
  const imageFolder = fileName(uri).replace(/\.[^.]*$/u, '');
  const conversion = convertWord(read.document, { imageFolder });
  return { ok: true, draft: { source: createSource(uri, conversion.text), document: read.document, conversion } };
}

/** Reads Word files and remembers the outcome as long as their bytes are the same object. */
export function createWordDrafts(): (uri: string, bytes: Uint8Array) => WordDraftResult {
  const known = new WeakMap<Uint8Array, { readonly uri: string; readonly result: WordDraftResult }>();
  return (uri, bytes) => {
    const found = known.get(bytes);
    if (found?.uri === uri) return found.result;
    const result = readWordDraft(uri, bytes);
    known.set(bytes, { uri, result });
    return result;
  };
}

/** The place in the file of a stretch of the draft; null where the file holds no text. */
export function wordLocation(draft: WordDraft, span: Span): WordLocation | null {
  const place = wordPlace(draft.conversion.segments, span);
  if (!place) return null;
  const { document } = draft;
  if (place.part === document.package.main) {
    const at = byIndex(document.body, place.paragraph);
    return at && { ...place, at, note: null };
  }
  for (const note of document.notes.values()) {
    const at = byIndex(note.blocks, place.paragraph);
    if (at?.part === place.part) return { ...place, at, note: numberOf(note, document) };
  }
  return null;
}

/** Notes are numbered as they are referred to, footnotes and endnotes apart. */
function numberOf(note: WordNote, { body }: WordDocument): number | null {
  const kind = note.key.split(' ')[0]!;
  const seen = new Set<string>();
  for (const { inlines } of paragraphsOf(body))
    for (const inline of inlines) {
      if (inline.kind !== 'note' || !inline.note.startsWith(kind)) continue;
      seen.add(inline.note);
      if (inline.note === note.key) return seen.size;
    }
  return null;
}

function byIndex(blocks: WordDocument['body'], index: number): WordParagraph | null {
  for (const paragraph of paragraphsOf(blocks)) if (paragraph.index === index) return paragraph;
  return null;
}

/** The heading, as printed, that a place of the draft stands under; null before the first. */
export function headingAt(sections: readonly Section[], uri: string, offset: number): string | null {
  let found: string | null = null;
  for (const section of sections) {
    if (section.uri === uri && section.heading.span.start <= offset && offset < section.span.end) {
      const { number, title } = section.heading;
      found = `${number ? `${number.text} ` : ''}${title.text}`.trim();
      found = headingAt(section.children, uri, offset) ?? found;
    }
  }
  return found;
}

/** A place of a Word file in words; `paragraph` counts from 1. */
export function wordPlaceText(
  { note, paragraph, page }: { readonly note: number | null; readonly paragraph: number; readonly page: number | null },
  locale: Locale,
): string {
  if (note !== null) return say(locale, 'cli.word-note', { note });
  const key = page === null ? 'cli.word-paragraph' : 'cli.word-page';
  return say(locale, key, { page: page ?? '', paragraph });
}
