/** totals/table-sum: a total or subtotal of a table that its parts do not add up to, or that the text cites otherwise. */

import type { Rule } from '../../check/rule.ts';
import { tableFinding } from './table-claims.ts';

const KEYS: Readonly<Record<string, string>> = {
  'table-total-column': 'column',
  'table-thereof': 'thereof',
  'table-cited-total': 'cited',
};

export const totalsTableSum: Rule = {
  id: 'totals/table-sum',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of claims) {
      if (claim.rule !== 'totals/table-sum' || claim.verdict !== 'inconsistent') continue;
      const found = tableFinding(claim, KEYS[claim.reason] ?? 'row');
      if (!found) continue;
      // Which of the two is wrong, nobody can tell from a part that exceeds its whole.
      yield claim.reason === 'table-thereof' ? { ...found, fixes: [] } : found;
    }
  },
};
