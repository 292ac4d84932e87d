/** One break for one cause. */
import { describe, expect, it } from 'vitest';
import { breaksOf } from './sequence.ts';

const told = (values: number[]) => breaksOf(values).map(b => `${b.index}:${b.kind}:${b.expected}`);

describe('breaksOf', () => {
  it('says nothing of a run without gaps', () => {
    expect(told([])).toEqual([]);
    expect(told([1, 2, 3])).toEqual([]);
  });

  it('tells a gap once and goes on from there', () => {
    expect(told([1, 2, 4, 5, 6])).toEqual(['2:gap:3']);
    expect(told([2, 3])).toEqual(['0:start:1']);
  });

  it('tells an exchange once, where it begins', () => {
    expect(told([1, 3, 2, 4])).toEqual(['1:early:2']);
    expect(told([2, 1, 3])).toEqual(['0:early:1']);
    expect(told([1, 2, 4, 5, 3])).toEqual(['2:early:3']);
  });

  it('tells a double and a restart once', () => {
    expect(told([1, 2, 2, 3])).toEqual(['2:repeat:3']);
    expect(told([1, 2, 3, 2, 4])).toEqual(['3:repeat:4']);
    expect(told([1, 2, 3, 1, 2, 3])).toEqual(['3:repeat:4']);
  });

  it('tells one wrong number once, though its like comes later', () => {
    expect(told([1, 5, 3, 4, 5, 6])).toEqual(['1:gap:2']);
    expect(told([3, 2, 3, 4])).toEqual(['0:start:1']);
    expect(told([1, 3, 3, 4])).toEqual(['1:gap:2']);
  });

  it('tells two causes twice', () => {
    expect(told([1, 3, 4, 6])).toEqual(['1:gap:2', '3:gap:5']);
  });
});
