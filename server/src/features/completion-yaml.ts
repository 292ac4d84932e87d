/** Completion in the front matter and in all-YAML drafts: keys that are not there yet, and the values that a key takes. */

import { say } from '../locale/locale.ts';
import {
  CONTACT_KEYS,
  keyIn,
  METADATA_KEYS,
  metadataKey,
  PART_KEYS,
  PERIOD_KEYS,
  SECTION_KEYS,
  SIGNER_KEYS,
} from '../model/keys.ts';
import type { CalendarDate, MetadataKey } from '../model/metadata.ts';
import { lineAt, lineSpan, sliceOf } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { blank, type Completion, type CompletionContext, withoutDiacritics } from './completion-item.ts';
import { keyDocumentation } from './hover.ts';
import type { View } from './view.ts';

/** In the order in which a front matter is usually written. */
export const KEYS: readonly MetadataKey[] = [
  'vanthu',
  'status',
  'draftRound',
  'parentAgency',
  'agency',
  'number',
  'symbol',
  'place',
  'date',
  'documentType',
  'subject',
  'period',
  'addressees',
  'signer',
  'recipients',
  'archive',
  'secrecy',
  'urgency',
  'circulation',
  'drafter',
  'copies',
  'contact',
  'figures',
  'parts',
  'sections',
  'ignore',
  'lang',
];

/** Keys below another key. */
const NESTED: Partial<Record<MetadataKey, Readonly<Record<string, readonly string[]>>>> = {
  signer: SIGNER_KEYS,
  contact: CONTACT_KEYS,
  period: PERIOD_KEYS,
  parts: PART_KEYS,
  sections: SECTION_KEYS,
};

