/** Notes that nothing refers to. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesUnused } from './unused.ts';

testRule(footnotesUnused, {
  valid: ['Một ý[^1].\n\n[^1]: Nguồn.', 'Một ý[^1].\n\n[^1]: Xem thêm[^2].\n\n[^2]: Nguồn.'],
  invalid: [
    {
      draft: `Một ý[^1].

[^1]: Nguồn.

[^2]: Không ai nhắc tới.
^"[^2]: Không ai nhắc tới." unused`,
      fixed: `Một ý[^1].

[^1]: Nguồn.`,
    },
    {
      name: 'between two others',
      draft: `Một ý[^1], hai ý[^3].

[^1]: Nguồn.

[^2]: Thừa.
^"[^2]: Thừa." unused

[^3]: Nguồn khác.
`,
      fixed: `Một ý[^1], hai ý[^3].

[^1]: Nguồn.

[^3]: Nguồn khác.
`,
    },
    {
      name: 'a note that only refers to itself',
      draft: `Không nhắc gì.

[^1]: Xem chính nó[^1].
^"[^1]: Xem chính nó[^1]." unused`,
      fixed: `Không nhắc gì.`,
    },
  ],
});
