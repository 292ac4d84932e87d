/** Reads `profile.yaml`: what a kind of report must contain. */

import { parseYaml, type YamlMap, type YamlNode, type YamlScalar } from '../syntax/yaml.ts';
import type { Span } from '../text/span.ts';
import { yamlProblem } from './front-matter.ts';
import { keyIn, METADATA_KEYS, metadataKey, nearestKey, normalKey } from './keys.ts';
import type { MetadataKey } from './metadata.ts';
import type { Profile } from './profile.ts';
import { extendSections, type OwnSection, sectionIds } from './profile-sections.ts';
import { NUMBER_STYLES, type Problem } from './report.ts';

/** The keys of a profile, the spelling to show first. */
export const PROFILE_KEYS = {
  id: ['id'],
  extends: ['kế thừa', 'extends'],
  title: ['tên', 'title'],
  documentType: ['tên loại', 'documentType'],
  abbreviation: ['viết tắt', 'abbreviation'],
  sections: ['mục', 'sections'],
  required: ['bắt buộc', 'required'],
  requiredWhenIssued: ['bắt buộc khi ban hành', 'requiredWhenIssued'],
  numbering: ['đánh số', 'numbering'],
} as const;

/** The keys of `tên` where it gives the name in both languages. */
export const PROFILE_TITLE_KEYS = { vi: ['vi'], en: ['en'] } as const;

/** The keys of a section. */
export const PROFILE_SECTION_KEYS = {
  id: ['id'],
  title: ['tiêu đề', 'title'],
  variants: ['cách gọi khác', 'variants'],
  required: ['bắt buộc', 'required'],
  sharedWith: ['chung với', 'sharedWith'],
  sections: ['mục', 'sections'],
} as const;

/** How `bắt buộc` of a section is answered; the word to show first. */
export const YES_NO = { yes: ['có', 'true', 'yes', 'bắt buộc'], no: ['không', 'false', 'no'] } as const;

/** Looks up a profile that another extends; `itself` where that would go in a circle. */
export type ProfileLookup = (id: string) => Profile | 'itself' | null;

/**
 * Reads a profile. What is wrong is a problem, said with the messages of the rules about front matter; what is right is
 * still used. `profile` is null only where the file has no id.
 * @param base the profile that `extends` may name; its values stand where the file has none
 */
export function readProfile(
  text: string,
  uri: string,
  base: ProfileLookup = () => null,
): { readonly profile: Profile | null; readonly problems: readonly Problem[] } {
  const reader = new ProfileReader(uri);
  return { profile: reader.read(text, base), problems: reader.problems };
}

type Values<K extends string> = ReadonlyMap<K, { readonly key: YamlScalar; readonly value: YamlNode }>;

class ProfileReader {
  readonly problems: Problem[] = [];

  constructor(private readonly uri: string) {}

  read(text: string, base: ProfileLookup): Profile | null {
    const from = text.startsWith('\uFEFF') ? 1 : 0;
    const tree = parseYaml(text, from);
    for (const problem of tree.problems) this.problems.push(yamlProblem(this.uri, problem));
    const firstLine = { start: from, end: from + (/^[^\r\n]*/u.exec(text.slice(from))?.[0].length ?? 0) };
    if (tree.root?.kind !== 'map') {
      this.report(tree.root?.span ?? firstLine, 'metadata/yaml', 'not-keys');
      return null;
    }
    const values = this.values(PROFILE_KEYS, tree.root);
    const id = this.text(values, 'id');
    if (id === '') {
      this.report(values.get('id')?.key.span ?? firstLine, 'metadata/missing-field', 'profile-id');
      return null;
    }
    const parent = this.parent(values, base);
    const own = this.sections(values.get('sections')?.value);
    const sections = parent ? extendSections(parent.sections, own) : extendSections([], own);
    this.checkSections(own, sectionIds(sections));
    const title = this.title(values, parent, id);
    return {
      id,
      title,
      documentType: this.text(values, 'documentType') || (parent?.documentType ?? 'BÁO CÁO'),
      abbreviation: this.text(values, 'abbreviation') || (parent?.abbreviation ?? 'BC'),
      sections,
      required: this.fields(values, 'required', parent),
      requiredWhenIssued: this.fields(values, 'requiredWhenIssued', parent),
      numbering: values.has('numbering') ? this.numbering(values) : (parent?.numbering ?? []),
    };
  }

  private parent(values: Values<keyof typeof PROFILE_KEYS>, base: ProfileLookup): Profile | null {
    const named = this.text(values, 'extends');
    const found = named === '' ? null : base(named);
    if (found !== null && found !== 'itself') return found;
    if (named !== '')
      this.report(
        values.get('extends')!.value.span,
        'structure/unknown-profile',
        found === 'itself' ? 'base-itself' : 'base',
        {
          profile: named,
        },
      );
    return null;
  }

  private title(values: Values<keyof typeof PROFILE_KEYS>, parent: Profile | null, id: string): Profile['title'] {
    const node = values.get('title')?.value;
    if (node?.kind !== 'map') {
      const one = this.text(values, 'title');
      return one === '' ? (parent?.title ?? { vi: id, en: id }) : { vi: one, en: one };
    }
    const both = this.values(PROFILE_TITLE_KEYS, node);
    const vi = this.text(both, 'vi') || (parent?.title.vi ?? id);
    return { vi, en: this.text(both, 'en') || vi };
  }

