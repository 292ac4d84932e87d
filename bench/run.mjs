/**
 * `npm run bench [-- draft.md]`: how long checking, typing and rendering take, with peers in the same run. Figures are
 * medians of several runs; compare the ratios, since machines differ and are shared.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureCheck } from './check.mjs';
import { measureKeystrokes } from './keystrokes.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const draft = path.resolve(process.argv[2] ?? path.join(root, 'seeds/kiem-diem.md'));
const out = path.join(root, 'out/bench');
fs.mkdirSync(out, { recursive: true });

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = value => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`.padStart(9);
const row = (name, values, note = '') =>
  console.log(
    `${name.padEnd(52)} ${ms(Math.min(...values))} ${ms(median(values))} ${ms(Math.max(...values))}  ${note}`,
  );
const installed = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Wall times of a whole process, in ms; the first run warms the disk's cache and does not count. */
function wall(command, args, runs = 5) {
  const times = [];
  for (let i = 0; i <= runs; i++) {
    const start = process.hrtime.bigint();
    const done = spawnSync(command, args, { cwd: out, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stderr}`);
    if (i > 0) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times;
}

const text = fs.readFileSync(draft, 'utf8');
console.log(`${path.basename(draft)}: ${Math.round(Buffer.byteLength(text) / 1024)} KB, Node ${process.version}\n`);
console.log(`${''.padEnd(52)} ${'min'.padStart(9)} ${'median'.padStart(9)} ${'max'.padStart(9)}`);

const checks = await measureCheck(root, draft, text);
row('read and model, warm', checks.model);
row('claims, warm', checks.claims);
row('full check, warm (read, claims, all rules)', checks.full);

const keys = await measureKeystrokes(root, draft, text);
row('keystroke to diagnostics, through the server', keys);

const cli = path.join(root, 'dist/cli.js');
const ours = (to, ...more) => [
  'node',
  [cli, 'render', draft, '--to', to, '-o', path.join(out, `ours.${to}`), '--force', ...more],
];
row('node itself: start and stop', wall('node', ['-e', '0']));
row('vanthu check, whole process', wall('node', [cli, 'check', draft, '--format', 'json'], 5));
const docx = wall(...ours('docx'));
row('vanthu render --to docx, whole process', docx);
if (installed('pandoc')) {
  const peer = wall('pandoc', [draft, '-f', 'markdown', '-o', 'pandoc.docx']);
  row('pandoc to docx', peer, `vanthu takes ${(median(docx) / median(peer)).toFixed(2)} of it`);
}
const html = wall(...ours('html'));
row('vanthu render --to html, whole process', html);
const wasm = wall(...ours('pdf', '--engine', 'wasm'));
row('vanthu render --to pdf, WebAssembly engine', wasm);
let native = null;
try {
  native = wall(...ours('pdf', '--engine', 'native'));
  row('vanthu render --to pdf, native engine', native);
} catch {
  console.log('native PDF engine: not installed');
}
if (installed('soffice')) {
  const profile = pathToFileURL(path.join(out, 'libreoffice')).href;
  const peer = wall(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      path.join(out, 'ours.docx'),
    ],
    3,
  );
  row(
    'LibreOffice, our DOCX to PDF',
    peer,
    `WebAssembly takes ${(median(wasm) / median(peer)).toFixed(2)} of it${native ? `, native ${(median(native) / median(peer)).toFixed(2)}` : ''}`,
  );
}
