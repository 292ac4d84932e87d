/** Brackets and colons without a cue word that may begin a breakdown. */

import type { Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import { NOTE_MARK } from '../text/prose.ts';
import type { Cue } from './cue.ts';
import { before, mayBeTotal, regionEnd } from './cue-reach.ts';
import { lowAt, type Passage, quantityFrom, sentenceStart } from './passage.ts';

/** A bracket right after a quantity's phrase, without a cue of its own. */
export function bracketCue(passage: Passage, open: number, close: number): Cue | null {
  const depth = passage.depth[open]!;
  if (depth > 2) return null;
  let index = quantityFrom(passage, open) - 1;
  // `6.755 nghìn ha lúa, bằng 99,3% cùng kỳ (lúa đông xuân 3.007 nghìn ha, bằng 99,4%; …)`
  const before = passage.quantities[index - 1];
  if (passage.quantities[index]?.unit?.kind === 'percent' && before && amountsLike(passage, before, open, close) > 1)
    index--;
  else if (before && sharedOut(passage, before, passage.quantities[index]!, open, close)) index--;
  const total = passage.quantities[index];
  if (
    !total ||
    total.token < sentenceStart(passage, open) ||
    passage.depth[total.token] !== depth - 1 ||
    !mayBeTotal(total)
  )
    return null;
  // A note may hang at the end of a longer phrase than a bracket closes.
  const reach = lowAt(passage, open - 1) === NOTE_MARK ? 40 : 14;
  // Further off only a sum of money or measures that agrees is believed.
  const near = open - total.next <= reach;
  if (!near && !(open - total.next < 70 && /^(money|measure)$/u.test(total.unit?.kind ?? ''))) return null;
  if (separated(passage, total.next, open)) return null;
  // `giảm lỗ 742 tỷ đồng (…)` is a change, and the bracket tells of others.
  if (/^(giảm|tăng)$/u.test(lowAt(passage, total.token - 2)) && lowAt(passage, total.token - 1) === 'lỗ') return null;
  let dated = false;
  let compared = false;
  const items = total.unit ? amountsLike(passage, total, open, close) : 0;
  for (let i = open; i < close; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (/^(cùng kỳ|cùng kì|so với|năm trước|quý i|đầu năm)$/u.test(two)) {
      // Each of several items may be compared: then they need not be all.
      if (items < 2) return null;
      compared = true;
    }
    // `(kế hoạch 35%)` compares; `(02 cuộc theo kế hoạch)` tells parts.
    if (
      /^(kế hoạch|dự toán|chỉ tiêu)$/u.test(two) &&
      !/^(theo|ngoài|trong|giao)$/u.test(lowAt(passage, i - 1)) &&
      comparesWith(passage, i + 2)
    )
      return null;
    // `năm 2013 (220 tỷ đồng), năm 2014 (106 tỷ đồng)`, not `1.973 tỷ đồng thực hiện năm 2015`.
    if (lowAt(passage, i) === 'năm' && passage.names.has(i + 1) && dates(passage, i, close)) dated = true;
  }
  const totals = total.under !== null ? [total.under, index] : [index];
  return {
    kind: 'bracket',
    from: open,
    to: open + 1,
    region: { from: open + 1, to: close, depth },
    totals,
    complete: !dated && !compared && near,
    firm: !dated && near,
    reason: 'same-unit',
  };
}

/** Whether a year stands before a number of its item, as its label. */
function dates(passage: Passage, year: number, close: number): boolean {
  for (let i = year + 2; i < close && !/^[;,]$/u.test(lowAt(passage, i)); i++)
    if (passage.tokens[i]!.kind === 'number' && !passage.names.has(i)) return true;
  return false;
}

/** `11.500 tỷ đồng cho 2 dự án (7.500 tỷ cho …, 4.000 tỷ cho …)`: a sum told for as many as the bracket gives amounts. */
function sharedOut(passage: Passage, sum: Quantity, count: Quantity, open: number, close: number): boolean {
  const n = Number(count.value);
  if (sum.unit?.kind !== 'money' || count.unit?.kind !== 'count' || count.scale > 0 || !(n >= 2 && n <= 12))
    return false;
  if (count.token - sum.next > 3 || open - count.next > 8) return false;
  let amounts = 0;
  for (let k = quantityFrom(passage, open); k < passage.quantities.length; k++) {
    const q = passage.quantities[k]!;
    if (q.token >= close) break;
    if (q.unit?.kind === 'money' || (q.unit === null && q.scale > 0)) amounts++;
  }
  return amounts === n;
}

/** How many amounts of a unit begin or end items that semicolons part in a bracket. */
function amountsLike(passage: Passage, { unit }: Quantity, open: number, close: number): number {
  let items = 0;
  let found = false;
  for (let i = open; i <= close; i++) {
    if (lowAt(passage, i) === ';' || i === close) {
      if (found) items++;
      found = false;
    }
    const q = passage.tokens[i]?.kind === 'number' ? passage.quantities[quantityFrom(passage, i)] : undefined;
    if (q?.token === i && q.role === 'amount' && unitFit(unit, q.unit) === 'same') found = true;
  }
  return items > 1 ? items : 0;
}

/** Whether a number follows at once, or after `năm`, `là`, `giao`, a colon. */
function comparesWith(passage: Passage, i: number): boolean {
  let at = i;
  while (/^(năm|là|giao|:|đề|ra)$/u.test(lowAt(passage, at)) || passage.names.has(at)) at++;
  return passage.tokens[at]?.kind === 'number';
}

/** Whether a comma or stronger stands between a quantity and what follows it. */
const separated = (passage: Passage, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^[;.:]$/u.test(lowAt(passage, i))) return true;
  return false;
};

