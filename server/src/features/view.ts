/** What a feature is given: one file of a report, and all that is known about the report. */

import type { Finding } from '../check/finding.ts';
import type { Claim } from '../claims/claim.ts';
import type { Locale } from '../locale/locale.ts';
import type { Block, Inline, Report, Section } from '../model/report.ts';
import type { Source } from '../text/source.ts';
import type { Place, Span } from '../text/span.ts';

export interface View {
  /** The file that the request names: the draft itself or one of its parts. */
  readonly source: Source;
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly locale: Locale;
}

/** True where the place stands in the view's own file. */
export const here = (view: View, place: Place): boolean => place.uri === view.source.uri;

/** True where a cursor at `offset` touches the span, its end included. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The blocks and, depth first in document order, the blocks within them. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* walkBlocks(item.blocks);
    else if (block.kind === 'quote') yield* walkBlocks(block.blocks);
  }
}

/** All blocks of a report, those of footnote definitions last. */
export function* allBlocks(report: Report): Generator<Block> {
  yield* walkBlocks(report.blocks);
  for (const note of report.footnotes.definitions) yield* walkBlocks(note.blocks);
}

/** The inlines of one block, not of the blocks within it; of a table those of its cells. */
export function* inlinesOf(block: Block): Generator<Inline> {
  if (block.kind === 'heading' || block.kind === 'paragraph') yield* walkInlines(block.inlines);
  else if (block.kind === 'table')
    for (const row of [...block.header, ...block.rows]) for (const cell of row.cells) yield* walkInlines(cell.inlines);
}

function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}

/** All inlines of a report in document order, those of footnotes last. */
export function* allInlines(report: Report): Generator<Inline> {
  for (const block of allBlocks(report)) yield* inlinesOf(block);
}

/** All sections, depth first in document order. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** Each section from its heading to the next heading of its level or above, footnotes and blank lines included. */
export function sectionExtents(report: Report): ReadonlyMap<Section, Span> {
  const extents = new Map<Section, Span>();
  const visit = (sections: readonly Section[], limit: (uri: string) => number) => {
    sections.forEach((section, index) => {
      const next = sections.slice(index + 1).find(other => other.uri === section.uri);
      const end = next ? next.span.start : limit(section.uri);
      extents.set(section, { start: section.span.start, end });
      visit(section.children, uri => (uri === section.uri ? end : lengthOf(report, uri)));
    });
  };
  visit(report.sections, uri => lengthOf(report, uri));
  return extents;
}

const lengthOf = (report: Report, uri: string): number => report.sources.get(uri)?.text.length ?? 0;

/** The sections around a place, outermost first. */
export function sectionsAt(report: Report, uri: string, offset: number): Section[] {
  const path: Section[] = [];
  let level = report.sections;
  for (;;) {
    const section = level.findLast(s => s.uri === uri && s.span.start <= offset);
    if (!section) return path;
    path.push(section);
    level = section.children;
  }
}

/** A heading as it is printed: its number, typed or given by the scheme, and its title. */
export function headingText(section: Section): string {
  const title = section.heading.title.text.trim();
  return section.number ? `${section.number} ${title}` : title;
}

/** `text` in one line of at most `limit` characters. */
export function shorten(text: string, limit = 120): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
