/** The closed vocabulary of templates: its elements, what may stand in what, and the reader of what a template yields. */

export type ElementName =
  | 'header'
  | 'table'
  | 'tr'
  | 'td'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'li'
  | 'strong'
  | 'em'
  | 'sup'
  | 'br'
  | 'vt-body'
  | 'vt-section'
  | 'vt-footnotes'
  | 'vt-rule'
  | 'vt-box'
  | 'vt-signature';

export interface Element {
  readonly kind: 'element';
  readonly name: ElementName;
  readonly style: string | null;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = Element | { readonly kind: 'text'; readonly text: string };

/** What an element holds: blocks, text with inline elements, rows, cells, items, or nothing. */
export type Content = 'blocks' | 'text' | 'rows' | 'cells' | 'items' | 'nothing';

export interface ElementRule {
  readonly content: Content;
  /** The contents in which it may stand. */
  readonly within: readonly Content[];
  /** Whether it must, may or must not name a style. */
  readonly style: 'needed' | 'allowed' | 'none';
}

const heading: ElementRule = { content: 'text', within: ['blocks'], style: 'needed' };
const inline: ElementRule = { content: 'text', within: ['text'], style: 'none' };

export const ELEMENTS: Readonly<Record<ElementName, ElementRule>> = {
  header: { content: 'blocks', within: ['blocks'], style: 'none' },
  table: { content: 'rows', within: ['blocks'], style: 'needed' },
  tr: { content: 'cells', within: ['rows'], style: 'none' },
  td: { content: 'blocks', within: ['cells'], style: 'none' },
  p: { content: 'text', within: ['blocks'], style: 'needed' },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: { content: 'items', within: ['blocks'], style: 'needed' },
  ol: { content: 'items', within: ['blocks'], style: 'needed' },
  li: { content: 'text', within: ['items'], style: 'none' },
  strong: inline,
  em: inline,
  sup: inline,
  br: { content: 'nothing', within: ['text'], style: 'none' },
  'vt-body': { content: 'nothing', within: ['blocks'], style: 'none' },
  'vt-section': { content: 'blocks', within: ['blocks'], style: 'none' },
  'vt-footnotes': { content: 'nothing', within: ['blocks'], style: 'none' },
  'vt-rule': { content: 'nothing', within: ['blocks'], style: 'needed' },
  'vt-box': { content: 'text', within: ['blocks'], style: 'needed' },
  'vt-signature': { content: 'nothing', within: ['blocks'], style: 'needed' },
};

export const isElementName = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);

/** A tag of a template: `<p class="x">`, `</p>`, `<br/>`. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly at: number }[];
  /** False where the tag cannot be read. */
  readonly whole: boolean;
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z-]+\s*=\s*"[^"<>]*")*)\s*(\/?)>/uy;
const ATTRIBUTE = /([A-Za-z-]+)\s*=\s*"([^"<>]*)"/gu;

/** All tags in `text`, in order; a `<` that opens none that can be read is reported as a tag that is not whole. */
export function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<'); at >= 0; ) {
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    const end = match ? TAG.lastIndex : at + 1;
    const attributes = match
      ? Array.from(match[3]!.matchAll(ATTRIBUTE), m => ({
          name: m[1]!,
          value: m[2]!,
          at: at + 1 + match[1]!.length + match[2]!.length + m.index,
        }))
      : [];
    tags.push({
      start: at,
      end,
      name: match?.[2] ?? '',
      closing: match?.[1] === '/',
      selfClosing: match?.[4] === '/',
      attributes,
      whole: match !== null,
    });
    at = text.indexOf('<', end);
  }
  return tags;
}

/** Thrown where a template's output is not of the vocabulary; what can be seen before is reported with its line. */
export class MarkupError extends Error {}

/**
 * Reads what a checked template yields. Spaces and line breaks between words count as one space, those between blocks
 * as none; no-break spaces stay.
 */
export function readMarkup(text: string): MarkupNode[] {
  type Open = { name: ElementName; style: string | null; children: MarkupNode[] };
  const root: MarkupNode[] = [];
  const stack: Open[] = [];
  let at = 0;
  const contentHere = (): Content => (stack.length > 0 ? ELEMENTS[stack.at(-1)!.name].content : 'blocks');
  const childrenHere = (): MarkupNode[] => stack.at(-1)?.children ?? root;
  const takeText = (end: number): void => {
    const words = decode(text.slice(at, end).replace(/[ \t\r\n]+/gu, ' '));
    if (contentHere() === 'text') {
      if (words !== '') childrenHere().push({ kind: 'text', text: words });
    } else if (words.trim() !== '') throw new MarkupError(words.trim().slice(0, 40));
  };
  for (const tag of tagsOf(text)) {
    takeText(tag.start);
    at = tag.end;
    if (!tag.whole || !isElementName(tag.name)) throw new MarkupError(text.slice(tag.start, tag.start + 40));
    if (tag.closing) {
      const open = stack.pop();
      if (open?.name !== tag.name) throw new MarkupError(`</${tag.name}>`);
      childrenHere().push({ kind: 'element', name: open.name, style: open.style, children: trimEnds(open) });
      continue;
    }
    const rule = ELEMENTS[tag.name];
    if (!rule.within.includes(contentHere())) throw new MarkupError(`<${tag.name}>`);
    const style = tag.attributes.find(a => a.name === 'class')?.value ?? null;
    if (tag.selfClosing || tag.name === 'br')
      childrenHere().push({ kind: 'element', name: tag.name, style, children: [] });
    else stack.push({ name: tag.name, style, children: [] });
  }
  takeText(text.length);
  if (stack.length > 0) throw new MarkupError(`<${stack.at(-1)!.name}>`);
  return root;
}

/** Text at the edges of a block loses its spaces. */
function trimEnds(open: { name: ElementName; children: MarkupNode[] }): MarkupNode[] {
  if (ELEMENTS[open.name].within.includes('text')) return open.children;
  const children = [...open.children];
  const first = children[0];
  if (first?.kind === 'text') children[0] = { kind: 'text', text: first.text.replace(/^ +/u, '') };
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text.replace(/ +$/u, '') };
  return children.filter(c => c.kind !== 'text' || c.text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|nbsp));/giu, (whole, hex, dec, name) => {
    if (name) return ENTITIES[(name as string).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
