/** The words of a text: runs of letters and digits with their marks, found by character codes, for rules that read every word. */

export interface Word {
  readonly at: number;
  readonly word: string;
}

/** All words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCode(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    else if (!inside && start >= 0) {
      words.push({ at: start, word: text.slice(start, i) });
      start = -1;
    }
  }
  return words;
}

/** Letters, digits and marks of the scripts that drafts are written in: everything up to the signs at U+2000. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}
