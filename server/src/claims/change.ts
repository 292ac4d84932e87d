/** Changes: `từ a lên b, tăng c`, `b, tăng c so với cùng kỳ (a)`, and differences that have a name (nhập siêu, bội chi). */

import type { Quantity } from '../numbers/quantity.ts';
import { againstPast } from './change-past.ts';
import { aligned, changeOf } from './change-verdict.ts';
import { namedDifference } from './difference.ts';
import { type Direction, equivalent, leadsOn, movementOf, ofAnother, perPeriod, sameClause } from './movement.ts';
import { lowAt, type Passage, sentenceEnd } from './passage.ts';
import type { RawClaim } from './raw.ts';

/** All changes of a passage. */
export function readChanges(passage: Passage): RawClaim[] {
  const claims: RawClaim[] = [];
  for (let k = 0; k < passage.quantities.length; k++) claims.push(...fromTo(passage, k));
  // A change that `từ a lên b` explains is not read once more.
  const told = new Set(claims.map(claim => claim.total?.quantity.start));
  for (let k = 0; k < passage.quantities.length; k++) {
    if (!told.has(passage.quantities[k]!.start)) {
      for (const claim of againstPast(passage, k)) {
        if (told.has(claim.total?.quantity.start)) continue;
        told.add(claim.total?.quantity.start);
        claims.push(claim);
      }
    }
    const named = namedDifference(passage, k);
    if (named) claims.push(named);
  }
  return claims;
}

const REACHING = new Set(['lên', 'xuống', 'còn', 'thành', 'đến', 'tới']);
const FILLING = new Set(
  'lên xuống còn thành đến tới mức chỉ con số khoảng gần hơn trên là đạt bằng ngưỡng trần sàn đỉnh đáy dưới'.split(' '),
);

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
  const from = startOf(passage, k);
  if (from === null) return [];
  let to = b.token - 1;
  let reaching = false;
  let firm = false;
  while (to > a.last && FILLING.has(lowAt(passage, to))) {
    if (REACHING.has(lowAt(passage, to))) reaching = true;
    // `tăng bình quân 8% (từ 180.000 đến 380.000 đồng)` may be a range.
    if (/^(lên|xuống|còn|thành|tới)$/u.test(lowAt(passage, to))) firm = true;
    to--;
  }
  const ends = aligned(a, b);
  if (!reaching || !ends || b.token - a.next > 14 || !sameClause(passage, a.next, b.token)) return [];
  return statedChanges(passage, k, from).flatMap(({ change, direction, strong }) => {
    const claim = changeOf(ends.a, ends.b, change, direction, strong && firm && ends.sure, 'from-to');
    return claim ? [claim] : [];
  });
}

/** The token of `từ` before A, or of the verb in `tăng A lên B, tăng C`; null where there is neither. */
function startOf(passage: Passage, k: number): number | null {
  const a = passage.quantities[k]!;
  const movement = movementOf(passage, a);
  if (movement) {
    const [b, c] = [passage.quantities[k + 1]!, passage.quantities[k + 2]];
    const again = c ? movementOf(passage, c) : null;
    // The amount of the rise itself stands behind: A is where it began.
    const told = c && again?.direction === movement.direction && c.unit?.kind === a.unit?.kind && c.value !== a.value;
    return told && lowAt(passage, a.next) === 'lên' && b.token - a.next <= 3 ? movement.verb : null;
  }
  let from = a.token - 1;
  for (let steps = 0; steps < 5 && from > 0 && lowAt(passage, from) !== 'từ'; steps++) from--;
  return lowAt(passage, from) === 'từ' && sameClause(passage, from, a.token) ? from : null;
}

interface Stated {
  readonly change: Quantity;
  readonly direction: Direction | null;
  readonly strong: boolean;
}

