/** Walking the blocks of a report, and what counts as printed text; used by many rules. */

import type { Block, Inline, Report } from '../model/report.ts';
import type { Prose } from '../text/prose.ts';
import type { Place } from '../text/span.ts';

/** A block's own text, one for a paragraph or heading, one for each cell of a table; containers have none. */
export interface TextBlock extends Place {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'caption' | 'note';
  readonly prose: Prose;
  readonly inlines: readonly Inline[];
}

/** All texts of a report in document order, those of footnotes last; notes in place (`^[…]`) follow their block. */
export function* textBlocks(report: Report): Generator<TextBlock> {
  for (const block of report.blocks) yield* textsOf(block);
  for (const definition of report.footnotes.definitions) for (const block of definition.blocks) yield* textsOf(block);
}

/** The texts of a block and of what it contains. */
export function* textsOf(block: Block): Generator<TextBlock> {
  const { uri, span } = block;
  switch (block.kind) {
    case 'heading':
      yield { kind: 'heading', uri, span, prose: block.title, inlines: block.inlines };
      yield* notesIn(block.title, uri);
      break;
    case 'paragraph':
      yield { kind: 'paragraph', uri, span, prose: block.prose, inlines: block.inlines };
      yield* notesIn(block.prose, uri);
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) yield* textsOf(inner);
      break;
    case 'quote':
      for (const inner of block.blocks) yield* textsOf(inner);
      break;
    case 'table':
      if (block.caption) yield { kind: 'caption', uri, span, prose: block.caption, inlines: [] };
      for (const row of [...block.header, ...block.rows])
        for (const cell of row.cells) {
          if (cell.merged) continue;
          yield { kind: 'cell', uri: cell.uri, span: cell.span, prose: cell.prose, inlines: cell.inlines };
          yield* notesIn(cell.prose, uri);
        }
      break;
    case 'chart':
      if (block.title) {
        yield { kind: 'caption', uri, span, prose: block.title, inlines: [] };
        yield* notesIn(block.title, uri);
      }
      break;
    default:
      break;
  }
}

function* notesIn(prose: Prose, uri: string): Generator<TextBlock> {
  for (const { inline } of prose.notes) {
    if (inline === null || inline.segments.length === 0) continue;
    const first = inline.segments[0]!;
    const last = inline.segments[inline.segments.length - 1]!;
    const span = { start: first.source, end: last.source + last.sourceLength };
    yield { kind: 'note', uri, span, prose: inline, inlines: [] };
  }
}

/** The proses of a block, in order. */
export const proseOf = (block: Block): Prose[] => [...textsOf(block)].map(text => text.prose);

/** Whether a block leaves ink on the page. */
export const isPrinted = (block: Block): boolean => block.kind !== 'comment' && block.kind !== 'figures';

const DOTS_ONLY = /^[\s.…_\-–—*/()[\]:;]*$/u;
const TO_FILL =
  /^\W*(?:todo|tbd|điền|cần điền|điền vào đây|bổ sung|cần bổ sung|sẽ bổ sung|cập nhật|viết vào đây|nội dung|nhập nội dung)(?: (?:nội dung|sau|vào đây|tại đây|tiếp))?\W*$/iu;

/** Whether a text only holds a place open: `…`, `...`, `TODO`, `[điền]`. */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim();
  if (plain === '') return false;
  return (DOTS_ONLY.test(plain) && /[.…_]/u.test(plain)) || TO_FILL.test(plain) || /^\[[^\]]{1,80}\]\.?$/u.test(plain);
}

/** Whether a block says nothing of its own: not printed, blank, or a placeholder. */
export function isHollow(block: Block): boolean {
  if (block.kind === 'comment' || block.kind === 'figures' || block.kind === 'thematic-break') return true;
  if (block.kind === 'table' || block.kind === 'chart' || block.kind === 'code') return false;
  if (block.kind === 'list') return block.items.every(item => item.blocks.every(isHollow));
  if (block.kind === 'quote') return block.blocks.every(isHollow);
  if (block.kind === 'heading') return false;
  if (block.inlines.some(inline => inline.kind === 'image')) return false;
  const text = block.prose.text.trim();
  return text === '' || isPlaceholder(text);
}
