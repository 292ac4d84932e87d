/** Dates in the text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textDateFormat } from './date-format.ts';

testRule(textDateFormat, {
  valid: [
    'Ngày 05/3/2021, ngày 08/12/2020, ngày 15/01/2021, ngày 05 tháng 02 năm 2021, ngày 20 tháng 7 năm 2021.',
    'Kỷ niệm 1/5 và 2/9; đạt 25/30 vụ; Nghị định 30/2020/NĐ-CP; 1/5.000.',
    'Ngày 05/03/2021 vẫn đọc được.',
  ],
  invalid: [
    {
      draft: `Từ 7/5/1954-7/5/2024, ngày 5 tháng 2 năm 2021, ngày 15/1/2021.
^"7/5/1954" zero
^"7/5/2024" zero
^"ngày 5 tháng 2 năm 2021" zero-words
^"15/1/2021" zero`,
      fixed: 'Từ 07/5/1954-07/5/2024, ngày 05 tháng 02 năm 2021, ngày 15/01/2021.',
    },
    {
      draft: `Ngày 31/4/2021, 29/02/2023 và ngày 30 tháng 2.
^"31/4/2021" none (warning)
^"29/02/2023" none (warning)
^"ngày 30 tháng 2" none (warning)`,
    },
  ],
});
