/** What a number is a figure of: its name, unit, times and surroundings, by which two places can be held to tell of one thing. */

import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';

export interface Subject {
  /** Name and unit; two mentions of one thing have the same. */
  readonly key: string;
  /** The words behind the number, up to the next mark. */
  readonly after: string;
  /** Periods and dates of the sentence. */
  readonly times: string;
  /** Names in the sentence outside the key, and what its first words set as the scene (`Vụ đông xuân, …`). */
  readonly scene: string;
}

/** Words that add nothing to what a number is called. */
const EMPTY = new Set(
  'đạt là được của có ở tại với các những đã còn trên cho khoảng gần hơn ước bằng và thì cũng chỉ'.split(' '),
);
/** Plans, other times, parts and rates: their numbers may differ. */
const ELSEWHEN =
  / (kế hoạch|mục tiêu|phấn đấu|dự kiến|cùng kỳ|năm trước|năm ngoái|được giao|tỉnh giao|trung ương giao|chỉ tiêu|đầu kỳ|cuối kỳ|tối thiểu|tối đa|thêm|bình quân|trung bình|mỗi|riêng|lũy kế|luỹ kế|đợt|lần|trong đó|dự toán|so với|ít nhất|khi|nếu) /u;
/** Openings that set no scene: grounds, sources, connectives. */
const CONNECTIVES = new Set(
  'nhờ về theo như qua đến tính kết nhìn cụ bên ngoài đồng do vì tuy mặc với tổng tiếp thực hiện'.split(' '),
);
/** Words of a clause that says something of its own: it sets no scene for the next. */
const VERBS = new Set('có được đã đang là tăng giảm đạt tiếp còn bị'.split(' '));
const LONGEST_SCENE = 7;
/** Words that begin a time, a place or a kind. */
const SCENES = new Set(
  'vụ quý tháng năm mùa đợt kỳ tuần ngày tại ở đối trên trong khu khối cấp nhóm ngành xã huyện tỉnh'.split(' '),
);
const PERIODS = new Set('năm tháng quý ngày kỳ đoạn'.split(' '));

/** Fewer words than this name nothing in particular; more are a sentence of their own. */
const LEAST_WORDS = 5;
const MOST_WORDS = 24;
/** A sentence is looked at so many tokens far. */
const FURTHEST = 200;

/** What a number is a figure of; null where its clause says too little, or speaks of a plan, a part or a rate. */
export function subjectOf(passage: Passage, q: Quantity): Subject | null {
  if (!isFigure(passage, q)) return null;
  const start = Math.max(sentenceStart(passage, q.token), q.token - FURTHEST);
  let from = q.token;
  while (from > start && !/^[,;:.()…]$/u.test(lowAt(passage, from - 1))) from--;
  const label: string[] = [];
  for (let i = from; i < q.token; i++) {
    const token = passage.tokens[i]!;
    if (token.kind === 'number' && !passage.names.has(i) && !isPeriod(passage, i)) return null;
    if (token.kind !== 'mark' && !EMPTY.has(token.low)) label.push(token.low);
  }
  const least = q.decimals === 0 && q.value.length < 4 ? LEAST_WORDS + 1 : LEAST_WORDS;
  if (label.length < least || label.length > MOST_WORDS) return null;
  const after: string[] = [];
  const end = Math.min(sentenceEnd(passage, q.token), q.next + FURTHEST);
  let to = q.next;
  for (; to < end && passage.tokens[to]!.kind !== 'mark'; to++) {
    if (passage.tokens[to]!.kind === 'number' && !passage.names.has(to) && !isPeriod(passage, to)) break;
    if (!EMPTY.has(lowAt(passage, to))) after.push(lowAt(passage, to));
  }
  const told = [...label, ...after];
  if (ELSEWHEN.test(` ${told.join(' ')} `)) return null;
  return {
    key: [label.join(' '), q.unit?.name ?? '', q.unit?.kind ?? ''].join('|'),
    after: after.join(' '),
    times: timesOf(passage, start, end),
    scene: sceneOf(passage, start, from, to, end),
  };
}

/** Whether a quantity is an exact figure in the text itself, of some size. */
function isFigure(passage: Passage, q: Quantity): boolean {
  if (q.role !== 'amount' || q.over !== null || q.under !== null || q.hedge !== null) return false;
  if (q.word || q.weak || !q.labelled || passage.depth[q.token]! > 0) return false;
  if (/^(time|rate|age|times|points)$/u.test(q.unit?.kind ?? '')) return false;
  return q.decimals > 0 || q.value.length > 2;
}

const isPeriod = (passage: Passage, token: number): boolean => PERIODS.has(lowAt(passage, token + 1));

function timesOf(passage: Passage, from: number, to: number): string {
  const times = new Set<string>();
  for (let i = from; i < to; i++) {
    const [before, word, next] = [lowAt(passage, i - 1), lowAt(passage, i), lowAt(passage, i + 1)];
    if (passage.names.has(i)) times.add(word);
    if (!PERIODS.has(word)) continue;
    if (passage.tokens[i - 1]?.kind === 'number') times.add(`${before} ${word}`);
    if (/^(đầu|cuối|giữa|cùng)$/u.test(before)) times.add(`${before} ${word}`);
    if (/^(nay|này|qua|trước|ngoái|sau|đầu|cuối|i|ii|iii|iv|tới)$/u.test(next)) times.add(`${word} ${next}`);
  }
  return [...times].sort().join(', ');
}

/** Names outside the clause of a number, and the first clause of its sentence where it is short and says nothing of its own (`Vụ mùa, …`). */
function sceneOf(passage: Passage, start: number, from: number, to: number, end: number): string {
  const names: string[] = [];
  for (let i = start + 1; i < end; i++) {
    if (i >= from && i < to) continue;
    const token = passage.tokens[i]!;
    if (token.kind === 'word' && token.capital && !/^[.:]$/u.test(lowAt(passage, i - 1))) names.push(token.low);
  }
  const opening = openingOf(passage, start, from);
  const scene = opening.length > LONGEST_SCENE || !setsScene(opening) ? [] : opening;
  return `${scene.join(' ')}|${names.sort().join(' ')}`;
}

const setsScene = (opening: readonly string[]): boolean =>
  // A year or a month is among the times.
  !opening.some(word => VERBS.has(word) || /^\d/u.test(word)) && (opening.length < 4 || SCENES.has(opening[0]!));

/** The first clause of a sentence before token `from`, unless it is a ground, a source or a connective. */
export function openingOf(passage: Passage, start: number, from: number): string[] {
  const opening: string[] = [];
  if (from > start && !CONNECTIVES.has(lowAt(passage, start)))
    for (let i = start; i < from && passage.tokens[i]!.kind !== 'mark'; i++) opening.push(lowAt(passage, i));
  return opening;
}
