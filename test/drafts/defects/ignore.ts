/** Planted defects of switched-off checks. */

import { front, letter, type Planted, SECTIONS } from './planted.ts';
import { yamlReport } from './surroundings.ts';

const WRONG = 'Thu ngân sách đạt đạt kế hoạch.';
const RIGHT = 'Thu ngân sách đạt kế hoạch.';
const SAID = ['text/repeated-word'];

export const IGNORE: readonly Planted[] = [
  {
    rule: 'ignore/reason',
    name: 'before a paragraph',
    draft: letter(`⟦<!-- vanthu-ignore text/repeated-word -->⟧\n\n${WRONG}`),
    also: SAID,
  },
  {
    rule: 'ignore/reason',
    name: 'in Vietnamese, a colon and nothing',
    draft: letter(`⟦<!-- bỏ qua text/repeated-word: -->⟧\n${WRONG}`),
    also: SAID,
  },
  {
    rule: 'ignore/reason',
    name: 'before a list, in Windows lines',
    draft: letter(`⟦<!-- vanthu-ignore text/repeated-word -->⟧\n\n- ${WRONG}\n- Họp dân.`).replaceAll('\n', '\r\n'),
    also: SAID,
  },
  {
    rule: 'ignore/reason',
    name: 'decomposed',
    draft: letter(`⟦<!-- bỏ qua text/repeated-word -->⟧\n\n${WRONG}`).normalize('NFD'),
    also: [...SAID, 'text/unicode'],
  },
  {
    rule: 'ignore/reason',
    name: 'in the front matter',
    draft: `${front('dinh-ky', { 'bỏ qua': '\n  ⟦text/repeated-word:⟧' })}\n${SECTIONS}\n`,
  },
  {
    rule: 'ignore/reason',
    name: 'before a key',
    draft:
      front('dinh-ky', { số: '12' }).replace('số: 12', '⟦# vanthu-ignore metadata/invalid-value⟧\nsố: 12') +
      `\n${SECTIONS}\n`,
  },
  {
    rule: 'ignore/reason',
    name: 'in a part',
    uri: 'file:///w/bao-cao.yaml',
    draft: yamlReport(`các phần:
  - {mục: ket-qua, tệp: a.md}
  - {mục: han-che, tệp: b.md}
  - {mục: nhiem-vu, tệp: c.md}
`),
    files: {
      'file:///w/a.md': 'Đã xong.\n',
      'file:///w/b.md': `Còn khó.\n\n⟦<!-- vanthu-ignore text/repeated-word -->⟧\n\n${WRONG}\n`,
      'file:///w/c.md': 'Luân phiên bác sĩ./.\n',
    },
    also: SAID,
  },

  {
    rule: 'ignore/unused',
    name: 'before a right paragraph',
    draft: letter(`⟦<!-- vanthu-ignore text/repeated-word: từ láy -->⟧\n\n${RIGHT}`),
  },
  {
    rule: 'ignore/unused',
    name: 'the defect is in the block after the next',
    draft: letter(`⟦<!-- vanthu-ignore text/repeated-word: từ láy -->⟧\n\n${RIGHT}\n\n${WRONG}`),
    also: SAID,
  },
  {
    rule: 'ignore/unused',
    name: 'a rule that there is not',
    draft: letter(`⟦<!-- bỏ qua text/repeated-words: từ láy -->⟧\n\n${RIGHT}`),
  },
  {
    rule: 'ignore/unused',
    name: 'the second of two for one block',
    draft: letter(
      `<!-- vanthu-ignore text/repeated-word: từ láy -->\n<!-- vanthu-ignore text/brackets: trích thơ -->\n\n${WRONG}`.replace(
        /<!-- vanthu-ignore text\/brackets: trích thơ -->/u,
        '⟦$&⟧',
      ),
    ),
  },
  {
    rule: 'ignore/unused',
    name: 'before a table',
    draft: letter(
      '⟦<!-- bỏ qua totals/table-sum: số ước -->⟧\n\n| Bản | Hộ |\n| --- | --- |\n| Lọng | 12 |\n| Cộng | 12 |',
    ),
  },
  {
    rule: 'ignore/unused',
    name: 'in the front matter',
    draft: `${front('dinh-ky', { 'bỏ qua': '\n  ⟦text/brackets⟧: trích thơ' })}\n${SECTIONS}\n`,
  },
  {
    rule: 'ignore/unused',
    name: 'before a key',
    draft:
      front('dinh-ky', { số: '12' }).replace('số: 12', '⟦# vanthu-ignore metadata/invalid-value: số riêng⟧\nsố: 12') +
      `\n${SECTIONS}\n`,
  },
  {
    rule: 'ignore/unused',
    name: 'in a literal block, in Windows lines',
    uri: 'file:///w/bao-cao.yaml',
    draft: yamlReport(`mục:
  - id: ket-qua
    nội dung: |
      ⟦<!-- bỏ qua text/brackets: trích thơ -->⟧

      Đã xong.
  - id: han-che
    nội dung: |
      Còn khó.
  - id: nhiem-vu
    nội dung: |
      Luân phiên bác sĩ./.
`).replaceAll('\n', '\r\n'),
  },
];
