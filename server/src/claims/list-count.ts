/** `08 nhiệm vụ sau:` and what follows: a list, numbered paragraphs, items numbered in the line, or names. */

import type { Block, List, Report } from '../model/report.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { type Announced, announcedBefore } from './announcement.ts';
import { placeIn, single, type TextUnit } from './blocks.ts';
import type { Claim } from './claim.ts';
import { beginsWith, enumerations, SERIES, type Series } from './enumeration.ts';
import { namedLists } from './listed-names.ts';
import { lowAt, type Passage, readPassage } from './passage.ts';
import type { Reading } from './reading.ts';

/** Every announced count of a report. */
export function listCounts(report: Report, read: (text: string) => Reading): Claim[] {
  const claims: Claim[] = [];
  const walk = (blocks: readonly Block[]): void => {
    blocks.forEach((block, i) => {
      if (block.kind === 'paragraph') {
        const unit: TextUnit = { prose: block.prose, uri: block.uri, kind: 'paragraph' };
        claims.push(...countsOf(unit, blocks.slice(i + 1, i + 40), read));
      }
      if (block.kind === 'list') for (const item of block.items) walk(item.blocks);
      if (block.kind === 'quote') walk(block.blocks);
    });
  };
  walk(report.blocks);
  return claims;
}

/** Whether a text without a digit may announce a list all the same. */
const WORDED = /(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s[^\d]{0,90}(:\s*$|:\s|gồm|một là|thứ nhất)/iu;

function countsOf(unit: TextUnit, rest: readonly Block[], read: (text: string) => Reading): Claim[] {
  const { text } = unit.prose;
  const next = rest[0];
  const below = next?.kind === 'paragraph' && /[:.]$/u.test(text.trimEnd()) ? seriesOf(next.prose.text) : undefined;
  if (!/\d/u.test(text) && !WORDED.test(text) && !below) return [];
  const passage = /\d/u.test(text) ? read(text).passage : readPassage(text, false);
  if (passage.quantities.length === 0) return [];
  const claims: (Claim | null)[] = [];
  if (next?.kind === 'list' && text.trimEnd().endsWith(':')) claims.push(withList(unit, passage, next, rest.slice(1)));
  else if (below)
    claims.push(counted(unit, announcedBefore(passage, passage.tokens.length), goOn(below, 0, rest), true));
  for (const { series, start, count } of enumerations(passage)) {
    const items = goOn(series, count, rest);
    const announced = items > 1 ? announcedBefore(passage, start) : null;
    if (announced) claims.push(counted(unit, announced, items, !endsOtherwise(passage, start, series, items)));
  }
  for (const { announced, count, sure } of namedLists(passage)) claims.push(counted(unit, announced, count, sure));
  return claims.filter(claim => claim !== null);
}

/** `Thứ nhất …, thứ hai …, cuối cùng …`: the last item is told without its mark, or with it in another place. */
function endsOtherwise(passage: Passage, start: number, series: Series, items: number): boolean {
  const next = series[items]?.split(' ') ?? [];
  for (let i = start; i < passage.tokens.length; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (/^(cuối cùng|sau cùng|ngoài ra|còn lại|sau đó)$/u.test(two)) return true;
    if (next.length === 2 && next[0] === lowAt(passage, i) && next[1] === lowAt(passage, i + 1)) return true;
  }
  return false;
}

/** The series with whose first mark a text begins. */
const seriesOf = (text: string): Series | undefined =>
  /^\s*[(\p{L}\d]/u.test(text) ? SERIES.find(series => beginsWith(text, series, 0)) : undefined;

/** How many items a series has after `count` of them, as the paragraphs that follow begin with its next marks. */
function goOn(series: Series, count: number, blocks: readonly Block[]): number {
  let items = count;
  for (const block of blocks) {
    if (block.kind === 'heading') break;
    if (block.kind !== 'paragraph') continue;
    if (items > 0 && beginsWith(block.prose.text, series, 0)) break;
    if (beginsWith(block.prose.text, series, items)) items++;
  }
  return items;
}

function withList(unit: TextUnit, passage: Passage, list: List, rest: readonly Block[]): Claim | null {
  // A list that goes on after a paragraph of its own cannot be counted, nor one whose items count the things themselves.
  const goesOn = rest.slice(0, 3).some(block => block.kind === 'list') && rest[0]?.kind !== 'heading';
  const announced = announcedBefore(passage, passage.tokens.length);
  const noun = announced?.quantity.unit?.words[0] ?? '';
  const counting = list.items.filter(item => {
    const first = item.blocks[0];
    return first?.kind === 'paragraph' && counts(first.prose.text, noun);
  });
  const named = LISTED.test(announced?.quantity.unit?.words.join(' ') ?? '');
  return counted(unit, announced, list.items.length, named && !goesOn && counting.length === 0);
}

/** What a report names one by one; of things that happen or are handled (`vụ`, `hồ sơ`) a list tells groups. */
const LISTED =
  /^(nhiệm vụ|giải pháp|nội dung|nhóm|kiến nghị|vấn đề|đề xuất|mục tiêu|chỉ tiêu|yêu cầu|điểm|việc|nguyên nhân|hạn chế|bài học|ý kiến|lĩnh vực|công việc|mặt|biện pháp|tồn tại|định hướng|phương án|chương trình|dự án|văn bản|đơn vị|xã|phường|huyện|trường hợp|khâu|bước|phần|tiêu chí|nguyên tắc|quan điểm|đồng chí|công trình|đề án|nghị quyết)/u;

/** An item that says how many itself: `12 xã đạt chuẩn`, `Giao thông: 21 vụ`, `- xã A: 12`. */
function counts(text: string, noun: string): boolean {
  if (/^\s*\d+\s+\p{Ll}/u.test(text) || /[:\s(]\d+[).;,\s]*$/u.test(text)) return true;
  const at = text.toLowerCase().indexOf(` ${noun}`);
  return noun !== '' && at > 0 && /\d/u.test(text[at - 1]!);
}

function counted(unit: TextUnit, announced: Announced | null, count: number, sure: boolean): Claim | null {
  if (!announced || count < 2) return null;
  const agreeing = [announced.quantity, ...announced.others].find(q => Number(q.value) === count);
  if (agreeing) return claim(unit, agreeing, count, true);
  const off = Math.abs(Number(announced.quantity.value) - count);
  const slip = off <= Math.max(2, Number(announced.quantity.value) / 3);
  return sure && slip && announced.firm && announced.others.length === 0
    ? claim(unit, announced.quantity, count, false)
    : null;
}

function claim(unit: TextUnit, q: Quantity, count: number, agrees: boolean): Claim {
  const whole = single(unit);
  const place = placeIn(whole, q.start, q.end);
  const total = {
    value: q.value,
    unit: q.unit?.name ?? null,
    scale: '1',
    text: whole.text.slice(q.start, q.end),
    place,
  };
  return {
    kind: 'list_count',
    verdict: agrees ? 'consistent' : 'inconsistent',
    place,
    cue: null,
    total,
    parts: [{ value: String(count), unit: null, scale: '1', text: null, place: null }],
    expected: String(count),
    stated: q.value,
    tolerance: '0',
    rule: agrees ? null : 'totals/list-count',
    focus: agrees ? null : total,
    reason: 'list-count',
  };
}