/** The changes that a text states around `từ A lên B`: right before, and after up to the next amount. */
function statedChanges(passage: Passage, k: number, from: number): Stated[] {
  const found: Stated[] = [];
  // `tăng 30% trong 3 tuần từ …`: a span of time between.
  const span = passage.quantities[k - 1];
  const near = span?.unit?.kind === 'time' && !movementOf(passage, span) ? k - 2 : k - 1;
  const before = passage.quantities[near];
  const moved = before ? (movementOf(passage, before) ?? movedFarther(passage, before, from)) : null;
  const first = passage.quantities[near - 1];
  const firstMove = first && before ? movementOf(passage, first) : null;
  // `tăng thêm 900 đồng, tương đương 6,69%, từ …`: the amount before its percentage.
  if (
    first &&
    firstMove &&
    before &&
    (before.unit?.kind === 'percent' || equivalent(passage, first.next, before.token)) &&
    first.unit?.kind !== 'percent'
  )
    if (from - first.next <= 26 && leadsOn(passage, first.next, before.token) && leadsOn(passage, before.next, from))
      found.push({ change: first, direction: firstMove.direction, strong: true });
  if (before && moved && from - before.next <= 16 && sameClause(passage, before.next, from))
    found.push({
      change: before,
      direction: moved.direction,
      strong:
        (leadsOn(passage, before.next, from) || raises(passage, before.next, from)) && !ofAnother(passage, before),
    });
  const b = passage.quantities[k + 1]!;
  const end = sentenceEnd(passage, b.token);
  let at = b.next;
  const bare = found.length === 0 ? barePercent(passage, k, from) : null;
  if (bare) return [bare];
  for (let n = k + 2; n < passage.quantities.length && n < k + 5; n++) {
    const q = passage.quantities[n]!;
    if (q.token >= end || q.token - at > 18 || !sameClause(passage, at, q.token)) break;
    const answers = equivalent(passage, at, q.token);
    const movement = movementOf(passage, q);
    if ((!movement && !answers) || /^(từ|từ mức)$/u.test(leadOf(passage, q)) || perPeriod(passage, q)) break;
    // `…, giá vàng trong nước tăng 1,7 triệu`: another subject between. `…, cao hơn 3 lần so với mức chung`: another base.
    const strong = leadsOn(passage, at, q.token) && !ofAnother(passage, q) && !againstAnother(passage, q);
    if (!strong && found.length > 0) break;
    found.push({ change: q, direction: movement?.direction ?? null, strong });
    at = q.next;
  }
  return found;
}

/** `giảm từ 401 xuống 280 đơn vị (30,2%)`: a percentage alone in a bracket behind, its verb before `từ`. */
function barePercent(passage: Passage, k: number, from: number): Stated | null {
  const [b, q] = [passage.quantities[k + 1]!, passage.quantities[k + 2]];
  if (q?.unit?.kind !== 'percent' || b.unit?.kind === 'percent' || q.token - b.next > 4) return null;
  const open = q.hedge ? q.token - 2 : q.token - 1;
  if (lowAt(passage, open) !== '(' || lowAt(passage, q.next) !== ')') return null;
  for (let i = from - 1; i > from - 5 && i >= 0 && passage.tokens[i]!.kind === 'word'; i--) {
    const direction = /^(tăng|nâng)$/u.test(lowAt(passage, i))
      ? 'up'
      : /^(giảm|hạ)$/u.test(lowAt(passage, i))
        ? 'down'
        : null;
    if (direction) return { change: q, direction, strong: true };
  }
  return null;
}

/** `mua thêm 32 máy bay, nâng số máy bay từ 154 lên 186 chiếc`. */
function raises(passage: Passage, from: number, to: number): boolean {
  if (lowAt(passage, from) !== ',' || !/^(nâng|đưa)$/u.test(lowAt(passage, from + 1)) || to - from > 9) return false;
  for (let i = from + 1; i < to; i++) if (passage.tokens[i]!.kind !== 'word') return false;
  return true;
}

/** `tăng hệ số sử dụng đất 1,36 (từ 4,0 lên 5,36)`: the verb stands before what it moves. */
function movedFarther(passage: Passage, q: Quantity, from: number): { direction: Direction } | null {
  if (lowAt(passage, from - 1) !== '(' || from - 1 - q.next > 1) return null;
  for (let i = q.token - 1; i > q.token - 8 && passage.tokens[i]?.kind === 'word'; i--) {
    if (/^(tăng|nâng)$/u.test(lowAt(passage, i))) return { direction: 'up' };
    if (/^(giảm|hạ)$/u.test(lowAt(passage, i))) return { direction: 'down' };
  }
  return null;
}

/** The word before a quantity, and the one before `mức`. */
const leadOf = (passage: Passage, q: Quantity): string => {
  const word = lowAt(passage, q.token - 1);
  return word === 'mức' ? `${lowAt(passage, q.token - 2)} mức` : word;
};

/** `…, tăng 10% so với cùng kỳ`, `…, cao hơn 3 lần so với mức chung`: measured against something else than where it came from. */
function againstAnother(passage: Passage, q: Quantity): boolean {
  if (lowAt(passage, q.next) !== 'so') return false;
  if (lowAt(passage, q.token - 1) === 'hơn') return true;
  for (let i = q.next + 1; i < q.next + 4; i++) if (/^(cùng|kế|bình|mức|dự)$/u.test(lowAt(passage, i))) return true;
  return false;
}
