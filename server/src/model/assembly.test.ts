/** Reports of many files, and drafts that are all YAML. */

import { describe, expect, it } from 'vitest';
import { environment, reportOf } from '../../../test/support/draft.ts';
import { applyEdits } from '../text/edit.ts';
import { createSource } from '../text/source.ts';
import { buildReport } from './build.ts';
import type { Report } from './report.ts';
import { walkSections } from './sections.ts';

const outlineOf = (report: Report): string[] =>
  [...walkSections(report.sections)].map(
    ({ section, depth }) =>
      `${'  '.repeat(depth)}${section.number ?? '-'} ${section.heading.title.text} [${section.id ?? ''}]`,
  );

const problemsOf = (report: Report): string[] => report.problems.map(problem => `${problem.rule} ${problem.key}`);

const YAML = `vanthu: dinh-ky
cơ quan: Sở Y tế
mục:
  - id: ket-qua
    tiêu đề: Kết quả thực hiện
    nội dung: |
      Khám **1.200** lượt[^1].

      # Dự phòng

      - Tiêm đủ mũi;

      [^1]: Gồm 700 lượt nam
        và 500 lượt nữ.
    mục:
      - tiêu đề: "Khám, chữa bệnh"
        tieu đe phu: x
        nội dung: Một dòng.
  - tiêu đề: Khó khăn, vướng mắc
    nội dung: >
      Gấp
      lại
`;

describe('all-YAML drafts', () => {
  it('make one outline with exact places', () => {
    const report = reportOf(YAML, 'file:///a.yaml');
    expect(outlineOf(report)).toEqual([
      'I. Kết quả thực hiện [ket-qua]',
      '  1. Dự phòng []',
      '  2. Khám, chữa bệnh []',
      'II. Khó khăn, vướng mắc [han-che]',
    ]);
    expect(problemsOf(report)).toEqual(['metadata/yaml literal', 'metadata/yaml literal']);
    expect(report.metadata.unknown).toMatchObject([{ text: 'tieu đe phu', nearest: 'tiêu đề' }]);
    const at = (span: { start: number; end: number }): string => YAML.slice(span.start, span.end);
    const [first] = report.sections;
    expect(at(first!.heading.span)).toBe('Kết quả thực hiện');
    expect(at(first!.heading.anchor!.span)).toBe('ket-qua');
    const paragraph = first!.blocks[0]!;
    expect(at(paragraph.span)).toBe('Khám **1.200** lượt[^1].');
    expect(at(report.footnotes.definitions[0]!.blocks[0]!.span)).toBe('Gồm 700 lượt nam\n        và 500 lượt nữ.');
    const note = report.footnotes.definitions[0]!.blocks[0]!;
    expect(note.kind === 'paragraph' && note.prose.text).toBe('Gồm 700 lượt nam và 500 lượt nữ.');
    expect(at(first!.children[1]!.heading.span)).toBe('Khám, chữa bệnh');
  });

  it('keep the indent of the block when lines are parted', () => {
    const text =
      'vanthu: van-ban\nmục:\n  - tiêu đề: A\n    nội dung: |\n      Một câu dài đã xong.\n      Hai câu dài đã xong.\n';
    const report = reportOf(text, 'file:///a.yaml');
    const layout = report.problems.filter(problem => problem.rule === 'structure/layout');
    expect(layout.map(problem => problem.key)).toEqual(['merged']);
    const fixed = applyEdits(text, layout[0]!.edits!);
    expect(fixed).toContain('      Một câu dài đã xong.\n\n      Hai câu dài đã xong.\n');
    expect(reportOf(fixed, 'file:///a.yaml').blocks).toHaveLength(3);
  });
});

const ASSEMBLY = `vanthu: kiem-diem
cơ quan: Ủy ban nhân dân tỉnh
các phần:
  - mục: kinh-te
    tệp: phan/kinh-te.md
    đơn vị: Sở Tài chính
    hạn: 2021-06-20
  - {mục: van-hoa-xa-hoi, tệp: phan/xa-hoi.md}
  - {mục: nhiem-vu, tệp: phan/nhiem-vu.md}
  - {mục: kinh-te, tệp: ../ngoai.md}
  - {mục: la, tệp: phan/xa-hoi.md}
`;

