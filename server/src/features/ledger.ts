/** The ledger of figures (Bảng đối chiếu số liệu) and the state of a draft in numbers, for clients that show them. */

import type { Claim, ClaimKind, ClaimNumber, Verdict } from '../claims/claim.ts';
import { say } from '../locale/locale.ts';
import type { Place } from '../text/span.ts';
import { arithmetic, difference, numberText, printDecimal } from './arithmetic.ts';
import { reasonOf } from './explain.ts';
import { headingText, sectionsAt, type View } from './view.ts';

export interface LedgerLine {
  readonly kind: ClaimKind;
  readonly kindLabel: string;
  readonly verdict: Verdict;
  readonly verdictLabel: string;
  readonly place: Place;
  readonly section: string | null;
  readonly cue: string | null;
  readonly total: LedgerFigure | null;
  readonly parts: readonly LedgerFigure[];
  readonly expected: string | null;
  readonly stated: string | null;
  readonly difference: string | null;
  readonly arithmetic: string;
  readonly reason: string;
  readonly rule: string | null;
}

export interface LedgerFigure {
  readonly text: string;
  readonly place: Place | null;
}

/** All claims of the report in the order of the text, words and numbers in the view's language. */
export function ledgerOf(view: View): LedgerLine[] {
  return view.claims.map(claim => lineOf(view, claim));
}

function lineOf(view: View, claim: Claim): LedgerLine {
  const { locale } = view;
  const gap = difference(claim);
  const section = sectionsAt(view.report, claim.place.uri, claim.place.span.start).at(-1);
  const figure = (n: ClaimNumber): LedgerFigure => ({ text: numberText(n, locale), place: n.place });
  const print = (value: string | null) => (value === null ? null : printDecimal(value, locale));
  return {
    kind: claim.kind,
    kindLabel: say(locale, `features.kind-${claim.kind}`),
    verdict: claim.verdict,
    verdictLabel: say(locale, `features.verdict-${claim.verdict}`),
    place: claim.place,
    section: section ? headingText(section) : null,
    cue: claim.cue?.text ?? null,
    total: claim.total && figure(claim.total),
    parts: claim.parts.map(figure),
    expected: print(claim.expected),
    stated: print(claim.stated),
    difference: gap === null || /^-?0(?:\.0+)?$/u.test(gap) ? null : printDecimal(gap, locale),
    arithmetic: arithmetic(claim, locale),
    reason: reasonOf(claim, locale),
    rule: claim.rule,
  };
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  /** Sections and metadata that are missing or empty. */
  readonly missing: number;
  readonly claims: Readonly<Record<Verdict | 'total', number>>;
}

const MISSING: ReadonlySet<string> = new Set([
  'structure/missing-section',
  'structure/empty-section',
  'metadata/missing-field',
  'assembly/missing-part',
]);

export function countsOf(view: View): Counts {
  const severities = { error: 0, warning: 0, information: 0, hint: 0 };
  let missing = 0;
  for (const finding of view.findings) {
    severities[finding.severity]++;
    if (MISSING.has(finding.rule)) missing++;
  }
  const claims = { total: view.claims.length, consistent: 0, rounding: 0, inconsistent: 0, subset: 0, unresolved: 0 };
  for (const claim of view.claims) claims[claim.verdict]++;
  return {
    errors: severities.error,
    warnings: severities.warning,
    informations: severities.information,
    hints: severities.hint,
    missing,
    claims,
  };
}
