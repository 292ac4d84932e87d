/** ignore/unused: a switched-off check that would not have fired, or that does not exist. */

import { finding, quickFix, safeFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Suppression } from '../../check/suppress.ts';
import { nearest } from '../../text/nearest.ts';
import { lineAt, lineSpan, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';

export const ignoreUnused: Rule = {
  id: 'ignore/unused',
  severity: 'warning',
  ground: null,
  fix: 'all',
  last: true,
  *check(report, context) {
    const known = new Set(context.ruleIds);
    for (const suppression of context.suppressions) {
      const { rule, place, ruleSpan } = suppression;
      if (known.has(rule)) continue;
      const near = nearest(rule, known);
      const rename = { rule, nearest: near ?? '' };
      const edit = { span: ruleSpan, newText: near ?? '' };
      yield finding(place, 'unknown', { rule }, { fixes: near ? [quickFix(place.uri, [edit], 'rename', rename)] : [] });
    }
    for (const suppression of context.unused) {
      const { rule, place } = suppression;
      if (!known.has(rule)) continue;
      const span = removable(report.sources.get(place.uri), suppression);
      const fixes = span ? [safeFix(place.uri, [{ span, newText: '' }], 'remove', { rule })] : [];
      yield finding(place, 'unused', { rule }, { fixes });
    }
  },
};

/** The comment with its line where it stands alone; an entry of the front matter only where it has a line of its own. */
function removable(source: Source | undefined, { place, target }: Suppression): Span | null {
  if (!source) return null;
  const first = lineAt(source, place.span.start);
  const last = lineAt(source, Math.max(place.span.start, place.span.end - 1));
  const line = lineSpan(source, last);
  const before = source.text.slice(source.lineStarts[first]!, place.span.start);
  const after = source.text.slice(place.span.end, line.end);
  const entry = target === null;
  if (before.trim() !== '' || (!entry && after.trim() !== '')) return entry ? null : place.span;
  if (entry && !/^["']?\s*:\s/u.test(after)) return null;
  let end = source.lineStarts[last + 1] ?? source.text.length;
  // A comment between two blank lines takes one of them along.
  const blank = (l: number) =>
    l >= 0 &&
    l < source.lineStarts.length &&
    source.text.slice(lineSpan(source, l).start, lineSpan(source, l).end).trim() === '';
  if (!entry && blank(first - 1) && blank(last + 1)) end = source.lineStarts[last + 2] ?? source.text.length;
  return { start: source.lineStarts[first]!, end };
}
