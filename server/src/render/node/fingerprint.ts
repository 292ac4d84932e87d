/** Fingerprints of outputs: a hash of what was written, by which a file that was edited by hand is recognised. */

import { createHash } from 'node:crypto';
import { isUntouched } from '../docx/seal.ts';
import { HTML_FINGERPRINT } from '../html.ts';
import { PDF_FINGERPRINT } from '../typst.ts';

/** 32 hexadecimal digits of SHA-256. */
export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const HTML_META = /(<meta name="vanthu-fingerprint" content=")([0-9a-f]{32})(">)/u;
const PDF_MARK = /vanthu-fingerprint-([0-9a-f]{32})/u;

/** HTML with its fingerprint filled in, as bytes. */
export function signHtml(html: string): Uint8Array {
  const print = hash(Buffer.from(html));
  return Buffer.from(html.replace(HTML_META, (_, before: string, _zeros, after: string) => before + print + after));
}

/** PDF with its fingerprint filled in among its keywords, wherever they stand (information dictionary, XMP packet). */
export function signPdf(pdf: Uint8Array): Uint8Array {
  const signed = Buffer.from(pdf);
  const print = Buffer.from(PDF_FINGERPRINT.replace(/0+$/u, hash(pdf)), 'latin1');
  for (let at = signed.indexOf(PDF_FINGERPRINT); at >= 0; at = signed.indexOf(PDF_FINGERPRINT, at))
    print.copy(signed, at);
  return signed;
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
    const mark = PDF_MARK.exec(buffer.toString('latin1'));
    if (!mark) return 'foreign';
    const blank = Buffer.from(buffer);
    for (let at = blank.indexOf(mark[0]); at >= 0; at = blank.indexOf(mark[0], at))
      blank.write(PDF_FINGERPRINT, at, 'latin1');
    return hash(blank) === mark[1] ? 'ours' : 'edited';
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
