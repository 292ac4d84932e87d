/** totals/list-count: so many items are announced, and another number follows. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { reported, rewrite } from './prose-claims.ts';

export const totalsListCount: Rule = {
  id: 'totals/list-count',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(_report, { claims }) {
    for (const claim of reported(claims, 'totals/list-count')) {
      const fix = rewrite(claim.focus, claim.expected!, 'value', true);
      yield finding(
        claim.focus.place!,
        'differs',
        { stated: claim.focus.text, noun: claim.focus.unit ?? '', count: claim.expected! },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
};
