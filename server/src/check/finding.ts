/** What a check found: places and message keys; words come from the locale when it is shown. */

import type { Edit } from '../text/edit.ts';
import type { Place } from '../text/span.ts';
import type { Severity } from './rule.ts';

/** A message below a rule in the locale, e.g. `footnotes/order` `gap`, with the values it names. */
export interface Message {
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: Message }[];
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  /** The one that is most likely right. */
  readonly preferred: boolean;
  /** Safe to apply with others of its kind: changes no figure, loses no text, idempotent. */
  readonly all: boolean;
}
