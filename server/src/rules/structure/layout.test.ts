/** Lines that are read otherwise than meant. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureLayout } from './layout.ts';

testRule(structureLayout, {
  valid: [
    'Trên cơ sở đó:\n\n1. Tập trung sản xuất.\n2. Giữ vững an ninh.\n\nChữ.',
    '| một dòng có vạch |',
    '## I. Một\n\nMột đoạn được\nngắt dòng giữa câu.',
  ],
  invalid: [
    {
      draft: `I. Trên lĩnh vực kinh tế
^^^^^^^^^^^^^^^^^^^^^^^^ heading

Thu ngân sách tăng.`,
      fixed: `## I. Trên lĩnh vực kinh tế

Thu ngân sách tăng.`,
      message:
        'Dòng “I. Trên lĩnh vực kinh tế” trông như đề mục nhưng không có dấu # ở đầu nên được coi là đoạn văn. Thêm dấu # để thành đề mục.',
    },
    {
      name: 'two paragraphs on neighbouring lines',
      draft: `## I. Một

Thu ngân sách tăng so với cùng kỳ năm trước, đạt 52%.
Chi ngân sách được kiểm soát chặt chẽ, đúng dự toán.
^"Chi ngân sách được kiểm soát chặt chẽ, đúng dự toán." merged`,
      fixed: `## I. Một

Thu ngân sách tăng so với cùng kỳ năm trước, đạt 52%.

Chi ngân sách được kiểm soát chặt chẽ, đúng dự toán.`,
    },
    {
      name: 'a table without its line of dashes',
      draft: `Bảng 1: Hộ nghèo
| Xã | Số hộ |
^^^^^^^^^^^^^^ table
| Xã A | 10 |
| Cộng | 10 |`,
      fixed: `Bảng 1: Hộ nghèo
| Xã | Số hộ |
|---|---|
| Xã A | 10 |
| Cộng | 10 |`,
      message: 'Các dòng từ “| Xã | Số hộ |” chưa thành bảng vì dưới dòng đầu không có dòng “|---|---|”. Thêm dòng đó.',
    },
    {
      name: 'the title of the document, which its head prints',
      draft: `---
vanthu: van-ban
trích yếu: Kết quả công tác
---

# BÁO CÁO
^^^^^^^^^ printed-title
# Kết quả công tác
^"# Kết quả công tác" printed-title

## I. Một

Xong.`,
      fixed: `---
vanthu: van-ban
trích yếu: Kết quả công tác
---




## I. Một

Xong.`,
    },
    {
      name: 'a subject that is a section, too, beside others',
      draft: `---
vanthu: van-ban
trích yếu: Kết quả công tác
---

# Báo cáo
^"# Báo cáo" printed-title

## Kết quả công tác

Xong.

## Việc tiếp theo

Xong.`,
      fixed: `---
vanthu: van-ban
trích yếu: Kết quả công tác
---



## Kết quả công tác

Xong.

## Việc tiếp theo

Xong.`,
    },
  ],
});
