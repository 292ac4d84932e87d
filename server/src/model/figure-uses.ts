/** Where figures are used: references in the text, formulas of other figures, formulas of data tables. */

import type { Span } from '../text/span.ts';
import { referencedNames } from './figure-reference.ts';
import { figureKey, withoutTotal } from './figures.ts';
import type { Block, Inline, Report } from './report.ts';

/** A reference in the text, with the key of the figure and the place of the name. */
export interface FigureUse {
  readonly key: string;
  readonly uri: string;
  /** The name within `{{…}}`. */
  readonly span: Span;
}

/** All references in the text of a report, in document order, also those in tables and footnotes. */
export function figureUses(report: Report): FigureUse[] {
  const uses: FigureUse[] = [];
  const inlines = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.kind === 'figure-reference') {
        const space = Math.max(0, inline.span.end - inline.span.start - 4 - inline.expression.length);
        const from = inline.span.start + 2 + Math.floor(space / 2);
        for (const { name, start, end } of referencedNames(inline.expression))
          uses.push({ key: figureKey(name), uri: inline.uri, span: { start: from + start, end: from + end } });
      } else if ('children' in inline) inlines(inline.children);
    }
  };
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === 'paragraph' || block.kind === 'heading') inlines(block.inlines);
      else if (block.kind === 'list') for (const item of block.items) blocks(item.blocks);
      else if (block.kind === 'quote') blocks(block.blocks);
      else if (block.kind === 'table')
        for (const row of [...block.header, ...block.rows]) for (const cell of row.cells) inlines(cell.inlines);
      else if (block.kind === 'chart')
        for (const { name, span } of block.figures) uses.push({ key: figureKey(name), uri: block.uri, span });
    }
  };
  blocks(report.blocks);
  for (const note of report.footnotes.definitions) blocks(note.blocks);
  return uses;
}

/** Keys of all figures that something uses; a part that is used uses its whole. */
export function usedFigures(report: Report): Set<string> {
  const used = new Set<string>();
  const add = (key: string): void => {
    used.add(key);
    const whole = withoutTotal(key);
    if (whole !== null) used.add(whole);
    for (let dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) used.add(key.slice(0, dot));
  };
  for (const { key } of figureUses(report)) add(key);
  const formula = (text: string): void => {
    for (const { name } of referencedNames(`=${text}`)) add(figureKey(name));
  };
  for (const figure of report.figures.byName.values()) if (figure.formula !== null) formula(figure.formula);
  const tables = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === 'table') for (const column of block.columns) if (column.formula) formula(column.formula);
      if (block.kind === 'quote') tables(block.blocks);
      if (block.kind === 'list') for (const item of block.items) tables(item.blocks);
    }
  };
  tables(report.blocks);
  return used;
}
