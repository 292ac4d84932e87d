/** Numbers as typed before headings. */

import { describe, expect, it } from 'vitest';
import { leadingNumber, printNumber, settle } from './typed-number.ts';

describe('leadingNumber', () => {
  it.each<[string, string | null, string?, number[]?]>([
    ['A. CÔNG TÁC', 'A.', 'upper-alpha', [1]],
    ['II. Trên lĩnh vực', 'II.', 'upper-roman', [2]],
    ['I/ Kết quả', 'I/', 'upper-roman', [1]],
    ['2. Về công nghiệp', '2.', 'decimal', [2]],
    ['2.Về công nghiệp', '2.', 'decimal', [2]],
    ['2.2. Về', '2.2.', 'decimal-path', [2, 2]],
    ['2.2 Về', '2.2', 'decimal-path', [2, 2]],
    ['I.1. Về', 'I.1.', 'decimal-path', [1, 1]],
    ['đ) Lâm nghiệp', 'đ)', 'lower-alpha', [5]],
    ['Phần thứ nhất. KIỂM ĐIỂM', 'Phần thứ nhất.', 'part', [1]],
    ['PHẦN II: NHIỆM VỤ', 'PHẦN II:', 'part', [2]],
    ['Chương III Quản lý', 'Chương III', 'chapter', [3]],
    ['Mục 1. Chung', 'Mục 1.', 'division', [1]],
    ['Phụ lục I', 'Phụ lục I', 'appendix', [1]],
    ['PHỤ LỤC', 'PHỤ LỤC', 'appendix', [1]],
    ['Mục tiêu, nhiệm vụ', null],
    ['Phần lớn các xã', null],
    ['6 tháng đầu năm', null],
    ['3.877 văn bản', null],
    ['2021. Năm', null],
    ['Về kinh tế', null],
    ['CÔNG TÁC', null],
    ['', null],
  ])('%s', (text, number, style, path) => {
    const found = leadingNumber(text);
    expect(found?.text ?? null).toBe(number);
    if (found) expect([found.style, found.path]).toEqual([style, path]);
  });

  it('settles letters and Roman numerals among siblings', () => {
    const styles = (...texts: string[]): string[] =>
      settle(texts.map(text => leadingNumber(`${text}. Chữ`)!)).map(n => `${n.style} ${n.path}`);
    expect(styles('I', 'II', 'V')).toEqual(['upper-roman 1', 'upper-roman 2', 'upper-roman 5']);
    expect(styles('A', 'B', 'C', 'D')).toEqual(['upper-alpha 1', 'upper-alpha 2', 'upper-alpha 3', 'upper-alpha 4']);
    expect(styles('G', 'H', 'I')).toEqual(['upper-alpha 7', 'upper-alpha 8', 'upper-alpha 9']);
    expect(styles('I')).toEqual(['upper-roman 1']);
    expect(styles('X')).toEqual(['upper-roman 10']);
  });

  it('reads what it prints', () => {
    for (const style of ['part', 'chapter', 'division', 'appendix', 'upper-alpha', 'decimal', 'lower-alpha'] as const)
      expect(leadingNumber(`${printNumber(style, [2])} Chữ`)).toMatchObject({ style, path: [2] });
  });
});
