/** One note referred to twice. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesRepeatedReference } from './repeated-reference.ts';

testRule(footnotesRepeatedReference, {
  valid: ['Một[^1], hai[^2].\n\n[^1]: A.\n\n[^2]: B.', 'Một[^1].\n\n[^1]: Tự nhắc[^1].'],
  invalid: [
    {
      draft: `Đầu năm[^1].

Cuối năm[^1].
        ^^^^ again

[^1]: Theo báo cáo của xã.`,
    },
    {
      name: 'each time after the first',
      draft: `A[^n], b[^n], c[^n].
        ^^^^ again
               ^^^^ again

[^n]: Nguồn.`,
    },
  ],
});
