/** The contract of a rule: one file, one id, one page, one suppression key, one test. */

import type { Claim } from '../claims/claim.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Place } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { TextMemo } from './memo.ts';
import type { Suppression } from './suppress.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Rule {
  /** `family/name`: also the file, the page of documentation, and what a drafter writes to switch it off. */
  readonly id: string;
  readonly severity: Severity;
  /** What a finding may be at worst, where that is more than `severity`: in a final report, say. */
  readonly worst?: Severity;
  /** The decree's article or the standard that it rests on, as cited in the message; null for house style. */
  readonly ground: string | null;
  /** Whether it offers a quick fix, and whether that also runs as fix-all. */
  readonly fix: 'none' | 'quick' | 'all';
  /** Runs after all others, whose suppressions are then known (`context.unused`). */
  readonly last?: boolean;
  /** Yields findings without `rule`; a severity given there overrides the default, up to `worst` (status decides). */
  check(report: Report, context: RuleContext): Iterable<RuleFinding>;
}

export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** A settings file around the draft in which something is wrong: `.vanthu.yaml`, or the profile of some kind of report. */
export interface SettingsFault {
  readonly kind: 'config' | 'profile';
  /** What drafts may call the profile; empty for `.vanthu.yaml`. */
  readonly names: readonly string[];
  /** The file as it is called in a message, and the first line from 1 that is wrong in it. */
  readonly file: string;
  readonly line: number;
  readonly place: Place;
  /** False where there is no such profile because of it. */
  readonly readable: boolean;
}

export interface RuleContext {
  /** All claims of the report, computed once. */
  readonly claims: readonly Claim[];
  /** The clock that was passed in; null where none was, and rules about deadlines stay silent. */
  readonly today: CalendarDate | null;
  /** Abbreviations and terms of the workspace. */
  readonly dictionary: ReadonlySet<string>;
  /** The profiles there are, by id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Settings files in which something is wrong. */
  readonly faults: readonly SettingsFault[];
  /** Remembers what a rule reads from a block's text: use it for whatever is a function of the text alone. */
  readonly memo: TextMemo;
  /** The ids of the rules of this run. */
  readonly ruleIds: readonly string[];
  /** What the draft switches off, with or without a reason. */
  readonly suppressions: readonly Suppression[];
  /** Those that silenced nothing though their rule ran; empty until the `last` rules. */
  readonly unused: readonly Suppression[];
}
