#!/usr/bin/env node
/** The language server in Node: over stdio (`--stdio`), a socket, a pipe or Node's own channel (`--node-ipc`). */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { en } from './locale/en/index.ts';
import { vi } from './locale/vi/index.ts';
import { nodeRenderer } from './lsp/node/renderer.ts';
import { startServer } from './lsp/server.ts';
import { RULES } from './rules/index.ts';
import { nodeFiles, sharedTemplates, storedProfiles } from './workspace/node-files.ts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** The folder that holds `dist`, `templates` and `docs`. */
const root = path.dirname(__dirname);
const folder = (...parts: string[]): string => `${pathToFileURL(path.join(root, ...parts)).href}/`;
const version = (): string => JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;

if (process.argv.includes('--version')) {
  process.stdout.write(`${version()}\n`);
} else if (!process.argv.some(argument => TRANSPORTS.some(transport => argument.startsWith(transport)))) {
  process.stderr.write('vanthu-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
  process.exitCode = 2;
} else {
  startServer(createConnection(ProposedFeatures.all), {
    files: nodeFiles(),
    rules: RULES,
    locales: { vi, en },
    renderer: nodeRenderer(path.join(__dirname, 'render.js')),
    templates: folder('templates'),
    shared: sharedTemplates(process.env),
    profiles: storedProfiles(__dirname),
    docs: folder('docs', 'rules'),
    version: version(),
    today() {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    now: () => performance.now(),
    defer: callback => setImmediate(callback),
    schedule(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
