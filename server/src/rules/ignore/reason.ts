/** ignore/reason: a check switched off without saying why; it still runs. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';

export const ignoreReason: Rule = {
  id: 'ignore/reason',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(_report, context) {
    for (const { rule, reason, place } of context.suppressions)
      if (reason === '') yield finding(place, 'missing', { rule });
  },
};
