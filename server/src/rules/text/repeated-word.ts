/** text/repeated-word: a word or a mark typed twice; not the reduplications of the language (xanh xanh, dần dần). */

import { finding, quickFix, safeFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';

export const textRepeatedWord: Rule = {
  id: 'text/repeated-word',
  severity: 'warning',
  ground: null,
  fix: 'all',
  *check(report, { memo }) {
    for (const block of textBlocks(report)) {
      const { text } = block.prose;
      for (const { at, whole, word } of memo.recall('text/repeated-word', text, doubledWords))
        yield twice(block, at, whole, word);
      for (const { at, found } of memo.recall('text/repeated-word marks', text, doubledMarks)) {
        // In a cell two points hold a place open.
        if (block.kind !== 'cell' || found !== '..') yield marks(block, at, found);
      }
    }
  },
};

/**
 * Words that are not doubled on purpose. Others may be (thường thường), or end one word and begin the next (công tác
 * tác chiến), and are left alone.
 */
const SINGLE: ReadonlySet<string> = new Set(
  (
    'đạt các những và của là được đã đang sẽ cho với trong trên tại theo để khi này cũng có bị nhưng thì mà hoặc nếu ' +
    'nhằm vẫn phải cần nên bằng qua đến vào gồm thuộc bởi giữa như còn cùng từng mỗi mọi việc tỉnh huyện xã về ra'
  ).split(' '),
);

/** Words that end in one of those: the first of the two belongs to them (thiết bị bị hỏng, hiện tại tại địa phương). */
const PAIRED: Readonly<Record<string, string>> = {
  được: 'đạt thu làm giành nhận có',
  bị: 'thiết chuẩn trang',
  theo: 'tiếp kèm dõi',
  tại: 'hiện tồn',
  trên: 'nêu bên phía ở',
  trong: 'bên nêu phía ở',
  về: 'trở quay đi',
  phải: 'bên cần',
  đạt: 'diễn truyền chuyển',
  việc: 'công sự vụ nghỉ làm xin thôi tìm',
  tỉnh: 'toàn thức',
  xã: 'thị làng công',
  huyện: 'bí',
  có: 'sẵn vốn',
  như: 'dường hầu gần',
  còn: 'vẫn',
  cần: 'rất',
  qua: 'trải thông vượt bỏ',
  ra: 'đề đưa gây tạo xảy diễn',
  vào: 'đi đưa tham',
  đến: 'liên dẫn nhắc đề kể đưa',
  của: 'tài',
  mà: 'nhưng thế',
  giữa: 'ở chính',
};

/** `từng bước từng bước`, `ngày này ngày khác` are said on purpose. */
const EMPHATIC = /^(?:từng|mỗi|hết|rất|ngày|lớp|hàng|đời|dần|người|nhà|nơi)$/iu;

interface Doubled {
  readonly at: number;
  readonly whole: string;
  readonly word: string;
}

function doubledWords(text: string): Doubled[] {
  const doubled: Doubled[] = [];
  const words = wordsOf(text);
  for (let i = 0; i + 1 < words.length; i++) {
    const one = words[i]!;
    const two = words[i + 1]!;
    if (one.word === words[i + 2]?.word && isPair(text, words, i)) {
      const word = text.slice(one.at, two.at + two.word.length);
      doubled.push({ at: one.at, whole: text.slice(one.at, endOf(words[i + 3]!)), word });
      i += 2;
    } else if (isDouble(text, words, i))
      doubled.push({ at: one.at, whole: text.slice(one.at, endOf(two)), word: one.word });
  }
  return doubled;
}

const endOf = ({ at, word }: Word): number => at + word.length;

/** Only spaces between the words, and nothing that joins them to others. */
function apart(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const between = text.slice(endOf(words[i]!), words[i + 1]!.at);
    if (between !== ' ' && between.trim() !== '') return false;
  }
  return text[words[from]!.at - 1] !== '-' && text[endOf(words[to]!)] !== '-';
}

/** `thực hiện thực hiện`; not `từng bước từng bước`, and not the same word four times. */
function isPair(text: string, words: readonly Word[], i: number): boolean {
  const [one, two, , four] = [words[i]!.word, words[i + 1]!.word, words[i + 2], words[i + 3]?.word];
  if (two !== four || one === two || !/^\p{L}/u.test(one) || !/^\p{L}/u.test(two)) return false;
  return !EMPHATIC.test(one) && !/^\p{Lu}+$/u.test(one) && apart(text, words, i, i + 3);
}

function isDouble(text: string, words: readonly Word[], i: number): boolean {
  const one = words[i]!.word;
  const two = words[i + 1]!.word;
  if (one.length !== two.length) return false;
  // Nearly all neighbours differ: the fast comparison first.
  if (two !== one && two !== one.toLowerCase()) return false;
  const lower = one.toLocaleLowerCase('vi');
  const symbol = /^\p{Lu}{3,}$/u.test(one) && !/\p{M}/u.test(one.normalize('NFD'));
  if (!symbol && !SINGLE.has(lower)) return false;
  if (!apart(text, words, i, i + 1)) return false;
  const before = words[i - 1];
  const joined = before !== undefined && text.slice(endOf(before), words[i]!.at) === ' ';
  return !(joined && PAIRED[lower]?.split(' ').includes(before.word.toLocaleLowerCase('vi')));
}

function twice(block: TextBlock, at: number, whole: string, word: string): RuleFinding {
  const span = sourceSpan(block.prose, at, at + whole.length);
  const rest = sourceSpan(block.prose, at + word.length, at + whole.length);
  return finding(
    { uri: block.uri, span },
    'word',
    { word },
    {
      fixes: [quickFix(block.uri, [{ span: rest, newText: '' }], 'word', { word })],
    },
  );
}

/** Two points, commas, semicolons or colons; three points and more are an ellipsis. */
const MARKS = /(?<![.…])\.\.(?![./…])|,(?:\s*,)+|;(?:\s*;)+|:(?:\s*:)+/gu;

function doubledMarks(text: string): { at: number; found: string }[] {
  return [...text.matchAll(MARKS)]
    .filter(match => !(match[0] === '..' && /v\.v$/u.test(text.slice(0, match.index))))
    .map(match => ({ at: match.index, found: match[0] }));
}

function marks(block: TextBlock, at: number, found: string): RuleFinding {
  const span = sourceSpan(block.prose, at, at + found.length);
  const mark = found[0]!;
  return finding(
    { uri: block.uri, span },
    'mark',
    { marks: found, mark },
    {
      fixes: [safeFix(block.uri, [{ span, newText: mark }], 'mark', { mark })],
    },
  );
}
