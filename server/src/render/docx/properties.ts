/** Paragraphs with their properties, in the order of the schema (ECMA-376-1, 17.3.1 and annex A.1). */

import type { Align } from '../style.ts';
import { element, valued } from './xml.ts';

/** Twentieths of a point (17.3.1.33, 17.3.1.12); `exact` lines are as high as they say. */
export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly exact?: boolean;
}

export interface Indent {
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
}

/** A line of `weight` eighths of a point, `space` points away from the text (17.18.2). */
export interface Border {
  readonly side: 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
  /** 0: no line. */
  readonly weight: number;
  readonly space?: number;
  readonly color?: string;
}

export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly borders?: readonly Border[];
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly align?: Align;
  /** Depth in the outline, from 1. */
  readonly outline?: number;
  /** That its mark came or went between two versions, as XML (17.13.5). */
  readonly change?: string;
  /** The section that ends with this paragraph, as XML. */
  readonly section?: string;
}

export const paragraph = (properties: ParagraphProperties, content = ''): string =>
  element('w:p', {}, paragraphProperties(properties) + content);

const ALIGN: Readonly<Record<Align, string>> = { left: 'left', center: 'center', right: 'right', justify: 'both' };

/** `w:pPr`, or nothing where there is nothing to say. */
export function paragraphProperties(properties: ParagraphProperties): string {
  const { style, keepNext, keepLines, borders, spacing, indent, align, outline, change, section } = properties;
  const content =
    (style === undefined ? '' : valued('w:pStyle', style)) +
    toggle('w:keepNext', keepNext) +
    toggle('w:keepLines', keepLines) +
    (borders ? element('w:pBdr', {}, borders.map(border).join('')) : '') +
    (spacing ? spacingElement(spacing) : '') +
    (indent
      ? element('w:ind', { 'w:left': indent.left, 'w:right': indent.right, 'w:firstLine': indent.firstLine })
      : '') +
    (align === undefined ? '' : valued('w:jc', ALIGN[align])) +
    (outline === undefined ? '' : valued('w:outlineLvl', outline - 1)) +
    (change ? element('w:rPr', {}, change) : '') +
    (section ?? '');
  return content === '' ? '' : element('w:pPr', {}, content);
}

/** A property that is on, off, or left to the style (17.17.4). */
export const toggle = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : value ? element(name) : valued(name, 0);

function spacingElement({ before, after, line, exact }: Spacing): string {
  return element('w:spacing', {
    ...(before === undefined ? {} : { 'w:before': before }),
    ...(after === undefined ? {} : { 'w:after': after }),
    ...(line === undefined ? {} : { 'w:line': line, 'w:lineRule': exact ? 'exact' : 'auto' }),
  });
}

export const border = ({ side, weight, space = 0, color = '000000' }: Border): string =>
  element(
    `w:${side}`,
    weight === 0 ? { 'w:val': 'nil' } : { 'w:val': 'single', 'w:sz': weight, 'w:space': space, 'w:color': color },
  );
