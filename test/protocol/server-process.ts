/** The built server as a process, and a client for it; both gone after each test. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

export const ROOT_FOLDER = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(ROOT_FOLDER, 'dist/server.js');

export interface Started {
  readonly process: ChildProcessWithoutNullStreams;
  readonly exit: Promise<number | null>;
}

export interface Connected {
  readonly client: TestClient;
  /** A folder of this test's own, opened as the workspace. */
  readonly folder: string;
  /** A draft in it that is not there yet. */
  readonly uri: string;
  readonly exit: Promise<number | null>;
}

export function serverProcesses() {
  let child: ChildProcessWithoutNullStreams | null = null;
  let client: TestClient | null = null;
  let folder = '';

  const start = (...args: string[]): Started => {
    const started = spawn(process.execPath, [SERVER, ...(args.length > 0 ? args : ['--stdio'])], { cwd: os.tmpdir() });
    child = started;
    return { process: started, exit: new Promise(resolve => started.once('exit', resolve)) };
  };

  return {
    start,
    check() {
      if (!fs.existsSync(SERVER)) throw new Error('dist/server.js is not there: run `npm run build` first');
    },
    end() {
      client?.dispose();
      if (child?.exitCode === null) child.kill();
      if (folder) fs.rmSync(folder, { recursive: true, force: true });
      [client, child, folder] = [null, null, ''];
    },
    async connect(params: Partial<InitializeParams> = {}): Promise<Connected> {
      const { process: started, exit } = start();
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-lsp-'));
      client = new TestClient(started.stdout, started.stdin);
      await client.initialize({
        processId: process.pid,
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'hồ sơ' }],
        ...params,
      });
      return { client, folder, uri: pathToFileURL(path.join(folder, 'báo cáo.md')).href, exit };
    },
  };
}
