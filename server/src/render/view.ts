/** What a template can say: the values of a report by name, and the helpers that print them. */

import type { CalendarDate, Item } from '../model/metadata.ts';
import type { Report } from '../model/report.ts';
import { toRoman } from '../numbers/roman.ts';

/** Every name is always there; what a draft leaves open is an empty string, an empty list or false. */
export interface View {
  readonly draft: boolean;
  readonly draftMark: string;
  readonly parentAgency: string;
  readonly agency: string;
  /** The issuing body on its own lines: `Ủy ban nhân dân`, `tỉnh Điện Biên`. */
  readonly agencyLines: readonly string[];
  /** `289`, `05`, or room for it. */
  readonly number: string;
  readonly symbol: string;
  readonly place: string;
  /** `ngày 05 tháng 7 năm 2021`, with room for what is still to come. */
  readonly date: string;
  readonly documentType: string;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly oneAddressee: boolean;
  readonly signer: { readonly authority: readonly string[]; readonly position: string; readonly name: string };
  /** All of `nơi nhận`, each as printed: `Như trên;`, …, `Lưu: VT, TH.`. */
  readonly recipients: readonly string[];
  readonly secrecy: string;
  readonly urgency: string;
  readonly flash: boolean;
  readonly priority: boolean;
  readonly circulation: string;
  readonly drafter: string;
  readonly contact: string;
  readonly period: string;
}

export const VIEW_NAMES: ReadonlySet<string> = new Set<keyof View | keyof View['signer']>([
  'draft',
  'draftMark',
  'parentAgency',
  'agency',
  'agencyLines',
  'number',
  'symbol',
  'place',
  'date',
  'documentType',
  'subject',
  'addressees',
  'oneAddressee',
  'signer',
  'authority',
  'position',
  'name',
  'recipients',
  'secrecy',
  'urgency',
  'flash',
  'priority',
  'circulation',
  'drafter',
  'contact',
  'period',
] as const);

export const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with'];

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** `{{upper x}}`, `{{sentence x}}` (BÁO CÁO as Báo cáo), `{{roman n}}`, `{{grouped n}}` (Vietnamese separators), `{{padded n}}` (05), `{{and a b}}`, `{{or a b}}`. */
export const HELPERS: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  sentence: text =>
    String(text ?? '').slice(0, 1) +
    String(text ?? '')
      .slice(1)
      .toLocaleLowerCase('vi'),
  upper: text => upper(String(text ?? '')),
  roman: value => toRoman(Number(value)),
  grouped: value =>
    String(value ?? '')
      .replace('.', ',')
      .replace(/\B(?=(?:\d{3})+(?!\d))(?<!,\d*)/gu, '.'),
  padded: value => String(value ?? '').padStart(2, '0'),
  and: (a, b) => Boolean(a) && Boolean(b),
  or: (a, b) => Boolean(a) || Boolean(b),
};

const NBSP = '\u00a0';
const DOTS = '………';

/** Day below 10 and months 1 and 2 take a zero (NĐ 30, Phụ lục I, Mục II.4.b). */
export const dayText = (day: number): string => String(day).padStart(2, '0');
export const monthText = (month: number): string => (month < 3 ? `0${month}` : String(month));

