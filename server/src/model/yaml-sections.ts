/** The sections of an all-YAML draft: titles and Markdown in literal blocks, each with its place in the YAML. */

import { parseMarkdown } from '../syntax/markdown.ts';
import type { YamlMap, YamlNode } from '../syntax/yaml.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { keyIn, SECTION_KEYS } from './keys.ts';
import { type Piece, type PieceHeading, placedText, scalarRegion } from './piece.ts';
import type { Problem } from './report.ts';

const MAX_DEPTH = 40;

/** The pieces of `mục:`, in order; what cannot be read is a problem. */
export function yamlPieces(source: Source, node: YamlNode | null, problems: Problem[]): readonly Piece[] {
  const pieces: Piece[] = [];
  walk(source, node, 2, pieces, problems);
  return pieces;
}

function walk(source: Source, node: YamlNode | null, level: number, pieces: Piece[], problems: Problem[]): void {
  const { uri } = source;
  const report = (span: Span, key: string, data: Problem['data'] = {}): void => {
    problems.push({ uri, span, rule: 'metadata/yaml', key, data });
  };
  if (!node || level > MAX_DEPTH) return;
  if (node.kind !== 'list') {
    report(node.span, 'sections');
    return;
  }
  for (const item of node.items) {
    if (item.kind !== 'map') {
      report(item.span, 'section');
      continue;
    }
    const values = valuesOf(item);
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
    walk(source, values.get('sections') ?? null, level + 1, pieces, problems);
  }
}

function valuesOf(map: YamlMap): ReadonlyMap<keyof typeof SECTION_KEYS, YamlNode> {
  const values = new Map<keyof typeof SECTION_KEYS, YamlNode>();
  for (const { key, value } of map.entries) {
    const name = keyIn(SECTION_KEYS, key.text);
    if (name && value) values.set(name, value);
  }
  return values;
}
