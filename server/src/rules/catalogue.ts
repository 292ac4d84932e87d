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
export { metadataInvalidValue } from './metadata/invalid-value.ts';
export { metadataMissingField } from './metadata/missing-field.ts';
export { metadataRecipients } from './metadata/recipients.ts';
export { metadataUnknownKey } from './metadata/unknown-key.ts';
export { metadataYaml } from './metadata/yaml.ts';
export { structureClosingMark } from './structure/closing-mark.ts';
export { structureDuplicateSection } from './structure/duplicate-section.ts';
export { structureEmptySection } from './structure/empty-section.ts';
export { structureHeadingLevel } from './structure/heading-level.ts';
export { structureLayout } from './structure/layout.ts';
export { structureMissingSection } from './structure/missing-section.ts';
export { structureSectionNumbering } from './structure/section-numbering.ts';
export { structureSectionOrder } from './structure/section-order.ts';
export { structureUnknownProfile } from './structure/unknown-profile.ts';
export { totalsTableFormula } from './totals/table-formula.ts';
export { totalsTableSum } from './totals/table-sum.ts';
