/** Print blocks as paragraphs and tables of WordprocessingML. */

import { type PrintBlock, type PrintChange, type PrintGrid, staysWithNext, unreachable } from '../print.ts';
import { type NamedStyle, SINGLE, styleOf } from '../style.ts';
import type { DocxContext } from './context.ts';
import { changed, chartRun, markRun, runs, textRun } from './inlines.ts';
import { type Border, type ParagraphProperties, paragraph } from './properties.ts';
import { cellElement, rowElement, tableElement, tableXml } from './tables.ts';
import { borderSize, pointTwips, twips } from './units.ts';
import { element } from './xml.ts';

/** What the place of a block adds to its style. */
interface Extra {
  readonly keepNext?: boolean;
  /** Points above it, besides those of its style. */
  readonly before?: number;
}

/** A paragraph or a table of the text, a cell or a header. */
interface Piece {
  readonly kind: 'paragraph' | 'table';
  readonly xml: string;
}

/**
 * Blocks of the text. Two tables in a row would become one, a document cannot end in one, and LibreOffice puts a whole
 * empty line before one that begins the document: a line of one point stands there. With `section`, the properties of a
 * section as XML, such a line ends it.
 */
export function blocksXml(blocks: readonly PrintBlock[], context: DocxContext, section = ''): string {
  let xml = '';
  let before: Piece['kind'] = 'table';
  blocks.forEach((block, i) => {
    const piece = pieceOf(block, context, { keepNext: staysWithNext(blocks, i, context.style) });
    if (!piece) return;
    if (piece.kind === 'table' && before === 'table') xml += THIN_LINE;
    xml += piece.xml;
    before = piece.kind;
  });
  if (section !== '') return xml + paragraph({ spacing: THIN, section });
  return before === 'table' ? xml + THIN_LINE : xml;
}

/** Blocks of a cell, which ends in a paragraph (ECMA-376-1, 17.4.65). */
function cellXml(blocks: readonly PrintBlock[], context: DocxContext, extra: Extra): string {
  const pieces = blocks.map((block, i) => pieceOf(block, context, i === 0 ? extra : { ...extra, before: 0 }));
  const xml = pieces.map(piece => piece?.xml ?? '').join('');
  return pieces.at(-1)?.kind === 'paragraph' ? xml : xml + THIN_LINE;
}

const THIN = { before: 0, after: 0, line: 20, exact: true } as const;
const THIN_LINE = paragraph({ spacing: THIN });

function pieceOf(block: PrintBlock, context: DocxContext, extra: Extra): Piece | null {
  const { style, styles } = context;
  const piece = (properties: ParagraphProperties, content = ''): Piece => ({
    kind: 'paragraph',
    xml: paragraph(extra.keepNext ? { keepNext: true, ...properties } : properties, content),
  });
  const lower = (id: string): ParagraphProperties =>
    extra.before ? { spacing: { before: pointTwips(styleOf(style, id).before + extra.before) } } : {};
  const mark = (change: PrintChange | undefined): ParagraphProperties =>
    change && context.revision ? { change: changed(change, context) } : {};
  switch (block.kind) {
    case 'paragraph':
      return piece(
        {
          style: styles.paragraph(block.style),
          ...lower(block.style),
          ...(block.opens ? { outline: block.opens.level } : {}),
          ...mark(block.change),
        },
        runs(block.inlines, context),
      );
    case 'heading':
      return piece(
        { style: styles.heading(block.level, block.style), ...lower(block.style), ...mark(block.change) },
        runs(block.inlines, context),
      );
    case 'rule': {
      const look = styleOf(style, block.style);
      return piece({
        style: styles.paragraph(block.style),
        borders: [{ side: 'top', weight: borderSize(look.rule?.weight ?? 0.75), color: look.color }],
        spacing: {
          before: pointTwips(look.rule?.gap ?? 0),
          after: pointTwips(look.after),
          line: pointTwips(look.size),
          exact: true,
        },
        indent: besides(look, block.width - block.length),
      });
    }
    case 'box': {
      const look = styleOf(style, block.style);
      const heightPoints = ((look.box?.height ?? 0) * 72) / 25.4;
      const room = Math.max(0, Math.min(31, Math.round((heightPoints - look.size * SINGLE) / 2)));
      const line = { weight: borderSize(look.box?.weight ?? 0.75), color: look.color };
      const borders: Border[] = [
        { side: 'top', ...line, space: room },
        { side: 'left', ...line },
        { side: 'bottom', ...line, space: room },
        { side: 'right', ...line },
      ];
      return piece(
        {
          style: styles.paragraph(block.style),
          borders,
          spacing: { before: pointTwips(look.before), after: pointTwips(look.after) },
          indent: besides(look, block.width - block.length),
          align: 'center',
        },
        runs(block.inlines, context),
      );
    }
    case 'room': {
      const line = twips(styleOf(style, block.style).room);
      return piece({ style: styles.paragraph(block.style), spacing: { before: 0, after: 0, line, exact: true } });
    }
    case 'grid':
      return { kind: 'table', xml: gridXml(block, context) };
    case 'table':
      return { kind: 'table', xml: tableXml(block, context) };
    case 'chart':
      return piece({ style: styles.paragraph(block.style), ...lower(block.style) }, chartRun(block, context));
    case 'notes':
      return null;
    default:
      return unreachable(block);
  }
}

/** Columns side by side without lines. */
function gridXml(block: PrintGrid, context: DocxContext): string {
  const style = styleOf(context.style, block.style);
  const widths = block.columns.map(twips);
  const rows = block.rows.map((cells, r) => {
    const last = r === block.rows.length - 1;
    const extra = { keepNext: style.keepTogether && !last, before: r === 0 ? style.before : 0 };
    return rowElement(cells.map((cell, c) => cellElement({ width: widths[c]! }, cellXml(cell, context, extra))));
  });
  return tableElement({ widths, weight: 0, x: 0, y: 0 }, rows);
}

/** What is left of the line on both sides of something that the style aligns. */
function besides(style: NamedStyle, free: number): { left: number; right: number; firstLine: number } {
  const room = Math.max(0, free);
  const left = style.align === 'left' ? 0 : style.align === 'right' ? room : room / 2;
  return { left: twips(left), right: twips(room - left), firstLine: 0 };
}

/** A note's paragraphs and tables: its number, which Word prints, is followed by a space; a note ends in a paragraph. */
export function noteXml(blocks: readonly PrintBlock[], context: DocxContext): string {
  const style = context.styles.paragraph('chu-thich');
  let lead = markRun(element('w:footnoteRef')) + textRun(' ');
  let xml = '';
  let before: Piece['kind'] = 'table';
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      xml += paragraph({ style }, lead + runs(block.inlines, context));
      before = 'paragraph';
    } else if (block.kind === 'table') {
      if (before === 'table') xml += lead === '' ? THIN_LINE : paragraph({ style }, lead);
      xml += tableXml(block, context);
      before = 'table';
    } else continue;
    lead = '';
  }
  if (lead !== '') return paragraph({ style }, lead);
  return before === 'table' ? xml + THIN_LINE : xml;
}
