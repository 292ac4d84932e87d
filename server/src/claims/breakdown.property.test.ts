/** Breakdowns of the shapes that stand without a plain cue, from a small grammar: the true form is recognised and silent, the false one is found. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../numbers/numeral.ts';
import { readProse } from './reading.ts';

const RUNS = Number(process.env['CLAIM_RUNS'] ?? 200);
const OPTIONS = process.env['CLAIM_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 306 };

const errors = (text: string) => readProse(text).claims.filter(c => c.verdict === 'inconsistent');
const told = (text: string): string =>
  readProse(text)
    .claims.map(
      c => `${c.kind} ${c.verdict} ${c.total?.quantity.text} = ${c.parts.map(p => p.quantity.text).join(' + ')}`,
    )
    .join('; ');

/** Whether a breakdown holds with exactly these numbers. */
const holds = (text: string, total: number, parts: readonly number[]): boolean =>
  readProse(text).claims.some(
    c =>
      c.kind === 'breakdown' &&
      c.verdict === 'consistent' &&
      Number(c.total?.quantity.value) === total &&
      c.parts.map(p => Number(p.quantity.value)).join() === parts.join(),
  );

/** Checks the true form and the one whose total is changed by `off`. */
function both(write: (total: string) => string, sum: number, parts: readonly number[], off: number): void {
  const right = write(printNumber(sum));
  expect(errors(right).length, `${right}\n${told(right)}`).toBe(0);
  expect(holds(right, sum, parts), `${right}\n${told(right)}`).toBe(true);
  const wrong = write(printNumber(sum + off));
  expect(errors(wrong).length, `${wrong}\n${told(wrong)}`).toBeGreaterThan(0);
}

const noun = fc.constantFrom('vụ', 'hồ sơ', 'đơn', 'dự án', 'hộ', 'trường hợp', 'nhiệm vụ');
const size = fc.integer({ min: 12, max: 900 });

describe('what came in, what was done and what is left', () => {
  const forms: readonly ((n: string, all: string, done: string, left: string) => string)[] = [
    (n, all, done, left) => `Trong kỳ, hai cấp thụ lý ${all} ${n}, đã giải quyết ${done} ${n}. Còn tồn ${left} ${n}.`,
    (n, all, done, left) =>
      `Toàn ngành tiếp nhận ${all} ${n}, giải quyết ${done} ${n}. So với cùng kỳ, số tiếp nhận tăng 12 ${n}. Còn lại ${left} ${n} đang xem xét.`,
    (n, all, done, left) => `Đơn vị tiếp nhận ${all} ${n}, đã giải quyết ${done} ${n}, còn ${left} ${n} đang xử lý.`,
  ];
  it('are held against each other', () => {
    fc.assert(
      fc.property(
        noun,
        size,
        size,
        fc.constantFrom(...forms),
        fc.constantFrom(1, -1, 3),
        (n, done, left, form, off) => {
          both(total => form(n, total, printNumber(done), printNumber(left)), done + left, [done, left], off);
        },
      ),
      OPTIONS,
    );
  });
});

describe('a list to which one slip was made', () => {
  it('is found under trong đó where all parts are of the noun of the total', () => {
    fc.assert(
      fc.property(
        noun,
        size,
        size,
        size,
        fc.constantFrom('đã xong', 'mới khởi công', 'phát sinh trong tháng'),
        (n, a, b, c, last) => {
          const write = (total: string): string =>
            `Huyện theo dõi ${total} ${n}, trong đó ${printNumber(a)} ${n} quá hạn, ${printNumber(b)} ${n} trong hạn và ${printNumber(c)} ${n} ${last}.`;
          both(write, a + b + c, [a, b, c], 1);
        },
      ),
      OPTIONS,
    );
  });
});

describe('number words in a list', () => {
  const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const things = ['xuồng cứu hộ', 'đốc công', 'phao tròn', 'bộ đàm', 'lều bạt'];
  it('count before nouns of any kind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60 }), fc.nat(4), (small, large, at) => {
        const write = (total: string): string =>
          `Đội được cấp ${total} thiết bị, gồm ${large} áo phao và ${words[small - 1]} ${things[at]}.`;
        both(write, large + small, [large, small], 1);
      }),
      OPTIONS,
    );
  });
});

