/** Incremental edits against the text that an editor would have. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource, positionAt } from '../text/source.ts';
import { applyChanges, createDocuments, createVersionCache } from './documents.ts';

const uri = 'file:///báo-cáo.md';
const range = (a: number, b: number, c: number, d: number) => ({
  start: { line: a, character: b },
  end: { line: c, character: d },
});

describe('applyChanges', () => {
  it('leaves the snapshot before it alone', () => {
    const before = createSource(uri, 'một\nhai', 1);
    const after = applyChanges(before, [{ range: range(1, 0, 1, 3), text: 'ba' }], 2);
    expect(before.text).toBe('một\nhai');
    expect(after).toMatchObject({ text: 'một\nba', version: 2, lineStarts: [0, 4] });
  });

  it('applies several changes one after the other', () => {
    const changes = [
      { range: range(0, 0, 0, 0), text: 'x\r\n' },
      { range: range(1, 1, 1, 1), text: 'y' },
    ];
    expect(applyChanges(createSource(uri, 'ab'), changes, 1).text).toBe('x\r\nayb');
  });

  it('clamps what lies outside the text and turns a backward range round', () => {
    expect(applyChanges(createSource(uri, 'ab\nc'), [{ range: range(9, 9, 12, 1), text: '!' }], 1).text).toBe('ab\nc!');
    expect(applyChanges(createSource(uri, 'ab\nc'), [{ range: range(0, 99, 0, 1), text: '!' }], 1).text).toBe('a!\nc');
    expect(applyChanges(createSource(uri, 'ab'), [{ range: range(-1, 0, 0, 1), text: '' }], 1).text).toBe('b');
  });

  it('gives the text of a full sync for any edits', () => {
    const piece = fc.stringMatching(/^[ab\r\néơ𝄞#|[\]^]{0,6}$/u);
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(8), text: piece });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(edit, { maxLength: 12 }), (pieces, edits) => {
        let expected = pieces.join('');
        let source = createSource(uri, expected, 0);
        edits.forEach(({ at, length, text }, index) => {
          const start = Math.min(at, expected.length);
          const end = Math.min(start + length, expected.length);
          const change = { range: { start: positionAt(source, start), end: positionAt(source, end) }, text };
          // A position between \r and \n is the end of that line: the editor cannot name the place between them.
          const splits = (offset: number) => expected[offset - 1] === '\r' && expected[offset] === '\n';
          const from = splits(start) ? start - 1 : start;
          const to = splits(end) ? end - 1 : end;
          expected = expected.slice(0, from) + text + expected.slice(Math.max(from, to));
          source = applyChanges(source, [change], index + 1);
          expect(source.text).toBe(expected);
          expect(source.lineStarts).toEqual(createSource(uri, expected).lineStarts);
        });
      }),
    );
  });
});

describe('documents', () => {
  it('opens, changes and closes', () => {
    const documents = createDocuments();
    documents.open(uri, 'a', 1);
    expect(documents.change(uri, [{ text: 'b' }], 2)?.text).toBe('b');
    expect(documents.change('file:///other.md', [{ text: 'b' }], 2)).toBeNull();
    documents.close(uri);
    expect(documents.get(uri)).toBeUndefined();
    expect(documents.uris()).toEqual([]);
  });
});

describe('version cache', () => {
  it('computes once per snapshot and keeps at most its limit', () => {
    const cache = createVersionCache<number>(2);
    let computed = 0;
    const of = (name: string, version: number) => createSource(name, '', version);
    const a = of('a', 1);
    const compute = () => ++computed;
    expect(cache.get(a, compute)).toBe(1);
    expect(cache.get(a, compute)).toBe(1);
    expect(cache.get(of('a', 2), compute)).toBe(2);
    cache.get(of('b', 1), compute);
    cache.get(of('c', 1), compute);
    expect(cache.size).toBe(2);
    cache.drop('c');
    expect(cache.size).toBe(1);
    cache.clear();
    expect(cache.size).toBe(0);
  });
});
