/** The edits that put a new section into a draft: its heading with the number that is due, and a place for its text. */

import type { ProfileSection } from '../../model/profile.ts';
import type { NumberStyle, Report, Section, TypedNumber } from '../../model/report.ts';
import { toRoman } from '../../numbers/roman.ts';
import type { Edit } from '../../text/edit.ts';
import { lineAt, lineSpan, type Source } from '../../text/source.ts';
import { isPrinted } from '../blocks.ts';
import { insertItem, isBlankBefore, type NewSection, type YamlPlace } from './insert-yaml-section.ts';
import { retype, valuesOf } from './numbers.ts';
import { allSections, siblingsOf } from './outline.ts';
import { contentAround, itemOf, type YamlSections, yamlSections } from './yaml-items.ts';

export interface Insertion {
  readonly relation: 'after' | 'before' | 'within' | 'end';
  readonly neighbour: Section | null;
}

/** The edits, or null where there is no sure place. `wanted` says which inner sections come along. */
export function insertSection(
  report: Report,
  section: ProfileSection,
  { relation, neighbour }: Insertion,
  wanted: (inner: ProfileSection) => boolean,
): { uri: string; edits: Edit[] } | null {
  const uri = neighbour?.uri ?? report.uri;
  const source = report.sources.get(uri);
  if (!source) return null;
  const group = [...siblingsOf(report)].find(g =>
    relation === 'within'
      ? g.parent === neighbour
      : neighbour === null
        ? g.parent === null
        : g.sections.includes(neighbour),
  );
  const siblings = group?.sections ?? [];
  const parent = relation === 'within' ? neighbour : (group?.parent ?? null);
  const level = siblings[0]?.level ?? (parent ? parent.level + 1 : 2);
  const capitals = siblings.length > 0 && siblings.every(s => isCapitals(s.heading.title.text));
  const title = capitals ? section.title.toLocaleUpperCase('vi') : section.title;
  const inner = section.sections.filter(s => s.required && wanted(s));
  /** With its number, given the siblings before it. */
  const made = (before: readonly Section[]): NewSection => {
    const number = numberFor(report, siblings, before, parent);
    return {
      section,
      title: number ? `${number} ${title}` : title,
      inner: inner.map((child, i) => {
        const own = number === null ? '' : `${innerNumber(report, level, i + 1)} `;
        return { section: child, title: own + child.title, inner: [] };
      }),
    };
  };
  const yaml = /\.ya?ml$/iu.test(uri) ? yamlPlace(report, source, relation, neighbour, siblings) : null;
  if (yaml === 'none') return null;
  if (yaml !== null && yaml !== 'text') {
    const { sections, place } = yaml;
    const before = place.kind === 'list' ? siblings.slice(0, place.index) : [];
    const edit = insertItem(source, sections, place, made(before));
    return { uri, edits: [edit, ...shiftNumbers(siblings.slice(before.length), siblings)] };
  }
  const at = offsetFor(report, source, relation, neighbour);
  const before = siblings.filter(s => s.uri === uri && s.span.start < at);
  const fresh = made(before);
  const marks = marksOf(source, siblings, level);
  const lines = [`${marks} ${fresh.title}`, ''];
  for (const child of fresh.inner) lines.push(`${marks}# ${child.title}`, '', '…', '');
  if (fresh.inner.length === 0) lines.push('…', '');
  const eol = source.text.includes('\r\n') ? '\r\n' : '\n';
  const atEnd = source.text.slice(at).trim() === '';
  const lead = isBlankBefore(source, at) || at === 0 ? '' : /[\r\n]/u.test(source.text[at - 1]!) ? eol : eol + eol;
  const indent = yaml === 'text' ? indentOf(source, siblings[0]!) : '';
  const newText = lead + lines.map(line => line && indent + line).join(eol) + (atEnd ? '' : eol);
  const following = siblings.filter(s => !before.includes(s) && s.uri === uri);
  return { uri, edits: [{ span: { start: at, end: at }, newText }, ...shiftNumbers(following, siblings)] };
}

/** The `#` of a heading of that level, as many as its siblings in the same file have: in an assembly levels are its own. */
function marksOf(source: Source, siblings: readonly Section[], level: number): string {
  const model = siblings.find(s => s.uri === source.uri);
  const typed = model && /^#+/u.exec(source.text.slice(model.heading.span.start, model.heading.span.start + 50));
  return typed?.[0] ?? '#'.repeat(level);
}

/** What stands before a heading on its line. */
function indentOf(source: Source, { heading }: Section): string {
  return source.text.slice(source.lineStarts[lineAt(source, heading.span.start)]!, heading.span.start);
}

/**
 * Where the section goes in an all-YAML draft: among the entries of a list; `text` where its siblings are headings in
 * the text of an entry; `none` in an assembly, and where no place is sure.
 */
