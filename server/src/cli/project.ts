/** What a draft is read with on this machine: bundled templates and profiles, data files beside it, the office's settings. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnalysisOptions } from '../check/analysis.ts';
import { allInlines } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import type { Environment } from '../model/build.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Profile } from '../model/profile.ts';
import { readProfile } from '../model/profile-file.ts';
import type { Report } from '../model/report.ts';
import type { TemplateFile, TemplateFiles } from '../render/template.ts';
import { STDIN_URI } from './files.ts';
import type { Context } from './io.ts';

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

/** The pictures that a report shows, by the name it gives them, as far as they are files beside or below it. */
export function picturesOf(report: Report): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const inline of allInlines(report)) {
    if (inline.kind !== 'image' || found.has(inline.src) || /^[a-z][a-z0-9+.-]+:/iu.test(inline.src)) continue;
    if (!inline.uri.startsWith('file:')) continue;
    try {
      found.set(inline.src, fs.readFileSync(path.resolve(path.dirname(fileURLToPath(inline.uri)), inline.src)));
    } catch {
      // The renderer names the pictures that it lacks.
    }
  }
  return found;
}

/** Options of an analysis of the draft `uri`: the clock, and a rule that threw named on stderr. */
export function optionsFor(_uri: string, today: CalendarDate, context: Context): AnalysisOptions {
  return {
    today,
    log: (rule, error) =>
      context.stderr.write(`vanthu: ${say(context.locale, 'cli.rule-failed', { rule, reason: String(error) })}\n`),
  };
}
