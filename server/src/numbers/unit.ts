/** What a number counts or measures: reads the noun or symbol after it, and says whether two of them may be added up. */

import { COUNTED, NOT_NOUNS } from './lexicon.ts';
import type { Token } from './token.ts';

export type UnitKind = 'count' | 'money' | 'measure' | 'percent' | 'points' | 'time' | 'age' | 'rate' | 'times';

export interface Unit {
  readonly kind: UnitKind;
  /** As printed in a ledger: `vụ việc`, `đồng`, `ha`, `%`. */
  readonly name: string;
  /** The words of the noun phrase after the number, in lower case; for a measure its symbol. */
  readonly words: readonly string[];
  /** Of a counted noun: the families it belongs to. */
  readonly families: readonly string[];
  /** Of a measure: what is measured, and how many base units one is (a power of ten). */
  readonly dimension: string;
  readonly exponent: number;
}

/** Words to families, and the longest entry starting with a word. */
/** Abbreviations of counted nouns. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['bv', 'bệnh viện'],
  ['htx', 'hợp tác xã'],
  ['tthc', 'thủ tục hành chính'],
  ['dn', 'doanh nghiệp'],
  ['tổ hợp tác xã', 'hợp tác xã'],
]);

interface Entry {
  readonly words: readonly string[];
  readonly families: readonly string[];
}

const ENTRIES: ReadonlyMap<string, readonly Entry[]> = (() => {
  const families = new Map<string, string[]>();
  for (const [family, nouns] of Object.entries(COUNTED)) {
    for (const noun of nouns) families.set(noun, [...(families.get(noun) ?? []), family]);
  }
  const entries = new Map<string, Entry[]>();
  for (const [noun, of] of families) {
    const parts = noun.split(' ');
    entries.set(parts[0]!, [...(entries.get(parts[0]!) ?? []), { words: parts, families: of }]);
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return entries;
})();

/** symbol → [dimension, exponent of ten against the base unit, printed name] */
const MEASURES: ReadonlyMap<string, readonly [string, number, string]> = new Map([
  ['ha', ['area', 4, 'ha']],
  ['hecta', ['area', 4, 'ha']],
  ['héc ta', ['area', 4, 'ha']],
  ['hec ta', ['area', 4, 'ha']],
  ['hécta', ['area', 4, 'ha']],
  ['héc-ta', ['area', 4, 'ha']],
  ['m2', ['area', 0, 'm2']],
  ['m²', ['area', 0, 'm2']],
  ['mét vuông', ['area', 0, 'm2']],
  ['km2', ['area', 6, 'km2']],
  ['km²', ['area', 6, 'km2']],
  ['m3', ['volume', 0, 'm3']],
  ['m³', ['volume', 0, 'm3']],
  ['mét khối', ['volume', 0, 'm3']],
  ['lít', ['volume', -3, 'lít']],
  ['km', ['length', 3, 'km']],
  ['m', ['length', 0, 'm']],
  ['mét', ['length', 0, 'm']],
  ['cm', ['length', -2, 'cm']],
  ['mm', ['length', -3, 'mm']],
  ['kg', ['weight', 0, 'kg']],
  ['kilôgam', ['weight', 0, 'kg']],
  ['gam', ['weight', -3, 'gam']],
  ['yến', ['weight', 1, 'yến']],
  ['tạ', ['weight', 2, 'tạ']],
  ['tấn', ['weight', 3, 'tấn']],
  ['kv', ['voltage', 0, 'kV']],
  ['kw', ['power', 0, 'kW']],
  ['mw', ['power', 3, 'MW']],
  ['kva', ['apparent', 0, 'kVA']],
  ['mva', ['apparent', 3, 'MVA']],
  ['kwh', ['energy', 0, 'kWh']],
  ['mwh', ['energy', 3, 'MWh']],
  ['lượng', ['gold', 0, 'lượng']],
  ['ounce', ['gold-ounce', 0, 'ounce']],
]);

