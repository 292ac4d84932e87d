/** text/open-note: a comment left for someone; it is never printed, and should be settled before signing. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';

export const textOpenNote: Rule = {
  id: 'text/open-note',
  severity: 'hint',
  worst: 'error',
  ground: null,
  fix: 'none',
  *check(report) {
    const more = report.metadata.status === 'draft' ? {} : { severity: 'error' as const };
    for (const comment of report.comments) {
      if (comment.directive !== null) continue;
      const text = comment.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      yield finding(comment, 'note', { text: text.length > 60 ? `${text.slice(0, 59)}…` : text }, more);
    }
  },
};
