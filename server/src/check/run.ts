/** Runs rules over a report: isolates them, applies severities and suppressions, and orders what they find. */

import type { Claim } from '../claims/claim.ts';
import { isWordFile } from '../model/assembly.ts';
import type { CalendarDate } from '../model/metadata.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Finding, Fix } from './finding.ts';
import { FORGETFUL, type TextMemo } from './memo.ts';
import type { Rule, RuleContext, SettingsFault, Severity } from './rule.ts';
import { type Suppression, silencer, suppressionsOf } from './suppress.ts';

export interface CheckOptions {
  /** Asked for only where a rule reads them. */
  readonly claims: () => readonly Claim[];
  readonly today?: CalendarDate | null;
  readonly dictionary?: ReadonlySet<string>;
  readonly profiles?: ReadonlyMap<string, Profile>;
  /** Settings files around the draft in which something is wrong. */
  readonly faults?: readonly SettingsFault[];
  /** What texts said before; kept by the caller between edits. */
  readonly texts?: TextMemo;
  /** By rule id or `family/*`; `off` switches a rule off. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Told of a rule that threw; only its own findings are lost. */
  readonly log?: (rule: string, error: unknown) => void;
}

/** Word files among the parts are never written. */
const isPossible = (fix: Fix): boolean => !fix.edits.some(({ uri }) => isWordFile(uri));

/** What these say is about how drafts are typed, or is said of a Word file by what departs from the decree's layout. */
const OF_MARKDOWN: ReadonlySet<string> = new Set([
  'structure/layout',
  'metadata/yaml',
  'metadata/unknown-key',
  'metadata/missing-field',
]);

/** What one rule may find in a report; more than that is a broken file and not read by anyone. */
const MOST = 2000;

/** All findings of the rules on a report, in order of files, places and rules; none twice. Never throws. */
export function check(report: Report, rules: readonly Rule[], options: CheckOptions): Finding[] {
  const suppressions = suppressionsOf(report);
  const used = new Set<Suppression>();
  const silent = new Set<string>();
  const found: Finding[] = [];
  const contextWith = (unused: readonly Suppression[]): RuleContext => ({
    get claims() {
      return options.claims();
    },
    today: options.today ?? null,
    dictionary: options.dictionary ?? new Set(),
    profiles: options.profiles ?? new Map(),
    faults: options.faults ?? [],
    memo: options.texts ?? FORGETFUL,
    ruleIds: rules.map(rule => rule.id),
    suppressions,
    unused,
  });
  const context = contextWith([]);
  const run = (rule: Rule, given: RuleContext) => {
    const setting = settingOf(rule.id, options.severities);
    if (setting === 'off') {
      silent.add(rule.id);
      return;
    }
    try {
      const own: Finding[] = [];
      const silencing = silencer(suppressions, rule.id);
      for (const item of rule.check(report, given)) {
        const matching = silencing(item.place);
        for (const suppression of matching) used.add(suppression);
        if (matching.length > 0) continue;
        if (own.length === MOST) break;
        if (OF_MARKDOWN.has(rule.id) && isWordFile(item.place.uri)) continue;
        const severity = severityOf(rule, item.severity, setting);
        const ground = item.ground === undefined ? rule.ground : item.ground;
        own.push({ ...item, fixes: item.fixes.filter(isPossible), rule: rule.id, severity, ground });
      }
      for (const item of own) found.push(item);
    } catch (error) {
      silent.add(rule.id);
      options.log?.(rule.id, error);
    }
  };
  for (const rule of rules) if (!rule.last) run(rule, context);
  const last = rules.filter(rule => rule.last);
  if (last.length > 0) {
    const unused = suppressions.filter(s => s.reason !== '' && !used.has(s) && !silent.has(s.rule));
    for (const rule of last) run(rule, contextWith(unused));
  }
  return unique(sorted(found, report));
}

function settingOf(id: string, severities: CheckOptions['severities']): Severity | 'off' | undefined {
  return severities?.get(id) ?? severities?.get(`${id.slice(0, id.indexOf('/'))}/*`);
}

const STRENGTH: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** A setting replaces the default; where the draft's status makes a finding milder than its rule, it stays milder. */
function severityOf(rule: Rule, own: Severity | undefined, setting: Severity | undefined): Severity {
  if (setting === undefined) return milder(own ?? rule.severity, worstOf(rule));
  return own !== undefined && STRENGTH[own] < STRENGTH[rule.severity] ? milder(own, setting) : setting;
}

const milder = (a: Severity, b: Severity): Severity => (STRENGTH[a] < STRENGTH[b] ? a : b);
const worstOf = (rule: Rule): Severity => rule.worst ?? rule.severity;

/**
 * The rules that may give an error under these settings: all that a gate needs to run. All of them where one is about
 * what the others did.
 */
export function rulesOfErrors(rules: readonly Rule[], severities: CheckOptions['severities']): readonly Rule[] {
  const able = rules.filter(rule => (settingOf(rule.id, severities) ?? worstOf(rule)) === 'error');
  return able.some(rule => rule.last) ? rules : able;
}

function sorted(findings: readonly Finding[], report: Report): Finding[] {
  const order = new Map([...report.sources.keys()].map((uri, index) => [uri, index]));
  const file = (f: Finding) => order.get(f.place.uri) ?? order.size;
  return [...findings].sort(
    (a, b) =>
      file(a) - file(b) ||
      compare(a.place.uri, b.place.uri) ||
      a.place.span.start - b.place.span.start ||
      a.place.span.end - b.place.span.end ||
      compare(a.rule, b.rule),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(f => {
    const { uri, span } = f.place;
    const key = JSON.stringify([f.rule, uri, span.start, span.end, f.message.key, f.message.data]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
