/** Sections without text. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureEmptySection } from './empty-section.ts';

testRule(structureEmptySection, {
  valid: [
    '## I. Một\n\nCó nội dung.',
    '## I. Một\n\n### 1. Con\n\nCó nội dung.',
    '## I. Bảng\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  ],
  invalid: [
    {
      draft: `## I. Một
^^^^^^^^^ empty

## II. Hai

Có nội dung.`,
    },
    {
      name: 'only a placeholder, a comment, a dash',
      draft: `## I. Một
^^^^^^^^^ placeholder

…

## II. Hai
^^^^^^^^^^ placeholder

[điền]

## III. Ba
^^^^^^^^^^ placeholder

- …

## IV. Bốn
^^^^^^^^^^ empty

<!-- chờ Sở Tài chính -->

## V. Năm

Có nội dung.`,
    },
    {
      name: 'a skeleton that nobody has touched is a to-do',
      draft: `---
vanthu: so-ket
---

## I. Kết quả thực hiện

### 1. Kinh tế
^^^^^^^^^^^^^^ placeholder (information)

…

## II. Mục riêng
^^^^^^^^^^^^^^^^ placeholder (information)

…`,
    },
    {
      name: 'once submitted it must be filled',
      draft: `---
vanthu: so-ket
trạng thái: trình ký
---

## I. Kết quả thực hiện
^^^^^^^^^^^^^^^^^^^^^^^ placeholder

…`,
    },
  ],
});
