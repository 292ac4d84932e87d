/** Two sections for one place. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureDuplicateSection } from './duplicate-section.ts';

testRule(structureDuplicateSection, {
  valid: [
    '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện\n\n### 1. Kinh tế\n\nx\n\n## II. Nhiệm vụ, giải pháp\n\n### 1. Kinh tế\n\nx',
    '---\nvanthu: so-ket\n---\n\n## I. Tồn tại, hạn chế\n\n### 1. Hạn chế\n\nx',
  ],
  invalid: [
    {
      draft: `---
vanthu: so-ket
---

## Một {#han-che}

x

## Hai {#han-che}
^"## Hai {#han-che}" twice

x`,
      message: 'Mục “Hai” trùng nội dung với mục “Một” ở trên. Gộp hai mục, hoặc đổi tên một mục.',
    },
    {
      name: 'by title',
      draft: `---
vanthu: so-ket
---

## I. Tồn tại, hạn chế

x

## II. Nhiệm vụ, giải pháp

x

## III. Hạn chế
^"## III. Hạn chế" twice

x`,
    },
  ],
});
