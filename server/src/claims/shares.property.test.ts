/** Shares of every shape from a small grammar: the true row is recognised and silent, the false one is found; rates of several things never are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../numbers/numeral.ts';
import { readProse } from './reading.ts';

const RUNS = Number(process.env['CLAIM_RUNS'] ?? 200);
const OPTIONS = process.env['CLAIM_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 289 };

const said = (text: string): string[] => readProse(text).claims.map(c => `${c.kind} ${c.verdict}`);
const wrong = (text: string): number =>
  readProse(text).claims.filter(c => c.kind === 'shares' && c.verdict === 'inconsistent').length;

const SECTORS = ['nông nghiệp', 'công nghiệp', 'xây dựng', 'dịch vụ'];
const SOURCES = ['ngân sách tỉnh', 'ngân sách huyện', 'doanh nghiệp', 'nhân dân'];
const CAUSES = ['do sơ ý', 'do chập điện', 'do đốt nương', 'do nguyên nhân khác'];
const MARKS = ['giỏi', 'khá', 'trung bình', 'yếu'];
const HOLDERS = ['Công ty Hòa Bình', 'Công ty An Phát', 'Công ty Tây Bắc', 'Công ty Mường Thanh'];

const list = (items: readonly string[], join: string): string =>
  join === 'và' ? `${items.slice(0, -1).join(', ')} và ${items.at(-1)}` : items.join(join);

/** How a row of shares is told; `all`: it leaves nothing out, so that less than 100 is wrong too. */
const SHAPES: readonly {
  readonly all: boolean;
  readonly write: (shares: readonly string[], join: string) => string;
}[] = [
  {
    all: true,
    write: (s, j) =>
      `Cơ cấu kinh tế: ${list(
        s.map((v, i) => `${SECTORS[i]} ${v}`),
        j,
      )}.`,
  },
  {
    all: true,
    write: (s, j) =>
      `Cơ cấu lao động của xã là ${list(
        s.map((v, i) => `${SECTORS[i]} chiếm ${v}`),
        j,
      )}.`,
  },
  {
    all: false,
    write: (s, j) =>
      `Tỷ trọng ${list(
        s.map((v, i) => `${SECTORS[i]} ${v}`),
        j,
      )}.`,
  },
  {
    all: false,
    write: (s, j) =>
      `Kinh phí do ${list(
        s.map((v, i) => `${SOURCES[i]} góp ${v}`),
        j,
      )}.`,
  },
  {
    all: false,
    write: (s, j) =>
      `Vốn điều lệ 40 tỷ đồng (${list(
        s.map((v, i) => `${HOLDERS[i]} ${v}`),
        j,
      )}).`,
  },
  {
    all: false,
    write: (s, j) =>
      `Liên danh gồm ${list(
        s.map((v, i) => `${HOLDERS[i]} (${v})`),
        j,
      )} góp vốn.`,
  },
  {
    all: true,
    write: s =>
      `Các vụ cháy gồm: ${s
        .slice(0, -1)
        .map((v, i) => `${v} ${CAUSES[i]}`)
        .join(', ')} và ${s.at(-1)} ${CAUSES[3]}.`,
  },
  {
    all: true,
    write: (s, j) =>
      `Xếp loại học lực: ${list(
        s.map((v, i) => `${MARKS[i + MARKS.length - s.length]} ${v}`),
        j,
      )}.`,
  },
  {
    all: true,
    write: s =>
      `Rừng sản xuất chiếm ${s[0]}, ${s
        .slice(1, -1)
        .map(v => `rừng phòng hộ chiếm ${v}, `)
        .join('')}còn lại ${s.at(-1)} là rừng đặc dụng.`,
  },
  {
    all: false,
    write: s =>
      `Khảo sát ở các bản cho thấy ${s.map((v, i) => `${Math.round(Number.parseFloat(v) * 4)} hộ (tỷ lệ ${v}) ${['đồng ý', 'không đồng ý', 'chưa rõ', 'từ chối'][i]}`).join(', ')}.`,
  },
  {
    all: false,
    write: (s, j) =>
      `Có ${list(
        s.map((v, i) => `${v} người dân ${['hài lòng', 'rất hài lòng', 'chưa hài lòng', 'không trả lời'][i]}`),
        j,
      )}.`,
  },
];

