/** Words of a text. */
import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

it('finds words with their places', () => {
  expect(wordsOf('')).toEqual([]);
  expect(wordsOf('Tỉnh Điện Biên, 45 xã.')).toEqual([
    { at: 0, word: 'Tỉnh' },
    { at: 5, word: 'Điện' },
    { at: 10, word: 'Biên' },
    { at: 16, word: '45' },
    { at: 19, word: 'xã' },
  ]);
  expect(wordsOf('“a-b”…c').map(w => w.word)).toEqual(['a', 'b', 'c']);
  expect(wordsOf('nghie\u0302m')).toHaveLength(1);
});
