/** What became of each numeral of a report: checked and right, checked and wrong, undecided, or unchecked. */

import type { Block, Report, Table } from '../model/report.ts';
import { type PlainNumber, readNumber } from '../numbers/cell.ts';
import { sourceSpan } from '../text/prose.ts';
import type { Place } from '../text/span.ts';
import { placeIn, single, textUnits } from './blocks.ts';
import type { Claim } from './claim.ts';
import { type ClaimMemo, createClaimMemo } from './ledger.ts';

export type NumeralState = 'right' | 'wrong' | 'unresolved' | 'unchecked';

export interface CoveredNumeral {
  readonly place: Place;
  readonly text: string;
  readonly state: NumeralState;
  /** The claim that settled it; null for `unchecked`. */
  readonly claim: Claim | null;
}

export interface Coverage {
  /** Every numeral that is an amount, in the order of the files' text. */
  readonly numerals: readonly CoveredNumeral[];
  readonly counts: Readonly<Record<NumeralState, number>>;
}

const WORSE: Readonly<Record<NumeralState, number>> = { unchecked: 0, unresolved: 1, right: 2, wrong: 3 };

/** Amounts of prose, notes, lists and table cells; a numeral in several claims has the worst of their verdicts. */
export function coverageOf(report: Report, claims: readonly Claim[], memo: ClaimMemo = createClaimMemo()): Coverage {
  const found = new Map<string, CoveredNumeral>();
  const note = (place: Place, text: string, state: NumeralState, claim: Claim | null): void => {
    const key = `${place.uri}:${place.span.start}`;
    const known = found.get(key);
    if (!known) found.set(key, { place, text, state, claim });
    else if (WORSE[state] > WORSE[known.state]) found.set(key, { ...known, state, claim });
  };
  for (const unit of textUnits(report)) {
    const whole = single(unit);
    for (const q of memo.read(whole.text).passage.quantities)
      note(placeIn(whole, q.start, q.end), q.text, 'unchecked', null);
  }
  for (const table of tablesOf(report.blocks))
    for (const { place, text } of cellNumbers(table)) note(place, text, 'unchecked', null);
  for (const claim of claims)
    for (const number of [claim.total, ...claim.parts])
      if (number?.place && number.text !== null) note(number.place, number.text, stateOf(claim), claim);
  const order = new Map([...report.sources.keys()].map((uri, index) => [uri, index]));
  const numerals = [...found.values()].sort(
    (a, b) => (order.get(a.place.uri) ?? 0) - (order.get(b.place.uri) ?? 0) || a.place.span.start - b.place.span.start,
  );
  const counts = { right: 0, wrong: 0, unresolved: 0, unchecked: 0 };
  for (const { state } of numerals) counts[state]++;
  return { numerals, counts };
}

function stateOf({ verdict }: Claim): NumeralState {
  if (verdict === 'inconsistent') return 'wrong';
  return verdict === 'unresolved' ? 'unresolved' : 'right';
}

function* tablesOf(blocks: readonly Block[]): Generator<Table> {
  for (const block of blocks) {
    if (block.kind === 'table') yield block;
    else if (block.kind === 'quote') yield* tablesOf(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* tablesOf(item.blocks);
  }
}

/** Cells that are a number; not the column of serial numbers, and not a row that numbers the columns. */
function* cellNumbers(table: Table): Generator<{ readonly place: Place; readonly text: string }> {
  const serial = table.columns.findIndex(column => /^(?:stt|tt|số tt|số thứ tự)$/iu.test(column.title.trim()));
  for (const row of table.rows) {
    const numbers = row.cells.map(cell => readNumber(cell.prose.text.replace(/[\uFFFC%]/gu, '')));
    if (countsUp(numbers)) continue;
    for (const [index, cell] of row.cells.entries()) {
      if (index === serial || !numbers[index]) continue;
      const text = cell.prose.text.trim();
      const start = cell.prose.text.indexOf(text);
      yield { place: { uri: cell.uri, span: sourceSpan(cell.prose, start, start + text.length) }, text };
    }
  }
}

/** `1 | 2 | 3 | 4`: the row that numbers the columns. */
function countsUp(numbers: readonly (PlainNumber | null)[]): boolean {
  const values = numbers.filter(n => n !== null).map(n => n.value);
  return (
    values.length > 2 &&
    values.every((value, index) => Number(value) === Number(values[0]) + index) &&
    Number(values[0]) <= 3
  );
}
