/**
 * The file system as the server and the command line see it: a port that each main fills in. Reading is synchronous, since a report is
 * built in one go; a main without synchronous files answers from what it has fetched and reports the rest as changed.
 */

export interface Files {
  /** Null where there is no such file, it cannot be read, or it is larger than a draft or data file may be. */
  read(uri: string): Uint8Array | null;
  /** Names in a folder, without those that begin with a dot; empty where there is no such folder. */
  list(uri: string): readonly string[];
  /** The uri with links followed as far as the file exists; the same uri where there are none. */
  real(uri: string): string;
  /** Those that exist and are not as we wrote them: changed by hand since, or none of ours. */
  edited(uris: readonly string[]): string[];
  /**
   * All of them or none: an interrupted write leaves every file as it was. Their folders must be there, unless
   * `folders` says to make them. Throws `WriteError`.
   */
  write(files: readonly { readonly uri: string; readonly bytes: Uint8Array }[], folders?: boolean): void;
}

/** Why a file could not be written: a message key below `render/` with its data. */
export class WriteError extends Error {
  readonly key: string;
  readonly data: Readonly<Record<string, string>>;

  constructor(key: string, data: Readonly<Record<string, string>>) {
    super(`${key} ${JSON.stringify(data)}`);
    this.key = key;
    this.data = data;
  }
}

/** Bytes as text: UTF-8 with or without its mark; null where they are not text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 8192).includes(0)) return null;
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
}

/** `relative` as seen from the file `base`; null where it names no file of the same scheme and host. */
export function resolveUri(base: string, relative: string): string | null {
  try {
    const encoded = relative.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    const resolved = new URL(encoded, base);
    const own = new URL(base);
    return resolved.protocol === own.protocol && resolved.host === own.host ? resolved.href : null;
  } catch {
    return null;
  }
}

/**
 * What the spellings of one file's uri share: editors escape more or fewer characters than we do (`(`, `:`), write the
 * drive's letter in either case, and file systems decompose names.
 */
export function fileKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A lone % is part of the name.
  }
  return plain.normalize('NFC').replace(/^file:\/\/\/[A-Z]:/u, drive => drive.toLowerCase());
}

/** The last segment of a uri, as a reader would write it. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The folder that holds a file, with its `/`. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** True where `uri` lies in `folder` or is it. */
export function isWithin(folder: string, uri: string): boolean {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  return uri === folder || uri.startsWith(root);
}
