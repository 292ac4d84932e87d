/** Edits of several files as the client takes them: for the versions that were read, where it can hold them to that. */

import type { SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../check/finding.ts';
import type { View } from '../features/view.ts';
import type { Edit } from '../text/edit.ts';
import { type TextEdit, toChanges } from './convert.ts';
import type { Session } from './session.ts';

type FileEdits = readonly { readonly uri: string; readonly edits: readonly Edit[] }[];

/**
 * `creates` are new files, only for clients that make them. `cursor` is an offset in the new text of the first edit where an editor that knows snippets puts the cursor (LSP 3.18,
 * SnippetTextEdit); any other inserts the text as it is.
 */
export function toWorkspaceEdit(
  session: Session,
  view: View,
  files: FileEdits,
  cursor: number | null = null,
  creates: Fix['creates'] = [],
): WorkspaceEdit {
  const changes = toChanges(view.report.sources, files);
  const { client, workspace } = session;
  if (!client.versionedEdits) return { changes };
  const documentChanges = Object.entries(changes).map(([uri, edits]) => ({
    textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
    edits: cursor !== null && client.snippetEdits ? edits.map(edit => toSnippet(edit, cursor)) : edits,
  }));
  const start = { line: 0, character: 0 };
  const made = creates.flatMap(({ uri, text }) => [
    { kind: 'create' as const, uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ]);
  return { documentChanges: [...documentChanges, ...made] };
}

function toSnippet({ range, newText }: TextEdit, cursor: number): SnippetTextEdit {
  const escaped = (text: string) => text.replace(/[\\$}]/gu, '\\$&');
  const value = `${escaped(newText.slice(0, cursor))}$0${escaped(newText.slice(cursor))}`;
  return { range, snippet: { kind: 'snippet', value } };
}
