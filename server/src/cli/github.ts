/** Findings as workflow commands, which show on the lines of a pull request. */

import { findingText } from '../check/finding.ts';
import type { Locale } from '../locale/locale.ts';
import type { CheckedFile } from './checked.ts';
import { shownPath } from './files.ts';
import { rangeIn } from './locate.ts';

const COMMAND = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

export function githubAnnotations(files: readonly CheckedFile[], locale: Locale, cwd: string): string {
  const lines = files.flatMap(file =>
    file.findings.map(finding => {
      const { start, end } = rangeIn(file, finding.place);
      const properties = [
        `file=${property(shownPath(file.source.uri, cwd))}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        `col=${start.character + 1}`,
        ...(start.line === end.line ? [`endColumn=${Math.max(start.character + 1, end.character)}`] : []),
        `title=${property(finding.rule)}`,
      ].join(',');
      return `::${COMMAND[finding.severity]} ${properties}::${data(findingText(locale, finding))}\n`;
    }),
  );
  return lines.join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
