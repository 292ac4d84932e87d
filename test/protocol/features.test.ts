/** Every request that an editor makes about a draft, with cursors and ranges marked under the text. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeParams,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { TestClient } from './client.ts';
import { applyTextEdits, type Fixture, fixture } from './fixture.ts';
import { ROOT, startInProcess } from './in-process.ts';

let client: TestClient;
let files: Map<string, Uint8Array>;
let count = 0;

beforeAll(async () => {
  const started = startInProcess();
  client = started.client;
  files = started.files;
  await client.initialize({
    capabilities: { workspace: { applyEdit: true } },
    workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'hồ sơ' }],
  });
});
afterAll(() => client.dispose());

interface Opened extends Fixture {
  readonly uri: string;
  readonly document: { readonly textDocument: { readonly uri: string } };
}

/** Opens a marked draft; without front matter it gets one that asks for nothing. */
async function open(marked: string, ending = 'md'): Promise<Opened> {
  const whole =
    marked.startsWith('\n---') || marked.startsWith('---')
      ? marked
      : `---\nvanthu: van-ban\n---\n\n${marked.replace(/^\n/u, '')}`;
  const found = fixture(whole);
  const uri = `${ROOT}bao-cao-${++count}.${ending}`;
  await client.open(uri, found.text);
  return { ...found, uri, document: { textDocument: { uri } } };
}

const at = <R>(method: string, draft: Opened, more: object = {}): Promise<R> =>
  client.request<R>(`textDocument/${method}`, { ...draft.document, position: draft.cursor, ...more });

const textOf = (hover: Hover | null): string => (hover ? (hover.contents as { value: string }).value : '');

describe('diagnostics', () => {
  it('say what, where, why and how, with places and a page to read', async () => {
    const draft = await open(`
## I. Kết quả

Tổng số 608 nhiệm vụ, gồm: 566 nhiệm vụ đã hoàn thành, 22 nhiệm vụ quá hạn, 41 nhiệm vụ đang thực hiện.
        ^^^
`);
    const found = (await client.diagnostics(draft.uri)).filter(d => String(d.code).startsWith('totals/'));
    expect(found).toHaveLength(1);
    const [diagnostic] = found;
    expect(diagnostic).toMatchObject({ range: { start: draft.range.start }, severity: 2, source: 'Văn Thư' });
    expect(diagnostic!.message).toContain('629');
    expect(diagnostic!.codeDescription!.href).toBe(`file:///docs/rules/${diagnostic!.code}.md`);
    expect(diagnostic!.relatedInformation!.map(r => r.location.uri)).toContain(draft.uri);
  });

  it('can be asked for, and are not sent twice for one version', async () => {
    const draft = await open('Theo báo cáo[^7].\n');
    const full = await at<DocumentDiagnosticReport>('diagnostic', draft);
    expect(full).toMatchObject({ kind: 'full', items: [{ code: 'footnotes/undefined' }] });
    const again = await at<DocumentDiagnosticReport>('diagnostic', draft, { previousResultId: full.resultId });
    expect(again).toEqual({ kind: 'unchanged', resultId: full.resultId });
  });
});

