/** Findings as SARIF 2.1.0 (OASIS), for code hosts and CI that show it. */

import { findingText } from '../check/finding.ts';
import type { Rule } from '../check/rule.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { CheckedFile } from './checked.ts';
import { shownPath } from './files.ts';
import { rangeIn } from './locate.ts';

/** SARIF knows no hint: both hint and information are notes (3.27.10). */
const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

export function sarif(
  files: readonly CheckedFile[],
  rules: readonly Rule[],
  locale: Locale,
  cwd: string,
  version: string,
): string {
  const found = files.flatMap(file => file.findings.map(finding => ({ file, finding })));
  const used = rules.filter(rule => found.some(({ finding }) => finding.rule === rule.id));
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'vanthu',
            version,
            rules: used.map(rule => ({
              id: rule.id,
              shortDescription: { text: say(locale, `${rule.id}.title`) },
              defaultConfiguration: { level: LEVEL[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ file, finding }) => ({
          ruleId: finding.rule,
          ruleIndex: used.findIndex(rule => rule.id === finding.rule),
          level: LEVEL[finding.severity],
          message: { text: findingText(locale, finding) },
          locations: [location(file, finding.place, cwd)],
          relatedLocations: finding.related.map(({ place, message }, id) => ({
            id,
            ...location(file, place, cwd),
            message: { text: say(locale, `${finding.rule}.${message.key}`, message.data) },
          })),
        })),
      },
    ],
  });
}

/** Lines and columns from 1 (SARIF 3.30). */
function location(file: CheckedFile, place: CheckedFile['findings'][number]['place'], cwd: string) {
  const { start, end } = rangeIn(file, place);
  return {
    physicalLocation: {
      artifactLocation: { uri: shownPath(place.uri, cwd).split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
