/** structure/heading-level: no level of the outline is jumped. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Report, Section } from '../../model/report.ts';
import type { Edit } from '../../text/edit.ts';
import { siblingsOf } from './outline.ts';

export const structureHeadingLevel: Rule = {
  id: 'structure/heading-level',
  severity: 'warning',
  ground: null,
  fix: 'all',
  *check(report) {
    let edits: { uri: string; edits: Edit[] }[] | null = null;
    for (const { parent, sections } of siblingsOf(report)) {
      if (parent === null) continue;
      const jump = sections.find(s => s.level > parent.level + 1 && hashes(report, s) === s.level);
      if (!jump) continue;
      edits ??= levelEdits(report);
      const data = {
        level: '#'.repeat(jump.level),
        above: '#'.repeat(parent.level),
        due: '#'.repeat(parent.level + 1),
      };
      yield finding(jump.heading, 'jump', data, {
        fixes: [{ title: { key: 'fix-level', data }, edits, preferred: true, all: true }],
      });
    }
  },
};

/** The number of `#` that a heading is typed with; 0 where it is none in its file (a title in YAML). */
function hashes(report: Report, { heading, uri }: Section): number {
  const text = report.sources.get(uri)?.text ?? '';
  return /^#*/u.exec(text.slice(heading.span.start, heading.span.start + 100))![0].length;
}

/** Each heading at the level of its depth in the outline. */
function levelEdits(report: Report): { uri: string; edits: Edit[] }[] {
  const due = new Map<Section, number>();
  const byFile = new Map<string, Edit[]>();
  for (const { parent, sections } of siblingsOf(report)) {
    for (const section of sections) {
      const level = parent === null ? section.level : due.get(parent)! + 1;
      due.set(section, level);
      if (level === section.level || hashes(report, section) !== section.level) continue;
      const { start } = section.heading.span;
      const edits = byFile.get(section.uri) ?? [];
      edits.push({ span: { start: start + level, end: start + section.level }, newText: '' });
      byFile.set(section.uri, edits);
    }
  }
  return [...byFile].map(([uri, edits]) => ({ uri, edits }));
}
