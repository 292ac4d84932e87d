/** Tells from the first lines of a text whether it can be a draft, so that other files cost nothing. */

/** Enough for any front matter's first keys. */
export const HEAD_LENGTH = 4096;

/**
 * A cheap look, never wrong on the side of saying no to a draft: the server decides.
 * @param head the beginning of the file, at least `HEAD_LENGTH` characters of it where there are so many
 * @param language the editor's language id
 */
export function mayBeDraft(head: string, language: string): boolean {
  const text = head.replace(/^\ufeff/u, '');
  if (language === 'markdown' && !/^\s*---[ \t]*\r?\n/u.test(text)) return false;
  return /^["']?v[aă]n[ _-]?th[uư]["']?[ \t]*:/imu.test(text.normalize('NFC'));
}
