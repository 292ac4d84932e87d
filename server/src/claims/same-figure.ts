/** The same thing told twice: one label, one unit, one period, and the numbers that two places give it. */

import type { Report } from '../model/report.ts';
import { decimal } from '../numbers/decimal.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { placeIn, single, type TextUnit, textUnits } from './blocks.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';
import type { Reading } from './reading.ts';

/** Words that add nothing to what a number is called. */
const EMPTY = new Set('đạt là được của có ở tại với các những đã còn trên cho khoảng gần hơn ước bằng và'.split(' '));
/** Words of plans and of other times: their numbers may differ. */
const ELSEWHEN = new Set(
  'kế hoạch mục tiêu phấn đấu dự kiến cùng kỳ trước giao chỉ đầu cuối tối thiểu thêm bình quân mỗi riêng tháng quý lũy luỹ đợt lần'.split(
    ' ',
  ),
);
/** Fewer words than this name nothing in particular. */
const LEAST_WORDS = 5;

interface Mention {
  readonly unit: TextUnit;
  readonly quantity: Quantity;
  /** Names and times of its sentence. */
  readonly around: string;
}

/** Figures that two places of a report give differently, each as one claim; the later place is the one to look at. */
export function sameFigures(report: Report, read: (text: string) => Reading): Claim[] {
  const mentions = new Map<string, Mention[]>();
  for (const unit of textUnits(report)) {
    if (unit.kind === 'note') continue;
    const { passage } = read(unit.prose.text);
    for (const quantity of passage.quantities) {
      const label = labelOf(passage, quantity);
      if (label === null) continue;
      const { key, around } = label;
      const list = mentions.get(key) ?? [];
      list.push({ unit, quantity, around });
      mentions.set(key, list);
    }
  }
  const claims: Claim[] = [];
  for (const list of mentions.values()) {
    const first = list[0]!;
    for (const later of list.slice(1)) {
      if (later.unit === first.unit || (later.around && first.around && later.around !== first.around)) continue;
      claims.push(claim(first, later));
    }
  }
  return claims;
}

/** What a number is called, with unit, names and times of its sentence; null where that is too little or about a plan. */
function labelOf(passage: Passage, q: Quantity): { key: string; around: string } | null {
  if (q.role !== 'amount' || q.over !== null || q.under !== null || q.hedge !== null || q.word || q.weak || !q.labelled)
    return null;
  if (q.unit?.kind === 'time' || q.unit?.kind === 'rate' || passage.depth[q.token]! > 0) return null;
  if (q.decimals === 0 && q.value.length < 4) return null;
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
  if (label.length < LEAST_WORDS || label.length > 16) return null;
  const around: string[] = [];
  const end = sentenceEnd(passage, q.token);
  for (let i = start; i < end; i++) {
    const token = passage.tokens[i]!;
    if (ELSEWHEN.has(token.low)) return null;
    if (passage.names.has(i)) around.push(token.low);
    else if (token.capital && i > start && !/^[.:]$/u.test(lowAt(passage, i - 1))) around.push(token.low);
  }
  return { key: [label.join(' '), q.unit?.name ?? '', q.unit?.kind ?? ''].join('|'), around: around.sort().join(' ') };
}

function claim(first: Mention, later: Mention): Claim {
  const number = (mention: Mention): ClaimNumber => {
    const q = mention.quantity;
    const whole = single(mention.unit);
    return {
      value: q.value,
      unit: q.unit?.name || null,
      scale: `1${'0'.repeat(q.scale)}`,
      text: whole.text.slice(q.start, q.end),
      place: placeIn(whole, q.start, q.end),
    };
  };
  const [a, b] = [number(first), number(later)];
  const agrees = decimal(a.value).times(a.scale).eq(decimal(b.value).times(b.scale));
  return {
    kind: 'same_figure',
    verdict: agrees ? 'consistent' : 'inconsistent',
    place: b.place!,
    cue: null,
    total: null,
    parts: [a, b],
    expected: agrees ? null : a.value,
    stated: agrees ? null : b.value,
    tolerance: agrees ? null : '0',
    rule: agrees ? null : 'totals/repeated-figure',
    focus: agrees ? null : b,
    reason: 'same-label',
  };
}
