/** Where things stand in files, as outputs say it: lines and characters of texts, paragraphs and characters of Word files. */

import { paragraphText } from '../import/word/document.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { Section } from '../model/report.ts';
import { lineAt, lineSpan, type Position, positionAt, type Source } from '../text/source.ts';
import type { Place, Span } from '../text/span.ts';
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
  if (word) {
    const text = wordPlaceText(word, locale);
    return word.section === null
      ? text
      : say(locale, 'cli.word-section', { place: text, section: shortened(word.section) });
  }
  if (file.words?.has(place.uri)) return say(locale, 'cli.word-whole');
  const { line, character } = rangeIn(file, place).start;
  return `${line + 1}:${character + 1}`;
}

/** Enough of a heading to know it by. */
const shortened = (heading: string): string => {
  const words = heading.split(' ');
  return words.length <= 7 ? heading : `${words.slice(0, 7).join(' ')}…`;
};

/** A line or paragraph with the stretch of it that a place covers; an empty stretch where there is nothing to show. */
export interface ExcerptedText {
  readonly text: string;
  readonly span: Span;
}

/** The line of a place, up to its end; in a Word file the paragraph as it reads. */
export function textIn(file: Located, place: Place): ExcerptedText {
  const word = file.words?.get(place.uri);
  if (word) {
    const at = wordLocation(word, place.span);
    return at
      ? { text: paragraphText(at.at), span: { start: at.start, end: at.end } }
      : { text: '', span: { start: 0, end: 0 } };
  }
  const source = file.sources?.get(place.uri) ?? file.source;
  const { start, end } = place.span;
  const line = lineSpan(source, lineAt(source, start));
  const text = source.text.slice(line.start, line.end);
  return { text, span: { start: start - line.start, end: Math.min(end, line.end) - line.start } };
}
