/** One thread that runs one job at a time: kept warm between jobs, ended to cancel one, started again when needed. */

import { Worker } from 'node:worker_threads';

/** Without work for so long, the thread is given back. */
const IDLE = 5 * 60_000;

/** The thread's own code: it loads a module that exports `render` and answers each request. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const { render } = require(workerData);
parentPort.on('message', async request => {
  try {
    parentPort.postMessage({ result: await render(request) });
  } catch (error) {
    parentPort.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
`;

type Answer<R> = { readonly result: R } | { readonly error: string };

interface Job<Q, R> {
  readonly request: Q;
  readonly resolve: (result: R) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerQueue<Q, R> {
  /** `cancelled` is what the promise rejects with after `cancel`. */
  run(request: Q, cancelled: () => Error): { readonly result: Promise<R>; cancel(): void };
  dispose(): void;
}

export function createWorkerQueue<Q, R>(module: string): WorkerQueue<Q, R> {
  const waiting: Job<Q, R>[] = [];
  let worker: Worker | null = null;
  let current: Job<Q, R> | null = null;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    ended?.removeAllListeners();
    void ended?.terminate();
  };

  const launch = (): Worker => {
    const started = new Worker(SCRIPT, { eval: true, workerData: module });
    started.on('message', (answer: Answer<R>) => {
      const job = current;
      current = null;
      if ('result' in answer) job?.resolve(answer.result);
      else job?.reject(new Error(answer.error));
      next();
    });
    started.on('error', error => fail(error));
    started.on('exit', code => fail(new Error(`the rendering thread ended with code ${code}`)));
    return started;
  };

  const fail = (error: Error) => {
    const job = current;
    current = null;
    end();
    job?.reject(error);
    next();
  };

  const next = () => {
    clearTimeout(idle);
    const job = current ? undefined : waiting.shift();
    if (job) {
      current = job;
      worker ??= launch();
      worker.ref();
      worker.postMessage(job.request);
    } else if (!current && worker) {
      worker.unref();
      idle = setTimeout(end, IDLE);
      idle.unref();
    }
  };

  return {
    run(request, cancelled) {
      let job!: Job<Q, R>;
      const result = new Promise<R>((resolve, reject) => {
        job = { request, resolve, reject };
      });
      waiting.push(job);
      next();
      const cancel = () => {
        const index = waiting.indexOf(job);
        if (index >= 0) waiting.splice(index, 1);
        else if (current === job) {
          current = null;
          end();
        } else return;
        job.reject(cancelled());
        next();
      };
      return { result, cancel };
    },
    dispose() {
      const jobs = [...waiting.splice(0), ...(current ? [current] : [])];
      current = null;
      end();
      for (const job of jobs) job.reject(new Error('the server is shutting down'));
    },
  };
}
