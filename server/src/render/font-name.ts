/** The family that a font file holds, from its `name` table (OpenType 1.9, name), so that an office need only give the file. */

/** The family's name for typesetting; null where the bytes are no font that can be read. */
export function fontFamilyOf(bytes: Uint8Array): string | null {
  try {
    return familyIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // An offset that leads out of the file.
    return null;
  }
}

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f;
const COLLECTION = 0x74746366;
const NAME = 0x6e616d65;
/** Identifiers of names: the typographic family before the plain one. */
const FAMILIES = [16, 1];

function familyIn(view: DataView): string | null {
  const kind = view.getUint32(0);
  const start = kind === COLLECTION ? view.getUint32(12) : 0;
  if (kind === COLLECTION ? view.getUint32(8) === 0 : kind !== TRUETYPE && kind !== OPENTYPE) return null;
  const tables = view.getUint16(start + 4);
  for (let i = 0; i < tables; i++) {
    const record = start + 12 + 16 * i;
    if (view.getUint32(record) === NAME) return nameIn(view, view.getUint32(record + 8));
  }
  return null;
}

/** The first family of the table at `table` in UTF-16, else in Latin letters (platforms 3 and 0, else 1). */
function nameIn(view: DataView, table: number): string | null {
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  for (const id of FAMILIES)
    for (const wide of [true, false])
      for (let i = 0; i < count; i++) {
        const record = table + 6 + 12 * i;
        const platform = view.getUint16(record);
        if (view.getUint16(record + 6) !== id || (platform === 1) === wide) continue;
        const length = view.getUint16(record + 8);
        const at = strings + view.getUint16(record + 10);
        let text = '';
        for (let k = 0; k < length; k += wide ? 2 : 1)
          text += String.fromCharCode(wide ? view.getUint16(at + k) : view.getUint8(at + k));
        if (text.trim() !== '') return text.trim();
      }
  return null;
}
