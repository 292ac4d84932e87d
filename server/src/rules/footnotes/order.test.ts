/** The order of footnote numbers. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesOrder } from './order.ts';

testRule(footnotesOrder, {
  valid: [
    'Giao 12 nhiệm vụ[^1], đã xong 10[^2].\n\n[^1]: Kèm danh sách.\n\n[^2]: Tính đến hết quý.',
    'Chỉ có tên[^nguồn] và số[^1].\n\n[^nguồn]: Cục Thống kê.\n\n[^1]: Ước tính.',
    {
      name: 'a note without text elsewhere does not shift the others',
      draft: 'Một[^1], hai[^9], ba[^2].\n\n[^1]: A.\n\n[^2]: B.',
    },
    'Không có chú thích nào.',
  ],
  invalid: [
    {
      name: 'a gap',
      draft: `Giao 12 nhiệm vụ[^1], xong 10[^2], quá hạn 2[^4].
^"[^4]" gap

[^1]: Kèm danh sách.

[^2]: Đúng hạn.

[^4]: Đã gia hạn.`,
      message: 'Chú thích [^4] đứng ở chỗ của số 3: số chú thích bị nhảy. Đánh lại số chú thích.',
      fixed: `Giao 12 nhiệm vụ[^1], xong 10[^2], quá hạn 2[^3].

[^1]: Kèm danh sách.

[^2]: Đúng hạn.

[^3]: Đã gia hạn.`,
    },
    {
      name: 'an exchange, with a repeated and an undefined label',
      draft: `Một[^2], hai[^1], lại hai[^1], ba[^7].
   ^^^^ swap

[^1]: Hai.

[^2]: Một.`,
      fixed: `Một[^1], hai[^2], lại hai[^2], ba[^3].

[^2]: Hai.

[^1]: Một.`,
    },
    {
      name: 'inside lists and tables, and in quotes',
      draft: `- Một ý[^1]

| Chỉ tiêu | Số |
|---|---|
| Thu[^3] | 12 |
     ^^^^ swap

> Trích[^2]

[^1]: A
[^2]: B
[^3]: C`,
      fixed: `- Một ý[^1]

| Chỉ tiêu | Số |
|---|---|
| Thu[^2] | 12 |

> Trích[^3]

[^1]: A
[^3]: B
[^2]: C`,
    },
  ],
});