const MONEY: ReadonlyMap<string, string> = new Map([
  ['đồng', 'đồng'],
  ['đ', 'đồng'],
  ['vnđ', 'đồng'],
  ['vnd', 'đồng'],
  ['usd', 'USD'],
  ['đô la', 'USD'],
  ['đôla', 'USD'],
  ['đô', 'USD'],
  ['euro', 'euro'],
  ['eur', 'euro'],
  ['yên', 'yên'],
  ['yen', 'yên'],
  ['nhân dân tệ', 'nhân dân tệ'],
  ['cny', 'nhân dân tệ'],
  ['bảng', 'bảng'],
]);

const TIMES: ReadonlySet<string> = new Set([
  'tháng',
  'năm',
  'ngày',
  'giờ',
  'phút',
  'giây',
  'tuần',
  'quý',
  'tiếng',
  'đêm',
  'thập kỷ',
]);

/** Scale words and their powers of ten. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['chục', 1],
  ['trăm', 2],
  ['nghìn', 3],
  ['ngàn', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tr', 6],
  ['trđ', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);

/** `tỷ lệ`, `tỉ trọng`, `triệu chứng`: the second syllable shows that the first scales nothing. */
const NOT_SCALED: ReadonlySet<string> = new Set(['lệ', 'trọng', 'suất', 'số', 'giá', 'phú', 'chứng', 'tập']);

export interface UnitReading {
  /** Power of ten of the scale words: 9 for `tỷ`, 12 for `nghìn tỷ`. */
  readonly scale: number;
  readonly unit: Unit | null;
  /** Index of the first token after scale and noun. */
  readonly next: number;
  /** Whether the noun is one that the lexicon knows. */
  readonly known: boolean;
}

const measure = (kind: UnitKind, name: string, dimension = '', exponent = 0): Unit => ({
  kind,
  name,
  words: [name],
  families: [],
  dimension,
  exponent,
});

const PERCENT = measure('percent', '%');
const POINTS = measure('points', 'điểm %');

/** Reads scale words and the noun or symbol from token `at` on, where the token before is a numeral. */
export function readUnit(tokens: readonly Token[], at: number): UnitReading {
  let next = at;
  let scale = 0;
  for (let steps = 0; steps < 2; steps++) {
    const token = tokens[next];
    const power = token?.kind === 'word' ? SCALES.get(token.low) : undefined;
    if (power === undefined || NOT_SCALED.has(tokens[next + 1]?.low ?? '')) break;
    scale += power;
    next++;
    if (token!.low === 'tr' && tokens[next]?.low === '.') next++;
    if (token!.low === 'trđ') return { scale, unit: measure('money', 'đồng'), next, known: true };
  }
  const token = tokens[next];
  if (!token) return { scale, unit: scale >= 9 ? measure('money', '') : null, next, known: scale > 0 };
  // `6,5 triệu/kg`: money, by its scale word
  if (token.low === '/' && scale > 0 && tokens[next + 1]?.kind === 'word')
    return ratedOr(tokens, next, scale, measure('money', ''));
  if (token.low === '%') return ratedOr(tokens, next + 1, scale, PERCENT);
  if (token.kind !== 'word') return { scale, unit: scale >= 9 ? measure('money', '') : null, next, known: scale > 0 };
  const two = `${token.low} ${tokens[next + 1]?.low ?? ''}`;
  if (two === 'phần trăm') return { scale, unit: PERCENT, next: next + 2, known: true };
  if (two === 'điểm %') return { scale, unit: POINTS, next: next + 2, known: true };
  if (two === 'điểm phần' && tokens[next + 2]?.low === 'trăm')
    return { scale, unit: POINTS, next: next + 3, known: true };

  const three = `${two} ${tokens[next + 2]?.low ?? ''}`;
  const money = MONEY.get(token.low) ?? MONEY.get(two) ?? MONEY.get(three);
  if (money && !(token.low === 'đồng' && /^(chí|bào|hồ|ruộng|cỏ|phục)$/u.test(tokens[next + 1]?.low ?? ''))) {
    const width = MONEY.has(token.low) ? 1 : MONEY.has(two) ? 2 : 3;
    return ratedOr(tokens, next + width, scale, measure('money', money));
  }
  const wide = MEASURES.get(token.low)
    ? 1
    : MEASURES.get(two)
      ? 2
      : three === 'héc - ta' || three === 'hec - ta'
        ? 3
        : 0;
  if (wide > 0) {
    const [dimension, exponent, name] = MEASURES.get(wide === 1 ? token.low : wide === 2 ? two : 'ha')!;
    return ratedOr(tokens, next + wide, scale, measure('measure', name, dimension, exponent));
  }
  if (token.low === 'tuổi') return { scale, unit: measure('age', 'tuổi'), next: next + 1, known: true };
  if (token.low === 'lần') return { scale, unit: measure('times', 'lần'), next: next + 1, known: true };
  if (TIMES.has(token.low) && datesIt(tokens, next, scale))
    return { scale, unit: scale >= 9 ? measure('money', '') : null, next, known: scale > 0 };
  if (TIMES.has(token.low) && !/^(công|người)$/u.test(tokens[next + 1]?.low ?? ''))
    return { scale, unit: measure('time', token.low), next: next + 1, known: true };
  return readNoun(tokens, next, scale);
}

