/** The outline as rules about sections walk it. */

import type { Report, Section } from '../../model/report.ts';

/** Sections that share a parent; null for the top of the outline. */
export interface Siblings {
  readonly parent: Section | null;
  readonly sections: readonly Section[];
}

/** All groups of siblings, a parent's before its children's. */
export function* siblingsOf(report: Report): Generator<Siblings> {
  const waiting: Siblings[] = [{ parent: null, sections: report.sections }];
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    yield group;
    const below = group.sections.filter(s => s.children.length > 0);
    waiting.unshift(...below.map(parent => ({ parent, sections: parent.children })));
  }
}

/** All sections in document order. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  const waiting = [...sections].reverse();
  for (let section = waiting.pop(); section; section = waiting.pop()) {
    yield section;
    for (let i = section.children.length - 1; i >= 0; i--) waiting.push(section.children[i]!);
  }
}
