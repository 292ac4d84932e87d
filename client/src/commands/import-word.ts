/** Chuyển từ Word: makes a draft of a Word file or a scanned text, opens it, and lists what to look at. */

import * as vscode from 'vscode';
import { COMMANDS, type ImportFileResult } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

export const importWord: Command = {
  id: 'vanthu.importWord',
  async run({ session }, argument) {
    const file = argument instanceof vscode.Uri ? argument : await pick(session.t('import.pick'));
    if (!file) return;
    const args = { uri: file.toString() };
    let result = await session.execute<ImportFileResult>(COMMANDS.importFile, args);
    if (result.outcome === 'exists') {
      const replace = session.t('import.replace');
      if ((await vscode.window.showWarningMessage(result.message, { modal: true }, replace)) !== replace) return;
      result = await session.execute<ImportFileResult>(COMMANDS.importFile, { ...args, force: true });
    }
    if (result.outcome !== 'imported') {
      void vscode.window.showErrorMessage(result.message);
      return;
    }
    await vscode.window.showTextDocument(vscode.Uri.parse(result.files[0]!));
    await showList(result.message, session.t('import.show'), result.remarks);
  },
};

/** Says what was done and, where asked for, shows what to look at beside it. */
export async function showList(message: string, action: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) {
    void vscode.window.showInformationMessage(message);
    return;
  }
  if ((await vscode.window.showInformationMessage(message, action)) !== action) return;
  const content = `${lines.map(line => `- ${line}`).join('\n')}\n`;
  const list = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(list, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

async function pick(title: string): Promise<vscode.Uri | undefined> {
  const filters = { 'Word, TXT': ['docx', 'docm', 'txt'] };
  return (await vscode.window.showOpenDialog({ title, filters }))?.[0];
}
