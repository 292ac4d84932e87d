/** Xuất báo cáo: checks first, then the renderer on its own thread, then files, each whole or not at all. */

import {
  type CancellationToken,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { findingText } from '../../check/finding.ts';
import { allInlines, type View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import type { Report } from '../../model/report.ts';
import { createSource, lineAt } from '../../text/source.ts';
import { type Files, fileName, folderOf, resolveUri, WriteError } from '../../workspace/files.ts';
import { toLocation } from '../convert.ts';
import { describeError } from '../guard.ts';
import type { FindingSummary, Format, RenderArguments, RenderResult, WrittenFile } from '../protocol.ts';
import { RenderCancelled, type Rendering, type RenderJob } from '../renderer.ts';
import type { Session } from '../session.ts';
import { type Progress, startProgress } from './progress.ts';

const FORMATS: readonly Format[] = ['docx', 'pdf', 'html'];

/** The whole command. The outcome is told by `window/showMessage` unless the client shows it itself (`quiet`). */
export async function renderReport(
  session: Session,
  view: View,
  args: RenderArguments,
  params: ExecuteCommandParams,
  token: CancellationToken,
): Promise<RenderResult> {
  const progress = await startProgress(session, params, say(view.locale, 'features.render-title'), token);
  let result: RenderResult;
  try {
    result = await render(session, view, args, progress);
  } catch (error) {
    result = failure(session, view, error);
  } finally {
    progress.done();
  }
  if (args.quiet !== true) tell(session, result);
  return result;
}

async function render(session: Session, view: View, args: RenderArguments, progress: Progress): Promise<RenderResult> {
  const { locale, report } = view;
  progress.report(say(locale, 'features.render-checking'));
  const errors = findingsOf(view).filter(found => found.severity === 'error');
  if ((args.final === true || report.metadata.status !== 'draft') && errors.length > 0) {
    const message = say(locale, 'features.render-refused', { count: errors.length, first: errors[0]!.message });
    return { outcome: 'refused', message, findings: errors };
  }
  const targets = targetsOf(view, args);
  if (!targets) return { outcome: 'failed', message: say(locale, 'features.render-unsaved') };
  const edited = args.force === true ? [] : session.ports.files.edited(targets.map(target => target.uri));
  if (edited.length > 0) {
    const message = say(locale, 'features.render-changed', { files: edited.map(fileName).join(', ') });
    return { outcome: 'changed', message, files: edited };
  }
  const formats = targets.map(target => target.format);
  const making = (format: Format) =>
    progress.report(say(locale, 'features.render-writing', { format: format.toUpperCase() }));
  const rendering = await run(
    session,
    view,
    { formats, final: args.final === true, sources: false },
    progress.token,
    making,
  );
  if ('reason' in rendering)
    return { outcome: 'failed', message: say(locale, 'features.render-failed', { reason: rendering.reason }) };
  const made = targets.flatMap(({ format, uri }) => {
    const output = rendering.outputs.find(each => each.format === format);
    return output ? [{ format, uri, bytes: output.bytes }] : [];
  });
  session.ports.files.write(made);
  const files: WrittenFile[] = made.map(({ format, uri, bytes }) => ({ format, uri, bytes: bytes.length }));
  const message = say(locale, 'features.render-written', { files: files.map(file => fileName(file.uri)).join(', ') });
  const { unreadable } = session.workspace.fonts(report.uri);
  const reference = session.workspace.reference(report.uri).unreadable;
  const warnings = [
    ...rendering.missing.map(image => say(locale, 'render/missing-image', { image })),
    ...(reference === null ? [] : [say(locale, 'render/reference-file', { file: reference })]),
    ...unreadable.map(file => say(locale, 'render/font-file', { file })),
    ...rendering.notices.map(({ key, data }) => say(locale, `render/${key}`, data)),
  ];
  return { outcome: 'written', message, files, warnings };
}

/** Renders, and stops the thread as soon as somebody cancels. What the templates are to blame for is said in words. */
export async function run(
  { ports, workspace }: Session,
  view: View,
  what: Pick<RenderJob, 'formats' | 'final' | 'sources'>,
  token: CancellationToken,
  progress: (format: Format) => void = () => undefined,
): Promise<Rendering | { readonly reason: string }> {
  const { report, locale } = view;
  const templates = workspace.templates(report.uri);
  const own = workspace.fonts(report.uri).fonts;
  const { reference } = workspace.reference(report.uri);
  // Only PDF embeds them; other outputs name them.
  const fonts = what.formats.includes('pdf') ? own : { ...own, files: [] };
  const job = ports.renderer.render(
    {
      ...what,
      carry: workspace.carry(report.uri),
      report,
      templates,
      files: pictures(ports.files, report),
      fonts,
      reference,
      today: ports.today(),
    },
    progress,
  );
  const listener = token.onCancellationRequested(() => job.cancel());
  if (token.isCancellationRequested) job.cancel();
  try {
    const result = await job.result;
    if (result.failure) return { reason: say(locale, `render/${result.failure.key}`, result.failure.data) };
    const [problem] = result.problems;
    if (problem) {
      const file = [...templates.values()].find(each => each.uri === problem.uri);
      const line = file ? `:${lineAt(createSource(file.uri, file.text), problem.span.start) + 1}` : '';
      const reason = say(locale, `${problem.rule}.${problem.key}`, problem.data);
      return { reason: `${fileName(problem.uri)}${line}: ${reason}` };
    }
    return result;
  } finally {
    listener.dispose();
  }
}

/** The pictures that a report shows, as far as they are files below or beside it. */
function pictures(files: Files, report: Report): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const inline of allInlines(report)) {
    if (inline.kind !== 'image' || found.has(inline.src)) continue;
    const uri = resolveUri(inline.uri, inline.src);
    const bytes = uri && files.read(uri);
    if (bytes) found.set(inline.src, bytes);
  }
  return found;
}

