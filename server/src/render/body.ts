/** The body of a report as print blocks: what stands at `<vt-body/>`, and the appendices after it. */

import type { Block, Heading, Inline, ListItem, NumberStyle, Report, Section } from '../model/report.ts';
import type { Prose } from '../text/prose.ts';
import { NOTE_MARK, sliceSegments } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { printChart } from './chart.ts';
import { definitionAt, definitionOf, mention, type NoteBook, type NoteSource } from './notes.ts';
import { type PrintBlock, type PrintImage, type PrintInline, type TextSource, textOf, unreachable } from './print.ts';
import { type NamedStyle, type Style, styleOf, textWidthOf } from './style.ts';
import { printTable } from './table.ts';
import { unbroken } from './unbroken.ts';
import { upper } from './view.ts';

export interface BodyContext {
  readonly style: Style;
  readonly book: NoteBook;
  readonly sections: ReadonlyMap<Heading, { readonly section: Section; readonly depth: number }>;
  /** The profile's numbering of the outline's levels, outermost first. */
  readonly numbering: readonly NumberStyle[];
  readonly image: (src: string, uri: string) => Omit<PrintImage, 'alt'> | null;
  /** In the text marks hang notes; inside a note they only name them. */
  readonly inNote: boolean;
  /** Millimetres between the margins here. */
  readonly width: number;
}

/** A stretch of the body with one orientation; `appendix` begins a page count of its own. */
export interface BodyPart {
  readonly orientation: 'portrait' | 'landscape';
  readonly appendix: Heading | null;
  readonly blocks: PrintBlock[];
}

/** Depth of every heading in the outline, from 1, whatever number of `#` was typed. */
export function sectionIndex(report: Report): Map<Heading, { section: Section; depth: number }> {
  const index = new Map<Heading, { section: Section; depth: number }>();
  const walk = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      index.set(section.heading, { section, depth });
      walk(section.children, depth + 1);
    }
  };
  walk(report.sections, 1);
  return index;
}

/** Parts of the body in order; the first is always portrait and no appendix, if only an empty one. */
export function bodyParts(report: Report, context: BodyContext, appendixHead: () => readonly PrintBlock[]): BodyPart[] {
  const parts: BodyPart[] = [{ orientation: 'portrait', appendix: null, blocks: [] }];
  let orientation: BodyPart['orientation'] = 'portrait';
  const blocks = report.blocks;
  const open = (starts: Heading | null): BodyPart => {
    const last = parts.at(-1)!;
    const part: BodyPart = { orientation, appendix: starts, blocks: [] };
    if (last.blocks.length === 0 && last.appendix === null && starts === null && parts.length > 1) parts.pop();
    parts.push(part);
    return part;
  };
  let part = parts[0]!;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'comment') {
      if (block.directive?.kind === 'landscape') {
        const wanted = block.directive.open ? 'landscape' : 'portrait';
        if (wanted !== orientation) {
          orientation = wanted;
          part = open(null);
        }
      }
      continue;
    }
    const here: BodyContext = { ...context, width: textWidthOf(context.style.page, orientation) };
    if (block.kind === 'heading') {
      const look = lookOf(block, here);
      if (look.number?.style === 'appendix' && look.depth === 1) {
        part = open(block);
        part.blocks.push(headingBlock(block, here), ...appendixHead());
        continue;
      }
      const next = nextPrinted(blocks, i + 1);
      if (block.runIn && look.style.runIn && next !== null && blocks[next]!.kind === 'paragraph') {
        part.blocks.push(runInBlock(block, blocks[next]!, here));
        i = next;
        continue;
      }
    }
    part.blocks.push(...printBlocks([block], here, 1));
  }
  const last = parts.at(-1)!;
  if (parts.length > 1 && last.blocks.length === 0) parts.pop();
  return parts;
}

/** The next block that prints something, unless something changes in between. */
function nextPrinted(blocks: readonly Block[], from: number): number | null {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'comment' && block.directive?.kind !== 'landscape') continue;
    if (block.kind === 'figures') continue;
    return i;
  }
  return null;
}

/** Blocks of one level as print blocks; `depth` counts nested lists from 1. */
export function printBlocks(blocks: readonly Block[], context: BodyContext, depth: number): PrintBlock[] {
  return blocks.flatMap(block => printBlock(block, context, depth));
}

