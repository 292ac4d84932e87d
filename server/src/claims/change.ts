/** Changes: `từ a lên b, tăng c`, `b, tăng c so với cùng kỳ (a)`, and differences that have a name (nhập siêu, bội chi). */

import { ZERO } from '../numbers/decimal.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { unitFit } from '../numbers/unit.ts';
import type { Reason } from './claim.ts';
import { lowAt, type Passage, quantityFrom, sentenceEnd, sentenceStart } from './passage.ts';
import { type Comparison, compare, differenceOf, growthOf, percentOf } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** All changes of a passage. */
export function readChanges(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  for (let k = 0; k < passage.quantities.length; k++) {
    claims.push(...fromTo(passage, k));
    const against = againstPast(passage, k);
    if (against) claims.push(against);
    const named = namedDifference(passage, k);
    if (named) claims.push(named);
  }
  return claims;
}

const REACHING = new Set(['lên', 'xuống', 'còn', 'thành', 'đến', 'tới']);
const FILLING = new Set([
  'lên',
  'xuống',
  'còn',
  'thành',
  'đến',
  'tới',
  'mức',
  'chỉ',
  'con',
  'số',
  'khoảng',
  'gần',
  'hơn',
  'trên',
  'là',
  'đạt',
  'bằng',
]);

/** `từ A … lên B` with the changes stated before it or after it. */
function fromTo(passage: Passage, k: number): RawClaim[] {
  const a = passage.quantities[k]!;
  const b = passage.quantities[k + 1];
  if (
    !b ||
    a.word ||
    b.word ||
    a.over !== null ||
    b.over !== null ||
    a.under !== null ||
    b.under !== null ||
    (a.unit?.kind === 'time' && b.unit?.name !== a.unit.name) ||
    a.role === 'range' ||
    b.role === 'range'
  )
    return [];
  let from = a.token - 1;
  for (let steps = 0; steps < 5 && from > 0 && lowAt(passage, from) !== 'từ'; steps++) from--;
  if (lowAt(passage, from) !== 'từ' || !sameClause(passage, from, a.token)) return [];
  let to = b.token - 1;
  let reaching = false;
  while (to > a.last && FILLING.has(lowAt(passage, to))) {
    if (REACHING.has(lowAt(passage, to))) reaching = true;
    to--;
  }
  const how = unitFit(a.unit, b.unit);
  if (
    !reaching ||
    (how !== 'same' && how !== 'elided' && how !== 'kin' && a.unit !== null && b.unit !== null) ||
    b.token - a.next > 12 ||
    !sameClause(passage, a.next, b.token)
  )
    return [];
  const old = a.labelled ? a : { ...a, unit: b.unit, scale: b.scale };
  const now = b.labelled ? b : { ...b, unit: a.unit, scale: a.scale };
  return statedChanges(passage, k, from).flatMap(({ change, strong }) => {
    const claim = judge(old, now, change, strong, 'from-to');
    return claim ? [claim] : [];
  });
}

const sameClause = (passage: Passage, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^[;.]$/u.test(lowAt(passage, i))) return false;
  return true;
};

/** The changes that a text states around `từ A lên B`: right before, and after up to the next amount. */
function statedChanges(passage: Passage, k: number, from: number): { change: Quantity; strong: boolean }[] {
  const found: { change: Quantity; strong: boolean }[] = [];
  const before = passage.quantities[k - 1];
  if (before && moves(passage, before) && from - before.next <= 10 && sameClause(passage, before.next, from)) {
    const reached = /^(lên|xuống|còn)$/u.test(lowAt(passage, before.token - 1));
    found.push({ change: before, strong: !reached && bare(passage, before.next, from) });
  }
  const b = passage.quantities[k + 1]!;
  const end = sentenceEnd(passage, b.token);
  let at = b.next;
  for (let n = k + 2; n < passage.quantities.length && n < k + 5; n++) {
    const q = passage.quantities[n]!;
    if (q.token >= end || q.token - at > 12 || !sameClause(passage, at, q.token)) break;
    const answers = equivalent(passage, at, q.token);
    if ((!moves(passage, q) && !answers) || lowAt(passage, q.token - 1) === 'từ') break;
    // `…, giá vàng trong nước tăng 1,7 triệu`: another subject between.
    const strong = (answers && !/^(lệ|trọng)$/u.test(lowAt(passage, q.token - 1))) || quiet(passage, at, q.token);
    if (!strong && found.length > 0) break;
    found.push({ change: q, strong });
    at = q.next;
  }
  return found;
}

