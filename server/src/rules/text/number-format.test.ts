/** Separators of numbers. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textNumberFormat } from './number-format.ts';

testRule(textNumberFormat, {
  valid: [
    'Thu 1.143,234 tỷ đồng, 3.877 văn bản, 11,9 tiêu chí, đạt 85,46%, năm 2021, giai đoạn 2021 - 2025.',
    'Công văn số 1207/UBND; mục 1.2; ngày 15.6; phiên bản 2.10; Quốc lộ 279; điện thoại 0912345678; 3.877 văn bản.',
    'Chỉ có số 1207 văn bản, không có số nào có dấu chấm.',
    'Quý I có 3.456 hộ, năm 2025 hộ nghèo giảm.',
  ],
  invalid: [
    {
      draft: `Tổng vốn 1,234.5 tỷ đồng, 1,234,567 đồng, đạt 85.46%, tăng 1.5 lần.
^"1,234.5" foreign
^"1,234,567" foreign
^"85.46" foreign
^"1.5" foreign`,
      message:
        'Số “1,234.5” viết theo cách của tiếng Anh. Viết “1.234,5”: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân.',
    },
    {
      draft: `Ban hành 3.877 văn bản, trong đó 1207 Quyết định và 2216 văn bản khác; 6101/6106 người kê khai.
^"1207" ungrouped (hint)
^"2216" ungrouped (hint)
^"6101" ungrouped (hint)`,
    },
  ],
});