describe('code actions', () => {
  const actions = (draft: Opened, only?: string[], diagnostics: Diagnostic[] = []) =>
    at<CodeAction[]>('codeAction', draft, { range: draft.range, context: { diagnostics, ...(only && { only }) } });

  it('mend a finding and name what it solves', async () => {
    const draft = await open(`
Theo báo cáo[^1].
            ^^^^
`);
    const diagnostics = await client.diagnostics(draft.uri);
    const found = await actions(draft, undefined, diagnostics);
    const fix = found.find(action => action.diagnostics?.[0]?.code === 'footnotes/undefined' && action.edit?.changes);
    expect(fix).toMatchObject({ kind: 'quickfix' });
    const after = applyTextEdits(draft.text, fix!.edit!.changes![draft.uri]!);
    await client.change(draft.uri, [{ text: after }]);
    expect((await client.diagnostics(draft.uri)).map(d => d.code)).not.toContain('footnotes/undefined');
  });

  it('make the file of a missing part where the editor can', async () => {
    const text = 'vanthu: so-ket\ncác phần:\n  - mục: ket-qua\n    tệp: phan/chua-co.md\n';
    const asked = async (by: TestClient) => {
      const uri = `${ROOT}thieu-phan.yaml`;
      await by.open(uri, text, 'yaml');
      const position = { line: 3, character: 12 };
      return by.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
    };
    const able = startInProcess().client;
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create'] };
    await able.initialize({
      capabilities: { workspace: { workspaceEdit } } as InitializeParams['capabilities'],
      workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'hồ sơ' }],
    });
    const fix = (await asked(able)).find(action => action.title === 'Tạo tệp “phan/chua-co.md”');
    expect(fix?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri: `${ROOT}phan/chua-co.md` },
      {
        textDocument: { uri: `${ROOT}phan/chua-co.md` },
        edits: [{ newText: expect.stringMatching(/^## .+\n\n…\n$/u) }],
      },
    ]);
    able.dispose();
    expect((await asked(client)).map(action => action.title)).not.toContain('Tạo tệp “phan/chua-co.md”');
    await client.close(`${ROOT}thieu-phan.yaml`);
  });

  it('make a number a named figure, with its parts or alone', async () => {
    const draft = await open(`
## I. Nông thôn

Toàn tỉnh có 38 xã, gồm: 21 xã miền núi, 17 xã đồng bằng.
             ^^
`);
    const codes = async () => (await client.diagnostics(draft.uri)).map(d => d.code);
    const before = await codes();
    const found = await actions(draft, ['refactor']);
    expect(found.map(action => action.kind)).toEqual(['refactor.extract', 'refactor.extract']);
    expect(await actions(draft, ['quickfix'])).toEqual([]);
    const after = applyTextEdits(draft.text, found[1]!.edit!.changes![draft.uri]!);
    expect(after).toMatch(/gồm:\n {4}miền-núi: 21\n {4}đồng-bằng: 17\n```/u);
    expect(after).toMatch(/Toàn tỉnh có \{\{[^{}]+\}\} xã, gồm: \{\{[^{}]+\.miền-núi\}\} xã miền núi/u);
    await client.change(draft.uri, [{ text: after }]);
    expect(await codes()).toEqual(before);
  });

  it('give a table its formulas, on the spot or by command', async () => {
    const table = `
| Xã | Nam | Nữ | Cả hai |
|---|---|---|---|
| A | 12 | 30 | 42 |
| B | 20 | 55 | 75 |
    |
| C | 81 | 12 | 93 |
`;
    const draft = await open(table);
    const position = draft.cursor;
    const [action] = await at<CodeAction[]>('codeAction', draft, {
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    expect(action!.title).toContain('3=1+2');
    const after = applyTextEdits(draft.text, action!.edit!.changes![draft.uri]!);
    expect(after).toContain('|---|---|---|---|\n| A | 1 | 2 | 3=1+2 |\n| A | 12');
    const run = () =>
      client.request<{ changes: number; message: string }>('workspace/executeCommand', {
        command: 'vanthu.tableFormulas',
        arguments: [{ uri: draft.uri, position }],
      });
    expect(await run()).toMatchObject({ changes: 1 });
    await client.change(draft.uri, [{ text: after }]);
    expect(await run()).toMatchObject({ changes: 0 });
  });

  it('switch a check off with a comment whose reason is for the drafter to write', async () => {
    const draft = await open(`
Mở đầu.

Theo báo cáo[^1].
            ^^^^
`);
    const found = await actions(draft);
    const suppress = found.find(action => action.title.includes('Bỏ qua kiểm tra này'))!;
    const after = applyTextEdits(draft.text, suppress.edit!.changes![draft.uri]!);
    expect(after).toContain('Mở đầu.\n\n<!-- bỏ qua footnotes/undefined:  -->\nTheo báo cáo[^1].');
    await client.change(draft.uri, [{ text: after.replace(':  -->', ': chờ văn thư -->') }]);
    expect((await client.diagnostics(draft.uri)).map(d => d.code)).not.toContain('footnotes/undefined');
  });

  it('switch a check of the front matter off above its key', async () => {
    const draft = await open(`
---
vanthu: van-ban
trích lời: Kết quả công tác
^^^^^^^^^
---

Nội dung.
`);
    const suppress = (await actions(draft)).find(action => action.title.includes('Bỏ qua'))!;
    const after = applyTextEdits(draft.text, suppress.edit!.changes![draft.uri]!);
    expect(after).toContain('vanthu: van-ban\n# vanthu-ignore metadata/unknown-key: \ntrích lời:');
  });

  it('switch a check off inside the text of an all-YAML draft', async () => {
    const uri = `${ROOT}toan-yaml-${++count}.yaml`;
    const text =
      'vanthu: van-ban\nmục:\n  - tiêu đề: Kết quả\n    nội dung: |\n      Mở đầu.\n\n      Theo báo cáo[^1].\n';
    await client.open(uri, text, 'yaml');
    const at = { line: 6, character: 19 };
    const found = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const suppress = found.find(action => action.title.includes('footnotes/undefined'))!;
    const after = applyTextEdits(text, suppress.edit!.changes![uri]!);
    expect(after).toContain('\n      <!-- bỏ qua footnotes/undefined:  -->\n      Theo báo cáo');
    await client.change(uri, [{ text: after.replace(':  -->', ': chờ văn thư -->') }]);
    expect((await client.diagnostics(uri)).map(d => d.code)).not.toContain('footnotes/undefined');
  });

  it('fix everything at once, and nothing is left to fix', async () => {
    const draft = await open(`
Một[^5], hai[^3].
^

[^5]: Nguồn thứ nhất.
[^3]: Nguồn thứ hai.
`);
    const [fixAll] = await actions(draft, ['source.fixAll.vanthu']);
    expect(fixAll).toMatchObject({ kind: 'source.fixAll.vanthu' });
    const after = applyTextEdits(draft.text, fixAll!.edit!.changes![draft.uri]!);
    expect(after).toContain('Một[^1], hai[^2].\n\n[^1]: Nguồn thứ nhất.\n[^2]: Nguồn thứ hai.');
    await client.change(draft.uri, [{ text: after }]);
    expect(await actions(draft, ['source.fixAll'])).toEqual([]);
  });
});

describe('document symbols', () => {
  it('are the outline with tables and footnotes in their sections', async () => {
    const draft = await open(`
## I. Kết quả

### 1. Kinh tế

Bảng 1: Giải ngân

| Đơn vị | Số vốn |
| --- | ---: |
| Sở A | 10 |
| Tổng số | 10 |

Theo báo cáo[^1].

[^1]: Báo cáo của Sở A.

## II. Nhiệm vụ
`);
    const symbols = await at<DocumentSymbol[]>('documentSymbol', draft);
    expect(symbols.map(s => s.name)).toEqual(['I. Kết quả', 'II. Nhiệm vụ']);
    const economy = symbols[0]!.children![0]!;
    expect(economy.name).toBe('1. Kinh tế');
    expect(economy.children!.map(s => s.name)).toEqual([expect.stringContaining('Giải ngân'), 'Chú thích 1']);
    expect(economy.selectionRange.start).toEqual({ line: 6, character: 0 });
  });
});

describe('hover', () => {
  it('shows a footnote at its reference', async () => {
    const draft = await open(`
Đã họp 12 phiên[^1].
                 |

[^1]: Gồm 02 phiên *đột xuất*.
`);
    const hover = await at<Hover>('hover', draft);
    expect(textOf(hover)).toContain('Gồm 02 phiên đột xuất.');
    expect(hover.range).toEqual({ start: { line: 4, character: 15 }, end: { line: 4, character: 19 } });
  });

  it('shows the arithmetic of a claim at its numbers', async () => {
    const draft = await open(`
Đã tiếp 72 cuộc, gồm 30 cuộc định kỳ và 42 cuộc đột xuất.
        |
`);
    expect(textOf(await at<Hover>('hover', draft))).toContain('30 + 42 = 72');
  });

  it('shows the rule behind a metadata key', async () => {
    const draft = await open(`
---
vanthu: van-ban
ký hiệu: BC-UBND
  |
---

Nội dung.
`);
    expect(textOf(await at<Hover>('hover', draft))).toMatch(/ký hiệu[\s\S]*Phụ lục I/u);
  });

  it('says nothing over plain words', async () => {
    const draft = await open(`
Không có gì ở đây.
     |
`);
    expect(await at('hover', draft)).toBeNull();
  });
});

describe('completion', () => {
  const labels = async (draft: Opened) =>
    ((await at<CompletionItem[] | null>('completion', draft)) ?? []).map(i => i.label);

  const applied = async (draft: Opened, label: string) => {
    const items = await at<CompletionItem[]>('completion', draft);
    const item = items.find(i => i.label === label)!;
    return applyTextEdits(draft.text, [item.textEdit as never, ...(item.additionalTextEdits ?? [])]);
  };

  it('offers the keys of a chart, its kinds, and the tables and columns that it can draw', async () => {
    const chart = (lines: string) => `
---
vanthu: van-ban
---

Bảng 1: Văn bản ban hành

| Loại | Số lượng |
|---|---:|
| Quyết định | 62 |

\`\`\`yaml biểu-đồ
tiêu đề: Văn bản
${lines}
\`\`\`
`;
    const keys = await labels(await open(chart('l\n |')));
    expect(keys).toContain('loại');
    expect(keys).toContain('dữ liệu');
    expect(keys).not.toContain('tiêu đề');
    expect(await labels(await open(chart('loại: \n      |')))).toEqual(['cột', 'thanh ngang', 'đường', 'tròn']);
    expect(await labels(await open(chart('dữ liệu: \n         |')))).toEqual(['Bảng 1']);
    expect(await labels(await open(chart('dữ liệu: Bảng 1\ncột: \n     |')))).toEqual(['Loại', 'Số lượng']);
    expect(await applied(await open(chart('dữ liệu: Bảng 1\ncột: [Số l\n          |')), 'Số lượng')).toContain(
      'cột: [Số lượng',
    );
  });

  it('offers the keys that are not there yet, in Vietnamese', async () => {
    const draft = await open(`
---
vanthu: van-ban
cơ quan: Ủy ban nhân dân xã Mường Lay
tr
  |
---
`);
    const offered = await labels(draft);
    expect(offered).toContain('trích yếu');
    expect(offered).toContain('trạng thái');
    expect(offered).not.toContain('cơ quan');
    expect(await applied(draft, 'trích yếu')).toContain('\ntrích yếu: \n---');
  });

  it('offers the values of a key', async () => {
    const draft = await open(`
---
vanthu: van-ban
trạng thái:
           |
---
`);
    expect(await labels(draft)).toEqual(['dự thảo', 'trình ký', 'ban hành']);
    expect(await applied(draft, 'trình ký')).toContain('trạng thái: trình ký\n');
  });

  it('offers the kinds of report', async () => {
    const draft = await open(`
---
vanthu: so
          |
---
`);
    expect(await labels(draft)).toEqual(['so-ket', 'van-ban']);
  });

  it('offers keys below the signer', async () => {
    const draft = await open(`
---
vanthu: van-ban
người ký:
  ch
    |
---
`);
    expect(await labels(draft)).toEqual(['quyền hạn', 'chức vụ', 'họ tên']);
  });

  it('offers sections that are still missing', async () => {
    const draft = await open(`
---
vanthu: so-ket
---

## I. Kết quả thực hiện

Đã hoàn thành.

## 
   |
`);
    expect(await labels(draft)).toEqual(['Tồn tại hạn chế', 'Nhiệm vụ thời gian tới', 'Kiến nghị']);
    expect(await applied(draft, 'Tồn tại hạn chế')).toContain('\n## II. Tồn tại hạn chế\n');
  });

  it('offers footnotes, those without a reference first, and a new one', async () => {
    const draft = await open(`
Một[^1], hai [^
               |

[^1]: Nguồn thứ nhất.
[^2]: Nguồn thứ hai.
`);
    expect(await labels(draft)).toEqual(['2', '1', '3']);
    expect(await applied(draft, '2')).toContain('hai [^2]\n');
    const after = await applied(draft, '3');
    expect(after).toContain('hai [^3]\n');
    expect(after).toContain('[^2]: Nguồn thứ hai.\n[^3]: ');
  });

  it('knows a footnote as Telex types it', async () => {
    const draft = await open(`
Một ơ^
      |

[^1]: Nguồn.
`);
    expect(await applied(draft, '1')).toContain('Một [^1]\n');
  });

  it('offers rules to switch off, those found here first', async () => {
    const draft = await open(`
<!-- bỏ qua 
            |

Theo báo cáo[^7].
`);
    expect((await labels(draft))[0]).toMatch(/\//u);
  });

  it('does not offer sections while a line is being indented', async () => {
    const draft = await open(`
---
vanthu: so-ket
---

 
 |
`);
    const asked = (triggerCharacter?: string) =>
      at<CompletionItem[]>('completion', draft, {
        context: { triggerKind: triggerCharacter ? 2 : 1, triggerCharacter },
      });
    expect(await asked(' ')).toEqual([]);
    expect((await asked()).map(i => i.label)).toContain('Kết quả thực hiện');
  });

  it('stays silent in running text', async () => {
    const draft = await open(`
Một câu bình thường 
                    |
`);
    expect(await labels(draft)).toEqual([]);
  });
});

describe('names', () => {
  const NOTES = `
Một[^a], hai[^b], lại[^a].
      |

[^a]: Nguồn thứ nhất.
[^b]: Nguồn thứ hai.
`;
  const lines = (places: readonly Location[] | null) => places?.map(p => [p.range.start.line, p.range.start.character]);

  it('go from a footnote to its text and back', async () => {
    const draft = await open(NOTES);
    expect(lines(await at<Location[]>('definition', draft))).toEqual([[6, 2]]);
    const back = { position: { line: 6, character: 2 } };
    expect(lines(await at<Location[]>('definition', draft, back))).toEqual([
      [4, 5],
      [4, 23],
    ]);
  });

  it('find all places, with or without the definition', async () => {
    const draft = await open(NOTES);
    const all = await at<Location[]>('references', draft, { context: { includeDeclaration: true } });
    const uses = await at<Location[]>('references', draft, { context: { includeDeclaration: false } });
    expect([all.length, uses.length]).toEqual([3, 2]);
    expect(await at<DocumentHighlight[]>('documentHighlight', draft)).toHaveLength(3);
  });

  it('are renamed everywhere, but not to a name that is taken or impossible', async () => {
    const draft = await open(NOTES);
    expect(await at('prepareRename', draft)).toMatchObject({ placeholder: 'a' });
    const edit = await at<WorkspaceEdit>('rename', draft, { newName: 'nguồn-1' });
    const after = applyTextEdits(draft.text, edit.changes![draft.uri]!);
    expect(after).toContain('Một[^nguồn-1], hai[^b], lại[^nguồn-1].\n\n[^nguồn-1]: Nguồn thứ nhất.');
    await expect(at('rename', draft, { newName: 'b' })).rejects.toThrow('đã có');
    await expect(at('rename', draft, { newName: 'hai từ' })).rejects.toThrow('không dùng làm tên được');
  });

  it('of figures lead from the text to the figure', async () => {
    const draft = await open(`
Đã ban hành {{văn-bản}} văn bản.
                |

\`\`\`yaml số-liệu
văn-bản:
  giá trị: 3.877
\`\`\`
`);
    expect(lines(await at<Location[]>('definition', draft))).toEqual([[7, 0]]);
    expect(textOf(await at<Hover>('hover', draft))).toContain('3.877');
  });
});

describe('folding, selections, links', () => {
  const TEXT = `
---
vanthu: van-ban
nơi nhận: [Sở A]
---

## I. Kết quả

### 1. Kinh tế

Câu thứ nhất của đoạn. Câu thứ hai có chữ.
                              |

[^1]: Một.

[^2]: Hai.

## II. Nhiệm vụ

Hết.
`;

  it('folds the front matter, sections and runs of footnotes', async () => {
    const draft = await open(TEXT);
    const folds = (await at<FoldingRange[]>('foldingRange', draft)).map(f => [f.startLine, f.endLine]);
    expect(folds).toEqual(
      expect.arrayContaining([
        [0, 3],
        [5, 13],
        [7, 13],
        [11, 13],
        [15, 17],
      ]),
    );
  });

  it('grows a selection from the sentence to the whole', async () => {
    const draft = await open(TEXT);
    const [range] = await at<SelectionRange[]>('selectionRange', draft, { positions: [draft.cursor] });
    const chain: string[] = [];
    for (let r: SelectionRange | undefined = range; r; r = r.parent)
      chain.push(`${r.range.start.line}:${r.range.start.character}-${r.range.end.line}:${r.range.end.character}`);
    expect(chain[0]).toBe('9:23-9:42');
    expect(chain[1]).toBe('9:0-9:42');
    expect(chain.some(c => c.startsWith('7:0'))).toBe(true);
    expect(chain.some(c => c.startsWith('5:0'))).toBe(true);
    expect(chain.at(-1)).toMatch(/^0:0/u);
  });

  it('opens the data files that a draft names', async () => {
    const draft = await open(`
\`\`\`yaml bảng
tên: Giải ngân
nguồn: so-lieu/giải ngân.csv
       ^^^^^^^^^^^^^^^^^^^^^
\`\`\`
`);
    const links = await at<DocumentLink[]>('documentLink', draft);
    expect(links).toEqual([{ range: draft.range, target: `${ROOT}so-lieu/gi%E1%BA%A3i%20ng%C3%A2n.csv` }]);
  });
});

describe('hints and lenses', () => {
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };

  it('mark checked totals and show the difference', async () => {
    const draft = await open(`
Đã tiếp 72 cuộc, gồm 30 cuộc định kỳ và 42 cuộc đột xuất.

Tổng số 608 nhiệm vụ, gồm: 566 nhiệm vụ đã hoàn thành, 22 nhiệm vụ quá hạn, 41 nhiệm vụ đang thực hiện.
`);
    const hints = await at<InlayHint[]>('inlayHint', draft, whole);
    expect(hints.map(h => [h.position.line, h.label])).toEqual([
      [4, '✓'],
      [6, expect.stringMatching(/✗ 629 \(−21\)/u)],
    ]);
    const first = { range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } } };
    expect(await at<InlayHint[]>('inlayHint', draft, first)).toHaveLength(1);
  });

  it('show numbers that the kind of report gives', async () => {
    const draft = await open('## Kết quả\n\nChữ.\n\n## Nhiệm vụ\n\nChữ.\n');
    const hints = await at<InlayHint[]>('inlayHint', draft, whole);
    expect(hints.map(h => [h.position.line, h.position.character, h.label])).toEqual([
      [4, 3, 'I.'],
      [8, 3, 'II.'],
    ]);
  });

  it('stand above the front matter', async () => {
    const draft = await open('---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện\n\nĐã xong.\n');
    const lenses = await at<CodeLens[]>('codeLens', draft);
    expect(lenses.map(l => l.command!.title)).toEqual(['Xuất báo cáo', expect.stringMatching(/^\d+ mục còn thiếu$/u)]);
    expect(lenses[0]!.command!.command).toBe('vanthu.render');
  });

  it('colour amounts and footnote marks', async () => {
    const draft = await open('Đã tiếp 72 cuộc[^1], gồm 30 cuộc định kỳ và 42 cuộc đột xuất.\n\n[^1]: Nguồn.\n');
    const { data } = await at<SemanticTokens>('semanticTokens/full', draft);
    const kinds = data.filter((_, i) => i % 5 === 3);
    expect(kinds.filter(kind => kind === 0)).toHaveLength(3);
    expect(kinds.filter(kind => kind === 1)).toHaveLength(1);
  });
});

