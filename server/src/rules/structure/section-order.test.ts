/** The order of sections. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureSectionOrder } from './section-order.ts';

testRule(structureSectionOrder, {
  valid: [
    '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện\n\nx\n\n## II. Tồn tại, hạn chế\n\nx\n\n## III. Nguyên nhân\n\nx\n\n## IV. Nhiệm vụ, giải pháp\n\nx\n\n## V. Kiến nghị\n\nx',
    '---\nvanthu: so-ket\n---\n\n## I. Nhiệm vụ, giải pháp\n\nx\n\n## II. Mục riêng\n\nx',
  ],
  invalid: [
    {
      draft: `---
vanthu: so-ket
---

## Kết quả thực hiện

Một.

## Nhiệm vụ, giải pháp

Hai.

## Tồn tại, hạn chế
^^^^^^^^^^^^^^^^^^^ before

Ba.
`,
      fixed: `---
vanthu: so-ket
---

## Kết quả thực hiện

Một.

## Tồn tại, hạn chế

Ba.

## Nhiệm vụ, giải pháp

Hai.

`,
    },
    {
      name: 'down, behind the last',
      draft: `---
vanthu: so-ket
---

## Kiến nghị
^^^^^^^^^^^^ after

Không.

## Kết quả thực hiện

Một.

## Tồn tại, hạn chế

Hai.
`,
      fixed: `---
vanthu: so-ket
---

## Kết quả thực hiện

Một.

## Tồn tại, hạn chế

Hai.

## Kiến nghị

Không.
`,
    },
  ],
});
