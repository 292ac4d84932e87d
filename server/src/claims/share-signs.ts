/** What the text says of a row of percentages: that they divide one whole, that they leave nothing out, that they do not go together. */

import { ATTRIBUTES } from '../numbers/lexicon.ts';
import { lowAt, type Passage } from './passage.ts';
import { isGraded, nounAfter, type Share } from './share-row.ts';

/** What whole a share may be said to be of, by the first word behind it. */
const WHOLES = new Set(
  'tổng vốn cổ số thị giá diện dân sản sản doanh kim lợi chi thu nguồn mức quỹ gdp grdp toàn lực'.split(' '),
);

/** Two names that leave nothing between them. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['nam', 'nữ'],
  ['trong', 'ngoài'],
  ['thành thị', 'nông thôn'],
  ['đô thị', 'nông thôn'],
  ['trung ương', 'địa phương'],
  ['nhà nước', 'tư nhân'],
  ['việt nam', 'nước ngoài'],
  ['trong nước', 'nước ngoài'],
  ['cơ bản', 'nâng cao'],
  ['lý thuyết', 'thực hành'],
  ['truyền thống', 'hiện đại'],
  ['trực tiếp', 'trực tuyến'],
  ['đúng hạn', 'quá hạn'],
  ['ủng hộ', 'phản đối'],
  ['đồng ý', 'không'],
  ['tán thành', 'không'],
  ['hài lòng', 'không'],
  ['hài lòng', 'chưa'],
  ['đạt', 'chưa'],
  ['có', 'không'],
  ['đã', 'chưa'],
  ['vay', 'đối ứng'],
  ['nội địa', 'quốc tế'],
  ['nội địa', 'xuất khẩu'],
  ['nhà nước', 'nhà đầu tư'],
  ['ngân sách', 'doanh nghiệp'],
  ['tổ chức', 'cá nhân'],
  ['tập thể', 'cá nhân'],
  ['đúng hạn', 'trễ hạn'],
];

/** Verbs of opinion: what people of a poll say excludes what others say. */
const OPINIONS = new Set('cho nhận tin nói dự ủng phản đồng tán trung thích lạc bi kỳ giữ nghĩ chọn'.split(' '));

/** Words that begin the name of a part behind its number: `36% do vận chuyển`, `25% của khối tư nhân`. */
const NAMES = new Set('do từ là thuộc dành cho bởi'.split(' '));
const NAMES_OR_OWNERS = new Set([...NAMES, 'của']);

/** Whether a row speaks of different wholes: `chiếm 90% thị phần trong nước và 10% thị phần thế giới`. */
export function severalWholes(passage: Passage, row: readonly Share[]): boolean {
  const [first, ...others] = row as [Share, ...Share[]];
  // One name before the first number only: the others tell what else it has.
  if (first.verb !== 'none' && !first.tag)
    for (const share of others) {
      const verb = share.verb !== 'none' && !/^(và|còn)$/u.test(lowAt(passage, share.from - 1));
      const own = verb || share.before.length > 0 || share.tag || share.after.length === 0;
      const named = first.after.includes('của') ? NAMES : NAMES_OR_OWNERS;
      if (!own && !named.has(share.after[0]!) && !says(share, 'lại') && !sameNoun(row)) return true;
    }
  const wholes = row.filter(
    share => WHOLES.has(share.after[0] ?? '') && (share.before.length > 0 || first.verb !== 'none'),
  );
  for (const share of wholes)
    for (const other of wholes) {
      const shared = Math.min(share.after.length, other.after.length);
      if (share.after.slice(0, shared).join(' ') !== other.after.slice(0, shared).join(' ')) return true;
    }
  return false;
}

const sameNoun = (row: readonly Share[]): boolean =>
  row.length > 1 && nounAfter(row[0]!) !== '' && row.every(share => nounAfter(share) === nounAfter(row[0]!));

