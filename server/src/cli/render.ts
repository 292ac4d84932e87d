/** `vanthu render <draft>`: checks, then writes the report; a final one with errors is refused and nothing is written. */

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnalysisOptions, findingsIn } from '../check/analysis.ts';
import type { Rule } from '../check/rule.ts';
import { rulesOfErrors } from '../check/run.ts';
import { allInlines } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { buildReport, type Environment } from '../model/build.ts';
import type { Report } from '../model/report.ts';
import type { Format, RenderResult } from '../render/node/worker.ts';
import type { Reference } from '../render/reference.ts';
import type { TemplateFiles } from '../render/template.ts';
import { RULES } from '../rules/index.ts';
import { createSource, positionAt } from '../text/source.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { readReference } from '../workspace/reference.ts';
import { readTemplates, type Surroundings } from '../workspace/surroundings.ts';
import { type Arguments, choice, isSet, text } from './arguments.ts';
import { type CheckedFile, refuses, summaryOf } from './checked.ts';
import { todayOf } from './dates.ts';
import { readCandidates, STDIN_URI, shownPath, systemReason } from './files.ts';
import { CommandError, type Context, FINDINGS, OK } from './io.ts';
import { prettyFindings } from './pretty.ts';
import { folderUri, homeOf, optionsOf, picturesOf, surroundingsOf } from './project.ts';

const FORMATS: readonly Format[] = ['docx', 'pdf', 'html'];

/** Endings of files that are never written; other endings are part of a name (`bao-cao.v2`). */
const OTHER_FORMATS =
  /^(?:odt|ott|fodt|doc|docm|dotx|rtf|txt|md|markdown|ya?ml|htm|xhtml|mht|epub|tex|typ|xps|ods|xlsx?|csv|pptx?|png|jpe?g|svg)$/u;

interface Target {
  readonly format: Format;
  /** An absolute path. */
  readonly file: string;
}

export async function runRender(args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length !== 1) throw new CommandError('cli.one-draft', { command: 'render' });
  const engine = choice(args, 'engine', ['auto', 'wasm', 'native']);
  const [candidate] = await readCandidates(args.positionals, context);
  if (!candidate?.named) throw new CommandError('cli.one-draft', { command: 'render' });
  const { source } = candidate;
  const targets = targetsOf(args, source.uri, context);
  const today = todayOf(args, context);
  const surroundings = surroundingsOf([source.uri], context);
  const home = homeOf(source.uri, context.cwd);
  const { templates, template } = templatesOf(args, surroundings.templates(home), context);
  const environment = surroundings.environment(home);
  const report = buildReport(source, environment);
  if (!report) throw new CommandError('cli.not-draft', { path: shownPath(source.uri, context.cwd) });
  const options = optionsOf(source.uri, surroundings, today, context);
  if (isRefused(report, environment, options, args, context)) return FINDINGS;

  const archive = isSet(args, 'pdf-a');
  if (archive && !targets.some(target => target.format === 'pdf')) throw new CommandError('cli.pdf-a');
  const { fonts, unreadable } = surroundings.fonts(home);
  const { reference, missing } = referenceOf(args, surroundings, home, context);
  const { render, writeAll, editedTargets } = await context.loadRenderer();
  const force = isSet(args, 'force');
  const [edited] = force ? [] : editedTargets(targets.map(target => target.file));
  if (edited !== undefined) throw new CommandError('render/write-edited', { file: path.relative(context.cwd, edited) });
  const result = await render({
    report,
    files: picturesOf(report, surroundings),
    templates,
    ...(template === null ? {} : { template }),
    formats: targets.map(target => target.format),
    today,
    final: isSet(args, 'final') || isSet(args, 'strict'),
    engine,
    fonts,
    reference,
    archive,
    carry: !isSet(args, 'no-source') && surroundings.config(home).carry,
  });
  refuseFailures(result, templates, context);
  const written = targets.map(({ format, file }) => ({
    path: file,
    bytes: result.outputs.find(output => output.format === format)!.bytes,
  }));
  try {
    writeAll(written, force);
  } catch (error) {
    const { key, data } = error as { key?: string; data?: Record<string, string> };
    if (typeof key === 'string') throw new CommandError(`render/${key}`, data);
    throw error;
  }
  const notices = [
    ...result.missing.map(image => ({ key: 'missing-image', data: { image: imagePlace(report, image, context) } })),
    ...(missing === null ? [] : [{ key: 'reference-file', data: { file: missing } }]),
    ...unreadable.map(file => ({ key: 'font-file', data: { file } })),
    ...result.notices,
  ];
  for (const { key, data } of notices) context.stderr.write(`vanthu: ${say(context.locale, `render/${key}`, data)}\n`);
  for (const { path: file } of written)
    context.stdout.write(`${say(context.locale, 'cli.written', { path: relative(file, context.cwd) })}\n`);
  return OK;
}

/**
 * Where each format goes: `-o` names the first one's file, the others take its name with their own ending; where `-o` is
 * a folder the report stands there under its draft's name.
 */
