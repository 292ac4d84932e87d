/** An assembled report: the parts that a YAML draft lists, each a Markdown or Word file, put where their sections belong. */

import { parseMarkdown } from '../syntax/markdown.ts';
import type { SyntaxBlock } from '../syntax/tree.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../syntax/yaml.ts';
import { createSource, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Environment } from './build.ts';
import { resolveUri } from './data-file/data-file.ts';
import { decodeText } from './data-file/encoding.ts';
import { findFrontMatter } from './front-matter.ts';
import { keyIn, nearestKey, normalKey, PART_KEYS } from './keys.ts';
import type { Metadata } from './metadata.ts';
import { parseDate } from './metadata-values.ts';
import { type Piece, type PieceHeading, placedText } from './piece.ts';
import type { Profile, ProfileSection } from './profile.ts';
import type { Part, Problem } from './report.ts';
import { matchesTitle } from './section-match.ts';
import { leadingNumber } from './typed-number.ts';

/** What a part may be: Markdown, or a Word file as departments send it. */
const PART_NAME = /\.(?:md|markdown|docx)$/iu;

/** Word files are read and never written. */
export const isWordFile = (uri: string): boolean => /\.docx$/iu.test(uri);

export interface ReadParts {
  readonly pieces: readonly Piece[];
  readonly parts: readonly Part[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  readonly unknown: Metadata['unknown'];
}

/** Reads the parts listed under `các phần`. */
export function readParts(
  source: Source,
  node: YamlNode | null,
  profile: Profile | null,
  environment: Pick<Environment, 'read' | 'word' | 'root' | 'leaves'>,
): ReadParts {
  const reader = new PartReader(source, profile, environment);
  if (node && node.kind !== 'list') reader.problem(node.span, 'metadata/yaml', 'parts', {});
  if (node?.kind === 'list') for (const item of node.items) reader.part(item);
  return reader;
}

interface Found {
  readonly section: ProfileSection;
  readonly above: readonly ProfileSection[];
}

class PartReader implements ReadParts {
  readonly pieces: Piece[] = [];
  readonly parts: Part[] = [];
  readonly sources: Source[] = [];
  readonly problems: Problem[] = [];
  readonly unknown: Metadata['unknown'][number][] = [];
  /** Sections of the profile that have a heading already. */
  private readonly opened = new Set<ProfileSection>();
  /** The section of the part before. */
  private last: ProfileSection | null = null;
  private readonly root: string;

  constructor(
    private readonly source: Source,
    private readonly profile: Profile | null,
    private readonly environment: Pick<Environment, 'read' | 'word' | 'root' | 'leaves'>,
  ) {
    const root = environment.root ?? source.uri.slice(0, source.uri.lastIndexOf('/'));
    this.root = root.endsWith('/') ? root : `${root}/`;
  }

  problem(span: Span, rule: string, key: string, data: Problem['data']): void {
    this.problems.push({ uri: this.source.uri, span, rule, key, data });
  }

  part(item: YamlNode): void {
    if (item.kind === 'list') {
      this.problem(item.span, 'metadata/yaml', 'part', {});
      return;
    }
    const values = item.kind === 'map' ? this.valuesOf(item) : new Map([['file', item]] as const);
    const text = (key: keyof typeof PART_KEYS): string | null => {
      const value = values.get(key);
      return value ? value.text.normalize('NFC').trim() : null;
    };
    const file = values.get('file');
    const path = text('file') ?? '';
    const wanted = text('section');
    const span = file?.span ?? item.span;
    const uri = path === '' ? null : resolveUri(this.source.uri, path);
    const inside = uri?.startsWith(this.root) && uri !== this.source.uri && PART_NAME.test(path);
    const found = wanted === null ? null : this.sectionOf(wanted);
    const deadline = parseDate(text('deadline') ?? '');
    const data = { file: path, section: found?.section.title ?? wanted ?? '', agency: text('agency') ?? '' };
    let content: Source | null = null;
    let linked = false;
    const again = uri !== null && this.parts.some(part => part.uri === uri);
    if (path === '') this.problem(item.span, 'metadata/yaml', 'part', {});
    else if (!inside || !uri) this.problem(span, 'assembly/outside', outsideKey(uri, this.source.uri, path), data);
    else if (again) this.problem(span, 'assembly/outside', 'twice', data);
    else {
      content = this.read(uri);
      linked = !content && this.environment.leaves?.(uri) === true;
      if (linked) this.problem(span, 'assembly/outside', 'outside', data);
      else if (!content && isWordFile(uri) && this.environment.word?.(uri))
        this.problem(span, 'assembly/missing-part', 'unreadable', data);
      else if (!content) this.problem(span, 'assembly/missing-part', 'missing', data);
    }
    if (wanted !== null && !found && this.profile)
      this.problem(values.get('section')!.span, 'assembly/unlisted', 'no-section', data);
    else if (found && this.parts.some(part => part.section === found.section.id))
      this.problem(values.get('section')!.span, 'assembly/unlisted', 'same-section', data);
    this.parts.push({
      section: found?.section.id ?? wanted,
      file: path,
      uri: inside && !again && !linked ? uri : null,
      agency: text('agency'),
      deadline,
      found: content !== null,
      span: item.span,
      fileSpan: span,
    });
    if (content) this.place(content, found, values.get('section')?.span ?? span);
  }