/** Whether an item's words hold a word. */
const says = (share: Share, word: string): boolean => share.before.includes(word) || share.after.includes(word);

const textOf = (share: Share): string => ` ${[...share.before, ...share.after.slice(0, 6)].join(' ')} `;

/** Whether the parts may overlap: attributes that one person or thing has together, or words that say so. */
export function mayOverlap(passage: Passage, row: readonly Share[]): boolean {
  const kinds = row.map(share => {
    const text = textOf(share);
    return Object.entries(ATTRIBUTES).flatMap(([kind, phrases]) =>
      [...phrases].some(phrase => text.includes(` ${phrase} `)) ? [kind] : [],
    );
  });
  const all = new Set(kinds.flat());
  if (all.size > 0 && !opposed(row)) {
    // Kinds of one attribute exclude each other: `thạc sĩ`, `đại học`.
    if (all.size > 1 || kinds.filter(own => own.length > 0).length < 2) return true;
  }
  // `hộ có nhà tạm …, hộ thiếu nước sạch …`: what each has or lacks.
  if (row.length > 2 && row.filter(share => share.before.length > 2 && traits(passage, share)).length > 1) return true;
  const to = row.at(-1)!.quantity.next + 8;
  for (let i = row[0]!.from; i < Math.min(to, passage.tokens.length); i++) {
    const word = lowAt(passage, i);
    if (word === 'riêng' || word === 'vừa') return true;
    if (/^(đồng thời|cả hai|trùng lặp|trùng nhau|trong khi)$/u.test(`${word} ${lowAt(passage, i + 1)}`)) return true;
  }
  return false;
}

/** Whether the name of a part says what it has, lacks or suffers. */
function traits(passage: Passage, share: Share): boolean {
  for (let i = share.from + 1; i < share.quantity.token - 3; i++)
    if (/^(có|thiếu|chưa|bị|dùng)$/u.test(lowAt(passage, i))) return true;
  return false;
}

function opposed(row: readonly Share[]): boolean {
  if (row.length !== 2) return false;
  const [a, b] = row.map(textOf) as [string, string];
  // `48% nam giáo viên và 57% nữ giáo viên`: shares of two groups
  if (row.every(share => /^(nam|nữ)$/u.test(share.after[0] ?? '') && share.after.length > 1)) return false;
  return OPPOSITES.some(
    ([x, y]) =>
      (a.includes(` ${x} `) && b.includes(` ${y} `) && !b.includes(` ${x} `)) ||
      (a.includes(` ${y} `) && b.includes(` ${x} `) && !a.includes(` ${x} `)),
  );
}

/** Whether a year or another period stands between two numbers: then each is told of a time of its own. */
export function datedApart(passage: Passage, row: readonly Share[]): boolean {
  return row.some(({ quantity }, n) => {
    for (let i = row[n - 1]?.quantity.next ?? quantity.token; i < quantity.token; i++)
      if (/^(năm|quý|tháng)$/u.test(lowAt(passage, i)) && passage.names.has(i + 1)) return true;
    return false;
  });
}

export interface Signs {
  /** They divide one whole, so that they make no more than 100. */
  readonly one: boolean;
  /** They are all there is of it, so that they make no less. */
  readonly all: boolean;
}

/** The words before a row: of its sentence, up to its first item. */
function lead(passage: Passage, row: readonly Share[]): string {
  const first = row[0]!;
  const start = Math.max(passage.starts[passage.sentence[first.quantity.token]!]!, first.quantity.token - 40);
  const words: string[] = [];
  for (let i = start; i < first.quantity.token; i++) words.push(lowAt(passage, i));
  return ` ${words.join(' ')} `;
}

