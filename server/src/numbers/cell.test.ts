import { describe, expect, it } from 'vitest';
import { readNumber } from './cell.ts';

describe('numerals of cells', () => {
  it.each([
    ['3.877', '3877', 0],
    ['1.318,47', '1318.47', 2],
    ['3,5', '3.5', 1],
    ['1207', '1207', 0],
    ['08', '8', 0],
    ['-3,5', '-3.5', 1],
    ['−3', '-3', 0],
    ['+3', '3', 0],
    ['1 234 567', '1234567', 0],
    ['1\u00a0234', '1234', 0],
    ['1.234.567', '1234567', 0],
    ['1,234', '1.234', 3],
    ['0,05', '0.05', 2],
    ['(1.234)', '-1234', 0],
  ])('%s is %s', (text, value, decimals) => {
    const read = readNumber(text);
    expect([read?.value, read?.decimals, read?.ambiguous]).toEqual([value, decimals, null]);
  });

  it.each([
    ['3.5', '3,5', '35'],
    ['85.46', '85,46', '8.546'],
    ['1234.5', '1.234,5', '12.345'],
    ['1,234.5', '1.234,5', '12.345'],
    ['1,234,567', '1234,567', '1.234.567'],
    ['0.125', '0,125', '125'],
  ])('%s can be %s or %s', (text, decimal, whole) => {
    expect(readNumber(text)?.ambiguous).toEqual({ decimal, whole });
  });

  it.each(['', 'x', '12/3/2021', '1.2.3', '1..2', '1,', '12.3456.7', '1.2,3.4', '9'.repeat(10_000)])(
    '%s is no number',
    text => expect(readNumber(text)).toBe(null),
  );

  it('reads plain decimals where the file writes them', () => {
    expect(readNumber('1.234', 'plain')?.value).toBe('1.234');
    expect(readNumber('1,234', 'plain')?.value).toBe('1234');
    expect(readNumber('3.5', 'plain')).toMatchObject({ value: '3.5', ambiguous: null, convention: 'plain' });
    expect(readNumber('1,234.5', 'plain')?.value).toBe('1234.5');
  });
});
