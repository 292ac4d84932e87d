/** Which paragraphs are headings, of which level, and where a heading that runs into its text ends. */

import type { NumberStyle } from '../../model/report.ts';
import { type LeadingNumber, leadingNumber } from '../../model/typed-number.ts';
import { allText, type Piece } from './pieces.ts';

/** A paragraph of the content, its automatic number put before its text. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** From 1, of the style or the paragraph itself. */
  readonly outline: number | null;
  readonly centred: boolean;
  /** False where nothing is known of looks: plain text. */
  readonly formatted: boolean;
  /** A bullet of an automatic list. */
  readonly bullet: boolean;
  /** Word makes the number. */
  readonly counted: boolean;
  /** Caption or unit of the table that follows. */
  readonly caption: boolean;
  /** Stands right above a table, or above its caption: a title of the table where it has no number of its own. */
  readonly aboveTable: boolean;
}

export interface FoundHeading {
  /** From 1, the top of the outline. */
  readonly level: number;
  readonly number: LeadingNumber | null;
  /** Where the title of a run-in heading ends and the paragraph's text goes on; null where the heading is all of it. */
  readonly split: number | null;
  /** Lines after it that its title goes on in. */
  readonly joined: number;
}

/** A title is no longer than this; a paragraph of a heading's style may be. */
const LONGEST_TITLE = 300;
const LONGEST_PLAIN_TITLE = 160;

const RANKS: readonly NumberStyle[] = [
  'appendix',
  'part',
  'chapter',
  'division',
  'upper-alpha',
  'upper-roman',
  'decimal',
  'decimal-path',
  'lower-alpha',
];

interface Candidate {
  readonly at: number;
  readonly number: LeadingNumber | null;
  readonly outline: number | null;
  readonly split: number | null;
  /** Certain by its looks or its number; others need a neighbour in number. */
  readonly sure: boolean;
  /** Of unnumbered titles: the higher, the more it stands out. */
  readonly weight: number;
}

/** The headings among the lines, by index. */
export function findHeadings(lines: readonly Line[]): Map<number, FoundHeading> {
  const candidates: Candidate[] = [];
  /** Headings are told by their looks or styles: a plain numbered line is none. */
  const bold = lines.some(
    line =>
      line.outline !== null ||
      (line.formatted && !line.bullet && allText(line.pieces, piece => piece.bold) && leadingNumber(line.text)),
  );
  lines.forEach((line, at) => {
    const found = candidateOf(line, at, bold);
    if (found) candidates.push(found);
  });
  const numbers = new Set(candidates.flatMap(one => (one.number ? [placeOf(one.number)] : [])));
  const accepted = candidates.filter(one => one.sure || hasNeighbour(one, numbers));
  // Titles without a number, neither styled nor centred, are bold lines where the others have numbers.
  const numbered = accepted.some(one => one.number || one.outline !== null);
  const kept = accepted.filter(one => one.number || one.outline !== null || !numbered || lines[one.at]!.centred);
  return levelsOf(consistent(kept), lines);
}

