/** `vanthu check <file|folder>…` */

import { fileURLToPath } from 'node:url';
import { type Analysis, type AnalysisOptions, analyse } from '../check/analysis.ts';
import { fixAll } from '../check/fix-all.ts';
import { say } from '../locale/locale.ts';
import { isWordFile } from '../model/assembly.ts';
import { buildReport, type Environment, isDraft } from '../model/build.ts';
import { RULES } from '../rules/index.ts';
import { createSource, type Source } from '../text/source.ts';
import { createAssemblies } from '../workspace/assemblies.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import { departureFindings } from '../workspace/word-departures.ts';
import type { WordDraft } from '../workspace/word-drafts.ts';
import { type Arguments, choice, isSet, text } from './arguments.ts';
import { type CheckedFile, refuses, summaryOf } from './checked.ts';
import { writeComments } from './comments.ts';
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
export type Setting = (uri: string) => {
  readonly environment: Environment;
  readonly options: AnalysisOptions;
  /** A Word file among the parts. */
  readonly word: (uri: string) => WordDraft | null;
};

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
    word: surroundings.wordDraft,
  });
  const reports = reportsAround(surroundings, context);
  const fixed = isSet(args, 'fix') ? candidates.map(each => fixFile(each, setting, reports, context)) : candidates;
  const settings = settingsFiles(candidates, surroundings, context);
  const checked = checkFiles(fixed, setting, reports);
  const files = [...settings, ...checked.map(file => withDepartures(file, fixed, context))];
  const comments = text(args, 'comments');
  if (comments !== null) writeComments(comments, candidates, files, today, context);
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

/** The drafts of a file's workspace that list it as a part. */
export type ReportsAround = (uri: string, setting: Setting) => readonly Source[];

/**
 * Checks each draft; a part listed by a draft is shown as a part, also where only the part was asked for; other files
 * only when they were named.
 */
export function checkFiles(
  candidates: readonly Candidate[],
  setting: Setting,
  reports: ReportsAround = () => [],
): CheckedFile[] {
  const checked = new Map<string, CheckedFile>();
  const drafts = candidates.filter(({ source }) => isDraft(source));
  const known = new Set(drafts);
  for (const { source, named, word: own } of [...drafts, ...candidates.filter(each => !known.has(each))]) {
    const { environment, options, word } = setting(source.uri);
    const analysis = analyse(source, environment, RULES, options);
    if (analysis)
      for (const file of filesOf(source, analysis, uri => (uri === source.uri && own ? own : word(uri))))
        checked.set(file.source.uri, merged(file, checked.get(file.source.uri)));
    else if (!checked.has(source.uri))
      for (const report of reports(source.uri, setting)) {
        const around = setting(report.uri);
        const whole = analyse(report, around.environment, RULES, around.options);
        const part = whole && filesOf(report, whole, around.word).find(file => file.source.uri === source.uri);
        if (part) checked.set(source.uri, merged(part, checked.get(source.uri)));
      }
    if (!analysis && named && !checked.has(source.uri))
      checked.set(source.uri, { source, sources: new Map([[source.uri, source]]), kind: 'other', findings: [] });
  }
  return [...checked.values()];
}

/** The draft itself and the parts that it is made of, each with the findings that stand in it. */
function filesOf(
  source: Source,
  { report, findings }: Analysis,
  wordOf: (uri: string) => WordDraft | null,
): CheckedFile[] {
  const uris = new Set([source.uri, ...report.sources.keys()]);
  const found = [...uris].flatMap(uri => {
    const word = isWordFile(uri) ? wordOf(uri) : null;
    return word ? [[uri, word] as const] : [];
  });
  const words = new Map(found);
  return [...uris].map(uri => ({
    source: report.sources.get(uri) ?? source,
    sources: report.sources,
    words,
    sections: report.sections,
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

/** A Word file that was asked about: what departs from the decree's layout beside the rest. */
function withDepartures(file: CheckedFile, candidates: readonly Candidate[], context: Context): CheckedFile {
  const word = candidates.find(({ source }) => source.uri === file.source.uri)?.word;
  return word ? { ...file, findings: [...departureFindings(word, context.locale), ...file.findings] } : file;
}

/** Drafts that list a part, looked for once in each workspace. */
function reportsAround(surroundings: Surroundings, context: Context): ReportsAround {
  const assemblies = createAssemblies(nodeFiles());
  /** What each report lists, read once for all the files that ask. */
  const parts = new Map<Source, ReadonlySet<string | null>>();
  const partsOf = (report: Source, setting: Setting): ReadonlySet<string | null> => {
    const known = parts.get(report);
    if (known) return known;
    const built = buildReport(report, setting(report.uri).environment);
    const listed = new Set(built?.parts.map(part => part.uri));
    parts.set(report, listed);
    return listed;
  };
  return (uri, setting) => {
    const root =
      uri === STDIN_URI || !/\.(?:md|markdown|docx)$/iu.test(uri)
        ? null
        : surroundings.rootOf(homeOf(uri, context.cwd));
    if (root === null) return [];
    return assemblies.within(root).filter(report => partsOf(report, setting).has(uri));
  };
}

/** The settings files around what was asked about, where something in them is wrong. */
function settingsFiles(candidates: readonly Candidate[], surroundings: Surroundings, context: Context): CheckedFile[] {
  const around = candidates.flatMap(({ source }) => surroundings.settings(homeOf(source.uri, context.cwd)));
  return [...new Set(around)]
    .filter(({ findings }) => findings.length > 0)
    .map(({ source, findings }) => ({ source, sources: new Map([[source.uri, source]]), kind: 'other', findings }));
}

/** Applies the safe fixes and writes the files back; standard input is fixed on its way only. A part is fixed with its report. */
function fixFile(candidate: Candidate, setting: Setting, reports: ReportsAround, context: Context): Candidate {
  const { source } = candidate;
  if (candidate.word) return candidate;
  const report = isDraft(source) ? source : reports(source.uri, setting)[0];
  if (!report) return candidate;
  const { environment, options } = setting(report.uri);
  const fixed = fixAll(report, environment, RULES, options, uri => report === source || uri === source.uri);
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
