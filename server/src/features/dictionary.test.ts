import { expect, test } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { withTerm } from './dictionary.ts';

const added = (text: string, word = 'ACV'): string | null => {
  const edit = withTerm(text, word);
  return edit && applyEdits(text, [edit]);
};

test.each([
  ['no settings yet', '', 'từ điển: [ACV]\n'],
  ['no list yet', 'ngôn ngữ: vi', 'ngôn ngữ: vi\ntừ điển: [ACV]\n'],
  ['a list in brackets', 'từ điển: [ĐăkLăk, Nậm Pồ]  # tên\n', 'từ điển: [ĐăkLăk, Nậm Pồ, ACV]  # tên\n'],
  ['an empty list', 'dictionary: [ ]\n', 'dictionary: [ACV ]\n'],
  [
    'a list of lines',
    'từ điển:\n  - KVPT\n  - NTM\nmức độ: {}\n',
    'từ điển:\n  - KVPT\n  - NTM\n  - ACV\nmức độ: {}\n',
  ],
  ['the last lines', 'từ điển: # của tỉnh\n- KVPT', 'từ điển: # của tỉnh\n- KVPT\n- ACV'],
])('%s', (_, text, expected) => expect(added(text)).toBe(expected));

test('a list that is written otherwise is left to its author', () => {
  expect(added('từ điển: [a,\n  b]\n')).toBeNull();
  expect(added('từ điển: a\n')).toBeNull();
  expect(added('từ điển:\n  a: b\n')).toBeNull();
});

test('a word with signs of YAML is quoted', () => {
  expect(added('', 'A&B: C')).toBe('từ điển: ["A&B: C"]\n');
});
