/** A Word document as it was read: paragraphs and tables with their effective formatting, revisions, comments and notes, each with its place in the XML. */

import type { Span } from '../../text/span.ts';
import type { Relationship, WordPackage } from '../package.ts';

export interface WordDocument {
  readonly package: WordPackage;
  /** The text of each story part, as the spans of its blocks count: the body, notes, headers, footers, comments. */
  readonly xml: ReadonlyMap<string, string>;
  readonly body: readonly WordBlock[];
  /** By `footnote 2` or `endnote 2`; separators are left out. */
  readonly notes: ReadonlyMap<string, WordNote>;
  /** By id, in the order of their part. */
  readonly comments: ReadonlyMap<string, WordComment>;
  /** In the order of the text; at least one. */
  readonly sections: readonly WordSection[];
  /** Headers and footers by part name. */
  readonly stories: ReadonlyMap<string, readonly WordBlock[]>;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Names of the styles by id, with what they inherit from resolved. */
  readonly styles: ReadonlyMap<string, WordStyle>;
  /** Custom document properties, as text (ECMA-376-1, 22.3). */
  readonly properties: ReadonlyMap<string, string>;
  /** What was met and is not text, or could not be read: to be said, never dropped in silence. */
  readonly losses: readonly Loss[];
}

export type WordBlock = WordParagraph | WordTable;

interface InStory {
  /** The part that holds it. */
  readonly part: string;
  /** Its element in the XML of that part. */
  readonly span: Span;
  /** Counted from 0 over all paragraphs of its part, those in tables included; of a table, that of its first paragraph. */
  readonly index: number;
  /** Counted from 1 from the breaks that the last program to lay it out left behind; null where it left none. */
  readonly page: number | null;
}

export interface WordParagraph extends InStory {
  readonly kind: 'paragraph';
  readonly inlines: readonly WordInline[];
  readonly format: ParagraphFormat;
  /** The number or bullet that Word prints before the text, as printed (`1.`, `a)`, `-`); null where none. */
  readonly label: string | null;
  /** Automatic numbering: the list and its level from 0. */
  readonly numbering: { readonly id: string; readonly level: number; readonly bullet: boolean } | null;
  /** Where the paragraph's mark itself was inserted, deleted or moved: with `delete` it runs on into the next one. */
  readonly mark: Revision | null;
  /** True where formatting of the paragraph was changed with tracking on. */
  readonly reformatted: boolean;
  /** Index into `sections`. */
  readonly section: number;
}

export interface WordTable extends InStory {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
  /** True where the table has lines; the tables that only place the header and the signature side by side have none. */
  readonly bordered: boolean;
  readonly section: number;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Repeated at the top of each page (`w:tblHeader`). */
  readonly header: boolean;
  /** Grid columns left free before the first cell. */
  readonly skipped: number;
  readonly revision: Revision | null;
  readonly span: Span;
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Grid columns that it takes. */
  readonly colSpan: number;
  /** `start` begins a cell merged downwards, `continue` belongs to the one above. */
  readonly merge: 'start' | 'continue' | null;
  /** Width in mm where given. */
  readonly width: number | null;
  readonly span: Span;
}

export type WordInline = WordText | WordNoteReference | WordBreak | WordImage | WordCommentMark;

interface InParagraph {
  /** Its element (for text: the `w:t`) in the XML of the part. */
  readonly span: Span;
  /** The `w:r` that holds it, or the element itself where it is in none. */
  readonly run: Span;
  readonly revision: Revision | null;
}

export interface WordText extends InParagraph {
  readonly kind: 'text';
  readonly text: string;
  readonly format: RunFormat;
  /** The address of the link that it lies in. */
  readonly link: string | null;
  /** True where the text is the result of a field (page number, date, cross-reference). */
  readonly field: string | null;
}

export interface WordNoteReference extends InParagraph {
  readonly kind: 'note';
  /** Key of `notes`. */
  readonly note: string;
  readonly format: RunFormat;
}

export interface WordBreak extends InParagraph {
  readonly kind: 'break';
  readonly break: 'line' | 'page' | 'column';
}

