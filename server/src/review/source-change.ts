/** What a change of the printed text comes to in the draft, and what its makers share. */

import { escapeText } from '../import/draft/escape.ts';
import type { BaseParagraph, BaseSegment } from '../model/source-part.ts';
import { asTyped } from '../render/unbroken.ts';
import type { Edit } from '../text/edit.ts';
import { NOTE_MARK } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { Change } from './compare.ts';
import type { Sources } from './source-blocks.ts';

/** Why a change cannot be made in the draft: message keys below `review/`. */
export type Obstacle =
  /** It changes the value of a named figure, which is computed elsewhere. */
  | 'figure'
  /** It changes what the template or the program says: a number, a label, a computed cell. */
  | 'generated'
  /** It changes how the text is laid out beyond what can be told apart. */
  | 'layout';

export type ChangeKind = 'insert' | 'delete' | 'replace' | 'insert-paragraph' | 'delete-paragraph' | 'split' | 'join';

export interface SourceChange {
  readonly kind: ChangeKind;
  readonly file: number | null;
  /** In that file: what the change is about. */
  readonly span: Span | null;
  readonly edits: readonly Edit[];
  readonly obstacle: Obstacle | null;
  /** The expression of the figure that is in the way. */
  readonly figure: string | null;
  /** Marks of notes that go away, by their segments. */
  readonly removedNotes: readonly { readonly paragraph: number; readonly at: number }[];
}

export interface EditContext {
  readonly files: Sources;
  /** Where the paragraphs stand: notes and cells hold one paragraph each. */
  readonly within: 'body' | 'cell' | 'note';
  /** The text of a note that was put in, by its key. */
  readonly note: (key: string) => string;
}

export const failed = (
  obstacle: Obstacle,
  paragraph: BaseParagraph,
  kind: ChangeKind,
  figure: string | null = null,
  span: Span | null = null,
): SourceChange => ({
  kind,
  file: paragraph.file,
  span: span ?? paragraph.segments[0]?.source ?? paragraph.span,
  edits: [],
  obstacle,
  figure,
  removedNotes: [],
});

/** Notes that were put in, in place: `^[…]`; what is left is text. */
export function withNotes(lines: readonly string[], change: Change, { note, within }: EditContext): string[] {
  let next = 0;
  return lines.map(line =>
    line
      .split(NOTE_MARK)
      .map((text, i) => {
        const key = i === 0 ? null : (change.notes[next++] ?? null);
        const own = key === null ? '' : `^[${escapeText(note(key), { cell: within === 'cell' })}]`;
        const plain = asTyped(text).replaceAll('\n', ' ');
        return own + escapeText(plain, { lineStart: i === 0 && within === 'body', cell: within === 'cell' });
      })
      .join(''),
  );
}

export const isValue = (paragraph: BaseParagraph): boolean =>
  paragraph.segments.some(segment => segment.kind === 'value');

export const expressionOf = (files: Sources, paragraph: BaseParagraph, { source }: BaseSegment): string =>
  files[paragraph.file!]!.text.slice(source.start, source.end)
    .replace(/^\{\{|\}\}$/gu, '')
    .trim();

export const isExact = ({ length, source }: BaseSegment): boolean => source.end - source.start === length;