  private fields(
    values: Values<keyof typeof PROFILE_KEYS>,
    name: 'required' | 'requiredWhenIssued',
    parent: Profile | null,
  ): readonly MetadataKey[] {
    if (!values.has(name)) return parent?.[name] ?? [];
    return this.words(values, name).flatMap(({ text, span }) => {
      const key = metadataKey(text);
      const near = key ? null : nearestKey(METADATA_KEYS, text);
      if (!key)
        this.report(span, 'metadata/invalid-value', near ? 'field-near' : 'field', { text, nearest: near ?? '' });
      return key ? [key] : [];
    });
  }

  private numbering(values: Values<keyof typeof PROFILE_KEYS>): Profile['numbering'] {
    return this.words(values, 'numbering').flatMap(({ text, span }) => {
      const style = NUMBER_STYLES.find(s => s === text);
      if (!style) this.report(span, 'metadata/invalid-value', 'listed', { text, values: NUMBER_STYLES.join(', ') });
      return style ? [style] : [];
    });
  }

  private sections(node: YamlNode | undefined): OwnSection[] {
    if (!node) return [];
    return (node.kind === 'list' ? node.items : [node]).flatMap(item => {
      if (item.kind !== 'map') {
        this.report(item.span, 'metadata/yaml', 'profile-section');
        return [];
      }
      const values = this.values(PROFILE_SECTION_KEYS, item);
      const id = this.text(values, 'id');
      const title = this.text(values, 'title');
      const variants = this.words(values, 'variants').map(word => word.text);
      const required = this.yesNo(values);
      const sharedWith = this.text(values, 'sharedWith');
      const sections = this.sections(values.get('sections')?.value);
      if (id === '') {
        this.report(
          values.get('id')?.key.span ?? item.entries[0]?.span ?? item.span,
          'metadata/missing-field',
          'section-id',
        );
        return [];
      }
      const idSpan = values.get('id')!.value.span;
      const sharedSpan = values.get('sharedWith')?.value.span ?? idSpan;
      const given = { title: title || null, required, sharedWith: sharedWith || null };
      return [{ id, ...given, variants, sections, idSpan, sharedSpan }];
    });
  }

  private yesNo(values: Values<keyof typeof PROFILE_SECTION_KEYS>): boolean | null {
    const text = this.text(values, 'required');
    if (text === '') return null;
    const answer = keyIn(YES_NO, text);
    if (answer === null)
      this.report(values.get('required')!.value.span, 'metadata/invalid-value', 'listed', {
        text,
        values: `${YES_NO.yes[0]}, ${YES_NO.no[0]}`,
      });
    return answer === null ? null : answer === 'yes';
  }

  /** Ids that stand twice in this file, and `chung với` that names no section. */
  private checkSections(own: readonly OwnSection[], known: ReadonlySet<string>, seen: Set<string> = new Set()): void {
    for (const { id, idSpan, sharedWith, sharedSpan, sections } of own) {
      const normal = normalKey(id);
      if (seen.has(normal)) this.report(idSpan, 'metadata/invalid-value', 'section-twice', { text: id });
      seen.add(normal);
      if (sharedWith !== null && !known.has(normalKey(sharedWith)))
        this.report(sharedSpan, 'metadata/invalid-value', 'no-section', { text: sharedWith });
      this.checkSections(sections, known, seen);
    }
  }

  // ---------------------------------------------------------------------------------------------- values

  /** The values by key; unknown and repeated keys are told. */
  private values<K extends string>(table: Readonly<Record<K, readonly string[]>>, map: YamlMap): Values<K> {
    const values = new Map<K, { key: YamlScalar; value: YamlNode }>();
    for (const { key, value } of map.entries) {
      const name = keyIn(table, key.text);
      const text = key.text.normalize('NFC');
      if (!name) {
        const near = nearestKey(table, text);
        this.report(key.span, 'metadata/unknown-key', near ? 'near' : 'unknown', { key: text, nearest: near ?? '' });
      } else if (values.has(name)) this.report(key.span, 'metadata/yaml', 'duplicate', { key: text });
      else if (value) values.set(name, { key, value });
    }
    return values;
  }

  /** A text on one line; empty where there is none. */
  private text<K extends string>(values: Values<K>, name: K): string {
    const entry = values.get(name);
    if (!entry) return '';
    if (entry.value.kind === 'scalar') return entry.value.text.normalize('NFC').trim();
    this.report(entry.value.span, 'metadata/invalid-value', 'text', { key: entry.key.text.normalize('NFC') });
    return '';
  }

  /** The texts of a list, or a single one. */
  private words<K extends string>(values: Values<K>, name: K): { text: string; span: Span }[] {
    const entry = values.get(name);
    if (!entry) return [];
    const { value } = entry;
    return (value.kind === 'list' ? value.items : [value]).flatMap(item => {
      const text = item.kind === 'scalar' ? item.text.normalize('NFC').trim() : '';
      if (item.kind !== 'scalar')
        this.report(item.span, 'metadata/invalid-value', 'text', { key: entry.key.text.normalize('NFC') });
      return text === '' ? [] : [{ text, span: item.span }];
    });
  }

  private report(span: Span, rule: string, key: string, data: Problem['data'] = {}): void {
    const near = data.nearest;
    const edits = typeof near === 'string' && near !== '' ? [{ span, newText: near }] : undefined;
    this.problems.push({ uri: this.uri, span, rule, key, data, ...(edits && { edits }) });
  }
}
