/**
 * Widths of letters in Times New Roman and the fonts made to its measure (Tinos, Liberation Serif), so that rule lines
 * and columns get their lengths once, for all outputs. Advance widths in 1/2048 em, read from the fonts' `hmtx` tables.
 */

interface Face {
  readonly [width: number]: string;
}

const REGULAR: Face = {
  369: "'",
  410: '|',
  512: ' ,.\u00a0',
  569: '/:;\\ijlt',
  614: '²³',
  682: '!()-I[]`fr‘’',
  717: '•',
  797: 'Js',
  819: '°',
  836: '"',
  909: '?acez“”',
  961: '^',
  983: '{}',
  1024: '#$*0123456789_bdghknopquvxyđ–§',
  1083: 'ơ',
  1108: '~',
  1110: 'ư',
  1124: '÷±',
  1139: 'FPS',
  1155: '+<=>×',
  1251: 'ELTZ',
  1366: 'BCR',
  1479: 'ADGHKNOQUVXYwĐƠ',
  1536: '½',
  1589: 'Ư',
  1593: '&m',
  1706: '%',
  1821: 'M',
  1886: '@',
  1933: 'W',
  2048: '—…',
};

const BOLD: Face = {
  451: '|',
  512: ' ,.\u00a0',
  569: "'/\\il",
  614: '²³',
  682: '!()-:;[]`fjt‘’',
  717: '•',
  797: 'Is',
  807: '{}',
  819: '°',
  909: 'cerz',
  1024: '#$*0123456789?J_agovxy–“”§',
  1065: '~',
  1124: '÷±',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1167: '+<=>×',
  1190: '^',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZ',
  1479: 'ACDNRUVXYwĐ',
  1536: '½',
  1593: 'GHKOQƠ',
  1630: 'Ư',
  1706: '&m',
  1905: '@',
  1933: 'M',
  2048: '%W—…',
};

const POINT = 25.4 / 72;

const table = (face: Face): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(face).flatMap(([width, letters]) => Array.from(letters as string, l => [l, Number(width)] as const)),
  );

const WIDTHS: { readonly regular: ReadonlyMap<string, number>; readonly bold: ReadonlyMap<string, number> } = {
  regular: table(REGULAR),
  bold: table(BOLD),
};

/** Vietnamese letters are as wide as their base; only the horn of ơ and ư widens it. */
const HORN: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư', O: 'Ơ', U: 'Ư' };

/** The width of `text` on one line, in millimetres; `size` in points. Italics are as wide as upright letters here. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  let units = 0;
  for (const letter of text.normalize('NFC')) {
    let width = widths.get(letter);
    if (width === undefined) {
      const parts = letter.normalize('NFD');
      const base = parts[0]!;
      width = widths.get((parts.includes('\u031b') && HORN[base]) || base) ?? 1024;
    }
    units += width;
  }
  return (units / 2048) * size * POINT;
}

/** `text` broken into lines of at most `width` millimetres at its spaces, as the writers' engines break it. */
export function breakLines(text: string, size: number, bold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/u)) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** `text` in as few lines as `width` allows, as even in length as can be: a long name under a short rule. */
export function balancedLines(text: string, size: number, bold: boolean, width: number): string[] {
  const lines = breakLines(text, size, bold, width);
  if (lines.length < 2) return lines;
  let least = width / lines.length;
  let most = width;
  for (let i = 0; i < 12; i++) {
    const middle = (least + most) / 2;
    if (breakLines(text, size, bold, middle).length <= lines.length) most = middle;
    else least = middle;
  }
  return breakLines(text, size, bold, most);
}
