/** A report that remembers what it said before an edit is the report that is read afresh. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROFILES } from '../../../test/support/profiles.ts';
import { repositoryText } from '../../../test/support/shipped.ts';
import { createSource } from '../text/source.ts';
import { buildReport } from './build.ts';
import { createModelMemo } from './memo.ts';

const SEED = repositoryText('seeds/dinh-ky.md');
const uri = 'file:///ho-so/a.md';

const piece = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\n\n',
  '---\n',
  '## II. ',
  '- ',
  'a) ',
  '[^1]',
  '\n\n[^1]: ',
  '^[',
  ']',
  '<!--',
  '-->',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '```yaml số-liệu\n',
  '```\n',
  '{{x}}',
  '\r\n',
  '\r',
  'ê\u0301',
  'trạng thái: ban hành\n',
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 40 }), text: piece });

test('any edits of a draft', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), edits => {
      const memo = createModelMemo();
      let text = SEED;
      for (const { at, cut, text: inserted } of edits) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + inserted + text.slice(from + cut);
        const source = createSource(uri, text);
        expect(buildReport(source, { profiles: PROFILES, memo })).toEqual(buildReport(source, { profiles: PROFILES }));
      }
    }),
    { numRuns: 60 },
  );
});

test('edits around the front matter', () => {
  const memo = createModelMemo();
  const body = '\n\n## I. Một\n\nHai[^1].\n\n[^1]: Ba.\n';
  const heads = [
    '---\nvanthu: dinh-ky\ncơ quan: A\n---',
    '---\nvanthu: dinh-ky\ncơ quan: B\n---',
    '---\nvanthu: dinh-ky\ncơ quan: B\n--',
    '---\nvanthu: van-ban\ncơ quan: B\n---',
    '---\nkhác: van-ban\n---',
    '---\nvanthu: dinh-ky\ncơ quan: A\n---',
  ];
  for (const head of heads) {
    const source = createSource(uri, head + body);
    expect(buildReport(source, { profiles: PROFILES, memo })).toEqual(buildReport(source, { profiles: PROFILES }));
  }
});
