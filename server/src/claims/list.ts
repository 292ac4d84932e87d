/** Lists of quantities: which numbers after a cue may be parts of a total, and where such a list may end. */

import { ATTRIBUTES, SANCTIONS } from '../numbers/lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { type Fit, isCounted, unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, phraseAt, quantityFrom, sentenceEnd } from './passage.ts';

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
  /** A number of the same kind stands in one item with another and was left out. */
  readonly crowded: boolean;
  /** Numbers of another kind stand in the list. */
  readonly mixed: boolean;
  /** An item begins with a number of another kind: `31.850 viên, 1 kg và 17,8 kg`. */
  readonly alien: boolean;
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

/** The parts that `region` offers to a total. */
export function partsFor(passage: Passage, total: Quantity, region: Region): PartList {
  const own = collect(passage, total, region, region.depth);
  if (own.parts.length > 0) return own;
  // hòn Nhọn (4 ha), hòn Trì (2 ha)
  return collect(passage, total, region, region.depth + 1);
}

function collect(passage: Passage, total: Quantity, region: Region, depth: number): PartList {
  const { quantities, depth: depths } = passage;
  const parts: Part[] = [];
  let crowded = false;
  let mixed = false;
  let alien = false;
  let before = region.from;
  for (let i = quantityFrom(passage, region.from); i < quantities.length; i++) {
    const q = quantities[i]!;
    if (q.token >= region.to || parts.length >= MOST_PARTS) break;
    if (depths[q.token] !== depth) continue;
    const how = fitOf(passage, total, q, region.from);
    if (how === null) {
      if (q.unit?.kind !== 'percent' && q.role === 'amount') {
        mixed = true;
        if (leads(passage, q, region.from)) alien = true;
      }
      continue;
    }
    // `2 nam 2 nữ`: one number right after the noun of the other
    const beside = q.labelled && q.token === before && parts.at(-1)?.quantity.labelled === true;
    const separator = parts.length === 0 ? '' : beside ? ',' : separatorBetween(passage, before, q.token, region.depth);
    if (parts.length > 0 && separator === '') {
      // `4 người ở xã Suối Lánh 4 người`: one item, told twice
      if (q.value !== parts.at(-1)!.quantity.value && (how === 'same' || how === parts.at(-1)!.fit)) crowded = true;
      before = Math.max(q.next, q.last + 1);
      continue;
    }
    parts.push({ quantity: asPartOf(total, q), index: i, fit: how, separator, leads: leads(passage, q, region.from) });
    before = Math.max(q.next, q.last + 1);
  }
  return { parts, ends: endsOf(passage, parts, region), crowded, mixed, alien };
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
    const bare = q.unit?.kind === 'count' && q.scale === 0 && total.scale > 0 && total.unit?.kind === 'money';
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
  while (at >= from && /^(có|khoảng|hơn|gần|trên|là|được|cả|giảm|tăng)$/u.test(lowAt(passage, at))) at--;
  return at < from || /^([,;:(.+-]|và|còn|gồm)$/u.test(lowAt(passage, at));
}

/** Where a list may end: before a stronger separator, after the item that `và` closes, where nouns change, at a nested cue. */
function endsOf(passage: Passage, parts: readonly Part[], region: Region): number[] {
  const ends = new Set<number>();
  for (let n = 1; n < parts.length; n++) {
    const next = parts[n]!;
    const last = parts[n - 1]!;
    if (next.separator === ';' || next.separator === '.') ends.add(n);
    if (n > 1 && (last.separator === 'và' || last.separator === 'còn')) ends.add(n);
    if (next.fit !== last.fit && last.fit === 'same') ends.add(n);
    if (nestedCue(passage, last.quantity.next, next.quantity.token, region.depth)) ends.add(n);
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

/** Whether the parts name attributes that one thing may have together: such lists are never added up. */
export function overlapping(passage: Passage, parts: readonly Part[], from: number, to: number): boolean {
  if (parts.length === 0) return false;
  const kinds = kindsIn(passage, from, to, ATTRIBUTE_WORDS);
  if (kinds.size > 1) return true;
  if (kinds.size === 0 || parts.length < 2) return false;
  for (let i = from; i < to; i++) if (/^(nam|trai|ông)$/u.test(lowAt(passage, i))) return false;
  return onlyOneNamed(passage, parts, kinds) && kinds.has('sex') && parts.length === 2;
}

/** Whether the parts name measures that one may suffer together, or the text says that they overlap. */
export function mayOverlap(passage: Passage, parts: readonly Part[], region: Region): boolean {
  const money = parts[0]?.quantity.unit?.kind === 'money';
  if (!money && kindsIn(passage, region.from, region.to, SANCTION_WORDS).size > 1) return true;
  // The sentence that holds the list, and the one after it.
  const end = sentenceEnd(passage, Math.min(region.to, passage.tokens.length - 1));
  for (let i = region.from; i < Math.min(end, region.from + 400); i++) {
    const one = lowAt(passage, i);
    if (one === 'trùng' || one === 'chồng') return true;
    const two = `${one} ${lowAt(passage, i + 1)}`;
    if (/^(đồng thời|cùng lúc|lớn hơn|nhiều hơn)$/u.test(two) && passage.tokens[i + 2]?.kind === 'word') return true;
    if (one === 'vừa' || (one === 'cả' && /^(hai|đảng|chính)$/u.test(lowAt(passage, i + 1)))) return true;
  }
  return false;
}

/** Phrases of a table by their first syllable, with the kind that each names. */
function byFirst(
  table: Readonly<Record<string, ReadonlySet<string>>>,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const [kind, phrases] of Object.entries(table))
    for (const phrase of phrases) {
      const first = phrase.split(' ')[0]!;
      index.set(first, [...(index.get(first) ?? []), [phrase, kind]]);
    }
  return index;
}

const ATTRIBUTE_WORDS = byFirst(ATTRIBUTES);
const SANCTION_WORDS = byFirst(SANCTIONS);

function kindsIn(passage: Passage, from: number, to: number, table: ReturnType<typeof byFirst>): Set<string> {
  const kinds = new Set<string>();
  for (let i = from; i < Math.min(to, passage.tokens.length); i++) {
    const token = passage.tokens[i]!;
    const known = table.get(token.low);
    if (!known || (token.capital && lowAt(passage, i + 1) !== 'thiểu')) continue;
    for (const [phrase, kind] of known) if (phraseAt(passage, i, phrase.split(' '))) kinds.add(kind);
  }
  return kinds;
}

/** `20 nữ, 40 …`: one part is named by an attribute and the other by something else. */
function onlyOneNamed(passage: Passage, parts: readonly Part[], kinds: ReadonlySet<string>): boolean {
  let named = 0;
  for (const part of parts) {
    const from = part.quantity.last + 1;
    for (let i = from; i < from + 4 && i < passage.tokens.length; i++) {
      if (passage.tokens[i]!.kind !== 'word') break;
      for (const kind of kinds) if (ATTRIBUTES[kind]!.has(lowAt(passage, i))) named++;
    }
  }
  return named === 1;
}

const OPEN_WORDS = new Set(['chủ', 'lớn', 'nhiều', 'cao', 'nhất', 'như', 'đáng', 'điển', 'tiêu', 'nổi', 'riêng']);

/** Whether a list says itself that it is not all: `…`, `chủ yếu`, `lớn nhất`, a last item without a number. */
export function openList(passage: Passage, parts: readonly Part[], region: Region): boolean {
  const last = parts.at(-1);
  if (!last) return true;
  for (let i = region.from; i < Math.min(region.to + 1, passage.tokens.length); i++) {
    const one = lowAt(passage, i);
    if (passage.depth[i]! > region.depth) continue;
    if (one === '…' || phraseAt(passage, i, ['v', '.', 'v']) || phraseAt(passage, i, ['vân', 'vân'])) return true;
    if (!OPEN_WORDS.has(one)) continue;
    const two = `${one} ${lowAt(passage, i + 1)}`;
    if (/^(chủ yếu|lớn nhất|nhiều nhất|cao nhất|đáng chú|đáng kể|điển hình|tiêu biểu|nổi bật)$/u.test(two)) return true;
    if (one === 'nhất' && lowAt(passage, i + 1) === 'là') return true;
    if (one === 'như' && lowAt(passage, i + 1) === ':') return true;
    if (one === 'riêng') return true;
  }
  return unnumbered(passage, last.quantity.next, region);
}

/** Whether an item without a number follows: `và các bài thi có điểm số cao`, `số còn lại …`. */
export function unnumbered(passage: Passage, from: number, region: Region): boolean {
  let listed = false;
  for (let i = from; i < Math.min(region.to, passage.tokens.length); i++) {
    if (passage.depth[i]! > region.depth) continue;
    if (!/^(và|,|;|cùng)$/u.test(lowAt(passage, i))) continue;
    const next = lowAt(passage, i + 1) === 'với' ? i + 2 : i + 1;
    const [word, after] = [lowAt(passage, next), lowAt(passage, next + 1)];
    if (/^(các|nhiều|những|toàn)$/u.test(word)) return true;
    if (word === 'một' && /^(số|phần)$/u.test(after)) return true;
    if (word === 'số' && after === 'khác') return true;
    // `20 máy bay cường kích, máy bay trinh sát và máy bay vận tải`
    if (lowAt(passage, i) === ',') listed = isCounted(passage.tokens, next);
    else if (listed && isCounted(passage.tokens, next) && quietUntil(passage, from, region.to)) return true;
  }
  return leftover(passage, from, region);
}

/** A counted noun, also after `cựu`, `nguyên`. */
const person = (passage: Passage, i: number): boolean =>
  isCounted(passage.tokens, /^(cựu|nguyên)$/u.test(lowAt(passage, i)) ? i + 1 : i);

/** How many items of a list name one person or thing without a number: `3 nhân viên, tài xế và 5 hành khách`. */
export function bareItems(passage: Passage, parts: readonly Part[], from: number): number {
  let bare = 0;
  for (let n = 0; n < parts.length; n++) {
    // An item is bare where another one begins before the next number.
    let open = n === 0 && person(passage, from);
    for (let i = n === 0 ? from : parts[n - 1]!.quantity.last; i < parts[n]!.quantity.token; i++) {
      if (!/^(,|;|và)$/u.test(lowAt(passage, i))) continue;
      if (open) bare++;
      open = person(passage, i + 1);
    }
  }
  return bare;
}

/** Whether no number stands before the end of a list. */
const quietUntil = (passage: Passage, from: number, to: number): boolean =>
  (passage.quantities[quantityFrom(passage, from)]?.token ?? Number.POSITIVE_INFINITY) >= to;

/** Whether a remainder without a number follows: `số còn lại đang xử lý`. */
export function leftover(passage: Passage, from: number, region: Region): boolean {
  for (let i = from; i < Math.min(region.to, passage.tokens.length); i++) {
    if (passage.depth[i]! > region.depth || lowAt(passage, i) !== 'còn' || lowAt(passage, i + 1) !== 'lại') continue;
    if (/^(số|phần|[,;])$/u.test(lowAt(passage, i - 1))) return true;
  }
  return false;
}
