/** metadata/unknown-key: a key of the front matter that nothing reads. */

import { finding, quickFix, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { overlaps } from '../../text/span.ts';

export const metadataUnknownKey: Rule = {
  id: 'metadata/unknown-key',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(report, { faults }) {
    // What the office's settings say wrong concerns the draft too, and is told at its head.
    for (const { kind, file, line, place } of faults) {
      if (kind !== 'config') continue;
      const data = { file, line };
      const more = { related: [related(place, 'settings-here', data)], severity: 'information' } as const;
      yield finding({ uri: report.uri, span: report.metadata.anchor }, 'settings', data, more);
    }
    // What YAML cuts into keys was none, and is told as that.
    const misread = report.problems.filter(p => p.rule === 'metadata/yaml' && p.uri === report.uri);
    for (const { text, span, nearest } of report.metadata.unknown) {
      if (misread.some(p => overlaps(p.span, span))) continue;
      const data = { key: text, nearest: nearest ?? '' };
      const edits = nearest ? [{ span, newText: nearest }] : [];
      yield finding({ uri: report.uri, span }, nearest ? 'near' : 'unknown', data, {
        fixes: nearest ? [quickFix(report.uri, edits, 'replace', data)] : [],
      });
    }
  },
};
