/** The block content of a story (ECMA-376-1, 17.2 to 17.4): paragraphs and tables, whatever they are wrapped in. */

import { child, childValue, elements, get, type XmlElement } from '../../syntax/xml.ts';
import type { Relationship } from '../package.ts';
import type {
  Loss,
  ParagraphFormat,
  Revision,
  WordBlock,
  WordCell,
  WordParagraph,
  WordRow,
  WordTable,
} from './document.ts';
import { applyParagraph, applyRun, millimetres, toggle } from './format.ts';
import { readInlines } from './inlines.ts';
import type { Counter } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What reading a story needs and what it gathers on its way. */
export interface Story {
  readonly part: string;
  readonly styles: Styles;
  readonly counter: Counter;
  /** Of this part, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly losses: Loss[];
  /** Sections as they end: the properties of the paragraph that closes each. */
  readonly sectionBreaks: XmlElement[];
  /** Formats already worked out, by style and properties. */
  readonly runFormats: Map<string, ReturnType<typeof applyRun>>;
  /** Of the next paragraph. */
  index: number;
  page: number | null;
  /** The field whose result is being read, by its instruction; fields run over runs and even paragraphs. */
  readonly fields: { instruction: string; result: boolean }[];
}

/** Tables inside tables beyond this are read as their text. */
const DEEPEST_TABLE = 12;

/** Reads the content of a body, cell, note, header or comment. */
export function readBlocks(parent: XmlElement, story: Story, depth = 0): WordBlock[] {
  const blocks: WordBlock[] = [];
  const visit = (element: XmlElement, revision: Revision | null): void => {
    for (const node of elements(element))
      switch (node.name) {
        case 'w:p':
          blocks.push(...readParagraph(node, story, revision, depth));
          break;
        case 'w:tbl':
          if (depth >= DEEPEST_TABLE) visit(node, revision);
          else {
            if (depth > 0) story.losses.push({ key: 'nested-table', part: story.part, index: story.index, detail: '' });
            blocks.push(readTable(node, story, depth));
          }
          break;
        case 'w:sdt':
          visit(child(node, 'w:sdtContent') ?? node, revision);
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:del':
        case 'w:moveFrom':
          visit(node, revisionOf(node));
          break;
        case 'mc:AlternateContent':
          visit(alternative(node), revision);
          break;
        case 'w:altChunk':
          story.losses.push({ key: 'alternate', part: story.part, index: story.index, detail: '' });
          break;
        case 'w:customXml':
        case 'w:smartTag':
        case 'w:tr':
        case 'w:tc':
          visit(node, revision);
          break;
        default:
          break;
      }
  };
  visit(parent, null);
  return blocks;
}

/** What a reader of today takes of an alternative: the first choice, else what older programs show. */
export function alternative(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}

const KINDS: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
};

/** The revision that an element such as `w:ins` states. */
export function revisionOf(element: XmlElement): Revision | null {
  const kind = KINDS[element.name];
  if (!kind) return null;
  return {
    kind,
    author: get(element, 'author') ?? '',
    date: get(element, 'date') ?? '',
    id: get(element, 'id') ?? '',
  };
}

/** The revision of a paragraph's mark, row or cell: an element of that kind among its properties. */
function revisionIn(properties: XmlElement | null): Revision | null {
  for (const name of ['w:moveFrom', 'w:moveTo', 'w:del', 'w:ins']) {
    const found = child(properties, name);
    if (found) return revisionOf(found);
  }
  return null;
}

/** A paragraph, and after it the paragraphs of the text boxes that hang on it. */
function readParagraph(element: XmlElement, story: Story, outer: Revision | null, depth: number): WordBlock[] {
  const properties = child(element, 'w:pPr');
  const style = childValue(properties, 'w:pStyle');
  const format = paragraphFormat(style, properties, story);
  const index = story.index++;
  const numbering = numberingOf(properties, style, story);
  const startPage = story.page;
  const { inlines, boxes, pageAtStart } = readInlines(element, format, index, story);
  const paragraph: WordParagraph = {
    kind: 'paragraph',
    inlines: outer ? inlines.map(inline => ({ ...inline, revision: inline.revision ?? outer })) : inlines,
    format,
    label: numbering?.label ?? null,
    numbering: numbering && { id: numbering.id, level: numbering.level, bullet: numbering.bullet },
    mark: outer ?? revisionIn(child(properties, 'w:rPr')),
    reformatted: child(properties, 'w:pPrChange') !== null,
    section: story.sectionBreaks.length,
    part: story.part,
    span: element.span,
    index,
    page: startPage === null ? null : startPage + pageAtStart,
  };
  const blocks: WordBlock[] = [paragraph];
  for (const box of boxes) {
    story.losses.push({ key: 'text-box', part: story.part, index, detail: '' });
    if (depth < DEEPEST_TABLE) blocks.push(...readBlocks(box, story, depth + 1));
  }
  const section = child(properties, 'w:sectPr');
  if (section) story.sectionBreaks.push(section);
  return blocks;
}

