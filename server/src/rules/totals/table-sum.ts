/** totals/table-sum: a total or subtotal of a table that its parts do not add up to. */

import type { Rule } from '../../check/rule.ts';
import { tableFinding } from './table-claims.ts';

export const totalsTableSum: Rule = {
  id: 'totals/table-sum',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of claims) {
      if (claim.rule !== 'totals/table-sum' || claim.verdict !== 'inconsistent') continue;
      const found = tableFinding(claim, claim.reason === 'table-total-column' ? 'column' : 'row');
      if (found) yield found;
    }
  },
};
