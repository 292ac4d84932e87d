/** What drafts are read with on this machine: templates, profiles and settings around them, and what lies beside them. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnalysisOptions } from '../check/analysis.ts';
import { CONFIG_FILE } from '../check/config.ts';
import { findingText } from '../check/finding.ts';
import type { SettingsFile } from '../check/settings.ts';
import { allInlines } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { isWordFile } from '../model/assembly.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Report } from '../model/report.ts';
import { RULES } from '../rules/index.ts';
import { positionAt } from '../text/source.ts';
import { resolveUri } from '../workspace/files.ts';
import { nodeFiles, sharedTemplates, storedProfiles } from '../workspace/node-files.ts';
import { createSurroundings, type Surroundings } from '../workspace/surroundings.ts';
import { STDIN_URI, shownPath } from './files.ts';
import type { Context } from './io.ts';

/** A folder as a uri that ends in `/`. */
export const folderUri = (folder: string): string => `${pathToFileURL(folder).href.replace(/\/$/u, '')}/`;

/**
 * The surroundings of these drafts: for each the nearest folder upwards with `.vanthu.yaml` or `.git` is its workspace,
 * else its own folder.
 */
export function surroundingsOf(uris: readonly string[], context: Context): Surroundings {
  const surroundings = createSurroundings(nodeFiles(), {
    templates: folderUri(path.join(context.root, 'templates')),
    shared: sharedTemplates(context.environment),
    profiles: storedProfiles(path.join(context.root, 'dist')),
    ruleIds: RULES.map(rule => rule.id),
  });
  const folders = new Set(uris.map(uri => (uri === STDIN_URI ? context.cwd : path.dirname(fileURLToPath(uri)))));
  surroundings.setRoots([...new Set([...folders].map(folder => folderUri(workspaceOf(folder))))], true);
  const files = uris.flatMap(uri => surroundings.settings(homeOf(uri, context.cwd)));
  for (const file of new Set(files)) tellFault(file, context);
  return surroundings;
}

/** One line about a settings file in which something is wrong: the place and the first thing. */
function tellFault({ source, findings }: SettingsFile, context: Context): void {
  const [first, ...more] = findings;
  if (!first) return;
  const { locale, cwd, stderr } = context;
  const { line, character } = positionAt(source, first.place.span.start);
  const place = `${shownPath(source.uri, cwd)}:${line + 1}:${character + 1}`;
  const rest = more.length > 0 ? ` ${say(locale, 'cli.settings-more', { count: more.length })}` : '';
  stderr.write(`vanthu: ${place}: ${findingText(locale, first)}${rest}\n`);
}

function workspaceOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if ([CONFIG_FILE, '.git'].some(name => fs.existsSync(path.join(at, name)))) return at;
    if (path.dirname(at) === at) return folder;
  }
}

/** The uri that a draft's surroundings go by: what comes from standard input stands in the working directory. */
export const homeOf = (uri: string, cwd: string): string => (uri === STDIN_URI ? `${folderUri(cwd)}-.md` : uri);

/** Options of an analysis: the workspace's settings, the clock, and a rule that threw named on stderr. */
export function optionsOf(
  uri: string,
  surroundings: Surroundings,
  today: CalendarDate,
  context: Context,
): AnalysisOptions {
  return {
    ...surroundings.options(homeOf(uri, context.cwd)),
    today,
    log: (rule, error) =>
      context.stderr.write(`vanthu: ${say(context.locale, 'cli.rule-failed', { rule, reason: String(error) })}\n`),
  };
}

/** The pictures that a report shows, by the name it gives them, as far as they are files of its workspace. */
export function picturesOf(report: Report, surroundings: Surroundings): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const { read } = surroundings.environment(report.uri);
  for (const inline of allInlines(report)) {
    if (inline.kind !== 'image' || found.has(inline.src)) continue;
    const uri = resolveUri(inline.uri, inline.src);
    const own = (isWordFile(inline.uri) ? surroundings.wordDraft(inline.uri) : null)?.conversion.images.find(
      ({ name }) => name === inline.src,
    );
    if (own) found.set(inline.src, own.bytes);
    const bytes = own ? null : uri && read?.(uri);
    if (bytes && typeof bytes !== 'string') found.set(inline.src, bytes);
  }
  return found;
}
