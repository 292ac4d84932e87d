/** What the server offers, as `initialize` answers it (LSP 3.17, ServerCapabilities). */

import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { TRIGGERS } from '../features/completion.ts';
import { TOKEN_KINDS } from '../features/tokens.ts';
import type { Client } from './client.ts';
import { COMMANDS } from './protocol.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.vanthu`;

/** Our kinds of tokens among those that themes know, in the order of `TOKEN_KINDS`. */
const TOKEN_TYPES: Readonly<Record<(typeof TOKEN_KINDS)[number], string>> = {
  amount: 'number',
  footnote: 'keyword',
  figure: 'variable',
};

/** Pulling is offered only to a client that is not pushed to: most editors would show both. */
export function capabilitiesOf(client: Client): ServerCapabilities {
  const diagnosticProvider = { identifier: 'vanthu', interFileDependencies: true, workspaceDiagnostics: false };
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(client.pullsDiagnostics && { diagnosticProvider }),
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
      ],
    },
    documentSymbolProvider: { label: 'Văn Thư' },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_KINDS.map(kind => TOKEN_TYPES[kind]), tokenModifiers: [] },
      full: true,
      range: true,
    },
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
