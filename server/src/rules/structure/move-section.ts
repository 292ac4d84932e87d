/** Cuts a section with all below it and puts it before or after its neighbour; numbers are another rule's. */

import { type Fix, quickFix } from '../../check/finding.ts';
import type { Report, Section } from '../../model/report.ts';
import { lineAt, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { isBlankBefore } from './insert-yaml-section.ts';
import { contentAround, itemOf, yamlSections } from './yaml-items.ts';

/** The fix, or null where the two stand in different files or in no order of lines. */
export function moveSection(
  report: Report,
  section: Section,
  neighbour: Section,
  up: boolean,
  data: Record<string, string>,
): Fix | null {
  const source = report.sources.get(section.uri);
  if (!source || neighbour.uri !== section.uri) return null;
  const extents = /\.ya?ml$/iu.test(section.uri) ? yamlExtents(source, section, neighbour) : null;
  if (extents === 'none') return null;
  const from = extents?.from ?? extentOf(source, section);
  const to = extents?.to ?? extentOf(source, neighbour);
  const { text } = source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const at = up ? to.start : to.end;
  if (at > from.start && at < from.end) return null;
  const body = text.slice(from.start, from.end).trimEnd();
  const apart = extents?.apart === false ? '' : eol;
  const broken = at > 0 && !/[\r\n]/u.test(text[at - 1]!) ? eol : '';
  const last = at === text.length || (!up && extents?.last === true);
  const newText = last
    ? `${broken}${isBlankBefore(source, at) ? '' : apart}${body}${eol}`
    : `${up || isBlankBefore(source, at) ? '' : apart}${body}${eol}${apart}`;
  const edits = [
    { span: from, newText: '' },
    { span: { start: at, end: at }, newText },
  ];
  return quickFix(section.uri, edits, 'move', data);
}

/** From the section's heading to the next words after it. */
function extentOf({ text }: Source, { span }: Section): Span {
  return { start: span.start, end: span.end + (/^\s*/u.exec(text.slice(span.end))?.[0].length ?? 0) };
}

/** The lines of two entries of one list, or of two headings in the text of one entry, blank ones after them included. */
function yamlExtents(
  source: Source,
  section: Section,
  neighbour: Section,
): { readonly from: Span; readonly to: Span; readonly apart: boolean; readonly last: boolean } | 'none' {
  const sections = yamlSections(source);
  if (!sections) return 'none';
  const from = itemOf(sections.items, section);
  const to = itemOf(sections.items, neighbour);
  if (from && to && from.among === to.among) {
    const apart = from.among.slice(1).some(item => isBlankBefore(source, item.extent.start));
    return { from: from.item.extent, to: to.item.extent, apart, last: to.item === to.among.at(-1) };
  }
  const around = contentAround(sections.items, section.span.start);
  if (from || to || !around || around !== contentAround(sections.items, neighbour.span.start)) return 'none';
  const lines = ({ span }: Section): Span => {
    let line = lineAt(source, Math.max(span.start, span.end - 1)) + 1;
    const blank = (l: number): boolean =>
      source.text.slice(source.lineStarts[l]!, source.lineStarts[l + 1]).trim() === '';
    while (line < source.lineStarts.length && blank(line)) line++;
    return {
      start: source.lineStarts[lineAt(source, span.start)]!,
      end: source.lineStarts[line] ?? source.text.length,
    };
  };
  return { from: lines(section), to: lines(neighbour), apart: true, last: false };
}
