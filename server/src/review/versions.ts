/** Two versions of a report as one print tree with what came and what went, and the list of it by section. */

import type { PrintBlock, PrintDocument, PrintInline, PrintNote, PrintRow, PrintTable } from '../render/print.ts';
import { textOf } from '../render/print.ts';
import { asTyped } from '../render/unbroken.ts';
import { sideBySide } from './pairs.ts';
import { comparedText, mergeInlines, type WordChange, wholeInlines } from './version-inlines.ts';

export type VersionPlace = 'paragraph' | 'heading' | 'cell' | 'row' | 'note' | 'frame';

/** One paragraph, cell, row or note that differs. */
export interface VersionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly place: VersionPlace;
  /** Headings above it in the later version, outermost first; empty before the first, for notes and for what the template prints. */
  readonly section: readonly string[];
  readonly old: string;
  readonly new: string;
  /** Of a cell, what stands before it in its row; else empty. */
  readonly context: string;
  /** Of a changed one, word by word. */
  readonly words: readonly WordChange[];
}

export interface VersionDiff {
  /** The later version with all changes tracked in it. */
  readonly document: PrintDocument;
  readonly changes: readonly VersionChange[];
}

/** `revision` names whose the changes are said to be, and when. */
export function diffVersions(
  before: PrintDocument,
  after: PrintDocument,
  revision: NonNullable<PrintDocument['revision']>,
): VersionDiff {
  return new VersionMerger(before, after).merge(revision);
}

type Row = { readonly row: PrintRow; readonly header: boolean };

class VersionMerger {
  private readonly changes: VersionChange[] = [];
  private section: string[] = [];
  /** Notes that stand in both, by the later number. */
  private readonly pairs = new Map<number, number>();
  private noteNow: boolean | null = null;

  constructor(
    private readonly before: PrintDocument,
    private readonly after: PrintDocument,
  ) {}

  merge(revision: NonNullable<PrintDocument['revision']>): VersionDiff {
    // Parts differ in orientation and page count only: what went away stands in the part of what stood before it.
    const old = this.before.parts.flatMap(part => part.blocks);
    const starts: number[] = [];
    const now: PrintBlock[] = [];
    for (const part of this.after.parts) {
      starts.push(now.length);
      now.push(...part.blocks);
    }
    const parts = this.after.parts.map(part => ({ ...part, blocks: [] as PrintBlock[] }));
    let part = 0;
    for (const { block, index } of this.blocks(old, now)) {
      while (index !== null && part + 1 < starts.length && index >= starts[part + 1]!) part++;
      parts[part]!.blocks.push(block);
    }
    const { notes, blocks } = this.numberNotes(parts.map(each => each.blocks));
    const document = {
      ...this.after,
      parts: parts.map((each, i) => ({ ...each, blocks: blocks[i]! })),
      notes,
      revision,
    };
    return { document, changes: this.changes };
  }

  private note(
    change: VersionChange['kind'],
    place: VersionPlace,
    old: string,
    now: string,
    words: readonly WordChange[] = [],
    context = '',
  ): void {
    const text = (given: string): string => asTyped(given).trim();
    if (text(old) === text(now)) return;
    const known = words
      .map(each => ({ old: asTyped(each.old), new: asTyped(each.new) }))
      .filter(each => each.old !== each.new);
    this.changes.push({
      kind: change,
      place: this.noteNow === null ? place : 'note',
      section: this.noteNow === null && place !== 'frame' ? this.section : [],
      old: text(old),
      new: text(now),
      context: text(context),
      words: known,
    });
  }

  /** Blocks of one flow; `index` is that of the later version's block, null for one that went away. */
  private blocks(
    old: readonly PrintBlock[],
    now: readonly PrintBlock[],
  ): { block: PrintBlock; index: number | null }[] {
    const left = old.filter(block => keyOf(block) !== null);
    const right = now.map((block, index) => ({ block, index, key: keyOf(block) }));
    const keyed = right.filter(each => each.key !== null);
    const result: { block: PrintBlock; index: number | null }[] = [];
    let next = 0;
    const plainUpTo = (index: number): void => {
      for (; next < index; next++)
        if (right[next]!.key === null) result.push({ block: right[next]!.block, index: next });
    };
    for (const [i, j] of sideBySide(
      left.map(block => keyOf(block)!),
      keyed.map(each => each.key!),
    )) {
      const was = i === null ? null : left[i]!;
      const is = j === null ? null : keyed[j]!;
      if (is) plainUpTo(is.index);
      if (is?.block.kind === 'heading') this.enter(is.block);
      if (was && is && was.kind === is.block.kind) result.push({ block: this.both(was, is.block), index: is.index });
      else {
        if (was) for (const block of this.gone(was)) result.push({ block, index: null });
        if (is) result.push({ block: this.come(is.block), index: is.index });
      }
      if (is) next = is.index + 1;
    }
    plainUpTo(right.length);
    return result;
  }

