/** Last year's report as this year's draft: the period renamed, figures kept as those of the period before, the rest listed. */

import { findFrontMatter } from '../../model/front-matter.ts';
import { keyIn, metadataKey, SIGNER_KEYS } from '../../model/keys.ts';
import { dataFenceKind, parseDataFence } from '../../syntax/data-fence.ts';
import { parseMarkdown } from '../../syntax/markdown.ts';
import type { SyntaxBlock } from '../../syntax/tree.ts';
import { parseYaml, type YamlEntry, type YamlNode } from '../../syntax/yaml.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { createSource, lineAt } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { periodIn } from '../draft/report-kind.ts';
import { emptied, moveFigures } from './figures.ts';
import { moveYears } from './years.ts';

export interface RolledFile {
  readonly path: string | null;
  readonly text: string;
}

/** Something that only the drafter can renew: a message `import/renew-<key>` with its place in the new draft. */
export interface Renewal {
  readonly key: 'dates' | 'number' | 'date' | 'signer' | 'figure' | 'file' | 'deadline' | 'year' | 'numbers' | 'table';
  readonly data: Readonly<Record<string, string | number>>;
  readonly path: string | null;
  /** From 0. */
  readonly line: number;
}

export type RollResult =
  | {
      readonly ok: true;
      readonly files: readonly RolledFile[];
      /** The year that the new report is of. */
      readonly year: number;
      readonly renewals: readonly Renewal[];
    }
  /** The report names no period with a year, so there is nothing to move on. */
  | { readonly ok: false };

interface Found {
  readonly edits: Edit[];
  /** Places in the old text. */
  readonly renewals: FoundRenewal[];
}

interface FoundRenewal {
  readonly key: Renewal['key'];
  readonly data: Renewal['data'];
  readonly at: number;
  /** The title of the section that it is about, quoted as it reads afterwards. */
  readonly section?: Span | null;
  /** A stretch to be quoted with the words around it, as they read afterwards; the second is its block. */
  readonly quote?: readonly [Span, Span];
}

/** Rolls a report forward by a year; the draft comes first, then its parts. */
export function rollForward(files: readonly RolledFile[]): RollResult {
  const period = files[0] ? periodOf(files[0]) : null;
  if (!period) return { ok: false };
  const renewals: Renewal[] = [];
  const rolled = files.map(({ path, text }) => {
    const found: Found = { edits: [], renewals: [] };
    readFile(text, path, period, found);
    const next = applyEdits(text, found.edits);
    const source = createSource('', next);
    const to = (offset: number): number => moved(offset, found.edits);
    const span = ({ start, end }: Span): Span => ({ start: to(start), end: to(end) });
    for (const { key, data, at, section, quote } of found.renewals)
      renewals.push({
        key,
        data: {
          ...data,
          ...(section === undefined ? {} : { section: section ? next.slice(to(section.start), to(section.end)) : '' }),
          ...(quote ? { text: around(next, span(quote[0]), span(quote[1])) } : {}),
        },
        path,
        line: lineAt(source, to(at)),
      });
    return { path, text: next };
  });
  const order = new Map(files.map(({ path }, i) => [path, i]));
  renewals.sort((a, b) => order.get(a.path)! - order.get(b.path)! || a.line - b.line);
  return { ok: true, files: rolled, year: period.year + 1, renewals };
}

interface ReportPeriod {
  readonly year: number;
  readonly months: boolean;
}

/** The period that the front matter names, else the subject. */
function periodOf({ path, text }: RolledFile): ReportPeriod | null {
  const entries = headOf(path, text).entries;
  const value = (key: string): string => {
    const node = entries.find(entry => metadataKey(entry.key.text) === key)?.value;
    return node?.kind === 'scalar' ? node.text : '';
  };
  const named = periodIn(value('period')) ?? periodIn(value('subject'));
  const year = /\d{4}/u.exec(named ?? '')?.[0];
  return named && year ? { year: Number(year), months: /^tháng/u.test(named) } : null;
}

/** The keys of the front matter, or of an all-YAML draft. */
function headOf(path: string | null, text: string): { readonly entries: readonly YamlEntry[]; readonly end: number } {
  if (/\.ya?ml$/iu.test(path ?? '')) {
    const { root } = parseYaml(text);
    return { entries: root?.kind === 'map' ? root.entries : [], end: text.length };
  }
  const front = findFrontMatter(text);
  if (!front) return { entries: [], end: 0 };
  const { root } = parseYaml(text, front.yaml.start, front.yaml.end);
  return { entries: root?.kind === 'map' ? root.entries : [], end: front.span.end };
}

function readFile(text: string, path: string | null, period: ReportPeriod, found: Found): void {
  const { entries, end } = headOf(path, text);
  for (const entry of entries) readKey(text, entry, period, found);
  if (end >= text.length) return;
  const body = text.slice(end);
  readBlocks(text, end, parseMarkdown(body).blocks, period, found);
}

// ------------------------------------------------------------------------------------------------ front matter