describe('our own requests', () => {
  it('tell the state of a draft and its ledger', async () => {
    const draft = await open('Đã tiếp 72 cuộc, gồm 30 cuộc định kỳ và 43 cuộc đột xuất.\n');
    const status = await client.request('vanthu/status', { uri: draft.uri });
    expect(status).toMatchObject({ profile: 'van-ban', profileTitle: 'Văn bản', status: 'draft', version: 1 });
    const ledger = await client.request<{ entries: object[] }>('vanthu/ledger', { uri: draft.uri });
    expect(ledger.entries[0]).toMatchObject({
      kind: 'breakdown',
      verdict: 'inconsistent',
      kindLabel: 'Tổng và các phần',
      arithmetic: '30 + 43 = 73 ≠ 72',
      difference: '−1',
      total: { text: '72' },
    });
  });

  it('list the sections with those that are missing in their place', async () => {
    const draft = await open(
      '---\nvanthu: so-ket\n---\n\n## I. Kết quả thực hiện\n\nXong.\n\n## II. Nhiệm vụ thời gian tới\n',
    );
    const sections = await client.request<{ title: string; state: string }[]>('vanthu/sections', { uri: draft.uri });
    expect(sections.map(s => [s.title, s.state])).toEqual([
      ['I. Kết quả thực hiện', 'present'],
      ['Tồn tại hạn chế', 'missing'],
      ['II. Nhiệm vụ thời gian tới', 'empty'],
      ['Kiến nghị', 'missing'],
    ]);
  });

  it('insert a footnote and number the later ones on', async () => {
    const draft = await open(`
Một[^1], hai, ba[^2].
            |

[^1]: Nguồn một.
[^2]: Nguồn ba.
`);
    const params = { uri: draft.uri, position: draft.cursor };
    const note = await client.request<{ edits: never[]; cursor: object }>('vanthu/insertFootnote', params);
    const after = applyTextEdits(draft.text, note.edits);
    expect(after).toContain('Một[^1], hai[^2], ba[^3].\n\n[^1]: Nguồn một.\n[^2]: \n[^3]: Nguồn ba.');
    expect(note.cursor).toEqual({ line: 7, character: 6 });
    const front = { uri: draft.uri, position: { line: 1, character: 3 } };
    expect(await client.request('vanthu/insertFootnote', front)).toBeNull();
  });

  it('insert the first footnote of a draft at its end', async () => {
    const draft = await open('Một, hai.\n\nBa.\n');
    const params = { uri: draft.uri, position: { line: 4, character: 3 } };
    const note = await client.request<{ edits: never[] }>('vanthu/insertFootnote', params);
    expect(applyTextEdits(draft.text, note.edits)).toContain('Một[^1], hai.\n\nBa.\n\n[^1]: \n');
  });

  it('renumber footnotes by an edit that the editor applies', async () => {
    const draft = await open('Một[^4], hai[^9].\n\n[^4]: A.\n[^9]: B.\n');
    client.requests.length = 0;
    const result = await client.request('workspace/executeCommand', {
      command: 'vanthu.renumberFootnotes',
      arguments: [{ uri: draft.uri }],
    });
    expect(result).toMatchObject({ message: expect.stringContaining('Đã sửa') });
    const { params } = client.requests.find(r => r.method === 'workspace/applyEdit')!;
    const { changes } = (params as { edit: WorkspaceEdit }).edit;
    expect(applyTextEdits(draft.text, changes![draft.uri]!)).toContain('Một[^1], hai[^2].\n\n[^1]: A.\n[^2]: B.');
    const missing = { command: 'vanthu.renumberFootnotes', arguments: [] };
    await expect(client.request('workspace/executeCommand', missing)).rejects.toThrow('không phải bản thảo');
  });
});

