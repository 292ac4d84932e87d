/** Inline syntax to the model's inlines and to prose: NFC text with the way back to the source. */

import type { Links } from '../syntax/link-definitions.ts';
import type { SyntaxInline } from '../syntax/tree.ts';
import { NOTE_MARK, type Prose, type ProseNote, type ProseSegment, sliceSegments } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { Inline } from './report.ts';

/** A text that was parsed and where it stands in its file. */
export interface Region {
  readonly uri: string;
  readonly text: string;
  /** From an offset in `text` to the file's. */
  at(offset: number): number;
  /** What new lines in the file must start with: the indent of a literal block. */
  readonly indent?: string;
  /** The file's line break, where `text` has another. */
  readonly newline?: string;
}

/** What the inlines of a block need to know of the rest of the report. */
export interface InlineContext {
  readonly region: Region;
  /** Addresses that the region gives by name. */
  readonly links: Links;
  /** What `{{expression}}` prints, or null where it cannot be computed. */
  figure(expression: string, span: Span): string | null;
  /** Told of every comment inside text, marks included. */
  comment(region: Region, from: number, to: number): void;
}

/** The file's span of `[from, to)` of a region. */
export function regionSpan(region: Region, from: number, to: number): Span {
  const start = region.at(from);
  return { start, end: to > from ? region.at(to - 1) + 1 : start };
}

/** Builds a block's inlines and its prose in one walk. */
export function buildInlines(
  nodes: readonly SyntaxInline[],
  context: InlineContext,
): { readonly inlines: readonly Inline[]; readonly prose: Prose } {
  const prose = new ProseBuilder(context.region);
  const inlines = walk(nodes, context, prose);
  return { inlines, prose: prose.done() };
}

function walk(nodes: readonly SyntaxInline[], context: InlineContext, prose: ProseBuilder): Inline[] {
  const { region } = context;
  const { uri } = region;
  const out: Inline[] = [];
  let text = '';
  let from = 0;
  let to = 0;
  let mark: ProseMark = prose.mark();
  const flush = (): void => {
    if (text !== '')
      out.push({
        kind: 'text',
        text: text.normalize('NFC'),
        uri,
        span: regionSpan(region, from, to),
        segments: prose.since(mark),
      });
    text = '';
  };
  for (const node of nodes) {
    if (node.kind === 'text') {
      if (text === '') {
        from = node.from;
        mark = prose.mark();
      }
      text += node.text;
      to = node.to;
      prose.text(node.text, node.from, node.to);
      continue;
    }
    if (node.kind === 'comment') {
      context.comment(region, node.from, node.to);
      continue;
    }
    flush();
    const span = regionSpan(region, node.from, node.to);
    switch (node.kind) {
      case 'strong':
      case 'emphasis':
        out.push({ kind: node.kind, uri, span, children: walk(node.children, context, prose) });
        break;
      case 'link':
        out.push({ kind: 'link', uri, span, href: node.href, children: walk(node.children, context, prose) });
        break;
      case 'image':
        out.push({ kind: 'image', uri, span, src: node.src, alt: node.alt.normalize('NFC') });
        break;
      case 'code-span': {
        const code = region.text.slice(node.content.from, node.content.to);
        const start = prose.mark();
        prose.text(code, node.content.from, node.content.to);
        const printed = code.normalize('NFC').replace(/\s*[\r\n]\s*/gu, ' ');
        out.push({ kind: 'code-span', uri, span, text: printed, segments: prose.since(start) });
        break;
      }
      case 'break':
        prose.unit(' ', node.from, node.to);
        out.push({ kind: 'break', uri, span });
        break;
      case 'footnote-reference': {
        prose.note(node.from, node.to, { label: node.label.normalize('NFC'), inline: null });
        const labelSpan = regionSpan(region, node.labelRange.from, node.labelRange.to);
        out.push({ kind: 'footnote-reference', uri, span, label: node.label.normalize('NFC'), labelSpan });
        break;
      }
      case 'inline-note': {
        const note = buildInlines(node.children, context);
        prose.note(node.from, node.to, { label: null, inline: note.prose });
        out.push({ kind: 'inline-note', uri, span, children: note.inlines, prose: note.prose });
        break;
      }
      case 'figure-reference': {
        const value = context.figure(node.expression, span);
        prose.unit(value ?? '…', node.from, node.to);
        out.push({ kind: 'figure-reference', uri, span, expression: node.expression, value });
        break;
      }
    }
  }
  flush();
  return out;
}

