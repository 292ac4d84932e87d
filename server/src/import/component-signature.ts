/** The components below the content: authority, name, recipients. */

import { isBlank, isCapital, type Line, upper } from './component-lines.ts';
import type { Components } from './components.ts';
import type { WordBlock } from './word/document.ts';

/** Scans lose the horn of ơ and the marks of ậ. */
const RECIPIENTS = /^N[ơo]i nh[ậâa]n\s*:?$/iu;
const AUTHORITY = /^(?:(?:T\/?M|K\/?T|T\/?L|TUQ)(?:\s*\.\s*|\s+)|Q\s*\.\s*)\p{Lu}/u;

type SignatureComponents = Pick<Components, 'recipientsHeading' | 'recipients' | 'authority' | 'signerName'>;

export function readSignature(
  lines: readonly Line[],
  body: readonly WordBlock[],
  from: number,
): {
  readonly components: SignatureComponents;
  readonly start: number;
  readonly end: number;
  readonly unplaced: readonly Line[];
} {
  const rest = lines.filter(line => line.block >= from);
  const heading = rest.findLast(line => RECIPIENTS.test(line.text)) ?? null;
  const authorities = rest.filter(
    line => AUTHORITY.test(line.text) && line.text === upper(line.text) && line.text.length < 90,
  );
  const first = heading
    ? (authorities.find(line => Math.abs(line.block - heading.block) <= 8) ?? null)
    : (authorities.findLast(line => isShort(rest, line)) ?? null);
  const none = { components: EMPTY_SIGNATURE, start: body.length, end: body.length, unplaced: [] };
  if (!heading && !first) return none;

  const start = Math.min(heading?.block ?? Number.POSITIVE_INFINITY, first?.block ?? Number.POSITIVE_INFINITY);
  const near = rest.filter(line => line.block >= start);
  const taken = new Set<Line>();
  const recipients: Line[] = [];
  if (heading) {
    taken.add(heading);
    for (const line of near.slice(near.indexOf(heading) + 1)) {
      if (line.text === '') {
        if (recipients.length > 0 && line.side !== heading.side) continue;
        if (recipients.some(entry => /^\W*Lưu\b/iu.test(entry.text))) break;
        continue;
      }
      // Where tabs set the two sides apart, a line of the list may stand alone.
      const alone = line.side === null && heading.side === 'left' && /^(?:[-–+•*]|Lưu\b)/u.test(line.text);
      if (line.side !== heading.side && !alone) continue;
      const entry = /^[-–+•*]/u.test(line.text) || line.paragraph.label !== null || recipients.length === 0;
      if (!entry && (isCapital(line.text) || line.text.length > 160)) break;
      if (line.side === null && !entry && !goesOn(recipients)) break;
      recipients.push(line);
      taken.add(line);
      if (line.side === null && /^\W*Lưu\b/iu.test(line.text)) break;
    }
  }
  // Beside the recipients, or with them below: the lines in capitals, then the name.
  const side = near.filter(
    line => !taken.has(line) && line.text !== '' && (!heading || line.side !== 'left' || heading.side === null),
  );
  const authority: Line[] = [];
  let name: Line | null = null;
  for (const line of side) {
    if (authority.length === 0 && !isCapital(line.text)) {
      if (line.block > (heading?.block ?? start)) break;
      continue;
    }
    if (isCapital(line.text) && name === null && line.text.length < 90) authority.push(line);
    else if (name === null && isName(line.text)) {
      name = line;
      break;
    } else if (/^[[(]/u.test(line.text)) continue;
    else break;
  }
  for (const line of authority) taken.add(line);
  if (name) taken.add(name);
  let end = Math.max(...[...taken].map(line => line.block), start) + 1;
  while (end < body.length && isBlank(body[end]!)) end++;
  return {
    components: { recipientsHeading: heading, recipients, authority, signerName: name },
    start,
    end,
    unplaced: near.filter(line => line.block < end && !taken.has(line) && line.text !== ''),
  };
}

const EMPTY_SIGNATURE: SignatureComponents = {
  recipientsHeading: null,
  recipients: [],
  authority: [],
  signerName: null,
};

/** True where what follows a line of capitals is as little as a signature has. */
const isShort = (lines: readonly Line[], line: Line): boolean =>
  lines.slice(lines.indexOf(line) + 1).filter(next => next.text !== '').length <= 8;

/** An entry that has not ended runs on into the next line. */
const goesOn = (entries: readonly Line[]): boolean => entries.length > 0 && !/[;.]$/u.test(entries.at(-1)!.text);

/** Two to six words with capitals, perhaps after a rank or degree. */
const isName = (text: string): boolean =>
  /^(?:\p{L}+\.\s*){0,4}\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u.test(text) && !isCapital(text);
