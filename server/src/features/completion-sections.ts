/** Headings of sections that the profile asks for and that are not there, as they would stand where the cursor is. */

import { say } from '../locale/locale.ts';
import type { ProfileSection } from '../model/profile.ts';
import type { Section } from '../model/report.ts';
import { coveringSection } from '../model/sections.ts';
import { retype } from '../rules/structure/numbers.ts';
import type { Span } from '../text/span.ts';
import { blank, type Completion, withoutDiacritics } from './completion-item.ts';
import { allSections, here, type View } from './view.ts';

/** For a line of `#` or an empty one, in the profile's order; null for any other line. */
export function missingSections(view: View, line: Span, before: string): Completion[] | null {
  const { report } = view;
  if (!report.profile || !/^(?:#{1,6}[ \t]*[^#]*|[ \t]*)$/u.test(before)) return null;
  const others = [...allSections(report.sections)].filter(s => !(here(view, s) && s.heading.span.start === line.start));
  const items: Completion[] = [];
  const visit = (wanted: readonly ProfileSection[], parent: Section | null) => {
    const siblings = wanted.flatMap(
      section => coveringSection({ profile: report.profile, sections: others }, section) ?? [],
    );
    const level = siblings[0]?.level ?? (parent ? parent.level + 1 : (others[0]?.level ?? 2));
    for (const section of wanted) {
      const covering = coveringSection({ profile: report.profile, sections: others }, section);
      if (!covering) items.push(itemFor(view, section, line, before, others, Math.min(6, level)));
      visit(section.sections, covering ?? parent);
    }
  };
  visit(report.profile.sections, null);
  return items;
}

function itemFor(
  view: View,
  section: ProfileSection,
  line: Span,
  before: string,
  others: readonly Section[],
  level: number,
): Completion {
  const siblings = siblingsBefore(view, line, others, level);
  const number = nextNumber(siblings);
  const capitals = siblings.length > 0 && siblings.every(s => isCapitals(s.heading.title.text));
  const title = capitals ? section.title.toLocaleUpperCase('vi') : section.title;
  return {
    ...blank('section', section.title, line),
    detail: say(view.locale, section.required ? 'features.section-required' : 'features.section-optional'),
    newText: `${'#'.repeat(level)} ${number ? `${number} ` : ''}${title}`,
    filter: `${before.trim()} ${withoutDiacritics(section.title)}`.trim(),
  };
}

/** The headings of this level above the line, below the same parent. */
function siblingsBefore(view: View, line: Span, others: readonly Section[], level: number): Section[] {
  const siblings: Section[] = [];
  for (const section of others) {
    if (!here(view, section) || section.heading.span.start > line.start) continue;
    if (section.level < level) siblings.length = 0;
    else if (section.level === level) siblings.push(section);
  }
  return siblings;
}

/** The number that follows theirs; null in a draft that types none. */
function nextNumber(siblings: readonly Section[]): string | null {
  const numbers = siblings.flatMap(s => s.heading.number ?? []);
  const last = numbers.at(-1);
  return last ? retype(last, [...last.path.slice(0, -1), last.path.at(-1)! + 1], numbers) : null;
}

const isCapitals = (text: string): boolean => /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
