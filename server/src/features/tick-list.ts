/** The controller's tick list: every figure of a report with what became of it, to be ticked off by hand. */

import type { Claim } from '../claims/claim.ts';
import { type Coverage, coverageOf, type NumeralState } from '../claims/coverage.ts';
import { type Locale, say } from '../locale/locale.ts';
import type { Report } from '../model/report.ts';
import { positionAt, type Source } from '../text/source.ts';
import { arithmetic } from './arithmetic.ts';
import { headingText, sectionsAt } from './view.ts';

export interface TickList {
  /** The columns' titles, then a row for each figure in the order of the text. */
  readonly rows: readonly (readonly string[])[];
  /** `142 số liệu: 118 khớp, 1 lệch, 6 chưa đủ dữ kiện, 17 không đối chiếu.` */
  readonly summary: string;
}

/** Characters of the sentence shown on either side of a figure. */
const AROUND = 36;
const COLUMNS = ['tick', 'line', 'section', 'figure', 'context', 'state', 'arithmetic'] as const;

export function tickListOf(report: Report, claims: readonly Claim[], locale: Locale): TickList {
  const coverage = coverageOf(report, claims);
  const rows = coverage.numerals.map(({ place, text, state, claim }) => {
    const source = report.sources.get(place.uri);
    const section = sectionsAt(report, place.uri, place.span.start).at(-1);
    return [
      '☐',
      source ? String(positionAt(source, place.span.start).line + 1) : '',
      section ? headingText(section) : '',
      text.replace(/\s+/gu, ' '),
      source ? contextOf(source, place.span.start, place.span.end) : '',
      stateLabel(state, locale),
      claim ? arithmetic(claim, locale) : '',
    ];
  });
  return {
    rows: [COLUMNS.map(name => say(locale, `features.tick-${name}`)), ...rows],
    summary: coverageLine(coverage, locale),
  };
}

export const stateLabel = (state: NumeralState, locale: Locale): string => say(locale, `features.state-${state}`);

export const coverageLine = ({ numerals, counts }: Coverage, locale: Locale): string =>
  say(locale, 'features.coverage', { all: numerals.length, ...counts });

function contextOf(source: Source, start: number, end: number): string {
  const from = Math.max(source.text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const line = source.text.indexOf('\n', end);
  const to = Math.min(line < 0 ? source.text.length : line, end + AROUND);
  const before = source.text[from - 1] === '\n' || from === 0 ? '' : '…';
  return `${before}${source.text.slice(from, to).trim()}${to === line || to === source.text.length ? '' : '…'}`.replace(
    /\s+/gu,
    ' ',
  );
}

/** As a Markdown table with the summary below it. */
export function tickListMarkdown({ rows, summary }: TickList, title: string): string {
  const line = (row: readonly string[]) =>
    `| ${row.map(cell => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |\n`;
  const [head = [], ...body] = rows;
  return `# ${title}\n\n${summary}\n\n${line(head)}|:-:|--:|---|--:|---|---|---|\n${body.map(line).join('')}`;
}

/** As CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8; no cell is taken for a formula. */
export function tickListCsv({ rows }: TickList): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
