/** The report's sections in the explorer: those that stand, those without text, those still missing. */

import * as vscode from 'vscode';
import { CLIENT_COMMANDS, METHODS, type SectionItem } from '../../../server/src/lsp/protocol.ts';
import type { ActiveDraft } from '../active-draft.ts';
import type { Session } from '../session.ts';

export function registerSections(session: Session, drafts: ActiveDraft): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<SectionItem> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: section => treeItem(section, session),
    async getChildren(section) {
      if (section) return section.children;
      const uri = drafts.document?.uri.toString();
      return uri ? ((await session.request<SectionItem[] | null>(METHODS.sections, { uri })) ?? []) : [];
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.window.createTreeView('vanthu.sections', { treeDataProvider: provider, showCollapseAll: true }),
    drafts.onChange(() => changed.fire()),
    session.onStatus(uri => {
      if (uri === drafts.document?.uri.toString()) changed.fire();
    }),
  );
}

function treeItem(section: SectionItem, { t }: Session): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(section.title, section.children.length > 0 ? Collapsed : None);
  const wanted = section.state === 'missing' && section.required;
  if (section.state !== 'present') item.description = t(`sections.${section.state}`);
  if (section.state === 'missing' && !section.required)
    item.description = `${t('sections.missing')}, ${t('sections.optional')}`;
  item.iconPath =
    section.state === 'present'
      ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'))
      : section.state === 'empty'
        ? new vscode.ThemeIcon('circle-large-outline')
        : new vscode.ThemeIcon('circle-slash', wanted ? new vscode.ThemeColor('list.warningForeground') : undefined);
  item.tooltip = section.title;
  if (section.location)
    item.command = {
      command: CLIENT_COMMANDS.reveal,
      title: section.title,
      arguments: [section.location.uri, section.location],
    };
  return item;
}
