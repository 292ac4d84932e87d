/** A block's prose made ready for reading claims: tokens, quantities, sentences and brackets. A pure function of text. */

import { type Quantity, readQuantities } from '../numbers/quantity.ts';
import { type Token, tokenize } from '../numbers/token.ts';
import { NOTE_MARK } from '../text/prose.ts';

export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** Token indices of numerals that are no amounts. */
  readonly names: ReadonlySet<number>;
  /** By token: how many brackets are open around it; a bracket itself counts as inside. */
  readonly depth: readonly number[];
  /** By token: the number of its sentence. */
  readonly sentence: readonly number[];
  /** By sentence: the index of its first token; one more entry than there are sentences. */
  readonly starts: readonly number[];
  /** Opening bracket → index of the token that closes it (or of the end of its sentence, where it is never closed). */
  readonly closes: ReadonlyMap<number, number>;
}

/** Abbreviations that end in a full stop inside a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'tp tx tt ts ths pgs gs bs ths ks cn cv st nxb vd tr đ q p h x v.v gđ pgđ ct pct mr mrs dr no cty ubnd gs.ts th.s g t s'.split(
    ' ',
  ),
);

const EMPTY: Passage = {
  text: '',
  tokens: [],
  quantities: [],
  names: new Set(),
  depth: [],
  sentence: [],
  starts: [0],
  closes: new Map(),
};

/** No paragraph of a report is longer; what stands beyond is not read, so that hostile text costs no more than this. */
const LONGEST = 40_000;

/** Reads a block's text; a text without a digit has nothing to claim and stays unread, unless asked for. */
export function readPassage(whole: string, digits = true): Passage {
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  if (digits && !/\d/u.test(text)) return { ...EMPTY, text };
  const tokens = tokenize(text);
  const { quantities, names } = readQuantities(tokens);
  const { sentence, starts } = sentences(text, tokens);
  const { depth, closes } = brackets(tokens, sentence, starts);
  return { text, tokens, quantities, names, depth, sentence, starts, closes };
}

function sentences(text: string, tokens: readonly Token[]): { sentence: number[]; starts: number[] } {
  const sentence: number[] = [];
  const starts = [0];
  for (let i = 0; i < tokens.length; i++) {
    sentence.push(starts.length - 1);
    if (i + 1 < tokens.length && endsSentence(text, tokens, i)) starts.push(i + 1);
  }
  starts.push(tokens.length);
  return { sentence, starts };
}

function endsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1]!;
  if (token.kind !== 'mark') return false;
  const opens = next.capital || next.kind === 'number' || /^["“(\uFFFC+-]$/u.test(next.low);
  if (token.low === '!' || token.low === '?') return opens;
  if (token.low === '…') return next.capital;
  if (token.low !== '.') return false;
  const before = tokens[i - 1];
  if (!before) return false;
  if (next.low === NOTE_MARK) return false;
  const spaced = token.end < next.start;
  const measured = before.low === 'm' && tokens[i - 2]?.kind === 'number';
  if (before.kind === 'word' && !measured && (ABBREVIATIONS.has(before.low) || before.end - before.start === 1))
    return false;
  if (!spaced) return next.capital && before.kind === 'word' && !before.capital && before.end - before.start > 1;
  return opens || text.slice(token.end, next.start).includes('\n');
}

function brackets(
  tokens: readonly Token[],
  sentence: readonly number[],
  starts: readonly number[],
): { depth: number[]; closes: Map<number, number> } {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const mark = tokens[i]!.low;
    if (mark === '(' || mark === '[') open.push(i);
    else if ((mark === ')' || mark === ']') && open.length > 0) closes.set(open.pop()!, i);
  }
  // What is never closed reaches to the end of its sentence.
  for (const i of open) closes.set(i, starts[sentence[i]! + 1]!);
  const step = new Array<number>(tokens.length + 2).fill(0);
  for (const [from, to] of closes) {
    step[from]! += 1;
    step[Math.min(to + 1, tokens.length)]! -= 1;
  }
  const depth: number[] = [];
  let now = 0;
  for (let i = 0; i < tokens.length; i++) {
    now += step[i]!;
    depth.push(now);
  }
  return { depth, closes };
}

/** The lower-cased word or mark at an index, or '' outside. */
export const lowAt = (passage: Passage, i: number): string => passage.tokens[i]?.low ?? '';

/** Whether the words of `phrase` stand at token `i`. */
export function phraseAt(passage: Passage, i: number, phrase: readonly string[]): boolean {
  for (let k = 0; k < phrase.length; k++) if (passage.tokens[i + k]?.low !== phrase[k]) return false;
  return true;
}

/** Index of the first quantity at or after a token. */
export function quantityFrom(passage: Passage, token: number): number {
  let low = 0;
  let high = passage.quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passage.quantities[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const sentenceEnd = (passage: Passage, token: number): number =>
  passage.starts[(passage.sentence[Math.min(token, passage.tokens.length - 1)] ?? 0) + 1] ?? passage.tokens.length;

export const sentenceStart = (passage: Passage, token: number): number =>
  passage.starts[passage.sentence[token] ?? 0] ?? 0;

/** Whether a bracket holds no other amount than this, spans of time aside. */
export function alone(passage: Passage, open: number, q: Quantity): boolean {
  const close = passage.closes.get(open) ?? q.next;
  for (let n = quantityFrom(passage, open); n < passage.quantities.length; n++) {
    const other = passage.quantities[n]!;
    if (other.token >= close) break;
    if (other !== q && other.unit?.kind !== 'time') return false;
  }
  return true;
}
