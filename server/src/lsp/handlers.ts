/** From an LSP request to a feature and back: positions in, ranges out, nothing else. */

import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  CompletionParams,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  InlayHintParams,
  Location,
  PrepareRenameResult,
  ReferenceParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensRangeParams,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { coverageOf } from '../claims/coverage.ts';
import { completionsAt } from '../features/completion.ts';
import { contentsOf } from '../features/contents.ts';
import { foldsOf } from '../features/folding.ts';
import { hoverAt } from '../features/hover.ts';
import { inlaysOf } from '../features/inlay.ts';
import { footnoteAt } from '../features/insert-footnote.ts';
import { countsOf, ledgerOf } from '../features/ledger.ts';
import { lensesOf } from '../features/lenses.ts';
import { linksOf } from '../features/links.ts';
import { nameAt, occurrencesOf, rename, targetsOf } from '../features/names.ts';
import { outlineOf } from '../features/outline.ts';
import { selectionAt } from '../features/selection.ts';
import { tokensOf } from '../features/tokens.ts';
import { here, type View } from '../features/view.ts';
import { say } from '../locale/locale.ts';
import { applyEdits } from '../text/edit.ts';
import { createSource, offsetAt, positionAt } from '../text/source.ts';
import { resolveUri } from '../workspace/files.ts';
import * as to from './adapters.ts';
import { codeActions } from './code-actions.ts';
import { toRange, toSpan, toTextEdit } from './convert.ts';
import { Refusal } from './guard.ts';
import {
  CLIENT_COMMANDS,
  COMMANDS,
  type DocumentArguments,
  type DraftStatus,
  type InsertFootnoteResult,
  type Ledger,
  type PositionArguments,
  type ProfileSummary,
  type SectionItem,
} from './protocol.ts';
import type { Session } from './session.ts';
import { statusOf } from './status.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

type Document = { textDocument: TextDocumentIdentifier };

const cursor = (view: View, params: TextDocumentPositionParams): number => offsetAt(view.source, params.position);

export const documentSymbol = (_: Session, view: View, _params: Document): DocumentSymbol[] | null =>
  outlineOf(view).map(item => to.toSymbol(view.source, item));

export const hover = ({ client }: Session, view: View, params: TextDocumentPositionParams): Hover | null =>
  to.toHover(view.source, hoverAt(view, cursor(view, params)), client.markdownHovers);

export function completion(session: Session, view: View, params: CompletionParams): CompletionItem[] | null {
  const { ports, workspace } = session;
  const profiles = workspace.profiles(view.report.uri);
  const context = { profiles, rules: ports.rules, today: ports.today() };
  const typed = params.context?.triggerCharacter ?? null;
  return completionsAt(view, cursor(view, params), context, typed).map((item, i) =>
    to.toCompletionItem(view.source, item, i),
  );
}

export function definition(_: Session, view: View, params: TextDocumentPositionParams): Location[] | null {
  const at = nameAt(view, cursor(view, params));
  return (
    at &&
    to.toLocations(
      view.report.sources,
      targetsOf(view, at).map(o => o.place),
    )
  );
}

export function references(_: Session, view: View, params: ReferenceParams): Location[] | null {
  const at = nameAt(view, cursor(view, params));
  if (!at) return null;
  const found = occurrencesOf(view, at.name).filter(o => params.context.includeDeclaration || !o.defines);
  return to.toLocations(
    view.report.sources,
    found.map(o => o.place),
  );
}

export function documentHighlight(
  _: Session,
  view: View,
  params: TextDocumentPositionParams,
): DocumentHighlight[] | null {
  const at = nameAt(view, cursor(view, params));
  if (!at) return null;
  return occurrencesOf(view, at.name)
    .filter(o => here(view, o.place))
    .map(o => ({ range: toRange(view.source, o.place.span), kind: o.defines ? 3 : 2 }));
}

export function prepareRename(_: Session, view: View, params: TextDocumentPositionParams): PrepareRenameResult | null {
  const at = nameAt(view, cursor(view, params));
  return at && { range: toRange(view.source, at.place.span), placeholder: at.name.text };
}

