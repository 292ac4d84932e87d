/** Lines that give a link its address, `[tên]: https://…`, for `[chữ][tên]` and `[tên]` in the text (CommonMark, 4.7). */

/** Addresses by `linkKey` of their names. */
export type Links = ReadonlyMap<string, string>;

export const NO_LINKS: Links = new Map();

const LINE =
  /^ {0,3}\[([^\][^\r\n]{1,200})\]:[ \t]+<?((?:https?:\/\/|mailto:|www\.)[^\s<>]{1,1000})>?(?:[ \t]+(?:"[^"\r\n]{0,300}"|'[^'\r\n]{0,300}'))?[ \t]*$/u;

/** Names compare without regard to case and spaces. */
export const linkKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

/** Whether a line is such a definition: only web and mail addresses, since `[1]: Theo báo cáo` is a sentence. */
export const isLinkDefinition = (line: string): boolean => line.trimStart().startsWith('[') && LINE.test(line);

/** All definitions of a text; the first of a name counts. */
export function linkDefinitions(text: string): Links {
  if (!text.includes(']:')) return NO_LINKS;
  const links = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const found = line.trimStart().startsWith('[') ? LINE.exec(line) : null;
    if (!found) continue;
    const key = linkKey(found[1]!);
    const address = found[2]!;
    if (!links.has(key)) links.set(key, address.startsWith('www.') ? `https://${address}` : address);
  }
  return links;
}
