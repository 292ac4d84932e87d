/** Blocks and inlines of Markdown, by example and by property. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInlines } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import type { SyntaxBlock, SyntaxInline } from './tree.ts';

/** Blocks in short: kind and text, nested in brackets. */
function show(text: string, blocks: readonly SyntaxBlock[]): string[] {
  const one = (block: SyntaxBlock): string => {
    switch (block.kind) {
      case 'heading':
        return `h${block.level} ${text.slice(block.content.from, block.content.to)}${block.anchor ? ` #${block.anchor.id}` : ''}`;
      case 'paragraph':
        return `p ${block.lines.map(line => text.slice(line.from, line.to)).join('|')}`;
      case 'item':
        return `${block.marker.text} [${show(text, block.blocks).join(', ')}]`;
      case 'quote':
        return `> [${show(text, block.blocks).join(', ')}]`;
      case 'definition':
        return `^${block.label} [${show(text, block.blocks).join(', ')}]`;
      case 'table':
        return `table ${[block.header, ...block.rows]
          .map(row => row.cells.map(cell => text.slice(cell.from, cell.to)).join(';'))
          .join('/')}`;
      case 'fence':
        return `fence ${block.info} ${block.lines.map(line => text.slice(line.from, line.to)).join('|')}${block.closed ? '' : ' open'}`;
      case 'comment':
        return `<!-- ${block.text}`;
      case 'rule':
        return '---';
    }
  };
  return blocks.map(one);
}

const blocksOf = (text: string): string[] => show(text, parseMarkdown(text).blocks);

function showInlines(text: string, nodes: readonly SyntaxInline[]): string {
  const one = (node: SyntaxInline): string => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'strong':
        return `<b>${showInlines(text, node.children)}</b>`;
      case 'emphasis':
        return `<i>${showInlines(text, node.children)}</i>`;
      case 'code-span':
        return `<code>${text.slice(node.content.from, node.content.to)}</code>`;
      case 'link':
        return `<a ${node.href}>${showInlines(text, node.children)}</a>`;
      case 'image':
        return `<img ${node.src} ${node.alt}>`;
      case 'break':
        return '<br>';
      case 'footnote-reference':
        return `<ref ${node.label}>`;
      case 'inline-note':
        return `<note ${showInlines(text, node.children)}>`;
      case 'figure-reference':
        return `<fig ${node.expression}>`;
      case 'comment':
        return `<!-- ${node.text}>`;
    }
  };
  return nodes.map(one).join('');
}

function inlinesOf(text: string): string {
  const [block] = parseMarkdown(text).blocks;
  return block?.kind === 'paragraph' ? showInlines(text, parseInlines(text, block.lines)) : '';
}

describe('parseMarkdown', () => {
  it.each<[string, string, string[]]>([
    [
      'headings with ids, closing marks and any depth',
      '# A {#ket-qua}\n## B ##\n####### C\n#D',
      ['h1 A #ket-qua', 'h2 B', 'h7 C', 'p #D'],
    ],
    ['an escaped brace opens no id', '# A \\{#ket-qua}', ['h1 A \\{#ket-qua}']],
    ['no setext heading, no indented code', 'Một\n---\n\n\tHai\n', ['p Một', '---', 'p Hai']],
    ['list markers of offices', '- a\n+ b\n1. c\nđ) d\n', ['- [p a]', '+ [p b]', '1. [p c]', 'đ) [p d]']],
    ['nested items and several paragraphs in one', '- a\n\n  b\n  - c\n- d', ['- [p a, p b, - [p c]]', '- [p d]']],
    ['items behind a Tab stand apart', 'Thu:\n\t* a\n\t* b\nc\n', ['p Thu:', '* [p a]', '* [p b|c]']],
    ['items behind a Tab under an item', '-   a\n\t\t- b\n\t\t- c', ['- [p a, - [p b], - [p c]]']],
    ['text behind a Tab ends a table', '| a | b |\n|--|--|\n| 1 | 2 |\n\tSau', ['table a;b/1;2', 'p Sau']],
    ['a wrapped line behind a Tab goes on', 'Một\n\thai\n', ['p Một|hai']],
    ['a heading behind a Tab', 'Một\n\t## Hai\n', ['p Một', 'h2 Hai']],
    ['a definition behind a Tab', 'Một[^1]\n\t[^1]: Hai\n', ['p Một[^1]', '^1 [p Hai]']],
    ['a year is no list marker', '2021. Năm', ['p 2021. Năm']],
    ['bold text is no list marker', '**Về** việc', ['p **Về** việc']],
    [
      'definitions end at the next one or at text that is not indented',
      '[^1]: Một\n[^2]: Hai\n  tiếp\n\n  đoạn\nHết\n',
      ['^1 [p Một]', '^2 [p Hai|tiếp, p đoạn]', 'p Hết'],
    ],
    ['a definition ends a paragraph', 'Chữ\n[^a]: Chú', ['p Chữ', '^a [p Chú]']],
    [
      'a table ends where the pipes end',
      'Bảng 1: x\n| a | b |\n|--|--|\n| 1 | `x|y` |\nSau',
      ['p Bảng 1: x', 'table a;b/1;`x|y`', 'p Sau'],
    ],
    ['ragged rows and escaped pipes', 'a | b\n-|-\n1 \\| 2 | 3 | 4\n{{x|y}} |', ['table a;b/1 \\| 2;3;4/{{x|y}}']],
    [
      'comments, also before text and never closed',
      '<!-- a\n\nb -->\n<!-- c --> d\n\n<!-- e\n\nf',
      ['<!-- a\n\nb', '<!-- c', 'p d', 'p <!-- e', 'p f'],
    ],
    [
      'fences, closed or not',
      '```yaml số-liệu\na: 1\n\nb: 2\n```\n~~~\nx',
      ['fence yaml số-liệu a: 1||b: 2', 'fence  x open'],
    ],
    ['a fence in an item loses its indent', '- a\n  ```\n  x\n    y\n  ```', ['- [p a, fence  x|  y]']],
    ['quotes', '> a\n> b\nc\n\nd', ['> [p a|b|c]', 'p d']],
    ['carriage returns', 'a\r\n\r\n- b\r\n- c\rd', ['p a', '- [p b]', '- [p c|d]']],
    ['raw HTML is text', '<div>\n\n<b>x</b>', ['p <div>', 'p <b>x</b>']],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  it('gives blocks in order, inside the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      '#',
      ' ',
      '\n',
      '\r\n',
      '-',
      '1.',
      'a)',
      '|',
      '[^1]:',
      '[^',
      '<!--',
      '-->',
      '```',
      '>',
      'ơ',
      'o\u0323',
      '\t',
      '---',
      '{{',
      '*',
      '\\',
      '\0',
      '\uD800',
    );
    const text = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''));
    const check = (blocks: readonly SyntaxBlock[], from: number, to: number): void => {
      let last = from;
      for (const block of blocks) {
        expect(block.from).toBeGreaterThanOrEqual(last);
        expect(block.to).toBeGreaterThanOrEqual(block.from);
        expect(block.to).toBeLessThanOrEqual(to);
        if ('blocks' in block) check(block.blocks, block.from, block.to);
        last = block.to;
      }
    };
    fc.assert(
      fc.property(text, source => {
        check(parseMarkdown(source).blocks, 0, source.length);
      }),
    );
  });

  it('parses a changed text as it would parse it anew', () => {
    const line = fc.constantFrom(
      '# A',
      '- b',
      'c d',
      '',
      '[^1]: e',
      '| f | g |',
      '|---|---|',
      '> h',
      '```',
      '<!-- i',
      '-->',
      '  j',
    );
    const text = fc.array(line, { maxLength: 14 }).map(lines => lines.join('\n'));
    fc.assert(
      fc.property(text, text, fc.nat(), (before, insert, at) => {
        const previous = parseMarkdown(before);
        const place = at % (before.length + 1);
        const after = before.slice(0, place) + insert + before.slice(place);
        expect(parseMarkdown(after, previous).blocks).toEqual(parseMarkdown(after).blocks);
      }),
    );
  });
});

