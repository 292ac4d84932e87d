/**
 * A Word document as reviewers left it: its text before their tracked changes, with what each of them inserted and
 * deleted, and where comments hang. A paragraph whose mark was inserted is part of the one that it was split from.
 */

import type { Revision, WordBlock, WordDocument, WordParagraph, WordTable } from '../import/word/document.ts';
import { NOTE_MARK } from '../text/prose.ts';

/** Ends a paragraph within a text: PARAGRAPH SEPARATOR. */
export const PARAGRAPH_END = '\u2029';

/** Who changed something with tracking on, and when; null for a change that was not tracked. */
export interface Tracked {
  readonly author: string;
  /** ISO 8601 as it stands; empty where not said. */
  readonly date: string;
  /** True where it was moved, here or from here. */
  readonly moved: boolean;
}

/** A stretch of text before any change; `removed` where it was deleted. */
export interface ReviewedParagraph {
  readonly kind: 'paragraph';
  /** Without its end. Marks of notes are NOTE_MARK, line breaks `\n`. */
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly insertions: readonly Insertion[];
  /** Who deleted its end; null where nobody did. */
  readonly end: Tracked | null;
  /** Keys of the notes of `text`, in order; null for a mark that repeats another. */
  readonly notes: readonly (string | null)[];
  readonly comments: readonly CommentMark[];
}

export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly by: Tracked;
}

export interface Insertion {
  /** Offset in the text before any change. */
  readonly at: number;
  /** May hold PARAGRAPH_END. */
  readonly text: string;
  readonly by: Tracked | null;
  readonly notes: readonly (string | null)[];
}

export interface CommentMark {
  readonly id: string;
  readonly at: number;
  readonly opens: boolean;
}

export interface ReviewedTable {
  readonly kind: 'table';
  readonly rows: readonly ReviewedRow[];
}

export interface ReviewedRow {
  readonly inserted: Tracked | null;
  readonly deleted: Tracked | null;
  /** Cells that begin in this row, each its paragraphs. */
  readonly cells: readonly (readonly ReviewedParagraph[])[];
}

export type ReviewedBlock = ReviewedParagraph | ReviewedTable;

export interface Reviewed {
  readonly body: readonly ReviewedBlock[];
  /** By key, as `notes` of paragraphs name them. */
  readonly notes: ReadonlyMap<string, readonly ReviewedParagraph[]>;
}

export function readReviewed(document: WordDocument): Reviewed {
  const notes = new Map<string, readonly ReviewedParagraph[]>();
  for (const { key, blocks } of document.notes.values()) notes.set(key, noteParagraphs(blocks));
  return { body: blocksOf(document.body), notes };
}

/** A note's own text: the space between its number and it is nobody's. */
function noteParagraphs(blocks: readonly WordBlock[]): ReviewedParagraph[] {
  const paragraphs = blocksOf(blocks).filter(block => block.kind === 'paragraph');
  const [first, ...rest] = paragraphs;
  return first ? [withoutLead(first), ...rest] : [];
}

function withoutLead(paragraph: ReviewedParagraph): ReviewedParagraph {
  const cut = paragraph.text.length - paragraph.text.trimStart().length;
  if (cut === 0) return paragraph;
  const back = (at: number): number => Math.max(0, at - cut);
  return {
    ...paragraph,
    text: paragraph.text.slice(cut),
    removals: paragraph.removals
      .map(each => ({ ...each, start: back(each.start), end: back(each.end) }))
      .filter(each => each.end > each.start),
    insertions: paragraph.insertions.map(each => ({ ...each, at: back(each.at) })),
    comments: paragraph.comments.map(each => ({ ...each, at: back(each.at) })),
  };
}

function blocksOf(blocks: readonly WordBlock[]): ReviewedBlock[] {
  const read: ReviewedBlock[] = [];
  const reader = new ParagraphReader();
  const flush = (): void => {
    read.push(...reader.finish());
  };
  for (const block of blocks)
    if (block.kind === 'paragraph') reader.add(block);
    else {
      flush();
      if (block.bordered) read.push(tableOf(block));
      // Tables without lines only place texts side by side.
      else for (const row of block.rows) for (const cell of row.cells) read.push(...blocksOf(cell.blocks));
    }
  flush();
  return read;
}

function tableOf(table: WordTable): ReviewedTable {
  return {
    kind: 'table',
    rows: table.rows.map(({ revision, cells }) => ({
      inserted: revision?.kind === 'insert' || revision?.kind === 'move-to' ? trackedBy(revision) : null,
      deleted: revision?.kind === 'delete' || revision?.kind === 'move-from' ? trackedBy(revision) : null,
      cells: cells
        .filter(cell => cell.merge !== 'continue')
        .map(cell => blocksOf(cell.blocks).flatMap(block => (block.kind === 'paragraph' ? [block] : flat(block)))),
    })),
  };
}

