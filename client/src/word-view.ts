/** The text of Word files, read only, under a scheme of its own: the server checks it there as it checks drafts. */

import * as vscode from 'vscode';
import { METHODS, WORD_SCHEME, type WordTextResult } from '../../server/src/lsp/protocol.ts';
import type { Session } from './session.ts';

/** Where the text of a Word file is shown. */
export const wordView = (file: vscode.Uri): vscode.Uri => file.with({ scheme: WORD_SCHEME });

/** Gives the editor the texts, anew when a file changes. */
export function registerWordView(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.docx');
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const file = uri.with({ scheme: 'file' });
      const { text, message } = await session.request<WordTextResult>(METHODS.wordText, { uri: file.toString() });
      if (text === null) throw new Error(message);
      return text;
    },
  };
  return vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(file => changed.fire(wordView(file))),
    vscode.workspace.registerTextDocumentContentProvider(WORD_SCHEME, provider),
  );
}
