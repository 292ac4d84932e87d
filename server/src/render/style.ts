/** The looks of a report as values: what `style.yaml` says, checked and with `base` styles folded in. */

import type { NumberStyle } from '../model/report.ts';

export interface Style {
  readonly page: Page;
  /** The family of all text; outputs that embed fonts use one of its measure where it is not at hand. */
  readonly font: string;
  /** Families to take, in order, where it is not there. */
  readonly fallbacks: readonly string[];
  readonly footnotes: FootnoteLook;
  readonly tables: TableLook;
  readonly charts: ChartLook;
  /** In order of choice: the first that fits a heading's number and depth. */
  readonly headings: readonly HeadingLook[];
  readonly styles: ReadonlyMap<string, NamedStyle>;
}

/** Millimetres. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From the paper's upper edge to the page number. */
  readonly header: number;
}

export interface FootnoteLook {
  /** Length of the line above the notes in millimetres, its weight in points. */
  readonly separator: number;
  readonly weight: number;
}

export interface TableLook {
  /** Weight of the lines in points. */
  readonly border: number;
  /** Room left and right of a cell's text, and above and below it, in millimetres. */
  readonly padding: { readonly x: number; readonly y: number };
}

export interface ChartLook {
  /** Millimetres, where a chart does not say. */
  readonly height: number;
  /** Points of the letters in it. */
  readonly size: number;
  /** Whether its name stands above or below it. */
  readonly title: 'above' | 'below';
}

export interface HeadingLook {
  /** Fits numbers of this style; null fits any, `none` headings without a number. */
  readonly number: NumberStyle | 'none' | null;
  /** Fits this depth of the outline, from 1; null fits any. */
  readonly depth: number | null;
  readonly style: string;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** Where a block of the template stands: in the text's flow, in the first page's top margin or at its foot. */
export type Position = 'flow' | 'page-1-top' | 'page-1-foot';

export interface NamedStyle {
  readonly id: string;
  /** As the user of Word reads it in the list of styles. */
  readonly name: string;
  readonly base: string | null;
  // characters
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly upper: boolean;
  /** `rrggbb`. */
  readonly color: string;
  // paragraph: millimetres across, points down
  readonly align: Align;
  readonly indent: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** Of single spacing. */
  readonly line: number;
  readonly keepWithNext: boolean;
  readonly keepTogether: boolean;
  /** A heading that ends in a colon stands at the start of the paragraph that follows. */
  readonly runIn: boolean;
  /** A heading's number stands on a line of its own, above the title in capitals. */
  readonly numberAbove: boolean;
  /** For `vt-rule`: its length as a share of the line above it, its weight and the gap above it in points. */
  readonly rule: { readonly length: number; readonly weight: number; readonly gap: number } | null;
  /** For `vt-box`: millimetres (null: as wide as its text), and the frame's weight in points. */
  readonly box: { readonly width: number | null; readonly height: number; readonly weight: number } | null;
  /** For `table`: shares of the width, which add up to 1. */
  readonly columns: readonly number[] | null;
  /** For `vt-signature`: millimetres. */
  readonly room: number;
  readonly position: Position;
}

/** The styles that the body of a report uses without a template naming them. */
export const BODY_STYLES = [
  'noi-dung',
  'danh-sach-1',
  'danh-sach-2',
  'danh-sach-3',
  'trich-dan',
  'ma',
  'chu-thich',
  'so-trang',
  'gach-ngang',
  'bang-ten',
  'bang-don-vi',
  'bang-dau',
  'bang-o',
  'bang-tong',
  'hinh',
  'bieu-do',
  'bieu-do-ten',
] as const;

/** Single line spacing of Times New Roman, in its size: ascent, descent and line gap of the font's `hhea` table. */
export const SINGLE = (1825 + 443 + 87) / 2048;

/** The office's own fonts, instead of the template's. */
export interface OfficeFonts {
  /** In order of choice; empty where the office says nothing. */
  readonly families: readonly string[];
  /** Font files to embed, and the families that they hold. */
  readonly files: readonly Uint8Array[];
  readonly embedded: readonly string[];
}

export const NO_FONTS: OfficeFonts = { families: [], files: [], embedded: [] };

/** The families whose letters are as wide as those of Times New Roman, which the decree prescribes (Phụ lục I, Phần I, mục I.4). */
const LIKE_TIMES: ReadonlySet<string> = new Set(['times new roman', 'tinos', 'liberation serif']);

export const isLikeTimes = (family: string): boolean => LIKE_TIMES.has(family.trim().toLowerCase());

/** A style in the office's fonts. */
export function withFonts(style: Style, { families }: OfficeFonts): Style {
  const [font, ...fallbacks] = families;
  return font === undefined ? style : { ...style, font, fallbacks };
}

/** A style that a checked template names; the template's check has made sure that it is there. */
export function styleOf(style: Style, id: string): NamedStyle {
  const found = style.styles.get(id) ?? style.styles.get('noi-dung');
  if (!found) throw new Error(`style.yaml has no style "${id}"`);
  return found;
}

/** Width between the margins, in millimetres. */
export function textWidthOf(page: Page, orientation: 'portrait' | 'landscape'): number {
  const width = orientation === 'portrait' ? page.width : page.height;
  return orientation === 'portrait'
    ? width - page.margins.left - page.margins.right
    : width - page.margins.top - page.margins.bottom;
}
