/**
 * What a DOCX of ours carries about the draft that it was made from, in a custom XML part (ECMA-376-1, 15.2.5): the
 * draft's files, and each printed paragraph with the way back to them. This is the format; `render/` makes the values.
 */

import { escapeXml } from '../syntax/xml.ts';
import type { Span } from '../text/span.ts';

export interface SourcePart {
  /** The draft first, then its parts. */
  readonly files: readonly SourceFile[];
  /** True where what is not printed was left out of `files`, spaces in its place: a final report. */
  readonly blanked: boolean;
  /** In printed order; empty paragraphs are left out, empty cells are not. */
  readonly body: readonly BaseBlock[];
  /** Footnotes as printed: the number is the index + 1. */
  readonly notes: readonly (readonly BaseParagraph[])[];
}

export interface SourceFile {
  /** Relative to the folder of the draft, with `/`: `bao-cao.md`, `phan/kinh-te.md`. */
  readonly path: string;
  readonly text: string;
}

export type BaseBlock = BaseParagraph | BaseTable;

/** A paragraph or a cell as it was printed. Line breaks are `\n`, marks of footnotes are NOTE_MARK. */
export interface BaseParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Index of the file that holds it; null where the template says it. */
  readonly file: number | null;
  /** The block in that file; of a cell, the cell's text, empty where the cell is. Null where there is none to change. */
  readonly span: Span | null;
  /** Ascending, without overlaps; text between them is said by the template or the program. */
  readonly segments: readonly BaseSegment[];
}

export interface BaseTable {
  readonly kind: 'table';
  readonly file: number;
  readonly span: Span;
  readonly rows: readonly BaseRow[];
}

export interface BaseRow {
  readonly span: Span;
  /** Cells that begin in this row, left to right. */
  readonly cells: readonly BaseParagraph[];
}

/** `text[at, at+length)` stands at `source`; with equal lengths one to one, letters' case aside. */
export interface BaseSegment {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
  /** `figure`: the value of a named figure; `note`: the mark of a footnote; `value`: in the front matter. */
  readonly kind: SegmentKind;
}

export const SEGMENT_KINDS = ['text', 'figure', 'note', 'value'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The namespace of the part's root element. */
export const SOURCE_NAMESPACE = 'urn:vanthu:source:1';

/** Longer parts are not written: a reader's XML library may refuse them (characters). */
const MAX_PART = 8_000_000;

/**
 * A stretch of a paragraph: `[start, length]` reads as it stands in the file; `[text, start, length, kind?]` stands for
 * that stretch of the file, `kind` by its index; a text alone stands nowhere.
 */
type Piece = readonly [number, number] | readonly [string, number, number, number?] | string;

/** file, start, end, pieces; a file of -1 means none, a start of -1 no span. */
type PackedParagraph = readonly [number, number, number, readonly Piece[]];

/** As `t`: file, start, end, rows of start, end, cells. */
interface PackedTable {
  readonly t: readonly [number, number, number, readonly (readonly [number, number, readonly PackedParagraph[]])[]];
}

/** The part's XML, equal for equal values; null where it would be too long. */
export function writeSourcePart(part: SourcePart): string | null {
  const files = part.files.map(file => `<file path="${escapeXml(file.path)}">${json(file.text)}</file>`);
  const body = part.body.map(block =>
    block.kind === 'paragraph' ? packParagraph(block, part.files) : packTable(block, part.files),
  );
  const notes = part.notes.map(note => note.map(paragraph => packParagraph(paragraph, part.files)));
  const printed = json({ blanked: part.blanked, body, notes });
  const xml = `<source xmlns="${SOURCE_NAMESPACE}">${files.join('')}<printed>${printed}</printed></source>`;
  return xml.length > MAX_PART ? null : xml;
}

function packTable(table: BaseTable, files: readonly SourceFile[]): PackedTable {
  const rows = table.rows.map(
    row => [row.span.start, row.span.end, row.cells.map(cell => packParagraph(cell, files))] as const,
  );
  return { t: [table.file, table.span.start, table.span.end, rows] };
}

function packParagraph(paragraph: BaseParagraph, files: readonly SourceFile[]): PackedParagraph {
  const source = paragraph.file === null ? '' : files[paragraph.file]!.text;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { at: from, length, source: span, kind } of paragraph.segments) {
    if (from > at) pieces.push(paragraph.text.slice(at, from));
    const text = paragraph.text.slice(from, from + length);
    const exact = kind === 'text' && source.slice(span.start, span.end) === text;
    const size = span.end - span.start;
    if (exact) pieces.push([span.start, size]);
    else if (kind === 'text') pieces.push([text, span.start, size]);
    else pieces.push([text, span.start, size, SEGMENT_KINDS.indexOf(kind)]);
    at = from + length;
  }
  if (at < paragraph.text.length) pieces.push(paragraph.text.slice(at));
  return [paragraph.file ?? -1, paragraph.span?.start ?? -1, paragraph.span?.end ?? -1, pieces];
}

