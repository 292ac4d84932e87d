/** The finished archive: only the parts that a report needs, dates from the draft, fixed times, and a fingerprint. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PrintProperties } from '../print.ts';

/** Its value is a hash over all parts but the one that holds it. */
export const FINGERPRINT_PROPERTY = 'VanThuFingerprint';

const CUSTOM = 'docProps/custom.xml';

/** Parts that the library always writes and that a report must not or need not carry. */
const UNWANTED = /^(?:word\/comments[^/]*\.xml|word\/_rels\/comments[^/]*\.xml\.rels|word\/people\.xml)$/u;

/** Rewrites the library's archive; `hash` turns bytes into a short hexadecimal text. */
export function finishPackage(
  archive: Uint8Array,
  properties: PrintProperties,
  hash: (bytes: Uint8Array) => string,
): Uint8Array {
  const parts = new Map(
    Object.entries(unzipSync(archive))
      .filter(([path]) => !UNWANTED.test(path) && !path.endsWith('/'))
      .map(([path, bytes]) => [path, bytes] as const),
  );
  const edit = (path: string, change: (xml: string) => string): void => {
    const bytes = parts.get(path);
    if (bytes) parts.set(path, strToU8(change(strFromU8(bytes))));
  };
  edit('[Content_Types].xml', xml => xml.replace(/<Override[^>]*\/word\/(?:comments[^"]*|people)\.xml"[^>]*\/>/gu, ''));
  edit('word/_rels/document.xml.rels', xml =>
    xml.replace(/<Relationship [^>]*Target="(?:comments[^"]*|people)\.xml"[^>]*\/>/gu, ''),
  );
  parts.set('docProps/core.xml', strToU8(coreXml(properties)));
  parts.set(CUSTOM, strToU8(customXml('')));
  parts.set(CUSTOM, strToU8(customXml(hashParts(parts, hash))));

  const order = (path: string): string =>
    path === '[Content_Types].xml' ? '0' : path === '_rels/.rels' ? '1' : `2${path}`;
  const paths = [...parts.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return zipSync(
    Object.fromEntries(paths.map(path => [path, [parts.get(path)!, { level: 6, mtime: new Date(1980, 0, 1) }]])),
  );
}

/** The hash over the parts of a DOCX, without the one that holds the fingerprint. */
function hashParts(parts: ReadonlyMap<string, Uint8Array>, hash: (bytes: Uint8Array) => string): string {
  const digests = [...parts.keys()]
    .filter(path => path !== CUSTOM)
    .sort()
    .map(path => `${path} ${hash(parts.get(path)!)}`);
  return hash(strToU8(digests.join('\n')));
}

/** Whether a DOCX is as it was written: `null` where it carries no fingerprint of ours. */
export function isUntouched(archive: Uint8Array, hash: (bytes: Uint8Array) => string): boolean | null {
  let parts: Map<string, Uint8Array>;
  try {
    parts = new Map(Object.entries(unzipSync(archive)));
  } catch {
    return null;
  }
  const custom = parts.get(CUSTOM);
  const found =
    custom && new RegExp(`name="${FINGERPRINT_PROPERTY}"[^>]*><vt:lpwstr>([0-9a-f]+)<`, 'u').exec(strFromU8(custom));
  return found ? found[1] === hashParts(parts, hash) : null;
}

const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Title, language and the draft's date; no author, no one who modified it (ECMA-376-2, part core properties). */
function coreXml(properties: PrintProperties): string {
  const date = properties.date;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const stamp = date ? `${String(date.year).padStart(4, '0')}-${pad(date.month)}-${pad(date.day)}T00:00:00Z` : null;
  const dates = stamp
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`
    : '';
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(properties.title)}</dc:title><dc:creator></dc:creator><dc:language>vi-VN</dc:language>${dates}</cp:coreProperties>`;
}

function customXml(fingerprint: string): string {
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${FINGERPRINT_PROPERTY}"><vt:lpwstr>${fingerprint}</vt:lpwstr></property></Properties>`;
}
