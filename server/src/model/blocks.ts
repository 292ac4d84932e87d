/** Syntax blocks to the model's blocks: lists put together, tables with their captions, headings with their numbers. */

import { type DataSource, dataFenceKind, parseDataFence } from '../syntax/data-fence.ts';
import { parseInlines } from '../syntax/inline.ts';
import { isLinkDefinition, linkDefinitions } from '../syntax/link-definitions.ts';
import type { FenceNode, HeadingNode, ItemNode, Range, SyntaxBlock, TableNode, TableRowNode } from '../syntax/tree.ts';
import { EMPTY_PROSE, type Prose, sliceProse, sourceSpan } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { type ChartSource, readChart } from './chart.ts';
import { chartData, namedTables } from './chart-data.ts';
import { readDirective } from './directive.ts';
import { locatedScalar } from './figure-table.ts';
import { evaluateReference, evaluateTable, type LocatedText, type ReadFile } from './figure-values.ts';
import type { FigureSet } from './figures.ts';
import { yamlProblem } from './front-matter.ts';
import { buildInlines, dropLeading, type InlineContext, type Region, regionSpan } from './inlines.ts';
import type {
  Block,
  Cell,
  Chart,
  Column,
  Comment,
  FootnoteDefinition,
  Heading,
  List,
  Problem,
  Row,
  Table,
} from './report.ts';
import { type CaptionLine, captionLines, columnTitle, headingRows, mergeCells } from './table-parts.ts';
import { type LeadingNumber, leadingNumber } from './typed-number.ts';

/** What building the blocks of a region gives. */
export interface BuiltBlocks {
  readonly blocks: readonly Block[];
  readonly definitions: readonly FootnoteDefinition[];
}

/** A fence that holds data, found before the blocks are built. */
export interface FoundData {
  readonly source: DataSource;
  readonly kind: 'figures' | 'table' | 'chart';
  readonly problems: readonly Problem[];
}

/** Builds blocks of one report; collects what belongs to the whole of it. */
export class BlockBuilder {
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  /** Numbers as read, before siblings settle their style. */
  readonly numbers = new Map<Heading, LeadingNumber>();

  /** Charts, whose figures are looked up when all tables are known. */
  private readonly charts: { readonly block: Chart; readonly source: ChartSource }[] = [];

  constructor(
    private readonly figures: FigureSet,
    private readonly data: ReadonlyMap<FenceNode, FoundData>,
    private readonly read: ReadFile | null,
  ) {}

  /** The blocks of a parsed region. */
  build(region: Region, nodes: readonly SyntaxBlock[]): BuiltBlocks {
    const definitions: FootnoteDefinition[] = [];
    const context = this.context(region);
    return { blocks: this.blocks(context, nodes, definitions), definitions };
  }

  private context(region: Region): InlineContext {
    return {
      region,
      links: linkDefinitions(region.text),
      figure: (expression, span) => {
        const { text, problem } = evaluateReference(expression, this.figures, { uri: region.uri, span });
        if (problem) this.problems.push(problem);
        return text;
      },
      comment: (inner, from, to) => {
        this.comments.push(commentOf(inner, from, to));
      },
    };
  }

