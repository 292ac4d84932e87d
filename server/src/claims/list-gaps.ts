/** What a list leaves out: items without a number, a remainder, and words that say that it is not all. */

import { NOT_NOUNS, NUMBER_WORDS } from '../numbers/lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCounted } from '../numbers/unit.ts';
import type { Part, Region } from './list.ts';
import { lowAt, type Passage, phraseAt, quantityFrom } from './passage.ts';

const OPEN_WORDS = new Set(['chủ', 'lớn', 'nhiều', 'cao', 'nhất', 'như', 'đáng', 'điển', 'tiêu', 'nổi', 'riêng']);

/** Whether a list says itself that it is not all: `…`, `chủ yếu`, `lớn nhất`, a last item without a number. */
export function openList(passage: Passage, parts: readonly Part[], region: Region): boolean {
  const last = parts.at(-1);
  if (!last) return true;
  for (let i = region.from; i < Math.min(region.to + 1, passage.tokens.length); i++) {
    const one = lowAt(passage, i);
    if (passage.depth[i]! > region.depth) continue;
    if (one === '…' && examples(passage, parts, i)) continue;
    if (one === '…' || phraseAt(passage, i, ['v', '.', 'v']) || phraseAt(passage, i, ['vân', 'vân'])) return true;
    // After the last number such words are of its item alone.
    if (!OPEN_WORDS.has(one) || i > last.quantity.token) continue;
    const two = `${one} ${lowAt(passage, i + 1)}`;
    if (/^(chủ yếu|lớn nhất|nhiều nhất|cao nhất|đáng chú|đáng kể|điển hình|tiêu biểu|nổi bật)$/u.test(two)) return true;
    if (one === 'nhất' && lowAt(passage, i + 1) === 'là') return true;
    if (one === 'như' && lowAt(passage, i + 1) === ':') return true;
    // `riêng Huyện A 12 vụ`, but not `nhà riêng`.
    if (one === 'riêng' && /^([,;:(.]|và|gồm|đó|)$/u.test(lowAt(passage, i - 1))) return true;
  }
  // `và` before the last number closed the list.
  return last.separator !== 'và' && unnumbered(passage, last.quantity.next, region);
}

/** `9 cảng quốc tế như A, B… và 13 cảng nội địa`: the dots end the examples of an item. */
function examples(passage: Passage, parts: readonly Part[], dots: number): boolean {
  const own = parts.filter(part => part.quantity.token < dots).at(-1);
  for (let i = dots - 1; own && i > own.quantity.last; i--) if (lowAt(passage, i) === 'như') return true;
  return false;
}

/** Whether an item without a number follows: `và các bài thi có điểm số cao`, `số còn lại …`. */
export function unnumbered(passage: Passage, from: number, region: Region): boolean {
  let listed = false;
  for (let i = from; i < Math.min(region.to, passage.tokens.length); i++) {
    if (passage.depth[i]! > region.depth) continue;
    if (!/^(và|,|;|cùng)$/u.test(lowAt(passage, i))) continue;
    const next = lowAt(passage, i + 1) === 'với' ? i + 2 : i + 1;
    const [word, after] = [lowAt(passage, next), lowAt(passage, next + 1)];
    if (/^(các|nhiều|những|toàn|nhóm|hàng|vài|mấy)$/u.test(word)) return true;
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
  !passage.tokens[i]?.capital && isCounted(passage.tokens, /^(cựu|nguyên)$/u.test(lowAt(passage, i)) ? i + 1 : i);

/**
 * How many items of a list name one person or thing without a number: `3 nhân viên, tài xế và 5 hành khách`, `bảo vệ,
 * 2 nữ nhân viên`, `5 tầng đế, 19 tầng thân và tầng đỉnh`.
 */
export function bareItems(passage: Passage, total: Quantity, parts: readonly Part[], region: Region): number {
  const last = parts.at(-1)!;
  const closed = last.separator === 'và' || last.separator === 'còn';
  const splits = parts.some(part => part.separator === ';') ? /^(;|và|cùng)$/u : /^(,|;|và|cùng)$/u;
  const lead = parts.every(part => part.leads);
  let bare = 0;
  let after = 0;
  for (let from = region.from, n = 0; from < region.to; ) {
    let to = from;
    while (to < region.to && !(passage.depth[to]! <= region.depth && splits.test(lowAt(passage, to)))) to++;
    // The parts that stand before the end of this item.
    const before = n;
    while (n < parts.length && parts[n]!.quantity.token < to) n++;
    if (n === before && to > from) {
      // `…, 3 trại phong, 1 xã nghèo và nhóm sinh viên`: what the list ends with.
      const ends =
        n > 0 &&
        n === parts.length &&
        lowAt(passage, from - 1) === 'và' &&
        to - from < 7 &&
        !NOT_NOUNS.has(lowAt(passage, from));
      const names = ends || person(passage, from) || lowAt(passage, from) === total.unit?.words[0];
      if (n === parts.length && (closed || !names || !quietUntil(passage, from, to))) break;
      if (n === parts.length) {
        // What follows the last part belongs to the list where a last `và` closes it.
        after++;
        if (/^(và|cùng)$/u.test(lowAt(passage, from - 1))) return bare + after;
      } else if (names || (n === 0 && lead)) bare++;
    }
    from = to + 1;
  }
  return bare;
}

/** Whether no number stands before the end of a list. */
const quietUntil = (passage: Passage, from: number, to: number): boolean =>
  (passage.quantities[quantityFrom(passage, from)]?.token ?? Number.POSITIVE_INFINITY) >= to;

/** Whether a remainder without a number follows: `số còn lại đang xử lý`, `quả còn lại chưa rõ loại`. */
export function leftover(passage: Passage, from: number, region: Region): boolean {
  for (let i = from; i < Math.min(region.to, passage.tokens.length); i++) {
    if (passage.depth[i]! > region.depth || lowAt(passage, i) !== 'còn' || lowAt(passage, i + 1) !== 'lại') continue;
    // `5 vụ còn lại` and `còn lại 5 vụ` are parts.
    if (passage.tokens[i + 2]?.kind === 'number') continue;
    let at = i - 1;
    while (at > i - 6 && passage.tokens[at]?.kind === 'word' && !counts(passage, at) && lowAt(passage, at) !== 'và')
      at--;
    if (passage.tokens[at]?.kind !== 'number' && !counts(passage, at)) return true;
  }
  return false;
}

const counts = (passage: Passage, i: number): boolean => NUMBER_WORDS.has(lowAt(passage, i));
