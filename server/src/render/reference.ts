/**
 * A Word file of the office gives the looks: fonts, sizes and spacing of its styles are taken over by ours of the same
 * name, as far as the decree leaves them free (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, III, V).
 */

import { type NamedStyle, type Style, styleOf } from './style.ts';

/** A paragraph style of the file with all that it is based on. Lengths in mm, sizes and spacing in points. */
export interface ReferenceStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** Of single spacing; null where lines are exactly or at least so high. */
  readonly line: number | null;
}

/** Styles by their name in lower case, also by their id. */
export type Reference = ReadonlyMap<string, ReferenceStyle>;

/** What the file says and the decree does not allow: kept as the template has it. */
export interface ReferenceDeparture {
  readonly style: string;
  readonly key: 'size' | 'weight' | 'slope' | 'spacing' | 'line' | 'indent';
  readonly found: string;
  readonly allowed: string;
}

/** What the decree fixes of a style; what is not named is free. */
interface Fixed {
  readonly size?: readonly [least: number, most: number];
  readonly bold?: true;
  readonly italic?: true;
  /** Spacing, lines and indent of the content (mục II.6). */
  readonly text?: true;
}

const FIXED: Readonly<Record<string, Fixed>> = {
  'noi-dung': { size: [13, 14], text: true, bold: true, italic: true },
  'danh-sach-1': { size: [13, 14] },
  'danh-sach-2': { size: [13, 14] },
  'danh-sach-3': { size: [13, 14] },
  'can-cu': { size: [13, 14], italic: true },
  phan: { size: [13, 14], bold: true },
  'muc-in-hoa': { size: [13, 14], bold: true },
  muc: { size: [13, 14], bold: true },
  khoan: { size: [13, 14], bold: true },
  'phu-luc': { size: [13, 14], bold: true },
  'so-trang': { size: [13, 14], bold: true, italic: true },
  'quoc-hieu': { size: [12, 13], bold: true },
  'tieu-ngu': { size: [13, 14], bold: true },
  'co-quan-chu-quan': { size: [12, 13], bold: true },
  'co-quan': { size: [12, 13], bold: true },
  'so-ky-hieu': { size: [13, 13], bold: true },
  'dia-danh': { size: [13, 14], italic: true },
  'ten-loai': { size: [13, 14], bold: true },
  'trich-yeu': { size: [13, 14], bold: true },
  'kinh-gui': { size: [13, 14] },
  'do-mat': { size: [13, 14], bold: true },
  'luu-hanh': { size: [13, 14], bold: true },
  'noi-nhan': { size: [12, 12], bold: true, italic: true },
  'noi-nhan-muc': { size: [11, 11] },
  'nguoi-soan': { size: [11, 11] },
  'quyen-han': { size: [13, 14], bold: true },
  'chuc-vu': { size: [13, 14], bold: true },
  'ho-ten': { size: [13, 14], bold: true },
  'lien-he': { size: [11, 12] },
  'kem-theo': { size: [13, 14], italic: true },
};

/** Word's own names of styles that play the part of ours. */
const WORD_NAMES: Readonly<Record<string, string>> = { 'chu-thich': 'footnote text', 'so-trang': 'header' };

/** What Word rounds: lengths to twentieths of a point, sizes to halves. */
const SAME = 0.06;

type Taken = Pick<NamedStyle, 'size' | 'bold' | 'italic' | 'indent' | 'left' | 'right' | 'before' | 'after' | 'line'>;
const KEYS = ['size', 'bold', 'italic', 'indent', 'left', 'right', 'before', 'after', 'line'] as const;

/** The style with the looks of the file, and what of them the decree does not allow. */
export function withReference(
  style: Style,
  reference: Reference,
): { readonly style: Style; readonly departures: readonly ReferenceDeparture[] } {
  const departures: ReferenceDeparture[] = [];
  const styles = new Map<string, NamedStyle>();
  const dress = (id: string): NamedStyle => {
    const known = styles.get(id);
    if (known) return known;
    const own = styleOf(style, id);
    const base = own.base === null ? null : { before: styleOf(style, own.base), after: dress(own.base) };
    const found =
      reference.get(own.name.normalize('NFC').toLowerCase()) ??
      reference.get(id) ??
      reference.get(WORD_NAMES[id] ?? '');
    const wanted = found ? differing(own, found) : base ? inherited(own, base.before, base.after) : {};
    const allowed = Object.fromEntries(
      (Object.entries(wanted) as [keyof Taken, number | boolean][]).filter(([key, value]) => {
        const against = found ? refusal(own, key, value) : null;
        if (against) departures.push({ style: own.name, ...against });
        return !against;
      }),
    );
    const dressed = { ...own, ...allowed };
    styles.set(id, dressed);
    return dressed;
  };
  for (const id of style.styles.keys()) dress(id);
  const font = (reference.get('nội dung') ?? reference.get('noi-dung'))?.font ?? style.font;
  return { style: { ...style, font, styles }, departures };
}

/** What the file says otherwise than the template. */
function differing(own: NamedStyle, found: ReferenceStyle): Partial<Taken> {
  const taken: Partial<Record<keyof Taken, number | boolean>> = {};
  for (const key of KEYS) {
    const value = found[key];
    if (value === null) continue;
    const same = typeof value === 'number' ? Math.abs(value - (own[key] as number)) <= SAME : value === own[key];
    if (!same) taken[key] = typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  }
  return taken as Partial<Taken>;
}

/** What a style that the file does not have takes from its base: where it said the same before. */
function inherited(own: NamedStyle, before: NamedStyle, after: NamedStyle): Partial<Taken> {
  return Object.fromEntries(
    KEYS.filter(key => own[key] === before[key] && after[key] !== before[key]).map(key => [key, after[key]]),
  );
}

const shown = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** Why the decree does not allow a value; null where it does. */
function refusal(own: NamedStyle, key: keyof Taken, value: number | boolean): Omit<ReferenceDeparture, 'style'> | null {
  const fixed = FIXED[own.id] ?? {};
  const n = Number(value);
  const not = (name: ReferenceDeparture['key'], allowed: string, found = shown(n)) => ({ key: name, found, allowed });
  switch (key) {
    case 'size': {
      const [least, most] = fixed.size ?? [1, 72];
      return n >= least && n <= most ? null : not('size', least === most ? `${least}` : `${least} - ${most}`);
    }
    case 'bold':
      return fixed.bold ? not('weight', own.bold ? 'đậm' : 'không đậm', value ? 'đậm' : 'không đậm') : null;
    case 'italic':
      return fixed.italic ? not('slope', own.italic ? 'nghiêng' : 'đứng', value ? 'nghiêng' : 'đứng') : null;
    case 'before':
      return fixed.text && n < 6 ? not('spacing', '≥ 6') : n < 0 ? not('spacing', '≥ 0') : null;
    case 'line':
      if (n < 0.5 || n > 3) return not('line', '1 - 1,5');
      return fixed.text && (n < 1 || n > 1.5) ? not('line', '1 - 1,5') : null;
    case 'indent':
      if (n < 0) return not('indent', '≥ 0');
      return fixed.text && Math.abs(n - 10) > 0.3 && Math.abs(n - 12.7) > 0.3 ? not('indent', '10 / 12,7') : null;
    default:
      return n < 0 || (fixed.text && n > 0) ? not('indent', '0') : null;
  }
}
