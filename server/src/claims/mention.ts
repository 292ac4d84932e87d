/** How a text calls a number: the words before it in its clause, the names and times around it. */

import type { Quantity } from '../numbers/quantity.ts';
import { placeIn, single, type TextUnit } from './blocks.ts';
import type { ClaimNumber } from './claim.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that add nothing to what a number is called. */
export const EMPTY = words('đạt là được của có ở tại với các những đã còn trên cho khoảng gần hơn ước bằng và');
/** Words of plans and of other times: their numbers may differ. */
export const ELSEWHEN = words(
  'kế hoạch mục tiêu phấn đấu dự kiến cùng kỳ trước giao chỉ đầu cuối tối thiểu thêm bình quân mỗi riêng tháng quý lũy luỹ đợt lần',
);

/** The words before a number in its clause, empty ones left out; null where another number or another time stands among them. */
export function labelBefore(passage: Passage, q: Quantity): string[] | null {
  const start = sentenceStart(passage, q.token);
  const label: string[] = [];
  for (let i = q.token - 1; i >= start; i--) {
    const token = passage.tokens[i]!;
    if (token.kind === 'mark') break;
    if (token.kind === 'number') {
      if (!passage.names.has(i)) return null;
      continue;
    }
    if (!EMPTY.has(token.low)) label.unshift(token.low);
  }
  for (let i = start; i < sentenceEnd(passage, q.token); i++) if (ELSEWHEN.has(lowAt(passage, i))) return null;
  return label;
}

/** The names and times of a number's sentence, in one order. */
export function namesAround(passage: Passage, q: Quantity): string {
  const start = sentenceStart(passage, q.token);
  const around: string[] = [];
  for (let i = start; i < sentenceEnd(passage, q.token); i++) {
    const token = passage.tokens[i]!;
    if (passage.names.has(i)) around.push(token.low);
    else if (token.capital && i > start && !/^[.:]$/u.test(lowAt(passage, i - 1))) around.push(token.low);
  }
  return around.sort().join(' ');
}

/** A quantity of a block as a number of a claim. */
export function numberAt(unit: TextUnit, q: Quantity): ClaimNumber {
  const whole = single(unit);
  return {
    value: q.value,
    unit: q.unit?.name || null,
    scale: `1${'0'.repeat(q.scale)}`,
    text: whole.text.slice(q.start, q.end),
    place: placeIn(whole, q.start, q.end),
  };
}