function printBlock(block: Block, context: BodyContext, depth: number): PrintBlock[] {
  const paragraph = (style: string, inlines: readonly PrintInline[]): PrintBlock => ({
    kind: 'paragraph',
    style,
    inlines,
    place: { uri: block.uri, span: block.span },
    opens: null,
  });
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block, context)];
    case 'paragraph': {
      const onlyImage = block.inlines.length === 1 && block.inlines[0]!.kind === 'image';
      const style = context.inNote ? 'chu-thich' : onlyImage ? 'hinh' : 'noi-dung';
      return [paragraph(style, unbroken(printInlines(block.inlines, context)))];
    }
    case 'list':
      return block.items.flatMap(item => printItem(item, context, depth));
    case 'table':
      return printTable(block, context);
    case 'chart':
      return printChart(block, context);
    case 'code': {
      const lines = block.text.replace(/\n$/u, '').split('\n');
      const inlines = lines.flatMap((line, i): PrintInline[] => [
        ...(i > 0 ? [{ kind: 'break' } as const] : []),
        { kind: 'code', text: printable(line.replace(/\t/gu, '    ')) },
      ]);
      return [paragraph(context.inNote ? 'chu-thich' : 'ma', inlines)];
    }
    case 'quote':
      return printBlocks(block.blocks, context, depth).map(b =>
        b.kind === 'paragraph' && b.style === 'noi-dung' ? { ...b, style: 'trich-dan' } : b,
      );
    case 'thematic-break': {
      const rule = styleOf(context.style, 'gach-ngang').rule;
      return context.inNote
        ? []
        : [{ kind: 'rule', style: 'gach-ngang', length: (rule?.length ?? 0.3) * context.width, width: context.width }];
    }
    case 'comment':
    case 'figures':
      return [];
    default:
      return unreachable(block);
  }
}

/** A list item: its mark as typed before its first paragraph, as offices write it. */
function printItem(item: ListItem, context: BodyContext, depth: number): PrintBlock[] {
  const style = context.inNote ? 'chu-thich' : `danh-sach-${Math.min(depth, 3)}`;
  const marker = item.marker.text.replace(/^\*$/u, '-');
  const mark: PrintInline = {
    kind: 'text',
    text: `${marker} `,
    source: wholeSource(item.uri, item.marker.span, marker),
  };
  const result: PrintBlock[] = [];
  let first = true;
  for (const block of item.blocks) {
    if (block.kind === 'paragraph') {
      const inlines = unbroken(printInlines(block.inlines, context));
      result.push({
        kind: 'paragraph',
        style,
        inlines: first ? [mark, ...inlines] : inlines,
        place: { uri: block.uri, span: block.span },
        opens: null,
      });
    } else {
      if (first)
        result.push({
          kind: 'paragraph',
          style,
          inlines: [mark],
          place: { uri: item.uri, span: item.span },
          opens: null,
        });
      result.push(...printBlock(block, context, depth + 1));
    }
    first = false;
  }
  if (first)
    result.push({ kind: 'paragraph', style, inlines: [mark], place: { uri: item.uri, span: item.span }, opens: null });
  return result;
}

// ------------------------------------------------------------------------------------------------ headings

interface HeadingNumber {
  readonly text: string;
  readonly style: NumberStyle;
  /** Where it is typed; null where the scheme gives it. */
  readonly source: TextSource | null;
}

/** The number that a heading prints: as typed, or the one that its section was given. */
function numberOf(heading: Heading, context: BodyContext): HeadingNumber | null {
  const entry = context.sections.get(heading);
  const text = entry?.section.number ?? null;
  if (heading.number) {
    const printed = text || heading.number.text;
    const typed = printed === heading.number.text;
    const source = typed ? wholeSource(heading.uri, heading.number.span, printed) : null;
    return { text: printed, style: heading.number.style, source };
  }
  if (!entry || text === null || text === '') return null;
  return { text, source: null, style: context.numbering[entry.depth - 1] ?? numberStyle(text) };
}

/** The style of a number that the scheme made. */
function numberStyle(text: string): NumberStyle {
  if (/^Phần/iu.test(text)) return 'part';
  if (/^Chương/iu.test(text)) return 'chapter';
  if (/^Mục/iu.test(text)) return 'division';
  if (/^Phụ lục/iu.test(text)) return 'appendix';
  if (/^\d+\.?$/u.test(text)) return 'decimal';
  if (/^\d+(\.\d+)+\.?$/u.test(text)) return 'decimal-path';
  if (/^[a-zđ]\)$/u.test(text)) return 'lower-alpha';
  if (/^[IVXLC]+\.?$/u.test(text)) return 'upper-roman';
  return 'upper-alpha';
}

