/**
 * The documents that the editor has open, as immutable snapshots: an edit makes a new `Source` and leaves the old one
 * to whoever still computes with it. Nothing here knows what a draft is.
 */

import { createSource, offsetAt, type Source } from '../text/source.ts';
import { fileKey } from '../workspace/files.ts';
import type { Range } from './protocol.ts';

/** A change as `textDocument/didChange` carries it: a range and its new text, or the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

export interface Documents {
  open(uri: string, text: string, version: number): Source;
  /** Null where the document was never opened: the change is dropped. */
  change(uri: string, changes: readonly ContentChange[], version: number): Source | null;
  close(uri: string): void;
  /** The snapshot as the editor opened it, whose own uri may be spelled otherwise. */
  get(uri: string): Source | undefined;
  uris(): readonly string[];
}

export function createDocuments(): Documents {
  /** By `fileKey`: the text of a part is found however its uri is spelled. */
  const sources = new Map<string, Source>();
  const keep = (source: Source): Source => {
    sources.set(fileKey(source.uri), source);
    return source;
  };
  return {
    open: (uri, text, version) => keep(createSource(uri, text, version)),
    change(uri, changes, version) {
      const before = sources.get(fileKey(uri));
      return before ? keep(applyChanges(before, changes, version)) : null;
    },
    close: uri => void sources.delete(fileKey(uri)),
    get: uri => sources.get(fileKey(uri)),
    uris: () => [...sources.values()].map(source => source.uri),
  };
}

/**
 * The text after `changes`, each of which refers to the text that the one before it left (LSP 3.17,
 * TextDocumentContentChangeEvent). Positions outside the text are clamped and a range that runs backwards is turned
 * round, so that a wrong client spoils its own text and nothing else.
 */
export function applyChanges(source: Source, changes: readonly ContentChange[], version: number): Source {
  let current = source;
  for (const change of changes) {
    if (!change.range) {
      current = createSource(source.uri, change.text, version);
      continue;
    }
    const a = offsetAt(current, change.range.start);
    const b = offsetAt(current, change.range.end);
    const text = current.text.slice(0, Math.min(a, b)) + change.text + current.text.slice(Math.max(a, b));
    current = createSource(source.uri, text, version);
  }
  return current.version === version ? current : createSource(source.uri, current.text, version);
}

/** What was computed from one version of a document, kept for as long as that version stands. */
export interface VersionCache<T> {
  /** The value for this snapshot, computed when it is asked for the first time. */
  get(source: Source, compute: (source: Source) => T): T;
  drop(uri: string): void;
  clear(): void;
  readonly size: number;
}

/** One value per uri, at most `limit` of them; the one that was asked for longest ago goes first. */
export function createVersionCache<T>(limit: number): VersionCache<T> {
  const entries = new Map<string, { readonly source: Source; readonly value: T }>();
  return {
    get(source, compute) {
      const known = entries.get(source.uri);
      const entry = known?.source === source ? known : { source, value: compute(source) };
      entries.delete(source.uri);
      entries.set(source.uri, entry);
      for (const oldest of entries.keys()) {
        if (entries.size <= limit) break;
        entries.delete(oldest);
      }
      return entry.value;
    },
    drop: uri => void entries.delete(uri),
    clear: () => entries.clear(),
    get size() {
      return entries.size;
    },
  };
}
