/** The VS Code extension: starts the language server for drafts and adds what only an editor can offer. */

import * as vscode from 'vscode';
import { ActiveDraft } from './active-draft.ts';
import type { Services } from './commands/command.ts';
import { COMMAND_LIST } from './commands/index.ts';
import { Session } from './session.ts';
import { registerLedger } from './views/ledger.ts';
import { registerSections } from './views/sections.ts';
import { registerStatusBar } from './views/status-bar.ts';
import { watchForDrafts } from './watch.ts';
import { registerWordView } from './word-view.ts';

export function activate(context: vscode.ExtensionContext): void {
  const session = new Session(context.asAbsolutePath('dist/server.js'));
  const drafts = new ActiveDraft(session);
  const services: Services = { session, drafts, context };
  for (const { id, run } of COMMAND_LIST)
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...argument: unknown[]) => {
        try {
          await run(services, ...argument);
        } catch (error) {
          session.tell(error);
        }
      }),
    );
  context.subscriptions.push(
    session,
    drafts,
    registerStatusBar(session, drafts),
    registerSections(session, drafts),
    registerLedger(session),
    watchForDrafts(session),
    registerWordView(session),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('vanthu.language')) void session.restartIfRunning();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void session.restartIfRunning()),
  );
}
