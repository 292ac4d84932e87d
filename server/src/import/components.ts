/**
 * The components of an administrative document in a Word file (NĐ 30/2020/NĐ-CP, Điều 8 and Phụ lục I): which lines are
 * the motto, the agency, the number, the subject, the signature … and where the content lies between them.
 */

import { readHeader } from './component-header.ts';
import { type ComponentLine, linesOf, underline } from './component-lines.ts';
import { readSignature } from './component-signature.ts';
import type { WordBlock, WordDocument } from './word/document.ts';

export interface Components {
  readonly motto: ComponentLine | null;
  readonly slogan: ComponentLine | null;
  readonly parentAgency: readonly ComponentLine[];
  readonly agency: readonly ComponentLine[];
  readonly number: ComponentLine | null;
  readonly placeDate: ComponentLine | null;
  /** `BÁO CÁO`; null in an official letter. */
  readonly documentType: ComponentLine | null;
  /** The lines below the type, or `V/v …` of an official letter. */
  readonly subject: readonly ComponentLine[];
  /** The lines of `Kính gửi:`, that one first. */
  readonly addressees: readonly ComponentLine[];
  readonly urgency: ComponentLine | null;
  readonly secrecy: ComponentLine | null;
  readonly circulation: ComponentLine | null;
  /** `DỰ THẢO`, with the round where it is numbered. */
  readonly draftMark: ComponentLine | null;
  /** `Nơi nhận:`. */
  readonly recipientsHeading: ComponentLine | null;
  /** The lines below it, `- Lưu: …` the last. */
  readonly recipients: readonly ComponentLine[];
  /** TM., KT., TL., TUQ., Q. and the title below, as printed. */
  readonly authority: readonly ComponentLine[];
  readonly signerName: ComponentLine | null;
  /** The content: what stands between the header and the signature, appendices not among it. */
  readonly content: readonly WordBlock[];
  /** What follows the signature: appendices. */
  readonly appendices: readonly WordBlock[];
  /** Lines of the header and the signature that are none of the above: kept, never guessed at. */
  readonly unplaced: readonly ComponentLine[];
}

/** Finds the components; a document that is no administrative one gives empty ones and all of its text as content. */
export function recogniseComponents(document: WordDocument): Components {
  const body = document.body;
  const lines = underline(body.flatMap((block, i) => linesOf(block, i)));
  const header = readHeader(lines, body);
  const signature = readSignature(lines, body, header.end);
  return {
    ...header.components,
    ...signature.components,
    content: body.slice(header.end, signature.start),
    appendices: body.slice(signature.end),
    unplaced: [...header.unplaced, ...signature.unplaced],
  };
}