/** Percentages that are no shares of one whole. */
const RATES: readonly ((shares: readonly string[]) => string)[] = [
  s => `Tỷ lệ giải ngân: ${s.map((v, i) => `huyện ${SOURCES[i]} ${v}`).join(', ')}.`,
  s => s.map((v, i) => `${SECTORS[i]} tăng ${v}`).join(', '),
  s => `Đến nay ${s.map((v, i) => `${SECTORS[i]} đạt ${v} kế hoạch`).join('; ')}.`,
  s => `Lãi suất cho vay: ${s.map((v, i) => `kỳ hạn ${i + 2} tháng ${v}`).join(', ')}.`,
  s =>
    `Trong số cán bộ, ${s.map((v, i) => `${['nữ', 'dân tộc thiểu số', 'đảng viên', 'trẻ tuổi'][i]} chiếm ${v}`).join(', ')}.`,
  s =>
    `Năm 2022 tỷ trọng dịch vụ chiếm ${s[0]}, ${s
      .slice(1)
      .map((v, i) => `năm ${2023 + i} chiếm ${v}`)
      .join(', ')}.`,
  s =>
    `Tỷ lệ hộ nghèo các xã: ${s.map((v, i) => `xã ${['Nà Tấu', 'Mường Pồn', 'Hua Thanh', 'Nà Nhạn'][i]} ${v}`).join(', ')}.`,
  s => `Công ty chiếm ${s[0]} thị phần trong nước và ${s[1]} thị phần khu vực.`,
];

const row = fc.record({
  cuts: fc.array(fc.integer({ min: 90, max: 280 }), { minLength: 2, maxLength: 3 }),
  shape: fc.constantFrom(...SHAPES),
  join: fc.constantFrom(', ', '; ', 'và'),
  fine: fc.boolean(),
  off: fc.integer({ min: 5, max: 9 }),
});

/** The shares of a row with `off` points more in the largest: with one decimal, or whole. */
function sharesOf(g: { readonly cuts: readonly number[]; readonly fine: boolean }, off: number): string[] {
  const cuts = g.fine ? g.cuts : g.cuts.map(cut => Math.round(cut / 10) * 10);
  const values = [...cuts, 1000 - cuts.reduce((a, b) => a + b, 0)];
  const largest = values.indexOf(Math.max(...values));
  return values.map((v, i) => `${printNumber((i === largest ? v + off * 10 : v) / 10, { decimals: g.fine ? 1 : 0 })}%`);
}

/** Whether a stretch of a false row makes 100, or one of it what the others make: then it may be right. */
function byChance(shares: readonly string[]): boolean {
  const values = shares.map(text => Math.round(Number.parseFloat(text.replace(',', '.')) * 10));
  const sum = values.reduce((a, b) => a + b, 0);
  if (values.some(v => v * 2 === sum)) return true;
  for (let from = 0; from < values.length; from++)
    for (let to = from + 2; to <= values.length; to++)
      if (to - from < values.length && values.slice(from, to).reduce((a, b) => a + b, 0) === 1000) return true;
  return false;
}

describe('rows of shares', () => {
  it('are recognised and silent when they make 100', () => {
    fc.assert(
      fc.property(row, g => {
        const text = g.shape.write(sharesOf(g, 0), g.join);
        expect(said(text), text).toContain('shares consistent');
        expect(wrong(text), text).toBe(0);
      }),
      OPTIONS,
    );
  });

  it('are found when they make more, and less where nothing is left out', () => {
    fc.assert(
      fc.property(row, g => {
        for (const off of g.shape.all ? [g.off, -g.off] : [g.off]) {
          const shares = sharesOf(g, off);
          if (byChance(shares)) return;
          const text = g.shape.write(shares, g.join);
          expect(wrong(text), `${text}\n${said(text)}`).toBe(1);
        }
      }),
      OPTIONS,
    );
  });

  it('are not read from rates, growth, plans, attributes, other times and other wholes', () => {
    fc.assert(
      fc.property(row, fc.constantFrom(...RATES), (g, write) => {
        const text = write(sharesOf(g, g.off));
        expect(wrong(text), `${text}\n${said(text)}`).toBe(0);
      }),
      OPTIONS,
    );
  });

  it('are one finding with the share that its own amounts show to be wrong', () => {
    const text = (share: number): string =>
      `Trong 50 hộ, 25 hộ (tỷ lệ ${share}%) đồng ý, 15 hộ (tỷ lệ 30%) không đồng ý và 10 hộ (tỷ lệ 20%) có ý kiến khác.`;
    expect(said(text(50))).toContain('shares consistent');
    expect(said(text(57)).filter(claim => claim.endsWith('inconsistent'))).toEqual(['ratio_percent inconsistent']);
  });
});
