/** Breakdowns in one block: a total and the parts that a cue, a colon or a bracket gives it. */

import { sumOf } from '../numbers/decimal.ts';
import { slack } from '../numbers/interval.ts';
import { NOT_NOUNS } from '../numbers/lexicon.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type Fit, unitFit } from '../numbers/unit.ts';
import { type Cue, findCues } from './cues.ts';
import {
  bareItems,
  leftover,
  mayOverlap,
  nestedCue,
  openList,
  overlapping,
  type Part,
  type PartList,
  partsFor,
  type Region,
} from './list.ts';
import { lowAt, type Passage, sentenceStart } from './passage.ts';
import type { RawClaim } from './raw.ts';
import { type Weighing, weigh } from './weigh.ts';

/** One way to read a cue: which total, which parts. */
interface Reading {
  readonly total: Quantity;
  /** 0 for the candidate nearest to the cue. */
  readonly distance: number;
  readonly list: PartList;
  readonly parts: readonly Part[];
  readonly weighing: Weighing;
  readonly worst: Fit;
}

/** How far the sum may miss a total before the reading itself is doubted, by how well the nouns fit. */
const PLAUSIBLE: Readonly<Record<Fit, number>> = {
  same: 0.5,
  elided: 0.5,
  kin: 0.35,
  foreign: 0.25,
  apart: 0,
  other: 0,
};
/** How far below its total a list without `còn lại` may stay before it is taken for a part of it. */
const SHORTEST = 0.2;

/** How far the same may be where the total is only an approximation. */
const LOOSEST = 0.1;

const FIT_ORDER: readonly Fit[] = ['same', 'elided', 'kin', 'foreign', 'apart', 'other'];
const worstOf = (fits: readonly Fit[]): Fit =>
  fits.reduce((a, b) => (FIT_ORDER.indexOf(b) > FIT_ORDER.indexOf(a) ? b : a), 'same');

/** All breakdowns of a block. */
export function readBreakdowns(passage: Passage): RawClaim[] {
  if (passage.quantities.length < 2) return [];
  const claims: RawClaim[] = [];
  for (const cue of findCues(passage)) {
    claims.push(...readCue(passage, cue));
  }
  return claims;
}

interface Candidate {
  readonly total: Quantity;
  readonly list: PartList;
  readonly distance: number;
}

/** The claims of one cue: one for each unit that its possible totals are told in (dự án, tỷ đồng). */
function readCue(passage: Passage, cue: Cue): RawClaim[] {
  const groups = new Map<string, Candidate[]>();
  let last: string | null = null;
  for (const index of cue.totals) {
    const total = passage.quantities[index]!;
    const list = partsFor(passage, total, cue.region);
    if (list.parts.length === 0) continue;
    const { unit } = total;
    // A total without a noun stands with the one nearest to it.
    const own =
      unit === null ? null : unit.kind === 'count' ? (unit.families[0] ?? 'count') : unit.dimension || unit.kind;
    const key: string = groups.has('bare') ? 'bare' : (own ?? last ?? 'bare');
    last = key;
    const group = groups.get(key) ?? [];
    group.push({ total, list, distance: groups.size + group.length - (groups.has(key) ? 1 : 0) });
    groups.set(key, group);
  }
  const claims: RawClaim[] = [];
  // Numbers without a noun belong to the nearest total; another needs parts that name its own.
  const [nearest] = [...groups.values()].filter(group =>
    group[0]!.list.parts.some(part => part.fit !== 'foreign' && part.fit !== 'apart'),
  );
  for (const group of groups.values()) {
    const named =
      group === nearest || group.some(each => each.list.parts.some(part => part.fit === 'same' || part.fit === 'kin'));
    const claim = named || nearest === undefined ? readGroup(passage, cue, group) : null;
    if (claim) claims.push(claim);
  }
  return claims;
}

function readGroup(passage: Passage, cue: Cue, group: readonly Candidate[]): RawClaim | null {
  const readings: Reading[] = [];
  for (const { total, list, distance } of group) {
    for (const parts of variants(total, list)) {
      if (parts.length < 2) continue;
      readings.push({
        total,
        distance,
        list,
        parts,
        weighing: weigh(
          total,
          parts.map(p => p.quantity),
        ),
        worst: worstOf(parts.map(p => p.fit)),
      });
    }
  }
  const fitting = readings
    .filter(reading =>
      holds(
        passage,
        cue,
        reading,
        readings.some(other => roomierThan(reading, other)),
      ),
    )
    .sort(better);
  return fitting[0] ? agreed(passage, cue, fitting[0]) : disagreed(passage, cue, readings, group);
}