  private valuesOf(map: YamlMap): ReadonlyMap<keyof typeof PART_KEYS, YamlScalar> {
    const values = new Map<keyof typeof PART_KEYS, YamlScalar>();
    for (const { key, value } of map.entries) {
      const name = keyIn(PART_KEYS, key.text);
      const nearest = nearestKey(PART_KEYS, key.text);
      if (!name) this.unknown.push({ text: key.text.normalize('NFC'), span: key.span, nearest });
      else if (value?.kind === 'scalar') values.set(name, value);
    }
    return values;
  }

  private read(uri: string): Source | null {
    const word = isWordFile(uri) ? (this.environment.word?.(uri) ?? null) : null;
    if (word) {
      const source = 'text' in word ? createSource(uri, word.text) : null;
      if (source) this.sources.push(source);
      return source;
    }
    const content = this.environment.read?.(uri) ?? null;
    const text = typeof content === 'string' ? content : content && decodeText(content);
    if (text === null) return null;
    const source = createSource(uri, text);
    this.sources.push(source);
    return source;
  }

  /** The part's text below the headings that it needs: its section's own, unless it starts with that, and those above. */
  private place(content: Source, found: Found | null, at: Span): void {
    const start = findFrontMatter(content.text)?.body ?? (content.text.startsWith('\uFEFF') ? 1 : 0);
    const body = content.text.slice(start);
    const region = { uri: content.uri, text: body, at: (offset: number): number => offset + start };
    const nodes = parseMarkdown(body).blocks;
    if (!found) {
      this.last = null;
      this.pieces.push({ region, nodes, level: 2, headings: [] });
      return;
    }
    const headings: PieceHeading[] = [];
    found.above.forEach((section, depth) => {
      if (this.opened.has(section)) return;
      this.opened.add(section);
      headings.push(this.heading(section, depth + 2, at));
    });
    const level = found.above.length + 2;
    // Two parts for one section, one after the other: the second goes on under the heading of the first.
    const goesOn = this.last === found.section;
    this.opened.add(found.section);
    this.last = found.section;
    const own = startsWith(body, nodes, found.section);
    if (!own && !goesOn) headings.push(this.heading(found.section, level, at));
    this.pieces.push({ region, nodes, level: own ? level : level + 1, headings });
  }

  private heading(section: ProfileSection, level: number, at: Span): PieceHeading {
    return { text: placedText(this.source.uri, section.title, at), level, id: section.id, anchor: null };
  }

  private sectionOf(id: string): Found | null {
    const normal = normalKey(id);
    const find = (sections: readonly ProfileSection[], above: readonly ProfileSection[]): Found | null => {
      for (const section of sections) {
        if (normalKey(section.id) === normal) return { section, above };
        const inner = find(section.sections, [...above, section]);
        if (inner) return inner;
      }
      return null;
    };
    return find(this.profile?.sections ?? [], []);
  }
}

/** True where the first heading of a part, the only one of its level, is its section's. */
function startsWith(text: string, nodes: readonly SyntaxBlock[], section: ProfileSection): boolean {
  const headings = nodes.filter(node => node.kind === 'heading');
  const first = headings[0];
  if (!first || headings.some(node => node !== first && node.level <= first.level)) return false;
  if (first.anchor) return normalKey(first.anchor.id) === normalKey(section.id);
  const words = text.slice(first.content.from, first.content.to).normalize('NFC');
  return matchesTitle(section, words.slice(leadingNumber(words)?.length ?? 0));
}

function outsideKey(uri: string | null, own: string, path: string): string {
  if (uri === own) return 'itself';
  return PART_NAME.test(path) ? 'outside' : 'kind';
}
