/** The machine-readable output, stable: `check --format json` and `claims --format json`, version 1. */

import { type Finding, findingText } from '../check/finding.ts';
import type { Claim, ClaimNumber } from '../claims/claim.ts';
import { explanationOf } from '../features/explain.ts';
import { type Locale, say } from '../locale/locale.ts';
import { type Position, positionAt, type Source } from '../text/source.ts';
import type { Place } from '../text/span.ts';
import { type CheckedFile, summaryOf } from './checked.ts';
import { shownPath } from './files.ts';

/** Lines and characters from 0 in UTF-16 units, as in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function rangeOf(source: Source, place: Place): Range {
  return { start: positionAt(source, place.span.start), end: positionAt(source, place.span.end) };
}

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
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: findingText(locale, finding),
    range: rangeOf(file.source, finding.place),
    related: finding.related.map(({ place, message }) => ({
      path: shownPath(place.uri, cwd),
      range: rangeOf(file.sources.get(place.uri) ?? file.source, place),
      message: say(locale, `${finding.rule}.${message.key}`, message.data),
    })),
    fixable: finding.fixes.length > 0,
  };
}

export interface ClaimedFile {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

export function claimsJson(files: readonly ClaimedFile[], locale: Locale, cwd: string): string {
  return JSON.stringify({
    version: 1,
    files: files.map(({ source, claims }) => ({
      path: shownPath(source.uri, cwd),
      claims: claims.map(claim => ({
        kind: claim.kind,
        verdict: claim.verdict,
        range: rangeOf(source, claim.place),
        cue: claim.cue && { text: claim.cue.text, range: rangeOf(source, claim.cue.place) },
        total: claim.total && numberJson(claim.total, source),
        parts: claim.parts.map(part => numberJson(part, source)),
        expected: claim.expected,
        stated: claim.stated,
        tolerance: claim.tolerance,
        reason: claim.reason,
        explanation: explanationOf(claim, locale),
      })),
    })),
  });
}

const numberJson = (number: ClaimNumber, source: Source) => ({
  value: number.value,
  unit: number.unit,
  scale: number.scale,
  text: number.text,
  range: number.place && rangeOf(source, number.place),
});
