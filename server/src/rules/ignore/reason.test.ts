/** Checks switched off without a reason. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesEmpty } from '../footnotes/empty.ts';
import { ignoreReason } from './reason.ts';

testRule(ignoreReason, {
  others: [footnotesEmpty],
  valid: ['<!-- vanthu-ignore footnotes/empty: sẽ bổ sung khi có số liệu -->\n\n[^1]: …\n\nMột[^1].'],
  invalid: [
    {
      draft: `Một[^1].

<!-- vanthu-ignore footnotes/empty -->
^"<!-- vanthu-ignore footnotes/empty -->" missing

[^1]: …`,
      message: 'Chưa ghi lý do bỏ qua “footnotes/empty” nên kiểm tra này vẫn chạy. Ghi lý do sau dấu hai chấm.',
    },
    {
      name: 'before a key of the front matter, and in its list',
      draft: `---
vanthu: van-ban
# vanthu-ignore metadata/unknown-key
^"# vanthu-ignore metadata/unknown-key" missing
mã nội bộ: 12
bỏ qua:
  footnotes/empty:
^"footnotes/empty" missing
---

x`,
    },
  ],
});
