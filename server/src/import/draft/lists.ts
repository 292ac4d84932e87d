/** Items of lists: the mark that stands before the text, typed or made by Word, and how deep the item stands. */

import type { WordDocument, WordParagraph } from '../word/document.ts';
import type { Line } from './headings.ts';
import type { DraftWriter, Origin } from './writer.ts';

export interface FoundItem {
  /** `-`, `+`, `•`, `1.`, `a)`. */
  readonly mark: string;
  /** Where the mark was typed; its length is 0 where Word makes it. */
  readonly origin: Origin;
  readonly covered: number;
  /** Where the text begins after the mark. */
  readonly text: number;
  /** Depth that the list itself says, from 0; null where only the kind of mark tells. */
  readonly level: number | null;
}

/** The items that are open, outermost first. */
export type ListState = readonly {
  readonly level: number;
  readonly rank: number;
  readonly indent: number;
  readonly width: number;
}[];

const TYPED = /^(?:([-–—+•])\s*(?=[^\s\d–-])|([-–—+•])\s+(?=\S)|(\d{1,3}[.)]|[a-zđ]\))\s+(?=\S))/iu;

/** The item that a line is; null where it is none. */
export function listItem(line: Line, paragraph: WordParagraph, document: WordDocument): FoundItem | null {
  const first = line.pieces[0];
  if (!first) return null;
  const { numbering, label } = paragraph;
  const style = document.styles.get(paragraph.format.style ?? '')?.name ?? '';
  const styled = /^liệt kê (\d)$/u.exec(style)?.[1];
  const level = numbering ? numbering.level : styled ? Number(styled) - 1 : null;
  if (numbering?.bullet) return { mark: label ?? '-', origin: first.origin, covered: 0, text: 0, level };
  const found = TYPED.exec(line.text);
  if (!found) return null;
  const mark = found[1] ?? found[2] ?? found[3]!;
  const typed = first.kind === 'text' && first.length > 0;
  return {
    mark: /^[–—]$/u.test(mark) ? '-' : mark,
    origin: first.origin,
    covered: typed ? mark.length : 0,
    text: found[0].length,
    level,
  };
}

/** The open items when `item` begins. */
export function newList(open: ListState | null, item: FoundItem): ListState {
  const rank = rankOf(item.mark);
  const width = item.mark.length + 1;
  if (item.level === null) return [{ level: 0, rank, indent: 0, width }];
  const above = (open ?? []).filter(other => other.level < item.level!);
  const parent = above.at(-1);
  // Marks of a lower kind stand below those of a higher one by themselves.
  const indent = !parent ? 0 : rank > parent.rank ? parent.indent : parent.indent + parent.width;
  return [...above, { level: item.level, rank, indent, width }];
}

/** True where a mark is of a higher kind than the items that are open: numbers after dashes. */
export const isHigher = (mark: string, open: ListState): boolean => open.every(other => rankOf(mark) < other.rank);

/** Writes the indent and the mark of the last open item. */
export function writeItemMark(
  writer: DraftWriter,
  item: FoundItem,
  state: ListState,
): { readonly indent: number; readonly width: number } {
  const own = state.at(-1)!;
  if (own.indent > 0) writer.mark(' '.repeat(own.indent));
  writer.copy(item.mark, item.origin, item.covered);
  writer.mark(' ');
  return own;
}

/** Numbers hold letters, these hold dashes, these hold pluses. */
function rankOf(mark: string): number {
  if (mark === '+') return 3;
  if (/^[-•*]$/u.test(mark)) return 2;
  return /^\d/u.test(mark) ? 0 : 1;
}
