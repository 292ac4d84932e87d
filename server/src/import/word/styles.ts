/** styles.xml (ECMA-376-1, 17.7): what each style comes to, with all that it is based on. */

import { child, childValue, descendants, elements, get, type XmlElement } from '../../syntax/xml.ts';
import type { ParagraphFormat, RunFormat, WordStyle } from './document.ts';
import { applyParagraph, applyRun, PLAIN_PARAGRAPH, PLAIN_RUN, type ThemeFonts } from './format.ts';

export interface Styles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  /** The effective format of paragraphs of a style; the default paragraph style for null or an unknown id. */
  paragraph(id: string | null): ParagraphFormat;
  /** `base` with a character style laid over it. */
  character(base: RunFormat, id: string | null): RunFormat;
  /** The list and level that a paragraph style numbers its paragraphs by. */
  numbering(id: string | null): { readonly id: string; readonly level: number } | null;
  readonly fonts: ThemeFonts;
}

/** Longer chains of styles are loops. */
const LONGEST_CHAIN = 32;

/** Reads the styles; missing parts leave Word's own defaults. */
export function readStyles(root: XmlElement | null, theme: XmlElement | null): Styles {
  const fonts = themeFonts(theme);
  const found = new Map<string, XmlElement>();
  const byId = new Map<string, WordStyle>();
  let defaultParagraph: string | null = null;
  for (const element of root ? elements(root) : []) {
    if (element.name !== 'w:style') continue;
    const id = get(element, 'styleId');
    if (id === null || found.has(id)) continue;
    const type = get(element, 'type') ?? 'paragraph';
    const kind = type === 'character' || type === 'table' || type === 'numbering' ? type : 'paragraph';
    found.set(id, element);
    byId.set(id, { id, name: (childValue(element, 'w:name') ?? id).toLowerCase(), kind });
    if (kind === 'paragraph' && /^(?:1|true|on)$/u.test(get(element, 'default') ?? '')) defaultParagraph = id;
  }
  const defaults = child(root, 'w:docDefaults');
  const baseRun = applyRun(PLAIN_RUN, child(child(defaults, 'w:rPrDefault'), 'w:rPr'), fonts);
  const base: ParagraphFormat = {
    ...applyParagraph(PLAIN_PARAGRAPH, child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: baseRun,
  };

  /** The style and what it is based on, the farthest first. */
  const chain = (id: string | null): XmlElement[] => {
    const styles: XmlElement[] = [];
    for (let next = id; next !== null && styles.length < LONGEST_CHAIN; ) {
      const style = found.get(next);
      if (!style) break;
      styles.unshift(style);
      next = childValue(style, 'w:basedOn');
    }
    return styles;
  };

  const paragraphs = new Map<string | null, ParagraphFormat>();
  const paragraph = (id: string | null): ParagraphFormat => {
    const known = paragraphs.get(id);
    if (known) return known;
    const own = id !== null && byId.get(id)?.kind === 'paragraph' ? id : defaultParagraph;
    let format = base;
    for (const style of chain(own)) {
      const run = applyRun(format.run, child(style, 'w:rPr'), fonts);
      format = { ...applyParagraph(format, child(style, 'w:pPr')), run };
    }
    format = { ...format, style: id ?? own };
    paragraphs.set(id, format);
    return format;
  };
  return {
    byId,
    paragraph,
    character(from, id) {
      let format = from;
      if (id !== null && byId.get(id)?.kind === 'character')
        for (const style of chain(id)) format = applyRun(format, child(style, 'w:rPr'), fonts);
      return format;
    },
    numbering(id) {
      let list: string | null = null;
      let level = 0;
      for (const style of chain(id)) {
        const properties = child(child(style, 'w:pPr'), 'w:numPr');
        list = childValue(properties, 'w:numId') ?? list;
        level = Number(childValue(properties, 'w:ilvl') ?? level);
      }
      return list === null ? null : { id: list, level };
    },
    fonts,
  };
}

/** The Latin fonts of a theme (20.1.4.2). */
function themeFonts(theme: XmlElement | null): ThemeFonts {
  const fonts = new Map<string, string>();
  if (!theme) return fonts;
  for (const kind of ['major', 'minor']) {
    const set = descendants(theme, `a:${kind}Font`)[0];
    const face = set && get(child(set, 'a:latin') ?? set, 'typeface');
    if (face) for (const use of ['HAnsi', 'Ascii']) fonts.set(kind + use, face);
  }
  return fonts;
}
