/** The content (Phụ lục I, Phần I, mục II.6): size, alignment, indents, spacing, the look of sections, its end. */

import { isLayoutTable } from '../component-lines.ts';
import type { Components } from '../components.ts';
import { inView, paragraphText, type RunFormat, type WordBlock, type WordParagraph } from '../word/document.ts';
import { type Departure, departure, type Subject, shown } from './departure.ts';

/** In mm. */
const TOLERANCE = 0.6;
/** A section's number and title: `A.`, `I.`, `1.`, `1.1.`, `a)`. */
const ROMAN = /^[IVX]+\.\s+\p{L}/u;
const LETTER = /^[A-Z]\.\s+\p{Lu}/u;
const PART = /^(?:Phần|Chương)\s+(?:[IVX]+|thứ\s)/iu;
/** What is shorter is a line, not a paragraph of text: captions, units, salutations. */
const SHORTEST = 80;

/** Departures of the content's paragraphs, one for each kind with the number of paragraphs that share it. */
export function checkContent(components: Components): Departure[] {
  const paragraphs = components.content.filter(block => block.kind === 'paragraph');
  const gathered = new Map<string, Departure>();
  const add = (subject: Subject, key: string, data: Departure['data'], paragraph: WordParagraph): void => {
    const id = `${subject} ${key} ${data.found ?? ''}`;
    const known = gathered.get(id);
    gathered.set(id, known ? { ...known, count: known.count + 1 } : departure(subject, key, data, paragraph));
  };
  const lettered = paragraphs.some(p => LETTER.test(textOf(p)));
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph);
    const format = mainFormat(paragraph);
    if (!format) continue;
    if (ROMAN.test(text) && text.length < 250) {
      if (!format.bold) add('heading', 'not-bold', {}, paragraph);
      else if (!lettered && !format.caps && text !== text.toLocaleUpperCase('vi'))
        add('heading', 'not-upper', {}, paragraph);
    } else if (PART.test(text) && text.length < 120) {
      if (!format.bold) add('heading', 'not-bold', {}, paragraph);
      if (paragraph.format.align !== 'center') add('heading', 'not-centred', {}, paragraph);
    } else if (
      text.length >= SHORTEST &&
      isProse(text) &&
      !(format.bold && format.size > 0 && paragraph.format.outline !== null)
    )
      checkText(paragraph, format, text, add);
  }
  return [...gathered.values(), ...checkEnd(components)];
}

/** Forms to be filled in are dotted lines with a few words between them. */
const isProse = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length > text.length / 2;

function checkText(
  paragraph: WordParagraph,
  run: RunFormat,
  text: string,
  add: (subject: Subject, key: string, data: Departure['data'], paragraph: WordParagraph) => void,
): void {
  const { align, indent, spacing } = paragraph.format;
  if (run.size < 13 || run.size > 14) add('content', 'size', { found: shown(run.size), allowed: '13 - 14' }, paragraph);
  if (align !== 'justify') add('content', 'not-justified', {}, paragraph);
  // Lists hang or stand in; a paragraph that begins with a tab is indented by the tab.
  const plain = paragraph.label === null && Math.abs(indent.left) < TOLERANCE && !/^[-–+•]/u.test(text);
  const tabbed = /^[\t\u00a0 ]{1,}/u.test(paragraphText(paragraph));
  if (plain && !tabbed && !near(indent.first, 10) && !near(indent.first, 12.7))
    add('content', 'indent', { found: shown(indent.first) }, paragraph);
  if (spacing.rule === 'multiple' && (spacing.line < 0.99 || spacing.line > 1.505))
    add('content', 'line', { found: shown(spacing.line) }, paragraph);
  if (spacing.before + spacing.after < 5.9)
    add('content', 'spacing', { found: shown(spacing.before + spacing.after) }, paragraph);
}

const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= TOLERANCE;

/** The content ends with `./.` (Phụ lục III, mẫu 1.4). */
function checkEnd({ content, authority, recipientsHeading }: Components): Departure[] {
  if (!recipientsHeading && authority.length === 0) return [];
  const last = lastText(content);
  if (!last || /\.\/\.\s*$/u.test(textOf(last))) return [];
  return [departure('content', 'end', {}, last, { severity: 'information' })];
}

/** The last paragraph with text; what stands in a table with lines ends no content. */
function lastText(blocks: readonly WordBlock[]): WordParagraph | null {
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'paragraph') {
      if (textOf(block) !== '') return block;
    } else if (!isLayoutTable(block)) return null;
  }
  return null;
}

/** The text as printed, an automatic number before it. */
const textOf = (paragraph: WordParagraph): string =>
  `${paragraph.label ? `${paragraph.label} ` : ''}${paragraphText(paragraph)}`.normalize('NFC').trim();

/** The format of most of a paragraph's text; null where it has none. */
function mainFormat(paragraph: WordParagraph): RunFormat | null {
  const lengths = new Map<RunFormat, number>();
  for (const inline of paragraph.inlines)
    if (inline.kind === 'text' && inView(inline.revision, 'after'))
      lengths.set(inline.format, (lengths.get(inline.format) ?? 0) + inline.text.trim().length);
  let main: RunFormat | null = null;
  let longest = 0;
  for (const [format, length] of lengths) if (length > longest) [main, longest] = [format, length];
  return main;
}
