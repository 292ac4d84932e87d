/** Running rules: isolation, suppression, severities, order. */

import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../test/support/profiles.ts';
import { environment } from '../../../test/support/rule-tester.ts';
import { footnotesEmpty } from '../rules/footnotes/empty.ts';
import { footnotesOrder } from '../rules/footnotes/order.ts';
import { footnotesUndefined } from '../rules/footnotes/undefined.ts';
import { ignoreUnused } from '../rules/ignore/unused.ts';
import { RULES } from '../rules/index.ts';
import { structureEmptySection } from '../rules/structure/empty-section.ts';
import { createSource } from '../text/source.ts';
import { type AnalysisOptions, analyse } from './analysis.ts';
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rulesOfErrors } from './run.ts';

const draft = (text: string) => createSource('file:///ho-so/a.md', `---\nvanthu: van-ban\n---\n\n${text}`);

const run = (text: string, rules: readonly Rule[], options: AnalysisOptions = {}) =>
  analyse(draft(text), environment(PROFILES), rules, options)!.findings.map(
    f => `${f.rule} ${f.message.key} ${f.severity}`,
  );

const broken: Rule = {
  ...footnotesEmpty,
  id: 'footnotes/broken',
  *check(report) {
    yield finding(report.footnotes.definitions[0]!, 'before', {});
    throw new Error('broken');
  },
};

describe('the rules that may give an error', () => {
  const loud: Rule = {
    ...footnotesEmpty,
    id: 'footnotes/loud',
    *check(report) {
      yield finding(report.footnotes.definitions[0]!, 'before', {}, { severity: 'error' });
    },
  };
  const ids = (rules: readonly Rule[], ...severities: [string, 'error' | 'hint' | 'off'][]) =>
    rulesOfErrors(rules, new Map(severities)).map(rule => rule.id);

  it('are those whose severity, worst case or setting says so', () => {
    const rules = [footnotesEmpty, footnotesUndefined, { ...loud, worst: 'error' as const }];
    expect(ids(rules)).toEqual(['footnotes/undefined', 'footnotes/loud']);
    expect(ids(rules, ['footnotes/*', 'hint'], ['footnotes/empty', 'error'])).toEqual(['footnotes/empty']);
    expect(ids([...rules, ignoreUnused], ['ignore/unused', 'error'])).toHaveLength(4);
  });

  it('no other gives one', () => {
    expect(run('Một[^1].\n\n[^1]: A.', [loud])).toEqual(['footnotes/loud before warning']);
    expect(run('Một[^1].\n\n[^1]: A.', [{ ...loud, worst: 'error' }])).toEqual(['footnotes/loud before error']);
  });

  it('find the same errors in final reports as all rules do', () => {
    const body = ['Đạt …% kế hoạch[^1].', '<!-- hỏi lại Sở -->', '[^2]: Trùng.', '[^2]: Trùng.', '{{không có}}'].join(
      '\n\n',
    );
    const source = createSource('file:///ho-so/a.md', `---\nvanthu: van-ban\ntrạng thái: ban hành\n---\n\n${body}\n`);
    const errors = (rules: readonly Rule[]) =>
      analyse(source, environment(PROFILES), rules)!.findings.filter(f => f.severity === 'error');
    expect(new Set(errors(RULES).map(f => f.rule)).size).toBeGreaterThan(4);
    expect(errors(rulesOfErrors(RULES, undefined))).toEqual(errors(RULES));
  });
});

