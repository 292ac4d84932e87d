/** Lists of quantities: which numbers after a cue may be parts of a total, and where such a list may end. */

import { readListedWord } from '../numbers/number-word.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { type Fit, unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, phraseAt, quantityFrom } from './passage.ts';

/** What stands between two numbers of a list, the strongest first. */
export type Separator = ';' | '.' | ',' | 'và' | 'còn' | '';

export interface Part {
  /** As it counts in the sum: a number without a unit takes its total's. */
  readonly quantity: Quantity;
  readonly index: number;
  readonly fit: Fit;
  /** What separates it from the part before. */
  readonly separator: Separator;
  /** Whether its item begins with the number (`3 đội trưởng`), not with a label (`Sơn La 6`). */
  readonly leads: boolean;
}

export interface Region {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export interface PartList {
  readonly parts: readonly Part[];
  /** Lengths at which the list may end before its last part, and its full length. */
  readonly ends: readonly number[];
  /** Lengths at which a breakdown of the last part begins. */
  readonly deeper: readonly number[];
  /** Numbers of the same kind that stand in one item with another and were left out: by how many parts stood before each. */
  readonly crowds: readonly number[];
  /** Amounts of another kind in the list, each with the number of parts before it, and whether an item begins with it. */
  readonly strays: readonly { readonly after: number; readonly leads: boolean; readonly value: number }[];
}

/** Words directly before a number that make it the surrounding of what is told, not a part. */
const AROUND = new Set([
  'cho',
  'tại',
  'ở',
  'của',
  'thuộc',
  'vào',
  'do',
  'với',
  'qua',
  'trong',
  'trên',
  'từ',
  'bởi',
  'cùng',
  'phục',
  'đến',
]);

/** More numbers than this are no list that anybody adds up. */
const MOST_PARTS = 100;

/**
 * The parts that `region` offers to a total; those that count by one of `others`, the nouns of other totals told beside
 * it, belong to these.
 */
export function partsFor(
  passage: Passage,
  total: Quantity,
  region: Region,
  others: ReadonlySet<string> = NO_NOUNS,
): PartList {
  const own = collect(passage, total, region, region.depth, others);
  if (own.parts.length > 0) return own;
  // hòn Nhọn (4 ha), hòn Trì (2 ha)
  return collect(passage, total, region, region.depth + 1, others);
}

const NO_NOUNS: ReadonlySet<string> = new Set();

function collect(
  passage: Passage,
  total: Quantity,
  region: Region,
  depth: number,
  others: ReadonlySet<string>,
): PartList {
  const { depth: depths } = passage;
  const parts: Part[] = [];
  const crowds: number[] = [];
  const strays: { after: number; leads: boolean; value: number }[] = [];
  let before = region.from;
  for (const { q, i } of listed(passage, region)) {
    if (parts.length >= MOST_PARTS) break;
    if (depths[q.token] !== depth || (q.labelled && others.has(q.unit?.words[0] ?? ''))) continue;
    const how = fitOf(passage, total, q, region.from);
    if (how === null) {
      if (q.role === 'amount' && !/^(percent|time|age|times)$/u.test(q.unit?.kind ?? ''))
        strays.push({ after: parts.length, leads: leads(passage, q, region.from), value: Number(q.value) });
      continue;
    }
    // `2 nam 2 nữ`: one number right after the noun of the other
    const beside = q.token === before && counts(q) && counts(parts.at(-1)?.quantity);
    const separator = parts.length === 0 ? '' : beside ? ',' : separatorBetween(passage, before, q.token, region.depth);
    if (parts.length > 0 && separator === '') {
      // `4 người ở xã Suối Lánh 4 người`: one item, told twice
      const last = parts.at(-1)!;
      // `tiêm 1 mũi là 4.163.388 liều`: the first names what the second counts.
      if (lowAt(passage, q.token - 1) === 'là' && last.fit !== 'same' && how === 'same' && q.token - before < 3) {
        parts[parts.length - 1] = { ...last, quantity: asPartOf(total, q), index: i, fit: how, leads: false };
        before = Math.max(q.next, q.last + 1);
        continue;
      }
      if (
        q.value !== last.quantity.value &&
        (how === 'same' || (how === last.fit && !last.leads)) &&
        (!q.weak || last.quantity.weak) &&
        !nestedCue(passage, last.quantity.next, q.token, region.depth)
      )
        crowds.push(parts.length);
      before = Math.max(q.next, q.last + 1);
      continue;
    }
    parts.push({ quantity: asPartOf(total, q), index: i, fit: how, separator, leads: leads(passage, q, region.from) });
    before = Math.max(q.next, q.last + 1);
  }
  const deeper = parts.flatMap((part, n) =>
    n > 0 && nestedCue(passage, parts[n - 1]!.quantity.next, part.quantity.token, region.depth) ? [n] : [],
  );
  return { parts, ends: endsOf(parts, deeper), deeper, crowds, strays };
}

/** Whether a quantity counts by a noun that the lexicon knows. */
const counts = (q: Quantity | undefined): boolean => q?.labelled === true && (q.unit?.families.length ?? 0) > 0;

/** The quantities of a list in order, with the number words that count things of any kind in it. */
function* listed(passage: Passage, region: Region): Generator<{ readonly q: Quantity; readonly i: number }> {
  const { quantities, tokens } = passage;
  let next = quantityFrom(passage, region.from);
  for (let at = region.from; at < region.to; at++) {
    const q = quantities[next];
    if (q && q.token <= at) {
      yield { q, i: next++ };
      at = Math.max(at, q.last);
    } else if (tokens[at]!.kind === 'word' && tokens[at]!.low.length <= 4) {
      const word = readListedWord(tokens, at);
      if (word) yield { q: word, i: -at };
    }
  }
}

/** How a quantity fits as a part, or null where it can be none. */
function fitOf(passage: Passage, total: Quantity, q: Quantity, from: number): Fit | null {
  if (q === total || q.over !== null || q.under !== null) return null;
  if (q.role !== 'amount' && !(q.role === 'move' && total.role === 'move')) return null;
  if (q.unit?.kind === 'percent' && total.unit?.kind !== 'percent') return null;
  if (isDifference(passage, q)) return null;
  let how = unitFit(total.unit, q.unit);
  if (how === 'other') {
    // 16,43 tỷ USD, gồm 11,16 cấp mới và 5,26 tăng thêm
    const bare =
      !q.word && q.unit?.kind === 'count' && q.scale === 0 && total.scale > 0 && total.unit?.kind === 'money';
    if (!bare || (q.unit!.families.length > 0 && q.decimals === 0)) return null;
    how = 'foreign';
  }
  if (total.unit === null && total.scale === 0 && q.scale > 0) return null;
  const before = q.token > from ? lowAt(passage, q.token - 1) : '';
  if (!AROUND.has(before)) return how;
  if (how === 'apart' || (how === 'foreign' && before !== 'cùng')) return null;
  return how === 'elided' && q.unit === null && before !== 'với' ? null : how;
}

/** `thặng dư 17 tỷ`, `bội chi 5 tỷ`: what lies between two parts is none itself. */
function isDifference(passage: Passage, q: Quantity): boolean {
  for (let i = q.token - 1; i > q.token - 5 && passage.tokens[i]?.kind === 'word'; i--) {
    const two = `${lowAt(passage, i - 1)} ${lowAt(passage, i)}`;
    if (/^(nhập siêu|xuất siêu|thặng dư|thâm hụt|bội chi|bội thu|chênh lệch)$/u.test(two)) return true;
  }
  return false;
}

/** A part without scale and unit takes its total's. */
function asPartOf(total: Quantity, q: Quantity): Quantity {
  if (q.labelled && !(q.unit?.kind === 'count' && total.unit?.kind === 'money')) return q;
  return { ...q, unit: total.unit, scale: total.scale };
}

const STRENGTH: Readonly<Record<Separator, number>> = { '': 0, và: 1, ',': 2, còn: 2, ';': 3, '.': 4 };

const SEPARATORS: ReadonlyMap<string, Separator> = new Map([
  [';', ';'],
  [',', ','],
  ['-', ','],
  ['+', ','],
  ['…', ','],
  ['.', '.'],
  ['và', 'và'],
  ['hoặc', 'và'],
  ['cùng', 'và'],
  ['còn', 'còn'],
]);

/** The strongest separator between two tokens at a depth or above it. */
export function separatorBetween(passage: Passage, from: number, to: number, depth: number): Separator {
  let best: Separator = '';
  for (let i = from; i < to; i++) {
    if (passage.depth[i]! > depth) continue;
    const found = SEPARATORS.get(lowAt(passage, i));
    if (found !== undefined && STRENGTH[found] > STRENGTH[best]) best = found;
  }
  return best;
}

function leads(passage: Passage, q: Quantity, from: number): boolean {
  let at = q.token - 1;
  while (at >= from && /^(có|chỉ|khoảng|hơn|gần|trên|là|được|cả|giảm|tăng)$/u.test(lowAt(passage, at))) at--;
  return at < from || /^([,;:(.+-]|và|còn|gồm|cùng)$/u.test(lowAt(passage, at));
}

/** Where a list may end: before a stronger separator, after the item that `và` closes, where nouns change, at a nested cue. */
function endsOf(parts: readonly Part[], deeper: readonly number[]): number[] {
  const ends = new Set<number>(deeper);
  for (let n = 1; n < parts.length; n++) {
    const next = parts[n]!;
    const last = parts[n - 1]!;
    if (next.separator === ';' || next.separator === '.') ends.add(n);
    if (n > 1 && (last.separator === 'và' || last.separator === 'còn')) ends.add(n);
    if (next.fit !== last.fit && last.fit === 'same') ends.add(n);
  }
  ends.add(parts.length);
  return [...ends].sort((a, b) => a - b);
}

/** Whether another breakdown begins between two tokens. */
export function nestedCue(passage: Passage, from: number, to: number, depth: number): boolean {
  for (let i = from; i < to; i++) {
    if (passage.depth[i] !== depth) continue;
    if (phraseAt(passage, i, ['trong', 'đó']) || phraseAt(passage, i, ['bao', 'gồm']) || lowAt(passage, i) === 'gồm')
      return true;
  }
  return false;
}

/** Where the item of a part ends: at the mark after its noun, or a few words on. */
export function itemEnd(passage: Passage, { quantity }: Part): number {
  let at = quantity.next;
  while (
    at < quantity.next + 4 &&
    passage.tokens[at]?.kind === 'word' &&
    !/^(trong|từ|ở|tại)$/u.test(lowAt(passage, at))
  )
    at++;
  return at;
}
