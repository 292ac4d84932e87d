/** Named figures as they are written down: YAML entries to definitions with the place of every name, number and formula. */

import { readNumber } from '../numbers/cell.ts';
import type { DataSource, YamlEntry, YamlNode, YamlScalar } from '../syntax/data-fence.ts';
import type { Place, Span } from '../text/span.ts';
import type { DataFileGrid } from './data-file/grid.ts';
import { figureKey } from './figures.ts';
import { keyIn, nearestKey } from './keys.ts';
import type { Problem } from './report.ts';

/** A number as typed. */
export interface LocatedNumber {
  /** Plain notation. */
  readonly value: string;
  readonly decimals: number;
  /** A `%` or noun behind it. */
  readonly unit: string | null;
  readonly span: Span;
}

export interface LocatedFormula {
  readonly text: string;
  readonly span: Span;
  /** Whether offsets in `text` are offsets in the file, after `at`. */
  readonly at: number | null;
}

export interface FigureDefinition extends Place {
  readonly name: string;
  /** `figureKey` of its full name, parts as `name.part`. */
  readonly key: string;
  readonly nameSpan: Span;
  readonly label: string | null;
  readonly number: LocatedNumber | null;
  readonly formula: LocatedFormula | null;
  readonly decimals: number | null;
  readonly unit: string | null;
  readonly owner: string | null;
  readonly asOf: string | null;
  readonly parts: readonly FigureDefinition[];
  /** The value of the period before. */
  readonly previous: FigureDefinition | null;
  /** Something is wrong with it that has been told: no value may be made up. */
  readonly broken: boolean;
}

/** A data file that figures come from: `nguồn: so-lieu.csv`. */
export interface FigureFile {
  readonly reference: string;
  readonly uri: string;
  readonly span: Span;
}

export interface ReadFigures {
  readonly definitions: readonly FigureDefinition[];
  readonly files: readonly FigureFile[];
}

/** The keys of a figure, in the words that people use. */
export const FIGURE_KEYS = {
  label: ['nhãn', 'label'],
  value: ['giá trị', 'value', 'số'],
  parts: ['gồm', 'parts', 'bao gồm', 'trong đó'],
  formula: ['công thức', 'formula'],
  decimals: ['làm tròn', 'decimals', 'round'],
  unit: ['đơn vị tính', 'đơn vị', 'đvt', 'unit'],
  owner: ['theo', 'đơn vị cung cấp', 'owner', 'according to'],
  asOf: ['chốt ngày', 'as of'],
  previous: ['kỳ trước', 'kì trước', 'previous'],
} as const;

export const SOURCE_KEYS = { source: ['nguồn', 'source', 'tệp', 'file'] } as const;

/** Names that a figure's own parts may not take. */
export const PREVIOUS = 'kỳ-trước';
export const GROWTH = 'tăng-trưởng';

const MAX_DEPTH = 6;

/** Reads the definitions of one source; problems go to `problems`. */
export function readFigures(source: DataSource, problems: Problem[]): ReadFigures {
  const files: FigureFile[] = [];
  const definitions: FigureDefinition[] = [];
  const { root, uri } = source;
  const file = (node: YamlScalar): void => {
    files.push({ reference: node.text.trim(), uri, span: node.span });
  };
  if (root === null) return { definitions, files };
  if (root.kind === 'scalar') {
    if (isFileName(root.text)) file(root);
    else if (root.text.trim() !== '') problems.push(problem('figures/row', 'shape', uri, root.span, {}));
    return { definitions, files };
  }
  const entries =
    root.kind === 'map' ? root.entries : root.items.flatMap(item => (item.kind === 'map' ? item.entries : []));
  const reader = new Reader(uri, problems);
  for (const entry of entries) {
    if (keyIn(SOURCE_KEYS, entry.key.text) && entry.value && sourceNames(entry.value).length > 0) {
      for (const node of sourceNames(entry.value)) file(node);
      continue;
    }
    const definition = reader.figure(entry, '', 0, null);
    if (definition) definitions.push(definition);
  }
  return { definitions, files };
}

