/** A copy of a Word file with comments at places of its text (ECMA-376-1, 17.13.4); everything else stays as it was. */

import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../syntax/xml.ts';
import { xmlTokens } from '../syntax/xml-tokens.ts';
import { decodeXml, type Relationship, relationshipsOf } from './package.ts';
import {
  inView,
  paragraphsOf,
  type WordDocument,
  type WordInline,
  type WordParagraph,
  type WordText,
} from './word/document.ts';

/** A comment to be made. */
export interface NewComment {
  /** Of the main part; comments cannot stand in notes, headers or other comments. */
  readonly paragraph: WordParagraph;
  /** In `paragraphText` of the paragraph with all changes taken; an empty range comments on the whole paragraph. */
  readonly start: number;
  readonly end: number;
  /** Each line becomes a paragraph. */
  readonly text: string;
}

export interface Annotator {
  readonly author: string;
  readonly initials: string;
  /** ISO 8601, to the second. */
  readonly date: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The bytes of the copy. Comments outside the main part are refused by leaving them out: `placed` counts those made. */
export function annotate(
  document: WordDocument,
  comments: readonly NewComment[],
  annotator: Annotator,
): { readonly bytes: Uint8Array; readonly placed: number } {
  const { main, parts } = document.package;
  const xml = document.xml.get(main)!;
  const own = new Set(paragraphsOf(document.body));
  const wanted = comments.filter(comment => own.has(comment.paragraph));
  if (wanted.length === 0) return { bytes: archive(parts), placed: 0 };
  const first = Math.max(-1, ...[...document.comments.keys()].map(Number).filter(Number.isFinite)) + 1;
  const edits: Edit[] = [];
  const cuts = new Map<WordText, Cut[]>();
  const prefix = prefixOf(xml);
  wanted.forEach((comment, i) => {
    const id = first + i;
    const open = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    const close = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    const range = comment.end > comment.start ? placesOf(comment) : null;
    if (!range) edits.push(atStart(xml, comment.paragraph, open + close, prefix));
    else {
      place(range.from, open, 'before', xml, edits, cuts);
      place(range.to, close, 'after', xml, edits, cuts);
    }
  });
  for (const [text, at] of cuts) edits.push(divide(xml, text, at));

  const changed = new Map(parts);
  changed.set(main, strToU8(apply(xml, edits)));
  writeComments(changed, main, wanted, first, annotator, prefix);
  return { bytes: archive(changed), placed: wanted.length };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a text is divided, and what goes between. */
interface Cut {
  readonly offset: number;
  readonly text: string;
}

interface Place {
  readonly inline: WordText;
  /** In the text of the inline. */
  readonly offset: number;
}

/** The texts in which a range begins and ends; null where it holds none. */
function placesOf({ paragraph, start, end }: NewComment): { readonly from: Place; readonly to: Place } | null {
  let at = 0;
  let from: Place | null = null;
  let to: Place | null = null;
  for (const inline of paragraph.inlines) {
    if (!inView(inline.revision, 'after')) continue;
    if (inline.kind === 'break') at++;
    if (inline.kind !== 'text') continue;
    const until = at + inline.text.length;
    if (!from && start < until) from = { inline, offset: Math.max(0, start - at) };
    if (from && end > at) to = { inline, offset: Math.min(inline.text.length, end - at) };
    at = until;
  }
  return from && to ? { from, to } : null;
}

function place(
  { inline, offset }: Place,
  text: string,
  side: 'before' | 'after',
  xml: string,
  edits: Edit[],
  cuts: Map<WordText, Cut[]>,
): void {
  const atEdge = offset === 0 || offset === inline.text.length;
  // Where the run cannot be divided there, or need not be, beside the run.
  if (!isChild(xml, inline) || !(atEdge || isText(xml, inline)) || (atEdge && isOnly(xml, inline))) {
    const at = side === 'before' ? inline.run.start : inline.run.end;
    edits.push({ start: at, end: at, text });
    return;
  }
  const list = cuts.get(inline) ?? [];
  list.push({ offset, text });
  cuts.set(inline, list);
}

/** True for `w:t` and `w:delText`, unlike a tab. */
const isText = (xml: string, inline: WordInline): boolean =>
  /^<(?:[\w.-]+:)?(?:t|delText)[\s>]/u.test(xml.slice(inline.span.start, inline.span.start + 40));

/** True where the element is a child of its run: the run can be closed and opened again around it. */
function isChild(xml: string, inline: WordInline): boolean {
  if (inline.run.start === inline.span.start) return false;
  let depth = 0;
  for (const token of xmlTokens(xml.slice(inline.run.start, inline.span.start)))
    if (token.kind === 'open' && !token.empty) depth++;
    else if (token.kind === 'close') depth--;
  return depth === 1;
}

/** True where the run holds only its properties and this text. */
function isOnly(xml: string, inline: WordInline): boolean {
  const head = runHead(xml, inline);
  return (
    xml.slice(inline.run.start + head.open.length + head.properties.length, inline.span.start).trim() === '' &&
    /^\s*<\/[\w:]+>$/u.test(xml.slice(inline.span.end, inline.run.end))
  );
}

/** The start tag of a run and its properties, as they stand. */
function runHead(xml: string, inline: WordInline): { readonly open: string; readonly properties: string } {
  const run = xml.slice(inline.run.start, inline.run.end);
  let depth = 0;
  let open = '';
  let from = -1;
  for (const token of xmlTokens(run)) {
    if (token.kind === 'open') {
      if (depth === 0) open = run.slice(0, token.end);
      else if (depth === 1 && from < 0) {
        if (token.name !== 'rPr') return { open, properties: '' };
        if (token.empty) return { open, properties: run.slice(open.length, token.end) };
        from = open.length;
      }
      if (!token.empty) depth++;
    } else if (token.kind === 'close') {
      depth--;
      if (depth === 1 && from >= 0) return { open, properties: run.slice(from, token.end) };
    }
  }
  return { open, properties: '' };
}

/** A text element divided at some offsets: the run is closed before what goes between and opened again after it. */
function divide(xml: string, inline: WordText, cuts: readonly Cut[]): Edit {
  const { open, properties } = runHead(xml, inline);
  const element = xml.slice(inline.span.start, inline.span.end);
  const tag = /^<([\w.:-]+)/u.exec(element)![1]!;
  const close = `</${/^<([\w.:-]+)/u.exec(open)![1]}>`;
  const piece = (from: number, to: number): string => {
    if (from === to) return '';
    if (from === 0 && to === inline.text.length) return element;
    return `<${tag} xml:space="preserve">${escapeXml(inline.text.slice(from, to))}</${tag}>`;
  };
  let text = '';
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a.offset - b.offset)) {
    text += `${piece(at, cut.offset)}${close}${cut.text}${open}${properties}`;
    at = cut.offset;
  }
  return { start: inline.span.start, end: inline.span.end, text: text + piece(at, inline.text.length) };
}

