/**
 * `npm run bench [-- draft.md]`: how long checking, typing and rendering take, beside pandoc and LibreOffice where they
 * are installed. What is compared runs in turn, A B A B …, and the ratio is that of the shortest runs: machines differ
 * and are shared, ratios hold.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureCheck } from './check.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { longReport, longTable } from './long-report.mjs';
import { measurePreview } from './preview.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'out/bench');
fs.mkdirSync(out, { recursive: true });
const draft = path.resolve(process.argv[2] ?? path.join(root, 'seeds/kiem-diem.md'));
const cli = path.join(root, 'dist/cli.js');

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = value => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`.padStart(9);
/** One measured thing; `wanted`: at most so many ms, or so many times the peer's. */
function row(name, values, wanted = null, peer = null) {
  const least = Math.min(...values);
  const ratio = peer ? least / Math.min(...peer) : null;
  const note =
    wanted === null
      ? ''
      : ratio === null
        ? `${least <= wanted ? 'within' : 'OVER  '} ${wanted} ms`
        : `${ratio.toFixed(2)} of it, ${ratio <= wanted ? 'within' : 'OVER'} ${wanted}`;
  console.log(`${name.padEnd(50)} ${ms(least)} ${ms(median(values))} ${ms(Math.max(...values))}  ${note}`);
}
const installed = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Wall times in ms of whole processes that run in turn; the first round warms the disk's cache and does not count. */
function inTurn(commands, runs = 7) {
  const times = commands.map(() => []);
  for (let i = 0; i <= runs; i++)
    commands.forEach(([command, ...args], n) => {
      const start = process.hrtime.bigint();
      const done = spawnSync(command, args, { cwd: out, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stderr}`);
      if (i > 0) times[n].push(Number(process.hrtime.bigint() - start) / 1e6);
    });
  return times;
}

const ours = (file, to, ...more) => [
  process.execPath,
  cli,
  'render',
  file,
  '--to',
  to,
  '-o',
  path.join(out, `ours.${to}`),
  '--force',
  ...more,
];
const profile = pathToFileURL(path.join(out, 'libreoffice')).href;
const office = [
  'soffice',
  `-env:UserInstallation=${profile}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  out,
  path.join(out, 'ours.docx'),
];

/** DOCX beside pandoc, PDF beside LibreOffice; `most` is what DOCX may take of pandoc's time. */
function outputs(file, most) {
  const pandoc = installed('pandoc') ? [['pandoc', file, '-f', 'markdown', '-o', 'pandoc.docx']] : [];
  const [docx, peer] = inTurn([ours(file, 'docx'), ...pandoc]);
  row('DOCX, whole process', docx, peer ? most : null, peer);
  if (peer) row('  pandoc, the same Markdown', peer);
  const native = spawnSync(ours(file, 'pdf')[0], ours(file, 'pdf', '--engine', 'native').slice(1)).status === 0;
  const engines = ['wasm', ...(native ? ['native'] : [])];
  const [wasm, ...rest] = inTurn(
    [...engines.map(engine => ours(file, 'pdf', '--engine', engine)), ...(installed('soffice') ? [office] : [])],
    3,
  );
  const converted = installed('soffice') ? rest.at(-1) : null;
  row('PDF by WebAssembly, whole process', wasm, converted ? 1.2 : null, converted);
  if (native) row('PDF by the native engine, whole process', rest[0], converted ? 0.5 : null, converted);
  if (converted) row('  LibreOffice, our DOCX', converted);
}

const text = fs.readFileSync(draft, 'utf8');
const size = bytes => `${Math.round(bytes / 1024)} KB`;
console.log(
  `Node ${process.version}${' '.repeat(40)} ${'least'.padStart(9)} ${'median'.padStart(9)} ${'most'.padStart(9)}`,
);

console.log(`\n${path.basename(draft)}, ${size(Buffer.byteLength(text))}`);
const checks = await measureCheck(root, draft, text);
row('read and model, warm', checks.model);
row('claims, warm', checks.claims, 10);
row('full check, warm', checks.full, 40);
row('keystroke to diagnostics, through the server', await measureKeystrokes(root, draft, text), 20);
row('preview again after an edit', await measurePreview(root, draft, text), 150);
const [start, check] = inTurn([
  [process.execPath, '-e', '0'],
  [process.execPath, cli, 'check', draft, '--format', 'json'],
]);
row('Node itself: start and stop', start);
row('check, whole process', check);
outputs(draft, 1);

const long = path.join(out, 'long.md');
fs.writeFileSync(long, longReport());
console.log(`\na report with 400 footnotes, ${size(fs.statSync(long).size)}`);
outputs(long, 0.7);

const table = path.join(out, 'table.md');
fs.writeFileSync(table, longTable());
console.log('\na table of 2,000 rows');
row('DOCX, whole process', inTurn([ours(table, 'docx')], 3)[0], 2000);
