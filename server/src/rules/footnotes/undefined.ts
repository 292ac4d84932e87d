/** footnotes/undefined: a reference whose note is nowhere. */

import { finding, quickFix, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Report } from '../../model/report.ts';
import type { Edit } from '../../text/edit.ts';
import { definitionsByKey, lineBreakOf, noteKey, type Reference } from './notes.ts';

export const footnotesUndefined: Rule = {
  id: 'footnotes/undefined',
  severity: 'error',
  ground: null,
  fix: 'quick',
  *check(report) {
    const definitions = definitionsByKey(report);
    const missing = new Map<string, Reference[]>();
    for (const reference of report.footnotes.references) {
      const key = noteKey(reference);
      if (definitions.has(key)) continue;
      const list = missing.get(key);
      if (list) list.push(reference);
      else missing.set(key, [reference]);
    }
    for (const [first, ...others] of missing.values()) {
      const { label, uri } = first!;
      const edit = newDefinition(report, first!);
      yield finding(
        first!,
        'missing',
        { label },
        {
          related: others.map(o => related(o, 'again', { label })),
          fixes: edit ? [quickFix(uri, [edit], 'create', { label })] : [],
        },
      );
    }
  },
};

/** The note, open for its text, after the last one of the file or at its end; none inside YAML. */
function newDefinition(report: Report, reference: Reference): Edit | null {
  const source = report.sources.get(reference.uri);
  if (!source || /\.ya?ml$/iu.test(source.uri)) return null;
  const own = report.footnotes.definitions.filter(d => d.uri === reference.uri);
  const end = own.length > 0 ? Math.max(...own.map(d => d.span.end)) : source.text.length;
  const at = end - (/\s*$/u.exec(source.text.slice(0, end))?.[0].length ?? 0);
  const eol = lineBreakOf(source);
  return { span: { start: at, end: at }, newText: `${eol}${eol}[^${reference.label}]: …` };
}
