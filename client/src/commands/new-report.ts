/** Soạn báo cáo mới: asks for the kind of report and opens its skeleton, the cursor where the drafter starts. */

import * as vscode from 'vscode';
import {
  COMMANDS,
  METHODS,
  type NewDraftResult,
  type ProfileSummary,
  type RollForwardResult,
} from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';
import { showList } from './import-word.ts';

export const newReport: Command = {
  id: 'vanthu.newReport',
  async run({ session }) {
    const profiles = await session.request<ProfileSummary[]>(METHODS.profiles);
    if (profiles.length === 0) {
      void vscode.window.showErrorMessage(session.t('new.none'));
      return;
    }
    const kinds = profiles.map(({ id, title, own }) => ({
      label: title,
      description: own ? `${id}, ${session.t('new.own')}` : id,
      id,
    }));
    const items = [...kinds, { label: session.t('new.old'), description: session.t('new.old.detail'), id: null }];
    const chosen = await vscode.window.showQuickPick(items, {
      title: session.t('new.title'),
      placeHolder: session.t('new.pick'),
      matchOnDescription: true,
    });
    if (!chosen) return;
    if (chosen.id === null) {
      await fromOldReport(session);
      return;
    }
    const result = await session.execute<NewDraftResult>(COMMANDS.newDraft, { profile: chosen.id });
    if (result.outcome === 'failed') {
      void vscode.window.showErrorMessage(session.t('new.failed', { reason: result.message }));
      return;
    }
    await openUntitled(result.text, result.name);
  },
};

/** Last year's report moved on: its draft, and a list of what is to be renewed beside it. */
async function fromOldReport(session: Session): Promise<void> {
  const filters = { 'Markdown, Word, TXT': ['md', 'markdown', 'docx', 'docm', 'txt'] };
  const [file] = (await vscode.window.showOpenDialog({ title: session.t('new.old'), filters })) ?? [];
  if (!file) return;
  const result = await session.execute<RollForwardResult>(COMMANDS.rollForward, { uri: file.toString() });
  if (result.outcome === 'failed') {
    void vscode.window.showErrorMessage(session.t('new.failed', { reason: result.message }));
    return;
  }
  await openUntitled(result.text, result.name);
  await showList(result.message, session.t('new.renew'), result.renewals);
}

/** An unsaved document that already knows its place, so that saving it asks nothing but a name. */
async function openUntitled(text: string, name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = folder && (await freePlace(folder, name));
  const document = uri
    ? await vscode.workspace.openTextDocument(uri)
    : await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await vscode.window.showTextDocument(document);
  if (uri) await editor.edit(edit => edit.insert(new vscode.Position(0, 0), text));
  const start = firstEmptyValue(document);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(0, 0, 0, 0));
}

/** `untitled:` beside the other drafts, under a name that neither a file nor an open document has. */
async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.md'];
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? `${stem}${ending}` : `${stem}-${count}${ending}`);
    const open = vscode.workspace.textDocuments.some(document => document.uri.path === uri.path);
    if (!open && !(await exists(uri))) return uri.with({ scheme: 'untitled' });
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Behind the first key of the front matter that has no value yet, else the end of its first line. */
function firstEmptyValue(document: vscode.TextDocument): vscode.Position {
  for (let line = 1; line < Math.min(document.lineCount, 60); line++) {
    const { text } = document.lineAt(line);
    if (text.startsWith('---')) break;
    const next = line + 1 < document.lineCount ? document.lineAt(line + 1).text : '';
    if (/^[^\s#][^:]*:\s*(#.*)?$/u.test(text) && !/^\s+\S/u.test(next))
      return new vscode.Position(line, text.indexOf(':') + (text[text.indexOf(':') + 1] === ' ' ? 2 : 1));
  }
  return new vscode.Position(0, 0);
}
