/**
 * Quantities: the numerals and number words of a block that say how much or how many, with unit, scale, precision and
 * the part they play; and the numerals that say nothing of the kind (dates, ordinals, document numbers, names).
 */

import { type Decimal, decimal, powerOfTen } from './decimal.ts';
import { readName } from './designation.ts';
import { NAME_BEFORE } from './lexicon.ts';
import { readNumberWord } from './number-word.ts';
import { surroundings } from './role.ts';
import { lowOf, type Token } from './token.ts';
import { readUnit, type Unit, unitFit } from './unit.ts';

/**
 * `amount`: how much there is. `move`: by how much it rose or fell. `rate`: of each one. `bound`: a limit (from 5 up).
 * `range`: from a to b. `past`: what an earlier period or a plan had.
 */
export type Role = 'amount' | 'move' | 'rate' | 'bound' | 'range' | 'past';

export interface Quantity {
  /** Index of its first and of the last token of its numeral. */
  readonly token: number;
  readonly last: number;
  /** Index of the first token after its scale and unit. */
  readonly next: number;
  /** Offsets of the numeral or number words in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As printed, without scale, plain notation. */
  readonly value: string;
  readonly decimals: number;
  /** Power of ten of its scale words. */
  readonly scale: number;
  readonly unit: Unit | null;
  /** Whether a scale word or a unit is printed with it. */
  readonly labelled: boolean;
  readonly hedge: 'over' | 'under' | 'about' | null;
  readonly role: Role;
  /** Whether it may be a name after all (`Sơn La 6`, `Nghị định 67`): counts only beside firm ones. */
  readonly weak: boolean;
  /** A number word. */
  readonly word: boolean;
  /** Of `a/b`: the index of the other quantity in the list; `over` on a, `under` on b. */
  readonly over: number | null;
  readonly under: number | null;
}

/** The value with scale and unit brought to base units: `1,5 ha` is 15000. */
export const fullValue = (q: Quantity): Decimal =>
  decimal(q.value).times(powerOfTen(q.scale + (q.unit?.exponent ?? 0)));

/** One unit in the last printed digit, in base units. */
export const lastDigit = (q: Quantity): Decimal => powerOfTen(q.scale + (q.unit?.exponent ?? 0) - q.decimals);

export interface QuantityReading {
  readonly quantities: readonly Quantity[];
  /** Token indices of numerals that are no amounts. */
  readonly names: ReadonlySet<number>;
}

/** A quantity while the tokens after it may still change it. */
export type QuantityDraft = { -readonly [key in keyof Quantity]: Quantity[key] };

/** All quantities of a row of tokens, in order. */
export function readQuantities(tokens: readonly Token[]): QuantityReading {
  const names = new Set<number>();
  const quantities: QuantityDraft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word') {
      const word = token.low.length <= 4 ? readNumberWord(tokens, i) : null;
      if (word) {
        quantities.push(word);
        i = word.last;
      }
      continue;
    }
    if (token.kind !== 'number') continue;
    const skip = readName(tokens, i, names);
    if (skip > i) {
      for (let k = i; k < skip; k++) if (tokens[k]!.kind === 'number') names.add(k);
      i = skip - 1;
      continue;
    }
    const q = readAmount(tokens, i);
    if (!q) {
      names.add(i);
      continue;
    }
    quantities.push(q);
    i = pairOrRange(tokens, quantities, names);
  }
  shareUnits(tokens, quantities);
  markRanges(tokens, quantities);
  return { quantities, names };
}

// ------------------------------------------------------------------------------------------------ amounts

function readAmount(tokens: readonly Token[], i: number): QuantityDraft | null {
  const token = tokens[i]!;
  const numeral = token.numeral!;
  const unit = readUnit(tokens, i + 1);
  const labelled = unit.unit !== null || unit.scale > 0;
  const before = lowOf(tokens, i - 1);
  const previous = tokens[i - 1];
  const firm = unit.known || !previous || previous.kind !== 'word';
  // `15 Nguyễn Ư Dĩ`: the house number of a street
  let weak = !unit.known && tokens[i + 1]?.capital === true && tokens[i + 2]?.capital === true;
  if (!firm) {
    const two = `${lowOf(tokens, i - 2)} ${before}`;
    const ends = !tokens[i + 1] || tokens[i + 1]!.kind === 'mark' || /^(và|còn|hoặc)$/u.test(tokens[i + 1]!.low);
    // `đợt 1 kiểm tra 03 xã`, `Duyên Hải 1 đã phát điện`: the phrase goes on after the name.
    if (!ends && NAME_BEFORE.has(before) && before !== 'số' && numeral.text.length <= 2) return null;
    if (!labelled && !ends && previous!.capital && !startsSentence(tokens, i - 1)) return null;
    weak =
      weak ||
      (NAME_BEFORE.has(before) && !(before === 'số' && /^(tổng|trong|con)$/u.test(lowOf(tokens, i - 2)))) ||
      NAME_BEFORE.has(two) ||
      (previous!.capital && !startsSentence(tokens, i - 1));
  }
  return {
    token: i,
    last: i,
    next: unit.next,
    start: token.start,
    end: token.end,
    text: numeral.text,
    value: numeral.value,
    decimals: numeral.decimals,
    scale: unit.scale,
    unit: unit.unit,
    labelled,
    ...surroundings(tokens, i, unit.next, unit.unit?.kind ?? null),
    weak,
    word: false,
    over: null,
    under: null,
  };
}

