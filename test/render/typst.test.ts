/** Typst source: whatever a draft holds stays in string literals. */

import { expect, test } from 'vitest';
import { printTypst, quote } from '../../server/src/render/typst.ts';
import { FULL_DRAFT } from './full-draft.ts';
import { draft, treeOf } from './support.ts';

/** The source without its string literals. */
const code = (source: string): string => source.replace(/"(?:[^"\\]|\\.)*"/gu, '""');

test('quotes', () => {
  expect(quote('a"b\\c\n#d$')).toBe('"a\\"b\\\\c\\n#d$"');
});

test('text is never markup', () => {
  const text = '#eval("1") $x$ @ref <label> *a _b_ `c` = d /* e */ // f \\ " ] [ } { ~ --- \' https://x.y';
  const source = printTypst(treeOf(draft('cơ quan: "#sys.inputs"\ntrích yếu: "a\\"]#x"', `\\${text}`))).main;
  expect(code(source)).not.toMatch(/eval|sys\.|<label>|@ref|https/u);
});

test('brackets balance in everything that can be printed', () => {
  const { main } = printTypst(treeOf(FULL_DRAFT));
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  for (const letter of code(main)) {
    if ('([{'.includes(letter)) open.push(letter);
    else if (pairs[letter]) expect(open.pop()).toBe(pairs[letter]);
  }
  expect(open).toEqual([]);
  expect(main).toContain('date: none');
});

test('a note is written once and named afterwards', () => {
  const { main } = printTypst(treeOf(draft('cơ quan: Sở', 'A[^a] B[^a].\n\n[^a]: Chú.')));
  expect(main.match(/#footnote\[/gu)).toHaveLength(1);
  expect(main).toContain('#footnote(<chu-thich-1>)');
});
