/** The components above the content (Phụ lục I, Phần I, mục II.1 to II.5, II.9.a, III.2). */

import type { ComponentLine } from '../component-lines.ts';
import type { Components } from '../components.ts';
import { type Departure, departure, type Subject } from './departure.ts';
import { checkLook, LETTER_SUBJECT, LOOKS } from './line.ts';

/** Absent components, the look of those that are there, the lines below them, and the wording that is fixed. */
export function checkHeader(components: Components): Departure[] {
  const { motto, slogan, parentAgency, agency, number, placeDate, documentType, subject, addressees } = components;
  const letter = documentType === null && subject.length > 0;
  return [
    ...absent('motto', motto),
    ...look('motto', motto),
    ...absent('slogan', slogan),
    ...look('slogan', slogan),
    ...sloganText(slogan),
    ...ruled('slogan', slogan),
    ...checkLook('parent-agency', parentAgency, LOOKS['parent-agency']),
    ...absent('agency', agency[0] ?? null),
    ...checkLook('agency', agency, LOOKS.agency),
    ...ruled('agency', agency.at(-1) ?? null),
    ...absent('number', number),
    ...look('number', number),
    ...numberText(number),
    ...absent('place-date', placeDate),
    ...look('place-date', placeDate),
    ...dateText(placeDate),
    ...(letter ? [] : absent('document-type', documentType)),
    ...look('document-type', documentType),
    ...absent('subject', subject[0] ?? null),
    ...checkLook('subject', subject, letter ? LETTER_SUBJECT : LOOKS.subject),
    ...(letter ? [] : ruled('subject', subject.at(-1) ?? null)),
    ...checkLook('addressees', addressees, LOOKS.addressees),
    ...look('urgency', components.urgency),
    ...look('circulation', components.circulation),
  ];
}

const absent = (subject: Subject, line: ComponentLine | null): Departure[] =>
  line ? [] : [departure(subject, 'missing')];

const look = (subject: keyof typeof LOOKS, line: ComponentLine | null): Departure[] =>
  line ? checkLook(subject, [line], LOOKS[subject]) : [];

const ruled = (subject: Subject, line: ComponentLine | null): Departure[] =>
  line && !line.ruled ? [departure(subject, 'no-rule', {}, line.paragraph, { severity: 'information' })] : [];

/** Hyphens with blanks, a capital for the first letter of each phrase. */
function sloganText(line: ComponentLine | null): Departure[] {
  const expected = 'Độc lập - Tự do - Hạnh phúc';
  if (!line || line.text === expected || line.text === line.text.toLocaleUpperCase('vi')) return [];
  return [departure('slogan', 'text', { found: line.text, expected }, line.paragraph)];
}

/** `Số: 05/BC-UBND`: a colon, no blanks around `/` and `-`, a zero before 1 to 9. */
function numberText(line: ComponentLine | null): Departure[] {
  if (!line) return [];
  const found: Departure[] = [];
  const add = (key: string): void => {
    found.push(departure('number', key, { found: line.text }, line.paragraph));
  };
  if (!/^Số\s*:/iu.test(line.text)) add('number-colon');
  const typed = /^Số\s*:?\s*(\d+)?(\s*)\/(\s*)(.*)$/iu.exec(line.text);
  if (!typed) return found;
  const [, digits, before, after, symbol] = typed;
  // Room left for a number still to come is no blank within it.
  if ((digits && before) || after || /\s/u.test((symbol ?? '').trim())) add('number-blank');
  if (digits && /^[1-9]$/u.test(digits)) add('number-zero');
  return found;
}

/** A comma after the place; a zero before days 1 to 9 and months 1 and 2 only. */
function dateText(line: ComponentLine | null): Departure[] {
  if (!line) return [];
  const found: Departure[] = [];
  if (!/,\s*ngày/iu.test(line.text) && /\p{L}\s+ngày/iu.test(line.text))
    found.push(departure('place-date', 'date-comma', { found: line.text }, line.paragraph));
  const typed = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})/iu.exec(line.text);
  if (!typed) return found;
  const [day, month] = [typed[1]!, typed[2]!];
  const expected = `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month.padStart(2, '0') : Number(month)}`;
  if (`ngày ${day} tháng ${month}` !== expected)
    found.push(departure('place-date', 'text', { found: typed[0], expected }, line.paragraph));
  return found;
}
