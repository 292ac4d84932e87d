/** Reads `profile.yaml`: what a kind of report must contain. */

import { parseYaml, type YamlNode } from '../syntax/yaml.ts';
import type { Span } from '../text/span.ts';
import { yamlProblem } from './front-matter.ts';
import { keyIn, metadataKey, nearestKey, normalKey } from './keys.ts';
import type { MetadataKey } from './metadata.ts';
import type { Profile, ProfileSection } from './profile.ts';
import { NUMBER_STYLES, type Problem } from './report.ts';

const PROFILE_KEYS = {
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

const PROFILE_SECTION_KEYS = {
  id: ['id'],
  title: ['tiêu đề', 'title'],
  variants: ['cách gọi khác', 'variants'],
  required: ['bắt buộc', 'required'],
  sharedWith: ['chung với', 'sharedWith'],
  sections: ['mục', 'sections'],
} as const;

/**
 * Reads a profile. What is wrong is a problem; what is right is still used. `profile` is null only where the file has
 * no id.
 * @param base the profile that `extends` may name; its values stand where the file has none
 */
export function readProfile(
  text: string,
  uri: string,
  base: (id: string) => Profile | null = () => null,
): { readonly profile: Profile | null; readonly problems: readonly Problem[] } {
  const tree = parseYaml(text, text.startsWith('\uFEFF') ? 1 : 0);
  const problems = tree.problems.map(problem => yamlProblem(uri, problem));
  const report = (span: Span, key: string, data: Problem['data'] = {}): void => {
    problems.push({ uri, span, rule: 'profile/file', key, data });
  };
  if (tree.root?.kind !== 'map') {
    report({ start: 0, end: 0 }, 'not-keys');
    return { profile: null, problems };
  }
  const values = new Map<keyof typeof PROFILE_KEYS, YamlNode>();
  for (const { key, value } of tree.root.entries) {
    const name = keyIn(PROFILE_KEYS, key.text);
    if (!name) report(key.span, 'unknown-key', { text: key.text, nearest: nearestKey(PROFILE_KEYS, key.text) ?? '' });
    else if (value) values.set(name, value);
  }
  const id = scalar(values.get('id'));
  if (id === '') {
    report({ start: 0, end: 0 }, 'no-id');
    return { profile: null, problems };
  }
  const extended = scalar(values.get('extends'));
  const parent = extended === '' ? null : base(extended);
  if (extended !== '' && !parent) report(values.get('extends')!.span, 'unknown-base', { id: extended });
  const keys = (name: 'required' | 'requiredWhenIssued'): readonly MetadataKey[] => {
    const node = values.get(name);
    if (!node) return parent?.[name] ?? [];
    return list(node).flatMap(item => {
      const key = metadataKey(scalar(item));
      if (!key) report(item.span, 'unknown-field', { text: scalar(item) });
      return key ? [key] : [];
    });
  };
  const numbering = list(values.get('numbering')).flatMap(item => {
    const style = NUMBER_STYLES.find(s => s === scalar(item));
    if (!style) report(item.span, 'unknown-style', { text: scalar(item) });
    return style ? [style] : [];
  });
  const title = values.get('title');
  const titles =
    title?.kind === 'map' ? new Map(title.entries.map(e => [e.key.text, scalar(e.value ?? undefined)])) : null;
  const vi = titles?.get('vi') ?? (title ? scalar(title) : (parent?.title.vi ?? id));
  const own = sections(values.get('sections'), report);
  return {
    profile: {
      id,
      title: { vi, en: titles?.get('en') ?? (title ? vi : (parent?.title.en ?? vi)) },
      documentType: scalar(values.get('documentType')) || (parent?.documentType ?? 'BÁO CÁO'),
      abbreviation: scalar(values.get('abbreviation')) || (parent?.abbreviation ?? 'BC'),
      sections: parent ? mergeSections(parent.sections, own) : own,
      required: keys('required'),
      requiredWhenIssued: keys('requiredWhenIssued'),
      numbering: values.has('numbering') ? numbering : (parent?.numbering ?? []),
    },
    problems,
  };
}

function scalar(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' ? node.text.normalize('NFC').trim() : '';
}

function list(node: YamlNode | undefined): readonly YamlNode[] {
  return !node ? [] : node.kind === 'list' ? node.items : [node];
}

const isYes = (text: string): boolean => ['true', 'co', 'yes', 'batbuoc'].includes(normalKey(text));

function sections(
  node: YamlNode | undefined,
  report: (span: Span, key: string, data?: Problem['data']) => void,
): ProfileSection[] {
  return list(node).flatMap(item => {
    if (item.kind !== 'map') {
      report(item.span, 'not-section');
      return [];
    }
    const values = new Map<keyof typeof PROFILE_SECTION_KEYS, YamlNode>();
    for (const { key, value } of item.entries) {
      const name = keyIn(PROFILE_SECTION_KEYS, key.text);
      if (!name)
        report(key.span, 'unknown-key', { text: key.text, nearest: nearestKey(PROFILE_SECTION_KEYS, key.text) ?? '' });
      else if (value) values.set(name, value);
    }
    const id = scalar(values.get('id'));
    if (id === '') {
      report(item.span, 'no-id');
      return [];
    }
    return [
      {
        id,
        title: scalar(values.get('title')) || id,
        variants: list(values.get('variants')).map(scalar).filter(Boolean),
        required: isYes(scalar(values.get('required'))),
        sharedWith: scalar(values.get('sharedWith')) || null,
        sections: sections(values.get('sections'), report),
      },
    ];
  });
}

/** The base's sections, those of the same id replaced (their inner ones merged), new ones at the end. */
function mergeSections(base: readonly ProfileSection[], own: readonly ProfileSection[]): ProfileSection[] {
  const byId = new Map(own.map(section => [normalKey(section.id), section]));
  const kept = base.map(section => {
    const change = byId.get(normalKey(section.id));
    byId.delete(normalKey(section.id));
    if (!change) return section;
    const variants = [...section.variants, ...change.variants, section.title];
    return { ...change, variants, sections: mergeSections(section.sections, change.sections) };
  });
  return [...kept, ...byId.values()];
}
