/**
 * Every rule has its page, and every page is true: its wrong examples give what it shows, its right ones nothing.
 * `npm run docs` writes what the pages show anew.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../server/src/rules/index.ts';
import { createSource } from '../server/src/text/source.ts';
import { examplesOf, writtenIndex, writtenPage } from './support/rule-page.ts';
import { serious, describe as told } from './support/shipped.ts';

const PAGES = new URL('../docs/rules/', import.meta.url);

/** Rules whose findings need another file or the clock, which a page cannot carry. */
const WITHOUT_EXAMPLES: ReadonlySet<string> = new Set([
  'assembly/missing-part',
  'assembly/outside',
  'assembly/unlisted',
]);

const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.includes('/') && path.endsWith('.md'))
  .map(path => path.slice(0, -3))
  .sort();

test('every rule has a page, and every page a rule', () => {
  expect(pages).toEqual(RULES.map(rule => rule.id));
});

test('the list of rules', async () => {
  await expect(writtenIndex(RULES)).toMatchFileSnapshot('../docs/rules/README.md');
});

describe.each(RULES.filter(rule => existsSync(new URL(`${rule.id}.md`, PAGES))))('$id', rule => {
  const page = readFileSync(new URL(`${rule.id}.md`, PAGES), 'utf8');

  test('the page shows what the rule says', async () => {
    await expect(writtenPage(rule, page)).toMatchFileSnapshot(`../docs/rules/${rule.id}.md`);
  });

  test('wrong examples are flagged, right ones are not', () => {
    const examples = examplesOf(page);
    const own = examples.filter(example => example.findings.some(f => f.rule === rule.id));
    if (!WITHOUT_EXAMPLES.has(rule.id)) {
      expect(examples.filter(e => e.wrong).length, 'a wrong example').toBeGreaterThan(0);
      expect(examples.filter(e => !e.wrong).length, 'a right example').toBeGreaterThan(0);
    }
    expect(own).toEqual(examples.filter(example => example.wrong));
    for (const example of examples) {
      // An excerpt lacks what it does not show, and may be hinted at by others; nothing else in it is wrong.
      const others = serious(example.findings).filter(
        f => f.rule !== rule.id && !example.source.startsWith('vanthu:', f.place.span.start),
      );
      expect(others.map(f => told(f, createSource('', example.source)))).toEqual([]);
    }
  });
});
