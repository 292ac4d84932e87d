/** totals/table-formula: a cell that disagrees with its column's formula, or with what the column's heading says it is. */

import type { Rule } from '../../check/rule.ts';
import { tableFinding } from './table-claims.ts';

const KEYS: Readonly<Record<string, string>> = {
  'table-formula-row': 'formula',
  'table-difference-column': 'difference',
  'table-share-column': 'share',
  'table-percent-column': 'percent',
  'table-product-column': 'product',
};

export const totalsTableFormula: Rule = {
  id: 'totals/table-formula',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of claims) {
      if (claim.rule !== 'totals/table-formula' || claim.verdict !== 'inconsistent') continue;
      const found = tableFinding(claim, KEYS[claim.reason] ?? 'formula');
      if (found) yield found;
    }
  },
};
