#!/usr/bin/env node
/** The command line `vanthu`: reads the arguments, runs one command, sets the exit code. */

import path from 'node:path';
import { runCommandLine } from './cli/run.ts';

runCommandLine(process.argv.slice(2), {
  root: path.join(__dirname, '..'),
  cwd: process.cwd(),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  loadRenderer: async () => require('./render.js'),
}).then(code => {
  process.exitCode = code;
});
