import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../test/support/table.ts';
import { claimsOfTable } from './table.ts';

/** Every claim as `stated verdict expected`. */
const told = (text: string): string[] =>
  claimsOfTable(tableOf(text)).map(c => `${c.total!.text} ${c.verdict} ${c.expected}`);
const wrong = (text: string): string[] => told(text).filter(line => line.includes('inconsistent'));
const right = (text: string): number => told(text).filter(line => line.includes(' consistent ')).length;

describe('total rows', () => {
  it('adds up to a last row', () => {
    const table = (total: string): string => `
| TT | Đơn vị | Số hộ | Số người |
|---|---|---|---|
| 1 | Xã Mường Nhé | 1.207 | 5.120 |
| 2 | Xã Nà Hỳ | 936 | 4.001 |
| 3 | Xã Tủa Thàng | - | 12 |
| | Tổng cộng | ${total} | 9.133 |`;
    expect(wrong(table('2.143'))).toEqual([]);
    expect(right(table('2.143'))).toBe(2);
    expect(wrong(table('2.144'))).toEqual(['2.144 inconsistent 2143']);
    expect(claimsOfTable(tableOf(table('2.144')))[0]).toMatchObject({
      kind: 'table',
      rule: 'totals/table-sum',
      parts: [{ value: '1207' }, { value: '936' }],
    });
  });

  it('adds up to a first row, and by levels', () => {
    const table = (total: string, group: string): string =>
      `
| STT | Nội dung | Kế hoạch | Thực hiện |
|---|---|---|---|
| | **Tổng số** | ${total} | 95 |
| I | Khối tỉnh | ${group} | 45 |
| 1 | Sở Y tế | 20 | 15 |
| 2 | Sở Xây dựng | 40 | 30 |
| II | Khối xã | 60 | 50 |
| 1 | Xã A | 25 | 20 |
| 2 | Xã B | 35 | 30 |`.replaceAll('**', '');
    expect(wrong(table('120', '60'))).toEqual([]);
    expect(right(table('120', '60'))).toBe(6);
    expect(wrong(table('130', '60'))).toEqual(['130 inconsistent 120']);
    expect(wrong(table('130', '70'))).toEqual(['70 inconsistent 60']);
  });

  it('does not add rows under Trong đó again', () => {
    const table = (total: string): string => `
| TT | Chỉ tiêu | Số lượng |
|---|---|---|
| 1 | Văn bản đến | 310 |
| | Trong đó: khẩn | 12 |
| 2 | Văn bản đi | 205 |
| | Trong đó: | |
| | - Quyết định | 80 |
| | - Kế hoạch | 41 |
| | Tổng số | ${total} |`;
    expect(wrong(table('515'))).toEqual([]);
    expect(wrong(table('516'))).toEqual(['516 inconsistent 515']);
  });

  it('leaves rates, ranks, years and averages alone', () => {
    expect(
      wrong(`
| TT | Xã | Số hộ | Tỷ lệ nghèo (%) | Thu nhập bình quân | Xếp hạng | Năm thành lập | Mật độ (người/km2) |
|---|---|---|---|---|---|---|---|
| 1 | Xã A | 100 | 12,5 | 45 | 1 | 1994 | 80 |
| 2 | Xã B | 300 | 20,0 | 39 | 2 | 2003 | 45 |
| | Toàn huyện | 400 | 18,1 | 41 | | 1990 | 52 |`),
    ).toEqual([]);
    expect(wrong('| Năm | Sản lượng |\n|---|---|\n| 2019 | 10 |\n| 2020 | 12 |\n| 2021 | 11 |')).toEqual([]);
    expect(
      wrong('| Xã | Chất lượng nước |\n|---|---|\n| A | 7,1 |\n| B | 6,8 |\n| C | 7,0 |\n| Toàn huyện | 7,0 |'),
    ).toEqual([]);
  });

  it('reads totals of groups and the grand total', () => {
    const table = (a: string, grand: string): string => `
| Nội dung | Số vụ |
|---|---|
| Hình sự | |
| Trộm cắp | 12 |
| Cố ý gây thương tích | 7 |
| Cộng | ${a} |
| Dân sự | |
| Đất đai | 20 |
| Hôn nhân | 31 |
| Cộng | 51 |
| Tổng cộng | ${grand} |`;
    expect(wrong(table('19', '70'))).toEqual([]);
    expect(wrong(table('19', '71'))).toEqual(['71 inconsistent 70']);
    expect(wrong(table('18', '70'))).toEqual(['18 inconsistent 19']);
  });

  it('adds or takes off the rows that a label names', () => {
    const table = (rest: string): string => `
| STT | Nội dung | Số tiền |
|---|---|---|
| I | Thu | 1.500 |
| II | Chi | 1.180 |
| III | Chênh lệch (I - II) | ${rest} |`;
    expect(wrong(table('320'))).toEqual([]);
    expect(wrong(table('330'))).toEqual(['330 inconsistent 320']);
  });

  it('is not confused by rows of different things', () => {
    expect(
      wrong(`
| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
|---|---|---|---|---|
| 1 | Diện tích | ha | 100 | 90 |
| 1.1 | Lúa nương | ha | 20 | 15 |
| 1.2 | Năng suất | tạ/ha | 30 | 31 |
| 2 | Tổng số hộ | hộ | 500 | 510 |
| 2.1 | Hộ nghèo | hộ | 50 | 45 |
| 2.2 | Hộ dân tộc thiểu số | hộ | 400 | 410 |
| 3 | Tổng sản lượng | tấn | 900 | 870 |`),
    ).toEqual([]);
    expect(
      wrong(
        '| Chỉ tiêu | Số người |\n|---|---|\n| Tổng số | 100 |\n| Nữ | 40 |\n| Dân tộc thiểu số | 30 |\n| Đảng viên | 55 |',
      ),
    ).toEqual([]);
  });

  it('adds only like to like, and nothing where rows are left out', () => {
    const rows = '| Nội dung | ĐVT | Số lượng |\n|---|---|---|\n| Xi măng | tấn | 20 |\n| Gạch | viên | 5.000 |\n';
    expect(told(`${rows}| Tổng cộng | | 5.021 |`)).toEqual([]);
    expect(told('| Xã | Số vụ |\n|---|---|\n| A | 20 |\n| B | 30 |\n| … | … |\n| Tổng cộng | 185 |')).toEqual([]);
  });

  it('takes rounded measures for the intervals that they are', () => {
    const table = (total: string): string => `
Đơn vị tính: triệu đồng
| Đơn vị | Kinh phí |
|---|---|
| Sở A | 1.200,4 |
| Sở B | 800,3 |
| Sở C | 99,3 |
| Cộng | ${total} |`;
    expect(wrong(table('2.100,1'))).toEqual([]);
    expect(wrong(table('2.099,0'))).toEqual(['2.099,0 inconsistent 2100.0']);
  });
});

