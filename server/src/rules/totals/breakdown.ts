/** totals/breakdown: parts that are all of a number and do not make it. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { decimal } from '../../numbers/decimal.ts';
import { relatedParts, reported, sumData, sumFixes } from './prose-claims.ts';

export const totalsBreakdown: Rule = {
  id: 'totals/breakdown',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/breakdown')) {
      const more = decimal(claim.expected!).gt(claim.stated!);
      const key = claim.parts.length === 1 ? 'single' : more ? 'more' : 'less';
      yield finding(claim.focus.place!, key, sumData(claim), { related: relatedParts(claim), fixes: sumFixes(claim) });
    }
  },
};
