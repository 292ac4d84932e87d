/** Other people's programs that read what we write. A missing one fails the test with what to install. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRenderer, type Format, type Renderer } from '../../server/src/render/node/worker.ts';
import { TODAY, templateFiles } from '../render/support.ts';
import { repositoryText } from '../support/shipped.ts';

const PACKAGES: Readonly<Record<string, string>> = {
  soffice: 'libreoffice-writer',
  pandoc: 'pandoc',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
};

/** Runs a program and gives its output; `env` adds to the environment. */
export function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync(tool, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
      timeout: 150_000,
      env: { ...process.env, ...env },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${tool} is not installed; on Debian: apt-get install ${PACKAGES[tool] ?? tool}`);
    throw error;
  }
}

export const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-parts-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** Our own fonts for LibreOffice, whose stand-in for Times New Roman lacks Vietnamese letters. */
function fontConfig(): string {
  const file = path.join(folder, 'fonts.conf');
  const fonts = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/tinos/', import.meta.url));
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir></fontconfig>`,
  );
  return file;
}

/** LibreOffice's PDF of a DOCX; Times New Roman is set in Tinos, as in our own PDF. */
export function officePdf(name: string, docx: Uint8Array): string {
  const source = path.join(folder, `${name}.docx`);
  fs.writeFileSync(source, docx);
  const out = path.join(folder, 'office');
  run(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      source,
    ],
    { FONTCONFIG_FILE: fontConfig() },
  );
  return path.join(out, `${name}.pdf`);
}

/** The text of each page, spaces and line breaks as one space. */
export function pagesOf(pdf: string): string[] {
  const count = Number(/Pages:\s+(\d+)/u.exec(run('pdfinfo', [pdf]))![1]);
  return Array.from({ length: count }, (_, i) =>
    run('pdftotext', ['-f', String(i + 1), '-l', String(i + 1), '-layout', pdf, '-']).normalize('NFC'),
  );
}

/** Text without spaces: engines place them differently. */
export const bare = (text: string): string => text.replace(/\s+/gu, '');

const renderer: Renderer = createRenderer(fileURLToPath(new URL('../../dist/', import.meta.url)));

/** The bytes of a draft in a format, by the renderer that users have. */
export async function render(
  text: string,
  format: Format,
  engine: 'native' | 'wasm' = 'wasm',
  templates = templateFiles(),
): Promise<Uint8Array> {
  const uri = 'file:///bao-cao.md';
  const result = await renderer.render({
    draft: uri,
    files: new Map([[uri, text]]),
    templates,
    formats: [format],
    engine,
    today: TODAY,
  });
  if (!result.outputs[0]) throw new Error(JSON.stringify([result.failure, result.problems]));
  return result.outputs[0].bytes;
}

/** The same with another typeface name, so that LibreOffice takes the font that the PDF embeds. */
export function templatesInTinos(): ReturnType<typeof templateFiles> {
  const style = repositoryText('templates/van-ban/style.yaml').replace('font: Times New Roman', 'font: Tinos');
  return templateFiles({ 'van-ban/style.yaml': style });
}

/** Writes bytes into the tests' folder and gives the path. */
export function save(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}
