/** Opens the draft and the Problems panel. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

export const showProblems: Command = {
  id: CLIENT_COMMANDS.showProblems,
  async run({ drafts }, argument) {
    const draft = await drafts.of(argument);
    if (!draft) return;
    await vscode.window.showTextDocument(draft, { preserveFocus: true });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  },
};
