/** footnotes/repeated-reference: one note referred to twice; the second is printed as a cross-reference to the first. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { noteKey, type Reference, textReferences } from './notes.ts';

export const footnotesRepeatedReference: Rule = {
  id: 'footnotes/repeated-reference',
  severity: 'information',
  ground: null,
  fix: 'none',
  *check(report) {
    const first = new Map<string, Reference>();
    for (const reference of textReferences(report)) {
      const key = noteKey(reference);
      const earlier = first.get(key);
      if (!earlier) first.set(key, reference);
      else
        yield finding(
          reference,
          'again',
          { label: reference.label },
          {
            related: [related(earlier, 'first', { label: reference.label })],
          },
        );
    }
  },
};
