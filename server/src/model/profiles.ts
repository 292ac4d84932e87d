/** The profiles of template packages, by id. */

import type { Profile } from './profile.ts';
import { readProfile } from './profile-file.ts';

/** Files of template packages by path: `kiem-diem/profile.yaml`. */
type PackageFiles = ReadonlyMap<string, { readonly uri: string; readonly text: string }>;

/** What a `profile.yaml` with exactly this text says, where it is known without reading it. */
export type KnownProfiles = (text: string) => Profile | null;

const FILE = '/profile.yaml';

/**
 * One may extend another, whichever is read first; one that cannot be read is named in the log and left out.
 * @param known spares reading what was read when the program was built
 */
export function readProfiles(
  files: PackageFiles,
  log: (message: string) => void,
  known: KnownProfiles = () => null,
): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  const reading = new Set<string>();
  const readFolder = (folder: string): Profile | null => {
    const file = files.get(folder + FILE);
    if (!file || reading.has(folder)) return profiles.get(folder) ?? null;
    reading.add(folder);
    const profile = known(file.text) ?? readFile(file.text, file.uri);
    if (profile) profiles.set(profile.id, profile);
    return profile;
  };
  const readFile = (text: string, uri: string): Profile | null => {
    const { profile, problems } = readProfile(text, uri, readFolder);
    for (const { rule, key, data } of problems) log(`${uri}: ${rule}.${key} ${JSON.stringify(data)}`);
    return profile;
  };
  for (const name of files.keys()) if (name.endsWith(FILE)) readFolder(name.slice(0, -FILE.length));
  return profiles;
}

/** The profiles that extend no other, by their text: what a build may keep for `KnownProfiles`. */
export function profilesByText(files: PackageFiles): Record<string, Profile> {
  const found: Record<string, Profile> = {};
  for (const [name, { uri, text }] of files) {
    if (!name.endsWith(FILE)) continue;
    const { profile, problems } = readProfile(text, uri);
    if (profile && problems.length === 0) found[text] = profile;
  }
  return found;
}
