/** Reports from the built server: written whole, refused, stopped; and new drafts. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, ExecuteCommandRequest } from 'vscode-languageserver-protocol';
import type { NewDraftResult, NewTemplateResult, PreviewResult, RenderResult } from '../../server/src/lsp/protocol.ts';
import { type Connected, ROOT_FOLDER, serverProcesses } from './server-process.ts';

const processes = serverProcesses();
beforeAll(processes.check);
afterEach(processes.end);
const { connect } = processes;

const SAMPLE = fs.readFileSync(path.join(ROOT_FOLDER, 'seeds/kiem-diem.md'), 'utf8');

async function withDraft(text = SAMPLE, options = {}): Promise<Connected & { file: string }> {
  const connected = await connect(options);
  const file = path.join(connected.folder, 'báo cáo.md');
  fs.writeFileSync(file, text);
  await connected.client.open(connected.uri, text);
  return { ...connected, file };
}

const execute = <R>({ client }: Connected, command: string, args: object): Promise<R> =>
  client.request<R>('workspace/executeCommand', { command, arguments: [args] });

describe('vanthu.render', () => {
  it('writes the formats that are asked for, beside the draft, and tells so', async () => {
    const draft = await withDraft();
    const formats = ['docx', 'pdf', 'html'];
    const result = await execute<RenderResult>(draft, 'vanthu.render', { uri: draft.uri, formats });
    expect(result).toMatchObject({ outcome: 'written', warnings: [] });
    const heads = { docx: 'PK', pdf: '%PDF-', html: '<!' } as const;
    for (const [ending, head] of Object.entries(heads)) {
      const bytes = fs.readFileSync(draft.file.replace(/md$/u, ending));
      expect(bytes.subarray(0, head.length).toString('latin1')).toBe(head);
    }
    expect(fs.readdirSync(draft.folder).filter(name => name.includes('tmp'))).toEqual([]);
    const { params } = await draft.client.notification('window/showMessage');
    expect(params).toMatchObject({ type: 3, message: expect.stringContaining('báo cáo.docx') });
    // Again: what we wrote ourselves is replaced without a question.
    expect(await execute(draft, 'vanthu.render', { uri: draft.uri })).toMatchObject({ outcome: 'written' });
  });

  it('does not replace what was changed by hand unless told to', async () => {
    const draft = await withDraft();
    const target = draft.file.replace(/md$/u, 'html');
    fs.writeFileSync(target, '<p>của người khác</p>');
    const args = { uri: draft.uri, formats: ['html'], quiet: true };
    const result = await execute<RenderResult>(draft, 'vanthu.render', args);
    expect(result).toMatchObject({ outcome: 'changed', files: [pathToFileURL(target).href] });
    expect(fs.readFileSync(target, 'utf8')).toContain('của người khác');
    expect(await execute(draft, 'vanthu.render', { ...args, force: true })).toMatchObject({ outcome: 'written' });
    expect(fs.readFileSync(target, 'utf8')).not.toContain('của người khác');
  });

  it('refuses a final report with errors and lists them', async () => {
    const draft = await withDraft('---\nvanthu: kiem-diem\ntrạng thái: ban hành\n---\n\n## I. Kết quả\n\nXong[^1].\n');
    const result = await execute<RenderResult>(draft, 'vanthu.render', { uri: draft.uri, quiet: true });
    expect(result.outcome).toBe('refused');
    const rules = result.outcome === 'refused' ? result.findings.map(f => f.rule) : [];
    expect(rules).toEqual(expect.arrayContaining(['footnotes/undefined', 'metadata/missing-field']));
    expect(fs.readdirSync(draft.folder)).toEqual(['báo cáo.md']);
    expect(draft.client.notifications.some(n => n.method === 'window/showMessage')).toBe(false);
  });

  it('can be stopped, writes nothing then, and works again afterwards', async () => {
    const draft = await withDraft();
    const source = new CancellationTokenSource();
    const command = { command: 'vanthu.render', arguments: [{ uri: draft.uri, formats: ['pdf'], quiet: true }] };
    const running = draft.client.connection.sendRequest(ExecuteCommandRequest.method, command, source.token);
    setTimeout(() => source.cancel(), 150);
    await expect(running).rejects.toMatchObject({ code: -32800 });
    expect(fs.readdirSync(draft.folder)).toEqual(['báo cáo.md']);
    const html = { uri: draft.uri, formats: ['html'], quiet: true };
    expect(await execute(draft, 'vanthu.render', html)).toMatchObject({ outcome: 'written' });
  });

  it('answers other requests while it makes a PDF, and shows how far it is', async () => {
    const draft = await withDraft(SAMPLE, { capabilities: { window: { workDoneProgress: true } } });
    const args = { uri: draft.uri, formats: ['pdf'], quiet: true };
    const running = execute<RenderResult>(draft, 'vanthu.render', args);
    let done = false;
    void running.then(() => {
      done = true;
    });
    await draft.client.notification('$/progress', p => (p as { value: { kind: string } }).value.kind === 'begin');
    const started = performance.now();
    await draft.client.request('textDocument/foldingRange', { textDocument: { uri: draft.uri } });
    expect(done).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
    expect((await running).outcome).toBe('written');
    const kinds = draft.client.notifications
      .filter(n => n.method === '$/progress')
      .map(n => (n.params as { value: { kind: string } }).value.kind);
    expect(kinds[0]).toBe('begin');
    expect(kinds).toContain('report');
    expect(kinds.at(-1)).toBe('end');
  });

  it('says what is wrong where nothing can be written', async () => {
    const draft = await withDraft();
    const output = pathToFileURL(path.join(draft.folder, 'không có/báo cáo.docx')).href;
    const result = await execute<RenderResult>(draft, 'vanthu.render', { uri: draft.uri, output, quiet: true });
    expect(result).toMatchObject({ outcome: 'failed', message: expect.stringContaining('không có') });
    const untitled = { uri: 'untitled:Untitled-1', quiet: true };
    await draft.client.open(untitled.uri, SAMPLE);
    expect(await execute(draft, 'vanthu.render', untitled)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('lưu bản thảo'),
    });
  });
});

describe('vanthu.copyTemplate', () => {
  it('copies a template into the workspace, and asks before it replaces one', async () => {
    const draft = await withDraft();
    const copy = (args: object) => execute<NewTemplateResult>(draft, 'vanthu.copyTemplate', args);
    const made = await copy({ profile: 'kiem-diem', uri: draft.uri });
    if (made.outcome !== 'created') throw new Error(made.message);
    const folder = path.join(draft.folder, '.vanthu/templates/kiem-diem');
    expect(made.files[0]).toBe(pathToFileURL(path.join(folder, 'style.yaml')).href);
    expect(fs.readdirSync(folder).sort()).toEqual(
      ['draft', 'draft.hbs', 'partials', 'profile.yaml', 'report.hbs', 'style.yaml'].sort(),
    );
    const style = path.join(folder, 'style.yaml');
    fs.writeFileSync(style, fs.readFileSync(style, 'utf8').replace('left: 30mm', 'left: 34mm'));
    await draft.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(style).href, type: 2 }],
    });
    const preview = await draft.client.request<PreviewResult>('vanthu/preview', { uri: draft.uri });
    expect(preview.outcome === 'rendered' && preview.html.includes('34mm')).toBe(true);
    expect((await copy({ profile: 'kiem-diem', uri: draft.uri })).outcome).toBe('exists');
    expect(fs.readFileSync(style, 'utf8')).toContain('34mm');
    expect((await copy({ profile: 'kiem-diem', uri: draft.uri, force: true })).outcome).toBe('created');
    expect(fs.readFileSync(style, 'utf8')).not.toContain('34mm');
    expect(await copy({ profile: 'dinh-ky', name: '../ngoài' })).toMatchObject({ outcome: 'failed' });
    expect(await copy({ profile: 'xyz' })).toMatchObject({ outcome: 'failed' });
  });
});

describe('around it', () => {
  it('previews a draft as one page that knows its lines', async () => {
    const draft = await withDraft();
    const result = await draft.client.request<PreviewResult>('vanthu/preview', { uri: draft.uri });
    if (result.outcome !== 'rendered') throw new Error(result.message);
    const lines = [...result.html.matchAll(/data-line="(\d+)"/gu)].map(match => Number(match[1]));
    const body = SAMPLE.split('\n').findIndex(line => line.startsWith('#'));
    expect(lines).toContain(body);
    expect(result.html).not.toContain('file:');
  });

  it('gives new drafts of every kind that have no error and no warning', async () => {
    const connected = await connect();
    const { client, folder } = connected;
    for (const profile of ['kiem-diem', 'dinh-ky', 'chuyen-de', 'van-ban']) {
      const draft = await execute<NewDraftResult>(connected, 'vanthu.newDraft', { profile });
      if (draft.outcome !== 'created') throw new Error(draft.message);
      const uri = pathToFileURL(path.join(folder, draft.name)).href;
      await client.open(uri, draft.text);
      const bad = (await client.diagnostics(uri)).filter(d => d.severity! <= 2);
      expect(bad.map(d => `${profile}: ${d.code} ${d.message}`)).toEqual([]);
    }
    const uri = pathToFileURL(path.join(folder, 'mới.md')).href;
    expect(await execute(connected, 'vanthu.newDraft', { profile: 'dinh-ky', uri })).toMatchObject({ uri });
    expect(fs.readFileSync(path.join(folder, 'mới.md'), 'utf8')).toContain('vanthu: dinh-ky');
    expect(await execute(connected, 'vanthu.newDraft', { profile: 'dinh-ky', uri })).toMatchObject({
      outcome: 'failed',
    });
    expect(await execute(connected, 'vanthu.newDraft', { profile: 'xyz' })).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('kiem-diem'),
    });
  });
});
