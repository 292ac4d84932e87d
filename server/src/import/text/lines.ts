/** The lines of a scanned or printed text put together: page numbers out, notes from the feet of pages, paragraphs whole again. */

/** A stretch of a paragraph on one line of the file. */
export interface TextRun {
  readonly text: string;
  /** From 0. */
  readonly line: number;
  readonly column: number;
}

export interface TextParagraph {
  readonly runs: readonly TextRun[];
  readonly text: string;
}

export interface TextLayout {
  readonly paragraphs: readonly TextParagraph[];
  /** By number, in the order of the file. */
  readonly notes: ReadonlyMap<number, TextParagraph>;
  /** Lines with a page number, left out. */
  readonly pageNumbers: readonly number[];
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const SUPERSCRIPTS = new RegExp(`[${SUPERSCRIPT}]{1,3}`, 'gu');

/** Lines that make one paragraph at most: a list of thousands of lines in small letters is none. */
const LONGEST_PARAGRAPH = 200;

/** The value of raised digits. */
export const raisedNumber = (digits: string): number =>
  Number([...digits].map(digit => SUPERSCRIPT.indexOf(digit)).join(''));

/** Reads the layout of a text; `\n`, `\r\n` and form feeds end lines. */
export function readLayout(text: string): TextLayout {
  const lines = text.split(/\r\n|[\n\r]/u).map((line, at) => trimmed(line, at));
  const pageNumbers = numbersOfPages(lines);
  const dropped = new Set(pageNumbers);
  const kept = lines.map((line, at) => (dropped.has(at) ? { ...line, text: '' } : line));
  const raised = new Set([...text.matchAll(SUPERSCRIPTS)].map(match => raisedNumber(match[0])));
  const width = wrapWidth(kept);

  const paragraphs: TextParagraph[] = [];
  const notes = new Map<number, TextParagraph>();
  let last: { note: number | null } = { note: null };
  let lastNote = 0;
  const chunks = chunksOf(kept, width);
  for (const [at, chunk] of chunks.entries()) {
    const note = noteNumber(chunk.text, lastNote, raised);
    if (note !== null && !notes.has(note.number)) {
      notes.set(note.number, without(chunk, note.length));
      lastNote = note.number;
      last = { note: note.number };
      continue;
    }
    const before = paragraphs.at(-1);
    const openNote = last.note === null ? undefined : notes.get(last.note);
    const cut = notes.get(lastNote);
    const next = chunks[at + 1];
    // A long note goes on at the foot of the next page: the text above it and the text below it are one.
    const both =
      before !== undefined && before.text.length > 120 && cut !== undefined && /[\p{L}\d,-]$/u.test(cut.text);
    if (both && next && !/^\p{Ll}/u.test(chunk.text) && goesOn(before.text, next.text)) {
      notes.set(lastNote, joined(cut, chunk));
      last = { note: lastNote };
      continue;
    }
    if (before && before.runs.length < LONGEST_PARAGRAPH && goesOn(before.text, chunk.text))
      paragraphs[paragraphs.length - 1] = joined(before, chunk);
    else if (openNote && last.note !== null && goesOn(openNote.text, chunk.text)) {
      notes.set(last.note, joined(openNote, chunk));
      continue;
    } else paragraphs.push(chunk);
    last = { note: null };
  }
  return { paragraphs, notes, pageNumbers };
}

/** A line without the blanks and marks of bold type around it. */
function trimmed(line: string, at: number): TextRun {
  const start = /^[\s\f\ufeff]*(?:\*\*)?\s*/u.exec(line)![0].length;
  const end = line.replace(/\s*(?:\*\*)?[\s\f]*$/u, '').length;
  return { text: end > start ? line.slice(start, end) : '', line: at, column: start };
}

/** Lines with nothing but a number, where they count up as pages do. */
function numbersOfPages(lines: readonly TextRun[]): number[] {
  const found = lines.flatMap(({ text }, at) => {
    const match = /^(?:[-–—]\s*|trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*[-–—]?$/iu.exec(text);
    const alone = match && !lines[at - 1]?.text && !lines[at + 1]?.text;
    return match && (alone || /^(?:trang|[-–—])/iu.test(text)) ? [{ at, value: Number(match[1]) }] : [];
  });
  const steps = found.filter(
    (one, i) => i > 0 && one.value > found[i - 1]!.value && one.value <= found[i - 1]!.value + 3,
  );
  return found.length > 1 && steps.length >= (found.length - 1) * 0.8 ? found.map(one => one.at) : [];
}

/** The width at which lines are wrapped; infinite where each paragraph is one line. */
function wrapWidth(lines: readonly TextRun[]): number {
  const lengths = lines
    .map(line => line.text.length)
    .filter(length => length > 0)
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  return longest > 200 ? Number.POSITIVE_INFINITY : longest;
}

/** Paragraphs as lines and blank lines divide them. */
function chunksOf(lines: readonly TextRun[], width: number): TextParagraph[] {
  const chunks: TextParagraph[] = [];
  let open: TextRun[] = [];
  const close = (): void => {
    if (open.length > 0) chunks.push(paragraphOf(open));
    open = [];
  };
  for (const line of lines) {
    if (line.text === '') {
      close();
      continue;
    }
    const before = open.at(-1);
    if (before && !wraps(before.text, line.text, width)) close();
    open.push(line);
  }
  close();
  return chunks;
}

const BEGINS =
  /^(?:[-–+•*]\s|[-–+•]\p{L}|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|[IVXLC]{1,6}\.\s|[A-ZĐ]\.\s|[a-zđ]\)\s|Phụ lục\b|Nơi nhận|[⁰¹²³⁴⁵⁶⁷⁸⁹])/u;

/** True where a line of one paragraph goes on in the next line. */
function wraps(before: string, line: string, width: number): boolean {
  if (/[\t]| {3}/u.test(before) || / {3}/u.test(line)) return false;
  if (isCapital(before) !== isCapital(line) || (isCapital(before) && before.length < width * 0.6)) return false;
  if (BEGINS.test(line) && !/[,\p{Ll}]$/u.test(before)) return false;
  if (/^\p{Ll}/u.test(line)) return !/[.!?]$/u.test(before) || before.length >= width * 0.8;
  // A line that is not full ends its paragraph.
  return before.length >= width * 0.75 && !(/[.;:!?]$/u.test(before) && before.length < width * 0.9);
}

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');

/** A paragraph cut by the end of a page: it has not ended and what follows does not begin one. */
function goesOn(before: string, next: string): boolean {
  if (hasEnded(before) || BEGINS.test(next) || isCapital(before)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  return before.length > 120 && /[,\p{L}-]$/u.test(before) && /,$/u.test(before);
}

const hasEnded = (text: string): boolean => /[.;:!?…]["”’)]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text);

/** The number of a note that a paragraph begins with: raised, or plain where it is the next one and a raised one names it. */
function noteNumber(
  text: string,
  last: number,
  raised: ReadonlySet<number>,
): { number: number; length: number } | null {
  const own = new RegExp(`^([${SUPERSCRIPT}]{1,3})\\s*(?=\\S)`, 'u').exec(text);
  if (own) return { number: raisedNumber(own[1]!), length: own[0].length };
  const plain = /^\[?(\d{1,3})\]?\s+(?=[\p{Lu}“"(])/u.exec(text);
  const number = Number(plain?.[1]);
  return plain && number === last + 1 && last > 0 && raised.has(number) ? { number, length: plain[0].length } : null;
}

const paragraphOf = (runs: readonly TextRun[]): TextParagraph => ({ runs, text: runs.map(run => run.text).join(' ') });

const joined = (one: TextParagraph, other: TextParagraph): TextParagraph => paragraphOf([...one.runs, ...other.runs]);

/** A paragraph without its first characters, which stand on its first line. */
function without({ runs }: TextParagraph, length: number): TextParagraph {
  const [first, ...rest] = runs;
  if (!first) return { runs: [], text: '' };
  return paragraphOf([{ ...first, text: first.text.slice(length), column: first.column + length }, ...rest]);
}
