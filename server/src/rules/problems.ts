/** Rules that say what the readers ran into: the report's problems with the rule's id. */

import { finding } from '../check/finding.ts';
import type { Rule } from '../check/rule.ts';

/** A rule over the problems of its own name; edits become its fix, `fix-<key>`, which `single` keys offer one at a time. */
export function problemRule(
  rule: Pick<Rule, 'id' | 'severity' | 'ground' | 'fix'>,
  single: readonly string[] = [],
): Rule {
  return {
    ...rule,
    *check(report) {
      for (const problem of report.problems) {
        if (problem.rule !== rule.id) continue;
        const { uri, key, data, edits } = problem;
        const fix = {
          title: { key: `fix-${key}`, data },
          edits: [{ uri, edits: edits ?? [] }],
          preferred: true,
          all: rule.fix === 'all' && !single.includes(key),
        };
        yield finding(problem, key, data, { fixes: edits && edits.length > 0 ? [fix] : [] });
      }
    },
  };
}