function candidateOf(line: Line, at: number, boldNumbers: boolean): Candidate | null {
  const { text, pieces, outline } = line;
  if (line.bullet || line.caption || !/[\p{L}\d]/u.test(text)) return null;
  const number = leadingNumber(text);
  const rest = number ? text.slice(number.length) : text;
  const isBold = line.formatted && allText(pieces, piece => piece.bold);
  const capitals = isCapital(rest);
  const make = (more: Partial<Candidate>): Candidate => ({
    at,
    number,
    outline,
    split: null,
    sure: true,
    weight: (capitals ? 4 : 0) + (line.centred ? 2 : 0) + (isBold ? 1 : 0),
    ...more,
  });
  if (outline !== null) {
    // A run-in heading gives its whole paragraph a place in the outline.
    const split = isBold ? null : boldLead(line);
    if (split !== null) return make({ split });
    return text.length <= LONGEST_TITLE ? make({}) : null;
  }
  if (/^[-–+*•]/u.test(text)) return null;
  const numberAlone = rest.trim() === '';
  if (number && isNamed(number.style)) {
    const short = text.length <= LONGEST_TITLE && !/[.;]$/u.test(text.replace(/^[^.]*\.\s*$/u, ''));
    const looks = line.formatted ? isBold || line.centred || capitals : numberAlone || capitals || isTitle(rest);
    return short && looks ? make({}) : null;
  }
  if (number) {
    if (numberAlone || !/^[\p{Lu}“"(\d]/u.test(rest)) return null;
    if (isBold && text.length <= LONGEST_TITLE) return make({});
    const split = boldLead(line);
    if (split !== null && split > number.length) return make({ split });
    if (number.style === 'lower-alpha') return null;
    const strong = number.style === 'upper-roman' || (number.style === 'upper-alpha' && capitals);
    if (isTitle(rest) || (strong && isTitle(rest.replace(/;\s/gu, ', ')))) {
      if (strong || capitals) return make({});
      // Where headings are bold, plain numbers count items; so do those that Word makes.
      if (line.formatted && (boldNumbers || line.counted)) return null;
      return make({ sure: number.style === 'decimal-path' || (line.formatted && allText(pieces, p => p.italic)) });
    }
    if (line.formatted && boldNumbers) return null;
    const runIn = (number.style === 'decimal-path' ? /^([^.:!?\n]{3,160}):\s+(?=[\p{Lu}“"])/u : RUN_IN).exec(rest);
    if (!runIn || !/[.!?…]["”]?$/u.test(rest)) return null;
    return make({ split: number.length + runIn[1]!.length + 1, sure: false });
  }
  if (
    line.aboveTable ||
    !isBold ||
    text.length > LONGEST_PLAIN_TITLE ||
    /[.;,]$/u.test(text) ||
    !/^[\p{Lu}“"]/u.test(text)
  )
    return null;
  return line.centred || capitals || !text.includes('\n') ? make({}) : null;
}

/** Styles that only a few of the numbered headings have, and those of parts and chapters, say nothing of levels. */
function consistent(candidates: readonly Candidate[]): Candidate[] {
  const numbered = candidates.filter(one => one.number !== null);
  const few = numbered.filter(one => one.outline !== null).length < numbered.length / 2;
  return candidates.map(one => (one.number && (few || isNamed(one.number.style)) ? { ...one, outline: null } : one));
}

const isNamed = (style: NumberStyle): boolean =>
  style === 'part' || style === 'chapter' || style === 'division' || style === 'appendix';

/** A title at the start of a paragraph of plain text. */
const RUN_IN = /^([^.;:!?\n]{3,160}):\s+(?=[\p{Lu}“"])/u;

/** A title: short, no sentence, no enumeration. */
const isTitle = (text: string): boolean =>
  text.length <= LONGEST_PLAIN_TITLE && !/[.;,…!?]$/u.test(text) && !/[.;]\s/u.test(text);

/** Where the bold start of a paragraph ends as a title does, at `:` or `.`; null where it does not or nothing follows. */
function boldLead({ pieces, text, formatted }: Line): number | null {
  if (!formatted) return null;
  let end = 0;
  for (const piece of pieces) {
    if (piece.kind === 'break') break;
    if (piece.kind === 'text' && !piece.bold && /\S/u.test(piece.text)) break;
    if (piece.kind === 'text') end += piece.text.length;
  }
  let lead = text.slice(0, end).trimEnd().length;
  // The colon is often typed after the bold has been switched off.
  if (/^\s?[:.]/u.test(text.slice(lead)) && !/[:.]$/u.test(text.slice(0, lead)))
    lead += text.slice(lead).indexOf(text.slice(lead).trimStart()[0]!) + 1;
  if (lead < 4 || lead > LONGEST_TITLE || !/[:.]$/u.test(text.slice(0, lead))) return null;
  return /[\p{L}\d]/u.test(text.slice(lead)) ? lead : null;
}

/** Numbers by kind, depth and place, for neighbours to be looked up. */
const placeOf = ({ style, path }: LeadingNumber, step = 0): string =>
  `${style} ${path.length} ${(path.at(-1) ?? 0) + step}`;

function hasNeighbour({ number }: Candidate, numbers: ReadonlySet<string>): boolean {
  return number !== null && (numbers.has(placeOf(number, 1)) || numbers.has(placeOf(number, -1)));
}

// ------------------------------------------------------------------------------------------------ levels

/** Greater than 0 where `a` stands deeper than `b`, less where higher, 0 beside it. */
function compare(a: Candidate, b: Candidate): number {
  if (a.outline !== null && b.outline !== null) return a.outline - b.outline;
  if (a.number && b.number) return rankOf(a.number) - rankOf(b.number);
  if (!a.number && !b.number) return b.weight - a.weight;
  // A title without a number stands above numbers where it is centred or in capitals, else below them.
  const unnumbered = a.number ? b : a;
  const above = unnumbered.weight >= 3 ? -1 : 1;
  return unnumbered === a ? above : -above;
}

const rankOf = ({ style, path }: LeadingNumber): number => RANKS.indexOf(style) * 10 + path.length;

function levelsOf(candidates: readonly Candidate[], lines: readonly Line[]): Map<number, FoundHeading> {
  const found = new Map<number, FoundHeading>();
  const open: Candidate[] = [];
  const settled = settleLetters(candidates);
  for (let i = 0; i < settled.length; i++) {
    const one = settled[i]!;
    let joined = 0;
    while (one.split === null && goesOn(lines, one, joined)) {
      joined++;
      if (settled[i + 1]?.at === one.at + joined) i++;
    }
    const at = open.findIndex(other => compare(other, one) >= 0);
    if (at >= 0) open.length = at;
    open.push(one);
    found.set(one.at, { level: open.length, number: one.number, split: one.split, joined });
    // The only appendix has no number to stand before its title, which is a line of its own.
    if (isLoneAppendix(one, lines))
      while (settled[i + 1]?.number === null && lines[settled[i + 1]!.at]!.centred && settled[i + 1]!.at <= one.at + 3)
        i++;
  }
  return found;
}

/** `PHỤ LỤC` and nothing else. */
const isLoneAppendix = ({ number, at }: Candidate, lines: readonly Line[]): boolean =>
  number?.style === 'appendix' && /^phụ lục$/iu.test(lines[at]!.text.trim());

/** A single letter that may be Roman or a letter of the alphabet follows the one before it of either kind. */
function settleLetters(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map<NumberStyle, number>();
  return candidates.map(one => {
    let { number } = one;
    if (number?.other) {
      const follows = (style: NumberStyle, path: readonly number[]): boolean => last.get(style) === (path[0] ?? 0) - 1;
      const { other } = number;
      if (!follows(number.style, number.path) && follows(other.style, other.path))
        number = { ...number, ...other, other: null };
    }
    if (number) last.set(number.style, number.path.at(-1) ?? 0);
    return number === one.number ? one : { ...one, number };
  });
}

/** A title goes on in the next line: below a number that stands alone, or where both are centred, bold and of one case. */
function goesOn(lines: readonly Line[], one: Candidate, joined: number): boolean {
  const line = lines[one.at]!;
  const last = lines[one.at + joined]!;
  const below = lines[one.at + joined + 1];
  if (!below || below.text === '' || !line.formatted || below.bullet || leadingNumber(below.text)) return false;
  const length = lines.slice(one.at, one.at + joined + 2).reduce((sum, each) => sum + each.text.length, 0);
  if (length > LONGEST_TITLE || (below.outline !== null && below.outline !== line.outline)) return false;
  const bold = allText(below.pieces, piece => piece.bold);
  const alone = one.number !== null && line.text.slice(one.number.length).trim() === '';
  if (isLoneAppendix(one, lines)) return false;
  if (alone && joined === 0) return below.centred || bold;
  // Two headings of one style are two; a title that was broken by hand has no style of its own.
  if (line.outline !== null && !alone) return false;
  return last.centred && below.centred && bold && !below.aboveTable && isCapital(below.text) && isCapital(last.text);
}

const isCapital = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text);
