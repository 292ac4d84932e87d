/** The sample reports: the right ones are quiet, of the flawed one each defect is found at its line and nothing else. */

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineAt, lineSpan, type Source } from '../server/src/text/source.ts';
import { checkDraft, describe, repositoryText, serious } from './support/shipped.ts';

const CLEAN = readdirSync(new URL('drafts/clean/', import.meta.url)).map(name => `test/drafts/clean/${name}`);

/** Rules of which one finding lies in the nature of a draft that is otherwise right. */
const INHERENT: Readonly<Record<string, readonly string[]>> = {
  'test/drafts/clean/chuyen-de.md': ['text/unicode'],
};

test.each(['seeds/kiem-diem.md', 'seeds/dinh-ky.md', ...CLEAN])('%s has no error and no warning', path => {
  const { findings, source } = checkDraft(repositoryText(path), `file:///${path}`);
  const allowed = INHERENT[path] ?? [];
  const unexpected = serious(findings).filter(finding => !allowed.includes(finding.rule));
  expect(unexpected.map(finding => describe(finding, source))).toEqual([]);
});

test('test/drafts/assembly: a report in four parts has no error and no warning', () => {
  const folder = 'test/drafts/assembly/';
  const read = (uri: string): string | null => repositoryText(decodeURIComponent(uri.slice('file:///'.length)));
  const { findings, report } = checkDraft(read(`file:///${folder}bao-cao.yaml`)!, `file:///${folder}bao-cao.yaml`, {
    read,
  });
  expect(report.parts.map(part => part.found)).toEqual([true, true, true, true]);
  expect(serious(findings).map(found => describe(found, report.sources.get(found.place.uri)!))).toEqual([]);
});

test('what is decomposed and what has carriage returns is stored so', () => {
  expect(repositoryText('test/drafts/clean/chuyen-de.md')).not.toBe(
    repositoryText('test/drafts/clean/chuyen-de.md').normalize('NFC'),
  );
  expect(repositoryText('test/drafts/clean/dinh-ky.md')).toMatch(/\r\n/u);
});

/** The defects of the flawed sample: the rule, the beginning of its line, the text that is flagged. */
const DEFECTS: readonly { rule: string; line: string; text: string }[] = [
  { rule: 'structure/section-numbering', line: '##### 2.2. Công tác phối hợp', text: '2.2' },
  { rule: 'structure/section-numbering', line: '#### 4. Ngân sách, tài chính', text: '4' },
  { rule: 'totals/breakdown', line: 'Trong kỳ, UBND tỉnh và Chủ tịch', text: '608' },
  { rule: 'text/repeated-word', line: 'Trong kỳ, UBND tỉnh và Chủ tịch', text: '..' },
  { rule: 'text/repeated-word', line: 'Một số dự án trọng điểm', text: 'đạt' },
  { rule: 'text/brackets', line: '[^5]: Về tổ chức', text: ')' },
  { rule: 'footnotes/nested', line: '[^14]: Toàn ngành', text: '[^14]' },
  { rule: 'text/brackets', line: '[^15]: Tiếp công dân', text: '(' },
  { rule: 'text/brackets', line: '[^16]: Đã kê khai', text: ')' },
];

const lineText = (source: Source, offset: number): string => {
  const { start, end } = lineSpan(source, lineAt(source, offset));
  return source.text.slice(start, end);
};

test('seeds/kiem-diem-loi.md: each defect is found at its line, and nothing else', () => {
  const { findings, source } = checkDraft(repositoryText('seeds/kiem-diem-loi.md'));
  const left = serious(findings);
  for (const defect of DEFECTS) {
    const at = left.findIndex(
      ({ rule, place: { span } }) =>
        rule === defect.rule &&
        lineText(source, span.start).startsWith(defect.line) &&
        source.text.slice(span.start, span.end).includes(defect.text),
    );
    expect(at, `${defect.rule} at “${defect.line}”`).not.toBe(-1);
    left.splice(at, 1);
  }
  expect(left.map(finding => describe(finding, source))).toEqual([]);
});

/** What is only noted or hinted at: the rule and a text of its line. */
const NOTED: readonly { rule: string; line: string }[] = [
  { rule: 'text/capitals', line: 'Tết nguyên đán' },
  { rule: 'text/capitals', line: 'Chính Phủ' },
  { rule: 'text/spelling-variant', line: 'Thành phố Điện Biên Phủ' },
  { rule: 'text/date-format', line: '7/5/1954' },
  { rule: 'text/number-format', line: '2216 văn bản khác' },
  { rule: 'citations/incomplete', line: 'Nghị quyết số 63/NQ-CP của Chính phủ' },
];

test.each(NOTED)('seeds/kiem-diem-loi.md: $rule notes “$line”', ({ rule, line }) => {
  const { findings, source } = checkDraft(repositoryText('seeds/kiem-diem-loi.md'));
  const lines = findings
    .filter(finding => finding.rule === rule)
    .map(finding => lineText(source, finding.place.span.start));
  expect(lines.filter(text => text.includes(line))).not.toEqual([]);
});

test('seeds/kiem-diem-loi.md: 608 is held against all four of its parts', () => {
  const { claims } = checkDraft(repositoryText('seeds/kiem-diem-loi.md'));
  const wrong = claims.filter(claim => claim.verdict === 'inconsistent');
  expect(wrong.map(({ total, parts }) => [total?.text, ...parts.map(part => part.text)])).toEqual([
    ['608', '566', '22', '01', '41'],
  ]);
});

test('the two reviews carry the same seventeen footnotes in order', () => {
  for (const path of ['seeds/kiem-diem.md', 'seeds/kiem-diem-loi.md']) {
    const { report } = checkDraft(repositoryText(path));
    expect(report.footnotes.definitions.map(note => note.label)).toEqual(
      Array.from({ length: 17 }, (_, i) => String(i + 1)),
    );
  }
});

test('the guide’s own example is right as it stands, and wrong in the way it says', () => {
  const guide = repositoryText('docs/huong-dan.md');
  const draft = /```markdown\n(---\nvanthu:[\s\S]*?)```/u.exec(guide)?.[1] ?? '';
  const { findings, source } = checkDraft(draft);
  expect(serious(findings).map(finding => describe(finding, source))).toEqual([]);
  const wrong = checkDraft(draft.replace('408', '418'));
  expect(serious(wrong.findings).map(finding => finding.rule)).toEqual(['totals/breakdown']);
});
