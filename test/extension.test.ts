/** The extension without an editor: its manifest, its words, and how it tells a draft from other files. */

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayBeDraft } from '../client/src/draft-head.ts';
import { STRING_KEYS, stringsOf } from '../client/src/strings.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const words: Record<string, string> = JSON.parse(read('package.nls.json'));
const sources = fs
  .readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => read(path.join('client/src', file)))
  .join('\n');

describe('manifest', () => {
  it('has words for every key, and no word too many', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/gu)].map(match => match[1]));
    expect([...used].sort()).toEqual(Object.keys(words).sort());
  });

  it('leaves no file that an English editor would prefer to the Vietnamese words', () => {
    expect(fs.readdirSync(root).filter(name => /^package\.nls\..+\.json$/u.test(name))).toEqual([]);
  });

  it('contributes only commands that the extension registers', () => {
    const protocol = read('server/src/lsp/protocol.ts');
    for (const { command } of manifest.contributes.commands)
      expect(sources.includes(`'${command}'`) || protocol.includes(`'${command}'`), command).toBe(true);
  });

  it('gives no palette command the id of a server command, which the language client registers itself', () => {
    const block =
      /export const COMMANDS = \{([\s\S]*?)\n\} as const/u.exec(read('server/src/lsp/protocol.ts'))?.[1] ?? '';
    const taken = [...block.matchAll(/'(vanthu\.\w+)'/gu)].map(match => match[1]);
    expect(taken.length).toBeGreaterThan(0);
    for (const { command } of manifest.contributes.commands) expect(taken).not.toContain(command);
  });

  it('names files that exist', () => {
    const { grammars, snippets, walkthroughs, yamlValidation } = manifest.contributes;
    const files = [
      manifest.icon,
      ...[...grammars, ...snippets].map((entry: { path: string }) => entry.path),
      ...yamlValidation.map((entry: { url: string }) => entry.url),
      ...walkthroughs.flatMap((w: { steps: { media: { markdown: string } }[] }) => w.steps.map(s => s.media.markdown)),
    ];
    for (const file of files) expect(fs.existsSync(path.join(root, file)), file).toBe(true);
  });

  it('needs no bracket for the footnote key', () => {
    for (const { key } of manifest.contributes.keybindings) expect(key).not.toMatch(/[[\]]/u);
  });
});

describe('words', () => {
  it('names the same values in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(match => match[0]).sort();
    for (const key of STRING_KEYS) expect(names(stringsOf('en')(key)), key).toEqual(names(stringsOf('vi')(key)));
  });

  it('fills in values and keeps what is missing in sight', () => {
    const t = stringsOf('vi');
    expect(t('export.written', { files: 'a.docx' })).toBe('Đã xuất a.docx.');
    expect(t('export.written')).toBe('Đã xuất {files}.');
  });
});

describe('mayBeDraft', () => {
  it('knows a draft by its front matter', () => {
    expect(mayBeDraft('---\nvanthu: kiem-diem\n---\n', 'markdown')).toBe(true);
    expect(mayBeDraft('\ufeff---\r\ntrích yếu: A\r\n"vanthu": dinh-ky\r\n---\r\n', 'markdown')).toBe(true);
    expect(mayBeDraft('---\nVăn thư: kiem-diem\n'.normalize('NFD'), 'markdown')).toBe(true);
    expect(mayBeDraft('# báo cáo\nvanthu: kiem-diem\n', 'yaml')).toBe(true);
  });

  it('leaves other files alone', () => {
    expect(mayBeDraft('# README\n\nvanthu: kiem-diem\n', 'markdown')).toBe(false);
    expect(mayBeDraft('---\ntitle: vanthu\n---\n', 'markdown')).toBe(false);
    expect(mayBeDraft('services:\n  vanthu: 1\n', 'yaml')).toBe(false);
    expect(mayBeDraft('', 'yaml')).toBe(false);
  });
});