function yamlPlace(
  report: Report,
  source: Source,
  relation: Insertion['relation'],
  neighbour: Section | null,
  siblings: readonly Section[],
): { sections: YamlSections; place: YamlPlace } | 'text' | 'none' {
  const sections = report.metadata.present.has('parts') ? null : yamlSections(source);
  if (!sections) return 'none';
  const known = siblings[0] ? itemOf(sections.items, siblings[0]) : null;
  if (siblings[0] && !known) return contentAround(sections.items, siblings[0].heading.span.start) ? 'text' : 'none';
  if (known) {
    // Entries and headings side by side are no list that could be counted.
    if (known.among.length !== siblings.length) return 'none';
    const index = neighbour && relation !== 'within' ? siblings.indexOf(neighbour) : siblings.length - 1;
    const place = { kind: 'list', items: known.among, index: relation === 'before' ? index : index + 1 } as const;
    return { sections, place };
  }
  if (relation === 'within') {
    const parent = itemOf(sections.items, neighbour!)?.item;
    return parent ? { sections, place: { kind: 'below', parent } } : 'none';
  }
  return sections.items.length === 0 ? { sections, place: { kind: 'top' } } : 'none';
}

/** The start of the line where the new heading goes. */
function offsetFor(report: Report, source: Source, relation: Insertion['relation'], neighbour: Section | null): number {
  if (relation === 'before') return source.lineStarts[lineAt(source, neighbour!.heading.span.start)]!;
  const printed = report.blocks.filter(b => b.uri === source.uri && (isPrinted(b) || b.kind === 'comment'));
  const inside = neighbour ? [...allSections([neighbour])] : null;
  const last = inside ? inside.flatMap(s => [s.heading, ...s.blocks]).filter(b => b.uri === source.uri) : printed;
  const end = last.reduce((max, b) => Math.max(max, b.span.end), report.metadata.span?.end ?? 0);
  let line = lineAt(source, Math.max(0, end - 1)) + 1;
  while (line < source.lineStarts.length && blank(source, line)) line++;
  return line < source.lineStarts.length ? source.lineStarts[line]! : source.text.length;
}

const blank = (source: Source, line: number): boolean => {
  const s = lineSpan(source, line);
  return source.text.slice(s.start, s.end).trim() === '';
};

const isCapitals = (text: string): boolean => /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');

/** The number after the siblings before; the first of the siblings' own form; null in a draft that types none. */
function numberFor(
  report: Report,
  siblings: readonly Section[],
  before: readonly Section[],
  parent: Section | null,
): string | null {
  const model =
    [...before].reverse().find(s => s.heading.number)?.heading.number ??
    siblings.find(s => s.heading.number)?.heading.number;
  if (model) {
    const all = siblings.flatMap(s => (s.heading.number ? [s.heading.number] : []));
    const follows = before.some(s => s.heading.number === model);
    const value = follows
      ? valuesOf([...all.filter(n => n.style === model.style)])[
          all.filter(n => n.style === model.style).indexOf(model)
        ]! + 1
      : 1;
    return retype(model, [...model.path.slice(0, -1), value], all);
  }
  const typed = [...allSections(report.sections)].some(s => s.heading.number !== null);
  if (siblings.length > 0 || (!typed && report.sections.length > 0)) return null;
  const above = parent?.heading.number;
  if (!typed) return null;
  return above?.style === 'decimal' || above?.style === 'decimal-path' ? `${[...above.path, 1].join('.')}.` : '1.';
}

/** The number of an inner section, in the system that the draft uses a level below. */
function innerNumber(report: Report, level: number, value: number): string {
  const model = [...allSections(report.sections)].find(s => s.level === level + 1 && s.heading.number)?.heading.number;
  const style: NumberStyle = model?.style ?? 'decimal';
  if (style === 'upper-roman') return `${toRoman(value)}.`;
  const text = model && style !== 'decimal-path' ? retype(model, [value], [model]) : null;
  return text ?? `${value}.`;
}

/** The numbers after the new section, each one further; only those of one system. */
function shiftNumbers(following: readonly Section[], siblings: readonly Section[]): Edit[] {
  const numbers = siblings.flatMap(s => (s.heading.number ? [s.heading.number] : []));
  const style = numbers[0]?.style;
  const edits: Edit[] = [];
  for (const section of following) {
    const { number } = section.heading;
    if (!number || number.style !== style || style === 'appendix') continue;
    const own = numbers.filter(n => n.style === style);
    const value = valuesOf(own)[own.indexOf(number)]! + 1;
    push(edits, number, retype(number, [...number.path.slice(0, -1), value], own));
    if (style !== 'decimal' && style !== 'decimal-path') continue;
    const depth = number.path.length;
    for (const inner of allSections(section.children)) {
      const below = inner.heading.number;
      if (below?.style !== 'decimal-path' || below.path.length <= depth) continue;
      const path = [...below.path];
      path[depth - 1] = value;
      push(edits, below, retype(below, path, [below]));
    }
  }
  return edits;
}

function push(edits: Edit[], number: TypedNumber, text: string | null): void {
  if (text !== null && text !== number.text) edits.push({ span: number.span, newText: text });
}
