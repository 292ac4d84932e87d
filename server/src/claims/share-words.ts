/** Words around a row of percentages: whether they speak of shares, and of all of them. */

import { NOT_NOUNS } from '../numbers/lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { lowAt, type Passage } from './passage.ts';

/** Words that speak of shares. */
const SHARE: ReadonlySet<string> = new Set(
  'chiếm,góp,cơ cấu,tỷ trọng,tỉ trọng,cổ phần,vốn,còn lại,nắm giữ,nắm,sở hữu'.split(','),
);
/** Words that speak of rates, growth, targets or attributes that overlap. */
const NOT_SHARE: ReadonlySet<string> = new Set(
  'tăng,giảm,kế hoạch,dự toán,so với,lãi suất,thuế suất,cùng kỳ,hoàn thành,đạt,vượt,dân tộc,tái cử,tôn giáo,nữ,hao hụt,giải ngân,chiết khấu'.split(
    ',',
  ),
);
/** Words that speak of answers and votes: then `tăng` and `giảm` are what people say. */
const ANSWERS: ReadonlySet<string> = new Set(
  'ủng hộ,phản đối,đồng ý,đồng tình,cho rằng,trả lời,khảo sát,thăm dò,dự đoán,nhận định,ý kiến,tin rằng'.split(','),
);
/** Pairs of which two stand for the whole. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['nam', 'nữ'],
  ['ủng hộ', 'phản đối'],
  ['tán thành', 'không'],
  ['trung ương', 'địa phương'],
  ['trong nước', 'nước ngoài'],
  ['nhà nước', 'tư nhân'],
  ['nhà nước', 'nhà đầu tư'],
  ['ngân sách', 'doanh nghiệp'],
  ['thành thị', 'nông thôn'],
  ['tổ chức', 'cá nhân'],
  ['tập thể', 'cá nhân'],
  ['đúng hạn', 'quá hạn'],
  ['đúng hạn', 'trễ hạn'],
  ['trực tiếp', 'trực tuyến'],
  ['vốn vay', 'đối ứng'],
  ['nội địa', 'xuất khẩu'],
];

/** Whether one of the words stands in the row, shortly before or right after it, in its sentence. */
function speaksOf(
  passage: Passage,
  row: readonly Quantity[],
  words: ReadonlySet<string>,
  before = 14,
  after = 5,
): boolean {
  const [from, to] = around(passage, row, before, after);
  for (let i = from; i < to; i++)
    if (words.has(lowAt(passage, i)) || words.has(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)) return true;
  return false;
}

/** The tokens of a row with some before and after it, within its sentence, half-open. */
function around(passage: Passage, row: readonly Quantity[], before: number, after: number): [number, number] {
  const [first, last] = [row[0]!, row.at(-1)!];
  const sentence = passage.sentence[first.token]!;
  return [
    Math.max(passage.starts[sentence]!, first.token - before),
    Math.min(last.next + after, passage.starts[sentence + 1]!),
  ];
}

/** Whether the text speaks of shares where a row stands. */
export const speaksOfShares = (passage: Passage, row: readonly Quantity[]): boolean => speaksOf(passage, row, SHARE);

/** Whether it speaks of rates, growth, targets or overlapping attributes instead. */
export const speaksOfRates = (passage: Passage, row: readonly Quantity[]): boolean =>
  speaksOf(passage, row, NOT_SHARE, 6, 0) && !speaksOf(passage, row, ANSWERS, 30);

/** Whether the row is of answers or votes. */
export const speaksOfAnswers = (passage: Passage, row: readonly Quantity[]): boolean =>
  speaksOf(passage, row, ANSWERS, 30);

/** Whether a number of the row is what is left: `4% còn lại`, `số còn lại 30%`; not `…, còn lại là …` without one. */
export const speaksOfRest = (passage: Passage, row: readonly Quantity[]): boolean =>
  row.some(q => {
    const isRest = (i: number): boolean => lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại';
    for (let i = q.next; i < q.next + 6 && passage.tokens[i]?.kind === 'word' && lowAt(passage, i) !== 'và'; i++)
      if (isRest(i)) return true;
    for (let i = q.token - 1; i > q.token - 8 && passage.tokens[i]?.kind === 'word'; i--)
      if (isRest(i) && lowAt(passage, i - 1) !== 'bên') return true;
    return false;
  });

