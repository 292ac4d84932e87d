/** Files in Node. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Profile } from '../model/profile.ts';
import type { KnownProfiles } from '../model/profiles.ts';
import { editedTargets, makeFolders, WriteError as NotWritten, writeAll } from '../render/node/write.ts';
import { type Files, WriteError } from './files.ts';

/** Larger files are neither drafts nor data that a report is made from. */
const LARGEST = 32 * 1024 * 1024;
/** Files that are read again and again while somebody types; told apart by their time and size. */
const KEPT = 64;

/** The folder that `VANTHU_TEMPLATES` names, as a uri that ends in `/`; null where it names none. */
export function sharedTemplates(environment: Readonly<Record<string, string | undefined>>): string | null {
  const folder = environment.VANTHU_TEMPLATES;
  return folder ? `${pathToFileURL(path.resolve(folder)).href.replace(/\/$/u, '')}/` : null;
}

/** The bundled profiles as the build in `folder` has read them; without its file nothing is known. */
export function storedProfiles(folder: string): KnownProfiles {
  let stored: Readonly<Record<string, Profile>> | null = null;
  return text => {
    try {
      stored ??= JSON.parse(fs.readFileSync(path.join(folder, 'profiles.json'), 'utf8')) as Record<string, Profile>;
    } catch {
      stored = {};
    }
    return Object.hasOwn(stored, text) ? stored[text]! : null;
  };
}

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
    real(uri) {
      try {
        const file = fileURLToPath(uri);
        const folder = uri.endsWith('/') ? '/' : '';
        return pathToFileURL(fs.realpathSync(file)).href + folder;
      } catch {
        return uri;
      }
    },
    edited: uris => uris.filter(uri => editedTargets([fileURLToPath(uri)]).length > 0),
    write(files, folders = false) {
      try {
        const targets = files.map(({ uri, bytes }) => ({ path: fileURLToPath(uri), bytes }));
        if (folders) makeFolders(targets.map(target => path.dirname(target.path)));
        writeAll(targets, true);
      } catch (error) {
        if (!(error instanceof NotWritten)) throw error;
        const { file } = error.data;
        throw new WriteError(error.key, { ...error.data, ...(file && { file: path.basename(file) }) });
      }
    },
  };
}
