/** A claim's arithmetic in one line, as a controller would write it beside the text: `566 + 22 + 01 + 41 = 630 ≠ 608`. */

import type { Claim, ClaimNumber } from '../claims/claim.ts';
import type { Locale } from '../locale/locale.ts';
import { type Decimal, decimal, plain, rounded } from '../numbers/decimal.ts';

/** The whole line: what is computed, what comes out, and what the text states where the two differ. */
export function arithmetic(claim: Claim, locale: Locale): string {
  const computed = computation(claim, locale);
  const { expected, stated } = claim;
  if (claim.verdict === 'unresolved' || expected === null) return computed;
  const unit = percentOf(claim);
  if (stated === null) return `${computed} = ${printDecimal(shown(expected, null), locale)}${unit}`;
  // Shares are what the text states; what they should make is 100%.
  const [left, right] = claim.kind === 'shares' ? [stated, expected] : [expected, stated];
  const result = printDecimal(right, locale) + unit;
  const exact = plain(rounded(decimal(left), decimalsOf(right))) === plain(decimal(right));
  if (claim.verdict === 'consistent' && exact) return `${computed} = ${result}`;
  return `${computed} = ${printDecimal(shown(left, right), locale)}${unit} ${RELATION[claim.verdict]} ${result}`;
}

const RELATION = { consistent: '≈', rounding: '≈', inconsistent: '≠', subset: '≤' } as const;

/** Two digits more than the number beside it has: enough to see why they differ. */
function shown(value: string, beside: string | null): string {
  const exact = decimal(value);
  const short = rounded(exact, Math.max(2, decimalsOf(beside ?? '') + 2));
  return plain(short.eq(exact) ? exact : short);
}

const decimalsOf = (text: string): number => /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;

function computation(claim: Claim, locale: Locale): string {
  const parts = claim.parts.map(part => numberText(part, locale));
  const [a = '?', b = '?'] = parts;
  switch (claim.kind) {
    case 'ratio_percent':
      return `${a} / ${b}`;
    case 'product_rate':
      if (claim.reason === 'one-rate' || claim.reason === 'implied-rate') return parts.join(' ; ');
      if (claim.reason === 'average' && claim.total) return parts[1] ? `${numberText(claim.total, locale)} / ${b}` : a;
      return `${a} × ${b}`;
    case 'change': {
      if (claim.reason === 'amount-and-percent') return `${a} / (${b} ${ledUp(claim) ? '−' : '+'} ${a})`;
      if (claim.total?.unit === 'lần') return fell(claim) ? `${a} / ${b}` : `${b} / ${a}`;
      const [from, to] = [claim.parts[0], claim.parts[1]].map(scaled);
      const difference = from && to?.lt(from) ? `${a} − ${b}` : `${b} − ${a}`;
      return percentOf(claim) ? `(${difference}) / ${a}` : difference;
    }
    case 'same_figure':
      return parts.join(' ; ');
    case 'table':
      return tableComputation(claim, parts);
    default:
      return parts.join(' + ') || '?';
  }
}

/** Whether an amount of change led up to the new value: the old one is then less than it. */
function ledUp(claim: Claim): boolean {
  const [amount, now] = [claim.parts[0], claim.parts[1]].map(scaled);
  if (!amount || !now || now.lte(amount) || claim.expected === null) return false;
  const share = (base: Decimal): Decimal => amount.div(base).times(100).minus(claim.expected!).abs();
  return share(now.minus(amount)).lt(share(now.plus(amount)));
}

/** Whether the new value is the smaller. */
function fell(claim: Claim): boolean {
  const [from, to] = [claim.parts[0], claim.parts[1]].map(scaled);
  return !!from && !!to && to.lt(from);
}

/** Rows and columns add up, save where the column's heading or formula says otherwise. */
function tableComputation(claim: Claim, parts: readonly string[]): string {
  if (claim.reason === 'table-percent-column' || claim.reason === 'table-share-column') return parts.join(' / ');
  if (claim.reason === 'table-difference-column') return parts.join(' − ');
  if (claim.reason === 'table-product-column') return parts.join(' × ');
  if (claim.reason === 'table-formula-row') return `${claim.cue?.text.trim() ?? ''} (${parts.join('; ')})`.trim();
  return parts.join(' + ') || '?';
}

/** The number at its own scale; null where it is implied or no number. */
function scaled(number: ClaimNumber | undefined): Decimal | null {
  try {
    return number ? decimal(number.value).times(decimal(number.scale)) : null;
  } catch {
    return null;
  }
}

const percentOf = (claim: Claim): '%' | '' =>
  claim.total?.unit === '%' || claim.kind === 'shares' || claim.kind === 'ratio_percent' ? '%' : '';

/** A number as it stands in the draft; an implied one as the language prints it. */
export function numberText(number: ClaimNumber, locale: Locale): string {
  return number.text?.replace(/\s+/gu, ' ') ?? printDecimal(number.value, locale);
}

/** Stated minus expected in the total's scale, signed, no longer than needed; null where either is missing. */
export function difference(claim: Claim): string | null {
  if (claim.expected === null || claim.stated === null) return null;
  try {
    return shown(plain(decimal(claim.stated).minus(decimal(claim.expected))), claim.stated);
  } catch {
    return null;
  }
}

/** A number in plain notation as the language prints it: `1143.234` is 1.143,234 in Vietnamese, 1,143.234 in English. */
export function printDecimal(text: string, locale: Locale): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (!match) return text;
  const [group, point] = locale.language === 'vi' ? ['.', ','] : [',', '.'];
  const whole = match[2]!.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${match[1] ? '−' : ''}${whole}${match[3] ? point + match[3] : ''}`;
}
