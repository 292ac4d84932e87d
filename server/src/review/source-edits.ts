/** A change of what was printed as edits of the draft: in the text, between paragraphs, in the front matter. */

import type { BaseParagraph, BaseSegment } from '../model/source-part.ts';
import type { Edit } from '../text/edit.ts';
import type { Change } from './compare.ts';
import { replaceIn } from './paragraph-edit.ts';
import { PARAGRAPH_END } from './reviewed.ts';
import { insertAfter, insertBefore, lineBreak, removalOf } from './source-blocks.ts';
import {
  type EditContext,
  expressionOf,
  failed,
  isExact,
  isValue,
  type SourceChange,
  withNotes,
} from './source-change.ts';

export function sourceChange(list: readonly BaseParagraph[], given: Change, context: EditContext): SourceChange {
  const change = withoutCommonEnds(list, given);
  const { start, end } = change;
  const lines = change.text.split(PARAGRAPH_END);
  const first = list[start.paragraph]!;
  if (context.within !== 'body') {
    if (start.paragraph !== end.paragraph) return failed('layout', first, 'join');
    return replaceIn(first, start.paragraph, start.offset, end.offset, lines.join(' '), change, context);
  }
  const inserts = start.paragraph === end.paragraph && start.offset === end.offset;
  if (inserts && lines.length > 1) {
    if (start.offset === 0 && lines.at(-1) === '')
      return putIn(list, start.paragraph, 'before', lines.slice(0, -1), change, context);
    if (start.offset === first.text.length && lines[0] === '')
      return putIn(list, start.paragraph, 'after', lines.slice(1), change, context);
  }
  const whole = change.text === '' ? wholeParagraphs(list, change) : null;
  if (whole) return deleteParagraphs(list, whole, context);
  if (start.paragraph === end.paragraph)
    return replaceIn(first, start.paragraph, start.offset, end.offset, change.text, change, context);
  return joinParagraphs(list, change, context);
}

/** Ends of paragraphs that are both taken away and put in again are left where they are. */
function withoutCommonEnds(list: readonly BaseParagraph[], change: Change): Change {
  let { start, end, text } = change;
  while (end.paragraph > start.paragraph && end.offset === 0 && text.endsWith(PARAGRAPH_END)) {
    end = { paragraph: end.paragraph - 1, offset: list[end.paragraph - 1]!.text.length };
    text = text.slice(0, -1);
  }
  while (
    end.paragraph > start.paragraph &&
    start.offset === list[start.paragraph]!.text.length &&
    text.startsWith(PARAGRAPH_END)
  ) {
    start = { paragraph: start.paragraph + 1, offset: 0 };
    text = text.slice(1);
  }
  return { ...change, start, end, text };
}

/** The paragraphs of which nothing is left; null where something is. */
function wholeParagraphs(list: readonly BaseParagraph[], { start, end }: Change): { from: number; to: number } | null {
  const lengthOf = (paragraph: number): number => list[paragraph]!.text.length;
  if (start.offset === 0 && end.offset === 0 && end.paragraph > start.paragraph)
    return { from: start.paragraph, to: end.paragraph };
  if (end.offset !== lengthOf(end.paragraph)) return null;
  if (start.offset === 0) return { from: start.paragraph, to: end.paragraph + 1 };
  if (start.offset === lengthOf(start.paragraph) && end.paragraph > start.paragraph)
    return { from: start.paragraph + 1, to: end.paragraph + 1 };
  return null;
}

function deleteParagraphs(
  list: readonly BaseParagraph[],
  { from, to }: { from: number; to: number },
  { files }: EditContext,
): SourceChange {
  const edits: Edit[] = [];
  const removedNotes: { paragraph: number; at: number }[] = [];
  const file = list[from]!.file;
  for (let i = from; i < to; i++) {
    const paragraph = list[i]!;
    const span = paragraph.file === file ? removalOf(files, paragraph) : null;
    if (!span) return failed('generated', paragraph, 'delete-paragraph');
    const last = edits.at(-1);
    if (last && span.start < last.span.end)
      edits[edits.length - 1] = {
        span: { start: last.span.start, end: Math.max(last.span.end, span.end) },
        newText: '',
      };
    else edits.push({ span, newText: '' });
    for (const segment of paragraph.segments)
      if (segment.kind === 'note') removedNotes.push({ paragraph: i, at: segment.at });
  }
  const span = { start: edits[0]!.span.start, end: edits.at(-1)!.span.end };
  return { kind: 'delete-paragraph', file, span, edits, obstacle: null, figure: null, removedNotes };
}

