/** The JSON Schemas of the settings files, made of what their readers know (`check/settings-keys.ts`). Draft 7. */

import { SEVERITY_WORDS } from '../../server/src/check/config.ts';
import {
  CONFIG,
  type Key,
  type Keys,
  PROFILE,
  PROFILE_SECTION,
  type Shape,
  type Words,
} from '../../server/src/check/settings-keys.ts';
import { say } from '../../server/src/locale/locale.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import { METADATA_KEYS, normalKey } from '../../server/src/model/keys.ts';
import { RULES } from '../../server/src/rules/index.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The files of `docs/schema`, by name. */
export const schemas = (): ReadonlyMap<string, Schema> =>
  new Map([
    [
      'vanthu.schema.json',
      {
        ...root('settings.config-title', CONFIG, ['object', 'null']),
        definitions: { severity: wordOf(SEVERITY_WORDS, false) },
      },
    ],
    [
      'profile.schema.json',
      {
        ...root('settings.profile-title-of-schema', PROFILE, 'object'),
        definitions: {
          section: { type: 'object', ...propertiesOf(PROFILE_SECTION) },
          field: wordOf(METADATA_KEYS, false),
        },
      },
    ],
  ]);

const root = (title: string, keys: Keys, type: unknown): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: say(vi, title),
  type,
  ...propertiesOf(keys),
});

/** Keys in the spellings that are shown first and, by pattern, in every other way that the reader takes. */
function propertiesOf(keys: Keys): Schema {
  const all = Object.entries(keys);
  const needed = all.flatMap(([name, key]) => (key.needed ? [{ name, key }] : []));
  return {
    properties: Object.fromEntries(all.map(([, key]) => [key.spellings[0]!, schemaOf(key)])),
    patternProperties: Object.fromEntries(
      all.map(([name, key]) => [anySpelling([name, ...key.spellings]), schemaOf(key, false)]),
    ),
    additionalProperties: false,
    ...(needed.length > 0 && { required: needed.map(({ key }) => key.spellings[0]!) }),
  };
}

/** The schema of a key's value; what is left empty counts as not written. */
function schemaOf({ shape, help, needed }: Key, described = true): Schema {
  const value = needed ? FILLED : shapeOf(shape);
  const schema = needed ? value : { anyOf: [value, shape.kind === 'items' || shape.kind === 'rules' ? NONE : EMPTY] };
  return described ? { description: say(vi, help), ...schema } : schema;
}

/** YAML reads `2026` and `true` as no texts; the readers do. */
const TEXT: Schema = { type: ['string', 'number', 'boolean'] };
const NONE: Schema = { type: 'null' };
const EMPTY: Schema = { type: ['string', 'null'], maxLength: 0 };
const FILLED: Schema = { anyOf: [{ type: 'string', pattern: '\\S' }, { type: ['number', 'boolean'] }] };

function shapeOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return TEXT;
    case 'profile':
      return { ...TEXT, examples: ['kiem-diem', 'dinh-ky', 'chuyen-de', 'van-ban'] };
    case 'texts':
      return orList(TEXT);
    case 'terms':
      return { anyOf: [TEXT, { type: 'object' }, { type: 'array' }] };
    case 'word': {
      const word = shape.of === METADATA_KEYS ? refer('field') : wordOf(shape.of, shape.exact === true);
      return shape.several ? orList(word) : word;
    }
    case 'rules': {
      const families = [...new Set(RULES.map(rule => `${rule.id.split('/')[0]}/*`))];
      const entries = [...RULES.map(rule => rule.id), ...families].map(id => {
        const description = vi.messages[`${id}.title`];
        return [id, { ...(description && { description }), allOf: [refer('severity')] }];
      });
      return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false };
    }
    case 'keys': {
      const map = { type: 'object', ...propertiesOf(shape.keys) };
      return shape.text ? { anyOf: [TEXT, map] } : map;
    }
    case 'items': {
      const item = refer('section');
      return { anyOf: [{ type: 'array', items: item }, item] };
    }
  }
}

const refer = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

const orList = (item: Schema): Schema => ({
  anyOf: [item, { type: 'array', items: { anyOf: [item, EMPTY] } }],
});

/** One of these words: the spellings to show first are listed, the others match by pattern. */
function wordOf(words: Words, exact: boolean): Schema {
  const shown = Object.values(words).map(spellings => spellings[0]!);
  if (exact) return { enum: shown };
  const all = Object.entries(words).flatMap(([name, spellings]) => [name, ...spellings]);
  const booleans = all.some(word => word === 'true') ? [{ type: 'boolean' }] : [];
  return { anyOf: [{ enum: shown }, { type: 'string', pattern: anySpelling(all) }, ...booleans] };
}

// ------------------------------------------------------------------------------------------------ spellings

/** A pattern for these words with or without diacritics, in either case, with any sign or none between syllables. */
function anySpelling(words: readonly string[]): string {
  const forms = new Set(
    words.map(word =>
      word
        .split(/[^\p{L}\p{N}]+/u)
        .map(syllable)
        .join('[ _.,-]*'),
    ),
  );
  return `^(?:${[...forms].join('|')})$`;
}

const syllable = (text: string): string => [...text].map(letter).join('');

/** A letter as it is and bare; what may stand alone after it are its diacritics. */
function letter(char: string): string {
  const lower = char.toLocaleLowerCase('vi');
  const bare = normalKey(char);
  const forms = new Set([lower, lower.toLocaleUpperCase('vi'), bare, bare.toUpperCase()]);
  const marks = lower === bare || lower === 'đ' ? '' : '[\u0300-\u036f]*';
  return `[${[...forms].join('')}]${marks}`;
}
