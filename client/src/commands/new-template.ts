/** Chép mẫu trình bày: asks which template and under what name, then opens the copy's looks. */

import * as vscode from 'vscode';
import { COMMANDS, METHODS, type NewTemplateResult, type ProfileSummary } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

export const newTemplate: Command = {
  id: 'vanthu.newTemplate',
  async run({ session }) {
    const profiles = (await session.request<ProfileSummary[]>(METHODS.profiles)).filter(({ own }) => !own);
    const items = profiles.map(({ id, title }) => ({ label: title, description: id, id }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: session.t('template.title'),
      placeHolder: session.t('template.pick'),
      matchOnDescription: true,
    });
    if (!chosen) return;
    const name = await vscode.window.showInputBox({
      title: session.t('template.title'),
      prompt: session.t('template.name', { profile: chosen.id }),
      value: chosen.id,
      validateInput: text =>
        /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(text.trim()) ? undefined : session.t('template.badName'),
    });
    if (name === undefined) return;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const args = { profile: chosen.id, name: name.trim(), ...(uri && { uri }) };
    let result = await session.execute<NewTemplateResult>(COMMANDS.copyTemplate, args);
    if (result.outcome === 'exists') {
      const replace = session.t('template.replace');
      const answer = await vscode.window.showWarningMessage(result.message, { modal: true }, replace);
      if (answer !== replace) return;
      result = await session.execute<NewTemplateResult>(COMMANDS.copyTemplate, { ...args, force: true });
    }
    if (result.outcome !== 'created') {
      void vscode.window.showErrorMessage(session.t('template.failed', { reason: result.message }));
      return;
    }
    void vscode.window.showInformationMessage(result.message);
    await vscode.window.showTextDocument(vscode.Uri.parse(result.files[0]!));
  },
};