/** `ngày 28 tháng 7 năm 2021`; what is unknown leaves room: the month and year may come from `text` or `today`. */
export function dateLine(date: CalendarDate | null, text: string, today: CalendarDate | null): string {
  if (date) return `ngày ${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;
  const yearMonth = /\b(\d{4})-(\d{1,2})\b/u.exec(text);
  const monthYear = /(?:^|\D)(\d{1,2})(?:\/|\s*năm\s*)(\d{4})\b/u.exec(text);
  const month = Number(yearMonth?.[2] ?? monthYear?.[1] ?? today?.month ?? 0);
  const year = Number(yearMonth?.[1] ?? monthYear?.[2] ?? today?.year ?? 0);
  const room = NBSP.repeat(6);
  const known = month >= 1 && month <= 12;
  return `ngày${room}tháng${known ? `${NBSP}${monthText(month)}` : room}${known ? ' ' : ''}năm${year > 0 ? `${NBSP}${year}` : room}`;
}

/** `28/7/2021` with the zero rules of running text. */
export const shortDate = (date: CalendarDate): string => `${dayText(date.day)}/${monthText(date.month)}/${date.year}`;

const UNIT =
  /^(.*?(?:nhân dân|hội đồng nhân dân))\s+((?:tỉnh|thành phố|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s.+)$/iu;

/** UBND and HĐND stand on two lines, the unit below; other names are left to break by themselves. */
export function agencyLines(agency: string): string[] {
  const match = UNIT.exec(agency);
  return match ? [match[1]!, match[2]!] : [agency];
}

/** The values of `report` for a template; `today` fills month and year where the draft leaves the date open. */
export function viewOf(report: Report, today: CalendarDate | null): View {
  const m = report.metadata;
  const text = (value: { readonly value: string } | null): string => value?.value.trim() ?? '';
  const list = (items: { readonly value: readonly Item<string>[] } | null): string[] =>
    items ? items.value.map(i => i.value.trim()).filter(v => v !== '') : [];
  const agency = text(m.agency) || DOTS;
  const addressees = list(m.addressees);
  const number = m.number?.value ?? null;
  const symbol = text(m.symbol) || `${report.profile?.abbreviation ?? 'BC'}-…`;
  const date = m.date?.value.date ?? null;
  const urgency = upper(text(m.urgency));
  const archive = text(m.archive);
  const copies = m.copies?.value ?? null;
  const drafter = text(m.drafter);
  return {
    draft: m.status === 'draft',
    draftMark: draftMark(m.draftRound, date),
    parentAgency: text(m.parentAgency),
    agency,
    agencyLines: agencyLines(agency),
    number: number === null ? NBSP.repeat(8) : dayText(number),
    symbol,
    place: text(m.place) || '……',
    date: dateLine(date, m.date?.value.text ?? '', today),
    documentType: text(m.documentType) || report.profile?.documentType || 'BÁO CÁO',
    subject: text(m.subject) || DOTS,
    addressees: addressees.map((a, i) => {
      const bare = a.replace(/[;.]+$/u, '');
      return addressees.length === 1 ? bare : `- ${bare}${i === addressees.length - 1 ? '.' : ';'}`;
    }),
    oneAddressee: addressees.length === 1,
    signer: {
      authority: (m.signer?.value.authority ?? [])
        .map(a => authorityLine(a.value.trim(), agency))
        .filter(a => a !== ''),
      position: m.signer?.value.position?.value.trim() ?? '',
      name: m.signer?.value.name?.value.trim() ?? '',
    },
    recipients: recipientLines(list(m.recipients), archive, addressees.length > 0),
    secrecy: upper(text(m.secrecy)),
    urgency,
    flash: /^HỎA TỐC|^HOẢ TỐC/u.test(urgency),
    priority: /^THƯỢNG KHẨN/u.test(urgency),
    circulation: upper(text(m.circulation)),
    drafter:
      drafter === '' && copies === null
        ? ''
        : `${upper(drafter)}${drafter ? '.' : ''}${copies === null ? '' : `(${copies})`}`,
    contact: contactLine(m.contact?.value ?? null),
    period: text(m.period),
  };
}

function draftMark(round: number | null, date: CalendarDate | null): string {
  const more = [round === null ? '' : `lần ${round}`, date ? `ngày ${shortDate(date)}` : ''].filter(x => x !== '');
  return more.length > 0 ? `DỰ THẢO (${more.join(', ')})` : 'DỰ THẢO';
}

/** `TM.` alone stands for the issuing body (draft-format: a bare `TM.` takes the agency's name). */
function authorityLine(line: string, agency: string): string {
  if (/^TM\.?$/iu.test(line)) return `TM. ${upper(agencyLines(agency)[0] ?? agency)}`;
  return line;
}

/** Each line ends in `;`, the last one in `.`; a document with addressees begins with `Như trên` (Mục II.9.b). */
function recipientLines(recipients: readonly string[], archive: string, addressed: boolean): string[] {
  const lines = recipients.map(r => r.replace(/^[-–]\s*/u, '').replace(/[;.]+$/u, ''));
  if (addressed && !lines.some(l => /^như trên/iu.test(l))) lines.unshift('Như trên');
  if (archive !== '') lines.push(`Lưu: ${archive.replace(/^lưu\s*:?\s*/iu, '').replace(/[;.]+$/u, '')}`);
  return lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);
}

function contactLine(
  contact: { readonly [K in 'address' | 'email' | 'website' | 'phone' | 'fax']: string | null } | null,
): string {
  if (!contact) return '';
  const say = (label: string, value: string | null): string => (value ? `${label}: ${value}` : '');
  return [
    say('Địa chỉ', contact.address),
    say('Thư điện tử', contact.email),
    say('Trang thông tin điện tử', contact.website),
    say('Số điện thoại', contact.phone),
    say('Số Fax', contact.fax),
  ]
    .filter(x => x !== '')
    .join('; ');
}
