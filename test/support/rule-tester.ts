/**
 * Tests a rule on drafts whose expected findings are marked under the text:
 *
 *     Đã ban hành 12 văn bản[^3].
 *                           ^^^^ gap
 *     ^"12 văn bản" other-key (information)
 *
 * Carets stand below the flagged text; long places are quoted. The tester is stricter than its author: spans outside
 * the text, findings or fixes that are not declared, messages without words, two equal cases, a fix whose text is still
 * flagged, and other findings in decomposed text or with CRLF all fail.
 */

import { describe, expect, it } from 'vitest';
import { type AnalysisOptions, analyse } from '../../server/src/check/analysis.ts';
import type { Finding, Fix } from '../../server/src/check/finding.ts';
import { findingText, messageText } from '../../server/src/check/finding.ts';
import { fixAll } from '../../server/src/check/fix-all.ts';
import type { Rule, Severity } from '../../server/src/check/rule.ts';
import { en } from '../../server/src/locale/en/index.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import type { Environment } from '../../server/src/model/build.ts';
import type { Profile } from '../../server/src/model/profile.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { createSource, positionAt } from '../../server/src/text/source.ts';
import { PROFILES } from './profiles.ts';

export interface Case {
  readonly name?: string;
  /** The draft, with marks in invalid cases. Without front matter it gets one that asks for nothing. */
  readonly draft: string;
  /** Other files of the draft, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** `false` where the rule is about the encoding itself. */
  readonly decomposed?: boolean;
  /** The file's ending. */
  readonly yaml?: boolean;
  readonly options?: AnalysisOptions;
}

export interface InvalidCase extends Case {
  /** The draft after the preferred (else the first) fix of the first finding that has one, again and again. */
  readonly fixed?: string;
  /** What each fix of the first finding makes of the draft, by the key of its title. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Words of the first finding in Vietnamese, without its ground. */
  readonly message?: string;
  /** What is still found after the fixes, as keys; nothing by default. */
  readonly left?: readonly string[];
}

export interface RuleTests {
  readonly valid: readonly (string | Case)[];
  readonly invalid: readonly InvalidCase[];
  /** Rules that run beside it. */
  readonly others?: readonly Rule[];
  readonly profiles?: ReadonlyMap<string, Profile>;
}

const FRONT = '---\nvanthu: van-ban\n---\n\n';

/** Declares the tests of one rule. */
export function testRule(rule: Rule, tests: RuleTests): void {
  const rules = [rule, ...(tests.others ?? [])];
  const seen = new Set<string>();
  const once = (text: string) => {
    if (seen.has(text)) throw new Error(`two equal cases:\n${text}`);
    seen.add(text);
  };
  const run = (text: string, given: Case) => findings(text, given, rule, rules, tests.profiles ?? PROFILES);

  describe(rule.id, () => {
    tests.valid.forEach((item, index) => {
      const given: Case = typeof item === 'string' ? { draft: item } : item;
      once(given.draft);
      it(given.name ?? `valid ${index + 1}`, () => {
        const text = withFront(given.draft, given.yaml);
        expect(show(run(text, given), text)).toEqual([]);
        for (const variant of variants(text, given)) expect(show(run(variant, given), variant)).toEqual([]);
      });
    });
    tests.invalid.forEach((given, index) => {
      once(given.draft);
      it(given.name ?? `invalid ${index + 1}`, () => {
        const { text, marks } = readMarks(withFront(given.draft, given.yaml));
        expect(marks.length, 'an invalid case has marks').toBeGreaterThan(0);
        const found = run(text, given);
        expect(show(found, text)).toEqual(showMarks(marks, text, rule.severity));
        for (const item of found) verify(item, rule, text);
        if (given.message !== undefined) expect(messageText(vi, rule.id, found[0]!.message)).toBe(given.message);
        verifyFixes(given, text, found, t => run(t, given), tests.profiles ?? PROFILES, rules);
        for (const variant of variants(text, given)) {
          expect(show(run(variant, given), variant), 'in another encoding').toEqual(
            showMarks(marks, text, rule.severity).map(line => reencode(line)),
          );
        }
      });
    });
  });
}

// ------------------------------------------------------------------------------------------------ running

function findings(
  text: string,
  given: Case,
  rule: Rule,
  rules: readonly Rule[],
  profiles: ReadonlyMap<string, Profile>,
): Finding[] {
  const failures: unknown[] = [];
  const uri = given.yaml ? 'file:///ho-so/bao-cao.yaml' : 'file:///ho-so/bao-cao.md';
  const analysis = analyse(createSource(uri, text), environment(profiles, given.files), rules, {
    ...given.options,
    log: (id, error) => failures.push(id, error),
  });
  expect(failures, 'no rule throws').toEqual([]);
  if (analysis === null) throw new Error('the case is no draft');
  return analysis.findings.filter(f => f.rule === rule.id);
}

export function environment(profiles: ReadonlyMap<string, Profile>, files: Case['files'] = {}): Environment {
  return {
    profiles,
    read: uri => files[decodeURIComponent(uri).replace('file:///ho-so/', '')] ?? null,
  };
}

const withFront = (draft: string, yaml = false): string =>
  yaml || /^\uFEFF?---\r?\n/u.test(draft) ? draft : FRONT + draft;

