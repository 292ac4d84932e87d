/** The content of a document as the Markdown of a draft. */

import { captionKind } from '../../model/table-parts.ts';
import {
  paragraphsOf,
  paragraphText,
  type WordBlock,
  type WordCell,
  type WordDocument,
  type WordParagraph,
  type WordTable,
} from '../word/document.ts';
import type { Remark } from './conversion.ts';
import { type FoundHeading, findHeadings, type Line } from './headings.ts';
import { type Names, writeInlines } from './inlines.ts';
import { isHigher, type ListState, listItem, newList, writeItemMark } from './lists.ts';
import {
  allText,
  joinPieces,
  onOneLine,
  ownText,
  type Piece,
  type PieceContext,
  piecesOf,
  plainPieces,
  slicePieces,
  textOfPieces,
  trimPieces,
} from './pieces.ts';
import { placeOf, quote } from './remarks.ts';
import { writeTable } from './tables.ts';
import type { DraftWriter } from './writer.ts';

export interface BodyContext extends PieceContext {
  readonly document: WordDocument;
  readonly names: Names;
  /** False for plain text, of which no looks are known. */
  readonly formatted: boolean;
  remark(remark: Remark): void;
  /** What was hidden in the paragraphs read since it was last asked. */
  takeHidden(): readonly string[];
}

/** A paragraph or table of the content, in the order of the text. */
type Item =
  | { readonly kind: 'line'; readonly paragraph: WordParagraph; readonly line: Line }
  | { readonly kind: 'table'; readonly table: WordTable; readonly line: Line };

/** Writes blocks that follow one another; gives the titles of the headings among them. */
export function writeBody(writer: DraftWriter, blocks: readonly WordBlock[], context: BodyContext): string[] {
  const items = captioned(itemsOf(blocks, context));
  const headings = findHeadings(items.map(item => item.line));
  const titles: string[] = [];
  let list: ListState | null = null;
  let landscape = false;
  let appendixLine = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const section = (item.kind === 'table' ? item.table : item.paragraph).section;
    const wide = context.document.sections[section]?.landscape ?? false;
    if (item.kind === 'line' && item.line.text === '' && !hasContent(item.line.pieces)) {
      if (isRule(item.paragraph, context)) writeBlock(writer, () => writer.mark('---\n'));
      continue;
    }
    if (item.kind === 'line' && isDrawn(items, i)) continue;
    if (wide !== landscape) {
      writeBlock(writer, () => writer.mark(`<!-- ${wide ? 'khổ ngang' : 'hết khổ ngang'} -->\n`));
      landscape = wide;
      list = null;
    }
    if (item.kind === 'table') {
      list = null;
      writeBlock(writer, () => writeTable(writer, item.table, tableContext(context)));
      writeHidden(writer, context);
      continue;
    }
    const { line, paragraph } = item;
    const heading = headings.get(i);
    if (heading) {
      list = null;
      const more = items.slice(i + 1, i + 1 + heading.joined).map(next => next.line.pieces);
      titles.push(writeHeading(writer, line, heading, more, context));
      appendixLine = heading.number?.style === 'appendix' ? 3 : 0;
      i += heading.joined;
      continue;
    }
    if (appendixLine-- > 0 && /^\(\s*(?:Ban hành )?kèm theo\b.{0,250}\)$/iu.test(line.text)) {
      context.remark({ key: 'attached-line', data: { text: quote(line.text) }, place: placeOf(paragraph) });
      continue;
    }
    const found = line.caption ? null : listItem(line, paragraph, context.document);
    if (found) {
      list = writeListItem(writer, line, found, list, context);
      continue;
    }
    list = null;
    writeParagraph(writer, items, i, context);
  }
  if (landscape) writeBlock(writer, () => writer.mark('<!-- hết khổ ngang -->\n'));
  return titles;
}

/** Blocks as items: tables of one column are what stands in them, contents that outputs make anew are left out. */
function itemsOf(blocks: readonly WordBlock[], context: BodyContext): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'paragraph') {
      if (isContents(block, context)) {
        if (paragraphText(block).trim() !== '')
          context.remark({ key: 'contents', data: { text: quote(paragraphText(block)) }, place: placeOf(block) });
        return [];
      }
      return [{ kind: 'line', paragraph: block, line: lineOf(block, context) }];
    }
    if (block.rows.every(row => row.cells.length <= 1))
      return block.rows.flatMap(row => row.cells.flatMap(cell => itemsOf(cell.blocks, context)));
    // A table that only holds room, for a stamp or a signature.
    if (!block.bordered && [...paragraphsOf([block])].every(p => piecesOf(p, context).length === 0)) return [];
    return [{ kind: 'table', table: block, line: NO_LINE }];
  });
}

const NO_LINE: Line = {
  pieces: [],
  text: '',
  outline: null,
  centred: false,
  formatted: false,
  bullet: false,
  counted: false,
  caption: false,
  aboveTable: false,
};

