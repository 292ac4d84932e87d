/** figures/number: a number that can be read two ways (`3.5`), or a value that is none. An empty one is a to-do in a dự thảo. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';

export const figuresNumber: Rule = {
  id: 'figures/number',
  severity: 'error',
  ground: null,
  fix: 'quick',
  *check(report) {
    for (const { rule, key, data, uri, span } of report.problems) {
      if (rule !== 'figures/number') continue;
      const { decimalText, wholeText, decimal, whole } = data;
      const fixes =
        key === 'ambiguous' && decimalText !== undefined
          ? [
              quickFix(uri, [{ span, newText: String(decimalText) }], 'decimal', { reading: decimal! }, false),
              quickFix(uri, [{ span, newText: String(wholeText) }], 'whole', { reading: whole! }, false),
            ]
          : [];
      const draft = key === 'missing' && report.metadata.status === 'draft';
      yield finding({ uri, span }, key, data, { fixes, ...(draft ? { severity: 'information' as const } : {}) });
    }
  },
};
