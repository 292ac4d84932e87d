/** Reports that are assembled from parts and are not open themselves, so that a part is checked with its report. */

import { isDraft } from '../model/build.ts';
import { createSource, type Source } from '../text/source.ts';
import { decodeText, type Files, fileKey } from './files.ts';

/** A folder that holds more is none of offices; what lies beyond is not looked at. */
const MOST_NAMES = 4000;
const DEEPEST = 6;
const MOST = 8;

export interface Assemblies {
  /** The YAML drafts in an opened folder, read when they are asked for the first time. */
  within(root: string): readonly Source[];
  get(uri: string): Source | undefined;
  /** To be told of files that changed. */
  forget(uris: readonly string[]): void;
}

export function createAssemblies(files: Files): Assemblies {
  const known = new Map<string, readonly Source[]>();
  return {
    within(root) {
      const found = known.get(root) ?? search(files, root);
      known.set(root, found);
      return found;
    },
    get(uri) {
      for (const sources of known.values())
        for (const source of sources) if (fileKey(source.uri) === fileKey(uri)) return source;
      return undefined;
    },
    forget(uris) {
      if (uris.some(uri => /\.ya?ml$/iu.test(uri))) known.clear();
    },
  };
}

/** Breadth first, so that what lies near the top is found in a large folder too. */
function search(files: Files, root: string): Source[] {
  const found: Source[] = [];
  let folders = [root];
  let names = 0;
  for (let depth = 0; depth < DEEPEST && folders.length > 0; depth++) {
    const deeper: string[] = [];
    for (const folder of folders)
      for (const name of files.list(folder)) {
        if (++names > MOST_NAMES || found.length >= MOST) return found;
        const uri = folder + encodeURIComponent(name);
        if (/\.ya?ml$/iu.test(name)) {
          const source = assemblyIn(files, uri);
          if (source) found.push(source);
        } else if (!name.includes('.') && name !== 'node_modules') deeper.push(`${uri}/`);
      }
    folders = deeper;
  }
  return found;
}

/** The file, where it is a draft that may list parts. */
function assemblyIn(files: Files, uri: string): Source | null {
  const bytes = files.read(uri);
  const text = bytes && decodeText(bytes);
  if (text === null || !/vanthu/iu.test(text.slice(0, 4096))) return null;
  const source = createSource(uri, text);
  return isDraft(source) ? source : null;
}
