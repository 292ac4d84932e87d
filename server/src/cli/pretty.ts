/** Findings for people: the place, what is wrong, what to do, and the words in question under each. */

import { type Finding, findingText } from '../check/finding.ts';
import { type Locale, say } from '../locale/locale.ts';
import { type CheckedFile, type Summary, summaryOf } from './checked.ts';
import { shownPath } from './files.ts';
import { type ExcerptedText, shownPlace, textIn } from './locate.ts';

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
        ...excerpt(textIn(file, finding.place)).map(text => paint('90', `      ${text}`)),
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
function excerpt({ text, span }: ExcerptedText): string[] {
  const { start, end } = span;
  if (end <= start) return [];
  const room = Math.max(0, EXCERPT - (end - start));
  const from = Math.max(0, start - Math.floor(room / 2));
  const until = Math.min(text.length, Math.max(end, from + EXCERPT));
  const before = (from > 0 ? '…' : '') + text.slice(from, start);
  const marked = text.slice(start, Math.min(end, start + EXCERPT));
  const after =
    text.slice(start + marked.length, Math.max(until, start + marked.length)) + (until < text.length ? '…' : '');
  const width = (shown: string) => [...shown.normalize('NFC')].length;
  return [
    `${before}${marked}${after}`.replaceAll('\t', ' ').replaceAll('\n', ' '),
    ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  ];
}
