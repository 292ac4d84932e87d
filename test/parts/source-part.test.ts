/** The draft inside its DOCX survives an office's own program: LibreOffice opens, saves, and it is read back the same. */

import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPackage } from '../../server/src/import/package.ts';
import { readSourcePart } from '../../server/src/import/source-part.ts';
import { repositoryText } from '../support/shipped.ts';
import { folder, render, run, save } from './tools.ts';

const partOf = (bytes: Uint8Array) => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  return readSourcePart(opened);
};

test('LibreOffice keeps the custom XML part when it saves', async () => {
  const text = repositoryText('seeds/kiem-diem.md');
  const bytes = await render(text, 'docx');
  const part = partOf(bytes);
  expect(part!.files).toEqual([{ path: 'bao-cao.md', text }]);
  const out = path.join(folder, 'saved');
  run('soffice', [
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'docx:Office Open XML Text',
    '--outdir',
    out,
    save('source-part.docx', bytes),
  ]);
  const saved = fs.readFileSync(path.join(out, 'source-part.docx'));
  expect(Buffer.from(saved).equals(Buffer.from(bytes))).toBe(false);
  expect(partOf(saved)).toEqual(part);
});
