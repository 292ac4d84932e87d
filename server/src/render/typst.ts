/** The print tree as Typst source. All text stands in string literals, so that nothing in a draft is ever markup. */

import type { CalendarDate } from '../model/metadata.ts';
import { chartSvg } from './chart-svg.ts';
import {
  type PrintBlock,
  type PrintDocument,
  type PrintImage,
  type PrintInline,
  type PrintPart,
  type PrintTable,
  staysWithNext,
  unreachable,
} from './print.ts';
import { type NamedStyle, SINGLE, type Style, styleOf } from './style.ts';
import { asTyped, stretchesOf } from './unbroken.ts';

export interface TypstSource {
  readonly main: string;
  /** Pictures, and drawings as text, by the path that `main` names. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/** Stands among the keywords of the PDF for the fingerprint until the file is complete; of the same length. */
export const PDF_FINGERPRINT = `vanthu-fingerprint-${'0'.repeat(32)}`;

/** The font of Times New Roman's measure that is embedded. */
export const EMBEDDED_FONT = 'Tinos';

/** Below the baseline a line reaches as far as the font's letters; above it, as far as Word's line spacing asks. */
const DESCENT = 443 / 2048;

const edges = (line: number): string =>
  `top-edge: ${round(line * SINGLE - DESCENT)}em, bottom-edge: -${round(DESCENT)}em`;

interface TypstContext {
  readonly style: Style;
  readonly fonts: readonly string[];
  readonly notes: PrintDocument['notes'];
  readonly images: Map<PrintImage, string>;
  /** Charts by their path. */
  readonly drawings: Map<string, string>;
}

export interface TypstOptions {
  /** Families that are embedded besides Tinos, in order of choice. */
  readonly embedded?: readonly string[];
  /** The document's date where the draft has none; null for no date at all. */
  readonly date?: CalendarDate | null;
}

export function printTypst(document: PrintDocument, options: TypstOptions = {}): TypstSource {
  const { style, properties } = document;
  const fonts = fontsOf(style, options.embedded ?? []);
  const context: TypstContext = {
    style,
    fonts,
    notes: document.notes,
    images: new Map(),
    drawings: new Map(),
  };
  const body = document.parts.map((part, i) => partSource(part, document.parts[i - 1] ?? null, context)).join('');
  const date = properties.date ?? options.date ?? null;
  const main = preamble(document, context, date) + body;
  const images = [...context.images].map(([image, path]) => [path, image.data] as const);
  return { main, files: new Map<string, Uint8Array | string>([...images, ...context.drawings]) };
}

/** A Typst string literal. */
export const quote = (text: string): string =>
  `"${text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r').replace(/\t/gu, '\\t')}"`;

const mm = (value: number): string => `${round(value)}mm`;
const pt = (value: number): string => `${round(value)}pt`;
const round = (value: number): number => Math.round(value * 1000) / 1000;

// ------------------------------------------------------------------------------------------------ pages

function preamble(document: PrintDocument, context: TypstContext, date: CalendarDate | null): string {
  const { style, properties } = document;
  const note = styleOf(style, 'chu-thich');
  const text = styleOf(style, 'noi-dung');
  const { fonts } = context;
  const lines = [
    `#set document(title: ${quote(properties.title)}, keywords: ${quote(PDF_FINGERPRINT)}, date: ${dateSource(date)})`,
    `#set text(font: (${fonts.map(f => `${quote(f)},`).join(' ')}), size: ${pt(text.size)}, lang: "vi", region: "vn", hyphenate: false, overhang: false, ${edges(text.line)})`,
    // Line by line, as Word and LibreOffice break them.
    '#set par(spacing: 0pt, linebreaks: "simple")',
    '#set block(spacing: 0pt)',
    '#set super(typographic: false)',
    '#set smartquote(enabled: false)',
    '#show heading: it => it.body',
    '#show link: it => it',
    `#set table(stroke: ${pt(style.tables.border)} + black, inset: ${cellInset(style, 1)})`,
    '#set table.cell(breakable: false)',
    `#set footnote.entry(separator: pad(bottom: 3pt, line(length: ${mm(style.footnotes.separator)}, stroke: ${pt(style.footnotes.weight)})), clearance: 6pt, gap: 0pt, indent: 0pt)`,
    `#show footnote.entry: set text(size: ${pt(note.size)}, weight: "regular", style: "normal", ${edges(note.line)})`,
    `#show footnote.entry: set par(${parArguments(note)})`,
    // A box stands on its lower edge; the text in it on the line.
    `#let lien(body) = box(baseline: ${round(DESCENT)}em, body)`,
    ...[...style.styles.values()].map(styleFunction),
    `#let dau-trang-1 = [${blocksSource(document.firstPage.top, context)}]`,
    `#let cuoi-trang-1 = [${blocksSource(document.firstPage.foot, context)}]`,
    `#let dau-trang = context { let n = counter(page).get().first(); if n > 1 { pad(top: ${mm(style.page.header)}, s-so-trang(str(n))) } else if here().page() == 1 { pad(top: ${mm(style.page.header)}, dau-trang-1) } }`,
    `#let cuoi-trang = context { if here().page() == 1 { cuoi-trang-1 } }`,
    `#set page(${pageArguments(style, 'portrait')}, header-ascent: 0pt, footer-descent: 2mm, header: align(top, block(height: 100%, width: 100%, dau-trang)), footer: cuoi-trang)`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The families to look for, in order: those that the engine does not have stand for Tinos. */
function fontsOf(style: Style, embedded: readonly string[]): string[] {
  const held = new Set(embedded.map(family => family.toLowerCase()));
  const wanted = [style.font, ...style.fallbacks];
  return [...wanted.filter(family => held.has(family.toLowerCase())), EMBEDDED_FONT];
}

/** Midnight of a day, so that equal input gives equal bytes. */
const dateSource = (date: CalendarDate | null): string =>
  date ? `datetime(year: ${date.year}, month: ${date.month}, day: ${date.day})` : 'none';

function pageArguments(style: Style, orientation: PrintPart['orientation']): string {
  const { width, height, margins: m } = style.page;
  return orientation === 'portrait'
    ? `width: ${mm(width)}, height: ${mm(height)}, margin: (top: ${mm(m.top)}, bottom: ${mm(m.bottom)}, left: ${mm(m.left)}, right: ${mm(m.right)})`
    : `width: ${mm(height)}, height: ${mm(width)}, margin: (top: ${mm(m.left)}, bottom: ${mm(m.right)}, left: ${mm(m.top)}, right: ${mm(m.bottom)})`;
}

function partSource(part: PrintPart, previous: PrintPart | null, context: TypstContext): string {
  let start = '';
  if (previous) {
    start =
      previous.orientation === part.orientation
        ? '#pagebreak()\n'
        : `#set page(${pageArguments(context.style, part.orientation)})\n`;
    // The header of a page is set before what stands on it: the count is put back on the page before.
    if (part.restart) start = `#counter(page).update(0)\n${start}`;
  }
  return start + blocksSource(part.blocks, context);
}

// ------------------------------------------------------------------------------------------------ styles

/** Arguments of `par` for a style; its lines are as high as Word's, so nothing is led between them. */
function parArguments(style: NamedStyle): string {
  return `justify: ${style.align === 'justify'}, leading: 0pt, first-line-indent: (amount: ${mm(style.indent)}, all: true)`;
}

function textArguments(style: NamedStyle): string {
  return `size: ${pt(style.size)}, weight: ${style.bold ? '"bold"' : '"regular"'}, style: ${style.italic ? '"italic"' : '"normal"'}, fill: rgb("#${style.color}"), ${edges(style.line)}`;
}

/** `s-<style>(body, sticky: …, before: …)`: a paragraph of that style. */
function styleFunction(style: NamedStyle): string {
  const align = style.align === 'justify' ? 'left' : style.align;
  return (
    `#let s-${style.id}(body, sticky: ${style.keepWithNext}, before: ${pt(style.before)}) = ` +
    `block(width: 100%, above: before, below: ${pt(style.after)}, sticky: sticky, breakable: ${!style.keepTogether}, ` +
    `inset: (left: ${mm(style.left)}, right: ${mm(style.right)}), align(${align}, text(${textArguments(style)}, par(${parArguments(style)}, body))))`
  );
}

// ------------------------------------------------------------------------------------------------ blocks

function blocksSource(blocks: readonly PrintBlock[], context: TypstContext, before: number | null = null): string {
  let source = '';
  for (let i = 0; i < blocks.length; ) {
    const end = undivided(blocks, i);
    const inner = blocks
      .slice(i, end)
      .map((block, k) =>
        blockSource(block, context, {
          sticky: end - i === 1 && staysWithNext(blocks, i + k, context.style),
          before: i + k === 0 ? before : null,
        }),
      )
      .join('');
    const first = blocks[i]!;
    const last = blocks[end - 1]!;
    const below = 'style' in last ? styleOf(context.style, last.style).after : 3;
    const above =
      before !== null && i === 0 ? before : 'style' in first ? styleOf(context.style, first.style).before : 3;
    source +=
      end - i === 1
        ? inner
        : `#block(width: 100%, above: ${pt(above)}, below: ${pt(below)}, breakable: false)[${inner}]\n`;
    i = end;
  }
  return source;
}

/**
 * Where what cannot be divided from block `at` ends: a short table or a chart with its name and unit. Together in one
 * block their notes go where they go, which notes of blocks that only stick to each other do not.
 */
function undivided(blocks: readonly PrintBlock[], at: number): number {
  let end = at;
  for (let next = blocks[end]; next?.kind === 'paragraph' && LABELS.has(next.style); next = blocks[end]) end++;
  const body = blocks[end];
  if (body?.kind === 'chart') {
    const name = blocks[end + 1];
    return name?.kind === 'paragraph' && name.style === 'bieu-do-ten' ? end + 2 : end + 1;
  }
  return body?.kind === 'table' && body.whole ? end + 1 : at + 1;
}

/** Styles of names and units above tables and charts. */
const LABELS: ReadonlySet<string> = new Set(['bang-ten', 'bang-don-vi']);

interface Extra {
  readonly sticky: boolean;
  /** Points above the block, in place of its style's. */
  readonly before: number | null;
}

function blockSource(block: PrintBlock, context: TypstContext, extra: Extra): string {
  const call = (style: string, body: string): string => {
    const named = styleOf(context.style, style);
    const sticky = extra.sticky === named.keepWithNext ? '' : `sticky: ${extra.sticky}, `;
    const before = extra.before === null ? '' : `before: ${pt(extra.before)}, `;
    const args = `${sticky}${before}`;
    return `s-${style}${args === '' ? '' : `(${args.slice(0, -2)})`}[${body}]`;
  };
  switch (block.kind) {
    case 'paragraph': {
      const mark = block.opens ? bookmark(block.opens.level, block.opens.text) : '';
      return `#${call(block.style, `${mark}${inlinesSource(block.inlines, context)}`)}\n`;
    }
    case 'heading':
      return `#heading(level: ${block.level})[#${call(block.style, inlinesSource(block.inlines, context))}]\n`;
    case 'rule': {
      const style = styleOf(context.style, block.style);
      const align = style.align === 'justify' ? 'center' : style.align;
      return `#block(width: 100%, above: ${pt(style.rule?.gap ?? 0)}, below: ${pt(style.after)}, height: ${pt(style.size)}, align(${align}, line(length: ${mm(block.length)}, stroke: ${pt(style.rule?.weight ?? 0.75)} + rgb("#${style.color}"))))\n`;
    }
    case 'box': {
      const style = styleOf(context.style, block.style);
      const align = style.align === 'justify' ? 'left' : style.align;
      const size = block.wraps ? 'inset: (x: 1mm, y: 1.5mm)' : `height: ${mm(style.box?.height ?? 8)}`;
      return `#block(width: 100%, above: ${pt(style.before)}, below: ${pt(style.after)}, sticky: ${extra.sticky}, align(${align}, box(width: ${mm(block.length)}, ${size}, stroke: ${pt(style.box?.weight ?? 0.75)} + rgb("#${style.color}"), align(center + horizon, par(leading: 2pt, text(${textArguments(style)})[${inlinesSource(block.inlines, context)}])))))\n`;
    }
    case 'room':
      return `#block(width: 100%, above: 0pt, below: 0pt, height: ${mm(styleOf(context.style, block.style).room)}, [])\n`;
    case 'grid': {
      const style = styleOf(context.style, block.style);
      const cells = block.rows.flatMap(row => row.map(cell => `[${cellSource(cell, context)}]`)).join(', ');
      return `#block(width: 100%, above: ${pt(style.before)}, below: ${pt(style.after)}, breakable: ${!style.keepTogether}, grid(columns: (${block.columns.map(mm).join(', ')},), ${cells}))\n`;
    }
    case 'table':
      return tableSource(block, context);
    case 'chart': {
      const style = styleOf(context.style, block.style);
      const path = `/bieu-do-${context.drawings.size + 1}.svg`;
      const fonts = context.fonts.map(family => `'${family}'`).join(', ');
      const svg = chartSvg(block, { size: context.style.charts.size, fonts, prefix: '' });
      context.drawings.set(path, svg);
      return `#block(width: 100%, above: ${pt(extra.before ?? style.before)}, below: ${pt(style.after)}, sticky: ${extra.sticky}, breakable: false, align(center, image(${quote(path)}, width: ${mm(block.width)}, height: ${mm(block.height)}, alt: ${quote(block.alt)})))\n`;
    }
    case 'notes':
      return '';
    default:
      return unreachable(block);
  }
}

/** What is above the first block of a cell counts in Word, and is dropped by Typst. */
function cellSource(blocks: readonly PrintBlock[], context: TypstContext): string {
  const first = blocks[0];
  const before = first && 'style' in first && first.kind !== 'rule' ? styleOf(context.style, first.style).before : 0;
  return (before > 0 ? `#v(${pt(before)})` : '') + blocksSource(blocks, context);
}

/** Room around the text of a cell, up to the middle of its lines. */
const cellInset = ({ tables: { padding, border } }: Style, scale: number): string =>
  `(x: ${mm(padding.x * scale)}, y: ${mm(padding.y * scale)} + ${pt(border / 2)})`;

/** A bookmark at a run-in heading: a heading that shows nothing. */
const bookmark = (level: number, title: string): string =>
  `#place(hide[#heading(level: ${level}, outlined: false, bookmarked: true)[#${quote(asTyped(title))}]])`;

function tableSource(block: PrintTable, context: TypstContext): string {
  const cell = (c: PrintTable['rows'][number]['cells'][number]): string => {
    const style = styleOf(context.style, c.style);
    const spans = `${c.colSpan > 1 ? `colspan: ${c.colSpan}, ` : ''}${c.rowSpan > 1 ? `rowspan: ${c.rowSpan}, ` : ''}`;
    const align = `align: ${c.align} + horizon`;
    return `table.cell(${spans}${align}, text(${textArguments({ ...style, size: style.size * block.scale })})[#par(${parArguments(style)})[${inlinesSource(c.inlines, context)}]])`;
  };
  const rows = (list: PrintTable['rows']): string =>
    list.map(r => r.cells.map(c => `${cell(c)}, `).join('')).join('\n');
  const inset = block.scale < 1 ? `inset: ${cellInset(context.style, block.scale)}, ` : '';
  const header = block.header.length > 0 ? `table.header(${rows(block.header)}),\n` : '';
  return `#block(width: 100%, above: 3pt, below: 3pt, breakable: ${!block.whole}, table(${inset}columns: (${block.columns.map(mm).join(', ')},),\n${header}${rows(block.rows)}))\n`;
}

// ------------------------------------------------------------------------------------------------ inlines

function inlinesSource(inlines: readonly PrintInline[], context: TypstContext): string {
  return inlines.map(inline => inlineSource(inline, context)).join('');
}

function inlineSource(inline: PrintInline, context: TypstContext): string {
  switch (inline.kind) {
    case 'text':
      return stretchesOf(inline.text)
        .map(({ text, whole }) => (text === '' ? '' : whole ? `#lien[#${quote(text)};]` : `#${quote(text)};`))
        .join('');
    case 'code':
      return inline.text === '' ? '' : `#${quote(inline.text)};`;
    case 'strong':
      return `#strong[${inlinesSource(inline.children, context)}]`;
    case 'emphasis':
      return `#emph[${inlinesSource(inline.children, context)}]`;
    case 'superscript':
      return `#super[${inlinesSource(inline.children, context)}]`;
    case 'link':
      return /^(?:https?:|mailto:)\S+$/iu.test(inline.href)
        ? `#link(${quote(inline.href)})[${inlinesSource(inline.children, context)}]`
        : inlinesSource(inline.children, context);
    case 'change':
      return inline.change === 'inserted' ? inlinesSource(inline.children, context) : '';
    case 'image': {
      let path = context.images.get(inline.image);
      if (path === undefined) {
        path = `/hinh-${context.images.size + 1}.${inline.image.format}`;
        context.images.set(inline.image, path);
      }
      return `#box(image(${quote(path)}, width: ${mm(inline.image.width)}, height: ${mm(inline.image.height)}, alt: ${quote(inline.image.alt)}))`;
    }
    case 'break':
      return '#linebreak();';
    case 'note': {
      if (!inline.first) return `#footnote(<chu-thich-${inline.number}>)`;
      return `#footnote[#" ";${noteSource(context.notes[inline.number - 1]?.blocks ?? [], context)}]<chu-thich-${inline.number}>`;
    }
    default:
      return unreachable(inline);
  }
}

/** A note's paragraphs, one after the other. */
function noteSource(blocks: readonly PrintBlock[], context: TypstContext): string {
  return blocks
    .map(block => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return inlinesSource(block.inlines, context);
      if (block.kind === 'table') return tableSource(block, context);
      return '';
    })
    .join('#parbreak()');
}
