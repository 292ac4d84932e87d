/** A change of what was printed as edits of the draft: in the text, between paragraphs, in the front matter. */

import { escapeText } from '../import/draft/escape.ts';
import type { BaseParagraph, BaseSegment } from '../model/source-part.ts';
import { asTyped } from '../render/unbroken.ts';
import type { Edit } from '../text/edit.ts';
import { NOTE_MARK } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { Change } from './compare.ts';
import { PARAGRAPH_END } from './reviewed.ts';
import { insertAfter, insertBefore, lineBreak, removalOf, type Sources } from './source-blocks.ts';
import { valueEdit } from './value-edit.ts';

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

const failed = (
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

/** Notes that were put in, in place: `^[…]`; what is left is text. */
function withNotes(lines: readonly string[], change: Change, { note, within }: EditContext): string[] {
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

const isValue = (paragraph: BaseParagraph): boolean => paragraph.segments.some(segment => segment.kind === 'value');

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

const expressionOf = (files: Sources, paragraph: BaseParagraph, { source }: BaseSegment): string =>
  files[paragraph.file!]!.text.slice(source.start, source.end)
    .replace(/^\{\{|\}\}$/gu, '')
    .trim();

const isExact = ({ length, source }: BaseSegment): boolean => source.end - source.start === length;

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

// ------------------------------------------------------------------------------------------------ in a paragraph

function replaceIn(
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
    // Within a line a mark that only its start would make needs no backslash.
    const line = lineStart ? first! : first!.replace(/^\\(?=[#>~+•-])/u, '');
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
