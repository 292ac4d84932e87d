/** From the text of a draft to the report model. Pure: everything it needs is passed in; it never throws. */

import { parseMarkdown } from '../syntax/markdown.ts';
import type { FenceNode } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { Source } from '../text/source.ts';
import { readParts } from './assembly.ts';
import { BlockBuilder, type FoundData, findData } from './blocks.ts';
import { evaluateFigures, type ReadFile } from './figure-values.ts';
import { collectFootnotes } from './footnotes.ts';
import { findFrontMatter, type ReadMetadata, readFrontMatter, readMetadata } from './front-matter.ts';
import { normalKey } from './keys.ts';
import { layoutProblems } from './layout.ts';
import { type ModelMemo, NO_MEMO } from './memo.ts';
import type { Piece } from './piece.ts';
import { takePrintedTitle } from './printed-title.ts';
import type { Profile } from './profile.ts';
import type { Block, FootnoteDefinition, Heading, Part, Problem, Report } from './report.ts';
import { matchSections } from './section-match.ts';
import { type Draft, finish, numberSections, outline } from './sections.ts';
import { type LeadingNumber, settle } from './typed-number.ts';
import { yamlPieces } from './yaml-sections.ts';

/** What a report is built with besides its text. */
export interface Environment {
  /** Profiles by id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Reads another file of the report: a part, a data file; null where it is not there. */
  readonly read?: ReadFile;
  /** Whether a link leads from this file out of the workspace, which is why `read` has nothing of it. */
  readonly leaves?: (uri: string) => boolean;
  /** The draft that a Word file of the report becomes; null where it is not there. */
  readonly word?: (uri: string) => WordText | null;
  /** What was read of this draft before. */
  readonly memo?: ModelMemo | undefined;
  /** The workspace folder's uri, which parts must not leave; without it, the folder of the draft. */
  readonly root?: string;
}

/** A Word file read as a draft, or that it cannot be read. */
export type WordText = { readonly text: string } | { readonly unreadable: true };

/** All-YAML drafts and assemblies larger than this are refused (characters). */
const MAX_YAML = 2 * 1024 * 1024;

const isYaml = (uri: string): boolean => /\.ya?ml$/iu.test(uri);

/** True where a file is a draft of ours: its front matter, or its YAML's top level, has the key `vanthu`. */
export function isDraft(source: Source): boolean {
  const { text } = source;
  let head: string;
  if (isYaml(source.uri)) head = text.slice(0, 1 << 16);
  else {
    const found = findFrontMatter(text);
    if (!found) return false;
    head = text.slice(found.yaml.start, Math.min(found.yaml.end, found.yaml.start + (1 << 18)));
  }
  return head.split(/\r\n|\r|\n/u).some(line => {
    const key = /^\uFEFF?["']?([^\s#:"'][^:"']{0,30})["']?\s*:/u.exec(line)?.[1];
    return key !== undefined && normalKey(key) === 'vanthu';
  });
}

/** The report that a draft is; null where the file is none of our business. */
export function buildReport(source: Source, environment: Environment): Report | null {
  if (!isDraft(source)) return null;
  return isYaml(source.uri) ? buildYaml(source, environment) : buildMarkdown(source, environment);
}

function buildMarkdown(source: Source, environment: Environment): Report {
  const found = findFrontMatter(source.text)!;
  const memo = environment.memo ?? NO_MEMO;
  const read = memo.frontMatter(source.text.slice(0, found.body), () => readFrontMatter(source, found));
  const body = source.text.slice(found.body);
  const region = { uri: source.uri, text: body, at: (offset: number) => offset + found.body };
  const pieces = [
    { region, nodes: memo.tree(previous => parseMarkdown(body, previous)).blocks, level: null, headings: [] },
  ];
  return assemble(source, environment, { read, pieces, parts: [], sources: [source], problems: [] });
}

function buildYaml(source: Source, environment: Environment): Report {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const firstLine = { start, end: start + (/^[^\r\n]*/u.exec(source.text.slice(start))?.[0].length ?? 0) };
  const tooLarge = source.text.length > MAX_YAML;
  const problems: Problem[] = [];
  if (tooLarge)
    problems.push({
      uri: source.uri,
      span: firstLine,
      rule: 'metadata/yaml',
      key: 'size-file',
      data: { kilobytes: MAX_YAML / 1024 },
    });
  const tree = tooLarge ? { root: null, problems: [] } : parseYaml(source.text, start);
  const read = readMetadata(source, tree, null, firstLine);
  const profile = findProfile(environment.profiles, read.metadata.profile?.value ?? '');
  const sections = yamlPieces(source, read.nodes.get('sections')?.value ?? null);
  const parts = readParts(source, read.nodes.get('parts')?.value ?? null, profile, environment);
  const unknown = [...read.metadata.unknown, ...sections.unknown, ...parts.unknown];
  return assemble(source, environment, {
    read: { ...read, metadata: { ...read.metadata, unknown } },
    pieces: [...sections.pieces, ...parts.pieces],
    parts: parts.parts,
    sources: [source, ...parts.sources],
    problems: [...problems, ...sections.problems, ...parts.problems],
  });
}

