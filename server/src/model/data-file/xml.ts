/** A small reader of the XML inside workbooks: start tags, end tags and text in order. No entities but XML's own, no DTD. */

export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The tokens of an XML text; prefixes of names are dropped. Linear. */
export function* xmlTokens(text: string): Generator<XmlToken> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { kind: 'text', text: text.slice(at, open) };
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      at = end < 0 ? text.length : end + 3;
      continue;
    }
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open + 9);
      const stop = end < 0 ? text.length : end;
      yield { kind: 'text', text: text.slice(open + 9, stop).replaceAll('&', '&amp;') };
      at = stop + 3;
      continue;
    }
    const close = text.indexOf('>', open);
    if (close < 0) break;
    at = close + 1;
    const first = text[open + 1];
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      yield { kind: 'close', name: localName(text.slice(open + 2, close).trim()) };
      continue;
    }
    const empty = text[close - 1] === '/';
    const inner = text.slice(open + 1, empty ? close - 1 : close);
    const space = inner.search(/\s/u);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    yield { kind: 'open', name, attributes: space < 0 ? '' : inner.slice(space), empty };
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  let from = 0;
  for (;;) {
    const at = attributes.indexOf(`${name}=`, from);
    if (at < 0) return null;
    if (at === 0 || /[\s:]/u.test(attributes[at - 1]!)) {
      const quote = attributes[at + name.length + 1];
      if (quote !== '"' && quote !== "'") return null;
      const end = attributes.indexOf(quote, at + name.length + 2);
      return end < 0 ? null : unescapeXml(attributes.slice(at + name.length + 2, end));
    }
    from = at + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
        (whole, hex?: string, number?: string, name?: string) => {
          if (name) return ENTITIES[name.toLowerCase()]!;
          const point = hex ? Number.parseInt(hex, 16) : Number(number);
          return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
        },
      )
    : text;
