/** The line that a controller would write beside a claim. */

import { describe, expect, it } from 'vitest';
import type { Claim, ClaimNumber, Reason } from '../claims/claim.ts';
import { en } from '../locale/en/index.ts';
import { vi } from '../locale/vi/index.ts';
import { arithmetic, difference, printDecimal } from './arithmetic.ts';

const number = (text: string, unit: string | null = null): ClaimNumber => ({
  value: text.replace(/\./gu, '').replace(',', '.'),
  unit,
  scale: '1',
  text,
  place: null,
});

const claim = (given: Partial<Claim> & { of: string[]; to: string }): Claim => ({
  kind: 'breakdown',
  verdict: 'consistent',
  place: { uri: 'file:///a.md', span: { start: 0, end: 0 } },
  cue: null,
  total: number(given.to, given.kind === 'change' ? '%' : null),
  parts: given.of.map(text => number(text)),
  expected: null,
  stated: number(given.to).value,
  tolerance: '0',
  rule: null,
  focus: null,
  reason: 'same-unit',
  ...given,
});

describe('arithmetic', () => {
  it('adds what is broken down, and shows what does not fit', () => {
    expect(arithmetic(claim({ of: ['30', '42'], to: '72', expected: '72' }), vi)).toBe('30 + 42 = 72');
    const wrong = claim({ of: ['566', '22', '01', '41'], to: '608', expected: '630', verdict: 'inconsistent' });
    expect(arithmetic(wrong, vi)).toBe('566 + 22 + 01 + 41 = 630 ≠ 608');
    expect(difference(wrong)).toBe('-22');
    const some = claim({ of: ['10', '5'], to: '20', expected: '15', verdict: 'subset' });
    expect(arithmetic(some, vi)).toBe('10 + 5 = 15 ≤ 20');
  });

  it('divides ratios and rounds as the text does', () => {
    const ratio = { kind: 'ratio_percent', of: ['351.305', '411.092'], to: '85,46', expected: '85.45654' } as const;
    expect(arithmetic(claim({ ...ratio, of: [...ratio.of] }), vi)).toBe('351.305 / 411.092 = 85,46%');
    const wrong = claim({ ...ratio, of: [...ratio.of], to: '84,56', verdict: 'inconsistent' });
    expect(arithmetic(wrong, vi)).toBe('351.305 / 411.092 = 85,4565% ≠ 84,56%');
    expect(arithmetic(wrong, en)).toBe('351.305 / 411.092 = 85.4565% ≠ 84.56%');
    const cut = claim({
      kind: 'ratio_percent',
      of: ['14', '18'],
      to: '77,7',
      expected: '77.777778',
      verdict: 'rounding',
    });
    expect(arithmetic(cut, vi)).toBe('14 / 18 = 77,778% ≈ 77,7%');
  });

  it('takes the smaller from the larger in a change, over what it was', () => {
    const less = claim({ kind: 'change', of: ['14', '11'], to: '21,4', expected: '21.428571' });
    expect(arithmetic(less, vi)).toBe('(14 − 11) / 14 = 21,4%');
    const more = claim({ kind: 'change', of: ['6.530', '6.850'], to: '4,9', expected: '4.900459' });
    expect(arithmetic(more, vi)).toBe('(6.850 − 6.530) / 6.530 = 4,9%');
  });

  it('tells a change in two measures, and a multiple', () => {
    const twin = { kind: 'change', reason: 'amount-and-percent', verdict: 'consistent' } as const;
    const down = claim({ ...twin, of: ['500', '12.500'], to: '3,85', expected: '3.846154' });
    expect(arithmetic(down, vi)).toBe('500 / (12.500 + 500) = 3,85%');
    const up = claim({ ...twin, of: ['20', '140'], to: '16,7', expected: '16.666667' });
    expect(arithmetic(up, vi)).toBe('20 / (140 − 20) = 16,7%');
    const times = claim({
      kind: 'change',
      of: ['128', '320'],
      to: '2,5',
      expected: '2.5',
      total: number('2,5', 'lần'),
    });
    expect(arithmetic(times, vi)).toBe('320 / 128 = 2,5');
  });

  it('adds shares up to what the text states', () => {
    const shares = claim({
      kind: 'shares',
      of: ['5,6', '77,8', '16,7'],
      to: '100,1',
      expected: '100',
      verdict: 'rounding',
    });
    expect(arithmetic(shares, vi)).toBe('5,6 + 77,8 + 16,7 = 100,1% ≈ 100%');
  });

  it('divides, subtracts and multiplies where a column says so', () => {
    const column = (reason: Reason) => claim({ kind: 'table', reason, of: ['37', '760'], to: '4', expected: '4' });
    expect(arithmetic(column('table-share-column'), vi)).toBe('37 / 760 = 4');
    expect(arithmetic(column('table-difference-column'), vi)).toBe('37 − 760 = 4');
    expect(arithmetic(column('table-product-column'), vi)).toBe('37 × 760 = 4');
    expect(arithmetic(column('table-total-row'), vi)).toBe('37 + 760 = 4');
  });

  it('says only what is to be computed where a number is missing', () => {
    expect(arithmetic(claim({ of: ['30', '42'], to: '72', verdict: 'unresolved' }), vi)).toBe('30 + 42');
    expect(difference(claim({ of: [], to: '1' }))).toBeNull();
  });

  it('prints numbers as each language does', () => {
    expect(printDecimal('-1143234.5', vi)).toBe('−1.143.234,5');
    expect(printDecimal('-1143234.5', en)).toBe('−1,143,234.5');
    expect(printDecimal('n/a', vi)).toBe('n/a');
  });
});
