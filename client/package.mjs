/** Packs the extension as `out/vanthu-<version>.vsix`, from a fresh production build. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const target = path.join('out', `${name}-${version}.vsix`);
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

fs.mkdirSync(path.join(root, 'out'), { recursive: true });
node('esbuild.mjs', '--production');
node(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--readme-path',
  'client/README.md',
  '--no-rewrite-relative-links',
  '--out',
  target,
);
