/** Numerals that say nothing of how much: dates, ordinals, document numbers, addresses, names with digits. */

import { DATE_BEFORE, ORDINAL_BEFORE } from './lexicon.ts';
import { lowOf, type Token } from './token.ts';
import { isCounted, readUnit } from './unit.ts';

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

/** Index after a stretch that begins at numeral `i` and is no amount, or `i` where it may be one. */
export function readName(tokens: readonly Token[], i: number, names: ReadonlySet<number>): number {
  const token = tokens[i]!;
  const form = token.numeral!.form;
  if (form === 'odd' || form === 'long') return i + 1;
  const before = lowOf(tokens, i - 1);
  const after = tokens[i + 1];

  // 189/NQ-HĐND, 42-QĐ/TW, 42/2014/QĐ-TTg, 08/12/2020
  let end = i;
  let numbers = 1;
  while (glued(tokens, end) && /^[/-]$/u.test(lowOf(tokens, end + 1)) && glued(tokens, end + 1)) {
    const next = tokens[end + 2]!;
    if (next.kind === 'number') numbers++;
    else if (next.kind !== 'word' || !(next.capital || numbers > 1)) break;
    end += 2;
  }
  if (end > i && (numbers > 2 || tokens[end]!.kind === 'word')) return end + 1;
  if (end > i && numbers === 2) {
    const [a, b, mark] = [whole(token), whole(tokens[end]), lowOf(tokens, i + 1)];
    if (isYear(tokens[end]) && (a <= 12 || isYear(token) || before === 'số' || !readUnit(tokens, end + 1).known))
      return end + 1;
    if (/^(hạng|thứ|vị trí|bậc)$/u.test(before) || lowOf(tokens, i - 2) === 'xếp' || before === 'thứ') return end + 1;
    if (a === 1 && mark === '/' && (/^(lệ|tỷ lệ|tỉ lệ)$/u.test(before) || tokens[end]!.numeral!.value.endsWith('000')))
      return end + 1;
    const unit = readUnit(tokens, end + 1);
    const dateLike = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    if (dateLike && before !== 'ngày' && lowOf(tokens, i - 1) === 'từ' && unit.known) return i;
    if (
      dateLike &&
      (DATE_BEFORE.has(before) || before === '(' || before === '-') &&
      !(unit.known && mark === '/' && before !== 'ngày')
    ) {
      if (!unit.known || before === 'ngày' || /^(sáng|chiều|tối|đêm|trưa|hôm)$/u.test(before)) return end + 1;
    }
    if (dateLike && mark === '/' && !unit.known && lowOf(tokens, end + 1) !== '(' && before !== '') {
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

  const two = `${lowOf(tokens, i - 2)} ${before}`;
  if (before === 'ngày' && !/^(quân|mỗi|một)$/u.test(lowOf(tokens, i - 2)) && !isCounted(tokens, i + 1))
    return dateEnd(tokens, i);
  if (before === 'năm' && (isYear(token) || !readUnit(tokens, i + 1).known)) return i + 1;
  if (ORDINAL_BEFORE.has(before) || ORDINAL_BEFORE.has(two)) {
    if (!(before === 'hạng' && isCounted(tokens, i + 1))) return i + 1;
  }
  if (before === 'số' && !/^(tổng|trong|con|một|vô|đa|thiểu|dân|quân|sĩ)$/u.test(lowOf(tokens, i - 2))) return i + 1;

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
  if (lowOf(tokens, i - 1) !== '(' || lowOf(tokens, i + 1) !== ')' || !(whole(tokens[i]) < 30)) return false;
  return i < 2 || /^([:;,.]|và|là)$/u.test(lowOf(tokens, i - 2));
}

/** `ngày 05 tháng 01 năm 2020`. */
function dateEnd(tokens: readonly Token[], i: number): number {
  if (lowOf(tokens, i + 1) !== 'tháng' || tokens[i + 2]?.kind !== 'number') return i + 1;
  return lowOf(tokens, i + 3) === 'năm' && tokens[i + 4]?.kind === 'number' ? i + 5 : i + 3;
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
