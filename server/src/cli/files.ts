/** Files as the command line names them: folders walked, texts decoded, paths as they are shown. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isWordFile } from '../model/assembly.ts';
import { createSource, type Source } from '../text/source.ts';
import type { WordDraft } from '../workspace/word-drafts.ts';
import { CommandError, type Context } from './io.ts';
import { readWordDraftFile } from './word-file.ts';

/** A file to look at. `named`: on the command line itself, not met in a folder. */
export interface Candidate {
  readonly source: Source;
  readonly named: boolean;
  /** The Word file that the source was read from. */
  readonly word?: WordDraft;
}

/** The uri of what is read from standard input. */
export const STDIN_URI = 'untitled:-';

const DRAFT_NAME = /\.(md|markdown|ya?ml)$/iu;
/** Larger files are no drafts; the limit keeps a stray dump from being read. */
const LARGEST_DRAFT = 16 * 1024 * 1024;

/**
 * Reads files and folders (`-` is standard input) in the order given, folders sorted by path. Throws a CommandError for
 * a named file that is not there, cannot be read or is neither text nor a Word file; in folders such files are passed over.
 */
export async function readCandidates(paths: readonly string[], context: Context): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const add = (source: Source, named: boolean) => {
    if (!seen.has(source.uri)) candidates.push({ source, named });
    seen.add(source.uri);
  };
  for (const given of paths) {
    if (given === '-') {
      add(createSource(STDIN_URI, await readStdin(context)), true);
      continue;
    }
    const file = path.resolve(context.cwd, given);
    if (isFolder(file, given)) {
      for (const found of await draftFiles(file)) {
        const source = tryReadSource(found);
        if (source) add(source, false);
      }
    } else if (isWordFile(file)) {
      const word = readWordDraftFile(given, context);
      if (!seen.has(word.source.uri)) candidates.push({ source: word.source, named: true, word });
      seen.add(word.source.uri);
    } else add(readSource(file, given), true);
  }
  return candidates;
}

/** A named file as a Source; throws a CommandError in the drafter's words. */
export function readSource(file: string, shown: string): Source {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: shown, reason: systemReason(error) });
  }
  if (bytes.length > LARGEST_DRAFT) throw new CommandError('cli.too-large', { path: shown });
  const text = decode(bytes);
  if (text === null) throw new CommandError('cli.not-text', { path: shown });
  return createSource(pathToFileURL(file).href, text);
}

function tryReadSource(file: string): Source | null {
  try {
    if (fs.statSync(file).size > LARGEST_DRAFT) return null;
    const text = decode(fs.readFileSync(file));
    return text === null ? null : createSource(pathToFileURL(file).href, text);
  } catch {
    return null;
  }
}

/** UTF-8, or UTF-16 with a byte order mark; null where the bytes are neither. */
export function decode(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Writes a text whole or not at all: beside the file first, then in its place. Throws what the system says. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(beside, content, { mode: fs.statSync(file, { throwIfNoEntry: false })?.mode });
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** Why the system refused, in its own short code. */
export const systemReason = (error: unknown): string =>
  (error as NodeJS.ErrnoException)?.code ?? String((error as Error)?.message ?? error);

function isFolder(file: string, shown: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch (error) {
    throw new CommandError('cli.unreadable', { path: shown, reason: systemReason(error) });
  }
}

/** Files of a folder that may be drafts, without those that git ignores; symbolic links are not followed. */
async function draftFiles(folder: string): Promise<string[]> {
  const { spawnSync } = await import('node:child_process');
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const files =
    listed.status === 0
      ? listed.stdout
          .split('\0')
          .filter(Boolean)
          .map(name => path.join(folder, name))
          .filter(isPlainFile)
      : walk(folder);
  return [...new Set(files)].filter(file => DRAFT_NAME.test(file)).sort();
}

function isPlainFile(file: string): boolean {
  try {
    return fs.lstatSync(file).isFile();
  } catch {
    return false;
  }
}

function walk(folder: string): string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(next, { withFileTypes: true });
    } catch {
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = path.join(next, entry.name);
      if (entry.isDirectory()) waiting.push(file);
      else if (entry.isFile()) found.push(file);
    }
  }
  return found;
}

async function readStdin(context: Context): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of context.stdin)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  const text = decode(Buffer.concat(chunks));
  if (text === null) throw new CommandError('cli.not-text', { path: '-' });
  return text;
}

/** A uri as people read it: relative to the working directory, with `/`. */
export function shownPath(uri: string, cwd: string): string {
  if (uri === STDIN_URI) return '-';
  if (!uri.startsWith('file:')) return uri;
  const relative = path.relative(cwd, fileURLToPath(uri));
  return (relative || '.').split(path.sep).join('/');
}
