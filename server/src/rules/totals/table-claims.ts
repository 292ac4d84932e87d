/** What the rules about tables share: the finding of a claim, its parts as related places, the fix. */

import Big from 'big.js';
import { finding, quickFix, related } from '../../check/finding.ts';
import type { RuleFinding } from '../../check/rule.ts';
import type { Claim, ClaimNumber } from '../../claims/claim.ts';
import { printPlain } from '../../numbers/cell.ts';

/** Parts beyond these are counted, not listed. */
const MAX_RELATED = 20;
const MAX_NAMED = 8;

/** The finding of an inconsistent claim of a table, at the cell that disagrees; null where the claim names no place. */
export function tableFinding(claim: Claim, key: string): RuleFinding | null {
  const { focus, expected, stated } = claim;
  if (!focus?.place || focus.text === null || expected === null || stated === null) return null;
  const grouped = !/^[-+−]?\d{4,}/u.test(focus.text);
  const correct = printPlain(correctValue(claim, expected, stated), grouped);
  const gap = new Big(stated).minus(correctValue(claim, expected, stated));
  return finding(
    focus.place,
    `${key}-${gap.gt(0) ? 'more' : 'less'}`,
    {
      stated: focus.text,
      expected: correct,
      difference: printPlain(gap.abs().toFixed(), grouped),
      parts: partsText(claim.parts),
      formula: claim.cue?.text.replace(/\s+/gu, ' ').slice(0, 80) ?? '',
    },
    {
      related: claim.parts
        .slice(0, MAX_RELATED)
        .flatMap(part => (part.place && part.text !== null ? [related(part.place, 'part', { value: part.text })] : [])),
      // A number that is computed elsewhere is not typed over.
      fixes:
        focus.place.span.end - focus.place.span.start === focus.text.length
          ? [
              quickFix(focus.place.uri, [{ span: focus.place.span, newText: correct }], 'value', {
                stated: focus.text,
                expected: correct,
              }),
            ]
          : [],
    },
  );
}

/** What should stand there; a percentage with as many decimals as the one that does. */
const correctValue = (claim: Claim, expected: string, stated: string): string =>
  /percent|share/u.test(claim.reason)
    ? new Big(expected).toFixed(stated.split('.')[1]?.length ?? 0, Big.roundHalfUp)
    : expected;

function partsText(parts: readonly ClaimNumber[]): string {
  const texts = parts.map(part => part.text ?? '0');
  const few = texts.length <= MAX_NAMED;
  return few ? texts.join('; ') : `${texts.slice(0, MAX_NAMED - 1).join('; ')}; …; ${texts.at(-1)}`;
}