function lineOf(paragraph: WordParagraph, context: BodyContext): Line {
  const pieces = numbered(paragraph, piecesOf(paragraph, context));
  const { format, numbering } = paragraph;
  return {
    pieces,
    text: textOfPieces(pieces),
    outline: format.outline !== null && format.outline <= 9 ? format.outline : null,
    centred: format.align === 'center',
    formatted: context.formatted,
    bullet: numbering?.bullet ?? false,
    counted: numbering !== null,
    caption: false,
    aboveTable: false,
  };
}

/** The pieces with the number that Word puts before them; bullets are left to lists. */
function numbered(paragraph: WordParagraph, pieces: readonly Piece[]): Piece[] {
  const { label, numbering } = paragraph;
  if (label === null || label === '' || numbering?.bullet || pieces.length === 0) return [...pieces];
  const first = pieces[0]!;
  const look = first.kind === 'text' ? first : { bold: false, italic: false, code: false, link: null };
  return [
    ownText(`${label} `, { ...first.origin }, { bold: look.bold, italic: look.italic, code: false, link: null }),
    ...pieces,
  ];
}

/** Marks the caption and the unit that stand above a table. */
function captioned(items: readonly Item[]): Item[] {
  const result = [...items];
  items.forEach((item, i) => {
    if (item.kind !== 'table') return;
    const seen = new Set<string>();
    for (let at = i - 1; at >= 0; at--) {
      const above = result[at]!;
      if (above.kind !== 'line') return;
      if (above.line.text === '') continue;
      const kind = captionKind(above.line.text);
      const caption = kind !== null && !seen.has(kind);
      result[at] = { ...above, line: { ...above.line, caption, aboveTable: !caption } };
      if (!caption) return;
      seen.add(kind);
    }
  });
  return result;
}

const hasContent = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => piece.kind === 'image' || piece.kind === 'note');

const styleName = (paragraph: WordParagraph, context: BodyContext): string =>
  context.document.styles.get(paragraph.format.style ?? '')?.name ?? '';

/** A line of a table of contents, which says where headings stand. */
const isContents = (paragraph: WordParagraph, context: BodyContext): boolean =>
  /^(?:toc \d|toc heading|mục lục|contents (?:heading|\d))/u.test(styleName(paragraph, context)) ||
  paragraph.inlines.some(inline => inline.kind === 'text' && /^TOC\b/u.test(inline.field ?? ''));

const isRule = (paragraph: WordParagraph, context: BodyContext): boolean =>
  styleName(paragraph, context) === 'gạch ngang';

/** A line drawn with the keyboard, in the middle of the page or below what stands there. */
function isDrawn(items: readonly Item[], at: number): boolean {
  const line = items[at]!.line.text;
  if (line.length > 300) return false;
  const text = line.replace(/\s/gu, '');
  if (/^[─━═]{3,}$/u.test(text)) return true;
  if (!/^[_–—-]{2,}$/u.test(text)) return false;
  return items[at]!.line.centred || (items[at - 1]?.line.centred ?? at === 0);
}

function writeBlock(writer: DraftWriter, write: () => void): void {
  writer.blankLine();
  write();
}

/** Text that was not shown becomes a note that is not printed, below where it stood. */
function writeHidden(writer: DraftWriter, context: BodyContext): void {
  for (const text of context.takeHidden()) {
    const plain = text.replace(/--+>?/gu, '–').replace(/\s+/gu, ' ').trim();
    if (plain !== '') writeBlock(writer, () => writer.mark(`<!-- ${plain} -->\n`));
  }
}

function writeHeading(
  writer: DraftWriter,
  line: Line,
  { level, number, split }: FoundHeading,
  more: readonly (readonly Piece[])[],
  context: BodyContext,
): string {
  const own = split === null ? line.pieces : trimPieces(slicePieces(line.pieces, 0, split));
  const all = joinPieces([own, ...more]);
  const title = onOneLine(pointed(all, number?.text ?? ''));
  const italic = allText(title, piece => piece.italic);
  writeBlock(writer, () => {
    writer.mark(`${'#'.repeat(level + 1)} `);
    writeInlines(writer, plainPieces(title, italic || split !== null), context.names, {
      lineStart: false,
      cell: false,
      indent: '',
    });
    writer.mark('\n');
  });
  writeHidden(writer, context);
  if (split !== null) {
    const rest = trimPieces(slicePieces(line.pieces, split));
    writeBlock(writer, () => {
      writeInlines(writer, rest, context.names, { lineStart: true, cell: false, indent: '' });
      writer.mark('\n');
    });
  }
  return textOfPieces(title);
}

/** A number on a line of its own, `Phần thứ nhất`, gets a point before the title. */
function pointed(pieces: readonly Piece[], number: string): Piece[] {
  const text = textOfPieces(pieces);
  if (!/^\p{L}{3}/u.test(number) || /[.:–-]$/u.test(number)) return [...pieces];
  const gap = /^\s*/u.exec(text.slice(number.length))![0];
  const rest = slicePieces(pieces, number.length + gap.length);
  const first = rest[0];
  if (!first || textOfPieces(rest) === '') return [...pieces];
  return [...slicePieces(pieces, 0, number.length), ownText('. ', first.origin), ...rest];
}