/** JSON that is text for every XML reader: no markup, no character that XML cannot hold or would change. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/gu,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * The values of a part from the texts of its elements: `files` as path and JSON, `printed` as JSON. Null where anything
 * does not fit: the file came by mail, and may have been made by anyone.
 */
export function readSourceValues(
  files: readonly { readonly path: string; readonly json: string }[],
  printed: string,
): SourcePart | null {
  try {
    const texts = files.map(({ path, json: text }): SourceFile => ({ path, text: string(JSON.parse(text)) }));
    if (texts.length === 0 || texts.some(file => !isRelative(file.path))) return null;
    const value = record(JSON.parse(printed));
    return {
      files: texts,
      blanked: value.blanked === true,
      body: list(value.body).map(block =>
        Array.isArray(block) ? unpackParagraph(block, texts) : unpackTable(list(record(block).t), texts),
      ),
      notes: list(value.notes).map(note => list(note).map(paragraph => unpackParagraph(list(paragraph), texts))),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A path below the draft's folder, or beside it: never absolute, never a scheme or a drive. */
const isRelative = (path: string): boolean => path !== '' && !/^[/\\]|^[a-z][a-z\d+.-]*:|[\0-\u001f]/iu.test(path);

function unpackTable(packed: readonly unknown[], files: readonly SourceFile[]): BaseTable {
  const file = index(packed[0], files);
  const { length } = files[file]!.text;
  return {
    kind: 'table',
    file,
    span: spanIn(packed[1], packed[2], length),
    rows: list(packed[3]).map(row => {
      const [start, end, cells] = list(row);
      const span = spanIn(start, end, length);
      return { span, cells: list(cells).map(cell => unpackParagraph(list(cell), files)) };
    }),
  };
}

function unpackParagraph(packed: readonly unknown[], files: readonly SourceFile[]): BaseParagraph {
  const file = packed[0] === -1 ? null : index(packed[0], files);
  const source = file === null ? '' : files[file]!.text;
  let text = '';
  const segments: BaseSegment[] = [];
  for (const piece of list(packed[3])) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const values = list(piece);
    const [start, length] = values.slice(-2);
    const own = typeof values[0] === 'string' ? values[0] : null;
    const span = own === null ? pieceSpan(start, length, source) : pieceSpan(values[1], values[2], source);
    const printed = own ?? source.slice(span.start, span.end);
    const kind = own === null ? 'text' : SEGMENT_KINDS[Number(values[3] ?? 0)];
    if (!kind) throw new RangeError('kind');
    segments.push({ at: text.length, length: printed.length, source: span, kind });
    text += printed;
  }
  const span = packed[1] === -1 ? null : spanIn(packed[1], packed[2], source.length);
  return { kind: 'paragraph', text, file, span, segments };
}

const pieceSpan = (start: unknown, length: unknown, source: string): Span =>
  spanIn(start, Number(start) + Number(length), source.length);

function spanIn(start: unknown, end: unknown, length: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError('span');
  const span = { start: start as number, end: end as number };
  if (span.start < 0 || span.end < span.start || span.end > length) throw new RangeError('span');
  return span;
}

function index(value: unknown, files: readonly SourceFile[]): number {
  if (!Number.isInteger(value) || !files[value as number]) throw new RangeError('file');
  return value as number;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('list');
  return value;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('record');
  return value as Record<string, unknown>;
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text');
  return value;
}
