/** What a kind of report must contain: `templates/<profile>/profile.yaml` as values. */

import type { MetadataKey } from './metadata.ts';
import type { NumberStyle } from './report.ts';

export interface Profile {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Printed as the document's type, and its abbreviation in the symbol (NĐ 30, Phụ lục III): BÁO CÁO, BC. */
  readonly documentType: string;
  readonly abbreviation: string;
  readonly sections: readonly ProfileSection[];
  /** Keys that must be there from the first draft on, and those only once issued. */
  readonly required: readonly MetadataKey[];
  readonly requiredWhenIssued: readonly MetadataKey[];
  /** Numbering of the outline's levels where the draft types none, outermost first. */
  readonly numbering: readonly NumberStyle[];
}

export interface ProfileSection {
  readonly id: string;
  readonly title: string;
  /** Other wordings of the title that offices use; matched without regard to case and diacritics, as whole words. */
  readonly variants: readonly string[];
  /** The words of the title and of each variant, as titles of drafts are compared with them. */
  readonly wordings: readonly (readonly string[])[];
  readonly required: boolean;
  /** May be covered by the heading of this other section (nguyên nhân within tồn tại, hạn chế và nguyên nhân). */
  readonly sharedWith: string | null;
  readonly sections: readonly ProfileSection[];
}
