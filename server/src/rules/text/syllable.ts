/** text/syllable: a word with Vietnamese letters that no Vietnamese syllable can be (nghiêmm, tíhc, thưc, cuả). */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { wordsOf } from '../../text/words.ts';
import { textBlocks } from '../blocks.ts';
import { nearSyllables, syllableFault } from './syllables.ts';

export const textSyllable: Rule = {
  id: 'text/syllable',
  severity: 'hint',
  ground: null,
  fix: 'quick',
  *check(report, { dictionary, memo }) {
    // A report has some thousand words but only some hundred different ones.
    const known = new Map<string, boolean>();
    const read = (text: string) => impossibleWords(text, known);
    for (const block of textBlocks(report)) {
      for (const { at, word, near } of memo.recall('text/syllable', block.prose.text, read)) {
        if (dictionary.has(word)) continue;
        const span = sourceSpan(block.prose, at, at + word.length);
        const data = { word, near: near.map(n => `“${n}”`).join(', ') };
        yield finding({ uri: block.uri, span }, near.length > 0 ? 'near' : 'impossible', data, {
          fixes: near.map((n, i) => quickFix(block.uri, [{ span, newText: n }], 'replace', { near: n }, i === 0)),
        });
      }
    }
  },
};

interface ImpossibleWord {
  readonly at: number;
  readonly word: string;
  readonly near: readonly string[];
}

function impossibleWords(text: string, known: Map<string, boolean>): ImpossibleWord[] {
  const found: ImpossibleWord[] = [];
  for (const { at, word } of wordsOf(text)) {
    let possible = known.get(word);
    if (possible === undefined) {
      possible =
        word.length > LONGEST ||
        !WORD.test(word) ||
        !VIETNAMESE.test(word) ||
        FOREIGN.test(word) ||
        LOANS.has(word) ||
        syllableFault(word) === null;
      known.set(word, possible);
    }
    if (!possible && !joinedToForeign(text, at, word.length)) found.push({ at, word, near: nearSyllables(word) });
  }
  return found;
}

/** Two syllables without their space (nhiệmvụ) are told; anything longer is no slip of the finger. */
const LONGEST = 16;

/** Words in lower case throughout: names and abbreviations are not spelled by the grammar. */
const WORD = /^\p{Ll}[\p{Ll}\p{M}]*$/u;
/** A letter that only Vietnamese has, or a vowel with a tone. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
/** Foreign words that are written as one. */
const LOANS: ReadonlySet<string> = new Set(
  'ôtô môtô ôxy ôxi ôxít axít bazơ pôlime hiđrô cácbon mêtan êtanol amôniắc catalô phôtô rađiô rôbốt côngtenơ lôgarít mêga gigabyte'.split(
    ' ',
  ),
);
/** Letters and clusters that only foreign words have. */
const FOREIGN = /[fjwz]|^(?:[bcdfgkp][lr]|s[kltpmnc]|tr?s|dr|st)|[äåæçëïñöøüûîœß]/u;

/** `prô-tê-in`, `a/b`, addresses: a piece of something longer that the grammar does not spell. */
function joinedToForeign(text: string, at: number, length: number): boolean {
  const around = (text[at - 1] ?? '') + (text[at + length] ?? '');
  return /[-–/@_.'’]/u.test(around.replace(/\.$/u, ''));
}
