/** The nearest word. */
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  it('counts inserts, deletes, replacements and exchanges', () => {
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kinh-te', 'kinh-te')).toBe(0);
    expect(editDistance('kinh-te', 'kin-te')).toBe(1);
    expect(editDistance('kinh-te', 'kihn-te')).toBe(1);
    expect(editDistance('abc', 'xyz', 2)).toBe(2);
  });

  it('finds the nearest or none', () => {
    expect(nearest('kiem-diem', ['dinh-ky', 'kiem-dien', 'van-ban'])).toBe('kiem-dien');
    expect(nearest('xyz', ['dinh-ky', 'van-ban'])).toBe(null);
  });
});
