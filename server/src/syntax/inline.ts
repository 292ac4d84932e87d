/**
 * Inline text of a block: emphasis, links, code, footnote references, notes in place, named figures, comments.
 * CommonMark's rules where it has any, linear on any text; raw HTML is text.
 */

import { type Bracket, flanks, type Held, MAX_DEPTH, pairEmphasis, textPiece } from './emphasis.ts';
import { type Links, linkKey, NO_LINKS } from './link-definitions.ts';
import type { Range, SyntaxInline } from './tree.ts';

const MAX_NOTES = 4;
const MAX_URL = 1000;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const REFERENCE = /\[\^([^[\]\n]{1,200})\]/uy;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,1000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>/uy;
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/uy;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/**
 * Reads the inlines of a block.
 * @param text the whole text that the ranges refer to
 * @param lines the block's lines without indent; line breaks between them become one space
 * @param links addresses that the text gives by name
 */
export function parseInlines(text: string, lines: readonly Range[], links: Links = NO_LINKS): readonly SyntaxInline[] {
  if (lines.length === 0) return [];
  const only = lines.length === 1 ? text.slice(lines[0]!.from, lines[0]!.to) : null;
  if (only !== null && !/[\\`*_[\]{<&^]/u.test(only))
    return only === '' ? [] : [textPiece(lines[0]!.from, lines[0]!.to, only)];
  return new InlineReader(text, lines, links).read();
}

class InlineReader {
  /** The lines joined by `\n`; positions without a name to the contrary are in here. */
  private readonly flat: string;
  private readonly starts: number[] = [];
  private readonly parts: Held[] = [];
  /** Indexes into `parts` of the brackets that are still open; link brackets below `deadLinks` open nothing. */
  private readonly brackets: number[] = [];
  private deadLinks = 0;
  private openNotes = 0;
  private readonly nextClose = new Map<string, number>();
  private ticks: Map<number, { readonly at: number[]; next: number }> | null = null;
  private pos = 0;
  private plain = 0;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Range[],
    private readonly links: Links,
  ) {
    const slices: string[] = [];
    let at = 0;
    for (const line of lines) {
      this.starts.push(at);
      slices.push(text.slice(line.from, line.to));
      at += line.to - line.from + 1;
    }
    this.flat = slices.join('\n');
  }

  read(): readonly SyntaxInline[] {
    const { flat } = this;
    while (this.pos < flat.length) {
      const code = flat.charCodeAt(this.pos);
      const plain = code > 126 || code === 32 || (code > 96 && code < 123) || (code > 47 && code < 58);
      if (plain || !this.token(flat[this.pos]!)) this.pos++;
    }
    this.flush(flat.length);
    return this.resolve(0).map(held => held.part);
  }

  /** The source offset of a position. */
  private at(pos: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= pos) low = middle;
      else high = middle - 1;
    }
    return this.lines[low]!.from + (pos - this.starts[low]!);
  }

  private flush(upTo: number): void {
    if (upTo > this.plain)
      this.parts.push({
        part: textPiece(this.at(this.plain), this.at(upTo), this.flat.slice(this.plain, upTo)),
        depth: 0,
      });
    this.plain = upTo;
  }

  /** Puts the text before the token, then the token, and moves past it. */
  private add(part: Held['part'], end: number): true {
    this.flush(this.pos);
    this.parts.push({ part, depth: 0 });
    this.pos = this.plain = end;
    return true;
  }

  /** The next `close` from `from` on, or -1; a search that failed is not repeated. */
  private find(close: string, from: number): number {
    const known = this.nextClose.get(close);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const found = this.flat.indexOf(close, from);
    this.nextClose.set(close, found);
    return found;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.pos;
    return pattern.exec(this.flat);
  }

  private token(char: string): boolean {
    const { flat, pos } = this;
    switch (char) {
      case '\n':
        return this.lineBreak();
      case '\\': {
        const next = flat[pos + 1];
        if (next === '\n') return this.add({ kind: 'break', from: this.at(pos), to: this.at(pos + 2) }, pos + 2);
        if (next === undefined || !ESCAPABLE.test(next)) return false;
        return this.add(textPiece(this.at(pos), this.at(pos) + 2, next), pos + 2);
      }
      case '`':
        return this.code();
      case '{':
        return flat[pos + 1] === '{' && this.figure();
      case '<':
        return this.angle();
      case '&':
        return this.entity();
      case '!':
        return flat[pos + 1] === '[' && this.open('image', 2);
      case '^':
        return flat[pos + 1] === '[' && this.open('note', 2);
      case '[':
        return this.reference() || this.open('link', 1);
      case ']':
        return this.close();
      case '*':
      case '_':
        return this.delimiter(char);
      default:
        return false;
    }
  }

  private lineBreak(): boolean {
    const { pos } = this;
    const from = this.at(pos);
    const to = this.at(pos + 1);
    if (this.text.startsWith('  ', from)) return this.add({ kind: 'break', from, to }, pos + 1);
    return this.add(textPiece(from, to, ' '), pos + 1);
  }

  private code(): boolean {
    const { flat, pos } = this;
    if (!this.ticks) {
      this.ticks = new Map();
      for (const run of flat.matchAll(/`+/gu)) {
        const runs = this.ticks.get(run[0].length);
        if (runs) runs.at.push(run.index);
        else this.ticks.set(run[0].length, { at: [run.index], next: 0 });
      }
    }
    let end = pos;
    while (flat[end] === '`') end++;
    const size = end - pos;
    // A run whose first tick is escaped is shorter than any that was counted.
    const runs = this.ticks.get(size) ?? { at: [], next: 0 };
    while (runs.next < runs.at.length && runs.at[runs.next]! < end) runs.next++;
    const close = runs.at[runs.next];
    if (close === undefined) {
      this.pos = end - 1;
      return false;
    }
    let a = end;
    let b = close;
    if (b - a > 2 && flat[a] === ' ' && flat[b - 1] === ' ') {
      a++;
      b--;
    }
    const content = { from: this.at(a), to: this.at(b) };
    return this.add({ kind: 'code-span', from: this.at(pos), to: this.at(close + size), content }, close + size);
  }

  private figure(): boolean {
    const { flat, pos } = this;
    const close = this.find('}}', pos + 2);
    if (close < 0 || close - pos > 1000) return false;
    const again = flat.indexOf('{{', pos + 1);
    if (again >= 0 && again < close) return false;
    const expression = flat.slice(pos + 2, close).trim();
    if (expression === '') return false;
    return this.add({ kind: 'figure-reference', from: this.at(pos), to: this.at(close + 2), expression }, close + 2);
  }

  private angle(): boolean {
    const { flat, pos } = this;
    if (flat.startsWith('<!--', pos)) {
      const close = this.find('-->', pos + 4);
      if (close < 0) return false;
      const text = flat.slice(pos + 4, close).trim();
      return this.add({ kind: 'comment', from: this.at(pos), to: this.at(close + 3), text }, close + 3);
    }
    const link = this.match(AUTOLINK);
    if (!link) return false;
    const url = link[1]!;
    const from = this.at(pos);
    const children = [textPiece(from + 1, from + 1 + url.length, url)];
    const href = url.includes(':') ? url : `mailto:${url}`;
    return this.add({ kind: 'link', from, to: from + link[0].length, href, children }, pos + link[0].length);
  }

  private entity(): boolean {
    const found = this.match(ENTITY);
    if (!found) return false;
    const code = found[2] !== undefined ? Number(found[2]) : Number.parseInt(found[3] ?? '0', 16);
    const valid = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const text = found[1] !== undefined ? ENTITIES[found[1]]! : valid ? String.fromCodePoint(code) : '\uFFFD';
    const from = this.at(this.pos);
    return this.add(textPiece(from, from + found[0].length, text), this.pos + found[0].length);
  }

  private reference(): boolean {
    const found = this.match(REFERENCE);
    const label = found?.[1];
    if (!found || label === undefined || label.trim() !== label) return false;
    const from = this.at(this.pos);
    const labelRange = { from: from + 2, to: from + 2 + label.length };
    const to = from + found[0].length;
    return this.add({ kind: 'footnote-reference', from, to, label, labelRange }, this.pos + found[0].length);
  }

  private open(type: Bracket['type'], size: number): boolean {
    if (type === 'note' && this.openNotes >= MAX_NOTES) return false;
    if (type === 'note') this.openNotes++;
    const from = this.at(this.pos);
    const text = this.flat.slice(this.pos, this.pos + size);
    this.add({ kind: 'bracket', type, from, to: from + size, text }, this.pos + size);
    this.brackets.push(this.parts.length - 1);
    return true;
  }

  private close(): boolean {
    const index = this.brackets.pop();
    if (index === undefined) return false;
    const dead = this.brackets.length < this.deadLinks;
    this.deadLinks = Math.min(this.deadLinks, this.brackets.length);
    const bracket = this.parts[index]!.part as Bracket;
    if (bracket.type === 'note') this.openNotes--;
    const target = bracket.type === 'note' ? null : (this.target(this.pos + 1) ?? this.named(bracket, this.pos));
    if (bracket.type !== 'note' && (!target || (bracket.type === 'link' && dead))) return false;
    this.flush(this.pos);
    const end = target?.end ?? this.pos + 1;
    const from = bracket.from;
    const to = this.at(end - 1) + 1;
    const content = this.resolve(index + 1);
    const depth = 1 + content.reduce((most, held) => Math.max(most, held.depth), 0);
    if (depth > MAX_DEPTH) {
      for (const held of content) this.parts.push(held);
      return false;
    }
    this.parts.length = index;
    const children = content.map(held => held.part);
    const href = target?.href ?? '';
    if (bracket.type === 'note') this.parts.push({ part: { kind: 'inline-note', from, to, children }, depth });
    else if (bracket.type === 'link') this.parts.push({ part: { kind: 'link', from, to, href, children }, depth });
    else this.parts.push({ part: { kind: 'image', from, to, src: href, alt: plainText(children) }, depth: 0 });
    if (bracket.type === 'link') this.deadLinks = this.brackets.length;
    this.pos = this.plain = end;
    return true;
  }

  /** `(address "title")` at `pos`. */
  private target(pos: number): { readonly href: string; readonly end: number } | null {
    const { flat } = this;
    if (flat[pos] !== '(') return null;
    const limit = Math.min(flat.length, pos + MAX_URL);
    let at = pos + 1;
    while (at < limit && (flat[at] === ' ' || flat[at] === '\n')) at++;
    const start = at;
    let depth = 0;
    for (; at < limit; at++) {
      const char = flat[at]!;
      if (char === ' ' || char === '\n') break;
      if (char === '\\') at++;
      else if (char === '(' && ++depth > 16) return null;
      else if (char === ')' && --depth < 0) break;
    }
    if (depth > 0) return null;
    const href = flat
      .slice(start, at)
      .replace(/^<(.*)>$/u, '$1')
      .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
    while (at < limit && (flat[at] === ' ' || flat[at] === '\n')) at++;
    const quote = flat[at];
    if (quote === '"' || quote === "'") {
      at++;
      while (at < limit && flat[at] !== quote) at++;
      at++;
      while (at < limit && flat[at] === ' ') at++;
    }
    return at < limit && flat[at] === ')' ? { href, end: at + 1 } : null;
  }

  /** `[chữ][tên]`, `[tên][]` and `[tên]` whose name a line of the text gives an address; `pos` is the first `]`. */
  private named(bracket: Bracket, pos: number): { readonly href: string; readonly end: number } | null {
    if (this.links.size === 0 || bracket.type !== 'link') return null;
    const own = this.text.slice(bracket.from + 1, this.at(pos));
    const next = this.flat[pos + 1] === '[' ? this.flat.slice(pos + 2, pos + 204).indexOf(']') : -1;
    const name = next > 0 ? this.flat.slice(pos + 2, pos + 2 + next) : own;
    const href = name.length > 200 ? undefined : this.links.get(linkKey(name));
    return href === undefined ? null : { href, end: next >= 0 ? pos + 3 + next : pos + 1 };
  }

  private delimiter(char: string): true {
    const { flat, pos } = this;
    let end = pos + 1;
    while (flat[end] === char) end++;
    const from = this.at(pos);
    const sides = flanks(char, flat[pos - 1] ?? ' ', flat[end] ?? ' ');
    return this.add({ kind: 'delimiter', char, ...sides, size: end - pos, from, to: from + end - pos }, end);
  }

  /** Takes the parts from `index` on, pairs their emphasis marks, and gives what is left as inlines. */
  private resolve(index: number): Held<SyntaxInline>[] {
    return pairEmphasis(this.parts.splice(index));
  }
}

/** The text of inlines without their marks. */
export function plainText(inlines: readonly SyntaxInline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      return 'children' in inline && inline.kind !== 'inline-note' ? plainText(inline.children) : '';
    })
    .join('');
}
