/** A reviewed Word file over the protocol: proposals as one edit whose parts are confirmed one by one. */

import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { MergeWordResult } from '../../server/src/lsp/protocol.ts';
import { reportOf } from '../render/support.ts';
import { docxOf, reviewDocx } from '../support/reviewed.ts';
import { ROOT, type Started, startInProcess } from './in-process.ts';

const DRAFT = `---
vanthu: van-ban
số liệu: {thu: 120}
---

## I. Kết quả

Thu đạt {{thu}} tỷ đồng, hoàn thành kế hoạch.

Chi thường xuyên bảo đảm.
`;
const FILE = `${ROOT}góp ý.docx`;
const REVIEWED = reviewDocx(docxOf(reportOf(DRAFT)), [
  { in: 'hoàn thành', replace: 'hoàn thành', with: 'vượt', by: 'Lê Thị Hà' },
  { in: 'Thu đạt', replace: '120', with: '125', by: 'Lê Thị Hà' },
  { in: 'Chi thường xuyên', comment: 'Nêu số.', on: 'bảo đảm', by: 'Trần Văn Nam' },
]);

let started: Started;
async function start(workspaceEdit: object, texts: Record<string, string>): Promise<Started> {
  started = startInProcess(texts);
  started.files.set(FILE, REVIEWED);
  await started.client.initialize({
    workspaceFolders: [{ uri: ROOT, name: 'hồ sơ' }],
    capabilities: { workspace: { applyEdit: true, workspaceEdit } },
  });
  return started;
}
afterEach(() => started.client.dispose());

const run = (args: object): Promise<MergeWordResult> =>
  started.client.request('workspace/executeCommand', { command: 'vanthu.mergeWord', arguments: [args] });

const edit = (): WorkspaceEdit =>
  (started.client.requests.find(r => r.method === 'workspace/applyEdit')!.params as { edit: WorkspaceEdit }).edit;

describe('vanthu.mergeWord', () => {
  it('sends each proposal as a change to be confirmed, and says which cannot be taken', async () => {
    await start({ documentChanges: true, changeAnnotationSupport: {} }, { [`${ROOT}bao-cao.md`]: DRAFT });
    const result = await run({ uri: FILE });
    if (result.outcome !== 'read') throw new Error(result.message);
    expect(result).toMatchObject({ applied: true, message: '3 đề nghị, 2 nhận được vào bản thảo.' });
    expect(result.proposals.map(each => each.obstacle === null)).toEqual([false, true, true]);
    expect(result.proposals[0]).toMatchObject({
      message: 'đổi số liệu “thu” từ 120 thành 125',
      author: 'Lê Thị Hà, 03/08/2026',
      location: { uri: `${ROOT}bao-cao.md`, range: { start: { line: 7, character: 8 } } },
    });
    const { documentChanges, changeAnnotations } = edit();
    expect(changeAnnotations).toEqual({
      2: { label: '2. thay “hoàn thành” bằng “vượt”', description: 'Lê Thị Hà, 03/08/2026', needsConfirmation: true },
      3: { label: '3. góp ý về “bảo đảm”: Nêu số.', description: 'Trần Văn Nam, 03/08/2026', needsConfirmation: true },
    });
    expect(documentChanges).toMatchObject([
      {
        textDocument: { uri: `${ROOT}bao-cao.md` },
        edits: [
          { newText: 'vượt', annotationId: '2' },
          { newText: ' <!-- Góp ý (Trần Văn Nam, 03/08/2026): Nêu số. -->', annotationId: '3' },
        ],
      },
    ]);
  });

  it('takes the text that is open, not that of the disk', async () => {
    const { client } = await start({ documentChanges: true }, { [`${ROOT}bao-cao.md`]: DRAFT });
    await client.open(`${ROOT}bao-cao.md`, DRAFT.replace('## I.', 'Một đoạn mới.\n\n## I.'));
    expect(await run({ uri: FILE })).toMatchObject({ outcome: 'read' });
    expect(edit().changeAnnotations).toBeUndefined();
    expect(edit().documentChanges).toMatchObject([
      { edits: [{ newText: 'vượt', range: { start: { line: 9 } } }, { range: { start: { line: 11 } } }] },
    ]);
  });

  it('asks for the draft where it is not beside the file, and says what a file lacks', async () => {
    await start({}, { [`${ROOT}khac/ten-khac.md`]: DRAFT });
    expect(await run({ uri: FILE })).toMatchObject({
      outcome: 'no-draft',
      message: expect.stringContaining('bao-cao.md'),
    });
    expect(await run({ uri: FILE, draft: `${ROOT}khac/ten-khac.md` })).toMatchObject({ outcome: 'read' });
    expect(await run({ uri: FILE, draft: `${ROOT}khong-co.md` })).toMatchObject({ outcome: 'failed' });
    expect(await run({ uri: `${ROOT}khong-co.docx` })).toMatchObject({ outcome: 'failed' });
    started.files.set(FILE, docxOf(reportOf(DRAFT.replace('---\n\n', 'độ mật: MẬT\n---\n\n'))));
    expect(await run({ uri: FILE })).toMatchObject({ outcome: 'failed', message: expect.stringContaining('độ mật') });
    expect(await run({})).toMatchObject({ outcome: 'failed' });
  });
});
