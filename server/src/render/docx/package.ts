/** The finished archive: only the parts that a report needs, dates from the draft, fixed times, and a fingerprint. */

import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PrintProperties } from '../print.ts';
import { CUSTOM, FINGERPRINT_PROPERTY, hashParts } from './seal.ts';

/** Parts that the library always writes and that a report must not or need not carry. */
const UNWANTED = /^(?:word\/comments[^/]*\.xml|word\/_rels\/comments[^/]*\.xml\.rels|word\/people\.xml)$/u;

/**
 * The parts of a document. The library's compiler, which its types hide, gives them as they are; without it the
 * library's archive is opened again, which costs as much as everything else.
 */
async function partsOf(document: Document): Promise<Map<string, Uint8Array>> {
  const { compiler } = Packer as unknown as {
    compiler?: { compile?(file: Document): ReadonlyMap<string, string | Uint8Array> };
  };
  const parts: Iterable<[string, string | Uint8Array]> =
    compiler?.compile?.(document) ?? Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))));
  return new Map(
    [...parts]
      .filter(([path]) => !UNWANTED.test(path) && !path.endsWith('/'))
      .map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
  );
}

/** The finished archive of a document; `hash` turns bytes into a short hexadecimal text. */
export async function finishPackage(
  document: Document,
  properties: PrintProperties,
  hash: (bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const parts = await partsOf(document);
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
