/** Number words before a counted noun: `một người`, `mười hai xã`. */

import { NOT_NOUNS, NUMBER_WORDS } from './lexicon.ts';
import type { QuantityDraft } from './quantity.ts';
import { surroundings } from './role.ts';
import { lowOf, type Token } from './token.ts';
import { isCounted, readUnit } from './unit.ts';

/** The value of the number words at token `i` and their last token, or null: `một`, `mười hai`, `hai mươi mốt`. */
function valueAt(tokens: readonly Token[], i: number): { readonly value: number; readonly last: number } | null {
  const first = NUMBER_WORDS.get(tokens[i]!.low);
  if (first === undefined) return null;
  let value = first;
  let last = i;
  const second = lowOf(tokens, i + 1);
  if (first === 10) {
    const unit = NUMBER_WORDS.get(second === 'lăm' ? 'năm' : second);
    if (unit !== undefined && unit < 10 && (second !== 'năm' || isCounted(tokens, i + 2))) {
      value = 10 + unit;
      last = i + 1;
    }
  } else if (second === 'mươi' && first > 1) {
    value = first * 10;
    last = i + 1;
    const third = lowOf(tokens, i + 2);
    const unit = third === 'mốt' ? 1 : third === 'tư' ? 4 : NUMBER_WORDS.get(third === 'lăm' ? 'năm' : third);
    if (unit !== undefined && unit < 10) {
      value += unit;
      last = i + 2;
    }
  }
  return { value, last };
}

/** `một người`, `mười hai xã`: number words that stand before a counted noun. */
export function readNumberWord(tokens: readonly Token[], i: number): QuantityDraft | null {
  const read = valueAt(tokens, i);
  if (!read) return null;
  const { value, last } = read;
  if (!isCounted(tokens, last + 1)) return null;
  const before = lowOf(tokens, i - 1);
  if (
    /^(thứ|tháng|mồng|mùng|trong|tầng|lớp|khóa|khoá|số|cùng|bước|khu|hàng|từng|mỗi|đầu|nửa|lần|đầu năm|cuối)$/u.test(
      before,
    )
  )
    return null;
  const noun = lowOf(tokens, last + 1);
  if (tokens[i]!.low === 'năm' && (before === '' || tokens[i - 1]?.kind === 'number')) return null;
  if (value === 1 && /^(số|phần|lần|bộ phận|loạt|khi|khâu|cửa|việc|đợt|vùng|khu vực)$/u.test(noun)) return null;
  return drafted(tokens, i, read);
}

/** `một đốc công`, `hai súng chống tăng`: number words that begin an item of a list, before a noun of any kind. */
export function readListedWord(tokens: readonly Token[], i: number): QuantityDraft | null {
  const read = valueAt(tokens, i);
  const noun = read ? tokens[read.last + 1] : undefined;
  if (!read || noun?.kind !== 'word' || noun.capital) return null;
  if (!/^([,;:(]|và|gồm|có|là|cùng|còn)$/u.test(lowOf(tokens, i - 1))) return null;
  if (NOT_NOUNS.has(noun.low) || NUMBER_WORDS.has(noun.low) || NOT_LISTED.has(noun.low)) return null;
  return drafted(tokens, i, read);
}

/** Words that a number word stands before without counting anything: `một mặt`, `hai bên`, `ba mẹ`. */
const NOT_LISTED: ReadonlySet<string> = new Set(
  'số phần lần loạt khi mặt bên cách chút ít nửa vài khâu thời chiều phía mẹ má bố con mươi lúc ngày tháng năm giờ tuần quý đồng lực phân nhóm loại hạng cặp đôi tốp tá gia'.split(
    ' ',
  ),
);

function drafted(tokens: readonly Token[], i: number, { value, last }: { value: number; last: number }): QuantityDraft {
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
