/** A small reader of the XML inside office files: start tags, end tags and text in order, with their places. No entities but XML's own, no DTD. */

/** A tag or a stretch of text; `start` and `end` are its offsets in the XML. Text is escaped as it stands. */
export type XmlToken =
  | {
      readonly kind: 'open';
      /** Without its prefix. */
      readonly name: string;
      /** The prefix with its colon, or empty. */
      readonly prefix: string;
      /** What stands between the name and the end of the tag. */
      readonly attributes: string;
      readonly empty: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number };

/** The tokens of an XML text. Linear; what is broken ends the reading, nothing is thrown. */
export function* xmlTokens(text: string): Generator<XmlToken> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { kind: 'text', text: text.slice(at, open), start: at, end: open };
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      at = end < 0 ? text.length : end + 3;
      continue;
    }
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open + 9);
      const stop = end < 0 ? text.length : end;
      at = stop + 3;
      yield { kind: 'text', text: text.slice(open + 9, stop).replaceAll('&', '&amp;'), start: open, end: at };
      continue;
    }
    const close = endOfTag(text, open);
    if (close < 0) break;
    at = close + 1;
    const first = text[open + 1];
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      yield { kind: 'close', name: localName(text.slice(open + 2, close).trim()), start: open, end: at };
      continue;
    }
    const empty = text[close - 1] === '/';
    const inner = text.slice(open + 1, empty ? close - 1 : close);
    const space = inner.search(/\s/u);
    const qualified = space < 0 ? inner : inner.slice(0, space);
    const colon = qualified.indexOf(':') + 1;
    yield {
      kind: 'open',
      name: qualified.slice(colon),
      prefix: qualified.slice(0, colon),
      attributes: space < 0 ? '' : inner.slice(space),
      empty,
      start: open,
      end: at,
    };
  }
}

/** The `>` that ends the tag at `open`: one inside a quoted value does not. */
function endOfTag(text: string, open: number): number {
  let close = text.indexOf('>', open);
  for (let from = open; close >= 0; ) {
    const quote = firstQuote(text, from, close);
    if (quote < 0) return close;
    const end = text.indexOf(text[quote]!, quote + 1);
    if (end < 0) return -1;
    from = end + 1;
    if (from > close) close = text.indexOf('>', from);
  }
  return -1;
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
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
