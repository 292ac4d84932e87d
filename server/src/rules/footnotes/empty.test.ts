/** Notes without text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesEmpty } from './empty.ts';

testRule(footnotesEmpty, {
  valid: ['Một[^1].\n\n[^1]: Nguồn.', 'Một[^1].\n\n[^1]:\n    Nội dung ở dòng sau.'],
  invalid: [
    {
      draft: `Một[^1].

[^1]:
^^^^^ empty`,
    },
    {
      name: 'a placeholder',
      draft: `Một[^1], hai[^2].

[^1]: …
^^^^^^^ empty

[^2]: [bổ sung sau]
^"[^2]: [bổ sung sau]" empty`,
    },
    {
      name: 'in place',
      draft: `Họp dân^[] và họp xã^[…].
^"^[]" in-place
^"^[…]" in-place`,
    },
  ],
});
