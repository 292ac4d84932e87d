/** The state of the draft in front, in the status bar. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS, type DraftStatus } from '../../../server/src/lsp/protocol.ts';
import type { ActiveDraft } from '../active-draft.ts';
import type { Session } from '../session.ts';

export function registerStatusBar(session: Session, drafts: ActiveDraft): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('vanthu.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Văn Thư';
  item.command = CLIENT_COMMANDS.showProblems;
  const update = () => {
    const status = drafts.document && session.status(drafts.document.uri);
    if (!status) {
      item.hide();
      return;
    }
    const { text, tooltip } = describe(status, session);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip.value };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    drafts.onChange(update),
    session.onStatus(uri => {
      if (uri === drafts.document?.uri.toString()) update();
    }),
  );
}

function describe(status: DraftStatus, { t }: Session) {
  const { errors, warnings, informations, missing, claims } = status;
  const todo = missing > 0 ? [t('status.missing', { missing })] : [];
  const parts =
    errors + warnings > 0
      ? [t('status.counts', { errors, warnings }), ...todo]
      : todo.length > 0
        ? todo
        : [t('status.clean')];
  const good = claims.consistent + claims.rounding + claims.subset;
  const link = (command: string) => `command:${command}`;
  const tooltip = new vscode.MarkdownString(
    [
      `**${t('status.tooltip', { profile: status.profileTitle ?? t('status.profile'), state: t(`status.${status.status}`) })}**`,
      t('status.errors', { errors, warnings, informations }),
      ...(missing > 0 ? [t('status.todo', { missing })] : []),
      t('status.claims', { total: claims.total, good, bad: claims.inconsistent }),
      t('status.actions', {
        ledger: link(CLIENT_COMMANDS.showLedger),
        preview: link('vanthu.preview'),
        export: link(CLIENT_COMMANDS.exportReport),
      }),
    ].join('\n\n'),
  );
  tooltip.isTrusted = {
    enabledCommands: [CLIENT_COMMANDS.showLedger, 'vanthu.preview', CLIENT_COMMANDS.exportReport],
  };
  return { text: `${t('status.name')} ${parts.join('  ')}`, tooltip };
}
