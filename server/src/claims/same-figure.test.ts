/** One figure in two places: equal names, periods and scenes mean one thing; anything that tells them apart keeps it quiet. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../model/build.ts';
import { printNumber } from '../numbers/numeral.ts';
import { createSource } from '../text/source.ts';
import { claimsOf } from './ledger.ts';

function figures(body: string): string[] {
  const report = buildReport(createSource('file:///a.md', `---\nvanthu: van-ban\n---\n\n${body}`), {
    profiles: new Map(),
  });
  return claimsOf(report!)
    .filter(claim => claim.kind === 'same_figure')
    .map(claim => `${claim.verdict} ${claim.parts.map(part => part.text).join(' ')}`);
}

const SUBJECTS: readonly ((figure: string) => string)[] = [
  n => `Tổng thu ngân sách nhà nước trên địa bàn huyện đạt ${n} tỷ đồng.`,
  n => `Năm 2025, tổng sản lượng lương thực có hạt toàn tỉnh đạt ${n} nghìn tấn.`,
  n => `Tỷ lệ hộ dân dùng nước hợp vệ sinh toàn xã đạt ${n}%.`,
  n => `Diện tích rừng trồng mới trên địa bàn tỉnh là ${n} ha trong 6 tháng đầu năm.`,
  n => `Doanh nghiệp nước ngoài đã đầu tư ${n} triệu USD vào các khu công nghiệp của tỉnh.`,
];

describe('a figure in two places', () => {
  it('is held to be one where nothing tells them apart', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUBJECTS),
        fc.integer({ min: 1100, max: 9800 }),
        fc.integer({ min: 3, max: 60 }),
        fc.constantFrom('\n\n', '\n\n## Đánh giá chung\n\n', '\n\nCông tác chỉ đạo được tăng cường.\n\n- '),
        (write, value, off, between) => {
          const show = (n: number): string => printNumber(n / 10, { decimals: 1 });
          const [a, b] = [show(value), show(value + off)];
          expect(figures(write(a) + between + write(a))).toEqual([`consistent ${a} ${a}`]);
          expect(figures(write(a) + between + write(b))).toEqual([`inconsistent ${a} ${b}`]);
        },
      ),
      { numRuns: 100, seed: 289 },
    );
  });

  const figure = SUBJECTS[0]!;
  it.each([
    ['another period', `Quý I, ${figure('125,4')}\n\nQuý II, ${figure('152,4')}`],
    ['a period and none', `Năm 2024, ${figure('125,4')}\n\n${figure('138,9')}`],
    [
      'another place',
      'Tổng diện tích lúa của xã Nà Tấu đạt 120,5 ha.\n\nTổng diện tích lúa của xã Hua Thanh đạt 130,5 ha.',
    ],
    [
      'another scene',
      'Vụ xuân, diện tích gieo trồng lúa toàn xã đạt 120,5 ha.\n\nVụ mùa, diện tích gieo trồng lúa toàn xã đạt 130,5 ha.',
    ],
    [
      'headings side by side',
      `# I. Sản xuất\n\n## 1. Vụ xuân\n\n${figure('125,4')}\n\n## 2. Vụ mùa\n\n${figure('152,4')}`,
    ],
    [
      'headings of other years',
      `# I. Kết quả năm 2024\n\n${figure('125,4')}\n\n# II. Kết quả năm 2025\n\n${figure('152,4')}`,
    ],
    [
      'a plan',
      'Phấn đấu tổng thu ngân sách nhà nước trên địa bàn huyện đạt 160,5 tỷ đồng.\n\nTổng thu ngân sách nhà nước trên địa bàn huyện đạt 152,4 tỷ đồng.',
    ],
    [
      'a rise',
      'Tổng thu ngân sách nhà nước trên địa bàn huyện tăng 12,5 tỷ đồng.\n\nTổng thu ngân sách nhà nước trên địa bàn huyện đạt 15,4 tỷ đồng.',
    ],
    ['an indicator of three units', `${figure('125,4')}\n\n${figure('130,4')}\n\n${figure('152,4')}`],
    ['too few words', 'Thu ngân sách đạt 125,4 tỷ đồng.\n\nThu ngân sách đạt 152,4 tỷ đồng.'],
    ['far apart', `${figure('125,4')}\n\n${figure('452,4')}`],
    [
      'more behind the number',
      'Tổng chi cho sự nghiệp giáo dục là 125,4 tỷ đồng từ ngân sách tỉnh.\n\nTổng chi cho sự nghiệp giáo dục là 152,4 tỷ đồng từ ngân sách huyện.',
    ],
    ['a coarser print', `${figure('125,4')}\n\nTổng thu ngân sách nhà nước trên địa bàn huyện đạt 125 tỷ đồng.`],
  ])('may differ by %s', (_, text) => {
    expect(figures(text).filter(claim => claim.startsWith('inconsistent'))).toEqual([]);
  });
});