describe('total columns', () => {
  it.each([
    ['38', []],
    ['39', ['39 inconsistent 38']],
  ])('Tổng số | Nam | Nữ: %s', (total, expected) => {
    expect(wrong(`| Lớp | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 6A | ${total} | 20 | 18 |`)).toEqual(expected);
  });

  it('adds quarters to the left', () => {
    const table = (cell: string): string => `
| Đơn vị | Quý I | Quý II | Cộng | Ghi chú |
|---|---|---|---|---|
| Sở A | 10 | 20 | 30 | |
| Sở B | 11 | 21 | ${cell} | |
| Sở C | 12 | 23 | 35 | |`;
    expect(wrong(table('32'))).toEqual([]);
    expect(wrong(table('33'))).toEqual(['33 inconsistent 32']);
  });

  it('does not add attributes that overlap', () => {
    expect(
      wrong(`
| Đơn vị | Tổng số | Nữ | Dân tộc thiểu số | Đảng viên |
|---|---|---|---|---|
| Sở A | 40 | 15 | 12 | 30 |
| Sở B | 35 | 20 | 5 | 25 |`),
    ).toEqual([]);
  });
});

describe('formula rows', () => {
  const table = (sum: string, rate: string): string => `
| TT | Đơn vị | Giấy | Điện tử | Tổng số | Đúng hạn | Tỷ lệ (%) |
|---|---|---|---|---|---|---|
| A | B | 1 | 2 | 3=1+2 | 4 | 5=4/3 |
| 1 | Xã A | 120 | 80 | ${sum} | 190 | ${rate} |
| 2 | Xã B | 30 | 45 | 75 | 60 | 80,0 |`;
  it('holds every row to them', () => {
    expect(wrong(table('200', '95,0'))).toEqual([]);
    expect(right(table('200', '95,0'))).toBe(4);
    expect(wrong(table('200', '96,0'))).toEqual(['96,0 inconsistent 95.0']);
    expect(wrong(table('210', '95,0'))).toContain('210 inconsistent 200');
    expect(told(table('200', '95')).filter(t => t.includes('inconsistent'))).toEqual([]);
  });

  it('reads numbers and formulas in the headings', () => {
    const head = '| Nội dung | Kế hoạch (1) | Thực hiện (2) | Tỷ lệ % (3=2/1) |\n|---|---|---|---|\n';
    expect(wrong(`${head}| Vốn A | 200 | 150 | 75 |`)).toEqual([]);
    expect(wrong(`${head}| Vốn A | 200 | 150 | 57 |`)).toEqual(['57 inconsistent 75.0']);
  });

  it('does not multiply totals', () => {
    expect(
      wrong(`
| Mặt hàng | Số lượng | Đơn giá | Thành tiền |
|---|---|---|---|
| A | 1 | 2 | 3=1x2 |
| Gạo | 10 | 15 | 150 |
| Muối | 20 | 5 | 100 |
| Cộng | 30 | 20 | 250 |`),
    ).toEqual([]);
  });

  it('knows a row of plain column numbers', () => {
    expect(
      wrong(
        '| TT | Xã | Hộ | Người |\n|---|---|---|---|\n| A | B | 1 | 2 |\n| 1 | X | 5 | 9 |\n| 2 | Y | 6 | 8 |\n| | Cộng | 11 | 17 |',
      ),
    ).toEqual([]);
  });
});

