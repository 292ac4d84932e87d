/** Paragraph and run properties (ECMA-376-1, 17.3.1 and 17.3.2) laid over what they inherit. */

import { child, childValue, get, type XmlElement } from '../../syntax/xml.ts';
import type { ParagraphFormat, RunFormat } from './document.ts';

/** What Word takes where no style says anything. */
export const PLAIN_RUN: RunFormat = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  caps: false,
  hidden: false,
  position: null,
  size: 10,
  font: 'Times New Roman',
  colour: null,
  highlighted: false,
  language: '',
};

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  style: null,
  align: 'left',
  indent: { left: 0, right: 0, first: 0 },
  spacing: { before: 0, after: 0, line: 1, rule: 'multiple' },
  outline: null,
  border: { top: false, bottom: false },
  keepWithNext: false,
  pageBreakBefore: false,
  run: PLAIN_RUN,
};

/** Millimetres from twentieths of a point; measures with a unit of their own (`2cm`, of the strict form) are taken too. */
export function millimetres(value: string | null): number | null {
  const found = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/u.exec(value ?? '');
  if (!found) return null;
  const number = Number(found[1]);
  switch (found[2]) {
    case 'mm':
      return number;
    case 'cm':
      return number * 10;
    case 'in':
      return number * 25.4;
    case 'pt':
      return (number * 25.4) / 72;
    case 'pc':
    case 'pi':
      return (number * 25.4) / 6;
    default:
      return (number * 25.4) / 1440;
  }
}

const points = (value: string | null): number | null => {
  const mm = millimetres(value);
  return mm === null ? null : (mm * 72) / 25.4;
};

/** The value of an on/off property (17.17.4); null where it is not given. */
export function toggle(properties: XmlElement | null, name: string): boolean | null {
  const found = child(properties, name);
  if (!found) return null;
  const value = get(found, 'val');
  return value === null || !/^(?:0|false|off)$/u.test(value);
}

const TOGGLES = [
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:caps', 'caps'],
  ['w:strike', 'strike'],
  ['w:vanish', 'hidden'],
] as const;

/** Fonts of the theme by what a run calls them (`minorHAnsi`). */
export type ThemeFonts = ReadonlyMap<string, string>;

/** `base` with the properties of a `w:rPr` laid over it. */
export function applyRun(base: RunFormat, properties: XmlElement | null, fonts: ThemeFonts): RunFormat {
  if (!properties) return base;
  const format: { -readonly [K in keyof RunFormat]: RunFormat[K] } = { ...base };
  for (const [name, key] of TOGGLES) format[key] = toggle(properties, name) ?? format[key];
  const underline = childValue(properties, 'w:u');
  if (underline !== null) format.underline = underline !== 'none';
  const position = childValue(properties, 'w:vertAlign');
  if (position !== null) format.position = position === 'superscript' || position === 'subscript' ? position : null;
  const size = Number(childValue(properties, 'w:sz') ?? Number.NaN);
  if (size > 0) format.size = size / 2;
  const font = child(properties, 'w:rFonts');
  if (font) {
    const theme = get(font, 'asciiTheme') ?? get(font, 'hAnsiTheme');
    format.font = (theme && fonts.get(theme)) || get(font, 'ascii') || get(font, 'hAnsi') || format.font;
  }
  const colour = childValue(properties, 'w:color');
  if (colour !== null) format.colour = /^[0-9a-f]{6}$/iu.test(colour) ? colour.toUpperCase() : null;
  const highlight = childValue(properties, 'w:highlight');
  if (highlight !== null) format.highlighted = highlight !== 'none';
  const language = childValue(properties, 'w:lang');
  if (language !== null) format.language = language;
  return format;
}

/** `base` with the properties of a `w:pPr` laid over it; its own `w:rPr` is that of the paragraph's mark and left aside. */
export function applyParagraph(base: ParagraphFormat, properties: XmlElement | null): ParagraphFormat {
  if (!properties) return base;
  const outline = childValue(properties, 'w:outlineLvl');
  return {
    ...base,
    align: alignment(childValue(properties, 'w:jc')) ?? base.align,
    indent: indent(base.indent, child(properties, 'w:ind')),
    spacing: spacing(base.spacing, child(properties, 'w:spacing')),
    outline: outline === null ? base.outline : Number(outline) < 9 ? Number(outline) + 1 : null,
    border: border(base.border, child(properties, 'w:pBdr')),
    keepWithNext: toggle(properties, 'w:keepNext') ?? base.keepWithNext,
    pageBreakBefore: toggle(properties, 'w:pageBreakBefore') ?? base.pageBreakBefore,
  };
}

/** 17.18.44; `start` and `end` are left and right in text that runs to the right. */
function alignment(value: string | null): ParagraphFormat['align'] | null {
  switch (value) {
    case null:
      return null;
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
    case 'thaiDistribute':
      return 'justify';
    default:
      return 'left';
  }
}

function indent(base: ParagraphFormat['indent'], given: XmlElement | null): ParagraphFormat['indent'] {
  if (!given) return base;
  const hanging = millimetres(get(given, 'hanging'));
  const first = millimetres(get(given, 'firstLine'));
  return {
    left: millimetres(get(given, 'left') ?? get(given, 'start')) ?? base.left,
    right: millimetres(get(given, 'right') ?? get(given, 'end')) ?? base.right,
    first: hanging !== null ? -hanging : (first ?? base.first),
  };
}

function spacing(base: ParagraphFormat['spacing'], given: XmlElement | null): ParagraphFormat['spacing'] {
  if (!given) return base;
  const rule = get(given, 'lineRule');
  const line = get(given, 'line');
  const exact = rule === 'exact' || rule === 'atLeast';
  return {
    before: points(get(given, 'before')) ?? base.before,
    after: points(get(given, 'after')) ?? base.after,
    ...(line === null
      ? { line: base.line, rule: base.rule }
      : exact
        ? { line: points(line) ?? base.line, rule: rule === 'exact' ? 'exact' : 'at-least' }
        : { line: Number(line) / 240 || base.line, rule: 'multiple' }),
  };
}

function border(base: ParagraphFormat['border'], given: XmlElement | null): ParagraphFormat['border'] {
  if (!given) return base;
  const drawn = (side: string): boolean | null => {
    const value = childValue(given, side);
    return value === null ? null : value !== 'nil' && value !== 'none';
  };
  return { top: drawn('w:top') ?? base.top, bottom: drawn('w:bottom') ?? base.bottom };
}