  private enter(heading: Extract<PrintBlock, { kind: 'heading' }>): void {
    this.section = [...this.section.slice(0, heading.level - 1), asTyped(textOf(heading.inlines))];
  }

  private both(was: PrintBlock, is: PrintBlock): PrintBlock {
    if (was.kind === 'table' && is.kind === 'table') return this.table(was, is);
    if (was.kind === 'grid' && is.kind === 'grid') {
      const rows = is.rows.map((row, r) =>
        row.map((cell, c) => this.framed(() => this.blocks(was.rows[r]?.[c] ?? [], cell).map(each => each.block))),
      );
      return { ...is, rows };
    }
    if (!('inlines' in was) || !('inlines' in is)) return is;
    const [old, now] = [comparedText(was.inlines), comparedText(is.inlines)];
    const merged = mergeInlines(was.inlines, is.inlines, (a, b) => this.pairs.set(b, a));
    if (old === now) return is;
    this.note('changed', this.placeOf(is), textOf(was.inlines), textOf(is.inlines), merged.words);
    return { ...is, inlines: merged.inlines };
  }

  private inFrame = false;

  private framed<T>(make: () => T): T {
    const outer = this.inFrame;
    this.inFrame = true;
    const made = make();
    this.inFrame = outer;
    return made;
  }

  private placeOf(block: PrintBlock): VersionPlace {
    if (block.kind === 'heading') return 'heading';
    return this.inFrame || block.kind === 'box' || (block.kind === 'paragraph' && block.place === null)
      ? 'frame'
      : 'paragraph';
  }

  private come(block: PrintBlock): PrintBlock {
    if (block.kind === 'table') {
      const rows = (list: readonly PrintRow[]): PrintRow[] => list.map(row => this.wholeRow(row, 'inserted'));
      return { ...block, header: rows(block.header), rows: rows(block.rows) };
    }
    if (!('inlines' in block)) return block;
    this.note('added', this.placeOf(block), '', textOf(block.inlines));
    const inlines = wholeInlines(block.inlines, 'inserted');
    return block.kind === 'box' ? { ...block, inlines } : { ...block, inlines, change: 'inserted' };
  }

  private gone(block: PrintBlock): PrintBlock[] {
    if (block.kind === 'table') {
      const rows = (list: readonly PrintRow[]): PrintRow[] => list.map(row => this.wholeRow(row, 'deleted'));
      return [{ ...block, header: rows(block.header), rows: rows(block.rows) }];
    }
    if (!('inlines' in block)) return [];
    this.note('removed', this.placeOf(block), textOf(block.inlines), '');
    const inlines = wholeInlines(block.inlines, 'deleted');
    return [block.kind === 'box' ? { ...block, inlines } : { ...block, inlines, change: 'deleted' }];
  }

  // ---------------------------------------------------------------------------------------------- tables

  private table(was: PrintTable, is: PrintTable): PrintBlock {
    const rowsOf = (table: PrintTable): Row[] => [
      ...table.header.map(row => ({ row, header: true })),
      ...table.rows.map(row => ({ row, header: false })),
    ];
    const [left, right] = [rowsOf(was), rowsOf(is)];
    const pairs = sideBySide(
      left.map(each => rowText(each.row)),
      right.map(each => rowText(each.row)),
    );
    const merged = pairs.flatMap(([i, j]): Row[] => {
      const [old, now] = [i === null ? null : left[i]!, j === null ? null : right[j]!];
      if (old && now && old.row.cells.length === now.row.cells.length)
        return [{ ...now, row: this.row(old.row, now.row) }];
      return [
        ...(old ? [{ ...old, row: this.wholeRow(old.row, 'deleted') }] : []),
        ...(now ? [{ ...now, row: this.wholeRow(now.row, 'inserted') }] : []),
      ];
    });
    // Rows that came and went may reach over each other's merged cells: such cells stand alone here.
    const moved = merged.some(each => each.row.change);
    const single = ({ row }: Row): PrintRow =>
      moved ? { ...row, cells: row.cells.map(cell => ({ ...cell, rowSpan: 1 })) } : row;
    const first = merged.findIndex(each => !each.header);
    const cut = first < 0 ? merged.length : first;
    return { ...is, header: merged.slice(0, cut).map(single), rows: merged.slice(cut).map(single) };
  }

