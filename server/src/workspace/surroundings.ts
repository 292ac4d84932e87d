/**
 * What lies around a draft in its workspace: templates with their profiles, and what `.vanthu.yaml` sets. The editor
 * and the command line read it here, so both give the same answer.
 */

import type { AnalysisOptions } from '../check/analysis.ts';
import { CONFIG_FILE, type Config, NO_CONFIG, readConfig } from '../check/config.ts';
import { configFile, faultsOf, profileFile, type SettingsFile } from '../check/settings.ts';
import type { Environment } from '../model/build.ts';
import type { Profile } from '../model/profile.ts';
import { type KnownProfiles, readProfileFiles } from '../model/profiles.ts';
import { fontFamilyOf } from '../render/font-name.ts';
import type { Reference } from '../render/reference.ts';
import type { OfficeFonts } from '../render/style.ts';
import { NOT_TEXT, type TemplateFile, type TemplateFiles } from '../render/template.ts';
import { createSource } from '../text/source.ts';
import { decodeText, type Files, folderOf, isWithin, resolveUri } from './files.ts';
import { readReference } from './reference.ts';
import { createWordDrafts, type WordDraft } from './word-drafts.ts';

export interface Surroundings {
  /** The folders that are open; without trust their own templates are not read. */
  setRoots(uris: readonly string[], trusted: boolean): void;
  profiles(uri: string): ReadonlyMap<string, Profile>;
  /** The open folder that a file lies in, ending in `/`. */
  rootOf(uri: string): string | null;
  /** All template files for drafts there, by path below their folder; the workspace's own over shared over bundled ones. */
  templates(uri: string): TemplateFiles;
  /** The folder of the workspace's own templates, ending in `/`, whether it is there or not; null outside a workspace. */
  ownTemplates(uri: string): string | null;
  /** What a draft there is read with; `read` where files are open that differ from the disk. */
  environment(uri: string, read?: (uri: string) => string | Uint8Array | null): Environment;
  /** A Word file there read as a draft; null where it is not there or cannot be read. */
  wordDraft(uri: string): WordDraft | null;
  /** What the workspace sets. */
  config(uri: string): Config;
  /** The office's fonts, and the files among them that cannot be read, as they are named. */
  fonts(uri: string): { readonly fonts: OfficeFonts; readonly unreadable: readonly string[] };
  /** The Word file that gives the looks: null where none is set, `unreadable` where it cannot be read. */
  reference(uri: string): { readonly reference: Reference | null; readonly unreadable: string | null };
  /** What the workspace sets for checks. */
  options(uri: string): Pick<AnalysisOptions, 'severities' | 'dictionary' | 'faults'>;
  /** `.vanthu.yaml` and the office's own profiles for drafts there, each with what is wrong in it. */
  settings(uri: string): readonly SettingsFile[];
  /** Forgets what these files said; true where any of them says something about drafts in general. */
  changed(uris: readonly string[]): boolean;
}

export interface SurroundingsOptions {
  /** Folder with the bundled templates, as a uri that ends in `/`. */
  readonly templates: string;
  /** A folder of templates that offices share, read only (`VANTHU_TEMPLATES`); null where there is none. */
  readonly shared: string | null;
  readonly ruleIds: readonly string[];
  /** What the build read already. */
  readonly profiles?: KnownProfiles;
}

const OWN_TEMPLATES = '.vanthu/templates/';
const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/iu;
/** Packages may hold partials in folders; nothing lies deeper. */
const DEEPEST = 4;

interface Known {
  readonly templates: TemplateFiles;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly config: Config;
  readonly settings: readonly SettingsFile[];
}