/** The words right before a row's first number, where a rate would be named; the `tỷ lệ` of a short name is none. */
function near(passage: Passage, row: readonly Share[]): string {
  const { quantity, from, before } = row[0]!;
  const plain = before.length < 4 && /^(tỷ|tỉ)$/u.test(lowAt(passage, from)) && lowAt(passage, from + 1) === 'lệ';
  const first = plain ? from : quantity.token;
  const words: string[] = [];
  for (let i = first - 1; i > first - 16 && i >= 0 && lowAt(passage, i) !== ';'; i--) words.unshift(lowAt(passage, i));
  return ` ${words.join(' ')} `;
}

const STRUCTURE = / (cơ cấu|tỷ trọng|tỉ trọng) /u;
const SECTORS = / (khu vực|nông|công nghiệp|dịch vụ|thương mại) /u;
const LOWEST = / (yếu|kém|không hoàn thành) /u;
const OWNERS = / (góp vốn|vốn góp|cổ đông|vốn điều lệ|tổng vốn|tổng mức|liên danh|nguồn vốn|kinh phí|cổ phần|vốn) /u;
const DIVISIBLE = / (số lượng|chỉ tiêu|phân bổ|chia|tổng|nguồn|quỹ|ngân sách) /u;
const POLL = / (khảo sát|thăm dò|ý kiến|bình chọn|trả lời|chuyên gia|cử tri|người dân|người được hỏi) /u;
const RATES =
  / (tỷ lệ|tỉ lệ|giải ngân|tiến độ|hiệu suất|công suất|xác suất|khả năng|lãi suất|thuế suất|mức độ hoàn thành|độ ẩm|nồng độ|giảm giá|chiết khấu|tăng trưởng|tốc độ) /u;

/** What speaks for shares of one whole that leave nothing out. */
export function signsOf(passage: Passage, row: readonly Share[]): Signs {
  const before = lead(passage, row);
  const words = row.map(textOf);
  const structure = STRUCTURE.test(before);
  const last = row.at(-1)!;
  const rest = restOf(passage, row);
  const others = / (khác|còn lại) /u.test(words.at(-1)!);
  const takes = row[0]!.verb === 'takes' && row.every(share => share.verb !== 'holds');
  const holds = row.filter(share => share.verb === 'holds').length;
  const opposite = opposed(row);
  const noun = sameNounTwice(row);
  const head = last.before[0] ?? '';
  const alike =
    head !== '' &&
    row.every((share, i) => (i === 0 ? share.before.slice(-6).includes(head) : share.before[0] === head));
  const poll =
    row.filter(share => OPINIONS.has(share.after[0] ?? '') || says(share, 'kiến')).length > row.length / 2 ||
    (noun && POLL.test(` ${before} ${words.join(' ')} `));
  const are = row.every(share => share.after.slice(0, 3).includes('là'));
  const listed = /(gồm|gồm :|với|là) $/u.test(leadTo(passage, row));
  const rated = RATES.test(near(passage, row)) && !structure && !row.every(share => share.tag);
  const three = row.length > 2;
  const graded = row.filter(share => isGraded(passage, share.quantity)).length;
  const owned =
    holds > 1 ||
    (OWNERS.test(before) && !rated && (three || row.every(share => share.tag))) ||
    (OWNERS.test(before) && bracketed(passage, row));
  const told =
    structure ||
    rest ||
    owned ||
    graded > 1 ||
    poll ||
    (opposite && !rated) ||
    (wholes(row) && !rated) ||
    (takes && (three || alike) && !rated) ||
    (alike && DIVISIBLE.test(before) && !rated) ||
    (three && !rated && (noun || are || listed || others)) ||
    (three && row.every(share => share.tag) && sameAmounts(passage, row));
  return {
    one: told,
    all:
      told &&
      (rest ||
        (three && others) ||
        (three && / cơ cấu /u.test(before)) ||
        (structure && three && words.filter(text => SECTORS.test(text)).length > 1) ||
        (graded > 2 && words.some(text => LOWEST.test(text))) ||
        (three && listed && lowAt(passage, last.from - 1) === 'và') ||
        bands(passage, row)),
  };
}