export function renameSymbol(session: Session, view: View, params: RenameParams): WorkspaceEdit | null {
  const at = nameAt(view, cursor(view, params));
  if (!at) return null;
  const result = rename(view, at, params.newName);
  if ('refused' in result) throw new Refusal(say(view.locale, result.refused, result.data));
  return toWorkspaceEdit(session, view, result.edits);
}

export const codeAction = (session: Session, view: View, params: CodeActionParams): CodeAction[] | null =>
  codeActions(session, view, params);

export const foldingRange = (_: Session, view: View, _params: Document): FoldingRange[] | null =>
  foldsOf(view).map(to.toFoldingRange);

export const selectionRange = (_: Session, view: View, params: SelectionRangeParams): SelectionRange[] | null =>
  params.positions.map(p => to.toSelectionRange(view.source, selectionAt(view, offsetAt(view.source, p))));

export function documentLink(_: Session, view: View, _params: Document): DocumentLink[] | null {
  return linksOf(view).flatMap(link => {
    const target = resolveUri(view.source.uri, link.path);
    return target ? [{ range: toRange(view.source, link.span), target }] : [];
  });
}

export const inlayHint = ({ preferences }: Session, view: View, params: InlayHintParams): InlayHint[] | null =>
  inlaysOf(view, toSpan(view.source, params.range), preferences.inlays).map(hint => to.toInlayHint(view.source, hint));

/** A client that can ask gets its own commands; any other the server's, which need no answer. */
export function codeLens({ client, preferences }: Session, view: View, _params: Document): CodeLens[] | null {
  if (!preferences.lenses) return null;
  const commands = {
    export: CLIENT_COMMANDS.exportReport,
    problems: CLIENT_COMMANDS.showProblems,
    ledger: CLIENT_COMMANDS.showLedger,
  };
  const { uri } = view.report;
  return lensesOf(view).map(lens => {
    const own = commands[lens.action];
    if (client.commands.has(own)) return to.toCodeLens(view.source, lens, own, [uri]);
    return to.toCodeLens(view.source, lens, lens.action === 'export' ? COMMANDS.render : '', [{ uri }]);
  });
}

export const semanticTokens = (_: Session, view: View, _params: Document): SemanticTokens | null =>
  to.toSemanticTokens(view.source, tokensOf(view, { start: 0, end: view.source.text.length }));

export const semanticTokensRange = (_: Session, view: View, params: SemanticTokensRangeParams): SemanticTokens | null =>
  to.toSemanticTokens(view.source, tokensOf(view, toSpan(view.source, params.range)));

export const status = (_: Session, view: View, _params: DocumentArguments): DraftStatus => statusOf(view);

export const ledger = (_: Session, view: View, _params: DocumentArguments): Ledger => ({
  uri: view.report.uri,
  version: view.source.version,
  counts: countsOf(view).claims,
  entries: ledgerOf(view).map(line => to.toLedgerEntry(view.report.sources, line)),
  ...to.toCoverage(view.report.sources, coverageOf(view.report, view.claims), view.locale),
});

export const sections = (_: Session, view: View, _params: DocumentArguments): SectionItem[] =>
  contentsOf(view).map(item => to.toSectionItem(view.report.sources, item));

export function insertFootnote(_: Session, view: View, { position }: PositionArguments): InsertFootnoteResult | null {
  const note = footnoteAt(view, offsetAt(view.source, position));
  if (!note) return null;
  const after = createSource(view.source.uri, applyEdits(view.source.text, note.edits));
  return {
    edits: note.edits.map(edit => toTextEdit(view.source, edit)),
    cursor: positionAt(after, note.cursor),
    label: note.label,
  };
}

/** The kinds of report that a workspace knows, as a new draft may be. */
export function profiles({ workspace }: Session, uri = ''): ProfileSummary[] {
  const bundled = workspace.profiles('');
  return [...workspace.profiles(uri).values()].map(profile => ({
    id: profile.id,
    title: profile.title[workspace.locale.language],
    own: bundled.get(profile.id) !== profile,
  }));
}
