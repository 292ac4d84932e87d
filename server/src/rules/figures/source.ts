/** figures/source: a data file is missing, unreadable or lacks what is asked of it; what was taken of a workbook is said. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';

export const figuresSource: Rule = {
  id: 'figures/source',
  severity: 'error',
  ground: null,
  fix: 'none',
  *check(report) {
    for (const problem of report.problems) {
      if (problem.rule !== 'figures/source') continue;
      const more = problem.key === 'taken' ? { severity: 'information' as const } : {};
      yield finding(problem, problem.key, problem.data, more);
    }
  },
};
