/**
 * Starts the server for the first draft or settings file that comes into sight: an open one, or a YAML draft of the workspace, whose
 * parts are Markdown files that say nothing themselves. In a folder without drafts nothing is ever started.
 */

import * as vscode from 'vscode';
import { HEAD_LENGTH, mayBeDraft } from './draft-head.ts';
import type { Session } from './session.ts';

/** Folders with more YAML files than this hold something else. */
const MOST_FILES = 200;
const MOST_BYTES = 2_000_000;

export function watchForDrafts(session: Session): vscode.Disposable {
  let searched = false;
  const start = () => void session.start().catch(() => undefined);
  const look = async (document: vscode.TextDocument) => {
    if (session.running) return;
    if (session.isDraft(document) || isSettings(document)) return start();
    if (document.languageId !== 'markdown' || document.uri.scheme !== 'file' || searched) return;
    searched = true;
    if (await someAssembly()) start();
  };
  for (const document of vscode.workspace.textDocuments) void look(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(document => void look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!session.running && session.isDraft(document)) start();
    }),
  );
}

/** The settings of a workspace, or a kind of report of its own: the server explains and checks them too. */
const isSettings = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' && /\/\.vanthu(?:\.yaml|\/templates\/[^/]+\/profile\.yaml)$/u.test(uri.path);

/** Whether the workspace holds a YAML draft, by the first lines of its YAML files. */
async function someAssembly(): Promise<boolean> {
  const files = await vscode.workspace.findFiles('**/*.{yaml,yml}', '**/node_modules/**', MOST_FILES);
  for (const uri of files) {
    try {
      if ((await vscode.workspace.fs.stat(uri)).size > MOST_BYTES) continue;
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (mayBeDraft(new TextDecoder().decode(bytes.subarray(0, HEAD_LENGTH)), 'yaml')) return true;
    } catch {
      // Gone or unreadable since it was listed: not a draft for now.
    }
  }
  return false;
}
