/** metadata/unknown-key: a key of the front matter that nothing reads. */

import { finding, quickFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';

export const metadataUnknownKey: Rule = {
  id: 'metadata/unknown-key',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(report) {
    for (const { text, span, nearest } of report.metadata.unknown) {
      const data = { key: text, nearest: nearest ?? '' };
      const edits = nearest ? [{ span, newText: nearest }] : [];
      yield finding({ uri: report.uri, span }, nearest ? 'near' : 'unknown', data, {
        fixes: nearest ? [quickFix(report.uri, edits, 'replace', data)] : [],
      });
    }
  },
};
