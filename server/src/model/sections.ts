/** The outline of a report: sections from headings, and walks over them. */

import type { ProfileSection } from './profile.ts';
import type { Block, Heading, NumberStyle, Report, Section } from './report.ts';
import { combinedSections, matchesTitle } from './section-match.ts';
import { printNumber } from './typed-number.ts';

/** A section while the outline is being made. */
export interface Draft {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly children: Draft[];
  readonly depth: number;
  id: string | null;
  number: string | null;
}

/** Puts blocks below their headings; `preamble` is what stands before the first, `given` the ids that are known. */
export function outline(
  blocks: readonly Block[],
  given: ReadonlyMap<Heading, string> = new Map(),
): {
  readonly preamble: readonly Block[];
  readonly roots: readonly Draft[];
} {
  const preamble: Block[] = [];
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      (open.at(-1)?.blocks ?? preamble).push(block);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.heading.level >= block.level) open.pop();
    const section: Draft = {
      heading: block,
      blocks: [],
      children: [],
      depth: open.length,
      id: given.get(block) ?? null,
      number: block.number?.text ?? null,
    };
    (open.at(-1)?.children ?? roots).push(section);
    open.push(section);
  }
  return { preamble, roots };
}

/**
 * Numbers the sections by a scheme, outermost style first, where no heading types a number. Appendixes count apart.
 * In an assembly contributors type numbers or not: siblings of headings that no one typed (`made`: the profile's titles
 * above the parts) are numbered in any case, in the style that one of them types, and so are siblings without any.
 */
export function numberSections(
  roots: readonly Draft[],
  scheme: readonly NumberStyle[],
  made: Pick<ReadonlySet<Heading>, 'has' | 'size'> = new Set(),
): void {
  if (scheme.length === 0) return;
  const isTyped = ({ heading }: Draft): boolean => heading.number !== null && heading.number.style !== 'appendix';
  const typed = (drafts: readonly Draft[]): boolean => drafts.some(d => isTyped(d) || typed(d.children));
  const all = !typed(roots);
  const walk = (drafts: readonly Draft[], depth: number, above: readonly number[]): void => {
    const own = all || (made.size > 0 && !drafts.some(isTyped));
    const numbered = own || drafts.some(draft => made.has(draft.heading));
    const style = drafts.find(isTyped)?.heading.number?.style ?? scheme[depth];
    let count = 0;
    for (const draft of drafts) {
      const appendix = draft.heading.number?.style === 'appendix';
      if (!appendix) count++;
      const path = style === 'decimal-path' ? [...above, count] : [count];
      if (numbered && style && !appendix) draft.number = printNumber(style, path);
      walk(draft.children, depth + 1, style === 'decimal' || style === 'decimal-path' ? path : []);
    }
  };
  walk(roots, 0, []);
}

/** The finished sections. */
export function finish(drafts: readonly Draft[]): readonly Section[] {
  return drafts.map(draft => {
    const children = finish(draft.children);
    const { heading, blocks, id, number } = draft;
    const end = Math.max(heading.span.end, blocks.at(-1)?.span.end ?? 0, children.at(-1)?.span.end ?? 0);
    const span = { start: heading.span.start, end };
    return { heading, level: heading.level, number, id, blocks, children, span, uri: heading.uri };
  });
}

/** A section with its depth in the outline (0 at the top) and its parent. */
export interface PlacedSection {
  readonly section: Section;
  readonly depth: number;
  readonly parent: Section | null;
}

/** All sections in document order. */
export function* walkSections(
  sections: readonly Section[],
  depth = 0,
  parent: Section | null = null,
): Generator<PlacedSection> {
  for (const section of sections) {
    yield { section, depth, parent };
    yield* walkSections(section.children, depth + 1, section);
  }
}

/** The first section that is the profile's section `id`, or null. */
export function findSection(report: Pick<Report, 'sections'>, id: string): Section | null {
  for (const { section } of walkSections(report.sections)) if (section.id === id) return section;
  return null;
}

/**
 * The section that covers a section of the profile: its own; or the heading of `sharedWith` that names it too
 * (`Tồn tại, hạn chế và nguyên nhân` covers nguyên nhân); or one whose title says both
 * (`Kết quả đạt được, tồn tại, hạn chế`). Null where it is missing.
 */
export function coveringSection(report: Pick<Report, 'sections' | 'profile'>, wanted: ProfileSection): Section | null {
  const own = findSection(report, wanted.id);
  if (own) return own;
  const all = flatten(report.profile?.sections ?? []);
  const shared = all.find(section => section.id === wanted.sharedWith);
  const host = shared ? coveringSection(report, shared) : null;
  if (host && matchesTitle(wanted, host.heading.title.text)) return host;
  for (const { section } of walkSections(report.sections))
    if (section.id !== null && combinedSections(all, section.heading.title.text).includes(wanted.id)) return section;
  return null;
}

const flatten = (sections: readonly ProfileSection[]): ProfileSection[] =>
  sections.flatMap(section => [section, ...flatten(section.sections)]);

/** All blocks of a section and of those below it, in order, nested blocks not opened. */
export function* blocksOf(section: Section): Generator<Block> {
  yield* section.blocks;
  for (const child of section.children) {
    yield child.heading;
    yield* blocksOf(child);
  }
}
