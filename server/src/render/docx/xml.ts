/** XML as text: elements are written from the inside out, so that no tree of them is ever built. */

export type Attributes = Readonly<Record<string, string | number>>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An element with its content, which is XML already; without content it closes itself. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  let open = name;
  for (const key in attributes) open += ` ${key}="${escapeXml(String(attributes[key]))}"`;
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`;
}

/** An element whose value stands in `w:val`, as most of WordprocessingML's properties do. */
export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value });

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; characters that no XML may hold are left out (XML 1.0, production 2). */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\0-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, found => ESCAPES[found] ?? '');
