/** A file's text at one moment: immutable, so that whatever is computed from it may be kept beside it. */

import type { Span } from './span.ts';

export interface Source {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Offset of the first character of each line; `\n`, `\r\n` and a lone `\r` end lines (LSP 3.17, Text Documents). */
  readonly lineStarts: readonly number[];
}

/** A line and a character in it, both from 0, characters in UTF-16 code units (LSP 3.17, Position). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export function createSource(uri: string, text: string, version = 0): Source {
  return { uri, version, text, lineStarts: lineStarts(text) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    } else if (code === 10) starts.push(i + 1);
  }
  return starts;
}

/** The line that holds `offset`, by binary search; offsets outside the text are clamped. */
export function lineAt(source: Source, offset: number): number {
  const starts = source.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(source: Source, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, clamped);
  return { line, character: clamped - source.lineStarts[line]! };
}

/** The offset of a position; a character beyond its line means the line's end, as LSP asks. */
export function offsetAt(source: Source, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= source.lineStarts.length) return source.text.length;
  const line = lineSpan(source, position.line);
  return Math.min(line.start + Math.max(0, position.character), line.end);
}

/** A line's span without its line break. */
export function lineSpan(source: Source, line: number): Span {
  const start = source.lineStarts[line]!;
  let end = line + 1 < source.lineStarts.length ? source.lineStarts[line + 1]! : source.text.length;
  while (end > start && (source.text[end - 1] === '\n' || source.text[end - 1] === '\r')) end--;
  return { start, end };
}

export const sliceOf = (source: Source, s: Span): string => source.text.slice(s.start, s.end);
