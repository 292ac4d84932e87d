/** Report and template to print tree: the template says what stands where, the model's blocks fill its slot. */

import type { CalendarDate } from '../model/metadata.ts';
import type { Report } from '../model/report.ts';
import { NOTE_MARK } from '../text/prose.ts';
import {
  type BodyContext,
  type BodyPart,
  bodyParts,
  printable,
  printBlocks,
  sectionIndex,
  upperInlines,
} from './body.ts';
import { type Element, type MarkupNode, readMarkup } from './markup.ts';
import { balancedLines, breakLines, textWidth } from './metrics.ts';
import { createNoteBook, type NoteBook, type NoteSource } from './notes.ts';
import {
  type PrintBlock,
  type PrintDocument,
  type PrintImage,
  type PrintInline,
  type PrintNote,
  type PrintPart,
  textOf,
} from './print.ts';
import { type NamedStyle, type Style, styleOf, textWidthOf } from './style.ts';
import type { Template } from './template.ts';
import { type View, viewOf } from './view.ts';

export interface TreeOptions {
  /** Fills month and year where the draft leaves its date open. */
  readonly today: CalendarDate | null;
  /** Prints as a final report: without the mark DỰ THẢO. */
  readonly final: boolean;
  /** A picture that a draft shows, or null where it cannot be had. */
  readonly image?: (src: string, uri: string) => Omit<PrintImage, 'alt'> | null;
}

export function printTree(report: Report, template: Template, options: TreeOptions): PrintDocument {
  const { style } = template;
  const values = viewOf(report, options.today);
  const view: View = options.final ? { ...values, draft: false } : values;
  const book = createNoteBook(report);
  const width = textWidthOf(style.page, 'portrait');
  const context: BodyContext = {
    style,
    book,
    sections: sectionIndex(report),
    numbering: report.profile?.numbering ?? [],
    image: options.image ?? (() => null),
    inNote: false,
    width,
  };
  const frame: FrameContext = { style, width, column: false };
  const appendixHead = (): readonly PrintBlock[] =>
    template.partials.has('phu-luc') ? frameBlocks(readMarkup(template.run('phu-luc', view)), frame) : [];

  const parts: { orientation: PrintPart['orientation']; restart: boolean; blocks: PrintBlock[] }[] = [
    { orientation: 'portrait', restart: false, blocks: [] },
  ];
  const firstPage: { top: PrintBlock[]; foot: PrintBlock[] } = { top: [], foot: [] };
  const appendices: BodyPart[] = [];
  const place = (blocks: readonly PrintBlock[]): void => {
    for (const block of blocks) {
      const position = 'style' in block ? styleOf(style, block.style).position : 'flow';
      if (position === 'page-1-top') firstPage.top.push(block);
      else if (position === 'page-1-foot') firstPage.foot.push(block);
      else parts.at(-1)!.blocks.push(block);
    }
  };
  const placeBody = (): void => {
    let inAppendix = false;
    for (const part of bodyParts(report, context, appendixHead)) {
      inAppendix ||= part.appendix !== null;
      if (inAppendix) appendices.push(part);
      else if (part.orientation === parts.at(-1)!.orientation) parts.at(-1)!.blocks.push(...part.blocks);
      else parts.push({ orientation: part.orientation, restart: false, blocks: part.blocks });
    }
    if (parts.at(-1)!.orientation !== 'portrait') parts.push({ orientation: 'portrait', restart: false, blocks: [] });
  };
  const placeNodes = (nodes: readonly MarkupNode[]): void => {
    // Neighbours are laid out together: a rule is measured by the text above it.
    let plain: MarkupNode[] = [];
    const flush = (): void => {
      place(frameBlocks(plain, frame));
      plain = [];
    };
    for (const node of nodes) {
      if (node.kind !== 'element') continue;
      if (node.name !== 'vt-body' && node.name !== 'vt-section' && node.name !== 'header') {
        plain.push(node);
        continue;
      }
      flush();
      if (node.name === 'vt-body') placeBody();
      else {
        if (node.name === 'vt-section') parts.push({ orientation: 'portrait', restart: true, blocks: [] });
        placeNodes(node.children);
      }
    }
    flush();
  };
  placeNodes(readMarkup(template.run('', view)));
  for (const part of appendices)
    parts.push({ orientation: part.orientation, restart: part.appendix !== null, blocks: part.blocks });

  return {
    style,
    properties: {
      title: printable(`${view.documentType} ${view.subject}`.trim()),
      agency: printable(view.agency),
      number: report.metadata.number?.value == null ? '' : `${view.number}/${view.symbol}`,
      date: report.metadata.date?.value.date ?? null,
      language: 'vi',
    },
    parts,
    notes: printNotes(book, context),
    firstPage,
  };
}

