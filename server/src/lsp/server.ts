/** The language server: which message goes to which handler, and when. What a handler answers is decided elsewhere. */

import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type ExecuteCommandParams,
  InlayHintRefreshRequest,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../check/config.ts';
import type { SettingsFile } from '../check/settings.ts';
import type { View } from '../features/view.ts';
import { capabilitiesOf } from './capabilities.ts';
import { readClient, readPreferences, rootsOf } from './client.ts';
import { previewReport } from './commands/preview.ts';
import { runCommand } from './commands/run.ts';
import { wordText } from './commands/word.ts';
import { type Checking, createChecking } from './diagnostics.ts';
import { describeError, guard } from './guard.ts';
import * as handle from './handlers.ts';
import type { Ports } from './ports.ts';
import { type DocumentArguments, METHODS } from './protocol.ts';
import type { Session } from './session.ts';
import * as settings from './settings-requests.ts';
import { createWorkspace } from './workspace.ts';

/** Files that say something about drafts beside the drafts themselves: settings, templates, parts and data. */
const WATCHED = ['**/.vanthu.yaml', '**/.vanthu/templates/**', '**/*.{md,markdown,yaml,yml,csv,xlsx,docx,hbs}'];

/** Speaks LSP on `connection` until the client ends it. Nothing here knows a platform: what differs is in the ports. */
export function startServer(connection: Connection, ports: Ports): void {
  const log = (message: string) => connection.console.error(message);
  const workspace = createWorkspace(ports, log);
  let session: Session | null = null;
  let checking: Checking | null = null;
  let roots: string[] = [];
  let ended = false;

  // ---------------------------------------------------------------------------------------------- requests

  const ready = (): Session => {
    if (ended) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down');
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server was not initialized');
    return session;
  };

  const on = <P, R>(
    method: string,
    fallback: R,
    handler: (session: Session, params: P, token: CancellationToken) => R | Promise<R>,
  ) => {
    const answer = (params: P, token: CancellationToken) => handler(ready(), params, token);
    const guarded = guard<P, R>({ defer: ports.defer, log }, method, fallback, answer);
    connection.onRequest<unknown, unknown>(method, (params: P, token: CancellationToken) => guarded(params, token));
  };

  /** A request about a document; null where it is no draft. */
  const onDraft = <P extends { textDocument: TextDocumentIdentifier }, R>(
    method: string,
    handler: (session: Session, view: View, params: P) => R | null,
  ) =>
    on<P, R | null>(method, null, (at, params) => {
      const view = at.workspace.view(params.textDocument.uri);
      return view && handler(at, view, params);
    });

  /** The same where a settings file has an answer of its own. */
  const onFile = <P extends { textDocument: TextDocumentIdentifier }, R>(
    method: string,
    handler: (session: Session, view: View, params: P) => R | null,
    other: (session: Session, file: SettingsFile, params: P) => R | null,
  ) =>
    on<P, R | null>(method, null, (at, params) => {
      const { uri } = params.textDocument;
      const view = at.workspace.view(uri);
      if (view) return handler(at, view, params);
      const file = at.workspace.settingsFile(uri);
      return file && other(at, file, params);
    });

  /** The same for requests of our own, which name their document plainly. */
  const onView = <P extends DocumentArguments, R>(
    method: string,
    handler: (session: Session, view: View, params: P, token: CancellationToken) => R | Promise<R>,
  ) =>
    on<P, R | null>(method, null, (at, params, token) => {
      const view = at.workspace.view(params.uri);
      return view && handler(at, view, params, token);
    });

  onDraft('textDocument/documentSymbol', handle.documentSymbol);
  onFile('textDocument/hover', handle.hover, settings.hover);
  onFile('textDocument/completion', handle.completion, settings.completion);
  onDraft('textDocument/definition', handle.definition);
  onDraft('textDocument/references', handle.references);
  onDraft('textDocument/documentHighlight', handle.documentHighlight);
  onDraft('textDocument/prepareRename', handle.prepareRename);
  onDraft('textDocument/rename', handle.renameSymbol);
  onFile('textDocument/codeAction', handle.codeAction, settings.codeAction);
  onDraft('textDocument/foldingRange', handle.foldingRange);
  onDraft('textDocument/selectionRange', handle.selectionRange);
  onDraft('textDocument/documentLink', handle.documentLink);
  onDraft('textDocument/inlayHint', handle.inlayHint);
  onDraft('textDocument/codeLens', handle.codeLens);
  onDraft('textDocument/semanticTokens/full', handle.semanticTokens);
  onDraft('textDocument/semanticTokens/range', handle.semanticTokensRange);
  on<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    'textDocument/diagnostic',
    { kind: 'full', items: [] },
    (_, params) => checking!.pull(params.textDocument.uri, params.previousResultId),
  );
  on('workspace/executeCommand', null, (at, params: ExecuteCommandParams, token) => runCommand(at, params, token));
  on(METHODS.profiles, [], (at, params: Partial<DocumentArguments> | null) => handle.profiles(at, params?.uri));
  on(METHODS.wordText, null, (at, params: DocumentArguments) => wordText(at, params.uri));
  onView(METHODS.status, handle.status);
  onView(METHODS.ledger, handle.ledger);
  onView(METHODS.sections, handle.sections);
  onView(METHODS.insertFootnote, handle.insertFootnote);
  onView(METHODS.preview, previewReport);

  // ---------------------------------------------------------------------------------------------- lifecycle

  connection.onInitialize(params => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    const client = readClient(params);
    roots = rootsOf(params);
    session = { connection, ports, workspace, client, log, preferences: readPreferences(client, {}) };
    workspace.locale = ports.locales[session.preferences.language];
    workspace.setRoots(roots, client.trusted);
    checking = createChecking(connection, workspace, client, ports, log);
    return { capabilities: capabilitiesOf(client), serverInfo: { name: 'vanthu', version: ports.version } };
  });

  connection.onInitialized(() => void settle().catch(error => log(`initialized: ${describeError(error)}`)));

  connection.onShutdown(() => {
    ended = true;
    checking?.dispose();
    workspace.dispose();
    ports.renderer.dispose();
  });

  /** Asks the client for what only it can do: settings, and word of changed files. */
  const settle = async () => {
    const { client } = ready();
    if (client.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folder => folder.uri));
        roots = [...roots.filter(uri => !gone.has(uri)), ...added.map(folder => folder.uri)];
        workspace.setRoots(roots, client.trusted);
        checkAll();
      });
    if (client.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'vanthu' });
    if (client.watchesFiles) {
      const watchers = WATCHED.map(globPattern => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.sendsConfiguration) prefer(await connection.workspace.getConfiguration('vanthu'));
  };

  const prefer = (settings: unknown) => {
    const at = ready();
    at.preferences = readPreferences(at.client, settings);
    workspace.locale = ports.locales[at.preferences.language];
    checkAll();
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    if (!session || ended) return;
    if (!session.client.sendsConfiguration) return prefer((settings as { vanthu?: unknown } | null)?.vanthu);
    void connection.workspace
      .getConfiguration('vanthu')
      .then(prefer)
      .catch(error => log(`configuration: ${describeError(error)}`));
  });

  // ---------------------------------------------------------------------------------------------- documents

  /** Checks every open document again, and lets the editor ask again for what it has on screen. */
  const checkAll = () => {
    for (const uri of workspace.documents.uris()) checking?.schedule(uri);
    refresh();
  };

  const refresh = () => {
    const { client } = ready();
    const ask = (method: string) => void connection.sendRequest(method).catch(() => undefined);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) ask(DiagnosticRefreshRequest.method);
    if (client.refreshesInlayHints) ask(InlayHintRefreshRequest.method);
    if (client.refreshesCodeLenses) ask(CodeLensRefreshRequest.method);
  };

  /** A document has another text: check it, and the reports that it is a part of; settings concern every draft. */
  const take = (uri: string) => {
    workspace.touched(uri);
    checking?.schedule(uri);
    if (uri.endsWith(`/${CONFIG_FILE}`) || workspace.settingsFile(uri)) changed([uri]);
  };

  const changed = (uris: readonly string[]) => {
    const affected = workspace.changed(uris);
    for (const uri of affected) checking?.schedule(uri);
    if (affected.length > 0) refresh();
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
    workspace.documents.open(uri, text, version);
    take(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (workspace.documents.change(uri, contentChanges, version)) take(uri);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.close(uri);
    checking?.close(uri);
    take(uri);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    changed(changes.map(change => change.uri));
  });

  connection.listen();
}
