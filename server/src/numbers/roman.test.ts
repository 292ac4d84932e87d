import { expect, it } from 'vitest';
import { romanValue, toRoman } from './roman.ts';

it('writes and reads every numeral that a heading can have', () => {
  for (let value = 1; value < 400; value++) expect(romanValue(toRoman(value))).toBe(value);
});

it('knows the forms that look alike but are none', () => {
  for (const text of ['', 'IIII', 'VX', 'IC', 'A', 'iv', 'IIV']) expect(romanValue(text)).toBeNull();
  expect([1994, 0, 4000, 2.5].map(toRoman)).toEqual(['MCMXCIV', '0', '4000', '2.5']);
});
