/** What a check found: places and message keys; words come from the locale when it is shown. */

import { type Locale, say } from '../locale/locale.ts';
import type { Edit } from '../text/edit.ts';
import type { Place } from '../text/span.ts';
import type { RuleFinding, Severity } from './rule.ts';

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
  /** The decree's article or the standard that it rests on, said last; null where it rests on usage. */
  readonly ground?: string | null;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  /** Files that the fix makes, for editors that can; the command line makes none. */
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
  /** The one that is most likely right. */
  readonly preferred: boolean;
  /** Safe to apply with others of its kind: changes no figure, loses no text, idempotent. */
  readonly all: boolean;
}

type Data = Message['data'];

/** A finding at a place; `more` adds related places, fixes or a severity of its own. */
export function finding(
  place: Place,
  key: string,
  data: Data = {},
  more: Partial<Pick<RuleFinding, 'related' | 'fixes' | 'severity' | 'ground'>> = {},
): RuleFinding {
  const at: Place = { uri: place.uri, span: place.span };
  return { message: { key, data }, place: at, related: [], fixes: [], ...more };
}

/** A place that explains a finding. */
export function related(place: Place, key: string, data: Data = {}): Finding['related'][number] {
  return { place: { uri: place.uri, span: place.span }, message: { key, data } };
}

/** A quick fix in one file; `key` is the rest of the locale key after `fix-`. */
export function quickFix(uri: string, edits: readonly Edit[], key: string, data: Data = {}, preferred = true): Fix {
  return { title: { key: `fix-${key}`, data }, edits: [{ uri, edits }], preferred, all: false };
}

/** A fix that also runs as fix-all and with `--fix`. */
export function safeFix(uri: string, edits: readonly Edit[], key: string, data: Data = {}): Fix {
  return { ...quickFix(uri, edits, key, data), all: true };
}

/** What a finding says, in words, its ground last. */
export function findingText(locale: Locale, found: Finding): string {
  const text = messageText(locale, found.rule, found.message);
  return found.ground ? say(locale, 'check.ground', { text, ground: found.ground }) : text;
}

/** A message of a rule in words: of the finding, of a related place, or the title of a fix. */
export const messageText = (locale: Locale, rule: string, message: Message): string =>
  say(locale, `${rule}.${message.key}`, message.data);
