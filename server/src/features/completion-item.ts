/** What a completion offers, and what it knows beyond the report. */

import type { CalendarDate } from '../model/metadata.ts';
import type { Profile } from '../model/profile.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export interface Completion {
  readonly kind: 'key' | 'value' | 'section' | 'footnote' | 'figure' | 'rule';
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string | null;
  /** What is replaced, from before the cursor to it or beyond, on its line. */
  readonly span: Span;
  readonly newText: string;
  /** What typed text is compared with; spellings without diacritics are in it. */
  readonly filter: string;
  /** Further edits elsewhere in the file. */
  readonly also: readonly Edit[];
}

/** What completion knows beyond the report. */
export interface CompletionContext {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly rules: readonly { readonly id: string }[];
  readonly today: CalendarDate | null;
}

/** An item without anything but its label. */
export function blank(kind: Completion['kind'], label: string, span: Span): Completion {
  return { kind, label, detail: '', documentation: null, span, newText: label, filter: label, also: [] };
}

/** `cơ quan` → `cơ quan co quan`: found by typing it either way. */
export function withoutDiacritics(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  return bare === text ? text : `${text} ${bare}`;
}
