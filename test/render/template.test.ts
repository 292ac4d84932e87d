/** Templates are checked before they run: every mistake at its place in its file. */

import { describe, expect, test } from 'vitest';
import { en } from '../../server/src/locale/en/index.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import { readTemplate } from '../../server/src/render/template.ts';
import { TemplateError, templateRunner } from '../../server/src/render/template-run.ts';
import { PROFILES, templateFiles } from './support.ts';

test.each(PROFILES)('%s is a template without problems', id => {
  const { template, problems } = readTemplate(id, templateFiles());
  expect(problems).toEqual([]);
  expect(template?.id).toBe(id);
});

/** Problems of `report.hbs` with this text: key and what it stands on. */
function problemsOf(text: string, partials: Record<string, string> = {}): string[] {
  const changes: Record<string, string> = { 'van-ban/report.hbs': text };
  for (const [name, partial] of Object.entries(partials)) changes[`van-ban/partials/${name}.hbs`] = partial;
  return readTemplate('van-ban', templateFiles(changes)).problems.map(p => {
    const file = changes[p.uri] ?? '';
    expect(vi.messages[`${p.rule}.${p.key}`], p.key).toBeDefined();
    expect(en.messages[`${p.rule}.${p.key}`], p.key).toBeDefined();
    return `${p.key} “${file.slice(p.span.start, p.span.end)}”`;
  });
}

describe('mistakes', () => {
  test.each([
    ['an unknown element', '<div>x</div><vt-body/>', 'unknown-element “<div>”'],
    ['an element nearly right', '<vt-bdy/>', 'unknown-element-near “<vt-bdy/>”'],
    ['an unknown style', '<p class="khac-han-het">x</p><vt-body/>', 'unknown-class “class="khac-han-het"”'],
    ['a style nearly right', '<p class="quoc-hiu">x</p><vt-body/>', 'unknown-class-near “class="quoc-hiu"”'],
    ['inline CSS', '<p class="co-quan" style="color:red">x</p><vt-body/>', 'attribute “style="color:red"”'],
    ['an event handler', '<p class="co-quan" onclick="x()">x</p><vt-body/>', 'attribute “onclick="x()"”'],
    ['a script', '<script>alert(1)</script><vt-body/>', 'unknown-element “<script>”'],
    ['no style', '<p>x</p><vt-body/>', 'no-class “<p>”'],
    ['not closed', '<p class="co-quan">x<vt-body/>', 'unclosed “<p class="co-quan">”'],
    ['closed twice', '<p class="co-quan">x</p></p><vt-body/>', 'not-open “</p>”'],
    [
      'closed in another block',
      '{{#if draft}}<p class="co-quan">{{/if}}x</p><vt-body/>',
      'unclosed “<p class="co-quan">”',
    ],
    [
      'a block not closed',
      '{{#each recipients}}{{#if draft}}{{/if}}<vt-body/>',
      'block-unclosed “{{#each recipients}}”',
    ],
    ['a block not open', '<vt-body/>{{#if draft}}{{/if}}{{/if}}', 'block-not-open “{{/if}}”'],
    ['bytes that are no text', '\0', 'not-text “”'],
    ['text outside paragraphs', 'xin chào<vt-body/>', 'loose-text “xin chào”'],
    ['a value outside paragraphs', '{{agency}}<vt-body/>', 'loose-text “{{agency}}”'],
    [
      'a paragraph in a paragraph',
      '<p class="co-quan"><p class="co-quan">x</p></p><vt-body/>',
      'misplaced “<p class="co-quan">”',
    ],
    ['an unknown helper', '<p class="co-quan">{{shout agency}}</p><vt-body/>', 'unknown-helper “shout”'],
    ['a helper nearly right', '<p class="co-quan">{{uper agency}}</p><vt-body/>', 'unknown-helper-near “uper”'],
    ['an unknown block helper', '{{#log draft}}x{{/log}}<vt-body/>', 'unknown-helper “log”'],
    ['an unknown partial', '{{> dau-trang}}<vt-body/>', 'unknown-partial “{{> dau-trang}}”'],
    ['a partial nearly right', '{{> dau-van-bn}}<vt-body/>', 'unknown-partial-near “{{> dau-van-bn}}”'],
    ['an unknown value', '<p class="co-quan">{{agencyNme}}</p><vt-body/>', 'unknown-value'],
    ['a prototype', '<p class="co-quan">{{constructor.name}}</p><vt-body/>', 'unknown-value “constructor.name”'],
    ['unescaped output', '<p class="co-quan">{{{agency}}}</p><vt-body/>', 'raw “{{{agency}}}”'],
    ['a value in a tag', '<p class="{{agency}}">x</p><vt-body/>', 'bad-tag “<”'],
    ['broken Handlebars', '{{draft<vt-body/>', 'syntax'],
    ['no body', '<p class="co-quan">x</p>', 'no-body'],
    ['a rule without a rule style', '<vt-rule class="co-quan"/><vt-body/>', 'style-lacks “class="co-quan"”'],
    ['a decorator', '{{* inline "x"}}<vt-body/>', 'statement'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toContain(expected);
  });

  test('the line is that of the file, also in a partial', () => {
    const found = readTemplate(
      'van-ban',
      templateFiles({ 'van-ban/partials/ten-loai.hbs': '<p class="ten-loai">x</p>\n\n<p class="tenloai">y</p>\n' }),
    ).problems;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      key: 'unknown-class-near',
      uri: 'van-ban/partials/ten-loai.hbs',
      span: { start: 30 },
    });
  });

  test('partials that call each other without end', () => {
    expect(problemsOf('<vt-body/>{{> a}}', { a: '{{> b}}', b: '{{> a}}' }).join()).toContain('partial-cycle');
  });

  test('templates that extend each other without end, or one that is not there', () => {
    const round = templateFiles({ 'a/style.yaml': 'extends: b', 'b/style.yaml': 'extends: a' });
    expect(readTemplate('a', round).problems[0]).toMatchObject({ key: 'extends-itself' });
    expect(readTemplate('a', templateFiles({ 'a/style.yaml': 'extends: zzz' })).problems[0]).toMatchObject({
      key: 'no-template',
      data: { template: 'zzz' },
    });
    expect(readTemplate('zzz', templateFiles()).problems[0]).toMatchObject({ key: 'no-template' });
  });
});

