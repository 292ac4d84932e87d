/**
 * What Word users type and Markdown reads otherwise: headings without `#`, lines that run together, a heading that a
 * list swallows, a table without its line of dashes. Each is a problem at its line with an edit that gives the canonical form and loses no character.
 */

import { isLinkDefinition } from '../syntax/link-definitions.ts';
import type { FenceNode, ItemNode, ParagraphNode, Range, SyntaxBlock } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { type Region, regionSpan } from './inlines.ts';
import type { NumberStyle, Problem } from './report.ts';
import { leadingNumber } from './typed-number.ts';

/** A line that may be a heading. */
interface Candidate {
  readonly line: Range;
  /** The line before it in the same block; null where it is the first. */
  readonly before: Range | null;
  readonly after: Range | null;
  readonly style: NumberStyle;
  readonly path: readonly number[];
  readonly key: 'heading' | 'swallowed' | 'run-in';
  /** Where the title ends and its text begins on the same line; only for `run-in`. */
  readonly split: Range | null;
  /** Certain by itself; others need a neighbour in number, weak ones one that is not weak. */
  readonly sure: boolean;
  readonly weak: boolean;
}

interface Known {
  readonly level: number;
  readonly style: NumberStyle;
  readonly path: readonly number[];
}

const MAX_TITLE = 160;
const RANKS: readonly NumberStyle[] = [
  'appendix',
  'part',
  'chapter',
  'division',
  'upper-alpha',
  'upper-roman',
  'decimal',
  'decimal-path',
  'lower-alpha',
];

/** The layout problems of the top-level blocks of a region. */
export function layoutProblems(region: Region, blocks: readonly SyntaxBlock[]): Problem[] {
  const finder = new LayoutFinder(region);
  blocks.forEach((block, i) => {
    finder.block(block, blocks[i - 1] ?? null, blocks[i + 1] ?? null);
  });
  return finder.problems();
}

class LayoutFinder {
  private readonly candidates: Candidate[] = [];
  private readonly merged: { readonly line: Range; readonly breaks: { before: Range; line: Range }[] }[] = [];
  private readonly known: Known[] = [];
  /** Fences that are never closed: all that follows them is in them. */
  private readonly open: FenceNode[] = [];
  /** First rows of tables that have no line of dashes. */
  private readonly tables: Range[] = [];
  private readonly newline: string;

  constructor(private readonly region: Region) {
    this.newline = region.newline ?? (region.text.includes('\r\n') ? '\r\n' : '\n');
  }

  block(block: SyntaxBlock, previous: SyntaxBlock | null, next: SyntaxBlock | null): void {
    if (block.kind === 'heading') {
      const number = leadingNumber(this.words(block.content));
      if (number) this.known.push({ level: block.level, style: number.style, path: number.path });
    } else if (block.kind === 'paragraph') this.paragraph(block, next);
    else if (block.kind === 'item') this.item(block, previous, next);
    else if (block.kind === 'fence' && !block.closed && block.lines.length > 0) this.open.push(block);
  }

  private words(range: Range): string {
    return this.region.text
      .slice(range.from, range.to)
      .normalize('NFC')
      .replace(/^\*\*(.*)\*\*$/u, '$1')
      .replace(/^__(.*)__$/u, '$1')
      .trim();
  }

  private paragraph(node: ParagraphNode, next: SyntaxBlock | null): void {
    const { lines } = node;
    if (lines.every(line => isLinkDefinition(this.region.text.slice(line.from, line.to)))) return;
    const row = lines.find((line, i) => this.isRow(line) && lines[i + 1] !== undefined && this.isRow(lines[i + 1]!));
    if (row) {
      this.tables.push(row);
      return;
    }
    // Caption and unit above a table are two lines by right.
    const table = next?.kind === 'table';
    const heads = lines.map((line, i) =>
      table && i > 0 ? null : this.candidate(line, lines[i - 1] ?? null, lines[i + 1] ?? null, 'heading'),
    );
    for (const head of heads) if (head) this.candidates.push(head);
    if (!table) this.mergedLines(lines, heads);
  }

  /** A line of cells between `|`, not of dashes. */
  private isRow(line: Range): boolean {
    return /^\|(?=[^\r\n]*[^|:\s-])[^|]+\|/u.test(this.region.text.slice(line.from, line.to));
  }

