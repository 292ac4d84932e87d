/** Sections that the profile requires. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureMissingSection } from './missing-section.ts';

testRule(structureMissingSection, {
  valid: [
    'Loại văn bản không quy định mục nào.',
    {
      name: 'by title, in other words, one heading for two sections',
      draft:
        '---\nvanthu: so-ket\n---\n\n## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n\n### 1. Về kinh tế\n\nx\n\n### 2. Văn hóa - xã hội\n\nx\n\n## II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN\n\nx\n\n## III. NHIỆM VỤ, GIẢI PHÁP\n\nx',
    },
    {
      name: 'by id',
      draft:
        '---\nvanthu: so-ket\n---\n\n## Phần đầu {#ket-qua}\n\n### Một {#kinh-te}\n\nx\n\n### Hai {#xa-hoi}\n\nx\n\n## Ba {#han-che}\n\nx\n\n## Bốn {#nguyen-nhan}\n\nx\n\n## Năm {#nhiem-vu}\n\nx',
    },
  ],
  invalid: [
    {
      name: 'after the section before it, and the numbers after it move on',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" after
^"vanthu: so-ket" after
---

## I. KẾT QUẢ THỰC HIỆN

### 1. Kinh tế

Tăng 5%.

### 2. Văn hóa - xã hội

Ổn định.

## II. NHIỆM VỤ, GIẢI PHÁP

Tiếp tục./.
`,
      fixed: `---
vanthu: so-ket
---

## I. KẾT QUẢ THỰC HIỆN

### 1. Kinh tế

Tăng 5%.

### 2. Văn hóa - xã hội

Ổn định.

## II. TỒN TẠI, HẠN CHẾ

…

## III. NGUYÊN NHÂN

…

## IV. NHIỆM VỤ, GIẢI PHÁP

Tiếp tục./.
`,
      message: 'Thiếu mục “Tồn tại, hạn chế”. Bấm “Chèn mục” để thêm vào sau mục “KẾT QUẢ THỰC HIỆN”.',
    },
    {
      name: 'inside another section',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" after
---

## Kết quả thực hiện

### Kinh tế

Tăng 5%.

## Tồn tại, hạn chế và nguyên nhân

x

## Nhiệm vụ, giải pháp

x

[^1]: Chú thích.
`,
      fixed: `---
vanthu: so-ket
---

## Kết quả thực hiện

### Kinh tế

Tăng 5%.

### Văn hóa - xã hội

…

## Tồn tại, hạn chế và nguyên nhân

x

## Nhiệm vụ, giải pháp

x

[^1]: Chú thích.
`,
    },
    {
      name: 'at the end, before the notes',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" after
---

## Kết quả thực hiện

### Kinh tế

x[^1]

### Văn hóa - xã hội

x

## Tồn tại, hạn chế và nguyên nhân

x

[^1]: Chú thích.`,
      fixed: `---
vanthu: so-ket
---

## Kết quả thực hiện

### Kinh tế

x[^1]

### Văn hóa - xã hội

x

## Tồn tại, hạn chế và nguyên nhân

x

## Nhiệm vụ, giải pháp

…

[^1]: Chú thích.`,
    },
    {
      name: 'a parent brings its children',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" before
---

## I. Tồn tại, hạn chế và nguyên nhân

x

## II. Nhiệm vụ, giải pháp

x`,
      fixed: `---
vanthu: so-ket
---

## I. Kết quả thực hiện

### 1. Kinh tế

…

### 2. Văn hóa - xã hội

…

## II. Tồn tại, hạn chế và nguyên nhân

x

## III. Nhiệm vụ, giải pháp

x`,
    },
    {
      name: 'a to-do where nothing is written yet',
      draft: `---
vanthu: so-ket
^"vanthu: so-ket" after (information)
---

## I. Kết quả thực hiện

### 1. Kinh tế

…

### 2. Văn hóa - xã hội

…

## II. Tồn tại, hạn chế và nguyên nhân

…`,
      fixed: `---
vanthu: so-ket
---

## I. Kết quả thực hiện

### 1. Kinh tế

…

### 2. Văn hóa - xã hội

…

## II. Tồn tại, hạn chế và nguyên nhân

…

## III. Nhiệm vụ, giải pháp

…
`,
    },
  ],
});