describe('files around a draft', () => {
  it('are read again when they change', async () => {
    const csv = `${ROOT}so-lieu.csv`;
    files.set(csv, new TextEncoder().encode('tên,giá trị\nhồ-sơ,12\n'));
    const draft = await open(`
---
vanthu: van-ban
số liệu:
  nguồn: so-lieu.csv
---

Đã nhận {{hồ-sơ}} hồ sơ.
            |
`);
    expect(textOf(await at<Hover>('hover', draft))).toContain('12');
    files.set(csv, new TextEncoder().encode('tên,giá trị\nhồ-sơ,34\n'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: csv, type: 2 }] });
    expect(textOf(await at<Hover>('hover', draft))).toContain('34');
  });

  it('set how strict the checks are, also while they are being edited', async () => {
    const settings = `${ROOT}.vanthu.yaml`;
    const draft = await open('Theo báo cáo[^7].\n');
    expect((await client.diagnostics(draft.uri)).map(d => d.severity)).toEqual([1]);
    const rechecked = () =>
      client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === draft.uri) as Promise<{
        params: { diagnostics: Diagnostic[] };
      }>;
    const milder = rechecked();
    await client.open(settings, 'mức độ:\n  footnotes/undefined: gợi ý\n  totals/nothing: tắt\n', 'yaml');
    expect((await milder).params.diagnostics.map(d => d.severity)).toEqual([3, 4]);
    expect(await client.diagnostics(settings)).toMatchObject([
      { message: expect.stringContaining('totals/nothing'), range: { start: { line: 2, character: 2 } } },
    ]);
    const again = rechecked();
    await client.close(settings);
    expect((await again).params.diagnostics.map(d => d.severity)).toEqual([1]);
  });

  it('take a word into the office’s dictionary, and it is not asked about again', async () => {
    const settings = `${ROOT}.vanthu.yaml`;
    const tell = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: settings, type: 2 }] });
    const say = (text: string) => files.set(settings, new TextEncoder().encode(text));
    say('từ điển: [NTM]\n');
    await tell();
    const draft = await open('Đã họp với TQKX về kế hoạch.\n           ^^^^\n');
    expect((await client.diagnostics(draft.uri)).map(d => d.code)).toContain('text/abbreviation');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...draft.document,
      range: draft.range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === 'Thêm “TQKX” vào từ điển của cơ quan');
    const after = applyTextEdits('từ điển: [NTM]\n', action!.edit!.changes![settings]!);
    expect(after).toBe('từ điển: [NTM, TQKX]\n');
    const rechecked = client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === draft.uri);
    say(after);
    await tell();
    const { params } = await rechecked;
    expect((params as { diagnostics: Diagnostic[] }).diagnostics.map(d => d.code)).not.toContain('text/abbreviation');
    files.delete(settings);
    await tell();
  });

  it('are read for a part whose report is not open', async () => {
    // As an editor may escape it; the report's own spelling has the brackets plain.
    const part = `${ROOT}phan/xa-hoi%20%281%29.md`;
    const report = `${ROOT}bao-cao-chung.yaml`;
    const yaml = 'vanthu: so-ket\ncác phần:\n  - mục: ket-qua\n    tệp: phan/xa-hoi (1).md\n';
    files.set(report, new TextEncoder().encode(yaml));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: report, type: 1 }],
    });
    await client.open(part, 'Theo báo cáo[^7].\n');
    const shown = `${ROOT}phan/xa-hoi%20(1).md`;
    expect((await client.diagnostics(shown, 1)).map(d => d.code)).toContain('footnotes/undefined');
    const position = { line: 0, character: 15 };
    const end = { line: 0, character: 16 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: part },
      range: { start: position, end },
      context: { diagnostics: [] },
    });
    expect(actions.some(action => action.title.includes('Bỏ qua'))).toBe(true);
    const cleared = client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === shown);
    await client.close(part);
    expect((await cleared).params).toMatchObject({ diagnostics: [] });
    files.delete(report);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: report, type: 3 }],
    });
  });

  it('are parts of one report, each with its own diagnostics, checked as they are typed', async () => {
    const part = `${ROOT}phan/kinh-te.md`;
    files.set(part, new TextEncoder().encode('Theo báo cáo[^7].\n'));
    const report = `${ROOT}tong-hop-${++count}.yaml`;
    await client.open(report, 'vanthu: so-ket\ncác phần:\n  - mục: ket-qua\n    tệp: phan/kinh-te.md\n', 'yaml');
    const codes = (list: Diagnostic[]) => list.map(d => d.code);
    expect(codes(await client.diagnostics(part, undefined))).toContain('footnotes/undefined');
    await client.open(part, 'Theo báo cáo.\n');
    const next = await client.next('textDocument/publishDiagnostics', p => (p as { uri: string }).uri === part);
    expect(codes((next.params as { diagnostics: Diagnostic[] }).diagnostics)).not.toContain('footnotes/undefined');
    const symbols = await client.request('textDocument/foldingRange', { textDocument: { uri: part } });
    expect(symbols).not.toBeNull();
    await client.close(part);
    await client.close(report);
  });
});
