/** One line for each rule. */

export { footnotesDuplicate } from './footnotes/duplicate.ts';
export { footnotesEmpty } from './footnotes/empty.ts';
export { footnotesNested } from './footnotes/nested.ts';
export { footnotesOrder } from './footnotes/order.ts';
export { footnotesRawMarker } from './footnotes/raw-marker.ts';
export { footnotesRepeatedReference } from './footnotes/repeated-reference.ts';
export { footnotesUndefined } from './footnotes/undefined.ts';
export { footnotesUnused } from './footnotes/unused.ts';
export { ignoreReason } from './ignore/reason.ts';
export { ignoreUnused } from './ignore/unused.ts';
export { structureClosingMark } from './structure/closing-mark.ts';
export { structureEmptySection } from './structure/empty-section.ts';
export { structureHeadingLevel } from './structure/heading-level.ts';
export { structureSectionNumbering } from './structure/section-numbering.ts';
export { totalsTableFormula } from './totals/table-formula.ts';
export { totalsTableSum } from './totals/table-sum.ts';
