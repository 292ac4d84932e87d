/** Inserting and moving sections in all-YAML drafts: the text after the fix, by its lines. */

import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../../test/support/profiles.ts';
import { analyse } from '../../check/analysis.ts';
import { applyEdits } from '../../text/edit.ts';
import { createSource } from '../../text/source.ts';
import { structureMissingSection } from './missing-section.ts';
import { structureSectionOrder } from './section-order.ts';

const RULES = [structureMissingSection, structureSectionOrder];
const URI = 'file:///bao-cao.yaml';
const HEAD = 'vanthu: so-ket\ntrạng thái: trình ký\n';

const findings = (text: string) => analyse(createSource(URI, text), { profiles: PROFILES }, RULES)!.findings;

/** The text after the fix of the first finding, below the head. */
function fixed(body: string): string {
  const text = HEAD + body;
  const [found] = findings(text);
  const edits = found?.fixes[0]?.edits;
  if (!edits) return 'no fix';
  const after = applyEdits(
    text,
    edits.flatMap(file => file.edits),
  );
  expect(findings(after).length).toBeLessThan(findings(text).length);
  return after.slice(HEAD.length);
}

const RESULTS = `  - id: ket-qua
    tiêu đề: Kết quả thực hiện
    nội dung: |
      Xong.
    mục:
      - id: kinh-te
        tiêu đề: Kinh tế
        nội dung: |
          Tăng.
      - id: xa-hoi
        tiêu đề: Văn hóa - xã hội
        nội dung: |
          Ổn.
`;
const item = (id: string, title: string, words: string) =>
  `  - id: ${id}\n    tiêu đề: ${title}\n    nội dung: |\n      ${words}\n`;
const LIMITS = item('han-che', 'Tồn tại, hạn chế và nguyên nhân', 'Chậm.');
const TASKS = item('nhiem-vu', 'Nhiệm vụ, giải pháp', 'Làm.');

describe('a missing section', () => {
  it('between two others', () => {
    expect(fixed(`mục:\n${RESULTS}${TASKS}`)).toBe(
      `mục:\n${RESULTS}${item('han-che', 'Tồn tại, hạn chế', '…')}${TASKS}`,
    );
  });

  it('at the end, of a file without a last line break too', () => {
    const due = item('nhiem-vu', 'Nhiệm vụ, giải pháp', '…');
    expect(fixed(`mục:\n${RESULTS}${LIMITS}`)).toBe(`mục:\n${RESULTS}${LIMITS}${due}`);
    expect(fixed(`mục:\n${RESULTS}${LIMITS.trimEnd()}`)).toBe(`mục:\n${RESULTS}${LIMITS}${due}`);
  });

  it('at the end of the list, before the keys after it', () => {
    const rest = 'nơi nhận: [Như trên]\n';
    expect(fixed(`mục:\n${RESULTS}${LIMITS}${rest}`)).toBe(
      `mục:\n${RESULTS}${LIMITS}${item('nhiem-vu', 'Nhiệm vụ, giải pháp', '…')}${rest}`,
    );
  });

  it('before the first, with the comment above that', () => {
    const first = `  # Phòng Tổng hợp\n${LIMITS}`;
    expect(fixed(`mục:\n${first}${TASKS}`)).toBe(`mục:
  - id: ket-qua
    tiêu đề: Kết quả thực hiện
    mục:
      - id: kinh-te
        tiêu đề: Kinh tế
        nội dung: |
          …
      - id: xa-hoi
        tiêu đề: Văn hóa - xã hội
        nội dung: |
          …
${first}${TASKS}`);
  });

  it('within one that has text and no list', () => {
    const results = '  - id: ket-qua\n    tiêu đề: Kết quả thực hiện\n    nội dung: |\n      Xong.\n\n';
    expect(fixed(`mục:\n${results}${LIMITS}${TASKS}`)).toBe(`mục:
  - id: ket-qua
    tiêu đề: Kết quả thực hiện
    nội dung: |
      Xong.
    mục:
      - id: kinh-te
        tiêu đề: Kinh tế
        nội dung: |
          …

${LIMITS}${TASKS}`);
  });

  it('among the headings in the text of one', () => {
    const results = `  - tiêu đề: Kết quả thực hiện
    nội dung: |
      ## 1. Kinh tế

      Tăng.

`;
    expect(fixed(`mục:\n${results}${LIMITS}${TASKS}`)).toBe(`mục:
  - tiêu đề: Kết quả thực hiện
    nội dung: |
      ## 1. Kinh tế

      Tăng.

      ## 2. Văn hóa - xã hội

      …

${LIMITS}${TASKS}`);
  });

  it('with the number that is due, in the spelling of its neighbours', () => {
    const plain = (title: string, words: string) => `- title: "${title}"\n  content: |\n    ${words}\n\n`;
    const results = `- title: "I. KẾT QUẢ THỰC HIỆN"\n  content: |\n    ## Kinh tế\n\n    Tăng.\n\n    ## Xã hội\n\n    Ổn.\n\n`;
    expect(fixed(`sections:\n${results}${plain('II. NHIỆM VỤ, GIẢI PHÁP', 'Làm.')}`)).toBe(
      `sections:\n${results}- title: II. TỒN TẠI, HẠN CHẾ\n  content: |\n    …\n\n${plain('III. NHIỆM VỤ, GIẢI PHÁP', 'Làm.')}`,
    );
  });

  it('in a draft without sections', () => {
    expect(fixed('cơ quan: A\n')).toMatch(/^cơ quan: A\nmục:\n {2}- id: ket-qua\n {4}tiêu đề: Kết quả thực hiện\n/u);
    expect(fixed('mục:\ncơ quan: A\n')).toMatch(/^mục:\n {2}- id: ket-qua\n[\s\S]*…\ncơ quan: A\n$/u);
  });

  it('keeps Windows line breaks', () => {
    const body = `mục:\n${RESULTS}${TASKS}`.replaceAll('\n', '\r\n');
    const after = fixed(body);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(after.replaceAll('\r\n', '\n')).toBe(fixed(`mục:\n${RESULTS}${TASKS}`));
  });

  it('is left to the drafter where lists are written in brackets', () => {
    expect(fixed('mục: [{id: ket-qua, tiêu đề: Kết quả thực hiện}]\n')).toBe('no fix');
  });
});

