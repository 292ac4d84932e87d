/** totals/change: an old value, a new one, and the change that the text states. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
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
      const data = {
        old: `${old!.text}${old!.unit === '%' ? '%' : ''}`,
        now: `${now!.text}${now!.unit === '%' ? '%' : ''}`,
        stated: claim.focus.text,
        expected: printNumber(
          percent
            ? rounded(decimal(claim.expected!), Math.max(2, readNumeral(claim.focus.text, 0).decimals))
            : claim.expected!,
        ),
      };
      if (claim.verdict !== 'inconsistent') {
        yield finding(claim.focus.place!, 'points', data, { related: relatedParts(claim), severity: 'information' });
        continue;
      }
      const fix = rewrite(claim.focus, claim.expected!, 'rate', true);
      const key = claim.reason === 'named-difference' ? 'difference' : percent ? 'percent' : 'amount';
      yield finding(claim.focus.place!, key, data, { related: relatedParts(claim), fixes: fix ? [fix] : [] });
    }
  },
};