/** `4 triệu năm 2011`, `10 tỷ tháng 3`: the word of time dates the amount instead of counting it. */
function datesIt(tokens: readonly Token[], at: number, scale: number): boolean {
  const numeral = tokens[at + 1]?.numeral;
  return !!numeral && (scale > 0 || /^(19|20)\d\d$/u.test(numeral.text));
}

/** A unit that is a rate where `/x` follows (`đồng/lượt`). */
function ratedOr(tokens: readonly Token[], next: number, scale: number, unit: Unit): UnitReading {
  const per = tokens[next + 1];
  if (tokens[next]?.low === '/' && per?.kind === 'word') {
    const name = `${unit.name}/${per.low}`;
    // `đồng/cổ phiếu`
    const noun = next + 1 + Math.max(1, entryAt(tokens, next + 1)?.words.length ?? 1);
    const end = tokens[noun]?.low === '/' && tokens[noun + 1]?.kind === 'word' ? noun + 2 : noun;
    return { scale, unit: { ...measure('rate', name), dimension: unit.kind }, next: end, known: true };
  }
  return { scale, unit, next, known: true };
}

/** The noun phrase after a number: at most six words, up to a mark, a numeral or a word that no noun goes on with. */
function readNoun(tokens: readonly Token[], at: number, scale: number): UnitReading {
  const entry = entryAt(tokens, at);
  const first = tokens[at]!;
  if (!entry && (NOT_NOUNS.has(first.low) || NOT_NOUNS.has(`${first.low} ${tokens[at + 1]?.low ?? ''}`)))
    return { scale, unit: scale >= 9 ? measure('money', '') : null, next: at, known: false };
  const phrase: string[] = [];
  let next = at;
  const least = entry ? at + entry.words.length : at + 1;
  while (phrase.length < 6) {
    const token = tokens[next];
    if (token?.kind !== 'word' || (next >= least && NOT_NOUNS.has(token.low))) break;
    phrase.push(token.low);
    next++;
  }
  // `173 vụ, việc`
  if (first.low === 'vụ' && next === at + 1 && tokens[next]?.low === ',' && tokens[next + 1]?.low === 'việc') {
    phrase.push('việc');
    next += 2;
  }
  const head = entry ? entry.words.length : Math.min(2, phrase.length);
  if (tokens[next]?.low === '/' && next === at + head && tokens[next + 1]?.kind === 'word') {
    const name = `${phrase.slice(0, head).join(' ')}/${tokens[next + 1]!.low}`;
    // `trưởng phòng/đội trưởng` names two nouns; `tiêu chí/xã` is a rate.
    if (entryAt(tokens, next + 1) && tokens[next + 2]?.kind !== 'word')
      return { scale, unit: measure('rate', name), next: next + 2, known: true };
  }
  const unit: Unit = {
    kind: 'count',
    name: SHORT.get(phrase.slice(0, head).join(' ')) ?? phrase.slice(0, head).join(' '),
    words: phrase,
    families: entry?.families ?? [],
    dimension: '',
    exponent: 0,
  };
  if (scale >= 9 && !entry) return { scale, unit: measure('money', ''), next: at, known: true };
  return { scale, unit, next, known: entry !== null };
}

