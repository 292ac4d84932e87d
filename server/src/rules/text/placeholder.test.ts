/** Open places in a text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textPlaceholder } from './placeholder.ts';

testRule(textPlaceholder, {
  valid: [
    'Trồng lúa, ngô, khoai… trên đất dốc; thời điểm phù hợp... Tiếp tục rà soát.',
    'Các xã khó khăn, lượng khách đạt thấp;...',
    'Đại hội XX, thế kỷ XXI, khóa XXX.',
    'Số liệu có nguồn [1] và [2].',
    '| a | … |\n|---|---|\n| 1 | … |',
    'Dân số - KHHGĐ, cấp GCN,…',
  ],
  invalid: [
    {
      draft: `---
vanthu: van-ban
---

## I. Một

Thu ngân sách đạt …% dự toán, tăng ... triệu đồng.
^"…" open
^"..." open

Ngày … tháng 7 năm 2026 có xx hộ và [Sở Công Thương bổ sung].
^"…" open
^"xx" open
^"[Sở Công Thương bổ sung]" open`,
    },
    {
      name: 'once submitted it is an error',
      draft: `---
vanthu: van-ban
trạng thái: trình ký
---

## I. Một

Có XX/XX/2026 và [điền] xã, số: …/BC-UBND.
^"XX/XX" open (error)
^"[điền]" open (error)
^"…" open (error)

…
^"…" open (error)`,
    },
    {
      name: 'a to-do where nothing is written yet',
      draft: `---
vanthu: van-ban
---

Thực hiện Công văn số …/UBND, [cơ quan cập nhật].
^"…" open (information)
^"[cơ quan cập nhật]" open (information)

## I. Một

…`,
    },
  ],
});
