/** The words of titles. */

import { wordsOf } from '../text/words.ts';

/** The words of a title as titles are compared: lower case without diacritics, each as `normalKey` has it. */
export function titleWords(title: string): readonly string[] {
  const folded = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[\u0300-\u036f]/gu, '');
  return wordsOf(folded).map(({ word }) => word);
}
