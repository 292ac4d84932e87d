/**
 * The print tree: a report as it stands on paper, before any format. Made once by `report-tree.ts`; each writer is a
 * switch over its kinds. Lengths are millimetres, sizes points; looks are names of `Style.styles`.
 */

import type { CalendarDate } from '../model/metadata.ts';
import type { ProseSegment } from '../text/prose.ts';
import type { Place } from '../text/span.ts';
import { type Style, styleOf } from './style.ts';

export interface PrintDocument {
  readonly style: Style;
  readonly properties: PrintProperties;
  /** Runs of pages of one orientation and one page count, in order; at least one. */
  readonly parts: readonly PrintPart[];
  /** In order of first mention: the number of a note is its index + 1. Each is mentioned in `parts` at least once. */
  readonly notes: readonly PrintNote[];
  /** What stands in the top margin and at the foot of the first page. */
  readonly firstPage: { readonly top: readonly PrintBlock[]; readonly foot: readonly PrintBlock[] };
  /** Whose the changes between two versions are said to be, and of when (ISO 8601). */
  readonly revision?: { readonly author: string; readonly date: string };
}

/** What the outputs say about themselves; no author, no path. */
export interface PrintProperties {
  readonly title: string;
  readonly agency: string;
  /** The document's number and symbol, `289/BC-UBND`; empty where still to come. */
  readonly number: string;
  readonly date: CalendarDate | null;
  readonly language: 'vi';
}

export interface PrintPart {
  readonly orientation: 'portrait' | 'landscape';
  /** Starts counting pages at 1 again, its first page without a number (NĐ 30, Phụ lục I, III.1.đ). */
  readonly restart: boolean;
  readonly blocks: readonly PrintBlock[];
}

export interface PrintNote {
  readonly blocks: readonly PrintBlock[];
}

// ------------------------------------------------------------------------------------------------ blocks

export type PrintBlock =
  | PrintParagraph
  | PrintHeading
  | PrintGrid
  | PrintTable
  | PrintChart
  | PrintRule
  | PrintBox
  | PrintRoom
  | PrintNotes;

export interface PrintParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly inlines: readonly PrintInline[];
  /** Where its text stands in the draft; null for what the template says. */
  readonly place: Place | null;
  /** A run-in heading at its start, for bookmarks. */
  readonly opens: { readonly level: number; readonly text: string } | null;
  /** Where the whole of it came or went between two versions. */
  readonly change?: PrintChange;
}

export interface PrintHeading {
  readonly kind: 'heading';
  /** Depth in the outline, 1 … 6. */
  readonly level: number;
  readonly style: string;
  readonly inlines: readonly PrintInline[];
  readonly place: Place | null;
  readonly change?: PrintChange;
}

/** Columns side by side without lines: the head of the document, the signature block. */
export interface PrintGrid {
  readonly kind: 'grid';
  readonly style: string;
  /** Widths in millimetres. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (readonly PrintBlock[])[])[];
}

/** A table with lines. */
export interface PrintTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  /** The size of its letters and the room in its cells as a share of the styles': below 1 where it is too wide. */
  readonly scale: number;
  /** Short enough to stand on one page: no page break splits it. */
  readonly whole: boolean;
  readonly header: readonly PrintRow[];
  readonly rows: readonly PrintRow[];
  readonly place: Place | null;
}

export interface PrintRow {
  /** Cells that begin in this row, left to right; cells covered by another one are left out. */
  readonly cells: readonly PrintCell[];
  readonly place: Place;
  readonly change?: PrintChange;
}

export interface PrintCell {
  /** The column where it begins, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly style: string;
  readonly align: 'left' | 'center' | 'right';
  readonly inlines: readonly PrintInline[];
  /** Where its text may be typed; null where it is computed, read from a file, or no cell of the draft's. */
  readonly place: Place | null;
}