/** The stretches of a list that may be the whole of it: up to each end, with and without nouns that only resemble. */
function* variants(total: Quantity, list: PartList): Generator<readonly Part[]> {
  const seen = new Set<string>();
  for (const end of [...new Set([...full(total, list), ...list.ends])].sort((a, b) => b - a)) {
    const all = list.parts.slice(0, end);
    const firm = all.filter(part => !part.quantity.weak);
    const close = all.filter(part => part.fit !== 'apart' && part.fit !== 'foreign');
    for (const parts of [all, close, firm]) {
      const key = parts.map(part => part.index).join();
      if (seen.has(key)) continue;
      seen.add(key);
      yield parts;
    }
  }
}

/** `761 tàu, trong đó 301 …, 53 …, 407 … và 105 tàu nâng cấp`: where the first parts are already a large total. */
function full(total: Quantity, list: PartList): number[] {
  if (Number(total.value) < 100) return [];
  const whole = fullValue(total);
  const at = list.parts.findIndex((_, n) =>
    sumOf(list.parts.slice(0, n + 1).map(part => fullValue(part.quantity))).eq(whole),
  );
  return at > 0 ? [at + 1] : [];
}

/** Whether a reading adds up and is no mere chance. */
function holds(passage: Passage, cue: Cue, reading: Reading, roomier: boolean): boolean {
  const { total, parts, weighing, worst, distance } = reading;
  if (weighing.balance !== 'fits' && weighing.balance !== 'loose' && weighing.balance !== 'open') return false;
  if (weighing.balance === 'open') {
    if (distance > 0 || worst === 'foreign' || worst === 'apart') return false;
    // Far below an approximate whole they are a part of it.
    if (!cue.complete && Number(weighing.expected) < Number(weighing.stated) && weighing.deviation > 0.05) return false;
    if (openList(passage, parts, cue.region)) return false;
  }
  if (total.unit?.kind === 'time' && !(weighing.balance === 'fits' && dividesTime(cue, reading))) return false;
  if (total.unit?.kind === 'percent' && !(weighing.balance === 'fits' && dividesPercent(cue, reading))) return false;
  if (overlapping(passage, parts, cue.region.from, itemEnd(passage, parts.at(-1)!))) return false;
  if (weighing.balance === 'fits' && closedList(cue, reading)) return true;
  // Nouns that do not match, or a total further off: only a sum of some size is no coincidence.
  const size = Number(total.value);
  const large = size >= 20 || parts.length > 3;
  const lead = parts.every(part => part.leads);
  if (worst === 'apart') {
    if (distance === 0 && lead && (cue.kind === 'all' || parts.length > 2 || size >= 50)) return true;
    if (large && lead && parts.length > 2 && alikeAmong(parts)) return true;
    return (large && cue.complete && distance < 2) || size >= 1000 || (size >= 100 && distance < 2);
  }
  if (worst === 'foreign') return cue.complete || large || (distance === 0 && lead);
  // A nearer total could hold them as well.
  if (distance > 0 && roomier && !cue.complete && size < 100 && parts.length < 4) return false;
  if (distance > 1) return large || cue.complete;
  return true;
}

/** Whether `other` has the same parts and a nearer total of the same noun that exceeds them. */
const roomierThan = (reading: Reading, other: Reading): boolean =>
  other.distance < reading.distance &&
  other.parts.length === reading.parts.length &&
  other.weighing.balance === 'short' &&
  other.total.unit?.name === reading.total.unit?.name;

/** `26% vốn, gồm 18% bằng tiền và 8% bằng đất`: shares of one whole that are divided further. */
function dividesPercent(cue: Cue, { total, parts, distance }: Reading): boolean {
  return (
    (cue.kind === 'all' || cue.kind === 'within' || cue.kind === 'tagged') &&
    distance === 0 &&
    total.role === 'amount' &&
    Number(total.value) < 100 &&
    (cue.kind === 'tagged' || cue.from - total.next < 12) &&
    parts.every(part => part.fit === 'same')
  );
}

