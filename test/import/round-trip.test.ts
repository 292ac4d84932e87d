/** A draft as DOCX and back by its paragraphs alone, as if the file carried no source: the same print, no word lost or made. */

import { describe, expect, test } from 'vitest';
import { convertWord } from '../../server/src/import/draft/convert.ts';
import type { WordDocument } from '../../server/src/import/word/document.ts';
import { readWord } from '../../server/src/import/word/read.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import type { PrintDocument } from '../../server/src/render/print.ts';
import { FULL_DRAFT } from '../render/full-draft.ts';
import { lines, treeOf } from '../render/support.ts';
import { repositoryText } from '../support/shipped.ts';

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
  'everything that prints': FULL_DRAFT,
};

function readBack(tree: PrintDocument): WordDocument {
  const result = readWord(printDocx(tree, () => 'x'));
  if (!result.ok) throw new Error(result.problem);
  return result.document;
}

/**
 * The print as lines, without what Markdown cannot say again: the title of a table without a number is a bold line, and
 * the raised number of a note that only another note mentions is a raised character.
 */
const printed = (tree: PrintDocument): string[] =>
  [
    ...tree.parts.flatMap(part => lines(part.blocks)),
    ...tree.notes.flatMap((note, i) => lines(note.blocks).map(line => `[${i + 1}] ${line}`)),
  ].map(line => line.replace(/^bang-ten: (?!Bảng|Biểu)(.*)$/u, 'noi-dung: *$1*').replaceAll('^8^', '⁸'));

describe.each(Object.keys(DRAFTS))('%s', name => {
  const before = treeOf(DRAFTS[name]!);
  const { text } = convertWord(readBack(before));

  test('prints the same after the way through Word', () => {
    expect(printed(treeOf(text))).toEqual(printed(before));
  });

  test('stays as it is the second time', () => {
    expect(convertWord(readBack(treeOf(text))).text).toBe(text);
  });
});
