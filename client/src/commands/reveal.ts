/** Goes to a place that the server named: a footnote, a section, a number. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS, type Location } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

export const reveal: Command = {
  id: CLIENT_COMMANDS.reveal,
  async run(_services, _uri, target) {
    if (!isLocation(target)) return;
    const { start, end } = target.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(target.uri), { selection });
  },
};

export function isLocation(value: unknown): value is Location {
  return typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;
}