/** `nghỉ 8 ngày, gồm 3 ngày dịp Giỗ Tổ và 5 ngày dịp 30/4`. */
const dividesTime = (cue: Cue, reading: Reading): boolean =>
  closedList(cue, reading) && reading.parts.every(part => part.fit === 'same' && !part.quantity.word);

/** Every number of the list right behind its total is a part, and begins its item: no chance, whatever their nouns. */
function closedList(cue: Cue, { total, parts, list, distance }: Reading): boolean {
  return (
    distance === 0 &&
    ['all', 'within', 'colon', 'with', 'bracket'].includes(cue.kind) &&
    cue.from - total.next < 16 &&
    total.role === 'amount' &&
    !list.mixed &&
    (parts.length === list.parts.length || (parts.length > 2 && parts.at(-1)!.separator === 'và')) &&
    parts.every(part => part.leads && !part.quantity.weak)
  );
}

/** Where the item of a part ends: at the mark after its noun, or a few words on. */
function itemEnd(passage: Passage, { quantity }: Part): number {
  let at = quantity.next;
  while (at < quantity.next + 4 && passage.tokens[at]?.kind === 'word') at++;
  return at;
}

/** The better of two readings that add up. */
function better(a: Reading, b: Reading): number {
  const rank = { fits: 0, loose: 1, open: 2, short: 3, over: 3 } as const;
  return (
    rank[a.weighing.balance] - rank[b.weighing.balance] ||
    FIT_ORDER.indexOf(a.worst) - FIT_ORDER.indexOf(b.worst) ||
    a.distance - b.distance ||
    b.parts.length - a.parts.length
  );
}

function agreed(passage: Passage, cue: Cue, reading: Reading): RawClaim {
  const { weighing } = reading;
  const verdict = weighing.balance === 'fits' ? 'consistent' : weighing.balance === 'loose' ? 'rounding' : 'unresolved';
  return claim(passage, cue, reading.total, reading.parts, weighing, verdict, null);
}

/** No reading adds up: an error, a part of the whole, or nothing that can be said. */
function disagreed(
  passage: Passage,
  cue: Cue,
  readings: readonly Reading[],
  lists: readonly Candidate[],
): RawClaim | null {
  const near = lists.filter(each => each.list.parts.some(part => part.fit !== 'foreign' && part.fit !== 'apart'));
  const first = near[0] ?? lists[0];
  if (!first || first.total.weak || first.total.word) return null;
  if (first.total.unit?.kind === 'time') return null;

  const candidates = readings
    .filter(reading => reading.total === first.total && plausible(passage, reading))
    .sort((a, b) => Number(whole(b)) - Number(whole(a)) || a.weighing.deviation - b.weighing.deviation);
  const wrong = candidates.find(reading => isError(passage, cue, reading, readings));
  if (wrong) {
    const rule =
      wrong.weighing.balance === 'over' && !promises(passage, cue, wrong) ? 'totals/exceeds' : 'totals/breakdown';
    return claim(passage, cue, wrong.total, wrong.parts, wrong.weighing, 'inconsistent', rule);
  }
  return subset(passage, cue, first.total, first.list);
}

/** Whether a reading takes the list to its end. */
const whole = (reading: Reading): boolean => reading.parts.at(-1) === reading.list.parts.at(-1);

/** Whether a sum misses its total by no more than a slip would. What falls far short of it is a part of it. */
function plausible(passage: Passage, reading: Reading): boolean {
  const { weighing, worst } = reading;
  if (weighing.balance === 'open' || weighing.deviation > PLAUSIBLE[worst]) return false;
  if (weighing.balance === 'over' || remainder(passage, reading)) return true;
  return weighing.deviation <= SHORTEST || off(weighing) < 1.5;
}

const off = (weighing: Weighing): number => Math.abs(Number(weighing.expected) - Number(weighing.stated));

/** Whether all parts are promised: by the cue, by `còn lại`, by a pair of opposites. */
function promises(passage: Passage, cue: Cue, reading: Reading): boolean {
  return (
    cue.complete ||
    remainder(passage, reading) ||
    (opposed(passage, reading.parts) && !goesOn(passage, cue, reading)) ||
    namesBoth(passage, cue, reading) ||
    stages(passage, cue, reading)
  );
}

