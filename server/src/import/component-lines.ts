/** The lines that components are made of: paragraphs, and the pieces of them that tabs, breaks and tables put apart. */

import {
  inView,
  type RunFormat,
  type WordBlock,
  type WordInline,
  type WordParagraph,
  type WordTable,
} from './word/document.ts';

/** A line of a component: a whole paragraph or, where tabs or line breaks divide one, a piece of it. */
export interface ComponentLine {
  /** NFC, without what surrounds it, runs of blanks as one. */
  readonly text: string;
  readonly paragraph: WordParagraph;
  /** The inlines of the paragraph that make up the line. */
  readonly inlines: readonly WordInline[];
  /** The half of the page that it stands in, where a table or a tab divides the page. */
  readonly side: 'left' | 'right' | null;
  /** True where something draws a line directly below: a shape, a border, or an underline of its own. */
  readonly ruled: boolean;
}

/** Lines in the order of the text; `block` counts the blocks of the body. */
export interface Line extends ComponentLine {
  readonly block: number;
}

/** Lines are drawn by themselves in an empty paragraph below the text as often as with it. */
export function underline(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const below = next && next.side === line.side && next.text === '' && next.block <= line.block + 1;
    const ruled = line.ruled || (below && (next.ruled || next.paragraph.format.border.top));
    return ruled ? { ...line, ruled } : line;
  });
}

/** The lines of a block: of tables without lines cell by cell, the left column before the right one. */
export function linesOf(block: WordBlock, at: number): Line[] {
  if (block.kind === 'paragraph') return paragraphLines(block, null, at);
  if (!isLayoutTable(block)) return [];
  const lines: Line[] = [];
  for (const row of block.rows)
    row.cells.forEach((cell, i) => {
      const side = row.cells.length < 2 ? null : i === 0 ? 'left' : i === row.cells.length - 1 ? 'right' : null;
      for (const inner of cell.blocks)
        if (inner.kind === 'paragraph') lines.push(...paragraphLines(inner, side, at));
        else for (const nested of linesOf(inner, at)) lines.push({ ...nested, side: nested.side ?? side });
    });
  return lines;
}

/** Tables that only place text side by side: no lines, few rows and columns. */
export const isLayoutTable = (table: WordTable): boolean =>
  table.rows.length <= 8 &&
  table.rows.every(row => row.cells.length <= 4) &&
  (!table.bordered || table.rows.length <= 3);

function paragraphLines(paragraph: WordParagraph, side: Line['side'], block: number): Line[] {
  const lines: Line[] = [];
  let inlines: WordInline[] = [];
  let tabbed = false;
  const close = (own: Line['side']): void => {
    lines.push(makeLine(paragraph, inlines, own, block));
    inlines = [];
  };
  for (const inline of paragraph.inlines) {
    if (!inView(inline.revision, 'after')) continue;
    if (inline.kind === 'break') {
      close(tabbed ? 'right' : side);
      tabbed = false;
    } else if (inline.kind === 'text' && side === null && /^\t+$/u.test(inline.text) && isHeaderTab(paragraph)) {
      if (!tabbed && inlines.some(i => i.kind === 'text' && i.text.trim() !== '')) close('left');
      tabbed = true;
    } else inlines.push(inline);
  }
  close(tabbed ? 'right' : side);
  return lines;
}

/** Tabs divide a line in two where both halves are short: a header typed without a table. */
const isHeaderTab = (paragraph: WordParagraph): boolean => {
  const text = paragraph.inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('');
  return text.length < 140 && /\S.*\t/u.test(text);
};

function makeLine(paragraph: WordParagraph, inlines: readonly WordInline[], side: Line['side'], block: number): Line {
  const typed = inlines
    .map(inline => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  // A line drawn with the keyboard.
  const drawn = /^[_\p{Pd}─]{3,}$/u.test(typed);
  const text = drawn ? '' : typed;
  const shape = paragraph.inlines.some(inline => inline.kind === 'image' && inline.shape);
  const underlined = inlines.some(
    inline => inline.kind === 'text' && inline.format.underline && inline.text.trim() !== '',
  );
  const ruled = drawn || shape || paragraph.format.border.bottom || underlined;
  return { text, paragraph, inlines, side, ruled, block };
}

/** Formats of the visible text of a line, with its length in characters: the longest stretch first. */
export function lineFormats(line: ComponentLine): readonly (readonly [RunFormat, number])[] {
  const lengths = new Map<RunFormat, number>();
  for (const inline of line.inlines)
    if (inline.kind === 'text' && inline.text.trim() !== '')
      lengths.set(inline.format, (lengths.get(inline.format) ?? 0) + inline.text.trim().length);
  return [...lengths].sort((a, b) => b[1] - a[1]);
}

/** True where most of the line is bold. */
export const isBold = (line: ComponentLine): boolean => lineFormats(line)[0]?.[0].bold ?? false;

/** A paragraph without text: empty, or holding a drawn line. */
export const isBlank = (block: WordBlock): boolean =>
  block.kind === 'paragraph' &&
  block.inlines.every(inline =>
    inline.kind === 'text' ? inline.text.trim() === '' : inline.kind === 'image' && inline.shape,
  );

/** True for text in capitals. */
export const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === upper(text);

export const upper = (text: string): string => text.toLocaleUpperCase('vi');