function paragraphFormat(style: string | null, properties: XmlElement | null, story: Story): ParagraphFormat {
  const base = story.styles.paragraph(style);
  const run = applyRun(base.run, child(properties, 'w:rPr'), story.styles.fonts);
  return { ...applyParagraph(base, properties), run };
}

function numberingOf(properties: XmlElement | null, style: string | null, story: Story) {
  const direct = child(properties, 'w:numPr');
  const inherited = story.styles.numbering(story.styles.paragraph(style).style);
  const id = childValue(direct, 'w:numId') ?? inherited?.id;
  if (!id || id === '0') return null;
  const level = Number(childValue(direct, 'w:ilvl') ?? inherited?.level ?? 0);
  const printed = story.counter.next(id, level);
  return printed && { id, level, ...printed };
}

function readTable(element: XmlElement, story: Story, depth: number): WordTable {
  const index = story.index;
  const page = story.page;
  const rows: WordRow[] = [];
  const grid = elements(child(element, 'w:tblGrid') ?? element).filter(node => node.name === 'w:gridCol');
  const visit = (parent: XmlElement): void => {
    for (const node of elements(parent)) {
      if (node.name === 'w:tr') rows.push(readRow(node, story, depth, grid));
      else if (node.name === 'w:sdt') visit(child(node, 'w:sdtContent') ?? node);
      else if (/^w:(?:ins|del|moveTo|moveFrom|customXml)$/u.test(node.name)) visit(node);
    }
  };
  visit(element);
  return {
    kind: 'table',
    rows,
    bordered: isBordered(element, story),
    section: story.sectionBreaks.length,
    part: story.part,
    span: element.span,
    index,
    page,
  };
}

/** Lines from the table itself, else from any cell of its own, else from the name of its style. */
function isBordered(table: XmlElement, story: Story): boolean {
  const properties = child(table, 'w:tblPr');
  const drawn = (borders: XmlElement | null): boolean | null => {
    if (!borders) return null;
    return elements(borders).some(side => !/^(?:nil|none)$/u.test(get(side, 'val') ?? 'none'));
  };
  const own = drawn(child(properties, 'w:tblBorders'));
  if (own) return true;
  for (const row of elements(table))
    for (const cell of elements(row))
      if (cell.name === 'w:tc' && drawn(child(child(cell, 'w:tcPr'), 'w:tcBorders'))) return true;
  if (own === false) return false;
  const style = childValue(properties, 'w:tblStyle');
  const name = style === null ? '' : (story.styles.byId.get(style)?.name ?? style);
  return /grid|list|lưới/iu.test(name);
}

function readRow(element: XmlElement, story: Story, depth: number, grid: readonly XmlElement[]): WordRow {
  const properties = child(element, 'w:trPr');
  const cells: WordCell[] = [];
  const skipped = Number(childValue(properties, 'w:gridBefore') ?? 0);
  let column = skipped;
  const visit = (parent: XmlElement): void => {
    for (const node of elements(parent)) {
      if (node.name === 'w:tc') {
        const cell = readCell(node, story, depth, grid, column);
        column += cell.colSpan;
        cells.push(cell);
      } else if (node.name === 'w:sdt') visit(child(node, 'w:sdtContent') ?? node);
      else if (node.name === 'w:customXml') visit(node);
    }
  };
  visit(element);
  return {
    cells,
    header: toggle(properties, 'w:tblHeader') ?? false,
    skipped,
    revision: revisionIn(properties),
    span: element.span,
  };
}

function readCell(
  element: XmlElement,
  story: Story,
  depth: number,
  grid: readonly XmlElement[],
  column: number,
): WordCell {
  const properties = child(element, 'w:tcPr');
  const colSpan = Math.max(1, Math.min(1000, Number(childValue(properties, 'w:gridSpan') ?? 1) || 1));
  const merge = child(properties, 'w:vMerge');
  const width = child(properties, 'w:tcW');
  const typed = width && get(width, 'type') !== 'pct' ? millimetres(get(width, 'w')) : null;
  const laid = grid.slice(column, column + colSpan).reduce<number | null>((sum, col) => {
    const own = millimetres(get(col, 'w'));
    return own === null || sum === null ? null : sum + own;
  }, 0);
  return {
    blocks: readBlocks(element, story, depth + 1),
    colSpan,
    merge: merge ? (get(merge, 'val') === 'restart' ? 'start' : 'continue') : null,
    width: typed || laid || null,
    span: element.span,
  };
}
