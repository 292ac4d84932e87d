/** What a draft is read with on this machine: bundled templates and profiles, data files beside it, the office's settings. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnalysisOptions } from '../check/analysis.ts';
import { say } from '../locale/locale.ts';
import type { Environment } from '../model/build.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Profile } from '../model/profile.ts';
import { readProfile } from '../model/profile-file.ts';
import { STDIN_URI } from './files.ts';
import type { Context } from './io.ts';

interface TemplateFile {
  readonly uri: string;
  readonly text: string;
}
type TemplateFiles = ReadonlyMap<string, TemplateFile>;

/** Files of the packages in a templates folder, by path below it (`kiem-diem/report.hbs`); empty where there is none. */
export function templateFiles(folder: string): TemplateFiles {
  const files = new Map<string, TemplateFile>();
  let names: string[];
  try {
    names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return files;
  }
  for (const name of names.sort()) {
    if (!/\.(ya?ml|hbs)$/u.test(name)) continue;
    const file = path.join(folder, name);
    files.set(name.split(path.sep).join('/'), { uri: pathToFileURL(file).href, text: fs.readFileSync(file, 'utf8') });
  }
  return files;
}

export const bundledTemplates = (root: string): TemplateFiles => templateFiles(path.join(root, 'templates'));

/** The profiles of template packages, by id. */
export function profilesOf(files: TemplateFiles): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const [name, file] of files) {
    if (!name.endsWith('/profile.yaml')) continue;
    const { profile } = readProfile(file.text, file.uri);
    if (profile) profiles.set(profile.id, profile);
  }
  return profiles;
}

/** Reads data files and parts by uri; null where there is none. */
export function environmentOf(templates: TemplateFiles): Environment {
  return {
    profiles: profilesOf(templates),
    read: uri => {
      if (!uri.startsWith('file:')) return null;
      try {
        return fs.readFileSync(fileURLToPath(uri));
      } catch {
        return null;
      }
    },
  };
}

/** The folder of a draft; the working directory for standard input. */
export const folderOf = (uri: string, cwd: string): string =>
  uri === STDIN_URI ? cwd : path.dirname(fileURLToPath(uri));

/** Options of an analysis of the draft `uri`: the clock, and a rule that threw named on stderr. */
export function optionsFor(_uri: string, today: CalendarDate, context: Context): AnalysisOptions {
  return {
    today,
    log: (rule, error) =>
      context.stderr.write(`vanthu: ${say(context.locale, 'cli.rule-failed', { rule, reason: String(error) })}\n`),
  };
}
