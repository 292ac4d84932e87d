/** Whatever is typed: edits one by one give what the whole text gives, and what is fixed stays fixed. */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, SelectionRange } from 'vscode-languageserver-protocol';
import type { TestClient } from './client.ts';
import { applyTextEdits } from './fixture.ts';
import { ROOT, startInProcess } from './in-process.ts';

let client: TestClient;
let count = 0;

beforeAll(async () => {
  client = startInProcess().client;
  await client.initialize();
});
afterAll(() => client.dispose());

const START = `---
vanthu: so-ket
cơ quan: Ủy ban nhân dân xã Mường Lay
trích yếu: Sơ kết công tác 6 tháng đầu năm
---

## I. Kết quả thực hiện

Đã tiếp 72 cuộc[^1], gồm 30 cuộc định kỳ và 42 cuộc đột xuất.

| Đơn vị | Số vốn |
| --- | ---: |
| Sở A | 10 |
| Tổng số | 10 |

[^1]: Gồm 02 cuộc lưu động.

## III. Nhiệm vụ thời gian tới

- Rà soát 15/20 hồ sơ, đạt 75%.
`;

/** What drafters type, paste and delete, whole and in halves. */
const PIECES = [
  '',
  '\n',
  '\r\n',
  '\n\n',
  '## ',
  '### 2. Kinh tế\n',
  '[^',
  '[^2]',
  '[^2]: Nguồn.\n',
  ']',
  '| a | b |\n',
  '```yaml số-liệu\n',
  '```\n',
  '---\n',
  '<!-- ',
  ' -->',
  '12',
  ' gồm 3 vụ, 4 vụ ',
  'ơ^1ư',
  '{{',
  '}}',
  'ế',
  '𝄞',
  '\u0000',
];

const edits = fc.array(
  fc.record({ at: fc.nat(1000), length: fc.oneof(fc.constant(0), fc.nat(40)), piece: fc.constantFrom(...PIECES) }),
  { minLength: 1, maxLength: 8 },
);

/** The position at an offset; none stands between `\r` and `\n`. */
function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\r|\n/gu)];
  const last = breaks.at(-1);
  return { line: breaks.length, character: last ? offset - last.index - last[0].length : offset };
}

const between = (text: string, offset: number): boolean => text[offset - 1] === '\r' && text[offset] === '\n';

const plain = (diagnostics: readonly Diagnostic[]) =>
  JSON.stringify(diagnostics.map(({ code, range, message }) => ({ code, range, message })));

/** Every request with a place, and those for a whole document. */
const AT_PLACE = ['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename'];
const WHOLE = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full', 'diagnostic'];

describe('whatever stands there', () => {
  it('every request is answered and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.array(fc.nat(1000), { minLength: 2, maxLength: 4 }), async (list, offsets) => {
        let text = START;
        for (const { at, length, piece } of list)
          text = text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + length);
        const uri = `${ROOT}hoi-${++count}.md`;
        await client.open(uri, text);
        const document = { textDocument: { uri } };
        const places = offsets.map(offset => positionAt(text, Math.min(offset, text.length)));
        const range = { start: places[0]!, end: places[1]! };
        const ask = (method: string, more: object = {}) =>
          client.request(`textDocument/${method}`, { ...document, ...more });
        for (const method of WHOLE) await ask(method);
        for (const position of places) {
          for (const method of AT_PLACE) await ask(method, { position });
          await ask('references', { position, context: { includeDeclaration: true } });
          await client.request('vanthu/insertFootnote', { uri, position });
        }
        await ask('selectionRange', { positions: places });
        await ask('inlayHint', { range });
        await ask('semanticTokens/range', { range });
        await ask('codeAction', { range, context: { diagnostics: [] } });
        for (const method of ['vanthu/status', 'vanthu/ledger', 'vanthu/sections'])
          await client.request(method, { uri });
        await client.close(uri);
        const logged = client.notifications.filter(n => n.method === 'window/logMessage').map(n => n.params);
        expect(logged).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a selection grows step by step, each step around the one before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(START.length), async offset => {
        const uri = `${ROOT}chon-${++count}.md`;
        await client.open(uri, START);
        const position = positionAt(START, offset);
        const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
          textDocument: { uri },
          positions: [position],
        });
        await client.close(uri);
        const key = (p: { line: number; character: number }) => p.line * 10_000 + p.character;
        for (let r = range; r?.parent; r = r.parent) {
          expect(key(r.parent.range.start)).toBeLessThanOrEqual(key(r.range.start));
          expect(key(r.parent.range.end)).toBeGreaterThanOrEqual(key(r.range.end));
        }
        expect(key(range!.range.start)).toBeLessThanOrEqual(key(position));
        expect(key(range!.range.end)).toBeGreaterThanOrEqual(key(position));
      }),
      { numRuns: 40 },
    );
  });
});

describe('edits', () => {
  it('one by one give the diagnostics of the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async list => {
        const uri = `${ROOT}tung-buoc-${++count}.md`;
        await client.open(uri, START);
        let text = START;
        let version = 1;
        for (const { at, length, piece } of list) {
          let start = Math.min(at, text.length);
          let end = Math.min(start + length, text.length);
          if (between(text, start)) start--;
          if (between(text, end)) end++;
          const range = { start: positionAt(text, start), end: positionAt(text, end) };
          text = text.slice(0, start) + piece + text.slice(end);
          version = await client.change(uri, [{ range, text: piece }]);
        }
        const ask = (of: string) =>
          client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: of } });
        const stepwise = await ask(uri);
        const whole = `${ROOT}ca-bai-${count}.md`;
        await client.open(whole, text);
        expect(plain(stepwise.items)).toBe(plain((await ask(whole)).items));
        await client.close(uri);
        await client.close(whole);
        expect(version).toBe(list.length + 1);
      }),
      { numRuns: 40 },
    );
  });

  it('that fix everything leave nothing to fix', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async list => {
        let text = START;
        for (const { at, length, piece } of list)
          text = text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + length);
        const uri = `${ROOT}sua-${++count}.md`;
        await client.open(uri, text);
        const fixAll = () =>
          client.request<CodeAction[] | null>('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            context: { diagnostics: [], only: ['source.fixAll.vanthu'] },
          });
        const [action] = (await fixAll()) ?? [];
        if (action) {
          const after = applyTextEdits(text, action.edit!.changes![uri]!);
          expect(after).not.toBe(text);
          await client.change(uri, [{ text: after }]);
          expect(await fixAll()).toEqual([]);
        }
        await client.close(uri);
      }),
      { numRuns: 40 },
    );
  });
});
