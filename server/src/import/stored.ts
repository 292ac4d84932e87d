/** The draft that a DOCX of ours carries, and whether the file still says what was printed of it. */

import type { BaseBlock, BaseParagraph, SourceFile } from '../model/source-part.ts';
import { NOTE_MARK } from '../text/prose.ts';
import { acceptChanges } from './draft/accept.ts';
import { readSourcePart } from './source-part.ts';
import { paragraphsOf, type WordBlock, type WordDocument, type WordParagraph } from './word/document.ts';

export interface StoredDraft {
  /** The draft first, then its parts, by their paths from it; each below its folder. */
  readonly files: readonly SourceFile[];
  /** True where comments and whatever else is not printed were left out of the files. */
  readonly blanked: boolean;
  /** True where every paragraph reads as it was printed. */
  readonly unchanged: boolean;
}

/** The stored draft; null where the file carries none, or one whose parts would lie outside its folder. */
export function storedDraft(document: WordDocument): StoredDraft | null {
  const part = readSourcePart(document);
  if (!part || part.files.some(file => file.path.split(/[/\\]/u).includes('..'))) return null;
  const { document: accepted } = acceptChanges(document);
  const body = printedTexts(part.body);
  const notes = part.notes.flatMap(note => note.map(plain));
  const unchanged =
    sameTexts(body, textsOf(accepted.body)) &&
    sameTexts(
      notes,
      [...accepted.notes.values()].flatMap(note => textsOf(note.blocks)),
    );
  return { files: part.files, blanked: part.blanked, unchanged };
}

const printedTexts = (blocks: readonly BaseBlock[]): string[] =>
  blocks.flatMap(block =>
    block.kind === 'paragraph' ? [plain(block)] : block.rows.flatMap(row => row.cells.map(plain)),
  );

const plain = ({ text }: BaseParagraph): string => tidy(text);

const textsOf = (blocks: readonly WordBlock[]): string[] => [...paragraphsOf(blocks)].map(textOf);

function textOf({ inlines, label }: WordParagraph): string {
  const text = inlines
    .map(inline => {
      if (inline.kind === 'text') return /^NOTEREF\b/u.test(inline.field ?? '') ? NOTE_MARK : inline.text;
      return inline.kind === 'note' ? NOTE_MARK : inline.kind === 'break' ? '\n' : '';
    })
    .join('');
  return tidy(label ? `${label} ${text}` : text);
}

/** Blanks do not count, nor how they break; other programs change them on their own. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u2011/gu, '-')
    .replace(/\s+/gu, '');

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter(text => text !== '').join('\n') === other.filter(text => text !== '').join('\n');
