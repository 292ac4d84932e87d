/** The components below the content (Phụ lục I, Phần I, mục II.7, II.9.b, III.1). */

import type { ComponentLine } from '../component-lines.ts';
import type { Components } from '../components.ts';
import { paragraphsOf, paragraphText } from '../word/document.ts';
import { type Departure, departure } from './departure.ts';
import { checkLook, LOOKS } from './line.ts';

export function checkSignature(components: Components): Departure[] {
  const { authority, signerName, recipientsHeading, recipients } = components;
  return [
    ...(authority.length === 0 ? [departure('authority', 'missing')] : []),
    ...checkLook('authority', authority, LOOKS.authority),
    ...authority.flatMap(authorityText),
    ...(signerName ? checkLook('signer-name', [signerName], LOOKS['signer-name']) : []),
    ...nameText(signerName),
    ...(recipientsHeading
      ? checkLook('recipients-heading', [recipientsHeading], LOOKS['recipients-heading'])
      : [departure('recipients-heading', 'missing')]),
    ...checkLook('recipients', recipients, LOOKS.recipients),
    ...(recipientsHeading ? recipientsText(recipients) : []),
  ];
}

/** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`: with a full stop and one blank. */
function authorityText(line: ComponentLine): Departure[] {
  const typed = /^(T\/?M|K\/?T|T\/?L|TUQ|Q)(\s*\.?\s*)(?=\p{Lu})/u.exec(line.text);
  if (!typed || (typed[2] === '. ' && !typed[1]!.includes('/'))) return [];
  // A title such as QUYỀN TRƯỞNG PHÒNG begins with the same letters.
  if (typed[2] === '') return [];
  const expected = `${typed[1]!.replace('/', '')}. `;
  return [departure('authority', 'text', { found: typed[0].trim(), expected: expected.trim() }, line.paragraph)];
}

/** No rank or degree before the name; ministries of some fields allow it. */
const nameText = (line: ComponentLine | null): Departure[] =>
  line && /^(?:PGS|GS|TSKH|TS|ThS|BSCK?I*|BS|KS|CN|LS|NGƯT|NSƯT)\s*\./iu.test(line.text)
    ? [departure('signer-name', 'degree', { found: line.text }, line.paragraph, { severity: 'information' })]
    : [];

/** Each entry with its dash and `;`, the last one `Lưu: VT, …` with a full stop. */
function recipientsText(lines: readonly ComponentLine[]): Departure[] {
  const last = lines.at(-1);
  if (!last) return [departure('recipients', 'missing')];
  const found: Departure[] = [];
  if (!/^\W*Lưu\s*:\s*VT\b/iu.test(last.text))
    found.push(departure('recipients', 'archive', { found: last.text }, last.paragraph));
  else if (!/\.$/u.test(last.text)) found.push(departure('recipients', 'archive-stop', {}, last.paragraph));
  const open = lines.slice(0, -1).filter(line => isEntry(line) && !/;$/u.test(line.text) && !runsOn(line, lines));
  if (open[0]) found.push(departure('recipients', 'entry-end', {}, open[0].paragraph, { count: open.length }));
  return found;
}

const isEntry = (line: ComponentLine): boolean => /^[-–]/u.test(line.text) || line.paragraph.label !== null;

const runsOn = (line: ComponentLine, lines: readonly ComponentLine[]): boolean => {
  const next = lines[lines.indexOf(line) + 1];
  return next !== undefined && !isEntry(next);
};

/** `Phụ lục` in small letters, its title in capitals, both centred and bold. */
export function checkAppendices({ appendices }: Components): Departure[] {
  const found: Departure[] = [];
  const paragraphs = [...paragraphsOf(appendices)].filter(p => paragraphText(p).trim() !== '');
  for (const paragraph of paragraphs) {
    const text = paragraphText(paragraph).normalize('NFC').trim();
    if (!/^Phụ lục(?:\s+[IVX\d]+)?\.?$/iu.test(text)) continue;
    if (text.startsWith('PHỤ')) found.push(departure('appendix', 'upper', {}, paragraph));
    if (paragraph.format.align !== 'center') found.push(departure('appendix', 'not-centred', {}, paragraph));
    const number = /\d+/u.exec(text)?.[0];
    if (number) found.push(departure('appendix', 'roman', { found: text }, paragraph));
  }
  return found;
}
