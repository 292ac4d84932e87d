/** What is wrong in a settings file, `.vanthu.yaml` or an own profile, shown where it stands. */

import type { SettingsFile } from '../check/settings.ts';
import type { Locale } from '../locale/locale.ts';
import { type Diagnostic, diagnosticOf } from './diagnostics.ts';

export const settingsDiagnostics = (file: SettingsFile, locale: Locale): Diagnostic[] =>
  file.findings.map(finding => diagnosticOf(finding, locale));
