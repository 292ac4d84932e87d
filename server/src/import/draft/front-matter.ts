/** The front matter of a draft: keys and values as YAML, their text still known by its place in the file. */

import { onOneLine, type Piece, textOfPieces } from './pieces.ts';
import type { DraftWriter } from './writer.ts';

/** A key with its value: a text, a list of texts, or keys of its own. */
export interface Field {
  readonly key: string;
  readonly value: readonly Piece[] | readonly FieldItem[] | readonly Field[];
  readonly kind: 'text' | 'list' | 'map';
}

export interface FieldItem {
  readonly pieces: readonly Piece[];
}

export const textField = (key: string, value: readonly Piece[]): Field => ({ kind: 'text', key, value });
export const listField = (key: string, items: readonly (readonly Piece[])[]): Field => ({
  kind: 'list',
  key,
  value: items.map(pieces => ({ pieces })),
});
export const mapField = (key: string, value: readonly Field[]): Field => ({ kind: 'map', key, value });

/** Writes the fields between two lines `---`; fields without a value are left out. */
export function writeFrontMatter(writer: DraftWriter, fields: readonly Field[]): void {
  writer.mark('---\n');
  writeFields(writer, fields, '');
  writer.mark('---\n');
}

function writeFields(writer: DraftWriter, fields: readonly Field[], indent: string): void {
  for (const field of fields) {
    if (isEmpty(field)) continue;
    writer.mark(`${indent}${field.key}:`);
    if (field.kind === 'text') {
      writer.mark(' ');
      writeScalar(writer, field.value as readonly Piece[]);
      writer.mark('\n');
    } else {
      writer.mark('\n');
      if (field.kind === 'map') writeFields(writer, field.value as readonly Field[], `${indent}  `);
      else
        for (const item of field.value as readonly FieldItem[]) {
          writer.mark(`${indent}  - `);
          writeScalar(writer, item.pieces);
          writer.mark('\n');
        }
    }
  }
}

const isEmpty = ({ kind, value }: Field): boolean =>
  kind === 'text'
    ? textOfPieces(value as readonly Piece[]).trim() === ''
    : kind === 'map'
      ? (value as readonly Field[]).every(isEmpty)
      : value.length === 0;

/** A text as it is where YAML reads it so, else in double quotes. */
function writeScalar(writer: DraftWriter, given: readonly Piece[]): void {
  const pieces = onOneLine(given);
  const text = textOfPieces(pieces);
  const quoted = needsQuotes(text);
  if (quoted) writer.mark('"');
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    if (!quoted || !/["\\]/u.test(piece.text)) {
      writer.copy(piece.text, piece.origin, piece.length);
      continue;
    }
    const exact = piece.length === piece.text.length;
    let at = 0;
    for (const part of piece.text.split(/(["\\])/u)) {
      const origin = exact ? { ...piece.origin, offset: piece.origin.offset + at } : piece.origin;
      const covered = exact ? part.length : at === 0 ? piece.length : 0;
      if (part !== '') writer.copy(/^["\\]$/u.test(part) ? `\\${part}` : part, origin, covered);
      at += part.length;
    }
  }
  if (quoted) writer.mark('"');
}

/** YAML 1.2, 7.3.3: what a plain scalar may not begin with or hold. */
const needsQuotes = (text: string): boolean =>
  text === '' ||
  /^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^---|^\.\.\.$|^(?:~|null|true|false)$/iu.test(text) ||
  /\p{Cc}/u.test(text);
