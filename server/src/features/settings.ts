/** What is wrong in the workspace's settings, `.vanthu.yaml`, shown where it stands. */

import { readConfig } from '../check/config.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from './diagnostics.ts';

export function settingsDiagnostics(source: Source, ruleIds: readonly string[], locale: Locale): Diagnostic[] {
  return readConfig(source, ruleIds).problems.map(problem => ({
    rule: problem.rule,
    severity: 'warning',
    place: { uri: problem.uri, span: problem.span },
    message: say(locale, `${problem.rule}.${problem.key}`, problem.data),
    related: [],
    unnecessary: false,
    fixes: [],
  }));
}
