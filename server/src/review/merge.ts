/** A reviewed DOCX of ours against the draft that it was made from: every change and comment as a proposal. */

import { readSourcePart } from '../import/source-part.ts';
import { paragraphText, type WordDocument } from '../import/word/document.ts';
import type { BaseParagraph, BaseTable, SourcePart } from '../model/source-part.ts';
import { asTyped } from '../render/unbroken.ts';
import type { Edit } from '../text/edit.ts';
import { NOTE_MARK } from '../text/prose.ts';
import { type Change, compareParagraphs, type Position } from './compare.ts';
import { withMoves } from './moves.ts';
import type { Proposal, ProposalKind, Remark } from './proposal.ts';
import { commentPlace } from './remarks.ts';
import {
  afterText,
  PARAGRAPH_END,
  type Reviewed,
  type ReviewedParagraph,
  type ReviewedTable,
  readReviewed,
  type Tracked,
} from './reviewed.ts';
import { blockSpan } from './source-blocks.ts';
import type { EditContext, SourceChange } from './source-change.ts';
import { sourceChange } from './source-edits.ts';
import { compareTables, pairTables } from './tables.ts';
import { carried, type FoundProposal, inOrder } from './today.ts';

export interface Merge {
  readonly part: SourcePart;
  readonly proposals: readonly Proposal[];
}

/**
 * The proposals of a reviewed document; null where it carries no draft of ours.
 * @param current the draft's files as they are now, by path relative to its folder; null for one that is gone
 */
export function mergeProposals(document: WordDocument, current: (path: string) => string | null): Merge | null {
  const part = readSourcePart(document);
  if (!part) return null;
  const found = new Finder(part, document).find();
  return { part, proposals: carried(part, inOrder(withMoves(part.files, found)), current) };
}

class Finder {
  private readonly found: FoundProposal[] = [];
  private readonly reviewed: Reviewed;
  private readonly openComments = new Map<string, { list: readonly BaseParagraph[]; at: Position }>();
  private readonly commented = new Set<string>();
  /** Number of the note that a mark leads to, by paragraph and offset; marks that repeat one have none. */
  private readonly noteAt = new Map<BaseParagraph, Map<number, number>>();

  constructor(
    private readonly part: SourcePart,
    private readonly document: WordDocument,
  ) {
    this.reviewed = readReviewed(document);
    this.numberNotes();
  }

  find(): FoundProposal[] {
    const { body } = this.part;
    const tables = pairTables(body, this.reviewed.body);
    let [i, j] = [0, 0];
    const paragraphs = (to: number, end: number): void => {
      const base = body.slice(i, to);
      const given = this.reviewed.body.slice(j, end);
      this.list(
        base.filter(block => block.kind === 'paragraph'),
        given.filter(block => block.kind === 'paragraph'),
        'body',
      );
      for (const block of base) if (block.kind === 'table') this.tableGone(block);
      for (const block of given) if (block.kind === 'table') this.tableNew(block);
    };
    for (const [x, y] of tables) {
      paragraphs(x, y);
      this.table(body[x] as BaseTable, this.reviewed.body[y] as ReviewedTable);
      [i, j] = [x + 1, y + 1];
    }
    paragraphs(body.length, this.reviewed.body.length);
    this.looseComments();
    return this.found;
  }

