/** Writes outputs: whole or not at all, and never over a file that someone has changed by hand. */

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { originOf } from './fingerprint.ts';

/** Why a file was not written: a message key below `render/` with its data. */
export class WriteError extends Error {
  readonly key: string;
  readonly data: Readonly<Record<string, string>>;
  constructor(key: string, data: Readonly<Record<string, string>>) {
    super(`${key} ${JSON.stringify(data)}`);
    this.key = key;
    this.data = data;
  }
}

export interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The targets that exist and are not as we wrote them: edited since, or not ours. */
export function editedTargets(paths: readonly string[]): string[] {
  return paths.filter(file => {
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(file);
    } catch {
      return false;
    }
    return bytes.length > 0 && originOf(bytes) !== 'ours';
  });
}

/**
 * Writes all targets: each to a temporary file beside it, then all are renamed. Nothing is left behind where one fails
 * before that. Throws `WriteError`; without `force` also for a target that was edited by hand.
 */
export function writeAll(targets: readonly Target[], force: boolean): void {
  if (!force) {
    const [edited] = editedTargets(targets.map(t => t.path));
    if (edited !== undefined) throw new WriteError('write-edited', { file: edited });
  }
  const temporary: { from: string; to: string }[] = [];
  let at = '';
  try {
    for (const target of targets) {
      at = target.path;
      const from = path.join(path.dirname(at), `.${path.basename(at)}.${randomBytes(6).toString('hex')}.tmp`);
      const file = fs.openSync(from, 'wx', modeOf(at));
      temporary.push({ from, to: at });
      try {
        fs.writeFileSync(file, target.bytes);
        fs.fsyncSync(file);
      } finally {
        fs.closeSync(file);
      }
    }
    for (const { from, to } of temporary) {
      at = to;
      fs.renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of temporary) fs.rmSync(from, { force: true });
    throw writeError(error as NodeJS.ErrnoException, at);
  }
}

/** Makes folders with those above them. Throws `WriteError`. */
export function makeFolders(folders: readonly string[]): void {
  for (const folder of new Set(folders))
    try {
      fs.mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw writeError(error as NodeJS.ErrnoException, folder);
    }
}

/** A file that is replaced keeps its permissions. */
function modeOf(file: string): number {
  try {
    return fs.statSync(file).mode & 0o777;
  } catch {
    return 0o644;
  }
}

function isFolder(folder: string): boolean {
  try {
    return fs.statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function writeError(error: NodeJS.ErrnoException, file: string): WriteError {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      // Making a folder on a medium that cannot be written answers so too.
      if (isFolder(path.dirname(file))) return new WriteError('write-denied', { file });
      return new WriteError('write-no-folder', { folder: path.dirname(file) });
    case 'EBUSY':
    case 'ETXTBSY':
      return new WriteError('write-locked', { file });
    case 'EPERM':
      // Windows answers so where another program holds the file.
      return new WriteError(process.platform === 'win32' && fs.existsSync(file) ? 'write-locked' : 'write-denied', {
        file,
      });
    case 'EACCES':
    case 'EROFS':
    case 'EISDIR':
      return new WriteError('write-denied', { file });
    case 'ENOSPC':
    case 'EDQUOT':
      return new WriteError('write-full', { file });
    default:
      return new WriteError('write-failed', { file, reason: error.message });
  }
}
