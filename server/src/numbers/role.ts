/** What the words before a number make of it: exact or approximate, an amount or a change, a rate, a limit, a figure of the past. */

import { APPROXIMATE, MOVES, RATES } from './lexicon.ts';
import type { Quantity, Role } from './quantity.ts';
import { lowOf, type Token } from './token.ts';
import type { UnitKind } from './unit.ts';

/** Hedge and role by the words around. */
export function surroundings(
  tokens: readonly Token[],
  i: number,
  next: number,
  kind: UnitKind | null,
): { hedge: Quantity['hedge']; role: Role } {
  let at = i - 1;
  let hedge: Quantity['hedge'] = null;
  const two = `${lowOf(tokens, at - 1)} ${lowOf(tokens, at)}`;
  if (APPROXIMATE.has(two)) {
    hedge = APPROXIMATE.get(two)!;
    at -= 2;
  } else if (APPROXIMATE.has(lowOf(tokens, at))) {
    // `cao hơn 5 vụ` compares, it does not blur.
    if (!(lowOf(tokens, at) === 'hơn' && /^(cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm)$/u.test(lowOf(tokens, at - 1)))) {
      hedge = APPROXIMATE.get(lowOf(tokens, at))!;
      at -= 1;
      if (lowOf(tokens, at) === 'ước' || lowOf(tokens, at) === 'đạt') at -= lowOf(tokens, at - 1) === 'ước' ? 2 : 1;
    }
  }
  return { hedge, role: roleAt(tokens, at, next, kind) };
}

function roleAt(tokens: readonly Token[], at: number, next: number, kind: UnitKind | null): Role {
  const one = lowOf(tokens, at);
  const two = `${lowOf(tokens, at - 1)} ${one}`;
  if (/^(trở|trở lên|trở xuống)$/u.test(lowOf(tokens, next))) return 'bound';
  if (kind === 'age' || kind === 'rate') return kind === 'rate' ? 'rate' : 'bound';
  // `cắt giảm 675 điều kiện`, `tinh giảm 120 biên chế` tell how many.
  if (one === 'giảm' && /^(cắt|tinh)$/u.test(lowOf(tokens, at - 1))) return 'amount';
  // `thuế giá trị gia tăng 1.380 triệu đồng` has growth in its name.
  if (one === 'tăng' && lowOf(tokens, at - 1) === 'gia' && lowOf(tokens, at - 2) === 'trị') return 'amount';
  if (MOVES.has(one) || MOVES.has(two)) return 'move';
  if (one === 'thêm' && MOVES.has(lowOf(tokens, at - 1))) return 'move';
  // `giá 12.000 đồng` is what one costs, `trị giá 150 triệu đồng` what all do.
  const price = one === 'giá' ? kind === 'money' && !/^(trị|đấu|tổng|giải)$/u.test(lowOf(tokens, at - 1)) : true;
  if (price && (RATES.has(one) || RATES.has(two))) return 'rate';
  // mỗi xã 3 người; bình quân ngày 19 người; bình quân mỗi tháng 5 vụ
  for (let k = at; k > at - 4 && k >= 0; k--) {
    const token = tokens[k]!;
    if (token.kind !== 'word') break;
    if (
      token.low === 'mỗi' ||
      (token.low === 'quân' && lowOf(tokens, k - 1) === 'bình') ||
      (token.low === 'bình' && lowOf(tokens, k - 1) === 'trung')
    )
      return 'rate';
  }
  // so với 120 vụ; cùng kỳ 120 vụ; cùng kỳ năm trước là 120 vụ
  for (let k = at; k > at - 7 && k >= 0; k--) {
    const token = tokens[k]!;
    if (token.kind === 'number' || /^[,;.()…]$/u.test(token.low)) break;
    const pair = `${lowOf(tokens, k - 1)} ${token.low}`;
    if (pair === 'so với' || pair === 'cùng kỳ' || pair === 'cùng kì') return 'past';
  }
  return 'amount';
}