/** The longest counted noun of the lexicon that starts at a token, or null. */
function entryAt(tokens: readonly Token[], at: number): Entry | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  for (const entry of ENTRIES.get(first.low) ?? []) {
    if (entry.words.every((word, i) => tokens[at + i]?.low === word)) return entry;
  }
  return null;
}

/** Whether a counted noun of the lexicon starts at a token. */
export const isCounted = (tokens: readonly Token[], at: number): boolean => entryAt(tokens, at) !== null;

/**
 * How a part's unit stands to its total's. `same`: one noun or one dimension. `elided`: one of them names none. `kin`:
 * nouns of one family. `foreign`: counted nouns of which the lexicon cannot tell. `apart`: nouns of different families,
 * added up only where the text says so in so many words. `other`: can never be added up.
 */
export type Fit = 'same' | 'elided' | 'kin' | 'foreign' | 'apart' | 'other';

export function unitFit(total: Unit | null, part: Unit | null): Fit {
  if (!total || !part) {
    const unit = total ?? part;
    return !unit || unit.kind === 'count' || unit.kind === 'money' || unit.kind === 'measure' ? 'elided' : 'other';
  }
  // `11 kỳ điều chỉnh, trong đó có 4 lần tăng và 7 lần giảm`
  if (total.kind === 'count' && part.kind === 'times') return 'foreign';
  if (total.kind !== part.kind) return 'other';
  if (total.kind === 'money') return total.name === part.name || !total.name || !part.name ? 'same' : 'other';
  if (total.kind === 'measure') return total.dimension === part.dimension ? 'same' : 'other';
  if (total.kind !== 'count') return total.name === part.name ? 'same' : 'other';
  if (total.name === part.name || (total.words[0] === part.words[0] && sameHead(total, part))) return 'same';
  if (initials(total, part) || initials(part, total)) return 'same';
  if (total.words.length > 1 && ` ${total.words.join(' ')} `.includes(` ${part.name} `)) return 'kin';
  if (total.families.some(family => part.families.includes(family))) return 'kin';
  return total.families.length > 0 && part.families.length > 0 ? 'apart' : 'foreign';
}

/** `nhà đầu tư` and `NĐT`: the first letters of the one are the other's first word. */
function initials(full: Unit, short: Unit): boolean {
  const word = short.words[0] ?? '';
  if (word.length < 2 || word.length > full.words.length) return false;
  return [...word].every((letter, i) => full.words[i]!.startsWith(letter));
}

/** `vụ` and `vụ việc`, `căn hộ` and `căn nhà`, `dự án FDI` and `dự án`: the head of the one begins the other's. */
function sameHead(a: Unit, b: Unit): boolean {
  if (a.families.some(family => b.families.includes(family))) return true;
  // Nouns that the lexicon does not know: a total and its part rarely share a first syllable by chance.
  if (a.families.length === 0 && b.families.length === 0) return true;
  if (a.families.length === 0 || b.families.length === 0) return a.words.length < 2 || b.words.length < 2;
  return false;
}

/** Dimension and exponent of a measure's symbol in lower case, or null. */
export function measureExponent(symbol: string): { dimension: string; exponent: number } | null {
  const known = MEASURES.get(symbol);
  return known ? { dimension: known[0], exponent: known[1] } : null;
}

/** The unit that a counted noun in lower case names, or null where the lexicon has none. */
export function countedUnit(noun: string): Unit | null {
  const words = noun.split(' ');
  const entry = ENTRIES.get(words[0]!)?.find(known => known.words.join(' ') === noun);
  return entry ? { kind: 'count', name: noun, words, families: entry.families, dimension: '', exponent: 0 } : null;
}
