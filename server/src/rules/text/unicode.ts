/** text/unicode: text not in NFC, remains of TCVN3 or VNI, invisible characters, look-alikes of other scripts. */

import { type Fix, finding, safeFix } from '../../check/finding.ts';
import type { Rule, RuleFinding } from '../../check/rule.ts';
import type { Edit } from '../../text/edit.ts';
import type { Source } from '../../text/source.ts';

export const textUnicode: Rule = {
  id: 'text/unicode',
  severity: 'warning',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4: Unicode TCVN 6909:2001',
  fix: 'all',
  *check(report, { memo }) {
    for (const source of report.sources.values()) {
      const lines = source.text.split('\n');
      if (!lines.some(line => memo.recall('text/unicode', line, isSuspect))) continue;
      yield* decomposed(source);
      yield* invisible(source);
      yield* lookalikes(source);
      yield* oldEncodings(source);
    }
  },
};

/** Whether a line holds anything that this rule speaks of; nearly none does. */
const isSuspect = (line: string): boolean =>
  VNI_SIGN.test(line) ||
  (UNUSUAL.test(line) &&
    (/\p{M}/u.test(line) || [INVISIBLE, FOREIGN_LETTER, TCVN3_SIGN].some(pattern => line.search(pattern) >= 0)));

/** Anything but the letters of Vietnamese and the marks that drafts are full of. */
const UNUSUAL = /[^\t\r -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]/u;

/** One finding for a kind, at its first place, with the number of places. */
function* told(
  source: Source,
  key: string,
  places: readonly Edit[],
  data: Record<string, string> = {},
  fixed = true,
): Generator<RuleFinding> {
  const first = places[0];
  if (!first) return;
  const fixes: Fix[] = fixed ? [safeFix(source.uri, places, key, { count: places.length })] : [];
  yield finding({ uri: source.uri, span: first.span }, key, { count: places.length, ...data }, { fixes });
}

// ------------------------------------------------------------------------------------------------ NFC

/** A base letter with its combining marks. */
const CLUSTER = /\P{M}\p{M}+/gu;

function* decomposed(source: Source): Generator<RuleFinding> {
  if (!/\p{M}/u.test(source.text)) return;
  const places: Edit[] = [];
  for (const match of source.text.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    places.push({ span: { start: match.index, end: match.index + match[0].length }, newText: composed });
  }
  yield* told(source, 'nfc', places);
}

// ------------------------------------------------------------------------------------------------ invisible

/** Zero-width and direction marks, soft hyphens, controls; a BOM only inside the text. No-break spaces are legitimate. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?<![\p{L}])\u00AD|\u00AD(?![\p{L}¬])/gu;

function* invisible(source: Source): Generator<RuleFinding> {
  const places: Edit[] = [];
  // The soft hyphen is a letter of TCVN3 (ư): such a text is told as one of an old encoding.
  const old = oldWords(source.text, TCVN3, TCVN3_SIGN).length > 0;
  for (const match of source.text.matchAll(INVISIBLE)) {
    if ((match[0] === '\uFEFF' && match.index === 0) || (old && match[0] === '\u00AD')) continue;
    places.push({ span: { start: match.index, end: match.index + 1 }, newText: '' });
  }
  const code = places[0]
    ? source.text.charCodeAt(places[0].span.start).toString(16).toUpperCase().padStart(4, '0')
    : '';
  yield* told(source, 'invisible', places, { code: `U+${code}` });
}

// ------------------------------------------------------------------------------------------------ look-alikes

/** Letters of other scripts by the Latin ones they look like; Ð and Ɖ are not the Vietnamese Đ. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ո: 'n',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
  Ѕ: 'S',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
};
const FOREIGN =
  /[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}ÐðƉɖ\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A][\p{L}\p{M}]*/gu;
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}ÐðƉɖ\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;

function* lookalikes(source: Source): Generator<RuleFinding> {
  if (!FOREIGN_LETTER.test(source.text)) return;
  FOREIGN_LETTER.lastIndex = 0;
  const places: Edit[] = [];
  let word = '';
  for (const match of source.text.matchAll(FOREIGN)) {
    // A word wholly in another script is a word of another language; one that mixes scripts is none.
    const letters = [...match[0].normalize('NFC').replace(/\p{M}/gu, '')];
    const latin = letters.some(l => /\p{Script=Latin}/u.test(l) && !'ÐðƉɖ'.includes(l));
    const eth = /[ÐðƉɖ\uFF10-\uFF5A]/u.test(match[0]);
    if (!latin && !eth) continue;
    for (const letter of match[0].matchAll(FOREIGN_LETTER)) {
      const plain = LATIN[letter[0]] ?? (letter[0] >= '\uFF10' ? letter[0].normalize('NFKC') : null);
      if (plain === null) continue;
      if (word === '') word = match[0];
      const start = match.index + letter.index;
      places.push({ span: { start, end: start + letter[0].length }, newText: plain });
    }
  }
  yield* told(source, 'lookalike', places, { word: word.normalize('NFC') });
}

// ------------------------------------------------------------------------------------------------ TCVN3, VNI

/** Signs that stand inside words only in TCVN3 (ABC) fonts: `nh©n d©n`, `tØnh`. */
const TCVN3 = /[\p{L}\p{M}\u00AD]*\p{L}[©®ªµ¶¸¼½¾¨¬\u00AD·×ÖØÞ]+\p{L}[\p{L}\p{M}©®ªµ¶¸¼½¾¨¬\u00AD·]*/gu;
/** Accents as letters of their own after the vowel, as VNI writes: `nhaân daân`, `tænh`, `ñoäng`. */
const VNI = /[\p{L}]*(?:[aeoAEO][âäÂÄ]|[aA][ùøûïáàåãÙØÛÏÁÀÅÃ]|[eE][äåÄÅ]|ñ[aeiouyöôAEO]|Ñ[AEIOUaeiou])[\p{L}]*/gu;

/** What every such word holds: a quick look before words are taken apart. */
const TCVN3_SIGN = /\p{L}[©®ªµ¶¸¼½¾¨¬\u00AD·×ÖØÞ]+\p{L}/u;
const VNI_SIGN = /[aeoAEO][âäÂÄ]|[aA][ùøûïáàåãÙØÛÏÁÀÅÃ]|[eE][äåÄÅ]|ñ[aeiouyöôAEO]|Ñ[AEIOUaeiou]/u;

/** The words that look like those of an old font: one may be a foreign name, a text in such a font has many. */
function oldWords(text: string, pattern: RegExp, sign: RegExp): RegExpExecArray[] {
  const words = sign.test(text) ? [...text.matchAll(pattern)] : [];
  return words.length < 2 ? [] : words;
}

function* oldEncodings(source: Source): Generator<RuleFinding> {
  for (const [name, pattern, sign] of [
    ['TCVN3', TCVN3, TCVN3_SIGN],
    ['VNI', VNI, VNI_SIGN],
  ] as const) {
    const words = oldWords(source.text, pattern, sign);
    if (words.length === 0) continue;
    const places = words.map(w => ({ span: { start: w.index, end: w.index + w[0].length }, newText: '' }));
    yield* told(source, 'old-encoding', places, { name, word: words[0]![0] }, false);
  }
}
