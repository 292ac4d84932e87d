/** The block grammar of a draft: @lezer/markdown with the habits of Word users added and those of programmers removed. */

import {
  type BlockContext,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
} from '@lezer/markdown';

/** Containers nest no deeper than this; what would is text. Keeps hostile `> > > …` flat and every walk shallow. */
const MAX_DEPTH = 24;

const HASH = 35;
const SPACE = 32;
const PIPE = 124;
const BACKSLASH = 92;

const isSpace = (code: number): boolean => code === SPACE || code === 9 || code === 10 || code === 13;

/** Number of `#` that open a heading at `line.pos`, or 0. Any depth is a heading. */
function headingMarks(line: Line): number {
  if (line.next !== HASH) return 0;
  let pos = line.pos;
  while (pos < line.text.length && line.text.charCodeAt(pos) === HASH) pos++;
  return pos === line.text.length || isSpace(line.text.charCodeAt(pos)) ? pos - line.pos : 0;
}

const DEFINITION = /\[\^([^[\]\r\n]{1,200})\]:/uy;

/** The label of a footnote definition `[^label]:` at `pos`, or null. */
export function definitionLabel(text: string, pos: number): string | null {
  DEFINITION.lastIndex = pos;
  const label = DEFINITION.exec(text)?.[1];
  return label !== undefined && label.trim() === label && label !== '' ? label : null;
}

const MARKER = /(?:[-+*•]|\d{1,3}[.)]|[a-zđ]\))(?=\s|$)/iuy;

/** Length of the list marker (`-`, `+`, `*`, `1.`, `1)`, `a)`, `đ)`) at `pos`, or 0. */
function markerLength(text: string, pos: number): number {
  MARKER.lastIndex = pos;
  return MARKER.exec(text)?.[0].length ?? 0;
}

function isRule(line: Line): boolean {
  if (line.next !== 42 && line.next !== 45 && line.next !== 95) return false;
  let count = 0;
  for (let pos = line.pos; pos < line.text.length; pos++) {
    const code = line.text.charCodeAt(pos);
    if (code === line.next) count++;
    else if (!isSpace(code)) return false;
  }
  return count > 2;
}

function inside(cx: BlockContext, type: string): boolean {
  for (let depth = cx.depth - 1; depth > 0; depth--) if (cx.parentType(depth).name === type) return true;
  return false;
}

// ------------------------------------------------------------------------------------------------ tables

/** True where the text has a `|` that is not escaped. */
function hasPipe(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === PIPE) return true;
    if (code === BACKSLASH) i++;
  }
  return false;
}

/** A row of dashes `| --- | :-: |`; read by hand, since it is tried on every line. */
function isDelimiterRow(text: string, from: number): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 45) dashes++;
    else if (code === PIPE) pipes++;
    else if (code !== 58 && !isSpace(code)) return false;
  }
  return dashes > 0 && pipes > 0;
}

class TableRows implements LeafBlockParser {
  private rows: ReturnType<BlockContext['elt']>[] | null = null;
  private failed = false;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.failed) return false;
    if (!this.rows) {
      if (isDelimiterRow(line.text, line.pos))
        this.rows = [
          cx.elt('TableHeader', leaf.start, leaf.start + leaf.content.length),
          cx.elt('TableDelimiter', cx.lineStart + line.pos, cx.lineStart + line.text.length),
        ];
      else this.failed = true;
    } else this.rows.push(cx.elt('TableRow', cx.lineStart + line.pos, cx.lineStart + line.text.length));
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.rows) return false;
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.rows));
    return true;
  }

  get active(): boolean {
    return this.rows !== null;
  }
}

function endsTable(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  const table = leaf.parsers.find(p => p instanceof TableRows);
  if (table?.active) return !hasPipe(line.text, line.pos);
  if (!hasPipe(line.text, line.pos) || isDelimiterRow(line.text, line.pos)) return false;
  return isDelimiterRow(cx.peekLine(), 0);
}

const tables: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, 'TableHeader', 'TableDelimiter', 'TableRow'],
  parseBlock: [
    {
      name: 'Table',
      leaf: (_cx, leaf) => (hasPipe(leaf.content, 0) ? new TableRows() : null),
      endLeaf: endsTable,
    },
  ],
};

// ------------------------------------------------------------------------------------------------ the rest

const startsHeading = (_cx: BlockContext, line: Line): boolean => headingMarks(line) > 0;

const headings: MarkdownConfig = {
  defineNodes: [{ name: 'Heading', block: true }],
  parseBlock: [
    {
      name: 'Heading',
      before: 'HorizontalRule',
      parse(cx, line) {
        if (headingMarks(line) === 0) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('Heading', from, to));
        return true;
      },
      endLeaf: startsHeading,
    },
  ],
};

