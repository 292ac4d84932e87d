/** The built server as a process, over stdio, as any editor starts it. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { ROOT_FOLDER as root, serverProcesses } from './server-process.ts';

const processes = serverProcesses();
beforeAll(processes.check);
afterEach(processes.end);
const { start, connect } = processes;

const DRAFT = `---
vanthu: kiem-diem
cơ quan: Ủy ban nhân dân tỉnh
---

## I. Kết quả chỉ đạo, điều hành

Đã ban hành 12 văn bản[^1].
`;

describe('the built server', () => {
  it('checks a draft, follows edits, answers and ends', async () => {
    const { client, uri, exit } = await connect();
    await client.open(uri, DRAFT);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(d => d.code)).toContain('footnotes/undefined');
    const page = diagnostics.find(d => d.code === 'footnotes/undefined')!.codeDescription!.href;
    expect(page).toBe(pathToFileURL(path.join(root, 'docs/rules/footnotes/undefined.md')).href);
    const end = { line: 8, character: 0 };
    await client.change(uri, [{ range: { start: end, end }, text: '\n[^1]: Gồm quyết định và chỉ thị.\n' }]);
    expect((await client.diagnostics(uri)).map(d => d.code)).not.toContain('footnotes/undefined');
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols[0]!.children!.map(s => s.name)).toEqual(['Chú thích 1']);
    await client.request('shutdown');
    await client.connection.sendNotification('exit');
    expect(await exit).toBe(0);
  });

  it('knows the kinds of report that come with it', async () => {
    const { client } = await connect();
    const profiles = await client.request<{ id: string; own: boolean }[]>('vanthu/profiles', {});
    expect(profiles.map(p => p.id)).toEqual(expect.arrayContaining(['kiem-diem', 'dinh-ky', 'chuyen-de', 'van-ban']));
    expect(profiles.every(p => !p.own)).toBe(true);
  });

  it('answers a cancelled request as cancelled and goes on', async () => {
    const { process: started } = start();
    const answers: string[] = [];
    let buffered = '';
    started.stdout.on('data', data => {
      buffered += data;
      answers.splice(0, answers.length, ...buffered.split(/Content-Length: \d+\r\n\r\n/u).filter(Boolean));
    });
    const send = (message: object) => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...message });
      started.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
    };
    const answer = async (id: number) => {
      for (;;) {
        const found = answers.map(a => JSON.parse(a)).find(a => a.id === id && !a.method);
        if (found) return found;
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answer(1);
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'file:///a.md' };
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: DRAFT } },
    });
    send({ id: 2, method: 'textDocument/documentSymbol', params: { textDocument } });
    send({ method: '$/cancelRequest', params: { id: 2 } });
    expect((await answer(2)).error.code).toBe(-32800);
    send({ id: 3, method: 'textDocument/documentSymbol', params: { textDocument } });
    expect((await answer(3)).result).toHaveLength(1);
  });

  it('survives messages that make no sense', async () => {
    const { process: started } = start();
    const write = (body: string) => started.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let output = '';
    started.stdout.on('data', data => {
      output += data;
    });
    write('{"jsonrpc":"2.0","id":');
    write('[]');
    write('{"jsonrpc":"2.0","method":"textDocument/didChange"}');
    write('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":null}}');
    write('{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":"?"}');
    write('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}');
    while (!output.includes('"id":1')) await new Promise(resolve => setTimeout(resolve, 10));
    write('{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":5}}}');
    write('{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///nowhere.md"}}}');
    write('{"jsonrpc":"2.0","id":2,"method":"vanthu/profiles","params":{}}');
    while (!output.includes('"id":2')) await new Promise(resolve => setTimeout(resolve, 10));
    expect(output).toContain('kiem-diem');
    expect(started.exitCode).toBeNull();
  });

  it('ends with 1 when it is left without a goodbye', async () => {
    const { client, exit } = await connect();
    await client.connection.sendNotification('exit');
    expect(await exit).toBe(1);
    const second = start();
    second.process.stdin.end();
    expect(await second.exit).toBe(1);
  });

  it('says how it is started when it is started otherwise', async () => {
    const { process: started, exit } = start('--help');
    let errors = '';
    started.stderr.on('data', data => {
      errors += data;
    });
    expect(await exit).toBe(2);
    expect(errors).toContain('--stdio');
  });
});