/** New paragraphs beside one that was printed; beside the other neighbour where that one is the template's. */
function putIn(
  list: readonly BaseParagraph[],
  paragraph: number,
  side: 'before' | 'after',
  lines: readonly string[],
  change: Change,
  context: EditContext,
): SourceChange {
  const texts = withNotes(lines, change, context).map(line => line.trim());
  const other: readonly [number, 'before' | 'after'] =
    side === 'before' ? [paragraph - 1, 'after'] : [paragraph + 1, 'before'];
  for (const [index, where] of [[paragraph, side] as const, other]) {
    const neighbour = list[index];
    const put = where === 'before' ? insertBefore : insertAfter;
    const edit = neighbour ? put(context.files, neighbour, texts) : null;
    if (neighbour && edit)
      return {
        kind: 'insert-paragraph',
        file: neighbour.file,
        span: edit.span,
        edits: [edit],
        obstacle: null,
        figure: null,
        removedNotes: [],
      };
  }
  return failed('generated', list[paragraph]!, 'insert-paragraph');
}

/** What stands between two places of different paragraphs: the second runs on in the first. */
function joinParagraphs(list: readonly BaseParagraph[], change: Change, context: EditContext): SourceChange {
  const first = list[change.start.paragraph]!;
  const last = list[change.end.paragraph]!;
  if (first.file === null || first.file !== last.file || isValue(first) || isValue(last))
    return failed('layout', first, 'join');
  const from = endBefore(first, change.start.offset);
  const to = startAfter(last, change.end.offset) ?? endBefore(last, change.end.offset);
  if (from === null || to === null || to < from) return failed('layout', first, 'join');
  const figure = figureIn(first, change.start.offset, first.text.length) ?? figureIn(last, 0, change.end.offset);
  if (figure) return failed('figure', first, 'join', expressionOf(context.files, first, figure));
  const removedNotes: { paragraph: number; at: number }[] = [];
  for (let i = change.start.paragraph; i <= change.end.paragraph; i++)
    for (const { kind, at } of list[i]!.segments)
      if (
        kind === 'note' &&
        (i > change.start.paragraph || at >= change.start.offset) &&
        (i < change.end.paragraph || at < change.end.offset)
      )
        removedNotes.push({ paragraph: i, at });
  const text = withNotes(change.text.split(PARAGRAPH_END), change, context).join(lineBreak(context.files, first, 2));
  const span = { start: from, end: to };
  return {
    kind: 'join',
    file: first.file,
    span,
    edits: [{ span, newText: text }],
    obstacle: null,
    figure: null,
    removedNotes,
  };
}

function figureIn(paragraph: BaseParagraph, from: number, to: number): BaseSegment | null {
  return (
    paragraph.segments.find(
      each =>
        each.kind === 'figure' &&
        each.at < to &&
        each.at + each.length > from &&
        !(each.at >= from && each.at + each.length <= to),
    ) ?? null
  );
}

/** The place in the file right after the character before `offset`. */
function endBefore({ segments }: BaseParagraph, offset: number): number | null {
  const segment = segments.findLast(each => each.at < offset) ?? null;
  if (!segment) return segments[0]?.source.start ?? null;
  if (offset >= segment.at + segment.length) return segment.source.end;
  return isExact(segment) && segment.kind !== 'figure' ? segment.source.start + offset - segment.at : null;
}

/** The place in the file of the character at `offset`. */
function startAfter({ segments }: BaseParagraph, offset: number): number | null {
  const segment = segments.find(each => each.at + each.length > offset);
  if (!segment) return null;
  if (offset <= segment.at) return segment.source.start;
  return isExact(segment) && segment.kind !== 'figure' ? segment.source.start + offset - segment.at : null;
}
