/**
 * The schemas of the settings files are what their readers take: no key more, none less. `npm run docs` writes them
 * anew. Editors with a YAML extension show them while an office writes its own kinds of report.
 */

import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_KEYS, readConfig, SEVERITY_WORDS } from '../server/src/check/config.ts';
import { CONFIG, PROFILE, PROFILE_SECTION } from '../server/src/check/settings-keys.ts';
import { METADATA_KEYS } from '../server/src/model/keys.ts';
import { PROFILE_KEYS, PROFILE_SECTION_KEYS, readProfile } from '../server/src/model/profile-file.ts';
import { RULES } from '../server/src/rules/index.ts';
import { createSource } from '../server/src/text/source.ts';
import { isValid } from './support/json-schema.ts';
import { schemas } from './support/schema.ts';
import { SHIPPED } from './support/shipped.ts';

const all = schemas();
const TEMPLATES = new URL('../templates/', import.meta.url);
const RULE_IDS = RULES.map(rule => rule.id);

const valid = (file: string, text: string): boolean => isValid(parse(text) ?? null, all.get(file)!);
const wrongInProfile = (text: string): string[] =>
  readProfile(text, 'file:///profile.yaml', id => SHIPPED.get(id) ?? null).problems.map(p => `${p.rule}.${p.key}`);
const wrongInConfig = (text: string): string[] =>
  readConfig(createSource('file:///.vanthu.yaml', text), RULE_IDS).problems.map(p => `${p.rule}.${p.key}`);

