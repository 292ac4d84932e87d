/** The commands that have the server change the draft: it sends the edit, here only the outcome is told. */

import * as vscode from 'vscode';
import { COMMANDS, type EditResult, type PositionArguments } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

function serverEdit(id: string, command: string): Command {
  return {
    id,
    async run({ session, drafts }, argument) {
      const draft = await drafts.of(argument);
      if (!draft) return;
      const result = await session.execute<EditResult | null>(command, { uri: draft.uri.toString() });
      vscode.window.setStatusBarMessage(result?.message || session.t('edit.nothing'), 8000);
    },
  };
}

/** Đề xuất công thức cho bảng: for the table at the cursor. */
export const tableFormulas: Command = {
  id: 'vanthu.proposeFormulas',
  async run({ session, drafts }) {
    const draft = await drafts.of(undefined);
    const editor = draft && drafts.editor(draft);
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const args: PositionArguments = { uri: draft.uri.toString(), position: { line, character } };
    const result = await session.execute<EditResult | null>(COMMANDS.tableFormulas, args);
    void vscode.window.showInformationMessage(result?.message || session.t('edit.nothing'));
  },
};

/** Đánh lại số chú thích. */
export const renumberFootnotes = serverEdit('vanthu.renumberNotes', COMMANDS.renumberFootnotes);
/** Đánh lại số đề mục. */
export const renumberSections = serverEdit('vanthu.renumberHeadings', COMMANDS.renumberSections);
/** Nhận diện bố cục. */
export const recogniseLayout = serverEdit('vanthu.recognise', COMMANDS.recogniseLayout);
