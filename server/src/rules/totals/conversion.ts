/** totals/conversion: an amount, a rate and a product that do not agree, or two rates for one thing in one document. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Claim, ClaimNumber } from '../../claims/claim.ts';
import { decimal, rounded } from '../../numbers/decimal.ts';
import { printNumber, readNumeral } from '../../numbers/numeral.ts';
import { printed, relatedParts, reported, rewrite } from './prose-claims.ts';

export const totalsConversion: Rule = {
  id: 'totals/conversion',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/conversion')) {
      if (claim.reason === 'one-rate' || claim.reason === 'implied-rate') {
        yield toldTwice(claim);
        continue;
      }
      const [a, b] = claim.parts;
      const like = claim.focus.text;
      const average = claim.reason === 'average';
      const decimals = average ? readNumeral(like, 0).decimals : Number.POSITIVE_INFINITY;
      const expected = average
        ? printNumber(rounded(decimal(claim.expected!), decimals))
        : printed(claim.expected!, like);
      const fix = average ? null : rewrite(claim.focus, claim.expected!, 'value', true);
      const data = {
        amount: a!.text ?? '',
        rate: b?.text ?? '',
        total: claim.total?.text ?? '',
        expected,
        stated: like,
      };
      yield finding(claim.focus.place!, !average ? 'product' : b ? 'average' : 'average-period', data, {
        related: relatedParts(claim),
        fixes: fix ? [fix] : [],
      });
    }
  },
};

/** A rate that an earlier place gives, or implies, otherwise. */
function toldTwice(claim: Claim & { focus: ClaimNumber & { text: string } }): ReturnType<typeof finding> {
  const [first, , amount] = claim.parts;
  const data = {
    first: first!.text ?? '',
    amount: amount?.text ?? '',
    currency: first!.unit ?? '',
    stated: claim.focus.text,
  };
  return finding(claim.focus.place!, claim.reason, data, { related: relatedParts(claim) });
}
