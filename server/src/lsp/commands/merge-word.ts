/** Nhận góp ý từ Word: what reviewers changed in a Word file of ours as one edit of its draft, each proposal to be confirmed. */

import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import { readSourcePart } from '../../import/source-part.ts';
import { readWord } from '../../import/word/read.ts';
import { say } from '../../locale/locale.ts';
import { buildReport } from '../../model/build.ts';
import { accepted, type Review, reviewOf } from '../../review/draft.ts';
import type { Proposal } from '../../review/proposal.ts';
import { proposalAuthor, proposalObstacle, proposalText } from '../../review/proposal-text.ts';
import { fileName, folderOf, resolveUri } from '../../workspace/files.ts';
import { type TextEdit, toRange, toTextEdit } from '../convert.ts';
import type { MergeWordArguments, MergeWordResult, ReviewProposal } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function mergeWord(
  session: Session,
  { uri = '', draft }: Partial<MergeWordArguments>,
): Promise<MergeWordResult> {
  const { ports, workspace, connection, client } = session;
  const { locale } = workspace;
  const path = fileName(uri);
  const failed = (key: string, data: Readonly<Record<string, string>>): MergeWordResult => ({
    outcome: 'failed',
    message: say(locale, key, data),
  });
  const bytes = ports.files.read(uri);
  if (!bytes) return failed('features.word-missing', { path });
  const word = readWord(bytes);
  if (!word.ok) return failed(`cli.word-${word.problem}`, { path });
  const part = readSourcePart(word.document);
  if (!part) return failed('features.merge-no-source', { path });
  const name = part.files[0]!.path;
  const target = draft ?? resolveUri(folderOf(uri), fileName(name)) ?? '';
  const source = target === '' ? null : workspace.source(target);
  const report = source && buildReport(source, workspace.reading(target).environment);
  if (!report) {
    if (draft !== undefined) return failed('features.not-draft', {});
    return { outcome: 'no-draft', message: say(locale, 'features.merge-no-draft', { path, draft: name }) };
  }
  const review = reviewOf(word.document, report);
  if (!review) return failed('features.merge-no-source', { path });
  const { applied, refused } = accepted(
    review,
    review.proposals.filter(each => each.state === 'open'),
  );
  const open = applied.length;
  const proposals = review.proposals.map(each => shown(session, review, each, refused.includes(each)));
  if (review.proposals.length === 0) return { outcome: 'none', message: say(locale, 'features.merge-none', { path }) };
  const message = say(locale, 'features.merge-found', { count: proposals.length, open });
  if (open === 0) return { outcome: 'read', message, proposals, applied: false };
  if (!client.appliesEdits) return { outcome: 'read', message, proposals, applied: false };
  const answer = await connection.workspace.applyEdit({
    label: say(locale, 'features.merge-label', { path }),
    edit: editOf(session, review, applied),
  });
  return { outcome: 'read', message, proposals, applied: answer.applied };
}

/** One edit for all; a client that knows annotations lets the drafter take or refuse each proposal by itself. */
function editOf({ client, workspace }: Session, { sources }: Review, proposals: readonly Proposal[]): WorkspaceEdit {
  const { locale } = workspace;
  const byUri = new Map<string, (TextEdit & { annotationId: string })[]>();
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const proposal of proposals) {
    const annotationId = String(proposal.id);
    changeAnnotations[annotationId] = {
      label: `${proposal.id}. ${proposalText(locale, proposal)}`,
      description: proposalAuthor(locale, proposal),
      needsConfirmation: true,
    };
    for (const edit of proposal.edits) {
      const source = sources.get(edit.path)!;
      const edits = byUri.get(source.uri) ?? [];
      edits.push({ ...toTextEdit(source, edit), annotationId });
      byUri.set(source.uri, edits);
    }
  }
  const plain = ({ range, newText }: TextEdit): TextEdit => ({ range, newText });
  if (!client.versionedEdits)
    return { changes: Object.fromEntries([...byUri].map(([uri, edits]) => [uri, edits.map(plain)])) };
  const documentChanges = [...byUri].map(([uri, edits]) => ({
    textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
    edits: client.annotatesChanges ? edits : edits.map(plain),
  }));
  return client.annotatesChanges ? { documentChanges, changeAnnotations } : { documentChanges };
}

function shown({ workspace }: Session, { sources }: Review, proposal: Proposal, refused: boolean): ReviewProposal {
  const { locale } = workspace;
  const source = proposal.path === null ? undefined : sources.get(proposal.path);
  const overlap = refused ? say(locale, 'cli.merge-refused') : null;
  return {
    id: proposal.id,
    kind: proposal.kind,
    message: proposalText(locale, proposal),
    author: proposalAuthor(locale, proposal),
    location: source && proposal.span ? { uri: source.uri, range: toRange(source, proposal.span) } : null,
    obstacle: proposalObstacle(locale, proposal) ?? overlap,
  };
}
