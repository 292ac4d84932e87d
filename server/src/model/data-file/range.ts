/** Ranges of a sheet as people write them: `A1:C9`, `$A$6:$K$42`, `'Biểu 1'!A6:K42`. */

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The range that `A6:K42` names; null where it is none. */
export function readRange(text: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu.exec(text.trim());
  if (!match) return null;
  const left = columnIndex(match[1]!);
  const top = Number(match[2]) - 1;
  const right = match[3] ? columnIndex(match[3]) : left;
  const bottom = match[4] ? Number(match[4]) - 1 : top;
  if (top < 0 || bottom < 0) return null;
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}

/** `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export const printRange = (range: CellRange): string =>
  `${columnName(range.left)}${range.top + 1}:${columnName(range.right)}${range.bottom + 1}`;

/** What follows `#` in `so-lieu.xlsx#Biểu 1!A6:K42`: a sheet, a range of it, a range of the first sheet, or a name. */
export interface SheetReference {
  readonly sheet: string | null;
  readonly range: string | null;
  /** A sheet or a named range: which one, the workbook says. */
  readonly name: string | null;
}

export function readSheetReference(text: string): SheetReference {
  const words = text.normalize('NFC').trim();
  const mark = words.lastIndexOf('!');
  if (mark >= 0) {
    const sheet = words
      .slice(0, mark)
      .trim()
      .replace(/^'(.*)'$/u, '$1')
      .replaceAll("''", "'");
    return { sheet, range: words.slice(mark + 1).trim(), name: null };
  }
  if (words === '') return { sheet: null, range: null, name: null };
  return readRange(words)
    ? { sheet: null, range: words, name: null }
    : { sheet: null, range: null, name: words.replace(/^'(.*)'$/u, '$1') };
}