test('an office changes one partial and inherits the rest', () => {
  const { template, problems } = readTemplate(
    'co-quan',
    templateFiles({
      'co-quan/style.yaml': 'extends: kiem-diem\n',
      'co-quan/partials/ten-loai.hbs': '<p class="ten-loai">{{documentType}} RIÊNG</p>',
    }),
  );
  expect(problems).toEqual([]);
  expect(template!.partials.get('ten-loai')!.text).toContain('RIÊNG');
  expect(template!.partials.get('chu-ky')).toBeDefined();
});

describe('a template that runs away', () => {
  const view = { recipients: Array.from({ length: 12 }, (_, i) => `Nơi ${i}`) };
  const run = (report: string, partials: Readonly<Record<string, string>> = {}): string => {
    const file = (text: string) => ({ uri: 'report.hbs', text });
    const all = new Map(Object.entries(partials).map(([name, text]) => [name, file(text)]));
    return templateRunner(file(report), all)('', view as never);
  };
  const failure = (make: () => string): string => {
    try {
      make();
    } catch (error) {
      if (error instanceof TemplateError) return error.key;
    }
    return 'none';
  };

  test('loops within loops, and partials that call ever more of each other, are stopped', () => {
    const started = performance.now();
    const nested = `${'{{#each @root.recipients}}'.repeat(10)}x${'{{/each}}'.repeat(10)}`;
    expect(failure(() => run(nested))).toBe('template-loops');
    const partials = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`p${i}`, i < 39 ? `x{{> p${i + 1}}}{{> p${i + 1}}}` : 'x']),
    );
    expect(failure(() => run('{{> p0}}', partials))).toBe('template-loops');
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('as is one that yields more than a report can hold; the next run starts anew', () => {
    expect(failure(() => run('x'.repeat(2_000_001)))).toBe('template-too-long');
    const once = '{{#each recipients}}{{this}};{{/each}}';
    expect(run(once)).toBe(run(once));
    expect(run(once)).toContain('Nơi 11;');
  });

  test('a circle of partials is told at the call that closes it', () => {
    const partials = { mot: '<p class="co-quan">a</p>{{> hai}}', hai: '<p class="co-quan">b</p>\n{{> mot}}' };
    expect(problemsOf('{{> mot}}<vt-body/>', partials)).toContain('partial-cycle “{{> mot}}”');
  });
});
