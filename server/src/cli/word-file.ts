/** Word files as the command line names them. */

import fs from 'node:fs';
import path from 'node:path';
import type { WordDocument } from '../import/word/document.ts';
import { readWord } from '../import/word/read.ts';
import { systemReason } from './files.ts';
import { CommandError, type Context } from './io.ts';

/** Reads a named DOCX; throws a CommandError in the drafter's words. */
export function readWordFile(given: string, context: Context): WordDocument {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(path.resolve(context.cwd, given));
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: given, reason: systemReason(error) });
  }
  const read = readWord(bytes);
  if (!read.ok) throw new CommandError(`cli.word-${read.problem}`, { path: given });
  return read.document;
}