test.each([...all])('docs/schema/%s is written from what the readers know', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../docs/schema/${name}`);
});

test('every key of the readers is in the schemas, with words of its own', () => {
  expect(Object.keys(CONFIG)).toEqual(Object.keys(CONFIG_KEYS));
  expect(Object.keys(PROFILE)).toEqual(Object.keys(PROFILE_KEYS));
  expect(Object.keys(PROFILE_SECTION)).toEqual(Object.keys(PROFILE_SECTION_KEYS));
  for (const schema of all.values())
    for (const value of Object.values(schema.properties as Record<string, { description: string }>))
      expect(value.description).toMatch(/\p{Lu}.*\.$/u);
});

test.each(readdirSync(TEMPLATES))('the bundled %s', name => {
  const text = readFileSync(new URL(`${name}/profile.yaml`, TEMPLATES), 'utf8');
  expect(valid('profile.schema.json', text)).toBe(true);
});

describe('settings', () => {
  test.each([
    '',
    '# chưa có gì\n',
    'mức độ: {text/*: tắt, totals/shares: "phải sửa"}',
    'Mức-độ: {text/syllable: NÊN XEM LẠI}',
    'muc_do: {text/syllable: goi y}',
    'severities: {text/syllable: info}',
    'từ điển: [vi bằng, {KVPT: khu vực phòng thủ}, 5K]\nviết tắt: {KVPT: khu vực phòng thủ}',
    'từ điển: vi bằng\nmẫu: mau-rieng\nphông chữ: Tinos\nngôn ngữ: Tiếng Việt',
    'phông chữ: [Tinos, Liberation Serif]\nlang: en',
    'mẫu:\nphông chữ:\n',
  ])('taken: %j', text => {
    expect(wrongInConfig(text)).toEqual([]);
    expect(valid('vanthu.schema.json', text)).toBe(true);
  });

  test.each([
    ['- a', 'metadata/yaml.not-keys'],
    ['mức đô x: {}', 'metadata/unknown-key.near'],
    ['màu sắc: đỏ', 'metadata/unknown-key.unknown'],
    ['mức độ: tắt', 'metadata/yaml.not-keys'],
    ['mức độ: {text/sylable: tắt}', 'ignore/unused.unknown'],
    ['mức độ: {tex/*: tắt}', 'ignore/unused.unknown'],
    ['mức độ: {text/syllable: nặng}', 'metadata/invalid-value.listed'],
    ['mức độ: {text/syllable: }', 'metadata/invalid-value.listed'],
    ['mức độ: {text/syllable: [tắt]}', 'metadata/invalid-value.listed'],
    ['mẫu: [a, b]', 'metadata/invalid-value.one-text'],
    ['phông chữ: {a: b}', 'metadata/invalid-value.texts'],
    ['ngôn ngữ: fr', 'metadata/invalid-value.listed'],
  ])('refused: %j', (text, said) => {
    expect(wrongInConfig(text)).toEqual([said]);
    expect(valid('vanthu.schema.json', text)).toBe(false);
  });
});

describe('profiles', () => {
  test.each([
    'id: a',
    'id: a\ntên: Báo cáo tuần\ntên loại: BÁO CÁO\nviết tắt: BC',
    'id: a\ntitle: {vi: Báo cáo tuần, en: Weekly}\nđánh số: [upper-roman, decimal]\nkế thừa: kiem-diem',
    'id: a\nbắt buộc: [cơ quan, TRICH YEU, signer]\nbắt buộc khi ban hành: ngày',
    'id: a\nmục:\n  - id: b\n    tiêu đề: B\n    bắt buộc: true\n    mục: [{id: c, bắt buộc: không, chung với: b}]',
    'id: a\nmục: [{id: b, cách gọi khác: [x, y, 2026], bắt buộc: có}]',
    'id: 2026\nmục:\n',
  ])('taken: %j', text => {
    expect(wrongInProfile(text)).toEqual([]);
    expect(valid('profile.schema.json', text)).toBe(true);
  });

  test.each([
    ['tên: A', 'metadata/missing-field.profile-id'],
    ['id: ""', 'metadata/missing-field.profile-id'],
    ['[a]', 'metadata/yaml.not-keys'],
    ['id: a\ntêm: B', 'metadata/unknown-key.near'],
    ['id: a\ntên: [B]', 'metadata/invalid-value.text'],
    ['id: a\ntên: {fr: B}', 'metadata/unknown-key.unknown'],
    ['id: a\nđánh số: [roman]', 'metadata/invalid-value.listed'],
    ['id: a\nbắt buộc: [cơ quam]', 'metadata/invalid-value.field-near'],
    ['id: a\nbắt buộc: [màu sắc]', 'metadata/invalid-value.field'],
    ['id: a\nmục: B', 'metadata/yaml.profile-section'],
    ['id: a\nmục: [B]', 'metadata/yaml.profile-section'],
    ['id: a\nmục: [{tiêu đề: B}]', 'metadata/missing-field.section-id'],
    ['id: a\nmục: [{id: b, bắt buộc: hình như}]', 'metadata/invalid-value.listed'],
    ['id: a\nmục: [{id: b, cách gọi khác: [{x: y}]}]', 'metadata/invalid-value.text'],
    ['id: a\nmục: [{id: b, mục: [{id: c, tựa: d}]}]', 'metadata/unknown-key.unknown'],
  ])('refused: %j', (text, said) => {
    expect(wrongInProfile(text)).toEqual([said]);
    expect(valid('profile.schema.json', text)).toBe(false);
  });
});

/** Keys in a spelling of the readers or not quite; values of every kind. */
const keysFrom = (tables: readonly Readonly<Record<string, readonly string[]>>[]) =>
  fc.constantFrom(...tables.flatMap(table => Object.values(table).flat()), 'lạ', 'mụcc');
const words = fc.constantFrom(
  ...['có', 'không', 'tắt', 'phải sửa', 'vi', 'decimal', 'cơ quan', 'b', 'kiem-diem', '2026', 'true', '', 'x y'],
);
const scalars = words.map(word => JSON.stringify(word));
const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 3 }).map(list => `[${list.join(', ')}]`),
  fc.constantFrom('{}', '{a: b}', '{vi: A}', '{text/brackets: tắt}', ''),
);
const maps = (keys: fc.Arbitrary<string>, of: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.tuple(keys, of), { maxLength: 4, selector: ([key]) => key })
    .map(entries => `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`);

test('whatever stands in them, schema and reader agree', () => {
  const sectionKeys = keysFrom([PROFILE_SECTION_KEYS]);
  const sections = fc.array(maps(sectionKeys, values), { maxLength: 2 }).map(list => `[${list.join(', ')}]`);
  const profiles = maps(keysFrom([PROFILE_KEYS]), fc.oneof(values, sections));
  // What a schema cannot know: names of other profiles and sections, and one key in two spellings.
  const beyond = /unknown-profile|no-section|section-twice|duplicate/u;
  const agree = (file: string, text: string, wrong: readonly string[]) => {
    if (wrong.some(said => beyond.test(said))) return;
    expect([text, valid(file, text)]).toEqual([text, wrong.length === 0]);
  };
  fc.assert(
    fc.property(profiles, text => agree('profile.schema.json', text, wrongInProfile(text))),
    { numRuns: 400 },
  );
  const configs = maps(keysFrom([CONFIG_KEYS]), values);
  fc.assert(
    fc.property(configs, text => agree('vanthu.schema.json', text, wrongInConfig(text))),
    { numRuns: 400 },
  );
});

test('the examples of the guide', () => {
  const guide = readFileSync(new URL('../docs/thiet-dat.md', import.meta.url), 'utf8');
  const examples = [...guide.matchAll(/^```yaml (vanthu|profile)\n([\s\S]*?)^```$/gmu)];
  expect(examples.map(([, kind]) => kind)).toEqual(['vanthu', 'profile', 'profile']);
  for (const [, kind, text] of examples) {
    expect(kind === 'vanthu' ? wrongInConfig(text!) : wrongInProfile(text!)).toEqual([]);
    expect(valid(`${kind}.schema.json`, text!)).toBe(true);
  }
});

test('every word of a list is taken', () => {
  for (const word of Object.values(SEVERITY_WORDS).flat())
    expect(valid('vanthu.schema.json', `mức độ: {text/brackets: "${word}"}`), word).toBe(true);
  for (const key of Object.values(METADATA_KEYS).flat())
    expect(valid('profile.schema.json', `id: a\nbắt buộc: ["${key}"]`), key).toBe(true);
});
