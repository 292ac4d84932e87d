/** Requests about settings files, `.vanthu.yaml` and own profiles: completion, hover and quick fixes. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  type CompletionParams,
  type Hover,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { SettingsFile } from '../check/settings.ts';
import { settingsDiagnostics } from '../features/settings.ts';
import { settingsCompletions } from '../features/settings-completion.ts';
import { settingsHover } from '../features/settings-hover.ts';
import { offsetAt } from '../text/source.ts';
import { overlaps } from '../text/span.ts';
import * as to from './adapters.ts';
import { toChanges, toSpan } from './convert.ts';
import type { Session } from './session.ts';

export function completion(session: Session, file: SettingsFile, params: CompletionParams): CompletionItem[] {
  const { ports, workspace } = session;
  const profiles = workspace.profiles(file.source.uri);
  const context = { locale: workspace.locale, rules: ports.rules, profiles };
  const found = settingsCompletions(file, offsetAt(file.source, params.position), context);
  return found.map((item, i) => to.toCompletionItem(file.source, item, i));
}

export function hover(
  { client, workspace }: Session,
  file: SettingsFile,
  params: TextDocumentPositionParams,
): Hover | null {
  const found = settingsHover(file, offsetAt(file.source, params.position), workspace.locale);
  return to.toHover(file.source, found, client.markdownHovers);
}

export function codeAction({ workspace }: Session, file: SettingsFile, params: CodeActionParams): CodeAction[] {
  const { only, diagnostics } = params.context;
  if (only && !only.some(kind => kind === '' || kind === CodeActionKind.QuickFix)) return [];
  const span = toSpan(file.source, params.range);
  const sources = new Map([[file.source.uri, file.source]]);
  return settingsDiagnostics(file, workspace.locale)
    .filter(found => overlaps(found.place.span, span))
    .flatMap(found =>
      found.fixes.map(({ title, fix }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(each => each.code === found.rule && each.message === found.message),
        isPreferred: fix.preferred,
        edit: { changes: toChanges(sources, fix.edits) },
      })),
    );
}
