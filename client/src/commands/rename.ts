/** Lets the drafter write her own name for what the server has just named. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';
import { isLocation } from './reveal.ts';

export const rename: Command = {
  id: CLIENT_COMMANDS.rename,
  async run(_services, _uri, target) {
    if (!isLocation(target)) return;
    const { line, character } = target.range.start;
    const at = new vscode.Position(line, character);
    await vscode.commands.executeCommand('editor.action.rename', [vscode.Uri.parse(target.uri), at]);
  },
};
