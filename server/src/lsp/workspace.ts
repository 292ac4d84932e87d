/**
 * What the server knows: open documents, the profiles and settings around them, and for each draft its analysis, kept
 * for the version that it was made from.
 */

import { type Analysis, type AnalysisOptions, analyse } from '../check/analysis.ts';
import { CONFIG_FILE } from '../check/config.ts';
import { fixAll } from '../check/fix-all.ts';
import { createTextMemo, type TextMemo } from '../check/memo.ts';
import type { Rule } from '../check/rule.ts';
import { configFile, type SettingsFile } from '../check/settings.ts';
import { type ClaimMemo, createClaimMemo } from '../claims/ledger.ts';
import type { View } from '../features/view.ts';
import type { Locale } from '../locale/locale.ts';
import { type Environment, isDraft } from '../model/build.ts';
import { createModelMemo, type ModelMemo } from '../model/memo.ts';
import type { Profile } from '../model/profile.ts';
import type { TemplateFiles } from '../render/template.ts';
import { createSource, type Source } from '../text/source.ts';
import { createAssemblies } from '../workspace/assemblies.ts';
import { decodeText, type Files, fileKey } from '../workspace/files.ts';
import { createSurroundings, type Surroundings } from '../workspace/surroundings.ts';
import type { WordDraft } from '../workspace/word-drafts.ts';
import { createDocuments, createVersionCache, type Documents } from './documents.ts';
import { describeError } from './guard.ts';
import type { Ports } from './ports.ts';
import type { ReplacedPart } from './replaced-parts.ts';
import { wordFileOf } from './word-view.ts';

/** What the blocks of a draft said before. */
interface Memos {
  readonly model: ModelMemo;
  readonly claims: ClaimMemo;
  readonly texts: TextMemo;
}

const textsOf = (memos: Memos | null): Pick<AnalysisOptions, 'memo' | 'texts'> =>
  memos ? { memo: memos.claims, texts: memos.texts } : {};

/** Analyses kept at a time: those of open drafts and of some that a command read from disk. */
const KEPT = 16;

export interface Workspace {
  readonly documents: Documents;
  /** Rises whenever something besides the documents changed: settings, profiles, data files. */
  readonly generation: number;
  locale: Locale;
  setRoots(uris: readonly string[], trusted: boolean): void;
  /** A draft to keep checking: an open document, or a report on disk that open documents may be parts of. */
  draft(uri: string): Source | undefined;
  /** The snapshot that is open, else the file as it is on disk. */
  source(uri: string): Source | null;
  /** What a feature needs for this file; null where it is neither a draft nor a part of an open one. */
  view(uri: string): View | null;
  /** The texts after all safe fixes of these rules, by uri. */
  fixed(view: View, rules: readonly Rule[]): Map<string, string>;
  /** What a draft there is read and checked with, as it is on disk. */
  reading(uri: string): { readonly environment: Environment; readonly options: AnalysisOptions };
  /** A Word file there read as a draft; null where it is not there or cannot be read. */
  wordDraft(uri: string): WordDraft | null;
  profiles(uri: string): ReadonlyMap<string, Profile>;
  /** The settings files for drafts there, each with what is wrong in it. */
  settings(uri: string): readonly SettingsFile[];
  /** The settings file that this document is; null for any other. */
  settingsFile(uri: string): SettingsFile | null;
  /** All template files for drafts there, by path below their folder; the workspace's own over the bundled ones. */
  templates(uri: string): TemplateFiles;
  fonts: Surroundings['fonts'];
  reference: Surroundings['reference'];
  /** Word parts that were read again with another text since this was asked last. */
  takeReplaced(): ReplacedPart[];
  /** The open folder that a file lies in, ending in `/`. */
  rootOf(uri: string): string | null;
  /** The folder of the workspace's own templates; null where no folder is open. */
  ownTemplates(uri: string): string | null;
  /** Whether a DOCX of a draft there carries the draft. */
  carry(uri: string): boolean;
  /** Drafts to check again after these files changed on disk. */
  changed(uris: readonly string[]): string[];
  /** Drafts whose report this document is a part of. */
  draftsWith(uri: string): string[];
  /** To be told of every document that was opened, edited or closed: reports that read it are read again. */
  touched(uri: string): void;
  close(uri: string): void;
  dispose(): void;
}

interface Entry {
  readonly analysis: Analysis | null;
  /** Every file that was looked at, by `fileKey`, also those that were not there. */
  readonly read: ReadonlySet<string>;
}

/** The text of a Word file is read with what lies around the file. */
const homeOf = (uri: string): string => wordFileOf(uri) ?? uri;

