/** Rows of percentages that may be shares of one whole: which percentages of a sentence stand side by side, and what each is said of. */

import { NOT_NOUNS } from '../numbers/lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, sentenceEnd } from './passage.ts';

/** A percentage with the words of its item. */
export interface Share {
  readonly quantity: Quantity;
  /** Token range of the words of its item before the number. */
  readonly from: number;
  /** The words of its item before and after the number, without verbs and hedges that say nothing of what it is. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What is said of it: it takes a share, a holder puts it in, or nothing. */
  readonly verb: 'takes' | 'holds' | 'none';
  /** Whether it stands in brackets of its own, behind the amount that it is the share of. */
  readonly tag: boolean;
}

/** More percentages than this are no row that anybody adds up. */
const MOST_SHARES = 24;

/** Verbs of which the one nearest before a percentage says what it is. */
const TAKES = new Set(['chiếm']);
const HOLDS = new Set(['góp', 'nắm', 'giữ', 'hữu']);
const RATED = new Set('tăng giảm đạt vượt bằng thành hụt lỗ lãi suất chiết hạ thưởng khuyến'.split(' '));

/** Words of an item that do not name it. */
const FILLERS = new Set(
  `chiếm là khoảng gần hơn trên dưới chỉ có còn đến tới ở mức tỷ lệ tỉ trọng góp sở hữu nắm giữ vốn được sẽ đã thì cổ phần đang
  cho lần lượt tương đương ứng với đóng trong đó phần cũng lên`.split(/\s+/u),
);

/** Marks that people and works are given, from the best to the worst. */
const GRADES = new Set('sắc giỏi tốt khá bình yếu kém'.split(' '));

/** After a percentage: it is held against something else than its whole. */
const AGAINST = new Set(['so', 'kế', 'dự', '/', 'mỗi', 'năm']);
const LINKS = /^(và|còn|cùng|với|gồm|hoặc)$/u;

/** Every row of at least two percentages in a passage. */
export function shareRows(passage: Passage): Share[][] {
  const percents = passage.quantities.filter(q => q.unit?.kind === 'percent');
  if (percents.length < 2) return [];
  const opens = enclosing(passage);
  const rows: Share[][] = [];
  for (let at = 0; at < percents.length; ) {
    const end = sentenceEnd(passage, percents[at]!.token);
    const group: Quantity[] = [];
    while (at < percents.length && percents[at]!.token < end) group.push(percents[at++]!);
    if (group.length < 2) continue;
    for (const row of apart(passage, standing(passage, group), opens)) {
      const shares = withoutWhole(passage, row)
        .slice(0, MOST_SHARES)
        .map((q, i, all) => shareOf(passage, q, all[i - 1] ?? null, opens));
      if (shares.length > 1) rows.push(shares);
    }
  }
  return rows;
}

/** By token: the bracket that it stands in, -1 outside. */
function enclosing(passage: Passage): number[] {
  const open: number[] = [];
  const result: number[] = [];
  for (let i = 0; i < passage.tokens.length; i++) {
    const mark = lowAt(passage, i);
    result.push(open.at(-1) ?? -1);
    if (passage.closes.has(i)) open.push(i);
    else if ((mark === ')' || mark === ']') && open.length > 0) open.pop();
  }
  return result;
}

/** Those that say how much there is, not what it was or became, how it moved, or what it reached of a plan. */
function standing(passage: Passage, group: readonly Quantity[]): Quantity[] {
  let left = false;
  const past = group.every(q => q.role === 'past' || q.role === 'amount');
  const graded = group.filter(q => isGraded(passage, q)).length > 1;
  return group.filter(q => {
    let at = q.token - 1;
    while (/^(mức|khoảng|gần|hơn|trên|còn|chỉ)$/u.test(lowAt(passage, at))) at--;
    const word = lowAt(passage, at);
    const moved =
      word === 'từ' ||
      word === 'xuống' ||
      word === 'lên' ||
      (left && /^(đến|tới|thành)$/u.test(word)) ||
      (word === 'vì' && lowAt(passage, at - 1) === 'thay');
    left = word === 'từ';
    if (graded && isGraded(passage, q)) return true;
    if (moved || (q.role !== 'amount' && !(q.role === 'past' && past))) return false;
    return q.over === null && q.under === null && !isRated(passage, q);
  });
}

/** `khá 45%`, `trung bình 12%`, `không hoàn thành nhiệm vụ 2%`. */
export function isGraded(passage: Passage, q: Quantity): boolean {
  let at = q.token - 1;
  while (/^(chiếm|là|có|:|tỷ|lệ|nhiệm|vụ)$/u.test(lowAt(passage, at))) at--;
  const word = lowAt(passage, at);
  const two = `${lowAt(passage, at - 1)} ${word}`;
  if (word === 'thành' && lowAt(passage, at - 1) === 'hoàn') return true;
  return GRADES.has(word) && (!/^(sắc|bình)$/u.test(word) || /^(xuất sắc|trung bình)$/u.test(two));
}

/** Whether the verb nearest before a number, or what follows it, makes it a rate, a rise, a price or a target. */
function isRated(passage: Passage, q: Quantity): boolean {
  const after = lowAt(passage, q.next);
  if (AGAINST.has(after) && !(after === 'so' && /^(tổng|toàn)$/u.test(lowAt(passage, q.next + 2)))) return true;
  for (let at = q.token - 1, steps = 0; at >= 0 && steps < 9; at--, steps++) {
    const word = lowAt(passage, at);
    if (passage.tokens[at]!.kind !== 'word' || passage.depth[at] !== passage.depth[q.token]) return false;
    if (TAKES.has(word) || HOLDS.has(word) || word === 'là' || LINKS.test(word)) return false;
    const disbursed = word === 'ngân' && lowAt(passage, at - 1) === 'giải';
    if (RATED.has(word) || disbursed) return steps < 3 || word === 'suất' || disbursed;
  }
  return false;
}

