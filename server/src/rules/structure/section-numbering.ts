/** structure/section-numbering: typed numbers of siblings share a system and run without gaps. */

import { finding, related } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import { numberingBreaks, renumberSections } from './numbering.ts';

export const structureSectionNumbering: Rule = {
  id: 'structure/section-numbering',
  severity: 'warning',
  ground: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6',
  fix: 'all',
  *check(report) {
    const breaks = numberingBreaks(report);
    if (breaks.length === 0) return;
    const edits = renumberSections(report);
    const fixes =
      edits.length > 0 ? [{ title: { key: 'fix-renumber', data: {} }, edits, preferred: true, all: true }] : [];
    for (const { section, kind, expected, previous } of breaks) {
      const number = section.heading.number!.text;
      const before = previous?.heading.number?.text ?? '';
      yield finding(
        section.heading,
        kind === 'early' ? 'swap' : kind,
        { number, expected, before },
        {
          related: previous
            ? [related(previous.heading, kind === 'parent' ? 'parent-here' : 'before', { before })]
            : [],
          fixes: kind === 'system' && !editsTouch(edits, section.heading.number!.span.start) ? [] : fixes,
        },
      );
    }
  },
};

const editsTouch = (edits: ReturnType<typeof renumberSections>, start: number): boolean =>
  edits.some(file => file.edits.some(edit => edit.span.start === start));
