// `npm run demo`: checks the sample reports, the right one and the one with the defects of a real report, prints what is
// found, and writes the right one as DOCX, PDF and HTML into `out/`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
fs.mkdirSync(path.join(root, 'out'), { recursive: true });

/** Runs one command as a user would, shows it, and resolves to its exit code. */
function vanthu(...args) {
  console.log(`\n$ npx vanthu ${args.join(' ')}`);
  return spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' }).status;
}

// Exit code 1 is the expected answer to a draft with defects.
const flawed = vanthu('check', 'seeds/kiem-diem-loi.md');
const clean = vanthu('check', 'seeds/kiem-diem.md');
const rendered = vanthu('render', 'seeds/kiem-diem.md', '--to', 'docx,pdf,html', '-o', 'out/kiem-diem.docx');
process.exitCode = flawed === 2 || clean !== 0 || rendered !== 0 ? 1 : 0;
