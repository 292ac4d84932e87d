/** The profiles of template packages, by id. */

import { findProfile } from './build.ts';
import { normalKey } from './keys.ts';
import type { Profile } from './profile.ts';
import { readProfile } from './profile-file.ts';
import type { Problem } from './report.ts';

/** Files of template packages by path: `kiem-diem/profile.yaml`. */
type PackageFiles = ReadonlyMap<string, { readonly uri: string; readonly text: string }>;

/** What a `profile.yaml` with exactly this text says, where it is known without reading it. */
export type KnownProfiles = (text: string) => Profile | null;

const FILE = '/profile.yaml';

/** A `profile.yaml` as it was read. */
export interface ReadProfile {
  /** The name of its package. */
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  /** Null where it has no id. */
  readonly profile: Profile | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads all profiles, by package; one may extend another, whichever is read first, by its folder's name or its id.
 * @param known spares reading what was read when the program was built
 * @param below profiles whose places these may take, and that they may extend doing so
 */
export function readProfileFiles(
  files: PackageFiles,
  known: KnownProfiles = () => null,
  below: ReadonlyMap<string, Profile> = new Map(),
): readonly ReadProfile[] {
  const folders = [...files.keys()].flatMap(name =>
    name.endsWith(FILE) && name.indexOf('/') === name.length - FILE.length ? [name.slice(0, -FILE.length)] : [],
  );
  const read = new Map<string, ReadProfile | 'reading'>();
  const readFolder = (folder: string): ReadProfile | 'reading' => {
    const before = read.get(folder);
    if (before) return before;
    const { uri, text } = files.get(folder + FILE)!;
    read.set(folder, 'reading');
    const spared = known(text);
    const result = spared ? { profile: spared, problems: [] } : readProfile(text, uri, named);
    const done = { folder, uri, text, ...result };
    read.set(folder, done);
    return done;
  };
  const profileOf = (folder: string): Profile[] => {
    const found = readFolder(folder);
    return found === 'reading' || !found.profile ? [] : [found.profile];
  };
  const named = (name: string): Profile | 'itself' | null => {
    const folder = folders.find(each => normalKey(each) === normalKey(name));
    const found = folder === undefined ? null : readFolder(folder);
    const replaced = findProfile(below, name);
    if (found === 'reading') return replaced ?? 'itself';
    return found?.profile ?? findProfile(byId(folders.flatMap(profileOf)), name) ?? replaced;
  };
  return folders.map(readFolder).filter(each => each !== 'reading');
}

/** The profiles of packages, by id; those that cannot be read are left out. */
export const readProfiles = (files: PackageFiles, known?: KnownProfiles): Map<string, Profile> =>
  byId(readProfileFiles(files, known).flatMap(({ profile }) => profile ?? []));

const byId = (profiles: readonly Profile[]): Map<string, Profile> =>
  new Map(profiles.map(profile => [profile.id, profile]));

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
