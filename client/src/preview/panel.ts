/** Xem trước bản in: the page that the HTML writer makes, beside the draft, made anew while the drafter types. */

import * as vscode from 'vscode';
import { METHODS, type PreviewResult } from '../../../server/src/lsp/protocol.ts';
import type { Services } from '../commands/command.ts';
import { type Message, openPagePanel } from './webview.ts';

/** How long the drafter must pause before the page is made anew. */
const PAUSE_MS = 300;

export class PreviewPanel {
  static readonly #panels = new Map<string, PreviewPanel>();
  readonly #services: Services;
  readonly #draft: vscode.TextDocument;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: vscode.CancellationTokenSource | null = null;
  #ready = false;

  /** Opens the preview of a draft, or brings the one that is open to the front. */
  static show(services: Services, draft: vscode.TextDocument): void {
    const key = draft.uri.toString();
    const open = PreviewPanel.#panels.get(key);
    if (open) open.#panel.reveal(undefined, true);
    else PreviewPanel.#panels.set(key, new PreviewPanel(services, draft));
  }

  private constructor(services: Services, draft: vscode.TextDocument) {
    this.#services = services;
    this.#draft = draft;
    const { t } = services.session;
    this.#panel = openPagePanel(
      services.context.extensionUri,
      t('preview.title', { file: draft.uri.path.slice(draft.uri.path.lastIndexOf('/') + 1) }),
      vscode.ViewColumn.Beside,
      t('preview.waiting'),
    );
    this.#panel.webview.onDidReceiveMessage(message => this.#receive(message), null, this.#subscriptions);
    this.#panel.onDidDispose(() => this.#close(), null, this.#subscriptions);
    this.#subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === draft) this.#later();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === draft && selections[0])
          this.#post({ kind: 'line', line: selections[0].active.line });
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === draft) this.#panel.dispose();
      }),
    );
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#render(), PAUSE_MS);
  }

  async #render(): Promise<void> {
    const { session } = this.#services;
    this.#running?.cancel();
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    const failed = (reason: string) => this.#post({ kind: 'note', text: `${session.t('preview.failed')}: ${reason}` });
    try {
      const uri = this.#draft.uri.toString();
      const result = await session.request<PreviewResult | null>(METHODS.preview, { uri }, running.token);
      if (running.token.isCancellationRequested) return;
      if (result?.outcome === 'rendered') this.#post({ kind: 'page', html: result.html, line: this.#line() });
      else failed(result?.message ?? session.t('ledger.gone'));
    } catch (error) {
      if (!running.token.isCancellationRequested) failed(error instanceof Error ? error.message : String(error));
    } finally {
      running.dispose();
      if (this.#running === running) this.#running = null;
    }
  }

  #line(): number {
    return this.#services.drafts.editor(this.#draft)?.selection.active.line ?? 0;
  }

  #post(message: Message): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    if (message.kind === 'ready') {
      this.#ready = true;
      void this.#render();
    } else if (message.kind === 'go' && 'line' in message && typeof message.line === 'number') {
      void this.#go(message.line);
    }
  }

  async #go(line: number): Promise<void> {
    const at = new vscode.Position(Math.max(0, Math.min(line, this.#draft.lineCount - 1)), 0);
    const viewColumn = this.#services.drafts.editor(this.#draft)?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.#draft, { viewColumn, selection: new vscode.Range(at, at) });
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    PreviewPanel.#panels.delete(this.#draft.uri.toString());
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
