/** When drafts are checked, and how what was found reaches the editor: pushed, or kept for it to ask. */

import {
  type Connection,
  type DocumentDiagnosticReport,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { settingsDiagnostics } from '../features/settings.ts';
import type { View } from '../features/view.ts';
import { toDiagnostic } from './adapters.ts';
import type { Client } from './client.ts';
import { describeError } from './guard.ts';
import type { Ports } from './ports.ts';
import { METHODS, type StatusChanged } from './protocol.ts';
import { type ReplacedPart, replacedText } from './replaced-parts.ts';
import { statusOf } from './status.ts';
import { atPart, departures } from './word-diagnostics.ts';
import type { Workspace } from './workspace.ts';

/** A check that takes so many milliseconds runs at once after each edit; a slower one waits for a pause in the typing. */
const QUICK = 60;
const LONGEST_PAUSE = 600;

export interface Checking {
  /** Checks this document soon; edits that arrive before then are checked together. */
  schedule(uri: string): void;
  /** Takes back what was shown for a document that is closed. */
  close(uri: string): void;
  pull(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport;
  dispose(): void;
}

type Log = (message: string) => void;

export function createChecking(
  connection: Connection,
  workspace: Workspace,
  client: Client,
  ports: Ports,
  log: Log,
): Checking {
  const waiting = new Map<string, () => void>();
  const costs = new Map<string, number>();
  /** For each draft the files that show its findings. */
  const shown = new Map<string, ReadonlySet<string>>();
  const drafts = new Set<string>();

  const send = (uri: string, diagnostics: ReturnType<typeof byFile>) => {
    const files = new Set(diagnostics.keys());
    for (const old of shown.get(uri) ?? []) if (!files.has(old)) diagnostics.set(old, []);
    for (const [file, list] of diagnostics) {
      const version = workspace.documents.get(file)?.version;
      const params = { uri: file, diagnostics: list, ...(version !== undefined && { version }) };
      void connection.sendDiagnostics(params);
    }
    if (files.size > 0) shown.set(uri, files);
    else shown.delete(uri);
  };

  const status = (params: StatusChanged) => {
    if (client.wantsStatus) void connection.sendNotification(METHODS.statusChanged, params);
  };

  const check = (uri: string) => {
    waiting.delete(uri);
    for (const draft of workspace.draftsWith(uri)) schedule(draft);
    const source = workspace.draft(uri);
    if (!source) {
      if (shown.has(uri)) send(uri, new Map());
      return;
    }
    const started = ports.now();
    const view = workspace.view(uri);
    for (const part of workspace.takeReplaced()) tell(part);
    if (view?.report.uri === uri && !isOpen(view)) send(uri, new Map());
    else if (view?.report.uri === uri) {
      drafts.add(uri);
      if (!client.pullsDiagnostics) send(uri, byFile(view, workspace, ports));
      costs.set(uri, ports.now() - started);
      status({ uri, status: statusOf(view) });
    } else if (workspace.settingsFile(uri)) {
      if (!client.pullsDiagnostics) send(uri, new Map([[uri, settings(uri)]]));
    } else if (drafts.delete(uri)) {
      if (!client.pullsDiagnostics) send(uri, new Map());
      status({ uri, status: null });
    }
  };

  /** Says what a new version of a Word part changed: a sentence to the drafter, the list to the log. */
  const tell = (part: ReplacedPart) => {
    const text = replacedText(part, workspace.locale);
    if (!text) return;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: text.summary });
    connection.console.info(text.list);
  };

  /** Whether any file of the report is open: one that only lies on disk is nobody's business. */
  const isOpen = (view: View): boolean => [...view.report.sources.keys()].some(uri => workspace.documents.get(uri));

  const settings = (uri: string) => {
    const file = workspace.settingsFile(uri);
    const sources = new Map(file && [[file.source.uri, file.source]]);
    const found = file ? settingsDiagnostics(file, workspace.locale) : [];
    return found.map(each => toDiagnostic(sources, each, ports.docs));
  };

  const schedule = (uri: string) => {
    waiting.get(uri)?.();
    const cost = costs.get(uri) ?? 0;
    const pause = Math.min(LONGEST_PAUSE, Math.max(0, cost - QUICK));
    const run = () => {
      try {
        check(uri);
      } catch (error) {
        log(`check: ${describeError(error)}`);
      }
    };
    waiting.set(uri, ports.schedule(run, pause));
  };

  return {
    schedule,
    close(uri) {
      waiting.get(uri)?.();
      waiting.delete(uri);
      costs.delete(uri);
      drafts.delete(uri);
      const files = shown.get(uri);
      if (!files) return;
      send(uri, new Map());
      // What another document shows in the same files is shown again.
      for (const [other, theirs] of shown) if ([...files].some(file => theirs.has(file))) schedule(other);
      for (const file of files) if (file !== uri && workspace.documents.get(file)) schedule(file);
    },
    pull(uri, previousResultId) {
      const view = workspace.view(uri);
      const resultId = `${view?.source.version ?? 0}.${workspace.generation}.${workspace.locale.language}`;
      if (view && previousResultId === resultId) return { kind: 'unchanged', resultId };
      if (view) return { kind: 'full', resultId, items: byFile(view, workspace, ports).get(uri) ?? [] };
      return { kind: 'full', items: settings(uri) };
    },
    dispose() {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}

/**
 * Diagnostics by file, those of the settings files around the draft among them; the draft's own file is always there,
 * so that an empty list clears it.
 */
function byFile(view: View, workspace: Workspace, ports: Ports): Map<string, ReturnType<typeof toDiagnostic>[]> {
  const files = new Map<string, ReturnType<typeof toDiagnostic>[]>([[view.report.uri, []]]);
  const around = workspace.settings(view.report.uri).filter(({ findings }) => findings.length > 0);
  const settings = new Map(around.map(({ source }) => [source.uri, source]));
  for (const file of around) {
    const found = settingsDiagnostics(file, workspace.locale);
    files.set(
      file.source.uri,
      found.map(each => toDiagnostic(settings, each, ports.docs)),
    );
  }
  // A finding of the draft may be related to a place in its settings.
  const sources = new Map([...settings, ...view.report.sources]);
  for (const found of [...departures(view, workspace), ...diagnosticsOf(view)]) {
    const shown = atPart(found, view, workspace);
    const list = files.get(shown.place.uri) ?? [];
    // The decree's layout has no page among the rules.
    list.push(toDiagnostic(sources, shown, found.rule === 'inspect' ? null : ports.docs));
    files.set(shown.place.uri, list);
  }
  return files;
}
