/** A page of the HTML writer in a webview: only our own script runs, nothing is fetched, its styles are the page's own. */

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** To the script inside (`client/media/preview.js`). */
export type Message =
  | { kind: 'page'; html: string; line: number }
  | { kind: 'line'; line: number }
  | { kind: 'note'; text: string };

/**
 * Opens the panel, empty but for a note.
 * @param extension where the extension is installed
 */
export function openPagePanel(
  extension: vscode.Uri,
  title: string,
  column: vscode.ViewColumn,
  note: string,
): vscode.WebviewPanel {
  const media = vscode.Uri.joinPath(extension, 'client', 'media');
  const panel = vscode.window.createWebviewPanel(
    'vanthu.preview',
    title,
    { viewColumn: column, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [media], retainContextWhenHidden: true },
  );
  panel.iconPath = vscode.Uri.joinPath(media, 'icon.png');
  panel.webview.html = shell(panel.webview, vscode.Uri.joinPath(media, 'preview.js'), note);
  return panel;
}

/** Shows an HTML file that we wrote, where no browser can be opened beside the editor. */
export async function showPage(extension: vscode.Uri, file: vscode.Uri): Promise<void> {
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const title = file.path.slice(file.path.lastIndexOf('/') + 1);
  const panel = openPagePanel(extension, title, vscode.ViewColumn.Active, '');
  const listener = panel.webview.onDidReceiveMessage(() => {
    const message: Message = { kind: 'page', html, line: 0 };
    void panel.webview.postMessage(message);
  });
  panel.onDidDispose(() => listener.dispose());
}

/** The webview's own page: a note while there is nothing to show, and the frame. */
function shell(webview: vscode.Webview, script: vscode.Uri, note: string): string {
  const nonce = randomBytes(16).toString('base64url');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>
html, body { margin: 0; padding: 0; height: 100%; }
#note { position: absolute; inset: 0 0 auto 0; padding: 8px 12px; background: var(--vscode-editorWidget-background);
  color: var(--vscode-editorWidget-foreground); border-bottom: 1px solid var(--vscode-editorWidget-border); }
#note:empty { display: none; }
iframe { border: 0; width: 100%; height: 100%; display: block; }
</style>
</head>
<body>
<iframe id="page" sandbox="allow-same-origin" title="Bản in"></iframe>
<div id="note" role="status">${note}</div>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}
