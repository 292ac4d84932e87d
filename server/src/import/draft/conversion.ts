/** What a Word or text file becomes as a draft, and the way between a place in the draft and its place in the file. */

import type { Span } from '../../text/span.ts';

export interface Conversion {
  /** The draft: front matter and Markdown, as `docs/dinh-dang-ban-thao.md` describes them. */
  readonly text: string;
  /** Which stretch of the draft comes from where, in the order of the draft and without overlap. */
  readonly segments: readonly Segment[];
  /** Pictures that the draft names, to be written beside it. */
  readonly images: readonly ImageFile[];
  /** What the draft does not say as the file did, and what was met on the way, in the order of the file. */
  readonly remarks: readonly Remark[];
}

/** `[start, end)` of the draft stands for `[offset, offset + length)` of a paragraph's text. */
export interface Segment extends Span {
  /** The part of the archive: `word/document.xml`, `word/footnotes.xml` …; empty for a plain text file. */
  readonly part: string;
  /** `WordParagraph.index`; the line, from 0, of a plain text file. */
  readonly paragraph: number;
  /** In `paragraphText(paragraph)`: all tracked changes taken, notes and pictures left out. */
  readonly offset: number;
  /** Equal to `end - start` where the text was copied; 0 for what stands for no text: numbers that Word makes, marks of notes. */
  readonly length: number;
}

export interface ImageFile {
  /** Relative to the draft, as the draft names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message `import/<key>` with its values. */
export interface Remark {
  readonly key: RemarkKey;
  readonly data: Readonly<Record<string, string | number>>;
  /** Where it was met in the file; null where it is about all of it. */
  readonly place: WordPlace | null;
}

export type RemarkKey =
  /** Tracked changes, taken into the text: `author`, `date`, `text`. */
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'reformatted'
  /** `author`, `date`, `text`. */
  | 'comment'
  /** A line of the header or the signature that is none of the decree's components; it stands in the text. `text` */
  | 'unplaced'
  /** Left out, since outputs print or make it themselves: `text`. */
  | 'contents'
  | 'running-text'
  | 'attached-line'
  | 'signed-mark'
  /** `text` */
  | 'hidden'
  | 'unused-note'
  | 'unmarked-note'
  | 'header-note'
  /** Of the reader: what the file holds and a draft cannot. `detail` */
  | 'text-box'
  | 'object'
  | 'equation'
  | 'chart'
  | 'image'
  | 'nested-table'
  | 'alternate'
  | 'macro'
  | 'external'
  | 'form'
  | 'unknown'
  /** Lines of a scanned text that held a page's number: `count`. */
  | 'page-numbers'
  /** Paragraphs of a cell that became one. */
  | 'cell-paragraphs'
  /**
   * A DOCX of ours: `stored` was given back as it was, `stored-text` too though another program saved the file,
   * `stored-blanked` without what is not printed; `edited` was changed since, so that it was read anew.
   */
  | 'stored'
  | 'stored-text'
  | 'stored-blanked'
  | 'edited';

/** A place in the file: `[start, end)` of a paragraph's text. */
export interface WordPlace {
  readonly part: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The place in the file of `[span.start, span.end)` of the draft: exact for text that was copied, else the nearest paragraph; null for an empty draft. */
export function wordPlace(segments: readonly Segment[], { start, end }: Span): WordPlace | null {
  if (segments.length === 0) return null;
  let at = firstEndingAfter(segments, start);
  const next = segments[at];
  const before = segments[at - 1];
  // Between two: marks before a text belong to it, those after the last one to that.
  if (!next || (next.start >= Math.max(end, start + 1) && before && start - before.end < next.start - start)) at -= 1;
  const first = segments[Math.max(0, at)]!;
  const from = offsetIn(first, start);
  let to = from;
  for (let i = Math.max(0, at); i < segments.length && (segments[i]!.start < end || i === at); i++) {
    const segment = segments[i]!;
    if (segment.part !== first.part || segment.paragraph !== first.paragraph) break;
    to = Math.max(to, offsetIn(segment, end));
  }
  return { part: first.part, paragraph: first.paragraph, start: from, end: to };
}

/** The offset in the draft of a place in a paragraph's text, of the nearest text where that was not copied; null where nothing of the paragraph stands in the draft. */
export function draftOffset(
  segments: readonly Segment[],
  place: { readonly part: string; readonly paragraph: number; readonly offset: number },
): number | null {
  let best: Segment | null = null;
  for (const segment of segments) {
    if (segment.part !== place.part || segment.paragraph !== place.paragraph) continue;
    if (segment.offset <= place.offset && place.offset < segment.offset + segment.length)
      return segment.length === segment.end - segment.start
        ? segment.start + place.offset - segment.offset
        : segment.start;
    if (!best || distance(segment, place.offset) < distance(best, place.offset)) best = segment;
  }
  if (!best) return null;
  return place.offset >= best.offset + best.length ? best.end : best.start;
}

const distance = (segment: Segment, offset: number): number =>
  offset < segment.offset ? segment.offset - offset : offset - segment.offset - segment.length;

/** Index of the first segment that ends after `offset`. */
function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The offset in the paragraph of an offset of the draft, kept within the segment. */
function offsetIn(segment: Segment, offset: number): number {
  const within = Math.max(0, Math.min(segment.end, offset) - segment.start);
  if (segment.length === segment.end - segment.start) return segment.offset + within;
  return segment.offset + (within >= segment.end - segment.start ? segment.length : 0);
}
