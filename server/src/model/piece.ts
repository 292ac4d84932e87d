/** A piece of a report: Markdown that stands in a file, or in a literal block of YAML, with the headings above it. */

import type { SyntaxBlock } from '../syntax/tree.ts';
import type { YamlScalar } from '../syntax/yaml.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './inlines.ts';

export interface Piece {
  readonly region: Region;
  readonly nodes: readonly SyntaxBlock[];
  /** The level that the highest heading in the piece gets; null to leave them as typed. */
  readonly level: number | null;
  /** Headings that stand before it and are not Markdown: titles in YAML, or the profile's for parts without one. */
  readonly headings: readonly PieceHeading[];
}

export interface PieceHeading {
  readonly text: Region;
  readonly level: number;
  /** The profile's section, where it is known for sure. */
  readonly id: string | null;
  readonly anchor: { readonly id: string; readonly span: Span } | null;
}

/** The text of a YAML scalar as a region of its file: plain, quoted or a block. */
export function scalarRegion(source: Source, scalar: YamlScalar): Region {
  const { uri } = source;
  const block = scalar.style === 'literal' || scalar.style === 'folded' || scalar.lines.length > 1;
  if (!block) {
    const quotes = scalar.style === 'quoted' ? 1 : 0;
    const { start, end } = scalar.span;
    const inner = source.text.slice(start + quotes, end - quotes);
    if (inner === scalar.text) return { uri, text: inner, at: offset => start + quotes + offset };
    return { uri, text: scalar.text, at: offset => Math.min(end, start + offset) };
  }
  const starts: number[] = [];
  const slices: string[] = [];
  let length = 0;
  for (const line of scalar.lines) {
    starts.push(length);
    slices.push(source.text.slice(line.start, line.end));
    length += line.end - line.start + 1;
  }
  const first = scalar.lines.find(line => line.end > line.start);
  const lineStart = first ? Math.max(...['\n', '\r'].map(c => source.text.lastIndexOf(c, first.start - 1))) + 1 : 0;
  const at = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const line = scalar.lines[low];
    return line ? Math.min(line.end, line.start + offset - starts[low]!) : scalar.span.start;
  };
  const indent = first ? source.text.slice(lineStart, first.start) : '';
  return { uri, text: slices.join('\n'), at, indent, newline: source.text.includes('\r\n') ? '\r\n' : '\n' };
}

/** A text that stands for a place: the profile's title of a section where no one typed one. */
export const placedText = (uri: string, text: string, place: Span): Region => ({
  uri,
  text,
  at: offset => (offset === 0 ? place.start : place.end - (place.end > place.start ? 1 : 0)),
});
