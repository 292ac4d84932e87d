/** How the sections of a profile change those of the one that it extends: by id, wherever either of them stands. */

import type { Span } from '../text/span.ts';
import { normalKey } from './keys.ts';
import type { ProfileSection } from './profile.ts';
import { titleWords } from './title-words.ts';

/** A section as a file lists it: what it leaves out is null and stays as in the profile that is extended. */
export interface OwnSection {
  readonly id: string;
  readonly title: string | null;
  readonly variants: readonly string[];
  readonly required: boolean | null;
  readonly sharedWith: string | null;
  readonly sections: readonly OwnSection[];
  readonly idSpan: Span;
  readonly sharedSpan: Span;
}

/**
 * The base's sections in their places, each with what the own one of its id says; own ones that the base lacks come last
 * among those that they are listed with.
 */
export function extendSections(base: readonly ProfileSection[], own: readonly OwnSection[]): ProfileSection[] {
  const changes = new Map<string, OwnSection>();
  const collect = (sections: readonly OwnSection[]): void => {
    for (const section of sections) {
      if (!changes.has(normalKey(section.id))) changes.set(normalKey(section.id), section);
      collect(section.sections);
    }
  };
  collect(own);
  const known = sectionIds(base);
  const ids = new Map([...changes.values(), ...flatten(base)].map(section => [normalKey(section.id), section.id]));
  const idOf = (text: string | null): string | null => (text === null ? null : (ids.get(normalKey(text)) ?? text));

  const added = (sections: readonly OwnSection[]): ProfileSection[] =>
    sections.flatMap(section => {
      if (known.has(normalKey(section.id)) || changes.get(normalKey(section.id)) !== section) return [];
      const { id, title, variants, required, sharedWith } = section;
      const inner = added(section.sections);
      return [
        {
          id,
          title: title ?? id,
          variants,
          wordings: [title ?? id, ...variants].map(titleWords),
          required: required === true,
          sharedWith: idOf(sharedWith),
          sections: inner,
        },
      ];
    });
  const changed = (section: ProfileSection): ProfileSection => {
    const change = changes.get(normalKey(section.id));
    const sections = section.sections.map(changed);
    if (!change) return { ...section, sections };
    const retitled = change.title !== null && change.title !== section.title;
    const title = change.title ?? section.title;
    const variants = [...section.variants, ...change.variants, ...(retitled ? [section.title] : [])];
    return {
      id: section.id,
      title,
      variants,
      wordings: [title, ...variants].map(titleWords),
      required: change.required ?? section.required,
      sharedWith: idOf(change.sharedWith) ?? section.sharedWith,
      sections: [...sections, ...added(change.sections)],
    };
  };
  return [...base.map(changed), ...added(own)];
}

/** The ids of sections and of those within them, as `normalKey` has them. */
export const sectionIds = (sections: readonly ProfileSection[]): Set<string> =>
  new Set(flatten(sections).map(section => normalKey(section.id)));

const flatten = (sections: readonly ProfileSection[]): ProfileSection[] =>
  sections.flatMap(section => [section, ...flatten(section.sections)]);
