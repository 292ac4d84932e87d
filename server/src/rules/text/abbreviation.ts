/** text/abbreviation: an abbreviation that the report never spells out, beyond those that everyone knows. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { wordsOf } from '../../text/words.ts';
import { textBlocks } from '../blocks.ts';
import { KNOWN } from './known-abbreviations.ts';
import { syllableFault } from './syllables.ts';

export const textAbbreviation: Rule = {
  id: 'text/abbreviation',
  severity: 'hint',
  ground: null,
  fix: 'none',
  *check(report, { dictionary, memo }) {
    const blocks = [...textBlocks(report)].filter(
      block => block.kind !== 'cell' && /\p{Ll}{2}/u.test(block.prose.text),
    );
    const introduced = new Set<string>();
    for (const { prose } of blocks)
      for (const short of memo.recall('text/abbreviation introduced', prose.text, introductions)) introduced.add(short);
    const told = new Set<string>();
    for (const block of blocks)
      for (const { at, text } of memo.recall('text/abbreviation', block.prose.text, abbreviations)) {
        if (KNOWN.has(text) || dictionary.has(text) || introduced.has(text) || told.has(text)) continue;
        told.add(text);
        const span = sourceSpan(block.prose, at, at + text.length);
        yield finding({ uri: block.uri, span }, 'unknown', { short: text });
      }
  },
};

const ABBREVIATION = /^\p{Lu}{2,10}$/u;
const ROMAN = /^(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

function abbreviations(text: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  for (const { at, word } of wordsOf(text)) {
    if (word.length > 10 || !ABBREVIATION.test(word) || ROMAN.test(word) || HAS_TONE.test(word)) continue;
    // Part of a document's symbol, an address, a longer name.
    if (/[/.&-]/u.test(text[at - 1] ?? '') || /[/&-]/u.test(text[at + word.length] ?? '')) continue;
    if (inCapitals(text, at, word.length)) continue;
    // A syllable in capitals is stressed, not abbreviated.
    if (/[AEIOUYĂÂÊÔƠƯ]/u.test(word) && word.length > 3 && syllableFault(word) === null) continue;
    found.push({ at, text: word });
  }
  return found;
}

/** Accents are dropped in abbreviations, save Đ. */
const HAS_TONE = /[ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]/u;

/** Whether its neighbours are words in capitals too, as in a title. */
function inCapitals(text: string, at: number, length: number): boolean {
  const before = /([\p{L}\p{M}]+)[^\p{L}]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  const after = /^[^\p{L}]*([\p{L}\p{M}]+)/u.exec(text.slice(at + length, at + length + 20))?.[1] ?? '';
  return [before, after].some(word => HAS_TONE.test(word) && word === word.toLocaleUpperCase('vi') && word.length > 1);
}

/** `… (viết tắt là ABC)`, `… (ABC)`, `ABC (…)`: the short forms that a text explains. */
function introductions(text: string): string[] {
  const found: string[] = [];
  if (!/[(]|tắt|gọi/u.test(text)) return found;
  for (const match of text.matchAll(
    /(?:viết tắt(?: là)?|gọi tắt(?: là)?|sau đây gọi(?: tắt)?(?: là)?)[: ]+[“"]?([\p{L}\d&-]{2,12})/giu,
  ))
    found.push(match[1]!);
  for (const match of text.matchAll(/(?<=\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*,? )\(([\p{Lu}\d&-]{2,12})\)/gu))
    found.push(match[1]!);
  for (const match of text.matchAll(/(?<![\p{L}])(\p{Lu}[\p{Lu}\d&-]{1,11}) ?\((?=\p{L}{2,})/gu)) found.push(match[1]!);
  return found;
}
