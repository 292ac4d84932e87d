/** References without a note. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { footnotesUndefined } from './undefined.ts';

testRule(footnotesUndefined, {
  valid: [
    'Một ý[^1].\n\n[^1]: Nguồn.',
    'Ghi chú tại chỗ^[Theo số liệu của xã.] là đủ.',
    'Mã `[^1]` trong ngoặc mã không phải chú thích.',
  ],
  invalid: [
    {
      draft: `Một ý[^1], hai ý[^2].
^"[^2]" missing

[^1]: Nguồn.`,
      fixed: `Một ý[^1], hai ý[^2].

[^1]: Nguồn.

[^2]: …`,
      message: 'Số chú thích [^2] không có nội dung ở đâu trong báo cáo. Viết thêm dòng “[^2]: …” hoặc bỏ số này.',
    },
    {
      name: 'one label twice is one finding',
      draft: `Đầu[^a] và cuối[^a].
^"[^a]" missing`,
      fixed: `Đầu[^a] và cuối[^a].

[^a]: …`,
    },
    {
      name: 'in a list and in a cell',
      draft: `- Ý một[^x]
^"[^x]" missing

| Tên | Số |
|---|---|
| Thu[^y] | 5 |
^"[^y]" missing
`,
      fixed: `- Ý một[^x]

| Tên | Số |
|---|---|
| Thu[^y] | 5 |

[^x]: …

[^y]: …
`,
    },
  ],
});