function readKey(text: string, entry: YamlEntry, period: ReportPeriod, found: Found): void {
  const { value } = entry;
  if (!value) return;
  const { span } = value;
  const old = text.slice(span.start, span.end);
  const clear = (key: Renewal['key'], where: Span = span): void => {
    found.edits.push(emptied(text, where));
    found.renewals.push({ key, data: { text: text.slice(where.start, where.end) }, at: entry.key.span.start });
  };
  switch (metadataKey(entry.key.text)) {
    case 'status':
      if (old !== 'dự thảo') found.edits.push({ span, newText: 'dự thảo' });
      break;
    case 'draftRound':
    case 'number':
      clear('number');
      break;
    case 'date':
      clear('date');
      break;
    case 'period':
      if (value.kind === 'scalar') rename(text, span, period, true, found);
      else found.renewals.push({ key: 'dates', data: { text: old.replace(/\s+/gu, ' ') }, at: entry.key.span.start });
      break;
    case 'subject':
      rename(text, span, period, true, found);
      break;
    case 'signer': {
      const name = nameOf(value);
      if (name) clear('signer', name);
      break;
    }
    case 'figures':
      renewFigures(text, value, found);
      break;
    case 'parts':
      for (const deadline of deadlinesOf(value)) {
        found.renewals.push({
          key: 'deadline',
          data: { text: text.slice(deadline.start, deadline.end) },
          at: deadline.start,
        });
        found.edits.push(emptied(text, deadline));
      }
      break;
    case 'sections':
      rename(text, span, period, false, found);
      break;
    default:
      break;
  }
}

/** The signer's name; of a signature typed as printed nothing is taken out. */
function nameOf(value: YamlNode): Span | null {
  if (value.kind !== 'map') return null;
  return value.entries.find(entry => keyIn(SIGNER_KEYS, entry.key.text) === 'name')?.value?.span ?? null;
}

function deadlinesOf(value: YamlNode): Span[] {
  const items = value.kind === 'list' ? value.items : [];
  return items.flatMap(item =>
    item.kind === 'map'
      ? item.entries.filter(e => /^(?:hạn|deadline)$/iu.test(e.key.text.trim())).flatMap(e => e.value?.span ?? [])
      : [],
  );
}

function renewFigures(text: string, root: YamlNode | null, found: Found): void {
  const { edits, open, files } = moveFigures(text, root);
  found.edits.push(...edits);
  for (const figure of open)
    found.renewals.push({ key: 'figure', data: { name: figure.name, text: figure.value }, at: figure.span.start });
  for (const file of files)
    found.renewals.push({ key: 'file', data: { text: text.slice(file.start, file.end).trim() }, at: file.start });
}

// ------------------------------------------------------------------------------------------------ body

function readBlocks(
  text: string,
  base: number,
  blocks: readonly SyntaxBlock[],
  period: ReportPeriod,
  found: Found,
): void {
  let title: Span | null = null;
  let numbers = 0;
  let first: number | null = null;
  const close = (): void => {
    if (numbers > 0 && first !== null)
      found.renewals.push({ key: 'numbers', data: { count: numbers }, section: title, at: first });
    numbers = 0;
    first = null;
  };
  for (const block of blocks) {
    const span = { start: base + block.from, end: base + block.to };
    switch (block.kind) {
      case 'heading':
        close();
        title = { start: base + block.content.from, end: base + block.content.to };
        rename(text, span, period, true, found);
        break;
      case 'fence':
        if (dataFenceKind(block.info) === 'figures')
          renewFigures(text, parseDataFence(text.slice(base), block.lines, offset => base + offset).root, found);
        else if (dataFenceKind(block.info) !== null)
          found.renewals.push({ key: 'table', data: {}, section: title, at: span.start });
        break;
      case 'table':
        rename(text, span, period, false, found);
        found.renewals.push({ key: 'table', data: {}, section: title, at: span.start });
        break;
      case 'comment':
      case 'rule':
        break;
      default: {
        rename(text, span, period, false, found);
        const count = figuresIn(text.slice(span.start, span.end));
        if (count > 0) first ??= span.start;
        numbers += count;
      }
    }
  }
  close();
}

/** Typed numbers that say how much: not years, dates, numbers of documents, items or notes, nor named figures. */
function figuresIn(text: string): number {
  const plain = text
    .replace(/\{\{[^{}]*\}\}/gu, ' ')
    .replace(/\[\^[^\]]*\]:?/gu, ' ')
    .replace(/\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\b|\b\d{1,2}\/\d{4}\b/gu, ' ')
    .replace(
      /(?:ngày|tháng|năm|quý|số|thứ|khóa|lần thứ|điều|khoản|điểm|nhiệm kỳ|giai đoạn|Covid-)\s*:?\s*\d[\p{L}\d/.–-]*(?:\s*[-–]\s*\d+)?/giu,
      ' ',
    )
    .replace(/^\s*\d{1,3}[.)]\s/gmu, ' ')
    .replace(/\b(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}\b/gu, ' ');
  return (plain.match(/(?<![\p{L}\d/])\d[\d.,]*/gu) ?? []).length;
}

function rename(text: string, span: Span, period: ReportPeriod, title: boolean, found: Found): void {
  const { edits, left } = moveYears(text, span, period.year, title, period.months);
  found.edits.push(...edits);
  for (const year of left) found.renewals.push({ key: 'year', data: {}, at: year.start, quote: [year, span] });
}

/** The words around a place, on one line. */
function around(text: string, { start, end }: Span, within: Span): string {
  const from = Math.max(within.start, start - 40);
  const to = Math.min(within.end, end + 20);
  const words = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > within.start ? '…' : ''}${words}${to < within.end ? '…' : ''}`;
}

/** Where an offset of the old text stands in the new one. */
function moved(at: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { span, newText } of edits)
    if (span.end <= at) shift += newText.length - (span.end - span.start);
    else if (span.start < at) shift -= at - span.start;
  return at + shift;
}