/** Whether a quantity says by how much something rose or fell; a rate (`giảm 0,3%/năm`) by the word before it. */
const moves = (passage: Passage, q: Quantity): boolean =>
  q.role === 'move' || /^(thêm|tăng|giảm)$/u.test(lowAt(passage, q.token - (q.hedge === null ? 1 : 2)));

/** Nothing but marks and a word of place between. */
function bare(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (passage.tokens[i]!.kind === 'word' && !/^(mức|so|với|ở|tính)$/u.test(lowAt(passage, i))) return false;
  return true;
}

/** `tương ứng (với mức giảm)`, `tương đương`, `bằng`, `hay`. */
function equivalent(passage: Passage, from: number, to: number): boolean {
  let found = false;
  for (let i = from; i < to; i++) {
    const word = lowAt(passage, i);
    if (word === 'tương' && /^(ứng|đương)$/u.test(lowAt(passage, i + 1))) found = true;
    if ((word === 'hay' || word === 'bằng' || word === 'tức') && to - i < 4) found = true;
    if (word === ',' && found) return false;
  }
  return found && to - from < 12;
}

/** Only `tăng`, `giảm` and small words between. */
function quiet(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^([,(]|tăng|giảm|thêm|được|khoảng|gần|hơn|trên|là|đã|mức|tức|và|-)$/u.test(lowAt(passage, i))) return false;
  return true;
}

/** A stated change against what its two ends give, in the reading that its unit asks for. */
function judge(old: Quantity, now: Quantity, change: Quantity, strong: boolean, reason: Reason): RawClaim | null {
  const kind = change.unit?.kind;
  let result: Comparison | null = null;
  let why = reason;
  if (kind === 'percent' && old.unit?.kind === 'percent') {
    const points = differenceOf(old, now);
    const growth = growthOf(old, now);
    result = compare(change, points.value, points.spread);
    if (growth && result.verdict === 'inconsistent') {
      const relative = compare(change, growth.value, { low: growth.value, high: growth.value });
      if (relative.verdict !== 'inconsistent') result = relative;
    } else why = 'points-called-percent';
  } else if (kind === 'percent') {
    const growth = growthOf(old, now);
    if (growth) result = compare(change, growth.value, growth.spread);
    // `bằng 120%`: the whole, not the growth
    if (growth && result?.verdict === 'inconsistent') {
      const ratio = percentOf(now, old);
      if (ratio && compare(change, ratio.value, ratio.spread).verdict !== 'inconsistent') return null;
    }
  } else if (kind === 'times') {
    const ratio = percentOf(now, old);
    if (ratio)
      result = compare(change, ratio.value.div(100), {
        low: ratio.spread.low.div(100),
        high: ratio.spread.high.div(100),
      });
    if (result?.verdict === 'inconsistent') return null;
  } else {
    const points = kind === 'points' && old.unit?.kind === 'percent';
    const how = unitFit(old.unit, change.unit);
    if (!points && how !== 'same' && how !== 'elided' && how !== 'kin') return null;
    const like = change.labelled || points ? change : { ...change, unit: old.unit, scale: old.scale };
    const difference = differenceOf(old, now);
    result = compare(like, difference.value, difference.spread);
    if (how === 'kin' && result.verdict === 'inconsistent') return null;
  }
  if (!result) return null;
  const wrong = result.verdict === 'inconsistent';
  if (wrong && (!strong || old.hedge !== null || now.hedge !== null || fullValue(old).eq(ZERO))) return null;
  return changeClaim(old, now, change, result, why);
}

function changeClaim(old: Quantity, now: Quantity, change: Quantity, result: Comparison, reason: Reason): RawClaim {
  const home = 0;
  const wrong = result.verdict === 'inconsistent';
  const points = reason === 'points-called-percent' && !wrong;
  return {
    kind: 'change',
    verdict: result.verdict,
    total: { quantity: change, home },
    parts: [
      { quantity: old, home },
      { quantity: now, home },
    ],
    cue: null,
    expected: result.expected,
    stated: result.stated,
    tolerance: result.tolerance,
    rule: wrong || points ? 'totals/change' : null,
    focus: wrong || points ? { quantity: change, home } : null,
    reason: points ? reason : reason === 'points-called-percent' ? 'from-to' : reason,
  };
}

// ------------------------------------------------------------------------------------------------ against an earlier period

