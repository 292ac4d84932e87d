/** Changes against an earlier figure: `1.250 tỷ đồng, tăng 25% so với cùng kỳ (1.000 tỷ đồng)`, `giảm 12%, còn 880 vụ so với 1.000 vụ năm trước`. */

import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { aligned, changeOf, twinOf } from './change-verdict.ts';
import { type Direction, equivalent, leadsOn, movementOf, ofAnother, perPeriod, sameClause } from './movement.ts';
import { alone, lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import type { RawClaim } from './raw.ts';

/** An end of a change; `close`: nothing else can be meant. */
interface End {
  readonly quantity: Quantity;
  readonly close: boolean;
}

interface Around {
  readonly now: readonly End[];
  readonly old: readonly End[];
  /** The same change in another measure. */
  readonly twin: Quantity | null;
}

/** The claims that the change at index `k` makes with an earlier figure or with its other measure. */
export function againstPast(passage: Passage, k: number): RawClaim[] {
  const change = passage.quantities[k]!;
  if (change.over !== null || change.under !== null || change.weak || perPeriod(passage, change)) return [];
  const movement = movementOf(passage, change);
  if (!movement) return [];
  // `gấp 1,6 quy chuẩn` leaves its `lần` out.
  if (lowAt(passage, change.token - 1) === 'gấp' && change.unit?.kind !== 'times') return [];
  const ahead = following(passage, k, movement.direction);
  const behind = preceding(passage, k, movement.verb);
  const around: Around = {
    now: [...ahead.now, ...behind.now],
    old: [...ahead.old, ...behind.old],
    twin: ahead.twin,
  };
  const claims: RawClaim[] = [];
  // `gấp 3 lần cá mập trắng (6 m)`: the noun names what it is compared with.
  const plain = change.unit?.kind === 'times' || !ofAnother(passage, change);
  const first = best(around, change, movement.direction, plain);
  if (first) claims.push(first);
  const { twin } = around;
  if (!twin) return claims;
  const second = best(around, twin, movement.direction, plain);
  if (second) return [...claims, second];
  if (around.old.length > 0) return claims;
  const [amount, percent] = change.unit?.kind === 'percent' ? [twin, change] : [change, twin];
  for (const now of around.now) {
    const both = twinOf(
      now.quantity,
      amount,
      percent,
      movement.direction,
      now.close && plain && !shared(passage, now.quantity),
    );
    if (both && both.verdict !== 'inconsistent') return [...claims, both];
    if (both && now === around.now[0]) claims.push(both);
  }
  return claims;
}

/** `3.838 xã (43,02%), tăng 769 xã (8,62%)`: the percentages are of a third number. */
function shared(passage: Passage, now: Quantity): boolean {
  const next = passage.quantities[quantityFrom(passage, now.next)];
  return lowAt(passage, now.next) === '(' && next?.unit?.kind === 'percent' && next.token - now.next < 4;
}

/** The reading of a change that holds, or, where its ends leave no doubt, the first that does not. */
function best(around: Around, change: Quantity, direction: Direction, plain: boolean): RawClaim | null {
  let wrong: RawClaim | null = null;
  for (const now of around.now)
    for (const old of around.old) {
      if (now.quantity.start === old.quantity.start) continue;
      const ends = aligned(old.quantity, now.quantity);
      if (!ends || !measures(ends.a, change)) continue;
      const down = fullValue(ends.b).lt(fullValue(ends.a));
      if (down !== (direction === 'down') && !fullValue(ends.a).eq(fullValue(ends.b))) continue;
      const timed = ends.a.unit?.kind === 'time' && change.unit?.kind !== 'time';
      const strong = plain && now.close && old.close && ends.sure && !timed;
      const claim = changeOf(ends.a, ends.b, change, direction, strong, 'against-past');
      if (claim && claim.verdict !== 'inconsistent') return claim;
      wrong ??= claim;
    }
  return wrong;
}

/** A share has no percentage for its end but in points or percent. */
const measures = (end: Quantity, change: Quantity): boolean =>
  end.unit?.kind !== 'percent' || /^(percent|points|times)$/u.test(change.unit?.kind ?? '');

// ------------------------------------------------------------------------------------------------ what follows

const REACHED = new Set(['còn', 'lên', 'xuống', 'đạt', 'thành']);
const BEFORE_REACHED = new Set('mức tới đến chỉ con số khoảng gần hơn trên ngưỡng là được'.split(' '));
const COMPARING = new Set('so với mức con số bằng cùng kỳ kì của và nay hiện chỉ'.split(' '));
const PAST = new Set(['so với', 'so cùng', 'cùng kỳ', 'cùng kì', 'năm trước', 'năm ngoái', 'từ mức', 'trước đó']);

/** What the words after a change tell: its other measure, the value it led to, the one it came from. */
function following(passage: Passage, k: number, direction: Direction): Around {
  const change = passage.quantities[k]!;
  const end = sentenceEnd(passage, change.token);
  const now: End[] = [];
  const old: End[] = [];
  let twin: Quantity | null = null;
  let at = change.next;
  for (let n = k + 1; n < passage.quantities.length && n < k + 5; n++) {
    const q = passage.quantities[n]!;
    const pair = q.over !== null && old.length === 0 && now.length === 0 ? slashed(passage, q, at) : null;
    if (pair) return { ...pair, twin };
    if (
      q.token >= end ||
      q.token - at > (passage.depth[q.token]! > 0 ? 45 : 18) ||
      !sameClause(passage, at, q.token) ||
      q.over !== null ||
      q.weak
    )
      break;
    // `so với 6 tháng đầu năm 2019 (1.405 đơn)`
    if (q.unit?.kind === 'time' && change.unit?.kind !== 'time') continue;
    const sides = old.length === 0 ? (besides(passage, n, at) ?? ledTo(passage, n, at)) : null;
    if (sides)
      return { now: [{ quantity: sides.now, close: true }], old: [{ quantity: sides.old, close: true }], twin };
    if (!twin && old.length === 0 && now.length === 0 && isTwin(passage, change, q, at, direction)) {
      twin = q;
    } else if (now.length === 0 && reached(passage, at, q)) {
      if (q.unit?.kind === 'percent' && change.unit?.kind !== 'points') break;
      now.push({ quantity: q, close: true });
    } else if (old.length === 0) {
      const close = compared(passage, change, at, q);
      if (close === null) break;
      old.push({ quantity: q, close });
    } else break;
    at = q.next;
  }
  if (old.length === 0) {
    const named = ofNamedYear(passage, k);
    if (named) old.push({ quantity: named, close: true });
  }
  return { now, old, twin };
}

/**
 * `giảm 165 vụ, giảm 45,96% (194/359 vụ) so với 5 năm trước`: the new value over the old one, alone in a bracket. Without a
 * comparison behind, the pair may as well be what was done of what there was.
 */
function slashed(passage: Passage, q: Quantity, from: number): Pick<Around, 'now' | 'old'> | null {
  const old = q.over === null ? undefined : passage.quantities[q.over];
  if (!old || q.token !== from + 1 || lowAt(passage, from) !== '(') return null;
  let close = old.next;
  while (close < old.next + 4 && passage.tokens[close]?.kind === 'word') close++;
  if (lowAt(passage, close) !== ')') return null;
  const compares = lowAt(passage, close + 1) === 'so';
  return { now: [{ quantity: q, close: compares }], old: [{ quantity: old, close: compares }] };
}

/** `(18 điểm so với 17 điểm)` right after a change: n is the new value. */
function besides(passage: Passage, n: number, from: number): { now: Quantity; old: Quantity } | null {
  const [now, old] = [passage.quantities[n]!, passage.quantities[n + 1]];
  if (!old || lowAt(passage, from) !== '(' || now.token !== from + 1) return null;
  if (lowAt(passage, now.next) !== 'so' || lowAt(passage, now.next + 1) !== 'với' || old.token - now.next > 4)
    return null;
  return { now, old };
}

/** `tăng 2.400 tỷ đồng (5.400 tỷ đồng lên 7.800 tỷ đồng)`: n is the old value. */
function ledTo(passage: Passage, n: number, from: number): { now: Quantity; old: Quantity } | null {
  const [old, now] = [passage.quantities[n]!, passage.quantities[n + 1]];
  if (!now || lowAt(passage, from) !== '(' || old.token !== from + 1 || now.token - old.next > 3) return null;
  if (!/^(lên|xuống|còn)$/u.test(lowAt(passage, old.next)) || !alone(passage, now.token - 1, now)) return null;
  return { now, old };
}

/** `năm 2016 đạt 70,75%; năm 2017 đạt 72,03%, tăng 1,28% so với năm 2016`: the figure that the sentence gave for that year. */
function ofNamedYear(passage: Passage, k: number): Quantity | null {
  const change = passage.quantities[k]!;
  const year = change.next + 3;
  const said = ['so', 'với', 'năm'].every((word, i) => lowAt(passage, change.next + i) === word);
  if (!said || !passage.names.has(year)) return null;
  const start = sentenceStart(passage, change.token);
  for (let i = change.token - 1; i > start; i--) {
    if (lowAt(passage, i) !== lowAt(passage, year) || lowAt(passage, i - 1) !== 'năm') continue;
    if (lowAt(passage, i - 2) === 'với') continue;
    const q = passage.quantities[quantityFrom(passage, i)];
    if (!q || q.token >= change.token || q.token - i > 25 || movementOf(passage, q) || q.weak) return null;
    // No other year between.
    for (let n = i + 1; n < q.token; n++) if (passage.names.has(n)) return null;
    return q;
  }
  return null;
}

function isTwin(passage: Passage, change: Quantity, q: Quantity, from: number, direction: Direction): boolean {
  const [a, b] = [change.unit?.kind, q.unit?.kind];
  if ((a === 'percent') === (b === 'percent') || /^(points|times|time)$/u.test(`${a === 'percent' ? b : a}`))
    return false;
  const movement = movementOf(passage, q);
  // `vượt 96 tỷ đồng, tăng 26%`: against the plan, against last year.
  if (movement && (movement.direction !== direction || verbOf(passage, q) !== verbOf(passage, change))) return false;
  if (perPeriod(passage, q)) return false;
  for (let i = from; i < q.token; i++) if (/^(so|và|còn)$/u.test(lowAt(passage, i))) return false;
  const bracket = lowAt(passage, from) === '(' && q.token - from < 6;
  return (bracket || movement !== null || equivalent(passage, from, q.token)) && leadsOn(passage, from, q.token);
}

/** The verb of a movement: `tăng` in `tăng thêm khoảng 5 vụ`. */
function verbOf(passage: Passage, q: Quantity): string {
  const movement = movementOf(passage, q);
  return movement ? lowAt(passage, movement.verb) : '';
}

/** `, (chỉ) còn 29,7 tỷ`, `lên 9.274 tỷ`, `so với cùng kỳ, đạt 1.600 tỷ`. */
function reached(passage: Passage, from: number, q: Quantity): boolean {
  let at = q.token - 1;
  while (at >= from && BEFORE_REACHED.has(lowAt(passage, at))) at--;
  if (at < from || !REACHED.has(lowAt(passage, at))) return false;
  for (let i = from; i < at; i++) {
    const word = lowAt(passage, i);
    if (word === '(' || (!COMPARING.has(word) && word !== ')' && !leadsOn(passage, i, i + 1))) return false;
  }
  return true;
}

/** Whether a quantity is what the change is measured against: null where not, else whether nothing else can be meant. */
function compared(passage: Passage, change: Quantity, from: number, q: Quantity): boolean | null {
  if (movementOf(passage, q) || q.role === 'bound' || q.role === 'range' || q.word) return null;
  let past = comparing(passage, change) || comparedBefore(passage, change);
  let bracket = -1;
  for (let i = from; i < q.token; i++) {
    const word = lowAt(passage, i);
    if (PAST.has(`${word} ${lowAt(passage, i + 1)}`)) past = true;
    if (word === '(') {
      // `(năm 2024 là 42 triệu đồng)` right after the change
      bracket = i;
      if (passage.names.has(q.token - 2) || passage.names.has(q.token - 1)) past = true;
    } else if ((word === ',' && lowAt(passage, i + 1) !== 'so') || word === 'và') return null;
    else if (word === 'từ' && i >= q.token - 2) past = true;
    else if (/^(gồm|với|chiếm|giao|tăng|giảm)$/u.test(word) && bracket >= 0) return null;
    else if (word === 'trong' && lowAt(passage, i + 1) === 'đó') return null;
    else if (/^(chiếm|gồm|khi|nhưng)$/u.test(word)) return null;
    else if (word === 'đạt' && bracket < 0 && lowAt(passage, i + 1) !== 'được') return null;
  }
  if (!past) return null;
  // A bare number in a bracket counts what the other does; elsewhere it may be anything.
  if (bracket >= 0) return q.token - bracket <= 9 && alone(passage, bracket, q);
  if (!q.labelled) return false;
  const lead = lowAt(passage, q.hedge ? q.token - 2 : q.token - 1);
  if (/^(mức|số|là|từ|lượng|với)$/u.test(lead)) return true;
  for (let i = from; i < q.token; i++)
    if (!COMPARING.has(lowAt(passage, i)) && !leadsOn(passage, i, i + 1)) return false;
  return true;
}

/** `cao hơn`, `gấp`, `vượt`: verbs that are followed by what they measure against. */
function comparing(passage: Passage, change: Quantity): boolean {
  const verb = movementOf(passage, change)!.verb;
  for (let i = verb; i < change.token; i++) if (/^(gấp|vượt|cao|thấp|nhiều|ít)$/u.test(lowAt(passage, i))) return true;
  return false;
}

/** `so với cùng kỳ năm trước tăng 131 đơn`. */
function comparedBefore(passage: Passage, change: Quantity): boolean {
  for (let i = change.token - 1; i > change.token - 10 && i > 0; i--) {
    const word = lowAt(passage, i);
    if (passage.tokens[i]!.kind === 'mark') return false;
    if (word === 'so' && /^(với|cùng)$/u.test(lowAt(passage, i + 1))) return true;
  }
  return false;
}

// ------------------------------------------------------------------------------------------------ what stands before

/** The amounts before a change: the one it belongs to, and an earlier one told with it. */
function preceding(passage: Passage, k: number, verb: number): Pick<Around, 'now' | 'old'> {
  const change = passage.quantities[k]!;
  const start = sentenceStart(passage, change.token);
  const depth = passage.depth[change.token]!;
  const old: End[] = [];
  let from = verb;
  for (let i = k - 1; i >= Math.max(0, k - 5); i--) {
    const q = passage.quantities[i]!;
    if (q.token < start || verb - q.next > 45 || !sameClause(passage, q.next, from)) break;
    if (passage.depth[q.token]! > depth) {
      if (old.length === 0 && labelledPast(passage, q) && leadsOn(passage, q.next, verb))
        old.push({ quantity: q, close: true });
      from = Math.min(from, openOf(passage, q));
      continue;
    }
    if (q.role === 'bound' || q.role === 'range' || q.weak || q.word || q.unit?.kind === 'age') break;
    if (movementOf(passage, q)) {
      if (!leadsOn(passage, q.next, verb)) break;
      from = Math.min(from, q.token);
      continue;
    }
    if (q.role === 'past') break;
    if (q.unit?.kind === 'time' && change.unit?.kind !== 'time' && change.unit?.kind !== 'percent') continue;
    const of = q.under !== null ? passage.quantities[q.under]! : q;
    if (q.unit?.kind === 'percent' && change.unit?.kind !== 'percent' && change.unit?.kind !== 'points') break;
    const whole = /^(trong|trên|ngưỡng|mốc)$/u.test(lowAt(passage, q.token - 1));
    const now = { quantity: of, close: !whole && subjectless(passage, q.next, verb) };
    const earlier = passage.quantities[q.under !== null ? i - 2 : i - 1];
    if (old.length === 0 && earlier && earlier.token >= start && earlier.over === null && earlier.under === null) {
      const told = earlier.role === 'past' || dated(passage, earlier, q);
      if (
        told &&
        passage.depth[earlier.token] === passage.depth[q.token] &&
        !movementOf(passage, earlier) &&
        !earlier.weak
      )
        old.push({ quantity: earlier, close: earlier.role === 'past' });
    }
    return { now: [now], old };
  }
  return { now: [], old };
}

/** Index of the bracket around a quantity, or of the quantity itself. */
function openOf(passage: Passage, q: Quantity): number {
  for (let i = q.token - 1; i > q.token - 12 && i >= 0; i--) if (lowAt(passage, i) === '(') return i;
  return q.token;
}

/** `(cùng kỳ: 120 vụ)`, `(năm 2024 là 120 vụ)`, `(kế hoạch 150 vụ)`. */
function labelledPast(passage: Passage, q: Quantity): boolean {
  const open = openOf(passage, q);
  if (open === q.token || !alone(passage, open, q)) return false;
  for (let i = open; i < q.token; i++)
    if (passage.names.has(i) || /^(cùng|trước|ngoái|kế)$/u.test(lowAt(passage, i))) return true;
  // `…, so với số việc năm trước chuyển sang (144.857 việc) tăng …`
  for (let i = open - 1; i > open - 20 && i >= 0 && passage.tokens[i]!.kind !== 'mark'; i--)
    if (lowAt(passage, i) === 'so' && lowAt(passage, i + 1) === 'với') return true;
  return q.role === 'past';
}

/** `năm 2023 đạt 120 vụ, năm 2024 đạt 140 vụ`: a year or another time stands between. */
function dated(passage: Passage, a: Quantity, b: Quantity): boolean {
  if (b.token - a.next > 12 || !sameClause(passage, a.next, b.token)) return false;
  for (let i = a.next; i < b.token; i++) if (passage.names.has(i)) return true;
  return false;
}

/** Whether no other subject stands between an amount and the verb of its change: after the last comma only small words. */
function subjectless(passage: Passage, from: number, verb: number): boolean {
  if (leadsOn(passage, from, verb)) return true;
  for (let i = verb - 1; i >= from; i--) {
    const word = lowAt(passage, i);
    if (word === ',' || word === ')' || word === '-') return leadsOn(passage, i + 1, verb);
  }
  return false;
}
