/** structure/duplicate-section: two sections, side by side, for one place in the profile. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Profile, ProfileSection } from '../../model/profile.ts';
import type { Report, Section } from '../../model/report.ts';
import { combinedSections } from '../../model/section-match.ts';
import { folded } from '../folded.ts';
import { siblingsOf } from './outline.ts';
import { expectedSections, sectionsById } from './profile-sections.ts';

export const structureDuplicateSection: Rule = {
  id: 'structure/duplicate-section',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    if (report.profile === null) return;
    const counted = new Set([...sectionsById(report).values()].flat());
    const expected = [...expectedSections(report.profile)].map(({ section }) => section);
    for (const { sections } of siblingsOf(report)) {
      const first = new Map<string, Section>();
      for (const section of sections) {
        if (section.id === null || !counted.has(section)) continue;
        const earlier = first.get(section.id);
        if (!earlier) {
          first.set(section.id, section);
          continue;
        }
        if (
          isSplit(report, earlier, section) ||
          isListedTwice(report, section) ||
          !sayTheSame(report.profile, earlier, section)
        )
          continue;
        const data = { title: section.heading.title.text.trim(), first: earlier.heading.title.text.trim() };
        yield finding(section.heading, 'twice', data, { related: [related(earlier.heading, 'first', data)] });
      }
      for (const { section, earlier } of namedTwice(expected, sections)) {
        if (isSplit(report, earlier, section)) continue;
        const data = { title: section.heading.title.text.trim(), first: earlier.heading.title.text.trim() };
        yield finding(section.heading, 'twice', data, { related: [related(earlier.heading, 'first', data)] });
      }
    }
  },
};

/**
 * Of two siblings one names several sections (`Tồn tại, hạn chế và nguyên nhân`) and the other is one of them
 * (`Nguyên nhân`). Causes beside anything but what they may share a heading with are of another matter.
 */
function* namedTwice(
  expected: readonly ProfileSection[],
  siblings: readonly Section[],
): Generator<{ section: Section; earlier: Section }> {
  const named = siblings.map(section => combinedSections(expected, section.heading.title.text));
  for (const [index, section] of siblings.entries()) {
    const other = siblings.findIndex((earlier, i) => {
      if (i >= index) return false;
      const [several, single] = named[i]!.length > 0 ? [named[i]!, section] : [named[index]!, earlier];
      if (single.id === null || (named[i]!.length > 0 && named[index]!.length > 0)) return false;
      if (!several.includes(single.id) || section.id === earlier.id) return false;
      const partner = expected.find(one => one.id === single.id)?.sharedWith ?? null;
      return partner === null || several.includes(partner);
    });
    if (other >= 0) yield { section, earlier: siblings[other]! };
  }
}

/** Whether a line between the two is meant as a heading, and may begin another part of the report. */
function isSplit({ problems }: Report, one: Section, two: Section): boolean {
  return problems.some(
    ({ rule, uri, span }) =>
      rule === 'structure/layout' && uri === two.uri && span.start > one.span.start && span.start < two.span.start,
  );
}

/** Whether the section's heading is that of a part whose section has another part: told where the parts are listed. */
function isListedTwice({ problems }: Report, { heading }: Section): boolean {
  return problems.some(
    problem =>
      problem.key === 'same-section' && problem.uri === heading.uri && problem.span.start === heading.span.start,
  );
}

/**
 * Whether two titles share words of the section's own: `Kết quả đạt được` and `Kết quả công tác` do; `Ưu điểm` beside
 * `Kết quả`, or `Khó khăn, vướng mắc` beside `Tồn tại`, are two sides of one matter.
 */
function sayTheSame(profile: Profile, one: Section, two: Section): boolean {
  if (two.heading.anchor !== null) return true;
  const expected = [...expectedSections(profile)].find(({ section }) => section.id === one.id)?.section;
  const own = new Set([expected?.title ?? '', ...(expected?.variants ?? [])].flatMap(pairsOf));
  const pairs = new Set(pairsOf(one.heading.title.text).filter(pair => own.has(pair)));
  return pairsOf(two.heading.title.text).some(pair => pairs.has(pair));
}

/** Neighbouring syllables: most words have two. */
function pairsOf(title: string): string[] {
  const syllables = folded(title).split(' ');
  return syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`);
}
