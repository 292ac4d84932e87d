/** Files in Node. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, WriteError } from '../files.ts';

/** Larger files are neither drafts nor data that a report is made from. */
const LARGEST = 32 * 1024 * 1024;
/** Files that are read again and again while somebody types; told apart by their time and size. */
const KEPT = 64;

export function nodeFiles(): Files {
  const kept = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>();
  return {
    read(uri) {
      try {
        const file = fileURLToPath(uri);
        const stat = fs.statSync(file);
        if (!stat.isFile() || stat.size > LARGEST) return null;
        const stamp = `${stat.mtimeMs} ${stat.size}`;
        const known = kept.get(uri);
        if (known?.stamp === stamp) return known.bytes;
        const bytes = new Uint8Array(fs.readFileSync(file));
        kept.delete(uri);
        kept.set(uri, { stamp, bytes });
        for (const oldest of kept.keys()) {
          if (kept.size <= KEPT) break;
          kept.delete(oldest);
        }
        return bytes;
      } catch {
        return null;
      }
    },
    list(uri) {
      try {
        return fs
          .readdirSync(fileURLToPath(uri))
          .filter(name => !name.startsWith('.'))
          .sort();
      } catch {
        return [];
      }
    },
    async write(uri, bytes) {
      const file = fileURLToPath(uri);
      const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
      try {
        await fs.promises.writeFile(temporary, bytes);
        await fs.promises.rename(temporary, file);
      } catch (error) {
        await fs.promises.rm(temporary, { force: true }).catch(() => undefined);
        const { code, message } = error as NodeJS.ErrnoException;
        throw new WriteError(uri, reasonOf(code), message);
      }
    },
  };
}

/** Word locks the file that it has open (EBUSY, or EPERM on the rename in Windows). */
function reasonOf(code: string | undefined): WriteError['reason'] {
  if (code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32')) return 'busy';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'other';
}
