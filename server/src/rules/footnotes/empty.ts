/** footnotes/empty: a note without text of its own. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { isPlaceholder } from '../blocks.ts';
import { isEmptyNote, placedNotes } from './notes.ts';

export const footnotesEmpty: Rule = {
  id: 'footnotes/empty',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    for (const definition of report.footnotes.definitions)
      if (isEmptyNote(definition)) yield finding(definition, 'empty', { label: definition.label });
    for (const { note } of placedNotes(report)) {
      if (note.kind !== 'inline-note') continue;
      const text = note.prose.text.trim();
      if (text === '' || isPlaceholder(text)) yield finding(note, 'in-place');
    }
  },
};
