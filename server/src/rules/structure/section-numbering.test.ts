/** Typed numbers of sections. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { structureSectionNumbering } from './section-numbering.ts';

testRule(structureSectionNumbering, {
  valid: [
    '## A. PHẦN MỘT\n\n### I. Một\n\n#### 1. A\n\nx\n\n#### 2. B\n\nx\n\n### II. Hai\n\n#### 1. C\n\nx\n\n## B. PHẦN HAI\n\n### 1. D\n\n#### 1.1. E\n\nx\n\n#### 1.2. F\n\nx\n\n### 2. G\n\nx',
    {
      name: 'letters with and without đ',
      draft: '## a) Một\n\nx\n\n## b) Hai\n\nx\n\n## c) Ba\n\nx\n\n## d) Bốn\n\nx\n\n## đ) Năm\n\nx\n\n## e) Sáu\n\nx',
    },
    {
      name: 'letters as many type them',
      draft: '## A. Một\n\nx\n\n## B. Hai\n\nx\n\n## C. Ba\n\nx\n\n## D. Bốn\n\nx\n\n## E. Năm\n\nx',
    },
    {
      name: 'numbers that go on in the next part',
      draft:
        '## Phần thứ nhất. KẾT QUẢ\n\n### I. Một\n\nx\n\n### II. Hai\n\nx\n\n## Phần thứ hai. NHIỆM VỤ\n\n### III. Ba\n\nx',
    },
    {
      name: 'decimals below a Roman parent',
      draft: '## I. Một\n\n### 1.1. A\n\nx\n\n### 1.2. B\n\nx\n\n## II. Hai\n\n### 2.1. C\n\nx',
    },
    {
      name: 'appendices count on their own',
      draft: '## I. Một\n\nx\n\n## II. Hai\n\nx\n\n## Phụ lục I\n\nx\n\n## Phụ lục II\n\nx',
    },
    'Không có đề mục nào.',
    '## Một\n\nx\n\n## Hai\n\nx',
  ],
  invalid: [
    {
      name: 'a gap is told once',
      draft: `## I. Kinh tế

### 1. Nông nghiệp

x

### 2. Công nghiệp

x

### 4. Ngân sách
^^^^^^^^^^^^^^^^ gap

x

### 5. Môi trường

x`,
      fixed: `## I. Kinh tế

### 1. Nông nghiệp

x

### 2. Công nghiệp

x

### 3. Ngân sách

x

### 4. Môi trường

x`,
      message: 'Số đề mục nhảy từ “2.” sang “4.”; đúng ra là “3.”. Đánh lại số đề mục, hoặc bổ sung mục còn thiếu.',
    },
    {
      name: '2.2 below 1, and 3 after it, are one cause',
      draft: `## I. Chương trình

### 1. Một

x

#### 2.2. Hai
^^^^^^^^^^^^^ parent

x

### 3. Ba

x`,
      fixed: `## I. Chương trình

### 1. Một

x

#### 1.1. Hai

x

### 2. Ba

x`,
    },
    {
      name: 'a number twice, and those below follow',
      draft: `## 1. Một

x

## 2. Hai

### 2.1. Con

x

## 2. Ba
^^^^^^^^ repeat

### 2.1. Cháu

x

## 3. Bốn

x`,
      fixed: `## 1. Một

x

## 2. Hai

### 2.1. Con

x

## 3. Ba

### 3.1. Cháu

x

## 4. Bốn

x`,
    },
    {
      name: 'an exchange',
      draft: `## I. Một

x

## III. Ba
^^^^^^^^^^ swap

x

## II. Hai

x`,
      fixed: `## I. Một

x

## II. Ba

x

## III. Hai

x`,
    },
    {
      name: 'another system among siblings',
      draft: `## I. Một

x

## 2. Hai
^^^^^^^^^ system

x

## III. Ba

x`,
      fixed: `## I. Một

x

## II. Hai

x

## III. Ba

x`,
    },
    {
      name: 'the first is not the first',
      draft: `## I. Một

### 2. Con
^^^^^^^^^^ start

x

### 3. Cháu

x`,
      fixed: `## I. Một

### 1. Con

x

### 2. Cháu

x`,
    },
    {
      name: 'letters, with the decree’s đ',
      draft: `## a) Một

x

## b) Hai

x

## d) Ba
^^^^^^^^ gap

x

## đ) Bốn

x`,
      fixed: `## a) Một

x

## b) Hai

x

## c) Ba

x

## d) Bốn

x`,
    },
    {
      name: 'parts in words',
      draft: `## PHẦN THỨ NHẤT. KẾT QUẢ

x

## PHẦN THỨ BA. NHIỆM VỤ
^^^^^^^^^^^^^^^^^^^^^^^^ gap

x`,
      fixed: `## PHẦN THỨ NHẤT. KẾT QUẢ

x

## PHẦN THỨ HAI. NHIỆM VỤ

x`,
    },
    {
      name: 'headings that go a level deeper with each number',
      draft: `## 1. Một
### 2. Hai
^"### 2. Hai" start
#### 3. Ba
##### 4. Bốn`,
      fixed: `## 1. Một
### 1. Hai
#### 1. Ba
##### 1. Bốn`,
    },
    {
      name: 'one number that slipped, its own below it right',
      draft: `## 1. Một
## 5. Hai
^"## 5. Hai" gap
### 2.1. Hai một
### 2.2. Hai hai
## 3. Ba
## 4. Bốn
## 5. Năm`,
      fixed: `## 1. Một
## 2. Hai
### 2.1. Hai một
### 2.2. Hai hai
## 3. Ba
## 4. Bốn
## 5. Năm`,
    },
  ],
});
