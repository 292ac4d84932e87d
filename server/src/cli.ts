#!/usr/bin/env node
/** The command line `vanthu`: loads its bundle, runs one command, sets the exit code. */

import path from 'node:path';
import { loadBundle } from './cli/bundle.ts';

const bundle = <T>(name: string): T => loadBundle(path.join(__dirname, name)) as T;

bundle<typeof import('./cli/run.ts')>('command-line.js')
  .runCommandLine(process.argv.slice(2), {
    root: path.join(__dirname, '..'),
    cwd: process.cwd(),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    loadRenderer: async () => bundle('render.js'),
  })
  .then(code => {
    process.exitCode = code;
  });
