/** Products of every shape from a small grammar: the true form is recognised and silent, the false one is found; what is beside them is left alone. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../numbers/numeral.ts';
import { readProse } from './reading.ts';

const RUNS = Number(process.env['CLAIM_RUNS'] ?? 200);
const OPTIONS = process.env['CLAIM_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 289 };

const products = (text: string): string[] =>
  readProse(text)
    .claims.filter(c => c.kind === 'product_rate')
    .map(c => c.verdict);

const money = (amount: number): string =>
  amount % 1_000_000 === 0 ? `${printNumber(amount / 1_000_000)} triệu đồng` : `${printNumber(amount)} đồng`;

const GIFTS = [
  { noun: 'suất quà', each: 'suất' },
  { noun: 'phần quà', each: 'phần' },
  { noun: 'hộ nghèo', each: 'hộ' },
  { noun: 'học sinh', each: 'em' },
  { noun: 'xe đạp', each: 'xe' },
];

/** How many, what each costs and what all do, in the orders in which offices tell them. */
const PRICES: readonly ((count: number, noun: string, each: string, price: string, total: string) => string)[] = [
  (n, noun, each, price, total) => `Xã đã hỗ trợ ${n} ${noun}, mỗi ${each} ${price}, tổng trị giá ${total}.`,
  (n, noun, each, price, total) =>
    `Xã đã hỗ trợ ${n} ${noun}, mỗi ${each} trị giá ${price}. Tổng kinh phí là ${total}.`,
  (n, noun, each, price, total) => `Xã đã hỗ trợ ${n} ${noun} với tổng số tiền là ${total} (${price}/${each}).`,
  (n, noun, each, price, total) => `Xã đã chi ${total} cho ${n} ${noun} (mỗi ${each} ${price}) dịp cuối năm.`,
  (n, noun, each, price, total) => `Hỗ trợ ${n} ${noun}, mức ${price}/${each}, tổng kinh phí ${total}.`,
  (n, noun, each, price, total) => `Hỗ trợ ${n} ${noun} trị giá ${total}, mỗi ${each} ${price}.`,
  (n, noun, _, price, total) => `Hỗ trợ ${n} ${noun} x ${price} = ${total}.`,
];

const priced = fc.record({
  gift: fc.constantFrom(...GIFTS),
  count: fc.integer({ min: 12, max: 900 }),
  price: fc.constantFrom(200_000, 350_000, 500_000, 1_000_000, 2_000_000, 7_000_000, 60_000_000),
  write: fc.constantFrom(...PRICES),
});

describe('so many at so much each', () => {
  const say = (
    g: { gift: (typeof GIFTS)[number]; count: number; price: number; write: (typeof PRICES)[number] },
    total: number,
  ) =>
    g.write(
      g.count,
      g.gift.noun,
      g.write === PRICES[2] || g.write === PRICES[4] ? g.gift.noun.split(' ')[0]! : g.gift.each,
      money(g.price),
      money(total),
    );

  it('are recognised, and found when the total is off by a tenth', () => {
    fc.assert(
      fc.property(priced, g => {
        const right = say(g, g.count * g.price);
        expect(products(right), right).toEqual(['consistent']);
        const step = Math.max(1_000_000, Math.round((g.count * g.price) / 10_000_000) * 1_000_000);
        for (const total of [g.count * g.price + step, g.count * g.price - step]) {
          if (total <= g.price) continue;
          const wrong = say(g, total);
          expect(products(wrong), wrong).toEqual(['inconsistent']);
        }
      }),
      OPTIONS,
    );
  });
});

