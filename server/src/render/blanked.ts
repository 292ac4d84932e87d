/**
 * A draft's files without what its drafters told each other, for a final DOCX: comments, notes that nothing mentions, YAML
 * comments, settings, figures that nothing uses. Spaces stand in their place, so that every offset stays. Who answers for
 * a figure or a part is of the report's own data and stays.
 */

import { usedFigures } from '../model/figure-uses.ts';
import { figureKey } from '../model/figures.ts';
import { findFrontMatter } from '../model/front-matter.ts';
import { keyIn, METADATA_KEYS } from '../model/keys.ts';
import type { Block, FootnoteDefinition, Report } from '../model/report.ts';
import { parseYaml, type YamlMap, type YamlNode } from '../syntax/yaml.ts';
import type { Place, Span } from '../text/span.ts';

/** The texts of all files of a report by uri, what is not printed blanked. */
export function blankedFiles(report: Report): Map<string, string> {
  const blanks = new Map<string, Span[]>();
  const blank = ({ uri, span }: Place): void => {
    blanks.set(uri, [...(blanks.get(uri) ?? []), span]);
  };
  for (const comment of report.comments) if (comment.directive?.kind !== 'landscape') blank(comment);
  const printed = printedNotes(report);
  for (const definition of report.footnotes.definitions) if (!printed.has(definition)) blank(definition);
  const used = usedFigures(report);
  for (const { uri, span, figures } of dataFences(report.blocks)) {
    const text = report.sources.get(uri)?.text ?? '';
    const inner = { start: lineAfter(text, span.start), end: lastLine(text, span) };
    for (const each of unprintedYaml(text, inner, root => (figures ? figureEntries(root, used) : [])))
      blank({ uri, span: each });
  }
  for (const [uri, { text }] of report.sources) {
    const yaml = /\.ya?ml$/iu.test(uri) ? { start: 0, end: text.length } : findFrontMatter(text)?.yaml;
    if (!yaml) continue;
    const entries = (root: YamlMap): Span[] => (uri === report.uri ? metadataEntries(root, used) : [root.span]);
    for (const span of unprintedYaml(text, yaml, entries)) blank({ uri, span });
  }
  return new Map([...report.sources].map(([uri, { text }]) => [uri, without(text, blanks.get(uri) ?? [])]));
}

function without(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/gu, spaces);
    at = end;
  }
  return result + text.slice(at);
}

/** One space for each UTF-16 unit. */
const spaces = (character: string): string => ' '.repeat(character.length);

/** The notes that are printed, those that only printed notes mention included. */
function printedNotes({ footnotes }: Report): Set<FootnoteDefinition> {
  const printed = new Set(footnotes.printed.flatMap(note => note.definition ?? []));
  const byLabel = new Map<string, FootnoteDefinition>();
  const key = (note: { readonly uri: string; readonly label: string }): string => `${note.uri}\n${note.label}`;
  for (const definition of footnotes.definitions)
    if (!byLabel.has(key(definition))) byLabel.set(key(definition), definition);
  const mentions = new Map<FootnoteDefinition, FootnoteDefinition[]>();
  for (const reference of footnotes.references) {
    const leads = byLabel.get(key(reference));
    if (!leads) continue;
    if (reference.within === null) printed.add(leads);
    else mentions.set(reference.within, [...(mentions.get(reference.within) ?? []), leads]);
  }
  // A set is walked on through what is added to it.
  for (const note of printed) for (const leads of mentions.get(note) ?? []) printed.add(leads);
  return printed;
}

/** Fences that hold YAML: figures, tables and charts as data. */
function* dataFences(blocks: readonly Block[]): Generator<Place & { readonly figures: boolean }> {
  for (const block of blocks)
    if (block.kind === 'figures' || block.kind === 'chart' || (block.kind === 'table' && block.origin === 'data'))
      yield { uri: block.uri, span: block.span, figures: block.kind === 'figures' };
    else if (block.kind === 'quote') yield* dataFences(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* dataFences(item.blocks);
}

const lineAfter = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

const lastLine = (text: string, { start, end }: Span): number =>
  Math.max(lineAfter(text, start), text.lastIndexOf('\n', end - 1) + 1);

/** Comments of a stretch of YAML, and the entries that are not printed. */
function unprintedYaml(text: string, { start, end }: Span, entries: (root: YamlMap) => readonly Span[]): Span[] {
  const { root } = parseYaml(text, start, Math.max(start, end));
  const spans: Span[] = root?.kind === 'map' ? [...entries(root)] : [];
  const values: Span[] = [];
  const collect = (node: YamlNode | null): void => {
    if (node?.kind === 'map')
      for (const { key, value } of node.entries) {
        values.push(key.span);
        collect(value);
      }
    else if (node?.kind === 'list') node.items.forEach(collect);
    else if (node) values.push(node.span);
  };
  collect(root);
  values.sort((a, b) => a.start - b.start);
  let next = 0;
  for (const match of text.slice(start, end).matchAll(/(?:^|(?<=\s))#[^\r\n]*/gmu)) {
    const at = start + match.index;
    while (next < values.length && values[next]!.end <= at) next++;
    if (next >= values.length || values[next]!.start > at) spans.push({ start: at, end: at + match[0].length });
  }
  return spans;
}

/** Entries of the front matter that say nothing in the report: switches, unknown keys, unused figures. */
function metadataEntries(root: YamlMap, used: ReadonlySet<string>): Span[] {
  return root.entries.flatMap(({ key, value, span }): Span[] => {
    const known = keyIn(METADATA_KEYS, key.text);
    if (known === null || known === 'ignore') return [span];
    return known === 'figures' && value?.kind === 'map' ? figureEntries(value, used) : [];
  });
}

/** Figures that nothing uses. */
const figureEntries = (root: YamlMap, used: ReadonlySet<string>): Span[] =>
  root.entries
    .filter(({ key, value }) => value?.kind === 'map' && !isUsed(figureKey(key.text), used))
    .map(({ span }) => span);

function isUsed(name: string, used: ReadonlySet<string>): boolean {
  if (used.has(name)) return true;
  for (const each of used) if (each.startsWith(`${name}.`)) return true;
  return false;
}
