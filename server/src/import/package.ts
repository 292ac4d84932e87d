/** A DOCX as the parts of its archive (ECMA-376-2, Open Packaging Conventions), opened with bounds: archives come by mail. */

import { strFromU8, unzipSync } from 'fflate';
import { descendants, get, parseXml, type XmlElement } from '../syntax/xml.ts';

/** Bounds of what is unpacked: an archive says little about what it grows to. */
const MAX_ENTRIES = 5000;
const MAX_PART = 64_000_000;
const MAX_TOTAL = 192_000_000;

/** Why a file is no DOCX that can be read: message keys below `import/`. */
export type PackageProblem =
  /** An older binary file, or a document locked by a password: both are OLE compound files. */
  | 'encrypted'
  | 'doc'
  /** Neither an archive nor anything known; cut off in the middle. */
  | 'unreadable'
  /** An archive without a Word document in it. */
  | 'not-word'
  | 'too-large';

export interface WordPackage {
  /** Part names without the leading `/`, with their bytes as they stand in the archive, in its order. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The name of the main document part, usually `word/document.xml`. */
  readonly main: string;
  /** True where the file carries macros (they are neither read nor run). */
  readonly macros: boolean;
}

export interface Relationship {
  readonly id: string;
  /** The last segment of its type: `footnotes`, `image`, `hyperlink` … */
  readonly type: string;
  /** A part name, or the address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

export type PackageResult =
  | { readonly ok: true; readonly package: WordPackage }
  | { readonly ok: false; readonly problem: PackageProblem };

class Refused extends Error {}

/** Opens a DOCX; never throws. */
export function openPackage(bytes: Uint8Array): PackageResult {
  const failed = (problem: PackageProblem): PackageResult => ({ ok: false, problem });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return failed(isEncrypted(bytes) ? 'encrypted' : 'doc');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failed('unreadable');
  let parts: Map<string, Uint8Array>;
  try {
    parts = unpack(bytes);
  } catch (error) {
    return failed(error instanceof Refused ? 'too-large' : 'unreadable');
  }
  const main = relationshipsOf(parts, '').find(r => r.type === 'officeDocument' && !r.external)?.target;
  if (!main || !parts.has(main) || !/\.xml$/u.test(main)) return failed('not-word');
  const types = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array());
  if (!/wordprocessingml|ms-word/u.test(types)) return failed('not-word');
  return {
    ok: true,
    package: { parts, main, macros: [...parts.keys()].some(name => /vbaProject\.bin$/iu.test(name)) },
  };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const files = unzipSync(bytes, {
    filter: file => {
      if (++entries > MAX_ENTRIES) throw new Refused();
      total += file.originalSize;
      if (file.originalSize > MAX_PART || total > MAX_TOTAL) throw new Refused();
      return !file.name.endsWith('/');
    },
  });
  return new Map(
    Object.entries(files).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\/+/u, ''), content]),
  );
}

/** An encrypted document is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4), in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]);
  const head = bytes.subarray(0, 1_000_000);
  for (let at = head.indexOf(name[0]!); at >= 0; at = head.indexOf(name[0]!, at + 1))
    if (name.every((byte, i) => head[at + i] === byte)) return true;
  return false;
}

/** A part as an XML tree; null where there is none or it holds none. */
export function xmlPart(parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement | null {
  const bytes = parts.get(name);
  return bytes ? parseXml(decodeXml(bytes)) : null;
}

/** The text of an XML part: UTF-8, or UTF-16 where its first bytes say so; without its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return strFromU8(bytes).replace(/^\ufeff/u, '');
  const chunks: string[] = [];
  const units = new Uint16Array(4096);
  for (let at = 2; at + 1 < bytes.length; at += 8192) {
    const count = Math.min(4096, (bytes.length - at) >> 1);
    for (let i = 0; i < count; i++) {
      const [one, two] = [bytes[at + 2 * i]!, bytes[at + 2 * i + 1]!];
      units[i] = little ? one | (two << 8) : (one << 8) | two;
    }
    chunks.push(String.fromCharCode(...units.subarray(0, count)));
  }
  return chunks.join('');
}

/** What a part refers to (ECMA-376-2, 9.3); the empty name stands for the package itself. */
export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = xmlPart(parts, `${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!root) return [];
  return descendants(root, 'Relationship').map(element => {
    const target = get(element, 'Target') ?? '';
    const external = get(element, 'TargetMode') === 'External';
    const type = get(element, 'Type') ?? '';
    return {
      id: get(element, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : partName(folder, target),
      external,
    };
  });
}

/** A target as a part name: relative to the folder of the part that names it, or absolute. */
function partName(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
