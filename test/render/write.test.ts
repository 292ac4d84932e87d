/** Writing: whole or not at all, never over what someone changed by hand. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printDocx } from '../../server/src/render/docx/document.ts';
import { printHtml } from '../../server/src/render/html.ts';
import { hash, originOf, signHtml, signPdf } from '../../server/src/render/node/fingerprint.ts';
import { editedTargets, WriteError, writeAll } from '../../server/src/render/node/write.ts';
import { PDF_FINGERPRINT } from '../../server/src/render/typst.ts';
import { draft, treeOf } from './support.ts';

const tree = treeOf(draft('cơ quan: Sở\ntrích yếu: Thử', 'Nội dung.'));
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-write-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => path.join(folder, name);

describe('fingerprints', () => {
  test('HTML', () => {
    const bytes = signHtml(printHtml(tree));
    expect(originOf(bytes)).toBe('ours');
    expect(originOf(Buffer.from(Buffer.from(bytes).toString().replace('Nội dung.', 'Nội dung khác.')))).toBe('edited');
    expect(originOf(Buffer.from('<html></html>'))).toBe('foreign');
  });

  test('DOCX', async () => {
    const bytes = await printDocx(tree, hash);
    expect(originOf(bytes)).toBe('ours');
    const parts = unzipSync(bytes);
    const text = new TextDecoder().decode(parts['word/document.xml']!).replace('Nội dung.', 'Sửa tay.');
    expect(originOf(zipSync({ ...parts, 'word/document.xml': strToU8(text) }))).toBe('edited');
    expect(originOf(zipSync(parts))).toBe('ours');
    expect(originOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('foreign');
    expect(originOf(strToU8('PK\u0003\u0004 broken'))).toBe('foreign');
  });

  test('PDF', () => {
    const bytes = signPdf(Buffer.from(`%PDF-1.7\n/Keywords (${PDF_FINGERPRINT})\n<x>${PDF_FINGERPRINT}</x>\n%%EOF`));
    expect(originOf(bytes)).toBe('ours');
    expect(originOf(Buffer.concat([bytes, Buffer.from('more')]))).toBe('edited');
    expect(originOf(Buffer.from('%PDF-1.7\n%%EOF'))).toBe('foreign');
  });
});

describe('writing', () => {
  const ours = (text: string): Uint8Array => signHtml(printHtml(treeOf(draft('cơ quan: Sở', text))));

  test('writes new files and replaces our own', () => {
    writeAll([{ path: at('a.html'), bytes: ours('Một.') }], false);
    writeAll([{ path: at('a.html'), bytes: ours('Hai.') }], false);
    expect(fs.readFileSync(at('a.html'), 'utf8')).toContain('Hai.');
    expect(fs.readdirSync(folder)).toEqual(['a.html']);
  });

  test('asks before it replaces what was edited, and what is not ours', () => {
    writeAll([{ path: at('a.html'), bytes: ours('Một.') }], false);
    fs.appendFileSync(at('a.html'), '<!-- sửa -->');
    fs.writeFileSync(at('b.html'), 'của người khác');
    expect(editedTargets([at('a.html'), at('b.html'), at('c.html')])).toEqual([at('a.html'), at('b.html')]);
    const targets = [
      { path: at('c.html'), bytes: ours('Ba.') },
      { path: at('a.html'), bytes: ours('Ba.') },
    ];
    expect(() => writeAll(targets, false)).toThrow(WriteError);
    expect(fs.existsSync(at('c.html'))).toBe(false);
    writeAll(targets, true);
    expect(fs.readFileSync(at('a.html'), 'utf8')).toContain('Ba.');
  });

  test.each([
    ['a folder that is not there', (): string => at('khong/co/a.html'), 'write-no-folder'],
    ['a file in place of a folder', (): string => at('x/a.html'), 'write-no-folder'],
    ['a folder in place of the file', (): string => at('d.html'), 'write-denied'],
  ])('%s', (_, file, key) => {
    fs.writeFileSync(at('x'), 'x');
    fs.mkdirSync(at('d.html'));
    let error: unknown;
    try {
      writeAll([{ path: file(), bytes: ours('X') }], true);
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(WriteError);
    expect((error as WriteError).key).toBe(key);
    expect(fs.readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that cannot be written', () => {
    fs.chmodSync(folder, 0o555);
    try {
      expect(() => writeAll([{ path: at('a.html'), bytes: ours('X') }], false)).toThrow(/write-denied/u);
    } finally {
      fs.chmodSync(folder, 0o755);
    }
  });

  test('nothing is left where the second of two cannot be written', () => {
    const targets = [
      { path: at('a.html'), bytes: ours('X') },
      { path: at('khong/b.html'), bytes: ours('X') },
    ];
    expect(() => writeAll(targets, false)).toThrow(WriteError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
