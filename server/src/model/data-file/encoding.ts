/** Bytes to text: UTF-8 with or without its mark, UTF-16 with one. Anything else is refused, never guessed. */

/** The text, or null where the bytes are in another encoding (TCVN3, VNI, Windows-1258 …). */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return decodeUtf8(bytes, start);
}

function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  const units: number[] = [];
  const parts: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(little ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!);
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  return parts.join('') + String.fromCharCode(...units);
}

/** Well-formed UTF-8 only (Unicode 15, table 3-7); NUL bytes mean a binary file. */
function decodeUtf8(bytes: Uint8Array, start: number): string | null {
  const parts: string[] = [];
  let points: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const first = bytes[at]!;
    let size = 1;
    let point = first;
    if (first === 0) return null;
    if (first >= 0x80) {
      if (first >= 0xc2 && first <= 0xdf) size = 2;
      else if (first >= 0xe0 && first <= 0xef) size = 3;
      else if (first >= 0xf0 && first <= 0xf4) size = 4;
      else return null;
      if (at + size > bytes.length) return null;
      point = first & (0xff >> (size + 1));
      for (let i = 1; i < size; i++) {
        const next = bytes[at + i]!;
        if ((next & 0xc0) !== 0x80) return null;
        point = (point << 6) | (next & 0x3f);
      }
      if ((size === 3 && point < 0x800) || (size === 4 && (point < 0x10000 || point > 0x10ffff))) return null;
      if (point >= 0xd800 && point <= 0xdfff) return null;
    }
    points.push(point);
    if (points.length === 4096) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
    at += size;
  }
  return parts.join('') + String.fromCodePoint(...points);
}
