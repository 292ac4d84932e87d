/** XML as a tree in which everything keeps its place, so that a copy can be changed in single spots and stay as it was elsewhere. */

import type { Span } from '../text/span.ts';
import { attribute, unescapeXml, xmlTokens } from './xml-tokens.ts';

export type XmlNode = XmlElement | XmlText;

export interface XmlElement {
  readonly kind: 'element';
  /** With the usual prefix of its namespace (`w:p`), whatever prefix the file uses; without one where the namespace is unknown. */
  readonly name: string;
  /** As it stands between the name and the end of the start tag; read it with `get`. */
  readonly attributes: string;
  readonly children: readonly XmlNode[];
  /** From the `<` of the start tag to the `>` of the end tag. */
  readonly span: Span;
  /** What lies between the tags; empty, at the end of the tag, for `<w:b/>`. */
  readonly inner: Span;
}

export interface XmlText {
  readonly kind: 'text';
  /** Escapes resolved. */
  readonly text: string;
  readonly span: Span;
}

/** Namespaces by what their URIs hold in both forms, transitional and strict (ECMA-376-1, annex A; ECMA-376-4). */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w:'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r:'],
  [/\/drawingml\/(?:2006\/)?main$/u, 'a:'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/u, 'wp:'],
  [/\/drawingml\/(?:2006\/)?picture$/u, 'pic:'],
  [/\/drawingml\/(?:2006\/)?chart$/u, 'c:'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm:'],
  [/\/markup-compatibility\/2006$/u, 'mc:'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/u, 'o:'],
  [/\/office\/word\/2010\/wordml$/u, 'w14:'],
  [/\/office\/word\/2012\/wordml$/u, 'w15:'],
  [/\/office\/word\/2010\/wordprocessingShape$/u, 'wps:'],
];

/** Deeper elements become children of the deepest one that is kept: no reader of the tree runs out of stack. */
const DEEPEST = 256;

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: XmlNode[];
  readonly start: number;
  readonly innerStart: number;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The root element of an XML text; null where there is none. Never throws; unclosed elements end with the text. */
export function parseXml(text: string): XmlElement | null {
  const top: XmlNode[] = [];
  const stack: Open[] = [];
  let ignored = 0;
  const close = (innerEnd: number, end: number): void => {
    const open = stack.pop()!;
    const element: XmlElement = {
      kind: 'element',
      name: open.name,
      attributes: open.attributes,
      children: open.children,
      span: { start: open.start, end },
      inner: { start: open.innerStart, end: innerEnd },
    };
    (stack.at(-1)?.children ?? top).push(element);
  };
  let prefixes: ReadonlyMap<string, string> = new Map();
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') {
      stack
        .at(-1)
        ?.children.push({ kind: 'text', text: unescapeXml(token.text), span: { start: token.start, end: token.end } });
    } else if (token.kind === 'close') {
      if (ignored > 0) ignored--;
      else if (stack.length > 0) {
        close(token.start, token.end);
        prefixes = stack.at(-1)?.prefixes ?? new Map();
      }
    } else if (!token.empty && stack.length >= DEEPEST) ignored++;
    else {
      const known = token.attributes.includes('xmlns') ? declared(token.attributes, prefixes) : prefixes;
      stack.push({
        name: (known.get(token.prefix) ?? '') + token.name,
        attributes: token.attributes,
        children: [],
        start: token.start,
        innerStart: token.end,
        prefixes: known,
      });
      if (token.empty) close(token.end, token.end);
      else prefixes = known;
    }
  }
  while (stack.length > 0) close(text.length, text.length);
  return top.find(node => node.kind === 'element') ?? null;
}

function declared(attributes: string, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const prefixes = new Map(outer);
  for (const [, prefix, double, single] of attributes.matchAll(/\sxmlns(?::([\w.-]+))?=(?:"([^"]*)"|'([^']*)')/gu)) {
    const uri = double ?? single ?? '';
    const usual = NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1];
    prefixes.set(prefix ? `${prefix}:` : '', usual ?? '');
  }
  return prefixes;
}

/** The value of an attribute by its name without a prefix; null where it is absent. */
export const get = (element: XmlElement, name: string): string | null => attribute(element.attributes, name);

/** The child elements. */
export const elements = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => node.kind === 'element');

/** The first child element of a name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (element) for (const node of element.children) if (node.kind === 'element' && node.name === name) return node;
  return null;
}

/** The attribute `val` of the first child of a name (ECMA-376 gives most properties so); null where either is absent. */
export function childValue(element: XmlElement | null | undefined, name: string): string | null {
  const found = child(element, name);
  return found && get(found, 'val');
}

/** All elements of a name at any depth, in the order of the text. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === name && next !== element) found.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const node = next.children[i]!;
      if (node.kind === 'element') stack.push(node);
    }
  }
  return found;
}

/** The text inside an element at any depth. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) text += node.kind === 'text' ? node.text : textOf(node);
  return text;
}

/** Text made fit for XML: markup escaped, characters that XML 1.0 does not allow left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
