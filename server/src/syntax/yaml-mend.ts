/**
 * YAML as people type it, made into YAML that says the same: a value with a second colon, a `%` or `-` at its start, a
 * Tab before a key, a comma that cuts a `{…}`. Each change is a problem with its fix; positions lead back to the source.
 */

import type { Span } from '../text/span.ts';

/** What was mended: a key of the messages below `metadata/yaml`, and the edit that mends it in the source. */
export interface YamlProblem {
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

export interface MendedYaml {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
  /** The offset in the original text of an offset in `text`. */
  original(offset: number): number;
  /** Values that were quoted: by their place in `text`, the span and the words in the original. */
  readonly quoted: ReadonlyMap<number, { readonly span: Span; readonly text: string }>;
}

/** More than this many are mended all the same, but not listed. */
const MAX_PROBLEMS = 100;
const BLOCK_HEADER = /^[|>][+\-0-9]{0,2}(?:\s+#.*)?$/u;
const ENTRY = /^([^\s#"'[\]{}&*!|>%@`,?-][^:#]*|-(?=[^\s-])[^:#]*|[^:"'[\]{}#]+|"[^"]*"|'[^']*')(:)(?=\s|$)/u;
const TIGHT = /^(\p{L}[\p{L}\p{M} _-]*):(?=[^\s/:])/u;

/** Mends `text`, one YAML document without its `---` lines. Linear; gives the text as it is where nothing is amiss. */
export function mendYaml(text: string): MendedYaml {
  const mender = new Mender(text);
  mender.run();
  return mender.result();
}

/** `value` in quotes, as it should stand in the source. */
export function quoteYaml(value: string): string {
  return /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

class Mender {
  private readonly changes: {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly value?: string;
  }[] = [];
  private readonly problems: YamlProblem[] = [];
  /** Lines deeper than this belong to a block scalar. */
  private block = -1;
  /** Open brackets of a flow collection, or the quote, that began on an earlier line. */
  private open = 0;
  private quote = '';
  /** Whether a list may stand on the next line. */
  private expectsList = false;
  private expectsText = false;
  /** Where the last key stands in its line. */
  private lastColumn = 0;

  constructor(private readonly text: string) {}

  run(): void {
    for (let at = 0; at < this.text.length; ) {
      let end = this.text.indexOf('\n', at);
      if (end < 0) end = this.text.length;
      const next = end + 1;
      while (end > at && /[\s]/u.test(this.text[end - 1]!)) end--;
      this.line(at, end);
      at = next;
    }
  }

  private line(start: number, end: number): void {
    let at = start;
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    if (at === end) return;
    let indent = at - start;
    if (this.block >= 0) {
      if (indent > this.block) return;
      this.block = -1;
    }
    if (this.quote !== '' || this.open > 0) {
      this.skim(at, end);
      return;
    }
    if (this.text[at] === '#') return;
    if (this.text.slice(start, at).includes('\t')) {
      // Below a key that has its value a key can only stand beside it.
      const beside = this.expectsText && ENTRY.test(this.text.slice(at, end));
      const spaces = beside ? ' '.repeat(this.lastColumn) : this.text.slice(start, at).replaceAll('\t', '  ');
      this.problem('tab', { text: this.shown(at, end) }, start, at, spaces);
      this.changes.push({ from: start, to: at, text: spaces });
      indent = spaces.length;
    }
    let column = indent;
    const first = at;
    while (this.text[at] === '-' && /\s/u.test(this.text[at + 1] ?? ' ')) {
      column = indent + (at - first);
      this.expectsList = true;
      at++;
      while (at < end && /\s/u.test(this.text[at]!)) at++;
      if (at === end) return;
    }
    if (this.text[at] === '-' && this.expectsList && /[\p{L}\p{M}]/u.test(this.text[at + 1] ?? '')) {
      this.problem('dash', { text: this.shown(at, end) }, at, at + 1, '- ');
      this.changes.push({ from: at + 1, to: at + 1, text: ' ' });
      column = indent + (at - first);
      at++;
    }
    const rest = this.text.slice(at, end);
    const entry = ENTRY.exec(rest);
    if (!entry) {
      this.lonely(start, at, end, rest);
      return;
    }
    let value = at + entry[0].length;
    while (value < end && /\s/u.test(this.text[value]!)) value++;
    this.expectsList = value === end || this.text[value] === '#';
    this.expectsText = !this.expectsList;
    this.lastColumn = column;
    if (value < end) this.value(value, end, column);
  }

  /** A line without `key: `. */
  private lonely(start: number, at: number, end: number, rest: string): void {
    const isItem = at > start && /-\s+$/u.test(this.text.slice(start, at));
    const tight = isItem ? null : TIGHT.exec(rest);
    if (tight) {
      const colon = at + tight[0].length;
      this.problem('space', { text: tight[1]! }, colon - 1, colon, ': ');
      this.changes.push({ from: colon, to: colon, text: ' ' });
      this.expectsList = false;
      this.expectsText = true;
      this.value(colon, end, at - start);
    } else if (at === start && this.expectsText && !/^(?:---|\.\.\.)/u.test(rest)) {
      this.problem('continuation', { text: this.shown(at, end) }, at, at, '  ');
      this.changes.push({ from: at, to: at, text: '  ' });
    } else if (isItem) this.value(at, end, at - start);
    else if (/^[[{"']/u.test(rest)) this.skim(at, end);
  }

  /** The value `[from, to)` of a key or an item whose key stands at `column`. */
  private value(from: number, to: number, column: number): void {
    const text = this.text.slice(from, to);
    if (BLOCK_HEADER.test(text)) {
      this.block = column;
      this.expectsText = false;
      return;
    }
    const first = text[0]!;
    if (first === '"' || first === "'") {
      const close = closingQuote(text, first);
      if (close < 0 && this.goesOn(to, column)) this.quote = first;
      else if (close < 0) this.unclosed(from, to);
      else if (/^\s*[^\s#]/u.test(text.slice(close + 1))) this.quoteValue('quote', from, to);
      return;
    }
    if (first === '{' || first === '[') {
      const close = closingBracket(text);
      if (close < 0) this.skim(from, to);
      else if (/^\s*[^\s#]/u.test(text.slice(close + 1)) || text.startsWith('{{')) this.quoteValue('bracket', from, to);
      else if (first === '{') this.flowMap(from + 1, from + close);
      else this.flowList(from + 1, from + close);
      return;
    }
    const comment = /\s#(?!\d)/u.exec(text);
    const end = comment ? from + text.slice(0, comment.index).trimEnd().length : to;
    const hazard = hazardOf(this.text.slice(from, end));
    if (hazard) this.quoteValue(hazard, from, end);
  }

  /** Whether the line after `to` can belong to the value of a key at `column`: it is deeper and no key of its own. */
  private goesOn(to: number, column: number): boolean {
    const next = /\r?\n(?:[ \t]*\r?\n)*([ \t]*)(\S[^\r\n]*)/uy;
    next.lastIndex = to + (/^[ \t]*/u.exec(this.text.slice(to, to + 200))?.[0].length ?? 0);
    const line = next.exec(this.text);
    return line !== null && (line[1]!.length > column || !(ENTRY.test(line[2]!) || /^-\s/u.test(line[2]!)));
  }

  /** A value whose first quote is never closed, read without it. */
  private unclosed(from: number, to: number): void {
    const value = this.text.slice(from + 1, to).trim();
    this.problem('unclosed-quote', { text: shorten(this.text.slice(from, to)) }, from, to, quoteYaml(value));
    this.changes.push({ from, to, text: `'${value.replaceAll("'", "''")}'`, value });
  }

  /** Entries of `{…}`: one without `key:` belongs to the value before it. */
  private flowMap(from: number, to: number): void {
    let value: { from: number; to: number; cut: boolean } | null = null;
    const done = (): void => {
      if (!value) return;
      const text = this.text.slice(value.from, value.to);
      if (value.cut) this.quoteValue('comma', value.from, value.to);
      else if (/^[{[]/u.test(text)) this.nested(value.from, value.to);
      else if (!/^["']/u.test(text)) {
        const hazard = hazardOf(text);
        if (hazard) this.quoteValue(hazard, value.from, value.to);
      }
    };
    for (const part of flowParts(this.text, from, to)) {
      const entry = ENTRY.exec(this.text.slice(part.from, part.to));
      if (entry || !value) {
        done();
        let start = part.from + (entry?.[0].length ?? part.to - part.from);
        while (start < part.to && /\s/u.test(this.text[start]!)) start++;
        value = start < part.to ? { from: start, to: part.to, cut: false } : null;
      } else if (part.to > part.from) value = { from: value.from, to: part.to, cut: true };
    }
    done();
  }

  private flowList(from: number, to: number): void {
    for (const part of flowParts(this.text, from, to))
      if (/^[{[]/u.test(this.text.slice(part.from, part.from + 1))) this.nested(part.from, part.to);
  }

  private nested(from: number, to: number): void {
    if (this.text[to - 1] !== '}' && this.text[to - 1] !== ']') return;
    if (this.text[from] === '{') this.flowMap(from + 1, to - 1);
    else this.flowList(from + 1, to - 1);
  }

  /** Keeps count of brackets and quotes that span lines. */
  private skim(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const char = this.text[at]!;
      if (this.quote !== '') {
        if (char === '\\' && this.quote === '"') at++;
        else if (char === this.quote) this.quote = '';
      } else if (char === '[' || char === '{') this.open++;
      else if (char === ']' || char === '}') this.open = Math.max(0, this.open - 1);
      else if ((char === '"' || char === "'") && /[\s[{,:]/u.test(this.text[at - 1] ?? ' ')) this.quote = char;
      else if (char === '#' && /\s/u.test(this.text[at - 1] ?? ' ')) return;
    }
  }

  private quoteValue(key: string, from: number, to: number): void {
    const value = this.text.slice(from, to);
    this.problem(key, { text: shorten(value) }, from, to, quoteYaml(value));
    this.changes.push({ from, to, text: `'${value.replaceAll("'", "''")}'`, value });
  }

  private problem(key: string, data: YamlProblem['data'], from: number, to: number, newText: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const place = { start: from, end: to };
    this.problems.push({ key, data, span: place, edits: [{ span: place, newText }] });
  }

  private shown(from: number, to: number): string {
    return shorten(this.text.slice(from, to));
  }

  result(): MendedYaml {
    if (this.changes.length === 0)
      return { text: this.text, problems: this.problems, original: offset => offset, quoted: new Map() };
    const pieces: string[] = [];
    const anchors: { readonly at: number; readonly original: number; readonly exact: boolean }[] = [];
    const quoted = new Map<number, { span: Span; text: string }>();
    let length = 0;
    let last = 0;
    const push = (text: string, original: number, exact: boolean): void => {
      if (text === '') return;
      anchors.push({ at: length, original, exact });
      pieces.push(text);
      length += text.length;
    };
    for (const change of this.changes.toSorted((a, b) => a.from - b.from)) {
      if (change.from < last) continue;
      push(this.text.slice(last, change.from), last, true);
      if (change.value !== undefined)
        quoted.set(length, { span: { start: change.from, end: change.to }, text: change.value });
      push(change.text, change.from, false);
      last = change.to;
    }
    push(this.text.slice(last), last, true);
    const end = this.text.length;
    const original = (offset: number): number => {
      if (offset >= length) return end;
      let low = 0;
      let high = anchors.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (anchors[middle]!.at <= offset) low = middle;
        else high = middle - 1;
      }
      const anchor = anchors[low];
      return anchor ? anchor.original + (anchor.exact ? offset - anchor.at : 0) : offset;
    };
    return { text: pieces.join(''), problems: this.problems, original, quoted };
  }
}

/** Why a plain value would not be read as the text it is, or null. */
function hazardOf(text: string): string | null {
  if (/:(?:\s|$)/u.test(text)) return 'colon';
  if (/^[%@`]/u.test(text)) return 'sign';
  if (/^[*&!|>,\]}]/u.test(text) || /^[?-]\s/u.test(text) || text === '-') return 'sign';
  return /\s#\d/u.test(text) ? 'hash' : null;
}

function closingQuote(text: string, quote: string): number {
  for (let at = 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}

/** The index of the bracket that closes the one at the start of `text`, or -1. */
function closingBracket(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') {
      if (--depth === 0) return at;
    } else if ((char === '"' || char === "'") && /[\s[{,:]/u.test(text[at - 1] ?? ' ')) quote = char;
  }
  return -1;
}

/** What stands between the commas of a flow collection, without the spaces around it. */
function flowParts(text: string, from: number, to: number): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let depth = 0;
  let quote = '';
  let start = from;
  const push = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && /\s/u.test(text[a]!)) a++;
    while (b > a && /\s/u.test(text[b - 1]!)) b--;
    parts.push({ from: a, to: b });
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if ((char === '"' || char === "'") && /[\s[{,:]/u.test(text[at - 1] ?? ' ')) quote = char;
    else if (char === ',' && depth === 0) push(at);
  }
  push(to);
  return parts;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