/** `…: 40,7 tỷ đồng, Công ty B: 34,9 tỷ đồng`: the colon follows the name of the next item. */
function labels(passage: Passage, from: number, colon: number): boolean {
  for (let i = from; i < colon; i++) if (lowAt(passage, i) === ',' && passage.tokens[i + 1]?.capital) return true;
  return false;
}
/** `1:3`, `16:9`: a colon that clings to a number on either side. */
function isRatio({ tokens }: Passage, colon: number): boolean {
  const [before, mark, after] = [tokens[colon - 1], tokens[colon]!, tokens[colon + 1]];
  return before?.kind === 'number' && after?.kind === 'number' && before.end === mark.start;
}

/** A colon after a quantity's phrase, without a cue of its own. */
export function colonCue(passage: Passage, colon: number): Cue | null {
  if (isRatio(passage, colon)) return null;
  const depth = passage.depth[colon]!;
  const index = quantityFrom(passage, colon) - 1;
  const total = passage.quantities[index];
  if (
    !total ||
    total.token < sentenceStart(passage, colon) ||
    passage.depth[total.token] !== depth ||
    !mayBeTotal(total)
  )
    return null;
  if (colon - total.next > 16 || separated(passage, total.next, colon) || labels(passage, total.next, colon))
    return null;
  const totals = total.under !== null ? [total.under, index] : [index];
  return {
    kind: 'colon',
    from: colon,
    to: colon + 1,
    region: { from: colon + 1, to: regionEnd(passage, colon + 1, depth), depth },
    totals,
    complete: true,
    firm: true,
    reason: 'colon',
  };
}

/** `25 vụ tại Damascus (17 vụ), Aleppo (6 vụ) và Hama (2 vụ)`: brackets one after the other, each with the number of its name. */
export function taggedCues(passage: Passage): Cue[] {
  const tags = [...passage.closes].filter(([open, close]) => isTag(passage, open, close)).sort(([a], [b]) => a - b);
  const cues: Cue[] = [];
  for (let n = 0; n < tags.length; ) {
    const open = tags[n]![0];
    const depth = passage.depth[open]!;
    let last = n;
    while (last + 1 < tags.length && follows(passage, tags[last]![1], tags[last + 1]![0], depth)) last++;
    // `36 phiếu ở hai bang A (16) và B (20)`: the number of names is not divided.
    const names = last - n + 1;
    const counted = before(passage, open, sentenceStart(passage, open), depth - 1).some(index =>
      countsNames(passage.quantities[index]!, names),
    );
    const totals =
      last > n
        ? before(passage, open, sentenceStart(passage, open), depth - 1)
            .filter(index => !countsNames(passage.quantities[index]!, names))
            .slice(0, 3)
        : [];
    if (totals.length > 0)
      cues.push({
        kind: 'tagged',
        from: open,
        to: open + 1,
        region: { from: open, to: tags[last]![1], depth },
        totals,
        complete: true,
        firm: counted,
        reason: 'same-unit',
      });
    n = last + 1;
  }
  return cues;
}

/** Whether a quantity only says how many names follow. */
const countsNames = (q: Quantity, names: number): boolean =>
  Number(q.value) === names &&
  (q.word || (q.unit?.families.some(family => family === 'place' || family === 'body') ?? false));

/** Whether a short bracket begins with a quantity and holds no other. */
function isTag(passage: Passage, open: number, close: number): boolean {
  const index = quantityFrom(passage, open);
  const q = passage.quantities[index];
  if (!q || q.token > open + 2 || q.token >= close || close - open > 10) return false;
  const next = passage.quantities[index + 1];
  return !next || next.token > close;
}

/** Whether a bracket of the same depth follows after a name: no number and no stronger mark between. */
function follows(passage: Passage, close: number, open: number, depth: number): boolean {
  if (passage.depth[open] !== depth || open - close > 10) return false;
  for (let i = close + 1; i < open; i++)
    if ((passage.tokens[i]!.kind === 'number' && !passage.names.has(i)) || /^[.:]$/u.test(lowAt(passage, i)))
      return false;
  return true;
}
