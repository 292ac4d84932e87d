/** Word's styles from `style.yaml`: each holds only what differs from the style it is based on, so a change reaches all. */

import { type PrintBlock, type PrintDocument, unreachable } from '../print.ts';
import { type NamedStyle, type Style, styleOf } from '../style.ts';
import { type ParagraphProperties, paragraphProperties, toggle } from './properties.ts';
import { pointTwips, twips } from './units.ts';
import { element, valued } from './xml.ts';

/** The style ids that Word itself knows, for styles of ours that play their part. */
const BUILT_IN: Readonly<Record<string, string>> = { 'chu-thich': 'FootnoteText', 'so-trang': 'Header' };

/** Word's id of each style, headings by level and look. */
export interface StyleIds {
  readonly paragraph: (style: string) => string;
  readonly heading: (level: number, style: string) => string;
}

/** The look that `heading n` has in this document: that of the first heading of its level. */
function headingLooks(document: PrintDocument): Map<number, string> {
  const looks = new Map<number, string>();
  const visit = (blocks: readonly PrintBlock[]): void => {
    for (const block of blocks)
      if (block.kind === 'heading' && !looks.has(block.level)) looks.set(block.level, block.style);
  };
  for (const part of document.parts) visit(part.blocks);
  return looks;
}

export function styleIds(document: PrintDocument): StyleIds {
  const looks = headingLooks(document);
  return {
    paragraph: style => BUILT_IN[style] ?? style,
    heading: (level, style) => (looks.get(level) === style ? `Heading${level}` : `${style}-${level}`),
  };
}

/** The properties in which `style` differs from `base`; from Word's own defaults where there is no base. */
function paragraphLook(style: NamedStyle, base: NamedStyle | null): ParagraphProperties {
  const differs = (key: keyof NamedStyle, plain: unknown): boolean => style[key] !== (base ? base[key] : plain);
  const spacing = differs('before', 0) || differs('after', 0) || differs('line', 1);
  const indent = differs('indent', 0) || differs('left', 0) || differs('right', 0);
  return {
    ...(differs('keepWithNext', false) ? { keepNext: style.keepWithNext } : {}),
    ...(differs('keepTogether', false) ? { keepLines: style.keepTogether } : {}),
    ...(spacing
      ? {
          spacing: {
            before: pointTwips(style.before),
            after: pointTwips(style.after),
            line: Math.round(240 * style.line),
          },
        }
      : {}),
    ...(indent
      ? { indent: { left: twips(style.left), right: twips(style.right), firstLine: twips(style.indent) } }
      : {}),
    ...(differs('align', 'left') ? { align: style.align } : {}),
  };
}

function runLook(style: NamedStyle, base: NamedStyle | null): string {
  const differs = (key: keyof NamedStyle, plain: unknown): boolean => style[key] !== (base ? base[key] : plain);
  return (
    (differs('bold', false) ? toggle('w:b', style.bold) + toggle('w:bCs', style.bold) : '') +
    (differs('italic', false) ? toggle('w:i', style.italic) + toggle('w:iCs', style.italic) : '') +
    (differs('color', '000000') ? valued('w:color', style.color) : '') +
    (differs('size', null) ? sizes(style.size) : '')
  );
}

/** Half-points (ECMA-376-1, 17.3.2.38). */
const sizes = (points: number): string => valued('w:sz', points * 2) + valued('w:szCs', points * 2);

interface WordStyle {
  readonly type: 'paragraph' | 'character' | 'table';
  readonly id: string;
  readonly name: string;
  readonly base?: string;
  readonly next?: string;
  /** The style that holds where none is named. */
  readonly default?: boolean;
  /** Shown among the styles to choose from. */
  readonly shown?: boolean;
  /** Properties as XML. */
  readonly content?: string;
}

function styleElement({ type, id, name, base, next, default: isDefault, shown, content = '' }: WordStyle): string {
  return element(
    'w:style',
    { 'w:type': type, ...(isDefault ? { 'w:default': 1 } : {}), 'w:styleId': id },
    valued('w:name', name) +
      (base === undefined ? '' : valued('w:basedOn', base)) +
      (next === undefined ? '' : valued('w:next', next)) +
      (shown ? element('w:qFormat') : valued('w:uiPriority', 99)) +
      content,
  );
}

