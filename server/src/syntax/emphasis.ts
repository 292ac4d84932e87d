/** Emphasis marks in a row of inlines, and how they pair: CommonMark 0.31, section 6.2. */

import type { SyntaxInline, TextPiece } from './tree.ts';

/** Emphasis, links and notes nest no deeper than this; deeper marks are text. */
export const MAX_DEPTH = 16;

/** A run of `*` or `_` that may begin or end emphasis; pairing takes marks off its ends. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Length of the run as typed. */
  readonly size: number;
  from: number;
  to: number;
}

/** A bracket that may begin a link, an image or a note. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly type: 'link' | 'image' | 'note';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A part of the text with the depth of what it holds. */
export interface Held<T = SyntaxInline | Delimiter | Bracket> {
  readonly part: T;
  readonly depth: number;
}

/** Whether a run of `char` between two characters may begin and may end emphasis; a `*` between digits multiplies. */
export function flanks(char: string, before: string, after: string): { opens: boolean; closes: boolean } {
  const spaceBefore = /\s/u.test(before);
  const spaceAfter = /\s/u.test(after);
  const markBefore = /[\p{P}\p{S}]/u.test(before);
  const markAfter = /[\p{P}\p{S}]/u.test(after);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const product = /\d/u.test(before) && /\d/u.test(after);
  const opens = !product && left && (char === '*' || !right || markBefore);
  const closes = !product && right && (char === '*' || !left || markAfter);
  return { opens, closes };
}

/** Pairs the emphasis marks of a row of parts and gives all as inlines; marks without a partner are text. */
export function pairEmphasis(parts: readonly Held[]): Held<SyntaxInline>[] {
  const out: Held[] = [];
  let openers: { readonly index: number; readonly mark: Delimiter }[] = [];
  const bottoms = new Map<string, number>();
  for (const held of parts) {
    const { part } = held;
    if (part.kind !== 'delimiter') {
      out.push(held);
      continue;
    }
    const key = `${part.char}${part.opens}${part.size % 3}`;
    while (part.closes && part.from < part.to) {
      let found = -1;
      const bottom = bottoms.get(key) ?? 0;
      for (let i = openers.length - 1; i >= bottom && found < 0; i--) {
        const { mark } = openers[i]!;
        const odd =
          (part.opens || mark.closes) &&
          (part.size + mark.size) % 3 === 0 &&
          (part.size % 3 !== 0 || mark.size % 3 !== 0);
        if (mark.char === part.char && !odd) found = i;
      }
      if (found < 0) {
        bottoms.set(key, openers.length);
        break;
      }
      const { index: at, mark } = openers[found]!;
      const content = out.splice(at + 1);
      const depth = 1 + content.reduce((most, inner) => Math.max(most, inner.depth), 0);
      if (depth > MAX_DEPTH) {
        for (const inner of content) out.push(inner);
        openers = [];
        bottoms.clear();
        break;
      }
      const size = Math.min(2, mark.to - mark.from, part.to - part.from);
      mark.to -= size;
      part.from += size;
      const kind = size === 2 ? 'strong' : 'emphasis';
      const children = content.map(inner => inlineOf(inner.part));
      if (mark.from === mark.to) out.pop();
      openers.length = mark.from === mark.to ? found : found + 1;
      for (const [other, height] of bottoms) if (height > openers.length) bottoms.set(other, openers.length);
      out.push({ part: { kind, from: mark.to, to: part.from, children }, depth });
    }
    if (part.from < part.to) {
      out.push(held);
      if (part.opens) openers.push({ index: out.length - 1, mark: part });
    }
  }
  return out.map(held => ({ part: inlineOf(held.part), depth: held.depth }));
}

/** A stretch of plain text. */
export const textPiece = (from: number, to: number, text: string): TextPiece => ({ kind: 'text', from, to, text });

function inlineOf(part: SyntaxInline | Delimiter | Bracket): SyntaxInline {
  if (part.kind === 'delimiter') return textPiece(part.from, part.to, part.char.repeat(part.to - part.from));
  if (part.kind === 'bracket') return textPiece(part.from, part.to, part.text);
  return part;
}