/** Figures drawn; its name and unit are paragraphs around it. */
export interface PrintChart {
  readonly kind: 'chart';
  readonly style: string;
  readonly form: 'column' | 'bar' | 'line' | 'share';
  readonly labels: readonly string[];
  /** At least one, each with a value for every label; null where there is none. */
  readonly series: readonly PrintSeries[];
  /** What is written at the horizontal and the vertical axis; empty for nothing. */
  readonly axes: { readonly across: string; readonly up: string };
  /** Whether each value is printed beside its mark. */
  readonly values: boolean;
  /** Whether the values are percentages. */
  readonly percent: boolean;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** The chart in words, for those who cannot see it. */
  readonly alt: string;
  readonly place: Place | null;
}

export interface PrintSeries {
  readonly name: string;
  readonly values: readonly ({ readonly value: number; readonly text: string } | null)[];
}

/** A line under what stands above it, centred in `width`. */
export interface PrintRule {
  readonly kind: 'rule';
  readonly style: string;
  readonly length: number;
  readonly width: number;
}

/** A framed mark: urgency, secrecy, circulation. */
export interface PrintBox {
  readonly kind: 'box';
  readonly style: string;
  readonly inlines: readonly PrintInline[];
  /** The width of the frame, and of the column in which the style aligns it. */
  readonly length: number;
  readonly width: number;
  /** True where the text is wider than the column: the frame then grows in height. */
  readonly wraps: boolean;
}

/** Room left free for what is added by hand or by the e-office: the signature and the seal. */
export interface PrintRoom {
  readonly kind: 'room';
  readonly style: string;
}

/** Where an output without pages shows the notes. */
export interface PrintNotes {
  readonly kind: 'notes';
}

// ------------------------------------------------------------------------------------------------ inlines

export type PrintInline =
  | { readonly kind: 'text'; readonly text: string; readonly source?: TextSource }
  | { readonly kind: 'strong'; readonly children: readonly PrintInline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly PrintInline[] }
  | { readonly kind: 'superscript'; readonly children: readonly PrintInline[] }
  | { readonly kind: 'code'; readonly text: string; readonly source?: TextSource }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly PrintInline[] }
  | { readonly kind: 'image'; readonly image: PrintImage }
  /** What two versions differ in; DOCX tracks it, other outputs print the later one. */
  | { readonly kind: 'change'; readonly change: PrintChange; readonly children: readonly PrintInline[] }
  | { readonly kind: 'break' }
  /** The mark of note `number`; `first` where it is mentioned for the first time. */
  | { readonly kind: 'note'; readonly number: number; readonly first: boolean; readonly source?: TextSource };

export type PrintChange = 'inserted' | 'deleted';

/** Where the pieces of a text stand in a draft's file; what the template or the program says has none. */
export interface TextSource {
  readonly uri: string;
  readonly segments: readonly ProseSegment[];
  /** The expression of the named figure that the text is the value of. */
  readonly figure?: string;
}

export interface PrintImage {
  readonly format: 'png' | 'jpg';
  readonly data: Uint8Array;
  /** Millimetres, within the text width. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The text of inlines as read aloud: marks of notes are left out, breaks are spaces. */
export function textOf(inlines: readonly PrintInline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
      case 'code':
        text += inline.text;
        break;
      case 'strong':
      case 'emphasis':
      case 'superscript':
      case 'link':
        text += textOf(inline.children);
        break;
      case 'change':
        if (inline.change === 'inserted') text += textOf(inline.children);
        break;
      case 'break':
        text += ' ';
        break;
      case 'image':
        text += inline.image.alt;
        break;
      case 'note':
        break;
      default:
        return unreachable(inline);
    }
  }
  return text;
}

/**
 * Whether block `index` must stand on one page with the start of the next: its style says so, or it is the last of the
 * text before the signature block, which never stands alone on its page.
 */
export function staysWithNext(blocks: readonly PrintBlock[], index: number, style: Style): boolean {
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if ('style' in block && styleOf(style, block.style).keepWithNext) return true;
  if (block.kind === 'chart' && next?.kind === 'paragraph' && next.style === 'bieu-do-ten') return true;
  return next?.kind === 'grid' && styleOf(style, next.style).keepTogether && block.kind === 'paragraph';
}

/** For the default branch of a switch over a union: the compiler proves that no kind is forgotten. */
export function unreachable(value: never): never {
  throw new Error(`not a kind of the print tree: ${JSON.stringify(value)}`);
}