export function yamlCompletions(view: View, offset: number, context: CompletionContext): Completion[] {
  const line = lineSpan(view.source, lineAt(view.source, offset));
  const before = view.source.text.slice(line.start, offset).normalize('NFC');
  if (before.length !== offset - line.start || /^\s*#/u.test(before)) return [];
  const value = /^([ \t]*(?:-[ \t]+)?)([^:#{}]+?)[ \t]*:([ \t]*)(.*)$/u.exec(before);
  if (value) return values(view, line, offset, value, context);
  const key = /^([ \t]*(?:-[ \t]+)?)([^:#{}[\]]*)$/u.exec(before);
  return key ? keys(view, line, offset, key) : [];
}

function keys(view: View, line: Span, offset: number, match: RegExpExecArray): Completion[] {
  const start = line.start + match[1]!.length;
  const rest = view.source.text.slice(offset, line.end);
  const colon = /^[^:]*:/u.test(rest) ? '' : ': ';
  const span = { start, end: offset };
  if (match[1]!.trim() === '' && match[1] !== '') return nestedKeys(view, line, span, colon);
  if (match[1] !== '') return parentKey(view, line) === 'parts' ? nestedKeys(view, line, span, colon) : [];
  const { present } = view.report.metadata;
  return KEYS.filter(key => !present.has(key) || present.get(key)!.key.start === start).map(key => {
    const name = METADATA_KEYS[key][0]!;
    return {
      ...blank('key', name, span),
      detail: key,
      documentation: keyDocumentation(view.locale, key),
      newText: name + colon,
      filter: `${withoutDiacritics(name)} ${key}`,
    };
  });
}

function nestedKeys(view: View, line: Span, span: Span, colon: string): Completion[] {
  const parent = parentKey(view, line);
  const table = parent ? NESTED[parent] : undefined;
  return Object.entries(table ?? {}).map(([key, [name]]) => ({
    ...blank('key', name!, span),
    detail: key,
    newText: name! + colon,
    filter: `${withoutDiacritics(name!)} ${key}`,
  }));
}

/** The key at the margin that this line stands below. */
function parentKey(view: View, line: Span): MetadataKey | null {
  for (let above = lineAt(view.source, line.start) - 1; above >= 0; above--) {
    const match = /^["']?([^\s#:"'-][^:"']*)["']?\s*:/u.exec(sliceOf(view.source, lineSpan(view.source, above)));
    if (match) return metadataKey(match[1]!);
  }
  return null;
}

function values(
  view: View,
  line: Span,
  offset: number,
  match: RegExpExecArray,
  context: CompletionContext,
): Completion[] {
  const [, indent, typedKey, gap, typed] = match as unknown as [string, string, string, string, string];
  const start = offset - typed.length;
  const lead = gap === '' ? ' ' : '';
  const choose = (texts: readonly Choice[]) =>
    texts.map(({ text, detail }) => ({
      ...blank('value', text, { start, end: offset }),
      detail,
      newText: lead + text,
      filter: withoutDiacritics(text),
    }));
  if (indent !== '') return choose(nestedValues(view, line, typedKey, context));
  const key = metadataKey(typedKey);
  return key ? choose(topValues(view, key, context)) : [];
}

interface Choice {
  readonly text: string;
  readonly detail: string;
}

const only = (...texts: string[]): Choice[] => texts.map(text => ({ text, detail: '' }));

/** The values that NĐ 30 lists, or that follow from the profile and the day. */
function topValues(view: View, key: MetadataKey, context: CompletionContext): Choice[] {
  const { language } = view.locale;
  switch (key) {
    case 'vanthu':
      return [...context.profiles.values()].map(p => ({ text: p.id, detail: p.title[language] }));
    case 'status':
      return ['dự thảo', 'trình ký', 'ban hành'].map((text, i) => ({
        text,
        detail: say(view.locale, `features.status-${['draft', 'submitted', 'issued'][i]}`),
      }));
    case 'secrecy':
      return only('Mật', 'Tối mật', 'Tuyệt mật');
    case 'urgency':
      return only('Khẩn', 'Thượng khẩn', 'Hỏa tốc');
    case 'circulation':
      return only('Xem xong trả lại', 'Lưu hành nội bộ');
    case 'documentType':
      return view.report.profile ? only(view.report.profile.documentType) : [];
    case 'symbol':
      return view.report.profile ? only(`${view.report.profile.abbreviation}-UBND`) : [];
    case 'archive':
      return only('VT, TH', 'VT');
    case 'date':
      return context.today ? only(isoDate(context.today)) : [];
    case 'period':
      return context.today ? only(...periods(context.today)) : [];
    case 'lang':
      return only('vi');
    default:
      return [];
  }
}

function nestedValues(view: View, line: Span, typedKey: string, context: CompletionContext): Choice[] {
  const parent = parentKey(view, line);
  const signer = parent === 'signer' ? keyIn(SIGNER_KEYS, typedKey) : null;
  const part = parent === 'parts' ? keyIn(PART_KEYS, typedKey) : null;
  if (signer === 'authority')
    return only('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'TL. CHỦ TỊCH', 'TUQ. CHỦ TỊCH', 'Q. GIÁM ĐỐC', 'KT. GIÁM ĐỐC');
  if (signer === 'position') return only('CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC');
  if (part === 'section') return sectionIds(view);
  if (part === 'deadline' && context.today) return only(isoDate(context.today));
  return [];
}

function sectionIds(view: View): Choice[] {
  const choices: Choice[] = [];
  const visit = (sections: NonNullable<typeof view.report.profile>['sections']) => {
    for (const section of sections) {
      choices.push({ text: section.id, detail: section.title });
      visit(section.sections);
    }
  };
  if (view.report.profile) visit(view.report.profile.sections);
  return choices;
}

const two = (n: number): string => String(n).padStart(2, '0');

const isoDate = (d: CalendarDate): string => `${d.year}-${two(d.month)}-${two(d.day)}`;

/** The periods of NĐ 09/2019, Điều 12, that end near the day: month, quarter, half-year, nine months, year. */
function periods({ year, month }: CalendarDate): string[] {
  const quarter = ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]!;
  const half = month <= 6 || month === 7 ? '6 tháng đầu năm' : '6 tháng cuối năm';
  return [
    `${half} ${year}`,
    `quý ${quarter} năm ${year}`,
    `tháng ${month} năm ${year}`,
    `9 tháng năm ${year}`,
    `năm ${year}`,
  ];
}
