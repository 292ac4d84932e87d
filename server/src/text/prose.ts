/**
 * A block's text as a reader sees it: in NFC, without markup, line breaks as spaces, named figures replaced by their
 * printed value, and one NOTE_MARK where a footnote hangs; with the way back to the source, whose offsets must match
 * the editor. What a block says (numerals, claims, citations, brackets) is read from here, never from the source.
 */

import type { Span } from './span.ts';

/** Stands in `Prose.text` for a footnote reference or a note in place: OBJECT REPLACEMENT CHARACTER. */
export const NOTE_MARK = '\uFFFC';

export interface Prose {
  readonly text: string;
  /** Ascending in `at`; covers `text` without gaps. */
  readonly segments: readonly ProseSegment[];
  /** The footnote marks in `text`, in order. */
  readonly notes: readonly ProseNote[];
}

/** `text[at, at+length)` stands at `source` .. `source+sourceLength` of the file. Equal lengths map one to one. */
export interface ProseSegment {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

export interface ProseNote {
  /** Offset of the mark in `Prose.text`. */
  readonly at: number;
  /** The label of `[^label]`, or null for a note in place. */
  readonly label: string | null;
  /** The definition in place `^[…]`, or null. */
  readonly inline: Prose | null;
}

export const EMPTY_PROSE: Prose = { text: '', segments: [], notes: [] };

/** The source span of `text[start, end)`; segments whose lengths differ (NFD, a named figure) are taken whole. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const first = segmentAt(prose, start);
  const last = end > start ? segmentAt(prose, end - 1) : first;
  if (!first || !last) return { start: 0, end: 0 };
  const from = first.length === first.sourceLength ? first.source + (start - first.at) : first.source;
  if (end <= start) return { start: from, end: from };
  const to = last.length === last.sourceLength ? last.source + (end - last.at) : last.source + last.sourceLength;
  return { start: from, end: Math.max(from, to) };
}

/** The offset in `prose.text` of a source offset, or null where the source offset is markup between two segments. */
export function proseOffset(prose: Prose, source: number): number | null {
  for (const s of prose.segments) {
    if (source >= s.source && source < s.source + s.sourceLength)
      return s.length === s.sourceLength ? s.at + (source - s.source) : s.at;
  }
  return null;
}

function segmentAt(prose: Prose, offset: number): ProseSegment | undefined {
  const segments = prose.segments;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** `prose.text[start, end)` as prose of its own. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  if (start <= 0 && end >= prose.text.length) return prose;
  const segments = sliceSegments(prose.segments, start, end);
  const notes = prose.notes.filter(n => n.at >= start && n.at < end).map(n => ({ ...n, at: n.at - start }));
  return { text: prose.text.slice(start, end), segments, notes };
}

/** The segments of `text[start, end)`, counted from `start`; of one that does not map one to one, its whole source. */
export function sliceSegments(segments: readonly ProseSegment[], start: number, end: number): ProseSegment[] {
  const sliced: ProseSegment[] = [];
  for (const s of segments) {
    const from = Math.max(start, s.at);
    const to = Math.min(end, s.at + s.length);
    if (from >= to) continue;
    const exact = s.length === s.sourceLength;
    sliced.push({
      at: from - start,
      length: to - from,
      source: exact ? s.source + (from - s.at) : s.source,
      sourceLength: exact ? to - from : s.sourceLength,
    });
  }
  return sliced;
}
