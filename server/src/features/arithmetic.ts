/** A claim's arithmetic in one line, as a controller would write it beside the text: `566 + 22 + 01 + 41 = 630 ≠ 608`. */

import type { Claim, ClaimNumber } from '../claims/claim.ts';
import type { Locale } from '../locale/locale.ts';
import { decimal, plain } from '../numbers/decimal.ts';

/** The whole line: what is computed, what comes out, and what the text states where the two differ. */
export function arithmetic(claim: Claim, locale: Locale): string {
  const computed = computation(claim, locale);
  if (claim.verdict === 'unresolved' || claim.expected === null) return computed;
  const unit = percentOf(claim);
  const expected = printDecimal(claim.expected, locale) + unit;
  const stated = claim.stated === null ? null : printDecimal(claim.stated, locale) + unit;
  if (stated === null || (claim.verdict === 'consistent' && expected === stated)) return `${computed} = ${expected}`;
  return `${computed} = ${expected} ${RELATION[claim.verdict]} ${stated}`;
}

const RELATION = { consistent: '≈', rounding: '≈', inconsistent: '≠', subset: '≤' } as const;

function computation(claim: Claim, locale: Locale): string {
  const [a, b] = claim.parts.map(part => numberText(part, locale));
  switch (claim.kind) {
    case 'ratio_percent':
      return `${a ?? '?'} / ${b ?? '?'}`;
    case 'product_rate':
      return `${a ?? '?'} × ${b ?? '?'}`;
    case 'change':
      return percentOf(claim) ? `(${b ?? '?'} − ${a ?? '?'}) / ${a ?? '?'}` : `${b ?? '?'} − ${a ?? '?'}`;
    case 'same_figure':
      return claim.parts.map(part => numberText(part, locale)).join(' ; ');
    default:
      return claim.parts.map(part => numberText(part, locale)).join(' + ') || '?';
  }
}

const percentOf = (claim: Claim): '%' | '' =>
  claim.total?.unit === '%' || claim.kind === 'shares' || claim.kind === 'ratio_percent' ? '%' : '';

/** A number as it stands in the draft; an implied one as the language prints it. */
export function numberText(number: ClaimNumber, locale: Locale): string {
  return number.text?.replace(/\s+/gu, ' ') ?? printDecimal(number.value, locale);
}

/** Stated minus expected in the total's scale, signed; null where either is missing. */
export function difference(claim: Claim): string | null {
  if (claim.expected === null || claim.stated === null) return null;
  try {
    return plain(decimal(claim.stated).minus(decimal(claim.expected)));
  } catch {
    return null;
  }
}

/** A number in plain notation as the language prints it: `1143.234` is 1.143,234 in Vietnamese, 1,143.234 in English. */
export function printDecimal(plain: string, locale: Locale): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(plain);
  if (!match) return plain;
  const [group, point] = locale.language === 'vi' ? ['.', ','] : [',', '.'];
  const whole = match[2]!.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${match[1] ? '−' : ''}${whole}${match[3] ? point + match[3] : ''}`;
}
