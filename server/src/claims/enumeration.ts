/** Items that are numbered in the text: `(1) …; (2) …`, `a) …, b) …`, `một là …, hai là …`, `Thứ nhất, … Thứ hai, …`. */

import { lowAt, type Passage } from './passage.ts';

/** A way of numbering: the marks of its items in order, each as its words and marks apart by spaces. */
export type Series = readonly string[];

const upTo = <T>(length: number, mark: (n: number) => T): T[] => Array.from({ length }, (_, i) => mark(i));
const LETTERS = 'abcdeghiklmnopq';
const NUMBERS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
const ORDINALS = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x'.split(' ');

export const SERIES: readonly Series[] = [
  upTo(40, i => `( ${i + 1} )`),
  upTo(40, i => `${i + 1} )`),
  upTo(LETTERS.length, i => `( ${LETTERS[i]} )`),
  upTo(LETTERS.length, i => `${LETTERS[i]} )`),
  ROMAN.map(word => `( ${word} )`),
  ROMAN.map(word => `${word} )`),
  NUMBERS.map(word => `${word} là`),
  ORDINALS.map(word => `thứ ${word}`),
];

export interface Enumeration {
  readonly series: Series;
  /** Token where its first mark stands, and how many items it has. */
  readonly start: number;
  readonly count: number;
}

/** Every enumeration of a passage that begins with the first mark of its series. */
export function enumerations(passage: Passage): Enumeration[] {
  const found: Enumeration[] = [];
  const open = new Map<Series, { start: number; count: number }>();
  for (let i = 0; i < passage.tokens.length; i++) {
    const [here, next] = [lowAt(passage, i), lowAt(passage, i + 1)];
    if (here !== 'thứ' && next !== 'là' && next !== ')' && (here !== '(' || lowAt(passage, i + 2) !== ')')) continue;
    for (const series of SERIES) {
      const run = open.get(series);
      if (run && markAt(passage, i, series[run.count] ?? '')) run.count++;
      else if (markAt(passage, i, series[0]!)) {
        if (run) found.push({ series, ...run });
        open.set(series, { start: i, count: 1 });
      }
    }
  }
  for (const [series, run] of open) found.push({ series, ...run });
  return found;
}

/** Whether a mark stands at a token, where an item may begin. */
function markAt(passage: Passage, i: number, mark: string): boolean {
  if (mark === '') return false;
  const words = mark.split(' ');
  if (!words.every((word, k) => lowAt(passage, i + k) === word)) return false;
  if (words[0] === '(') return true;
  if (lowAt(passage, i - 1) === '(') return false;
  // `quy định tại a) …` begins an item only behind a mark
  return i === 0 || passage.tokens[i - 1]!.kind === 'mark' || /^(và|là|gồm)$/u.test(lowAt(passage, i - 1));
}

/** Whether a text begins with the item of a series at `index`. */
export function beginsWith(text: string, series: Series, index: number): boolean {
  const mark = series[index];
  if (mark === undefined) return false;
  const compact = mark.replaceAll(' )', ')').replaceAll('( ', '(');
  const low = text.slice(0, 24).trimStart().toLowerCase();
  return low.startsWith(compact) && !/[\p{L}\p{N}]/u.test(low[compact.length] ?? '');
}