/** The same draft as other programs save it. */
function variants(text: string, given: Case): string[] {
  const crlf = text.replace(/\n/gu, '\r\n');
  if (text.includes('\r')) return [];
  return given.decomposed === false ? [crlf] : [crlf, text.normalize('NFD')];
}

const reencode = (line: string): string => line.normalize('NFC');

// ------------------------------------------------------------------------------------------------ marks

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly severity: Severity | null;
}

const MARK = /^\s*\^(\^*|"(.+)")[ \t]+([\w-]+)(?:[ \t]+\((error|warning|information|hint)\))?[ \t]*$/u;

/** Takes the lines of marks out of a draft. Exported for the test of the documentation. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let offset = 0;
  for (const line of marked.split('\n')) {
    const match = MARK.exec(line);
    if (!match || lines.length === 0) {
      lines.push(line);
      lineStart = offset;
      offset += line.length + 1;
      continue;
    }
    const above = lines[lines.length - 1]!;
    const quoted = match[2];
    const column = quoted === undefined ? line.indexOf('^') : above.indexOf(quoted);
    if (column < 0) throw new Error(`“${quoted}” is not in the line above its mark: ${above}`);
    const length = quoted === undefined ? match[1]!.length + 1 : quoted.length;
    if (column + length > above.length) throw new Error(`a mark reaches beyond its line: ${line}`);
    const severity = (match[4] ?? null) as Severity | null;
    marks.push({ start: lineStart + column, end: lineStart + column + length, key: match[3]!, severity });
  }
  return { text: lines.join('\n'), marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

const at = (text: string, start: number, end: number): string => {
  const { line } = positionAt(createSource('', text), start);
  return `line ${line + 1} “${text.slice(start, end).normalize('NFC').replace(/\r/gu, '')}”`;
};

const show = (found: readonly Finding[], text: string): string[] =>
  found.map(f => `${at(text, f.place.span.start, f.place.span.end)} ${f.message.key} ${f.severity}`);

const showMarks = (marks: readonly Mark[], text: string, usual: Severity): string[] =>
  marks.map(m => `${at(text, m.start, m.end)} ${m.key} ${m.severity ?? usual}`);

// ------------------------------------------------------------------------------------------------ strictness

function verify(found: Finding, rule: Rule, text: string): void {
  const { start, end } = found.place.span;
  expect(start, 'a place has text').toBeLessThan(end);
  expect(end, 'a place lies within the text').toBeLessThanOrEqual(text.length);
  for (const locale of [vi, en]) {
    const said = [
      findingText(locale, found),
      ...found.related.map(r => messageText(locale, rule.id, r.message)),
      ...found.fixes.map(f => messageText(locale, rule.id, f.title)),
    ];
    for (const words of said) {
      expect(words, 'a message has words').not.toMatch(/‹|\{\w+\}/u);
      expect(words).not.toContain('undefined');
    }
  }
  if (rule.fix === 'none') expect(found.fixes, 'the rule declares no fix').toEqual([]);
  for (const fix of found.fixes) {
    if (rule.fix !== 'all') expect(fix.all, 'the rule declares no fix-all').toBe(false);
    expect(fix.edits.length + (fix.creates?.length ?? 0), 'a fix edits something').toBeGreaterThan(0);
  }
  expect(found.fixes.filter(f => f.preferred).length, 'one preferred fix at most').toBeLessThanOrEqual(1);
}

function verifyFixes(
  given: InvalidCase,
  text: string,
  found: readonly Finding[],
  run: (text: string) => Finding[],
  profiles: ReadonlyMap<string, Profile>,
  rules: readonly Rule[],
): void {
  const fixable = found.some(f => f.fixes.some(fix => fix.edits.length > 0));
  if (!fixable) {
    expect(given.fixed ?? given.fixes, 'nothing to fix').toBe(undefined);
    return;
  }
  if (given.fixes !== undefined) {
    const first = found.find(f => f.fixes.length > 0)!;
    const made = Object.fromEntries(first.fixes.map(f => [f.title.key, bare(apply(text, f), given)]));
    expect(made).toEqual(given.fixes);
    if (given.fixed === undefined) return;
  }
  expect(given.fixed, 'a fix is declared by the text after it').not.toBe(undefined);
  let current = text;
  let left = [...found];
  for (let round = 0; round < 20; round++) {
    const next = left.find(f => f.fixes.length > 0);
    if (!next) break;
    const fix = next.fixes.find(f => f.preferred) ?? next.fixes[0]!;
    const after = apply(current, fix);
    expect(after, 'a fix changes the text').not.toBe(current);
    current = after;
    left = run(current);
  }
  expect(bare(current, given)).toBe(given.fixed);
  expect(
    left.map(f => f.message.key),
    'after the fixes',
  ).toEqual(given.left ?? []);
  if (found.every(f => f.fixes.some(x => x.all))) {
    const source = createSource(given.yaml ? 'file:///ho-so/bao-cao.yaml' : 'file:///ho-so/bao-cao.md', text);
    const all = fixAll(source, environment(profiles, given.files), rules, given.options);
    expect(bare(all.get(source.uri) ?? text, given), 'fix-all').toBe(given.fixed);
  }
}

const apply = (text: string, fix: Fix): string => fix.edits.reduce((t, { edits }) => applyEdits(t, edits), text);

const bare = (text: string, given: Case): string =>
  !given.yaml && !given.draft.startsWith('---') && text.startsWith(FRONT) ? text.slice(FRONT.length) : text;
