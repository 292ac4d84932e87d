import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLike, printNumber, readNumeral, readNumerals } from './numeral.ts';

const read = (text: string): string[] => readNumerals(text).map(n => `${n.form} ${n.value || n.text.length}`);

describe('readNumerals', () => {
  it('reads the Vietnamese way', () => {
    expect(read('3.877; 1.318,47ha; 08; 1207; 85,46%; 31/82; 0,5')).toEqual([
      'vi 3877',
      'vi 1318.47',
      'vi 8',
      'vi 1207',
      'vi 85.46',
      'vi 31',
      'vi 82',
      'vi 0.5',
    ]);
  });

  it('tells the English way and what is no number', () => {
    expect(read('1,234.5')).toEqual(['en 1234.5']);
    expect(read('15.6')).toEqual(['odd 4']);
    expect(read('1.1.2')).toEqual(['odd 5']);
    expect(read('12.34.567')).toEqual(['odd 9']);
    expect(read('9'.repeat(10_000))).toEqual(['long 10000']);
  });

  it('ends before a mark that no digit follows', () => {
    expect(readNumerals('566, 22. 5,').map(n => n.text)).toEqual(['566', '22', '5']);
  });

  it('is linear on hostile text', () => {
    for (const unit of ['1.', '1,', '1.1,', '0']) expect(readNumerals(unit.repeat(300_000)).length).toBeGreaterThan(0);
  });
});

describe('printNumber', () => {
  it('prints what was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const value = (BigInt(whole) * 10n ** BigInt(decimals) + 7n).toString().padStart(decimals + 1, '0');
        const plain = decimals ? `${value.slice(0, -decimals)}.${value.slice(-decimals)}` : value;
        const text = printNumber(plain, { decimals });
        expect(readNumeral(text, 0).value).toBe(plain);
        expect(printLike(plain, readNumeral(text, 0))).toBe(text);
      }),
    );
  });

  it('keeps the manner of a numeral', () => {
    expect(printLike('9', readNumeral('08', 0))).toBe('09');
    expect(printLike('1208', readNumeral('1207', 0))).toBe('1208');
    expect(printLike('12345', readNumeral('9.999', 0))).toBe('12.345');
    expect(printLike('85.4', readNumeral('84,56', 0))).toBe('85,40');
  });

  it('prints other groupings', () => {
    expect(printNumber('1234567.5')).toBe('1.234.567,5');
    expect(printNumber('1234567.5', { separators: 'en' })).toBe('1,234,567.5');
    expect(printNumber('-1234', { grouping: 'never' })).toBe('-1234');
    expect(printNumber('7', { digits: 2 })).toBe('07');
  });
});
