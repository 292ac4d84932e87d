/** The renderer in Node: a worker thread that runs one job at a time, kept warm between jobs, ended to cancel one. */

import { Worker } from 'node:worker_threads';
import type { Format } from '../protocol.ts';
import { RenderCancelled, type Renderer, type Rendering, type RenderJob } from '../renderer.ts';

/** Without work for so long, the thread is given back. */
const IDLE = 5 * 60_000;

interface Job {
  readonly request: RenderJob;
  readonly progress: (format: Format) => void;
  readonly resolve: (result: Rendering) => void;
  readonly reject: (error: Error) => void;
}

/** What the thread answers to `{ id, request }`. */
type Answer =
  | { readonly id: number; readonly progress: Format }
  | { readonly id: number; readonly result: Rendering }
  | { readonly id: number; readonly error: string };

/** `module` is the bundled renderer, which answers when it is started with `workerData.vanthu` as `render`. */
export function nodeRenderer(module: string): Renderer {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;
  let id = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    ended?.removeAllListeners();
    void ended?.terminate();
  };

  const launch = (): Worker => {
    const started = new Worker(module, { workerData: { vanthu: 'render' } });
    started.on('message', (answer: Answer) => {
      if (answer.id !== id || !current) return;
      if ('progress' in answer) return current.progress(answer.progress);
      const job = current;
      current = null;
      if ('result' in answer) job.resolve(answer.result);
      else job.reject(new Error(answer.error));
      next();
    });
    started.on('error', fail);
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
      id++;
      worker.postMessage({ id, request: job.request });
    } else if (!current && worker) {
      worker.unref();
      idle = setTimeout(end, IDLE);
      idle.unref();
    }
  };

  return {
    render(request, progress) {
      let job!: Job;
      const result = new Promise<Rendering>((resolve, reject) => {
        job = { request, progress, resolve, reject };
      });
      waiting.push(job);
      next();
      const cancel = () => {
        const index = waiting.indexOf(job);
        if (index < 0 && current !== job) return;
        if (index >= 0) waiting.splice(index, 1);
        else {
          current = null;
          end();
        }
        job.reject(new RenderCancelled('cancelled'));
        next();
      };
      return { result, cancel };
    },
    dispose() {
      const jobs = [...waiting.splice(0), ...(current ? [current] : [])];
      current = null;
      end();
      for (const job of jobs) job.reject(new RenderCancelled('the server is shutting down'));
    },
  };
}
