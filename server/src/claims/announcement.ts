/** A lead that announces how many items follow: `05 nhiệm vụ trọng tâm sau:`, `ba nội dung, gồm:`, `rút ra 3 bài học.` */

import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, quantityFrom, sentenceStart } from './passage.ts';

export interface Announced {
  readonly quantity: Quantity;
  /** Counts that may be meant instead: of `5 xã thuộc 3 huyện gồm` either is listed. */
  readonly others: readonly Quantity[];
  /** Whether the lead says that a list follows (`sau`, `gồm`, `cụ thể là`) or has nothing but the noun before its colon. */
  readonly firm: boolean;
}

/** More items than this are told in no list that one counts by eye. */
const MOST_ITEMS = 60;
/** As many tokens may stand between a count and the list it announces. */
const FURTHEST = 16;

const CUE = /(^| )(sau|sau đây|như sau|gồm|gồm có|là|cụ thể)$/u;
const BEGINS_CUE = /^(gồm|bao|cụ|đó|là|như|trong|được|với)$/u;

/** The count that the text before token `end` announces; null where none does. */
export function announcedBefore(passage: Passage, end: number): Announced | null {
  let at = end - 1;
  let mark = '';
  while (at >= 0 && at > end - 4 && /^[:.,(-]$/u.test(lowAt(passage, at))) mark = lowAt(passage, at--);
  if (at < 0) return null;
  const start = sentenceStart(passage, at);
  const index = quantityFrom(passage, at + 1) - 1;
  const quantity = passage.quantities[index];
  if (!quantity || quantity.token < start || !announces(quantity) || at - quantity.last > FURTHEST) return null;
  for (let i = quantity.last + 1; i <= at; i++) {
    const token = passage.tokens[i]!;
    if (token.kind === 'word') continue;
    if (token.low !== ',' || !BEGINS_CUE.test(lowAt(passage, i + 1))) return null;
  }
  const tail: string[] = [];
  for (let i = Math.max(quantity.last + 1, at - 2); i <= at; i++) tail.push(lowAt(passage, i));
  const firm = CUE.test(tail.join(' '));
  const bare = mark !== ',' && at - quantity.last <= 6;
  if (!firm && !bare) return null;
  return {
    quantity,
    others: around(passage, index, start),
    firm: firm || at - quantity.last <= (mark === '(' ? 2 : 4),
  };
}

/** Whether a quantity counts things that a list may name one by one. */
function announces(q: Quantity): boolean {
  return (
    q.unit?.kind === 'count' &&
    q.scale === 0 &&
    q.decimals === 0 &&
    (q.hedge === null || q.word) &&
    q.role === 'amount' &&
    !q.weak &&
    q.over === null &&
    q.under === null &&
    Number(q.value) > 1 &&
    Number(q.value) <= MOST_ITEMS
  );
}

function around(passage: Passage, index: number, start: number): Quantity[] {
  const quantity = passage.quantities[index]!;
  const before = passage.quantities[index - 1];
  if (!before || before.token < start || !announces(before)) return [];
  return /^(thuộc|của|tại|ở|trong|trên|cho|với|từ)$/u.test(lowAt(passage, quantity.token - 1)) ? [before] : [];
}