/** Whether a year or another period stands between two numbers of a row: then each is told of a time of its own. */
export const datedApart = (passage: Passage, row: readonly Quantity[]): boolean =>
  row.some((q, n) => {
    for (let i = row[n - 1]?.next ?? q.token; i < q.token; i++)
      if (/^(năm|quý|tháng)$/u.test(lowAt(passage, i)) && passage.names.has(i + 1)) return true;
    return false;
  });

/** Whether the row is told as the make-up of something. */
export const speaksOfMakeUp = (passage: Passage, row: readonly Quantity[]): boolean =>
  speaksOf(passage, row, new Set(['cơ cấu', 'còn lại']));

/** Whether every number of a row follows one of `verbs` within its own clause: `A góp 49% và B góp 51%`. */
function everyFollows(passage: Passage, row: readonly Quantity[], verbs: RegExp, reach = 6): boolean {
  return row.every(q => {
    for (let i = q.token - 1; i >= q.token - reach && i >= 0; i--) {
      if (/^[,;.:()]$/u.test(lowAt(passage, i))) return false;
      if (verbs.test(lowAt(passage, i))) return true;
    }
    return false;
  });
}

/** Whether every number of a row follows `chiếm`. */
export const everyTakes = (passage: Passage, row: readonly Quantity[]): boolean =>
  everyFollows(passage, row, /^chiếm$/u, 3);

/** The two words after a percentage, or '' where no noun follows. */
const nounAfter = (passage: Passage, q: Quantity): string =>
  passage.tokens[q.next]?.kind === 'word' &&
  (!NOT_NOUNS.has(lowAt(passage, q.next)) || lowAt(passage, q.next) === 'tổng')
    ? `${lowAt(passage, q.next)} ${lowAt(passage, q.next + 1)}`
    : '';

/** `30% người dân …, 44% người dân …`: the same noun after at least two of them. */
export function oneBase(passage: Passage, row: readonly Quantity[]): boolean {
  const nouns = row.map(q => nounAfter(passage, q));
  return nouns.some((noun, i) => noun !== '' && nouns.indexOf(noun) !== i);
}

/** `chiếm 70% sản lượng, chiếm 37% doanh thu`: each number is a share of something else. */
export function otherBases(passage: Passage, row: readonly Quantity[]): boolean {
  const nouns = row.map(q => nounAfter(passage, q));
  return nouns.every(noun => noun !== '') && new Set(nouns.map(noun => noun.split(' ')[0])).size === nouns.length;
}

/** `dưới 30 tuổi …, từ 30 đến 45 tuổi …, trên 45 tuổi …`: bands from the lowest to the highest. */
export function bands(passage: Passage, row: readonly Quantity[]): boolean {
  if (!everyTakes(passage, row)) return false;
  const said = row.map(q => {
    const near: string[] = [];
    for (let i = q.token - 1; i > q.token - 9 && !/^[,;.:]$/u.test(lowAt(passage, i)) && i >= 0; i--)
      near.push(lowAt(passage, i));
    return near;
  });
  return said[0]!.includes('dưới') && (said.at(-1)!.includes('trên') || said.at(-1)!.includes('trở'));
}

/** `tổ hợp A: 60%, tổ hợp B: 30%, tổ hợp C: 10%`: each number after the colon of its label. */
export const labelled = (passage: Passage, row: readonly Quantity[]): boolean =>
  row.every(q => lowAt(passage, q.token - 1) === ':');

/** What announces a row: `gồm`, `trong đó`, `theo tỷ lệ`, or a colon that is not a number's own label. */
export function announced(passage: Passage, row: readonly Quantity[]): 'all' | 'within' | 'ratio' | 'colon' | null {
  const first = row[0]!;
  for (let i = first.token - 1; i > first.token - 12 && i >= 0; i--) {
    const [before, one] = [lowAt(passage, i - 1), lowAt(passage, i)];
    if (one === ';' || one === '.' || (one === '%' && i < first.token - 1)) return null;
    if (one === 'gồm') return 'all';
    if (one === 'đó' && before === 'trong') return 'within';
    if (one === ':') return before === 'gồm' ? 'all' : 'colon';
    if (one === 'lệ' && /^(tỷ|tỉ)$/u.test(before) && lowAt(passage, i - 2) === 'theo') return 'ratio';
    if (one === 'lệ' && /^(tỷ|tỉ)$/u.test(before) && lowAt(passage, i - 2) === 'với') return 'within';
  }
  return null;
}