const numberText = (number: HeadingNumber, text: string): PrintInline => ({
  kind: 'text',
  text,
  ...(number.source
    ? { source: { ...number.source, segments: sliceSegments(number.source.segments, 0, text.length) } }
    : {}),
});

function lookOf(
  heading: Heading,
  context: BodyContext,
): { number: HeadingNumber | null; depth: number; style: NamedStyle } {
  const number = numberOf(heading, context);
  const depth = context.sections.get(heading)?.depth ?? Math.max(1, heading.level);
  const look = context.style.headings.find(
    h => (h.number === null || h.number === (number?.style ?? 'none')) && (h.depth === null || h.depth === depth),
  );
  return { number, depth, style: styleOf(context.style, look?.style ?? 'noi-dung') };
}

/** A heading on its own line: number and title, the number above where the style says so. */
function headingBlock(heading: Heading, context: BodyContext): PrintBlock {
  const { number, depth, style } = lookOf(heading, context);
  const title = unbroken(printInlines(titleInlines(heading), context));
  const place = { uri: heading.uri, span: heading.span };
  const inlines: PrintInline[] = [];
  if (number && style.numberAbove) {
    inlines.push(numberText(number, number.text.replace(/[.:]$/u, '')));
    if (textOf(title) !== '') inlines.push({ kind: 'break' }, ...upperInlines(title));
  } else {
    if (number) inlines.push(numberText(number, textOf(title) === '' ? number.text : `${number.text} `));
    inlines.push(...(style.upper ? upperInlines(title) : title));
  }
  if (context.inNote) return { kind: 'paragraph', style: 'chu-thich', inlines, place, opens: null };
  return { kind: 'heading', level: Math.min(6, depth), style: style.id, inlines, place };
}

/** A run-in heading: in its own weight at the start of the paragraph that follows it. */
function runInBlock(heading: Heading, paragraph: Block, context: BodyContext): PrintBlock {
  const { number, depth, style } = lookOf(heading, context);
  const title = unbroken(printInlines(titleInlines(heading), context));
  const inlines: PrintInline[] = [
    ...(number ? [numberText(number, `${number.text} `)] : []),
    ...(style.upper ? upperInlines(title) : title),
  ];
  let marked: readonly PrintInline[] = inlines;
  if (style.italic) marked = [{ kind: 'emphasis', children: marked }];
  if (style.bold) marked = [{ kind: 'strong', children: marked }];
  const rest = paragraph.kind === 'paragraph' ? unbroken(printInlines(paragraph.inlines, context)) : [];
  return {
    kind: 'paragraph',
    style: 'noi-dung',
    inlines: [...marked, { kind: 'text', text: ' ' }, ...rest],
    place: { uri: paragraph.uri, span: paragraph.span },
    opens: { level: Math.min(6, depth), text: textOf(inlines) },
  };
}

/** The heading's inlines after its number. */
function titleInlines(heading: Heading): readonly Inline[] {
  const number = heading.number;
  if (!number) return heading.inlines;
  return heading.inlines.flatMap((inline, i): Inline[] => {
    if (inline.span.end <= number.span.end && inline.uri === heading.uri) return [];
    if (i > 0 || inline.kind !== 'text') return [inline];
    const text = (inline.text.startsWith(number.text) ? inline.text.slice(number.text.length) : inline.text).replace(
      /^\s+/u,
      '',
    );
    const cut = inline.text.length - text.length;
    return [{ ...inline, text, segments: sliceSegments(inline.segments, cut, inline.text.length) }];
  });
}

/** Capitals by the text itself, so that every output and every search finds the same letters. */
export function upperInlines(inlines: readonly PrintInline[]): PrintInline[] {
  return inlines.map((inline): PrintInline => {
    switch (inline.kind) {
      case 'text':
        return sourced({ kind: 'text', text: upper(inline.text) }, inline.text, inline.source ?? null);
      case 'strong':
      case 'emphasis':
      case 'superscript':
      case 'link':
        return { ...inline, children: upperInlines(inline.children) };
      default:
        return inline;
    }
  });
}

// ------------------------------------------------------------------------------------------------ inlines

