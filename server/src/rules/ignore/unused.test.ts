/** Checks switched off in vain. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesEmpty } from '../footnotes/empty.ts';
import { footnotesOrder } from '../footnotes/order.ts';
import { ignoreUnused } from './unused.ts';

testRule(ignoreUnused, {
  others: [footnotesEmpty, footnotesOrder],
  valid: ['Một[^1].\n\n<!-- bỏ qua footnotes/empty: chờ số liệu của xã -->\n\n[^1]: …'],
  invalid: [
    {
      draft: `Một[^1].

<!-- vanthu-ignore footnotes/empty: chờ số liệu -->
^"<!-- vanthu-ignore footnotes/empty: chờ số liệu -->" unused

[^1]: Đã có nội dung.`,
      fixed: `Một[^1].

[^1]: Đã có nội dung.`,
    },
    {
      name: 'in the front matter',
      draft: `---
vanthu: van-ban
bỏ qua:
  footnotes/empty: chờ số liệu
^"footnotes/empty" unused
---

x`,
      fixed: `---
vanthu: van-ban
bỏ qua:
---

x`,
    },
    {
      name: 'a check that does not exist',
      draft: `Một[^1].

<!-- vanthu-ignore footnotes/emty: chờ số liệu -->
^"<!-- vanthu-ignore footnotes/emty: chờ số liệu -->" unknown

[^1]: …`,
      fixed: `Một[^1].

<!-- vanthu-ignore footnotes/empty: chờ số liệu -->

[^1]: …`,
    },
  ],
});
