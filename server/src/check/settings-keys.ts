/**
 * What may stand in the settings files, as data: each key that a reader knows with the kind of its value. The schemas
 * and what the editor completes and explains are made of it; a key that a reader has and this lacks does not compile.
 */

import { METADATA_KEYS } from '../model/keys.ts';
import { PROFILE_KEYS, PROFILE_SECTION_KEYS, PROFILE_TITLE_KEYS, YES_NO } from '../model/profile-file.ts';
import { NUMBER_STYLES } from '../model/report.ts';
import { CONFIG_KEYS, LANGUAGE_WORDS, SEVERITY_WORDS } from './config.ts';

/** Words by meaning, each in its spellings; they compare as keys do, without regard to case and diacritics. */
export type Words = Readonly<Record<string, readonly string[]>>;

export type Shape =
  /** A text on one line. */
  | { readonly kind: 'text' }
  /** One of these words, a list of them where `several`. `exact` are compared as written. */
  | { readonly kind: 'word'; readonly of: Words; readonly several: boolean; readonly exact?: boolean }
  /** A text or a list of texts. */
  | { readonly kind: 'texts' }
  /** Terms: a text, a list, or keys with their explanation. */
  | { readonly kind: 'terms' }
  /** The id of a kind of report. */
  | { readonly kind: 'profile' }
  /** A map from rule ids (or `family/*`) to words. */
  | { readonly kind: 'rules'; readonly of: Words }
  /** A map; `text` where a text may stand instead. */
  | { readonly kind: 'keys'; readonly keys: Keys; readonly text?: boolean }
  /** A list of maps. */
  | { readonly kind: 'items'; readonly keys: Keys };

export interface Key {
  /** The spelling to show first. */
  readonly spellings: readonly string[];
  readonly shape: Shape;
  /** Message of the locale that explains it. */
  readonly help: string;
  /** Whether it must be there and not be empty. */
  readonly needed: boolean;
}

export type Keys = Readonly<Record<string, Key>>;

const TEXT: Shape = { kind: 'text' };
const FIELDS: Shape = { kind: 'word', of: METADATA_KEYS, several: true };

/** The keys of a reader's table with their shapes; `help` is where their explanations stand in the locale. */
function keysOf<K extends string>(
  help: string,
  table: Readonly<Record<K, readonly string[]>>,
  shapes: Readonly<Record<NoInfer<K>, Shape>>,
  needed: readonly NoInfer<K>[] = [],
): Keys {
  return Object.fromEntries(
    (Object.keys(table) as K[]).map(key => [
      key,
      { spellings: table[key], shape: shapes[key], help: `settings.${help}-${key}`, needed: needed.includes(key) },
    ]),
  );
}

/** The keys of `.vanthu.yaml`. */
export const CONFIG: Keys = keysOf('config', CONFIG_KEYS, {
  severities: { kind: 'rules', of: SEVERITY_WORDS },
  dictionary: { kind: 'terms' },
  abbreviations: { kind: 'terms' },
  templates: TEXT,
  reference: TEXT,
  fonts: { kind: 'texts' },
  language: { kind: 'word', of: LANGUAGE_WORDS, several: false },
  carry: { kind: 'word', of: YES_NO, several: false },
});

/** The keys of a section of a profile; sections hold sections. */
export const PROFILE_SECTION: Keys = keysOf(
  'section',
  PROFILE_SECTION_KEYS,
  {
    id: TEXT,
    title: TEXT,
    variants: { kind: 'texts' },
    required: { kind: 'word', of: YES_NO, several: false },
    sharedWith: TEXT,
    sections: {
      kind: 'items',
      get keys() {
        return PROFILE_SECTION;
      },
    },
  },
  ['id'],
);

/** The keys of `profile.yaml`. */
export const PROFILE: Keys = keysOf(
  'profile',
  PROFILE_KEYS,
  {
    id: TEXT,
    extends: { kind: 'profile' },
    title: { kind: 'keys', keys: keysOf('title', PROFILE_TITLE_KEYS, { vi: TEXT, en: TEXT }), text: true },
    documentType: TEXT,
    abbreviation: TEXT,
    sections: { kind: 'items', keys: PROFILE_SECTION },
    required: FIELDS,
    requiredWhenIssued: FIELDS,
    numbering: {
      kind: 'word',
      of: Object.fromEntries(NUMBER_STYLES.map(style => [style, [style]])),
      several: true,
      exact: true,
    },
  },
  ['id'],
);
