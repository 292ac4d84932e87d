/** Whether a list that does not add up is an error of the text, or may be meant or read otherwise. */

import { sumOf } from '../numbers/decimal.ts';
import { slack } from '../numbers/interval.ts';
import { NOT_NOUNS } from '../numbers/lexicon.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type Fit, unitFit } from '../numbers/unit.ts';
import {
  alien,
  alikeAmong,
  closedList,
  crowded,
  dividesPercent,
  dividesTime,
  mixed,
  off,
  type Reading,
  SHORTEST,
} from './breakdown-reading.ts';
import { contrary, promises, remainder } from './completeness.ts';
import type { Cue } from './cue.ts';
import { itemEnd, nestedCue, type Part, type PartList, type Region } from './list.ts';
import { bareItems, leftover, openList } from './list-gaps.ts';
import { mayOverlap, overlapping } from './overlap.ts';
import { lowAt, type Passage, sentenceStart } from './passage.ts';
import { slipped } from './slip.ts';
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

/** How far it may be where every number right behind the total is a part, whatever their nouns. */
const CLOSED = 0.35;

/** How far the same may be where the total is only an approximation. */
const LOOSEST = 0.1;

/** Whether a sum misses its total by no more than a slip would. What falls far short of it is a part of it. */
export function plausible(passage: Passage, cue: Cue, reading: Reading): boolean {
  const { weighing, worst } = reading;
  const most = closedList(cue, reading) ? Math.max(PLAUSIBLE[worst], CLOSED) : PLAUSIBLE[worst];
  if (weighing.balance === 'open') return false;
  if (weighing.deviation > most && !(most >= CLOSED && byOne(reading))) return false;
  if (weighing.balance === 'over' || remainder(passage, reading)) return true;
  return weighing.deviation <= SHORTEST || off(weighing) < 1.5;
}

/** Whether whole things that are counted miss their total by one. */
const byOne = ({ total, parts, weighing }: Reading): boolean =>
  [total, ...parts.map(part => part.quantity)].every(q => q.scale === 0 && q.decimals === 0 && !q.hedge) &&
  (total.unit === null || total.unit.kind === 'count') &&
  off(weighing) === 1;

/** Whether a list that misses its total is wrong: its cue judges, and nothing in it is meant otherwise. */
export function isError(passage: Passage, cue: Cue, reading: Reading, all: readonly Reading[]): boolean {
  const { total, parts, list, weighing, worst } = reading;
  // Nothing is divided into one, nor into as much as itself beside something else.
  const holdsAll = parts.some(part => fullValue(part.quantity).gte(fullValue(total)));
  if (Number(total.value) <= 1 || (holdsAll && (total.word || (worst !== 'same' && worst !== 'kin')))) return false;
  if (total.word && !(closedList(cue, reading) && (worst === 'same' || worst === 'kin'))) return false;
  if (total.unit?.kind === 'time' && !dividesTime(cue, reading)) return false;
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
  if (skips(reading) || parts.some(part => GROUPS.has(part.quantity.unit?.words[0] ?? ''))) return false;
  const reach = closedList(cue, reading) ? itemEnd(passage, parts.at(-1)!) : region.to;
  if (overlapping(passage, total, parts, region.from, reach) || mayOverlap(passage, parts, region)) return false;
  if (worst === 'foreign' || worst === 'apart') {
    // `3 trạm: trạm A: 1 cửa vào, 1 cửa ra; …`
    for (let i = cue.to; i < parts[0]!.quantity.token; i++) if (lowAt(passage, i) === ':') return false;
    // Nouns that do not match: only a list of numbers first, and a small miss.
    if (mixed(reading) || !parts.every(part => part.leads)) return false;
    if (worst === 'apart' && !cue.complete && Number(total.value) < 10 && parts.some(part => part.fit !== 'apart'))
      return false;
    if (!closedList(cue, reading)) {
      if (!cue.complete && (worst === 'apart' || weighing.deviation > 0.15)) return false;
      if (worst === 'apart' && !alikeAmong(parts)) return false;
    }
  }
  if (parts.every(part => part.quantity.weak) || named(passage, list.parts)) return false;
  if (cue.kind === 'bracket' && ((mixed(reading) && worst !== 'same') || parts.some(part => part.quantity.weak)))
    return false;
  if (weighing.balance === 'over') {
    // The total may be another one, further off, of which these are a part.
    if (cue.kind !== 'bracket' && cue.kind !== 'colon' && otherTotal(reading, all, cue)) return false;
    if (cue.kind === 'within' && breaksOff(passage, cue, reading)) return false;
    return !crowded(reading) && !leftover(passage, parts.at(-1)!.quantity.next, region) && !nestedFirst(parts);
  }
  if (!(promises(passage, cue, reading) || slipped(cue, reading)) || alien(reading)) return false;
  if (!remainder(passage, reading) && leftOut(passage, reading, region) >= off(weighing)) return false;
  if (total.hedge && weighing.deviation > LOOSEST && cue.kind !== 'group') return false;
  return !crowded(reading) && !openList(passage, parts, region);
}

/** A count that is printed without its noun: `Thanh Hóa (1), Nghệ An (2)`. */
const isBare = (q: Quantity): boolean => !q.labelled && !q.weak && q.decimals === 0;

/** Whether every number of the list is a part of its own. */
const inRow = (reading: Reading): boolean =>
  reading.parts.length === reading.list.parts.length && !mixed(reading) && !crowded(reading);

