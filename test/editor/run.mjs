/**
 * The packaged extension in a real VS Code, driven in Chromium as a person would: `npm run test:editor`.
 *
 *   node test/editor/run.mjs [--vsix FILE] [--only WORD] [--launcher electron]
 *
 * Packs the extension (or takes the file given), installs it into an empty profile, opens a copy of `seeds/`, runs the
 * scenarios and prints how many passed. Screenshots go to `out/screenshots`. With `--launcher electron` the same
 * scenarios run in the desktop VS Code that `@vscode/test-electron` downloads.
 */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browser, electron } from './launchers.mjs';
import { RESTRICTED, TRUSTED } from './scenarios.mjs';
import { Workbench } from './workbench.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: { vsix: { type: 'string' }, only: { type: 'string' }, launcher: { type: 'string', default: 'browser' } },
});

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'always',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'window.dialogStyle': 'custom',
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'accessibility.verbosity.emptyEditorHint': false,
};

const screenshots = path.join(root, 'out/screenshots');
fs.rmSync(screenshots, { recursive: true, force: true });
fs.mkdirSync(screenshots, { recursive: true });
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-editor-'));
const vsix = values.vsix ? path.resolve(values.vsix) : packExtension();
const results = [];
const started = Date.now();
const launcher = values.launcher === 'electron' ? electron : browser;

const editor = await launcher({ root, home, vsix, settings: SETTINGS });
try {
  await suite('trusted', TRUSTED, true);
  await suite('restricted', RESTRICTED, false);
} finally {
  await editor.close();
}

const failed = results.filter(({ error }) => error);
if (failed.length === 0) fs.rmSync(home, { recursive: true, force: true });
else console.log(`\nleft for a look: ${home}, ${path.relative(process.cwd(), screenshots)}`);
console.log(
  `\n${results.length - failed.length} passed, ${failed.length} failed (${Math.round((Date.now() - started) / 1000)} s)`,
);
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;

/** Runs scenarios one after the other in one window, each from a clean set of editors. */
async function suite(name, scenarios, trusted) {
  const chosen = Object.entries(scenarios).filter(([title]) => !values.only || title.includes(values.only));
  if (chosen.length === 0) return;
  const folder = workspace(name);
  const window = await editor.open(folder, { trusted });
  const workbench = new Workbench(window.page, screenshots);
  try {
    await workbench.ready();
    for (const [title, scenario] of chosen) {
      const begun = Date.now();
      let error = null;
      try {
        await scenario(workbench, folder);
      } catch (problem) {
        error = problem;
        await workbench.screenshot(`failed-${title.replace(/[^\p{L}\d]+/gu, '-')}`).catch(() => undefined);
      }
      results.push({ title, error });
      console.log(`${error ? '✗' : '✓'} ${name}: ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      if (error) console.log(`    ${String(error.message ?? error).replaceAll('\n', '\n    ')}`);
      await workbench.reset().catch(problem => console.log(`    could not reset the window: ${problem.message}`));
    }
  } finally {
    await window.close();
  }
}

/** A folder as an office has it: the sample drafts and a Markdown file that is none of ours. */
function workspace(name) {
  const folder = path.join(home, `hồ sơ ${name}`);
  fs.cpSync(path.join(root, 'seeds'), folder, { recursive: true });
  fs.cpSync(path.join(root, 'test/editor/workspace'), folder, { recursive: true });
  return folder;
}

function packExtension() {
  execFileSync(process.execPath, [path.join(root, 'client/package.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, 'out', `${name}-${version}.vsix`);
}
