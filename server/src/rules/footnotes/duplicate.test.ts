/** One label with two notes. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesDuplicate } from './duplicate.ts';

testRule(footnotesDuplicate, {
  valid: ['Một[^1], hai[^2].\n\n[^1]: A.\n\n[^2]: B.'],
  invalid: [
    {
      draft: `Một[^1].

[^1]: Nội dung đầu.

[^1]: Nội dung sau.
^"[^1]: Nội dung sau." twice`,
    },
    {
      name: 'three times, told for the second and the third',
      draft: `Một[^a].

[^a]: Đầu.
[^a]: Giữa.
^"[^a]: Giữa." twice
[^a]: Cuối.
^"[^a]: Cuối." twice`,
    },
  ],
});
