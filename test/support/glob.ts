/** Files below a folder. */

import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files below `folder` that `wanted` accepts, sorted. */
export function globSync(folder: string, wanted: (file: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => wanted(file.replaceAll('\\', '/')))
    .sort();
}