/** Marks at the beginning of a paragraph, after its properties. */
function atStart(xml: string, paragraph: WordParagraph, text: string, prefix: string): Edit {
  const { start, end } = paragraph.span;
  const element = xml.slice(start, end);
  let depth = 0;
  let at = 0;
  for (const token of xmlTokens(element)) {
    if (token.kind === 'open') {
      if (depth === 0) {
        if (token.empty) return { start, end, text: `${element.slice(0, -2)}>${text}</${prefix}p>` };
        at = token.end;
      } else if (depth === 1 && token.name !== 'pPr') break;
      else if (depth === 1 && token.empty) at = token.end;
      if (!token.empty) depth++;
    } else if (token.kind === 'close') {
      depth--;
      if (depth === 1) {
        at = token.end;
        break;
      }
      if (depth === 0) break;
    }
  }
  return { start: start + at, end: start + at, text };
}

/** The prefix with its colon that the part uses for WordprocessingML. */
function prefixOf(xml: string): string {
  const name = /<([\w.-]+:)?document[\s>]/u.exec(xml);
  return name?.[1] ?? '';
}

function apply(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    out += text.slice(at, Math.max(at, edit.start)) + edit.text;
    at = Math.max(at, edit.end);
  }
  return out + text.slice(at);
}

function writeComments(
  parts: Map<string, Uint8Array>,
  main: string,
  comments: readonly NewComment[],
  first: number,
  { author, initials, date }: Annotator,
  prefix: string,
): void {
  const relationships = relationshipsOf(parts, main);
  const known = relationships.find((r: Relationship) => r.type === 'comments' && !r.external)?.target;
  const existing = known === undefined ? undefined : parts.get(known);
  const own = existing ? decodeXml(existing) : null;
  const w = own ? (/<([\w.-]+:)?comments[\s>]/u.exec(own)?.[1] ?? '') : prefix;
  const inner = comments
    .map(({ text }, i) => {
      const lines = text
        .split('\n')
        .map(line => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`);
      return `<${w}comment ${w}id="${first + i}" ${w}author="${escapeXml(author)}" ${w}initials="${escapeXml(initials)}" ${w}date="${date}">${lines.join('')}</${w}comment>`;
    })
    .join('');
  if (own !== null && known !== undefined) {
    const end = own.lastIndexOf('</');
    const whole =
      end < 0 ? own.replace(/\/>\s*$/u, `>${inner}</${w}comments>`) : own.slice(0, end) + inner + own.slice(end);
    parts.set(known, strToU8(whole));
    return;
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = freeName(parts, folder);
  const declared = w === '' ? `xmlns="${MAIN}"` : `xmlns:${w.slice(0, -1)}="${MAIN}"`;
  parts.set(
    name,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${w}comments ${declared}>${inner}</${w}comments>`,
    ),
  );
  edit(parts, '[Content_Types].xml', '</Types>', `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`);
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
  if (!parts.has(rels))
    parts.set(
      rels,
      strToU8(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      ),
    );
  const id = freeId(relationships);
  edit(
    parts,
    rels,
    '</Relationships>',
    `<Relationship Id="${id}" Type="${COMMENTS_RELATION}" Target="${name.slice(folder.length)}"/>`,
  );
}

function freeName(parts: ReadonlyMap<string, Uint8Array>, folder: string): string {
  for (let i = 0; ; i++) {
    const name = `${folder}comments${i || ''}.xml`;
    if (!parts.has(name)) return name;
  }
}

function freeId(relationships: readonly Relationship[]): string {
  const used = new Set(relationships.map(r => r.id));
  for (let i = 1; ; i++) if (!used.has(`rIdVanThu${i}`)) return `rIdVanThu${i}`;
}

/** Inserts before the last `mark` of a part; an empty root element is opened first. */
function edit(parts: Map<string, Uint8Array>, name: string, mark: string, text: string): void {
  const xml = decodeXml(parts.get(name)!);
  const at = xml.lastIndexOf(mark);
  const prefixed = at < 0 ? xml.search(new RegExp(`</[\\w.-]+:${mark.slice(2, -1)}>`, 'u')) : at;
  if (prefixed >= 0) parts.set(name, strToU8(xml.slice(0, prefixed) + text + xml.slice(prefixed)));
  else parts.set(name, strToU8(xml.replace(/\/>\s*$/u, `>${text}${mark}`)));
}

const archive = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries([...parts].map(([name, bytes]) => [name, [bytes, { level: 6, mtime: new Date(1980, 0, 1) }]])),
  );
