/** The command line's bundles with the code that a build kept of them: used where it fits, never trusted where it does not. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadBundle, loadToKeep } from '../server/src/cli/bundle.ts';

let folder: string;
let file: string;
const SOURCE = `"use strict";
const path = require('node:path');
module.exports = { double: x => 2 * x, name: path.basename(__filename), folder: __dirname, said: 'đúng' };
`;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-bundle-'));
  file = path.join(folder, 'sum.js');
  fs.writeFileSync(file, SOURCE);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Sum {
  readonly double: (x: number) => number;
  readonly name: string;
  readonly folder: string;
  readonly said: string;
}

const load = (): Sum => loadBundle(file) as unknown as Sum;
const check = (sum: Sum): void => {
  expect(sum.double(21)).toBe(42);
  expect(sum).toMatchObject({ name: 'sum.js', folder, said: 'đúng' });
};

test('a bundle runs as a module does, with kept code and without', () => {
  check(load());
  const { exports, keep } = loadToKeep(file);
  check(exports as unknown as Sum);
  keep();
  expect(fs.statSync(`${file}.code`).size).toBeGreaterThan(100);
  check(load());
});

test('code that was kept of another source is not used', () => {
  loadToKeep(file).keep();
  fs.writeFileSync(file, SOURCE.replace('2 * x', '3 * x'));
  expect(load().double(2)).toBe(6);
});

test.each([
  ['cut short', (code: Buffer) => code.subarray(0, code.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['only a head', (code: Buffer) => code.subarray(0, 8)],
  ['changed', (code: Buffer) => code.map((byte, i) => (i === code.length - 20 ? byte ^ 255 : byte))],
  ['of another engine', (code: Buffer) => otherEngine(code)],
])('kept code that is %s does no harm', (_, change) => {
  loadToKeep(file).keep();
  fs.writeFileSync(`${file}.code`, change(fs.readFileSync(`${file}.code`)));
  check(load());
});

/** The code's own head names the engine's version after a first number; the checksum is made right again. */
function otherEngine(kept: Buffer): Buffer {
  const code = Buffer.from(kept.subarray(8));
  code.writeUInt32LE(code.readUInt32LE(4) ^ 1, 4);
  const head = Buffer.from(kept.subarray(0, 8));
  head.writeUInt32LE(crc32(code), 4);
  return Buffer.concat([head, code]);
}

test('the built command line checks, and writes all outputs, in a process of its own', () => {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  if (!fs.existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build` first');
  const seed = fileURLToPath(new URL('../seeds/dinh-ky.md', import.meta.url));
  const vanthu = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  const checked = vanthu('check', path.dirname(seed));
  expect([checked.stderr, checked.status]).toEqual(['', 0]);
  const written = vanthu('render', seed, '--to', 'docx,html,pdf', '--engine', 'wasm', '-o', folder);
  expect([written.stderr, written.status]).toEqual(['', 0]);
  const starts = { docx: 'PK', html: '<!doctype', pdf: '%PDF-' };
  for (const [ending, start] of Object.entries(starts)) {
    const text = fs.readFileSync(path.join(folder, `dinh-ky.${ending}`), 'latin1');
    expect(text.slice(0, start.length).toLowerCase()).toBe(start.toLowerCase());
  }
}, 60_000);
