/** The footnotes of a report: where they hang, what they say, and the order in which they are printed. */

import type {
  Block,
  FootnoteDefinition,
  FootnoteReference,
  Footnotes,
  Inline,
  InlineNote,
  PrintedNote,
} from './report.ts';

/** Collects the references of the text and of the notes, and numbers the notes by first appearance. */
export function collectFootnotes(blocks: readonly Block[], definitions: readonly FootnoteDefinition[]): Footnotes {
  const references: (FootnoteReference & { within: FootnoteDefinition | null })[] = [];
  const printed: PrintedNote[] = [];
  const byLabel = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) if (!byLabel.has(keyOf(definition))) byLabel.set(keyOf(definition), definition);
  const shown = new Set<FootnoteDefinition>();
  const visit = (reference: FootnoteReference): void => {
    const definition = byLabel.get(keyOf(reference));
    if (!definition || shown.has(definition)) return;
    shown.add(definition);
    printed.push({ definition, inline: null, reference });
  };
  const inlines = (list: readonly Inline[], within: FootnoteDefinition | null, print: boolean): void => {
    for (const inline of list) {
      if (inline.kind === 'footnote-reference') {
        references.push({ ...inline, within });
        if (print) visit(inline);
      } else if (inline.kind === 'inline-note') {
        if (print) printed.push({ definition: null, inline: inline as InlineNote, reference: null });
        inlines(inline.children, within, false);
      } else if ('children' in inline) inlines(inline.children, within, print);
    }
  };
  const walk = (list: readonly Block[], within: FootnoteDefinition | null): void => {
    for (const inner of inlinesOf(list)) inlines(inner, within, within === null);
  };
  walk(blocks, null);
  for (const definition of definitions) walk(definition.blocks, definition);
  return { references, definitions, printed };
}

/** Labels belong to their file: each part of a report may count from 1. */
const keyOf = (note: { readonly uri: string; readonly label: string }): string => `${note.uri}\n${note.label}`;

/** The definition of a reference: the first of its label in its file; null where there is none. */
export function definitionOf(
  footnotes: Pick<Footnotes, 'definitions'>,
  reference: { readonly uri: string; readonly label: string },
): FootnoteDefinition | null {
  return footnotes.definitions.find(d => d.label === reference.label && d.uri === reference.uri) ?? null;
}

/** The inlines of blocks in the order in which they are printed, nested blocks included. */
export function* inlinesOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        yield block.inlines;
        break;
      case 'list':
        for (const item of block.items) yield* inlinesOf(item.blocks);
        break;
      case 'quote':
        yield* inlinesOf(block.blocks);
        break;
      case 'table':
        for (const row of [...block.header, ...block.rows]) for (const cell of row.cells) yield cell.inlines;
        break;
    }
  }
}
