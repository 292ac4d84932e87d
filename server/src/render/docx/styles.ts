/** Word's styles from `style.yaml`: each holds only what differs from the style it is based on, so a change reaches all. */

import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type PrintBlock, type PrintDocument, unreachable } from '../print.ts';
import { type Align, type NamedStyle, type Style, styleOf } from '../style.ts';
import { pointTwips, twips } from './units.ts';

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

const ALIGN: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

export const alignment = (align: Align) => ALIGN[align];

/** The properties in which `style` differs from `base`; from Word's own defaults where there is no base. */
function paragraphProperties(style: NamedStyle, base: NamedStyle | null): IParagraphStylePropertiesOptions {
  const differs = (key: keyof NamedStyle, plain: unknown): boolean => style[key] !== (base ? base[key] : plain);
  const spacing = differs('before', 0) || differs('after', 0) || differs('line', 1);
  const indent = differs('indent', 0) || differs('left', 0) || differs('right', 0);
  return {
    ...(differs('align', 'left') ? { alignment: ALIGN[style.align] } : {}),
    ...(spacing
      ? {
          spacing: {
            before: pointTwips(style.before),
            after: pointTwips(style.after),
            line: Math.round(240 * style.line),
            lineRule: LineRuleType.AUTO,
          },
        }
      : {}),
    ...(indent
      ? { indent: { left: twips(style.left), right: twips(style.right), firstLine: twips(style.indent) } }
      : {}),
    ...(differs('keepWithNext', false) ? { keepNext: style.keepWithNext } : {}),
    ...(differs('keepTogether', false) ? { keepLines: style.keepTogether } : {}),
  };
}

function runProperties(style: NamedStyle, base: NamedStyle | null): IRunStylePropertiesOptions {
  const differs = (key: keyof NamedStyle, plain: unknown): boolean => style[key] !== (base ? base[key] : plain);
  return {
    ...(differs('size', null) ? { size: style.size * 2 } : {}),
    ...(differs('bold', false) ? { bold: style.bold } : {}),
    ...(differs('italic', false) ? { italics: style.italic } : {}),
    ...(differs('color', '000000') ? { color: style.color } : {}),
  };
}

/** All styles of the document, each with what it is based on. */
export function docxStyles(document: PrintDocument, ids: StyleIds): IStylesOptions {
  const { style } = document;
  const used = usedStyles(document, style);
  const paragraphStyles: IParagraphStyleOptions[] = [];
  for (const id of used) {
    if (BUILT_IN[id]) continue;
    const named = styleOf(style, id);
    const base = named.base === null ? null : styleOf(style, named.base);
    paragraphStyles.push({
      id,
      name: named.name,
      basedOn: base ? ids.paragraph(base.id) : 'Normal',
      quickFormat: true,
      paragraph: paragraphProperties(named, base),
      run: runProperties(named, base),
    });
  }
  const looks = headingLooks(document);
  const headings: Record<string, object> = {};
  for (const [level, look] of looks)
    headings[`heading${level}`] = {
      basedOn: look,
      next: 'noi-dung',
      quickFormat: true,
      uiPriority: 9,
      // Without this the library gives headings a look of its own.
      run: {},
      paragraph: { outlineLevel: level - 1 },
    };
  const variants = new Set<string>();
  for (const part of document.parts)
    for (const block of part.blocks) {
      if (block.kind !== 'heading' || looks.get(block.level) === block.style) continue;
      const id = ids.heading(block.level, block.style);
      if (variants.has(id)) continue;
      variants.add(id);
      paragraphStyles.push({
        id,
        name: `${styleOf(style, block.style).name} (bậc ${block.level})`,
        basedOn: block.style,
        next: 'noi-dung',
        quickFormat: true,
        paragraph: { outlineLevel: block.level - 1 },
      });
    }
  const note = styleOf(style, 'chu-thich');
  const page = styleOf(style, 'so-trang');
  paragraphStyles.push({
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: paragraphProperties(page, null),
    run: runProperties(page, null),
  });
  return {
    default: {
      document: {
        run: {
          font: { ascii: style.font, hAnsi: style.font, eastAsia: style.font, cs: style.font },
          size: styleOf(style, 'noi-dung').size * 2,
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      ...headings,
      footnoteText: { basedOn: 'Normal', paragraph: paragraphProperties(note, null), run: runProperties(note, null) },
    },
    paragraphStyles,
    // The library's character styles are based on it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true }],
  };
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
