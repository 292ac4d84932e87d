/** text/repeated-word: a word or a mark typed twice; not the reduplications of the language (xanh xanh, dần dần). */

import { finding, quickFix, safeFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
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
      if (block.kind === 'cell') continue;
      for (const { at, found } of memo.recall('text/repeated-word marks', text, doubledMarks))
        yield marks(block, at, found);
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

const DOUBLE = /(?<![\p{L}\p{M}\d-])(\p{L}[\p{L}\p{M}]*) +\1(?![\p{L}\p{M}\d-])/giu;
const DOUBLE_PAIR = /(?<![\p{L}\p{M}\d-])(\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*) +\1(?![\p{L}\p{M}\d-])/gu;
/** `từng bước từng bước`, `ngày này ngày khác` are said on purpose. */
const EMPHATIC = /^(?:từng|mỗi|hết|rất|ngày|lớp|hàng|đời|dần|người|nhà|nơi)(?: |$)/iu;

interface Doubled {
  readonly at: number;
  readonly whole: string;
  readonly word: string;
}

function doubledWords(text: string): Doubled[] {
  const doubled: Doubled[] = [];
  const told = new Set<number>();
  for (const match of text.matchAll(DOUBLE_PAIR)) {
    const [first, second] = match[1]!.split(' ');
    if (first === second || EMPHATIC.test(match[1]!) || /^\p{Lu}+$/u.test(first!)) continue;
    told.add(match.index);
    doubled.push({ at: match.index, whole: match[0], word: match[1]! });
  }
  for (const match of text.matchAll(DOUBLE)) {
    const word = match[1]!;
    const second = match[0].slice(match[0].length - word.length);
    const lower = word.toLocaleLowerCase('vi');
    if (second !== word && second !== lower) continue;
    const symbol =
      /^[\p{Lu}]{3,}$/u.test(word) &&
      !/[ÀÁẢÃẠÂẦẤẨẪẬĂẰẮẲẴẶÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]/u.test(word);
    if (!symbol && !SINGLE.has(lower)) continue;
    const before = /([\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1];
    if (before && PAIRED[lower]?.split(' ').includes(before.toLocaleLowerCase('vi'))) continue;
    if (!told.has(match.index)) doubled.push({ at: match.index, whole: match[0], word });
  }
  return doubled;
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
