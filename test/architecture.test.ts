/** Imports go one way: what a module of the server may know of the others. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { FOOTNOTES } from './drafts/defects/footnotes.ts';
import { METADATA } from './drafts/defects/metadata.ts';
import { STRUCTURE } from './drafts/defects/structure.ts';
import { TOTALS } from './drafts/defects/totals.ts';
import { globSync } from './support/glob.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const CORE = ['text', 'numbers', 'syntax', 'model', 'claims', 'check'];

/** Each module and those it may import besides itself. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  text: [],
  numbers: ['text'],
  locale: [],
  syntax: ['text', 'numbers'],
  model: ['text', 'numbers', 'syntax'],
  claims: ['text', 'numbers', 'syntax', 'model'],
  check: ['text', 'numbers', 'syntax', 'model', 'claims', 'locale'],
  rules: ['text', 'numbers', 'syntax', 'model', 'claims', 'check'],
  features: ['text', 'numbers', 'syntax', 'model', 'claims', 'check', 'rules', 'locale', 'render'],
  render: ['text', 'numbers', 'syntax', 'model', 'claims', 'check', 'locale'],
  import: ['text', 'numbers', 'syntax', 'model', 'locale'],
  review: ['text', 'numbers', 'syntax', 'model', 'import', 'render', 'locale'],
  workspace: ['text', 'numbers', 'syntax', 'model', 'claims', 'check', 'render', 'import', 'locale'],
  lsp: [...CORE, 'rules', 'features', 'render', 'import', 'review', 'workspace', 'locale'],
  cli: [...CORE, 'rules', 'features', 'render', 'import', 'review', 'workspace', 'locale'],
};
/** Only these name a language. */
const LANGUAGES = /^(?:cli|cli\/.*|main\.(?:node|browser)|lsp\/.*|render\/node\/.*|locale\/(?:vi|en)\/.*)$/u;
/** What runs in a browser too has neither Node nor the disk. */
const NODE_ALLOWED =
  /^(?:cli(?:\/.*)?|main\.node|lsp\/node\/.*|lsp\/.*\.node|workspace\/node-files|render\/node\/.*|render\/docx\/.*)$/u;

interface Edge {
  readonly from: string;
  readonly to: string;
}

const edges: Edge[] = [];
const outside: Edge[] = [];

const moduleOf = (file: string): string =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : file.split('.')[0]!;

beforeAll(async () => {
  const files = globSync(path.join(ROOT, 'server/src'), file => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: files,
    outdir: 'out-of-this',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const own = (file: string) =>
    file
      .replaceAll('\\', '/')
      .replace(/^server\/src\//u, '')
      .replace(/\.ts$/u, '');
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    for (const { path: to, external } of imports)
      (external ? outside : edges).push({ from: own(file), to: external ? to : own(to) });
  // Imports of types leave no trace in the bundle; the compiler's projects hold those.
}, 60_000);

describe('the server', () => {
  test('has modules that the law knows', () => {
    const modules = new Set(edges.map(e => moduleOf(e.from)).filter(m => !/^(?:main|cli)$/u.test(m)));
    expect([...modules].filter(m => !(m in LAW))).toEqual([]);
    expect(edges.length).toBeGreaterThan(100);
  });

  test('imports one way', () => {
    const wrong = edges.filter(({ from, to }) => {
      const [one, other] = [moduleOf(from), moduleOf(to)];
      return one !== other && one in LAW && !(from === 'cli') && !LAW[one]!.includes(other);
    });
    expect(wrong.map(e => `${e.from} → ${e.to}`)).toEqual([]);
  });

  test('names a language only where it starts', () => {
    const wrong = edges.filter(({ from, to }) => /^locale\/(?:vi|en)\//u.test(to) && !LANGUAGES.test(from));
    expect(wrong.map(e => `${e.from} → ${e.to}`)).toEqual([]);
  });

  test('has no Node in what runs in a browser', () => {
    const wrong = outside.filter(({ from, to }) => to.startsWith('node:') && !NODE_ALLOWED.test(from));
    expect(wrong.map(e => `${e.from} → ${e.to}`)).toEqual([]);
  });

  test('runs the rules that it is given, and imports none', () => {
    expect(edges.filter(e => e.from.startsWith('check/') && e.to.startsWith('rules/'))).toEqual([]);
  });
});

describe('a rule', () => {
  test('is a file with its id as its path, tested beside it or by planted defects', () => {
    const rules = edges.filter(e => e.from === 'rules/catalogue').map(e => e.to.replace(/^rules\//u, ''));
    expect(rules.length).toBeGreaterThan(30);
    const folder = path.join(ROOT, 'server/src/rules');
    const tests = globSync(folder, file => file.endsWith('.test.ts')).map(file => ({
      family: path.basename(path.dirname(file)),
      text: readFileSync(file, 'utf8'),
    }));
    const planted = new Set([...TOTALS, ...METADATA, ...STRUCTURE, ...FOOTNOTES].map(defect => defect.rule));
    const tested = (rule: string): boolean => {
      const [family, name] = rule.split('/');
      const beside = tests.some(t => t.family === family && t.text.includes(`'./${name}.ts'`));
      return beside || planted.has(rule);
    };
    expect(rules.filter(rule => !tested(rule))).toEqual([]);
  });
});
