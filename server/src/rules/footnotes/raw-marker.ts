/** footnotes/raw-marker: `¹`, `(1)`, `[1]` or `ơ^1ư` (Telex) typed where a footnote is meant. */

import { finding, safeFix } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Edit } from '../../text/edit.ts';
import { sourceSpan } from '../../text/prose.ts';
import { type TextBlock, textBlocks } from '../blocks.ts';
import { definitionsByKey, noteKey, textReferences } from './notes.ts';
import { plainDigits, type TypedNote, typedNotes } from './typed-notes.ts';

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
    const typed = new Map<string, TypedNote>();
    for (const note of typedNotes(report)) if (!unused.has(noteKey(note))) typed.set(noteKey(note), note);
    for (const reference of textReferences(report)) unused.delete(noteKey(reference));
    const feet = new Set([...typed.values()].map(note => `${note.uri} ${note.mark.start}`));
    const meant = new Set<TypedNote>();
    for (const block of textBlocks(report)) {
      const noteOf = (label: string) => typed.get(noteKey({ uri: block.uri, label }));
      const waiting = (label: string) => unused.has(noteKey({ uri: block.uri, label })) || noteOf(label) !== undefined;
      for (const marker of markersIn(block, waiting)) {
        const place = sourceSpan(block.prose, marker.at, marker.at + marker.text.length);
        if (feet.has(`${block.uri} ${place.start}`)) continue;
        const note = marker.note ? undefined : noteOf(marker.label);
        if (note) meant.add(note);
        const after = block.prose.text.slice(marker.at + marker.text.length);
        const mark = marker.note ? noteMark(marker.label, after) : `[^${marker.label}]`;
        // With the reference its note becomes one.
        const apart = /(?<=\S) $/u.test(block.prose.text.slice(0, marker.at)) && !marker.note ? 1 : 0;
        const span = { start: place.start - apart, end: place.end };
        const edits = [{ span, newText: mark }, ...(note ? [noteEdit(note)] : [])];
        yield finding({ uri: block.uri, span: place }, marker.note ? 'note' : 'reference', dataOf(marker), {
          fixes: [safeFix(block.uri, edits, 'convert', dataOf(marker))],
        });
      }
    }
    for (const note of typed.values()) {
      if (note.brackets && !meant.has(note)) continue;
      const data = { marker: note.text, label: note.label };
      yield finding({ uri: note.uri, span: note.mark }, 'note', data, {
        fixes: [safeFix(note.uri, [noteEdit(note)], 'convert', data)],
      });
    }
  },
};

const noteEdit = ({ mark, label, spaced }: TypedNote): Edit => ({
  span: mark,
  newText: `[^${label}]:${spaced ? '' : ' '}`,
});

/** The mark of a note with what it lacks of `: `. */
const noteMark = (label: string, after: string): string =>
  /^\s*:/u.test(after) ? `[^${label}]` : `[^${label}]:${/^\s/u.test(after) ? '' : ' '}`;

const dataOf = (marker: Marker) => ({ marker: marker.text, label: marker.label });

/** Telex turns `[` into `ơ` and `]` into `ư`; either half may have escaped it. */
const TELEX = /(?:ơ|Ơ)\^(\d{1,3})(?:ư|Ư|\])|\[\^(\d{1,3})(?:ư|Ư)/gu;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]+/gu;
const ATTACHED = /(?<=[\p{L}\p{M}”"»%)])(?:\((\d{1,2})\)|\[(\d{1,3})\])/gu;
/** After a space only where a note with that number waits for its reference: before a mark, or after an amount. */
const APART = /(?<=[\p{L}\p{M}\d”"»%)] )\((\d{1,2})\)(?=([.,;:]|\s*$)?)/gu;
/** A number with its unit, at most four words. */
const AMOUNT = /(?:^|[^\p{L}\d])\d[\d.,]*(?:%|(?: ?[\p{L}\p{M}²³/]+){0,4}) $/u;

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
    yield { at: match.index, text: match[0], label: String(Number(plainDigits(match[0]))), note };
  }
  if (block.kind === 'cell' || block.kind === 'caption') return;
  for (const match of text.matchAll(ATTACHED)) {
    if (!endsInWord(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    yield { at: match.index, text: match[0], label: String(Number(match[1] ?? match[2])), note: false };
  }
  for (const match of text.matchAll(APART)) {
    const label = String(Number(match[1]));
    if (match[2] === undefined && !AMOUNT.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (waiting(label)) yield { at: match.index, text: match[0], label, note: false };
  }
}

/** A mark hangs on a word or its punctuation: not on a measure (km²), a single letter of a formula (x²) or a number. */
function endsInWord(before: string): boolean {
  if (/(?:^|[^\p{L}])(?:[kdcmh]|da|µ)?m$/iu.test(before)) return false;
  if (/(?:^|[^\p{L}])[\p{L}]$/u.test(before)) return false;
  return /[\p{L}\p{M}.,;:”"»%)]$/u.test(before);
}