describe('a section in the wrong place', () => {
  const CAUSES = item('nguyen-nhan', 'Nguyên nhân', 'Mưa.');

  it('moves up with its comments', () => {
    const late = `  # Phòng Tổng hợp\n${LIMITS.replace(' và nguyên nhân', '')}`;
    expect(fixed(`mục:\n${RESULTS}${CAUSES}${TASKS}${late}`)).toBe(`mục:\n${RESULTS}${late}${CAUSES}${TASKS}`);
  });

  it('moves down behind the last', () => {
    const wish = item('kien-nghi', 'Kiến nghị', 'Không.');
    expect(fixed(`mục:\n${wish}${RESULTS}${LIMITS}${TASKS}`)).toBe(`mục:\n${RESULTS}${LIMITS}${TASKS}${wish}`);
    expect(fixed(`mục:\n${wish}${RESULTS}${LIMITS}${TASKS.trimEnd()}`)).toBe(
      `mục:\n${RESULTS}${LIMITS}${TASKS}${wish}`,
    );
  });

  it('keeps the blank lines between sections', () => {
    const wish = item('kien-nghi', 'Kiến nghị', 'Không.');
    expect(fixed(`mục:\n${wish}\n${RESULTS}\n${LIMITS}\n${TASKS}số: 5\n`)).toBe(
      `mục:\n${RESULTS}\n${LIMITS}\n${TASKS}\n${wish}số: 5\n`,
    );
    expect(fixed(`mục:\n${RESULTS}\n${TASKS}\n${LIMITS}`)).toBe(`mục:\n${RESULTS}\n${LIMITS}\n${TASKS}\n`);
  });

  it('moves a heading in the text of a section', () => {
    const text = (...parts: string[]) =>
      `mục:\n  - tiêu đề: Kết quả thực hiện\n    nội dung: |\n${parts.join('')}${LIMITS}${TASKS}`;
    const [economy, society] = ['      ## Kinh tế\n\n      Tăng.\n\n', '      ## Xã hội\n\n      Ổn.\n\n'];
    expect(fixed(text(society, economy))).toBe(text(economy, society));
    expect(fixed(text(society, economy.trimEnd(), '\n'))).toBe(text(economy, society));
  });
});
