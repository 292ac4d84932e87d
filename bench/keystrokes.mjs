/** Times from a typed character to its published diagnostics, through the built language server as a process. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-languageserver-protocol/node';

/** Types `strokes` characters into a paragraph in the middle of the draft; resolves to the times in ms. */
export async function measureKeystrokes(root, draft, text, strokes = 60) {
  const server = spawn('node', [path.join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => waiting.get(version)?.());
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const published = version => new Promise(resolve => waiting.set(version, resolve));
  const uri = pathToFileURL(draft).href;

  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  connection.sendNotification('initialized', {});
  const first = published(1);
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await first;

  const lines = text.split('\n');
  const line = lines.findIndex((content, i) => i > lines.length / 2 && content.length > 200);
  const times = [];
  for (let i = 0; i < strokes; i++) {
    const version = i + 2;
    const at = { line, character: 100 + i };
    const start = process.hrtime.bigint();
    const done = published(version);
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
    });
    await done;
    if (i >= 10) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  await connection.sendRequest('shutdown');
  connection.sendNotification('exit');
  connection.dispose();
  return times;
}
