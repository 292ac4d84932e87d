/** A claim's verdict explained: which numbers were set against which, by what sign in the text, with what tolerance. */

import type { Claim } from '../claims/claim.ts';
import { type Locale, say } from '../locale/locale.ts';
import { arithmetic, difference, printDecimal } from './arithmetic.ts';

/** Why the claim was read like this, in words. */
export const reasonOf = (claim: Claim, locale: Locale): string => say(locale, `features.reason-${claim.reason}`);

/** What kind of claim it is, and its verdict, in words. */
export const headOf = (
  { kind, verdict }: Claim,
  locale: Locale,
): { readonly kind: string; readonly verdict: string } => ({
  kind: say(locale, `features.kind-${kind}`),
  verdict: say(locale, `features.verdict-${verdict}`),
});

/** What stands beside the arithmetic, one fact a line: by how much it misses, the tolerance, the cue, the reason. */
export function detailsOf(claim: Claim, locale: Locale): string[] {
  const lines: string[] = [];
  const gap = difference(claim);
  if (gap !== null && claim.verdict === 'inconsistent')
    lines.push(say(locale, 'features.hover-difference', { difference: printDecimal(gap, locale) }));
  if (claim.tolerance !== null && !/^0(?:\.0+)?$/u.test(claim.tolerance))
    lines.push(say(locale, 'features.hover-tolerance', { tolerance: printDecimal(claim.tolerance, locale) }));
  if (claim.cue) lines.push(say(locale, 'features.hover-cue', { cue: claim.cue.text.replace(/\s+/gu, ' ').trim() }));
  lines.push(reasonOf(claim, locale));
  return lines;
}

/** The whole in running text: `Tổng và các phần, không khớp: 30 + 12 = 42 ≠ 40. Chênh lệch: −2. …`. */
export function explanationOf(claim: Claim, locale: Locale): string {
  const head = say(locale, 'features.explanation', {
    ...headOf(claim, locale),
    arithmetic: arithmetic(claim, locale),
  });
  return [head, ...detailsOf(claim, locale)].map(line => (/[.!?]$/u.test(line) ? line : `${line}.`)).join(' ');
}
