/** What Word users type and Markdown reads otherwise. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD, reportOf, reportOfBody } from '../../../test/support/draft.ts';
import { applyEdits } from '../text/edit.ts';

const layout = (text: string): ReturnType<typeof reportOf>['problems'] =>
  reportOf(text).problems.filter(problem => problem.rule === 'structure/layout');

const found = (body: string): string[] => layout(HEAD + body).map(problem => `${problem.key}: ${problem.data['text']}`);

function fixed(body: string): string {
  let text = HEAD + body;
  for (let round = 0; round < 5; round++)
    text = applyEdits(
      text,
      layout(text).flatMap(problem => problem.edits ?? []),
    );
  return text.slice(HEAD.length);
}

const TYPED = `Xã báo cáo như sau:
I. KẾT QUẢ THỰC HIỆN
1. Về nông nghiệp
\tGieo trồng 120 ha.
\tChăn nuôi ổn định.
2. Về công nghiệp: Duy trì sản xuất.
3. Việc khác:
- Rà soát hộ nghèo;
- Cấp gạo.
II. TỒN TẠI, HẠN CHẾ
Một số việc còn chậm.
`;

describe('layout problems', () => {
  it.each([
    '| a | b |\n| 1 | 2 |',
    '| | b |\n| 1 | 2 |',
    'x | y\n| a | b |\n| 1 | 2 |',
    'Chữ:\n\t| a | b |\n\t| 1 | 2 |\n\t| 3 | 4 |',
  ])('makes a table of %j', body => {
    expect(found(body).filter(one => one.startsWith('table'))).toHaveLength(1);
    expect(layout(HEAD + fixed(body))).toEqual([]);
  });

  it.each([
    ['a roman heading', 'Mở đầu.\n\nI. Trên lĩnh vực kinh tế\n\nChữ.', ['heading: I. Trên lĩnh vực kinh tế']],
    ['in bold', '**II. Tồn tại, hạn chế**\n\nChữ.', ['heading: II. Tồn tại, hạn chế']],
    ['a part', 'Phần thứ nhất\n\nChữ.', []],
    [
      'a numbered heading beside a real one',
      '### 1. Về y tế\n\nChữ.\n\n2. Về giáo dục\n\nChữ.',
      ['heading: 2. Về giáo dục'],
    ],
    ['a list of sentences', '1. Tập trung sản xuất.\n2. Giữ vững an ninh.\n\nChữ.', []],
    ['a list of clauses', '1. Tập trung sản xuất;\n2. Giữ vững an ninh\n\nChữ.', []],
    ['a number alone without a neighbour', '1. Tập trung sản xuất\n\nChữ.', []],
    ['wrapped text', 'Năm nay tỉnh đạt kết quả tốt. Các chỉ tiêu\nđều vượt kế hoạch.\nTuy nhiên còn hạn chế.', []],
    [
      'two paragraphs run together',
      'Năm nay đạt kết quả tốt.\nCác chỉ tiêu đều vượt kế hoạch.',
      ['merged: Các chỉ tiêu đều vượt kế hoạch.'],
    ],
    ['caption and unit above a table', 'Bảng 1: Thu.\nĐơn vị tính: tỷ đồng\n| a | b |\n|---|---|\n| 1 | 2 |', []],
    ['a name with an initial', 'V.I. Lê-nin sinh năm 1870.', []],
    ['a fence that is never closed', '```yaml số-liệu\na: 1\n\n## Mục\n', ['open-fence: ```yaml số-liệu']],
    ['rows without a line of dashes', 'Bảng:\n| a | b |\n| 1 | 2 |', ['table: | a | b |']],
    ['dashes that stand apart from their heading', '| a | b |\n12\n|---|---|\n| 1 | 2 |', []],
    ['an amount', '1.200 hộ thoát nghèo', []],
  ])('%s', (_name, body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('turns a draft without one mark into the canonical form', () => {
    expect(fixed(TYPED)).toBe(`Xã báo cáo như sau:

## I. KẾT QUẢ THỰC HIỆN

### 1. Về nông nghiệp

Gieo trồng 120 ha.

Chăn nuôi ổn định.

### 2. Về công nghiệp:

Duy trì sản xuất.

### 3. Việc khác:
- Rà soát hộ nghèo;
- Cấp gạo.

## II. TỒN TẠI, HẠN CHẾ

Một số việc còn chậm.
`);
    const report = reportOfBody(fixed(TYPED));
    expect(report.sections.map(section => section.heading.title.text)).toEqual([
      'KẾT QUẢ THỰC HIỆN',
      'TỒN TẠI, HẠN CHẾ',
    ]);
    expect(report.sections[0]!.children.map(section => section.blocks.length)).toEqual([2, 1, 1]);
  });

  it('keeps carriage returns and every character of text', () => {
    const line = fc.constantFrom(
      'I. Kinh tế',
      'II. XÃ HỘI',
      '1. Về y tế',
      '2. Về giáo dục: Đạt.',
      '- Việc một;',
      'Đạt 5 ha.',
      '\tTăng 2%.',
      '',
      'chữ',
      '## III. An ninh',
      '**IV. Khác**',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        const body = lines.join(newline);
        const words = (text: string): string => text.replace(/[\s#]/gu, '');
        const once = fixed(body);
        expect(words(once)).toBe(words(body));
        expect(fixed(once)).toBe(once);
        if (newline === '\r\n') expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      }),
    );
  });
});