function isError(passage: Passage, cue: Cue, reading: Reading, all: readonly Reading[]): boolean {
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

/** Whether all parts name things of one family, other than their total's. */
function alikeAmong(parts: readonly Part[]): boolean {
  const first = parts[0]!.quantity.unit?.families ?? [];
  return parts.every(part => part.quantity.unit?.families.some(family => first.includes(family)));
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
  total.unit?.kind === 'count' && total.scale === 0 ? bareItems(passage, parts, region.from) : 0;

/** Whether a list holds a numeral that cannot be read (`4.2`): its sum is not known. */
const unreadable = (passage: Passage, { region }: Cue): boolean =>
  passage.tokens.slice(region.from, region.to).some(token => token.numeral?.form === 'odd');

/** Whether a breakdown of one of its parts begins within a list. */
const goesDeeper = (passage: Passage, cue: Cue, parts: readonly Part[]): boolean =>
  parts.some(
    (part, i) => i > 0 && nestedCue(passage, parts[i - 1]!.quantity.next, part.quantity.token, cue.region.depth),
  );

/** `lỗ 143,9 tỷ đồng, gồm lỗ 163,6 tỷ và lãi 19,7 tỷ`: with some parts taken away it adds up. */
function balanced(total: Quantity, list: PartList): boolean {
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

/** `còn 35 vụ`, `7 vụ còn lại`: the last part says that nothing is left. */
function remainder(passage: Passage, reading: Reading): boolean {
  const last = reading.parts.at(-1)!;
  if (last.separator === 'còn' || lowAt(passage, last.quantity.token - 1) === 'còn') return true;
  for (let i = last.quantity.last + 1; i < last.quantity.next + 6; i++) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  }
  for (let i = last.quantity.token - 1; i > last.quantity.token - 6; i--) {
    if (passage.tokens[i]?.kind !== 'word') break;
    if (lowAt(passage, i) === 'còn' && lowAt(passage, i + 1) === 'lại') return true;
  }
  return false;
}

/** `566 đúng hạn; 22 quá hạn; 01 …`: like items follow, so that two opposites are not all there is. */
function goesOn(passage: Passage, cue: Cue, { parts, list }: Reading): boolean {
  const last = list.parts[parts.length - 1];
  const next = list.parts[parts.length];
  if (!last || !next || last.index !== parts.at(-1)!.index) return false;
  const alike = next.fit === 'same' || next.fit === 'elided';
  return alike && !nestedCue(passage, last.quantity.next, next.quantity.token, cue.region.depth);
}

/** Words of which two stand for the whole. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['nam', 'nữ'],
  ['gốc', 'lãi'],
  ['xuất', 'nhập'],
  ['đúng hạn', 'quá hạn'],
  ['trước hạn', 'quá hạn'],
  ['trực tiếp', 'trực tuyến'],
  ['thường xuyên', 'đột xuất'],
  ['trung ương', 'địa phương'],
];

/** Words near a part: those of its item up to its number, and the few after it. */
function nearby(passage: Passage, part: Part): string {
  const near: string[] = [];
  for (let i = part.quantity.token - 1; i > part.quantity.token - 7 && passage.tokens[i]?.kind === 'word'; i--)
    near.unshift(lowAt(passage, i));
  for (let i = part.quantity.last + 1; i < part.quantity.last + 7 && passage.tokens[i]?.kind === 'word'; i++)
    near.push(lowAt(passage, i));
  return ` ${near.join(' ')} `;
}

/** `9 nam và 9 nữ`, `trả gốc …, trả lãi …`: two parts with opposite names are all there is. */
function opposed(passage: Passage, parts: readonly Part[]): boolean {
  if (parts.length !== 2) return false;
  const [a, b] = parts.map(part => nearby(passage, part));
  return OPPOSED.some(([x, y]) => {
    const [ax, ay, bx, by] = [
      a!.includes(` ${x} `),
      a!.includes(` ${y} `),
      b!.includes(` ${x} `),
      b!.includes(` ${y} `),
    ];
    return (ax && by && !ay && !bx) || (ay && bx && !ax && !by);
  });
}

/** `27 hợp tác xã và tổ hợp tác (trong đó 16 hợp tác xã, 11 tổ hợp tác)`: the head noun names every kind. */
function namesBoth(passage: Passage, cue: Cue, reading: Reading): boolean {
  const { total, parts } = reading;
  const phrase: string[] = [];
  let joined = false;
  for (let i = total.last + 1; i < cue.from && i < total.last + 24; i++) {
    const token = passage.tokens[i]!;
    if (token.kind === 'number' || token.low === ';') break;
    if (token.low === 'và') joined = true;
    phrase.push(token.low);
  }
  if (!joined || parts.length < 2) return false;
  const whole = ` ${phrase.join(' ')} `;
  const names = parts.map(part => {
    const own: string[] = [];
    for (let i = part.quantity.last + 1; i < part.quantity.last + 6 && passage.tokens[i]?.kind === 'word'; i++)
      own.push(lowAt(passage, i));
    return own;
  });
  // Each part's name in the phrase, and no two at one place.
  const places = names.map(name => {
    for (let length = Math.min(4, name.length); length >= 2; length--) {
      const at = whole.indexOf(` ${name.slice(-length).join(' ')} `);
      if (at >= 0) return at;
      const head = whole.indexOf(` ${name.slice(0, length).join(' ')} `);
      if (head >= 0) return head;
    }
    return -1;
  });
  return places.every(at => at >= 0) && new Set(places).size === places.length;
}

/** `566 đúng hạn; 22 quá hạn; 01 đang thực hiện; 41 chưa thực hiện`: done, under way and not done are all there is. */
function stages(passage: Passage, cue: Cue, reading: Reading): boolean {
  if (reading.weighing.balance !== 'over' || reading.parts.length < 3 || cue.kind !== 'within') return false;
  const near = reading.parts.map(part => nearby(passage, part));
  const open = near.filter(text => / (chưa|đang) /u.test(text)).length;
  const done = near.filter(
    text => / (đúng hạn|quá hạn|hoàn thành|đã|xong) /u.test(text) && !/ chưa /u.test(text),
  ).length;
  return open > 0 && done > 0 && open + done >= near.length;
}

/** Parts that need not be all and fit; a single one that exceeds its whole is wrong. */
function subset(passage: Passage, cue: Cue, total: Quantity, list: PartList): RawClaim | null {
  const parts = list.parts.filter(
    part => (part.fit === 'same' || part.fit === 'elided' || part.fit === 'kin') && !part.quantity.weak,
  );
  const first = parts[0];
  if (!first || cue.kind === 'apposition' || cue.kind === 'colon') return null;
  const lengths = [parts.length, ...list.ends.filter(end => end > 1 && end < parts.length).reverse(), 1];
  for (const length of overlapping(passage, parts, cue.region.from, cue.region.to) ? [1] : lengths) {
    const chosen = parts.slice(0, length);
    const weighing = weigh(
      total,
      chosen.map(part => part.quantity),
    );
    if (weighing.balance === 'short') return claim(passage, cue, total, chosen, weighing, 'subset', null);
    if (
      length === 1 &&
      parts.length === 1 &&
      weighing.balance === 'over' &&
      !balanced(total, list) &&
      singleTooLarge(passage, cue, total, first, weighing)
    )
      return claim(passage, cue, total, chosen, weighing, 'inconsistent', 'totals/exceeds');
  }
  return null;
}

/** `5 xã, trong đó 7 xã đạt`: one noun, the total right before the cue, and nothing else it could be. */
function singleTooLarge(passage: Passage, cue: Cue, total: Quantity, part: Part, weighing: Weighing): boolean {
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

function claim(
  passage: Passage,
  cue: Cue,
  total: Quantity,
  parts: readonly Part[],
  weighing: Weighing,
  verdict: RawClaim['verdict'],
  rule: string | null,
): RawClaim {
  const start = passage.tokens[cue.from]!.start;
  const end = passage.tokens[Math.max(cue.from, cue.to - 1)]!.end;
  const home = 0;
  return {
    kind: 'breakdown',
    verdict,
    total: { quantity: total, home },
    parts: parts.map(part => ({ quantity: passage.quantities[part.index] ?? part.quantity, home })),
    cue: cue.kind === 'apposition' ? null : { start, end, home },
    expected: verdict === 'unresolved' ? null : weighing.expected,
    stated: verdict === 'unresolved' ? null : weighing.stated,
    tolerance: verdict === 'unresolved' ? null : weighing.tolerance,
    rule,
    focus: rule ? { quantity: total, home } : null,
    reason: cue.reason,
  };
}

export const isLargeEnough = (q: Quantity): boolean => fullValue(q).gte(20);