export interface WordImage extends InParagraph {
  readonly kind: 'image';
  /** The part that holds the picture; null where it is elsewhere or is none. */
  readonly target: string | null;
  readonly alt: string;
  /** True for lines and boxes drawn without a picture, such as the rule under the motto. */
  readonly shape: boolean;
}

export interface WordCommentMark extends InParagraph {
  readonly kind: 'comment-start' | 'comment-end';
  readonly id: string;
}

export interface WordNote {
  readonly key: string;
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly blocks: readonly WordBlock[];
}

export interface WordComment {
  readonly id: string;
  readonly author: string;
  /** As it stands, ISO 8601; empty where not said. */
  readonly date: string;
  readonly blocks: readonly WordBlock[];
  /** The id of the comment that this one answers. */
  readonly answers: string | null;
  readonly resolved: boolean;
}

/** A tracked change (ECMA-376-1, 17.13.5). */
export interface Revision {
  readonly kind: 'insert' | 'delete' | 'move-from' | 'move-to';
  readonly author: string;
  readonly date: string;
  readonly id: string;
}

export interface RunFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Shown in capitals although typed in small letters. */
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly position: 'superscript' | 'subscript' | null;
  /** In pt. */
  readonly size: number;
  readonly font: string;
  /** `RRGGBB`, or null for automatic. */
  readonly colour: string | null;
  readonly highlighted: boolean;
  /** `vi-VN`; empty where not said. */
  readonly language: string;
}

export interface ParagraphFormat {
  /** Style id; `styles` has its name. */
  readonly style: string | null;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** In mm: of the whole paragraph from the left and right margin, and of its first line from there (negative: hanging). */
  readonly indent: { readonly left: number; readonly right: number; readonly first: number };
  /** Before and after in pt; `line` as a multiple of single, or in pt where `exact` or `atLeast`. */
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    readonly line: number;
    readonly rule: 'multiple' | 'exact' | 'at-least';
  };
  /** From 1 for headings of Word's navigation; null for body text. */
  readonly outline: number | null;
  /** True where the paragraph has a line below or above it. */
  readonly border: { readonly top: boolean; readonly bottom: boolean };
  readonly keepWithNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Formatting of the paragraph's mark: that of text typed next. */
  readonly run: RunFormat;
}

export interface WordStyle {
  readonly id: string;
  /** Lower case, as the file calls it: `heading 1`, `normal`, `footnote text`. */
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'table' | 'numbering';
}

/** Page set-up in mm (ECMA-376-1, 17.6). */
export interface WordSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Another header and footer on the first page. */
  readonly titlePage: boolean;
  /** Part names by `default`, `first`, `even`; inherited from the section before where not said. */
  readonly headers: ReadonlyMap<string, string>;
  readonly footers: ReadonlyMap<string, string>;
  /** The number of its first page where numbering starts anew. */
  readonly pageStart: number | null;
  readonly columns: number;
}

/** Something of the file that is not in the text that was read: a message key below `import/loss/` with its place. */
export interface Loss {
  readonly key:
    | 'text-box'
    | 'object'
    | 'equation'
    | 'chart'
    | 'image'
    | 'hidden'
    | 'nested-table'
    | 'alternate'
    | 'macro'
    | 'external'
    | 'form'
    | 'unknown';
  readonly part: string;
  /** Index of the paragraph at or before it. */
  readonly index: number;
  readonly detail: string;
}

/** All paragraphs of a story in order, those in tables included. */
export function* paragraphsOf(blocks: readonly WordBlock[]): Generator<WordParagraph> {
  for (const block of blocks)
    if (block.kind === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks);
}

/** The text of a paragraph with all tracked changes taken (`after`) or refused (`before`); notes and pictures are left out. */
export function paragraphText(paragraph: WordParagraph, view: 'after' | 'before' = 'after'): string {
  let text = '';
  for (const inline of paragraph.inlines) {
    if (!inView(inline.revision, view)) continue;
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'break') text += '\n';
  }
  return text;
}

/** Whether something under a revision is there when all changes are taken, or when all are refused. */
export function inView(revision: Revision | null, view: 'after' | 'before'): boolean {
  if (!revision) return true;
  const added = revision.kind === 'insert' || revision.kind === 'move-to';
  return view === 'after' ? added : !added;
}