/** Splits a sentence's percentages: those in one bracket, those that stand in brackets of their own, those in the text. */
function apart(passage: Passage, group: readonly Quantity[], opens: readonly number[]): Quantity[][] {
  const rows = new Map<number, Quantity[]>();
  for (const q of group) rows.set(opens[q.token]!, [...(rows.get(opens[q.token]!) ?? []), q]);
  const plain = rows.get(-1) ?? [];
  const tags: Quantity[] = [];
  const result: Quantity[][] = [];
  for (const [bracket, row] of rows) {
    if (bracket < 0) continue;
    if (row.length > 1) result.push(row);
    else if (passage.depth[row[0]!.token] === 1) tags.push(row[0]!);
  }
  if (tags.length > 1) result.push(tags);
  if (plain.length > 1) result.push(plain);
  return result;
}

/** Without the percentage that the others divide: `nắm 36% vốn, gồm 21% … và 15% …`, `trong 86% cổ phần, ông A giữ 45%`. */
function withoutWhole(passage: Passage, row: readonly Quantity[]): Quantity[] {
  let kept = [...row];
  const [first, second] = row;
  if (first && second) {
    let at = first.token - 1;
    while (/^(tỷ|tỉ|lệ|số|tổng|mức|khoảng|hơn|gần)$/u.test(lowAt(passage, at))) at--;
    const within = /^(trong|ngoài)$/u.test(lowAt(passage, at)) && lowAt(passage, at + 1) !== first.text;
    if (within || divided(passage, first, second)) kept = kept.slice(1);
  }
  // `nông nghiệp 20%, trong đó trồng trọt 12%; công nghiệp 35%`: up to the next item what stands there is a part of a part.
  let inside = false;
  return kept.filter((q, i) => {
    const before = kept[i - 1];
    if (!before) return true;
    for (let t = before.next; t < q.token; t++) {
      if (lowAt(passage, t) === ';') inside = false;
      if (lowAt(passage, t) === 'trong' && lowAt(passage, t + 1) === 'đó') inside = true;
    }
    return !inside;
  });
}

function divided(passage: Passage, first: Quantity, second: Quantity): boolean {
  for (let i = first.next; i < second.token; i++) {
    if (passage.depth[i] !== passage.depth[first.token] && passage.depth[i] !== passage.depth[second.token]) continue;
    const word = lowAt(passage, i);
    if (word === ';') return false;
    if (word === 'gồm') return true;
    if (word === 'trong' && lowAt(passage, i + 1) === 'đó') {
      // With an item behind a `;` it is only this one that is divided.
      for (let k = i; k < sentenceEnd(passage, i); k++) if (lowAt(passage, k) === ';') return false;
      return true;
    }
  }
  return false;
}

function shareOf(passage: Passage, q: Quantity, previous: Quantity | null, opens: readonly number[]): Share {
  const tag = opens[q.token]! >= 0 && previous !== null && opens[previous.token] !== opens[q.token];
  // The item of a bracket stands before it.
  const own = opens[q.token]! >= 0 && (previous === null || tag) ? opens[q.token]! : q.token;
  const last = Math.max(previous ? previous.next : 0, passage.starts[passage.sentence[q.token]!]!);
  const inside = wordsBefore(passage, q.token, Math.max(last, own + (own === q.token ? 0 : 1)));
  const bare = own !== q.token && inside.words.length === 0;
  const found = bare ? wordsBefore(passage, own, last) : wordsBefore(passage, q.token, last);
  return {
    quantity: q,
    from: found.from,
    before: found.words,
    after: wordsAfter(passage, q.next),
    verb: verbOf(passage, q.token, found.from),
    tag: own !== q.token && bare,
  };
}

/** The words of an item before a token, back to the mark that begins it. */
function wordsBefore(passage: Passage, token: number, least: number): { from: number; words: string[] } {
  const words: string[] = [];
  let at = token - 1;
  // A colon right before a number belongs to its item: `tổ hợp A: 60%`.
  if (lowAt(passage, at) === ':' && at > least && words.length === 0) at--;
  for (; at >= least; at--) {
    const word = lowAt(passage, at);
    if (/^[,;.:()…"“”]$/u.test(word) || (LINKS.test(word) && word !== 'còn' && word !== 'với')) break;
    if (passage.tokens[at]!.kind === 'word' && !FILLERS.has(word)) words.unshift(word);
  }
  return { from: at + 1, words };
}

function wordsAfter(passage: Passage, from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < passage.tokens.length && words.length < 12; at++) {
    const token = passage.tokens[at]!;
    if (token.kind !== 'word' || /^(và|hoặc)$/u.test(token.low)) break;
    words.push(token.low);
  }
  return words;
}

function verbOf(passage: Passage, token: number, least: number): Share['verb'] {
  for (let at = token - 1; at >= least; at--) {
    const word = lowAt(passage, at);
    if (TAKES.has(word)) return 'takes';
    if (HOLDS.has(word)) return 'holds';
  }
  return 'none';
}

/** The noun that begins the words after a share, or ''. */
export const nounAfter = (share: Share): string =>
  share.after[0] !== undefined && !NOT_NOUNS.has(share.after[0]) ? share.after[0] : '';