/** All styles of the document, each with what it is based on (17.7). */
export function stylesXml(document: PrintDocument, ids: StyleIds): string {
  const { style } = document;
  const looks = (named: NamedStyle, base: NamedStyle | null): string => {
    const run = runLook(named, base);
    return paragraphProperties(paragraphLook(named, base)) + (run === '' ? '' : element('w:rPr', {}, run));
  };
  const named = usedStyles(document, style)
    .filter(id => !BUILT_IN[id])
    .map(id => {
      const own = styleOf(style, id);
      const base = own.base === null ? null : styleOf(style, own.base);
      return styleElement({
        type: 'paragraph',
        id,
        name: own.name,
        base: base ? ids.paragraph(base.id) : 'Normal',
        shown: true,
        content: looks(own, base),
      });
    });
  const heading = (id: string, name: string, base: string, level: number): string => {
    const content = paragraphProperties({ outline: level });
    return styleElement({ type: 'paragraph', id, name, base, next: 'noi-dung', shown: true, content });
  };
  const first = headingLooks(document);
  const headings = [...first].map(([level, look]) => heading(`Heading${level}`, `heading ${level}`, look, level));
  const variants = new Map<string, string>();
  for (const part of document.parts)
    for (const block of part.blocks) {
      if (block.kind !== 'heading' || first.get(block.level) === block.style) continue;
      const id = ids.heading(block.level, block.style);
      const name = `${styleOf(style, block.style).name} (bậc ${block.level})`;
      if (!variants.has(id)) variants.set(id, heading(id, name, block.style, block.level));
    }
  const builtIn = (id: string, name: string, from: string): string =>
    styleElement({ type: 'paragraph', id, name, base: 'Normal', content: looks(styleOf(style, from), null) });
  const raised = element('w:rPr', {}, valued('w:vertAlign', 'superscript'));
  return [
    defaults(style),
    styleElement({ type: 'paragraph', id: 'Normal', name: 'Normal', default: true, shown: true }),
    styleElement({ type: 'character', id: PLAIN, name: 'Default Paragraph Font', default: true }),
    styleElement({ type: 'table', id: 'TableNormal', name: 'Normal Table', default: true, content: TABLE }),
    ...named,
    ...headings,
    ...variants.values(),
    builtIn('Header', 'header', 'so-trang'),
    builtIn('FootnoteText', 'footnote text', 'chu-thich'),
    styleElement({
      type: 'character',
      id: 'FootnoteReference',
      name: 'footnote reference',
      base: PLAIN,
      content: raised,
    }),
  ].join('');
}

const PLAIN = 'DefaultParagraphFont';

/** Word's own defaults of a table (17.7.4.17), without which other programs take theirs. */
const TABLE = element(
  'w:tblPr',
  {},
  element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) +
    element(
      'w:tblCellMar',
      {},
      (['top', 'left', 'bottom', 'right'] as const)
        .map(side => element(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 108 : 0, 'w:type': 'dxa' }))
        .join(''),
    ),
);

function defaults(style: Style): string {
  const { font } = style;
  const run =
    element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }) +
    sizes(styleOf(style, 'noi-dung').size) +
    element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN' });
  const paragraph = paragraphProperties({ spacing: { before: 0, after: 0, line: 240 } });
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, run)) + element('w:pPrDefault', {}, paragraph),
  );
}

/** Ids of all styles that blocks of the document name, and those that they are based on, bases first. */
function usedStyles(document: PrintDocument, style: Style): string[] {
  const used = new Set<string>();
  const add = (id: string): void => {
    if (used.has(id)) return;
    const base = styleOf(style, id).base;
    if (base !== null) add(base);
    used.add(id);
  };
  const visit = (blocks: readonly PrintBlock[]): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
        case 'rule':
        case 'box':
        case 'room':
        case 'chart':
          add(block.style);
          break;
        case 'grid':
          for (const row of block.rows) for (const cell of row) visit(cell);
          break;
        case 'table':
          for (const row of [...block.header, ...block.rows]) for (const cell of row.cells) add(cell.style);
          break;
        case 'notes':
          break;
        default:
          unreachable(block);
      }
    }
  };
  add('noi-dung');
  for (const part of document.parts) visit(part.blocks);
  for (const note of document.notes) visit(note.blocks);
  visit(document.firstPage.top);
  visit(document.firstPage.foot);
  return [...used];
}