describe('check', () => {
  const text = 'Một[^1], hai[^2].\n\n[^1]: …\n\n[^2]: B.';

  it('loses only what a throwing rule found, and says which', () => {
    const failed: string[] = [];
    const log = (rule: string) => failed.push(rule);
    expect(run(text, [broken, footnotesEmpty], { log })).toEqual(['footnotes/empty empty warning']);
    expect(failed).toEqual(['footnotes/broken']);
  });

  it('takes severities from the settings, by rule and by family', () => {
    const with_ = (entries: [string, 'error' | 'hint' | 'off'][]) => ({ severities: new Map(entries) });
    expect(run(text, [footnotesEmpty], with_([['footnotes/empty', 'error']]))).toEqual(['footnotes/empty empty error']);
    expect(run(text, [footnotesEmpty], with_([['footnotes/*', 'off']]))).toEqual([]);
    expect(
      run(
        text,
        [footnotesEmpty],
        with_([
          ['footnotes/*', 'off'],
          ['footnotes/empty', 'hint'],
        ]),
      ),
    ).toEqual(['footnotes/empty empty hint']);
  });

  it('keeps what the status makes milder', () => {
    const skeleton = '## I. Một\n\n…';
    expect(
      run(skeleton, [structureEmptySection], { severities: new Map([['structure/empty-section', 'error']]) }),
    ).toEqual(['structure/empty-section placeholder information']);
  });

  it('orders by place, whatever the order of the rules, and tells nothing twice', () => {
    const many = 'Một[^3], hai[^9].\n\n[^3]: …';
    const rules = [footnotesUndefined, footnotesEmpty, footnotesOrder];
    const expected = [
      'footnotes/order gap warning',
      'footnotes/undefined missing error',
      'footnotes/empty empty warning',
    ];
    expect(run(many, rules)).toEqual(expected);
    expect(run(many, [...rules].reverse())).toEqual(expected);
    expect(run(many, [...rules, ...rules])).toEqual(expected);
  });

  it('carries the ground of the rule', () => {
    const grounded = { ...footnotesEmpty, ground: 'Luật X' };
    const { findings } = analyse(draft(text), environment(PROFILES), [grounded])!;
    expect(findings[0]!.ground).toBe('Luật X');
  });
});

describe('suppression', () => {
  const rules = [footnotesEmpty];
  const silent = (text: string) => expect(run(text, rules)).toEqual([]);
  const heard = (text: string) => expect(run(text, rules)).toEqual(['footnotes/empty empty warning']);

  it('silences the next block, over blank lines and other comments', () => {
    silent('Một[^1].\n\n<!-- vanthu-ignore footnotes/empty: chờ số liệu -->\n\n[^1]: …');
    silent(
      'Một[^1].\n\n<!-- bỏ qua footnotes/empty: chờ số liệu -->\n\n\n<!-- vanthu-ignore footnotes/order: x -->\n\n[^1]: …',
    );
  });

  it('needs a reason, the right rule, and the right block', () => {
    heard('Một[^1].\n\n<!-- vanthu-ignore footnotes/empty -->\n\n[^1]: …');
    heard('Một[^1].\n\n<!-- vanthu-ignore footnotes/order: chờ -->\n\n[^1]: …');
    heard('<!-- vanthu-ignore footnotes/empty: chờ -->\n\nMột[^1].\n\n[^1]: …');
    heard('Một[^1].\n\n[^1]: …\n\n<!-- vanthu-ignore footnotes/empty: chờ -->');
  });

  it('covers a whole list or table', () => {
    const list = '<!-- vanthu-ignore footnotes/undefined: đang viết -->\n\n- Một[^1]\n- Hai[^2]\n\nBa[^3].';
    expect(run(list, [footnotesUndefined])).toHaveLength(1);
    const table = '<!-- vanthu-ignore footnotes/undefined: đang viết -->\n\n| A | B |\n|---|---|\n| x[^1] | y[^2] |';
    expect(run(table, [footnotesUndefined])).toEqual([]);
  });

  it('is given for the whole file in the front matter', () => {
    const text = '---\nvanthu: van-ban\nbỏ qua:\n  footnotes/empty: chờ số liệu\n---\n\nMột[^1].\n\n[^1]: …';
    const { findings } = analyse(createSource('file:///a.md', text), environment(PROFILES), rules)!;
    expect(findings).toEqual([]);
  });

  it('stands before a key of the front matter', async () => {
    const { metadataUnknownKey } = await import('../rules/metadata/unknown-key.ts');
    const text = (comment: string) => `---\nvanthu: van-ban\n${comment}\nmã nội bộ:\n  sổ: 12\nmã khác: 5\n---\n\nx`;
    const found = (comment: string) =>
      analyse(createSource('file:///a.md', text(comment)), environment(PROFILES), [metadataUnknownKey])!.findings.map(
        f => f.message.data['key'],
      );
    expect(found('# ghi chú thường')).toEqual(['mã nội bộ', 'mã khác']);
    expect(found('# vanthu-ignore metadata/unknown-key: sổ của văn thư')).toEqual(['mã khác']);
    expect(found('# bỏ qua metadata/unknown-key: sổ của văn thư')).toEqual(['mã khác']);
    expect(found('# vanthu-ignore metadata/unknown-key')).toEqual(['mã nội bộ', 'mã khác']);
  });
});