/** All notes in order; those that only other notes mention are printed at the end of the first that does. */
function printNotes(book: NoteBook, context: BodyContext): PrintNote[] {
  const inNote: BodyContext = { ...context, inNote: true };
  const main = book.order.length;
  const notes: PrintNote[] = [];
  let nested = main;
  for (let i = 0; i < main; i++) {
    const blocks = [...noteBlocks(book.order[i]!, inNote)];
    for (; nested < book.order.length; nested++) {
      const [first, ...rest] = noteBlocks(book.order[nested]!, inNote);
      blocks.push(withNumber(first!, nested + 1), ...rest);
    }
    notes.push({ blocks });
  }
  return notes;
}

function withNumber(block: PrintBlock, number: number): PrintBlock {
  if (block.kind !== 'paragraph') return block;
  const mark: PrintInline = { kind: 'superscript', children: [{ kind: 'text', text: String(number) }] };
  return { ...block, inlines: [mark, { kind: 'text', text: ' ' }, ...block.inlines] };
}

function noteBlocks(note: NoteSource, context: BodyContext): PrintBlock[] {
  const empty: PrintBlock = { kind: 'paragraph', style: 'chu-thich', inlines: [], place: null, opens: null };
  if ('blocks' in note) {
    const blocks = printBlocks(note.blocks, context, 1);
    return blocks.length > 0 ? blocks : [empty];
  }
  const prose = 'prose' in note ? note.prose : note;
  const inlines: PrintInline[] =
    'prose' in note
      ? printBlocks(
          [{ kind: 'paragraph', inlines: note.children, prose, uri: note.uri, span: note.span }],
          context,
          1,
        ).flatMap(b => (b.kind === 'paragraph' ? [...b.inlines] : []))
      : [text(printable(prose.text.replaceAll(NOTE_MARK, '')))];
  const place = 'prose' in note ? { uri: note.uri, span: note.span } : null;
  return [{ kind: 'paragraph', style: 'chu-thich', inlines, place, opens: null }];
}

// ------------------------------------------------------------------------------------------------ the template

interface FrameContext {
  readonly style: Style;
  /** Millimetres of the column in which blocks stand. */
  readonly width: number;
  /** Whether it is one of a grid's. */
  readonly column: boolean;
}

/** What a template yields, without its slots, as print blocks. */
function frameBlocks(nodes: readonly MarkupNode[], context: FrameContext): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const style = node.style ? styleOf(context.style, node.style) : null;
    if (node.name === 'vt-footnotes') blocks.push({ kind: 'notes' });
    else if (node.name === 'vt-rule' && style) blocks.push(ruleBlock(style, blocks, context));
    else if (node.name === 'vt-signature' && style) blocks.push({ kind: 'room', style: style.id });
    else if (node.name === 'vt-box' && style) {
      const inlines = frameInlines(node.children, style);
      const text = textWidth(textOf(inlines), style.size, style.bold);
      // A frame as wide as its column loses its sides at the column's edges.
      const length = Math.min(context.width - 2, style.box?.width ?? text + 6);
      const wraps = text > length - 1;
      blocks.push({ kind: 'box', style: style.id, inlines, length, width: context.width, wraps });
    } else if (node.name === 'table' && style) blocks.push(gridBlock(node, style, context));
    else if ((node.name === 'ul' || node.name === 'ol') && style)
      blocks.push(
        ...node.children.flatMap((item, i) =>
          item.kind === 'element'
            ? [
                paragraph(style, [
                  text(node.name === 'ol' ? `${i + 1}. ` : '- '),
                  ...frameInlines(item.children, style),
                ]),
              ]
            : [],
        ),
      );
    else if (style && /^h[1-6]$/u.test(node.name))
      blocks.push({
        kind: 'heading',
        level: Number(node.name[1]),
        style: style.id,
        inlines: frameInlines(node.children, style),
        place: null,
      });
    else if (style && node.name === 'p')
      blocks.push(paragraph(style, balanced(frameInlines(node.children, style), style, context)));
  }
  return blocks;
}

