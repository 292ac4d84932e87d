/** `vanthu merge <reviewed.docx>`: what reviewers changed in a Word file of ours, listed, or taken into its draft. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSourcePart } from '../import/source-part.ts';
import { type Locale, say } from '../locale/locale.ts';
import { buildReport } from '../model/build.ts';
import { accepted, type Review, reviewOf } from '../review/draft.ts';
import type { Proposal } from '../review/proposal.ts';
import { proposalAuthor, proposalObstacle, proposalText } from '../review/proposal-text.ts';
import { positionAt } from '../text/source.ts';
import { WriteError } from '../workspace/files.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { type Arguments, choice, isSet, text } from './arguments.ts';
import { readSource, shownPath } from './files.ts';
import { CommandError, type Context, FINDINGS, OK } from './io.ts';
import { surroundingsOf } from './project.ts';
import { readWordFile } from './word-file.ts';

export async function runMerge(args: Arguments, context: Context): Promise<number> {
  const [given, ...rest] = args.positionals;
  if (given === undefined || rest.length > 0) throw new CommandError('cli.one-file', { command: 'merge' });
  const format = choice(args, 'format', ['pretty', 'json']);
  const review = readReview(given, text(args, 'draft'), context);
  const chosen = choose(review.proposals, args);
  if (chosen === null) {
    context.stdout.write(
      format === 'json' ? `${JSON.stringify(toJson(review, [], context.locale))}\n` : pretty(given, review, context),
    );
    return OK;
  }
  const { texts, applied, refused } = accepted(review, chosen);
  const encoder = new TextEncoder();
  try {
    nodeFiles().write([...texts].map(([uri, content]) => ({ uri, bytes: encoder.encode(content) })));
  } catch (error) {
    if (error instanceof WriteError) throw new CommandError(`render/${error.key}`, error.data);
    throw error;
  }
  if (format === 'json') context.stdout.write(`${JSON.stringify(toJson(review, applied, context.locale))}\n`);
  else {
    for (const uri of texts.keys())
      context.stdout.write(`${say(context.locale, 'cli.merge-changed', { path: shownPath(uri, context.cwd) })}\n`);
    context.stdout.write(
      `${say(context.locale, 'cli.merge-applied', { count: applied.length, left: review.proposals.length - applied.length })}\n`,
    );
    for (const proposal of refused) context.stdout.write(`${line(proposal, review, context, true)}\n`);
  }
  return refused.length > 0 ? FINDINGS : OK;
}

function readReview(given: string, draft: string | null, context: Context): Review {
  const document = readWordFile(given, context);
  const part = readSourcePart(document);
  if (!part) throw new CommandError('cli.merge-no-source', { path: given });
  const folder = path.dirname(path.resolve(context.cwd, given));
  const file =
    draft === null ? path.join(folder, path.basename(part.files[0]!.path)) : path.resolve(context.cwd, draft);
  if (draft === null && !fs.existsSync(file))
    throw new CommandError('cli.merge-no-draft', { path: part.files[0]!.path, file: given });
  const source = readSource(file, draft ?? path.relative(context.cwd, file));
  const uri = pathToFileURL(file).href;
  const report = buildReport(source, surroundingsOf([uri], context).environment(uri));
  const review = report && reviewOf(document, report);
  if (!review) throw new CommandError('cli.not-draft', { path: shownPath(uri, context.cwd) });
  return review;
}

/** What was asked to be taken; null where the list was asked for. */
function choose(proposals: readonly Proposal[], args: Arguments): Proposal[] | null {
  const [accept, author] = [text(args, 'accept'), text(args, 'author')];
  if (isSet(args, 'list') || (accept === null && author === null)) return null;
  const wanted = (proposal: Proposal): boolean =>
    author === null || (proposal.author ?? '').normalize('NFC').trim() === author.normalize('NFC').trim();
  if (accept === null || accept === 'all') {
    // Comments become part of the draft only where they are asked for.
    const kinds = (proposal: Proposal): boolean => proposal.kind !== 'comment' || isSet(args, 'comments');
    return proposals.filter(each => each.state === 'open' && wanted(each) && kinds(each));
  }
  const ids = accept.split(',').map(each => each.trim());
  for (const id of ids)
    if (!proposals.some(each => String(each.id) === id))
      throw new CommandError('cli.merge-no-proposal', { id, count: proposals.length });
  return proposals.filter(each => ids.includes(String(each.id)) && wanted(each));
}

function pretty(given: string, review: Review, context: Context): string {
  const { proposals } = review;
  if (proposals.length === 0) return `${say(context.locale, 'cli.merge-none', { path: given })}\n`;
  const lines = proposals.map(proposal => line(proposal, review, context, false));
  const open = proposals.filter(each => each.state === 'open').length;
  return `${lines.join('\n')}\n\n${say(context.locale, 'cli.merge-summary', { count: proposals.length, open })}\n`;
}

function line(proposal: Proposal, review: Review, context: Context, refused: boolean): string {
  const { locale } = context;
  const at = placeOf(proposal, review);
  const place = at ? `${shownPath(at.uri, context.cwd)}:${at.line + 1}  ` : '';
  const why = proposalObstacle(locale, proposal) ?? (refused ? say(locale, 'cli.merge-refused') : null);
  const text = `${String(proposal.id).padStart(3)}. ${place}${proposalText(locale, proposal)}  (${proposalAuthor(locale, proposal)})`;
  return why === null ? text : `${text}\n     ${why}`;
}

function placeOf(
  { path: name, span }: Proposal,
  { sources }: Review,
): { uri: string; line: number; character: number } | null {
  const source = name === null ? undefined : sources.get(name);
  return source && span ? { uri: source.uri, ...positionAt(source, span.start) } : null;
}

const toJson = (review: Review, applied: readonly Proposal[], locale: Locale) => ({
  version: 1,
  proposals: review.proposals.map(proposal => {
    const source = proposal.path === null ? undefined : review.sources.get(proposal.path);
    return {
      id: proposal.id,
      kind: proposal.kind,
      state: proposal.state,
      author: proposal.author,
      date: proposal.date === '' ? null : proposal.date,
      path: proposal.path,
      range:
        source && proposal.span
          ? { start: positionAt(source, proposal.span.start), end: positionAt(source, proposal.span.end) }
          : null,
      old: proposal.old,
      new: proposal.new,
      context: proposal.context,
      comments: proposal.remarks,
      figure: proposal.figure,
      message: proposalText(locale, proposal),
      obstacle: proposalObstacle(locale, proposal),
      applied: applied.includes(proposal),
    };
  }),
});
