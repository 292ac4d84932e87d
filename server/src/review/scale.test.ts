/** Reviews far beyond what anyone writes by hand: bounded in time, nothing lost; reports in parts and in YAML. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../test/render/support.ts';
import { docxOf, reviewDocx } from '../../../test/support/reviewed.ts';
import { SHIPPED } from '../../../test/support/shipped.ts';
import { readWord } from '../import/word/read.ts';
import { buildReport } from '../model/build.ts';
import { createSource } from '../text/source.ts';
import { accepted, reviewOf } from './draft.ts';
import { mergeProposals } from './merge.ts';

const COUNT = 1000;
const HEAD = '---\nvanthu: van-ban\n---\n\n## I. Kết quả\n\n';
const words = (i: number): string[] => Array.from({ length: 20 }, (_, k) => `từ${i}x${k}`);
const DRAFT = HEAD + Array.from({ length: COUNT }, (_, i) => `${words(i).join(' ')}.\n`).join('\n');

const documentOf = (bytes: Uint8Array) => {
  const word = readWord(bytes);
  if (!word.ok) throw new Error(word.problem);
  return word.document;
};

describe('ten thousand changes', () => {
  /** Every second word of every paragraph replaced: tracked, or simply typed. */
  const reviewed = (tracked: boolean): Uint8Array => {
    const files = unzipSync(docxOf(reportOf(DRAFT)));
    let id = 1;
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const mark = (): string => `w:id="${id++}" w:author="A" w:date="2026-08-03T00:00:00Z"`;
    const xml = strFromU8(files['word/document.xml']!).replace(
      /<w:r><w:t xml:space="preserve">(từ[^<]*)<\/w:t><\/w:r>/gu,
      (_, text: string) =>
        text
          .split(/(?<= )/u)
          .map((word, k) => {
            if (k % 2 === 1) return run(word);
            const now = word.replace('từ', 'chữ');
            if (!tracked) return run(now);
            return `<w:del ${mark()}>${run(word).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del><w:ins ${mark()}>${run(now)}</w:ins>`;
          })
          .join(''),
    );
    files['word/document.xml'] = strToU8(xml);
    return zipSync(files);
  };

  it.each([true, false])('are each found and taken in a few seconds (tracked: %s)', tracked => {
    const document = documentOf(reviewed(tracked));
    const report = reportOf(DRAFT);
    const started = performance.now();
    const review = reviewOf(document, report)!;
    const { texts, refused } = accepted(review, review.proposals);
    const took = performance.now() - started;
    expect(review.proposals).toHaveLength(COUNT * 10);
    expect(refused).toEqual([]);
    const all = words(0).map((_, k) => k);
    const expected = Array.from({ length: COUNT }, (_, i) => {
      const line = words(i);
      return `${all.map(k => (k % 2 === 0 ? line[k]!.replace('từ', 'chữ') : line[k])).join(' ')}.\n`;
    }).join('\n');
    expect([...texts.values()]).toEqual([HEAD + expected]);
    expect(took).toBeLessThan(10_000);
  });

  it('to a draft that has changed everywhere are bounded too', () => {
    const document = documentOf(reviewed(true));
    const started = performance.now();
    const { proposals } = mergeProposals(document, () => DRAFT.replaceAll('từ', 'tiếng'))!;
    expect(proposals.every(each => each.state === 'conflict')).toBe(true);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a report of several files', () => {
  const YAML = `vanthu: van-ban
cơ quan: Ủy ban nhân dân xã
mục:
  - tiêu đề: Kết quả
    nội dung: |
      Thu đạt kế hoạch.

      - Việc một;
      - Việc hai.
`;
  const ASSEMBLY =
    'vanthu: van-ban\ncơ quan: Ủy ban nhân dân xã\ncác phần:\n  - tệp: phan/mot.md\n  - tệp: phan/hai.md\n';
  const PARTS: Record<string, string> = {
    'file:///x/phan/mot.md': '## I. Kinh tế\n\nTăng trưởng khá[^1].\n\n[^1]: Ước tính.\n',
    'file:///x/phan/hai.md': '## II. Xã hội\n\nAn sinh bảo đảm[^1].\n\n[^1]: Theo Sở Y tế.\n',
  };
  const build = (text: string) =>
    buildReport(createSource('file:///x/bao-cao.yaml', text), { profiles: SHIPPED, read: uri => PARTS[uri] ?? null })!;
  const merge = (text: string, deeds: Parameters<typeof reviewDocx>[1]) => {
    const report = build(text);
    const review = reviewOf(documentOf(reviewDocx(docxOf(report), deeds)), report)!;
    expect(review.proposals.map(each => each.state)).toEqual(deeds.map(() => 'open'));
    return accepted(review, review.proposals).texts;
  };

  it('takes each change into the part that it is about', () => {
    const texts = merge(ASSEMBLY, [
      { in: 'Tăng trưởng', replace: 'khá', with: 'cao' },
      { in: 'An sinh', after: 'Thêm một đoạn về y tế.' },
      { in: 'Theo Sở Y tế', replace: 'Sở Y tế', with: 'Bộ Y tế' },
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      'file:///x/phan/mot.md': PARTS['file:///x/phan/mot.md']!.replace('khá', 'cao'),
      'file:///x/phan/hai.md': PARTS['file:///x/phan/hai.md']!.replace(
        'bảo đảm[^1].\n',
        'bảo đảm[^1].\n\nThêm một đoạn về y tế.\n',
      ).replace('Sở Y tế', 'Bộ Y tế'),
    });
  });

  it('keeps the indent of a literal block, and its YAML', () => {
    const texts = merge(YAML, [
      { in: 'Thu đạt', replace: 'kế hoạch', with: 'kế hoạch: vượt' },
      { in: 'Việc hai', after: '- Việc ba.' },
      { in: 'Thu đạt', after: 'Đoạn mới.' },
    ]);
    const now = [...texts.values()][0]!;
    expect(now).toBe(
      YAML.replace('kế hoạch.\n', 'kế hoạch: vượt.\n\n      Đoạn mới.\n').replace(
        'Việc hai.\n',
        'Việc hai.\n      - Việc ba.\n',
      ),
    );
    expect(build(now).problems).toHaveLength(build(YAML).problems.length);
  });
});
