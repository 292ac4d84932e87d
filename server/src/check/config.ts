/** The settings of a workspace, `.vanthu.yaml`: severities, dictionary, templates, fonts. The editor and the command line read the same. */

import { keyIn, nearestKey } from '../model/keys.ts';
import { YES_NO } from '../model/profile-file.ts';
import type { Problem } from '../model/report.ts';
import { parseYaml, type YamlEntry, type YamlNode } from '../syntax/yaml.ts';
import { nearest } from '../text/nearest.ts';
import type { Source } from '../text/source.ts';
import type { Severity } from './rule.ts';

export interface Config {
  /** By rule id or `family/*`. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Terms and abbreviations that the office uses, in NFC. */
  readonly dictionary: ReadonlySet<string>;
  /** A folder of own profiles and templates, as typed, relative to the file; null for the usual place. */
  readonly templates: string | null;
  /** A Word file whose styles give the looks of reports, as typed, relative to the file; null where there is none. */
  readonly reference: string | null;
  /** Font families, the first that is there is used. */
  readonly fonts: readonly string[];
  /** The language of messages; null for the draft's. */
  readonly language: 'vi' | 'en' | null;
  /** Whether a DOCX carries the draft that it is made from, by which it is read back. */
  readonly carry: boolean;
}

export const NO_CONFIG: Config = {
  severities: new Map(),
  dictionary: new Set(),
  templates: null,
  reference: null,
  fonts: [],
  language: null,
  carry: true,
};

/** The name of the file, at the root of a workspace. */
export const CONFIG_FILE = '.vanthu.yaml';

/** The keys, the spelling to show first. */
export const CONFIG_KEYS = {
  severities: ['mức độ', 'severities'],
  dictionary: ['từ điển', 'dictionary'],
  abbreviations: ['viết tắt', 'abbreviations'],
  templates: ['mẫu', 'templates'],
  reference: ['văn bản mẫu', 'reference'],
  fonts: ['phông chữ', 'fonts'],
  language: ['ngôn ngữ', 'language', 'lang'],
  carry: ['kèm bản thảo', 'source'],
} as const;

/** How a severity is written; the words that the editor shows first. */
export const SEVERITY_WORDS = {
  error: ['phải sửa', 'lỗi', 'error'],
  warning: ['nên xem lại', 'cảnh báo', 'warning'],
  information: ['lưu ý', 'information', 'info'],
  hint: ['gợi ý', 'hint'],
  off: ['tắt', 'off'],
} as const;

/** The languages of messages, the word to show first. */
export const LANGUAGE_WORDS = { vi: ['vi', 'tiếng Việt'], en: ['en', 'tiếng Anh', 'English'] } as const;

/**
 * Reads the settings. What cannot be read is a problem, said with the messages of the rules about front matter, and
 * the rest holds. `ruleIds` are the rules there are. Never throws.
 */
export function readConfig(
  source: Source,
  ruleIds: readonly string[],
): { config: Config; problems: readonly Problem[] } {
  const reader = new ConfigReader(source, ruleIds);
  return { config: reader.read(), problems: reader.problems };
}

class ConfigReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly source: Source,
    private readonly ruleIds: readonly string[],
  ) {}

  read(): Config {
    const tree = parseYaml(this.source.text);
    for (const { key, data, span, edits } of tree.problems)
      this.problems.push({ uri: this.source.uri, span, rule: 'metadata/yaml', key, data, edits });
    if (tree.root === null) return NO_CONFIG;
    if (tree.root.kind !== 'map') {
      this.problem(tree.root, 'metadata/yaml', 'not-keys', {});
      return NO_CONFIG;
    }
    const values = new Map<keyof typeof CONFIG_KEYS, YamlNode | null>();
    for (const entry of tree.root.entries) {
      const key = keyIn(CONFIG_KEYS, entry.key.text);
      if (key === null) this.unknownKey(entry);
      else if (values.has(key)) this.problem(entry.key, 'metadata/yaml', 'duplicate', { key: entry.key.text });
      else values.set(key, entry.value);
    }
    return {
      severities: this.severities(values.get('severities') ?? null),
      dictionary: new Set([...words(values.get('dictionary')), ...words(values.get('abbreviations'))]),
      templates: this.texts(values.get('templates') ?? null, false)[0] ?? null,
      reference: this.texts(values.get('reference') ?? null, false)[0] ?? null,
      fonts: this.texts(values.get('fonts') ?? null, true),
      language: this.language(values.get('language') ?? null),
      carry: this.yesOrNo(values.get('carry') ?? null),
    };
  }

  private severities(node: YamlNode | null): Map<string, Severity | 'off'> {
    const result = new Map<string, Severity | 'off'>();
    if (node === null) return result;
    if (node.kind !== 'map') {
      this.problem(node, 'metadata/yaml', 'not-keys', {});
      return result;
    }
    for (const { key, value } of node.entries) {
      const rule = key.text.normalize('NFC').trim();
      const family = rule.endsWith('/*') ? rule.slice(0, -1) : null;
      const known = family === null ? this.ruleIds.includes(rule) : this.ruleIds.some(id => id.startsWith(family));
      if (!known) {
        const near = family === null ? nearest(rule, this.ruleIds) : null;
        this.problem(key, 'ignore/unused', 'unknown', { rule, ...(near && { nearest: near }) });
        continue;
      }
      const text = value?.kind === 'scalar' ? value.text.normalize('NFC').trim() : '';
      const severity = keyIn(SEVERITY_WORDS, text);
      const values = Object.values(SEVERITY_WORDS).map(spellings => spellings[0]);
      if (severity !== null) result.set(rule, severity);
      else this.problem(value ?? key, 'metadata/invalid-value', 'listed', { text, values: values.join(', ') });
    }
    return result;
  }

  private language(node: YamlNode | null): Config['language'] {
    const text = this.texts(node, false)[0] ?? '';
    const language = text === '' ? null : keyIn(LANGUAGE_WORDS, text);
    if (text !== '' && language === null)
      this.problem(node!, 'metadata/invalid-value', 'listed', { text, values: 'vi, en' });
    return language;
  }

  /** A text, or where `several` may stand a list of them, in NFC; anything else is a problem. */
  private texts(node: YamlNode | null, several: boolean): string[] {
    if (node === null) return [];
    if (node.kind === 'list' && several) return node.items.flatMap(item => this.texts(item, false));
    if (node.kind === 'scalar') return words(node);
    this.problem(node, 'metadata/invalid-value', several ? 'texts' : 'one-text', {});
    return [];
  }

  private yesOrNo(node: YamlNode | null): boolean {
    const text = this.texts(node, false)[0] ?? '';
    const word = text === '' ? 'yes' : keyIn(YES_NO, text);
    if (word === null) this.problem(node!, 'metadata/invalid-value', 'listed', { text, values: 'có, không' });
    return word !== 'no';
  }

  private unknownKey({ key }: YamlEntry): void {
    const text = key.text.normalize('NFC');
    const near = nearestKey(CONFIG_KEYS, text);
    this.problem(key, 'metadata/unknown-key', near ? 'near' : 'unknown', { key: text, nearest: near ?? '' });
  }

  private problem(node: YamlNode, rule: string, key: string, data: Problem['data']): void {
    const { span } = node;
    const near = data.nearest;
    const edits = typeof near === 'string' && near !== '' ? [{ span, newText: near }] : undefined;
    this.problems.push({ uri: this.source.uri, span, rule, key, data, ...(edits && { edits }) });
  }
}

/** The words of a text, a list, or the keys of a map (`KVPT: khu vực phòng thủ`), in NFC. */
function words(node: YamlNode | null | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap(words);
  if (node.kind === 'map') return node.entries.map(entry => entry.key.text.normalize('NFC').trim());
  const text = node.text.normalize('NFC').trim();
  return text === '' ? [] : [text];
}
