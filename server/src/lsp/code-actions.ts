/** Code actions of the kinds that the editor asks for: quick fixes where the cursor is, and fix-all. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../check/config.ts';
import { type Action, actionsAt, refactoringsAt } from '../features/actions.ts';
import { ABOUT_WORDS, withTerm } from '../features/dictionary.ts';
import type { View } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { applyEdits } from '../text/edit.ts';
import { createSource } from '../text/source.ts';
import { overlaps } from '../text/span.ts';
import { FIX_ALL } from './capabilities.ts';
import { fixEdits } from './commands/fix.ts';
import { toLocation, toRange, toSpan, toTextEdit } from './convert.ts';
import { CLIENT_COMMANDS, type Location } from './protocol.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

export function codeActions(session: Session, view: View, params: CodeActionParams): CodeAction[] {
  const { only, diagnostics } = params.context;
  const wants = (kind: string) =>
    !only || only.some(asked => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    for (const action of actionsAt(view, toSpan(view.source, params.range)))
      if (!action.creates || session.client.createsFiles)
        actions.push(toCodeAction(session, view, action, diagnostics));
  if (wants(CodeActionKind.QuickFix)) actions.push(...dictionaryActions(session, view, params));
  const refactorings = [CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite];
  if (refactorings.some(wants))
    for (const action of refactoringsAt(view, toSpan(view.source, params.range)))
      if (wants(action.kind)) actions.push(toCodeAction(session, view, action, diagnostics));
  // Only on request: checking a fixed text again takes longer than a lightbulb may.
  if (only && wants(FIX_ALL)) {
    const files = fixEdits(session, view);
    const title = say(view.locale, 'features.fix-all');
    if (files.length > 0) actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(session, view, files) });
  }
  return actions;
}

/** For words that an office may know better: into its dictionary, where the draft lies in an open folder. */
function dictionaryActions(session: Session, view: View, params: CodeActionParams): CodeAction[] {
  const { workspace, client } = session;
  const root = workspace.rootOf(view.report.uri);
  const span = toSpan(view.source, params.range);
  const found = view.findings.filter(
    ({ rule, place }) => ABOUT_WORDS.has(rule) && place.uri === view.source.uri && overlaps(place.span, span),
  );
  if (root === null) return [];
  const uri = root + CONFIG_FILE;
  const settings = workspace.source(uri);
  return found.flatMap(({ place }): CodeAction[] => {
    const word = view.source.text.slice(place.span.start, place.span.end).normalize('NFC');
    const edit = withTerm(settings?.text ?? '', word);
    if (!edit || (!settings && !client.createsFiles)) return [];
    const title = say(view.locale, 'features.add-word', { word });
    const textEdit = toTextEdit(settings ?? createSource(uri, ''), edit);
    const textDocument = { uri, version: workspace.documents.get(uri)?.version ?? null };
    const changes = settings ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }];
    const workspaceEdit = client.versionedEdits
      ? { documentChanges: [...changes, { textDocument, edits: [textEdit] }] }
      : { changes: { [uri]: [textEdit] } };
    return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit }];
  });
}

function toCodeAction(session: Session, view: View, action: Action, asked: readonly Diagnostic[]): CodeAction {
  const { finding } = action;
  const range = finding && toLocation(view.report.sources, finding.place).range;
  const solved = range ? asked.filter(d => d.code === finding.rule && same(d.range, range)) : [];
  const command = renaming(session, view, action);
  return {
    title: action.title,
    kind: action.kind,
    ...(solved.length > 0 && { diagnostics: solved }),
    ...(action.preferred && { isPreferred: true }),
    edit: toWorkspaceEdit(session, view, action.edits, action.cursor, action.creates),
    ...(command && { command }),
  };
}

/** Asks for the drafter's own name where the client can, once the edit is made. */
function renaming({ client }: Session, { source }: View, action: Action): Command | null {
  const { rename, title } = action;
  const edits = action.edits[0]?.edits;
  if (!rename || !edits || !client.commands.has(CLIENT_COMMANDS.rename)) return null;
  const after = createSource(source.uri, applyEdits(source.text, edits));
  const location: Location = { uri: source.uri, range: toRange(after, rename) };
  return { title, command: CLIENT_COMMANDS.rename, arguments: [source.uri, location] };
}

const same = (a: Diagnostic['range'], b: Diagnostic['range']): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
