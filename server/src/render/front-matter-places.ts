/** Where values of the front matter stand in what a template prints, so that a change of the printed text finds its value. */

import type { Report } from '../model/report.ts';
import type { BaseBlock, BaseParagraph, BaseSegment } from '../model/source-part.ts';
import type { Span } from '../text/span.ts';
import { agencyLines, dateLine, upper } from './view.ts';

/** A value, or a line of one, as a template may print it, with its place in the draft. */
interface FrontMatterValue {
  readonly text: string;
  readonly span: Span;
}

/** The values that reports print, in the order in which the decree's layout has them; `source` is the draft's text. */
export function frontMatterValues(report: Report, source: string): FrontMatterValue[] {
  const m = report.metadata;
  const values: FrontMatterValue[] = [];
  const add = (
    value: { readonly value: string; readonly span: Span } | null | undefined,
    lines?: readonly string[],
  ) => {
    if (!value || value.span.end <= value.span.start) return;
    for (const line of lines ?? [value.value]) {
      const text = line.trim();
      if (text !== '') values.push({ text, span: lineSpan(source, value.span, text) });
    }
  };
  add(m.parentAgency);
  add(m.agency, m.agency ? agencyLines(m.agency.value) : []);
  add(m.symbol);
  add(m.place);
  const date = m.date?.value.date;
  if (m.date && date) values.push({ text: dateLine(date, '', null), span: m.date.span });
  add(m.documentType);
  add(m.subject);
  for (const item of m.addressees?.value ?? []) add(item);
  for (const item of m.recipients?.value ?? []) add(item);
  add(m.archive);
  for (const item of m.signer?.value.authority ?? []) add(item);
  add(m.signer?.value.position);
  add(m.signer?.value.name);
  return values;
}

/** The place of a text within a value's span; the whole span where the value is written otherwise. */
function lineSpan(source: string, { start, end }: Span, text: string): Span {
  const at = source.slice(start, end).indexOf(text);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + text.length };
}

/** Gives each value the first place where it is printed among the paragraphs that the template says: whole ones first. */
export function placeValues(body: readonly BaseBlock[], values: readonly FrontMatterValue[]): BaseBlock[] {
  const frame = body.flatMap((block, i) =>
    block.kind === 'paragraph' && block.file === null ? [{ i, text: folded(block.text) }] : [],
  );
  const found = new Map<number, BaseSegment[]>();
  const free = (i: number, at: number, length: number): boolean =>
    (found.get(i) ?? []).every(segment => at + length <= segment.at || segment.at + segment.length <= at);
  for (const { text, span } of values) {
    const wanted = folded(text);
    const bare = (line: string): string => line.replace(/^- |[;.]$/gu, '');
    const whole = frame.find(
      line => bare(line.text) === wanted && free(line.i, line.text.indexOf(wanted), wanted.length),
    );
    const line =
      whole ?? frame.find(each => placeIn(each.text, wanted, at => free(each.i, at, wanted.length)) !== null);
    const at = line ? placeIn(line.text, wanted, place => free(line.i, place, wanted.length)) : null;
    if (!line || at === null) continue;
    const segment: BaseSegment = { at, length: wanted.length, source: span, kind: 'value' };
    found.set(line.i, [...(found.get(line.i) ?? []), segment]);
  }
  return body.map((block, i) => {
    const segments = found.get(i);
    if (!segments) return block;
    const ordered = [...segments].sort((a, b) => a.at - b.at);
    return { ...(block as BaseParagraph), file: 0, segments: ordered };
  });
}

/** Capitals and line breaks aside, where that changes no offset. */
function folded(text: string): string {
  const flat = text.replaceAll('\n', ' ');
  const capitals = upper(flat);
  return capitals.length === flat.length ? capitals : flat;
}

/** The first free place of a text that is no part of a longer word. */
function placeIn(line: string, wanted: string, free: (at: number) => boolean): number | null {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
    const [before, after] = [line[at - 1] ?? '', line[at + wanted.length] ?? ''];
    if (!letter.test(before) && !letter.test(after) && free(at)) return at;
  }
  return null;
}
