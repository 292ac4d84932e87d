/** What lies around a draft in its workspace: the profiles there are, and what `.vanthu.yaml` sets. */

import type { AnalysisOptions } from '../check/analysis.ts';
import type { Profile } from '../model/profile.ts';
import { readProfile } from '../model/profile-file.ts';
import { decodeText, isWithin } from './files.ts';
import type { Ports } from './ports.ts';

export interface Surroundings {
  /** The folders that the editor opened; without trust their own templates are not read. */
  setRoots(uris: readonly string[], trusted: boolean): void;
  profiles(uri: string): ReadonlyMap<string, Profile>;
  /** The opened folder that a file lies in, ending in `/`. */
  rootOf(uri: string): string | null;
  options(uri: string): AnalysisOptions;
  /** Forgets what these files said; true where any of them says something about drafts in general. */
  changed(uris: readonly string[]): boolean;
}

const CONFIG = '.vanthu.yaml';
const OWN_TEMPLATES = '.vanthu/templates/';

interface Known {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly options: AnalysisOptions;
}

export function createSurroundings(ports: Ports, log: (message: string) => void): Surroundings {
  const bundled = readProfiles(ports, ports.templates, log);
  const known = new Map<string, Known>();
  let roots: readonly string[] = [];
  let trusted = true;

  const rootOf = (uri: string): string | null =>
    roots.filter(root => isWithin(root, uri)).sort((a, b) => b.length - a.length)[0] ?? null;

  const around = (uri: string): Known => {
    const root = rootOf(uri) ?? '';
    const found = known.get(root) ?? read(root);
    known.set(root, found);
    return found;
  };

  const read = (root: string): Known => {
    if (root === '') return { profiles: bundled, options: {} };
    const own = trusted ? readProfiles(ports, root + OWN_TEMPLATES, log) : new Map();
    return { profiles: new Map([...bundled, ...own]), options: {} };
  };

  return {
    setRoots(uris, trust) {
      roots = uris.map(uri => (uri.endsWith('/') ? uri : `${uri}/`));
      trusted = trust;
      known.clear();
    },
    profiles: uri => around(uri).profiles,
    rootOf,
    options: uri => around(uri).options,
    changed(uris) {
      const general = uris.some(uri => uri.endsWith(`/${CONFIG}`) || uri.includes(`/${OWN_TEMPLATES}`));
      if (general) known.clear();
      return general;
    },
  };
}

/** The profiles of a folder of templates, by id; one that cannot be read is named in the log and left out. */
function readProfiles(ports: Ports, folder: string, log: (message: string) => void): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const name of ports.files.list(folder)) {
    const uri = `${folder}${encodeURIComponent(name)}/profile.yaml`;
    const bytes = ports.files.read(uri);
    const text = bytes && decodeText(bytes);
    if (!text) continue;
    const { profile, problems } = readProfile(text, uri);
    if (profile) profiles.set(profile.id, profile);
    for (const problem of problems) log(`${uri}: ${problem.rule}.${problem.key} ${JSON.stringify(problem.data)}`);
  }
  return profiles;
}
