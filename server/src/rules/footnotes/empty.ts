/** footnotes/empty: a note without text of its own. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { isEmptyNote } from './notes.ts';

export const footnotesEmpty: Rule = {
  id: 'footnotes/empty',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    for (const definition of report.footnotes.definitions)
      if (isEmptyNote(definition)) yield finding(definition, 'empty', { label: definition.label });
  },
};
