/** figures/unused: a named figure that neither the text nor another figure uses. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { usedFigures } from '../../model/figure-uses.ts';

export const figuresUnused: Rule = {
  id: 'figures/unused',
  severity: 'hint',
  ground: null,
  fix: 'none',
  *check(report) {
    if (report.figures.byName.size === 0) return;
    const used = usedFigures(report);
    for (const [key, figure] of report.figures.byName) {
      // Parts stand and fall with their figure; figures of a data file are there for whoever wants them.
      const isPart = figure.derived || isPartKey(key, report.figures.byName);
      const fromFile = figure.nameSpan.start === figure.span.start && figure.nameSpan.end === figure.span.end;
      if (isPart || fromFile || used.has(key)) continue;
      yield finding({ uri: figure.uri, span: figure.nameSpan }, 'unused', { name: figure.name });
    }
  },
};

/** Whether some figure before a dot in the key has this one as a part. */
function isPartKey(key: string, figures: ReadonlyMap<string, unknown>): boolean {
  for (let dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1))
    if (figures.has(key.slice(0, dot))) return true;
  return false;
}
