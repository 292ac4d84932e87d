/** footnotes/nested: a note that refers to itself or to another note; Word has no footnotes in footnotes. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { noteKey } from './notes.ts';

export const footnotesNested: Rule = {
  id: 'footnotes/nested',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    for (const reference of report.footnotes.references) {
      const { within, label } = reference;
      if (within === null) continue;
      const itself = noteKey(within) === noteKey(reference);
      yield finding(
        reference,
        itself ? 'itself' : 'other',
        { label, within: within.label },
        {
          related: [related({ uri: within.uri, span: within.labelSpan }, 'within', { within: within.label })],
        },
      );
    }
  },
};
