/** `vanthu check <file|folder>…` */

import { fileURLToPath } from 'node:url';
import { type Analysis, type AnalysisOptions, analyse } from '../check/analysis.ts';
import { fixAll } from '../check/fix-all.ts';
import { say } from '../locale/locale.ts';
import type { Environment } from '../model/build.ts';
import { RULES } from '../rules/index.ts';
import { createSource, type Source } from '../text/source.ts';
import { type Arguments, choice, isSet } from './arguments.ts';
import { type CheckedFile, refuses, summaryOf } from './checked.ts';
import { todayOf } from './dates.ts';
import { type Candidate, readCandidates, replaceFile, STDIN_URI, shownPath, systemReason } from './files.ts';
import { githubAnnotations } from './github.ts';
import { CommandError, type Context, FINDINGS, OK } from './io.ts';
import { checkJson } from './json.ts';
import { prettyFindings } from './pretty.ts';
import { homeOf, optionsOf, surroundingsOf } from './project.ts';
import { sarif } from './sarif.ts';
import { versionOf } from './version.ts';

/** What a draft is read and checked with. */
type Setting = (uri: string) => { readonly environment: Environment; readonly options: AnalysisOptions };

export async function runCheck(args: Arguments, context: Context): Promise<number> {
  const format = choice(args, 'format', ['pretty', 'json', 'sarif', 'github']);
  if (args.positionals.length === 0) throw new CommandError('cli.no-input', { command: 'check' });
  const today = todayOf(args, context);
  const candidates = await readCandidates(args.positionals, context);
  const surroundings = surroundingsOf(
    candidates.map(({ source }) => source.uri),
    context,
  );
  const setting: Setting = uri => ({
    environment: surroundings.environment(homeOf(uri, context.cwd)),
    options: optionsOf(uri, surroundings, today, context),
  });
  const fixed = isSet(args, 'fix') ? candidates.map(each => fixFile(each, setting, context)) : candidates;
  const files = checkFiles(fixed, setting);
  context.stdout.write(
    format === 'json'
      ? `${checkJson(files, context.locale, context.cwd)}\n`
      : format === 'sarif'
        ? `${sarif(files, RULES, context.locale, context.cwd, versionOf(context.root))}\n`
        : format === 'github'
          ? githubAnnotations(files, context.locale, context.cwd)
          : prettyFindings(
              files,
              context.locale,
              context.cwd,
              context.stdout.isTTY === true && !context.environment.NO_COLOR,
            ),
  );
  return refuses(summaryOf(files), isSet(args, 'strict')) ? FINDINGS : OK;
}

/** Checks each draft; a part listed by a draft is shown as a part, other files only when they were named. */
export function checkFiles(candidates: readonly Candidate[], setting: Setting): CheckedFile[] {
  const checked = new Map<string, CheckedFile>();
  for (const { source, named } of candidates) {
    const { environment, options } = setting(source.uri);
    const analysis = analyse(source, environment, RULES, options);
    if (analysis)
      for (const file of filesOf(source, analysis))
        checked.set(file.source.uri, merged(file, checked.get(file.source.uri)));
    else if (named && !checked.has(source.uri))
      checked.set(source.uri, { source, sources: new Map([[source.uri, source]]), kind: 'other', findings: [] });
  }
  return [...checked.values()];
}

/** The draft itself and the parts that it is made of, each with the findings that stand in it. */
function filesOf(source: Source, { report, findings }: Analysis): CheckedFile[] {
  const uris = new Set([source.uri, ...report.sources.keys()]);
  return [...uris].map(uri => ({
    source: report.sources.get(uri) ?? source,
    sources: report.sources,
    kind: uri === source.uri ? 'draft' : 'part',
    findings: findings.filter(finding => finding.place.uri === uri),
  }));
}

/** A part in two reports is checked in each; equal findings are shown once. */
function merged(file: CheckedFile, before: CheckedFile | undefined): CheckedFile {
  if (!before || before.kind === 'other') return file;
  const key = (finding: CheckedFile['findings'][number]) =>
    JSON.stringify([finding.rule, finding.place.span, finding.message]);
  const known = new Set(before.findings.map(key));
  return { ...before, findings: [...before.findings, ...file.findings.filter(finding => !known.has(key(finding)))] };
}

/** Applies the safe fixes and writes the files back; standard input is fixed on its way only. */
function fixFile(candidate: Candidate, setting: Setting, context: Context): Candidate {
  const { source } = candidate;
  const { environment, options } = setting(source.uri);
  const fixed = fixAll(source, environment, RULES, options);
  for (const [uri, text] of fixed) {
    if (uri === STDIN_URI) continue;
    const path = shownPath(uri, context.cwd);
    try {
      replaceFile(fileURLToPath(uri), text);
    } catch (error) {
      throw new CommandError('cli.unwritable', { path, reason: systemReason(error) });
    }
    context.stderr.write(`${say(context.locale, 'cli.fixed', { path })}\n`);
  }
  const text = fixed.get(source.uri);
  return text === undefined ? candidate : { ...candidate, source: createSource(source.uri, text) };
}
