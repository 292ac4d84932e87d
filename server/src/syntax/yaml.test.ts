/** YAML as people type it: what is read, what is said of it, and where. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { parseYaml, type YamlNode } from './yaml.ts';

function plain(node: YamlNode | null): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(entry => [entry.key.text, plain(entry.value)]));
}

describe('parseYaml', () => {
  it.each<[string, string, unknown, string[]]>([
    [
      'plain values',
      'a: 1.0\nb: "x"\nc:\n  - d\n  - {e: f}\ng:\n',
      { a: '1.0', b: 'x', c: ['d', { e: 'f' }], g: null },
      [],
    ],
    ['a second colon', 'trích yếu: Kết quả: quý II\nsố: 5', { 'trích yếu': 'Kết quả: quý II', số: '5' }, ['colon']],
    ['a percent sign', 'a: % người\nb: 2', { a: '% người', b: '2' }, ['sign']],
    ['a dash before words', 'a: - người\nb: 2', { a: '- người', b: '2' }, ['sign']],
    ['a negative number is none', 'a: -5%\n', { a: '-5%' }, []],
    [
      'stars and ampersands are words',
      'a: *x\nb: &y z\nc: !t u',
      { a: '*x', b: '&y z', c: '!t u' },
      ['sign', 'sign', 'sign'],
    ],
    ['a tab before a key', 'a:\n\tb: 1\n  c: 2\nd: 3', { a: { b: '1', c: '2' }, d: '3' }, ['tab']],
    ['a tab before a key below one with its value', 'a: 1\n\tb: 2\nc: 3', { a: '1', b: '2', c: '3' }, ['tab']],
    [
      'a comma that cuts a map',
      'a: {x: CHỦ TỊCH, BÍ THƯ, y: An}\nb: 2',
      { a: { x: 'CHỦ TỊCH, BÍ THƯ', y: 'An' }, b: '2' },
      ['comma'],
    ],
    ['a second colon in a map', 'a: {x: b: c, y: d}', { a: { x: 'b: c', y: 'd' } }, ['colon']],
    ['words after a quotation', 'a: "x" và y\nb: 1', { a: '"x" và y', b: '1' }, ['quote']],
    ['a quotation never closed', 'a: "x và y\nb: 1', { a: 'x và y', b: '1' }, ['unclosed-quote']],
    ['a quotation never closed in a list', 'a:\n  - "x\n  - y\nb: 1', { a: ['x', 'y'], b: '1' }, ['unclosed-quote']],
    ['a quotation never closed at the end', "b: 1\na: 'x", { b: '1', a: 'x' }, ['unclosed-quote']],
    ['a quotation over two lines', 'a: "x\n  y: z"\nb: 1', { a: 'x y: z', b: '1' }, []],
    [
      'words after a bracket',
      'a: [Sở] bổ sung\nb: {{c}} d',
      { a: '[Sở] bổ sung', b: '{{c}} d' },
      ['bracket', 'bracket'],
    ],
    ['no space after the colon', 'số:289\ncơ quan: A', { số: '289', 'cơ quan': 'A' }, ['space']],
    ['no space after the dash', 'a:\n-Như trên;\n- B', { a: ['Như trên;', 'B'] }, ['dash']],
    ['a value on two lines', 'a: Kết quả\ncông tác\nb: 1', { a: 'Kết quả công tác', b: '1' }, ['continuation']],
    ['a number after a hash', 'a: Báo cáo #5\nb: 1 # chú', { a: 'Báo cáo #5', b: '1' }, ['hash']],
    ['a bracket that is never closed', 'a: [b\nc: 1\nd: 2', { a: '[b', c: '1', d: '2' }, ['syntax']],
    ['a block', 'a: |\n  x: y: z\n   - w\n\n  v\nb: 1', { a: 'x: y: z\n - w\n\nv', b: '1' }, []],
    ['an alias', 'a: [&x y, *x]', { a: ['y', '*x'] }, ['alias']],
    ['nothing', '', null, []],
    ['a map of one quoted value with commas', 'a: {x: "b, c"}', { a: { x: 'b, c' } }, []],
    ['a list in a map', 'a: {x: [b, c], y: {z: d}}', { a: { x: ['b', 'c'], y: { z: 'd' } } }, []],
    ['carriage returns', 'a: b: c\r\nd: |\r\n  e\r\n  f\r\n', { a: 'b: c', d: 'e\nf' }, ['colon']],
  ])('%s', (_name, text, value, problems) => {
    const tree = parseYaml(text);
    expect(plain(tree.root)).toEqual(value);
    expect(tree.problems.map(problem => problem.key)).toEqual(problems);
    // The fixes give the same values and leave nothing to say.
    const fixed = applyEdits(
      text,
      tree.problems.flatMap(problem => problem.edits),
    );
    if (problems.some(key => key === 'syntax' || key === 'alias')) return;
    expect(plain(parseYaml(fixed).root)).toEqual(value);
    expect(parseYaml(fixed).problems).toEqual([]);
  });

  it('says where it stops to go deeper', () => {
    const text = Array.from({ length: 130 }, (_, i) => `${'  '.repeat(i)}a${i}:\n`).join('');
    const { problems } = parseYaml(text);
    expect(problems.map(({ key, span }) => [key, text.slice(span.start, span.end)])).toEqual([['deep', 'a100:']]);
  });

  it('places every scalar where it stands', () => {
    const text = 'x: 1\na: b: c\nl:\n\td: 2\n"k": [e, "f g"]\nh: |\n  i\n  k\n';
    const start = 10;
    const padded = `${'#'.repeat(start - 1)}\n${text}`;
    const check = (node: YamlNode | null): void => {
      if (node?.kind === 'map')
        for (const entry of node.entries) for (const one of [entry.key, entry.value]) check(one);
      else if (node?.kind === 'list') node.items.forEach(check);
      else if (node?.kind === 'scalar' && node.style === 'plain')
        expect(padded.slice(node.span.start, node.span.end)).toBe(node.text);
      else if (node?.kind === 'scalar' && node.style === 'literal')
        expect(node.lines.map(line => padded.slice(line.start, line.end)).join('\n')).toBe(node.text);
    };
    check(parseYaml(padded, start).root);
  });

  it('never throws, and keeps its places inside the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      ':',
      '\n',
      '\r\n',
      '  ',
      '\t',
      '- ',
      '-',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '#',
      '%',
      '*x',
      '&x',
      'số',
      '---',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 50 }).map(parts => parts.join('')),
        text => {
          const { root, problems } = parseYaml(text);
          const inside = (span: { start: number; end: number }): void => {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          };
          for (const problem of problems) inside(problem.span);
          const walk = (node: YamlNode | null): void => {
            if (!node) return;
            inside(node.span);
            if (node.kind === 'list') node.items.forEach(walk);
            if (node.kind === 'map')
              for (const entry of node.entries) {
                inside(entry.span);
                walk(entry.key);
                walk(entry.value);
              }
          };
          walk(root);
        },
      ),
    );
  });
});