const text = (value: string): PrintInline => ({ kind: 'text', text: value });

const paragraph = (style: NamedStyle, inlines: readonly PrintInline[]): PrintBlock => ({
  kind: 'paragraph',
  style: style.id,
  inlines,
  place: null,
  opens: null,
});

/** Centred text of a column in lines of like length; text across the page is left to break by itself. */
function balanced(inlines: readonly PrintInline[], style: NamedStyle, context: FrameContext): readonly PrintInline[] {
  if (!context.column || style.align !== 'center' || inlines.some(i => i.kind !== 'text')) return inlines;
  const room = context.width - style.left - style.right;
  const lines = balancedLines(textOf(inlines), style.size, style.bold, room);
  if (lines.length < 2) return inlines;
  return lines.flatMap((line, i) => (i === 0 ? [text(line)] : [{ kind: 'break' } as const, text(line)]));
}

/** A rule's length is a share of the longest line of the text right above it. */
function ruleBlock(style: NamedStyle, above: readonly PrintBlock[], context: FrameContext): PrintBlock {
  const last = above.at(-1);
  let longest = 0;
  for (let i = above.length - 1; i >= 0; i--) {
    const block = above[i]!;
    if (block.kind !== 'paragraph' || !last || !('style' in last) || block.style !== last.style) break;
    const look = styleOf(context.style, block.style);
    const room = context.width - look.left - look.right;
    for (const stretch of stretches(block.inlines))
      for (const line of breakLines(stretch, look.size, look.bold, room))
        longest = Math.max(longest, Math.min(room, textWidth(line, look.size, look.bold)));
  }
  const share = style.rule?.length ?? 1;
  const length = share * (longest > 0 ? longest : context.width);
  return { kind: 'rule', style: style.id, length: Math.min(length, context.width), width: context.width };
}

/** The texts between line breaks. */
function stretches(inlines: readonly PrintInline[]): string[] {
  const texts = [''];
  for (const inline of inlines)
    if (inline.kind === 'break') texts.push('');
    else texts[texts.length - 1] += textOf([inline]);
  return texts;
}

function gridBlock(table: Element, style: NamedStyle, context: FrameContext): PrintBlock {
  const shares = style.columns ?? [1];
  const columns = shares.map(share => share * context.width);
  const rows = table.children.flatMap(row =>
    row.kind === 'element'
      ? [
          columns.map((width, i) => {
            const cell = row.children.filter(c => c.kind === 'element')[i];
            return cell?.kind === 'element' ? frameBlocks(cell.children, { ...context, width, column: true }) : [];
          }),
        ]
      : [],
  );
  return { kind: 'grid', style: style.id, columns, rows: rows.filter(row => row.some(cell => cell.length > 0)) };
}

function frameInlines(nodes: readonly MarkupNode[], style: NamedStyle): PrintInline[] {
  const inlines = nodes.flatMap((node): PrintInline[] => {
    if (node.kind === 'text') return [{ kind: 'text', text: printable(node.text) }];
    if (node.name === 'br') return [{ kind: 'break' }];
    const children = frameInlines(node.children, { ...style, upper: false });
    if (node.name === 'strong') return [{ kind: 'strong', children }];
    if (node.name === 'em') return [{ kind: 'emphasis', children }];
    if (node.name === 'sup') return [{ kind: 'superscript', children }];
    return children;
  });
  return style.upper ? upperInlines(inlines) : inlines;
}
