/** Paragraphs as lines of a draft's file: where they stand, how they are taken out, how new ones are put beside them. */

import type { BaseParagraph, SourceFile } from '../model/source-part.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type Sources = readonly SourceFile[];

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

const lineEnd = (text: string, at: number): number => {
  const found = text.slice(at).search(/[\r\n]/u);
  return found < 0 ? text.length : at + found;
};

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The lines that hold a paragraph's text; null where the draft does not hold it. */
export function blockSpan(files: Sources, { file, segments }: BaseParagraph): Span | null {
  const [first, last] = [segments[0], segments.at(-1)];
  if (file === null || !first || !last) return null;
  const { text } = files[file]!;
  return { start: lineStart(text, first.source.start), end: lineEnd(text, last.source.end) };
}

const isValue = ({ segments }: BaseParagraph): boolean => segments.some(segment => segment.kind === 'value');

/** What to take out for a paragraph to be gone: its lines and the blank ones after it; an entry of a list of the front matter. */
export function removalOf(files: Sources, paragraph: BaseParagraph): Span | null {
  const lines = blockSpan(files, paragraph);
  if (!lines) return null;
  const { text } = files[paragraph.file!]!;
  if (isValue(paragraph)) {
    if (!/^\s*-\s/u.test(text.slice(lines.start, lines.end))) return null;
    return { start: lines.start, end: afterBreak(text, lines.end) };
  }
  // Quotations and captions share their lines with others.
  if (/^\s*>/u.test(text.slice(lines.start, lines.end))) return null;
  let end = afterBreak(text, lines.end);
  for (;;) {
    const next = lineEnd(text, end);
    if (end >= text.length || text.slice(end, next).trim() !== '') break;
    end = afterBreak(text, next);
  }
  const apart = /(?:^|[\r\n])[ \t]*$/u.test(
    text.slice(Math.max(0, lines.start - 200), Math.max(0, lines.start - 1)).replace(/\r$/u, ''),
  );
  const wasApart = end > afterBreak(text, lines.end);
  // The last of a list without blank lines leaves the blank line that followed it.
  return { start: lines.start, end: wasApart && !apart && lines.start > 0 ? afterBreak(text, lines.end) : end };
}

const afterBreak = (text: string, at: number): number =>
  text.startsWith('\r\n', at) ? at + 2 : Math.min(text.length, at + 1);

/** A break before a new line of the same depth as a paragraph's, `count` times. */
export function lineBreak(files: Sources, paragraph: BaseParagraph, count: number): string {
  const span = blockSpan(files, paragraph);
  if (!span) return ' ';
  const { text, path } = files[paragraph.file!]!;
  const indent = /\.ya?ml$/iu.test(path) ? /^[ \t]*/u.exec(text.slice(span.start, span.end))![0] : '';
  return newlineOf(text).repeat(count) + indent;
}

const ITEM = /^(?:[-+•*]\s|(?:\d{1,3}|\p{L})[.)]\s)/u;

/** New paragraphs after one; null where none can stand there. */
export function insertAfter(files: Sources, paragraph: BaseParagraph, texts: readonly string[]): Edit | null {
  const span = blockSpan(files, paragraph);
  if (!span || texts.length === 0) return null;
  const { text } = files[paragraph.file!]!;
  const line = text.slice(span.start, span.end);
  if (isValue(paragraph)) return entryEdit(line, span.end, texts, newlineOf(text), 'after');
  if (/^\s*>/u.test(line) || (paragraph.span && paragraph.span.end > span.end)) return null;
  const inList = ITEM.test(line.trimStart()) && texts.every(each => ITEM.test(each));
  const newText = texts.map(each => lineBreak(files, paragraph, inList ? 1 : 2) + each).join('');
  return { span: { start: span.end, end: span.end }, newText };
}

/** New paragraphs before one; null where none can stand there. */
export function insertBefore(files: Sources, paragraph: BaseParagraph, texts: readonly string[]): Edit | null {
  const span = blockSpan(files, paragraph);
  if (!span || texts.length === 0) return null;
  const { text } = files[paragraph.file!]!;
  const line = text.slice(span.start, span.end);
  if (isValue(paragraph)) return entryEdit(line, span.start, texts, newlineOf(text), 'before');
  if (/^\s*>/u.test(line)) return null;
  const inList = ITEM.test(line.trimStart()) && texts.every(each => ITEM.test(each));
  const indent = lineBreak(files, paragraph, 0);
  const newText = texts.map(each => indent + each + newlineOf(text).repeat(inList ? 1 : 2)).join('');
  return { span: { start: span.start, end: span.start }, newText };
}

/** New entries of a list of the front matter, a line each: recipients, addressees. */
function entryEdit(
  line: string,
  at: number,
  texts: readonly string[],
  newline: string,
  side: 'before' | 'after',
): Edit | null {
  const mark = /^\s*-\s+/u.exec(line)?.[0];
  if (!mark) return null;
  const entries = texts.map(each => mark + entryText(each));
  const newText =
    side === 'after' ? entries.map(each => newline + each).join('') : entries.map(each => each + newline).join('');
  return { span: { start: at, end: at }, newText };
}

/** A printed recipient as it is typed: without the dash and the sign at its end. */
function entryText(printed: string): string {
  const text = printed
    .replace(/^[-–+]\s*/u, '')
    .replace(/[;.]\s*$/u, '')
    .replace(/^\\/u, '')
    .trim();
  return isPlain(text) ? text : JSON.stringify(text);
}

/** Whether YAML reads a text as itself without quotes; between brackets commas and brackets divide. */
export const isPlain = (text: string, bracketed = false): boolean =>
  text !== '' &&
  !/^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|[\r\n]|\s$/u.test(text) &&
  !(bracketed && /[,[\]{}]/u.test(text));