  private row(was: PrintRow, is: PrintRow): PrintRow {
    const cells = is.cells.map((cell, c) => {
      const old = was.cells[c]!;
      const merged = mergeInlines(old.inlines, cell.inlines, (a, b) => this.pairs.set(b, a));
      if (comparedText(old.inlines) === comparedText(cell.inlines)) return cell;
      const row = is.cells.slice(0, c).map(each => textOf(each.inlines));
      this.note('changed', 'cell', textOf(old.inlines), textOf(cell.inlines), merged.words, row.join(' | '));
      return { ...cell, inlines: merged.inlines };
    });
    return { ...is, cells };
  }

  private wholeRow(row: PrintRow, change: 'inserted' | 'deleted'): PrintRow {
    const text = row.cells.map(cell => textOf(cell.inlines)).join(' | ');
    if (change === 'inserted') this.note('added', 'row', '', text);
    else this.note('removed', 'row', text, '');
    return { ...row, change, cells: row.cells.map(cell => ({ ...cell, inlines: wholeInlines(cell.inlines, change) })) };
  }

  // ---------------------------------------------------------------------------------------------- notes

  /** Notes in the order in which both versions' marks stand, those of the earlier one among them. */
  private numberNotes(flows: readonly (readonly PrintBlock[])[]): { notes: PrintNote[]; blocks: PrintBlock[][] } {
    const notes: PrintNote[] = [];
    const numbers = new Map<string, number>();
    const number = (old: boolean, given: number): { number: number; first: boolean } => {
      const key = `${old ? 'old' : 'new'} ${given}`;
      const known = numbers.get(key);
      if (known !== undefined) return { number: known, first: false };
      notes.push(this.mergedNote(old, given));
      numbers.set(key, notes.length);
      return { number: notes.length, first: true };
    };
    const inlines = (list: readonly PrintInline[], old: boolean): PrintInline[] =>
      list.map((inline): PrintInline => {
        if (inline.kind === 'note') return { ...inline, ...number(old, inline.number) };
        if (inline.kind === 'change')
          return { ...inline, children: inlines(inline.children, inline.change === 'deleted') };
        return 'children' in inline ? { ...inline, children: inlines(inline.children, old) } : inline;
      });
    const visit = (block: PrintBlock): PrintBlock => {
      if (block.kind === 'grid') return { ...block, rows: block.rows.map(row => row.map(cell => cell.map(visit))) };
      if (block.kind === 'table') {
        const rows = (list: readonly PrintRow[]): PrintRow[] =>
          list.map(row => ({
            ...row,
            cells: row.cells.map(cell => ({ ...cell, inlines: inlines(cell.inlines, false) })),
          }));
        return { ...block, header: rows(block.header), rows: rows(block.rows) };
      }
      return 'inlines' in block ? { ...block, inlines: inlines(block.inlines, false) } : block;
    };
    return { blocks: flows.map(flow => flow.map(visit)), notes };
  }

  private mergedNote(old: boolean, number: number): PrintNote {
    const own = (old ? this.before : this.after).notes[number - 1];
    if (!own) return { blocks: [] };
    this.noteNow = old;
    const other = old ? undefined : this.pairs.get(number);
    const was = other === undefined ? [] : (this.before.notes[other - 1]?.blocks ?? []);
    const blocks = old ? this.blocks(own.blocks, []) : this.blocks(was, own.blocks);
    this.noteNow = null;
    return { blocks: blocks.map(({ block }) => ('change' in block ? withoutMark(block) : block)) };
  }
}

/** A note's own paragraph comes and goes with its mark. */
function withoutMark(block: PrintBlock): PrintBlock {
  if (block.kind !== 'paragraph') return block;
  const { change: _, ...rest } = block;
  return rest;
}

const rowText = (row: PrintRow): string => row.cells.map(cell => comparedText(cell.inlines)).join(' | ');

/** By what blocks are told apart; null for those that hold no text. */
function keyOf(block: PrintBlock): string | null {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'box':
      return comparedText(block.inlines);
    case 'table':
      return `table ${[...block.header, ...block.rows].map(rowText).join(' ')}`;
    case 'grid':
      return `grid ${block.style}`;
    default:
      return null;
  }
}