  private numberNotes(): void {
    const seen = new Set<string>();
    let next = 0;
    const visit = (paragraph: BaseParagraph): void => {
      for (const { kind, at, source } of paragraph.segments) {
        if (kind !== 'note' || paragraph.file === null) continue;
        const mark = this.part.files[paragraph.file]!.text.slice(source.start, source.end);
        const key = `${paragraph.file}\n${mark.startsWith('^') ? source.start : mark.normalize('NFC')}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const numbers = this.noteAt.get(paragraph) ?? new Map<number, number>();
        numbers.set(at, next++);
        this.noteAt.set(paragraph, numbers);
      }
    };
    for (const block of this.part.body)
      if (block.kind === 'paragraph') visit(block);
      else for (const row of block.rows) row.cells.forEach(visit);
  }

  private context(within: EditContext['within']): EditContext {
    const note = (key: string): string =>
      (this.reviewed.notes.get(key) ?? [])
        .map(afterText)
        .join(' ')
        .replaceAll(NOTE_MARK, '')
        .replace(/\s+/gu, ' ')
        .trim();
    return { files: this.part.files, within, note };
  }

  private list(
    base: readonly BaseParagraph[],
    given: readonly ReviewedParagraph[],
    within: EditContext['within'],
  ): void {
    if (base.length === 0) {
      for (const paragraph of given) {
        const text = afterText(paragraph);
        if (text.trim() !== '')
          this.add('insert-paragraph', paragraph.insertions[0]?.by ?? null, '', text, '', NOWHERE);
      }
      return;
    }
    const { changes, notes, comments } = compareParagraphs(base, given);
    for (const change of changes) this.change(base, change, within);
    for (const { at, note } of notes) this.note(base[at.paragraph]!, at.offset, note);
    for (const { id, at, opens } of comments) this.comment(base, id, at, opens);
  }

  private change(base: readonly BaseParagraph[], change: Change, within: EditContext['within']): void {
    const old = between(base, change.start, change.end);
    const text = change.text.replaceAll(NOTE_MARK, '');
    // Spaces and hyphens that do not break are the program's.
    if (asTyped(old) === asTyped(change.text)) return;
    if (old.trim() === '' && change.text.trim() === '') {
      // Spaces and empty lines that come or go change nothing that a report says, unless they part or join words.
      if (old === '' && change.text.replaceAll(PARAGRAPH_END, '').trim() === '' && !this.isInside(base, change)) return;
    }
    const made = sourceChange(base, change, this.context(within));
    const withoutNotes = this.withoutNotes(base, made);
    const paragraph =
      made.kind === 'delete-paragraph'
        ? base[
            Math.min(change.start.offset === 0 ? change.start.paragraph : change.start.paragraph + 1, base.length - 1)
          ]!
        : null;
    this.add(made.kind, change.by, old, text, wordsBefore(base, change.start), withoutNotes, [], paragraph);
  }

  /** Whether a change lies within a paragraph's text, where a space or a split matters. */
  private isInside(base: readonly BaseParagraph[], { start, end, text }: Change): boolean {
    const { length } = base[start.paragraph]!.text;
    if (start.paragraph !== end.paragraph) return true;
    if (text === '' && start.offset === end.offset) return false;
    return start.offset > 0 && start.offset < length;
  }

  /** A mark that goes takes its note with it, unless another mark leads there. */
  private withoutNotes(base: readonly BaseParagraph[], made: SourceChange): SourceChange {
    if (made.obstacle || made.file === null) return made;
    const { text } = this.part.files[made.file]!;
    const edits: Edit[] = [...made.edits];
    for (const { paragraph, at } of made.removedNotes) {
      const number = this.noteAt.get(base[paragraph]!)?.get(at);
      const mark = base[paragraph]!.segments.find(each => each.kind === 'note' && each.at === at);
      if (number === undefined || !mark || base[paragraph]!.file !== made.file) continue;
      const label = text.slice(mark.source.start, mark.source.end);
      if (!label.startsWith('[^')) continue;
      const first = text.indexOf(label);
      const others = [...occurrences(text, label)].filter(
        place => place !== mark.source.start && text[place + label.length] !== ':',
      );
      const spans = (this.part.notes[number] ?? []).map(each => blockSpan(this.part.files, each));
      const [start, end] = [spans[0], spans.at(-1)];
      if (first < 0 || others.length > 0 || !start || !end || this.part.notes[number]?.[0]?.file !== made.file)
        continue;
      const after = /^(?:\r\n|[\r\n])?/u.exec(text.slice(end.end, end.end + 2))![0].length;
      const span = { start: start.start, end: end.end + after };
      if (edits.every(edit => edit.span.end <= span.start || span.end <= edit.span.start))
        edits.push({ span, newText: '' });
    }
    return { ...made, edits };
  }

  private note(paragraph: BaseParagraph, at: number, key: string): void {
    const number = this.noteAt.get(paragraph)?.get(at);
    const base = number === undefined ? undefined : this.part.notes[number];
    const given = this.reviewed.notes.get(key);
    if (!base || !given || base.length === 0) return;
    // A note of several paragraphs is compared whole.
    this.list(base, given, 'note');
  }

  private table(base: BaseTable, given: ReviewedTable): void {
    for (const step of compareTables(base, given, this.part.files)) {
      if (step.kind === 'cell') this.list([step.base], step.given, 'cell');
      else this.add(step.kind, step.by, step.old, step.new, step.context, step.change);
    }
  }

  private tableGone(base: BaseTable): void {
    const old = base.rows.map(row => row.cells.map(cell => cell.text).join(' | ')).join('\n');
    this.add('table', null, old, '', '', {
      file: base.file,
      span: base.span,
      edits: [],
      obstacle: 'layout',
      figure: null,
    });
  }

  private tableNew(given: ReviewedTable): void {
    const text = given.rows.map(row => row.cells.map(cell => cell.map(afterText).join(' ')).join(' | ')).join('\n');
    this.add('table', null, '', text, '', NOWHERE);
  }

  private comment(list: readonly BaseParagraph[], id: string, at: Position, opens: boolean): void {
    if (opens) {
      this.openComments.set(id, { list, at });
      return;
    }
    const open = this.openComments.get(id);
    this.openComments.delete(id);
    const start = open && open.list === list ? open.at : at;
    this.remark(id, list, start, at);
  }

  private remark(id: string, list: readonly BaseParagraph[], start: Position, end: Position): void {
    const comment = this.document.comments.get(id);
    if (!comment || comment.answers !== null || this.commented.has(id)) return;
    this.commented.add(id);
    const remarks = this.remarks(id);
    const place = commentPlace(this.part, list, end);
    const change = place
      ? {
          file: place.file,
          span: place.span,
          edits: [{ span: place.span, newText: place.text(remarks) }],
          obstacle: null,
          figure: null,
        }
      : NOWHERE;
    const by = { author: comment.author, date: comment.date, moved: false };
    this.add('comment', by, between(list, start, end), '', wordsBefore(list, start), change, remarks);
  }

  private remarks(id: string): Remark[] {
    const said = (each: string): Remark[] => {
      const comment = this.document.comments.get(each);
      const paragraphs = comment
        ? comment.blocks.flatMap(block => (block.kind === 'paragraph' ? [paragraphText(block)] : []))
        : [];
      return comment ? [{ author: comment.author, date: comment.date, text: paragraphs.join('\n').trim() }] : [];
    };
    const answers = [...this.document.comments.values()].filter(each => each.answers === id);
    return [...said(id), ...answers.flatMap(each => said(each.id))];
  }

  /** Comments that were never closed, or hang on something that was not printed. */
  private looseComments(): void {
    for (const [id, { list, at }] of this.openComments) this.remark(id, list, at, at);
    for (const [id, comment] of this.document.comments)
      if (comment.answers === null && !this.commented.has(id))
        this.add(
          'comment',
          { author: comment.author, date: comment.date, moved: false },
          '',
          '',
          '',
          NOWHERE,
          this.remarks(id),
        );
  }

  private add(
    kind: ProposalKind,
    by: Tracked | null,
    old: string,
    text: string,
    context: string,
    change: FoundProposal['change'],
    remarks: readonly Remark[] = [],
    paragraph: BaseParagraph | null = null,
  ): void {
    const whole = kind === 'insert-paragraph' || kind === 'delete-paragraph';
    const plain = (printed: string): string => {
      const lines = printed.replaceAll(PARAGRAPH_END, '\n').replaceAll(NOTE_MARK, '');
      return whole ? lines.trim() : lines;
    };
    const shown = { old: plain(old), new: plain(text) };
    this.found.push({ kind, by, ...shown, context, remarks, change, paragraph });
  }
}

const NOWHERE: FoundProposal['change'] = { file: null, span: null, edits: [], obstacle: 'generated', figure: null };

function* occurrences(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
}

function between(list: readonly BaseParagraph[], start: Position, end: Position): string {
  if (start.paragraph === end.paragraph) return list[start.paragraph]!.text.slice(start.offset, end.offset);
  const lines = [list[start.paragraph]!.text.slice(start.offset)];
  for (let i = start.paragraph + 1; i < end.paragraph; i++) lines.push(list[i]!.text);
  lines.push(list[end.paragraph]!.text.slice(0, end.offset));
  return lines.join(PARAGRAPH_END);
}

const CONTEXT = 40;

function wordsBefore(list: readonly BaseParagraph[], { paragraph, offset }: Position): string {
  const text = list[paragraph]!.text.slice(0, offset).replaceAll(NOTE_MARK, '').replaceAll('\n', ' ');
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(-CONTEXT);
  return `…${cut.slice(cut.indexOf(' '))}`;
}