/** Whether the numbers of a row stand together in one bracket: `(doanh nghiệp 95%, tỉnh 5%)`. */
export function inOneBracket(passage: Passage, row: readonly Quantity[]): boolean {
  const [first, last] = [row[0]!, row.at(-1)!];
  if (passage.depth[first.token] === 0) return false;
  for (const [open, close] of passage.closes) if (open < first.token && close > last.token) return true;
  return false;
}

/** Whether a number stands alone in a bracket after what it belongs to. */
export const tagged = (passage: Passage, q: Quantity): boolean =>
  lowAt(passage, q.token - 1) === '(' || (lowAt(passage, q.next) === ')' && passage.depth[q.token]! > 0);

/** `52% ủng hộ và 48% phản đối`, `nam 52%, nữ 48%`: two shares named by opposites, each by one of them. */
function opposed(passage: Passage, [a, b]: readonly [Quantity, Quantity]): boolean {
  const from = Math.max(passage.starts[passage.sentence[a.token]!]!, a.token - 8);
  const words = (start: number, end: number): string => {
    let said = ' ';
    for (let i = start; i < end; i++) said += `${lowAt(passage, i)} `;
    return said;
  };
  const [before, middle, after] = [words(from, a.token), words(a.next, b.token), words(b.next, b.next + 6)];
  return OPPOSITES.some(([x, y]) => {
    const is = (text: string, word: string): boolean => text.includes(` ${word} `);
    const leading = (is(before, x) && is(middle, y)) || (is(before, y) && is(middle, x));
    // `48% nam giáo viên và 57% nữ giáo viên` are shares of two groups.
    const sexes = x === 'nam' && passage.tokens[b.next + 1]?.kind === 'word';
    const trailing = !sexes && ((is(middle, x) && is(after, y)) || (is(middle, y) && is(after, x)));
    return leading || trailing;
  });
}

/** Whether `và` stands before the last number of a row. */
export function closes(passage: Passage, row: readonly Quantity[]): boolean {
  for (let i = row.at(-2)!.next; i < row.at(-1)!.token; i++) if (lowAt(passage, i) === 'và') return true;
  return false;
}

/** Whether two percentages that make more than 100 are wrong, and whether they also are where they make less. */
export function pairPromises(passage: Passage, row: readonly [Quantity, Quantity]): 'both' | 'over' | null {
  const [a, b] = row;
  if (speaksOfRest(passage, row)) return 'both';
  const close = b.token - a.next < 12;
  const cue = announced(passage, row);
  if (close && opposed(passage, row)) return 'over';
  if (cue !== 'all' && otherBases(passage, row)) return null;
  if (cue === 'ratio' && close) return 'both';
  if (cue === 'all') return closes(passage, row) ? 'both' : 'over';
  const tags = tagged(passage, a) && tagged(passage, b) && !inOneBracket(passage, row);
  if (cue === 'within' || (cue === 'colon' && close && !tags)) return 'over';
  if (everyFollows(passage, row, /^(góp|hưởng)$/u) || (close && everyTakes(passage, row))) return 'over';
  if (oneBase(passage, row) && everyTakes(passage, row)) return 'over';
  if (tags) return null;
  // `77% chỉ tiêu tuyển sinh theo … và 30% chỉ tiêu tuyển sinh theo …`
  const three = (q: Quantity): string => `${nounAfter(passage, q)} ${lowAt(passage, q.next + 2)}`;
  const joined = b.token - a.next < 16 && lowAt(passage, b.token - 1) === 'và';
  if (nounAfter(passage, a) !== '' && three(a) === three(b) && joined) return 'over';
  if (close && inOneBracket(passage, row)) return 'over';
  // `80% … về thành tựu, còn 20% …`
  if (close && lowAt(passage, b.token - 1) === 'còn' && lowAt(passage, b.token - 2) !== 'chỉ') return 'over';
  return null;
}