describe('parseInlines', () => {
  it.each([
    ['**đậm** và *nghiêng*', '<b>đậm</b> và <i>nghiêng</i>'],
    ['***cả hai***', '<i><b>cả hai</b></i>'],
    ['4=3/1*100*2', '4=3/1*100*2'],
    ['BC_UBND_2021', 'BC_UBND_2021'],
    ['31 nội dung[^1]; 25[^van-ban].', '31 nội dung<ref 1>; 25<ref van-ban>.'],
    ['một[^', 'một[^'],
    ['chữ^[chú **đậm** [x] rồi] tiếp', 'chữ<note chú <b>đậm</b> [x] rồi> tiếp'],
    ['đạt {{tỷ-lệ}}%, {{= a*b*c : 1}}', 'đạt <fig tỷ-lệ>%, <fig = a*b*c : 1>'],
    ['`{{x}}` và `` a`b ``', '<code>{{x}}</code> và <code>a`b</code>'],
    ['[điền] và [tên](http://a.vn/b(c)) và ![ảnh](x.png)', '[điền] và <a http://a.vn/b(c)>tên</a> và <img x.png ảnh>'],
    ['\\*không\\* &lt;b&gt; & <b>', '*không* <b> & <b>'],
    ['một <!-- ghi chú --> hai <!-- hở', 'một <!-- ghi chú> hai <!-- hở'],
    ['dòng  \nhai\nba\\\nbốn', 'dòng<br>hai ba<br>bốn'],
    ['** không đậm **', '** không đậm **'],
    ['*a **b** c* d*', '<i>a <b>b</b> c</i> d*'],
    ['[a [b](c) d](e)', '[a <a c>b</a> d](e)'],
  ])('%s', (text, expected) => {
    expect(inlinesOf(text)).toBe(expected);
  });

  it('loses no character of plain words, whatever the marks around them', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '^[',
      '`',
      '{{',
      '}}',
      'a',
      'é',
      ' ',
      '\\',
      '<',
      '!',
      '&',
      '[^1]',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('').trim()),
        text => {
          const nodes = parseInlines(text, [{ from: 0, to: text.length }]);
          let last = 0;
          for (const node of nodes) {
            expect(node.from).toBe(last);
            last = node.to;
          }
          expect(last).toBe(text.length);
        },
      ),
    );
  });

  it.each([
    '(',
    '[',
    '*',
    '**a ',
    'a* ',
    '![',
    '^[',
    '^[a]',
    '[a](',
    '`',
    '``a`',
    '{{',
    '<!--',
    '<http:',
    '_a',
    '[^1',
    '&',
    '\\',
  ])('takes linear time on %j', unit => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      parseInlines(text, [{ from: 0, to: text.length }]);
      return performance.now() - start;
    };
    time(20_000);
    const [small, large] = [time(20_000), time(200_000)];
    expect(large).toBeLessThan(Math.max(1500, 60 * small));
  });
});
