/** Which sections of the profile a report has, and where the others belong. */

import type { Profile, ProfileSection } from '../../model/profile.ts';
import type { Report, Section } from '../../model/report.ts';
import { coveringSection } from '../../model/sections.ts';
import { folded } from '../folded.ts';
import { allSections } from './outline.ts';

/** A section of the profile with its place in it. */
export interface Expected {
  readonly section: ProfileSection;
  readonly parent: ProfileSection | null;
  /** Its siblings in the profile, in order. */
  readonly siblings: readonly ProfileSection[];
}

/** All sections of a profile, a parent before its children. */
export function* expectedSections(profile: Profile): Generator<Expected> {
  function* below(sections: readonly ProfileSection[], parent: ProfileSection | null): Generator<Expected> {
    for (const section of sections) {
      yield { section, parent, siblings: sections };
      yield* below(section.sections, section);
    }
  }
  yield* below(profile.sections, null);
}

/**
 * The sections of the report by profile id, in document order. One inside another of the same id is part of it, and a
 * section stands for its id only where no section around it belongs to another branch of the profile.
 */
export function sectionsById(report: Report): Map<string, Section[]> {
  const parents = new Map<string, string | null>();
  if (report.profile)
    for (const { section, parent } of expectedSections(report.profile)) parents.set(section.id, parent?.id ?? null);
  const result = new Map<string, Section[]>();
  const visit = (sections: readonly Section[], around: readonly string[]): void => {
    for (const section of sections) {
      const { id } = section;
      if (id !== null && parents.has(id) && !around.includes(id)) {
        const parent = parents.get(id) ?? null;
        // Economy among the tasks to come is not the section on economy among the results.
        const foreign = parent !== null && around.length > 0 && !around.includes(parent);
        if (!foreign) result.set(id, [...(result.get(id) ?? []), section]);
      }
      visit(section.children, id === null ? around : [...around, id]);
    }
  };
  visit(report.sections, []);
  return result;
}

/** Whether the section is there: by its own heading, or by one that it may share. */
export function isCovered(
  expected: ProfileSection,
  present: ReadonlyMap<string, readonly Section[]>,
  report: Report,
): boolean {
  if (present.has(expected.id) || coveringSection(report, expected) !== null) return true;
  if (expected.sharedWith === null) return false;
  const wordings = [expected.title, ...expected.variants].map(folded);
  for (const shared of present.get(expected.sharedWith) ?? [])
    for (const section of [shared, ...allSections(shared.children)]) {
      const title = folded(section.heading.title.text);
      if (wordings.some(words => ` ${title} `.includes(` ${words} `))) return true;
    }
  // A heading that names both may have been taken for the other one.
  return [...allSections(report.sections)].some(
    s => s.id === expected.sharedWith && wordings.some(w => ` ${folded(s.heading.title.text)} `.includes(` ${w} `)),
  );
}
