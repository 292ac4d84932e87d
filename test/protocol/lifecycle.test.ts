/** The life of a session: introduction, documents, cancelled requests, the end. */

import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { Rule } from '../../server/src/check/rule.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { DRAFT, ROOT, type Started, startInProcess } from './in-process.ts';

const TEXT = '---\nvanthu: van-ban\n---\n\n## I. Kết quả\n\nĐã ban hành 12 văn bản[^1].\n';

let started: Started | null = null;
const start = (...args: Parameters<typeof startInProcess>) => {
  started = startInProcess(...args);
  return started;
};
afterEach(() => {
  started?.client.dispose();
  started = null;
});

describe('initialize', () => {
  it('names the server and offers what it can do', async () => {
    const { client } = start();
    const { capabilities, serverInfo } = await client.initialize();
    expect(serverInfo?.name).toBe('vanthu');
    expect(capabilities.textDocumentSync).toMatchObject({ openClose: true, change: 2 });
    expect(capabilities.executeCommandProvider?.commands).toContain('vanthu.render');
    expect(capabilities.diagnosticProvider).toBeUndefined();
  });

  it('offers to be asked for diagnostics where nobody can be pushed to', async () => {
    const { client } = start();
    const { capabilities } = await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
    expect(capabilities.diagnosticProvider).toMatchObject({ identifier: 'vanthu' });
  });

  it('refuses requests before it and after shutdown', async () => {
    const { client, disposed } = start();
    const hover = () =>
      client.request('textDocument/hover', { textDocument: { uri: DRAFT }, position: { line: 0, character: 0 } });
    await expect(hover()).rejects.toMatchObject({ code: -32002 });
    await client.initialize();
    await expect(hover()).resolves.toBeNull();
    await expect(client.request('initialize', { capabilities: {} })).rejects.toMatchObject({ code: -32600 });
    await client.request('shutdown');
    expect(disposed()).toBe(true);
    await expect(hover()).rejects.toMatchObject({ code: -32600 });
  });
});

describe('documents', () => {
  it('are checked when opened, edited and closed', async () => {
    const { client } = start();
    await client.initialize();
    await client.open(DRAFT, TEXT);
    const first = await client.diagnostics(DRAFT);
    expect(first.map(d => d.code)).toContain('footnotes/undefined');
    const end = { line: 7, character: 0 };
    await client.change(DRAFT, [{ range: { start: end, end }, text: '\n[^1]: Gồm quyết định và công văn.\n' }]);
    const second = await client.diagnostics(DRAFT);
    expect(second.map(d => d.code)).not.toContain('footnotes/undefined');
    await client.close(DRAFT);
    const { params } = await client.notification(
      'textDocument/publishDiagnostics',
      p => !(p as { version?: number }).version,
    );
    expect(params).toMatchObject({ uri: DRAFT, diagnostics: [] });
  });

  it('that are no drafts get nothing at all', async () => {
    const { client } = start();
    await client.initialize();
    const other = `${ROOT}readme.md`;
    await client.open(other, '---\ntitle: x\n---\n\n# 1. A[^9]\n\n');
    await client.open(`${ROOT}a.yaml`, 'name: x\nversion: 3\n', 'yaml');
    const document = { textDocument: { uri: other } };
    const position = { line: 4, character: 7 };
    expect(await client.request('textDocument/completion', { ...document, position })).toBeNull();
    expect(await client.request('textDocument/hover', { ...document, position })).toBeNull();
    expect(await client.request('textDocument/documentSymbol', document)).toBeNull();
    expect(await client.request('textDocument/codeLens', document)).toBeNull();
    expect(await client.request('vanthu/status', { uri: other })).toBeNull();
    await client.settled();
    expect(client.notifications.filter(n => n.method !== 'window/logMessage')).toEqual([]);
  });

  it('lose their diagnostics when they stop being drafts', async () => {
    const { client } = start();
    await client.initialize({ initializationOptions: { clientCommands: ['vanthu.exportReport'] } });
    await client.open(DRAFT, TEXT);
    expect((await client.diagnostics(DRAFT)).length).toBeGreaterThan(0);
    await client.change(DRAFT, [{ text: TEXT.replace('vanthu:', 'tieu-de:') }]);
    expect(await client.diagnostics(DRAFT)).toEqual([]);
    const { params } = await client.notification(
      'vanthu/statusChanged',
      p => (p as { status: unknown }).status === null,
    );
    expect(params).toEqual({ uri: DRAFT, status: null });
  });
});

describe('a request', () => {
  const params = { textDocument: { uri: DRAFT } };

  it('that is cancelled is told so, and never gets an empty answer', async () => {
    const { client } = start();
    await client.initialize();
    await client.open(DRAFT, TEXT);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/documentSymbol', params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.request('textDocument/documentSymbol', params)).toHaveLength(1);
  });

  it('with wrong parameters costs its own answer only', async () => {
    const { client } = start();
    await client.initialize();
    await client.open(DRAFT, TEXT);
    expect(await client.request('textDocument/hover', {})).toBeNull();
    const far = { line: 10_000, character: -5 };
    expect(await client.request('textDocument/hover', { ...params, position: far })).toBeNull();
    await expect(client.request('workspace/executeCommand', { command: 'vanthu.unknown' })).rejects.toMatchObject({
      code: -32803,
    });
    await expect(client.request('vanthu/unknown', {})).rejects.toMatchObject({ code: -32601 });
    expect(await client.request('textDocument/documentSymbol', params)).toHaveLength(1);
  });

  it('is answered though a rule throws, and the log names the rule', async () => {
    const broken: Rule = {
      id: 'text/broken',
      severity: 'warning',
      ground: null,
      fix: 'none',
      check() {
        throw new Error('the rule is broken');
      },
    };
    const { client } = start({}, { rules: [broken, ...RULES] });
    await client.initialize();
    await client.open(DRAFT, TEXT);
    expect((await client.diagnostics(DRAFT)).map(d => d.code)).toContain('footnotes/undefined');
    const { params: logged } = await client.notification('window/logMessage');
    expect((logged as { message: string }).message).toContain('text/broken');
  });
});

describe('settings', () => {
  it('choose the language of messages', async () => {
    const { client } = start();
    await client.initialize({ initializationOptions: { language: 'en' } });
    await client.open(DRAFT, TEXT);
    const english = (await client.diagnostics(DRAFT))[0]!.message;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { vanthu: { language: 'vi' } },
    });
    const { params } = await client.notification(
      'textDocument/publishDiagnostics',
      p => (p as { diagnostics: { message: string }[] }).diagnostics[0]?.message !== english,
    );
    expect((params as { diagnostics: { message: string }[] }).diagnostics[0]!.message).toMatch(/[ạảấầẩẫậđ]/u);
  });

  it('are asked for where the client answers', async () => {
    const { client } = start();
    client.settings = { codeLens: false };
    await client.initialize({ capabilities: { workspace: { configuration: true } } });
    await client.open(DRAFT, TEXT);
    await client.settled();
    expect(await client.request('textDocument/codeLens', { textDocument: { uri: DRAFT } })).toBeNull();
  });
});
