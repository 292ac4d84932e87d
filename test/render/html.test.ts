/** The HTML: one file that fetches nothing, runs nothing and escapes everything. */

import { describe, expect, test } from 'vitest';
import { printHtml } from '../../server/src/render/html.ts';
import { htmlStyles } from '../../server/src/render/html-styles.ts';
import { FULL_DRAFT } from './full-draft.ts';
import { draft, templateFiles, templateOf, treeOf } from './support.ts';

const html = printHtml(treeOf(FULL_DRAFT));

test('stands alone', () => {
  expect(html).not.toMatch(/<script|<link|@import|url\(|<iframe|\son\w+=/iu);
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map(m => m[1]!).filter(v => !/^#|^data:/u.test(v))).toEqual([
    'https://example.org/a?b=1&amp;c=2',
  ]);
  expect(html).toContain(`default-src 'none'`);
  expect(html).toContain('<html lang="vi">');
  expect(html).toContain('<meta name="viewport"');
});

test('elements are closed where they were opened', () => {
  const open: string[] = [];
  const empty = new Set(['meta', 'br', 'col', 'img']);
  for (const [, closing, name] of html
    .replace(/<style>[\s\S]*?<\/style>/u, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
    if (empty.has(name!)) continue;
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
});

describe('footnotes', () => {
  test('every mark leads to its note and every note back to each of its marks', () => {
    const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/gu), m => m[1]!));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids.has(target!), target).toBe(true);
    expect([...html.matchAll(/href="#ref-1-\d"/gu)]).toHaveLength(2);
    expect([...html.matchAll(/<li id="note-/gu)]).toHaveLength(7);
  });

  test('ids are unique', () => {
    const ids = Array.from(html.matchAll(/\sid="([^"]+)"/gu), m => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('what a draft holds is text', () => {
  const hostile = printHtml(
    treeOf(
      draft(
        'cơ quan: "<img src=x onerror=alert(1)>"\ntrích yếu: "</title><script>x</script>"',
        '<script>alert(1)</script> [bấm](javascript:alert(1)) [b](data:text/html,x) ![a"><b](x.png)\n\n<!--notes-->&lt;',
      ),
    ),
  );
  expect(hostile).not.toMatch(/<script|<img|javascript:alert\(1\)"|href="(?!#|https?:|mailto:)/iu);
  expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('looks come from style.yaml', () => {
  const css = htmlStyles(templateOf('van-ban').style);
  expect(css).toContain('margin: 20mm 15mm 20mm 30mm');
  expect(css).toMatch(/\.noi-dung \{[^}]*text-align: justify; text-indent: 10mm/u);
  const files = templateFiles();
  const text = files.get('van-ban/style.yaml')!.text.replace('left: 30mm, right: 15mm', 'left: 35mm, right: 20mm');
  expect(htmlStyles(templateOf('van-ban', { 'van-ban/style.yaml': text }).style)).toContain(
    'margin: 20mm 20mm 20mm 35mm',
  );
});

test('blocks carry their place for a preview, and only for one', () => {
  expect(html).not.toContain('data-source');
  const preview = printHtml(treeOf(draft('cơ quan: Sở', 'Đoạn văn.')), { sources: true });
  expect(preview).toMatch(/<p class="noi-dung" data-source="file:\/\/\/bao-cao\.md#\d+-\d+">Đoạn văn\.<\/p>/u);
});
