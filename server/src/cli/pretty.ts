/** Findings for people: the place, what is wrong, what to do, and the words in question under each. */

import { type Finding, findingText } from '../check/finding.ts';
import { type Locale, say } from '../locale/locale.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import { type CheckedFile, type Summary, summaryOf } from './checked.ts';
import { shownPath } from './files.ts';
import { shownPlace } from './locate.ts';

const EXCERPT = 88;
const COLOUR: Readonly<Record<Finding['severity'], string>> = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '90',
};

/** All findings and a closing line; `colour` for terminals. */
export function prettyFindings(files: readonly CheckedFile[], locale: Locale, cwd: string, colour: boolean): string {
  const paint = (code: string, text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const out: string[] = [];
  for (const file of files) {
    if (file.findings.length === 0) continue;
    out.push(paint('1', shownPath(file.source.uri, cwd)));
    for (const finding of file.findings) {
      const severity = say(locale, `cli.severity-${finding.severity}`);
      out.push(
        `  ${shownPlace(file, finding.place, locale)}  ${paint(COLOUR[finding.severity], severity)}  ${findingText(locale, finding)}  ${paint('90', finding.rule)}`,
        ...excerpt(file.source, finding).map(text => paint('90', `      ${text}`)),
      );
    }
    out.push('');
  }
  out.push(summaryLine(summaryOf(files), files.filter(file => file.kind !== 'other').length, locale));
  return `${out.join('\n')}\n`;
}

export function summaryLine(summary: Summary, drafts: number, locale: Locale): string {
  const total = summary.errors + summary.warnings + summary.informations + summary.hints;
  return say(locale, drafts === 0 ? 'cli.no-drafts' : total === 0 ? 'cli.clean' : 'cli.summary', {
    ...summary,
    drafts,
  });
}

/** The words in question with what stands around them, and a line of carets below; nothing for an empty place. */
function excerpt(source: Source, finding: Finding): string[] {
  const { start, end } = finding.place.span;
  const line = lineSpan(source, lineAt(source, start));
  const to = Math.min(end, line.end);
  if (to <= start || line.end <= line.start) return [];
  const room = Math.max(0, EXCERPT - (to - start));
  const from = Math.max(line.start, start - Math.floor(room / 2));
  const until = Math.min(line.end, Math.max(to, from + EXCERPT));
  const before = (from > line.start ? '…' : '') + source.text.slice(from, start);
  const marked = source.text.slice(start, Math.min(to, start + EXCERPT));
  const after =
    source.text.slice(start + marked.length, Math.max(until, start + marked.length)) + (until < line.end ? '…' : '');
  const width = (text: string) => [...text.normalize('NFC')].length;
  return [
    `${before}${marked}${after}`.replaceAll('\t', ' '),
    ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  ];
}
