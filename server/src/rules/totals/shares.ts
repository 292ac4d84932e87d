/** totals/shares: shares of one whole that do not make 100%. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { partsText, printed, relatedParts, reported } from './prose-claims.ts';

export const totalsShares: Rule = {
  id: 'totals/shares',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/shares')) {
      yield finding(
        claim.focus.place!,
        'sum',
        { sum: printed(claim.stated!, null), parts: partsText(claim.parts, ' + ', '%') },
        { related: relatedParts(claim) },
      );
    }
  },
};
