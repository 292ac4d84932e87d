/** From the text of a draft to the report model. Pure: everything it needs is passed in; it never throws. */

import { parseMarkdown } from '../syntax/markdown.ts';
import type { FenceNode } from '../syntax/tree.ts';
import type { Source } from '../text/source.ts';
import { BlockBuilder, type FoundData, findData } from './blocks.ts';
import { evaluateFigures, type ReadFile } from './figure-values.ts';
import { collectFootnotes } from './footnotes.ts';
import { findFrontMatter, readFrontMatter, readMetadata } from './front-matter.ts';
import type { Region } from './inlines.ts';
import { normalKey } from './keys.ts';
import { layoutProblems } from './layout.ts';
import type { Profile } from './profile.ts';
import type { Block, Heading, Problem, Report } from './report.ts';
import { matchSections } from './section-match.ts';
import { type Draft, finish, numberSections, outline } from './sections.ts';
import { type LeadingNumber, settle } from './typed-number.ts';

/** What a report is built with besides its text. */
export interface Environment {
  /** Profiles by id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Reads another file of the report: a part, a data file; null where it is not there. */
  readonly read?: ReadFile;
}

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
  return isYaml(source.uri) ? null : buildMarkdown(source, environment);
}

function buildMarkdown(source: Source, environment: Environment): Report {
  const found = findFrontMatter(source.text)!;
  const { metadata, problems: metadataProblems, nodes } = readFrontMatter(source, found);
  const problems: Problem[] = [...metadataProblems];
  const body = source.text.slice(found.body);
  const region: Region = { uri: source.uri, text: body, at: offset => offset + found.body };
  const tree = parseMarkdown(body);
  const data = new Map<FenceNode, FoundData>();
  findData(region, tree.blocks, data);
  const read = environment.read ?? null;
  const figureSources = [...data.values()].filter(d => d.kind === 'figures').map(d => d.source);
  const inline = nodes.get('figures');
  if (inline) {
    const { entry, value } = inline;
    figureSources.unshift({ uri: source.uri, span: entry.span, head: entry.key.span, root: value });
  }
  const evaluated = evaluateFigures(figureSources, read);
  problems.push(...evaluated.problems);
  const builder = new BlockBuilder(evaluated.figures, data, read);
  const { blocks, definitions } = builder.build(region, tree.blocks);
  problems.push(...builder.problems, ...layoutProblems(region, tree.blocks));
  const profile = findProfile(environment.profiles, metadata.profile?.value ?? '');
  const { preamble, roots } = outline(blocks);
  settleNumbers(roots, builder.numbers);
  if (profile) {
    matchSections(roots, profile);
    numberSections(roots, profile.numbering);
  }
  return {
    uri: source.uri,
    sources: new Map([[source.uri, source]]),
    profile,
    metadata,
    preamble,
    sections: finish(roots),
    blocks,
    footnotes: collectFootnotes(blocks, definitions),
    figures: evaluated.figures,
    comments: builder.comments,
    started: isStarted(roots),
    problems,
  };
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
    case 'code':
      return block.text.trim() !== '';
    default:
      return false;
  }
}

function isStarted(drafts: readonly Draft[]): boolean {
  return drafts.some(draft => draft.blocks.some(isOwnText) || isStarted(draft.children));
}

export { readMetadata };
