/** `.vanthu.yaml` and an office's own kinds of report, as an editor shows them: what is wrong, completion, hover, fixes. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Diagnostic, Hover, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TestClient } from './client.ts';
import { applyTextEdits, fixture } from './fixture.ts';
import { ROOT, startInProcess } from './in-process.ts';

const CONFIG = `${ROOT}.vanthu.yaml`;
const PROFILE = `${ROOT}.vanthu/templates/bao-cao-tuan/profile.yaml`;
const DRAFT = `${ROOT}tuan-45.md`;
const WEEKLY = '---\nvanthu: bao-cao-tuan\n---\n\n## Việc đã làm\n\nĐã họp giao ban.\n';

let client: TestClient;
let files: Map<string, Uint8Array>;

const put = (uri: string, text: string) => files.set(uri, new TextEncoder().encode(text));

async function start(texts: Record<string, string>): Promise<void> {
  ({ client, files } = startInProcess(texts));
  await client.initialize({ workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'hồ sơ' }] });
}

beforeEach(() => start({}));
afterEach(() => client.dispose());

const told = (list: readonly Diagnostic[]) => list.map(d => `${d.range.start.line}:${d.severity} ${d.code}`);

describe('what is wrong in an own profile', () => {
  const WRONG = 'id: bao-cao-tuan\ntêm: Báo cáo tuần\nmục:\n  - {id: da-lam, tiêu đề: Việc đã làm, bắt buộc: có}\n';

  it('is shown in its file, open or not, and at the head of the draft', async () => {
    await start({ [PROFILE]: WRONG });
    await client.open(DRAFT, WEEKLY);
    expect(told(await client.diagnostics(PROFILE, undefined))).toEqual(['1:2 metadata/unknown-key']);
    const [word] = (await client.diagnostics(DRAFT)).filter(d => d.code === 'structure/unknown-profile');
    expect(word?.message).toContain('bao-cao-tuan/profile.yaml');
    expect(word?.message).toContain('dòng 2');
    expect(word?.range.start).toEqual({ line: 1, character: 8 });
    expect(word?.relatedInformation?.[0]?.location).toMatchObject({ uri: PROFILE, range: { start: { line: 1 } } });
    await client.open(PROFILE, WRONG, 'yaml');
    expect(told(await client.diagnostics(PROFILE))).toEqual(['1:2 metadata/unknown-key']);
  });

  it('goes while it is mended, before it is saved', async () => {
    await start({ [PROFILE]: WRONG });
    await client.open(DRAFT, WEEKLY);
    await client.open(PROFILE, WRONG, 'yaml');
    await client.diagnostics(PROFILE);
    await client.settled();
    const draft = client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === DRAFT);
    await client.change(PROFILE, [{ text: WRONG.replace('têm', 'tên') }]);
    expect(await client.diagnostics(PROFILE)).toEqual([]);
    const { diagnostics } = (await draft).params as { diagnostics: Diagnostic[] };
    expect(diagnostics.map(d => d.code)).not.toContain('structure/unknown-profile');
  });

  it('stays in sight of one draft when another is closed', async () => {
    await start({ [PROFILE]: WRONG });
    const other = `${ROOT}tuan-46.md`;
    await client.open(DRAFT, WEEKLY);
    await client.open(other, WEEKLY);
    await client.diagnostics(DRAFT);
    await client.diagnostics(other);
    await client.settled();
    await client.close(other);
    await client.settled();
    await client.settled();
    const shown = client.notifications.filter(n => (n.params as { uri?: string }).uri === PROFILE).at(-1);
    expect(told((shown!.params as { diagnostics: Diagnostic[] }).diagnostics)).toEqual(['1:2 metadata/unknown-key']);
  });

  it('is said once where there is no such kind of report because of it', async () => {
    await start({ [PROFILE]: 'tên: Báo cáo tuần\n' });
    await client.open(DRAFT, WEEKLY);
    expect(told(await client.diagnostics(PROFILE, undefined))).toEqual(['0:1 metadata/missing-field']);
    const found = await client.diagnostics(DRAFT);
    expect(told(found)).toEqual(['1:1 structure/unknown-profile', '6:3 structure/closing-mark']);
    expect(found[0]!.message).toContain('Chưa dùng được loại báo cáo “bao-cao-tuan”');
  });

  it('is mended by its fix', async () => {
    await start({ [PROFILE]: WRONG });
    await client.open(PROFILE, WRONG, 'yaml');
    const [found] = await client.diagnostics(PROFILE);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: PROFILE },
      range: found!.range,
      context: { diagnostics: [found] },
    });
    expect(actions.map(action => action.title)).toEqual(['Đổi thành “tên”']);
    const { changes } = actions[0]!.edit as WorkspaceEdit;
    expect(applyTextEdits(WRONG, changes![PROFILE]!)).toBe(WRONG.replace('têm', 'tên'));
  });
});

describe('completion', () => {
  async function labels(uri: string, marked: string): Promise<string[]> {
    const { text, cursor } = fixture(marked);
    client.dispose();
    await start({ [uri]: text });
    await client.open(uri, text, 'yaml');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: cursor,
    });
    return items.map(item => item.label);
  }

  it('of keys', async () => {
    expect(await labels(CONFIG, 'm\n |')).toEqual([
      'mức độ',
      'từ điển',
      'viết tắt',
      'mẫu',
      'văn bản mẫu',
      'phông chữ',
      'ngôn ngữ',
      'kèm bản thảo',
    ]);
    expect(await labels(PROFILE, 'id: bao-cao-tuan\nb\n |')).toContain('bắt buộc khi ban hành');
    const section = 'id: a\nmục:\n  - id: b\n    t\n     |';
    expect(await labels(PROFILE, section)).toEqual(['id', 'tiêu đề', 'cách gọi khác', 'bắt buộc', 'chung với', 'mục']);
  });

  it('of rules and how severe they are', async () => {
    const rules = await labels(CONFIG, 'mức độ:\n  te\n    |');
    expect(rules).toContain('text/syllable');
    expect(rules).toContain('text/*');
    expect(await labels(CONFIG, 'mức độ:\n  text/syllable: \n                 |')).toEqual([
      'phải sửa',
      'nên xem lại',
      'lưu ý',
      'gợi ý',
      'tắt',
    ]);
  });

  it('of values, in lists too', async () => {
    expect(await labels(PROFILE, 'id: a\nkế thừa: \n         |')).toEqual(['so-ket', 'van-ban', 'a']);
    expect(await labels(PROFILE, 'id: a\nbắt buộc: [cơ quan, t\n                    |')).toContain('trích yếu');
    expect(await labels(PROFILE, 'id: a\nđánh số:\n  - u\n     |')).toContain('upper-roman');
    expect(await labels(PROFILE, 'id: a\nmục:\n  - id: b\n    bắt buộc: \n              |')).toEqual(['có', 'không']);
  });

  it('of nothing where free text belongs', async () => {
    expect(await labels(CONFIG, 'mẫu: m\n      |')).toEqual([]);
    expect(await labels(CONFIG, '# m\n   |')).toEqual([]);
  });
});

it('explains keys and rules under the cursor', async () => {
  const text = 'mức độ:\n  text/syllable: tắt\n';
  put(CONFIG, text);
  await client.open(CONFIG, text, 'yaml');
  const hover = (line: number, character: number) =>
    client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: CONFIG },
      position: { line, character },
    });
  expect(JSON.stringify(await hover(0, 2))).toContain('Mức nhắc của từng kiểm tra');
  expect(JSON.stringify(await hover(1, 6))).toContain('text/syllable');
  expect(await hover(1, 18)).toBeNull();
});
