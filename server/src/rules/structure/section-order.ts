/** structure/section-order: sections stand in the order of the profile. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { moveSection } from './move-section.ts';
import { siblingsOf } from './outline.ts';
import { expectedSections, sectionsById } from './profile-sections.ts';

export const structureSectionOrder: Rule = {
  id: 'structure/section-order',
  severity: 'warning',
  ground: null,
  fix: 'quick',
  *check(report) {
    if (report.profile === null) return;
    const rank = new Map([...expectedSections(report.profile)].map(({ section }, index) => [section.id, index]));
    const counted = new Set([...sectionsById(report).values()].map(list => list[0]!));
    for (const { sections } of siblingsOf(report)) {
      const known = sections.filter(s => counted.has(s));
      const ranks = known.map(s => rank.get(s.id!)!);
      const kept = longestRising(ranks);
      for (const [index, section] of known.entries()) {
        if (kept.has(index)) continue;
        const own = ranks[index]!;
        const next = known.find((_, i) => kept.has(i) && ranks[i]! > own);
        const up = next !== undefined && next.span.start < section.span.start;
        const neighbour = up ? next : known.findLast((_, i) => kept.has(i) && ranks[i]! < own)!;
        const data = { title: section.heading.title.text.trim(), neighbour: neighbour.heading.title.text.trim() };
        const fix = moveSection(report, section, neighbour, up, data);
        yield finding(section.heading, up ? 'before' : 'after', data, {
          related: [related(neighbour.heading, 'neighbour', data)],
          fixes: fix ? [fix] : [],
        });
      }
    }
  },
};

/** The indexes of a longest rising subsequence; of several, the one that keeps the earliest. */
function longestRising(values: readonly number[]): Set<number> {
  const length = values.map(() => 1);
  for (let i = values.length - 1; i >= 0; i--)
    for (let j = i + 1; j < values.length; j++)
      if (values[j]! > values[i]! && length[j]! + 1 > length[i]!) length[i] = length[j]! + 1;
  const kept = new Set<number>();
  let want = Math.max(0, ...length);
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length && want > 0; i++)
    if (length[i] === want && values[i]! > last) {
      kept.add(i);
      last = values[i]!;
      want--;
    }
  return kept;
}
