/** What a DOCX says about itself: title, language, the draft's date and a fingerprint; no author, no path, no program. */

import type { PrintProperties } from '../print.ts';
import { OFFICE } from './context.ts';
import type { PackageBuilder } from './package.ts';
import { CUSTOM, FINGERPRINT_PROPERTY, hashParts } from './seal.ts';
import { DECLARATION, element, escapeXml } from './xml.ts';

const CORE = 'docProps/core.xml';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const CORE_PROPERTIES = `${SCHEMAS}/package/2006/metadata/core-properties`;

/** The finished parts of a document, described and sealed; `hash` turns bytes into a short hexadecimal text. */
export function described(
  parts: PackageBuilder,
  properties: PrintProperties,
  hash: (bytes: Uint8Array) => string,
): Map<string, Uint8Array> {
  parts.add(CORE, 'application/vnd.openxmlformats-package.core-properties+xml', coreXml(properties));
  parts.relate('', CORE_PROPERTIES, CORE);
  parts.add(CUSTOM, 'application/vnd.openxmlformats-officedocument.custom-properties+xml', '');
  parts.relate('', `${OFFICE}/custom-properties`, CUSTOM);
  const finished = parts.finish();
  const seal = customXml(hashParts(finished, hash));
  return finished.set(CUSTOM, new TextEncoder().encode(DECLARATION + seal));
}

/** Title, language and the draft's date; no author, no one who modified it (ECMA-376-2, part core properties). */
function coreXml(properties: PrintProperties): string {
  const { date } = properties;
  const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
  const stamp = date && `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}T00:00:00Z`;
  const dated = (name: string): string => (stamp ? element(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp) : '');
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': CORE_PROPERTIES,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(properties.title)) +
      '<dc:creator></dc:creator>' +
      element('dc:language', {}, 'vi-VN') +
      dated('dcterms:created') +
      dated('dcterms:modified'),
  );
}

function customXml(fingerprint: string): string {
  const value = element('vt:lpwstr', {}, fingerprint);
  const property = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: FINGERPRINT_PROPERTY };
  return element(
    'Properties',
    {
      xmlns: `${SCHEMAS}/officeDocument/2006/custom-properties`,
      'xmlns:vt': `${SCHEMAS}/officeDocument/2006/docPropsVTypes`,
    },
    element('property', property, value),
  );
}
