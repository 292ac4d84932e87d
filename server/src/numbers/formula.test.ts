import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula, formulaNames, parseFormula, type Quantity } from './formula.ts';

const figures: Record<string, Quantity> = {
  'văn-bản': { value: new Big(3877), unit: 'văn bản' },
  'văn-bản.khác': { value: new Big(2216), unit: 'văn bản' },
  'kế hoạch': { value: new Big('1200'), unit: 'triệu đồng' },
  'giải ngân': { value: new Big('800.5'), unit: 'triệu đồng' },
  'quý-1': { value: new Big(2), unit: null },
  'diện-tích': { value: new Big('103'), unit: 'ha' },
  không: { value: new Big(0), unit: null },
  tỷ: { value: new Big(2), unit: 'tỷ đồng' },
};

function run(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return `${parsed.error.key}@${text.slice(parsed.error.start, parsed.error.end)}`;
  const result = evaluateFormula(parsed.node, (name, start, end) => {
    const key = name.toLocaleLowerCase('vi');
    return Object.hasOwn(figures, key) ? figures[key]! : { key: 'unknown', start, end, data: { name } };
  });
  if (!result.ok) return `${result.error?.key}@${text.slice(result.error?.start, result.error?.end)}`;
  return result.quantity.value.toFixed() + (result.quantity.unit ? ` ${result.quantity.unit}` : '');
}

describe('formulas', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['2 × 3 ÷ 4', '1.5'],
    ['1.200 + 0,5', '1200.5'],
    ['10-3', '7'],
    ['-3 + 5', '2'],
    ['quý-1 * 2', '4'],
    ['văn-bản - văn-bản.khác', '1661 văn bản'],
    ['tỷ lệ(văn-bản.khác, văn-bản) ', '57.157596079442868197059582151148 %'],
    ['làm tròn(tỷ lệ(văn-bản.khác; văn-bản), 1)', '57.2 %'],
    ['TỶ LỆ(giải ngân, kế hoạch)', '66.708333333333333333333333333333 %'],
    ['tăng trưởng(kế hoạch, giải ngân)', '49.906308557151780137414116177389 %'],
    ['tổng(1, 2, 3,5)', '6.5'],
    ['sum(1;2;3)', '6'],
    ['round(2,345, 2)', '2.35'],
    ['giải ngân / kế hoạch * 100', '66.708333333333333333333333333333'],
    ['50% * 8', '4'],
    ['0,1 + 0,2', '0.3'],
  ])('%s = %s', (text, expected) => {
    const [number, unit] = run(text).split(/ (.*)/u);
    const [wanted, wantedUnit] = expected.split(/ (.*)/u);
    expect(new Big(number!).round(30).toFixed()).toBe(wanted);
    expect(unit).toBe(wantedUnit);
  });

  it.each([
    ['', 'empty@'],
    ['1 +', 'incomplete@+'],
    ['(1 + 2', 'unclosed@('],
    ['1 2', 'unexpected@2'],
    ['3.5 * 2', 'number@3.5'],
    ['1.2.3', 'numeral@1.2.3'],
    ['lạ + 1', 'unknown@lạ'],
    ['1 / không', 'zero@không'],
    ['tỷ lệ(1, 1 - 1)', 'zero@1 - 1'],
    ['tỷ lệ(1)', 'arguments@tỷ lệ(1)'],
    ['trung bình(1, 2)', 'function@trung bình'],
    ['kế hoạch + diện-tích', 'unit@kế hoạch + diện-tích'],
    ['tỷ lệ(kế hoạch, tỷ)', 'unit@tỷ lệ(kế hoạch, tỷ)'],
    ['1 & 2', 'character@&'],
    ['làm tròn(1, 0,5)', 'decimals@0,5'],
  ])('%s is refused: %s', (text, expected) => expect(run(text)).toBe(expected));

  it('reads decomposed text', () => expect(run('tỷ lệ(1, 4)'.normalize('NFD'))).toBe('25 %'));

  it('lists the names with their places', () => {
    const parsed = parseFormula('tỷ lệ(văn-bản.khác, văn-bản) + quý-1');
    expect(parsed.ok && formulaNames(parsed.node).map(n => [n.name, n.start])).toEqual([
      ['văn-bản.khác', 6],
      ['văn-bản', 20],
      ['quý-1', 31],
    ]);
  });

  it('reads formulas over column numbers', () => {
    const value = (text: string): string | undefined => {
      const parsed = parseFormula(text, { columns: true });
      if (!parsed.ok) return parsed.error.key;
      const result = evaluateFormula(parsed.node, name => ({ value: new Big(name).times(10), unit: null }));
      return result.ok ? result.quantity.value.toFixed() : result.error?.key;
    };
    expect(value('1+2')).toBe('30');
    expect(value('(3)=(1)'.slice(4))).toBe('10');
    expect(value('4/2x100')).toBe('200');
    expect(value('4/2*100%')).toBe('200');
    expect(value('4:2')).toBe('2');
    expect(value('5-3')).toBe('20');
  });

  it('bounds depth, length and digits, and never throws', () => {
    expect(run('('.repeat(3000))).toMatch(/^too-deep/u);
    expect(run('-'.repeat(3000))).toMatch(/^too-deep/u);
    expect(run('1+'.repeat(5000))).toMatch(/^too-long/u);
    expect(run(`1${'0'.repeat(50)} * 1${'0'.repeat(50)} * 1${'0'.repeat(50)}`)).toMatch(/^too-large/u);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'tỷlệ(), 1.5+-*/x%;:[]') }), text => void run(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void run(text)));
  });

  it('agrees with whole arithmetic on what it is built from', () => {
    const tree: fc.Arbitrary<[string, bigint]> = fc.letrec<{ e: [string, bigint] }>(tie => ({
      e: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 0, max: 999 }).map((n): [string, bigint] => [String(n), BigInt(n)]),
        fc
          .tuple(tie('e'), fc.constantFrom('+', '-', '*'), tie('e'))
          .map(([a, op, b]): [string, bigint] => [
            `(${a[0]} ${op} ${b[0]})`,
            op === '+' ? a[1] + b[1] : op === '-' ? a[1] - b[1] : a[1] * b[1],
          ]),
      ),
    })).e;
    fc.assert(fc.property(tree, ([text, expected]) => void expect(run(text)).toBe(String(expected))));
  });
});
