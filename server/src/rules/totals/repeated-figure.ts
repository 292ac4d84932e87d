/** totals/repeated-figure: one thing has different numbers in two places. */

import { finding, quickFix, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { reported } from './prose-claims.ts';

export const totalsRepeatedFigure: Rule = {
  id: 'totals/repeated-figure',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/repeated-figure')) {
      const first = claim.parts[0]!;
      const place = claim.focus.place!;
      const data = { stated: claim.focus.text, first: first.text ?? '', expected: first.text ?? '' };
      yield finding(place, 'differs', data, {
        related: first.place ? [related(first.place, 'first', { value: first.text ?? '' })] : [],
        fixes:
          first.text !== null && first.scale === claim.focus.scale
            ? [quickFix(place.uri, [{ span: place.span, newText: first.text }], 'value', data, false)]
            : [],
      });
    }
  },
};