interface Collected {
  readonly read: ReadMetadata;
  readonly pieces: readonly Piece[];
  readonly parts: readonly Part[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** One report of the pieces of its files. */
function assemble(source: Source, environment: Environment, collected: Collected): Report {
  const { metadata, nodes } = collected.read;
  const problems: Problem[] = [...collected.read.problems, ...collected.problems];
  const data = new Map<FenceNode, FoundData>();
  for (const piece of collected.pieces) findData(piece.region, piece.nodes, data);
  const readFile = environment.read ?? null;
  const figureSources = [...data.values()].filter(d => d.kind === 'figures').map(d => d.source);
  const inline = nodes.get('figures');
  if (inline) {
    const { entry, value } = inline;
    figureSources.unshift({ uri: source.uri, span: entry.span, head: entry.key.span, root: value });
  }
  const evaluated = evaluateFigures(figureSources, readFile);
  problems.push(...evaluated.problems);
  const builder = new BlockBuilder(evaluated.figures, data, readFile);
  const blocks: Block[] = [];
  const definitions: FootnoteDefinition[] = [];
  const given = new Map<Heading, string>();
  for (const piece of collected.pieces) {
    for (const { text, level, id, anchor } of piece.headings) {
      const heading = builder.headingOf(text, level, anchor);
      if (id !== null) given.set(heading, id);
      blocks.push(heading);
    }
    const built = builder.build(piece.region, piece.nodes);
    if (piece.level !== null) relevel(built.blocks, piece.level);
    blocks.push(...built.blocks);
    definitions.push(...built.definitions);
    problems.push(...layoutProblems(piece.region, piece.nodes));
  }
  builder.settleCharts(blocks);
  problems.push(...builder.problems);
  const profile = findProfile(environment.profiles, metadata.profile?.value ?? '');
  problems.push(...takePrintedTitle(blocks, metadata, profile));
  const { preamble, roots } = outline(blocks, given);
  settleNumbers(roots, builder.numbers);
  if (profile) {
    matchSections(roots, profile);
    numberSections(roots, profile.numbering, given);
  }
  return {
    uri: source.uri,
    sources: new Map(collected.sources.map(one => [one.uri, one])),
    profile,
    metadata,
    preamble,
    sections: finish(roots),
    blocks,
    footnotes: collectFootnotes(blocks, definitions),
    figures: evaluated.figures,
    comments: builder.comments,
    parts: collected.parts,
    started: isStarted(roots),
    problems: causesOf(problems),
  };
}

/** What the YAML is wrong in is said once: not also that a value is no number, or that sections are no list. */
function causesOf(problems: readonly Problem[]): readonly Problem[] {
  const yaml = problems.filter(p => p.rule === 'metadata/yaml');
  const starts = new Set(yaml.map(p => `${p.uri} ${p.span.start}`));
  const follows = ({ uri, rule, key, span }: Problem): boolean =>
    rule === 'metadata/yaml' &&
    /^(?:sections?|parts?)$/u.test(key) &&
    yaml.some(p => p.uri === uri && p.key !== key && p.span.start >= span.start && p.span.start < span.end);
  return problems.filter(p =>
    p.rule.startsWith('figures/') ? !starts.has(`${p.uri} ${p.span.start}`) : yaml.length < 2 || !follows(p),
  );
}

/** Puts headings of a part or section below the one that holds them: the highest gets `level`. They are still our own. */
function relevel(blocks: readonly Block[], level: number): void {
  const headings = blocks.filter(block => block.kind === 'heading');
  const highest = Math.min(...headings.map(heading => heading.level));
  for (const heading of headings) (heading as { level: number }).level += level - highest;
}

/** The profile that a text names: `kiểm điểm` is `kiem-diem`. */
export function findProfile(profiles: ReadonlyMap<string, Profile>, name: string): Profile | null {
  const exact = profiles.get(name);
  if (exact) return exact;
  const normal = normalKey(name);
  for (const profile of profiles.values()) if (normal !== '' && normalKey(profile.id) === normal) return profile;
  return null;
}

/** Lets siblings settle whether `I.`, `C.`, `D.` are Roman numerals or letters. Headings are still our own here. */
function settleNumbers(siblings: readonly Draft[], numbers: ReadonlyMap<Heading, LeadingNumber>): void {
  const numbered = siblings.filter(draft => numbers.has(draft.heading));
  const settled = settle(numbered.map(draft => numbers.get(draft.heading)!));
  numbered.forEach((draft, i) => {
    const heading = draft.heading as { number: Heading['number'] };
    if (heading.number) heading.number = { ...heading.number, style: settled[i]!.style, path: settled[i]!.path };
  });
  for (const draft of siblings) settleNumbers(draft.children, numbers);
}

const PLACEHOLDER = /^(?:…|\.{2,}|TODO|xx+|\[[^\]]*\]|[\s.;:…])*$/iu;

/** Whether a block says something of the drafter's own: not a comment, not a placeholder. */
export function isOwnText(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return !PLACEHOLDER.test(block.prose.text);
    case 'list':
      return block.items.some(item => item.blocks.some(isOwnText));
    case 'quote':
      return block.blocks.some(isOwnText);
    case 'table':
      return block.rows.some(row => row.cells.some(cell => !PLACEHOLDER.test(cell.prose.text)));
    case 'chart':
      return true;
    case 'code':
      return block.text.trim() !== '';
    default:
      return false;
  }
}

function isStarted(drafts: readonly Draft[]): boolean {
  return drafts.some(draft => draft.blocks.some(isOwnText) || isStarted(draft.children));
}
