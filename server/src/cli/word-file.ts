/** Word files as the command line names them. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WordDocument } from '../import/word/document.ts';
import { readWord } from '../import/word/read.ts';
import { readWordDraft, type WordDraft } from '../workspace/word-drafts.ts';
import { systemReason } from './files.ts';
import { CommandError, type Context } from './io.ts';

/** A named Word file as a draft; throws a CommandError in the drafter's words. */
export function readWordDraftFile(given: string, context: Context): WordDraft {
  const read = readWordDraft(pathToFileURL(path.resolve(context.cwd, given)).href, bytesOf(given, context));
  if (!read.ok) throw new CommandError(`cli.word-${read.problem}`, { path: given });
  return read.draft;
}

/** Reads a named DOCX; throws a CommandError in the drafter's words. */
export function readWordFile(given: string, context: Context): WordDocument {
  const read = readWord(bytesOf(given, context));
  if (!read.ok) throw new CommandError(`cli.word-${read.problem}`, { path: given });
  return read.document;
}

function bytesOf(given: string, context: Context): Uint8Array {
  try {
    return fs.readFileSync(path.resolve(context.cwd, given));
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: given, reason: systemReason(error) });
  }
}