describe('harvests', () => {
  const SHAPES: readonly ((area: string, rate: string, total: string) => string)[] = [
    (area, rate, total) => `Diện tích ngô ${area}, năng suất ${rate}, sản lượng ${total}.`,
    (area, rate, total) =>
      `Đã thu hoạch ${area} lúa, năng suất bình quân đạt ${rate}, sản lượng đạt ${total}, tăng 5,2% so với cùng kỳ.`,
    (area, rate, total) => `Sản lượng chè búp tươi đạt ${total} trên diện tích ${area}, năng suất ${rate}.`,
    (area, rate, total) => `Cây lạc: năng suất ${rate}, diện tích ${area}, sản lượng ${total}; cây khoai: 20 ha.`,
  ];
  it('are recognised, and found when they are off by a tenth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 3000 }),
        fc.integer({ min: 150, max: 720 }),
        fc.constantFrom(...SHAPES),
        (area, yields, write) => {
          const rate = `${printNumber(yields / 10, { decimals: 1 })} tạ/ha`;
          const harvest = (area * yields) / 100;
          const text = (tons: number): string =>
            write(`${printNumber(area)} ha`, rate, `${printNumber(tons, { decimals: 1 })} tấn`);
          expect(products(text(harvest)), text(harvest)).toEqual(['consistent']);
          expect(products(text(harvest * 1.1)), text(harvest * 1.1)).toEqual(['inconsistent']);
          expect(products(text(harvest * 0.9)), text(harvest * 0.9)).toEqual(['inconsistent']);
        },
      ),
      OPTIONS,
    );
  });
});

describe('averages', () => {
  it('are recognised, and found when they are off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 90 }), fc.integer({ min: 12, max: 400 }), (count, mean) => {
        const text = (said: number): string =>
          `Tổ chức ${count} buổi tuyên truyền cho ${printNumber(count * mean)} lượt người, bình quân mỗi buổi ${said} lượt người.`;
        expect(products(text(mean)), text(mean)).toEqual(['consistent']);
        expect(products(text(mean + 7)), text(mean + 7)).toEqual(['inconsistent']);
      }),
      OPTIONS,
    );
  });
});

describe('what is no product of its neighbours', () => {
  it.each([
    'Trao 50 suất học bổng, mỗi suất 1 triệu đồng và 20 xe đạp, tổng trị giá 90 triệu đồng.',
    'Tặng 20 xe đạp và 100 suất quà, mỗi suất 500.000 đồng, tổng trị giá 95 triệu đồng.',
    'Hỗ trợ làm nhà cho 30 hộ (60 triệu đồng/hộ), sửa chữa 10 nhà (30 triệu đồng/nhà), tổng kinh phí 2.100 triệu đồng.',
    'Hỗ trợ 50 hộ nghèo 5 triệu đồng/hộ, 20 hộ cận nghèo 3 triệu đồng/hộ, tổng 310 triệu đồng.',
    'Xây dựng 12 phòng học, mỗi phòng 56 m2, tổng diện tích sàn 1.200 m2.',
    'Hỗ trợ 1.200 người, mỗi người 500.000 đồng/tháng trong 3 tháng, tổng kinh phí 1,8 tỷ đồng.',
    'Trao 15 suất, mỗi suất 7 triệu đồng, trong đó một suất đặc biệt 10 triệu đồng, tổng trị giá 108 triệu đồng.',
    'Giá xăng 20.000 đồng/lít; bán 500 lít dầu, thu 9 triệu đồng.',
    'Mỗi tỉnh nhận 100 suất, mỗi suất 3 triệu đồng, tổng giá trị 3 tỷ đồng.',
    'Giải nhất 8 triệu đồng; 02 giải nhì, mỗi giải 5 triệu đồng; 03 giải ba, mỗi giải 3 triệu đồng.',
    'Thuê bãi với giá 24,4 tỷ đồng mỗi năm trong 7 năm, vốn đầu tư 90 tỷ đồng.',
    'Diện tích gieo cấy 350 ha, năng suất 60 tạ/ha, sản lượng 1.980 tấn.',
    'Mỗi suất gồm 300.000 đồng tiền mặt và quà trị giá 200.000 đồng, trao cho 100 hộ, tổng trị giá 50 triệu đồng.',
  ])('%s', text => {
    expect(products(text)).not.toContain('inconsistent');
  });
});
