/** Where a breakdown may begin: cue words, brackets and colons, each with its region and the totals it may divide. */

import type { Quantity } from '../numbers/quantity.ts';
import { NOTE_MARK } from '../text/prose.ts';
import type { Reason } from './claim.ts';
import type { Region } from './list.ts';
import { lowAt, type Passage, phraseAt, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';

/**
 * `all`: gồm, bao gồm, chia ra … `within`: trong đó. `among`: trong số 63 người, … `bracket`: a bracket without a cue.
 * `tagged`: names with their numbers in brackets.
 * `colon`: a colon without a cue. `with`: 5.591 đơn, với 651 … `group`: ba khu vực a, b và c. `apposition`: gồm 10 món, 1 … và 9 …
 */
export type CueKind = 'all' | 'within' | 'among' | 'bracket' | 'colon' | 'with' | 'group' | 'apposition' | 'tagged';

export interface Cue {
  readonly kind: CueKind;
  /** Tokens of the cue, half-open. */
  readonly from: number;
  readonly to: number;
  readonly region: Region;
  /** Indices of quantities that it may divide, the most likely first. */
  readonly totals: readonly number[];
  /** Whether it promises all parts. */
  readonly complete: boolean;
  /** Whether parts that exceed the total are wrong without further signs. */
  readonly firm: boolean;
  readonly reason: Reason;
}

const ALL: readonly (readonly string[])[] = [
  ['bao', 'gồm', 'có'],
  ['bao', 'gồm'],
  ['gồm', 'có'],
  ['gồm'],
  ['chia', 'ra'],
  ['chia', 'thành'],
  ['phân', 'ra'],
  ['phân', 'thành'],
  ['lần', 'lượt', 'là'],
  ['cụ', 'thể', 'là'],
  ['cụ', 'thể', 'như', 'sau'],
  ['cụ', 'thể', ':'],
  ['cụ', 'thể', ','],
  ['như', 'sau', ':'],
];

const WITHIN: readonly (readonly string[])[] = [
  ['trong', 'tổng', 'số', 'đó'],
  ['trong', 'số', 'đó'],
  ['trong', 'số', 'này'],
  ['trong', 'đó'],
  ['trong', 'đấy'],
];

/** More than a block of any report has; what hostile text repeats beyond is left alone. */
const MOST_CUES = 300;

/** The first words of all cues. */
const FIRST: ReadonlySet<string> = new Set([...ALL, ...WITHIN].map(phrase => phrase[0]!));

/** All cues of a passage, those of one form after the other. */
export function findCues(passage: Passage): Cue[] {
  const cues: Cue[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < passage.tokens.length; i++) {
    const cue = FIRST.has(passage.tokens[i]!.low) ? wordCue(passage, i) : null;
    if (!cue) continue;
    cues.push(cue);
    for (let k = cue.from; k < cue.to; k++) taken.add(k);
    i = cue.to - 1;
  }
  for (const [open, close] of passage.closes) {
    if (taken.has(open + 1)) continue;
    const cue = bracketCue(passage, open, close);
    if (cue) cues.push(cue);
  }
  for (let i = 0; i < passage.tokens.length; i++) {
    const mark = lowAt(passage, i);
    if (mark === ':' && !taken.has(i)) push(cues, colonCue(passage, i));
    else if (mark === 'với') push(cues, withCue(passage, i));
    else if (mark === 'trong' && !taken.has(i)) push(cues, amongCue(passage, i));
  }
  for (let k = 0; k < passage.quantities.length; k++) push(cues, groupCue(passage, k));
  cues.push(...taggedCues(passage));
  return cues.slice(0, MOST_CUES);
}

function push(cues: Cue[], cue: Cue | null): void {
  if (cue) cues.push(cue);
}

function wordCue(passage: Passage, i: number): Cue | null {
  const first = lowAt(passage, i);
  const within = first === 'trong' ? WITHIN.find(phrase => phraseAt(passage, i, phrase)) : undefined;
  const all = within ? undefined : ALL.find(phrase => phraseAt(passage, i, phrase));
  const phrase = within ?? all;
  if (!phrase) return null;
  if (all && /^(chưa|không|ngoài|nhằm|chẳng)$/u.test(lowAt(passage, i - 1))) return null;
  if (phrase[0] === 'cụ' && phrase.length === 3 && !/^(|[,;.:(-])$/u.test(lowAt(passage, i - 1))) return null;
  let to = i + phrase.length;
  // trong đó: có …; trong đó, gồm …
  for (let steps = 0; steps < 4; steps++) {
    const next = lowAt(passage, to);
    if (next === ':' || next === ',' || next === 'có' || next === 'gồm' || next === 'thì') to++;
    else if (next === 'bao' && lowAt(passage, to + 1) === 'gồm') to += 2;
    else break;
  }
  const mostly = lowAt(passage, i - 2) === 'chủ' && lowAt(passage, i - 1) === 'yếu';
  const covers = !mostly && passage.tokens.slice(i, to).some(token => token.low === 'gồm' || !within);
  const depth = passage.depth[i]!;
  const region: Region = { from: to, to: regionEnd(passage, to, depth), depth };
  const totals = totalsBefore(passage, i, depth);
  if (totals.length === 0) {
    return all && phrase.includes('gồm') ? appositionCue(passage, i, to, region) : null;
  }
  return {
    kind: covers ? 'all' : 'within',
    from: i,
    to,
    region,
    totals,
    complete: covers,
    firm: phrase[0] !== 'lần',
    reason: covers ? 'exhaustive-cue' : 'within-cue',
  };
}

/** `bao gồm 10 món, 1 chiếc bàn dài và 9 ghế đơn`: the first number after the cue is the total. */
function appositionCue(passage: Passage, from: number, to: number, region: Region): Cue | null {
  const first = quantityFrom(passage, to);
  const total = passage.quantities[first];
  if (!total || total.token >= region.to || total.token > to + 1) return null;
  if (lowAt(passage, total.next) !== ',') return null;
  return {
    kind: 'apposition',
    from,
    to,
    region: { ...region, from: total.next + 1 },
    totals: [first],
    complete: true,
    firm: false,
    reason: 'apposition',
  };
}

/** Tokens of the longest list, and how many cues of its own it may hold. */
const LONGEST_LIST = 2500;
const MOST_NESTED = 6;

/** Words that begin something new after a comma or semicolon. */
const LEAVING = new Set([
  'đồng',
  'ngoài',
  'bên',
  'qua',
  'từ',
  'nâng',
  'tổng',
  'tuy',
  'nhưng',
  'trong',
  'song',
  'mặt',
  'tiếp',
  'ước',
]);

/** Where a list that starts at `from` must end: its bracket, its sentence, or a clause that tells something else. */
function regionEnd(passage: Passage, from: number, depth: number): number {
  const end = Math.min(sentenceEnd(passage, Math.min(from, passage.tokens.length - 1)), from + LONGEST_LIST);
  let nested = 0;
  for (let i = from; i < end; i++) {
    if (passage.depth[i]! < depth) return i;
    if (passage.depth[i]! > depth) continue;
    const mark = lowAt(passage, i);
    if ((mark === 'gồm' || (mark === 'trong' && lowAt(passage, i + 1) === 'đó')) && ++nested > MOST_NESTED) return i;
    if (depth > 0 && (mark === ')' || mark === ']') && passage.depth[i + 1]! < depth) return i;
    if (mark === 'trong' && lowAt(passage, i + 1) === 'khi') return i;
    if ((mark === ',' || mark === ';') && LEAVING.has(lowAt(passage, i + 1))) {
      const two = `${lowAt(passage, i + 1)} ${lowAt(passage, i + 2)}`;
      if (
        /^(đồng thời|ngoài ra|bên cạnh|qua đó|từ đó|nâng tổng|nâng số|tổng (?!cục|công|giám|biên)\p{L}+|tuy nhiên|mặt khác|nhưng \p{L}+)$/u.test(
          two,
        )
      )
        return i;
    }
  }
  return end;
}

/** Quantities before a cue that it may divide, the nearest first: its own sentence, or the one before where it opens its own. */
function totalsBefore(passage: Passage, cue: number, depth: number): number[] {
  const start = sentenceStart(passage, cue);
  const found = before(passage, cue, start, depth);
  if (found.length > 0 || start === 0 || !opensSentence(passage, cue, start)) return found;
  return before(passage, start, sentenceStart(passage, start - 1), 0).slice(0, 4);
}

const opensSentence = (passage: Passage, cue: number, start: number): boolean => {
  for (let i = start; i < cue; i++) {
    if (passage.tokens[i]!.kind === 'word' && !/^(và|nhưng)$/u.test(lowAt(passage, i))) return false;
  }
  return true;
};

function before(passage: Passage, cue: number, start: number, depth: number): number[] {
  const near: number[] = [];
  const far: number[] = [];
  for (let k = quantityFrom(passage, cue) - 1; k >= 0; k--) {
    const q = passage.quantities[k]!;
    if (q.token < start || near.length + far.length >= 8) break;
    if (!mayBeTotal(q)) continue;
    // Inside the cue's own bracket, or outside of all others.
    if (passage.depth[q.token]! <= depth) near.push(k);
    else if (depth === 0 && passage.depth[q.token] === 1) far.push(k);
  }
  // Of a/b the numerator is what was just told.
  for (let n = 0; n + 1 < near.length; n++) {
    if (passage.quantities[near[n]!]!.under === near[n + 1]) {
      [near[n], near[n + 1]] = [near[n + 1]!, near[n]!];
      n++;
    }
  }
  return [...near, ...far].slice(0, 7);
}

function mayBeTotal(q: Quantity): boolean {
  if (q.unit?.kind === 'rate' || q.role === 'bound' || q.role === 'range' || q.role === 'past') return false;
  return q.unit?.kind !== 'age' && q.unit?.kind !== 'times';
}

/** A bracket right after a quantity's phrase, without a cue of its own. */
function bracketCue(passage: Passage, open: number, close: number): Cue | null {
  const depth = passage.depth[open]!;
  if (depth > 2) return null;
  const index = quantityFrom(passage, open) - 1;
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
  if (open - total.next > reach || separated(passage, total.next, open)) return null;
  let dated = false;
  for (let i = open; i < close; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (/^(cùng kỳ|cùng kì|so với|năm trước|quý i|đầu năm)$/u.test(two)) return null;
    // `(kế hoạch 35%)` compares; `(02 cuộc theo kế hoạch)` tells parts.
    if (
      /^(kế hoạch|dự toán|chỉ tiêu)$/u.test(two) &&
      !/^(theo|ngoài|trong|giao)$/u.test(lowAt(passage, i - 1)) &&
      comparesWith(passage, i + 2)
    )
      return null;
    if (lowAt(passage, i) === 'năm' && passage.names.has(i + 1)) dated = true;
  }
  const totals = total.under !== null ? [total.under, index] : [index];
  return {
    kind: 'bracket',
    from: open,
    to: open + 1,
    region: { from: open + 1, to: close, depth },
    totals,
    complete: !dated,
    firm: !dated,
    reason: 'same-unit',
  };
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

function colonCue(passage: Passage, colon: number): Cue | null {
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

/** `5.591 đơn đủ điều kiện, với 651 khiếu nại, 281 tố cáo`; `12 nhà ga với 8 ga trên cao và 4 ga ngầm`. */
function withCue(passage: Passage, i: number): Cue | null {
  const next = passage.quantities[quantityFrom(passage, i)];
  if (next?.token !== i + 1) return null;
  const own = lowAt(passage, i - 1) === ',';
  const totals = before(passage, i, sentenceStart(passage, i), passage.depth[i]!).slice(0, 1);
  if (totals.length === 0) return null;
  const depth = passage.depth[i]!;
  return {
    kind: 'with',
    from: i,
    to: i + 1,
    region: { from: i + 1, to: regionEnd(passage, i + 1, depth), depth },
    totals,
    complete: own,
    firm: own,
    reason: 'with',
  };
}

/** `trong số 63 người chết, …`, `trong 316 vụ việc, …`. */
function amongCue(passage: Passage, i: number): Cue | null {
  if (i > 0 && !/^([,;.:(…]|và)$/u.test(lowAt(passage, i - 1))) return null;
  let at = i + 1;
  const numbered = lowAt(passage, at) === 'số' || phraseAt(passage, at, ['tổng', 'số']);
  if (numbered) at += lowAt(passage, at) === 'số' ? 1 : 2;
  const index = quantityFrom(passage, at);
  const total = passage.quantities[index];
  if (!total || total.token > at + 1 || !mayBeTotal(total) || total.unit?.kind === 'time') return null;
  if (total.token === at + 1 && !total.hedge) return null;
  if (total.over !== null || total.under !== null) return null;
  const depth = passage.depth[i]!;
  return {
    kind: 'among',
    from: i,
    to: at,
    region: { from: total.next, to: regionEnd(passage, total.next, depth), depth },
    totals: [index],
    complete: false,
    firm: numbered,
    reason: 'among',
  };
}

/** `25 vụ tại Damascus (17 vụ), Aleppo (6 vụ) và Hama (2 vụ)`: brackets one after the other, each with the number of its name. */
function taggedCues(passage: Passage): Cue[] {
  const tags = [...passage.closes].filter(([open, close]) => isTag(passage, open, close)).sort(([a], [b]) => a - b);
  const cues: Cue[] = [];
  for (let n = 0; n < tags.length; ) {
    const open = tags[n]![0];
    const depth = passage.depth[open]!;
    let last = n;
    while (last + 1 < tags.length && follows(passage, tags[last]![1], tags[last + 1]![0], depth)) last++;
    const totals = last > n ? before(passage, open, sentenceStart(passage, open), depth - 1).slice(0, 3) : [];
    if (totals.length > 0)
      cues.push({
        kind: 'tagged',
        from: open,
        to: open + 1,
        region: { from: open, to: tags[last]![1], depth },
        totals,
        complete: true,
        firm: true,
        reason: 'same-unit',
      });
    n = last + 1;
  }
  return cues;
}

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

/** `…; ba khu vực 378.800, 387.700 và 240.400 tỷ`: as many numbers as are announced. */
function groupCue(passage: Passage, k: number): Cue | null {
  const count = passage.quantities[k]!;
  const n = Number(count.value);
  if (count.unit?.kind !== 'count' || count.scale > 0 || count.decimals > 0 || n < 2 || n > 12) return null;
  const first = passage.quantities[k + 1];
  const last = passage.quantities[k + n];
  if (!first || !last || first.token !== count.next || /^(percent|age)$/u.test(first.unit?.kind ?? '')) return null;
  for (let m = 1; m < n; m++) {
    const [a, b] = [passage.quantities[k + m]!, passage.quantities[k + m + 1]!];
    if (b.token - a.next > 2 || !/^(,|và|;)$/u.test(lowAt(passage, b.token - 1))) return null;
  }
  const totals = before(passage, count.token, sentenceStart(passage, count.token), passage.depth[count.token]!);
  if (totals.length === 0) return null;
  const depth = passage.depth[count.token]!;
  return {
    kind: 'group',
    from: count.token,
    to: count.next,
    region: { from: count.next, to: last.next, depth },
    totals: totals.slice(0, 1),
    complete: true,
    firm: true,
    reason: 'announced',
  };
}
