/**
 * Quantities: the numerals and number words of a block that say how much or how many, with unit, scale, precision and
 * the part they play; and the numerals that say nothing of the kind (dates, ordinals, document numbers, names).
 */

import { type Decimal, decimal, powerOfTen } from './decimal.ts';
import { APPROXIMATE, DATE_BEFORE, MOVES, NAME_BEFORE, NUMBER_WORDS, ORDINAL_BEFORE, RATES } from './lexicon.ts';
import type { Token } from './token.ts';
import { isCounted, readUnit, type Unit, type UnitKind } from './unit.ts';

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

type Draft = { -readonly [key in keyof Quantity]: Quantity[key] };

/** All quantities of a row of tokens, in order. */
export function readQuantities(tokens: readonly Token[]): QuantityReading {
  const names = new Set<number>();
  const quantities: Draft[] = [];
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

const low = (tokens: readonly Token[], i: number): string => tokens[i]?.low ?? '';
const glued = (tokens: readonly Token[], i: number): boolean =>
  !!tokens[i + 1] && tokens[i]!.end === tokens[i + 1]!.start;
const whole = (token: Token | undefined): number =>
  token?.numeral?.form === 'vi' && token.numeral.decimals === 0 && !token.numeral.grouped
    ? Number(token.numeral.value)
    : Number.NaN;
const isYear = (token: Token | undefined): boolean => {
  const n = whole(token);
  return n >= 1900 && n <= 2100 && token!.end - token!.start === 4;
};

// ------------------------------------------------------------------------------------------------ what is no amount

/** Index after a stretch that begins at numeral `i` and is no amount, or `i` where it may be one. */
function readName(tokens: readonly Token[], i: number, names: ReadonlySet<number>): number {
  const token = tokens[i]!;
  const form = token.numeral!.form;
  if (form === 'odd' || form === 'long') return i + 1;
  const before = low(tokens, i - 1);
  const after = tokens[i + 1];

  // 189/NQ-HĐND, 42-QĐ/TW, 42/2014/QĐ-TTg, 08/12/2020
  let end = i;
  let numbers = 1;
  while (glued(tokens, end) && /^[/-]$/u.test(low(tokens, end + 1)) && glued(tokens, end + 1)) {
    const next = tokens[end + 2]!;
    if (next.kind === 'number') numbers++;
    else if (next.kind !== 'word' || !(next.capital || numbers > 1)) break;
    end += 2;
  }
  if (end > i && (numbers > 2 || tokens[end]!.kind === 'word')) return end + 1;
  if (end > i && numbers === 2) {
    const [a, b, mark] = [whole(token), whole(tokens[end]), low(tokens, i + 1)];
    if (isYear(tokens[end]) && (a <= 12 || isYear(token) || before === 'số' || !readUnit(tokens, end + 1).known))
      return end + 1;
    if (/^(hạng|thứ|vị trí|bậc)$/u.test(before) || low(tokens, i - 2) === 'xếp' || before === 'thứ') return end + 1;
    if (a === 1 && mark === '/' && (/^(lệ|tỷ lệ|tỉ lệ)$/u.test(before) || tokens[end]!.numeral!.value.endsWith('000')))
      return end + 1;
    const unit = readUnit(tokens, end + 1);
    const dateLike = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    if (dateLike && before !== 'ngày' && low(tokens, i - 1) === 'từ' && unit.known) return i;
    if (
      dateLike &&
      (DATE_BEFORE.has(before) || before === '(' || before === '-') &&
      !(unit.known && mark === '/' && before !== 'ngày')
    ) {
      if (!unit.known || before === 'ngày' || /^(sáng|chiều|tối|đêm|trưa|hôm)$/u.test(before)) return end + 1;
    }
    if (dateLike && mark === '/' && !unit.known && low(tokens, end + 1) !== '(' && before !== '') {
      // `phiên 23/12, tại …`: nothing is counted; `đạt 9/10` stays a ratio.
      if (!/^(đạt|được|có|còn|là|với|số|hoàn thành|:|\()$/u.test(before) && unit.unit === null) return end + 1;
    }
    if (a === 24 && (b === 24 || b === 7)) return end + 1;
  }
  // (1) …; (2) …
  if (before === '(' && after?.low === ')' && whole(token) <= 30 && (i < 3 || tokens[i - 2]!.kind === 'mark'))
    return i + 1;
  if (isDesignation(tokens, i) || isEnumerator(tokens, i)) return i + 1;
  // 2021 - 2025
  if (isYear(token) && after?.low === '-' && isYear(tokens[i + 2])) return i + 3;
  // 9h13, 18 h, 5K, 30a
  if (after?.kind === 'word' && /^(h|g)(\d|$)/u.test(after.low))
    return tokens[i + 2]?.kind === 'number' && glued(tokens, i + 1) ? i + 3 : i + 2;
  if (after?.kind === 'word' && glued(tokens, i) && !gluedUnit(tokens, i + 1)) return i + 1;
  // làm phách 1 là 680 người; đợt 1 có 15 người
  if (
    tokens[i + 2]?.kind === 'number' &&
    tokens[i - 1]?.kind === 'word' &&
    (after?.low === 'là' || (after?.low === 'có' && whole(token) < 20))
  )
    return i + 1;
  // giờ: lúc 17 giờ 30
  if ((before === 'lúc' || before === 'hồi') && after?.low === 'giờ') return i + 1;

  const two = `${low(tokens, i - 2)} ${before}`;
  if (before === 'ngày' && !/^(quân|mỗi|một)$/u.test(low(tokens, i - 2)) && !isCounted(tokens, i + 1))
    return dateEnd(tokens, i);
  if (before === 'năm' && (isYear(token) || !readUnit(tokens, i + 1).known)) return i + 1;
  if (ORDINAL_BEFORE.has(before) || ORDINAL_BEFORE.has(two)) {
    if (!(before === 'hạng' && isCounted(tokens, i + 1))) return i + 1;
  }
  if (before === 'số' && !/^(tổng|trong|con|một|vô|đa|thiểu|dân|quân|sĩ)$/u.test(low(tokens, i - 2))) return i + 1;

  // 028 389 84441: groups of digits with nothing between
  if (after?.kind === 'number' || (tokens[i - 1]?.kind === 'number' && names.has(i - 1) && before.startsWith('0'))) {
    let run = i;
    while (tokens[run + 1]?.kind === 'number') run++;
    if (run > i && (token.low.startsWith('0') || run - i > 1)) return run + 1;
  }
  // khu 1, 2, 3 và 4; các năm 2021 và 2022
  if (/^(,|và|hoặc|-|;)$/u.test(before) && names.has(i - 2) && !readUnit(tokens, i + 1).known && sameShape(tokens, i))
    return i + 1;
  if (isYear(token) && !readUnit(tokens, i + 1).known) return i + 1;
  if (isYear(token) && /^(đầu|cuối|từ|đến|tới|trước|sau|giai đoạn|kỳ|kì)$/u.test(before)) return i + 1;
  return i;
}

/** `Su -30`, `CF-18`, `tổ hợp A 01`: the number of a type or a code, after a capital letter or a hyphen that clings to it. */
function isDesignation(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1];
  const hyphen = previous?.low === '-' && previous.end === tokens[i]!.start;
  const name = hyphen ? tokens[i - 2] : previous;
  if (name?.kind !== 'word' || !name.capital) return false;
  if (hyphen) return name.end - name.start < 5 || !readUnit(tokens, i + 1).known;
  return /^([a-z]|[bcdfghj-np-tv-z]{2,3})$/u.test(name.low) && !readUnit(tokens, i + 1).known;
}

/** `do hai nguyên nhân: (1) …; (2) …`: a bracket that only counts the items. */
function isEnumerator(tokens: readonly Token[], i: number): boolean {
  if (low(tokens, i - 1) !== '(' || low(tokens, i + 1) !== ')' || !(whole(tokens[i]) < 30)) return false;
  return i < 2 || /^([:;,.]|và|là)$/u.test(low(tokens, i - 2));
}

/** `ngày 05 tháng 01 năm 2020`. */
function dateEnd(tokens: readonly Token[], i: number): number {
  if (low(tokens, i + 1) !== 'tháng' || tokens[i + 2]?.kind !== 'number') return i + 1;
  return low(tokens, i + 3) === 'năm' && tokens[i + 4]?.kind === 'number' ? i + 5 : i + 3;
}

/** A number that goes on a list of names must stand like one: nothing but a separator after it. */
function sameShape(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  if (after?.kind !== 'word' || after.capital) return true;
  return /^(và|của|tại|ở|đến|hoặc|trên|thuộc|là)$/u.test(after.low);
}

const GLUED: ReadonlySet<string> = new Set(['measure', 'money', 'rate', 'points', 'percent']);

/** `160ha`, `60m`, `500đ`: letters directly after a numeral are a unit, or they make it a name (5K). */
function gluedUnit(tokens: readonly Token[], at: number): boolean {
  const unit = readUnit(tokens, at);
  return (
    (unit.unit !== null && GLUED.has(unit.unit.kind)) ||
    unit.scale > 0 ||
    (isCounted(tokens, at) && tokens[at]!.end - tokens[at]!.start > 1)
  );
}

// ------------------------------------------------------------------------------------------------ amounts

function readAmount(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  const numeral = token.numeral!;
  const unit = readUnit(tokens, i + 1);
  const labelled = unit.unit !== null || unit.scale > 0;
  const before = low(tokens, i - 1);
  const previous = tokens[i - 1];
  const firm = unit.known || !previous || previous.kind !== 'word';
  // `15 Nguyễn Ư Dĩ`: the house number of a street
  let weak = !unit.known && tokens[i + 1]?.capital === true && tokens[i + 2]?.capital === true;
  if (!firm) {
    const two = `${low(tokens, i - 2)} ${before}`;
    const ends = !tokens[i + 1] || tokens[i + 1]!.kind === 'mark' || /^(và|còn|hoặc)$/u.test(tokens[i + 1]!.low);
    // `đợt 1 kiểm tra 03 xã`, `Duyên Hải 1 đã phát điện`: the phrase goes on after the name.
    if (!ends && NAME_BEFORE.has(before) && before !== 'số' && numeral.text.length <= 2) return null;
    if (!labelled && !ends && previous!.capital && !startsSentence(tokens, i - 1)) return null;
    weak =
      weak ||
      (NAME_BEFORE.has(before) && !(before === 'số' && /^(tổng|trong|con)$/u.test(low(tokens, i - 2)))) ||
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
  i <= 0 || /^[.:;!?(…“"-]$/u.test(low(tokens, i - 1));

/** Hedge and role by the words around. */
function surroundings(
  tokens: readonly Token[],
  i: number,
  next: number,
  kind: UnitKind | null,
): { hedge: Quantity['hedge']; role: Role } {
  let at = i - 1;
  let hedge: Quantity['hedge'] = null;
  const two = `${low(tokens, at - 1)} ${low(tokens, at)}`;
  if (APPROXIMATE.has(two)) {
    hedge = APPROXIMATE.get(two)!;
    at -= 2;
  } else if (APPROXIMATE.has(low(tokens, at))) {
    // `cao hơn 5 vụ` compares, it does not blur.
    if (!(low(tokens, at) === 'hơn' && /^(cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm)$/u.test(low(tokens, at - 1)))) {
      hedge = APPROXIMATE.get(low(tokens, at))!;
      at -= 1;
      if (low(tokens, at) === 'ước' || low(tokens, at) === 'đạt') at -= low(tokens, at - 1) === 'ước' ? 2 : 1;
    }
  }
  return { hedge, role: roleAt(tokens, at, next, kind) };
}

function roleAt(tokens: readonly Token[], at: number, next: number, kind: UnitKind | null): Role {
  const one = low(tokens, at);
  const two = `${low(tokens, at - 1)} ${one}`;
  if (/^(trở|trở lên|trở xuống)$/u.test(low(tokens, next))) return 'bound';
  if (kind === 'age' || kind === 'rate') return kind === 'rate' ? 'rate' : 'bound';
  // `cắt giảm 675 điều kiện`, `tinh giảm 120 biên chế` tell how many.
  if (one === 'giảm' && /^(cắt|tinh)$/u.test(low(tokens, at - 1))) return 'amount';
  if (MOVES.has(one) || MOVES.has(two)) return 'move';
  if (one === 'thêm' && MOVES.has(low(tokens, at - 1))) return 'move';
  // `giá 12.000 đồng` is what one costs, `trị giá 150 triệu đồng` what all do.
  const price = one === 'giá' ? kind === 'money' && !/^(trị|đấu|tổng|giải)$/u.test(low(tokens, at - 1)) : true;
  if (price && (RATES.has(one) || RATES.has(two))) return 'rate';
  // mỗi xã 3 người; bình quân ngày 19 người; bình quân mỗi tháng 5 vụ
  for (let k = at; k > at - 4 && k >= 0; k--) {
    const token = tokens[k]!;
    if (token.kind !== 'word') break;
    if (
      token.low === 'mỗi' ||
      (token.low === 'quân' && low(tokens, k - 1) === 'bình') ||
      (token.low === 'bình' && low(tokens, k - 1) === 'trung')
    )
      return 'rate';
  }
  // so với 120 vụ; cùng kỳ 120 vụ; cùng kỳ năm trước là 120 vụ
  for (let k = at; k > at - 7 && k >= 0; k--) {
    const token = tokens[k]!;
    if (token.kind === 'number' || /^[,;.()…]$/u.test(token.low)) break;
    const pair = `${low(tokens, k - 1)} ${token.low}`;
    if (pair === 'so với' || pair === 'cùng kỳ' || pair === 'cùng kì') return 'past';
  }
  return 'amount';
}

/** `a/b`, `a - b` after the quantity read last; returns the index of the last token taken. */
function pairOrRange(tokens: readonly Token[], quantities: Draft[], names: Set<number>): number {
  const first = quantities.at(-1)!;
  const at = first.labelled ? first.next : first.last + 1;
  const mark = low(tokens, at);
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

/** In `a, b và c tỷ` the scale and unit stand once, after the last. */
function shareUnits(tokens: readonly Token[], quantities: Draft[]): void {
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
function markRanges(tokens: readonly Token[], quantities: Draft[]): void {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const a = quantities[i]!;
    const b = quantities[i + 1]!;
    const to = low(tokens, b.token - 1);
    if ((to !== 'đến' && to !== 'tới') || b.token - a.next > 2 || low(tokens, a.token - 1) !== 'từ') continue;
    let moves = false;
    for (let k = a.token - 2; k > a.token - 8 && tokens[k]?.kind === 'word'; k--)
      if (/^(tăng|giảm|nâng|chuyển|đổi|hạ|rút|rộng)$/u.test(low(tokens, k))) moves = true;
    if (!moves) {
      a.role = 'range';
      b.role = 'range';
    }
  }
}

/** `một người`, `mười hai xã`: number words that stand before a counted noun. */
function readNumberWord(tokens: readonly Token[], i: number): Draft | null {
  const first = NUMBER_WORDS.get(tokens[i]!.low);
  if (first === undefined) return null;
  let value = first;
  let last = i;
  const second = low(tokens, i + 1);
  if (first === 10) {
    const unit = NUMBER_WORDS.get(second === 'lăm' ? 'năm' : second);
    if (unit !== undefined && unit < 10 && (second !== 'năm' || isCounted(tokens, i + 2))) {
      value = 10 + unit;
      last = i + 1;
    }
  } else if (second === 'mươi' && first > 1) {
    value = first * 10;
    last = i + 1;
    const third = low(tokens, i + 2);
    const unit = third === 'mốt' ? 1 : third === 'tư' ? 4 : NUMBER_WORDS.get(third === 'lăm' ? 'năm' : third);
    if (unit !== undefined && unit < 10) {
      value += unit;
      last = i + 2;
    }
  }
  if (!isCounted(tokens, last + 1)) return null;
  const before = low(tokens, i - 1);
  if (
    /^(thứ|tháng|mồng|mùng|trong|tầng|lớp|khóa|khoá|số|cùng|bước|khu|hàng|từng|mỗi|đầu|nửa|lần|đầu năm|cuối)$/u.test(
      before,
    )
  )
    return null;
  const noun = low(tokens, last + 1);
  if (tokens[i]!.low === 'năm' && (before === '' || tokens[i - 1]?.kind === 'number')) return null;
  if (value === 1 && /^(số|phần|lần|bộ phận|loạt|khi|khâu|cửa|việc|đợt|vùng|khu vực)$/u.test(noun)) return null;
  const unit = readUnit(tokens, last + 1);
  const start = tokens[i]!.start;
  const end = tokens[last]!.end;
  return {
    token: i,
    last,
    next: unit.next,
    start,
    end,
    text: tokens
      .slice(i, last + 1)
      .map(token => token.low)
      .join(' '),
    value: String(value),
    decimals: 0,
    scale: unit.scale,
    unit: unit.unit,
    labelled: true,
    ...surroundings(tokens, i, unit.next, unit.unit?.kind ?? null),
    weak: false,
    word: true,
    over: null,
    under: null,
  };
}
