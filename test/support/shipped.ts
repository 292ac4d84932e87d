/** Checks a draft as users have it checked: the shipped profiles, all rules, messages in Vietnamese left out. */

import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../server/src/check/analysis.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { CalendarDate } from '../../server/src/model/metadata.ts';
import type { Profile } from '../../server/src/model/profile.ts';
import { readProfile } from '../../server/src/model/profile-file.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createSource, lineAt, lineSpan, type Source } from '../../server/src/text/source.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);

/** The profiles of `templates/`, by id. */
export const SHIPPED: ReadonlyMap<string, Profile> = new Map(
  readdirSync(TEMPLATES, { withFileTypes: true }).flatMap(entry => {
    if (!entry.isDirectory()) return [];
    const uri = new URL(`${entry.name}/profile.yaml`, TEMPLATES);
    const { profile, problems } = readProfile(readFileSync(uri, 'utf8'), uri.href);
    if (profile === null || problems.length > 0) throw new Error(`unreadable profile ${entry.name}`);
    return [[profile.id, profile]];
  }),
);

/** A text of the repository, by its path from the root. */
export function repositoryText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** Everything that the rules say of a draft; a rule that throws fails the test. `read` gives the files beside it. */
export function checkDraft(
  text: string,
  uri = 'file:///draft.md',
  { read, today }: { read?: (uri: string) => string | null; today?: CalendarDate } = {},
): Analysis & { source: Source } {
  const source = createSource(uri, text);
  const log = (rule: string, error: unknown): void => {
    throw new Error(`${rule} threw`, { cause: error });
  };
  const analysis = analyse(source, { profiles: SHIPPED, ...(read ? { read } : {}) }, RULES, {
    log,
    today: today ?? null,
  });
  if (analysis === null) throw new Error('not read as a draft');
  return { ...analysis, source };
}

/** A finding as a line to read: rule, severity, line from 1, the text it stands on, and its data. */
export function describe(finding: Finding, source: Source): string {
  const { start, end } = finding.place.span;
  const line = lineAt(source, start);
  const stands = source.text.slice(start, Math.min(end, lineSpan(source, line).end)).slice(0, 60);
  return `${finding.rule} ${finding.severity} ${line + 1} “${stands}” ${finding.message.key} ${JSON.stringify(finding.message.data)}`;
}

/** What a drafter would see underlined: errors and warnings. */
export function serious(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => finding.severity === 'error' || finding.severity === 'warning');
}
