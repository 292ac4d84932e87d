/** Documents that a report cites: type, number and symbol, date, issuer (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a, b). */

import type { TextMemo } from '../../check/memo.ts';
import { pattern } from '../../text/pattern.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Place, Span } from '../../text/span.ts';
import type { TextBlock } from '../blocks.ts';

export interface Citation extends Place {
  readonly type: string;
  /** `01/NQ-CP`, as printed. */
  readonly symbol: string;
  /** Whether a full year stands in the symbol: 42/2014/QĐ-TTg. */
  readonly dated: boolean;
  /** As printed; null where none is given. */
  readonly date: { readonly text: string; readonly day: number; readonly month: number; readonly year: number } | null;
  readonly issuer: string | null;
}

const TYPES =
  'Nghị quyết|Quyết định|Nghị định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Công văn|Thông báo|Tờ trình|Báo cáo|Chương trình|Đề án|Hướng dẫn|Kết luận|Công điện|Quy định|Quy chế|Phương án';
/** 57/QĐ-UBND, 42/2014/QĐ-TTg, 02-NQ/TU, 1207/UBND-KGVX, 351/2017/UBTVQH14. */
const SYMBOL =
  '\\d{1,5}(?:/\\d{4})?(?:/[\\p{Lu}][\\p{L}\\d]*(?:-[\\p{L}\\d]+)+|-[\\p{Lu}][\\p{L}]*/[\\p{Lu}][\\p{L}\\d]*|/[\\p{Lu}][\\p{L}]*\\d{0,3})';
/** Several numbers may share a symbol: Nghị định số 107, 108/NĐ-CP. */
const CITED = pattern(`(${TYPES})(?: số)?:? ((?:\\d{1,5}(?:,| và) ){0,8}${SYMBOL})(?![\\p{L}\\d/-])`, 'gu');
const DATE = /^[ ,]*(?:ngày )?(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))/u;
const DATE_LATER = /(?:^|[ ,(])ngày (?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))/u;
const PLACE =
  '(?: (?:tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn)(?: \\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*)*)?| \\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*)*)?';
const ISSUERS = [
  'Thủ tướng Chính phủ',
  'Thủ tướng',
  'Chính phủ',
  '(?:Ủy ban|Uỷ ban) [Tt]hường vụ Quốc hội',
  'Quốc hội',
  'Bộ Chính trị',
  'Ban Bí thư(?: Trung ương Đảng)?',
  `Ban Chấp hành (?:Trung ương(?: Đảng)?|Đảng bộ${PLACE})`,
  'Trung ương(?: Đảng)?',
  `(?:Ban [Tt]hường vụ |Thường trực )?(?:Tỉnh|Thành|Huyện|Thị|Đảng) ?(?:ủy|uỷ)${PLACE}`,
  `(?:Chủ tịch |Thường trực )?(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)${PLACE}`,
  'Ngân hàng Nhà nước(?: Việt Nam)?',
  'Văn phòng Chính phủ',
  '(?:Bộ trưởng )?Bộ \\p{Lu}[\\p{L}\\p{M}]*(?:(?:,| và|) \\p{Lu}[\\p{L}\\p{M}]*| [\\p{Ll}\\p{M}]+)*?(?=[,;.)]| về| ngày| tại|$)',
  'Sở \\p{Lu}[\\p{L}\\p{M}]*(?:(?:,| và|) \\p{Lu}[\\p{L}\\p{M}]*| [\\p{Ll}\\p{M}]+)*?(?=[,;.)]| về| ngày| tại|$)',
].join('|');
const ISSUER = pattern(`(?:^|[ ,(])của (${ISSUERS})(?![\\p{L}\\p{M}])`, 'u');

/** A type with date and issuer but no number: Quyết định ngày 12/5/2026 của Thủ tướng Chính phủ. */
const UNNUMBERED = pattern(
  `(?:${TYPES}),? ngày (?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}),? của (?:${ISSUERS})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** Places where a text names a document by its date and issuer alone. */
export function unnumberedIn({ prose, uri }: TextBlock, memo: TextMemo): (Place & { readonly text: string })[] {
  return memo.recall('citations unnumbered', prose.text, unnumbered).map(({ at, text }) => ({
    uri,
    span: sourceSpan(prose, at, at + text.length),
    text,
  }));
}

function unnumbered(text: string): { readonly at: number; readonly text: string }[] {
  if (!text.includes(' của ')) return [];
  return Array.from(text.matchAll(UNNUMBERED()), match => ({ at: match.index, text: match[0] }));
}

const OTHER = pattern(`(?:${TYPES}) (?:số|ngày) `, 'u');

/** The documents that a text cites with a symbol, in order. */
export function citationsIn({ prose, uri }: TextBlock, memo: TextMemo): Citation[] {
  return memo.recall('citations', prose.text, cited).map(({ start, end, ...citation }) => ({
    ...citation,
    uri,
    span: sourceSpan(prose, start, end),
  }));
}

/** A citation by its place in a text. */
type Cited = Omit<Citation, keyof Place> & Span;

function cited(text: string): Cited[] {
  if (!text.includes('/')) return [];
  const found = [...text.matchAll(CITED())];
  const citations: { -readonly [K in keyof Cited]: Cited[K] }[] = [];
  for (const [index, match] of found.entries()) {
    const end = match.index + match[0].length;
    const next = found[index + 1]?.index ?? text.length;
    const stop = /[;.](?=\s|$)/u.exec(text.slice(end, next))?.index ?? next - end;
    const rest = text.slice(end, Math.min(next, end + stop, end + 160));
    // What follows another document is that one's.
    const tail = rest.slice(0, OTHER().exec(rest)?.index ?? rest.length);
    const date = DATE.exec(tail) ?? DATE_LATER.exec(tail.slice(0, 80));
    citations.push({
      start: match.index,
      end,
      type: match[1]!,
      symbol: match[2]!,
      dated: /\/\d{4}\//u.test(match[2]!),
      date: dateIn(date),
      issuer: ISSUER().exec(tail)?.[1]?.trim() ?? null,
    });
  }
  // In a series the last one names the issuer of all: … ngày 24/5/2021 và … ngày 21/5/2021 của Tỉnh ủy.
  for (let i = citations.length - 2; i >= 0; i--) {
    const end = found[i]!.index + found[i]![0].length;
    const between = text.slice(end, found[i + 1]!.index).replace(DATE, '');
    if (citations[i]!.issuer === null && /^[\s,;]*(?:và|hoặc)?\s*$/u.test(between))
      citations[i]!.issuer = citations[i + 1]!.issuer;
  }
  return citations;
}

function dateIn(match: RegExpExecArray | null): Citation['date'] {
  if (!match) return null;
  const [day, month, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(Number);
  return { text: match[0].replace(/^[ ,(]*(?:ngày )?/u, ''), day: day!, month: month!, year: year! };
}

/** What two citations of one document share: type and symbol. */
export const citationKey = (citation: Citation): string =>
  `${citation.type.toLocaleLowerCase('vi')} ${citation.symbol.normalize('NFC')}`;

/** An issuer with its short forms spelled out, for comparing. */
export function issuerKey(issuer: string): string {
  return issuer
    .normalize('NFC')
    .replace(/UBND/gu, 'ủy ban nhân dân')
    .replace(/HĐND/gu, 'hội đồng nhân dân')
    .toLocaleLowerCase('vi')
    .replace(/uỷ/gu, 'ủy')
    .replace(/^(?:bộ trưởng|chủ tịch|thường trực|ban thường vụ) /u, '')
    .replace(/^thủ tướng$/u, 'thủ tướng chính phủ')
    .trim();
}
