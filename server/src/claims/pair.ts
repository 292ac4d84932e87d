/** Pairs of numbers that a text sets in proportion (`a/b`, `a trên b`), and the words that join them to a percentage. */

import { decimal } from '../numbers/decimal.ts';
import { isCounted, unitFit } from '../numbers/unit.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';

/** Two quantities that a text sets in proportion. `firm`: its form leaves no doubt (`a/b`, `a trên b, p%`). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  readonly firm: boolean;
}

/** Words that may stand between a pair and its percentage without telling of something else. */
const LINKS = new Set(
  'đạt chiếm bằng là tỷ tỉ lệ với mức được tương đương ứng khoảng gần hơn trên hay tức ( - : , có ước xấp xỉ đã trung bình vượt về tới chỉ mới'.split(
    ' ',
  ),
);
const CUES = new Set(['đạt', 'chiếm', 'bằng', 'lệ', 'đương', 'ứng', 'thành', 'là']);

export function pairsOf(passage: Passage): Pair[] {
  const pairs: Pair[] = [];
  passage.quantities.forEach((q, i) => {
    if (q.over !== null) {
      const b = passage.quantities[q.over]!;
      if (!q.weak && b.unit?.kind !== 'percent') pairs.push({ a: i, b: q.over, from: q.token, to: b.next, firm: true });
    } else if (q.under === null) {
      const pair = wordPair(passage, i) ?? bracketPair(passage, i);
      if (pair) pairs.push(pair);
    }
  });
  return pairs;
}

/** `176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn`: the parts of a stand in a bracket before the stroke. */
function bracketPair(passage: Passage, b: number): Pair | null {
  const below = passage.quantities[b]!;
  if (lowAt(passage, below.token - 1) !== '/' || lowAt(passage, below.token - 2) !== ')') return null;
  const depth = passage.depth[below.token]!;
  for (let a = b - 1; a >= Math.max(0, b - 12); a--) {
    const above = passage.quantities[a]!;
    if (passage.depth[above.token]! > depth) continue;
    if (lowAt(passage, above.next) !== '(' || above.role !== 'amount' || above.under !== null) return null;
    const fits = /^(same|elided|kin)$/u.test(unitFit(below.unit, above.unit));
    return fits ? { a, b, from: above.token, to: below.next, firm: true } : null;
  }
  return null;
}

/** `a … trên (tổng số) b`, `a … trong b`, with at most a short phrase between. */
function wordPair(passage: Passage, b: number): Pair | null {
  const below = passage.quantities[b]!;
  if (below.role !== 'amount' && below.role !== 'past') return null;
  let at = below.token - 1;
  let steps = 0;
  while (
    at > 0 &&
    steps < 7 &&
    passage.tokens[at]!.kind === 'word' &&
    lowAt(passage, at) !== 'trên' &&
    lowAt(passage, at) !== 'trong'
  ) {
    at--;
    steps++;
  }
  const word = lowAt(passage, at);
  if (word !== 'trên' && word !== 'trong') return null;
  if (steps > 0 && !/^(tổng|số|dự|kế|chỉ|kh|dt|toàn)$/u.test(lowAt(passage, at + 1))) return null;
  for (let a = b - 1; a >= 0; a--) {
    const above = passage.quantities[a]!;
    if (above.role === 'bound' || above.unit?.kind === 'age') continue;
    if (
      at - above.next > 8 ||
      (above.role !== 'amount' && above.role !== 'move') ||
      above.over !== null ||
      above.under !== null
    )
      return null;
    for (let i = above.last + 1; i < at; i++) if (passage.tokens[i]!.kind === 'mark') return null;
    const how = unitFit(below.unit, above.unit);
    if (how === 'other' || above.unit?.kind === 'percent') return null;
    if (decimal(above.value).gt(decimal(below.value)) && above.scale >= below.scale) return null;
    return { a, b, from: above.token, to: below.next, firm: how !== 'apart' };
  }
  return null;
}

/** How the words between a pair and a percentage join them: `tight`, `loose` (only believed where it holds), or not at all. */
export function linkBetween(passage: Passage, from: number, to: number, pair: Pair): 'tight' | 'loose' | null {
  if (to - from > 28) return null;
  let clause = from;
  for (let i = from; i < to; i++) {
    const mark = lowAt(passage, i);
    if (mark === ';' || mark === '.') return null;
    // A bracket further on tells of something else: `5/29 nước, gồm A (3,6% …`.
    if (mark === '(' && clause !== from && !/^(chiếm|đạt|tỷ|tỉ|tương)$/u.test(lowAt(passage, i + 1))) return 'loose';
    if (mark === ',' || mark === '(' || mark === ':') clause = i + 1;
  }
  for (let k = quantityFrom(passage, from); k < passage.quantities.length; k++) {
    const q = passage.quantities[k]!;
    if (q.token >= to) break;
    if (q.over !== null || q.unit?.kind === 'percent') return null;
    if (k !== pair.b && q.role === 'amount') return 'loose';
  }
  // `14/31 chủ đầu tư giải ngân trên 50%`: nothing joins them but a threshold.
  let joined = false;
  for (let i = from; i < to; i++) if (/^[,(:-]$/u.test(lowAt(passage, i)) || CUES.has(lowAt(passage, i))) joined = true;
  if (!joined) return null;
  // `3/4 người A, 15% người B`: one of a row.
  if (to - from === 1 && lowAt(passage, from) === ',' && namesItsOwn(passage, to)) return null;
  let tight = true;
  for (let i = clause; i < to; i++) if (!LINKS.has(lowAt(passage, i))) tight = false;
  if (tight) return 'tight';
  // No comma between: what is counted goes on up to `đạt`, `chiếm`.
  let last = to - 1;
  while (last > from && /^(khoảng|gần|hơn|trên|dưới|mức)$/u.test(lowAt(passage, last))) last--;
  return clause === from && CUES.has(lowAt(passage, last)) ? 'tight' : 'loose';
}

/** Whether the percentage at a token is followed by a counted noun, as in a row of shares. */
function namesItsOwn(passage: Passage, token: number): boolean {
  const p = passage.quantities[quantityFrom(passage, token)];
  return !!p && p.token === token && isCounted(passage.tokens, p.next);
}
