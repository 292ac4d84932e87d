/** YAML with the place of everything in it. Values stay text: what a number means is for their reader to say. */

import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import { mendYaml, type YamlProblem } from './yaml-mend.ts';

export type YamlNode = YamlScalar | YamlMap | YamlList;

/** A text, number or empty value as it stands; `text` without quotes, block scalars without their indent. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
  readonly span: Span;
  /** Where each line of the text stands; one for a text on one line. Not for quoted texts that span lines. */
  readonly lines: readonly Span[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** Null where nothing follows the colon. */
  readonly value: YamlNode | null;
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
  /** Written `{…}`. */
  readonly flow: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface YamlTree {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

const OPTIONS = {
  uniqueKeys: false,
  schema: 'failsafe',
  logLevel: 'silent',
  strict: false,
  prettyErrors: false,
} as const;
/** Brackets, and lists and keys, nested deeper than this are not read. */
const MAX_BRACKETS = 40;
const MAX_DEPTH = 100;

/**
 * Reads YAML. Never throws: what cannot be read is a problem, and the keys after it are still read.
 * @param text the whole text that spans refer to
 * @param from start of the YAML in it
 * @param to its end
 */
export function parseYaml(text: string, from = 0, to = text.length): YamlTree {
  const source = text.slice(from, to);
  const mended = mendYaml(source);
  const problems: YamlProblem[] = [...mended.problems];
  const reader = new YamlReader(mended, problems);
  const root = reader.read();
  return from === 0 ? { root, problems } : mapYaml({ root, problems }, offset => offset + from);
}

/** Broken keys are looked for in at most this many times the text's length; the rest is read as plain text. */
const SEARCH = 2;
/** Broken keys beyond this many are not listed. */
const MAX_BROKEN = 100;

class YamlError extends Error {
  constructor(readonly at: number) {
    super('YAML');
  }
}

/** The root node, or where the first error is. */
function parse(text: string): unknown {
  if (nestsTooDeep(text)) return new YamlError(0);
  try {
    const document = parseDocument(text, OPTIONS);
    const error = document.errors[0];
    return error ? new YamlError(error.pos[0]) : document.contents;
  } catch {
    // Nesting beyond what the stack holds.
    return new YamlError(0);
  }
}

/** True where brackets or dashes nest deeper than any draft needs: the library takes such text apart by recursion. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) {
      if (++depth > MAX_BRACKETS) return true;
    } else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  return /(?:[-?:] ){20}/u.test(text);
}

class YamlReader {
  private broken = 0;
  private budget = 0;

  constructor(
    private readonly mended: ReturnType<typeof mendYaml>,
    private readonly problems: YamlProblem[],
  ) {}

  read(): YamlNode | null {
    const { text } = this.mended;
    const document = parse(text);
    if (!(document instanceof YamlError)) return this.node(document, 0, 0);
    // Something is broken: read key by key, so that one bad value costs only itself.
    const entries: YamlEntry[] = [];
    this.budget = SEARCH * text.length + 65_536;
    this.readChunks(topLevelChunks(text), entries, document);
    const start = entries[0]?.span.start ?? 0;
    return { kind: 'map', entries, flow: false, span: { start, end: entries.at(-1)?.span.end ?? start } };
  }

  /** Halves the chunks until the broken ones stand alone. */
  private readChunks(chunks: readonly Span[], entries: YamlEntry[], known: unknown): void {
    const first = chunks[0];
    const last = chunks.at(-1);
    if (!first || !last) return;
    this.budget -= last.end - first.start;
    const parsed = known ?? (this.budget < 0 ? new YamlError(0) : parse(this.mended.text.slice(first.start, last.end)));
    if (!(parsed instanceof YamlError)) {
      const node = this.node(parsed, first.start, 0);
      if (node?.kind === 'map') for (const entry of node.entries) entries.push(entry);
      return;
    }
    if (chunks.length > 1) {
      const middle = chunks.length >> 1;
      this.readChunks(chunks.slice(0, middle), entries, null);
      this.readChunks(chunks.slice(middle), entries, null);
      return;
    }
    const raw = this.rawEntry(first);
    if (raw) entries.push(raw);
    if (++this.broken > MAX_BROKEN) return;
    const at = first.start + Math.min(parsed.at, first.end - first.start);
    this.problems.push({ key: 'syntax', data: { text: raw?.key.text ?? '' }, span: this.lineOf(at, first), edits: [] });
  }

  private span(start: number, end: number): Span {
    const from = this.mended.original(start);
    return { start: from, end: end > start ? Math.max(from, this.mended.original(end - 1) + 1) : from };
  }

  private lineOf(at: number, chunk: Span): Span {
    const { text } = this.mended;
    const from = Math.max(chunk.start, text.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    const start = from + (line.length - line.trimStart().length);
    return this.span(start, Math.max(start, from + line.trimEnd().length));
  }

  /** `key: whatever follows` as text. */
  private rawEntry(chunk: Span): YamlEntry | null {
    const source = this.mended.text.slice(chunk.start, chunk.end);
    const head = /^([^\s:][^:\n]*):/u.exec(source);
    if (!head) return null;
    const keyText = head[1]!.trimEnd();
    const rest = source.slice(head[0].length);
    const start = chunk.start + head[0].length + (rest.length - rest.trimStart().length);
    const end = Math.max(start, chunk.start + source.trimEnd().length);
    const keySpan = this.span(chunk.start, chunk.start + keyText.length);
    const key: YamlScalar = { kind: 'scalar', text: keyText, style: 'plain', span: keySpan, lines: [keySpan] };
    const lines = lineSpans(this.mended.text, start, end).map(line => this.span(line.start, line.end));
    const text = rest.trim().replace(/\s*\n\s*/gu, '\n');
    const span = this.span(start, end);
    const value: YamlScalar | null = text === '' ? null : { kind: 'scalar', text, style: 'plain', span, lines };
    return { key, value, span: { start: keySpan.start, end: Math.max(keySpan.end, span.end) } };
  }

  private node(node: unknown, shift: number, depth: number): YamlNode | null {
    if (depth > MAX_DEPTH) {
      const start = isNode(node) ? rangeOf(node, shift)[0] : shift;
      const span = this.lineOf(start, { start: 0, end: this.mended.text.length });
      if (!this.problems.some(problem => problem.key === 'deep'))
        this.problems.push({ key: 'deep', data: { limit: MAX_DEPTH }, span, edits: [] });
      return null;
    }
    if (isAlias(node)) {
      const [start, end] = rangeOf(node, shift);
      const span = this.span(start, end);
      this.problems.push({ key: 'alias', data: { text: node.source }, span, edits: [] });
      return { kind: 'scalar', text: `*${node.source}`, style: 'plain', span, lines: [span] };
    }
    if (isScalar(node)) return this.scalar(node, shift);
    if (isMap(node)) {
      const [start, end] = rangeOf(node, shift);
      const entries: YamlEntry[] = [];
      for (const pair of node.items) {
        const key = this.node(pair.key, shift, depth + 1);
        if (key?.kind !== 'scalar') continue;
        const value = this.node(pair.value, shift, depth + 1);
        const empty = value?.kind === 'scalar' && value.style === 'plain' && value.text === '';
        const last = empty || !value ? key.span.end : value.span.end;
        entries.push({ key, value: empty ? null : value, span: { start: key.span.start, end: last } });
      }
      return { kind: 'map', entries, flow: node.flow === true, span: this.trimmed(start, end) };
    }
    if (isSeq(node)) {
      const [start, end] = rangeOf(node, shift);
      const items: YamlNode[] = [];
      for (const item of node.items) {
        const value = isPair(item) ? null : this.node(item, shift, depth + 1);
        if (value) items.push(value);
      }
      return { kind: 'list', items, flow: node.flow === true, span: this.trimmed(start, end) };
    }
    return null;
  }

  private trimmed(start: number, end: number): Span {
    const { text } = this.mended;
    while (end > start && /\s/u.test(text[end - 1]!)) end--;
    return this.span(start, end);
  }

  private scalar(node: Node & { value: unknown; type?: string }, shift: number): YamlScalar {
    const [start, valueEnd] = rangeOf(node, shift);
    const original = this.mended.quoted.get(start);
    if (original)
      return { kind: 'scalar', text: original.text, style: 'plain', span: original.span, lines: [original.span] };
    const text = typeof node.value === 'string' ? node.value : '';
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      const lines = blockLines(this.mended.text, start, valueEnd).map(line => this.span(line.start, line.end));
      const style = node.type === 'BLOCK_LITERAL' ? 'literal' : 'folded';
      return { kind: 'scalar', text: text.trimEnd(), style, span: this.trimmed(start, valueEnd), lines };
    }
    const style = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 'quoted' : 'plain';
    const lines = lineSpans(this.mended.text, start, valueEnd).map(line => this.span(line.start, line.end));
    return { kind: 'scalar', text, style, span: this.span(start, valueEnd), lines };
  }
}

function rangeOf(node: Node, shift: number): [number, number] {
  const range = node.range;
  return range ? [range[0] + shift, range[1] + shift] : [shift, shift];
}

/** Top-level entries: from a line at column 0 that starts one to the next. */
function topLevelChunks(text: string): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    if (at > start && /^[^\s#\-\]}]/u.test(text.slice(at, at + 1)) && text.slice(at, next).includes(':')) {
      chunks.push({ start, end: at });
      start = at;
    }
    at = next;
  }
  if (text.length > start) chunks.push({ start, end: text.length });
  return chunks;
}

