/** Ranges of text: offsets in UTF-16 code units from 0, half-open, as LSP counts within a line. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a file: drafts are assembled from many. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True where `inner` lies within `outer`, ends included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True where the two share at least one character, or touch when one is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

export const length = (s: Span): number => s.end - s.start;
