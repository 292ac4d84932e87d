/** `08 nhiệm vụ sau:` and the list that follows, as blocks or in the line: (1) …; (2) …. */

import type { Block, List, Report } from '../model/report.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { placeIn, single, type TextUnit } from './blocks.ts';
import type { Claim } from './claim.ts';
import { lowAt, type Passage, readPassage, sentenceStart } from './passage.ts';
import type { Reading } from './reading.ts';

/** Every announced count of a report. */
export function listCounts(report: Report, read: (text: string) => Reading): Claim[] {
  const claims: Claim[] = [];
  const walk = (blocks: readonly Block[]): void => {
    blocks.forEach((block, i) => {
      if (block.kind === 'paragraph') {
        const unit: TextUnit = { prose: block.prose, uri: block.uri, kind: 'paragraph' };
        const next = blocks[i + 1];
        const claim = next?.kind === 'list' ? withBlocks(unit, next, blocks.slice(i + 2), read) : inLine(unit, read);
        if (claim) claims.push(claim);
      }
      if (block.kind === 'list') for (const item of block.items) walk(item.blocks);
      if (block.kind === 'quote') walk(block.blocks);
    });
  };
  walk(report.blocks);
  return claims;
}

function withBlocks(unit: TextUnit, list: List, rest: readonly Block[], read: (text: string) => Reading): Claim | null {
  const text = unit.prose.text.trimEnd();
  if (!text.endsWith(':')) return null;
  // The number may be a word: then nothing else in the text made it worth reading.
  const passage = /\d/u.test(text) ? read(unit.prose.text).passage : readPassage(unit.prose.text, false);
  const announced = announcedBy(passage, passage.tokens.length - 1);
  if (!announced?.firm) return null;
  const count = list.items.length;
  // A list that goes on after a paragraph of its own cannot be counted.
  const goesOn = rest.slice(0, 3).some(block => block.kind === 'list') && rest[0]?.kind !== 'heading';
  const agrees = Number(announced.quantity.value) === count;
  if (!agrees && goesOn) return null;
  return claim(unit, announced.quantity, count, agrees);
}

/** `gồm 03 nhóm: (1) …; (2) …; (3) …`. */
function inLine(unit: TextUnit, read: (text: string) => Reading): Claim | null {
  if (!unit.prose.text.includes('(1)')) return null;
  const { passage } = read(unit.prose.text);
  let count = 0;
  let first = -1;
  for (let i = 1; i + 1 < passage.tokens.length; i++) {
    if (lowAt(passage, i - 1) !== '(' || lowAt(passage, i + 1) !== ')' || lowAt(passage, i) !== String(count + 1))
      continue;
    if (count === 0) first = i - 1;
    count++;
  }
  if (count < 2) return null;
  const announced = announcedBy(passage, first - 1);
  if (!announced || passage.sentence[announced.quantity.token] !== passage.sentence[first]) return null;
  const agrees = Number(announced.quantity.value) === count;
  // Items that are numbered right after the noun they are of are all there are.
  const firm = announced.firm || first - 1 - announced.quantity.next < 2;
  return !agrees && !firm ? null : claim(unit, announced.quantity, count, agrees);
}

const LISTED =
  /^(nhiệm vụ|giải pháp|nội dung|nhóm|nhóm nhiệm vụ|nhóm giải pháp|kiến nghị|vấn đề|đề xuất|mục tiêu|chỉ tiêu|yêu cầu|điểm|việc|nguyên nhân|hạn chế|bài học|ý kiến|lĩnh vực|công việc|mặt|biện pháp|tồn tại|định hướng|phương án|chương trình|dự án|văn bản|đơn vị|xã|huyện|trường hợp|khâu|bước|phần|mặt|tiêu chí|nguyên tắc|quan điểm)/u;

const TOLD =
  /^(nội dung|nhiệm vụ|giải pháp|kiến nghị|vấn đề|đề xuất|mục tiêu|nhóm nhiệm vụ|nhóm giải pháp|nguyên nhân|yêu cầu|biện pháp|bài học)$/u;

/** The number that a lead ending at token `colon` announces: `05 nhiệm vụ trọng tâm sau:`. */
function announcedBy(passage: Passage, colon: number): { quantity: Quantity; firm: boolean } | null {
  if (lowAt(passage, colon) !== ':') return null;
  const start = sentenceStart(passage, colon);
  // `3 phương án tái định cư, bao gồm:`
  let end = colon;
  while (/^(gồm|bao|có|sau|như|là|đó|đây|cụ|thể)$/u.test(lowAt(passage, end - 1))) end--;
  if (end < colon && lowAt(passage, end - 1) === ',') end--;
  let index = -1;
  passage.quantities.forEach((q, i) => {
    if (q.token >= start && q.token < colon) index = i;
  });
  const q = passage.quantities[index];
  if (q?.unit?.kind !== 'count' || q.scale > 0 || q.decimals > 0 || (q.hedge && !q.word) || q.role !== 'amount')
    return null;
  if (
    q.over !== null ||
    q.under !== null ||
    Number(q.value) > 60 ||
    !LISTED.test(q.unit.words.join(' ')) ||
    colon - q.next > 12
  )
    return null;
  for (let i = q.next; i < end; i++) if (/^[,;.(]$/u.test(lowAt(passage, i))) return null;
  const tail = [lowAt(passage, colon - 2), lowAt(passage, colon - 1)].join(' ');
  const firm = /(^| )sau$|sau đây$|như sau$|gồm$/u.test(tail);
  // `03 nội dung:` with nothing between.
  const bare = colon - q.next <= 2 && TOLD.test(q.unit.name);
  return { quantity: q, firm: firm || bare };
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
