/** Rà soát tệp Word: the text of a Word file as a draft to look at, and a copy of it with the findings as comments. */

import { analyse } from '../../check/analysis.ts';
import { findingText } from '../../check/finding.ts';
import { say } from '../../locale/locale.ts';
import { fileName, WriteError } from '../../workspace/files.ts';
import { commentedCopy } from '../../workspace/word-comments.ts';
import { departureFindings } from '../../workspace/word-departures.ts';
import { readWordDraft, type WordDraft } from '../../workspace/word-drafts.ts';
import type { CommentWordArguments, CommentWordResult, WordTextResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The draft that a Word file becomes. */
export function wordText(session: Session, uri: string): WordTextResult {
  const read = readFile(session, uri);
  return typeof read === 'string' ? { text: null, message: read } : { text: read.source.text, message: '' };
}

/** Writes a copy of a Word file in which each finding is a comment at its place; the file itself stays as it is. */
export function commentWord(
  session: Session,
  { uri = '', output = '' }: Partial<CommentWordArguments>,
): CommentWordResult {
  const { ports, workspace } = session;
  const { locale } = workspace;
  const failed = (message: string): CommentWordResult => ({ outcome: 'failed', message });
  const draft = readFile(session, uri);
  if (typeof draft === 'string') return failed(draft);
  if (!/\.docx$/iu.test(output)) return failed(say(locale, 'cli.comments-docx', { path: fileName(output) }));
  if (ports.files.real(output) === ports.files.real(uri))
    return failed(say(locale, 'cli.comments-same', { path: fileName(output) }));
  const { environment, options } = workspace.reading(uri);
  const found = analyse(draft.source, environment, ports.rules, options)?.findings ?? [];
  const notes = [...departureFindings(draft, locale), ...found].map(finding => ({
    span: finding.place.span,
    text: `${say(locale, `cli.severity-${finding.severity}`)}: ${findingText(locale, finding)}`,
  }));
  const { bytes, placed } = commentedCopy(draft, notes, ports.today());
  try {
    ports.files.write([{ uri: output, bytes }], true);
  } catch (error) {
    if (error instanceof WriteError) return failed(say(locale, `render/${error.key}`, error.data));
    throw error;
  }
  const message = say(locale, 'cli.commented', { path: fileName(output), count: placed });
  return { outcome: 'written', message, uri: output };
}

/** The file as a draft, or why it cannot be read. */
function readFile({ ports, workspace }: Session, uri: string): WordDraft | string {
  const bytes = ports.files.read(uri);
  const path = fileName(uri);
  if (!bytes) return say(workspace.locale, 'features.word-missing', { path });
  const read = readWordDraft(uri, bytes);
  return read.ok ? read.draft : say(workspace.locale, `cli.word-${read.problem}`, { path });
}
