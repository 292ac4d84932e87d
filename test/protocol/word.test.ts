/** Word files in the editor: their text under a scheme of its own, copies with comments, parts of a report. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { readWord } from '../../server/src/import/word/read.ts';
import type {
  CommentWordResult,
  ImportFileResult,
  RollForwardResult,
  WordTextResult,
} from '../../server/src/lsp/protocol.ts';
import { paragraph, wordReport } from '../support/word.ts';
import { ROOT, type Started, startInProcess } from './in-process.ts';

const FILE = `${ROOT}a.docx`;
const VIEW = 'vanthu-word:/ho-so/a.docx';
const WRONG = paragraph('Xã có 39 bản, gồm 21 bản vùng cao và 17 bản vùng thấp./.');

let started: Started;
async function start(texts: Record<string, string> = {}): Promise<Started> {
  started = startInProcess(texts);
  started.files.set(FILE, wordReport(WRONG));
  await started.client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'hồ sơ' }] });
  return started;
}
afterEach(() => started.client.dispose());

describe('the text of a Word file', () => {
  it('is checked as a draft where it is shown, with what departs from the layout', async () => {
    const { client } = await start();
    const { text } = await client.request<WordTextResult>('vanthu/wordText', { uri: FILE });
    await client.open(VIEW, text!);
    const found = await client.diagnostics(VIEW);
    expect(found.map(d => d.code)).toEqual(expect.arrayContaining(['totals/breakdown', 'inspect']));
    const sum = found.find(d => d.code === 'totals/breakdown')!;
    const line = text!.split('\n')[sum.range.start.line]!;
    expect(line.slice(sum.range.start.character, sum.range.end.character)).toBe('39');
    // A text that nobody can write to has nothing to fix.
    expect(sum.data).toBeUndefined();
  });

  it('is not given where the file cannot be read, and why is said', async () => {
    const { client, files } = await start();
    files.set(FILE, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    const { text, message } = await client.request<WordTextResult>('vanthu/wordText', { uri: FILE });
    expect([text, message]).toEqual([null, expect.stringContaining('.doc kiểu cũ')]);
    const gone = await client.request<WordTextResult>('vanthu/wordText', { uri: `${ROOT}khong-co.docx` });
    expect(gone.message).toContain('khong-co.docx');
  });
});

describe('vanthu.importFile', () => {
  const run = ({ client }: Started, args: object): Promise<ImportFileResult> =>
    client.request('workspace/executeCommand', { command: 'vanthu.importFile', arguments: [args] });

  it('writes the draft beside the file, asks before it replaces one, and never touches the file', async () => {
    const at = await start();
    const before = at.files.get(FILE)!;
    const first = await run(at, { uri: FILE });
    expect(first).toMatchObject({ outcome: 'imported', files: [`${ROOT}a.md`] });
    const draft = new TextDecoder().decode(at.files.get(`${ROOT}a.md`)!);
    expect(draft).toContain('Xã có 39 bản, gồm 21 bản vùng cao và 17 bản vùng thấp./.');
    at.files.set(`${ROOT}a.md`, new TextEncoder().encode('của người dùng'));
    expect(await run(at, { uri: FILE })).toMatchObject({ outcome: 'exists', files: [`${ROOT}a.md`] });
    expect(new TextDecoder().decode(at.files.get(`${ROOT}a.md`)!)).toBe('của người dùng');
    expect(await run(at, { uri: FILE, force: true })).toMatchObject({ outcome: 'imported' });
    expect(at.files.get(FILE)).toBe(before);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const at = await start();
    at.files.set(FILE, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    expect(await run(at, { uri: FILE })).toEqual({
      outcome: 'failed',
      message: expect.stringContaining('.doc kiểu cũ'),
    });
    expect(await run(at, { uri: `${ROOT}khong-co.docx` })).toMatchObject({ outcome: 'failed' });
    expect(await run(at, {})).toMatchObject({ outcome: 'failed' });
  });
});

describe('vanthu.rollForward', () => {
  const run = ({ client }: Started, uri: string): Promise<RollForwardResult> =>
    client.request('workspace/executeCommand', { command: 'vanthu.rollForward', arguments: [{ uri }] });
  const DRAFT = `---\nvanthu: van-ban\ntrích yếu: Kết quả 6 tháng đầu năm 2025\n---\n\nTốt.\n`;

  it('gives next year’s draft and what is to be renewed, and writes nothing', async () => {
    const at = await start({ [`${ROOT}ky-2025.md`]: DRAFT });
    const before = [...at.files.keys()];
    expect(await run(at, `${ROOT}ky-2025.md`)).toEqual({
      outcome: 'rolled',
      text: DRAFT.replace('2025', '2026'),
      name: 'ky-2026.md',
      message: 'Đã soạn bản thảo của năm 2026, 0 điều cần làm mới.',
      renewals: [],
    });
    expect([...at.files.keys()]).toEqual(before);
  });

  it('says why there is nothing to move on', async () => {
    const at = await start({ [`${ROOT}a.md`]: DRAFT.replace('6 tháng đầu năm 2025', 'công tác') });
    expect(await run(at, `${ROOT}a.md`)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('kỳ báo cáo'),
    });
    expect(await run(at, `${ROOT}b.md`)).toMatchObject({ outcome: 'failed' });
  });
});

describe('vanthu.commentWord', () => {
  const comment = ({ client }: Started, output: string): Promise<CommentWordResult> =>
    client.request('workspace/executeCommand', { command: 'vanthu.commentWord', arguments: [{ uri: FILE, output }] });

  it('writes a copy with comments and leaves the file alone', async () => {
    const at = await start();
    const before = at.files.get(FILE)!;
    expect(await comment(at, `${ROOT}b.docx`)).toMatchObject({ outcome: 'written', uri: `${ROOT}b.docx` });
    const copy = readWord(at.files.get(`${ROOT}b.docx`)!);
    expect(copy.ok && copy.document.comments.size).toBeGreaterThan(0);
    expect(at.files.get(FILE)).toBe(before);
    expect(await comment(at, FILE)).toMatchObject({ outcome: 'failed' });
    expect(await comment(at, `${ROOT}b.md`)).toMatchObject({ outcome: 'failed' });
    expect(at.files.get(FILE)).toBe(before);
  });
});

describe('a part that is a Word file', () => {
  it('shows its findings at its entry in the report, with their place in the file', async () => {
    const { client, files } = await start();
    const report = `${ROOT}tong-hop.yaml`;
    await client.open(report, 'vanthu: so-ket\ncác phần:\n  - mục: ket-qua\n    tệp: a.docx\n', 'yaml');
    const sum = (list: readonly Diagnostic[]) => list.find(d => d.code === 'totals/breakdown');
    const found = sum(await client.diagnostics(report));
    expect(found?.message).toMatch(/^a\.docx, đoạn \d+, “39”: Các phần cộng lại 38/u);
    expect(found?.range.start.line).toBe(3);
    files.set(FILE, wordReport(paragraph('Xã có 38 bản, gồm 21 bản vùng cao và 17 bản vùng thấp./.')));
    const next = client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === report);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: FILE, type: 2 }] });
    const { params } = await next;
    expect(sum((params as { diagnostics: Diagnostic[] }).diagnostics)).toBeUndefined();
    // What the new version changed is told.
    const told = await client.notification('window/showMessage');
    expect(told.params).toMatchObject({ type: 3, message: expect.stringContaining('a.docx có bản mới: 1 đoạn') });
    expect(told.params).toMatchObject({ message: expect.stringContaining('39 → 38') });
    const list = await client.notification('window/logMessage');
    expect(list.params).toMatchObject({ message: expect.stringContaining('- Xã có 39 bản') });
  });
});
