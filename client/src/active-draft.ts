/** Which draft a command is about: the one it was given, else the one in front of the drafter. */

import * as vscode from 'vscode';
import type { Session } from './session.ts';

/** Remembers the draft that was active last, so that commands work while the preview or the ledger has the focus. */
export class ActiveDraft implements vscode.Disposable {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | null>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | null = null;

  /** The draft in front, or null where a file that is none of ours is in front. */
  readonly onChange = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.workspace.onDidChangeTextDocument(event => {
        // What was no draft may become one while its front matter is typed.
        if (event.document === vscode.window.activeTextEditor?.document && event.contentChanges.length > 0)
          this.#look();
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#document) this.#set(null);
      }),
      session.onStatus(uri => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document.uri.toString() === uri) this.#look();
      }),
    ];
    this.#look();
  }

  get document(): vscode.TextDocument | null {
    return this.#document;
  }

  /**
   * The draft that a command is about.
   * @param argument what the command was called with: a uri, or the text of one
   * @returns null where there is none; the drafter has then been told
   */
  async of(argument: unknown): Promise<vscode.TextDocument | null> {
    const uri = argument instanceof vscode.Uri ? argument : typeof argument === 'string' ? parse(argument) : null;
    if (uri) return vscode.workspace.openTextDocument(uri);
    if (!this.#document) void vscode.window.showInformationMessage(this.#session.t('draft.none'));
    return this.#document;
  }

  /** The editor that shows the draft, where it is visible. */
  editor(document: vscode.TextDocument): vscode.TextEditor | null {
    return vscode.window.visibleTextEditors.find(editor => editor.document === document) ?? null;
  }

  #look(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor && editor.document.uri.scheme !== 'file' && editor.document.uri.scheme !== 'untitled') return;
    if (editor) this.#set(this.#session.isDraft(editor.document) ? editor.document : null);
    else if (vscode.window.visibleTextEditors.length === 0 && vscode.window.tabGroups.all.every(noTabs))
      this.#set(null);
  }

  #set(document: vscode.TextDocument | null): void {
    if (document === this.#document) return;
    this.#document = document;
    void vscode.commands.executeCommand('setContext', 'vanthu.draft', document !== null);
    this.#changed.fire(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

const noTabs = (group: vscode.TabGroup): boolean => group.tabs.length === 0;

function parse(uri: string): vscode.Uri | null {
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return null;
  }
}
