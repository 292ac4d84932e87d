/** footnotes/raw-marker: `¹`, `(1)`, `[1]` or `ơ^1ư` (Telex) typed where a footnote is meant. */

import { finding, safeFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';
import { definitionsByKey, noteKey, textReferences } from './notes.ts';

interface Marker {
  readonly at: number;
  readonly text: string;
  readonly label: string;
  /** The note itself rather than a reference to it: stands at the start of its paragraph. */
  readonly note: boolean;
}

export const footnotesRawMarker: Rule = {
  id: 'footnotes/raw-marker',
  severity: 'warning',
  ground: null,
  fix: 'all',
  *check(report) {
    const unused = new Set(definitionsByKey(report).keys());
    for (const reference of textReferences(report)) unused.delete(noteKey(reference));
    for (const block of textBlocks(report)) {
      const waiting = (label: string) => unused.has(noteKey({ uri: block.uri, label }));
      for (const marker of markersIn(block, waiting)) {
        const place = sourceSpan(block.prose, marker.at, marker.at + marker.text.length);
        const colon = marker.note && !/^\s*:/u.test(block.prose.text.slice(marker.at + marker.text.length));
        yield finding({ uri: block.uri, span: place }, marker.note ? 'note' : 'reference', dataOf(marker), {
          fixes: [
            safeFix(
              block.uri,
              [{ span: place, newText: `[^${marker.label}]${colon ? ':' : ''}` }],
              'convert',
              dataOf(marker),
            ),
          ],
        });
      }
    }
  },
};

const dataOf = (marker: Marker) => ({ marker: marker.text, label: marker.label });

/** Telex turns `[` into `ơ` and `]` into `ư`; either half may have escaped it. */
const TELEX = /(?:ơ|Ơ)\^(\d{1,3})(?:ư|Ư|\])|\[\^(\d{1,3})(?:ư|Ư)/gu;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]+/gu;
const ATTACHED = /(?<=[\p{L}\p{M}”"»%)])(?:\((\d{1,2})\)|\[(\d{1,3})\])/gu;
/** After a space only where a note with that number waits for its reference. */
const APART = /(?<=[\p{L}\p{M}\d”"»%)] )\((\d{1,2})\)(?=[.,;:]|\s*$)/gu;

/** What every marker holds: a quick look first. */
const SIGN = /[\^¹²³⁰⁴-⁹]|[([]\d/u;

function* markersIn(block: TextBlock, waiting: (label: string) => boolean): Generator<Marker> {
  const { text } = block.prose;
  if (!SIGN.test(text)) return;
  for (const match of text.matchAll(TELEX)) {
    const note = match.index === 0 && /^\s*:/u.test(text.slice(match[0].length));
    yield { at: match.index, text: match[0], label: match[1] ?? match[2]!, note };
  }
  for (const match of text.matchAll(SUPERSCRIPT)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const note =
      block.kind === 'paragraph' && before.trim() === '' && /^\s*\S/u.test(text.slice(match.index + match[0].length));
    if (!note && !endsInWord(before)) continue;
    yield { at: match.index, text: match[0], label: digits(match[0]), note };
  }
  if (block.kind === 'cell' || block.kind === 'caption') return;
  for (const match of text.matchAll(ATTACHED)) {
    if (!endsInWord(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    yield { at: match.index, text: match[0], label: String(Number(match[1] ?? match[2])), note: false };
  }
  for (const match of text.matchAll(APART)) {
    const label = String(Number(match[1]));
    if (waiting(label)) yield { at: match.index, text: match[0], label, note: false };
  }
}

/** A mark hangs on a word or its punctuation: not on a measure (km²), a single letter of a formula (x²) or a number. */
function endsInWord(before: string): boolean {
  if (/(?:^|[^\p{L}])(?:[kdcmh]|da|µ)?m$/iu.test(before)) return false;
  if (/(?:^|[^\p{L}])[\p{L}]$/u.test(before)) return false;
  return /[\p{L}\p{M}.,;:”"»%)]$/u.test(before);
}

function digits(superscript: string): string {
  const plain = superscript.replace(/./gu, c => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)));
  return String(Number(plain));
}
