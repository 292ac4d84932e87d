/** Print blocks as paragraphs and tables of WordprocessingML. */

import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type PrintBlock,
  type PrintGrid,
  type PrintRow,
  type PrintTable,
  staysWithNext,
  unreachable,
} from '../print.ts';
import { type NamedStyle, SINGLE, type Style, styleOf } from '../style.ts';
import { type DocxIds, runs } from './inlines.ts';
import { alignment, type StyleIds } from './styles.ts';
import { borderSize, pointTwips, twips } from './units.ts';

export interface DocxContext {
  readonly style: Style;
  readonly styles: StyleIds;
  readonly ids: DocxIds;
}

type Child = Paragraph | Table;

/** What the place of a block adds to its style. */
interface Extra {
  readonly keepNext?: boolean;
  readonly before?: number;
}

export function docxBlocks(blocks: readonly PrintBlock[], context: DocxContext): FileChild[] {
  const children = blocks.flatMap((block, i) =>
    docxBlock(block, context, { keepNext: staysWithNext(blocks, i, context.style) }),
  );
  // Two tables in a row would become one, a document cannot end in one, and LibreOffice puts a whole empty line before
  // one that begins the document: a line of one point stands there.
  const result: Child[] = children[0] instanceof Table ? [thinLine()] : [];
  for (const child of children) {
    if (child instanceof Table && result.at(-1) instanceof Table) result.push(thinLine());
    result.push(child);
  }
  if (result.at(-1) instanceof Table || result.length === 0) result.push(thinLine());
  return result;
}

const thinLine = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });

function docxBlock(block: PrintBlock, context: DocxContext, extra: Extra): Child[] {
  const spacing = (style: string): IParagraphOptions => ({
    ...(extra.keepNext ? { keepNext: true } : {}),
    ...(extra.before ? { spacing: { before: pointTwips(styleOf(context.style, style).before + extra.before) } } : {}),
  });
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          style: context.styles.paragraph(block.style),
          ...spacing(block.style),
          children: runs(block.inlines, {}, context.ids),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          style: context.styles.heading(block.level, block.style),
          ...spacing(block.style),
          children: runs(block.inlines, {}, context.ids),
        }),
      ];
    case 'rule': {
      const style = styleOf(context.style, block.style);
      const [left, right] = besides(style, block.width - block.length);
      return [
        new Paragraph({
          style: context.styles.paragraph(block.style),
          ...(extra.keepNext ? { keepNext: true } : {}),
          indent: { left: twips(left), right: twips(right), firstLine: 0 },
          spacing: {
            before: pointTwips(style.rule?.gap ?? 0),
            after: pointTwips(style.after),
            line: pointTwips(style.size),
            lineRule: LineRuleType.EXACT,
          },
          border: { top: line(style.rule?.weight ?? 0.75, style.color) },
        }),
      ];
    }
    case 'box': {
      const style = styleOf(context.style, block.style);
      const [left, right] = besides(style, block.width - block.length);
      const border = line(style.box?.weight ?? 0.75, style.color);
      const heightPoints = ((style.box?.height ?? 0) * 72) / 25.4;
      const room = Math.max(0, Math.min(31, Math.round((heightPoints - style.size * SINGLE) / 2)));
      const upright = { ...border, space: room };
      return [
        new Paragraph({
          style: context.styles.paragraph(block.style),
          alignment: alignment('center'),
          ...(extra.keepNext ? { keepNext: true } : {}),
          indent: { left: twips(left), right: twips(right), firstLine: 0 },
          spacing: { before: pointTwips(style.before), after: pointTwips(style.after) },
          border: { top: upright, bottom: upright, left: border, right: border },
          children: runs(block.inlines, {}, context.ids),
        }),
      ];
    }
    case 'room': {
      const style = styleOf(context.style, block.style);
      return [
        new Paragraph({
          style: context.styles.paragraph(block.style),
          ...(extra.keepNext ? { keepNext: true } : {}),
          spacing: { before: 0, after: 0, line: twips(style.room), lineRule: LineRuleType.EXACT },
        }),
      ];
    }
    case 'grid':
      return [grid(block, context)];
    case 'table':
      return [table(block, context)];
    case 'notes':
      return [];
    default:
      return unreachable(block);
  }
}

/** What is left of the line on both sides of something that the style aligns. */
function besides(style: NamedStyle, free: number): [left: number, right: number] {
  const room = Math.max(0, free);
  if (style.align === 'left') return [0, room];
  if (style.align === 'right') return [room, 0];
  return [room / 2, room / 2];
}

const line = (weight: number, color: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: borderSize(weight),
  space: 0,
  color,
});

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

function grid(block: PrintGrid, context: DocxContext): Table {
  const style = styleOf(context.style, block.style);
  const widths = block.columns.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: block.rows.map(
      (row, r) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, c) =>
              new TableCell({
                width: { size: widths[c]!, type: WidthType.DXA },
                children: cellBlocks(cell, context, {
                  keepNext: style.keepTogether && r < block.rows.length - 1,
                  before: r === 0 ? style.before : 0,
                }),
              }),
          ),
        }),
    ),
  });
}

/** A cell ends in a paragraph (ECMA-376-1, 17.4.65); an empty one is one line high at most one point. */
function cellBlocks(blocks: readonly PrintBlock[], context: DocxContext, extra: Extra): Child[] {
  const children = blocks.flatMap((block, i) =>
    docxBlock(block, context, { ...extra, before: i === 0 ? extra.before : 0 }),
  );
  if (children.length === 0 || children.at(-1) instanceof Table) children.push(thinLine());
  return children;
}

function table(block: PrintTable, context: DocxContext): Table {
  const look = context.style.tables;
  const widths = block.columns.map(twips);
  const border = line(look.border, '000000');
  const row = (print: PrintRow, header: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(header ? { tableHeader: true } : {}),
      children: print.cells.map(
        cell =>
          new TableCell({
            width: {
              size: widths.slice(cell.column, cell.column + cell.colSpan).reduce((a, b) => a + b, 0),
              type: WidthType.DXA,
            },
            ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
            ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: context.styles.paragraph(cell.style),
                alignment: alignment(cell.align),
                children: runs(cell.inlines, {}, context.ids),
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: {
      left: twips(look.padding.x),
      right: twips(look.padding.x),
      top: twips(look.padding.y),
      bottom: twips(look.padding.y),
      marginUnitType: WidthType.DXA,
    },
    rows: [...block.header.map(r => row(r, true)), ...block.rows.map(r => row(r, false))],
  });
}

/** A note's paragraphs: the number that Word prints is followed by a space. */
export function noteParagraphs(blocks: readonly PrintBlock[], context: DocxContext): Paragraph[] {
  const paragraphs = blocks.flatMap((block, i) => {
    if (block.kind === 'paragraph')
      return [
        new Paragraph({
          style: context.styles.paragraph('chu-thich'),
          children: runs(i === 0 ? [{ kind: 'text', text: ' ' }, ...block.inlines] : block.inlines, {}, context.ids),
        }),
      ];
    if (block.kind === 'table')
      // Word takes no tables in notes from us: each row is a line.
      return [...block.header, ...block.rows].map(
        row =>
          new Paragraph({
            style: context.styles.paragraph('chu-thich'),
            children: row.cells.flatMap((cell, i) =>
              runs(i > 0 ? [{ kind: 'text', text: ' | ' }, ...cell.inlines] : cell.inlines, {}, context.ids),
            ),
          }),
      );
    return [];
  });
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: context.styles.paragraph('chu-thich') })];
}
