/** One small report per profile as all three outputs hold it; `vitest -u` writes the files anew, for a look at the diff. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readProfiles } from '../../server/src/model/profiles.ts';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { newDraft } from '../../server/src/render/draft.ts';
import { printHtml } from '../../server/src/render/html.ts';
import type { PrintDocument } from '../../server/src/render/print.ts';
import { all, child, parseXml, wordText } from './ooxml.ts';
import { lines, PROFILES, partsOf, TODAY, templateFiles, treeOf } from './support.ts';

const KINDS = readProfiles(templateFiles());

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** A new draft of the profile with its fields and sections filled in. */
function filled(profile: string): string {
  return newDraft(KINDS.get(profile)!, templateFiles(), TODAY)!
    .replace('trạng thái: dự thảo', 'trạng thái: ban hành\nsố: 7')
    .replace('cơ quan:\n', 'cơ quan: Ủy ban nhân dân xã Thanh Nưa\n')
    .replace('ký hiệu:\n', 'ký hiệu: BC-UBND\n')
    .replace('địa danh:\n', 'địa danh: Thanh Nưa\n')
    .replace('ngày:\n', 'ngày: 2026-07-05\n')
    .replace('trích yếu:\n', 'trích yếu: Tình hình công tác\n')
    .replace('  quyền hạn:\n', '  quyền hạn: TM. ỦY BAN NHÂN DÂN\n')
    .replace('  chức vụ:\n', '  chức vụ: CHỦ TỊCH\n')
    .replace('  họ tên:\n', '  họ tên: Quàng Văn Inh\n')
    .replace('nơi nhận:\n', 'nơi nhận: [Thường trực Đảng ủy]\n')
    .replace(/^(##+ .*)$/gmu, '$1\n\nĐã làm xong[^n].')
    .concat('\nKết thúc./.\n\n[^n]: Theo sổ theo dõi.\n');
}

const document = (tree: PrintDocument): string[] => [
  ...tree.parts.flatMap(part => lines(part.blocks)),
  ...tree.notes.map((note, i) => `note ${i + 1}: ${lines(note.blocks).join(' ¶ ')}`),
];

describe.each(PROFILES)('%s', profile => {
  const tree = treeOf(filled(profile));

  test('the print tree', async () => {
    await expect(`${document(tree).join('\n')}\n`).toMatchFileSnapshot(`../golden/${profile}.tree.txt`);
  });

  test('the DOCX, read back', async () => {
    const parts = partsOf(await printDocx(tree, hash));
    const styleOf = (p: Parameters<typeof wordText>[0]): string =>
      child(child(p, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '-';
    const read = ['word/document.xml', 'word/footnotes.xml'].flatMap(name =>
      all(parseXml(parts.get(name)!), 'w:p').map(p => `${styleOf(p)}: ${wordText(p).replace(/\n/gu, ' / ')}`),
    );
    await expect(`${read.join('\n')}\n`).toMatchFileSnapshot(`../golden/${profile}.docx.txt`);
  });

  test('the HTML, without its elements', async () => {
    const text = printHtml(tree)
      .replace(/<style>[\s\S]*?<\/style>/u, '')
      .replace(/<\/(?:p|h\d|li|title|div)>/gu, '\n')
      .replace(/<br>/gu, ' / ')
      .replace(/<[^>]*>/gu, '')
      .replace(/ *\n\s*/gu, '\n');
    await expect(`${text.trim()}\n`).toMatchFileSnapshot(`../golden/${profile}.html.txt`);
  });
});
