/** What the rules about tables share: the finding of a claim, its parts as related places, the fix. */

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
  const correct = printPlain(expected, grouped);
  const more = isMore(stated, expected);
  return finding(
    focus.place,
    `${key}-${more ? 'more' : 'less'}`,
    {
      stated: focus.text,
      expected: correct,
      difference: printPlain(difference(stated, expected), grouped),
      parts: partsText(claim.parts),
      formula: claim.cue?.text.replace(/\s+/gu, ' ').slice(0, 80) ?? '',
    },
    {
      related: claim.parts
        .slice(0, MAX_RELATED)
        .flatMap(part => (part.place && part.text !== null ? [related(part.place, 'part', { value: part.text })] : [])),
      fixes: [
        quickFix(focus.place.uri, [{ span: focus.place.span, newText: correct }], 'value', {
          stated: focus.text,
          expected: correct,
        }),
      ],
    },
  );
}

function partsText(parts: readonly ClaimNumber[]): string {
  const texts = parts.map(part => part.text ?? '0');
  const few = texts.length <= MAX_NAMED;
  return few ? texts.join('; ') : `${texts.slice(0, MAX_NAMED - 1).join('; ')}; …; ${texts.at(-1)}`;
}

/** Decimal strings as integers of their finer last digit. */
function aligned(a: string, b: string): { a: bigint; b: bigint; decimals: number } {
  const decimals = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const scaled = (text: string): bigint => {
    const [whole, fraction = ''] = text.replace(/^-/u, '').split('.') as [string, string?];
    const digits = BigInt(whole + fraction.padEnd(decimals, '0'));
    return text.startsWith('-') ? -digits : digits;
  };
  return { a: scaled(a), b: scaled(b), decimals };
}

function isMore(stated: string, expected: string): boolean {
  const { a, b } = aligned(stated, expected);
  return a > b;
}

/** The distance of two plain decimals. */
function difference(stated: string, expected: string): string {
  const { a, b, decimals } = aligned(stated, expected);
  const digits = String(a > b ? a - b : b - a).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