export const isFileName = (text: string): boolean => /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods)(?:#.*)?$/iu.test(text.trim());

function sourceNames(node: YamlNode): YamlScalar[] {
  if (node.kind === 'scalar') return isFileName(node.text) ? [node] : [];
  return node.kind === 'list' ? node.items.flatMap(sourceNames) : [];
}

export function problem(
  rule: string,
  key: string,
  uri: string,
  span: Span,
  data: Problem['data'],
  edits?: Problem['edits'],
): Problem {
  return { rule, key, uri, span, data, ...(edits ? { edits } : {}) };
}

class Reader {
  constructor(
    private readonly uri: string,
    private readonly problems: Problem[],
  ) {}

  /** A figure from its entry: `name: 12` or `name:` with keys below. */
  figure(entry: YamlEntry, prefix: string, depth: number, unit: string | null): FigureDefinition | null {
    const name = entry.key.text.normalize('NFC').trim();
    if (name === '' || depth > MAX_DEPTH) return null;
    const base = {
      uri: this.uri,
      span: entry.span,
      name,
      key: prefix === '' ? figureKey(name) : `${prefix}.${figureKey(name)}`,
      nameSpan: entry.key.span,
      label: null,
      number: null,
      formula: null,
      decimals: null,
      unit,
      owner: null,
      asOf: null,
      parts: [],
      previous: null,
      broken: false,
    } satisfies FigureDefinition;
    const { value } = entry;
    if (value === null) {
      this.tell('figures/number', 'missing', entry.key.span, { name });
      return { ...base, broken: true };
    }
    if (value.kind === 'scalar') {
      const formula = /^=(?!=)/u.test(value.text.trim()) ? this.formula(value) : null;
      if (formula) return { ...base, formula };
      const number = this.number(value, name);
      return { ...base, number, unit: unit ?? number?.unit ?? null, broken: number === null };
    }
    if (value.kind === 'list') {
      this.tell('figures/row', 'shape', value.span, {});
      return { ...base, broken: true };
    }
    return this.described(base, value.entries, depth);
  }

  private described(base: FigureDefinition, entries: readonly YamlEntry[], depth: number): FigureDefinition {
    const read: { -readonly [K in keyof FigureDefinition]: FigureDefinition[K] } = { ...base };
    let parts: YamlEntry | null = null;
    let previous: YamlEntry | null = null;
    let given = false;
    for (const entry of entries) {
      const key = keyIn(FIGURE_KEYS, entry.key.text);
      const { value } = entry;
      const text = value?.kind === 'scalar' ? value.text.normalize('NFC').trim() : null;
      if (key === null) {
        const nearest = nearestKey(FIGURE_KEYS, entry.key.text);
        const data = { name: entry.key.text.trim(), nearest: nearest ?? '' };
        const edits = nearest ? [{ span: entry.key.span, newText: nearest }] : undefined;
        this.problems.push(
          problem('figures/unknown', nearest ? 'key-near' : 'key', this.uri, entry.key.span, data, edits),
        );
        continue;
      }
      if (value === null || text === '') {
        if (key === 'value') this.tell('figures/number', 'missing', entry.key.span, { name: base.name });
        if (key === 'value' || key === 'formula') read.broken = true;
        given = true;
        continue;
      }
      if (key === 'parts') parts = entry;
      else if (key === 'previous') previous = entry;
      else if (value.kind !== 'scalar' || text === null) this.tell('figures/row', 'shape', value.span, {});
      else if (key === 'value') {
        given = true;
        if (/^=(?!=)/u.test(text)) read.formula = this.formula(value);
        else {
          read.number = this.number(value, base.name);
          if (!read.number) read.broken = true;
        }
      } else if (key === 'formula') {
        given = true;
        read.formula = this.formula(value);
      } else if (key === 'decimals') {
        const places = Number(text);
        if (/^\d{1,2}$/u.test(text) && places <= 12) read.decimals = places;
        else this.tell('figures/formula', 'decimals', value.span, { text });
      } else if (key === 'label') read.label = text;
      else if (key === 'unit') read.unit = text;
      else if (key === 'owner') read.owner = text;
      else read.asOf = text;
    }
    if (read.unit === null && read.number?.unit) read.unit = read.number.unit;
    if (parts?.value) read.parts = this.parts(parts.value, read, depth);
    if (previous) read.previous = this.previous(previous, read, depth);
    if (!given && read.parts.length === 0 && !read.broken) {
      if (!parts) this.tell('figures/number', 'missing', base.nameSpan, { name: base.name });
      read.broken = true;
    }
    return read;
  }

  private parts(node: YamlNode, whole: FigureDefinition, depth: number): FigureDefinition[] {
    const entries =
      node.kind === 'map'
        ? node.entries
        : node.kind === 'list'
          ? node.items.flatMap(i => (i.kind === 'map' ? i.entries : []))
          : [];
    if (entries.length === 0) this.tell('figures/row', 'shape', node.span, {});
    return entries.flatMap(entry => this.figure(entry, whole.key, depth + 1, whole.unit) ?? []);
  }

  private previous(entry: YamlEntry, whole: FigureDefinition, depth: number): FigureDefinition | null {
    const found = this.figure(entry, whole.key, depth + 1, whole.unit);
    return found && { ...found, name: PREVIOUS, key: `${whole.key}.${PREVIOUS}` };
  }

  private number(node: YamlScalar, name: string): LocatedNumber | null {
    return readLocatedNumber(node, this.uri, name, this.problems);
  }

  private formula(node: YamlScalar): LocatedFormula {
    return locatedFormula(node);
  }

  private tell(rule: string, key: string, span: Span, data: Problem['data']): void {
    this.problems.push(problem(rule, key, this.uri, span, data));
  }
}

/** A formula with the place of its characters; a leading `=` is dropped. */
export function locatedFormula(node: YamlScalar): LocatedFormula {
  const lead = /^\s*=?\s*/u.exec(node.text)![0].length;
  const text = node.text.slice(lead);
  const width = node.span.end - node.span.start;
  const quote = node.style === 'quoted' ? 1 : 0;
  const direct = width === node.text.length + 2 * quote && (node.style === 'plain' || node.style === 'quoted');
  return { text, span: node.span, at: direct ? node.span.start + quote + lead : null };
}

/** The place in the file of a range of a formula. */
export function formulaSpan(formula: LocatedFormula, start: number, end: number): Span {
  if (formula.at === null) return formula.span;
  const from = formula.at + start;
  return { start: from, end: Math.max(from, formula.at + end) };
}

const QUANTITY = /^([-+−]?\s?\d[\d.,\u0020\u00A0\u202F]*?)\s*(%|‰|[\p{L}][\p{L}\p{M}\d²³/ ]{0,40})?$/u;

/** A number of YAML from its source text; what can be read two ways, or is none, is a problem. */
export function readLocatedNumber(
  node: YamlScalar,
  uri: string,
  name: string,
  problems: Problem[],
): LocatedNumber | null {
  const text = node.text.normalize('NFC').trim();
  const { span } = node;
  const match = text.length > 200 ? null : QUANTITY.exec(text);
  const number = match ? readNumber(match[1]!.trim()) : null;
  if (!match || !number) {
    problems.push(problem('figures/number', 'not-number', uri, span, { text: text.slice(0, 60), name }));
    return null;
  }
  if (number.ambiguous) {
    const rest = text.slice(match[1]!.trimEnd().length);
    problems.push(ambiguous(uri, span, match[1]!.trim(), number.ambiguous, reading => quoted(reading + rest, node)));
    return null;
  }
  return { value: number.value, decimals: number.decimals, unit: match[2]?.trim() ?? null, span };
}

/** `3.5`: the problem with both readings, each as it would have to be typed. */
export function ambiguous(
  uri: string,
  span: Span,
  text: string,
  readings: { readonly decimal: string; readonly whole: string },
  typed: (reading: string) => string = reading => reading,
): Problem {
  const { decimal, whole } = readings;
  return problem('figures/number', 'ambiguous', uri, span, {
    text,
    decimal,
    whole,
    decimalText: typed(decimal),
    wholeText: typed(whole),
  });
}

/** A decimal comma needs quotes inside `{…}` and `[…]`, and does no harm with them elsewhere. */
const quoted = (text: string, node: YamlScalar): string =>
  node.style === 'quoted' || text.includes(',') ? `"${text}"` : text;

/** Says what was taken of a workbook. */
export function taken(file: FigureFile, grid: DataFileGrid, problems: Problem[]): void {
  if (grid.range === null) return;
  problems.push(problem('figures/source', 'taken', file.uri, file.span, { range: grid.range, rows: grid.rows.length }));
}
