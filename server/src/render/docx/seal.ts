/** The fingerprint that a DOCX carries as a custom property. */

import { strFromU8, unzipSync } from 'fflate';

/** Its value is a hash over all parts but the one that holds it. */
export const FINGERPRINT_PROPERTY = 'VanThuFingerprint';

/** The part that holds it. */
export const CUSTOM = 'docProps/custom.xml';

/** The hash over the parts of a DOCX, without the one that holds the fingerprint. */
export function hashParts(parts: ReadonlyMap<string, Uint8Array>, hash: (bytes: Uint8Array) => string): string {
  const digests = [...parts.keys()]
    .filter(path => path !== CUSTOM)
    .sort()
    .map(path => `${path} ${hash(parts.get(path)!)}`);
  return hash(new TextEncoder().encode(digests.join('\n')));
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
