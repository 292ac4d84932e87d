/** What departs from the layout of NĐ 30/2020/NĐ-CP in a Word file, ours or one that arrived by mail. */

import { type Components, recogniseComponents } from '../components.ts';
import type { WordDocument } from '../word/document.ts';
import { checkContent } from './content.ts';
import { type Departure, departure } from './departure.ts';
import { checkHeader } from './header.ts';
import { checkFonts, checkPage, checkPageNumbers } from './page.ts';
import { checkAppendices, checkSignature } from './signature.ts';

/**
 * The departures in the order of the page: page set-up, header, content, signature, appendices. A file without any of
 * the header's components is checked for page and text only, and that is said.
 */
export function inspect(document: WordDocument): Departure[] {
  const components = recogniseComponents(document);
  const general = [...checkPage(document), ...checkPageNumbers(document), ...checkFonts(document, components)];
  if (!isDocument(components))
    return [
      ...general,
      departure('agency', 'no-layout', {}, null, { severity: 'information' }),
      ...checkContent(components),
    ];
  return [
    ...general,
    ...checkHeader(components),
    ...checkContent(components),
    ...checkSignature(components),
    ...checkAppendices(components),
  ];
}

const isDocument = ({ motto, slogan, number, documentType }: Components): boolean =>
  motto !== null || slogan !== null || number !== null || documentType !== null;
