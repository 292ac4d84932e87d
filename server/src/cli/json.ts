/** The machine-readable output, stable: `check --format json` and `claims --format json`, version 1. */

import { type Finding, findingText } from '../check/finding.ts';
import type { Claim, ClaimNumber } from '../claims/claim.ts';
import { explanationOf } from '../features/explain.ts';
import { type Locale, say } from '../locale/locale.ts';
import { type CheckedFile, summaryOf } from './checked.ts';
import { shownPath } from './files.ts';
import { type Located, rangeIn, wordPosition } from './locate.ts';

export function checkJson(files: readonly CheckedFile[], locale: Locale, cwd: string): string {
  return JSON.stringify({
    version: 1,
    files: files.map(file => ({
      path: shownPath(file.source.uri, cwd),
      kind: file.kind,
      diagnostics: file.findings.map(finding => diagnosticJson(finding, file, locale, cwd)),
    })),
    summary: summaryOf(files),
  });
}

function diagnosticJson(finding: Finding, file: CheckedFile, locale: Locale, cwd: string) {
  const word = wordPosition(file, finding.place);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: findingText(locale, finding),
    range: rangeIn(file, finding.place),
    ...(word && { word }),
    related: finding.related.map(({ place, message }) => ({
      path: shownPath(place.uri, cwd),
      range: rangeIn(file, place),
      message: say(locale, `${finding.rule}.${message.key}`, message.data),
    })),
    fixable: finding.fixes.length > 0,
  };
}

export interface ClaimedFile extends Located {
  readonly claims: readonly Claim[];
}

export function claimsJson(files: readonly ClaimedFile[], locale: Locale, cwd: string): string {
  return JSON.stringify({
    version: 1,
    files: files.map(file => ({
      path: shownPath(file.source.uri, cwd),
      claims: file.claims.map(claim => ({
        kind: claim.kind,
        verdict: claim.verdict,
        range: rangeIn(file, claim.place),
        cue: claim.cue && { text: claim.cue.text, range: rangeIn(file, claim.cue.place) },
        total: claim.total && numberJson(claim.total, file),
        parts: claim.parts.map(part => numberJson(part, file)),
        expected: claim.expected,
        stated: claim.stated,
        tolerance: claim.tolerance,
        reason: claim.reason,
        explanation: explanationOf(claim, locale),
      })),
    })),
  });
}

const numberJson = (number: ClaimNumber, file: Located) => ({
  value: number.value,
  unit: number.unit,
  scale: number.scale,
  text: number.text,
  range: number.place && rangeIn(file, number.place),
});
