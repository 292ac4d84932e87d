/** Names that follow a count in the line: `4 xã: Mường Pồn, Nà Tấu, Hua Thanh và Thanh Nưa`. */

import { type Announced, announcedBefore } from './announcement.ts';
import { lowAt, type Passage } from './passage.ts';

/** Places and their abbreviations: their names hold no `và` and no comma. */
const PLACES = new Set('xã phường huyện quận tỉnh thôn bản ấp làng buôn xóm đảo nước bang'.split(' '));
const PLACE_NOUNS = new Set(['thị trấn', 'thị xã', 'thành phố', 'quốc gia', 'tỉnh thành', 'tỉnh thành phố']);
/** Words that may begin a name without being part of it. */
const HEADS = new Set('xã phường huyện quận tỉnh thôn bản ấp làng buôn xóm đảo thị trấn thành phố tp'.split(' '));

export interface NamedList {
  readonly announced: Announced;
  readonly count: number;
  /** Whether the list can be nothing else than all names: each a clean name of a place, closed by `và`, a full stop or a bracket. */
  readonly sure: boolean;
}

/** Every list of names behind a count that announces it. */
export function namedLists(passage: Passage): NamedList[] {
  const lists: NamedList[] = [];
  for (let i = 1; i < passage.tokens.length; i++) {
    const mark = lowAt(passage, i - 1);
    if (mark !== ':' && mark !== 'gồm' && mark !== 'là' && mark !== '(') continue;
    if (lowAt(passage, i) === ':') continue;
    const announced = announcedBefore(passage, i);
    if (!announced || (mark === 'là' && !announced.firm)) continue;
    const names = namesFrom(passage, i);
    if (!names || names.count < 2) continue;
    const place = isPlace(announced);
    lists.push({ announced, count: names.count, sure: names.sure && place && mark !== 'là' });
  }
  return lists;
}

function isPlace({ quantity, others }: Announced): boolean {
  const words = quantity.unit?.words ?? [];
  return others.length === 0 && (PLACES.has(words[0] ?? '') || PLACE_NOUNS.has(words.slice(0, 2).join(' ')));
}

/** The names that stand from a token on; null where something else stands there. */
function namesFrom(passage: Passage, from: number): { count: number; sure: boolean } | null {
  let at = from;
  let count = 0;
  let closed = false;
  let sure = true;
  for (;;) {
    const end = nameEnd(passage, at);
    if (end === null) return closed || count === 0 ? null : { count, sure: false };
    count++;
    // A name with brackets behind it: `Đồi 61 (huyện Trảng Bom)`.
    at = end;
    if (lowAt(passage, at) === '(') at = (passage.closes.get(at) ?? at) + 1;
    const next = lowAt(passage, at);
    if (closed) {
      // `…, Nà Tấu và Hua Thanh và Mường Pồn`, `… và Hua Thanh với 3 bản`
      if (next === 'và' || next === '…') return null;
      return { count, sure: sure && !/^(cùng|với|hoặc|[-/])$/u.test(next) };
    }
    if (next === 'và') closed = true;
    else if (next === ',' || next === ';') closed = false;
    else return { count, sure: sure && /^[.)]?$/u.test(next) && count > 1 };
    at++;
    if (lowAt(passage, at) === 'và') {
      closed = true;
      at++;
    }
    if (passage.tokens[at]?.kind === 'mark') sure = false;
  }
}

/** Where the name at a token ends; null where none stands there. */
function nameEnd(passage: Passage, from: number): number | null {
  let at = from;
  while (at < from + 2 && HEADS.has(lowAt(passage, at)) && passage.tokens[at + 1]?.kind !== 'mark') at++;
  let words = 0;
  while (at < passage.tokens.length && words < 6) {
    const token = passage.tokens[at]!;
    if (token.kind === 'word' && token.capital) words++;
    else if (token.kind === 'number' && words > 0) words++;
    else if (token.low === '-' && words > 0 && passage.tokens[at + 1]?.capital) words++;
    else break;
    at++;
  }
  return words > 0 ? at : null;
}
