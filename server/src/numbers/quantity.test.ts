import { describe, expect, it } from 'vitest';
import { readQuantities } from './quantity.ts';
import { tokenize } from './token.ts';

/** `text[unit]` of each quantity, with scale, role and hedge where they say something. */
const read = (text: string): string[] =>
  readQuantities(tokenize(text)).quantities.map(q =>
    [
      q.hedge ?? '',
      q.role === 'amount' ? '' : q.role,
      `${q.value}${q.scale ? `e${q.scale}` : ''}[${q.unit?.name ?? ''}]${q.over === null ? '' : '/'}`,
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('readQuantities', () => {
  it('reads units and scales', () => {
    expect(
      read('giải ngân 1,2 nghìn tỷ đồng; trồng 160ha rừng; 45 triệu USD; 2,5 tr.đồng; 3 triệu lượt khách'),
    ).toEqual(['1.2e12[đồng]', '160[ha]', '45e6[USD]', '2.5e6[đồng]', '3e6[lượt khách]']);
  });

  it('reads number words where they count', () => {
    expect(read('Có hai xã, mười lăm hộ và một người; năm 2025 có năm đoàn')).toEqual([
      '2[xã]',
      '15[hộ]',
      '1[người]',
      '5[đoàn]',
    ]);
    expect(read('một số nơi, một phần, thứ hai, tháng ba, ba của em')).toEqual([]);
  });

  it.each([
    'ngày 12/3/2025 và ngày 05 tháng 01 năm 2025',
    'giai đoạn 2021 - 2025, nhiệm kỳ 2020-2025, năm 2024, các năm 2021 và 2022',
    'lúc 9h13, từ 10h đến 14h30, sáng 23/12, chiều 20-7, đêm 5/6',
    'Nghị quyết số 189/NQ-HĐND, Quyết định 42/2014/QĐ-TTg, Quy định 42-QĐ/TW',
    'Điều 12, khoản 3, Chương 2, quý 2, kỳ họp thứ 17, 18, khóa 15',
    'dịch Covid-19, tổ hợp A01, phòng VIP1, Quốc lộ 279, thông điệp 5K, quận 3, quận 11',
    'xếp hạng 46/63 tỉnh, thành phố; tỷ lệ 1/5.000',
    'đường dây nóng 028 389 84441, 0912 345 678',
    'mục 1.1.2 và mục 3.4',
    'gồm: (1) làm đường; (2) sửa cầu',
  ])('finds no amount in: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('tells what a number does', () => {
    expect(read('tăng 5 vụ so với 40 vụ cùng kỳ')).toEqual(['move 5[vụ]', 'past 40[vụ]']);
    expect(read('mỗi xã 3 cán bộ, từ 5 người trở lên, trên 20 tuổi')).toEqual([
      'rate 3[cán bộ]',
      'bound 5[người]',
      'over bound 20[tuổi]',
    ]);
    expect(read('đón từ 400 đến 500 lượt khách, khoảng 40 - 45 phương tiện')).toEqual([
      'range 400[]',
      'range 500[lượt khách]',
      'about range 40[phương tiện]',
    ]);
    expect(read('đã cấp 45/50 giấy phép')).toEqual(['45[giấy phép]/', '50[giấy phép]']);
    expect(read('gần 500 hộ, hơn 1.800 người, khoảng 2 tấn')).toEqual([
      'under 500[hộ]',
      'over 1800[người]',
      'about 2[tấn]',
    ]);
  });

  it('gives a row of numbers the unit that stands once', () => {
    expect(read('ba khu vực 378, 387 và 240 tỷ đồng')).toEqual([
      '3[khu vực]',
      '378e9[đồng]',
      '387e9[đồng]',
      '240e9[đồng]',
    ]);
    expect(read('20 nữ trong 60, 33,33%')).toEqual(['20[nữ]', '60[]', '33.33[%]']);
  });

  it('never throws on damaged text', () => {
    for (const text of [
      '',
      '1',
      '1/',
      '/1',
      '1-',
      '%',
      '1 %%',
      '((((1',
      '1.1.1.1',
      '\uFFFC1\uFFFC',
      '12/13/14/15',
      '5 - ',
      'một',
    ])
      read(text);
  });
});