  private item(node: ItemNode, previous: SyntaxBlock | null, next: SyntaxBlock | null): void {
    const first = node.blocks[0];
    const lines = first?.kind === 'paragraph' ? first.lines : [];
    const same = (other: SyntaxBlock | null): boolean =>
      other?.kind === 'item' && /^\d/u.test(other.marker.text) === /^\d/u.test(node.marker.text);
    const loose = lines[1] !== undefined && this.loose(lines[1]) && /^[\p{Lu}“"]/u.test(this.words(lines[1]));
    const weak = next?.kind === 'item' && !same(next) && !loose;
    const alone = (!same(previous) && !same(next)) || loose || weak;
    let head: Candidate | null = null;
    if (/^\d+\.$/u.test(node.marker.text) && lines[0] && alone && node.blocks.length === 1 && (next || loose)) {
      const found = this.candidate({ from: node.marker.from, to: lines[0].to }, null, lines[1] ?? null, 'heading');
      head = found && { ...found, weak };
      if (head) this.candidates.push(head);
    }
    const swallowing = deepest(node);
    if (!swallowing) return;
    const inner = swallowing.lines;
    const heads = inner.map((line, i) =>
      i === 0 ? head : this.loose(line) ? this.candidate(line, inner[i - 1]!, inner[i + 1] ?? null, 'swallowed') : null,
    );
    for (const one of heads.slice(1)) if (one) this.candidates.push(one);
    this.mergedLines(
      inner.filter((line, i) => i === 0 || this.loose(line)),
      heads,
    );
  }

  /** True where a line does not stand below its item's text by its indent: at the margin, or after a Tab as in Word. */
  private loose(line: Range): boolean {
    const before = this.region.text[line.from - 1];
    return before === undefined || before === '\n' || before === '\r' || before === '\t';
  }

  private candidate(
    line: Range,
    before: Range | null,
    after: Range | null,
    key: 'heading' | 'swallowed',
  ): Candidate | null {
    const text = this.words(line);
    const number = leadingNumber(text);
    if (!number || number.style === 'lower-alpha') return null;
    const title = text.slice(number.length);
    if (title === '' || !/\s$/u.test(text.slice(0, number.length)) || !/^[\p{Lu}“"]/u.test(title)) return null;
    const { style, path } = number;
    const capitals = title === title.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(title);
    const sure = style !== 'decimal' && (style !== 'upper-alpha' || capitals);
    if (isTitle(title))
      return { line, before, after, style, path, key, split: null, sure: sure || capitals, weak: false };
    // `V. Nội vụ, cải cách hành chính; tư pháp, thanh tra`: with a neighbour in number.
    if (sure && /;\s/u.test(title) && isTitle(title.replace(/;(?=\s)/gu, ',')))
      return { line, before, after, style, path, key, split: null, sure: false, weak: false };
    const runIn = /^([^.;:!?]{3,100}):\s+(?=[\p{Lu}“"])/u.exec(title);
    if (!runIn || !/[.!?…]["”]?(?:\[\^[^\]]+\])?$/u.test(title)) return null;
    const raw = this.region.text.slice(line.from, line.to);
    const colon = line.from + raw.indexOf(':', raw.normalize('NFC') === raw ? number.length : 0) + 1;
    let text2 = colon;
    while (/\s/u.test(this.region.text[text2] ?? '')) text2++;
    const split = { from: colon, to: text2 };
    return { line, before, after, style, path, key: 'run-in', split, sure: false, weak: false };
  }

  /** Lines that end and begin as paragraphs do; a paragraph with a break inside a sentence is wrapped text. */
  private mergedLines(lines: readonly Range[], heads: readonly (Candidate | null)[]): void {
    const breaks: { before: Range; line: Range }[] = [];
    for (let i = 1; i < lines.length; i++) {
      const before = this.words(lines[i - 1]!);
      const line = this.words(lines[i]!);
      if (/\\$/u.test(before) || /^ {2}/u.test(this.region.text.slice(lines[i - 1]!.to, lines[i - 1]!.to + 2)))
        continue;
      const ends = /[.;:!?…]["”’)]?(?:\[\^[^\]]+\])*$/u.test(before) || (before.length < 50 && /^[\p{Lu}]/u.test(line));
      const begins = /^[\p{Lu}\d“"[*•–-]/u.test(line);
      if (!ends && !heads[i] && !heads[i - 1] && /^\p{Ll}/u.test(line)) return;
      if (ends && begins && !heads[i] && !heads[i - 1]) breaks.push({ before: lines[i - 1]!, line: lines[i]! });
    }
    if (breaks.length > 0) this.merged.push({ line: breaks[0]!.line, breaks });
  }

  problems(): Problem[] {
    const { region } = this;
    const accepted = this.candidates.filter(one => one.sure || this.hasNeighbour(one));
    const problems: Problem[] = accepted.map(one => {
      const mark = `${'#'.repeat(this.level(one, accepted))} `;
      const { line, before, after, split } = one;
      const blank = this.newline + this.newline + (region.indent ?? '');
      const edits: { span: Span; newText: string }[] = [];
      if (before) edits.push({ span: this.between(before.to, line.from), newText: blank + mark });
      else {
        const start = this.indentStart(line.from);
        const newText = (this.followsText(start) ? this.newline + (this.region.indent ?? '') : '') + mark;
        edits.push({ span: this.between(start, line.from), newText });
      }
      if (split) edits.push({ span: this.between(split.from, split.to), newText: blank });
      if (after && !accepted.some(other => other.line.from === after.from))
        edits.push({ span: this.between(line.to, after.from), newText: blank });
      const end = split ? split.from : line.to;
      return this.problem(one.key, { from: line.from, to: end }, edits);
    });
    const owned = new Set(accepted.flatMap(one => [one.line.from, one.after?.from ?? -1]));
    for (const { breaks } of this.merged) {
      const own = breaks.filter(one => !owned.has(one.line.from));
      if (own.length === 0) continue;
      const edits = own.map(one => ({
        span: this.between(one.before.to, one.line.from),
        newText: this.newline + this.newline + (region.indent ?? ''),
      }));
      problems.push(this.problem('merged', own[0]!.line, edits));
    }
    for (const row of this.tables) {
      const cells = this.region.text.slice(row.from, row.to).match(/(?<!\\)\|/gu)?.length ?? 0;
      const closed = this.region.text[row.to - 1] === '|';
      const dashes = `|${'---|'.repeat(cells - (closed ? 1 : 0))}`;
      const newText = this.newline + (region.indent ?? '') + dashes;
      problems.push(this.problem('table', row, [{ span: this.between(row.to, row.to), newText }]));
    }
    for (const fence of this.open) {
      const firstLine = { from: fence.from, to: Math.max(fence.from + 3, fence.infoRange.to) };
      problems.push(this.problem('open-fence', firstLine, []));
    }
    return problems.toSorted((a, b) => a.span.start - b.span.start || region.uri.localeCompare(b.uri));
  }

  private problem(key: string, line: Range, edits: Problem['edits']): Problem {
    const { region } = this;
    const words = this.words(line);
    const text = words.length > 60 ? `${words.slice(0, 57)}…` : words;
    const span = regionSpan(region, line.from, line.to);
    return {
      uri: region.uri,
      span,
      rule: 'structure/layout',
      key,
      data: { text },
      ...(edits?.length ? { edits } : {}),
    };
  }

  private between(from: number, to: number): Span {
    const start = this.region.at(from);
    return { start, end: to > from ? this.region.at(to) : start };
  }

  private indentStart(from: number): number {
    let start = from;
    while (start > 0 && (this.region.text[start - 1] === ' ' || this.region.text[start - 1] === '\t')) start--;
    return start;
  }

  /** True where the line above the one that starts at `start` is not blank. */
  private followsText(start: number): boolean {
    const above = this.region.text.slice(Math.max(0, start - 400), start).replace(/(?:\r\n|\r|\n)$/u, '');
    return /[^\s][^\r\n]*$/u.test(above) && !/[\r\n]\s*$/u.test(above);
  }

  /** Another heading or candidate of the same system one before or after in number. */
  private hasNeighbour(one: Candidate): boolean {
    const near = (other: { readonly style: NumberStyle; readonly path: readonly number[] }): boolean =>
      other.style === one.style &&
      other.path.length === one.path.length &&
      Math.abs((other.path.at(-1) ?? 0) - (one.path.at(-1) ?? 0)) === 1;
    return this.known.some(near) || this.candidates.some(other => other !== one && near(other) && !other.weak);
  }

  /** The level of the same system elsewhere; else beside the systems that stand above and below it. */
  private level(one: Candidate, accepted: readonly Candidate[]): number {
    const depth = (style: NumberStyle, path: readonly number[]): number => RANKS.indexOf(style) * 10 + path.length;
    const own = depth(one.style, one.path);
    const exact = this.known.find(known => depth(known.style, known.path) === own);
    if (exact) return exact.level;
    const above = this.known.filter(known => depth(known.style, known.path) < own);
    const between = new Set(
      accepted
        .map(other => depth(other.style, other.path))
        .filter(d => d < own && !this.known.some(k => depth(k.style, k.path) === d)),
    );
    if (above.length > 0) {
      const nearest = above.reduce((a, b) => (depth(b.style, b.path) > depth(a.style, a.path) ? b : a));
      const under = [...between].filter(d => d > depth(nearest.style, nearest.path)).length;
      return nearest.level + 1 + under;
    }
    const below = this.known.filter(known => depth(known.style, known.path) > own);
    if (below.length > 0) return Math.max(1, Math.min(...below.map(known => known.level)) - 1);
    return 2 + between.size;
  }
}

/** A title: short, no sentence, no enumeration. */
function isTitle(text: string): boolean {
  return text.length <= MAX_TITLE && !/[.;,…!?]$/u.test(text) && !/[.;]\s/u.test(text) && !/\[\^[^\]]+\]$/u.test(text);
}

/** The paragraph that lazy lines after an item run into. */
function deepest(node: ItemNode): ParagraphNode | null {
  const last = node.blocks.at(-1);
  if (last?.kind === 'item') return deepest(last);
  return last?.kind === 'paragraph' ? last : null;
}