function targetsOf(args: Arguments, uri: string, context: Context): Target[] {
  const output = text(args, 'output');
  const ending = output === null ? '' : path.extname(output).slice(1).toLowerCase();
  const named = FORMATS.find(format => format === ending);
  if (OTHER_FORMATS.test(ending)) throw new CommandError('cli.format', { path: output!, allowed: FORMATS.join(', ') });
  const wanted = text(args, 'to')?.split(',') ?? [named ?? 'docx'];
  const formats = [...new Set(wanted)].map(word => {
    const format = FORMATS.find(known => known === word.trim().toLowerCase());
    if (!format) throw new CommandError('cli.choice', { option: '--to', value: word, allowed: FORMATS.join(', ') });
    return format;
  });
  const folder = output !== null && isFolder(path.resolve(context.cwd, output));
  if ((output === null || folder) && uri === STDIN_URI) throw new CommandError('cli.output-needed');
  const beside = output === null ? fileURLToPath(uri) : path.resolve(context.cwd, output);
  const first = folder ? path.join(beside, path.basename(fileURLToPath(uri))) : beside;
  const stem = output === null || folder || named ? first.slice(0, first.length - path.extname(first).length) : first;
  return formats.map((format, index) => ({
    format,
    file: index === 0 && output !== null && !folder && named === format ? first : `${stem}.${format}`,
  }));
}

/** A picture's name with the file and line that show it. */
function imagePlace(report: Report, image: string, context: Context): string {
  for (const inline of allInlines(report)) {
    if (inline.kind !== 'image' || inline.src !== image) continue;
    const source = report.sources.get(inline.uri);
    const line = source ? positionAt(source, inline.span.start).line + 1 : 1;
    return `${image} (${shownPath(inline.uri, context.cwd)}:${line})`;
  }
  return image;
}

/** What cannot be looked at is no folder: writing says why. */
function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** The workspace's templates, or with `--template DIR` that folder laid over them. */
function templatesOf(
  args: Arguments,
  around: TemplateFiles,
  context: Context,
): { templates: TemplateFiles; template: string | null } {
  const given = text(args, 'template');
  if (given === null) return { templates: around, template: null };
  const folder = path.resolve(context.cwd, given);
  const id = path.basename(folder);
  const own = readTemplates(nodeFiles(), folderUri(folder));
  if (own.size === 0) throw new CommandError('cli.no-template', { path: given });
  return {
    templates: new Map([...around, ...[...own].map(([name, file]) => [`${id}/${name}`, file] as const)]),
    template: id,
  };
}

/** The Word file that gives the looks: `--reference-doc`, which must be one, else what the settings name. */
function referenceOf(
  args: Arguments,
  surroundings: Surroundings,
  home: string,
  context: Context,
): { reference: Reference | null; missing: string | null } {
  const given = text(args, 'reference-doc');
  if (given === null) {
    const { reference, unreadable } = surroundings.reference(home);
    return { reference, missing: unreadable };
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.resolve(context.cwd, given));
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: given, reason: systemReason(error) });
  }
  const reference = readReference(bytes);
  if (!reference) throw new CommandError('render/reference-file', { file: given });
  return { reference, missing: null };
}

/** A final report with errors is shown its findings and refused (with `--strict` also one with warnings). */
function isRefused(
  report: Report,
  environment: Environment,
  options: AnalysisOptions,
  args: Arguments,
  context: Context,
): boolean {
  const strict = isSet(args, 'strict');
  if (!isSet(args, 'final') && !strict && report.metadata.status === 'draft') return false;
  const checked = (rules: readonly Rule[]): CheckedFile[] => {
    const findings = findingsIn(report, environment, rules, options);
    return [...report.sources.values()].map(source => ({
      source,
      sources: report.sources,
      kind: source.uri === report.uri ? 'draft' : 'part',
      findings: findings.filter(
        ({ place, severity }) => place.uri === source.uri && (severity === 'error' || severity === 'warning'),
      ),
    }));
  };
  // Few rules can refuse a report; the others run where there is something to show.
  if (!strict && !refuses(summaryOf(checked(rulesOfErrors(RULES, options.severities))), false)) return false;
  const files = checked(RULES);
  const summary = summaryOf(files);
  if (!refuses(summary, strict)) return false;
  context.stdout.write(prettyFindings(files, context.locale, context.cwd, context.stdout.isTTY === true));
  context.stderr.write(`vanthu: ${say(context.locale, 'cli.refused', { ...summary })}\n`);
  return true;
}

function refuseFailures(result: RenderResult, templates: TemplateFiles, context: Context): void {
  if (result.failure) throw new CommandError(`render/${result.failure.key}`, result.failure.data);
  const [problem] = result.problems;
  if (!problem) return;
  const file = [...templates.values()].find(each => each.uri === problem.uri);
  const line = file ? `:${positionAt(createSource(file.uri, file.text), problem.span.start).line + 1}` : '';
  const reason = say(context.locale, `${problem.rule}.${problem.key}`, problem.data);
  throw new CommandError('cli.template', { path: `${shownPath(problem.uri, context.cwd)}${line}`, reason });
}

const relative = (file: string, cwd: string): string => (path.relative(cwd, file) || file).split(path.sep).join('/');