  private blocks(context: InlineContext, nodes: readonly SyntaxBlock[], definitions: FootnoteDefinition[]): Block[] {
    const { region } = context;
    const { uri } = region;
    const out: Block[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      const span = regionSpan(region, node.from, node.to);
      switch (node.kind) {
        case 'heading':
          out.push(this.heading(context, node, span));
          break;
        case 'paragraph': {
          const table = nodes[i + 1];
          const above = table?.kind === 'table' ? captionLines(region.text, node) : null;
          if (above && table?.kind === 'table') {
            out.push(...this.paragraph(context, above.before));
            out.push(this.table(context, table, above.lines));
            i++;
          } else {
            const second = nodes[i + 1];
            const third = nodes[i + 2];
            const both = second?.kind === 'paragraph' && third?.kind === 'table';
            const upper = both ? captionLines(region.text, node) : null;
            const lower = both ? captionLines(region.text, second) : null;
            if (both && upper && lower && lower.before.length === 0) {
              out.push(...this.paragraph(context, upper.before));
              out.push(this.table(context, third, [...upper.lines, ...lower.lines]));
              i += 2;
            } else out.push(...this.paragraph(context, node.lines));
          }
          break;
        }
        case 'item': {
          let end = i;
          while (nodes[end]?.kind === 'item') end++;
          out.push(...this.lists(context, nodes.slice(i, end) as ItemNode[], definitions));
          i = end - 1;
          break;
        }
        case 'table':
          out.push(this.table(context, node, []));
          break;
        case 'fence':
          out.push(this.fence(context, node, span));
          break;
        case 'quote':
          out.push({ kind: 'quote', uri, span, blocks: this.blocks(context, node.blocks, definitions) });
          break;
        case 'rule':
          out.push({ kind: 'thematic-break', uri, span });
          break;
        case 'comment': {
          const comment = commentOf(region, node.from, node.to);
          this.comments.push(comment);
          out.push(comment);
          break;
        }
        case 'definition': {
          const labelSpan = regionSpan(region, node.labelRange.from, node.labelRange.to);
          const inner: FootnoteDefinition[] = [];
          const blocks = this.blocks(context, node.blocks, inner);
          definitions.push({ uri, span, label: node.label.normalize('NFC'), labelSpan, blocks }, ...inner);
          break;
        }
      }
    }
    return out;
  }

  private paragraph(context: InlineContext, lines: readonly Range[]): Block[] {
    if (lines.length === 0) return [];
    const { region } = context;
    // Lines that only give links their addresses print nothing.
    if (context.links.size > 0 && lines.every(line => isLinkDefinition(region.text.slice(line.from, line.to))))
      return [];
    const built = buildInlines(parseInlines(region.text, lines, context.links), context);
    const span = regionSpan(region, lines[0]!.from, lines.at(-1)!.to);
    // A paragraph of comments only prints nothing: the comments are listed, no empty paragraph stays.
    if (built.prose.text.trim() === '' && built.inlines.every(inline => inline.kind === 'text')) return [];
    return [{ kind: 'paragraph', uri: region.uri, span, ...built }];
  }

  private heading(context: InlineContext, node: HeadingNode, span: Span): Heading {
    const { region } = context;
    const anchor = node.anchor && {
      id: node.anchor.id.normalize('NFC'),
      span: regionSpan(region, node.anchor.from, node.anchor.to),
    };
    return this.headingFrom(context, node.content, node.level, span, anchor);
  }

  /** A heading whose title is the whole text of a region: one of an all-YAML draft, or one that a part needs. */
  headingOf(region: Region, level: number, anchor: Heading['anchor']): Heading {
    const { text } = region;
    const from = text.length - text.trimStart().length;
    const to = Math.max(from, text.trimEnd().length);
    return this.headingFrom(this.context(region), { from, to }, level, regionSpan(region, from, to), anchor);
  }

  private headingFrom(
    context: InlineContext,
    content: Range,
    level: number,
    span: Span,
    anchor: Heading['anchor'],
  ): Heading {
    const { region } = context;
    const lines = content.to > content.from ? [content] : [];
    const { inlines, prose } = buildInlines(parseInlines(region.text, lines, context.links), context);
    const found = leadingNumber(prose.text);
    const end = prose.text.trimEnd().length;
    const title = found ? sliceProse(prose, found.length, Math.max(end, found.length)) : prose;
    const heading: Heading = {
      kind: 'heading',
      uri: region.uri,
      span,
      level,
      number: found && {
        text: found.text,
        span: sourceSpan(prose, 0, found.text.length),
        style: found.style,
        path: found.path,
      },
      title,
      inlines: found ? dropLeading(inlines, found.length) : inlines,
      anchor,
      runIn: /:\s*$/u.test(prose.text),
    };
    if (found) this.numbers.set(heading, found);
    return heading;
  }

  // ---------------------------------------------------------------------------------------------- lists

