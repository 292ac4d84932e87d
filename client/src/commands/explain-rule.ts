/** Giải thích quy tắc: the documentation of a rule, from the pages that the extension carries. */

import * as vscode from 'vscode';
import type { Command } from './command.ts';

interface Page {
  /** `totals/breakdown`. */
  readonly rule: string;
  readonly title: string;
  readonly uri: vscode.Uri;
}

export const explainRule: Command = {
  id: 'vanthu.explainRule',
  async run({ session, drafts, context }, argument) {
    const pages = await pagesBelow(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
    if (pages.length === 0) {
      void vscode.window.showErrorMessage(session.t('explain.none'));
      return;
    }
    const page = pages.find(({ rule }) => rule === argument) ?? (await choose(pages));
    if (page) await vscode.commands.executeCommand('markdown.showPreview', page.uri);

    async function choose(all: readonly Page[]): Promise<Page | undefined> {
      const here = new Set(drafts.document ? rulesIn(drafts.document.uri) : []);
      const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
      const item = (page: Page) => ({ label: page.title, description: page.rule, page });
      const items: (vscode.QuickPickItem & { page?: Page })[] = [
        separator(session.t('explain.here')),
        ...all.filter(({ rule }) => here.has(rule)).map(item),
        separator(session.t('explain.all')),
        ...all.filter(({ rule }) => !here.has(rule)).map(item),
      ];
      const placeHolder = session.t('explain.pick');
      return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.page;
    }
  },
};

/** The rules that report something in a document, by the codes of its diagnostics. */
function rulesIn(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ source, code }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return source?.toLowerCase().startsWith('v') && typeof rule === 'string' ? [rule] : [];
  });
}

/** The pages `<family>/<rule>.md`, sorted by rule. */
async function pagesBelow(root: vscode.Uri): Promise<Page[]> {
  const pages: Page[] = [];
  for (const [family, kind] of await list(root)) {
    if (kind !== vscode.FileType.Directory) continue;
    for (const [file] of await list(vscode.Uri.joinPath(root, family))) {
      if (!file.endsWith('.md')) continue;
      const uri = vscode.Uri.joinPath(root, family, file);
      const rule = `${family}/${file.slice(0, -'.md'.length)}`;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      pages.push({ rule, title: /^#\s+(.+)$/mu.exec(text)?.[1] ?? rule, uri });
    }
  }
  return pages.sort((a, b) => a.rule.localeCompare(b.rule));
}

async function list(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
