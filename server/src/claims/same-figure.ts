/** The same thing told twice: one label, one unit, one period, and the numbers that two places give it. */

import type { Report } from '../model/report.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { type TextUnit, textUnits } from './blocks.ts';
import type { Claim } from './claim.ts';
import { EMPTY, labelBefore, namesAround, numberAt } from './mention.ts';
import { lowAt, type Passage, sentenceEnd, sentenceStart } from './passage.ts';
import type { Reading } from './reading.ts';

/** Fewer words than this name nothing in particular. */
const LEAST_WORDS = 5;
const MOST_WORDS = 16;
/** A whole clause that is told again says what it tells of, where it has so many words and a name. */
const LEAST_CLAUSE = 9;

interface Mention {
  readonly unit: TextUnit;
  readonly quantity: Quantity;
  /** Names and times of its sentence. */
  readonly around: string;
}

/** Figures that two places of a report give differently, each as one claim; the later place is the one to look at. */
export function sameFigures(report: Report, read: (text: string) => Reading): Claim[] {
  const mentions = new Map<string, Mention[]>();
  const add = (key: string, mention: Mention): void => {
    const list = mentions.get(key);
    if (list) list.push(mention);
    else mentions.set(key, [mention]);
  };
  for (const unit of textUnits(report)) {
    if (unit.kind === 'note') continue;
    const { passage } = read(unit.prose.text);
    for (const quantity of passage.quantities) {
      const mention = { unit, quantity, around: namesAround(passage, quantity) };
      const label = labelOf(passage, quantity);
      if (label !== null) add(label, mention);
      else {
        const clause = clauseOf(passage, quantity);
        if (clause !== null) add(clause, { ...mention, around: '' });
      }
    }
  }
  const claims: Claim[] = [];
  for (const list of mentions.values()) {
    const first = list[0]!;
    for (const later of list.slice(1)) {
      if (later.unit === first.unit || (later.around && first.around && later.around !== first.around)) continue;
      claims.push(claim(first, later));
    }
  }
  return claims;
}

/** Whether a number may be one that a report tells twice. */
const firm = (passage: Passage, q: Quantity): boolean =>
  q.role === 'amount' &&
  q.over === null &&
  q.under === null &&
  q.hedge === null &&
  !q.word &&
  !q.weak &&
  q.labelled &&
  q.unit?.kind !== 'time' &&
  q.unit?.kind !== 'rate' &&
  passage.depth[q.token] === 0;

const unitKey = (q: Quantity): string => `${q.unit?.name ?? ''}|${q.unit?.kind ?? ''}`;

/** What a number is called, with its unit; null where that is too little or about a plan. */
function labelOf(passage: Passage, q: Quantity): string | null {
  if (!firm(passage, q) || (q.decimals === 0 && q.value.length < 4)) return null;
  const label = labelBefore(passage, q);
  if (label === null || label.length < LEAST_WORDS || label.length > MOST_WORDS) return null;
  return `${label.join(' ')}|${unitKey(q)}`;
}

/** The words of the clause around a number, itself left out; null where they are few, name nothing, or hold another number. */
function clauseOf(passage: Passage, q: Quantity): string | null {
  if (!firm(passage, q) || (q.decimals === 0 && q.value.length < 3 && q.scale === 0)) return null;
  const start = sentenceStart(passage, q.token);
  const end = sentenceEnd(passage, q.token);
  const stop = (i: number): boolean => /^[,;:.()…]$/u.test(lowAt(passage, i));
  let from = q.token;
  while (from > start && !stop(from - 1)) from--;
  let to = q.last + 1;
  while (to < end && !stop(to)) to++;
  const words: string[] = [];
  let named = false;
  for (let i = from; i < to; i++) {
    if (i >= q.token && i <= q.last) {
      words.push('#');
      continue;
    }
    const token = passage.tokens[i]!;
    if (token.kind === 'number' && !passage.names.has(i)) return null;
    if (passage.names.has(i) || (token.capital && i > start)) named = true;
    if (!EMPTY.has(token.low)) words.push(token.low);
  }
  return named && words.length > LEAST_CLAUSE ? `${words.join(' ')}|${unitKey(q)}` : null;
}

function claim(first: Mention, later: Mention): Claim {
  const [a, b] = [numberAt(first.unit, first.quantity), numberAt(later.unit, later.quantity)];
  const agrees = fullValue(first.quantity).eq(fullValue(later.quantity));
  return {
    kind: 'same_figure',
    verdict: agrees ? 'consistent' : 'inconsistent',
    place: b.place!,
    cue: null,
    total: null,
    parts: [a, b],
    expected: agrees ? null : a.value,
    stated: agrees ? null : b.value,
    tolerance: agrees ? null : '0',
    rule: agrees ? null : 'totals/repeated-figure',
    focus: agrees ? null : b,
    reason: 'same-label',
  };
}
