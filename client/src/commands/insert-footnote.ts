/** Chèn chú thích: a mark at the cursor and its definition, without typing a bracket, the cursor in the note's text. */

import * as vscode from 'vscode';
import { type InsertFootnoteResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

export const insertFootnote: Command = {
  id: 'vanthu.insertFootnote',
  async run({ session, drafts }) {
    const draft = await drafts.of(undefined);
    const editor = draft && drafts.editor(draft);
    if (!editor) return;
    const { version } = editor.document;
    const position = editor.selection.end;
    const result = await session.request<InsertFootnoteResult | null>(METHODS.insertFootnote, {
      uri: editor.document.uri.toString(),
      position: { line: position.line, character: position.character },
    });
    if (!result) {
      void vscode.window.showInformationMessage(session.t('footnote.nowhere'));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.set(editor.document.uri, result.edits.map(toTextEdit(`[^${result.label}]: `)));
    const applied = editor.document.version === version && (await vscode.workspace.applyEdit(edit));
    if (!applied) {
      void vscode.window.showInformationMessage(session.t('footnote.stale'));
      return;
    }
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  },
};

/** The definition's edit takes the cursor with it, so that what is typed at once stands in the note. */
const toTextEdit =
  (definition: string) =>
  ({ range, newText }: InsertFootnoteResult['edits'][number]): vscode.TextEdit | vscode.SnippetTextEdit => {
    const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    const cursor = newText.indexOf(definition) + definition.length;
    if (cursor < definition.length) return vscode.TextEdit.replace(place, newText);
    const snippet = new vscode.SnippetString().appendText(newText.slice(0, cursor)).appendTabstop(0);
    return vscode.SnippetTextEdit.replace(place, snippet.appendText(newText.slice(cursor)));
  };
