/** The rendering thread: order, failures, cancelling, the end. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerQueue } from './worker.ts';

let folder = '';
let module = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vanthu-worker-'));
  module = path.join(folder, 'render.js');
  // Counts its jobs, so that a test sees whether the thread was kept; `spin` blocks it as a WebAssembly engine does.
  fs.writeFileSync(
    module,
    `let jobs = 0;
exports.render = async ({ text, spin, fail, crash }) => {
  jobs++;
  if (crash) process.exit(7);
  if (fail) throw new Error(fail);
  const until = Date.now() + (spin ?? 0);
  while (Date.now() < until);
  return { text: text.toUpperCase(), jobs };
};`,
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Request {
  text: string;
  spin?: number;
  fail?: string;
  crash?: boolean;
}

const queue = () => createWorkerQueue<Request, { text: string; jobs: number }>(module);
const cancelled = () => new Error('cancelled');

describe('worker queue', () => {
  it('keeps its thread between jobs and answers them in order', async () => {
    const worker = queue();
    const jobs = ['a', 'b', 'c'].map(text => worker.run({ text }, cancelled).result);
    expect(await Promise.all(jobs)).toEqual([
      { text: 'A', jobs: 1 },
      { text: 'B', jobs: 2 },
      { text: 'C', jobs: 3 },
    ]);
    worker.dispose();
  });

  it('ends a running job at once and goes on with the next on a new thread', async () => {
    const worker = queue();
    const started = Date.now();
    const slow = worker.run({ text: 'slow', spin: 20_000 }, cancelled);
    const waiting = worker.run({ text: 'waiting' }, cancelled);
    const after = worker.run({ text: 'after' }, cancelled);
    const outcomes = Promise.allSettled([slow.result, waiting.result]);
    waiting.cancel();
    setTimeout(() => slow.cancel(), 50);
    const reason = new Error('cancelled');
    expect(await outcomes).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    expect(await after.result).toEqual({ text: 'AFTER', jobs: 1 });
    expect(Date.now() - started).toBeLessThan(10_000);
    after.cancel();
    worker.dispose();
  });

  it('passes failures on and survives a thread that ends by itself', async () => {
    const worker = queue();
    await expect(worker.run({ text: '', fail: 'no template' }, cancelled).result).rejects.toThrow('no template');
    await expect(worker.run({ text: '', crash: true }, cancelled).result).rejects.toThrow('code 7');
    expect(await worker.run({ text: 'x' }, cancelled).result).toEqual({ text: 'X', jobs: 1 });
    worker.dispose();
  });

  it('rejects where the module cannot be loaded, and when it is disposed', async () => {
    const missing = createWorkerQueue<Request, unknown>(path.join(folder, 'none.js'));
    await expect(missing.run({ text: '' }, cancelled).result).rejects.toThrow('none.js');
    missing.dispose();
    const worker = queue();
    const job = worker.run({ text: '', spin: 20_000 }, cancelled);
    worker.dispose();
    await expect(job.result).rejects.toThrow('shutting down');
  });
});