const comments: MarkdownConfig = {
  defineNodes: [],
  parseBlock: [
    {
      name: 'CommentBlock',
      before: 'HorizontalRule',
      parse(cx, line) {
        if (line.next !== 60 || !line.text.startsWith('<!--', line.pos)) return false;
        const from = cx.lineStart + line.pos;
        const depth = cx.depth;
        let close = line.text.indexOf('-->', line.pos + 4);
        while (close < 0) {
          if (!cx.nextLine() || cx.depth < depth) break;
          close = line.text.indexOf('-->');
        }
        if (close < 0) {
          cx.addElement(cx.elt('Paragraph', from, cx.prevLineEnd()));
          return true;
        }
        const to = cx.lineStart + close + 3;
        const rest = line.skipSpace(close + 3);
        const tail =
          rest < line.text.length ? cx.elt('Paragraph', cx.lineStart + rest, cx.lineStart + line.text.length) : null;
        cx.nextLine();
        cx.addElement(cx.elt('CommentBlock', from, to));
        if (tail) cx.addElement(tail);
        return true;
      },
    },
  ],
};

function startsDefinition(cx: BlockContext, line: Line): boolean {
  return definitionLabel(line.text, line.pos) !== null || (line.indent === 0 && inside(cx, 'FootnoteDefinition'));
}

function startsItem(cx: BlockContext, line: Line): boolean {
  const size = isRule(line) ? 0 : markerLength(line.text, line.pos);
  if (size === 0 || line.skipSpace(line.pos + size) === line.text.length) return false;
  const code = line.text.charCodeAt(line.pos);
  const bullet = code === 45 || code === 43 || code === 42;
  const first = /^(?:1[.)]|a\))/u.test(line.text.slice(line.pos, line.pos + 2));
  return bullet || first || inside(cx, 'Item');
}

const containers: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Quote',
      block: true,
      composite(cx, line) {
        if (line.next !== 62) return false;
        line.addMarker(cx.elt('QuoteMark', cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
        line.moveBase(line.pos + (isSpace(line.text.charCodeAt(line.pos + 1)) ? 2 : 1));
        return true;
      },
    },
    {
      name: 'Item',
      block: true,
      composite(_cx, line, indent) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + indent) return false;
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    'ItemMark',
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true;
        if (line.indent <= line.baseIndent || definitionLabel(line.text, line.pos) !== null) return false;
        line.moveBaseColumn(Math.min(line.indent, line.baseIndent + 4));
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'HorizontalRule',
      parse(cx, line) {
        const label = definitionLabel(line.text, line.pos);
        if (label === null || cx.depth > 1) return false;
        const size = label.length + 4;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos, 0);
        cx.addElement(cx.elt('FootnoteMark', from, from + size));
        line.moveBase(line.skipSpace(line.pos + size));
        return null;
      },
      endLeaf: startsDefinition,
    },
    {
      name: 'Quote',
      after: 'HorizontalRule',
      parse(cx, line) {
        if (line.next !== 62 || cx.depth > MAX_DEPTH) return false;
        cx.startComposite('Quote', line.pos);
        cx.addElement(cx.elt('QuoteMark', cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
        line.moveBase(line.pos + (isSpace(line.text.charCodeAt(line.pos + 1)) ? 2 : 1));
        return null;
      },
    },
    {
      name: 'Item',
      after: 'Quote',
      parse(cx, line) {
        const size = cx.depth > MAX_DEPTH || isRule(line) ? 0 : markerLength(line.text, line.pos);
        if (size === 0) return false;
        const after = line.pos + size;
        const content = line.skipSpace(after);
        const markEnd = line.countIndent(after, line.pos, line.indent);
        const column = content === line.text.length ? markEnd + 1 : line.countIndent(content, after, markEnd);
        const from = cx.lineStart + line.pos;
        // Text after a wide gap (a Tab after the marker) still belongs to the item when its next line is less indented.
        const indent = Math.min(column, markEnd + 3) - line.baseIndent;
        cx.startComposite('Item', line.pos, indent);
        cx.addElement(cx.elt('ItemMark', from, from + size));
        line.moveBaseColumn(column);
        return null;
      },
      endLeaf: startsItem,
    },
  ],
};

/**
 * Ends a paragraph or table also at a line behind a Tab. The parser asks `endLeaf` only of lines indented by less than
 * four columns, since indented code cannot end a paragraph; a draft has no indented code, and Word users indent lists.
 */
class IndentedLines implements LeafBlockParser {
  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (line.indent < line.baseIndent + 4 || inside(cx, 'Quote')) return false;
    const ends = [startsHeading, endsTable, startsDefinition, startsItem];
    if (!ends.some(end => end(cx, line, leaf))) return false;
    if (!leaf.parsers.some(other => other instanceof TableRows && other.finish(cx, leaf)))
      cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
    return true;
  }

  finish(): boolean {
    return false;
  }
}

/** Stands before the tables: a line that ends a table is not one of its rows. */
const indentedLines: MarkdownConfig = {
  parseBlock: [{ name: 'IndentedLines', leaf: () => new IndentedLines() }],
};

const INLINES = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
const BLOCKS = [
  'LinkReference',
  'IndentedCode',
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ATXHeading',
  'HTMLBlock',
  'SetextHeading',
];

/** Blocks only: inline text is read by `inline.ts`, which is linear on hostile text and knows figures and notes. */
export function blockParser(): MarkdownParser {
  return parser.configure([{ remove: [...INLINES, ...BLOCKS] }, headings, comments, containers, indentedLines, tables]);
}
