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
    const applied =
      editor.document.version === version &&
      (await editor.edit(edit => {
        for (const { range, newText } of result.edits)
          edit.replace(
            new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
            newText,
          );
      }));
    if (!applied) {
      void vscode.window.showInformationMessage(session.t('footnote.stale'));
      return;
    }
    const cursor = new vscode.Position(result.cursor.line, result.cursor.character);
    editor.selection = new vscode.Selection(cursor, cursor);
    editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  },
};
