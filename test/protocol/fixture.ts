/**
 * Drafts with positions marked under their lines, so that a test shows what it asks about:
 *
 *     Đã ban hành 12 văn bản[^1].
 *                            |      a cursor
 *     ^^^^^^^^^^^^^^                a range
 *
 * A line of nothing but blanks, `|` and `^` marks the nearest text line above it and is not part of the text.
 */

import type { Position, Range } from '../../server/src/lsp/protocol.ts';

export interface Fixture {
  readonly text: string;
  readonly cursors: readonly Position[];
  readonly ranges: readonly Range[];
  readonly cursor: Position;
  readonly range: Range;
}

export function fixture(marked: string): Fixture {
  const lines: string[] = [];
  const cursors: Position[] = [];
  const ranges: Range[] = [];
  for (const line of marked.replace(/^\n/u, '').split('\n')) {
    if (!/^[ ]*[|^][ |^]*$/u.test(line)) {
      lines.push(line);
      continue;
    }
    const at = lines.length - 1;
    for (const match of line.matchAll(/\||\^+/gu)) {
      const start = { line: at, character: match.index };
      if (match[0] === '|') cursors.push(start);
      else ranges.push({ start, end: { line: at, character: match.index + match[0].length } });
    }
  }
  return { text: lines.join('\n'), cursors, ranges, cursor: cursors[0]!, range: ranges[0]! };
}

/** The text after edits as a client applies them: all positions refer to the text before. */
export function applyTextEdits(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Position) => Math.min((starts[line] ?? text.length) + character, text.length);
  const sorted = edits
    .map((edit, index) => ({ start: offset(edit.range.start), end: offset(edit.range.end), index, edit }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  let result = text;
  for (const { start, end, edit } of sorted) result = result.slice(0, start) + edit.newText + result.slice(end);
  return result;
}
