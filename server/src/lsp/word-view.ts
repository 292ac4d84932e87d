/** Documents that show the text of a Word file. */

import { WORD_SCHEME } from './protocol.ts';

/** The Word file that such a document shows, as a file's uri; null for any other document. */
export function wordFileOf(uri: string): string | null {
  if (!uri.startsWith(`${WORD_SCHEME}:/`)) return null;
  const path = uri.slice(WORD_SCHEME.length + 1);
  return path.startsWith('//') ? `file:${path}` : `file://${path}`;
}
