/** The ledger: all claims of a report with their places. */

import type { Block, FootnoteDefinition, List, Report } from '../model/report.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Place } from '../text/span.ts';
import { type Composite, pieceAt, placeIn, single, type TextUnit, textUnits, withList, withNote } from './blocks.ts';
import type { Claim, ClaimNumber } from './claim.ts';
import { listCounts } from './list-count.ts';
import type { RawClaim, RawNumber } from './raw.ts';
import { type Reading, readProse } from './reading.ts';
import { sameFigures } from './same-figure.ts';
import { sameRates } from './same-rate.ts';
import { tableClaims } from './table.ts';
import { createTableMemo, type TableMemo } from './table-memo.ts';

/** Remembers what a text says, so that a keystroke costs one block. Owned by whoever keeps the report. */
export interface ClaimMemo extends TableMemo {
  read(text: string): Reading;
}

/** A memo of at most `limit` texts: when it is full, those not used since it was last half full are forgotten. */
export function createClaimMemo(limit = 4000): ClaimMemo {
  let young = new Map<string, Reading>();
  let old = new Map<string, Reading>();
  return {
    ...createTableMemo(),
    read(text) {
      const known = young.get(text) ?? old.get(text);
      const reading = known ?? readProse(text);
      if (!young.has(text)) {
        if (young.size >= limit / 2) {
          old = young;
          young = new Map();
        }
        young.set(text, reading);
      }
      return reading;
    },
  };
}

/** Every claim of a report: those of each block in document order, each followed by those it makes with a list or note. */
export function claimsOf(report: Report, memo: ClaimMemo = createClaimMemo()): readonly Claim[] {
  const claims: Claim[] = [];
  const units = textUnits(report);
  for (const unit of units) {
    const whole = single(unit);
    for (const raw of memo.read(whole.text).claims) claims.push(place(raw, whole));
  }
  const notes = new Map(report.footnotes.definitions.map(note => [note.label, note]));
  for (const unit of units) claims.push(...noteClaims(unit, notes, memo));
  for (const [lead, list] of leadsAndLists(report)) claims.push(...across(withList(lead, list), memo));
  const read = (text: string): Reading => memo.read(text);
  claims.push(
    ...listCounts(report, read),
    ...sameFigures(report, read),
    ...sameRates(report, read),
    ...tableClaims(report, table => memo.claims(table)),
  );
  return claims;
}

/** Claims between a number and the note that hangs on it. */
function noteClaims(unit: TextUnit, notes: ReadonlyMap<string, FootnoteDefinition>, memo: ClaimMemo): Claim[] {
  if (unit.kind === 'note') return [];
  const claims: Claim[] = [];
  for (const mark of unit.prose.notes) {
    const first = mark.label === null ? null : notes.get(mark.label)?.blocks[0];
    const note: TextUnit | null = mark.inline
      ? { prose: mark.inline, uri: unit.uri, kind: 'note' }
      : first?.kind === 'paragraph'
        ? { prose: first.prose, uri: first.uri, kind: 'note' }
        : null;
    if (note) claims.push(...across(withNote(unit, mark.at, note), memo));
  }
  return claims;
}

/** The claims of a text put together whose total stands in its first piece and whose parts all stand in others; a row of shares over several. */
function across(whole: Composite | null, memo: ClaimMemo): Claim[] {
  if (!whole) return [];
  const found: Claim[] = [];
  for (const raw of memo.read(whole.text).claims) {
    if (raw.kind === 'shares' && new Set(raw.parts.map(part => pieceAt(whole, part.quantity.start))).size > 1)
      found.push(place(raw, whole));
    if (raw.kind !== 'breakdown' || !raw.total || pieceAt(whole, raw.total.quantity.start) !== 0) continue;
    if (raw.parts.every(part => pieceAt(whole, part.quantity.start) > 0)) found.push(place(raw, whole));
  }
  return found;
}

/** Each paragraph that is directly followed by a list, with that list. */
function leadsAndLists(report: Report): [TextUnit, List][] {
  const pairs: [TextUnit, List][] = [];
  const walk = (blocks: readonly Block[]): void => {
    blocks.forEach((block, i) => {
      const next = blocks[i + 1];
      if (next?.kind === 'list' && (block.kind === 'paragraph' || block.kind === 'heading')) {
        const prose = block.kind === 'paragraph' ? block.prose : block.title;
        pairs.push([{ prose, uri: block.uri, kind: block.kind }, next]);
      }
      if (block.kind === 'list') for (const item of block.items) walk(item.blocks);
      if (block.kind === 'quote') walk(block.blocks);
    });
  };
  walk(report.blocks);
  return pairs;
}

/** A claim as read, with the places of its numbers. */
function place(raw: RawClaim, whole: Composite): Claim {
  const number = (n: RawNumber): ClaimNumber => placed(n.quantity, whole);
  const total = raw.total ? number(raw.total) : null;
  const parts = raw.parts.map(number);
  const focus = raw.focus ? number(raw.focus) : null;
  return {
    kind: raw.kind,
    verdict: raw.verdict,
    place: extent(total, parts),
    cue: raw.cue
      ? { text: whole.text.slice(raw.cue.start, raw.cue.end), place: placeIn(whole, raw.cue.start, raw.cue.end) }
      : null,
    total,
    parts,
    expected: raw.expected,
    stated: raw.stated,
    tolerance: raw.tolerance,
    rule: raw.rule,
    focus,
    reason: raw.reason,
  };
}

function placed(q: Quantity, whole: Composite): ClaimNumber {
  return {
    value: q.value,
    unit: q.unit?.name || null,
    scale: `1${'0'.repeat(q.scale)}`,
    text: whole.text.slice(q.start, q.end),
    place: placeIn(whole, q.start, q.end),
  };
}

/** The numerals of a claim in the block of its total: the same file, and no further away than a block is. */
function extent(total: ClaimNumber | null, parts: readonly ClaimNumber[]): Place {
  const home = total?.place ?? parts[0]!.place!;
  let { start, end } = home.span;
  for (const part of parts) {
    if (!part.place || part.place.uri !== home.uri) continue;
    start = Math.min(start, part.place.span.start);
    end = Math.max(end, part.place.span.end);
  }
  return { uri: home.uri, span: { start, end } };
}
