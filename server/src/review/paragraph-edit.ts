/** A change within one printed paragraph as edits of the draft: words, emphasis, notes, figures, values. */

import type { BaseParagraph, BaseSegment } from '../model/source-part.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Change } from './compare.ts';
import { PARAGRAPH_END } from './reviewed.ts';
import { lineBreak } from './source-blocks.ts';
import {
  type ChangeKind,
  type EditContext,
  expressionOf,
  failed,
  isExact,
  isValue,
  type SourceChange,
  withNotes,
} from './source-change.ts';
import { valueEdit } from './value-edit.ts';

/** Puts `text` in the place of `[from, to)` of a paragraph, which is the one of that index in its list. */
export function replaceIn(
  paragraph: BaseParagraph,
  index: number,
  from: number,
  to: number,
  text: string,
  change: Change,
  context: EditContext,
): SourceChange {
  const kind: ChangeKind = text.includes(PARAGRAPH_END)
    ? 'split'
    : from === to
      ? 'insert'
      : text === ''
        ? 'delete'
        : 'replace';
  const { file, segments } = paragraph;
  if (file === null) return failed('generated', paragraph, kind);
  const source = context.files[file]!.text;
  const touched = segments.filter(each => each.at < to && each.at + each.length > from);
  const value =
    touched.find(each => each.kind === 'value') ?? (isValue(paragraph) ? besideValue(segments, from) : undefined);
  if (value) {
    const edit = valueEdit(source, value, paragraph.text, from, to, text);
    if (!edit) return failed('generated', paragraph, kind);
    return { kind, file, span: edit.span, edits: [edit], obstacle: null, figure: null, removedNotes: [] };
  }
  const inWay = touched.find(
    each =>
      each.kind === 'figure' &&
      !(each.at >= from && each.at + each.length <= to && (text === '' || !/\p{N}/u.test(text))),
  );
  const beside =
    from === to ? segments.find(each => each.kind === 'figure' && touchesDigits(each, from, text)) : undefined;
  const figure = inWay ?? beside;
  if (figure) return failed('figure', paragraph, kind, expressionOf(context.files, paragraph, figure), figure.source);
  if (saidByNoOne(paragraph, from, to)) return failed('generated', paragraph, kind);

  const [lineStart, cell] = [
    isLineStart(source, touched[0]?.source.start ?? 0) && context.within === 'body',
    context.within === 'cell',
  ];
  const written = (own: string): string => {
    const [first, ...rest] = withNotes(own.split(PARAGRAPH_END), change, context);
    // Within a line a mark that only its start would make needs no backslash; a `#` at the end of a heading does.
    const line = lineStart ? first! : first!.replace(/^\\(?=#+[^#]|[>~+•-])/u, '');
    return rest.length === 0 ? line : [line, ...rest].join(lineBreak(context.files, paragraph, 2));
  };
  const cased = inCaseOf(paragraph, source, touched[0] ?? neighbour(segments, from), from, text);
  if (from === to) {
    const place = insertionPoint(paragraph, source, from, text, cell);
    if (place === null) return failed('generated', paragraph, kind);
    const edit =
      typeof place === 'number'
        ? { span: { start: place, end: place }, newText: written(cased) }
        : { span: place.span, newText: written(place.before + cased + place.after) };
    return { kind, file, span: edit.span, edits: [edit], obstacle: null, figure: null, removedNotes: [] };
  }
  if (touched.length === 0) return failed('generated', paragraph, kind);
  const edits: Edit[] = [];
  const removedNotes: { paragraph: number; at: number }[] = [];
  touched.forEach((segment, i) => {
    const [start, end] = [Math.max(from, segment.at), Math.min(to, segment.at + segment.length)];
    if (segment.kind === 'note') removedNotes.push({ paragraph: index, at: segment.at });
    const exact = isExact(segment) && segment.kind === 'text';
    const span = exact
      ? { start: segment.source.start + start - segment.at, end: segment.source.start + end - segment.at }
      : segment.source;
    const kept = (a: number, b: number): string => (exact ? '' : paragraph.text.slice(a, b));
    const newText = kept(segment.at, start) + (i === 0 ? cased : '') + kept(end, segment.at + segment.length);
    edits.push(newText === '' ? { span: withoutMarks(source, span), newText } : { span, newText: written(newText) });
    const next = touched[i + 1];
    // A line break between two stretches goes with them; a mark of emphasis, a comment, stay.
    if (
      next &&
      paragraph.text.slice(segment.at + segment.length, next.at).includes('\n') &&
      next.source.start > segment.source.end
    )
      edits.push({ span: { start: segment.source.end, end: next.source.start }, newText: '' });
  });
  const span = { start: edits[0]!.span.start, end: edits.at(-1)!.span.end };
  return { kind, file, span, edits: withoutOverlaps(edits), obstacle: null, figure: null, removedNotes };
}

const besideValue = (segments: readonly BaseSegment[], at: number): BaseSegment | undefined =>
  segments.find(each => each.kind === 'value' && each.at <= at && at <= each.at + each.length) ??
  segments.find(
    each => each.kind === 'value' && Math.min(Math.abs(each.at - at), Math.abs(each.at + each.length - at)) <= 1,
  );

const touchesDigits = (figure: BaseSegment, at: number, text: string): boolean =>
  (figure.at === at && /[\p{N}.,]$/u.test(text) && /\p{N}/u.test(text)) ||
  (figure.at + figure.length === at && /^[.,]?\p{N}/u.test(text)) ||
  (figure.at < at && at < figure.at + figure.length);

/** Whether a stretch changes words that stand nowhere in the draft. */
function saidByNoOne({ text, segments }: BaseParagraph, from: number, to: number): boolean {
  let at = from;
  for (const segment of segments) {
    if (segment.at >= to) break;
    if (segment.at > at && /\S/u.test(text.slice(at, segment.at))) return true;
    at = Math.max(at, segment.at + segment.length);
  }
  return at < to && /\S/u.test(text.slice(at, to));
}

const neighbour = (segments: readonly BaseSegment[], at: number): BaseSegment | undefined =>
  segments.find(each => each.at <= at && at <= each.at + each.length && each.kind === 'text');

/** Where text typed at `offset` belongs; a stretch that stands for something else is written anew around it. */
function insertionPoint(
  { text, span, segments }: BaseParagraph,
  source: string,
  offset: number,
  typed: string,
  cell: boolean,
): number | { span: Span; before: string; after: string } | null {
  if (segments.length === 0) return cell && text.trim() === '' ? (span?.start ?? null) : null;
  const inside = segments.find(each => each.at < offset && offset < each.at + each.length);
  if (inside) {
    if (isExact(inside)) return inside.source.start + offset - inside.at;
    return {
      span: inside.source,
      before: text.slice(inside.at, offset),
      after: text.slice(offset, inside.at + inside.length),
    };
  }
  const previous = segments.findLast(each => each.at + each.length <= offset);
  const next = segments.find(each => each.at >= offset);
  const near = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  const afterPrevious = previous && near(previous.at + previous.length, offset) ? previous.source.end : null;
  const beforeNext = next && near(offset, next.at) ? next.source.start : null;
  if (afterPrevious === null || beforeNext === null) return afterPrevious ?? beforeNext;
  // Between them may stand marks of emphasis, which text must not part from what they enclose.
  const marks = source.slice(afterPrevious, beforeNext);
  if (!/^[*_`]+$/u.test(marks)) return previous!.at + previous!.length === offset ? afterPrevious : beforeNext;
  const closing = /\s/u.test(text[offset] ?? ' ') || (/\s$/u.test(typed) && !/\s/u.test(text[offset - 1] ?? ' '));
  return closing && !/\s/u.test(text[offset - 1] ?? ' ') ? beforeNext : afterPrevious;
}

/** With the marks of emphasis, code or a link that would enclose nothing. */
function withoutMarks(source: string, given: Span): Span {
  let { start, end } = given;
  for (;;) {
    const mark = /(?:\*\*|__|[*_`])$/u.exec(source.slice(Math.max(0, start - 2), start))?.[0];
    if (mark && source.startsWith(mark, end)) [start, end] = [start - mark.length, end + mark.length];
    else {
      const link = source[start - 1] === '[' ? /^\]\([^()\r\n]{0,1000}\)/u.exec(source.slice(end, end + 1010)) : null;
      if (!link) return { start, end };
      [start, end] = [start - 1, end + link[0].length];
    }
  }
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (last && edit.span.start < last.span.end)
      kept[kept.length - 1] = {
        span: { start: last.span.start, end: Math.max(last.span.end, edit.span.end) },
        newText: last.newText + edit.newText,
      };
    else kept.push(edit);
  }
  return kept;
}

const isLineStart = (source: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t]*$/u.test(source.slice(Math.max(0, at - 200), at));

/** Capitals that only the layout makes are typed as small letters in the draft. */
function inCaseOf(
  paragraph: BaseParagraph,
  source: string,
  segment: BaseSegment | undefined,
  from: number,
  text: string,
): string {
  if (!segment || !isExact(segment) || !/\p{Lu}/u.test(text) || /\p{Ll}/u.test(text)) return text;
  const printed = paragraph.text.slice(segment.at, segment.at + segment.length);
  const typed = source.slice(segment.source.start, segment.source.end);
  if (printed === typed || !/\p{Ll}/u.test(typed) || /\p{Ll}/u.test(printed)) return text;
  const small = text.toLocaleLowerCase('vi');
  return from === segment.at ? small.replace(/\p{L}/u, letter => letter.toLocaleUpperCase('vi')) : small;
}
