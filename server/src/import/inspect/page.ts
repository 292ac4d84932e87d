/** Page set-up, page numbers and fonts (Phụ lục I, Phần I, mục I). */

import type { Components } from '../components.ts';
import { paragraphsOf, type WordDocument, type WordParagraph, type WordSection } from '../word/document.ts';
import { type Departure, departure, shown } from './departure.ts';

/** In mm: Word keeps twentieths of a point, and offices type centimetres. */
const TOLERANCE = 0.6;

const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** The page and its margins, section by section; the same departure of several sections is one. */
export function checkPage(document: WordDocument): Departure[] {
  const found = new Map<string, Departure>();
  const add = (key: string, data: Departure['data']): void => {
    found.set(key + JSON.stringify(data), departure('page', key, data));
  };
  for (const section of document.sections) {
    const [short, long] = [Math.min(section.width, section.height), Math.max(section.width, section.height)];
    if (Math.abs(short - 210) > 1 || Math.abs(long - 297) > 1)
      add('page-size', { found: `${shown(section.width)} × ${shown(section.height)}` });
    for (const [side, [least, most]] of marginsOf(section)) {
      const value = section.margins[side];
      if (value < least - TOLERANCE || value > most + TOLERANCE)
        add(`margin-${side}`, { found: shown(value), allowed: `${least} - ${most}` });
    }
  }
  return [...found.values()];
}

/** A page turned on its side keeps its margins with the paper: either reading of a landscape page is taken. */
function marginsOf({
  landscape,
  margins,
}: WordSection): ['top' | 'bottom' | 'left' | 'right', readonly [number, number]][] {
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  if (!landscape) return sides.map(side => [side, MARGINS[side]]);
  const turned = { top: MARGINS.left, bottom: MARGINS.right, left: MARGINS.bottom, right: MARGINS.top } as const;
  const fits = (table: Readonly<Record<(typeof sides)[number], readonly [number, number]>>): boolean =>
    sides.every(side => margins[side] >= table[side][0] - TOLERANCE && margins[side] <= table[side][1] + TOLERANCE);
  return fits(turned) ? [] : sides.map(side => [side, MARGINS[side]]);
}

/** Where a field or an element prints the page's number. */
const PAGE_NUMBER = /<w:instrText[^>]*>\s*PAGE\b|w:instr="\s*PAGE\b|<w:pgNum\s*\/>/u;

/** Numbers from page 2 on, centred in the top margin, in 13 or 14 pt. */
export function checkPageNumbers(document: WordDocument): Departure[] {
  const [first] = document.sections;
  if (!first) return [];
  const header = first.headers.get('default');
  const inHeader = header === undefined ? null : numbered(document, header);
  if (!inHeader) {
    const footer = [...first.footers.values()].some(part => numbered(document, part) !== null);
    if (footer) return [departure('page-number', 'number-below')];
    return pagesOf(document) > 1 ? [departure('page-number', 'number-missing')] : [];
  }
  const found: Departure[] = [];
  const onFirst = first.titlePage ? first.headers.get('first') : header;
  if (onFirst !== undefined && numbered(document, onFirst)) found.push(departure('page-number', 'number-first'));
  const xml = (document.xml.get(header!) ?? '').slice(inHeader.span.start, inHeader.span.end);
  const framed = /<w:framePr[^>]*w:xAlign="center"/u.test(xml);
  if (inHeader.format.align !== 'center' && !framed) found.push(departure('page-number', 'not-centred'));
  const text = inHeader.inlines.find(inline => inline.kind === 'text');
  const size = text?.kind === 'text' ? text.format.size : inHeader.format.run.size;
  if (size < 13 || size > 14) found.push(departure('page-number', 'size', { found: shown(size), allowed: '13 - 14' }));
  return found;
}

/** The paragraph of a header or footer that prints the page's number. */
function numbered(document: WordDocument, part: string): WordParagraph | null {
  const xml = document.xml.get(part) ?? '';
  const at = xml.search(PAGE_NUMBER);
  if (at < 0) return null;
  for (const paragraph of paragraphsOf(document.stories.get(part) ?? []))
    if (paragraph.span.start <= at && at < paragraph.span.end) return paragraph;
  return null;
}

/** At least how many pages: by the breaks that a program left, else by the length of the text. */
function pagesOf(document: WordDocument): number {
  let last = 1;
  let characters = 0;
  for (const paragraph of paragraphsOf(document.body)) {
    last = Math.max(last, paragraph.page ?? 1);
    for (const inline of paragraph.inlines) if (inline.kind === 'text') characters += inline.text.length;
  }
  return Math.max(last, characters > 5000 ? 2 : 1);
}

/** Times New Roman in black throughout; stamps are red. */
export function checkFonts(document: WordDocument, components: Components): Departure[] {
  const stamps = new Set([components.urgency, components.secrecy].flatMap(line => (line ? [line.paragraph] : [])));
  const fonts = new Map<string, { characters: number; paragraphs: Set<WordParagraph> }>();
  const coloured = new Set<WordParagraph>();
  let all = 0;
  const stories = [document.body, ...[...document.notes.values()].map(note => note.blocks)];
  for (const story of stories)
    for (const paragraph of paragraphsOf(story))
      for (const inline of paragraph.inlines) {
        if (inline.kind !== 'text' || inline.text.trim() === '' || inline.format.hidden) continue;
        all += inline.text.length;
        const entry = fonts.get(inline.format.font) ?? { characters: 0, paragraphs: new Set() };
        entry.characters += inline.text.length;
        entry.paragraphs.add(paragraph);
        fonts.set(inline.format.font, entry);
        const { colour } = inline.format;
        if (colour !== null && colour !== '000000' && !stamps.has(paragraph)) coloured.add(paragraph);
      }
  const found: Departure[] = [];
  for (const [font, { characters, paragraphs }] of fonts) {
    if (isTimes(font)) continue;
    const [paragraph] = paragraphs;
    const share = Math.max(1, Math.round((100 * characters) / all));
    found.push(departure('font', 'font', { found: font, share }, paragraph, { count: paragraphs.size }));
  }
  const [paragraph] = coloured;
  if (paragraph)
    found.push(departure('font', 'colour', {}, paragraph, { severity: 'information', count: coloured.size }));
  return found;
}

/** Times New Roman, and the fonts of the same measures that other systems put in its place. */
const isTimes = (font: string): boolean =>
  /^(?:Times New Roman(?: (?:Bold|Italic|Bold Italic))?|Liberation Serif|Tinos|TimesNewRoman\w*)$/iu.test(font);
