/** `check a.docx --comments b.docx`: a copy of a Word file in which each finding is a comment at its place. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingText } from '../check/finding.ts';
import { say } from '../locale/locale.ts';
import type { CalendarDate } from '../model/metadata.ts';
import { commentedCopy } from '../workspace/word-comments.ts';
import type { CheckedFile } from './checked.ts';
import { type Candidate, replaceFile, systemReason } from './files.ts';
import { CommandError, type Context } from './io.ts';

/** Writes the copy; throws a CommandError where the files asked about are not one Word file, or the copy is that file. */
export function writeComments(
  output: string,
  candidates: readonly Candidate[],
  files: readonly CheckedFile[],
  today: CalendarDate,
  context: Context,
): void {
  const [candidate, ...others] = candidates;
  if (!candidate?.word || others.length > 0) throw new CommandError('cli.comments-one');
  const target = path.resolve(context.cwd, output);
  const shown = path.relative(context.cwd, target) || target;
  if (!/\.docx$/iu.test(target)) throw new CommandError('cli.comments-docx', { path: shown });
  const file = files.find(({ source }) => source.uri === candidate.source.uri);
  const notes = (file?.findings ?? []).map(finding => ({
    span: finding.place.span,
    text: `${say(context.locale, `cli.severity-${finding.severity}`)}: ${findingText(context.locale, finding)}`,
  }));
  if (isSame(candidate.source.uri, target)) throw new CommandError('cli.comments-same', { path: shown });
  const { bytes, placed } = commentedCopy(candidate.word, notes, today);
  try {
    replaceFile(target, bytes);
  } catch (error) {
    throw new CommandError('cli.unwritable', { path: shown, reason: systemReason(error) });
  }
  context.stderr.write(`${say(context.locale, 'cli.commented', { path: shown, count: placed })}\n`);
}

/** The original is never written over, by whatever name it goes. */
function isSame(uri: string, target: string): boolean {
  const real = (file: string): string => {
    try {
      return fs.realpathSync(file);
    } catch {
      return file;
    }
  };
  return real(fileURLToPath(uri)) === real(target);
}
