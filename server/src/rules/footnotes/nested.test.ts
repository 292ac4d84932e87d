/** Notes inside notes. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesNested } from './nested.ts';

testRule(footnotesNested, {
  valid: ['Một[^1], hai[^2].\n\n[^1]: A.\n\n[^2]: B.'],
  invalid: [
    {
      draft: `Tổng số tiền[^1].

[^1]: Phát hiện 23 đơn vị[^1] có sai phạm.
                         ^^^^ itself`,
    },
    {
      name: 'notes in place',
      draft: `Họp dân[^1], họp xã^[Như trên[^1].].
                             ^^^^ other

[^1]: Ở các bản^[trừ một bản].
               ^^^^^^^^^^^^^^ other`,
    },
    {
      name: 'another note',
      draft: `Một[^1], hai[^2].

[^1]: Xem thêm[^2].
              ^^^^ other

[^2]: Nguồn.`,
    },
  ],
});