  /** Neighbouring items as lists: numbers hold letters, these hold `-`, these hold `+`, as offices write them. */
  private lists(context: InlineContext, items: readonly ItemNode[], definitions: FootnoteDefinition[]): List[] {
    const { region } = context;
    const lists: List[] = [];
    for (let i = 0; i < items.length; ) {
      const first = items[i]!;
      const kind = markerKind(first.marker.text);
      const rank = RANK[kind];
      const entries: List['items'][number][] = [];
      let end = first.to;
      while (i < items.length && markerKind(items[i]!.marker.text) === kind) {
        const item = items[i]!;
        let next = i + 1;
        while (next < items.length && RANK[markerKind(items[next]!.marker.text)] > rank) next++;
        const blocks = this.blocks(context, item.blocks, definitions);
        if (next > i + 1) blocks.push(...this.lists(context, items.slice(i + 1, next), definitions));
        end = items[next - 1]!.to;
        entries.push({
          uri: region.uri,
          span: regionSpan(region, item.from, end),
          marker: { text: item.marker.text, span: regionSpan(region, item.marker.from, item.marker.to) },
          blocks,
        });
        i = next;
      }
      const span = regionSpan(region, first.from, end);
      lists.push({ kind: 'list', uri: region.uri, span, ordered: rank < RANK.dash, items: entries });
    }
    return lists;
  }

  // ---------------------------------------------------------------------------------------------- tables

  private table(context: InlineContext, node: TableNode, above: readonly CaptionLine[]): Table {
    const { region } = context;
    const width = Math.max(node.header.cells.length, node.align.length);
    const { header, rows } = headingRows(mergeCells([node.header, ...node.rows].map(row => this.row(context, row))));
    const prose = (line: CaptionLine | undefined): Prose | null =>
      line ? buildInlines(parseInlines(region.text, [line], context.links), context).prose : null;
    const columns: Column[] = Array.from({ length: width }, (_, i) => ({
      align: node.align[i] ?? null,
      title: columnTitle(header, i),
    }));
    const from = Math.min(node.from, ...above.map(line => line.start));
    return {
      kind: 'table',
      uri: region.uri,
      span: regionSpan(region, from, node.to),
      caption: prose(above.find(line => line.kind === 'caption')),
      unit: prose(above.find(line => line.kind === 'unit')),
      columns,
      header,
      rows,
      origin: 'markdown',
    };
  }

  private row(context: InlineContext, node: TableRowNode): Row {
    const { region } = context;
    const cells = node.cells.map(cell => this.cell(context, cell));
    return { uri: region.uri, span: regionSpan(region, node.from, node.to), cells };
  }

  private cell(context: InlineContext, range: Range): Cell {
    const { region } = context;
    const span = regionSpan(region, range.from, range.to);
    const built =
      range.to > range.from ? buildInlines(parseInlines(region.text, [range], context.links), context) : NOTHING;
    return { uri: region.uri, span, ...built, colSpan: 1, rowSpan: 1, merged: false };
  }

  // ---------------------------------------------------------------------------------------------- fences

  private fence(context: InlineContext, node: FenceNode, span: Span): Block {
    const { region } = context;
    const { uri } = region;
    const found = this.data.get(node);
    if (found) this.problems.push(...found.problems);
    if (found?.kind === 'figures') return { kind: 'figures', uri, span };
    if (found?.kind === 'table') {
      const { table, problems } = evaluateTable(found.source, this.figures, this.read);
      this.problems.push(...problems);
      const cell = (text: LocatedText): Pick<Cell, 'inlines' | 'prose'> => this.located(context, text);
      const none = { kind: 'table', uri, span, caption: null, unit: null, columns: [], header: [], rows: [] } as const;
      if (!table) return { ...none, origin: 'data' };
      const row = (cells: (typeof table.rows)[number]['cells'], at: Span): Row => ({
        uri,
        span: at,
        cells: cells.map(c => ({
          uri,
          span: c.span,
          ...cell(c),
          colSpan: c.colSpan,
          rowSpan: c.rowSpan,
          merged: false,
          ...(c.computed ? { computed: true } : {}),
        })),
      });
      return {
        ...none,
        caption: table.caption && cell(table.caption).prose,
        unit: table.unit && cell(table.unit).prose,
        columns: table.columns,
        header: table.header.map(cells => row(cells, cells[0]?.span ?? span)),
        rows: table.rows.map(r => row(r.cells, r.span)),
        origin: 'data',
      };
    }
    if (found?.kind === 'chart') return this.chart(context, found.source, span);
    const text = node.lines.map(line => region.text.slice(line.from, line.to)).join('\n');
    return { kind: 'code', uri, span, info: node.info.normalize('NFC'), text: text.normalize('NFC') };
  }

