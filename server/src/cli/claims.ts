/** `vanthu claims <file|folder>…`: the ledger that a controller ticks off. */

import type { Claim } from '../claims/claim.ts';
import { type Coverage, claimsOf, coverageOf } from '../claims/ledger.ts';
import { type Locale, say } from '../locale/locale.ts';
import { buildReport } from '../model/build.ts';
import { positionAt } from '../text/source.ts';
import { type Arguments, choice } from './arguments.ts';
import { readCandidates, shownPath } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { type ClaimedFile, claimsJson } from './json.ts';
import { homeOf, surroundingsOf } from './project.ts';

interface LedgerFile extends ClaimedFile {
  /** Of the whole report; null for its parts. */
  readonly coverage: Coverage | null;
}

export async function runClaims(args: Arguments, context: Context): Promise<number> {
  const format = choice(args, 'format', ['table', 'json', 'csv', 'md']);
  if (args.positionals.length === 0) throw new CommandError('cli.no-input', { command: 'claims' });
  const files: LedgerFile[] = [];
  const candidates = await readCandidates(args.positionals, context);
  const surroundings = surroundingsOf(
    candidates.map(({ source }) => source.uri),
    context,
  );
  for (const { source, named } of candidates) {
    const report = buildReport(source, surroundings.environment(homeOf(source.uri, context.cwd)));
    if (!report) {
      if (named && args.positionals.length === 1)
        throw new CommandError('cli.not-draft', { path: shownPath(source.uri, context.cwd) });
      continue;
    }
    const claims = claimsOf(report);
    const coverage = coverageOf(report, claims);
    for (const [uri, file] of report.sources)
      files.push({
        source: file,
        claims: claims.filter(claim => claim.place.uri === uri),
        coverage: uri === source.uri ? coverage : null,
      });
  }
  if (format === 'json') context.stdout.write(`${claimsJson(files, context.cwd)}\n`);
  else for (const file of files) context.stdout.write(FORMATS[format](file, context.locale, context.cwd));
  return OK;
}

const FORMATS: Readonly<Record<'table' | 'csv' | 'md', (file: LedgerFile, locale: Locale, cwd: string) => string>> = {
  table: (file, locale, cwd) =>
    `${shownPath(file.source.uri, cwd)}\n${columns(rowsOf(file, locale))}${coverageLine(file, locale)}\n\n`,
  csv: (file, locale) =>
    `\uFEFF${rowsOf(file, locale)
      .map(row => row.map(csvCell).join(','))
      .join('\r\n')}\r\n`,
  md: (file, locale, cwd) => {
    const [head, ...rows] = rowsOf(file, locale).map(
      row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    );
    return `## ${shownPath(file.source.uri, cwd)}\n\n${head}\n|---:|---|---|---|---|\n${rows.join('\n')}\n\n${coverageLine(file, locale)}\n\n`;
  },
};

/** A heading row, then a row for each claim. */
function rowsOf({ source, claims }: ClaimedFile, locale: Locale): string[][] {
  const head = ['line', 'verdict', 'kind', 'total', 'parts'].map(name => say(locale, `cli.claims-${name}`));
  return [
    head,
    ...claims.map(claim => [
      String(positionAt(source, claim.place.span.start).line + 1),
      say(locale, `cli.claims-verdict-${claim.verdict}`),
      say(locale, `cli.claims-kind-${claim.kind}`),
      claim.total ? number(claim.total) : '',
      partsText(claim),
    ]),
  ];
}

const number = (n: Claim['parts'][number]): string =>
  `${n.text ?? n.value}${n.unit && n.unit !== '%' ? ` ${n.unit}` : (n.unit ?? '')}`;

function partsText(claim: Claim): string {
  const sign =
    claim.kind === 'breakdown' || claim.kind === 'shares' || claim.kind === 'table'
      ? ' + '
      : claim.kind === 'change'
        ? ' → '
        : claim.kind === 'ratio_percent'
          ? ' / '
          : '; ';
  return claim.parts.map(part => part.text ?? part.value).join(sign);
}

/** Rows under each other, all columns but the last padded. */
function columns(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.min(36, Math.max(...rows.map(row => row[i]!.length))));
  return rows
    .map(
      row =>
        `  ${row
          .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function coverageLine({ coverage }: LedgerFile, locale: Locale): string {
  return coverage ? say(locale, 'cli.coverage', { all: coverage.numerals.length, ...coverage.counts }) : '';
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
