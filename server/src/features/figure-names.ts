/** Names for figures, made of the words around a number: its noun where it counts, what is said before it where it measures. */

import type { Passage } from '../claims/passage.ts';
import { GROWTH, PREVIOUS } from '../model/figure-read.ts';
import { figureKey } from '../model/figures.ts';
import type { Quantity } from '../numbers/quantity.ts';

/** Words that end a noun phrase. */
const STOPS = wordSet(
  'và với của tại trong là so cho từ đến theo ở do để nhưng mà thì gồm có trên năm tháng quý ngày còn tăng giảm chiếm hoặc cùng này đó khi vào như trừ bao nêu đạt',
);
/** Words that say nothing about what is counted. */
const FILLERS = wordSet('đã đang sẽ được bị các những mọi khoảng hơn gần trên dưới ước chừng');
/** Verbs between a thing and its number. */
const VERBS = wordSet('đạt là còn tăng giảm có bằng chiếm lên xuống đến tới ở mức với ước khoảng hơn gần trên dưới');
const SCALES = wordSet('trăm nghìn ngàn vạn triệu tỷ tỉ');
/** Words that a name takes beyond the counted noun, and at most in all. */
const BEYOND = 2;
const LONGEST = 6;

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** The words that name a number; empty where nothing around it does. */
export function nameWords(passage: Passage, quantity: Quantity): string[] {
  const after = wordsAfter(passage, quantity);
  const before = wordsBefore(passage, quantity);
  if (quantity.unit?.kind === 'count') return after.length > 0 ? after : before;
  return before.length > 0 || quantity.unit !== null ? before : after;
}

/** The words that tell a part of a whole from the others: without the noun that they all share. */
export function partWords(passage: Passage, quantity: Quantity, whole: readonly string[]): string[] {
  const after = quantity.unit === null || quantity.unit.kind === 'count' ? wordsAfter(passage, quantity) : [];
  let shared = 0;
  while (shared < after.length && after[shared] === whole[shared]) shared++;
  const own = after.slice(shared);
  if (own.length > 0) return own;
  const before = wordsBefore(passage, quantity);
  return before.length > 0 ? before : after;
}

/** The noun and, but for words that say nothing, a few words after it. */
function wordsAfter({ tokens }: Passage, { last, next }: Quantity): string[] {
  const words: string[] = [];
  let beyond = 0;
  for (let i = last + 1; i < tokens.length && words.length < LONGEST && beyond < BEYOND; i++) {
    const { kind, low } = tokens[i]!;
    if (kind !== 'word') break;
    if (SCALES.has(low) && words.length === 0) continue;
    if (i >= next) {
      if (FILLERS.has(low)) continue;
      // The first word after a noun may be the verb that says which: `xã đạt chuẩn`.
      if (STOPS.has(low) && !(low === 'đạt' && words.length > 0)) break;
      beyond++;
    }
    words.push(low);
  }
  return words;
}

/** The words of the clause before a number, without the verb that leads to it. */
function wordsBefore({ tokens }: Passage, { token }: Quantity): string[] {
  let at = token - 1;
  if (tokens[at]?.low === ':') at--;
  while (at >= 0 && tokens[at]!.kind === 'word' && VERBS.has(tokens[at]!.low)) at--;
  const words: string[] = [];
  for (; at >= 0 && words.length < LONGEST; at--) {
    const { kind, low } = tokens[at]!;
    if (kind !== 'word') break;
    if (!FILLERS.has(low)) words.unshift(low);
  }
  while (words.length > 0 && STOPS.has(words[0]!)) words.shift();
  return words;
}

/** `xã-đạt-chuẩn`: a name of words that none of the names has; `otherwise` where there are no words. */
export function freeName(words: readonly string[], otherwise: string, taken: (key: string) => boolean): string {
  const clean = words
    .map(word => word.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}-]/gu, ''))
    .filter(word => /^\p{L}/u.test(word))
    .join('-')
    .replace(/-+$/u, '');
  const name = clean === '' ? otherwise : clean;
  const free = (text: string): boolean => !RESERVED.has(figureKey(text)) && !taken(figureKey(text));
  if (free(name)) return name;
  let count = 2;
  while (!free(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}

/** What YAML or a reference to a whole takes for something else. */
const RESERVED: ReadonlySet<string> = new Set(
  ['tổng', 'tổng-số', 'total', PREVIOUS, GROWTH, 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n'].map(
    figureKey,
  ),
);
