/** Nhận góp ý từ Word: what reviewers changed, shown by the editor's own preview of changes to take or refuse one by one. */

import * as vscode from 'vscode';
import { COMMANDS, type MergeWordArguments, type MergeWordResult } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';
import { wordFile } from './word-file.ts';

export const receiveReview: Command = {
  id: 'vanthu.receiveReview',
  async run({ session }, argument) {
    const file = await wordFile(session, argument);
    if (!file) return;
    const merge = (args: MergeWordArguments): Promise<MergeWordResult> =>
      session.execute<MergeWordResult>(COMMANDS.mergeWord, args);
    let result = await merge({ uri: file.toString() });
    if (result.outcome === 'no-draft') {
      const title = session.t('review.pick');
      const filters = { Markdown: ['md', 'markdown', 'yaml', 'yml'] };
      const choose = session.t('review.choose');
      if ((await vscode.window.showWarningMessage(result.message, choose)) !== choose) return;
      const [draft] = (await vscode.window.showOpenDialog({ title, filters })) ?? [];
      if (!draft) return;
      result = await merge({ uri: file.toString(), draft: draft.toString() });
    }
    if (result.outcome !== 'read') {
      const show = result.outcome === 'none' ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
      void show(result.message);
      return;
    }
    const left = result.proposals.filter(each => each.obstacle !== null);
    if (left.length === 0) {
      void vscode.window.showInformationMessage(result.message);
      return;
    }
    const button = session.t('review.show');
    if ((await vscode.window.showInformationMessage(result.message, button)) !== button) return;
    const content = left
      .map(({ id, message, author, location, obstacle }) => {
        const place = location
          ? `${vscode.workspace.asRelativePath(vscode.Uri.parse(location.uri))}:${location.range.start.line + 1}: `
          : '';
        return `${id}. ${place}${message} (${author})\n   ${obstacle}`;
      })
      .join('\n');
    const list = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `${content}\n` });
    await vscode.window.showTextDocument(list, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  },
};