describe('percent and difference columns', () => {
  const table = (rate: string): string => `
Đơn vị tính: triệu đồng
| TT | Chủ đầu tư | Kế hoạch | Giải ngân | Tỷ lệ (%) | Còn lại |
|---|---|---|---|---|---|
| 1 | Sở A | 1.250 | 1.000 | 80,00 | 250 |
| 2 | Sở B | 3.100 | 2.015 | ${rate} | 1.085 |
| 3 | Sở C | 760 | 333 | 43,81 | 427 |
| | Tổng cộng | 5.110 | 3.348 | 65,52 | 1.762 |`;
  it('finds what a rate is of', () => {
    expect(wrong(table('65,00'))).toEqual([]);
    expect(wrong(table('56,00'))).toEqual(['56,00 inconsistent 65.00']);
    expect(told(table('65,00')).length).toBe(4 + 4 + 3);
  });

  it('knows growth, also without its sign', () => {
    const rows = (last: string): string => `
| Chỉ tiêu | 6 tháng 2024 | 6 tháng 2025 | Tăng, giảm (%) |
|---|---|---|---|
| Khách | 1.204 | 1.519 | 26,2 |
| Lượt xe | 830 | 790 | 4,8 |
| Doanh thu | 455 | 512 | ${last} |`;
    expect(wrong(rows('12,5'))).toEqual([]);
    expect(wrong(rows('15,2'))).toEqual(['15,2 inconsistent 12.5']);
  });

  it('knows shares of a total', () => {
    const rows = (last: string): string => `
| Loại | Số hộ | Cơ cấu (%) |
|---|---|---|
| Nghèo | 123 | 12,36 |
| Cận nghèo | 207 | 20,80 |
| Khác | 665 | ${last} |
| Tổng số | 995 | 100 |`;
    expect(wrong(rows('66,83'))).toEqual([]);
    expect(wrong(rows('68,63'))).toEqual(['68,63 inconsistent 66.83']);
  });

  it('takes truncation for rounding', () => {
    const rows = (last: string): string =>
      `| Xã | Kế hoạch (hộ) | Thực hiện (hộ) | Tỷ lệ (%) |\n|---|---|---|---|\n| A | 123 | 82 | ${last} |\n| B | 80 | 70 | 87,5 |`;
    expect(told(rows('66,6'))).toContain('66,6 rounding 66.7');
    expect(told(rows('66,7'))).toContain('66,7 consistent 66.7');
    expect(told(rows('66,5'))).toContain('66,5 inconsistent 66.7');
  });

  it('is silent where nothing bears a relation out', () => {
    expect(
      wrong(
        '| Xã | Hộ | Nghèo | Tỷ lệ dùng nước sạch (%) |\n|---|---|---|---|\n| A | 100 | 20 | 81,5 |\n| B | 200 | 30 | 77,2 |',
      ),
    ).toEqual([]);
  });
});

describe('hostile tables', () => {
  it.each(['.', '(', '1.', ' (', '= ', 'tổng ', ': ', '1 ', '+1', '–', 'I+', '% ('])(
    'of 200 KB of %j take no time',
    piece => {
      const run = piece.repeat(200_000 / piece.length);
      const started = performance.now();
      told(`| a | b ${run}y |\n|---|---|\n| ${run}x | 1 |\n| Cộng | 2 |\n| ${run} | ${run} |`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it('of ten thousand rows, and of nothing but totals, are read in linear time', () => {
    const rows = (n: number, label: (i: number) => string): string =>
      `| TT | Xã | Nam | Nữ | Tổng số |\n|---|---|---|---|---|\n${Array.from({ length: n }, (_, i) => `| ${i} | ${label(i)} | ${i * 7} | ${i * 3} | ${i * 10} |`).join('\n')}`;
    for (const label of [(i: number) => `Xã ${i}`, () => 'Tổng cộng', (i: number) => (i % 2 ? 'Cộng' : 'Xã')]) {
      const started = performance.now();
      told(rows(10_000, label));
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe('products of columns', () => {
  it('brings the scales of the headings to one', () => {
    const table = (sum: string): string => `
| TT | Tên hàng | Số lượng | Đơn giá (nghìn đồng) | Thành tiền (triệu đồng) |
|---|---|---|---|---|
| 1 | Bàn | 120 | 850 | 102 |
| 2 | Ghế | 340 | 450 | 153 |
| 3 | Tủ | 25 | 3.200 | ${sum} |
| 4 | Máy tính | 40 | 12.500 | 500 |`;
    expect(wrong(table('80'))).toEqual([]);
    expect(right(table('80'))).toBe(4);
    expect(wrong(table('82'))).toEqual(['82 inconsistent 80']);
  });
});