/** `1.250 tỷ đồng, tăng 25% so với cùng kỳ (1.000 tỷ đồng)`: k is the change. */
function againstPast(passage: Passage, k: number): RawClaim | null {
  const change = passage.quantities[k]!;
  if (change.role !== 'move') return null;
  const now = nowBefore(passage, k);
  const skip = passage.quantities[k + 1]?.unit?.kind === 'percent' && change.unit?.kind !== 'percent' ? 2 : 1;
  const old = passage.quantities[k + skip];
  if (!now || !old || now.word || old.word || old.over !== null || old.role === 'move') return null;
  const start = sentenceStart(passage, change.token);
  if (now.token < start || change.token - now.next > 14 || old.token >= sentenceEnd(passage, change.token)) return null;
  if (!sameClause(passage, now.next, change.token) || old.token - change.next > 15) return null;
  if (unitFit(now.unit, old.unit) !== 'same') return null;
  let past = false;
  for (let i = change.next; i < old.token; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    if (two === 'so với' || two === 'cùng kỳ' || two === 'cùng kì' || two === 'năm trước') past = true;
    if (/^[;,]$/u.test(lowAt(passage, i))) return null;
  }
  if (!past) return null;
  const down = lowAt(passage, change.token - 1) === 'giảm' || lowAt(passage, change.token - 2) === 'giảm';
  if (fullValue(now).gt(fullValue(old)) === down && !fullValue(now).eq(fullValue(old))) return null;
  // In a bracket, or right after `so với`: nothing else is told between.
  const close = passage.depth[old.token]! > passage.depth[change.token]! || old.token - change.next <= 4;
  const strong = close && now.over === null && quiet(passage, now.next, change.token);
  return judge(old, now, change, strong, 'against-past');
}

/** The amount that a change belongs to: the nearest before it, percentages in brackets aside; of `18/24` the 18. */
function nowBefore(passage: Passage, k: number): Quantity | null {
  for (let i = k - 1; i >= Math.max(0, k - 3); i--) {
    const q = passage.quantities[i]!;
    if (q.unit?.kind === 'percent' && passage.depth[q.token]! > 0) continue;
    if (q.under !== null) return passage.quantities[q.under]!;
    return q.role === 'amount' ? q : null;
  }
  return null;
}

// ------------------------------------------------------------------------------------------------ differences with a name

/** Names of differences, and the words that name what they are the difference of. */
const NAMED: readonly (readonly [readonly string[], readonly [string, string]])[] = [
  [
    ['nhập siêu', 'xuất siêu', 'thâm hụt', 'thặng dư', 'cán cân'],
    ['xuất', 'nhập'],
  ],
  [
    ['bội chi', 'bội thu', 'kết dư', 'thâm hụt', 'thặng dư'],
    ['thu', 'chi'],
  ],
];

/** `xuất khẩu 14,8 tỷ USD, nhập khẩu 46,7 tỷ USD, nhập siêu 31,9 tỷ USD`: k is the difference. */
function namedDifference(passage: Passage, k: number): RawClaim | null {
  const change = passage.quantities[k]!;
  if (change.unit?.kind === 'percent' || change.role === 'past' || change.role === 'range') return null;
  for (const [names, terms] of NAMED) {
    if (!named(passage, change, names)) continue;
    const a = termNear(passage, k, terms[0], terms[1]);
    const b = termNear(passage, k, terms[1], terms[0]);
    if (!a || !b || a === b) continue;
    const like = (q: Quantity): Quantity => (q.labelled ? q : { ...q, unit: change.unit, scale: change.scale });
    const difference = differenceOf(like(a), like(b));
    const result = compare(change, difference.value, difference.spread);
    if (result.verdict === 'inconsistent' && (a.hedge || b.hedge || change.hedge)) return null;
    return changeClaim(a, b, change, result, 'named-difference');
  }
  return null;
}

function named(passage: Passage, q: Quantity, names: readonly string[]): boolean {
  for (let i = q.token - 1; i > q.token - 10 && i >= 0; i--) {
    if (passage.tokens[i]!.kind !== 'word') return false;
    if (names.includes(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}

/** The amount of the same sentence that the word `name` labels. */
function termNear(passage: Passage, k: number, name: string, other: string): Quantity | null {
  const change = passage.quantities[k]!;
  const start = sentenceStart(passage, change.token);
  const end = sentenceEnd(passage, change.token);
  for (let n = quantityFrom(passage, start); n < passage.quantities.length; n++) {
    const q = passage.quantities[n]!;
    if (q.token >= end) break;
    if (n === k || q.role !== 'amount') continue;
    const how = unitFit(change.unit, q.unit);
    if (how !== 'same' && how !== 'elided') continue;
    for (let i = q.token - 1; i > q.token - 9 && i >= start; i--) {
      if (passage.tokens[i]!.kind !== 'word') break;
      const word = lowAt(passage, i);
      if (word === other) break;
      if (
        word === name &&
        lowAt(passage, i + 1) !== other &&
        lowAt(passage, i - 1) !== other &&
        lowAt(passage, i + 1) !== 'siêu'
      )
        return q;
    }
  }
  return null;
}