/** `70% chỉ tiêu xét theo điểm thi và 30% chỉ tiêu xét học bạ`: one thing that is given out, named behind each. */
const wholes = (row: readonly Share[]): boolean =>
  sameNoun(row) &&
  /^(chỉ tiêu|kinh phí|vốn|nguồn vốn|số lượng|cổ phần|quỹ lương|diện tích|thời lượng|thời gian|ngân sách)( |$)/u.test(
    row[0]!.after.slice(0, 2).join(' '),
  );

/** The words between the mark or verb before a row and its first number. */
function leadTo(passage: Passage, row: readonly Share[]): string {
  const words: string[] = [];
  for (let i = Math.max(0, row[0]!.from - 4); i < row[0]!.from; i++) words.push(lowAt(passage, i));
  return `${words.join(' ')} `;
}

/** `còn lại`, `số còn lại` in the row or right behind it. */
function restOf(passage: Passage, row: readonly Share[]): boolean {
  const from = row[0]!.quantity.next;
  const to = Math.min(row.at(-1)!.quantity.next + 5, passage.tokens.length);
  for (let i = from; i < to; i++) if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  return false;
}

/** The same noun behind at least two numbers of a row. */
function sameNounTwice(row: readonly Share[]): boolean {
  const nouns = row.map(share => share.after.slice(0, 2).join(' '));
  return nouns.some((noun, i) => nounAfter(row[i]!) !== '' && nouns.indexOf(noun) !== i);
}

/** `vốn 1,75 tỷ USD (phía A 95%, phía B 5%)`: all in one bracket behind an amount. */
function bracketed(passage: Passage, row: readonly Share[]): boolean {
  const first = row[0]!.quantity.token;
  if (!row.every(share => passage.depth[share.quantity.token] === 1)) return false;
  let at = first;
  while (at > 0 && lowAt(passage, at) !== '(') at--;
  return passage.quantities.some(q => q.next === at && q.role === 'amount' && q.unit?.kind !== 'percent');
}

/** Whether an amount of one unit stands before each bracket. */
function sameAmounts(passage: Passage, row: readonly Share[]): boolean {
  const units = row.map((share, i) => {
    const from = i === 0 ? share.from : row[i - 1]!.quantity.next;
    return passage.quantities.findLast(q => q.token >= from && q.token < share.quantity.token)?.unit?.words[0] ?? '';
  });
  return units[0] !== '' && units.every(unit => unit === units[0]);
}

/** `dưới 30 tuổi …, từ 30 đến 45 tuổi …, trên 45 tuổi …`: bands from the lowest to the highest. */
function bands(passage: Passage, row: readonly Share[]): boolean {
  const near = row.map(share => {
    const words: string[] = [];
    for (let i = share.quantity.token - 1; i > share.quantity.token - 9 && i >= 0; i--) {
      if (/^[,;.:]$/u.test(lowAt(passage, i))) break;
      words.push(lowAt(passage, i));
    }
    return words;
  });
  if (!row.every(share => share.verb === 'takes')) return false;
  return near[0]!.includes('dưới') && (near.at(-1)!.includes('trên') || near.at(-1)!.includes('trở'));
}

/** Whether the text says that it names only some: `chủ yếu`, `lớn nhất`, `…`. */
export function openRow(passage: Passage, row: readonly Share[]): boolean {
  const last = row.at(-1)!.quantity;
  for (let i = Math.max(0, row[0]!.from - 8); i < Math.min(last.next + 2, passage.tokens.length); i++) {
    const word = lowAt(passage, i);
    if (word === '…' || (word === 'chủ' && lowAt(passage, i + 1) === 'yếu')) return true;
    if (word === 'nhất' && /^(lớn|cao|nhiều)$/u.test(lowAt(passage, i - 1))) return true;
    if (word === 'tiếp' && /^(theo|đến)$/u.test(lowAt(passage, i + 1))) return true;
  }
  return false;
}
