/** Reads a DOCX into a `WordDocument`. */

import { child, descendants, elements, get, parseXml, textOf, type XmlElement } from '../../syntax/xml.ts';
import {
  decodeXml,
  openPackage,
  type PackageProblem,
  type Relationship,
  relationshipsOf,
  type WordPackage,
  xmlPart,
} from '../package.ts';
import { readBlocks, type Story } from './blocks.ts';
import type { Loss, WordBlock, WordComment, WordDocument, WordNote, WordSection } from './document.ts';
import { millimetres, toggle } from './format.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

export type WordResult =
  | { readonly ok: true; readonly document: WordDocument }
  | { readonly ok: false; readonly problem: PackageProblem };

/** Reads the bytes of a DOCX; never throws. Time and memory grow with what it holds, up to the bounds of `openPackage`. */
export function readWord(bytes: Uint8Array): WordResult {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const document = readPackage(opened.package);
  return document ? { ok: true, document } : { ok: false, problem: 'unreadable' };
}

function readPackage(word: WordPackage): WordDocument | null {
  const xml = new Map<string, string>();
  const rootOf = (part: string | undefined): XmlElement | null => {
    const bytes = part === undefined ? undefined : word.parts.get(part);
    if (part === undefined || !bytes) return null;
    const text = decodeXml(bytes);
    xml.set(part, text);
    return parseXml(text);
  };
  const relationships = relationshipsOf(word.parts, word.main);
  const target = (type: string): string | undefined => relationships.find(r => r.type === type && !r.external)?.target;
  const other = (type: string): XmlElement | null => xmlPart(word.parts, target(type) ?? '');

  const styles = readStyles(other('styles'), other('theme'));
  const losses: Loss[] = [];
  const numbering = other('numbering');
  const storyOf = (part: string, own: readonly Relationship[]): Story => ({
    part,
    styles,
    counter: readNumbering(numbering),
    relationships: new Map(own.map(r => [r.id, r])),
    losses,
    sectionBreaks: [],
    runFormats: new Map(),
    index: 0,
    page: null,
    fields: [],
  });

  const body = child(rootOf(word.main), 'w:body');
  if (!body) return null;
  if (word.macros) losses.push({ key: 'macro', part: word.main, index: 0, detail: '' });
  const story = storyOf(word.main, relationships);
  if ((xml.get(word.main) ?? '').includes('lastRenderedPageBreak')) story.page = 1;
  const blocks = readBlocks(body, story);
  const last = child(body, 'w:sectPr');
  const sections = readSections(last ? [...story.sectionBreaks, last] : story.sectionBreaks, relationships);

  const stories = new Map<string, readonly WordBlock[]>();
  for (const { type, target: part, external } of relationships)
    if ((type === 'header' || type === 'footer') && !external && !stories.has(part)) {
      const root = rootOf(part);
      if (root) stories.set(part, readBlocks(root, storyOf(part, relationshipsOf(word.parts, part))));
    }

  const notes = new Map<string, WordNote>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = target(`${kind}s`);
    const root = rootOf(part);
    if (!root || part === undefined) continue;
    const own = storyOf(part, relationshipsOf(word.parts, part));
    for (const element of elements(root)) {
      const type = get(element, 'type');
      const id = get(element, 'id');
      if (element.name !== `w:${kind}` || id === null) continue;
      const content = readBlocks(element, own);
      if (type !== null && type !== 'normal') continue;
      notes.set(`${kind} ${id}`, { key: `${kind} ${id}`, kind, id, blocks: content });
    }
  }
  return {
    package: word,
    xml,
    body: blocks,
    notes,
    comments: readComments(word, rootOf(target('comments')), target('comments'), target('commentsExtended'), storyOf),
    sections,
    stories,
    relationships: new Map(relationships.map(r => [r.id, r])),
    styles: styles.byId,
    properties: readProperties(word),
    losses,
  };
}

/** Page set-up where a section says nothing: A4 with Word's margins. */
const PLAIN_SECTION: WordSection = {
  width: 210,
  height: 297,
  landscape: false,
  margins: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4, header: 12.7, footer: 12.7 },
  titlePage: false,
  headers: new Map(),
  footers: new Map(),
  pageStart: null,
  columns: 1,
};