/** The lines of `[start, end)` without the spaces around them. */
function lineSpans(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; at <= end; ) {
    const newline = text.indexOf('\n', at);
    let to = newline < 0 || newline > end ? end : newline;
    const next = to + 1;
    let from = at;
    while (from < to && /\s/u.test(text[from]!)) from++;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
    if (to > from) spans.push({ start: from, end: to });
    at = next;
  }
  return spans;
}

/** The lines of a block scalar whose header stands at `header`, without their common indent; blank ones are empty spans. */
function blockLines(text: string, header: number, end: number): Span[] {
  const first = text.indexOf('\n', header);
  if (first < 0) return [];
  const stated = /^[|>][+-]?([1-9])/u.exec(text.slice(header, header + 3))?.[1];
  let indent = -1;
  const lines: { start: number; end: number }[] = [];
  for (let at = first + 1; at < end; ) {
    const newline = text.indexOf('\n', at);
    let to = newline < 0 || newline > end ? end : newline;
    const next = to + 1;
    if (text[to - 1] === '\r') to--;
    let from = at;
    while (from < to && text[from] === ' ') from++;
    if (indent < 0 && from < to)
      indent = stated ? Math.min(from - at, Number(stated) + parentIndent(text, header)) : from - at;
    lines.push({ start: Math.min(to, indent < 0 ? to : Math.min(from, at + indent)), end: to });
    at = next;
  }
  while (lines.length > 0 && lines.at(-1)!.start === lines.at(-1)!.end) lines.pop();
  return lines;
}

function parentIndent(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at) + 1;
  return /^[ -]*/u.exec(text.slice(start, at))![0].length;
}

/** The same tree with every offset moved by `at`: from a text that was put together to where its lines stand. */
export function mapYaml(tree: YamlTree, at: (offset: number) => number): YamlTree {
  const span = (s: Span): Span => {
    const start = at(s.start);
    return { start, end: s.end > s.start ? Math.max(start, at(s.end - 1) + 1) : start };
  };
  const scalar = (node: YamlScalar): YamlScalar => ({ ...node, span: span(node.span), lines: node.lines.map(span) });
  const map = (node: YamlNode): YamlNode => {
    if (node.kind === 'scalar') return scalar(node);
    if (node.kind === 'list') return { ...node, span: span(node.span), items: node.items.map(map) };
    const entries = node.entries.map(entry => ({
      key: scalar(entry.key),
      value: entry.value && map(entry.value),
      span: span(entry.span),
    }));
    return { ...node, span: span(node.span), entries };
  };
  const problems = tree.problems.map(problem => ({
    ...problem,
    span: span(problem.span),
    edits: problem.edits.map(edit => ({ span: span(edit.span), newText: edit.newText })),
  }));
  return { root: tree.root && map(tree.root), problems };
}