/** Whether a cue is strong enough that its list may be called wrong. */
function judges(passage: Passage, cue: Cue, reading: Reading): boolean {
  const { parts, weighing, worst } = reading;
  switch (cue.kind) {
    case 'apposition':
      return false;
    case 'among':
      return (
        cue.firm ||
        remainder(passage, reading) ||
        ((worst === 'same' || worst === 'kin') && inRow(reading) && contrary(passage, parts))
      );
    case 'all':
    case 'bracket':
      return cue.firm;
    case 'tagged':
      if (worst === 'elided')
        return (
          reading.distance === 0 &&
          (parts.length > 2 || cue.firm) &&
          (weighing.deviation <= SHORTEST || byOne(reading)) &&
          parts.every(part => isBare(part.quantity))
        );
      return (worst === 'same' || worst === 'kin') && weighing.deviation <= SHORTEST;
    case 'with':
      return cue.firm || ((worst === 'same' || worst === 'kin') && closedList(cue, reading));
    default:
      return true;
  }
}

/** `cầu Thủ Thiêm 2, Thủ Thiêm 3`, `Màn 1 …; màn 2 …`: one word before each of them, and one after the other. */
function named(passage: Passage, parts: readonly Part[]): boolean {
  const bare = parts.filter(part => part.quantity.weak || !part.quantity.labelled);
  return bare.some((part, n) => {
    const before = bare[n - 1];
    if (!before || Number(part.quantity.value) !== Number(before.quantity.value) + 1) return false;
    const word = passage.tokens[part.quantity.token - 1];
    return word?.kind === 'word' && !NOT_NOUNS.has(word.low) && word.low === lowAt(passage, before.quantity.token - 1);
  });
}

/** `3 người chết, trong đó có một cháu bé; 3 người bị thương`: another noun after the only semicolon, or `cùng`, is told for itself. */
function breaksOff(passage: Passage, cue: Cue, { total, parts }: Reading): boolean {
  if (lowAt(passage, cue.to - 1) === ':') return false;
  const last = parts.at(-1)!;
  if (lowAt(passage, last.quantity.token - 1) === 'cùng') return true;
  if (last.quantity.unit?.name === parts[0]!.quantity.unit?.name) return false;
  if (last.separator === ';' && parts.filter(part => part.separator === ';').length === 1) {
    if (last.quantity.unit?.name === total.unit?.name || last.fit !== parts[0]!.fit) return true;
  }
  // `37 người chết, trong đó có 9 trẻ em, và hơn 40 người bị thương`
  const [fate, own] = [fateOf(passage, last.quantity), fateOf(passage, total)];
  return own !== null && fate !== null && fate !== own && fate !== fateOf(passage, parts[0]!.quantity);
}

/** What befell those that a number counts: death, wounds, loss, rescue. */
function fateOf(passage: Passage, q: Quantity): string | null {
  for (let i = q.last + 1; i < q.last + 8 && passage.tokens[i]?.kind === 'word'; i++) {
    const two = `${lowAt(passage, i)} ${lowAt(passage, i + 1)}`;
    const fate = FATES.find(([, words]) => words.test(two))?.[0];
    if (fate) return fate;
  }
  return null;
}

const FATES: readonly (readonly [string, RegExp])[] = [
  ['dead', /^(chết( |$)|tử vong|thiệt mạng)/u],
  ['hurt', /^(bị thương|trọng thương|nguy kịch|đang cấp)/u],
  ['lost', /^mất tích/u],
  ['saved', /^(được cứu|sống sót)/u],
];

/** First words of nouns that stand for several: `một cặp vợ chồng`, `2 gia đình`. */
const GROUPS: ReadonlySet<string> = new Set(['cặp', 'đôi', 'vợ', 'tốp', 'tá', 'chục']);

/** Whether an item before the last part was passed over although it begins with a number that may be one. */
const skips = ({ parts, list }: Reading): boolean =>
  list.parts
    .slice(0, list.parts.indexOf(parts.at(-1)!))
    .some(part => part.leads && !part.quantity.weak && part.fit !== 'apart' && !parts.includes(part));

/** How many persons or things that are counted one by one a list names without a number. */
const leftOut = (passage: Passage, { total, parts }: Reading, region: Region): number =>
  total.unit?.kind === 'count' && total.scale === 0 ? bareItems(passage, total, parts, region) : 0;

/** Whether a list holds a numeral that cannot be read (`4.2`): its sum is not known. */
const unreadable = (passage: Passage, { region }: Cue): boolean =>
  passage.tokens.slice(region.from, region.to).some(token => token.numeral?.form === 'odd');

/** Whether a breakdown of one of its parts begins within a list. */
const goesDeeper = (passage: Passage, cue: Cue, parts: readonly Part[]): boolean =>
  parts.some(part => lowAt(passage, part.quantity.next) === ':' && part.leads) ||
  parts.some(
    (part, i) => i > 0 && nestedCue(passage, parts[i - 1]!.quantity.next, part.quantity.token, cue.region.depth),
  );

/** `lỗ 143,9 tỷ đồng, gồm lỗ 163,6 tỷ và lãi 19,7 tỷ`: with some parts taken away it adds up. */
export function balanced(total: Quantity, list: PartList): boolean {
  // People and things that are counted are not taken away.
  if (total.unit?.kind === 'count') return false;
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
      // Of `25/30 xã …; trong đó 18 … và 8 …` the 25 are divided.
      !(reading.total.over !== null && other.total.under !== null && reading.weighing.deviation <= 0.12) &&
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
  if (parts.length < 3 || Number(parts[0]!.quantity.value) < 30) return false;
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
