/** What the header and the footer of the first page say of the document (NĐ 30/2020, Phụ lục I, mục III): circulation, contact. */

import { CONTACT_KEYS, normalKey } from '../../model/keys.ts';
import { paragraphsOf, paragraphText, type WordDocument, type WordParagraph } from '../word/document.ts';
import { type Field, mapField, textField } from './front-matter.ts';
import { type PieceContext, piecesOf, slicePieces, trimPieces } from './pieces.ts';

export interface PageEdges {
  readonly fields: readonly Field[];
  /** Their paragraphs, which the draft need not say again. */
  readonly taken: ReadonlySet<WordParagraph>;
}

const CIRCULATION = /^(?:XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)$/iu;
const LABELS: readonly (readonly [RegExp, keyof typeof CONTACT_KEYS])[] = [
  [/^địa chỉ\s*:\s*/iu, 'address'],
  [/^(?:thư điện tử|e-?mail)\s*:\s*/iu, 'email'],
  [/^(?:trang (?:thông tin điện tử|tin)|website)\s*:\s*/iu, 'website'],
  [/^(?:(?:số )?(?:điện thoại|đt)|tel)\s*:\s*/iu, 'phone'],
  [/^(?:số )?fax\s*:\s*/iu, 'fax'],
];

/** Finds both in the stories outside the body. */
export function pageEdges(document: WordDocument, context: PieceContext): PageEdges {
  const taken = new Set<WordParagraph>();
  const fields = new Map<string, Field>();
  for (const blocks of document.stories.values())
    for (const paragraph of paragraphsOf(blocks)) {
      const text = paragraphText(paragraph).trim();
      if (CIRCULATION.test(text)) {
        fields.set('circulation', textField('phạm vi lưu hành', piecesOf(paragraph, context)));
        taken.add(paragraph);
      } else if (/^(?:địa chỉ|thư điện tử|email)\s*:/iu.test(text)) {
        const contact = contactFields(paragraph, context);
        if (contact) {
          fields.set('contact', mapField('liên hệ', contact));
          taken.add(paragraph);
        }
      }
    }
  return { fields: [...fields.values()], taken };
}

/** `Địa chỉ: …; Thư điện tử: …`; null where a part is none of these. */
function contactFields(paragraph: WordParagraph, context: PieceContext): Field[] | null {
  const pieces = piecesOf(paragraph, context);
  const text = pieces.map(piece => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ';' : '')).join('');
  const fields: Field[] = [];
  let at = 0;
  for (const part of text.split(';')) {
    const start = at + (part.length - part.trimStart().length);
    const own = part.trim();
    at += part.length + 1;
    if (own === '') continue;
    const label = LABELS.find(([pattern]) => pattern.test(own));
    if (!label) return null;
    const skip = label[0].exec(own)![0].length;
    const value = trimPieces(slicePieces(pieces, start + skip, start + own.length));
    if (value.length > 0) fields.push(textField(CONTACT_KEYS[label[1]][0], value));
  }
  return fields.length > 0 && new Set(fields.map(f => normalKey(f.key))).size === fields.length ? fields : null;
}