function writeListItem(
  writer: DraftWriter,
  line: Line,
  item: NonNullable<ReturnType<typeof listItem>>,
  list: ListState | null,
  context: BodyContext,
): ListState {
  const above = item.level === 0 || item.level === null;
  // A list of a higher kind begins anew below one of a lower.
  if (list && above && isHigher(item.mark, list)) writer.blankLine();
  else if (!list) writer.blankLine();
  const state = newList(list, item);
  const { indent, width } = writeItemMark(writer, item, state);
  writeInlines(writer, trimPieces(slicePieces(line.pieces, item.text)), context.names, {
    lineStart: true,
    cell: false,
    indent: ' '.repeat(indent + width),
  });
  writer.mark('\n');
  writeHidden(writer, context);
  return state;
}

function writeParagraph(writer: DraftWriter, items: readonly Item[], at: number, context: BodyContext): void {
  const item = items[at]!;
  if (item.kind !== 'line') return;
  const { line, paragraph } = item;
  const name = styleName(paragraph, context);
  const previous = items[at - 1];
  const follows = previous?.kind === 'line' && previous.line.caption && line.caption;
  if (!follows) writer.blankLine();
  const options = { lineStart: true, cell: false, indent: '' };
  if (name === 'nguyên văn' || name === 'source code') {
    const lines = textOfPieces(line.pieces).split('\n');
    const fence = '`'.repeat(Math.max(3, ...lines.map(text => (/^\s*(`+)/u.exec(text)?.[1]?.length ?? 0) + 1)));
    writer.mark(`${fence}\n`);
    for (const piece of line.pieces)
      if (piece.kind === 'text') writer.copy(piece.text, piece.origin, piece.length);
      else if (piece.kind === 'break') writer.mark('\n');
    writer.mark(`\n${fence}\n`);
    return;
  }
  const quoted = /^(?:trích dẫn|quote|intense quote|quotations|block text)$/u.test(name);
  if (quoted) writer.mark('> ');
  const italic = quoted || line.caption;
  const plain = line.caption
    ? plainPieces(line.pieces, true)
    : quoted
      ? line.pieces.map(p => (p.kind === 'text' ? { ...p, italic: p.italic && !italic } : p))
      : line.pieces;
  writeInlines(writer, plain, context.names, quoted ? { ...options, indent: '> ' } : options);
  writer.mark('\n');
  writeHidden(writer, context);
}

const tableContext = (context: BodyContext): Parameters<typeof writeTable>[2] => ({
  names: context.names,
  paragraphs: (cell: WordCell) => cellParagraphs(cell.blocks, context),
  merged(cell, count) {
    const first = cell.blocks.find((block): block is WordParagraph => block.kind === 'paragraph');
    if (first)
      context.remark({
        key: 'cell-paragraphs',
        data: { count, text: quote(paragraphText(first)) },
        place: placeOf(first),
      });
  },
});

function cellParagraphs(
  blocks: readonly WordBlock[],
  context: BodyContext,
): { readonly pieces: readonly Piece[]; readonly align: 'left' | 'center' | 'right' | null }[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table')
      return block.rows.flatMap(row => row.cells.flatMap(cell => cellParagraphs(cell.blocks, context)));
    const { align } = block.format;
    const own = piecesOf(block, context);
    if (/^[_─━═–—-]{3,}$/u.test(textOfPieces(own).trim())) return [];
    const bullet = block.numbering?.bullet && own[0] ? [ownText(`${block.label ?? '-'} `, own[0].origin)] : [];
    return [{ pieces: [...bullet, ...numbered(block, own)], align: align === 'justify' ? 'left' : align }];
  });
}

/** Writes the notes in the order of their labels; those that notes name come after them. */
export function writeNotes(writer: DraftWriter, order: readonly string[], context: BodyContext): void {
  for (let i = 0; i < order.length; i++) {
    const key = order[i]!;
    const note = context.document.notes.get(key);
    if (!note) continue;
    const paragraphs = itemsOf(note.blocks, context).flatMap(item =>
      item.kind === 'line'
        ? [item.line.pieces]
        : [joinPieces(cellParagraphs([item.table], context).map(p => p.pieces))],
    );
    const filled = paragraphs.filter(pieces => pieces.length > 0);
    writer.blankLine();
    writer.mark(`[^${i + 1}]: `);
    filled.forEach((pieces, p) => {
      if (p > 0) {
        writer.blankLine();
        writer.mark('    ');
      }
      writeInlines(writer, pieces, context.names, { lineStart: true, cell: false, indent: '    ' });
      writer.mark('\n');
    });
    if (filled.length === 0) writer.mark('\n');
    writeHidden(writer, context);
  }
}
