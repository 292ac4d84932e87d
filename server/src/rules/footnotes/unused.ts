/** footnotes/unused: a note that no text refers to, and which is therefore never printed. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { noteKey, wholeLines } from './notes.ts';

export const footnotesUnused: Rule = {
  id: 'footnotes/unused',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(report) {
    const used = new Set<string>();
    for (const reference of report.footnotes.references) {
      const inItself = reference.within !== null && noteKey(reference.within) === noteKey(reference);
      if (!inItself) used.add(noteKey(reference));
    }
    const told = new Set<string>();
    for (const definition of report.footnotes.definitions) {
      const key = noteKey(definition);
      if (used.has(key) || told.has(key)) continue;
      told.add(key);
      const source = report.sources.get(definition.uri);
      const yaml = /\.ya?ml$/iu.test(definition.uri);
      yield finding(
        definition,
        'unused',
        { label: definition.label },
        {
          fixes:
            source && !yaml
              ? [
                  quickFix(definition.uri, [{ span: wholeLines(source, definition.span), newText: '' }], 'remove', {
                    label: definition.label,
                  }),
                ]
              : [],
        },
      );
    }
  },
};
