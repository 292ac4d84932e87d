/** How far a cue reaches: where its list ends, and which quantities before it it may divide. */

import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';

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
  'chưa',
  'không',
]);
/** Where a list that starts at `from` must end: its bracket, its sentence, or a clause that tells something else. */
export function regionEnd(passage: Passage, from: number, depth: number): number {
  const end = Math.min(sentenceEnd(passage, Math.min(from, passage.tokens.length - 1)), from + LONGEST_LIST);
  let nested = 0;
  for (let i = from; i < end; i++) {
    if (passage.depth[i]! < depth) return i;
    if (passage.depth[i]! > depth) continue;
    const mark = lowAt(passage, i);
    if ((mark === 'gồm' || (mark === 'trong' && lowAt(passage, i + 1) === 'đó')) && ++nested > MOST_NESTED) return i;
    if (depth > 0 && (mark === ')' || mark === ']') && passage.depth[i + 1]! < depth) return i;
    if (mark === 'trong' && lowAt(passage, i + 1) === 'khi') return i;
    // `…, trong đó 12 người trên giàn giáo, 7 người ở dưới thì công trình đổ sập khiến 3 người chết`
    if (mark === 'thì' && told(passage, from, i)) return i;
    if ((mark === ',' || mark === ';') && LEAVING.has(lowAt(passage, i + 1))) {
      const two = `${lowAt(passage, i + 1)} ${lowAt(passage, i + 2)}`;
      if (
        /^(đồng thời|ngoài ra|bên cạnh|qua đó|từ đó|nâng tổng|nâng số|tổng (?!cục|công|giám|biên)\p{L}+|tuy nhiên|mặt khác|nhưng \p{L}+|chưa kể|không kể)$/u.test(
          two,
        )
      )
        return i;
    }
  }
  return end;
}

/** Whether a clause that begins with `thì` follows numbers of the list; not `xe hệ 4 thì`. */
const told = (passage: Passage, from: number, i: number): boolean =>
  (passage.quantities[quantityFrom(passage, from)]?.token ?? i) < i &&
  passage.tokens[i - 1]?.kind === 'word' &&
  lowAt(passage, i + 1) !== 'có';

/** Quantities before a cue that it may divide, the nearest first: its own sentence, or the one before where it opens its own. */
export function totalsBefore(passage: Passage, cue: number, depth: number): number[] {
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

/** Quantities between two tokens that a cue at `cue` may divide, the nearest first, those in closed brackets last. */
export function before(passage: Passage, cue: number, start: number, depth: number): number[] {
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
    if (passage.quantities[near[n]!]!.under === near[n + 1] || among(passage, near[n + 1]!, near[n]!)) {
      [near[n], near[n + 1]] = [near[n + 1]!, near[n]!];
      n++;
    }
  }
  return [...near, ...far].slice(0, 7);
}

/** `70 trong số 148 du khách`: what the first counts is of the second. */
function among(passage: Passage, first: number, second: number): boolean {
  const [a, b] = [passage.quantities[first]!, passage.quantities[second]!];
  if (b.token - a.next > 3 || second !== first + 1) return false;
  const between = passage.tokens.slice(a.last + 1, b.token).map(token => token.low);
  return /(^| )trong( số| tổng số)?$/u.test(between.join(' '));
}

/** Whether a quantity may be a whole: no limit, range, rate, age, number of times, nor what was before. */
export function mayBeTotal(q: Quantity): boolean {
  if (q.unit?.kind === 'rate' || q.role === 'bound' || q.role === 'range' || q.role === 'past') return false;
  return q.unit?.kind !== 'age' && q.unit?.kind !== 'times' && q.unit?.dimension !== 'voltage';
}