export function createWorkspace(ports: Ports, log: (message: string) => void): Workspace {
  const documents = createDocuments();
  const entries = createVersionCache<Entry>(KEPT);
  const memos = new Map<string, Memos>();
  const dependencies = new Map<string, ReadonlySet<string>>();
  const words = new Map<string, string>();
  let replaced: ReplacedPart[] = [];
  let generation = 0;
  let firstRoot = '';

  const files: Files = {
    ...ports.files,
    read(uri) {
      const open = documents.get(uri);
      return open ? new TextEncoder().encode(open.text) : ports.files.read(uri);
    },
  };

  const ruleIds = ports.rules.map(rule => rule.id);
  const surroundings: Surroundings = createSurroundings(files, {
    templates: ports.templates,
    shared: ports.shared,
    ...(ports.profiles ? { profiles: ports.profiles } : {}),
    ruleIds,
  });
  const assemblies = createAssemblies(ports.files);

  const options = (uri: string): AnalysisOptions => ({
    ...surroundings.options(homeOf(uri)),
    today: ports.today(),
    ...textsOf(memoOf(uri)),
    log: (rule, error) => log(`${rule}: ${describeError(error)}`),
  });

  /** What blocks said in the versions before: one for each open draft, gone when it is closed. */
  const memoOf = (uri: string): Memos | null => {
    if (!documents.get(uri)) return null;
    const memo = memos.get(uri) ?? { model: createModelMemo(), claims: createClaimMemo(), texts: createTextMemo() };
    memos.set(uri, memo);
    return memo;
  };

  const environment = (uri: string, read?: Set<string>): Environment => {
    const around = surroundings.environment(homeOf(uri), wanted => {
      read?.add(fileKey(wanted));
      return documents.get(wanted)?.text ?? files.read(wanted);
    });
    return {
      ...around,
      word(wanted) {
        const found = around.word?.(wanted) ?? null;
        if (found && 'text' in found) takeWord(wanted, found.text);
        return found;
      },
    };
  };

  /** Remembers what a Word part said, to tell what a new version changes. */
  const takeWord = (uri: string, text: string) => {
    const before = words.get(uri);
    words.set(uri, text);
    if (before !== undefined && before !== text) replaced.push({ uri, before, after: text });
  };

  const entryOf = (source: Source): Entry =>
    entries.get(source, () => {
      if (!isDraft(source)) return { analysis: null, read: new Set() };
      const read = new Set<string>();
      const around = { ...environment(source.uri, read), memo: memoOf(source.uri)?.model };
      const analysis = analyse(source, around, ports.rules, options(source.uri));
      if (workspace.draft(source.uri) === source) dependencies.set(source.uri, read);
      return { analysis, read };
    });

  const forget = (uri: string) => {
    entries.drop(uri);
    memos.delete(uri);
    dependencies.delete(uri);
  };

  const workspace: Workspace = {
    documents,
    locale: ports.locales.vi,
    get generation() {
      return generation;
    },
    setRoots(uris, trusted) {
      firstRoot = uris[0] === undefined ? '' : `${uris[0].replace(/\/$/u, '')}/`;
      surroundings.setRoots(uris, trusted);
      entries.clear();
      generation++;
    },
    draft: uri => documents.get(uri) ?? assemblies.get(uri),
    source(uri) {
      const draft = workspace.draft(uri);
      if (draft) return draft;
      const bytes = ports.files.read(uri);
      const text = bytes && decodeText(bytes);
      return text === null ? null : createSource(uri, text);
    },
    view(uri) {
      const source = workspace.source(uri);
      if (!source) return null;
      const own = entryOf(source).analysis;
      if (own) return { ...own, source, locale: workspace.locale };
      for (const draft of workspace.draftsWith(uri)) {
        const analysis = entryOf(workspace.draft(draft)!).analysis;
        const part = [...(analysis?.report.sources.values() ?? [])].find(each => fileKey(each.uri) === fileKey(uri));
        if (analysis && part) return { ...analysis, source: part, locale: workspace.locale };
      }
      return null;
    },
    fixed(view, rules) {
      const { uri } = view.report;
      const draft = view.report.sources.get(uri)!;
      return fixAll(draft, environment(uri), rules, options(uri));
    },
    reading: uri => ({ environment: environment(uri), options: options(uri) }),
    wordDraft: uri => surroundings.wordDraft(homeOf(uri)),
    profiles: uri => surroundings.profiles(homeOf(uri)),
    settings: uri => surroundings.settings(homeOf(uri)),
    settingsFile(uri) {
      const key = fileKey(uri);
      const around = surroundings.settings(uri).find(({ source }) => fileKey(source.uri) === key);
      if (around) return around;
      const source = uri.endsWith(`/${CONFIG_FILE}`) ? documents.get(uri) : undefined;
      return source ? configFile(source, ruleIds) : null;
    },
    takeReplaced() {
      const taken = replaced;
      replaced = [];
      return taken;
    },
    rootOf: uri => surroundings.rootOf(homeOf(uri)),
    templates: uri => surroundings.templates(uri),
    fonts: uri => surroundings.fonts(uri),
    carry: uri => surroundings.config(uri).carry,
    reference: uri => surroundings.reference(uri),
    ownTemplates: uri => surroundings.ownTemplates(uri) ?? surroundings.ownTemplates(firstRoot),
    changed(uris) {
      const settings = surroundings.changed(uris);
      assemblies.forget(uris);
      const affected: string[] = [];
      for (const [uri, read] of dependencies) {
        if (!workspace.draft(uri)) forget(uri);
        else if (settings || uris.some(changed => changed === uri || read.has(fileKey(changed)))) affected.push(uri);
      }
      for (const uri of affected) entries.drop(uri);
      if (affected.length > 0 || settings) generation++;
      return affected;
    },
    touched(uri) {
      for (const draft of workspace.draftsWith(uri)) entries.drop(draft);
    },
    draftsWith(uri) {
      const root = /\.(?:md|markdown|docx)$/iu.test(uri) ? surroundings.rootOf(uri) : null;
      for (const source of root ? assemblies.within(root) : []) if (!documents.get(source.uri)) entryOf(source);
      const key = fileKey(uri);
      return [...dependencies].filter(([draft, read]) => draft !== uri && read.has(key)).map(([draft]) => draft);
    },
    close(uri) {
      documents.close(uri);
      assemblies.forget([uri]);
      forget(uri);
    },
    dispose() {
      for (const uri of documents.uris()) workspace.close(uri);
      entries.clear();
    },
  };
  return workspace;
}