const startsSentence = (tokens: readonly Token[], i: number): boolean =>
  i <= 0 || /^[.:;!?(…“"-]$/u.test(lowOf(tokens, i - 1));

/** `a/b`, `a - b` after the quantity read last; returns the index of the last token taken. */
function pairOrRange(tokens: readonly Token[], quantities: QuantityDraft[], names: Set<number>): number {
  const first = quantities.at(-1)!;
  const at = first.labelled ? first.next : first.last + 1;
  const mark = lowOf(tokens, at);
  const second = tokens[at + 1];
  if (
    (mark !== '/' && mark !== '-') ||
    second?.kind !== 'number' ||
    second.numeral!.form === 'odd' ||
    second.numeral!.form === 'long'
  )
    return first.last;
  if (mark === '-' && first.labelled && first.unit?.kind !== 'percent') return first.last;
  const q = readAmount(tokens, at + 1);
  if (!q) return first.last;
  // `1.206 vụ/2.085 bị cáo`: two counts of one matter, no ratio.
  if (mark === '/' && first.labelled && unitFit(first.unit, readUnit(tokens, at + 2).unit) === 'apart') {
    quantities.push(q);
    return q.last;
  }
  // `75,4% - 17,3% - 7,3%`: a row of shares, no range.
  if (mark === '-' && first.unit?.kind === 'percent' && first.labelled && q.unit?.kind === 'percent')
    if (dashedOn(tokens, quantities.length - 1, quantities, q)) return first.last;
  if (mark === '/') {
    first.over = quantities.length;
    q.under = quantities.length - 1;
    // `đã cấp 45/50 giấy phép`: the noun after b makes both amounts.
    first.weak = first.weak && !readUnit(tokens, q.last + 1).known;
    q.weak = first.weak;
    q.role = first.role;
    if (!first.labelled) {
      first.unit = q.unit;
      first.scale = q.scale;
    } else if (!q.labelled) {
      q.unit = first.unit;
      q.scale = first.scale;
    }
    quantities.push(q);
    return q.last;
  }
  // A range of values; without a unit it is no amount at all.
  quantities.pop();
  if (q.unit && decimal(q.value).gt(decimal(first.value))) {
    quantities.push({ ...first, role: 'range', unit: q.unit, scale: q.scale, next: q.next, hedge: 'about' });
    return q.last;
  }
  names.add(first.token);
  names.add(q.token);
  return q.last;
}

/** Whether percentages joined by dashes go on before the last one read or after `q`. */
function dashedOn(tokens: readonly Token[], last: number, quantities: readonly Quantity[], q: Quantity): boolean {
  const before = quantities[last - 1];
  const joined = lowOf(tokens, quantities[last]!.token - 1) === '-' && before?.next === quantities[last]!.token - 1;
  return (
    (joined && before?.unit?.kind === 'percent') ||
    (lowOf(tokens, q.next) === '-' && tokens[q.next + 1]?.kind === 'number')
  );
}

/** In `a, b và c tỷ` the scale and unit stand once, after the last. */
function shareUnits(tokens: readonly Token[], quantities: QuantityDraft[]): void {
  const shared = new Set<Quantity>();
  for (let i = quantities.length - 2; i >= 0; i--) {
    const q = quantities[i]!;
    const right = quantities[i + 1]!;
    if (q.labelled || !right.labelled || q.over !== null || !right.unit || right.role !== q.role) continue;
    const between = tokens.slice(q.last + 1, right.token);
    const mark = between.length === 1 ? between[0]!.low : '';
    // `20 nữ trong 60, 33,33%` is no row of percentages: that needs its `và`.
    if (mark === 'và' || ((mark === ',' || mark === ';') && (right.unit.kind !== 'percent' || shared.has(right)))) {
      shared.add(q);
      q.unit = right.unit;
      q.scale = right.scale;
      q.labelled = true;
    }
  }
}

/** `từ 45.000 đến 50.000 lượt`: a range, unless something rises or falls from the one to the other. */
function markRanges(tokens: readonly Token[], quantities: QuantityDraft[]): void {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const a = quantities[i]!;
    const b = quantities[i + 1]!;
    const to = lowOf(tokens, b.token - 1);
    if ((to !== 'đến' && to !== 'tới') || b.token - a.next > 2 || lowOf(tokens, a.token - 1) !== 'từ') continue;
    let moves = false;
    // `tăng 2,8% so với năm 2016, từ 89,3 USD tới 91,8 USD`
    for (let k = a.token - 2; k > a.token - 14 && !/^(|[.;:()])$/u.test(lowOf(tokens, k)); k--)
      if (/^(tăng|giảm|nâng|chuyển|đổi|hạ|rút|rộng)$/u.test(lowOf(tokens, k))) moves = true;
    if (!moves) {
      a.role = 'range';
      b.role = 'range';
    }
  }
}
