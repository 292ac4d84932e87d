/** What a line must not break: a document's number and symbol, a number and its unit. */

import type { PrintInline } from './print.ts';

/** Stands for the hyphen of a symbol, `12/BC-UBND`; writers print a hyphen at which no line breaks. */
export const HYPHEN = '\u2011';
const SPACE = '\u00a0';

/** `12/BC-UBND`, `30/2020/NĐ-CP`, `05/2021/QĐ-TTg`; of the Party `02-NQ/TU`. */
const SYMBOL =
  /(?<![\p{L}\p{M}\p{N}/-])\d{1,5}(?:\/\d{4})?\/\p{L}[\p{L}\d]{0,12}(?:-[\p{L}\d]{1,16}){1,4}|(?<![\p{L}\p{M}\p{N}/-])\d{1,5}-\p{Lu}{1,8}\/\p{Lu}[\p{L}\d]{0,12}/gu;

const UNITS =
  'ha|m|cm|mm|km|m2|m²|m3|m³|km2|km²|g|kg|tạ|tấn|lít|kW|kWh|MW|MWh|kV|đồng|USD|nghìn|ngàn|triệu|tỷ|tỉ|vạn|%|‰';
const BEFORE_UNIT = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{M}\\p{N}]))`, 'gu');
const FIRST_UNIT = new RegExp(`^ (?=(?:${UNITS})(?![\\p{L}\\p{M}\\p{N}]))`, 'u');

/** Inlines of a text with what belongs together kept on one line; every text keeps its length. */
export function unbroken(inlines: readonly PrintInline[]): PrintInline[] {
  let digit = false;
  return inlines.map(inline => {
    if (inline.kind !== 'text') {
      digit = false;
      return 'children' in inline ? { ...inline, children: unbroken(inline.children) } : inline;
    }
    let text = inline.text.replace(SYMBOL, symbol => symbol.replaceAll('-', HYPHEN)).replace(BEFORE_UNIT, SPACE);
    // A named figure before its unit is a text of its own.
    if (digit) text = text.replace(FIRST_UNIT, SPACE);
    digit = /\d$/u.test(text);
    return text === inline.text ? inline : { ...inline, text };
  });
}

/** A text as its readers search it: with the hyphens and spaces that were typed. */
export const asTyped = (text: string): string => text.replaceAll(HYPHEN, '-').replaceAll(SPACE, ' ');

/** Stretches of a text, and whether a line may break in them. */
export function stretchesOf(text: string): { readonly text: string; readonly whole: boolean }[] {
  if (!text.includes(HYPHEN)) return [{ text, whole: false }];
  return text
    .split(/([^\s\u00a0]*\u2011[^\s\u00a0]*)/u)
    .map((part, i) => ({ text: i % 2 === 1 ? part.replaceAll(HYPHEN, '-') : part, whole: i % 2 === 1 }))
    .filter(part => part.text !== '');
}
