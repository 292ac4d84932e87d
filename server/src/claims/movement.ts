/** Where a text says by how much something rose or fell, and what may stand between such a change and its two ends. */

import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';

export type Direction = 'up' | 'down';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const UP = words('tăng thêm hơn vượt gấp nhiều nâng');
const DOWN = words('giảm kém hụt bớt mất sụt rơi rớt tụt ít dốc hạ');
/** Between a verb of movement and its amount. */
const DEGREE = words(
  'mạnh nhẹ vọt nhanh sâu trưởng thêm đi được tới đến giá khoảng gần hơn trên dưới xấp xỉ ước ngót chừng tốc nhất chỉ',
);

/** Which way a quantity moves by the words before it, and the token of its verb; null where it moves nothing. */
export function movementOf(passage: Passage, q: Quantity): { direction: Direction; verb: number } | null {
  if (q.role === 'bound' || q.role === 'range') return null;
  let at = q.token - 1;
  let more = -1;
  for (let steps = 0; steps < 4 && DEGREE.has(lowAt(passage, at)); steps++) {
    const compared = comparison(passage, at);
    if (compared) return compared;
    if (lowAt(passage, at) === 'thêm') more = at;
    at--;
  }
  const word = lowAt(passage, at);
  // `giá trị gia tăng 1.500 tỷ đồng` names what is counted.
  if (word === 'tăng' && lowAt(passage, at - 1) === 'gia' && lowAt(passage, at - 2) === 'trị') return null;
  if (word === 'giảm' && /^(cắt|tinh)$/u.test(lowAt(passage, at - 1)) && q.role === 'amount')
    return { direction: 'down', verb: at - 1 };
  const direction = UP.has(word) && word !== 'nhiều' ? 'up' : DOWN.has(word) && word !== 'ít' ? 'down' : null;
  if (direction && word !== 'hơn' && word !== 'nâng' && word !== 'hạ') {
    // `tăng gấp 3 lần`, `bị sụt giảm 5%`
    let verb = at;
    while (verb > 0 && /^(tăng|giảm|sụt|cao|lao|bị|đã|chỉ|hao|cắt|suy|gia|điều|chỉnh)$/u.test(lowAt(passage, verb - 1)))
      verb--;
    const first = lowAt(passage, verb);
    return { direction: first === 'giảm' && word === 'gấp' ? 'down' : direction, verb };
  }
  // `tăng vốn thêm 600 tỷ đồng`
  return comparison(passage, at) ?? (more >= 0 ? { direction: 'up', verb: more } : null);
}

/** `cao hơn`, `thấp hơn`, `nhiều hơn`, `ít hơn`. */
function comparison(passage: Passage, at: number): { direction: Direction; verb: number } | null {
  if (lowAt(passage, at) !== 'hơn') return null;
  const before = lowAt(passage, at - 1);
  if (/^(cao|nhiều|lớn|nhanh)$/u.test(before)) return { direction: 'up', verb: at - 1 };
  if (/^(thấp|ít|nhỏ|chậm)$/u.test(before)) return { direction: 'down', verb: at - 1 };
  return null;
}

/** Words of time: they date an amount and tell of nothing else. */
const DATING = words(
  'trong quý năm tháng ngày của cuối đầu nay hiện kỳ kì cùng trước ngoái đó này qua vừa rồi tuần i ii iii iv giai đoạn thời điểm hôm hồi vào lúc tại ở tới sau hiện hành / -',
);
/** Words that only lead on from an amount to its change. */
const LEADING = words(
  ', ( tăng giảm thêm được khoảng gần hơn trên là đã mức tức - đồng thời nghĩa lên xuống cao thấp vẫn cũng như vậy đi tới bị sụt vọt nhảy lao dốc mạnh nhẹ tương đương ứng với hay chỉ mất hụt vượt nhiều ít so điều chỉnh trưởng trị giá rơi rớt ) nữa thì còn =',
);

/** Whether nothing but words of time, marks and words that lead on to a change stand in `[from, to)`. */
export function leadsOn(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = lowAt(passage, i);
    // `tăng 13.000 đồng mỗi kilogram`
    if (word === 'mỗi' && passage.tokens[i + 1]?.kind === 'word') i++;
    else if (!LEADING.has(word) && !DATING.has(word) && !passage.names.has(i)) return false;
  }
  return true;
}

/** Whether no stop and no semicolon stands in `[from, to)`. */
export function sameClause(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;.]$/u.test(lowAt(passage, i))) return false;
  return true;
}

/** `tương ứng (với mức giảm)`, `tương đương`, `bằng`, `hay`, `tức`: the same said in another measure. */
export function equivalent(passage: Passage, from: number, to: number): boolean {
  let found = false;
  for (let i = from; i < to; i++) {
    const word = lowAt(passage, i);
    if (word === 'tương' && /^(ứng|đương)$/u.test(lowAt(passage, i + 1))) found = true;
    if (/^(hay|bằng|tức|=)$/u.test(word) && to - i < 4) found = true;
    if (word === ',' && found) return false;
  }
  return found && to - from < 18;
}

/** Words that may follow a percentage of growth; any other names what else it is of (`giảm 5% giá thành`, `7,59% vốn`). */
const AFTER_GROWTH = words(
  'so với cùng trong từ lên xuống còn đạt và hay tương nhưng theo kể tính qua sau vào ở tại của nếu mặc do nhờ song trên cho đến tới để thì là vượt tăng giảm chỉ kế trước đồng hoặc bởi mà đã đang sẽ khi như nên vì',
);

/** Whether a percentage or a multiple is of something that the words after it name, or one of a row. */
export function ofAnother(passage: Passage, q: Quantity): boolean {
  if (q.unit?.kind !== 'percent' && q.unit?.kind !== 'times') return false;
  const after = passage.tokens[q.next];
  if (!after) return false;
  if (after.kind === 'word') return !AFTER_GROWTH.has(after.low) && !DATING.has(after.low);
  const next = passage.quantities[quantityFrom(passage, q.token + 1)];
  return /^[,/-]$/u.test(after.low) && !!next && next.token === q.next + 1 && next.unit?.kind === q.unit.kind;
}

/** `5,48% mỗi năm`, `7%/năm`: a pace, not the whole change. */
export function perPeriod(passage: Passage, q: Quantity): boolean {
  return (
    (q.unit?.kind === 'rate' && q.unit.dimension === 'percent') ||
    lowAt(passage, q.next) === 'mỗi' ||
    lowAt(passage, q.next) === '/' ||
    (lowAt(passage, q.next) === 'hàng' && /^(năm|tháng)$/u.test(lowAt(passage, q.next + 1)))
  );
}
