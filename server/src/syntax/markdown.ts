/** A Markdown text as a tree of blocks by offset. Takes any text, never throws, works in linear time. */

import type { SyntaxNode, Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import { blockParser, definitionLabel } from './blocks.ts';
import type { Range, SyntaxBlock, TableRowNode } from './tree.ts';

export interface MarkdownTree {
  readonly text: string;
  readonly blocks: readonly SyntaxBlock[];
  /** The parser's own tree: what the next parse of a changed text starts from. */
  readonly tree: Tree;
}

const PARSER = blockParser();

/**
 * Parses `text`; blocks that `previous` shares with it are not parsed again.
 * @param text the whole text, front matter excluded; `\r\n`, `\n` and a lone `\r` end lines
 */
export function parseMarkdown(text: string, previous?: MarkdownTree): MarkdownTree {
  const input = steering(text);
  const fragments = previous ? reusable(previous, text) : [];
  const tree = PARSER.parse(input, fragments);
  return { text, tree, blocks: new Reader(text).children(tree.topNode) };
}

/**
 * The text that steers the block parser, of equal length: a lone `\r` ends a line, and the `<` of a comment that is
 * never closed opens nothing, so that the rest of the draft does not vanish into it.
 */
function steering(text: string): string {
  let result = text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text;
  const last = result.lastIndexOf('-->');
  if (result.indexOf('<!--', Math.max(0, last)) >= 0)
    result = result.slice(0, Math.max(0, last)) + result.slice(Math.max(0, last)).replaceAll('<!--', '\uE000!--');
  return result;
}

function reusable(previous: MarkdownTree, text: string): readonly TreeFragment[] {
  const before = previous.text;
  const limit = Math.min(before.length, text.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = 0;
  while (end < limit - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end++;
  // A comment that is opened or closed changes how text far away is steered.
  const changed = before.slice(start, before.length - end) + text.slice(start, text.length - end);
  if (/[<>!-]/u.test(changed)) return [];
  return TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [
    { fromA: start, toA: before.length - end, fromB: start, toB: text.length - end },
  ]);
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

class Reader {
  constructor(private readonly text: string) {}

  /** The blocks of a container, its marks left out. */
  children(parent: SyntaxNode): SyntaxBlock[] {
    const blocks: SyntaxBlock[] = [];
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const block = this.block(node);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  private block(node: SyntaxNode): SyntaxBlock | null {
    const { from } = node;
    const to = this.endOf(node);
    switch (node.name) {
      case 'Heading':
        return this.heading(from, to);
      case 'Paragraph': {
        const lines = this.lines(node, from, to, true);
        return lines.length === 0 ? null : { kind: 'paragraph', from: lines[0]!.from, to: lines.at(-1)!.to, lines };
      }
      case 'Item': {
        const mark = node.firstChild!;
        const blocks = this.children(node);
        const marker = { from: mark.from, to: mark.to, text: this.text.slice(mark.from, mark.to) };
        return { kind: 'item', from: mark.from, to: blocks.at(-1)?.to ?? mark.to, marker, blocks };
      }
      case 'Table':
        return this.table(node, from, to);
      case 'FencedCode':
        return this.fence(node, from, to);
      case 'Quote': {
        const blocks = this.children(node);
        return { kind: 'quote', from, to: Math.max(blocks.at(-1)?.to ?? 0, node.firstChild?.to ?? from), blocks };
      }
      case 'HorizontalRule':
        return { kind: 'rule', from, to };
      case 'CommentBlock':
        return { kind: 'comment', from, to, text: this.text.slice(from + 4, to - 3).trim() };
      case 'FootnoteDefinition': {
        const mark = node.firstChild!;
        const label = definitionLabel(this.text, mark.from) ?? '';
        const blocks = this.children(node);
        const labelRange = { from: mark.from + 2, to: mark.from + 2 + label.length };
        return { kind: 'definition', from: mark.from, to: blocks.at(-1)?.to ?? mark.to, label, labelRange, blocks };
      }
      default:
        return null;
    }
  }

  private endOf(node: SyntaxNode): number {
    let to = node.to;
    while (to > node.from && isSpace(this.text.charCodeAt(to - 1))) to--;
    return to;
  }

  private heading(from: number, to: number): SyntaxBlock {
    let start = from;
    while (start < to && this.text[start] === '#') start++;
    const level = start - from;
    while (start < to && isSpace(this.text.charCodeAt(start))) start++;
    let end = to;
    while (end > start && this.text[end - 1] === '#') end--;
    if (end > start && end < to && !isSpace(this.text.charCodeAt(end - 1))) end = to;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    let anchor: (Range & { id: string }) | null = null;
    if (this.text[end - 1] === '}') {
      const open = this.text.lastIndexOf('{#', end);
      const id = open < start ? '' : this.text.slice(open + 2, end - 1);
      if (id.trim() !== '' && this.text[open - 1] !== '\\' && id.length < 80 && !/[{}]/u.test(id)) {
        anchor = { from: open, to: end, id };
        end = open;
        while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
      }
    }
    return { kind: 'heading', from, to, level, content: { from: start, to: end }, anchor };
  }

  /** The lines of a leaf without indent, quote marks and trailing space; `dropEmpty` leaves out the blank ones. */
  private lines(node: SyntaxNode, from: number, to: number, dropEmpty: boolean): Range[] {
    const marks: SyntaxNode[] = node.getChildren('QuoteMark');
    const lines: Range[] = [];
    let mark = 0;
    for (let at = from; at <= to; ) {
      let end = at;
      while (end < to && this.text.charCodeAt(end) !== 10 && this.text.charCodeAt(end) !== 13) end++;
      const next = this.text.charCodeAt(end) === 13 && this.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
      let start = at;
      while (mark < marks.length && marks[mark]!.from < end) start = Math.max(start, marks[mark++]!.to);
      while (start < end && isSpace(this.text.charCodeAt(start))) start++;
      let stop = end;
      while (stop > start && isSpace(this.text.charCodeAt(stop - 1))) stop--;
      if (stop > start || !dropEmpty) lines.push({ from: start, to: stop });
      at = next;
    }
    return lines;
  }

  private table(node: SyntaxNode, from: number, to: number): SyntaxBlock | null {
    let header: TableRowNode | null = null;
    let align: ('left' | 'center' | 'right' | null)[] = [];
    const rows: TableRowNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableHeader') header = this.row(child.from, this.endOf(child));
      else if (child.name === 'TableDelimiter')
        align = this.row(child.from, this.endOf(child)).cells.map(cell => {
          const left = this.text[cell.from] === ':';
          const right = this.text[cell.to - 1] === ':' && cell.to - cell.from > 1;
          return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
        });
      else if (child.name === 'TableRow') rows.push(this.row(child.from, this.endOf(child)));
    }
    return header && { kind: 'table', from: header.from, to: Math.max(to, header.to, from), align, header, rows };
  }

  /** Cells between `|`; one that is escaped, in code, in a figure or in a note does not divide. */
  private row(from: number, to: number): TableRowNode {
    const { text } = this;
    const cells: Range[] = [];
    let at = from;
    if (text[at] === '|') at++;
    let start = at;
    const push = (end: number): void => {
      let a = start;
      let b = end;
      while (a < b && isSpace(text.charCodeAt(a))) a++;
      while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
      cells.push({ from: a, to: b });
    };
    const closers = new Map<string, number>();
    const skip = (open: string, close: string): boolean => {
      if (!text.startsWith(open, at)) return false;
      let end = closers.get(close) ?? -1;
      if (end < at + open.length) end = text.indexOf(close, at + open.length);
      if (end < 0 || end >= to) end = to;
      closers.set(close, end);
      if (end === to) return false;
      at = end + close.length;
      return true;
    };
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code === 92) at += 2;
      else if (code === 124) {
        push(at);
        start = ++at;
      } else if (!((code === 96 && skip('`', '`')) || (code === 123 && skip('{{', '}}')))) at++;
    }
    if (start < to) push(to);
    return { from, to, cells };
  }

  private fence(node: SyntaxNode, from: number, to: number): SyntaxBlock {
    const marks = node.getChildren('CodeMark');
    const info = node.getChild('CodeInfo');
    const closed = marks.length > 1;
    const first = this.lineEnd(marks[0]!.to);
    const indent = this.column(from);
    const last = closed ? marks[1]!.from - this.column(marks[1]!.from) : node.to;
    const lines: Range[] = [];
    const quotes = node.getChildren('QuoteMark');
    let quote = 0;
    for (let at = first.next; at < last; ) {
      const end = this.lineEnd(at);
      let start = at;
      while (quote < quotes.length && quotes[quote]!.from < end.end) start = Math.max(start, quotes[quote++]!.to);
      let column = start - at;
      while (column < indent && start < end.end && this.text[start] === ' ') {
        start++;
        column++;
      }
      lines.push({ from: start, to: Math.min(end.end, Math.max(start, last)) });
      at = end.next;
    }
    const infoRange = info ? { from: info.from, to: info.to } : { from: marks[0]!.to, to: marks[0]!.to };
    return { kind: 'fence', from, to, info: this.text.slice(infoRange.from, infoRange.to), infoRange, lines, closed };
  }

  /** Characters between the start of the line and `at`. */
  private column(at: number): number {
    let start = at;
    while (start > 0 && this.text.charCodeAt(start - 1) !== 10 && this.text.charCodeAt(start - 1) !== 13) start--;
    return at - start;
  }

  private lineEnd(at: number): { readonly end: number; readonly next: number } {
    let end = at;
    while (end < this.text.length && this.text.charCodeAt(end) !== 10 && this.text.charCodeAt(end) !== 13) end++;
    return { end, next: this.text.charCodeAt(end) === 13 && this.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1 };
  }
}
