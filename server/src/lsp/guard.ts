/**
 * The one way into a request handler: whoever cancelled is told so (never an empty list, which an editor would show as
 * "nothing found"), and a handler that throws costs its own answer only.
 */

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface GuardPorts {
  /** Runs `callback` once waiting messages, a cancellation among them, have been read. */
  readonly defer: (callback: () => void) => void;
  readonly log: (message: string) => void;
}

/** Thrown by a handler to answer with an error of its own words, such as a name that cannot be taken. */
export class Refusal extends Error {}

/**
 * Wraps a handler. `fallback` is the answer where it throws. A request is answered with RequestCancelled where its
 * token is cancelled before, while or after it was computed (LSP 3.17, Cancellation Support).
 */
export function guard<P, R>(
  ports: GuardPorts,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    await new Promise<void>(resolve => ports.defer(resolve));
    throwIfCancelled(token, name);
    try {
      const result = await handler(params, token);
      throwIfCancelled(token, name);
      return result;
    } catch (error) {
      throwIfCancelled(token, name);
      if (error instanceof ResponseError) throw error;
      if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      ports.log(`${name}: ${describeError(error)}`);
      return fallback;
    }
  };
}

function throwIfCancelled(token: CancellationToken, name: string): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
}

/** An error as the log shows it, with its stack where there is one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
