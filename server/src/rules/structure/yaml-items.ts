/** The sections of an all-YAML draft as they stand in its `mục:` lists: whole lines that a fix may add to, or move. */

import { keyIn, metadataKey, SECTION_KEYS } from '../../model/keys.ts';
import type { Section } from '../../model/report.ts';
import { parseYaml, type YamlMap, type YamlNode } from '../../syntax/yaml.ts';
import { lineAt, lineSpan, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';

/** An entry of a list of sections. */
export interface YamlItem {
  /** What its heading is made from: the title, else the id, else all of it. */
  readonly title: Span;
  /** Its lines, with the comments right above its dash and blank lines up to the next entry. */
  readonly extent: Span;
  /** What stands before its dash, and before its keys. */
  readonly indent: string;
  readonly keyIndent: string;
  readonly content: Span | null;
  /** The entries of its own list. */
  readonly items: readonly YamlItem[];
}

export interface YamlSections {
  /** The entries at the top. */
  readonly items: readonly YamlItem[];
  /** `mục` as it is typed; null where the draft has none. */
  readonly key: Span | null;
  /** How the keys of entries are spelled here. */
  readonly spelling: Readonly<Record<keyof typeof SECTION_KEYS, string>>;
  /** Whether entries say their id. */
  readonly ids: boolean;
}

/** The lists of sections; null where they are written in a way that no fix of lines can be sure of. */
export function yamlSections(source: Source): YamlSections | null {
  const tree = parseYaml(source.text, source.text.startsWith('\uFEFF') ? 1 : 0);
  if (tree.root?.kind !== 'map' || tree.problems.length > 0) return null;
  const entry = tree.root.entries.find(({ key }) => metadataKey(key.text) === 'sections');
  const spelling: Record<string, string> = {};
  const items = entry?.value ? itemsOf(source, entry.value, spelling) : [];
  if (items === null) return null;
  const spelled = (key: keyof typeof SECTION_KEYS): string => spelling[key] ?? SECTION_KEYS[key][0];
  return {
    items,
    key: entry?.key.span ?? null,
    spelling: {
      id: spelled('id'),
      title: spelled('title'),
      content: spelled('content'),
      sections: spelling.sections ?? entry?.key.text ?? SECTION_KEYS.sections[0],
    },
    ids: items.length === 0 || spelling.id !== undefined,
  };
}

/** The entry whose heading is the section's, with the entries that it stands among. */
export function itemOf(
  items: readonly YamlItem[],
  { heading }: Section,
): { readonly item: YamlItem; readonly among: readonly YamlItem[] } | null {
  for (const item of items) {
    if (item.title.start <= heading.span.start && heading.span.end <= item.title.end) return { item, among: items };
    const inner = itemOf(item.items, { heading } as Section);
    if (inner) return inner;
  }
  return null;
}

/** The entry whose text holds an offset. */
export function contentAround(items: readonly YamlItem[], offset: number): YamlItem | null {
  for (const item of items) {
    if (item.content && item.content.start <= offset && offset <= item.content.end) return item;
    const inner = contentAround(item.items, offset);
    if (inner) return inner;
  }
  return null;
}

function itemsOf(source: Source, node: YamlNode, spelling: Record<string, string>): YamlItem[] | null {
  if (node.kind !== 'list' || node.flow) return null;
  const dashes = node.items.map(item => dashOf(source, item));
  const items: YamlItem[] = [];
  for (const [index, item] of node.items.entries()) {
    const dash = dashes[index];
    if (item.kind !== 'map' || dash === null || dash === undefined) return null;
    const start = startOf(source, dash);
    const next = dashes[index + 1];
    const end = next === undefined || next === null ? endOf(source, item) : startOf(source, next);
    const values = valuesOf(item, spelling);
    const inner = values.sections ? itemsOf(source, values.sections, spelling) : [];
    if (inner === null) return null;
    const lineStart = source.lineStarts[lineAt(source, dash)]!;
    const indent = source.text.slice(lineStart, dash);
    const first = item.entries[0]?.key.span.start ?? dash + 2;
    const sameLine = lineAt(source, first) === lineAt(source, dash);
    const keyIndent = item.flow || !sameLine ? `${indent}  ` : indent + ' '.repeat(first - dash);
    const title = values.title?.span ?? values.id?.span ?? item.span;
    items.push({
      title,
      extent: { start, end },
      indent,
      keyIndent,
      content: values.content?.span ?? null,
      items: inner,
    });
  }
  return items;
}

type Values = { -readonly [K in keyof typeof SECTION_KEYS]?: YamlNode };

function valuesOf(map: YamlMap, spelling: Record<string, string>): Values {
  const values: Values = {};
  for (const { key, value } of map.entries) {
    const name = keyIn(SECTION_KEYS, key.text);
    if (!name || !value) continue;
    spelling[name] ??= key.text;
    values[name] ??= value;
  }
  return values;
}

/** The dash of an entry that begins its line; null where something else stands around it. */
function dashOf({ text }: Source, item: YamlNode): number | null {
  let at = item.span.start - 1;
  while (at >= 0 && /\s/u.test(text[at]!)) at--;
  if (text[at] !== '-') return null;
  const lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  return text.slice(lineStart, at).trim() === '' ? at : null;
}

/** The line of a dash, or the first of the comments right above it. */
function startOf(source: Source, dash: number): number {
  let line = lineAt(source, dash);
  const indent = dash - source.lineStarts[line]!;
  const isComment = (above: number): boolean => {
    const { start, end } = lineSpan(source, above);
    const words = source.text.slice(start, end);
    return words.trimStart().startsWith('#') && words.length - words.trimStart().length === indent;
  };
  while (line > 0 && isComment(line - 1)) line--;
  return source.lineStarts[line]!;
}

function endOf(source: Source, item: YamlNode): number {
  const trimmed = source.text.slice(0, item.span.end).trimEnd().length;
  const line = lineAt(source, Math.max(item.span.start, trimmed - 1)) + 1;
  return source.lineStarts[line] ?? source.text.length;
}
