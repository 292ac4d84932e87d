/** `vanthu claims <file|folder>…`: the ledger of figures, and the controller's tick list of one draft. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../claims/claim.ts';
import { coverageOf } from '../claims/coverage.ts';
import { claimsOf } from '../claims/ledger.ts';
import { coverageLine, tickListCsv, tickListMarkdown, tickListOf } from '../features/tick-list.ts';
import { tickListXlsx } from '../features/tick-list-xlsx.ts';
import { type Locale, say } from '../locale/locale.ts';
import { buildReport } from '../model/build.ts';
import type { Report } from '../model/report.ts';
import { positionAt } from '../text/source.ts';
import { type Arguments, choice, text } from './arguments.ts';
import { readCandidates, replaceFile, STDIN_URI, shownPath, systemReason } from './files.ts';
import { CommandError, type Context, OK } from './io.ts';
import { type ClaimedFile, claimsJson } from './json.ts';
import { homeOf, surroundingsOf } from './project.ts';

interface Draft {
  readonly report: Report;
  readonly claims: readonly Claim[];
}

export async function runClaims(args: Arguments, context: Context): Promise<number> {
  const format = choice(args, 'format', ['table', 'json', 'csv', 'md', 'xlsx']);
  if (args.positionals.length === 0) throw new CommandError('cli.no-input', { command: 'claims' });
  const drafts = await readDrafts(args, context);
  if (format === 'json') put(`${claimsJson(drafts.flatMap(filesOf), context.locale, context.cwd)}\n`, args, context);
  else if (format === 'table') put(drafts.map(draft => table(draft, context)).join(''), args, context);
  else {
    const [draft, ...others] = drafts;
    if (!draft || others.length > 0) throw new CommandError('cli.one-draft', { command: 'claims' });
    const list = tickListOf(draft.report, draft.claims, context.locale);
    const name = path.posix.basename(shownPath(draft.report.uri, context.cwd));
    const title = say(context.locale, 'cli.claims-title', { file: name });
    if (format === 'csv') put(tickListCsv(list), args, context);
    else if (format === 'md') put(tickListMarkdown(list, title), args, context);
    else writeBeside(tickListXlsx(list, name), draft.report.uri, args, context);
  }
  return OK;
}

async function readDrafts(args: Arguments, context: Context): Promise<Draft[]> {
  const candidates = await readCandidates(args.positionals, context);
  const surroundings = surroundingsOf(
    candidates.map(({ source }) => source.uri),
    context,
  );
  return candidates.flatMap(({ source, named }) => {
    const report = buildReport(source, surroundings.environment(homeOf(source.uri, context.cwd)));
    if (report) return [{ report, claims: claimsOf(report) }];
    if (named && candidates.length === 1)
      throw new CommandError('cli.not-draft', { path: shownPath(source.uri, context.cwd) });
    return [];
  });
}

/** The draft and its parts, each with the claims that stand in it. */
const filesOf = ({ report, claims }: Draft): ClaimedFile[] =>
  [...report.sources].map(([uri, source]) => ({ source, claims: claims.filter(({ place }) => place.uri === uri) }));

/** To the file that `-o` names, else to standard output. */
function put(content: string, args: Arguments, context: Context): void {
  const output = text(args, 'output');
  if (output === null) context.stdout.write(content);
  else write(path.resolve(context.cwd, output), content, context);
}

function writeBeside(bytes: Uint8Array, uri: string, args: Arguments, context: Context): void {
  const output = text(args, 'output');
  if (output === null && uri === STDIN_URI) throw new CommandError('cli.output-needed');
  const beside = output === null ? fileURLToPath(uri).replace(/\.[^./\\]+$/u, '') : '';
  write(output === null ? `${beside}.doi-chieu.xlsx` : path.resolve(context.cwd, output), bytes, context);
}

function write(file: string, content: string | Uint8Array, context: Context): void {
  const shown = path.relative(context.cwd, file) || file;
  try {
    replaceFile(file, content);
  } catch (error) {
    throw new CommandError('cli.unwritable', { path: shown, reason: systemReason(error) });
  }
  context.stderr.write(`${say(context.locale, 'cli.created', { path: shown })}\n`);
}

/** The claims of a draft for a terminal, file by file, and what became of all its figures in one line. */
function table(draft: Draft, context: Context): string {
  const files = filesOf(draft).filter(({ source, claims }) => claims.length > 0 || source.uri === draft.report.uri);
  const tables = files.map(
    file => `${shownPath(file.source.uri, context.cwd)}\n${columns(rowsOf(file, context.locale))}`,
  );
  return `${tables.join('')}${coverageLine(coverageOf(draft.report, draft.claims), context.locale)}\n\n`;
}

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

/** The words that stand between a numeral and its unit, by the number of zeros. */
const SCALES: ReadonlyMap<number, string> = new Map([
  [3, 'nghìn '],
  [6, 'triệu '],
  [9, 'tỷ '],
  [12, 'nghìn tỷ '],
  [15, 'triệu tỷ '],
]);

/** A number with its unit, where the numeral does not hold it already: `12,5 tỷ đồng`. */
function number({ text: shown, value, unit, scale }: Claim['parts'][number]): string {
  const numeral = (shown ?? value).replace(/\s+/gu, ' ');
  if (unit === null || (unit !== '' && numeral.endsWith(unit))) return numeral;
  return unit === '%' ? `${numeral}%` : `${numeral} ${SCALES.get(scale.length - 1) ?? ''}${unit}`.trimEnd();
}

const SIGNS: Readonly<Partial<Record<Claim['kind'], string>>> = {
  breakdown: ' + ',
  shares: ' + ',
  table: ' + ',
  change: ' → ',
  ratio_percent: ' / ',
  product_rate: ' × ',
};

/** What stands between the numbers of claims that are no sums though their kind mostly is, or no products. */
const OTHER_SIGNS: Readonly<Partial<Record<Claim['reason'], string>>> = {
  'table-percent-column': ' / ',
  'table-share-column': ' / ',
  'table-difference-column': ' − ',
  'table-product-column': ' × ',
  'table-formula-row': '; ',
  'amount-and-percent': '; ',
  average: '; ',
  'one-rate': '; ',
  'implied-rate': '; ',
};

const partsText = (claim: Claim): string =>
  claim.parts
    .map(part => (part.text ?? part.value).replace(/\s+/gu, ' '))
    .join(OTHER_SIGNS[claim.reason] ?? SIGNS[claim.kind] ?? '; ');

/** Rows under each other, all columns but the last padded. */
function columns(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.min(36, Math.max(...rows.map(row => row[i]!.length))));
  return rows
    .map(row => {
      const cells = row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)));
      return `  ${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
