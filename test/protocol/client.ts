/** A client for tests, over any two streams: it keeps what the server sends until a test asks for it. */

import type { Readable, Writable } from 'node:stream';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Notification {
  readonly method: string;
  readonly params: unknown;
}

export class TestClient {
  readonly connection: MessageConnection;
  readonly notifications: Notification[] = [];
  readonly requests: Notification[] = [];
  /** What `workspace/applyEdit` is answered. */
  appliesEdits = true;
  /** What `workspace/configuration` is answered. */
  settings: unknown = null;
  readonly #waiting: { readonly test: (n: Notification) => boolean; readonly resolve: (n: Notification) => void }[] =
    [];
  readonly #versions = new Map<string, number>();

  constructor(input: Readable, output: Writable) {
    this.connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    this.connection.onNotification((method, params) => this.#take({ method, params }));
    this.connection.onUnhandledProgress(params => this.#take({ method: '$/progress', params }));
    this.connection.onRequest((method, params) => {
      this.requests.push({ method, params });
      if (method === 'workspace/applyEdit') return { applied: this.appliesEdits };
      if (method === 'workspace/configuration') return [this.settings];
      return null;
    });
    this.connection.listen();
  }

  #take(note: Notification): void {
    this.notifications.push(note);
    for (const waiting of [...this.#waiting]) {
      if (!waiting.test(note)) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.resolve(note);
    }
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, contentChanges: unknown[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics of a document, once those of this version (or any) have arrived. */
  async diagnostics(uri: string, version = this.#versions.get(uri)): Promise<Diagnostic[]> {
    const { params } = await this.notification('textDocument/publishDiagnostics', raw => {
      const given = raw as PublishDiagnosticsParams;
      return given.uri === uri && (version === undefined || given.version === version);
    });
    return (params as PublishDiagnosticsParams).diagnostics;
  }

  /** The last notification that fits, or the next one. */
  notification(method: string, test: (params: unknown) => boolean = () => true): Promise<Notification> {
    const fits = (n: Notification) => n.method === method && test(n.params);
    const known = this.notifications.findLast(fits);
    if (known) return Promise.resolve(known);
    return new Promise(resolve => this.#waiting.push({ test: fits, resolve }));
  }

  /** The next notification that fits, from now on. */
  next(method: string, test: (params: unknown) => boolean = () => true): Promise<Notification> {
    const fits = (n: Notification) => n.method === method && test(n.params);
    return new Promise(resolve => this.#waiting.push({ test: fits, resolve }));
  }

  /** Ends when the server has read all that was sent so far. */
  async settled(): Promise<void> {
    await this.request('vanthu/profiles', {});
    await new Promise(resolve => setTimeout(resolve, 30));
  }

  dispose(): void {
    this.connection.dispose();
  }
}
