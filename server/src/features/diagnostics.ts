/** Findings as an editor shows them: in words, by file, with their documentation and the places they speak of. */

import { type Finding, type Fix, findingText, messageText } from '../check/finding.ts';
import type { Severity } from '../check/rule.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../text/span.ts';
import type { View } from './view.ts';

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** The text is not needed: an editor greys it out (LSP: DiagnosticTag.Unnecessary). */
  readonly unnecessary: boolean;
  readonly fixes: readonly { readonly title: string; readonly fix: Fix }[];
}

const UNNECESSARY: ReadonlySet<string> = new Set(['footnotes/unused', 'figures/unused', 'ignore/unused']);

/** All findings of the report, those of its other files included. */
export const diagnosticsOf = (view: View): Diagnostic[] =>
  view.findings.map(finding => diagnosticOf(finding, view.locale));

/** A finding in words. */
export const diagnosticOf = (finding: Finding, locale: Locale): Diagnostic => ({
  rule: finding.rule,
  severity: finding.severity,
  place: finding.place,
  message: findingText(locale, finding),
  related: finding.related.map(({ place, message }) => ({
    place,
    message: messageText(locale, finding.rule, message),
  })),
  unnecessary: UNNECESSARY.has(finding.rule),
  fixes: finding.fixes.map(fix => ({ title: messageText(locale, finding.rule, fix.title), fix })),
});
