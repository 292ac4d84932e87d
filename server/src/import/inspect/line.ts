/** The look of one line of a component against what Phụ lục I asks of it (table in mục V). */

import { type ComponentLine, lineFormats } from '../component-lines.ts';
import { type Departure, departure, type Subject, shown } from './departure.ts';

export interface Look {
  /** Smallest and largest size in pt. */
  readonly size: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  /** True: in capitals; false: not; null: as it is. */
  readonly upper: boolean | null;
  readonly align: 'left' | 'center' | null;
}

/** The looks of mục II and III, by component. */
export const LOOKS = {
  motto: { size: [12, 13], bold: true, italic: false, upper: true, align: 'center' },
  slogan: { size: [13, 14], bold: true, italic: false, upper: false, align: 'center' },
  'parent-agency': { size: [12, 13], bold: false, italic: false, upper: true, align: 'center' },
  agency: { size: [12, 13], bold: true, italic: false, upper: true, align: 'center' },
  number: { size: [13, 13], bold: false, italic: false, upper: null, align: 'center' },
  'place-date': { size: [13, 14], bold: false, italic: true, upper: false, align: 'center' },
  'document-type': { size: [13, 14], bold: true, italic: false, upper: true, align: 'center' },
  subject: { size: [13, 14], bold: true, italic: false, upper: false, align: 'center' },
  addressees: { size: [13, 14], bold: false, italic: false, upper: false, align: null },
  authority: { size: [13, 14], bold: true, italic: false, upper: true, align: 'center' },
  'signer-name': { size: [13, 14], bold: true, italic: false, upper: false, align: 'center' },
  'recipients-heading': { size: [12, 12], bold: true, italic: true, upper: false, align: null },
  recipients: { size: [11, 11], bold: false, italic: false, upper: null, align: null },
  urgency: { size: [13, 14], bold: true, italic: false, upper: true, align: null },
  circulation: { size: [13, 14], bold: true, italic: false, upper: true, align: null },
} as const satisfies Partial<Record<Subject, Look>>;

/** The subject of an official letter has a look of its own (mục II.5.b). */
export const LETTER_SUBJECT: Look = { size: [12, 13], bold: false, italic: false, upper: false, align: 'center' };

/** How the lines of a component depart from their look; the same departure of several lines is one. */
export function checkLook(subject: Subject, lines: readonly ComponentLine[], look: Look): Departure[] {
  const found = new Map<string, Departure>();
  const add = (key: string, data: Departure['data'], line: ComponentLine): void => {
    const id = `${key} ${data.found ?? ''}`;
    const known = found.get(id);
    found.set(id, known ? { ...known, count: known.count + 1 } : departure(subject, key, data, line.paragraph));
  };
  for (const line of lines) {
    const format = lineFormats(line)[0]?.[0];
    if (!format) continue;
    const [least, most] = look.size;
    if (format.size < least || format.size > most)
      add('size', { found: shown(format.size), allowed: sizes(look.size) }, line);
    if (format.bold !== look.bold) add(look.bold ? 'not-bold' : 'bold', {}, line);
    if (format.italic !== look.italic) add(look.italic ? 'not-italic' : 'italic', {}, line);
    const upper = format.caps || line.text === line.text.toLocaleUpperCase('vi');
    if (look.upper === true && !upper) add('not-upper', {}, line);
    if (look.upper === false && upper && /\p{Lu}{3}/u.test(line.text)) add('upper', {}, line);
    // Where tabs or blanks divide a line, its place is not the paragraph's.
    const divided = line.paragraph.inlines.length > line.inlines.length;
    if (look.align === 'center' && line.paragraph.format.align !== 'center' && !divided) add('not-centred', {}, line);
  }
  return [...found.values()];
}

/** `13` or `13 - 14`. */
export const sizes = ([least, most]: readonly [number, number]): string =>
  least === most ? shown(least) : `${shown(least)} - ${shown(most)}`;
