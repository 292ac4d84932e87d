/** totals/ratio: two numbers and the percentage that the text gives for them. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { decimal, rounded } from '../../numbers/decimal.ts';
import { printNumber, readNumeral } from '../../numbers/numeral.ts';
import { partsText, relatedParts, reported, rewrite } from './prose-claims.ts';

export const totalsRatio: Rule = {
  id: 'totals/ratio',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/ratio')) {
      const decimals = Math.max(2, readNumeral(claim.focus.text, 0).decimals);
      const fix = rewrite(claim.focus, claim.expected!, 'rate', true);
      yield finding(
        claim.focus.place!,
        'differs',
        {
          ratio: partsText(claim.parts, '/'),
          expected: printNumber(rounded(decimal(claim.expected!), decimals)),
          stated: claim.focus.text,
        },
        { related: relatedParts(claim), fixes: fix ? [fix] : [] },
      );
    }
  },
};
