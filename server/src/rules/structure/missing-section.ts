/** structure/missing-section: a section that the profile requires is absent. */

import { type Fix, finding, quickFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { ProfileSection } from '../../model/profile.ts';
import type { Report, Section } from '../../model/report.ts';
import { speaksOf } from '../../model/section-match.ts';
import { type Insertion, insertSection } from './insert-section.ts';
import { type Expected, expectedSections, isCovered, sectionsById } from './profile-sections.ts';

export const structureMissingSection: Rule = {
  id: 'structure/missing-section',
  severity: 'error',
  ground: null,
  fix: 'quick',
  *check(report) {
    if (report.profile === null || isMisread(report)) return;
    const present = sectionsById(report);
    const place = { uri: report.uri, span: report.metadata.anchor };
    const todo = report.metadata.status === 'draft' && !report.started;
    const missing = new Set<ProfileSection>();
    const pending = report.problems.flatMap(({ rule, data }) => (rule === 'structure/layout' ? `${data.text}` : []));
    for (const expected of expectedSections(report.profile)) {
      const { section, parent } = expected;
      if (!section.required || isCovered(section, present, report)) continue;
      // A listed part that cannot be read is told where it is listed.
      if (report.parts.some(part => !part.found && part.section === section.id)) continue;
      // A heading that is typed as text is told where it stands, and only there; what belongs below it with it.
      if (pending.some(title => speaksOf(section, title) || (parent !== null && speaksOf(parent, title)))) continue;
      missing.add(section);
      // What belongs inside a missing section comes with it, unless it stands elsewhere already.
      if (parent && missing.has(parent)) continue;
      const where = placeFor(expected, present);
      const inserted = insertSection(report, section, where, s => !isCovered(s, present, report));
      const data = { title: section.title, neighbour: where.neighbour?.heading.title.text.trim() ?? '' };
      const fixes: Fix[] = inserted ? [quickFix(inserted.uri, inserted.edits, 'insert', data)] : [];
      yield finding(place, inserted ? where.relation : 'plain', data, {
        fixes,
        ...(todo ? { severity: 'information' as const } : {}),
      });
    }
  },
};

/** Where a missing section belongs: after the nearest earlier one there is, before the next one, or within its parent. */
function placeFor(
  { section, parent, siblings }: Expected,
  present: ReadonlyMap<string, readonly Section[]>,
): Insertion {
  const index = siblings.indexOf(section);
  const holder = parent ? (present.get(parent.id)?.[0] ?? null) : null;
  for (let i = index - 1; i >= 0; i--) {
    const neighbour = present.get(siblings[i]!.id)?.at(-1);
    if (neighbour) return { relation: 'after', neighbour };
  }
  for (let i = index + 1; i < siblings.length; i++) {
    const neighbour = present.get(siblings[i]!.id)?.[0];
    if (neighbour) return { relation: 'before', neighbour };
  }
  return holder ? { relation: 'within', neighbour: holder } : { relation: 'end', neighbour: null };
}

const STILL_READ: ReadonlySet<string> = new Set(['literal', 'duplicate']);

/** Whether the sections of an all-YAML draft are not read as they were meant: what is told there is the cause. */
function isMisread({ uri, problems, metadata }: Report): boolean {
  const sections = metadata.present.get('sections');
  if (!sections) return false;
  return problems.some(
    p => p.rule === 'metadata/yaml' && !STILL_READ.has(p.key) && p.uri === uri && p.span.start > sections.key.end,
  );
}
