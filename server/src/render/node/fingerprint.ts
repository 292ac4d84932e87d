/** Fingerprints of outputs: a hash of what was written, by which a file that was edited by hand is recognised. */

import { createHash } from 'node:crypto';
import { isUntouched } from '../docx/seal.ts';
import { HTML_FINGERPRINT } from '../html.ts';

/** 32 hexadecimal digits of SHA-256. */
export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const HTML_META = /(<meta name="vanthu-fingerprint" content=")([0-9a-f]{32})(">)/u;
const PDF_MARK = /\n%VanThuFingerprint ([0-9a-f]{32})\n$/u;

/** HTML with its fingerprint filled in, as bytes. */
export function signHtml(html: string): Uint8Array {
  const print = hash(Buffer.from(html));
  return Buffer.from(html.replace(HTML_META, (_, before: string, _zeros, after: string) => before + print + after));
}

/** PDF with its fingerprint in a comment after the end, where readers do not look (ISO 32000-1, 7.2.3). */
export function signPdf(pdf: Uint8Array): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n%VanThuFingerprint ${hash(pdf)}\n`)]);
}

export type Origin = 'ours' | 'edited' | 'foreign';

/**
 * Whether a file is as we wrote it, was changed since, or is none of ours. A file that carries our mark but does not
 * match, and one without a mark, must not be replaced without asking.
 */
export function originOf(bytes: Uint8Array): Origin {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length >= 4 && buffer.readUInt32LE(0) === 0x04034b50) {
    const untouched = isUntouched(bytes, hash);
    return untouched === null ? 'foreign' : untouched ? 'ours' : 'edited';
  }
  if (buffer.subarray(0, 5).toString('latin1') === '%PDF-') {
    const tail = buffer.subarray(-60).toString('latin1');
    const mark = PDF_MARK.exec(tail);
    if (!mark) return buffer.includes('%VanThuFingerprint ') ? 'edited' : 'foreign';
    return hash(buffer.subarray(0, buffer.length - mark[0].length)) === mark[1] ? 'ours' : 'edited';
  }
  const text = buffer.toString('utf8');
  const meta = HTML_META.exec(text);
  if (!meta) return 'foreign';
  const blank = text.replace(
    HTML_META,
    (_, before: string, _print, after: string) => before + HTML_FINGERPRINT + after,
  );
  return hash(Buffer.from(blank)) === meta[2] ? 'ours' : 'edited';
}
