/** Claims of every shape from a small grammar of reports: the true form is silent and recognised, the false one is found. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../numbers/numeral.ts';
import { readProse } from './reading.ts';

const RUNS = Number(process.env['CLAIM_RUNS'] ?? 250);
/** One seed, so that a sum that holds by rare chance fails no build; more runs (CLAIM_RUNS) draw anew. */
const OPTIONS = process.env['CLAIM_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 289 };

const verdicts = (text: string): string[] => readProse(text).claims.map(c => `${c.kind} ${c.verdict}`);
const errors = (text: string) => readProse(text).claims.filter(c => c.verdict === 'inconsistent');

/** Whether a claim of a kind has exactly these numbers, as printed. */
function has(text: string, kind: string, total: number | null, parts: readonly number[]): boolean {
  return readProse(text).claims.some(
    c =>
      c.kind === kind &&
      (c.verdict === 'consistent' || c.verdict === 'rounding') &&
      (total === null || Number(c.total?.quantity.value) === total) &&
      c.parts.map(p => Number(p.quantity.value)).join() === parts.join(),
  );
}

/** A thing that is counted: the noun of the total, a phrase after it, and names of its kinds. */
interface Thing {
  readonly noun: string;
  readonly lead: string;
  readonly kinds: readonly string[];
}

const THINGS: readonly Thing[] = [
  {
    noun: 'vụ',
    lead: 'Lực lượng chức năng phát hiện',
    kinds: ['trộm cắp tài sản', 'đánh bạc', 'gây rối trật tự', 'lừa đảo'],
  },
  { noun: 'hộ', lead: 'Toàn xã có', kinds: ['làm nông nghiệp', 'buôn bán nhỏ', 'làm nghề thủ công', 'làm dịch vụ'] },
  {
    noun: 'văn bản',
    lead: 'Trong quý, cơ quan đã ban hành',
    kinds: ['chỉ đạo', 'báo cáo', 'trả lời kiến nghị', 'thông báo kết luận'],
  },
  {
    noun: 'công trình',
    lead: 'Đến nay đã khởi công',
    kinds: ['thủy lợi', 'giao thông', 'trường học', 'nước sinh hoạt'],
  },
  {
    noun: 'học sinh',
    lead: 'Năm học này huyện huy động được',
    kinds: ['mầm non', 'tiểu học', 'trung học cơ sở', 'nội trú'],
  },
  { noun: 'hồ sơ', lead: 'Bộ phận một cửa tiếp nhận', kinds: ['đất đai', 'hộ tịch', 'xây dựng', 'đăng ký kinh doanh'] },
  {
    noun: 'cuộc',
    lead: 'Ngành thanh tra triển khai',
    kinds: ['theo kế hoạch', 'đột xuất', 'chuyên ngành', 'hành chính'],
  },
  { noun: 'doanh nghiệp', lead: 'Trên địa bàn có', kinds: ['nhà nước', 'tư nhân', 'có vốn nước ngoài', 'siêu nhỏ'] },
  { noun: 'đơn', lead: 'Huyện nhận', kinds: ['khiếu nại', 'tố cáo', 'kiến nghị', 'phản ánh'] },
  {
    noun: 'người',
    lead: 'Ngành y tế khám cho',
    kinds: ['bị thương', 'mắc bệnh mạn tính', 'cao huyết áp', 'khỏe mạnh'],
  },
  {
    noun: 'dự án',
    lead: 'Ban quản lý theo dõi',
    kinds: ['chuyển tiếp', 'khởi công mới', 'đã quyết toán', 'chuẩn bị đầu tư'],
  },
  { noun: 'lượt khách', lead: 'Khu di tích đón', kinds: ['trong tỉnh', 'ngoài tỉnh', 'quốc tế', 'theo đoàn'] },
];

const LABELS = ['vốn trung ương', 'vốn tỉnh', 'vốn huyện', 'nguồn xã hội hóa', 'vốn vay', 'nguồn thu sử dụng đất'];
const PLACES = ['Mường Chà', 'Tủa Chùa', 'Nậm Pồ', 'Điện Biên Đông', 'Tuần Giáo', 'Mường Ảng'];

const printCount = (n: number, style: number): string =>
  n < 10 && style % 2 === 1 ? `0${n}` : style % 3 === 2 && n >= 1000 && n < 10_000 ? String(n) : printNumber(n);

const partsOf = fc.array(fc.integer({ min: 3, max: 4000 }), { minLength: 2, maxLength: 4 });
const joined = (items: readonly string[], how: number): string =>
  how === 0 ? items.join('; ') : how === 1 ? items.join(', ') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;

/** Every way to lay out a breakdown, given total and items as text. */
const SHAPES: readonly {
  readonly complete: boolean;
  readonly write: (lead: string, total: string, items: string) => string;
}[] = [
  { complete: true, write: (lead, total, items) => `${lead} ${total}, gồm ${items}.` },
  { complete: true, write: (lead, total, items) => `${lead} ${total}, bao gồm: ${items}.` },
  { complete: true, write: (lead, total, items) => `${lead} ${total} (${items}).` },
  {
    complete: true,
    write: (lead, total, items) => `${lead} ${total} (gồm ${items}), tăng 12,5% so với cùng kỳ năm trước.`,
  },
  { complete: true, write: (lead, total, items) => `${lead} ${total}: ${items}.` },
  { complete: true, write: (lead, total, items) => `${lead} ${total}, tăng 8,3% so với cùng kỳ, bao gồm ${items}.` },
  { complete: true, write: (lead, total, items) => `${lead} ${total}, chia ra: ${items}.` },
  { complete: false, write: (lead, total, items) => `${lead} ${total}, trong đó ${items}.` },
  { complete: false, write: (lead, total, items) => `${lead} ${total} (trong đó: ${items}).` },
  { complete: false, write: (lead, total, items) => `${lead} ${total}; trong đó có ${items}.` },
  {
    complete: false,
    write: (lead, total, items) =>
      `Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2025, ${lead.toLowerCase()} ${total} trên địa bàn 12 xã, trong đó ${items}.`,
  },
  { complete: false, write: (lead, total, items) => `${lead} ${total}. Trong đó: ${items}.` },
];

/** A false total: by one, or by about a tenth, up or down. */
const wrongTotal = (sum: number, parts: readonly number[], how: number): number => {
  const step = how === 0 ? 1 : Math.max(2, Math.round(sum * 0.1));
  const less = sum - step;
  return less > Math.max(...parts) ? less : sum + step;
};

const prefixes = (parts: readonly number[]): number[] =>
  parts.map((_, i) => parts.slice(0, i + 1).reduce((a, b) => a + b, 0)).slice(1);

/** Whether the first part is the sum of the others: then they may be its own parts. */
const nested = (parts: readonly number[]): boolean => parts[0]! * 2 === parts.reduce((a, b) => a + b, 0);

describe('breakdowns of counted things', () => {
  const shape = fc.record({
    thing: fc.constantFrom(...THINGS),
    parts: partsOf,
    shape: fc.constantFrom(...SHAPES),
    join: fc.integer({ min: 0, max: 2 }),
    style: fc.integer({ min: 0, max: 5 }),
    naming: fc.integer({ min: 0, max: 3 }),
    wrong: fc.integer({ min: 0, max: 1 }),
  });

  const text = (
    g: { thing: Thing; parts: number[]; shape: (typeof SHAPES)[number]; join: number; style: number; naming: number },
    total: number,
  ): string => {
    const { thing, parts } = g;
    const items = parts.map((part, i) => {
      const n = printCount(part, g.style);
      const kind = thing.kinds[i]!;
      switch (g.naming) {
        case 0:
          return `${n} ${thing.noun} ${kind}`;
        case 1:
          return `${kind} ${n} ${thing.noun}`;
        case 2:
          return `${kind} là ${n} ${thing.noun}`;
        default:
          return `huyện ${PLACES[i]} ${n} ${thing.noun}`;
      }
    });
    return g.shape.write(thing.lead, `${printCount(total, g.style)} ${thing.noun}`, joined(items, g.join));
  };

  it('are recognised and silent when they hold', () => {
    fc.assert(
      fc.property(shape, g => {
        const sum = g.parts.reduce((a, b) => a + b, 0);
        const said = text(g, sum);
        expect(
          errors(said).map(c => c.reason),
          said,
        ).toEqual([]);
        expect(has(said, 'breakdown', sum, g.parts), `${said}\n${verdicts(said)}`).toBe(true);
      }),
      OPTIONS,
    );
  });

  it('are found when the total is off, by one too', () => {
    fc.assert(
      fc.property(shape, g => {
        const sum = g.parts.reduce((a, b) => a + b, 0);
        const wrong = wrongTotal(sum, g.parts, g.wrong);
        // A list that is cut short by chance adds up too.
        if ((wrong > sum && !g.shape.complete) || prefixes(g.parts).includes(wrong) || nested(g.parts)) return;
        const said = text(g, wrong);
        expect(errors(said).length, `${said}\n${verdicts(said)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});

describe('breakdowns of money', () => {
  const shape = fc.record({
    parts: fc.array(fc.integer({ min: 1000, max: 900_000 }), { minLength: 2, maxLength: 5 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    scale: fc.constantFrom('tỷ đồng', 'triệu đồng', 'tỷ', 'nghìn tỷ đồng', 'triệu USD'),
    shape: fc.constantFrom(...SHAPES.slice(0, 10)),
    join: fc.integer({ min: 0, max: 2 }),
    elided: fc.boolean(),
  });
  const text = (
    g: {
      parts: number[];
      decimals: number;
      scale: string;
      shape: (typeof SHAPES)[number];
      join: number;
      elided: boolean;
    },
    total: number,
  ): string => {
    const show = (n: number): string => printNumber(n / 10 ** g.decimals, { decimals: g.decimals });
    const items = g.parts.map((part, i) => `${LABELS[i]} ${show(part)}${g.elided ? '' : ` ${g.scale}`}`);
    return g.shape.write('Tổng kinh phí thực hiện là', `${show(total)} ${g.scale}`, joined(items, g.join));
  };

  it('are recognised and silent when they hold', () => {
    fc.assert(
      fc.property(shape, g => {
        const sum = g.parts.reduce((a, b) => a + b, 0);
        const said = text(g, sum);
        expect(
          errors(said).map(c => c.reason),
          said,
        ).toEqual([]);
        const values = g.parts.map(part => part / 10 ** g.decimals);
        expect(has(said, 'breakdown', sum / 10 ** g.decimals, values), `${said}\n${verdicts(said)}`).toBe(true);
      }),
      OPTIONS,
    );
  });

  it('are found when the total is off by a tenth', () => {
    fc.assert(
      fc.property(shape, g => {
        const sum = g.parts.reduce((a, b) => a + b, 0);
        const wrong = wrongTotal(sum, g.parts, 1);
        // A list that is cut short by chance adds up too.
        if ((wrong > sum && !g.shape.complete) || prefixes(g.parts).includes(wrong) || nested(g.parts)) return;
        const said = text(g, wrong);
        expect(errors(said).length, `${said}\n${verdicts(said)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});

describe('ratios', () => {
  const forms: readonly ((a: string, b: string, p: string) => string)[] = [
    (a, b, p) => `Đã giải quyết ${a}/${b} vụ việc thuộc thẩm quyền, đạt ${p}%.`,
    (a, b, p) => `Đến nay có ${a}/${b} xã hoàn thành quy hoạch (đạt tỷ lệ ${p}%).`,
    (a, b, p) => `Toàn ngành giải quyết đúng hạn ${a} trên tổng số ${b} hồ sơ, đạt ${p}%.`,
    (a, b, p) => `Tỷ lệ giải quyết đạt ${p}% (${a}/${b} hồ sơ).`,
    (a, b, p) => `Có ${a} hộ trong tổng số ${b} hộ được vay vốn, chiếm ${p}%.`,
    (a, b, p) => `Kế hoạch giao ${b} ha, đến nay đã trồng ${a} ha, đạt ${p}% kế hoạch.`,
    (a, b, p) => `Đã trồng ${a} ha, đạt ${p}% kế hoạch (${b} ha).`,
    (a, b, p) => `Trong số ${b} thôn, có ${a} thôn đạt chuẩn văn hóa, chiếm ${p}%.`,
    (a, b, p) => `Trong số ${b} thôn đã rà soát có ${a} thôn (${p}%) đạt chuẩn văn hóa.`,
    (a, b, p) => `Tòa án hai cấp thụ lý ${b} vụ, đã giải quyết ${a} vụ, đạt ${p}%.`,
    (a, b, p) => `Tòa án thụ lý ${b} vụ/3.215 bị cáo, giải quyết ${a} vụ/2.480 bị cáo, đạt ${p}%.`,
    (a, b, p) =>
      `Thu ngân sách đạt ${p}% dự toán, tương đương ${a} tỷ đồng, so với chỉ tiêu được giao là ${b} tỷ đồng.`,
    (a, b, p) => `Đã giải ngân ${a} tỷ đồng – đạt ${p}% kế hoạch mà tỉnh giao ở mức ${b} tỷ đồng.`,
    (a, b, p) => `Công ty có vốn điều lệ ${b} tỷ đồng, trong đó Nhà nước góp ${a} tỷ đồng (chiếm ${p}% vốn điều lệ).`,
    (a, b, p) => `Toàn huyện xảy ra ${b} vụ; trong đó ${a} vụ do bất cẩn chiếm ${p}% tổng số vụ.`,
    (a, b, p) => `Đã giải ngân ${a} tỷ đồng (${p}%) trên tổng số vốn được giao ${b} tỷ đồng.`,
    (a, b, p) => `Doanh thu đạt ${a} tỷ đồng, bằng ${p}% so với năm 2023 (${b} tỷ đồng).`,
  ];
  const shape = fc.record({
    b: fc.integer({ min: 40, max: 90_000 }),
    share: fc.integer({ min: 300, max: 980 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    form: fc.constantFrom(...forms),
  });
  const numbers = (g: { b: number; share: number; decimals: number }) => {
    const a = Math.round((g.b * g.share) / 1000);
    return { a, p: Number(((a / g.b) * 100).toFixed(g.decimals)) };
  };

  it('are recognised and silent when they hold', () => {
    fc.assert(
      fc.property(shape, g => {
        const { a, p } = numbers(g);
        const said = g.form(printNumber(a), printNumber(g.b), printNumber(p, { decimals: g.decimals }));
        expect(
          errors(said).map(c => c.reason),
          said,
        ).toEqual([]);
        expect(has(said, 'ratio_percent', p, [a, g.b]), `${said}\n${verdicts(said)}`).toBe(true);
      }),
      OPTIONS,
    );
  });

  it('are found when the percentage is off', () => {
    fc.assert(
      fc.property(shape, g => {
        const { a, p } = numbers(g);
        const said = g.form(printNumber(a), printNumber(g.b), printNumber(p - 9, { decimals: g.decimals }));
        expect(errors(said).length, `${said}\n${verdicts(said)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});

describe('changes', () => {
  const forms: readonly ((a: string, b: string, d: string, p: string, up: boolean) => string)[] = [
    (a, b, d, _p, up) =>
      `Số xã đạt chuẩn ${up ? 'tăng' : 'giảm'} từ ${a} xã ${up ? 'lên' : 'xuống còn'} ${b} xã, ${up ? 'tăng' : 'giảm'} ${d} xã.`,
    (a, b, _d, p, up) =>
      `Thu ngân sách ${up ? 'tăng' : 'giảm'} từ ${a} tỷ đồng ${up ? 'lên' : 'xuống'} ${b} tỷ đồng, tương ứng ${up ? 'tăng' : 'giảm'} ${p}%.`,
    (a, b, d, _p, up) => `Toàn tỉnh xảy ra ${b} vụ cháy, ${up ? 'tăng' : 'giảm'} ${d} vụ so với cùng kỳ (${a} vụ).`,
    (a, b, _d, p, up) => `Sản lượng đạt ${b} tấn, ${up ? 'tăng' : 'giảm'} ${p}% so với cùng kỳ năm trước (${a} tấn).`,
    (a, b, d, _p, up) =>
      `Biên chế ${up ? 'tăng' : 'giảm'} ${d} người từ ${a} người ${up ? 'lên' : 'xuống'} ${b} người.`,
    (a, b, _d, p, up) =>
      `Thu nhập bình quân đạt ${b} nghìn đồng/người, ${up ? 'tăng' : 'giảm'} ${p}% so với năm 2024 (${a} nghìn đồng/người).`,
    (a, b, _d, p, up) =>
      `Vốn giải ngân ${up ? 'tăng' : 'giảm'} mạnh ${p}%, ${up ? 'lên' : 'còn'} ${b} tỷ đồng so với mức ${a} tỷ đồng của năm trước.`,
    (a, b, d, _p, up) =>
      `Huyện tiếp nhận ${b} đơn (đơn tồn đầu kỳ và nhận mới), so với cùng kỳ năm trước ${up ? 'tăng' : 'giảm'} ${d} đơn (6 tháng đầu năm 2024 tiếp nhận ${a} đơn).`,
    (a, b, d, _p, up) => `Trong quý có ${b} vụ cháy (cùng kỳ: ${a} vụ), ${up ? 'tăng' : 'giảm'} ${d} vụ.`,
    (a, b, d, _p, up) =>
      `Năm 2023 trồng ${a} ha; năm 2024 trồng ${b} ha, ${up ? 'tăng' : 'giảm'} ${d} ha so với năm 2023.`,
    (a, b, d, _p, up) =>
      `Số hộ nghèo ${up ? 'tăng' : 'giảm'} ${d} hộ so với đầu năm, từ ${a} hộ ${up ? 'lên' : 'xuống còn'} ${b} hộ.`,
    (_a, b, d, p, up) => `Tổng đàn trâu có ${b} con, ${up ? 'tăng' : 'giảm'} ${d} con (${p}%) so với cùng kỳ.`,
    (_a, b, d, p, up) =>
      `Số doanh nghiệp ${up ? 'tăng' : 'giảm'} ${d} doanh nghiệp, tương đương ${p}%, ${up ? 'lên' : 'còn'} ${b} doanh nghiệp.`,
    (a, b, d, _p, up) =>
      `Mức thu ${b} đồng/m3, ${up ? 'cao hơn' : 'thấp hơn'} ${d} đồng so với mức thu của năm 2023 (${a} đồng/m3).`,
  ];
  const shape = fc.record({
    a: fc.integer({ min: 120, max: 90_000 }),
    move: fc.integer({ min: 50, max: 400 }),
    up: fc.boolean(),
    form: fc.constantFrom(...forms),
  });
  const say = (g: { a: number; move: number; up: boolean; form: (typeof forms)[number] }, off: number) => {
    const d = Math.max(5, Math.round((g.a * g.move) / 1000));
    const b = g.up ? g.a + d : g.a - d;
    const p = Number(((d / g.a) * 100).toFixed(1));
    const moved = off === 0 ? d : d + Math.max(3, Math.round(d * 0.3));
    const percent = off === 0 ? p : p + Math.max(3, Math.round(p * 0.3));
    return g.form(printNumber(g.a), printNumber(b), printNumber(moved), printNumber(percent, { decimals: 1 }), g.up);
  };

  it('are silent when they hold', () => {
    fc.assert(
      fc.property(shape, g => {
        const said = say(g, 0);
        expect(
          errors(said).map(c => c.reason),
          said,
        ).toEqual([]);
        expect(verdicts(said).join(), said).toMatch(/change (consistent|rounding)/u);
      }),
      OPTIONS,
    );
  });

  it('are found when they do not', () => {
    fc.assert(
      fc.property(shape, g => {
        const said = say(g, 1);
        expect(errors(said).length, `${said}\n${verdicts(said)}`).toBeGreaterThan(0);
      }),
      OPTIONS,
    );
  });
});

describe('multiples', () => {
  const forms: readonly ((a: string, b: string, n: string) => string)[] = [
    (a, b, n) => `Số hồ sơ trực tuyến tăng gấp ${n} lần, từ ${a} hồ sơ lên ${b} hồ sơ.`,
    (a, b, n) => `Toàn huyện có ${b} mô hình, tăng ${n} lần so với năm 2020 (${a} mô hình).`,
    (a, b, n) => `Sản lượng đạt ${b} tấn, gấp ${n} lần so với cùng kỳ (${a} tấn).`,
    (a, b, n) => `Số vụ cháy là ${a} vụ, giảm ${n} lần so với năm trước (${b} vụ).`,
  ];
  const shape = fc.record({
    a: fc.integer({ min: 20, max: 9000 }),
    n: fc.integer({ min: 21, max: 79 }).filter(n => n % 10 !== 0),
    form: fc.constantFrom(...forms),
  });
  const say = (g: { a: number; n: number; form: (typeof forms)[number] }, off: number): string =>
    g.form(printNumber(g.a), printNumber(Math.round((g.a * g.n) / 10)), printNumber((g.n + off) / 10, { decimals: 1 }));

  it('are silent when they hold, and found when they do not', () => {
    fc.assert(
      fc.property(shape, g => {
        const right = say(g, 0);
        expect(verdicts(right).join(), right).toMatch(/change (consistent|rounding)/u);
        expect(errors(right), right).toEqual([]);
        const wrong = say(g, 30);
        expect(errors(wrong).length, `${wrong}\n${verdicts(wrong)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});

describe('products', () => {
  const forms: readonly ((n: string, each: string, sum: string) => string)[] = [
    (n, each, sum) => `Đoàn trao ${n} suất quà, mỗi suất ${each} nghìn đồng, tổng trị giá ${sum} nghìn đồng.`,
    (n, each, sum) =>
      `Xã tặng ${n} suất quà (${each} nghìn đồng/suất) cho hộ nghèo. Tổng trị giá là ${sum} nghìn đồng.`,
    (n, each, sum) =>
      `Huyện hỗ trợ ${n} giáo viên với tổng số tiền là ${sum} nghìn đồng (${each} nghìn đồng/giáo viên).`,
    (n, each, sum) => `Số buổi phải tiếp là ${sum} buổi (${n} x ${each}).`,
    (n, each, sum) => `Hỗ trợ cho ${n} hộ nghèo (${sum} nghìn đồng, mỗi hộ ${each} nghìn đồng).`,
  ];
  const shape = fc.record({
    n: fc.integer({ min: 12, max: 900 }),
    each: fc.integer({ min: 11, max: 990 }),
    form: fc.constantFrom(...forms),
  });
  it('are silent when they hold, and found when they do not', () => {
    fc.assert(
      fc.property(shape, g => {
        const say = (sum: number): string => g.form(printNumber(g.n), printNumber(g.each), printNumber(sum));
        const right = say(g.n * g.each);
        expect(verdicts(right), right).toContain('product_rate consistent');
        expect(errors(right), right).toEqual([]);
        const wrong = say(Math.round(g.n * g.each * 1.2));
        expect(errors(wrong).length, `${wrong}\n${verdicts(wrong)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});

describe('shares', () => {
  const shape = fc.record({
    cuts: fc.array(fc.integer({ min: 50, max: 300 }), { minLength: 2, maxLength: 4 }),
    form: fc.integer({ min: 0, max: 2 }),
  });
  const say = (cuts: readonly number[], form: number, off: number): string => {
    const values = [...cuts, 1000 - cuts.reduce((a, b) => a + b, 0)];
    const largest = values.indexOf(Math.max(...values));
    const names = ['nông nghiệp', 'công nghiệp', 'xây dựng', 'dịch vụ', 'thuế sản phẩm'];
    const items = values.map(
      (v, i) =>
        `${names[i]} ${form === 1 ? 'chiếm ' : ''}${printNumber((i === largest ? v + off : v) / 10, { decimals: 1 })}%`,
    );
    return `${form === 2 ? 'Tỷ trọng các khu vực' : 'Cơ cấu kinh tế của huyện'}: ${items.join(form === 0 ? '; ' : ', ')}.`;
  };
  /** Whether a stretch of the false row makes about 100 all the same. */
  const byChance = (values: readonly number[]): boolean => {
    const largest = values.indexOf(Math.max(...values));
    const row = values.map((v, i) => (i === largest ? v + 70 : v));
    for (let from = 0; from < row.length; from++)
      for (let to = from + 2; to <= row.length; to++) {
        const sum = row.slice(from, to).reduce((a, b) => a + b, 0);
        if (Math.abs(sum - 1000) < 5 && to - from < row.length) return true;
      }
    return false;
  };
  it('are recognised, and found when they do not make 100', () => {
    fc.assert(
      fc.property(shape, g => {
        if (g.cuts.reduce((a, b) => a + b, 0) > 950) return;
        if (byChance([...g.cuts, 1000 - g.cuts.reduce((a, b) => a + b, 0)])) return;
        const right = say(g.cuts, g.form, 0);
        expect(verdicts(right), right).toContain('shares consistent');
        const wrong = say(g.cuts, g.form, 70);
        expect(errors(wrong).length, `${wrong}\n${verdicts(wrong)}`).toBe(1);
      }),
      OPTIONS,
    );
  });
});
