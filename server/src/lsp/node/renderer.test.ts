/** The rendering thread: order, progress, failures, cancelling, the end. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RenderCancelled, type RenderJob } from '../renderer.ts';
import { nodeRenderer } from './renderer.ts';

let folder = '';
let module = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-worker-'));
  module = path.join(folder, 'render.js');
  // Counts its jobs, so that a test sees whether the thread was kept; `spin` blocks it as a WebAssembly engine does.
  fs.writeFileSync(
    module,
    `const { parentPort, workerData } = require('node:worker_threads');
if (workerData.vanthu !== 'render') throw new Error('not started as a renderer');
let jobs = 0;
parentPort.on('message', ({ id, request: { name, spin, fail, crash } }) => {
  jobs++;
  parentPort.postMessage({ id, progress: 'docx' });
  if (crash) process.exit(7);
  if (fail) return parentPort.postMessage({ id, error: fail });
  const until = Date.now() + (spin ?? 0);
  while (Date.now() < until);
  parentPort.postMessage({ id, result: { name, jobs } });
});`,
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A job for the thread above. */
const job = (name: string, more: { spin?: number; fail?: string; crash?: boolean } = {}) =>
  ({ name, ...more }) as unknown as RenderJob;
const quiet = () => undefined;

describe('renderer in Node', () => {
  it('keeps its thread between jobs, answers them in order and tells how far it is', async () => {
    const renderer = nodeRenderer(module);
    const seen: string[] = [];
    const results = ['a', 'b', 'c'].map(name => renderer.render(job(name), format => seen.push(name + format)).result);
    expect(await Promise.all(results)).toEqual([
      { name: 'a', jobs: 1 },
      { name: 'b', jobs: 2 },
      { name: 'c', jobs: 3 },
    ]);
    expect(seen).toEqual(['adocx', 'bdocx', 'cdocx']);
    renderer.dispose();
  });

  it('ends a running job at once and goes on with the next on a new thread', async () => {
    const renderer = nodeRenderer(module);
    const started = Date.now();
    const slow = renderer.render(job('slow', { spin: 20_000 }), quiet);
    const waiting = renderer.render(job('waiting'), quiet);
    const after = renderer.render(job('after'), quiet);
    const outcomes = Promise.allSettled([slow.result, waiting.result]);
    waiting.cancel();
    setTimeout(() => slow.cancel(), 50);
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(RenderCancelled) });
    expect(await after.result).toEqual({ name: 'after', jobs: 1 });
    expect(Date.now() - started).toBeLessThan(10_000);
    after.cancel();
    renderer.dispose();
  });

  it('passes failures on and survives a thread that ends by itself', async () => {
    const renderer = nodeRenderer(module);
    await expect(renderer.render(job('', { fail: 'no template' }), quiet).result).rejects.toThrow('no template');
    await expect(renderer.render(job('', { crash: true }), quiet).result).rejects.toThrow('code 7');
    expect(await renderer.render(job('x'), quiet).result).toEqual({ name: 'x', jobs: 1 });
    renderer.dispose();
  });

  it('rejects where the module cannot be loaded, and when it is disposed', async () => {
    const missing = nodeRenderer(path.join(folder, 'none.js'));
    await expect(missing.render(job(''), quiet).result).rejects.toThrow('none.js');
    missing.dispose();
    const renderer = nodeRenderer(module);
    const running = renderer.render(job('', { spin: 20_000 }), quiet);
    renderer.dispose();
    await expect(running.result).rejects.toBeInstanceOf(RenderCancelled);
  });
});