/** Inline content; marks of notes are numbered as they are met. */
export function printInlines(inlines: readonly Inline[], context: BodyContext): PrintInline[] {
  return inlines.flatMap((inline): PrintInline[] => {
    switch (inline.kind) {
      case 'text':
        return [sourced({ kind: 'text', text: printable(inline.text) }, inline.text, inline)];
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, children: printInlines(inline.children, context) }];
      case 'code-span':
        return [sourced({ kind: 'code', text: printable(inline.text) }, inline.text, inline)];
      case 'link':
        return [{ kind: 'link', href: inline.href, children: printInlines(inline.children, context) }];
      case 'image': {
        const image = context.inNote ? null : context.image(inline.src, inline.uri);
        return image
          ? [{ kind: 'image', image: { ...shrink(image, context.width), alt: printable(inline.alt) } }]
          : [{ kind: 'text', text: printable(`[${inline.alt || inline.src}]`) }];
      }
      case 'break':
        return [{ kind: 'break' }];
      case 'footnote-reference': {
        const definition = definitionAt(context.book, inline);
        const literal = printable(`[^${inline.label}]`);
        const source = wholeSource(inline.uri, inline.span, definition ? NOTE_MARK : literal);
        return definition ? noteMark(definition, context, source) : [{ kind: 'text', text: literal, source }];
      }
      case 'inline-note':
        return noteMark(inline, context, wholeSource(inline.uri, inline.span, NOTE_MARK));
      case 'figure-reference': {
        const text = printable(inline.value ?? `{{${inline.expression}}}`);
        return [
          {
            kind: 'text',
            text,
            source: { ...wholeSource(inline.uri, inline.span, text), figure: inline.expression },
          },
        ];
      }
      default:
        return unreachable(inline);
    }
  });
}

function noteMark(note: NoteSource, context: BodyContext, source: TextSource | null): PrintInline[] {
  const { number, first } = mention(context.book, note);
  if (context.inNote) return [{ kind: 'superscript', children: [{ kind: 'text', text: String(number) }] }];
  return [{ kind: 'note', number, first, ...(source ? { source } : {}) }];
}

/** A text that stands for the whole of a span. */
const wholeSource = (uri: string, { start, end }: Span, text: string): TextSource => ({
  uri,
  segments: [{ at: 0, length: text.length, source: start, sourceLength: end - start }],
});

/** A text with its source; where making it printable changed its length, it stands for the whole of what `before` did. */
function sourced(
  inline: { readonly kind: 'text' | 'code'; readonly text: string },
  before: string,
  source: TextSource | null,
): PrintInline {
  const [first, last] = [source?.segments[0], source?.segments.at(-1)];
  if (!source || !first || !last || inline.text === '') return inline;
  const { uri, segments } = source;
  const figure = 'figure' in source && source.figure !== undefined ? { figure: source.figure } : {};
  if (inline.text.length === before.length) return { ...inline, source: { uri, segments, ...figure } };
  const span = { start: first.source, end: last.source + last.sourceLength };
  return { ...inline, source: { ...wholeSource(uri, span, inline.text), ...figure } };
}

/** Prose that came without its inlines, a table's title, with its notes. */
export function proseInlines(prose: Prose, uri: string, context: BodyContext): PrintInline[] {
  const result: PrintInline[] = [];
  let at = 0;
  const text = (end: number): void => {
    const plain = prose.text.slice(at, end);
    const source = { uri, segments: sliceSegments(prose.segments, at, end) };
    if (end > at) result.push(sourced({ kind: 'text', text: printable(plain) }, plain, source));
  };
  for (const note of prose.notes) {
    text(note.at);
    const source = { uri, segments: sliceSegments(prose.segments, note.at, note.at + NOTE_MARK.length) };
    at = note.at + NOTE_MARK.length;
    const leads = note.inline ?? (note.label === null ? null : definitionOf(context.book, uri, note.label));
    if (leads) result.push(...noteMark(leads, context, source));
  }
  text(prose.text.length);
  return result;
}

function shrink(image: Omit<PrintImage, 'alt'>, width: number): Omit<PrintImage, 'alt'> {
  if (image.width <= width) return image;
  return { ...image, width, height: (image.height / image.width) * width };
}

/** What XML and fonts can hold: control characters and lone surrogates become U+FFFD, line breaks spaces, in NFC. */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t]+/gu, ' ')
    .replace(
      /[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .normalize('NFC');
}
