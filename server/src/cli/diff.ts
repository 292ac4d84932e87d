/** `vanthu diff <old> <new>`: what two versions of a report differ in, by section; as a DOCX with tracked changes too. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../locale/locale.ts';
import { buildReport } from '../model/build.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Report } from '../model/report.ts';
import type { PrintDocument } from '../render/print.ts';
import { type FigureChange, figureChanges } from '../review/figure-changes.ts';
import { diffVersions, type VersionChange } from '../review/versions.ts';
import { createSource, positionAt } from '../text/source.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import { type Arguments, choice, isSet, text } from './arguments.ts';
import { todayOf } from './dates.ts';
import { readSource, shownPath } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { picturesOf, surroundingsOf } from './project.ts';
import { readWordDraftFile } from './word-file.ts';

interface Version {
  readonly report: Report;
  readonly surroundings: Surroundings;
  readonly uri: string;
}

export async function runDiff(args: Arguments, context: Context): Promise<number> {
  const [older, newer, ...rest] = args.positionals;
  if (older === undefined || newer === undefined || rest.length > 0) throw new CommandError('cli.diff-two');
  const format = choice(args, 'format', ['text', 'json']);
  const output = text(args, 'output');
  if (output !== null && !/\.docx$/iu.test(output)) throw new CommandError('cli.diff-docx', { path: output });
  const today = todayOf(args, context);
  const [before, after] = [readVersion(older, context), readVersion(newer, context)];
  const renderer = await context.loadRenderer();
  const template = after.report.profile?.id ?? after.report.metadata.profile?.value ?? 'van-ban';
  const templates = after.surroundings.templates(after.uri);
  const treeOf = async ({ report, surroundings }: Version): Promise<PrintDocument> => {
    const files = picturesOf(report, surroundings);
    const result = await renderer.render({ report, files, templates, template, formats: [], today, tree: true });
    if (result.failure) throw new CommandError(`render/${result.failure.key}`, result.failure.data);
    const [problem] = result.problems;
    if (problem || !result.tree) {
      const reason = problem ? say(context.locale, `${problem.rule}.${problem.key}`, problem.data) : '';
      throw new CommandError('cli.template', { path: problem?.uri ?? template, reason });
    }
    return result.tree;
  };
  const revision = { author: say(context.locale, 'review.comparison'), date: stamp(today) };
  const { document, changes } = diffVersions(await treeOf(before), await treeOf(after), revision);
  const figures = figureChanges(before.report, after.report);
  if (output !== null) {
    const file = path.resolve(context.cwd, output);
    try {
      renderer.writeAll([{ path: file, bytes: renderer.docxOf(document) }], isSet(args, 'force'));
    } catch (error) {
      const { key, data } = error as { key?: string; data?: Record<string, string> };
      if (typeof key === 'string') throw new CommandError(`render/${key}`, data);
      throw error;
    }
  }
  if (format === 'json')
    context.stdout.write(`${JSON.stringify(toJson(changes, figures, [before, after], context))}\n`);
  else {
    context.stdout.write(pretty(changes, figures, [before, after], context));
    if (output !== null) context.stdout.write(`${say(context.locale, 'cli.written', { path: output })}\n`);
  }
  return OK;
}

/** A draft, or a Word file read as one with its tracked changes taken. */
function readVersion(given: string, context: Context): Version {
  const uri = pathToFileURL(path.resolve(context.cwd, given)).href;
  const surroundings = surroundingsOf([uri], context);
  const source = /\.doc[xm]?$/iu.test(given)
    ? createSource(uri.replace(/\.[^.]*$/u, '.md'), readWordDraftFile(given, context).source.text)
    : readSource(path.resolve(context.cwd, given), given);
  const report = buildReport(source, surroundings.environment(uri));
  if (!report) throw new CommandError('cli.not-draft', { path: given });
  return { report, surroundings, uri };
}

function stamp({ year, month, day }: CalendarDate): string {
  const pad = (n: number, length: number): string => String(n).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`;
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function pretty(
  changes: readonly VersionChange[],
  figures: readonly FigureChange[],
  versions: readonly Version[],
  context: Context,
): string {
  const { locale } = context;
  if (changes.length === 0 && figures.length === 0) return `${say(locale, 'cli.diff-same')}\n`;
  const lines: string[] = [];
  let section: string | null = null;
  for (const change of changes) {
    const here = headingOf(change, context);
    if (here !== section) lines.push(...(lines.length > 0 ? [''] : []), here);
    section = here;
    lines.push(`  ${SIGNS[change.kind]} ${changeText(change, context)}`);
  }
  if (figures.length > 0) {
    lines.push(...(lines.length > 0 ? [''] : []), say(locale, 'cli.diff-figures'));
    const none = say(locale, 'cli.diff-none');
    for (const figure of figures) {
      const name = figure.label === null ? figure.name : `${figure.name} (${figure.label})`;
      const unit = figure.unit === null ? '' : ` ${figure.unit}`;
      lines.push(
        `  ${name}: ${figure.old ?? none} → ${figure.new ?? none}${unit}  ${placeOf(figure, versions, context)}`,
      );
    }
  }
  const count = (kind: VersionChange['kind']): number => changes.filter(change => change.kind === kind).length;
  const data = { added: count('added'), removed: count('removed'), changed: count('changed'), figures: figures.length };
  return `${lines.join('\n')}\n\n${say(locale, 'cli.diff-summary', data)}\n`;
}

function headingOf({ place, section }: VersionChange, { locale }: Context): string {
  if (place === 'note') return say(locale, 'cli.diff-notes');
  if (place === 'frame') return say(locale, 'cli.diff-frame');
  return section.length > 0 ? section.join(' › ') : say(locale, 'cli.diff-front');
}

function changeText(change: VersionChange, { locale }: Context): string {
  const place = say(locale, `review.place-${change.place}`);
  if (change.kind === 'added') return `${place}: ${change.new}`;
  if (change.kind === 'removed') return `${place}: ${change.old}`;
  const words = change.words.map(({ old, new: now }) => {
    const kind = old === '' ? 'review.insert' : now === '' ? 'review.delete' : 'review.replace';
    return say(locale, kind, { old: old.trim(), new: now.trim() });
  });
  const whole = change.place === 'cell' ? change.context : change.new;
  const text = whole.length > 60 ? `${whole.slice(0, whole.lastIndexOf(' ', 60))}…` : whole;
  return `${place} “${text}”: ${words.join('; ')}`;
}

function placeOf({ place }: FigureChange, versions: readonly Version[], context: Context): string {
  const at = versions.findLast(({ report }) => report.sources.has(place.uri));
  const source = at?.report.sources.get(place.uri);
  return source ? `${shownPath(place.uri, context.cwd)}:${positionAt(source, place.span.start).line + 1}` : '';
}

const toJson = (
  changes: readonly VersionChange[],
  figures: readonly FigureChange[],
  versions: readonly Version[],
  context: Context,
) => ({
  version: 1,
  changes,
  figures: figures.map(figure => {
    const { place, ...rest } = figure;
    return { ...rest, place: placeOf(figure, versions, context) };
  }),
});
