/**
 * Two ways to a real VS Code with the packaged extension in it, for the same scenarios: the workbench of `code-server`
 * in Debian's Chromium (works without a download), and the desktop program that `@vscode/test-electron` downloads.
 */

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { freePort, installCodeServer, installExtension, startCodeServer, stopGroup } from './code-server.mjs';

/** A size that most offices have. */
const VIEWPORT = { width: 1440, height: 900 };

/**
 * @typedef {{ root: string, home: string, vsix: string, settings: Record<string, unknown> }} Setting
 * @typedef {{ page: import('playwright-core').Page, close: () => Promise<void> }} Window
 * @typedef {{ open: (folder: string, options: { trusted: boolean }) => Promise<Window>, close: () => Promise<void> }} Editor
 */

/** @param {Setting} setting @returns {Promise<Editor>} */
export async function browser({ root, home, vsix, settings }) {
  const cache = installCodeServer(root);
  installExtension(cache, vsix, home, settings);
  const chrome = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing but the loopback: whatever else the workbench asks for does not exist.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  return {
    async open(folder, { trusted }) {
      const server = await startCodeServer(cache, home, { trust: !trusted });
      const context = await chrome.newContext({ viewport: VIEWPORT, locale: 'en-US', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${server.url}/?folder=${encodeURIComponent(folder)}`);
      return {
        page,
        async close() {
          await context.close();
          await server.stop();
        },
      };
    },
    close: () => chrome.close(),
  };
}

/** @param {Setting} setting @returns {Promise<Editor>} */
export async function electron({ root, home, vsix, settings }) {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(root, 'out/vscode') });
  const folders = [`--extensions-dir=${path.join(home, 'extensions')}`, `--user-data-dir=${path.join(home, 'user')}`];
  fs.mkdirSync(path.join(home, 'user/User'), { recursive: true });
  fs.writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify(settings));
  const [cli = '', ...cliArguments] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const installed = spawnSync(cli, [...cliArguments, ...folders, '--install-extension', vsix], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) throw new Error('the extension was not installed');
  return {
    async open(folder, { trusted }) {
      const port = await freePort();
      const child = spawn(
        executable,
        [
          folder,
          ...folders,
          `--remote-debugging-port=${port}`,
          '--no-sandbox',
          '--disable-gpu',
          '--skip-welcome',
          '--skip-release-notes',
          ...(trusted ? ['--disable-workspace-trust'] : []),
        ],
        { detached: true, stdio: 'ignore' },
      );
      const program = await connect(`http://127.0.0.1:${port}`);
      const [context] = program.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (!page) throw new Error('VS Code shows no window');
      return {
        page,
        async close() {
          await program.close();
          await stopGroup(child);
        },
      };
    },
    close: async () => undefined,
  };
}

/** @param {string} address of the debugging port, which opens some time after the start */
async function connect(address) {
  for (let tries = 0; ; tries++) {
    try {
      return await chromium.connectOverCDP(address);
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}