/** What became of it when it could not be done: whose fault, and what to do. */
function failure({ log }: Session, { locale }: View, error: unknown): RenderResult {
  if (error instanceof RenderCancelled)
    return { outcome: 'cancelled', message: say(locale, 'features.render-cancelled') };
  if (error instanceof WriteError)
    return { outcome: 'failed', message: say(locale, `render/${error.key}`, error.data) };
  log(`render: ${describeError(error)}`);
  const reason = error instanceof Error ? error.message : String(error);
  return { outcome: 'failed', message: say(locale, 'features.render-failed', { reason }) };
}

/** A notice that waits for no answer: the client may show it for as long as it likes. */
function tell({ connection }: Session, { outcome, message }: RenderResult): void {
  const type =
    outcome === 'written' || outcome === 'cancelled'
      ? MessageType.Info
      : outcome === 'changed'
        ? MessageType.Warning
        : MessageType.Error;
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

export function findingsOf(view: View): FindingSummary[] {
  return view.findings.map(found => ({
    rule: found.rule,
    severity: found.severity,
    message: findingText(view.locale, found),
    location: toLocation(view.report.sources, found.place),
  }));
}

interface Target {
  readonly format: Format;
  readonly uri: string;
}

/** Beside the draft and with its name, or where `output` says for the first; null for a draft that was never saved. */
function targetsOf(view: View, args: RenderArguments): Target[] | null {
  const wanted = Array.isArray(args.formats) ? FORMATS.filter(format => args.formats!.includes(format)) : [];
  const asked = args.formats?.filter(format => wanted.includes(format)) ?? [];
  const formats: Format[] = asked.length > 0 ? [...new Set(asked)] : ['docx'];
  const base = typeof args.output === 'string' ? args.output : view.report.uri;
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(base) || base.startsWith('untitled:')) return null;
  const stem = folderOf(base) + base.slice(folderOf(base).length).replace(/\.[^.]*$/u, '');
  return formats.map((format, index) => {
    const named = index === 0 && typeof args.output === 'string';
    return { format, uri: named ? base : `${stem}.${format}` };
  });
}
