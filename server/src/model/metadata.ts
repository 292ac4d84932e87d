/** The front matter of a draft as values with their places. Keys and components: NĐ 30/2020/NĐ-CP, Điều 8. */

import type { Span } from '../text/span.ts';

export type MetadataKey =
  | 'vanthu'
  | 'lang'
  | 'status'
  | 'draftRound'
  | 'parentAgency'
  | 'agency'
  | 'number'
  | 'symbol'
  | 'place'
  | 'date'
  | 'documentType'
  | 'subject'
  | 'addressees'
  | 'signer'
  | 'recipients'
  | 'archive'
  | 'secrecy'
  | 'urgency'
  | 'circulation'
  | 'drafter'
  | 'copies'
  | 'contact'
  | 'period'
  | 'figures'
  | 'parts'
  | 'sections'
  | 'ignore';

/** A value with its key's place and its own, in the draft's file; an empty value's span is empty and follows the key. */
export interface Value<T> {
  readonly value: T;
  readonly key: Span;
  readonly span: Span;
}

/** An entry of a list. */
export interface Item<T> {
  readonly value: T;
  readonly span: Span;
}

export type Status = 'draft' | 'submitted' | 'issued';

/** A date of the calendar; `month` from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Signer {
  /** Lines as printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  readonly authority: readonly Item<string>[];
  readonly position: Item<string> | null;
  readonly name: Item<string> | null;
}

export interface Contact {
  readonly address: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
}

export interface Metadata {
  /** The whole front matter with its `---` lines; null in an all-YAML draft. */
  readonly span: Span | null;
  /** The `vanthu` line: where a finding about something missing stands. */
  readonly anchor: Span;
  readonly profile: Value<string> | null;
  readonly status: Status;
  readonly draftRound: number | null;
  readonly parentAgency: Value<string> | null;
  readonly agency: Value<string> | null;
  readonly number: Value<number | null> | null;
  readonly symbol: Value<string> | null;
  readonly place: Value<string> | null;
  /** `date` is null where the text names no date of the calendar. */
  readonly date: Value<{ readonly text: string; readonly date: CalendarDate | null }> | null;
  readonly documentType: Value<string> | null;
  readonly subject: Value<string> | null;
  readonly addressees: Value<readonly Item<string>[]> | null;
  readonly signer: Value<Signer> | null;
  /** Without the leading `-` and the trailing `;` or `.`, and without the entry `Lưu: …`. */
  readonly recipients: Value<readonly Item<string>[]> | null;
  /** What follows `Lưu:`. */
  readonly archive: Value<string> | null;
  readonly secrecy: Value<string> | null;
  readonly urgency: Value<string> | null;
  readonly circulation: Value<string> | null;
  readonly drafter: Value<string> | null;
  readonly copies: Value<number | null> | null;
  readonly contact: Value<Contact> | null;
  readonly period: Value<string> | null;
  /** Rules switched off in this file, with their reasons. */
  readonly ignore: readonly { readonly rule: Item<string>; readonly reason: string }[];
  /** Every known key that stands in the front matter, also those with an empty value. */
  readonly present: ReadonlyMap<MetadataKey, Value<string>>;
  readonly unknown: readonly { readonly text: string; readonly span: Span; readonly nearest: string | null }[];
}
