/** What the command line gets from its process: passed in, so that tests run it without one. */

import type { Locale } from '../locale/locale.ts';

/** The renderer, loaded only when a report is written: nothing else pays for it. */
type RendererModule = typeof import('../render/node/worker.ts') & typeof import('../render/node/write.ts');

export interface Ports {
  /** The folder that holds `dist`, `templates` and `package.json`. */
  readonly root: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  readonly loadRenderer: () => Promise<RendererModule>;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A command's surroundings: the ports and the language that it speaks. */
export interface Context extends Ports {
  readonly locale: Locale;
}

/** Ends a command with one line on stderr and exit code 2: it could not run. */
export class CommandError extends Error {
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(key: string, data: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.data = data;
  }
}

export const OK = 0;
export const FINDINGS = 1;
export const COULD_NOT_RUN = 2;
