/** footnotes/order: numeric labels count 1, 2, 3 in order of appearance. */

import { type Fix, finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { breaksOf } from '../sequence.ts';
import { numericLabel } from './notes.ts';
import { numberedReferences, renumberFootnotes, startNumbers } from './renumber.ts';

export const footnotesOrder: Rule = {
  id: 'footnotes/order',
  severity: 'warning',
  ground: null,
  fix: 'all',
  *check(report) {
    const byFile = numberedReferences(report);
    const starts = startNumbers(byFile);
    let fixes: Fix[] | null = null;
    for (const [uri, references] of byFile) {
      const labels = references.map(r => numericLabel(r.label)!);
      for (const { index, kind, expected } of breaksOf(labels, starts.get(uri))) {
        const reference = references[index]!;
        fixes ??= [
          { title: { key: 'fix-renumber', data: {} }, edits: renumberFootnotes(report), preferred: true, all: true },
        ];
        yield finding(
          reference,
          kind === 'early' || kind === 'backwards' ? 'swap' : 'gap',
          { label: reference.label, expected },
          { fixes },
        );
      }
    }
  },
};
