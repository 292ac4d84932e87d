/** What is wrong in the workspace's settings, `.vanthu.yaml`, shown where it stands. */

import { settingsFindings } from '../check/config.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from './diagnostics.ts';

export function settingsDiagnostics(source: Source, ruleIds: readonly string[], locale: Locale): Diagnostic[] {
  return settingsFindings(source, ruleIds).map(({ rule, severity, place, message }) => ({
    rule,
    severity,
    place,
    message: say(locale, `${rule}.${message.key}`, message.data),
    related: [],
    unnecessary: false,
    fixes: [],
  }));
}
