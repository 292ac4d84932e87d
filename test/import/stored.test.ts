/** A DOCX of ours gives its draft back: whole where nobody changed it, read anew and said so where somebody did. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../server/src/import/import-file.ts';
import { buildReport } from '../../server/src/model/build.ts';
import type { Report } from '../../server/src/model/report.ts';
import { writeSourcePart } from '../../server/src/model/source-part.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printTree } from '../../server/src/render/report-tree.ts';
import { sourcePartOf } from '../../server/src/render/source-part.ts';
import { createSource } from '../../server/src/text/source.ts';
import { FULL_DRAFT } from '../render/full-draft.ts';
import { reportOf, TODAY, templateOf } from '../render/support.ts';
import { repositoryText, SHIPPED } from '../support/shipped.ts';

/** The DOCX of a draft; `final` reports leave out what is not printed. */
function docxOf(report: Report, final = false): Uint8Array {
  const tree = printTree(report, templateOf(report.profile?.id ?? 'van-ban'), { today: TODAY, final });
  const part = sourcePartOf(report, tree, { final });
  return printDocx(tree, () => 'x', part && writeSourcePart(part));
}

function imported(bytes: Uint8Array, ours = true) {
  const result = importFile(bytes, { ours });
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const DRAFTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'seeds/dinh-ky',
      'seeds/kiem-diem',
      'seeds/kiem-diem-loi',
      'test/drafts/clean/chuyen-de',
      'test/drafts/clean/dinh-ky',
      'test/drafts/clean/kiem-diem',
      'test/drafts/clean/tai-chinh',
      'test/drafts/clean/van-ban',
    ].map(name => [name, repositoryText(`${name}.md`)]),
  ),
  'everything that prints': FULL_DRAFT.replace(/^độ mật:.*\n/mu, ''),
};

test.each(Object.keys(DRAFTS))('%s comes back byte for byte', name => {
  const draft = DRAFTS[name]!;
  const bytes = docxOf(reportOf(draft));
  const { drafts, remarks, images } = imported(bytes);
  expect(drafts).toEqual([{ path: 'bao-cao.md', text: draft }]);
  expect(remarks.map(remark => remark.key)).toEqual(['stored']);
  expect(images).toEqual([]);
  // Another program saved it: the words are the same.
  const saved = imported(bytes, false);
  expect(saved.drafts[0]!.text).toBe(draft);
  expect(saved.remarks.map(remark => remark.key)).toEqual(['stored-text']);
});

test('generated drafts come back byte for byte', () => {
  const line = fc.constantFrom(
    '## I. Kết quả',
    'Đã họp 06 phiên, trong đó {{x}} phiên chuyên đề[^1].',
    '- Gieo cấy **520 ha**;\n- Bảo vệ *rừng*.',
    'Bảng 1: Cây trồng\nĐơn vị tính: ha\n\n| Cây | Ha |\n|---|---:|\n| Lúa | 1.200 |\n| ^ | < |',
    '<!-- hỏi lại -->',
    '```yaml số-liệu\nx: 4\n```',
    'Dòng \\\nngắt, `mã` và \\*sao\\*.',
    '[^1]: Gồm 04 phiên.',
  );
  const body = fc.array(
    fc.oneof(
      line,
      fc.string({ maxLength: 30 }).map(text => text.replace(/[\r\n]/gu, ' ')),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(body, lines => {
      const draft = `---\nvanthu: van-ban\ncơ quan: Sở Y tế\ntrích yếu: Thử\n---\n\n${lines.join('\n\n')}\n`;
      expect(imported(docxOf(reportOf(draft))).drafts[0]!.text).toBe(draft);
    }),
    { numRuns: 150 },
  );
});

test('an assembly comes back with its parts', () => {
  const uri = 'file:///w/bao-cao.yaml';
  const yaml = 'vanthu: van-ban\ncơ quan: Sở Y tế\ntrích yếu: Thử\ncác phần:\n  - tệp: phan/mot.md\n';
  const part = '## I. Kết quả\n\nTốt.\n';
  const report = buildReport(createSource(uri, yaml), {
    profiles: SHIPPED,
    read: wanted => (wanted === 'file:///w/phan/mot.md' ? part : null),
  });
  if (!report) throw new Error('not a draft');
  expect(imported(docxOf(report)).drafts).toEqual([
    { path: 'bao-cao.yaml', text: yaml },
    { path: 'phan/mot.md', text: part },
  ]);
});

test('a final report says that its notes are gone', () => {
  const draft = DRAFTS['test/drafts/clean/van-ban']!.replace('\n---\n\n', '\n---\n\n<!-- hỏi lại -->\n\n');
  const { drafts, remarks } = imported(docxOf(reportOf(draft), true));
  expect(drafts[0]!.text).not.toContain('hỏi lại');
  expect(remarks.map(remark => remark.key)).toEqual(['stored', 'stored-blanked']);
});

describe('one that was edited', () => {
  const change = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toContain(from);
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
  };

  test('is read anew, and says how the draft is kept', () => {
    const bytes = change(docxOf(reportOf(repositoryText('seeds/dinh-ky.md'))), 'hiến 1.260', 'hiến 1.300');
    const { drafts, remarks, conversion } = imported(bytes, false);
    expect(conversion).not.toBeNull();
    expect(drafts[0]!.text).toContain('hiến 1.300');
    expect(remarks[0]!.key).toBe('edited');
  });

  test('whose parts would lie outside its folder is read anew', () => {
    const parts = unzipSync(docxOf(reportOf(repositoryText('seeds/dinh-ky.md'))));
    const name = Object.keys(parts).find(path => strFromU8(parts[path]!).includes('<file path="bao-cao.md"'))!;
    const outside = strFromU8(parts[name]!).replace('path="bao-cao.md"', 'path="../../bao-cao.md"');
    const { conversion } = imported(zipSync({ ...parts, [name]: strToU8(outside) }));
    expect(conversion).not.toBeNull();
  });
});
