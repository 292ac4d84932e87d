/** An area, its yield and the harvest, in any order: `320 ha, năng suất 60 tạ/ha, sản lượng 1.920 tấn`. */

import { powerOfTen } from '../numbers/decimal.ts';
import { intervalOf } from '../numbers/interval.ts';
import { fullValue, type Quantity } from '../numbers/quantity.ts';
import { measureExponent } from '../numbers/unit.ts';
import { lowAt, type Passage, quantityFrom } from './passage.ts';
import {
  deviation,
  firstAfter,
  lastBefore,
  product,
  reachBack,
  reachOn,
  scaled,
  stands,
  times,
  wordsBefore,
} from './product-terms.ts';
import { compare } from './proportion.ts';
import type { RawClaim } from './raw.ts';

/** A harvest that misses its product by less than this may be rounded on its way through the figures of the communes. */
const ROUNDED = 0.01;
/** What is sown and what is harvested may differ by so much. */
const SOWN = 0.12;

/** The product of the yield at quantity `i` with the area and the harvest that are told beside it. */
export function harvested(passage: Passage, i: number): RawClaim | null {
  const rate = passage.quantities[i]!;
  if (rate.unit?.kind !== 'rate') return null;
  const [upper, lower] = rate.unit.name.toLowerCase().split('/') as [string, string?];
  const [top, under] = [measureExponent(upper), measureExponent(lower ?? '')];
  if (top?.dimension !== 'weight' || under?.dimension !== 'area') return null;
  const { from, to } = segment(passage, rate);
  const { own: start } = reachBack(passage, rate.token);
  const { own: end } = reachOn(passage, rate.token);
  const isArea = (q: Quantity): boolean => stands(q) && q.unit?.dimension === 'area' && q.unit.kind === 'measure';
  const isHarvest = (q: Quantity): boolean => stands(q) && q.unit?.dimension === 'weight' && q.unit.kind === 'measure';
  const area =
    lastBefore(passage, from, rate.token, isArea) ??
    firstAfter(passage, rate.next, to, isArea) ??
    lastBefore(passage, start, rate.token, isArea);
  const harvest =
    firstAfter(passage, rate.next, to, isHarvest) ??
    lastBefore(passage, from, rate.token, isHarvest) ??
    firstAfter(passage, rate.next, end, isHarvest) ??
    lastBefore(passage, start, rate.token, isHarvest);
  if (!area || !harvest) return null;
  const factor = powerOfTen(top.exponent - under.exponent);
  const value = fullValue(area).times(fullValue(rate)).times(factor);
  const spread = scaled(times(intervalOf(area), intervalOf({ ...rate, role: 'amount' })), factor);
  const result = compare(harvest, value, spread);
  const off = deviation(result.expected, result.stated);
  if (result.verdict === 'inconsistent' && off < ROUNDED)
    return product(area, rate, harvest, { ...result, verdict: 'rounding' }, true);
  const sown =
    / (gieo|trồng|xuống giống) /u.test(wordsBefore(passage, area)) && fullValue(harvest).lt(value) && off < SOWN;
  const named = / (sản lượng|thu hoạch|thu được|tương đương|đạt) /u.test(wordsBefore(passage, harvest));
  const exact = !area.hedge && !rate.hedge && !harvest.hedge;
  const strong = exact && named && !sown && single(passage, from, to, area, harvest, rate);
  return product(area, rate, harvest, result, strong);
}

/** The stretch between two `;` or the ends of its sentence in which a yield stands. */
function segment(passage: Passage, rate: Quantity): { from: number; to: number } {
  let from = Math.max(reachBack(passage, rate.token).own, rate.token - 200);
  let to = Math.min(reachOn(passage, rate.token).own, rate.next + 200);
  for (let k = rate.token; k > from; k--) if (lowAt(passage, k) === ';') from = k + 1;
  for (let k = rate.next; k < to; k++) if (lowAt(passage, k) === ';') to = k;
  return { from, to };
}

/** Whether no other area, harvest or yield of the same crop could be meant. */
function single(
  passage: Passage,
  from: number,
  to: number,
  area: Quantity,
  harvest: Quantity,
  rate: Quantity,
): boolean {
  const low = Math.min(from, area.token, harvest.token);
  const high = Math.max(to, area.next, harvest.next);
  return !passage.quantities
    .slice(quantityFrom(passage, low), quantityFrom(passage, high))
    .some(
      q =>
        q !== area &&
        q !== harvest &&
        q !== rate &&
        q.role !== 'move' &&
        q.role !== 'past' &&
        !/^(tăng|giảm)$/u.test(lowAt(passage, q.token - 1)) &&
        (q.unit?.dimension === 'area' ||
          q.unit?.dimension === 'weight' ||
          (q.unit?.kind === 'rate' && q.unit.name === rate.unit!.name)),
    );
}
