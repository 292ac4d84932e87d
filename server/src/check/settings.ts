/** The settings files around drafts, `.vanthu.yaml` and own profiles, with what is wrong in them as findings. */

import type { Problem } from '../model/report.ts';
import { lineAt, type Source } from '../text/source.ts';
import { CONFIG_FILE, readConfig } from './config.ts';
import type { Finding, Fix } from './finding.ts';
import type { SettingsFault, Severity } from './rule.ts';

export interface SettingsFile {
  readonly kind: 'config' | 'profile';
  readonly source: Source;
  /** What drafts may call the profile: its id and its folder's name; empty for `.vanthu.yaml`. */
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

/** `.vanthu.yaml` as a settings file. `ruleIds` are the rules there are. */
export const configFile = (source: Source, ruleIds: readonly string[]): SettingsFile => ({
  kind: 'config',
  source,
  names: [],
  findings: findingsOf(readConfig(source, ruleIds).problems),
});

/**
 * A profile as a settings file: what its reader ran into.
 * @param readable false where there is no profile for it
 */
export const profileFile = (
  source: Source,
  names: readonly string[],
  problems: readonly Problem[],
  readable: boolean,
): SettingsFile => ({
  kind: 'profile',
  source,
  names,
  findings: findingsOf(problems, readable ? 'warning' : 'error'),
});

/** Problems of the readers as findings in their file, a nearby word as the fix. */
function findingsOf(problems: readonly Problem[], severity: Severity = 'warning'): Finding[] {
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .map(problem => ({
      rule: problem.rule,
      severity,
      message: { key: problem.key, data: problem.data },
      place: { uri: problem.uri, span: problem.span },
      related: [],
      fixes: fixOf(problem),
    }));
}

function fixOf({ uri, rule, key, data, edits }: Problem): Fix[] {
  if (!edits || edits.length === 0) return [];
  const name = rule === 'metadata/yaml' ? key : rule === 'ignore/unused' ? 'rename' : 'replace';
  const title = { key: `fix-${name}`, data: { ...data, corrected: data.nearest ?? '' } };
  return [{ title, edits: [{ uri, edits }], preferred: true, all: false }];
}

/** The files with something wrong in them, as a draft's own findings speak of them. */
export function faultsOf(files: readonly SettingsFile[]): SettingsFault[] {
  return files.flatMap(({ kind, source, names, findings }): SettingsFault[] => {
    const [first] = findings;
    if (!first) return [];
    const line = lineAt(source, first.place.span.start) + 1;
    return [
      { kind, names, file: shownName(source.uri), line, place: first.place, readable: first.severity !== 'error' },
    ];
  });
}

/** The end of a settings file's path that tells it from others: `.vanthu.yaml`, `so-y-te/profile.yaml`. */
function shownName(uri: string): string {
  const parts = uri.split('/').slice(uri.endsWith(`/${CONFIG_FILE}`) ? -1 : -2);
  try {
    return decodeURIComponent(parts.join('/')).normalize('NFC');
  } catch {
    return parts.join('/');
  }
}
