/** Lists whose parts may name the same persons or things twice: attributes, sanctions, words that say so. */

import { ATTRIBUTES, SANCTIONS } from '../numbers/lexicon.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Part, Region } from './list.ts';
import { lowAt, type Passage, phraseAt, sentenceEnd } from './passage.ts';

/** Whether the parts name attributes that one thing may have together: such lists are never added up. */
export function overlapping(
  passage: Passage,
  total: Quantity,
  parts: readonly Part[],
  from: number,
  to: number,
): boolean {
  // A gift has one receiver, whatever is said of them.
  if (parts.length === 0 || /^(suất|phần|gói|túi|giải)( |$)/u.test(total.unit?.name ?? '')) return false;
  const kinds = kindsIn(passage, from, to, ATTRIBUTE_WORDS);
  if (kinds.size > 1) return true;
  if (kinds.size === 0 || parts.length < 2) return false;
  for (let i = from; i < to; i++) if (/^(nam|trai|ông)$/u.test(lowAt(passage, i))) return false;
  return onlyOneNamed(passage, parts, kinds) && kinds.has('sex') && parts.length === 2;
}

/** Whether the parts name measures that one may suffer together, or the text says that they overlap. */
export function mayOverlap(passage: Passage, parts: readonly Part[], region: Region): boolean {
  const money = parts[0]?.quantity.unit?.kind === 'money';
  if (!money && kindsIn(passage, region.from, region.to, SANCTION_WORDS).size > 1) return true;
  // The sentence that holds the list, and the one after it.
  const end = sentenceEnd(passage, Math.min(region.to, passage.tokens.length - 1));
  for (let i = region.from; i < Math.min(end, region.from + 400); i++) {
    const one = lowAt(passage, i);
    const two = `${one} ${lowAt(passage, i + 1)}`;
    // Not `khử trùng`, `vợ chồng`.
    if (one === 'trùng' && !/^(khử|tiệt|côn|vi|ký|sâu)$/u.test(lowAt(passage, i - 1))) return true;
    if (/^chồng (chéo|lấn|lên)$/u.test(two)) return true;
    // `…, đồng thời bãi bỏ 9 thủ tục` begins another clause.
    const clause = i >= end || (/^[,;]$/u.test(lowAt(passage, i - 1)) && i > (parts.at(-1)?.quantity.last ?? end));
    if (/^(đồng thời|cùng lúc)$/u.test(two) && !clause && passage.tokens[i + 2]?.kind === 'word') return true;
    if (/^(lớn hơn|nhiều hơn)$/u.test(two) && passage.tokens[i + 2]?.kind === 'word') return true;
    if (one === 'vừa' && passage.tokens.slice(i + 1, i + 10).some(token => token.low === 'vừa')) return true;
    if (i < region.to && one === 'cả' && /^(hai|đảng|chính)$/u.test(lowAt(passage, i + 1))) return true;
  }
  return false;
}

/** Phrases of a table by their first syllable, with the kind that each names. */
function byFirst(
  table: Readonly<Record<string, ReadonlySet<string>>>,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const [kind, phrases] of Object.entries(table))
    for (const phrase of phrases) {
      const first = phrase.split(' ')[0]!;
      index.set(first, [...(index.get(first) ?? []), [phrase, kind]]);
    }
  return index;
}

const ATTRIBUTE_WORDS = byFirst(ATTRIBUTES);
const SANCTION_WORDS = byFirst(SANCTIONS);

function kindsIn(passage: Passage, from: number, to: number, table: ReturnType<typeof byFirst>): Set<string> {
  const kinds = new Set<string>();
  for (let i = from; i < Math.min(to, passage.tokens.length); i++) {
    const token = passage.tokens[i]!;
    const known = table.get(token.low);
    if (!known || (token.capital && lowAt(passage, i + 1) !== 'thiểu')) continue;
    // `2 phụ nữ và 2 trẻ em` are others.
    if (token.low === 'trẻ' && /^(em|nhỏ|sơ|gái|trai)$/u.test(lowAt(passage, i + 1))) continue;
    for (const [phrase, kind] of known) if (phraseAt(passage, i, phrase.split(' '))) kinds.add(kind);
  }
  return kinds;
}

/** `20 nữ, 40 …`: one part is named by an attribute and the other by something else. */
function onlyOneNamed(passage: Passage, parts: readonly Part[], kinds: ReadonlySet<string>): boolean {
  let named = 0;
  const other = (part: Part): Part | undefined => parts.find(each => each !== part);
  for (const part of parts) {
    const from = part.quantity.last + 1;
    // `1 tài xế và 4 công nhân nữ` are others; of `30 đại biểu nữ, 7 đại biểu trẻ` some may be both.
    const reach = part.quantity.unit?.name === other(part)?.quantity.unit?.name ? 4 : 1;
    for (let i = from; i < from + reach && passage.tokens[i]?.kind === 'word'; i++)
      for (const kind of kinds)
        if (
          ATTRIBUTES[kind]!.has(lowAt(passage, i)) ||
          ATTRIBUTES[kind]!.has(`${lowAt(passage, i)} ${lowAt(passage, i + 1)}`)
        )
          named++;
  }
  return named === 1;
}