  private chart(context: InlineContext, data: DataSource, span: Span): Chart {
    const source = readChart(data, this.problems);
    const text = (node: ChartSource['unit'] | undefined): string | null => node?.text.normalize('NFC').trim() || null;
    const block: Chart = {
      kind: 'chart',
      uri: context.region.uri,
      span,
      form: source?.form ?? 'column',
      title: source?.title ? this.located(context, locatedScalar(source.title)).prose : null,
      unit: text(source?.unit),
      axes: { across: text(source?.across), up: text(source?.up) },
      values: source?.values ?? true,
      height: source?.height ?? null,
      data: null,
      figures: [],
    };
    if (source) this.charts.push({ block, source });
    return block;
  }

  /** Gives the charts their figures; `blocks` are all of the report. Charts are still our own here. */
  settleCharts(blocks: readonly Block[]): void {
    if (this.charts.length === 0) return;
    const tables = namedTables(blocks);
    for (const { block, source } of this.charts) {
      const { data, unit, figures } = chartData(source, tables, this.figures, this.read, this.problems);
      Object.assign(block, { data, figures, unit: block.unit ?? unit } satisfies Partial<Chart>);
    }
  }

  /** A text that stands in the file as it is, with its own inlines; one that was computed, as one unit. */
  private located(context: InlineContext, located: LocatedText): Pick<Cell, 'inlines' | 'prose'> {
    const { uri } = context.region;
    const { span } = located;
    const text = located.text.normalize('NFC');
    if (text === '') return NOTHING;
    const region: Region = { uri, text: located.text, at: offset => Math.min(span.end, span.start + offset) };
    if (located.text.length === span.end - span.start)
      return buildInlines(parseInlines(located.text, [{ from: 0, to: located.text.length }]), { ...context, region });
    const segments = [{ at: 0, length: text.length, source: span.start, sourceLength: span.end - span.start }];
    return { inlines: [{ kind: 'text', uri, span, text, segments: [] }], prose: { text, segments, notes: [] } };
  }
}

/** A comment `<!-- … -->` that stands at `[from, to)` of a region. */
function commentOf(region: Region, from: number, to: number): Comment {
  const text = region.text.slice(from + 4, Math.max(from + 4, to - 3));
  const span = regionSpan(region, from, to);
  const directive = readDirective(text, (start, end) => regionSpan(region, from + 4 + start, from + 4 + end));
  return { kind: 'comment', uri: region.uri, span, text: text.normalize('NFC').trim(), directive };
}

const NOTHING = { inlines: [], prose: EMPTY_PROSE } as const;

type MarkerKind = 'decimal' | 'letter' | 'dash' | 'plus';
const RANK: Readonly<Record<MarkerKind, number>> = { decimal: 0, letter: 1, dash: 2, plus: 3 };

function markerKind(marker: string): MarkerKind {
  if (marker === '+') return 'plus';
  if (marker === '-' || marker === '*' || marker === '•') return 'dash';
  return /^\d/u.test(marker) ? 'decimal' : 'letter';
}

/** Finds the fences that hold data, in document order, wherever they stand. */
export function findData(region: Region, nodes: readonly SyntaxBlock[], found: Map<FenceNode, FoundData>): void {
  for (const node of nodes) {
    if ('blocks' in node) findData(region, node.blocks, found);
    if (node.kind !== 'fence') continue;
    const kind = dataFenceKind(node.info);
    if (!kind) continue;
    const { root, problems } = parseDataFence(region.text, node.lines, offset => region.at(offset));
    const head = regionSpan(region, node.infoRange.from, node.infoRange.to);
    const source: DataSource = { uri: region.uri, span: regionSpan(region, node.from, node.to), head, root };
    found.set(node, { kind, source, problems: problems.map(problem => yamlProblem(region.uri, problem)) });
  }
}
