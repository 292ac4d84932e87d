/** Progress of a long run: on the token that came with the command, else on one of our own where the client shows it. */

import {
  type CancellationToken,
  CancellationTokenSource,
  type ExecuteCommandParams,
  WorkDoneProgress,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';

export interface Progress {
  /** Cancelled by the request or by the progress that the editor shows. */
  readonly token: CancellationToken;
  report(message: string): void;
  done(): void;
}

export async function startProgress(
  { client, connection }: Session,
  { workDoneToken }: Pick<ExecuteCommandParams, 'workDoneToken'>,
  title: string,
  token: CancellationToken,
): Promise<Progress> {
  if (workDoneToken !== undefined) {
    const send = (value: { kind: 'begin'; title: string } | { kind: 'report'; message: string } | { kind: 'end' }) =>
      void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value);
    send({ kind: 'begin', title });
    return { token, report: message => send({ kind: 'report', message }), done: () => send({ kind: 'end' }) };
  }
  if (!client.showsProgress) return { token, report: () => undefined, done: () => undefined };
  const reporter = await connection.window.createWorkDoneProgress();
  reporter.begin(title, undefined, undefined, true);
  const either = new CancellationTokenSource();
  const listeners = [token, reporter.token].map(t => t.onCancellationRequested(() => either.cancel()));
  if (token.isCancellationRequested || reporter.token.isCancellationRequested) either.cancel();
  return {
    token: either.token,
    report: message => reporter.report(message),
    done() {
      for (const listener of listeners) listener.dispose();
      reporter.done();
    },
  };
}