describe('parts with their shares', () => {
  it('are all of the whole before them', () => {
    const parts = fc.tuple(
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 30, max: 400 }),
    );
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('doanh nghiệp', 'hộ', 'thí sinh', 'cơ sở'),
        fc.constantFrom(7, 13, -11),
        (p, n, off) => {
          const sum = p[0] + p[1] + p[2];
          const share = (value: number): string => printNumber(((value / sum) * 100).toFixed(1), { decimals: 1 });
          const write = (total: string): string =>
            `Khảo sát ${total} ${n} trên địa bàn, có ${p[0]} ${n} (${share(p[0])}%) hài lòng, ${p[1]} ${n} (${share(p[1])}%) chưa rõ ý kiến và ${p[2]} ${n} (${share(p[2])}%) không hài lòng.`;
          both(write, sum, p, off);
        },
      ),
      OPTIONS,
    );
  });
});

describe('sums that stand last', () => {
  const forms: readonly ((a: string, b: string, total: string) => string)[] = [
    (a, b, total) => `Cấp tỉnh thu ${a} triệu đồng, cấp huyện thu ${b} triệu đồng, tổng cộng ${total} triệu đồng.`,
    (a, b, total) =>
      `Hồ sơ tiếp nhận mới là ${a} hồ sơ, kỳ trước chuyển sang ${b} hồ sơ, lũy kế trong kỳ là ${total} hồ sơ.`,
    (a, b, total) => `Vốn cấp mới ${a} triệu USD, vốn bổ sung ${b} triệu USD, nâng tổng vốn lên ${total} triệu USD.`,
  ];
  it('are held against their parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 9000 }),
        fc.integer({ min: 200, max: 9000 }),
        fc.constantFrom(...forms),
        (a, b, form) => {
          both(
            total => form(printNumber(a), printNumber(b), total),
            a + b,
            [a, b],
            Math.max(9, Math.round((a + b) * 0.05)),
          );
        },
      ),
      OPTIONS,
    );
  });
});

describe('two things counted side by side', () => {
  it('each have their own parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const [times, people] = [a! + c!, b! + d!];
        const said = `Các cơ quan đã tiếp ${times} lượt với ${people} người; trong đó tiếp thường xuyên ${a} lượt với ${b} người; tiếp định kỳ ${c} lượt với ${d} người.`;
        expect(errors(said).length, `${said}\n${told(said)}`).toBe(0);
        expect(holds(said, times, [a!, c!]), `${said}\n${told(said)}`).toBe(true);
        expect(holds(said, people, [b!, d!]), `${said}\n${told(said)}`).toBe(true);
      }),
      OPTIONS,
    );
  });
});

describe('lists that are no error', () => {
  it.each([
    ['a group that counts for two', 'Trên xe có 5 người gồm một cặp vợ chồng và 3 đứa con.'],
    ['a person without a number', 'Phòng có 5 người, gồm bảo vệ, 2 nữ nhân viên và 2 khách.'],
    ['a last item without a number', 'Tòa nhà cao 25 tầng gồm 5 tầng đế, 19 tầng thân và tầng mái.'],
    ['those who were hurt', 'Vụ sập làm 37 người chết, trong đó có 9 trẻ em, và 40 người bị thương.'],
    ['what overlaps, said so', 'Có 40 đơn, trong đó 25 đơn trùng, 22 đơn nặc danh.'],
    ['a remainder without a number', 'Huyện có 30 hồ chứa, gồm 12 hồ lớn, 15 hồ vừa, số còn lại là ao nhỏ.'],
    ['hedges that nearly meet', 'Toàn ngành có hơn 17.500 biên chế, gồm 14.800 công chức và gần 2.600 hợp đồng.'],
    ['shares of two groups', 'Có 47,8% nam giáo viên và 57,8% nữ giáo viên tham gia khảo sát.'],
    [
      'a remainder of shares without a number',
      'Khối tư nhân chiếm 76,2%, khối đầu tư nước ngoài chiếm 14,6%, còn lại là khối nhà nước.',
    ],
    ['a far smaller subset', 'Xã có 60 hộ, trong đó 25 hộ trồng chè, 12 hộ nuôi ong.'],
  ])('%s', (_, text) => {
    expect(
      errors(text).map(c => c.kind),
      told(text),
    ).toEqual([]);
  });
});
