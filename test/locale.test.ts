/** The words: complete in both languages, every message used, every place in a message filled by the same values. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../server/src/locale/en/index.ts';
import { vi } from '../server/src/locale/vi/index.ts';
import { RULES } from '../server/src/rules/index.ts';

const keys = Object.keys(vi.messages).sort();
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();

test('both languages have the same messages', () => {
  expect(Object.keys(en.messages).sort()).toEqual(keys);
});

test.each(keys)('%s names the same values in both languages', key => {
  const vietnamese = placeholders(vi.messages[key]!);
  const english = placeholders(en.messages[key] ?? '');
  // A language may leave a value out, never invent one.
  const all = new Set([...vietnamese, ...english]);
  expect([...all].every(p => vietnamese.includes(p) || english.includes(p))).toBe(true);
  expect(vi.messages[key]).toBe(vi.messages[key]!.normalize('NFC'));
  if (!key.startsWith('cli.')) expect(vi.messages[key]).not.toMatch(/\s$|^\s|\s{2}/u);
});

test('every rule has its title in both languages', () => {
  for (const rule of RULES) {
    expect(vi.messages[`${rule.id}.title`], rule.id).toBeDefined();
    expect(en.messages[`${rule.id}.title`], rule.id).toBeDefined();
  }
});

/** The text of all source files of the server and the tests, without the locale itself. */
const sources = readdirSync(new URL('../server/src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('locale/'))
  .map(path => ({ path, text: readFileSync(new URL(`../server/src/${path}`, import.meta.url), 'utf8') }));

describe('no message is left over', () => {
  const all = sources.map(s => s.text).join('\n');
  const quoted = new Set(all.match(/(?<=['"`])[\w./-]+(?=['"`])/gu) ?? []);
  /** Keys that a template string puts together: `fix-${key}`, `${line}-more`. */
  const made = [...new Set(all.match(/`(?:[\w./-]|\$\{[^{}`]*\})+`/gu) ?? [])]
    .filter(t => t.includes('${') && /[a-z]{2}|-/u.test(t.replace(/\$\{[^{}]*\}/gu, '')))
    .map(
      t =>
        new RegExp(
          `^${t
            .slice(1, -1)
            .replace(/\./gu, '\\.')
            .replace(/\$\{[^{}]*\}/gu, '[\\w./-]+')}$`,
          'u',
        ),
    );

  test.each(keys)('%s', key => {
    const rest = key.includes('/') ? key.slice(key.indexOf('.') + 1) : key;
    const used =
      rest === 'title' ||
      quoted.has(key) ||
      quoted.has(rest) ||
      (rest.startsWith('fix-') && quoted.has(rest.slice(4))) ||
      made.some(pattern => pattern.test(rest) || pattern.test(key));
    expect(used, `${key} is used nowhere`).toBe(true);
  });
});
