/** A departure from the decree's layout: what was found where, and what NĐ 30/2020/NĐ-CP asks for. */

import { type Locale, say } from '../../locale/locale.ts';
import type { WordParagraph } from '../word/document.ts';

/** What a departure is about, in the order of the decree. */
export type Subject =
  | 'page'
  | 'page-number'
  | 'font'
  | 'motto'
  | 'slogan'
  | 'parent-agency'
  | 'agency'
  | 'number'
  | 'place-date'
  | 'document-type'
  | 'subject'
  | 'addressees'
  | 'content'
  | 'heading'
  | 'authority'
  | 'signer-name'
  | 'recipients-heading'
  | 'recipients'
  | 'urgency'
  | 'circulation'
  | 'appendix';

export interface Departure {
  readonly subject: Subject;
  /** `warning` where the decree fixes it; `information` where it leaves room or the file may be unfinished. */
  readonly severity: 'warning' | 'information';
  /** Message key below `inspect.`, with its values. */
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly ground: string;
  /** The first paragraph that departs; null where it is the page or something that is absent. */
  readonly paragraph: WordParagraph | null;
  /** Of how many paragraphs it is true. */
  readonly count: number;
}

const DECREE = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục';

/** Where the decree says so: the rest of `… Phụ lục I, Phần I, mục`. */
const GROUNDS: Readonly<Record<Subject, string>> = {
  page: 'I',
  'page-number': 'I',
  font: 'I.4',
  motto: 'II.1',
  slogan: 'II.1',
  'parent-agency': 'II.2',
  agency: 'II.2',
  number: 'II.3',
  'place-date': 'II.4',
  'document-type': 'II.5',
  subject: 'II.5',
  addressees: 'II.9',
  content: 'II.6',
  heading: 'II.6',
  authority: 'II.7',
  'signer-name': 'II.7',
  'recipients-heading': 'II.9',
  recipients: 'II.9',
  urgency: 'III.2',
  circulation: 'III.2',
  appendix: 'III.1',
};

/** A departure of a subject; `more` sets what differs from a warning about one paragraph. */
export function departure(
  subject: Subject,
  key: string,
  data: Departure['data'] = {},
  paragraph: WordParagraph | null = null,
  more: Partial<Pick<Departure, 'severity' | 'count'>> = {},
): Departure {
  return {
    subject,
    severity: 'warning',
    key,
    data,
    ground: `${DECREE} ${GROUNDS[subject]}`,
    paragraph,
    count: 1,
    ...more,
  };
}

/** What is found and what is asked for, and how often: a message below `inspect.` whose values are words of the language. */
export function departureFact(
  locale: Locale,
  { subject, key, data, count }: Departure,
): { readonly key: string; readonly data: Departure['data'] } {
  const values = { ...data, what: say(locale, `inspect.what-${subject}`) };
  if (count === 1) return { key, data: values };
  return { key: 'many', data: { text: say(locale, `inspect.${key}`, values), count } };
}

/** A departure in words, its ground last. */
export function departureText(locale: Locale, departure: Departure): string {
  const { key, data } = departureFact(locale, departure);
  return say(locale, 'check.ground', { text: say(locale, `inspect.${key}`, data), ground: departure.ground });
}

/** A number as Vietnamese reports write it: a comma, no more decimals than it needs. */
export const shown = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
