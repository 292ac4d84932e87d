/** The language server as the extension holds it: started for the first draft, one at a time, restarted on request. */

import * as vscode from 'vscode';
import {
  type CancellationToken,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  ProgressType,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  CLIENT_COMMANDS,
  type DraftStatus,
  type InitializationOptions,
  type Language,
  METHODS,
  type StatusChanged,
  WORD_SCHEME,
} from '../../server/src/lsp/protocol.ts';
import { HEAD_LENGTH, mayBeDraft } from './draft-head.ts';
import { stringsOf, type Translate } from './strings.ts';

/** `$/progress` of a request that carries a token (LSP 3.17, Work Done Progress). */
const PROGRESS = new ProgressType<{ kind: string; message?: string; percentage?: number }>();

/** The client takes no `undefined` for a token. */
const NEVER: vscode.CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
};

/** A server that ends more often than this in this time is left alone. */
const MOST_ENDS = 4;
const ENDS_WITHIN_MS = 180_000;

export class Session implements vscode.Disposable {
  readonly #serverModule: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #statuses = new Map<string, DraftStatus>();
  readonly #statusChanged = new vscode.EventEmitter<string>();
  #client: LanguageClient | null = null;
  #starting: Promise<LanguageClient> | null = null;
  #tokens = 0;

  /** The uri of a draft that was checked again, or that no longer is one. */
  readonly onStatus = this.#statusChanged.event;

  constructor(serverModule: string) {
    this.#serverModule = serverModule;
    this.#log = vscode.window.createOutputChannel('Văn Thư', { log: true });
  }

  get language(): Language {
    return vscode.workspace.getConfiguration('vanthu').get<string>('language') === 'en' ? 'en' : 'vi';
  }

  /** The extension's own words in the language that is set now. */
  get t(): Translate {
    return stringsOf(this.language);
  }

  status(uri: vscode.Uri): DraftStatus | null {
    return this.#statuses.get(uri.toString()) ?? null;
  }

  /** Whether a document is a draft, as far as is known: by the server, else by its first lines. */
  isDraft(document: vscode.TextDocument): boolean {
    if (document.uri.scheme !== 'file' && document.uri.scheme !== 'untitled') return false;
    if (document.languageId !== 'markdown' && document.languageId !== 'yaml') return false;
    if (this.#statuses.has(document.uri.toString())) return true;
    const end = document.positionAt(HEAD_LENGTH);
    return mayBeDraft(document.getText(new vscode.Range(0, 0, end.line, end.character)), document.languageId);
  }

  /** The running server; it is started when it is not there yet. Rejects where it cannot start. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#launch();
    return this.#starting;
  }

  get running(): boolean {
    return this.#starting !== null;
  }

  /** After a change that the server reads only when it starts. */
  async restartIfRunning(): Promise<void> {
    if (this.running) await this.restart();
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** A request of our own. */
  async request<R>(method: string, parameters?: unknown, token?: vscode.CancellationToken): Promise<R> {
    const client = await this.start();
    return client.sendRequest<R>(method, parameters ?? {}, token ?? NEVER);
  }

  /**
   * One of the server's commands, with its progress.
   * @param report takes what the server says about a long run
   */
  async execute<R>(
    command: string,
    argument: unknown,
    token?: CancellationToken,
    report?: (message: string) => void,
  ): Promise<R> {
    const client = await this.start();
    const workDoneToken = `vanthu-${++this.#tokens}`;
    const listener = client.onProgress(PROGRESS, workDoneToken, value => {
      if (value.message) report?.(value.message);
    });
    try {
      return await client.sendRequest(
        ExecuteCommandRequest.type,
        { command, arguments: [argument], workDoneToken },
        token ?? NEVER,
      );
    } finally {
      listener.dispose();
    }
  }

  /** Tells the drafter of a command that failed; a server that cannot start has been told of already. */
  tell(error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
    if (!this.running) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#showError(this.t('command.failed', { reason }));
  }

  async #launch(): Promise<LanguageClient> {
    const options: InitializationOptions = {
      language: this.language,
      clientCommands: Object.values(CLIENT_COMMANDS),
      trusted: vscode.workspace.isTrusted,
    };
    const run = { module: this.#serverModule, transport: TransportKind.ipc };
    const clientOptions: LanguageClientOptions = {
      documentSelector: ['file', 'untitled', WORD_SCHEME].flatMap(scheme => [
        { scheme, language: 'markdown' },
        { scheme, language: 'yaml' },
      ]),
      outputChannel: this.#log,
      initializationOptions: options,
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
      markdown: { isTrusted: { enabledCommands: Object.values(CLIENT_COMMANDS) }, supportHtml: false },
    };
    const client = new LanguageClient(
      'vanthu',
      'Văn Thư',
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
      clientOptions,
    );
    this.#client = client;
    client.onNotification(METHODS.statusChanged, ({ uri, status }: StatusChanged) => {
      // The server may write the same uri with other escapes than the editor does.
      const key = vscode.Uri.parse(uri).toString();
      if (status) this.#statuses.set(key, status);
      else this.#statuses.delete(key);
      this.#statusChanged.fire(key);
    });
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#starting = null;
      this.#tellFailure(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** Starts a server that broke off again, unless it keeps breaking off or never came up. */
  #errorHandler(): ErrorHandler {
    const ends: number[] = [];
    return {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= MOST_ENDS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        const now = Date.now();
        ends.push(now);
        const often = ends.filter(time => now - time < ENDS_WITHIN_MS).length > MOST_ENDS;
        if (this.#client?.state === State.Starting) return { action: CloseAction.DoNotRestart, handled: true };
        if (!often) return { action: CloseAction.Restart, handled: true };
        this.#tellFailure(this.t('server.ended', { count: ends.length }));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #tellFailure(reason: string): void {
    this.#showError(this.t('server.failed', { reason }));
  }

  #showError(message: string): void {
    const log = this.t('server.log');
    void vscode.window.showErrorMessage(message, log).then(action => {
      if (action === log) this.#log.show(true);
    });
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#starting = null;
    const known = [...this.#statuses.keys()];
    this.#statuses.clear();
    for (const uri of known) this.#statusChanged.fire(uri);
    if (client && client.state !== State.Stopped) await client.stop().catch(error => this.#log.error(error));
    await client?.dispose().catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.#stop();
    this.#statusChanged.dispose();
    this.#log.dispose();
  }
}
