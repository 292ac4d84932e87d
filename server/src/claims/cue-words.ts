/** Cue words that begin a breakdown: gồm, trong đó, với, trong số; and a number that announces as many numbers. */

import { unitFit } from '../numbers/unit.ts';
import type { Cue } from './cue.ts';
import { before, mayBeTotal, regionEnd, totalsBefore } from './cue-reach.ts';
import type { Region } from './list.ts';
import { lowAt, type Passage, phraseAt, quantityFrom, sentenceStart } from './passage.ts';

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
  ['cụ', 'thể'],
  ['như', 'sau', ':'],
];

/** Words that open a sentence that divides a number of the one before. */
const OPENING: readonly (readonly string[])[] = [
  ['kết', 'quả', 'giải', 'quyết'],
  ['kết', 'quả', 'xử', 'lý'],
  ['kết', 'quả', 'phân', 'loại'],
];

const WITHIN: readonly (readonly string[])[] = [
  ['trong', 'tổng', 'số', 'đó'],
  ['trong', 'số', 'đó'],
  ['trong', 'số', 'này'],
  ['trong', 'đó'],
  ['trong', 'đấy'],
];
/** The first words of all cues. */
export const FIRST_WORDS: ReadonlySet<string> = new Set([...ALL, ...WITHIN, ...OPENING].map(phrase => phrase[0]!));

/** `gồm`, `chia ra`, `trong đó`, `cụ thể là` at a token. */
export function wordCue(passage: Passage, i: number): Cue | null {
  const first = lowAt(passage, i);
  const opens = first === 'kết' && i > 0 && sentenceStart(passage, i) === i;
  const within =
    first === 'trong' || opens ? (opens ? OPENING : WITHIN).find(phrase => phraseAt(passage, i, phrase)) : undefined;
  const all = within ? undefined : ALL.find(phrase => phraseAt(passage, i, phrase));
  const phrase = within ?? all;
  if (!phrase) return null;
  if (all && /^(chưa|không|ngoài|nhằm|chẳng)$/u.test(lowAt(passage, i - 1))) return null;
  if (phrase[0] === 'cụ' && phrase.length < 4 && phrase[2] !== 'là' && !/^(|[,;.:(-])$/u.test(lowAt(passage, i - 1)))
    return null;
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
    complete: covers || opens,
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

/** `5.591 đơn đủ điều kiện, với 651 khiếu nại, 281 tố cáo`; `12 nhà ga với 8 ga trên cao và 4 ga ngầm`. */
export function withCue(passage: Passage, i: number): Cue | null {
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

/** `4 nạn nhân còn lại là 2 đàn ông và 2 phụ nữ`: right behind a noun that its parts are kin of. */
export function isCue(passage: Passage, i: number): Cue | null {
  const first = quantityFrom(passage, i);
  const [total, next, second] = [
    passage.quantities[first - 1],
    passage.quantities[first],
    passage.quantities[first + 1],
  ];
  if (!total || !next || !second || next.token !== i + 1 || i - total.next > 2 || !mayBeTotal(total)) return null;
  if (total.unit?.kind !== 'count' || total.token < sentenceStart(passage, i)) return null;
  if (lowAt(passage, second.token - 1) !== 'và' || second.token - next.last > 8) return null;
  if ([next, second].some(q => !/^(same|kin)$/u.test(unitFit(total.unit, q.unit)) || q.unit === null)) return null;
  const depth = passage.depth[i]!;
  return {
    kind: 'with',
    from: i,
    to: i + 1,
    region: { from: i + 1, to: regionEnd(passage, i + 1, depth), depth },
    totals: [first - 1],
    complete: true,
    firm: true,
    reason: 'with',
  };
}

/** `trong số 63 người chết, …`, `trong 316 vụ việc, …`. */
export function amongCue(passage: Passage, i: number): Cue | null {
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

/** `…; ba khu vực 378.800, 387.700 và 240.400 tỷ`: as many numbers as are announced. */
export function groupCue(passage: Passage, k: number): Cue | null {
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
