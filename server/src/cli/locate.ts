/** Where things stand in files, as outputs say it: lines and characters of texts, paragraphs and characters of Word files. */

import type { Locale } from '../locale/locale.ts';
import type { Section } from '../model/report.ts';
import { type Position, positionAt, type Source } from '../text/source.ts';
import type { Place } from '../text/span.ts';
import { headingAt, type WordDraft, wordLocation, wordPlaceText } from '../workspace/word-drafts.ts';

/** Lines and characters from 0 in UTF-16 units, as in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A file whose places are to be said. */
export interface Located {
  readonly source: Source;
  /** All files of the same report, for related places. */
  readonly sources?: ReadonlyMap<string, Source>;
  /** Those of them that are Word files. */
  readonly words?: ReadonlyMap<string, WordDraft>;
  /** The outline of the report. */
  readonly sections?: readonly Section[];
}

/** A place in a Word file: counted from 1, `page` only where a program that laid the file out left its breaks. */
export interface WordPosition {
  readonly part: string;
  readonly paragraph: number;
  readonly page: number | null;
  /** The number of the note that it stands in. */
  readonly note: number | null;
  readonly section: string | null;
}

/** The range of a place; in a Word file lines are the paragraphs of its part, counted from 0. */
export function rangeIn(file: Located, place: Place): Range {
  const word = file.words?.get(place.uri);
  if (!word) return rangeOf(file.sources?.get(place.uri) ?? file.source, place);
  const at = wordLocation(word, place.span);
  if (!at) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    start: { line: at.paragraph, character: at.start },
    end: { line: at.paragraph, character: at.end },
  };
}

export function rangeOf(source: Source, place: Place): Range {
  return { start: positionAt(source, place.span.start), end: positionAt(source, place.span.end) };
}

/** Where a place stands in a Word file; null in any other. */
export function wordPosition(file: Located, place: Place): WordPosition | null {
  const word = file.words?.get(place.uri);
  const at = word && wordLocation(word, place.span);
  if (!at) return null;
  const section = headingAt(file.sections ?? [], place.uri, place.span.start);
  return { part: at.part, paragraph: at.paragraph + 1, page: at.at.page, note: at.note, section };
}

/** `12:5`, or for a Word file `trang 2, đoạn 14`. */
export function shownPlace(file: Located, place: Place, locale: Locale): string {
  const word = wordPosition(file, place);
  if (word) return wordPlaceText(word, locale);
  const { line, character } = rangeIn(file, place).start;
  return `${line + 1}:${character + 1}`;
}