export function createSurroundings(files: Files, options: SurroundingsOptions): Surroundings {
  const known = new Map<string, Known>();
  const readWord = createWordDrafts();
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
    if (root === '') {
      const bundled = readTemplates(files, options.templates);
      const shared = options.shared ? readTemplates(files, options.shared) : new Map();
      const templates = new Map([...bundled, ...shared]);
      const packages = readPackages(bundled);
      const all = shared.size === 0 ? packages : readPackages(templates, packages.profiles);
      return { templates, config: NO_CONFIG, ...all };
    }
    const general = known.get('') ?? read('');
    known.set('', general);
    const { config, settings } = readSettings(root);
    const own = trusted ? readTemplates(files, ownFolder(root, config)) : new Map();
    if (own.size === 0) return { ...general, config, settings: [...settings, ...general.settings] };
    const templates = new Map([...general.templates, ...own]);
    const packages = readPackages(templates, general.profiles);
    return { templates, config, profiles: packages.profiles, settings: [...settings, ...packages.settings] };
  };

  /** The profiles of packages, and the files of those that are not bundled. */
  const readPackages = (templates: TemplateFiles, below?: Known['profiles']): Pick<Known, 'profiles' | 'settings'> => {
    const read = readProfileFiles(templates, options.profiles, below);
    const own = read.filter(({ uri }) => !isWithin(options.templates, uri));
    return {
      profiles: new Map(read.flatMap(({ profile }) => (profile ? [[profile.id, profile]] : []))),
      settings: own.map(({ folder, uri, text, profile, problems }) => {
        const names = [folder, ...(profile ? [profile.id] : [])];
        return profileFile(createSource(uri, text), names, problems, profile !== null);
      }),
    };
  };

  const ownFolder = (root: string, config: Config): string => {
    const folder = resolveUri(root + CONFIG_FILE, config.templates ?? OWN_TEMPLATES) ?? root + OWN_TEMPLATES;
    return folder.endsWith('/') ? folder : `${folder}/`;
  };

  const readSettings = (root: string): Pick<Known, 'config' | 'settings'> => {
    const uri = root + CONFIG_FILE;
    const bytes = files.read(uri);
    const text = bytes && decodeText(bytes);
    if (text === null) return { config: NO_CONFIG, settings: [] };
    const source = createSource(uri, text);
    return { config: readConfig(source, options.ruleIds).config, settings: [configFile(source, options.ruleIds)] };
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
    ownTemplates(uri) {
      const root = rootOf(uri);
      return root === null ? null : ownFolder(root, around(uri).config);
    },
    environment(uri, readFile = files.read) {
      const root = rootOf(uri) ?? folderOf(uri);
      return {
        profiles: around(uri).profiles,
        root,
        // A link inside the workspace must not lead out of it.
        leaves: wanted => files.real(wanted) !== wanted && !isWithin(files.real(root), files.real(wanted)),
        read: wanted => (isWithin(files.real(root), files.real(wanted)) ? readFile(wanted) : null),
        word(wanted) {
          const bytes = isWithin(files.real(root), files.real(wanted)) ? readFile(wanted) : null;
          if (bytes === null || typeof bytes === 'string') return null;
          const result = readWord(wanted, bytes);
          return result.ok ? { text: result.draft.source.text } : { unreadable: true };
        },
      };
    },
    wordDraft(uri) {
      const bytes = files.read(uri);
      const result = bytes && readWord(uri, bytes);
      return result?.ok ? result.draft : null;
    },
    config: uri => around(uri).config,
    reference(uri) {
      const root = rootOf(uri) ?? folderOf(uri);
      const name = around(uri).config.reference;
      if (name === null) return { reference: null, unreadable: null };
      const file = resolveUri(root + CONFIG_FILE, name);
      const inside = file !== null && isWithin(files.real(root), files.real(file));
      const bytes = inside ? files.read(file) : null;
      const reference = bytes && readReference(bytes);
      return { reference, unreadable: reference ? null : name };
    },
    fonts(uri) {
      const root = rootOf(uri) ?? folderOf(uri);
      const families: string[] = [];
      const held: Uint8Array[] = [];
      const embedded: string[] = [];
      const unreadable: string[] = [];
      for (const name of around(uri).config.fonts) {
        if (!FONT_FILE.test(name)) {
          families.push(name);
          continue;
        }
        const file = resolveUri(root + CONFIG_FILE, name);
        const inside = file !== null && isWithin(files.real(root), files.real(file));
        const bytes = inside ? files.read(file) : null;
        const family = bytes && fontFamilyOf(bytes);
        if (!family) unreadable.push(name);
        else {
          held.push(bytes);
          families.push(family);
          embedded.push(family);
        }
      }
      const unique = (list: readonly string[]) => [...new Set(list)];
      return { fonts: { families: unique(families), files: held, embedded: unique(embedded) }, unreadable };
    },
    options(uri) {
      const { config, settings } = around(uri);
      return { severities: config.severities, dictionary: config.dictionary, faults: faultsOf(settings) };
    },
    settings: uri => around(uri).settings,
    changed(uris) {
      const general = uris.some(
        uri => uri.endsWith(`/${CONFIG_FILE}`) || /\.hbs$|\/(?:profile|style)\.yaml$/u.test(uri),
      );
      if (general) known.clear();
      return general;
    },
  };
}

/** Files of the template packages in a folder, by path below it; empty where there is none. */
export function readTemplates(files: Files, folder: string): Map<string, TemplateFile> {
  const found = new Map<string, TemplateFile>();
  const walk = (below: string, depth: number) => {
    for (const name of files.list(folder + below.split('/').map(encodeURIComponent).join('/'))) {
      const path = below + name;
      if (/\.(?:ya?ml|hbs)$/iu.test(name)) {
        const uri = folder + path.split('/').map(encodeURIComponent).join('/');
        const bytes = files.read(uri);
        const text = bytes && decodeText(bytes);
        // A file that is no text is a problem of its template, not another template's file in its place.
        if (bytes) found.set(path, { uri, text: text ?? NOT_TEXT });
      } else if (!name.includes('.') && depth < DEEPEST) walk(`${path}/`, depth + 1);
    }
  };
  walk('', 0);
  return found;
}
