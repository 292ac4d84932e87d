/** Whether a list that does not add up is an error of the text, or may be meant or read otherwise. */

import { sumOf } from '../numbers/decimal.ts';
import { slack } from '../numbers/interval.ts';
import { NOT_NOUNS } from '../numbers/lexicon.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type Fit, unitFit } from '../numbers/unit.ts';
import { alikeAmong, closedList, dividesPercent, off, type Reading, SHORTEST } from './breakdown-reading.ts';
import { promises, remainder } from './completeness.ts';
import type { Cue } from './cue.ts';
import { nestedCue, type Part, type PartList, type Region } from './list.ts';
import { bareItems, leftover, openList } from './list-gaps.ts';
import { mayOverlap, overlapping } from './overlap.ts';
import { lowAt, type Passage, sentenceStart } from './passage.ts';
import { type Weighing, weigh } from './weigh.ts';

/** How far the sum may miss a total before the reading itself is doubted, by how well the nouns fit. */
const PLAUSIBLE: Readonly<Record<Fit, number>> = {
  same: 0.5,
  elided: 0.5,
  kin: 0.35,
  foreign: 0.25,
  apart: 0,
  other: 0,
};

/** How far the same may be where the total is only an approximation. */
const LOOSEST = 0.1;

/** Whether a sum misses its total by no more than a slip would. What falls far short of it is a part of it. */
export function plausible(passage: Passage, reading: Reading): boolean {
  const { weighing, worst } = reading;
  if (weighing.balance === 'open' || weighing.deviation > PLAUSIBLE[worst]) return false;
  if (weighing.balance === 'over' || remainder(passage, reading)) return true;
  return weighing.deviation <= SHORTEST || off(weighing) < 1.5;
}

/** Whether a list that misses its total is wrong: its cue judges, and nothing in it is meant otherwise. */
export function isError(passage: Passage, cue: Cue, reading: Reading, all: readonly Reading[]): boolean {
  const { total, parts, list, weighing, worst } = reading;
  if (total.role === 'past' || (total.role === 'rate' && worst !== 'same')) return false;
  if (
    total.unit?.kind === 'percent' &&
    !(cue.kind !== 'tagged' && dividesPercent(cue, reading) && weighing.deviation <= SHORTEST)
  )
    return false;
  if (
    !judges(passage, cue, reading) ||
    unreadable(passage, cue) ||
    goesDeeper(passage, cue, parts) ||
    balanced(total, list)
  )
    return false;
  const region: Region = cue.region;
  if (overlapping(passage, list.parts, region.from, region.to) || mayOverlap(passage, list.parts, region)) return false;
  if (worst === 'foreign' || worst === 'apart') {
    // Nouns that do not match: only a list of numbers first, and a small miss.
    if (list.mixed || !parts.every(part => part.leads)) return false;
    if (!cue.complete && (worst === 'apart' || weighing.deviation > 0.15)) return false;
    if (worst === 'apart' && !alikeAmong(parts)) return false;
  }
  if (parts.every(part => part.quantity.weak) || named(passage, parts)) return false;
  if (cue.kind === 'bracket' && ((list.mixed && worst !== 'same') || parts.some(part => part.quantity.weak)))
    return false;
  if (weighing.balance === 'over') {
    // The total may be another one, further off, of which these are a part.
    if (cue.kind !== 'bracket' && cue.kind !== 'colon' && otherTotal(reading, all, cue)) return false;
    if (cue.kind === 'within' && breaksOff(passage, cue, parts)) return false;
    return !list.crowded && !leftover(passage, parts.at(-1)!.quantity.next, region) && !nestedFirst(parts);
  }
  if (!promises(passage, cue, reading) || list.alien || leftOut(passage, reading, region) >= off(weighing))
    return false;
  if (total.hedge && weighing.deviation > LOOSEST && cue.kind !== 'group') return false;
  return !list.crowded && !openList(passage, parts, region);
}

/** Whether a cue is strong enough that its list may be called wrong. */
function judges(passage: Passage, cue: Cue, reading: Reading): boolean {
  const { weighing, worst } = reading;
  switch (cue.kind) {
    case 'apposition':
      return false;
    case 'among':
      return cue.firm || remainder(passage, reading);
    case 'all':
    case 'bracket':
      return cue.firm;
    case 'tagged':
      return worst === 'same' && weighing.deviation <= SHORTEST;
    case 'with':
      return cue.firm || ((worst === 'same' || worst === 'kin') && closedList(cue, reading));
    default:
      return true;
  }
}