const FILES = {
  'file:///tinh/bc/phan/kinh-te.md': '## Kinh tế\n\nThu đạt 5 tỷ[^1].\n\n### Nông nghiệp\n\n[^1]: Một.\n',
  'file:///tinh/bc/phan/xa-hoi.md': '---\nghi chú: x\n---\nChi 3 tỷ[^1].\n\n# Y tế\n\n# Giáo dục\n\n[^1]: Hai.\n',
};

describe('assembled reports', () => {
  const report = reportOf(ASSEMBLY, 'file:///tinh/bc/bao-cao.yaml', FILES);

  it('put parts below their sections, which they may open themselves', () => {
    expect(outlineOf(report)).toEqual([
      'A. Công tác chỉ đạo, điều hành [ket-qua]',
      '  I. Kinh tế [kinh-te]',
      '    1. Nông nghiệp []',
      '  II. Lĩnh vực văn hóa - xã hội [van-hoa-xa-hoi]',
      '    1. Y tế []',
      '    2. Giáo dục []',
    ]);
    expect([...report.sources.keys()]).toEqual(['file:///tinh/bc/bao-cao.yaml', ...Object.keys(FILES)]);
    const made = report.sections[0]!.children[1]!.heading;
    expect(ASSEMBLY.slice(made.span.start, made.span.end)).toBe('van-hoa-xa-hoi');
  });

  it('number notes through the whole, labels belonging to their part', () => {
    expect(report.footnotes.printed.map(note => note.definition?.uri)).toEqual(Object.keys(FILES));
  });

  it('say what is missing, outside or listed twice, at its entry', () => {
    expect(report.problems.map(p => `${p.rule} ${p.key} ${ASSEMBLY.slice(p.span.start, p.span.end)}`)).toEqual([
      'assembly/missing-part missing phan/nhiem-vu.md',
      'assembly/outside outside ../ngoai.md',
      'assembly/unlisted same-section kinh-te',
      'assembly/outside twice phan/xa-hoi.md',
      'assembly/unlisted no-section la',
    ]);
    expect(report.parts[0]).toMatchObject({
      section: 'kinh-te',
      agency: 'Sở Tài chính',
      deadline: { year: 2021, month: 6, day: 20 },
      found: true,
    });
  });

  it('number themselves where some contributors type numbers and some do not', () => {
    const files: Record<string, string> = {
      'file:///a/a.md': '### II. Lĩnh vực kinh tế\n\n#### 1. Lúa\n\nTốt.\n\n#### 2. Ngô\n\nTốt.\n',
      'file:///a/b.md': '#### Giáo dục\n\nTốt.\n\n#### Y tế\n\nTốt.\n',
      'file:///a/c.md': 'Thêm một đoạn.\n',
    };
    const text = `vanthu: kiem-diem
các phần:
  - {mục: kinh-te, tệp: a.md}
  - {mục: van-hoa-xa-hoi, tệp: b.md}
  - {mục: van-hoa-xa-hoi, tệp: c.md}
`;
    const assembled = reportOf(text, 'file:///a/b.yaml', files);
    expect(outlineOf(assembled).map(line => line.replace(/ \[.*/u, ''))).toEqual([
      'A. Công tác chỉ đạo, điều hành',
      '  I. Lĩnh vực kinh tế',
      '    1. Lúa',
      '    2. Ngô',
      '  II. Lĩnh vực văn hóa - xã hội',
      '    1. Giáo dục',
      '    2. Y tế',
    ]);
  });

  it('are outside where a link leads out', () => {
    const text = 'vanthu: kiem-diem\ncác phần:\n  - {mục: kinh-te, tệp: a.md}\n';
    const assembled = buildReport(createSource('file:///a/b.yaml', text), { ...environment(), leaves: () => true })!;
    expect(problemsOf(assembled)).toEqual(['assembly/outside outside']);
    expect(assembled.parts[0]?.uri).toBeNull();
  });
});
