/** metadata/invalid-value: a date that does not exist, a symbol of another form, an authority that NĐ 30 does not know. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { normalKey } from '../../model/keys.ts';
import type { MetadataKey, Value } from '../../model/metadata.ts';
import type { Report } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceholder } from '../blocks.ts';
import { ABBREVIATIONS } from './document-types.ts';

export const metadataInvalidValue: Rule = {
  id: 'metadata/invalid-value',
  severity: 'error',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II',
  fix: 'quick',
  *check(report) {
    // A value that YAML reads otherwise than it was meant is told as that.
    const misread = new Set(report.problems.flatMap(p => (p.rule === 'metadata/yaml' ? p.span.start : [])));
    for (const found of findings(report)) if (!misread.has(found.place.span.start)) yield found;
  },
};

function* findings(report: Report): Generator<RuleFinding> {
  yield* numberAndDate(report);
  yield* symbol(report);
  yield* authority(report);
  yield* fixedValues(report);
}

/** Where the decree says what a value must be; what is not here is the draft format's own. */
const GROUNDS: Readonly<Record<string, string>> = {
  date: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4',
  'date-form': 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4',
  number: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3',
  symbol: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3',
  'symbol-type': 'NĐ 30/2020/NĐ-CP, Phụ lục III',
  authority: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7',
};

const isOpen = (text: string): boolean => text.trim() === '' || isPlaceholder(text);

function* numberAndDate(report: Report): Generator<RuleFinding> {
  const { date, number, copies, present } = report.metadata;
  if (date && date.value.date === null && !isOpen(date.value.text)) {
    const shape = /^\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}$|ngày.*tháng.*năm/iu.test(date.value.text);
    yield at(report, date.span, shape ? 'date' : 'date-form', { text: date.value.text });
  }
  for (const [key, value] of [
    ['number', number],
    ['copies', copies],
  ] as const) {
    const text = present.get(key)?.value ?? '';
    const split = key === 'number' && text.includes('/');
    if (value && !isOpen(text) && !split && (value.value === null || value.value < 1))
      yield at(report, value.span, key, { text });
  }
}

// ------------------------------------------------------------------------------------------------ symbol

/** `BC-UBND`, `TTr-SNN&MT`, `QĐ-TTg`, `BC-BCĐ389`: type, hyphen, body; no spaces (NĐ 30, Phụ lục I, Phần I, mục II.3). */
const SYMBOL = /^\p{Lu}[\p{L}&.]{0,7}-\p{Lu}[\p{L}\d&.]*(?:[-.][\p{L}\d&.]+)*$/u;
/** Nearly all are in plain letters and spare the classes of letters. */
const PLAIN_SYMBOL = /^[A-Z][A-Za-z&.]{0,7}-[A-Z][A-Za-z\d&.]*(?:[-.][A-Za-z\d&.]+)*$/u;
const isSymbol = (text: string): boolean => PLAIN_SYMBOL.test(text) || SYMBOL.test(text);

function* symbol(report: Report): Generator<RuleFinding> {
  const { symbol: value, documentType } = report.metadata;
  if (!value || isOpen(value.value) || report.profile === null) return;
  const text = value.value;
  if (!isSymbol(text)) {
    const tidy = text
      .replace(/^\d*\s*\//u, '')
      .replace(/\s*[-–—]\s*/gu, '-')
      .replace(/\s+/gu, '');
    const edits = [{ span: value.span, newText: tidy }];
    const clear = tidy !== text && isSymbol(tidy);
    yield at(
      report,
      value.span,
      'symbol',
      { text, abbreviation: report.profile.abbreviation },
      clear ? edits : [],
      tidy,
    );
    return;
  }
  const type = documentType && !isOpen(documentType.value) ? documentType.value : report.profile.documentType;
  const due = ABBREVIATIONS.get(normalKey(type));
  const typed = text.slice(0, text.indexOf('-'));
  if (due === undefined || due === typed) return;
  const corrected = due + text.slice(text.indexOf('-'));
  yield at(
    report,
    value.span,
    'symbol-type',
    { text, type: type.toLocaleLowerCase('vi'), due },
    [{ span: value.span, newText: corrected }],
    corrected,
  );
}

// ------------------------------------------------------------------------------------------------ authority

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}/u;
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/^(?:thay mặt|tm)\s*[.:]?\s*/iu, 'TM.'],
  [/^(?:ký thay|kí thay|kt)\s*[.:]?\s*/iu, 'KT.'],
  [/^(?:thừa lệnh|tl)\s*[.:]?\s*/iu, 'TL.'],
  [/^(?:thừa ủy quyền|thừa uỷ quyền|tuq)\s*[.:]?\s*/iu, 'TUQ.'],
  [/^(?:quyền|q)\s*[.:]\s*/iu, 'Q.'],
];

function* authority(report: Report): Generator<RuleFinding> {
  for (const line of report.metadata.signer?.value.authority ?? []) {
    const text = line.value;
    if (isOpen(text) || AUTHORITY.test(text)) continue;
    const spelled = SPELLED.find(([pattern]) => pattern.test(text));
    const rest = spelled ? text.replace(spelled[0], '') : '';
    const corrected = spelled && rest !== '' ? `${spelled[1]} ${rest.toLocaleUpperCase('vi')}` : null;
    yield at(
      report,
      line.span,
      'authority',
      { text },
      corrected ? [{ span: line.span, newText: corrected }] : [],
      corrected ?? '',
    );
  }
}

// ------------------------------------------------------------------------------------------------ fixed values

/** Values that the decree or the draft format lists, as they are written. */
const LISTED: Partial<Record<MetadataKey, readonly string[]>> = {
  status: ['dự thảo', 'trình ký', 'ban hành'],
  secrecy: ['Mật', 'Tối mật', 'Tuyệt mật'],
  urgency: ['Khẩn', 'Thượng khẩn', 'Hỏa tốc'],
  circulation: ['Xem xong trả lại', 'Lưu hành nội bộ'],
  lang: ['vi', 'en'],
};
/** Other spellings that are read. */
const ALSO: Partial<Record<MetadataKey, RegExp>> = {
  status: /^(?:duthao(?:lan(?:thu)?\d{1,3})?|draft|submitted|issued|trinhki|dabanhanh)$/u,
  lang: /^(?:tiengviet|vietnamese|english|tienganh)$/u,
};

function* fixedValues(report: Report): Generator<RuleFinding> {
  for (const [key, values] of Object.entries(LISTED) as [MetadataKey, readonly string[]][]) {
    const value: Value<string> | undefined = report.metadata.present.get(key);
    if (!value || isOpen(value.value)) continue;
    const typed = normalKey(value.value);
    if (values.some(v => normalKey(v) === typed) || ALSO[key]?.test(typed)) continue;
    const mark = key === 'secrecy' || key === 'urgency' || key === 'circulation';
    const found = at(report, value.span, 'listed', { text: value.value, values: values.join(', ') });
    yield mark ? { ...found, ground: 'NĐ 30/2020/NĐ-CP, Điều 8' } : found;
  }
}

function at(
  report: Report,
  span: Span,
  key: string,
  data: Record<string, string>,
  edits: readonly { readonly span: Span; readonly newText: string }[] = [],
  corrected = '',
): RuleFinding {
  const fixes = edits.length > 0 ? [quickFix(report.uri, edits, 'replace', { corrected })] : [];
  return finding({ uri: report.uri, span }, key, data, { fixes, ground: GROUNDS[key] ?? null });
}
