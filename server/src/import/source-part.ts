/** Finds in a DOCX what we wrote into it about its draft: the custom XML part of `model/source-part.ts`. */

import { readSourceValues, SOURCE_NAMESPACE, type SourcePart } from '../model/source-part.ts';
import { elements, get, parseXml, textOf } from '../syntax/xml.ts';
import { decodeXml, relationshipsOf, type WordPackage } from './package.ts';

/** The draft that a DOCX of ours was made from, also where other programs have saved it since; null where it has none. */
export function readSourcePart(word: { readonly package: WordPackage }): SourcePart | null {
  const { parts, main } = word.package;
  for (const { type, target, external } of relationshipsOf(parts, main)) {
    if (type !== 'customXml' || external) continue;
    const bytes = parts.get(target);
    const text = bytes ? decodeXml(bytes) : '';
    if (!text.includes(SOURCE_NAMESPACE)) continue;
    const root = parseXml(text);
    const found = root ? elements(root) : [];
    const files = found.filter(each => isNamed(each.name, 'file'));
    const printed = found.find(each => isNamed(each.name, 'printed'));
    const part =
      printed &&
      readSourceValues(
        files.map(file => ({ path: get(file, 'path') ?? '', json: textOf(file) })),
        textOf(printed),
      );
    if (part) return part;
  }
  return null;
}

/** Programs that save the part again may give its elements a prefix. */
const isNamed = (name: string, wanted: string): boolean => name.slice(name.indexOf(':') + 1) === wanted;
