/** `workspace/executeCommand`: which command does what, and what it may be given. */

import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver';
import type { View } from '../../features/view.ts';
import { say } from '../../locale/locale.ts';
import { Refusal } from '../guard.ts';
import {
  COMMANDS,
  type CommentWordArguments,
  type ImportFileArguments,
  type MergeWordArguments,
  type NewDraftArguments,
  type NewTemplateArguments,
  type PositionArguments,
  type RenderArguments,
  type RollForwardArguments,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { fix } from './fix.ts';
import { importDraft } from './import-file.ts';
import { mergeWord } from './merge-word.ts';
import { createDraft } from './new-draft.ts';
import { copyTemplate } from './new-template.ts';
import { renderReport } from './render.ts';
import { rollReport } from './roll-forward.ts';
import { writeFormulas } from './table-formulas.ts';
import { commentWord } from './word.ts';

export async function runCommand(
  session: Session,
  params: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  const given: unknown = params.arguments?.[0];
  const args = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  switch (params.command) {
    case COMMANDS.render:
      return renderReport(session, draftOf(session, args), args as unknown as RenderArguments, params, token);
    case COMMANDS.newDraft:
      return createDraft(session, args as Partial<NewDraftArguments>);
    case COMMANDS.copyTemplate:
      return copyTemplate(session, args as Partial<NewTemplateArguments>);
    case COMMANDS.importFile:
      return importDraft(session, args as Partial<ImportFileArguments>);
    case COMMANDS.mergeWord:
      return mergeWord(session, args as Partial<MergeWordArguments>);
    case COMMANDS.rollForward:
      return rollReport(session, args as Partial<RollForwardArguments>);
    case COMMANDS.commentWord:
      return commentWord(session, args as Partial<CommentWordArguments>);
    case COMMANDS.fixAll:
    case COMMANDS.renumberFootnotes:
    case COMMANDS.renumberSections:
    case COMMANDS.recogniseLayout:
      return fix(session, draftOf(session, args), params.command);
    case COMMANDS.tableFormulas:
      return writeFormulas(session, draftOf(session, args), args as Partial<PositionArguments>);
    default:
      throw new Refusal(`unknown command: ${params.command}`);
  }
}

/** The draft that `uri` names; a command without one says what a draft is. */
function draftOf({ workspace }: Session, { uri }: Record<string, unknown>): View {
  const view = typeof uri === 'string' ? workspace.view(uri) : null;
  if (!view) throw new Refusal(say(workspace.locale, 'features.not-draft'));
  return view;
}