const flat = (table: ReviewedTable): ReviewedParagraph[] => table.rows.flatMap(row => row.cells.flat());

const trackedBy = ({ author, date, kind }: Revision): Tracked => ({ author, date, moved: kind.startsWith('move') });

const isAdded = (revision: Revision): boolean => revision.kind === 'insert' || revision.kind === 'move-to';

/** Gathers paragraphs of one story or cell; those that only an inserted mark divides become one. */
class ParagraphReader {
  private readonly paragraphs: ReviewedParagraph[] = [];
  private text: string[] = [];
  private length = 0;
  private removals: Removal[] = [];
  private insertions: Insertion[] = [];
  private notes: (string | null)[] = [];
  private comments: CommentMark[] = [];

  add({ inlines, mark }: WordParagraph): void {
    let field: string | null = null;
    for (const inline of inlines) {
      const { revision } = inline;
      const inField = inline.kind === 'text' && inline.field?.startsWith('NOTEREF') ? inline.field : null;
      const repeated = inField !== null && inField === field;
      field = inField;
      if (repeated) continue;
      if (inField !== null) this.put(NOTE_MARK, revision, [null]);
      else if (inline.kind === 'text') this.put(inline.text.normalize('NFC'), revision, []);
      else if (inline.kind === 'note') this.put(NOTE_MARK, revision, [inline.note]);
      else if (inline.kind === 'break') this.put(inline.break === 'line' ? '\n' : '', revision, []);
      else if (inline.kind === 'comment-start' || inline.kind === 'comment-end')
        this.comments.push({ id: inline.id, at: this.length, opens: inline.kind === 'comment-start' });
    }
    if (mark && isAdded(mark)) this.put(PARAGRAPH_END, mark, []);
    else this.end(mark ? trackedBy(mark) : null);
  }

  private put(text: string, revision: Revision | null, notes: readonly (string | null)[]): void {
    if (text === '') return;
    if (revision && isAdded(revision)) {
      const by = trackedBy(revision);
      const last = this.insertions.at(-1);
      if (last?.at === this.length && last.by && sameHand(last.by, by))
        this.insertions[this.insertions.length - 1] = {
          ...last,
          text: last.text + text,
          notes: [...last.notes, ...notes],
        };
      else this.insertions.push({ at: this.length, text, by, notes });
      return;
    }
    if (revision) {
      const by = trackedBy(revision);
      const last = this.removals.at(-1);
      const [start, end] = [this.length, this.length + text.length];
      if (last?.end === start && sameHand(last.by, by)) this.removals[this.removals.length - 1] = { ...last, end };
      else this.removals.push({ start, end, by });
    }
    this.text.push(text);
    this.length += text.length;
    this.notes.push(...notes);
  }

  private end(by: Tracked | null): void {
    const text = this.text.join('');
    const { removals, insertions, notes, comments } = this;
    this.text = [];
    this.length = 0;
    this.removals = [];
    this.insertions = [];
    this.notes = [];
    this.comments = [];
    if (text === '' && insertions.length === 0 && comments.length === 0) return;
    this.paragraphs.push({ kind: 'paragraph', text, removals, insertions, end: by, notes, comments });
  }

  finish(): ReviewedParagraph[] {
    // A last mark that was inserted has nothing after it.
    const last = this.insertions.at(-1);
    if (last?.text.endsWith(PARAGRAPH_END))
      this.insertions[this.insertions.length - 1] = { ...last, text: last.text.slice(0, -1) };
    if (this.length > 0 || this.insertions.length > 0) this.end(null);
    return this.paragraphs.splice(0);
  }
}

/** One person's changes of one kind; Word gives each minute a date of its own. */
export const sameHand = (a: Tracked, b: Tracked): boolean => a.author === b.author && a.moved === b.moved;

/** The text that a reviewed paragraph has when all tracked changes are taken. */
export function afterText({ text, removals, insertions }: ReviewedParagraph): string {
  let result = '';
  let at = 0;
  const steps = [
    ...removals.map(({ start, end }) => ({ start, end, text: '' })),
    ...insertions.map(each => ({ start: each.at, end: each.at, text: each.text })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const step of steps) {
    if (step.start > at) result += text.slice(at, step.start);
    result += step.text;
    at = Math.max(at, step.end);
  }
  return result + text.slice(at);
}
