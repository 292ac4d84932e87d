/** Rà soát tệp Word: shows the text of a Word file with what was found in it, and offers a copy with comments. */

import * as vscode from 'vscode';
import { COMMANDS, type CommentWordResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session.ts';
import { wordView } from '../word-view.ts';
import type { Command } from './command.ts';
import { wordFile } from './word-file.ts';

export const checkWord: Command = {
  id: 'vanthu.checkWord',
  async run({ session }, argument) {
    const file = await wordFile(session, argument);
    if (!file) return;
    const view = wordView(file);
    // A document that the extension opens itself outlives its editor by minutes, and so would its findings.
    await vscode.commands.executeCommand('vscode.open', view);
    const shown = vscode.window.activeTextEditor?.document;
    if (shown?.uri.toString() === view.toString()) await vscode.languages.setTextDocumentLanguage(shown, 'markdown');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    void offerComments(session, file);
  },
};

async function offerComments(session: Session, file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const action = session.t('word.comment');
  if ((await vscode.window.showInformationMessage(session.t('word.shown', { file: name }), action)) !== action) return;
  const suggested = file.with({ path: file.path.replace(/(\.docx)$/iu, ` - ${session.t('word.suffix')}$1`) });
  const target = await vscode.window.showSaveDialog({ defaultUri: suggested, filters: { Word: ['docx'] } });
  if (!target) return;
  const result = await session.execute<CommentWordResult>(COMMANDS.commentWord, {
    uri: file.toString(),
    output: target.toString(),
  });
  if (result.outcome === 'failed') void vscode.window.showErrorMessage(result.message);
  else void vscode.window.showInformationMessage(result.message);
}
