/** footnotes/duplicate: one label defined twice; only the first note would be printed. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { definitionsByKey, noteKey } from './notes.ts';

export const footnotesDuplicate: Rule = {
  id: 'footnotes/duplicate',
  severity: 'error',
  ground: null,
  fix: 'none',
  *check(report) {
    const first = definitionsByKey(report);
    for (const definition of report.footnotes.definitions) {
      const original = first.get(noteKey(definition))!;
      if (original === definition) continue;
      yield finding(
        definition,
        'twice',
        { label: definition.label },
        {
          related: [related(original, 'first', { label: definition.label })],
        },
      );
    }
  },
};