/** `cầu Thủ Thiêm 2, Thủ Thiêm 3`, `Màn 1 …; màn 2 …`: one word before each of them, and one after the other. */
function named(passage: Passage, parts: readonly Part[]): boolean {
  const bare = parts.filter(part => part.quantity.weak || part.quantity.unit === null);
  return bare.some((part, n) => {
    const before = bare[n - 1];
    if (!before || Number(part.quantity.value) !== Number(before.quantity.value) + 1) return false;
    const word = passage.tokens[part.quantity.token - 1];
    return word?.kind === 'word' && !NOT_NOUNS.has(word.low) && word.low === lowAt(passage, before.quantity.token - 1);
  });
}

/** `3 người chết, trong đó có một cháu bé; 3 người bị thương`: another noun after the only semicolon, or `cùng`, is told for itself. */
function breaksOff(passage: Passage, cue: Cue, parts: readonly Part[]): boolean {
  if (lowAt(passage, cue.to - 1) === ':') return false;
  const last = parts.at(-1)!;
  return (
    lowAt(passage, last.quantity.token - 1) === 'cùng' ||
    (last.separator === ';' &&
      last.quantity.unit?.name !== parts[0]!.quantity.unit?.name &&
      parts.filter(part => part.separator === ';').length === 1)
  );
}

/** How many persons or things that are counted one by one a list names without a number. */
const leftOut = (passage: Passage, { total, parts }: Reading, region: Region): number =>
  total.unit?.kind === 'count' && total.scale === 0 ? bareItems(passage, total, parts, region) : 0;

/** Whether a list holds a numeral that cannot be read (`4.2`): its sum is not known. */
const unreadable = (passage: Passage, { region }: Cue): boolean =>
  passage.tokens.slice(region.from, region.to).some(token => token.numeral?.form === 'odd');

/** Whether a breakdown of one of its parts begins within a list. */
const goesDeeper = (passage: Passage, cue: Cue, parts: readonly Part[]): boolean =>
  parts.some(
    (part, i) => i > 0 && nestedCue(passage, parts[i - 1]!.quantity.next, part.quantity.token, cue.region.depth),
  );

/** `lỗ 143,9 tỷ đồng, gồm lỗ 163,6 tỷ và lãi 19,7 tỷ`: with some parts taken away it adds up. */
export function balanced(total: Quantity, list: PartList): boolean {
  const parts = list.parts.map(part => fullValue(part.quantity));
  if (parts.length > 6 || Number(total.value) < 100) return false;
  const whole = fullValue(total);
  for (let signs = 1; signs < 2 ** parts.length; signs++) {
    const sum = sumOf(parts.map((part, i) => ((signs >> i) & 1 ? part.times(-1) : part)));
    if (sum.minus(whole).abs().lte(slack(total))) return true;
  }
  return false;
}

/** Whether a total further off takes the same parts without being exceeded. */
function otherTotal(reading: Reading, all: readonly Reading[], cue: Cue): boolean {
  return all.some(
    other =>
      other.total !== reading.total &&
      other.parts.length === reading.parts.length &&
      other.weighing.balance === 'short' &&
      other.total.unit?.name === reading.total.unit?.name &&
      other.weighing.deviation < (cue.complete ? 0 : 0.5) &&
      other.distance < 3 &&
      other.total.role === 'amount',
  );
}

/** `hơn 750 tỷ vay từ A 620 tỷ, B 70 tỷ, C 50 tỷ`: the first part is the sum of the others. */
function nestedFirst(parts: readonly Part[]): boolean {
  if (parts.length < 3) return false;
  const rest = weigh(
    parts[0]!.quantity,
    parts.slice(1).map(part => part.quantity),
  );
  return rest.balance === 'fits' || rest.balance === 'open';
}

/** `5 xã, trong đó 7 xã đạt`: one noun, the total right before the cue, and nothing else it could be. */
export function singleTooLarge(passage: Passage, cue: Cue, total: Quantity, part: Part, weighing: Weighing): boolean {
  if (
    cue.kind !== 'within' ||
    part.fit !== 'same' ||
    part.quantity.token - cue.to > 12 ||
    total.hedge ||
    part.quantity.hedge
  )
    return false;
  if (!['count', 'money', 'measure'].includes(total.unit?.kind ?? '') || weighing.deviation > 1) return false;
  for (let i = cue.to; i < part.quantity.token; i++) if (/^(,|nhất)$/u.test(lowAt(passage, i))) return false;
  if (
    cue.totals.some(
      index =>
        passage.quantities[index] !== total && unitFit(passage.quantities[index]!.unit, part.quantity.unit) === 'same',
    )
  )
    return false;
  return cue.from - total.next < 12 && sentenceStart(passage, total.token) === sentenceStart(passage, cue.from);
}
