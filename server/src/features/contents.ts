/** The report's sections as a to-do list: those that stand, those without text, those that the profile still wants. */

import type { ProfileSection } from '../model/profile.ts';
import type { Block, Section } from '../model/report.ts';
import { coveringSection } from '../model/sections.ts';
import type { Place } from '../text/span.ts';
import { headingText, type View } from './view.ts';

export interface Contents {
  readonly title: string;
  readonly state: 'present' | 'empty' | 'missing';
  readonly required: boolean;
  /** The heading; null where it is missing. */
  readonly place: Place | null;
  readonly children: Contents[];
}

export function contentsOf(view: View): Contents[] {
  const { report } = view;
  const items = new Map<Section, Contents>();
  const describe = (section: Section): Contents => {
    const item: Contents = {
      title: headingText(section),
      state: section.children.length === 0 && !section.blocks.some(says) ? 'empty' : 'present',
      required: true,
      place: { uri: section.uri, span: section.heading.span },
      children: section.children.map(describe),
    };
    items.set(section, item);
    return item;
  };
  const roots = report.sections.map(describe);
  if (report.profile) addMissing(view, report.profile.sections, roots, items);
  return roots;
}

/** Puts what is missing behind the section that comes before it in the profile, else at the end of its level. */
function addMissing(
  view: View,
  wanted: readonly ProfileSection[],
  level: Contents[],
  items: ReadonlyMap<Section, Contents>,
): void {
  let last: Contents | null = null;
  for (const section of wanted) {
    const covering = coveringSection(view.report, section);
    if (covering) {
      last = items.get(covering) ?? last;
      addMissing(view, section.sections, items.get(covering)?.children ?? level, items);
      continue;
    }
    const item: Contents = {
      title: section.title,
      state: 'missing',
      required: section.required,
      place: null,
      children: [],
    };
    addMissing(view, section.sections, item.children, items);
    const holder = last && holderOf(last, level, items);
    if (holder) holder.splice(holder.indexOf(last!) + 1, 0, item);
    else level.push(item);
    last = item;
  }
}

/** The list that an item stands in. */
function holderOf(item: Contents, level: Contents[], items: ReadonlyMap<Section, Contents>): Contents[] | null {
  if (level.includes(item)) return level;
  for (const other of items.values()) if (other.children.includes(item)) return other.children;
  return null;
}

/** Whether a block is text of the drafter's own. */
function says(block: Block): boolean {
  if (block.kind === 'paragraph') return /[\p{L}\p{N}]/u.test(block.prose.text);
  return block.kind !== 'comment' && block.kind !== 'thematic-break' && block.kind !== 'figures';
}
