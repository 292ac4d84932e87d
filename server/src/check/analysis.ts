/** A draft from its text to its findings: what the command line and the language server both do. */

import type { Claim } from '../claims/claim.ts';
import { type ClaimMemo, claimsOf } from '../claims/ledger.ts';
import { buildReport, type Environment } from '../model/build.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../text/source.ts';
import type { Finding } from './finding.ts';
import type { TextMemo } from './memo.ts';
import type { Rule, SettingsFault, Severity } from './rule.ts';
import { check } from './run.ts';

export interface AnalysisOptions {
  /** See `check/config.ts`. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly dictionary?: ReadonlySet<string>;
  /** Settings files around the draft in which something is wrong. */
  readonly faults?: readonly SettingsFault[];
  /** The clock; absent where there is none. */
  readonly today?: CalendarDate | null;
  /** What blocks said before: kept by the caller between edits of one draft, so that a keystroke costs one block. */
  readonly memo?: ClaimMemo;
  /** The same for what rules read. */
  readonly texts?: TextMemo;
  /** Told of a rule that threw. */
  readonly log?: (rule: string, error: unknown) => void;
}

export interface Analysis {
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** Reads, computes and checks; null where the text is no draft of ours. Never throws for what a draft says. */
export function analyse(
  source: Source,
  environment: Environment,
  rules: readonly Rule[],
  options: AnalysisOptions = {},
): Analysis | null {
  const report = buildReport(source, environment);
  if (report === null) return null;
  const claims = claimsOf(report, options.memo);
  return { report, claims, findings: findingsIn(report, environment, rules, options, () => claims) };
}

/** The findings of some rules on a report that was read already; its claims are found only if one of them asks. */
export function findingsIn(
  report: Report,
  { profiles }: Environment,
  rules: readonly Rule[],
  options: AnalysisOptions,
  claims: () => readonly Claim[] = onceAsked(() => claimsOf(report, options.memo)),
): readonly Finding[] {
  return check(report, rules, { ...options, claims, profiles });
}

function onceAsked<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
