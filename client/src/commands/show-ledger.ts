/** Bảng đối chiếu số liệu: the ledger of figures beside the draft, as a document that is only read. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS } from '../../../server/src/lsp/protocol.ts';
import { ledgerUri } from '../views/ledger.ts';
import type { Command } from './command.ts';

export const showLedger: Command = {
  id: CLIENT_COMMANDS.showLedger,
  async run({ session, drafts }, argument) {
    const draft = await drafts.of(argument);
    if (!draft) return;
    const document = await vscode.workspace.openTextDocument(ledgerUri(draft.uri, session.t));
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
  },
};
