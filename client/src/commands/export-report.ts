/** Xuất báo cáo: asks for the formats, has the server write them, opens what was written. */

import * as vscode from 'vscode';
import {
  CLIENT_COMMANDS,
  COMMANDS,
  type Format,
  type RenderArguments,
  type RenderResult,
  type WrittenFile,
} from '../../../server/src/lsp/protocol.ts';
import { showPage } from '../preview/webview.ts';
import type { Session } from '../session.ts';
import type { Command, Services } from './command.ts';
import { showProblems } from './show-problems.ts';

const FORMATS: readonly Format[] = ['docx', 'pdf', 'html'];
/** The formats chosen last, in the state of the workspace. */
const LAST_FORMATS = 'vanthu.formats';

export const exportReport: Command = {
  id: CLIENT_COMMANDS.exportReport,
  async run(services, argument) {
    const { session, context } = services;
    const draft = await services.drafts.of(argument);
    const uri = draft && (await saved(session, draft));
    if (!uri) return;

    const formats = await chooseFormats(session, uri, context.workspaceState.get<Format[]>(LAST_FORMATS, ['docx']));
    if (!formats) return;
    await context.workspaceState.update(LAST_FORMATS, formats);

    let result = await render(session, { uri: uri.toString(), formats, quiet: true });
    if (result.outcome === 'changed') {
      const files = result.files.map(file => baseName(vscode.Uri.parse(file))).join(', ');
      const replace = { title: session.t('export.replace') };
      const keep = { title: session.t('export.keep'), isCloseAffordance: true };
      const question = session.t('export.changed', { files });
      if ((await vscode.window.showWarningMessage(question, { modal: true }, replace, keep)) !== replace) return;
      result = await render(session, { uri: uri.toString(), formats, quiet: true, force: true });
    }
    await tell(services, result, uri);
  },
};

/** A report stands beside its draft, so the draft needs a place on disk. Null where the drafter changes her mind. */
async function saved(session: Session, draft: vscode.TextDocument): Promise<vscode.Uri | null> {
  if (!draft.isUntitled) return draft.uri;
  const save = session.t('export.save.action');
  const answer = await vscode.window.showInformationMessage(session.t('export.save'), { modal: true }, save);
  return answer === save ? ((await vscode.workspace.save(draft.uri)) ?? null) : null;
}

async function chooseFormats(session: Session, uri: vscode.Uri, last: readonly Format[]): Promise<Format[] | null> {
  const items = FORMATS.map(format => ({
    label: session.t(`export.${format}`),
    detail: session.t(`export.${format}.detail`),
    picked: last.includes(format),
    format,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: session.t('export.title', { file: baseName(uri) }),
    placeHolder: session.t('export.pick'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen && chosen.length > 0 ? chosen.map(item => item.format) : null;
}

function render(session: Session, request: RenderArguments): Thenable<RenderResult> {
  const location = vscode.ProgressLocation.Notification;
  const title = session.t('export.progress', { file: baseName(vscode.Uri.parse(request.uri)) });
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    try {
      return await session.execute<RenderResult>(COMMANDS.render, request, token, message =>
        progress.report({ message }),
      );
    } catch (error) {
      if (token.isCancellationRequested) return { outcome: 'cancelled', message: session.t('export.cancelled') };
      return { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  });
}

async function tell(services: Services, result: RenderResult, draft: vscode.Uri): Promise<void> {
  const { session } = services;
  switch (result.outcome) {
    case 'written':
      return offer(services, result.files, result.warnings);
    case 'refused': {
      const show = session.t('export.refused.show');
      const message = session.t('export.refused', { count: result.findings.length });
      if ((await vscode.window.showErrorMessage(message, show)) === show) await showProblems.run(services, draft);
      return;
    }
    case 'cancelled':
      vscode.window.setStatusBarMessage(result.message || session.t('export.cancelled'), 5000);
      return;
    case 'changed':
    case 'failed':
      void vscode.window.showErrorMessage(session.t('export.failed', { reason: result.message }));
  }
}

/** Opens a single file at once where the setting says so, and offers the files and their folder. */
async function offer(services: Services, files: readonly WrittenFile[], warnings: readonly string[]): Promise<void> {
  const { session } = services;
  const uris = files.map(file => vscode.Uri.parse(file.uri));
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  const automatic = vscode.workspace.getConfiguration('vanthu').get<boolean>('openAfterExport', true);
  if (automatic && uris.length === 1 && uris[0]) await openAtOnce(services, uris[0]);

  const [file, folder] = [session.t('export.open'), session.t('export.folder')];
  const message = session.t('export.written', { files: uris.map(baseName).join(', ') });
  const answer = await vscode.window.showInformationMessage(message, file, folder);
  if (answer === folder && uris[0]) await reveal(uris[0]);
  if (answer !== file) return;
  const chosen =
    uris.length === 1
      ? uris[0]
      : (
          await vscode.window.showQuickPick(
            uris.map(uri => ({ label: baseName(uri), uri })),
            { placeHolder: session.t('export.which') },
          )
        )?.uri;
  if (chosen) await open(services, chosen);
}

/** Whether the files are on another machine than the drafter's programs: in a browser, over SSH. */
const isAway = (): boolean => vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined;

/** In the program that the office uses for such files; where that cannot reach the file, in the editor. */
async function open({ context }: Services, uri: vscode.Uri): Promise<void> {
  if (!isAway()) await vscode.env.openExternal(uri);
  else if (uri.path.endsWith('.html')) await showPage(context.extensionUri, uri);
  else await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}

/** Without being asked: shows what can be shown, and where the file is otherwise. */
async function openAtOnce(services: Services, uri: vscode.Uri): Promise<void> {
  await (isAway() && !uri.path.endsWith('.html') ? reveal(uri) : open(services, uri));
}

async function reveal(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(isAway() ? 'revealInExplorer' : 'revealFileInOS', uri);
}

const baseName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
