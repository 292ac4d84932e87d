/** Code actions of the kinds that the editor asks for: quick fixes where the cursor is, and fix-all. */

import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Action, actionsAt } from '../features/actions.ts';
import type { View } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { FIX_ALL } from './capabilities.ts';
import { fixEdits } from './commands/fix.ts';
import { toLocation, toSpan } from './convert.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

export function codeActions(session: Session, view: View, params: CodeActionParams): CodeAction[] {
  const { only, diagnostics } = params.context;
  const wants = (kind: string) =>
    !only || only.some(asked => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    for (const action of actionsAt(view, toSpan(view.source, params.range)))
      actions.push(toCodeAction(session, view, action, diagnostics));
  // Only on request: checking a fixed text again takes longer than a lightbulb may.
  if (only && wants(FIX_ALL)) {
    const files = fixEdits(session, view);
    const title = say(view.locale, 'features.fix-all');
    if (files.length > 0) actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(session, view, files) });
  }
  return actions;
}

function toCodeAction(session: Session, view: View, action: Action, asked: readonly Diagnostic[]): CodeAction {
  const { range } = toLocation(view.report.sources, action.finding.place);
  const solved = asked.filter(d => d.code === action.finding.rule && same(d.range, range));
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    ...(solved.length > 0 && { diagnostics: solved }),
    ...(action.preferred && { isPreferred: true }),
    edit: toWorkspaceEdit(session, view, action.edits, action.cursor),
  };
}

const same = (a: Diagnostic['range'], b: Diagnostic['range']): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
