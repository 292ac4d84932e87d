/** What the rules about numbers in prose share: values printed as the draft prints them, parts as related places, fixes. */

import { type Fix, type finding, quickFix, related } from '../../check/finding.ts';

import type { Claim, ClaimNumber } from '../../claims/claim.ts';
import { type Decimal, decimal, rounded } from '../../numbers/decimal.ts';
import { printLike, printNumber, readNumeral } from '../../numbers/numeral.ts';

/** Parts beyond these are counted, not named. */
const MOST_NAMED = 12;
const MOST_RELATED = 30;

/** The claims that a rule reports, with the number that must change. */
export function* reported(
  claims: readonly Claim[],
  rule: string,
): Generator<Claim & { focus: ClaimNumber & { text: string } }> {
  for (const claim of claims) {
    if (claim.rule === rule && claim.focus?.place && claim.focus.text !== null)
      yield claim as Claim & { focus: ClaimNumber & { text: string } };
  }
}

/** `566 + 22 + 01 + 41`. */
export function partsText(parts: readonly ClaimNumber[], join = ' + ', unit = ''): string {
  const texts = parts.map(part => `${part.text ?? printNumber(part.value)}${unit}`);
  return texts.length <= MOST_NAMED
    ? texts.join(join)
    : [...texts.slice(0, MOST_NAMED - 1), '…', texts.at(-1)].join(join);
}

/** The parts as places that explain a finding. */
export function relatedParts(claim: Claim): NonNullable<Parameters<typeof finding>[3]>['related'] {
  return claim.parts
    .filter(part => part.place && part.text !== null && part.place.span.start !== claim.focus?.place?.span.start)
    .slice(0, MOST_RELATED)
    .map(part => related(part.place!, 'part', { value: part.text! }));
}

/** A plain decimal as Vietnamese text, grouped as the numeral `like` is. */
export function printed(value: Decimal | string, like: string | null): string {
  const bare = like !== null && /^\d{4,}$/u.test(like);
  return printNumber(value, { grouping: bare ? 'never' : 'always' });
}

/** A fix that writes another value in place of a number, in its manner; null where it would write the same. */
export function rewrite(number: ClaimNumber, value: Decimal | string, key: string, preferred: boolean): Fix | null {
  if (!number.place || number.text === null || !/^\d/u.test(number.text)) return null;
  const exact = typeof value === 'string' ? decimal(value) : value;
  if (exact.lt(0)) return null;
  const like = readNumeral(number.text, 0);
  if (like.form !== 'vi') return null;
  const fitting = rounded(exact, like.decimals);
  const newText = fitting.eq(exact) || key === 'rate' ? printLike(fitting, like) : printNumber(exact);
  if (newText === number.text) return null;
  return quickFix(
    number.place.uri,
    [{ span: number.place.span, newText }],
    'value',
    { stated: number.text, expected: newText },
    preferred,
  );
}

/** Whether one numeral may be a slip for another: a digit changed, two swapped, one lost or added. */
export function slip(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\D/gu, ''), b.replace(/\D/gu, '')];
  if (x === y || Math.abs(x.length - y.length) > 1) return false;
  if (x.length !== y.length) {
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return short.length > 1;
    return false;
  }
  const different = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  if (different.length === 1) return x.length > 1;
  const [i, j] = different;
  return different.length === 2 && j === i! + 1 && x[i!] === y[j!] && x[j!] === y[i!];
}

/** The finding of parts that do not make their total: the total is set, or the one part whose numeral looks like a slip. */
export function sumFixes(claim: Claim): Fix[] {
  const { total, expected, stated } = claim;
  if (!total || expected === null || stated === null) return [];
  const off = decimal(expected).minus(stated).times(total.scale);
  const likely = claim.parts.flatMap(part => {
    const value = decimal(part.value).minus(
      off.div(part.scale === '1' && total.scale !== '1' && part.unit === null ? total.scale : part.scale),
    );
    const fix = value.gt(0) ? rewrite(part, value, 'value', false) : null;
    const newText = fix?.edits[0]?.edits[0]?.newText;
    return fix && newText && part.text && slip(part.text, newText) ? [fix] : [];
  });
  const whole = rewrite(total, expected, 'value', true);
  return [...(whole ? [whole] : []), ...(likely.length === 1 ? likely : [])];
}

/** The data of a message about a sum. */
export function sumData(claim: Claim & { focus: { text: string } }): Record<string, string> {
  const like = claim.focus.text;
  const off = decimal(claim.expected!).minus(claim.stated!).abs();
  return {
    sum: printed(claim.expected!, like),
    total: claim.total?.text ?? printed(claim.stated!, like),
    difference: printed(off, like),
    parts: partsText(claim.parts),
  };
}
