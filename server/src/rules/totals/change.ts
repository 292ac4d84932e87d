/** totals/change: an old value, a new one, and the change that the text states. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Claim } from '../../claims/claim.ts';
import { decimal, rounded } from '../../numbers/decimal.ts';
import { printNumber, readNumeral } from '../../numbers/numeral.ts';
import { relatedParts, reported, rewrite } from './prose-claims.ts';

export const totalsChange: Rule = {
  id: 'totals/change',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/change')) {
      const [old, now] = claim.parts;
      const percent = claim.focus.unit === '%';
      const times = claim.focus.unit === 'lần';
      const data = {
        old: `${old!.text}${old!.unit === '%' ? '%' : ''}`,
        now: `${now!.text}${now!.unit === '%' ? '%' : ''}`,
        stated: claim.focus.text,
        expected: printNumber(
          percent || times
            ? rounded(decimal(claim.expected!), Math.max(2, readNumeral(claim.focus.text, 0).decimals))
            : claim.expected!,
        ),
      };
      if (claim.verdict !== 'inconsistent') {
        yield finding(claim.focus.place!, 'points', data, { related: relatedParts(claim), severity: 'information' });
        continue;
      }
      const fix = rewrite(claim.focus, claim.expected!, 'rate', true);
      const key = keyOf(claim, percent, times);
      yield finding(claim.focus.place!, key, data, { related: relatedParts(claim), fixes: fix ? [fix] : [] });
    }
  },
};

/** The message: by how the two ends are known, then by what the change is printed in. */
function keyOf(claim: Claim, percent: boolean, times: boolean): string {
  if (claim.reason === 'named-difference') return 'difference';
  if (claim.reason === 'amount-and-percent') return 'twin';
  return percent ? 'percent' : times ? 'times' : 'amount';
}
