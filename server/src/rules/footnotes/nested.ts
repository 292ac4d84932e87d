/** footnotes/nested: a note that refers to itself or to another note; Word has no footnotes in footnotes. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { noteKey, placedNotes } from './notes.ts';

export const footnotesNested: Rule = {
  id: 'footnotes/nested',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    for (const { note, within } of placedNotes(report)) {
      if (within === null) continue;
      const place = { uri: within.uri, span: 'labelSpan' in within ? within.labelSpan : within.span };
      const outer = 'label' in within ? `[^${within.label}]` : '^[…]';
      const inner = 'label' in note ? `[^${note.label}]` : '^[…]';
      const itself = 'label' in note && 'label' in within && noteKey(within) === noteKey(note);
      yield finding(
        note,
        itself ? 'itself' : 'other',
        { inner, outer },
        { related: [related(place, 'within', { outer })] },
      );
    }
  },
};
