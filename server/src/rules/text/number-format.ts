/** text/number-format: numbers with the separators of another convention, and ungrouped ones beside grouped ones. */

import { finding } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import type { Report } from '../../model/report.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';

export const textNumberFormat: Rule = {
  id: 'text/number-format',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report: Report, { memo }) {
    const blocks = [...textBlocks(report)];
    for (const block of blocks)
      for (const found of memo.recall('text/number-format', block.prose.text, foreign)) {
        const span = sourceSpan(block.prose, found.at, found.at + found.text.length);
        const expected = found.text.replace(/[.,]/gu, mark => (mark === ',' ? '.' : ','));
        yield finding({ uri: block.uri, span }, 'foreign', { text: found.text, expected });
      }
    const firstGrouped = (text: string): string | null => GROUPED.exec(text)?.[0] ?? null;
    const grouped = blocks.map(b => memo.recall('text/number-format grouped', b.prose.text, firstGrouped));
    const example = grouped.find(text => text !== null);
    if (example) for (const block of blocks) yield* ungrouped(block, example);
  },
};

const GROUPED = /(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/]|[.,]\d)/u;

const UNIT = '(?:%|‰|(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|USD|ha|km|kg|m2|m²|tấn|tạ|lần|điểm|độ|lít|kWh|MW)(?![\\p{L}]))';
/** 1,234.5 and 1,234,567 can only be read the other way; 85.46% and 1.5 triệu have a point where a comma is due. */
const FOREIGN: readonly RegExp[] = [
  /(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d+(?![\d.,]*\d)/gu,
  /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d.,]*\d)/gu,
  new RegExp(
    `(?<![\\d.,/]|(?:ngày|mục|điểm|Điều|bảng|biểu|phiên bản|số) ?)\\d+\\.(?:\\d{1,2}|\\d{4,})(?= ?${UNIT})`,
    'giu',
  ),
];

function foreign(text: string): { readonly at: number; readonly text: string }[] {
  if (!/\d[.,]\d/u.test(text)) return [];
  return FOREIGN.flatMap(pattern => Array.from(text.matchAll(pattern), match => ({ at: match.index, text: match[0] })));
}

/** Four digits and more before a noun; not a year, a document's number, a phone, a code. */
const PLAIN = /(?<![\p{L}\d.,/:+-])(\d{4,})(?=(?: \p{L}|\/\d{4,} \p{Ll}))/gu;
const NAMED_BEFORE =
  /(?:số|năm|khóa|khoá|QĐ|QL|tỉnh lộ|mã|thửa|lô|điện thoại|tổng đài|đường dây nóng|đầu số|hotline|ĐT|tháng \d{1,2}|quý [IVX]+|-|–)[:. ]*$/iu;

function* ungrouped(block: TextBlock, example: string): Generator<RuleFinding> {
  const { text } = block.prose;
  if (block.kind === 'cell') return;
  for (const match of text.matchAll(PLAIN)) {
    const value = Number(match[1]);
    if (value >= 1900 && value <= 2100) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (/^0/u.test(match[1]!) || NAMED_BEFORE.test(before)) continue;
    const span = sourceSpan(block.prose, match.index, match.index + match[1]!.length);
    const expected = match[1]!.replace(/\B(?=(?:\d{3})+$)/gu, '.');
    yield finding({ uri: block.uri, span }, 'ungrouped', { text: match[1]!, expected, example }, { severity: 'hint' });
  }
}
