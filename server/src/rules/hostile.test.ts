/** Texts that nobody writes: every rule ends soon, throws nothing, and says no more than a reader can take. */

import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../test/support/profiles.ts';
import { environment } from '../../../test/support/rule-tester.ts';
import { analyse } from '../check/analysis.ts';
import { createSource } from '../text/source.ts';
import { RULES } from './index.ts';

const SIZE = 60_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

const TEXTS: Readonly<Record<string, string>> = {
  'opening brackets': fill('('),
  'closing brackets': fill(')'),
  'square brackets': fill('[a? '),
  quotes: fill('"a '),
  'curly quotes': fill('“'),
  points: fill('.'),
  ellipses: fill('… '),
  numbers: fill('1.1.1.1 '),
  'one long word': fill('a'),
  'one long word with marks': fill('e\u0301\u0302'),
  'one word again and again': fill('đạt '),
  commas: fill(', '),
  capitals: fill('ABC '),
  placeholders: fill('x.'),
  citations: fill('Nghị quyết số 1/NQ-CP '),
  'a citation of many numbers': `Nghị quyết số ${fill('1, ')}`,
  'an issuer without end': `Nghị quyết số 1/NQ-CP ngày 1/1/2021 của Bộ ${fill('Xây dựng và ')}`,
  units: fill('tỉnh Điện '),
  periods: fill('quý I năm '),
  dates: fill('1/1/2021-'),
  headings: fill('## 1. A\n\nx\n\n'),
  'one note again and again': `${fill('a[^1] ')}\n\n[^1]: x`,
  'notes in reverse': [...Array(1500).keys()].map(i => `a[^${1500 - i}]\n\n[^${i + 1}]: x\n`).join('\n'),
  superscripts: fill('a¹ '),
  suppressions: fill('<!-- vanthu-ignore text/brackets: x -->\n\na(\n\n'),
  comments: fill('<!-- a -->\n\n'),
  'half a table': `|a|b|\n|---|---|\n${fill('|(1|2|\n')}`,
  'control characters': fill('\u0000\u0001\u001F\u007F'),
};

describe('hostile texts', () => {
  it.each(Object.entries(TEXTS))('%s', (_name, text) => {
    const failures: unknown[] = [];
    const source = createSource('file:///a.md', `---\nvanthu: so-ket\n---\n\n${text}`);
    const begun = performance.now();
    const analysis = analyse(source, environment(PROFILES), RULES, {
      log: (rule, error) => failures.push(rule, error),
    });
    expect(failures).toEqual([]);
    expect(analysis!.findings.length).toBeLessThan(2000 * RULES.length);
    // Far above what any of them takes, far below what one square of the size would.
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
