/** The sections of an all-YAML draft: titles and Markdown in literal blocks, each with its place in the YAML. */

import { parseMarkdown } from '../syntax/markdown.ts';
import type { YamlMap, YamlNode } from '../syntax/yaml.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { keyIn, nearestKey, SECTION_KEYS } from './keys.ts';
import type { Metadata } from './metadata.ts';
import { type Piece, type PieceHeading, placedText, scalarRegion } from './piece.ts';
import type { Problem } from './report.ts';

/** The deepest level of a heading; the first level of sections is 2. */
const MAX_DEPTH = 41;

/** What reading YAML sections gives besides what it returns. */
interface Collected {
  readonly pieces: Piece[];
  readonly problems: Problem[];
  readonly unknown: Metadata['unknown'][number][];
}

/** The pieces of `mục:`, in order; what cannot be read is a problem, what is not known is told. */
export function yamlPieces(source: Source, node: YamlNode | null): Collected {
  const collected: Collected = { pieces: [], problems: [], unknown: [] };
  walk(source, node, 2, collected);
  return collected;
}

function walk(source: Source, node: YamlNode | null, level: number, collected: Collected): void {
  const { pieces, problems } = collected;
  const { uri } = source;
  const report = (span: Span, key: string, data: Problem['data'] = {}): void => {
    problems.push({ uri, span, rule: 'metadata/yaml', key, data });
  };
  if (!node) return;
  if (level > MAX_DEPTH) {
    report(node.span, 'deep', { limit: MAX_DEPTH - 1 });
    return;
  }
  if (node.kind !== 'list') {
    report(node.span, 'sections');
    return;
  }
  for (const item of node.items) {
    if (item.kind !== 'map') {
      report(item.span, 'section');
      continue;
    }
    const values = valuesOf(item, collected);
    const id = values.get('id');
    const title = values.get('title');
    const content = values.get('content');
    const anchor = id?.kind === 'scalar' ? { id: id.text.normalize('NFC').trim(), span: id.span } : null;
    const text =
      title?.kind === 'scalar'
        ? scalarRegion(source, title)
        : placedText(uri, anchor?.id ?? '', anchor?.span ?? item.span);
    const heading: PieceHeading = { text, level, id: null, anchor };
    const piece = { level: level + 1, headings: [heading] };
    if (content?.kind === 'scalar') {
      if (content.style !== 'literal') report(content.span, 'literal');
      const region = scalarRegion(source, content);
      pieces.push({ ...piece, region, nodes: parseMarkdown(region.text).blocks });
    } else {
      if (content) report(content.span, 'literal');
      pieces.push({ ...piece, region: placedText(uri, '', item.span), nodes: [] });
    }
    walk(source, values.get('sections') ?? null, level + 1, collected);
  }
}

function valuesOf(map: YamlMap, { unknown }: Collected): ReadonlyMap<keyof typeof SECTION_KEYS, YamlNode> {
  const values = new Map<keyof typeof SECTION_KEYS, YamlNode>();
  for (const { key, value } of map.entries) {
    const name = keyIn(SECTION_KEYS, key.text);
    if (!name)
      unknown.push({ text: key.text.normalize('NFC'), span: key.span, nearest: nearestKey(SECTION_KEYS, key.text) });
    else if (value) values.set(name, value);
  }
  return values;
}
