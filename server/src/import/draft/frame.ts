/** The document divided: header, content, signature, and what the recognition of components named and what it only passed over. */

import type { ComponentLine } from '../component-lines.ts';
import { type Components, recogniseComponents } from '../components.ts';
import {
  paragraphsOf,
  paragraphText,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
} from '../word/document.ts';

export interface Frame {
  readonly components: Components;
  /** Before and after the content: lines that are no component, and blocks that were passed over. */
  readonly above: { readonly lines: readonly ComponentLine[]; readonly blocks: readonly WordBlock[] };
  readonly below: { readonly lines: readonly ComponentLine[]; readonly blocks: readonly WordBlock[] };
}

/** More lines that are no component than this, and it was no header. */
const MOST_UNPLACED = 12;

/** Divides a document; all of its text is in a component, in the content, or above or below it. */
export function frameOf(document: WordDocument): Frame {
  const found = withTitle(recogniseComponents(document), document);
  const content = new Set<WordBlock>([...found.content, ...found.appendices]);
  const first = document.body.findIndex(block => content.has(block));
  const end = first < 0 ? document.body.length : first;
  const named = namedParagraphs(found);
  const passedOver = (block: WordBlock): boolean =>
    [...paragraphsOf([block])].some(p => paragraphText(p).trim() !== '' && !named.has(p));
  const upper = document.body.slice(0, end);
  const lower = document.body.slice(end).filter(block => !content.has(block));
  const inUpper = new Set<WordParagraph>([...paragraphsOf(upper)]);
  const lines = found.unplaced.filter(line => inUpper.has(line.paragraph));
  const over = upper.filter(passedOver);
  if (over.some(block => block.kind === 'table') || lines.length > MOST_UNPLACED) {
    const all = found.content.length > 0 ? [...upper, ...found.content] : upper;
    return {
      components: { ...withoutHeader(found), content: all },
      above: { lines: [], blocks: [] },
      below: belowOf(found, inUpper, lower.filter(passedOver)),
    };
  }
  return {
    components: found,
    above: { lines, blocks: over },
    below: belowOf(found, inUpper, lower.filter(passedOver)),
  };
}

/** Where there is no header, a paragraph of the style that programs keep for titles says what the document is about. */
function withTitle(found: Components, { styles }: WordDocument): Components {
  const first = found.content.find(block => block.kind === 'table' || paragraphText(block).trim() !== '');
  if (found.documentType || found.subject.length > 0 || first?.kind !== 'paragraph') return found;
  if (styles.get(first.format.style ?? '')?.name !== 'title') return found;
  const text = paragraphText(first).replace(/\s+/gu, ' ').trim();
  const line: ComponentLine = { text, paragraph: first, inlines: first.inlines, side: null, ruled: false };
  return { ...found, subject: [line], content: found.content.filter(block => block !== first) };
}

const belowOf = (
  found: Components,
  upper: ReadonlySet<WordParagraph>,
  blocks: readonly WordBlock[],
): Frame['below'] => {
  const heading = found.recipients.length === 0 && found.recipientsHeading ? [found.recipientsHeading] : [];
  const lines = found.unplaced.filter(line => !upper.has(line.paragraph));
  return { lines: [...heading, ...lines], blocks };
};

const withoutHeader = (found: Components): Components => ({
  ...found,
  motto: null,
  slogan: null,
  parentAgency: [],
  agency: [],
  number: null,
  placeDate: null,
  documentType: null,
  subject: [],
  addressees: [],
  urgency: null,
  secrecy: null,
  circulation: null,
  draftMark: null,
});

function namedParagraphs(found: Components): Set<WordParagraph> {
  const single = [
    found.motto,
    found.slogan,
    found.number,
    found.placeDate,
    found.documentType,
    found.urgency,
    found.secrecy,
    found.circulation,
    found.draftMark,
    found.recipientsHeading,
    found.signerName,
  ];
  const lists = [
    found.parentAgency,
    found.agency,
    found.subject,
    found.addressees,
    found.recipients,
    found.authority,
    found.unplaced,
  ];
  return new Set([...single.filter(line => line !== null), ...lists.flat()].map(line => line.paragraph));
}
