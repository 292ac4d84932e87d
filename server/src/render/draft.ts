/** What “new report” gives: a draft with every required field and section of its profile, ready to fill in. */

import Handlebars from 'handlebars';
import type { CalendarDate } from '../model/metadata.ts';
import type { Profile, ProfileSection } from '../model/profile.ts';
import { type TemplateFile, type TemplateFiles, templateChain } from './template.ts';
import { HELPERS } from './view.ts';

interface DraftSection {
  readonly hashes: string;
  readonly title: string;
}

interface DraftView {
  readonly profile: string;
  readonly documentType: string;
  readonly abbreviation: string;
  /** The period that a report of `today` is most likely about: `6 tháng đầu năm 2026`. */
  readonly period: string;
  readonly year: string;
  readonly sections: readonly DraftSection[];
}

/**
 * The text of a new draft of a profile, from `draft.hbs` and the partials in `draft/` of its template and those it
 * extends; null where there is no such template. In a dự thảo empty fields are a to-do list, so the text gives
 * no error and no warning.
 */
export function newDraft(profile: Profile, templates: TemplateFiles, today: CalendarDate): string | null {
  const chain = templateChain(profile.id, templates);
  const draft = chain.map(folder => templates.get(`${folder}/draft.hbs`)).find(file => file !== undefined);
  if (!draft) return null;
  const partials = new Map<string, TemplateFile>();
  for (const folder of [...chain].reverse())
    for (const [path, file] of templates) {
      const name = path.startsWith(`${folder}/draft/`) && /\/draft\/([^/]+)\.hbs$/u.exec(path)?.[1];
      if (name) partials.set(name, file);
    }
  const engine = Handlebars.create();
  engine.registerHelper(HELPERS as Record<string, Handlebars.HelperDelegate>);
  // Markdown, not HTML: nothing is escaped, and nothing that a drafter wrote comes in.
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: known() };
  for (const [name, file] of partials) engine.registerPartial(name, engine.compile(file.text, options));
  const text = engine.compile<DraftView>(draft.text, options)(draftView(profile, today));
  return `${text
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}

const known = (): Record<string, boolean> =>
  Object.fromEntries(['if', 'unless', 'each', 'with', ...Object.keys(HELPERS)].map(name => [name, true]));

function draftView(profile: Profile, today: CalendarDate): DraftView {
  return {
    profile: profile.id,
    documentType: profile.documentType,
    abbreviation: profile.abbreviation,
    period: periodOf(today),
    year: String(today.year),
    sections: sectionLines(profile.sections, 2),
  };
}

/** The half-year or year that is being reported on `today` (NĐ 09/2019, Điều 12: figures are taken in the middle of its last month). */
export function periodOf(today: CalendarDate): string {
  if (today.month <= 2) return `năm ${today.year - 1}`;
  return today.month <= 8 ? `6 tháng đầu năm ${today.year}` : `năm ${today.year}`;
}

/** Required sections, and those that hold required ones, as headings without numbers: the profile's scheme gives them. */
function sectionLines(sections: readonly ProfileSection[], level: number): DraftSection[] {
  return sections.flatMap(section => {
    const inner = sectionLines(section.sections, level + 1);
    if (!section.required && inner.length === 0) return [];
    return [{ hashes: '#'.repeat(Math.min(6, level)), title: section.title }, ...inner];
  });
}