/** A base character with what combines with it; conjoining Hangul stays together, since NFC joins it. */
const CLUSTER = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uAC00-\uD7A3\p{M}]+|[^\p{M}][\u1100-\u11FF\p{M}]*/gu;

/** A point in prose that is being built. */
interface ProseMark {
  readonly at: number;
  readonly segment: number;
}

class ProseBuilder {
  private readonly pieces: string[] = [];
  private readonly segments: ProseSegment[] = [];
  private readonly notes: ProseNote[] = [];
  private length = 0;

  constructor(private readonly region: Region) {}

  /** Text that stands at `[from, to)`; one to one where the lengths agree and it is in NFC. */
  text(text: string, from: number, to: number): void {
    if (text.length !== to - from) {
      this.unit(text, from, to);
      return;
    }
    if (text.includes('\n') || text.includes('\r')) {
      let at = 0;
      for (const line of text.matchAll(/[^\r\n]+|[\r\n]+/gu)) {
        if (/[\r\n]/u.test(line[0])) this.unit(' ', from + at, from + at + line[0].length);
        else this.text(line[0], from + at, from + at + line[0].length);
        at += line[0].length;
      }
      return;
    }
    if (text.normalize('NFC') === text) {
      this.exact(text, from);
      return;
    }
    let at = from;
    for (const [cluster] of text.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      if (composed === cluster) this.exact(cluster, at);
      else this.unit(composed, at, at + cluster.length);
      at += cluster.length;
    }
  }

  private exact(text: string, from: number): void {
    if (text === '') return;
    const source = this.region.at(from);
    const last = this.segments.at(-1);
    if (last && last.length === last.sourceLength && last.source + last.length === source && !this.unitLast)
      this.segments[this.segments.length - 1] = {
        ...last,
        length: last.length + text.length,
        sourceLength: last.length + text.length,
      };
    else this.segments.push({ at: this.length, length: text.length, source, sourceLength: text.length });
    this.unitLast = false;
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Whether the last segment is a unit that must not grow, although its lengths agree by chance. */
  private unitLast = false;

  /** Text that stands for the whole of `[from, to)`. */
  unit(text: string, from: number, to: number): void {
    const composed = text.normalize('NFC');
    if (composed === '') return;
    const span = regionSpan(this.region, from, to);
    this.segments.push({
      at: this.length,
      length: composed.length,
      source: span.start,
      sourceLength: span.end - span.start,
    });
    this.unitLast = true;
    this.pieces.push(composed);
    this.length += composed.length;
  }

  note(from: number, to: number, note: Omit<ProseNote, 'at'>): void {
    this.notes.push({ at: this.length, ...note });
    this.unit(NOTE_MARK, from, to);
  }

  mark(): ProseMark {
    return { at: this.length, segment: Math.max(0, this.segments.length - 1) };
  }

  /** The segments of what was added since, counted from there. */
  since({ at, segment }: ProseMark): ProseSegment[] {
    return sliceSegments(this.segments.slice(segment), at, this.length);
  }

  done(): Prose {
    return { text: this.pieces.join(''), segments: this.segments, notes: this.notes };
  }
}

/** Leaves out the first `count` characters of what the inlines print: a heading's typed number. */
export function dropLeading(inlines: readonly Inline[], count: number): readonly Inline[] {
  return drop(inlines, count).inlines;
}

function drop(inlines: readonly Inline[], count: number): { inlines: readonly Inline[]; left: number } {
  const out: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    if (left <= 0) out.push(inline);
    else if (inline.kind === 'text') {
      const text = inline.text.slice(left);
      const cut = Math.min(left, inline.text.length);
      left -= cut;
      if (text !== '')
        out.push({
          ...inline,
          text,
          span: { start: Math.min(inline.span.end, inline.span.start + cut), end: inline.span.end },
          segments: sliceSegments(inline.segments, cut, inline.text.length),
        });
    } else if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link') {
      const inner = drop(inline.children, left);
      left = inner.left;
      if (inner.inlines.length > 0) out.push({ ...inline, children: inner.inlines });
    } else {
      out.push(inline);
      left = 0;
    }
  }
  return { inlines: out, left };
}
