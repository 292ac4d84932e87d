/** What lies around a draft in its workspace: templates with their profiles, and what `.vanthu.yaml` sets. */

import type { AnalysisOptions } from '../check/analysis.ts';
import { CONFIG_FILE, type Config, NO_CONFIG, readConfig } from '../check/config.ts';
import type { Profile } from '../model/profile.ts';
import { readProfile } from '../model/profile-file.ts';
import { createSource } from '../text/source.ts';
import { decodeText, type Files, isWithin, resolveUri } from './files.ts';
import type { Ports } from './ports.ts';

/** By path below their folder: `kiem-diem/report.hbs`. */
export type TemplateFiles = ReadonlyMap<string, { readonly uri: string; readonly text: string }>;

export interface Surroundings {
  /** The folders that the editor opened; without trust their own templates are not read. */
  setRoots(uris: readonly string[], trusted: boolean): void;
  profiles(uri: string): ReadonlyMap<string, Profile>;
  /** The opened folder that a file lies in, ending in `/`. */
  rootOf(uri: string): string | null;
  templates(uri: string): TemplateFiles;
  /** What the workspace sets for checks. */
  options(uri: string): Pick<AnalysisOptions, 'severities' | 'dictionary'>;
  /** Forgets what these files said; true where any of them says something about drafts in general. */
  changed(uris: readonly string[]): boolean;
}

const OWN_TEMPLATES = '.vanthu/templates/';
/** Packages may hold partials in folders; nothing lies deeper. */
const DEEPEST = 4;

interface Known {
  readonly templates: TemplateFiles;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly config: Config;
}

/** `files` reads what is open in the editor as it stands there. */
export function createSurroundings(ports: Ports, files: Files, log: (message: string) => void): Surroundings {
  const known = new Map<string, Known>();
  let roots: readonly string[] = [];
  let trusted = true;
  const ruleIds = ports.rules.map(rule => rule.id);

  const rootOf = (uri: string): string | null =>
    roots.filter(root => isWithin(root, uri)).sort((a, b) => b.length - a.length)[0] ?? null;

  const around = (uri: string): Known => {
    const root = rootOf(uri) ?? '';
    const found = known.get(root) ?? read(root);
    known.set(root, found);
    return found;
  };

  const read = (root: string): Known => {
    if (root === '') {
      const templates = readTemplates(files, ports.templates);
      return { templates, profiles: readProfiles(templates, log), config: NO_CONFIG };
    }
    const bundled = around('');
    const config = readSettings(root);
    const folder = resolveUri(root + CONFIG_FILE, config.templates ?? OWN_TEMPLATES) ?? root + OWN_TEMPLATES;
    const own = trusted ? readTemplates(files, folder.endsWith('/') ? folder : `${folder}/`) : new Map();
    if (own.size === 0) return { ...bundled, config };
    const templates = new Map([...bundled.templates, ...own]);
    return { templates, profiles: readProfiles(templates, log), config };
  };

  const readSettings = (root: string): Config => {
    const uri = root + CONFIG_FILE;
    const bytes = files.read(uri);
    const text = bytes && decodeText(bytes);
    return text === null ? NO_CONFIG : readConfig(createSource(uri, text), ruleIds).config;
  };

  return {
    setRoots(uris, trust) {
      roots = uris.map(uri => (uri.endsWith('/') ? uri : `${uri}/`));
      trusted = trust;
      known.clear();
    },
    profiles: uri => around(uri).profiles,
    rootOf,
    templates: uri => around(uri).templates,
    options(uri) {
      const { severities, dictionary } = around(uri).config;
      return { severities, dictionary };
    },
    changed(uris) {
      const general = uris.some(
        uri => uri.endsWith(`/${CONFIG_FILE}`) || /\.hbs$|\/(?:profile|style)\.yaml$/u.test(uri),
      );
      if (general) known.clear();
      return general;
    },
  };
}

function readTemplates(files: Files, folder: string): Map<string, { uri: string; text: string }> {
  const found = new Map<string, { uri: string; text: string }>();
  const walk = (below: string, depth: number) => {
    for (const name of files.list(folder + below.split('/').map(encodeURIComponent).join('/'))) {
      const path = below + name;
      if (/\.(?:ya?ml|hbs)$/iu.test(name)) {
        const uri = folder + path.split('/').map(encodeURIComponent).join('/');
        const bytes = files.read(uri);
        const text = bytes && decodeText(bytes);
        if (text !== null) found.set(path, { uri, text });
      } else if (!name.includes('.') && depth < DEEPEST) walk(`${path}/`, depth + 1);
    }
  };
  walk('', 0);
  return found;
}

/** The profiles of template packages, by id; one that cannot be read is named in the log and left out. */
function readProfiles(templates: TemplateFiles, log: (message: string) => void): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const [name, { uri, text }] of templates) {
    if (!name.endsWith('/profile.yaml')) continue;
    const { profile, problems } = readProfile(text, uri);
    if (profile) profiles.set(profile.id, profile);
    for (const problem of problems) log(`${uri}: ${problem.rule}.${problem.key} ${JSON.stringify(problem.data)}`);
  }
  return profiles;
}
