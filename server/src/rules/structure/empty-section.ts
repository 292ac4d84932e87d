/** structure/empty-section: a heading with nothing below it, or only a placeholder. */

import { finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { isHollow } from '../blocks.ts';
import { allSections } from './outline.ts';

export const structureEmptySection: Rule = {
  id: 'structure/empty-section',
  severity: 'warning',
  ground: null,
  fix: 'none',
  *check(report) {
    const draft = report.metadata.status === 'draft';
    for (const section of allSections(report.sections)) {
      if (section.children.length > 0 || !section.blocks.every(isHollow)) continue;
      const skeleton = draft && (section.id !== null || !report.started);
      const title = section.heading.title.text.trim();
      const key = section.blocks.some(block => block.kind !== 'comment') ? 'placeholder' : 'empty';
      yield finding(section.heading, key, { title }, skeleton ? { severity: 'information' } : {});
    }
  },
};
