/** Fix-all: leaves nothing fixable, is idempotent, changes no figure and loses no text. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../test/support/profiles.ts';
import { environment } from '../../../test/support/rule-tester.ts';
import { RULES } from '../rules/index.ts';
import { createSource } from '../text/source.ts';
import { analyse } from './analysis.ts';
import { fixAll } from './fix-all.ts';

const fixed = (text: string): string => {
  const source = createSource('file:///a.md', text);
  return fixAll(source, environment(PROFILES), RULES).get(source.uri) ?? text;
};

const fixable = (text: string): string[] =>
  analyse(createSource('file:///a.md', text), environment(PROFILES), RULES)!.findings.flatMap(f =>
    f.fixes.some(x => x.all) ? [`${f.rule} ${f.message.key}`] : [],
  );

const PIECES = [
  'Đã ban hành 3.877 văn bản[^3], trong đó 1.207 quyết định¹..',
  'Ngày 5/1/2026 có 12 xã;; đạt ơ^2ư 85,46%.',
  '## I. Một',
  '## III. Hai',
  '#### 2. Ba',
  '##### 2.2. Bốn',
  '## Phần thứ ba',
  '### b) Năm',
  '- Ý một[^1];\n- Ý hai(2).',
  '[^1]: Nguồn.',
  '[^3]: Xem[^1].',
  '[^2]: …',
  '<!-- vanthu-ignore footnotes/order: thử -->',
  '| A | B |\n|---|---|\n| 1 | 2[^4] |',
  'Tỉnh Ðiện Biên\u200B, Điê\u0323n Biên',
];

const drafts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 9 })
  .map(pieces => `---\nvanthu: van-ban\n---\n\n${pieces.join('\n\n')}\n`);

/** What must survive: the letters and figures of the text, footnote numbers, section numbers and zeros of dates aside. */
const content = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<!--.*?-->/gsu, '')
    .replace(/^#+ *(?:(?:[IVX]+|\d+(?:\.\d+)*|\p{L})[.)]|Phần thứ \p{L}+)/gmu, '')
    .replace(/\[\^\d+\]:?|\(\d\)|ơ\^\dư|¹|\u200B/gu, '')
    .replace(/Ð/gu, 'Đ')
    .replace(/(?<!\d)0(?=\d\/)|(?<=\/)0(?=\d\/)/gu, '')
    .replace(/[\s.,;:/]+/gu, ' ')
    .trim();

describe('fixAll', () => {
  it('leaves nothing fixable and changes nothing the second time', () => {
    fc.assert(
      fc.property(drafts, text => {
        const once = fixed(text);
        expect(fixable(once)).toEqual([]);
        expect(fixed(once)).toBe(once);
        expect(content(once)).toBe(content(text));
      }),
      { numRuns: 60 },
    );
  });

  it('writes only where it may', () => {
    const source = createSource('file:///a.md', '---\nvanthu: van-ban\n---\n\nMột,, hai.');
    expect(fixAll(source, environment(PROFILES), RULES, {}, () => false).size).toBe(0);
    expect([...fixAll(source, environment(PROFILES), RULES).keys()]).toEqual(['file:///a.md']);
  });

  it('gives nothing for a right draft and for what is no draft', () => {
    expect(fixAll(createSource('file:///a.md', 'Một,, hai.'), environment(PROFILES), RULES).size).toBe(0);
    expect(fixed('---\nvanthu: van-ban\n---\n\n## I. Một\n\nHai./.\n')).toBe(
      '---\nvanthu: van-ban\n---\n\n## I. Một\n\nHai./.\n',
    );
  });
});
