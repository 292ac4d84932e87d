/** The report model from whole drafts. */

import { describe, expect, it } from 'vitest';
import { HEAD, reportOf, reportOfBody } from '../../../test/support/draft.ts';
import { createSource } from '../text/source.ts';
import { isDraft } from './build.ts';
import { coveringSection, walkSections } from './sections.ts';

const outlineOf = (report: ReturnType<typeof reportOf>): string[] =>
  [...walkSections(report.sections)].map(
    ({ section, depth }) =>
      `${'  '.repeat(depth)}${section.number ?? '-'} ${section.heading.title.text} [${section.id ?? ''}]`,
  );

describe('isDraft', () => {
  it('takes files whose front matter or top level has the key', () => {
    expect(isDraft(createSource('file:///a.md', HEAD))).toBe(true);
    expect(isDraft(createSource('file:///a.md', `\uFEFF${HEAD}`))).toBe(true);
    expect(isDraft(createSource('file:///a.md', '---\ntitle: x\n---\nvanthu: y\n'))).toBe(false);
    expect(isDraft(createSource('file:///a.md', '# vanthu: kiem-diem\n'))).toBe(false);
    expect(isDraft(createSource('file:///a.yaml', 'vanthu: kiem-diem\n'))).toBe(true);
    expect(isDraft(createSource('file:///a.yaml', 'x:\n  vanthu: kiem-diem\n'))).toBe(false);
    expect(isDraft(createSource('file:///a.md', ''))).toBe(false);
  });
});

describe('buildReport', () => {
  it('makes an outline with ids from titles', () => {
    const report = reportOf(`---
vanthu: kiểm điểm
---
## A. Kết quả chỉ đạo, điều hành năm 2024

### I. Về kinh tế

Tăng trưởng khá.

### II. Lĩnh vực văn hoá, xã hội

### III. Quốc phòng, an ninh

### IV. Những tồn tại, hạn chế và nguyên nhân

## B. Phương hướng, nhiệm vụ năm 2025

### 1. Phát triển kinh tế
`);
    expect(report.profile?.id).toBe('kiem-diem');
    expect(outlineOf(report)).toEqual([
      'A. Kết quả chỉ đạo, điều hành năm 2024 [ket-qua]',
      '  I. Về kinh tế [kinh-te]',
      '  II. Lĩnh vực văn hoá, xã hội [van-hoa-xa-hoi]',
      '  III. Quốc phòng, an ninh [quoc-phong-an-ninh]',
      '  IV. Những tồn tại, hạn chế và nguyên nhân [han-che]',
      'B. Phương hướng, nhiệm vụ năm 2025 [nhiem-vu]',
      '  1. Phát triển kinh tế []',
    ]);
    const cause = report.profile!.sections.find(section => section.id === 'nguyen-nhan')!;
    expect(coveringSection(report, cause)?.id).toBe('han-che');
  });

  it('numbers sections by the profile where the draft types no number', () => {
    const report = reportOfBody('# Một\n\n## Hai\n\n## Ba\n\n### Bốn\n\n# Năm {#x}\n');
    expect(outlineOf(report)).toEqual(['I. Một []', '  1. Hai []', '  2. Ba []', '    2.1. Bốn []', 'II. Năm []']);
    expect(report.sections[1]!.heading.anchor?.id).toBe('x');
  });

  it('puts notes in their printed order, those in place between the others', () => {
    const report = reportOfBody(
      'Một[^2] và hai^[tại *chỗ*] rồi ba[^a].\n\n[^a]: Chữ[^2]\n[^2]: Hai\n  tiếp\n\nHết[^9]\n',
    );
    expect(report.footnotes.printed.map(note => note.definition?.label ?? note.inline!.prose.text)).toEqual([
      '2',
      'tại chỗ',
      'a',
    ]);
    expect(report.footnotes.references.map(r => [r.label, r.within?.label ?? null])).toEqual([
      ['2', null],
      ['a', null],
      ['9', null],
      ['2', 'a'],
    ]);
    expect(report.blocks.map(block => block.kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('reads a table with its caption, unit and ragged rows', () => {
    const report = reportOfBody(
      'Bảng 1: Thu ngân sách\nĐơn vị tính: triệu đồng\n\n| STT | Tên | Số |\n|---:|:--|:-:|\n| 1 | A \\| B |\n| 2 | B | 3 | 4 |\nSau bảng.\n',
    );
    const [table, after] = report.blocks;
    expect(table).toMatchObject({
      kind: 'table',
      caption: { text: 'Bảng 1: Thu ngân sách' },
      unit: { text: 'triệu đồng' },
    });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(column => [column.align, column.title])).toEqual([
      ['right', 'STT'],
      ['left', 'Tên'],
      ['center', 'Số'],
    ]);
    expect(table.rows.map(row => row.cells.map(cell => cell.prose.text))).toEqual([
      ['1', 'A | B'],
      ['2', 'B', '3', '4'],
    ]);
    expect(after).toMatchObject({ kind: 'paragraph', prose: { text: 'Sau bảng.' } });
  });

  it('merges cells that continue their neighbours', () => {
    const report = reportOfBody(
      '| A | < | B |\n|---|---|---|\n| 1 | 2 | 3 |\n| ^ | < | 4 |\n| 5 | < | < |\n| < | 6 |\n',
    );
    const [table] = report.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(column => column.title)).toEqual(['A', 'A', 'B']);
    const shown = table.rows.map(row =>
      row.cells.map(cell => (cell.merged ? '.' : `${cell.prose.text} ${cell.colSpan}x${cell.rowSpan}`)),
    );
    expect(shown).toEqual([
      ['1 1x2', '2 1x1', '3 1x1'],
      ['.', '< 1x1', '4 1x1'],
      ['5 3x1', '.', '.'],
      ['< 1x1', '6 1x1'],
    ]);
  });

  it('reads the comments of the tool, with the place of the rule', () => {
    const body =
      'Chữ <!--vanthu-ignore totals/shares: làm tròn--> tiếp.\n\n<!--  bỏ qua   totals/ratio -->\n\n<!-- khổ ngang -->\n\n<!-- hỏi lại -->\n';
    const report = reportOfBody(body);
    expect(report.comments.map(comment => comment.directive)).toMatchObject([
      { kind: 'ignore', rule: 'totals/shares', reason: 'làm tròn' },
      { kind: 'ignore', rule: 'totals/ratio', reason: '' },
      { kind: 'landscape', open: true },
      null,
    ]);
    for (const { directive } of report.comments)
      if (directive?.kind === 'ignore')
        expect((HEAD + body).slice(directive.ruleSpan.start, directive.ruleSpan.end)).toBe(directive.rule);
  });

  it.each(['(', '[', '*', '> ', '- ', '1.1.', '# a\n\n', '[^1]: a\n', '|a|\n|-|\n', '```\n', '<!-- ', '\0', '\r'])(
    'takes any amount of %j',
    unit => {
      const start = performance.now();
      expect(reportOfBody(unit.repeat(100_000 / unit.length)).metadata.agency?.value).toBe('Sở Nội vụ');
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );

  it('takes 40 levels and 5,000 notes', () => {
    const deep = Array.from({ length: 40 }, (_, i) => `${'#'.repeat(i + 1)} Mục\n`).join('\n');
    let depth = 0;
    for (const placed of walkSections(reportOfBody(deep).sections)) depth = Math.max(depth, placed.depth);
    expect(depth).toBe(39);
    const notes = Array.from({ length: 5000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join('');
    expect(reportOfBody(notes).footnotes.printed).toHaveLength(5000);
  });
});
