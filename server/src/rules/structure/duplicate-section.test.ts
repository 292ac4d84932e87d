/** Two sections for one place. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureDuplicateSection } from './duplicate-section.ts';

testRule(structureDuplicateSection, {
  valid: [
    '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện\n\n### 1. Kinh tế\n\nx\n\n## II. Nhiệm vụ, giải pháp\n\n### 1. Kinh tế\n\nx',
    '---\nvanthu: so-ket\n---\n\n## I. Tồn tại, hạn chế\n\n### 1. Hạn chế\n\nx',
    {
      name: 'causes of two matters, tasks as the object of a verb, causes of the limits',
      draft:
        '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện và nguyên nhân\n\nx\n\n## II. Tồn tại, hạn chế và nguyên nhân\n\nx\n\n## III. Nhiệm vụ, giải pháp\n\nx',
    },
    '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện nhiệm vụ, giải pháp\n\nx\n\n## II. Nguyên nhân của tồn tại, hạn chế\n\nx\n\n## III. Hạn chế\n\nx\n\n## IV. Nhiệm vụ, giải pháp\n\nx',
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
    {
      name: 'one of what another names together',
      draft: `---
vanthu: so-ket
---

## I. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN

x

## II. NGUYÊN NHÂN
^"## II. NGUYÊN NHÂN" twice

x`,
    },
    {
      name: 'what another names before',
      draft: `---
vanthu: so-ket
---

## I. Kết quả thực hiện, tồn tại, hạn chế

x

## II. Hạn chế
^"## II. Hạn chế" twice

x`,
    },
  ],
});