function readSections(found: readonly XmlElement[], relationships: readonly Relationship[]): WordSection[] {
  const sections: WordSection[] = [];
  for (const element of found.length > 0 ? found : [null]) {
    if (!element) return [PLAIN_SECTION];
    const size = child(element, 'w:pgSz');
    const margin = child(element, 'w:pgMar');
    const length = (from: XmlElement | null, name: string, otherwise: number): number =>
      (from && millimetres(get(from, name))) ?? otherwise;
    const plain = PLAIN_SECTION.margins;
    const start = child(element, 'w:pgNumType');
    const parts = (kind: 'header' | 'footer', before: ReadonlyMap<string, string> | undefined) => {
      const own = new Map(before);
      for (const reference of elements(element))
        if (reference.name === `w:${kind}Reference`) {
          const id = /(?:^|\s)[\w]+:id="([^"]*)"/u.exec(reference.attributes)?.[1];
          const part = relationships.find(r => r.id === id)?.target;
          if (part) own.set(get(reference, 'type') ?? 'default', part);
        }
      return own;
    };
    const previous = sections.at(-1);
    const width = length(size, 'w', PLAIN_SECTION.width);
    const height = length(size, 'h', PLAIN_SECTION.height);
    sections.push({
      width,
      height,
      landscape: size ? get(size, 'orient') === 'landscape' || width > height : false,
      margins: {
        top: length(margin, 'top', plain.top),
        right: length(margin, 'right', plain.right),
        bottom: length(margin, 'bottom', plain.bottom),
        left: length(margin, 'left', plain.left),
        header: length(margin, 'header', plain.header),
        footer: length(margin, 'footer', plain.footer),
      },
      titlePage: toggle(element, 'w:titlePg') ?? false,
      headers: parts('header', previous?.headers),
      footers: parts('footer', previous?.footers),
      pageStart: start && get(start, 'start') !== null ? Number(get(start, 'start')) : null,
      columns: Number((child(element, 'w:cols') && get(child(element, 'w:cols')!, 'num')) ?? 1) || 1,
    });
  }
  return sections;
}

function readComments(
  word: WordPackage,
  root: XmlElement | null,
  part: string | undefined,
  extended: string | undefined,
  storyOf: (part: string, own: readonly Relationship[]) => Story,
): Map<string, WordComment> {
  const comments = new Map<string, WordComment>();
  if (!root || part === undefined) return comments;
  // Which comment answers which is told by the ids of their last paragraphs (MS-DOCX 2.5.4.4).
  const threads = new Map<string, { readonly parent: string | null; readonly done: boolean }>();
  const more = extended === undefined ? null : xmlPart(word.parts, extended);
  for (const element of more ? elements(more) : [])
    threads.set(get(element, 'paraId') ?? '', {
      parent: get(element, 'paraIdParent'),
      done: get(element, 'done') === '1',
    });
  const byParagraph = new Map<string, string>();
  const story = storyOf(part, relationshipsOf(word.parts, part));
  for (const element of elements(root)) {
    const id = get(element, 'id');
    if (element.name !== 'w:comment' || id === null) continue;
    const paragraph = descendants(element, 'w:p').at(-1);
    const paraId = (paragraph && get(paragraph, 'paraId')) ?? '';
    if (paraId) byParagraph.set(paraId, id);
    const thread = threads.get(paraId);
    comments.set(id, {
      id,
      author: get(element, 'author') ?? '',
      date: get(element, 'date') ?? '',
      blocks: readBlocks(element, story),
      answers: thread?.parent ? (byParagraph.get(thread.parent) ?? null) : null,
      resolved: thread?.done ?? false,
    });
  }
  return comments;
}

function readProperties(word: WordPackage): Map<string, string> {
  const properties = new Map<string, string>();
  const part = relationshipsOf(word.parts, '').find(r => r.type === 'custom-properties')?.target;
  const root = part === undefined ? null : xmlPart(word.parts, part);
  for (const element of root ? elements(root) : []) properties.set(get(element, 'name') ?? '', textOf(element));
  const core = relationshipsOf(word.parts, '').find(r => r.type === 'core-properties')?.target;
  const fields = core === undefined ? null : xmlPart(word.parts, core);
  for (const element of fields ? elements(fields) : []) {
    const value = textOf(element).trim();
    if (value) properties.set(`core:${element.name}`, value);
  }
  return properties;
}
